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
    /// Its outcomes, by date.
    pub outcomes: Vec<Dated<RequirementOutcome>>,
}

impl TrackedRequirement {
    /// Its standing at the end of the day, by the latest outcome. If the dates leave it open which outcome
    /// that is, or whether there was one, there are several candidates. It is open also before the day on
    /// which it was stated: the need existed already, and a report does not say when the requirement was
    /// stated.
    pub fn standing_on(&self, day: NaiveDate) -> Known<RequirementStanding> {
        let outcomes = self.outcomes.iter();
        // they stand in the order of their earliest possible minutes
        let certain = outcomes
            .clone()
            .rfind(|outcome| outcome.on.on_or_before(day).is_yes());
        let may_be_last = |outcome: &&Dated<RequirementOutcome>| {
            let is_earlier = |certain: &Dated<_>| outcome.on.is_before(&certain.on).is_yes();
            !outcome.on.on_or_before(day).is_no() && !certain.is_some_and(is_earlier)
        };
        let open = certain.is_none().then_some(RequirementStanding::Open);
        let last = outcomes.filter(may_be_last);
        let last = last.map(|outcome| outcome.what.standing());
        Known::among(open.into_iter().chain(last))
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
