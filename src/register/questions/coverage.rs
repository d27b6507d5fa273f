//! Under which agreements a recipient is covered.

use crate::agreement::{Agreement, ContentKind, Coverage, Covering};
use crate::any::AnyRecord;
use crate::organisation::{Organisation, Province, ProvinceCode};
use crate::record::Record;
use crate::register::Register;
use crate::register::links::Key;
use crate::specialty::Subject;
use crate::value::{AgreementId, OrganisationId};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Phạm vi hợp tác của một cơ sở tiếp nhận: whether agreements cover a recipient on a day, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecipientCoverage {
    /// Whether one agreement covers all the subjects. `Unknown` also if the master data do not have the
    /// recipient.
    pub coverage: Coverage,
    /// For each of the subjects, whether some agreement covers it.
    pub subjects: Vec<SubjectCoverage>,
    /// What each agreement says whose terms are or may be for the recipient, the best answer first and then by id; also
    /// of those that are not in force, or do not cover the subjects.
    pub agreements: Vec<CoveredBy>,
}

/// Phạm vi hợp tác theo lĩnh vực: whether some agreement covers a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SubjectCoverage {
    /// The subject.
    pub subject: Subject,
    /// Whether it is covered.
    pub coverage: Coverage,
}

/// Căn cứ: what one agreement says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoveredBy {
    /// The agreement.
    pub agreement: AgreementId,
    /// Its answer for all the subjects together, with the clauses that give it and what is missing.
    pub covering: Covering,
}

impl Register {
    /// Whether agreements of the register cover this recipient on a day, for an activity in all these
    /// subjects, and which agreement says what; see [`Record::covers`]. Without a subject: for the activity
    /// in any subject.
    ///
    /// ```
    #[doc = include_str!("../../agreement/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(memorandum.clone().into());
    /// let (recipient, transfer) = (hospital.id(), ContentKind::TechniqueTransfer);
    /// register.put_organisation(hospital);
    /// let found = register.coverage(recipient, transfer, &[neurology.clone()], day!(2024-10-12));
    /// assert_eq!(found.coverage, Coverage::Covered);
    /// assert_eq!(found.agreements[0].agreement, memorandum.id());
    /// // The same agreement, before it was signed:
    /// let found = register.coverage(recipient, transfer, &[neurology], day!(2024-10-11));
    /// assert_eq!(found.coverage, Coverage::NotCovered);
    /// assert_eq!(found.agreements[0].covering.standing, Standing::Draft);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn coverage(
        &self,
        recipient: OrganisationId,
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> RecipientCoverage {
        let of_each = |coverage| {
            let of = |subject: &Subject| SubjectCoverage {
                subject: subject.clone(),
                coverage,
            };
            subjects.iter().map(of).collect()
        };
        let mut found = RecipientCoverage {
            coverage: Coverage::Unknown,
            subjects: of_each(Coverage::Unknown),
            agreements: Vec::new(),
        };
        let Some(facility) = self.organisation(recipient) else {
            return found;
        };
        found.coverage = Coverage::NotCovered;
        found.subjects = of_each(Coverage::NotCovered);
        for agreement in self.agreements_for(facility, day) {
            let covering = agreement.covers(facility, activity, subjects, day);
            if covering.by_recipient == Coverage::NotCovered {
                continue;
            }
            found.coverage = better(found.coverage, covering.coverage);
            for each in &mut found.subjects {
                let alone = core::slice::from_ref(&each.subject);
                let covering = agreement.covers(facility, activity, alone, day);
                each.coverage = better(each.coverage, covering.coverage);
            }
            let agreement = agreement.id();
            found.agreements.push(CoveredBy {
                agreement,
                covering,
            });
        }
        let order = |it: &CoveredBy| (rank(it.covering.coverage), it.agreement);
        found.agreements.sort_by_key(order);
        found
    }

    /// The agreements that may be for a facility, each once; nearly all others are left out.
    fn agreements_for(
        &self,
        facility: &Organisation,
        day: NaiveDate,
    ) -> impl Iterator<Item = &Record<Agreement>> {
        let mut keys: BTreeSet<_> = [Key::Party(facility.id()).number()].into();
        keys.insert(Key::Anybody.number());
        match provinces_of(facility, day) {
            Some(codes) => keys.extend(codes.into_iter().map(|it| Key::Province(it).number())),
            None => {
                keys.insert(Key::AnyProvince.number());
            }
        }
        let mut found = BTreeMap::new();
        for key in keys {
            for record in self.having(key) {
                if let AnyRecord::Agreement(agreement) = record
                    && !agreement.is_voided()
                {
                    found.insert(agreement.id(), agreement);
                }
            }
        }
        found.into_values()
    }
}

/// The codes of the provinces of whose territory a facility may be; `None`: of any.
fn provinces_of(facility: &Organisation, day: NaiveDate) -> Option<BTreeSet<ProvinceCode>> {
    let [place] = facility.located() else {
        return None;
    };
    let code = place.province;
    let is_old = Province::all().any(|it| it.code() == code && it.valid_from().is_none());
    if !place.since.is_unknown() || !is_old || Province::at(code, day).is_none() {
        return None;
    }
    Some(area_of(code))
}

/// The codes of the provinces of one area: a province, all that it was made of, and what it became part of.
pub(super) fn area_of(code: ProvinceCode) -> BTreeSet<ProvinceCode> {
    let mut area = BTreeSet::new();
    let mut next: Vec<_> = Province::all().filter(|it| it.code() == code).collect();
    while let Some(province) = next.pop() {
        if area.insert(province) {
            next.extend(province.successors().chain(province.predecessors()));
        }
    }
    area.into_iter().map(Province::code).collect()
}

/// The better of two answers.
const fn better(one: Coverage, other: Coverage) -> Coverage {
    if rank(one) <= rank(other) { one } else { other }
}

const fn rank(coverage: Coverage) -> u8 {
    match coverage {
        Coverage::Covered => 0,
        Coverage::OnDemand => 1,
        Coverage::Unknown => 2,
        Coverage::NotCovered => 3,
    }
}
