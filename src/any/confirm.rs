//! Asking the records that are said to vouch for a line.

use super::{AnyRecord, gives};
use crate::organisation::Organisation;
use crate::record::Claim;
use crate::value::{EvidenceKind, OrganisationId, RecordRef};
use alloc::{collections::BTreeMap, vec::Vec};
use core::convert::Infallible;

/// Tra cứu: where [`confirm`] finds records and organisations, such as the store of a program.
///
/// A program whose store is asynchronous loads first what is needed, into [`Loaded`]: the records that
/// the evidence of the claims names ([`record`](crate::value::Evidence::record)), and the organisations
/// that the line mentions by id.
pub trait LookUp {
    /// Why the store cannot be asked.
    type Error;

    /// The record, as it stands now; `None` if there is none.
    ///
    /// # Errors
    ///
    /// If the store cannot be asked.
    fn record(&mut self, record: RecordRef) -> Result<Option<AnyRecord>, Self::Error>;

    /// The organisation of the master data; `None` if there is none. Needed to ask an agreement again
    /// what it [covers](crate::agreement::Covered).
    ///
    /// # Errors
    ///
    /// If the store cannot be asked.
    fn organisation(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<Option<Organisation>, Self::Error>;
}

/// Đã nạp: records and organisations in memory.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    records: BTreeMap<RecordRef, AnyRecord>,
    organisations: BTreeMap<OrganisationId, Organisation>,
}

impl Loaded {
    /// These records and organisations.
    pub fn new(
        records: impl IntoIterator<Item = AnyRecord>,
        organisations: impl IntoIterator<Item = Organisation>,
    ) -> Self {
        let records = records.into_iter();
        let organisations = organisations.into_iter();
        Self {
            records: records.map(|it| (it.reference(), it)).collect(),
            organisations: organisations.map(|it| (it.id(), it)).collect(),
        }
    }
}

impl LookUp for Loaded {
    type Error = Infallible;

    fn record(&mut self, record: RecordRef) -> Result<Option<AnyRecord>, Infallible> {
        Ok(self.records.get(&record).cloned())
    }

    fn organisation(&mut self, id: OrganisationId) -> Result<Option<Organisation>, Infallible> {
        Ok(self.organisations.get(&id).cloned())
    }
}

messages! {
    /// Không xác nhận được: why a claim does not hold.
    pub enum Unconfirmed {
        /// The record did not say so at that version, or never had so many lines.
        NeverHeld {
            /// What is claimed.
            claimed: EvidenceKind,
            /// The record that is said to give it.
            record: RecordRef,
            /// The number of lines at which it is said to have given it.
            version: u32,
        } = "claim.never_held" {
            en("record `{record}` did not give this evidence `{claimed}` at version {version}, expected evidence that it gave")
            vi("hồ sơ `{record}` ở phiên bản {version} không xác nhận “{claimed}” như đã nêu, cần chứng cứ mà hồ sơ đó đã đưa ra", claimed = claimed.vi())
        }
        /// The record said so, but does not say so any more.
        NoLongerHolds {
            /// What is claimed.
            claimed: EvidenceKind,
            /// The record that gave it.
            record: RecordRef,
            /// The number of lines at which it gave it.
            version: u32,
        } = "claim.no_longer_holds" {
            en("record `{record}` gave the evidence `{claimed}` at version {version} but does not any more, expected evidence that still holds")
            vi("hồ sơ `{record}` đã xác nhận “{claimed}” ở phiên bản {version} nhưng nay không còn đúng, cần chứng cứ còn giá trị", claimed = claimed.vi())
        }
        /// There is no such record.
        RecordUnknown {
            /// What is claimed.
            claimed: EvidenceKind,
            /// The record that is said to give it.
            record: RecordRef,
        } = "claim.record_unknown" {
            en("record `{record}` is not known, expected the record that gives the evidence `{claimed}`")
            vi("không tìm thấy hồ sơ `{record}` được nêu là xác nhận “{claimed}”, cần hồ sơ đã đưa ra chứng cứ này", claimed = claimed.vi())
        }
        /// There is no such organisation, so that the record cannot be asked.
        OrganisationUnknown {
            /// The record that is said to give the evidence.
            record: RecordRef,
            /// The organisation that it is about.
            organisation: OrganisationId,
        } = "claim.organisation_unknown" {
            en("organisation `{organisation}` is not known, expected the one that `{record}` is said to vouch for")
            vi("không tìm thấy tổ chức `{organisation}`, cần tổ chức mà hồ sơ `{record}` được nêu là xác nhận")
        }
    }
}

/// Lời khai đã kiểm tra: a claim, and whether it holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Confirmed<'a> {
    /// The claim.
    pub claim: Claim<'a>,
    /// Nothing if the claim holds, or why it does not.
    pub answer: Result<(), Unconfirmed>,
}

impl Confirmed<'_> {
    /// Whether the claim holds.
    pub const fn holds(&self) -> bool {
        self.answer.is_ok()
    }
}

/// Asks the records that are said to vouch for claims, and says of each claim whether it holds, in the
/// order of the claims. Each record and each organisation is looked up once.
///
/// A claim holds if the record, with as many lines as the claim says, gave exactly this evidence, and
/// if it still gives it with all its lines: with the same content, and not less certain. So a claim no
/// longer holds after a correction or a void, and after an end that reaches back to its day.
///
/// A new line should hold only claims that hold. A line that was accepted long ago may well hold a claim
/// that no longer does, such as a seat that was given up since; but never one that never held.
///
/// An agreement is asked with the organisation as the master data describe it now. If they were changed
/// since, a true claim of an old line may read as never held.
///
/// See [the module](super#a-line-from-outside-is-a-claim) for an example.
///
/// # Errors
///
/// Those of the look-up.
pub fn confirm<'a, L: LookUp>(
    claims: impl IntoIterator<Item = Claim<'a>>,
    look_up: &mut L,
) -> Result<Vec<Confirmed<'a>>, L::Error> {
    let mut organisations = BTreeMap::new();
    let mut answered = Vec::new();
    for (reference, mut claims) in by_record(claims) {
        // a record that was looked up wrongly is unknown
        let record = look_up
            .record(reference)?
            .filter(|record| record.reference() == reference);
        for (_, claim) in &claims {
            if let Some(id) = gives::recipient(claim.evidence)
                && !organisations.contains_key(&id)
                && record.is_some()
            {
                let found = look_up.organisation(id)?.filter(|it| it.id() == id);
                organisations.insert(id, found);
            }
        }
        claims.sort_by_key(by_version);
        let known = |id| organisations.get(&id).and_then(Option::as_ref);
        answered.extend(gives::answers(record.as_ref(), claims, &known));
    }
    Ok(in_order(answered))
}

/// The same of records and organisations in memory, without a copy.
#[cfg(feature = "register")]
pub(crate) fn confirm_among<'a, 'o>(
    claims: impl IntoIterator<Item = Claim<'a>>,
    record: impl Fn(RecordRef) -> Option<&'o AnyRecord>,
    organisation: &'o dyn Fn(OrganisationId) -> Option<&'o Organisation>,
) -> Vec<Confirmed<'a>> {
    let mut answered = Vec::new();
    for (reference, mut claims) in by_record(claims) {
        claims.sort_by_key(by_version);
        answered.extend(gives::answers(record(reference), claims, organisation));
    }
    in_order(answered)
}

type Placed<'a> = (usize, Claim<'a>);

/// The claims with their places, by the record that is said to vouch for them.
fn by_record<'a>(
    claims: impl IntoIterator<Item = Claim<'a>>,
) -> BTreeMap<RecordRef, Vec<Placed<'a>>> {
    let mut by_record: BTreeMap<RecordRef, Vec<Placed<'a>>> = BTreeMap::new();
    for (at, claim) in claims.into_iter().enumerate() {
        let record = claim.evidence.record();
        by_record.entry(record).or_default().push((at, claim));
    }
    by_record
}

fn by_version((at, claim): &Placed<'_>) -> (u32, usize) {
    (claim.evidence.version(), *at)
}

/// The answers in the order of the claims.
fn in_order(mut answered: Vec<(usize, Claim<'_>, Result<(), Unconfirmed>)>) -> Vec<Confirmed<'_>> {
    answered.sort_by_key(|(at, _, _)| *at);
    let answered = answered.into_iter();
    answered
        .map(|(_, claim, answer)| Confirmed { claim, answer })
        .collect()
}
