//! Who supports whom on a day.

use super::coverage::area_of;
use crate::agreement::{Agreement, ContentKind, Coverage, PartyNumber, Recipient, Terms};
use crate::organisation::{Organisation, OrganisationRef, ProvinceCode};
use crate::record::Record;
use crate::register::Register;
use crate::specialty::Subject;
use crate::value::{AgreementId, Known, OrganisationId, When};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Quan hệ hỗ trợ: one organisation certainly supports another under an agreement that is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Supporting {
    /// Who gives support.
    pub supporter: OrganisationRef,
    /// Who receives it: a party, or a facility of the recipients.
    pub recipient: OrganisationRef,
    /// The activity, as a content of the agreement names it. A transfer of techniques includes the training
    /// and the experts for it; see [`ContentKind::includes`].
    pub activity: ContentKind,
    /// The agreement.
    pub agreement: AgreementId,
    /// The subjects, in the order of the terms; empty if no subject is certain, as where the paper names none.
    pub subjects: Vec<Subject>,
    /// Its first day under this agreement, as far as known: when the agreement came into force, or when an
    /// appendix made one of the two a party or a recipient, or added the activity. An appendix may have added
    /// a subject later, or a request for it may have been accepted later.
    pub since: When,
    /// Its last day under this agreement, as far as known: when the agreement ends, or the eve of the day from
    /// which one of the two has left, or an appendix no longer says it. `None` if no last day can be given,
    /// as for a paper without a fixed term.
    pub until: Option<When>,
}

impl Register {
    /// Who certainly supports whom on this day, in which activity and subjects, by agreements that are
    /// certainly in force: the hubs and spokes of the network, by supporter and recipient.
    ///
    /// - Between parties: what [`Record::supports`] knows. A party that is not named is left out.
    /// - A facility that is a recipient without being a party is supported by those who give, if the
    ///   agreement certainly covers it, the master data have it, and support goes one way only.
    /// - What may be so is not in the list.
    ///
    /// ```
    #[doc = include_str!("../../agreement/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(memorandum.into());
    /// register.put_organisation(hospital);
    /// let network = register.supports_on(day!(2025-01-01));
    /// let pairs: Vec<_> = network.iter().map(|it| (it.supporter.name.as_str(), it.recipient.name.as_str())).collect();
    /// assert_eq!(pairs, [
    ///     ("Bệnh viện Bạch Mai", "UBND tỉnh Hà Tĩnh"),
    ///     ("Bệnh viện Bạch Mai", "Bệnh viện đa khoa tỉnh Hà Tĩnh"),
    /// ]);
    /// assert_eq!(network[0].subjects, [neurology]);
    /// assert_eq!((&network[0].since, &network[0].until), (&when!(2024-10-12), &Some(when!(2030-12-31))));
    /// assert!(register.supports_on(day!(2031-01-01)).is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn supports_on(&self, day: NaiveDate) -> Vec<Supporting> {
        let mut by_province: BTreeMap<ProvinceCode, Vec<&Organisation>> = BTreeMap::new();
        for organisation in self.organisations() {
            for place in organisation.located() {
                by_province
                    .entry(place.province)
                    .or_default()
                    .push(organisation);
            }
        }
        let mut found = Vec::new();
        for agreement in self.valid_of::<Agreement>() {
            if !agreement.standing_on(day).is_in_force().is_yes() {
                continue;
            }
            let asked = Asked::of(self, agreement, day, &by_province);
            for activity in asked.activities() {
                asked.add(activity, &mut found);
            }
        }
        let order = |it: &Supporting| {
            let pair = (it.supporter.clone(), it.recipient.clone());
            (pair, it.activity, it.agreement)
        };
        found.sort_by_cached_key(order);
        found
    }
}

/// An agreement on a day.
struct Asked<'a> {
    agreement: &'a Record<Agreement>,
    day: NaiveDate,
    terms: Vec<Terms>,
    /// The facilities of the master data that may be recipients without being parties.
    facilities: BTreeMap<OrganisationId, Facility<'a>>,
}

/// A facility, and the provinces of the territories in which it may be a recipient.
struct Facility<'a> {
    organisation: &'a Organisation,
    provinces: BTreeSet<ProvinceCode>,
}

impl<'a> Facility<'a> {
    const fn of(organisation: &'a Organisation) -> Self {
        Self {
            organisation,
            provinces: BTreeSet::new(),
        }
    }

    /// Whether the terms name it as a recipient, or a territory in which it may be one.
    fn is_named_in(&self, terms: &Terms) -> bool {
        terms.recipients.iter().any(|recipient| match recipient {
            Recipient::Facility(named) => named.id == Some(self.organisation.id()),
            Recipient::Territory(territory) => self.provinces.contains(&territory.province),
        })
    }
}

/// The subjects in which the first party supports the second.
type Pairs = BTreeMap<(PartyNumber, PartyNumber), Vec<Subject>>;

impl<'a> Asked<'a> {
    fn of(
        register: &'a Register,
        agreement: &'a Record<Agreement>,
        day: NaiveDate,
        by_province: &BTreeMap<ProvinceCode, Vec<&'a Organisation>>,
    ) -> Self {
        let terms = match agreement.state().terms_on(day) {
            Known::Known(terms) => alloc::vec![terms],
            Known::Unknown(candidates) => candidates,
        };
        let mut facilities: BTreeMap<OrganisationId, Facility<'_>> = BTreeMap::new();
        for recipient in terms.iter().flat_map(|terms| &terms.recipients) {
            match recipient {
                Recipient::Facility(facility) => {
                    if let Some(known) = facility.id.and_then(|id| register.organisation(id)) {
                        let facility = facilities.entry(known.id());
                        facility.or_insert(Facility::of(known));
                    }
                }
                Recipient::Territory(territory) => {
                    for code in area_of(territory.province) {
                        for there in by_province.get(&code).into_iter().flatten() {
                            let facility = facilities.entry(there.id());
                            let facility = facility.or_insert(Facility::of(there));
                            facility.provinces.insert(territory.province);
                        }
                    }
                }
            }
        }
        for party in terms.iter().flat_map(|terms| &terms.parties) {
            if let Some(id) = party.organisation.as_ref().and_then(|it| it.id) {
                facilities.remove(&id);
            }
        }
        Self {
            agreement,
            day,
            terms,
            facilities,
        }
    }

    /// The activities that the contents name.
    fn activities(&self) -> BTreeSet<ContentKind> {
        let contents = self.terms.iter().flat_map(|terms| &terms.contents);
        contents
            .filter_map(|content| content.kind.listed())
            .collect()
    }

    /// The subjects that the contents list, and for which a request was accepted.
    fn subjects(&self) -> Vec<&Subject> {
        let mut subjects: Vec<_> = self
            .terms
            .iter()
            .flat_map(|terms| terms.subjects())
            .collect();
        let requests = self.agreement.state().requests().iter();
        subjects.extend(requests.map(|request| &request.what.subject));
        let mut seen = BTreeSet::new();
        subjects.retain(|subject| seen.insert(*subject));
        subjects
    }

    fn add(&self, activity: ContentKind, found: &mut Vec<Supporting>) {
        let mut pairs = Pairs::new();
        if let Known::Known(known) = self.agreement.supports_in(activity, None, self.day) {
            pairs.extend(known.into_iter().map(|pair| (pair, Vec::new())));
        }
        for subject in self.subjects() {
            if let Known::Known(known) = self.agreement.supports(activity, subject, self.day) {
                for pair in known {
                    pairs.entry(pair).or_default().push(subject.clone());
                }
            }
        }
        for ((giver, receiver), subjects) in &pairs {
            let is_party = |terms: &Terms| self.is_party(*receiver, terms);
            if let Some(recipient) = self.party(*receiver) {
                let what = (activity, subjects.clone());
                found.extend(self.supporting(*giver, recipient, what, &[*receiver], is_party));
            }
        }
        let is_one_way = pairs.keys().all(|(giver, receiver)| {
            !pairs.keys().any(|(_, other)| other == giver)
                && !pairs.keys().any(|(other, _)| other == receiver)
        });
        if !is_one_way {
            return;
        }
        let mut by_giver: BTreeMap<PartyNumber, BTreeSet<&Subject>> = BTreeMap::new();
        for ((giver, _), subjects) in &pairs {
            by_giver.entry(*giver).or_default().extend(subjects);
        }
        for facility in self.facilities.values() {
            let Some(recipient) = self.named(facility.organisation) else {
                continue;
            };
            for (giver, subjects) in &by_giver {
                let subjects: Vec<_> = subjects.iter().map(|it| (*it).clone()).collect();
                if let Some(subjects) = self.covered(facility.organisation, activity, subjects) {
                    let what = (activity, subjects);
                    let is_named = |terms: &Terms| facility.is_named_in(terms);
                    found.extend(self.supporting(*giver, &recipient, what, &[], is_named));
                }
            }
        }
    }

    /// The support by a party; `None` if it is not certain which organisation that is. The recipient is one
    /// of these parties, or none, and the terms tell whether it is one.
    fn supporting(
        &self,
        giver: PartyNumber,
        recipient: &OrganisationRef,
        (activity, subjects): (ContentKind, Vec<Subject>),
        receivers: &[PartyNumber],
        has_recipient: impl Fn(&Terms) -> bool,
    ) -> Option<Supporting> {
        let says = |terms: &Terms| {
            let mut contents = terms.contents.iter();
            let has_activity = contents.any(|it| it.kind.listed() == Some(activity));
            has_activity && self.is_party(giver, terms) && has_recipient(terms)
        };
        let parties = [receivers, &[giver]].concat();
        Some(Supporting {
            supporter: self.party(giver)?.clone(),
            recipient: recipient.clone(),
            activity,
            agreement: self.agreement.id(),
            subjects,
            since: self.agreement.in_force_since(self.day, says),
            until: self.agreement.in_force_until(self.day, &parties, says),
        })
    }

    /// Whether by these terms a party is the organisation that it is on the day.
    fn is_party(&self, number: PartyNumber, terms: &Terms) -> bool {
        let there = terms.party(number).and_then(|it| it.organisation.as_ref());
        match (self.party(number), there) {
            (Some(one), Some(other)) => one == other || one.same_as(other).is_yes(),
            (_, _) => false,
        }
    }

    /// Those of the subjects in which the agreement certainly covers the facility; `None` if it does not.
    fn covered(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        mut subjects: Vec<Subject>,
    ) -> Option<Vec<Subject>> {
        let covers = |subjects: &[Subject]| {
            let covering = self
                .agreement
                .covers(facility, activity, subjects, self.day);
            covering.coverage == Coverage::Covered
        };
        if covers(&subjects) {
            return Some(subjects);
        }
        subjects.retain(|subject| covers(core::slice::from_ref(subject)));
        (!subjects.is_empty() || covers(&[])).then_some(subjects)
    }

    /// The organisation of a party, if all the terms that may apply name the same one.
    fn party(&self, number: PartyNumber) -> Option<&OrganisationRef> {
        let mut named = self.terms.iter().map(|terms| {
            let party = terms.party(number)?;
            party.organisation.as_ref()
        });
        let first = named.next()??;
        named.all(|other| other == Some(first)).then_some(first)
    }

    fn named(&self, facility: &Organisation) -> Option<OrganisationRef> {
        match facility.reference_on(self.day) {
            Known::Known(reference) => Some(reference),
            Known::Unknown(candidates) => candidates.into_iter().next(),
        }
    }
}
