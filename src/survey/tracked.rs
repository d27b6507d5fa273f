//! Requirements and what became of them.

use super::{Requirement, RequirementOutcome, RequirementStanding};
use crate::record::Dated;
use crate::value::{Answer, Known, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Yêu cầu và diễn biến: a requirement and its outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TrackedRequirement {
    /// The requirement.
    pub requirement: Requirement,
    /// The day on which it was stated.
    pub on: When,
    /// Its outcomes, in the order of the lines.
    pub outcomes: Vec<Dated<RequirementOutcome>>,
}

impl TrackedRequirement {
    pub(super) const fn new(requirement: Requirement, on: When) -> Self {
        Self {
            requirement,
            on,
            outcomes: Vec::new(),
        }
    }

    /// Its standing at the end of the day. If it is not known whether an outcome came before that,
    /// there are several candidates. It is open also before the day on which it was stated: the
    /// need existed already, and a report does not say when the requirement was stated.
    pub fn standing_on(&self, day: NaiveDate) -> Known<RequirementStanding> {
        let mut candidates = alloc::vec![RequirementStanding::Open];
        for outcome in &self.outcomes {
            match outcome.on.on_or_before(day) {
                Answer::Yes => candidates = alloc::vec![outcome.what.standing()],
                Answer::Unknown => candidates.push(outcome.what.standing()),
                Answer::No => {}
            }
        }
        Known::among(candidates)
    }

    /// Whether it was still open at the end of the day.
    pub fn is_open_on(&self, day: NaiveDate) -> Answer {
        match self.standing_on(day) {
            Known::Known(standing) => (standing == RequirementStanding::Open).into(),
            Known::Unknown(candidates) if candidates.contains(&RequirementStanding::Open) => {
                Answer::Unknown
            }
            Known::Unknown(_) => Answer::No,
        }
    }

    /// Whether it was due before the day and is still open. If no due date is known, the answer is
    /// unknown while it is open.
    pub fn is_overdue_on(&self, day: NaiveDate) -> Answer {
        let due = &self.requirement.due;
        due.is_before(&day.into()).and(self.is_open_on(day))
    }
}

impl RequirementOutcome {
    /// The standing of a requirement after this outcome.
    pub const fn standing(&self) -> RequirementStanding {
        match self {
            Self::Met(_) => RequirementStanding::Met,
            Self::Waived(_) => RequirementStanding::Waived,
            Self::Unmet(_) => RequirementStanding::Open,
        }
    }
}
