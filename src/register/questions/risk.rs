//! Techniques that may soon not be performed any more.

use crate::package::{AssessmentConclusion, Package, PackageStatus};
use crate::record::Record;
use crate::register::Register;
use crate::value::{Answer, PackageId, PersonId, When};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Kỹ thuật có nguy cơ: a technique that hangs on one person, whose permission ends, or that was found to be
/// at risk.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TechniqueAtRisk {
    /// The package.
    pub package: PackageId,
    /// Its status now.
    pub status: PackageStatus,
    /// Those who by this day had performed a case unaided, or had passed, as far as the record certainly
    /// tells, by id.
    pub persons: Vec<PersonId>,
    /// Whether nobody else can perform it, by the record: `Unknown` if there may be others, because a case has
    /// no performer, level or certain date, or the package began with a report.
    pub hangs_on_one: Answer,
    /// The last day of the permission that ends last, if every permission that was given ends; `None` also if
    /// none may be valid on this day, or if an end of the permissions is written.
    pub permission_ends: Option<When>,
    /// Whether the recipient may perform the technique on this day; see [`Package::may_be_performed_on`].
    pub may_be_performed: Answer,
}

impl Register {
    /// The packages that were received and go on, by the record as it is now, and whose technique hangs on
    /// one person, as far as anybody is known; whose permission ends on this day or later; or which were
    /// found to be at risk. By package.
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::{record::Reason, value::PersonId};
    /// # let mut register = lienvien::register::Register::new();
    /// package.append(PackageEvent::accepted(PackageAcceptance::new()).on(day!(2025-04-01)))?;
    /// let surgeon = PersonId::new(lienvien::uuid::Uuid::from_u128(1));
    /// let passed = TraineeAssessment::new().trainee(surgeon).conclusion(AssessmentConclusion::Passed);
    /// package.append(PackageEvent::assessed(passed).on(day!(2025-03-20)))?;
    /// register.put(package.into());
    /// let found = register.at_risk(day!(2025-06-01));
    /// assert_eq!((&found[0].persons[..], found[0].hangs_on_one), (&[surgeon][..], Answer::Yes));
    /// assert_eq!(found[0].permission_ends, None); // it has no end
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn at_risk(&self, day: NaiveDate) -> Vec<TechniqueAtRisk> {
        let mut found = Vec::new();
        for package in self.valid_of::<Package>() {
            found.extend(at_risk(package, day));
        }
        found.sort_by_key(|it: &TechniqueAtRisk| it.package);
        found
    }
}

fn at_risk(record: &Record<Package>, day: NaiveDate) -> Option<TechniqueAtRisk> {
    let (status, state) = (record.status(), record.state());
    let was_found = match status {
        PackageStatus::AtRisk => true,
        PackageStatus::Received | PackageStatus::Accepted | PackageStatus::Independent => false,
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Training
        | PackageStatus::OnSite
        | PackageStatus::Suspended
        | PackageStatus::OnHold
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Lapsed
        | PackageStatus::Cancelled => return None,
    };
    let (persons, there_may_be_others) = able(record, day);
    let hangs_on_one = match (persons.len(), there_may_be_others) {
        (1, false) => Answer::Yes,
        (1, true) => Answer::Unknown,
        (_, _) => Answer::No,
    };
    let permission_ends = permission_ends(state, day);
    let is_one = persons.len() == 1;
    (was_found || is_one || permission_ends.is_some()).then(|| TechniqueAtRisk {
        package: record.id(),
        status,
        persons: persons.into_iter().collect(),
        hangs_on_one,
        permission_ends,
        may_be_performed: state.may_be_performed_on(day),
    })
}

/// Who can certainly perform the technique by a day, and whether others may.
fn able(record: &Record<Package>, day: NaiveDate) -> (BTreeSet<PersonId>, bool) {
    let state = record.state();
    let (mut able, mut possible) = (BTreeSet::new(), BTreeSet::new());
    let mut is_open = record.is_reported();
    for case in state.cases() {
        match case.what.is_unaided().and(case.on.on_or_before(day)) {
            Answer::Yes => match case.what.performer {
                Some(performer) => {
                    able.insert(performer);
                }
                None => is_open = true,
            },
            Answer::Unknown => match case.what.performer {
                Some(performer) => {
                    possible.insert(performer);
                }
                None => is_open = true,
            },
            Answer::No => {}
        }
    }
    let mut passed: BTreeSet<_> = state.passed().collect();
    for assessed in state.assessments() {
        let Some(trainee) = assessed.what.trainee else {
            is_open = true;
            continue;
        };
        if passed.contains(&trainee) && assessed.on.on_or_before(day).is_yes() {
            able.insert(trainee);
            passed.remove(&trainee);
        } else if assessed.what.conclusion != Some(AssessmentConclusion::Failed)
            && !assessed.on.on_or_before(day).is_no()
        {
            possible.insert(trainee);
        }
    }
    let there_may_be_others = is_open || possible.iter().any(|person| !able.contains(person));
    (able, there_may_be_others)
}

/// The end of the permission that ends last, if all that may hold on the day end.
fn permission_ends(state: &Package, day: NaiveDate) -> Option<When> {
    if state.is_authorised_on(day).is_no() || !state.authorisations_ended().is_empty() {
        return None;
    }
    let mut last: Option<&When> = None;
    for permission in state.authorisations() {
        let until = permission.authorisation.until.as_ref()?;
        let is_over = until.is_before(&day.into()).is_yes();
        if !is_over && last.is_none_or(|last| last.sort_key() < until.sort_key()) {
            last = Some(until);
        }
    }
    last.cloned()
}
