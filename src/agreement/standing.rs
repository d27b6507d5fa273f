//! How an agreement stands on a day.

use super::{Agreement, Standing};
use crate::record::{Missing, Record};
use crate::value::{Answer, Period, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::ops::RangeInclusive;

impl Agreement {
    /// The period, begun where the paper leaves its start to the signing.
    fn period(&self) -> Option<Period> {
        let start = self.terms.effective.as_ref().or(self.signed.as_ref());
        let period = self.terms.period.clone()?;
        Some(match start {
            Some(start) => period.anchored(start),
            None => period,
        })
    }

    /// Whether it was in force by the end of the day, once signed: from the effective date if there
    /// is one, otherwise from the start of the period, but not before the signing.
    fn has_begun_by(&self, day: NaiveDate) -> Answer {
        match (&self.terms.effective, &self.terms.period) {
            (Some(effective), _) => effective.by(day),
            (None, Some(period)) if !period.from().is_unknown() => period.starts_by(day),
            (None, Some(_) | None) => Answer::Yes,
        }
    }

    fn is_suspended_on(&self, day: NaiveDate) -> Answer {
        self.suspensions
            .iter()
            .fold(Answer::No, |found, suspended| {
                let resumed = suspended
                    .resumed
                    .as_ref()
                    .map_or(Answer::No, |on| on.by(day));
                let is_over = |until: &When| until.latest().is_some_and(|until| until < day);
                let held = match (&suspended.until, resumed) {
                    // It was to be over by now, and nothing says that it was.
                    (Some(until), Answer::No | Answer::Unknown) if is_over(until) => {
                        Answer::Unknown
                    }
                    (Some(_) | None, _) => Answer::Yes,
                };
                found.or(suspended.from.by(day).and(resumed.negate()).and(held))
            })
    }

    /// How it stands, and what is not known that would decide.
    pub(super) fn stand_on(&self, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let by = |when: Option<&When>| when.map_or(Answer::No, |when| when.by(day));
        let over = self
            .period()
            .map_or(Answer::Unknown, |period| period.ended_by(day));
        let hurdles = [
            (
                by(self.ended.as_ref()),
                Standing::Ended,
                Missing::TerminationDate,
            ),
            (
                by(self.signed.as_ref()).negate(),
                Standing::Draft,
                Missing::SigningDate,
            ),
            (over, Standing::Expired, Missing::PeriodEnd),
            (
                self.has_begun_by(day).negate(),
                Standing::NotInForce,
                Missing::PeriodStart,
            ),
            (
                self.is_suspended_on(day),
                Standing::Suspended,
                Missing::SuspensionEnd,
            ),
        ];
        let mut missing = Vec::new();
        for (stands, standing, fact) in hurdles {
            match stands {
                Answer::No => {}
                Answer::Yes if missing.is_empty() => return (standing, missing),
                // Certainly not in force, for this reason or for one before.
                Answer::Yes => return (Standing::NotInForce, missing),
                Answer::Unknown => missing.push(fact),
            }
        }
        if missing.is_empty() {
            (Standing::InForce, missing)
        } else {
            (Standing::Unknown, missing)
        }
    }
}

impl Record<Agreement> {
    /// How the agreement stands on a day.
    ///
    /// It is in force from the later of the last signature and the start of the period, or from the
    /// effective date if the paper gives one, to the end of the period, inclusive. Without a period
    /// the answer after the signing is [`Standing::Unknown`], never a no. A suspension that was to
    /// be over, and of which nothing says that it was, leaves it unknown too.
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        if self.is_voided() {
            return Standing::Ended;
        }
        self.state().stand_on(day).0
    }

    /// The days that are left of the period after this day: the fewest and the most it can be, the
    /// same if the end is known to the day. Nothing if the paper does not say when it ends.
    pub fn remaining(&self, day: NaiveDate) -> Option<RangeInclusive<i64>> {
        let period = self.state().period()?;
        let left = |end: NaiveDate| end.signed_duration_since(day).num_days().max(0);
        Some(left(period.earliest_end()?)..=left(period.latest_end()?))
    }

    /// Whether its period is over by this day while it has not been settled (thanh lý).
    pub fn is_expired_but_not_liquidated(&self, day: NaiveDate) -> Answer {
        match self.standing_on(day) {
            Standing::Expired => Answer::Yes,
            Standing::Unknown => Answer::Unknown,
            Standing::Draft
            | Standing::NotInForce
            | Standing::InForce
            | Standing::Suspended
            | Standing::Ended => Answer::No,
        }
    }
}
