//! The records and the organisations of a register.

use super::Finding;
use super::check::Look;
use super::checks::{circles, identity};
use super::index::Index;
use super::links::{Key, keys, meet_in, name_number, name_numbers, persons};
use super::reach::reach;
use super::slots::Slots;
use crate::any::{AnyRecord, Confirmed, confirm_among};
use crate::organisation::Organisation;
use crate::record::{Aggregate, Claim, Record};
use crate::value::{Id, Mention, OrganisationId, RecordKind, RecordRef, tag::Recorded};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;
use core::ops::Range;
use uuid::Uuid;

/// Sổ theo dõi: records of any kind, and the organisations of the master data.
///
/// Which records share something with a record, such as a person, a case or another record, is kept in an
/// index. So what is asked of one record takes the time of what it shares, and not of the register.
#[derive(Debug, Clone, Default)]
pub struct Register {
    slots: Slots,
    /// For each thing that records share, their slots.
    links: Index,
    /// The other histories that were put in for a record, each of which is no part of another.
    diverged: BTreeMap<RecordRef, Vec<AnyRecord>>,
    organisations: BTreeMap<OrganisationId, Organisation>,
    /// For each name of an organisation, who has it.
    names: BTreeSet<(u32, OrganisationId)>,
}

vocabulary! {
    /// Kết quả đưa vào sổ: what became of a record that was put into a register.
    pub enum Stored("what became of a record") {
        /// The register had no record with this id.
        New = "new", "hồ sơ mới", "new";
        /// It goes on from the one that the register had, and took its place.
        Later = "later", "phiên bản mới hơn", "later";
        /// The register has the same lines already.
        Same = "same", "đã có", "same";
        /// The register has these lines, and more.
        Earlier = "earlier", "phiên bản cũ hơn", "earlier";
        /// Its lines and those that the register has are two histories of one record. Both are kept, and a
        /// finding tells it.
        Diverged = "diverged", "hai lịch sử khác nhau", "diverged";
    }
}

impl Register {
    /// A register without records.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a record in, or a later version of one. Its lines tell which of two versions is the later.
    ///
    /// Of two histories that diverge, [`get`](Self::get) gives the longer, or the one that was there first.
    pub fn put(&mut self, record: AnyRecord) -> Stored {
        let reference = record.reference();
        let slot = self.slot(reference);
        let Some((slot, known)) = slot.and_then(|slot| Some((slot, self.at(slot)?))) else {
            let slot = self.slots.empty(reference.kind);
            self.links.insert(Key::Is(reference).number(), slot);
            self.fill(slot, record);
            return Stored::New;
        };
        let stored = compare(known, &record);
        match stored {
            Stored::New | Stored::Same | Stored::Earlier => {}
            Stored::Later => {
                self.fill(slot, record);
            }
            Stored::Diverged => {
                let is_longer = record.version() > known.version();
                let beside = if is_longer {
                    self.fill(slot, record)
                } else {
                    Some(record)
                };
                self.keep_beside(slot, beside);
            }
        }
        stored
    }

    /// Puts a record into a slot, and gives back the one that was there.
    fn fill(&mut self, slot: u32, record: AnyRecord) -> Option<AnyRecord> {
        for key in index_keys(&record) {
            self.links.insert(key, slot);
        }
        self.slots.fill(slot, record)
    }

    /// Keeps another history of the record in a slot, unless it is part of one that is kept.
    fn keep_beside(&mut self, slot: u32, beside: Option<AnyRecord>) {
        let Some((known, beside)) = self.slots.get(slot).zip(beside) else {
            return;
        };
        let others = self.diverged.entry(known.reference()).or_default();
        others.retain(|other| !known.begins_with(other) && !beside.begins_with(other));
        if !others.iter().any(|other| other.begins_with(&beside)) {
            others.push(beside);
        }
    }

    /// Puts an organisation of the master data in, or replaces it. Gives back the one that was there.
    pub fn put_organisation(&mut self, organisation: Organisation) -> Option<Organisation> {
        let id = organisation.id();
        let names: Vec<_> = name_numbers(&organisation).collect();
        let before = self.organisations.insert(id, organisation);
        for name in before.iter().flat_map(name_numbers) {
            self.names.remove(&(name, id));
        }
        self.names.extend(names.into_iter().map(|name| (name, id)));
        before
    }

    /// The organisations of the master data that may have this name, by their ids.
    pub(super) fn organisations_called(&self, name: &str) -> impl Iterator<Item = &Organisation> {
        let number = name_number(name);
        let found = self
            .names
            .range((number, Id::new(Uuid::nil()))..=(number, Id::new(Uuid::max())));
        found.filter_map(|(_, id)| self.organisation(*id))
    }

    /// Takes a record out, with all its histories. Gives back the one that [`get`](Self::get) gave.
    pub fn remove(&mut self, record: impl Into<RecordRef>) -> Option<AnyRecord> {
        let reference = record.into();
        let slot = self.slot(reference)?;
        let record = self.slots.take(slot)?;
        self.diverged.remove(&reference);
        if self.slots.are_many_emptied() {
            let Self { slots, links, .. } = self;
            links.retain(|slot| slots.get(slot).is_some());
            slots.release();
        }
        Some(record)
    }

    /// The record of this id.
    pub fn get<A>(&self, id: Id<A::Tag>) -> Option<&Record<A>>
    where
        A: Aggregate,
        A::Tag: Recorded,
        for<'a> &'a Record<A>: TryFrom<&'a AnyRecord>,
    {
        self.record(id)?.try_into().ok()
    }

    /// The record, of whatever kind.
    pub fn record(&self, record: impl Into<RecordRef>) -> Option<&AnyRecord> {
        self.at(self.slot(record.into())?)
    }

    /// The other histories that were put in for a record, which are no part of the one that
    /// [`get`](Self::get) gives nor of one another.
    pub fn diverged(&self, record: impl Into<RecordRef>) -> &[AnyRecord] {
        self.diverged.get(&record.into()).map_or(&[], Vec::as_slice)
    }

    /// The organisation of the master data with this id.
    pub fn organisation(&self, id: OrganisationId) -> Option<&Organisation> {
        self.organisations.get(&id)
    }

    /// The organisations of the master data, by their ids.
    pub fn organisations(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.values()
    }

    /// The records, by kind and then by id.
    pub fn iter(&self) -> impl Iterator<Item = &AnyRecord> {
        RecordKind::ALL.iter().flat_map(|kind| self.of_kind(*kind))
    }

    /// The records of one kind, by id.
    pub fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = &AnyRecord> {
        let mut records: Vec<_> = self.slots.within(kind, 0..usize::MAX).collect();
        records.sort_unstable_by_key(|record| record.id());
        records.into_iter()
    }

    /// The records that are not voided, in no order.
    pub(super) fn valid(&self) -> impl Iterator<Item = &AnyRecord> {
        self.slots.all().filter(|record| !record.is_voided())
    }

    /// The records of one kind that are not voided, in no order.
    pub(super) fn valid_of<A>(&self) -> impl Iterator<Item = &Record<A>>
    where
        A: Aggregate,
        A::Tag: Recorded,
        for<'a> &'a Record<A>: TryFrom<&'a AnyRecord>,
    {
        self.valid_within(0..usize::MAX)
    }

    /// Those of them with these places among the records of the kind.
    pub(super) fn valid_within<A>(&self, places: Range<usize>) -> impl Iterator<Item = &Record<A>>
    where
        A: Aggregate,
        A::Tag: Recorded,
        for<'a> &'a Record<A>: TryFrom<&'a AnyRecord>,
    {
        let records = self.slots.within(A::Tag::KIND, places);
        let records = records.filter_map(|record| record.try_into().ok());
        records.filter(|record: &&Record<A>| !record.is_voided())
    }

    /// The records of all kinds that are not voided, with these places among the records of their kinds.
    pub(super) fn all_valid_within(
        &self,
        places: Range<usize>,
    ) -> impl Iterator<Item = &AnyRecord> {
        let kinds = RecordKind::ALL.iter();
        let records = kinds.flat_map(move |kind| self.slots.within(*kind, places.clone()));
        records.filter(|record| !record.is_voided())
    }

    /// How many places there are for the records of a kind, at most.
    pub(super) fn places(&self) -> usize {
        self.slots.places()
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether it has no records.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Everything that is wrong, or not known, on this day, in a fixed order: in each record; and in each
    /// organisation of the master data and in the network of all, whose findings name no record.
    pub fn findings(&self, day: NaiveDate) -> Vec<Finding> {
        let mut findings = Vec::new();
        for record in self.slots.all() {
            Look::at(self, record, day).run(&mut findings);
        }
        for organisation in self.organisations() {
            identity::organisation_may_be(self, organisation, day, &mut findings);
        }
        circles::found(self, day, &mut findings);
        Finding::sort(&mut findings);
        findings
    }

    /// The findings that concern one record: those of [`findings`](Self::findings) that name it.
    pub fn findings_of(&self, record: impl Into<RecordRef>, day: NaiveDate) -> Vec<Finding> {
        let reference = record.into();
        let mut findings = Vec::new();
        for affected in self.affected_by(reference) {
            if let Some(record) = self.record(affected) {
                Look::at(self, record, day).run(&mut findings);
            }
        }
        findings.retain(|finding| finding.records.contains(&reference));
        Finding::sort(&mut findings);
        findings
    }

    /// The records whose findings may change when this one does, in a fixed order: it, and those that share
    /// something with it. Whoever has put a later version of a record asks these again, and not all.
    pub fn affected_by(&self, record: impl Into<RecordRef>) -> Vec<RecordRef> {
        let reference = record.into();
        let mut affected: BTreeSet<_> = [reference].into();
        affected.extend(self.naming(reference).map(AnyRecord::reference));
        if let Some(record) = self.record(reference) {
            let mentions = record.mentions();
            for mention in &mentions {
                if let Mention::Record(named) = mention {
                    affected.extend(self.record(*named).map(AnyRecord::reference));
                }
            }
            for key in keys(record, &mentions) {
                affected.extend(self.having(key).map(AnyRecord::reference));
            }
            for person in persons(&mentions) {
                let others = self.sharing(Key::Person(person));
                let others = others.filter(|other| meet_in(person, record, other));
                affected.extend(others.map(AnyRecord::reference));
            }
        }
        affected.into_iter().collect()
    }

    /// The records that name this one.
    pub(super) fn naming(&self, record: RecordRef) -> impl Iterator<Item = &AnyRecord> {
        self.having(Key::Names(record).number())
    }

    /// The records that may share this; whoever asks looks again at what they say.
    pub(super) fn sharing(&self, key: Key) -> impl Iterator<Item = &AnyRecord> {
        self.having(key.number())
    }

    pub(super) fn having(&self, key: u32) -> impl Iterator<Item = &AnyRecord> {
        self.slots_with(key).filter_map(|slot| self.at(slot))
    }

    fn slots_with(&self, key: u32) -> impl Iterator<Item = u32> {
        self.links.slots(key)
    }

    /// Asks the records that are said to vouch for claims.
    pub(super) fn confirm<'a>(&'a self, claims: Vec<Claim<'a>>) -> Vec<Confirmed<'a>> {
        let organisation = |id| self.organisation(id);
        confirm_among(claims, |record| self.record(record), &organisation)
    }

    fn slot(&self, record: RecordRef) -> Option<u32> {
        let is_it = |slot: &u32| self.at(*slot).is_some_and(|it| it.reference() == record);
        self.slots_with(Key::Is(record).number()).find(is_it)
    }

    fn at(&self, slot: u32) -> Option<&AnyRecord> {
        self.slots.get(slot)
    }
}

/// All the keys of a record in the index, except for what it is.
fn index_keys(record: &AnyRecord) -> impl Iterator<Item = u32> {
    let mentions = record.mentions();
    let persons = persons(&mentions).into_iter();
    let persons = persons.map(|person| Key::Person(person).number());
    let keys = keys(record, &mentions).into_iter();
    keys.chain(reach(record, &mentions)).chain(persons)
}

/// What the second is beside the first, by their lines.
fn compare(known: &AnyRecord, other: &AnyRecord) -> Stored {
    if known.begins_with(other) {
        if known.version() == other.version() {
            Stored::Same
        } else {
            Stored::Earlier
        }
    } else if other.begins_with(known) {
        Stored::Later
    } else {
        Stored::Diverged
    }
}

impl Extend<AnyRecord> for Register {
    fn extend<I: IntoIterator<Item = AnyRecord>>(&mut self, records: I) {
        for record in records {
            self.put(record);
        }
    }
}

impl FromIterator<AnyRecord> for Register {
    fn from_iter<I: IntoIterator<Item = AnyRecord>>(records: I) -> Self {
        let mut register = Self::new();
        register.extend(records);
        register
    }
}
