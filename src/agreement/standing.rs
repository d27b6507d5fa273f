//! How an agreement stands on a day.

use super::{Agreement, Standing};
use crate::record::{Missing, Record};
use crate::value::{Answer, Period, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::ops::RangeInclusive;

/// A time for which it was suspended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Suspended {
    pub(super) from: Since,
    pub(super) until: Option<When>,
    pub(super) resumed: Option<When>,
}

/// Since when something holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Since {
    pub(super) when: When,
    /// Whatever is known of that, by then it holds: a report says so, or what followed from it.
    at_latest: When,
}

impl Since {
    pub(super) const fn at(when: When) -> Self {
        let at_latest = When::UNKNOWN;
        Self { when, at_latest }
    }

    pub(super) fn at_latest(self, at_latest: When) -> Self {
        Self { at_latest, ..self }
    }

    fn by(&self, day: NaiveDate) -> Answer {
        if self.at_latest.by(day).is_yes() {
            Answer::Yes
        } else {
            self.when.by(day)
        }
    }
}

impl Agreement {
    /// The period, begun where the paper leaves its start to the signing.
    fn period(&self) -> Option<Period> {
        let start = self.terms.effective.as_ref().or(self.signed());
        let period = self.terms.period.clone()?;
        Some(match start {
            Some(start) => period.anchored(start),
            None => period,
        })
    }

    /// Whether its period is over before the day.
    fn is_over_by(&self, day: NaiveDate) -> Answer {
        self.period()
            .map_or(Answer::Unknown, |period| period.ended_by(day))
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
                let is_over = |until: &When| until.latest().is_none_or(|until| until < day);
                // It was to be over by now, and nothing says until when it lasted.
                let has_lapsed = suspended.until.as_ref().is_some_and(is_over);
                let held = if has_lapsed && suspended.resumed.is_none() {
                    Answer::Unknown
                } else {
                    Answer::Yes
                };
                found.or(suspended.from.by(day).and(resumed.negate()).and(held))
            })
    }

    /// How it stands, and what is not known that would decide.
    pub(super) fn stand_on(&self, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let hurdles = [
            (
                by(self.ended.as_ref(), day),
                Standing::Ended,
                Missing::TerminationDate,
            ),
            (
                by(self.signed.as_ref(), day).negate(),
                Standing::Draft,
                Missing::SigningDate,
            ),
            (self.is_over_by(day), Standing::Expired, Missing::PeriodEnd),
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

    /// Whether it was signed and its period is over by this day, while it has neither been ended
    /// before its time nor settled (thanh lý).
    pub fn is_expired_but_not_liquidated(&self, day: NaiveDate) -> Answer {
        let state = self.state();
        let ended = by(state.ended.as_ref(), day).or(self.is_voided().into());
        let signed = by(state.signed.as_ref(), day);
        signed.and(state.is_over_by(day)).and(ended.negate())
    }
}

fn by(since: Option<&Since>, day: NaiveDate) -> Answer {
    since.map_or(Answer::No, |since| since.by(day))
}
