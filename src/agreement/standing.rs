//! How an agreement stands on a day.

use super::state::Since;
use super::{Agreement, Standing, Terms};
use crate::record::{Missing, Record};
use crate::value::{Answer, Known, Period, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::ops::RangeInclusive;

impl Agreement {
    /// The period of these terms, begun where the paper leaves its start to the signing.
    fn period(&self, terms: &Terms) -> Option<Period> {
        let start = terms.effective.as_ref().or(self.signed());
        let period = terms.period.clone()?;
        Some(match start {
            Some(start) => period.anchored(start),
            None => period,
        })
    }

    /// Whether it was in force by the end of the day, once signed: from the effective date if there
    /// is one, otherwise from the start of the period, but not before the signing.
    fn has_begun_by(terms: &Terms, day: NaiveDate) -> Answer {
        match (&terms.effective, &terms.period) {
            (Some(effective), _) => effective.by(day),
            (None, Some(period)) if !period.from().is_unknown() => period.starts_by(day),
            (None, Some(_) | None) => Answer::Yes,
        }
    }

    fn is_suspended_on(&self, day: NaiveDate) -> Answer {
        self.suspensions
            .iter()
            .fold(Answer::No, |found, suspended| {
                let resumed = suspended.resumed.as_ref();
                let resumed = resumed.map_or(Answer::No, |on| on.by(day));
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

    /// Whether the period of these terms is over before the day, or a later agreement has taken the
    /// place of this one; and what is not known that would decide.
    fn is_over_by(&self, terms: &Terms, day: NaiveDate) -> (Answer, Missing) {
        let period = self.period(terms);
        let over = period.map_or(Answer::Unknown, |period| period.ended_by(day));
        let renewal = self.renewal.as_ref();
        let from = renewal.and_then(|renewal| renewal.from.as_ref());
        let renewed = from.map_or(Answer::No, |from| from.by(day));
        let missing = if over == Answer::Unknown {
            Missing::PeriodEnd
        } else {
            Missing::RenewalDate
        };
        (renewed.or(over), missing)
    }

    /// How it stands under these terms, and what is not known that would decide.
    fn stand_under(&self, terms: &Terms, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let by = |since: Option<&Since>| since.map_or(Answer::No, |since| since.by(day));
        let (over, end) = self.is_over_by(terms, day);
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
            (over, Standing::Expired, end),
            (
                Self::has_begun_by(terms, day).negate(),
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

    /// How it stands, under the terms as they read on the day.
    pub(super) fn stand_on(&self, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let mut readings = self
            .readings_on(day)
            .map(|terms| self.stand_under(terms, day));
        let Some((mut standing, mut missing)) = readings.next() else {
            return (Standing::Unknown, Vec::new());
        };
        for (other, lacking) in readings {
            if other != standing {
                standing = standing.either(other);
                missing.push(Missing::AmendmentDate);
            }
            missing.extend(lacking);
        }
        (standing, missing)
    }
}

impl Standing {
    /// Whether it is certain that the agreement is or is not in force.
    pub const fn is_in_force(self) -> Answer {
        match self {
            Self::InForce => Answer::Yes,
            Self::Unknown => Answer::Unknown,
            Self::Draft | Self::NotInForce | Self::Suspended | Self::Expired | Self::Ended => {
                Answer::No
            }
        }
    }

    /// One of two: what is certain of both.
    fn either(self, other: Self) -> Self {
        match (self.is_in_force(), other.is_in_force()) {
            (Answer::No, Answer::No) => Self::NotInForce,
            (Answer::Yes, Answer::Yes) => Self::InForce,
            (_, _) => Self::Unknown,
        }
    }
}

impl Record<Agreement> {
    /// How the agreement stands on a day.
    ///
    /// It is in force from the later of the last signature and the start of the period, or from the
    /// effective date if the paper gives one, to the end of the period, inclusive. Without a period
    /// the answer after the signing is [`Standing::Unknown`], never a no. A suspension that was to
    /// be over, and of which nothing says that it was, leaves it unknown too. An appendix counts from
    /// the day from which it holds: before it, the period is the one that stood then.
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        if self.is_voided() {
            return Standing::Ended;
        }
        self.state().stand_on(day).0
    }

    /// The days that are left of the period after this day: the fewest and the most it can be, the
    /// same if the end is known to the day. Nothing if the paper does not say when it ends.
    pub fn remaining(&self, day: NaiveDate) -> Option<RangeInclusive<i64>> {
        let left = |end: NaiveDate| end.signed_duration_since(day).num_days().max(0);
        let ends = |terms| {
            let period = self.state().period(terms)?;
            Some((left(period.earliest_end()?), left(period.latest_end()?)))
        };
        let readings = self.state().readings_on(day).map(ends);
        let widest = |(a, b): (i64, i64), (c, d): (i64, i64)| (a.min(c), b.max(d));
        let all: Option<Vec<_>> = readings.collect();
        let (least, most) = all?.into_iter().reduce(widest)?;
        Some(least..=most)
    }

    /// Whether it was signed and its period is over by this day, while it has neither been ended
    /// before its time nor settled (thanh lý).
    pub fn is_expired_but_not_liquidated(&self, day: NaiveDate) -> Answer {
        let state = self.state();
        let by = |since: Option<&Since>| since.map_or(Answer::No, |since| since.by(day));
        let ended = by(state.ended.as_ref()).or(self.is_voided().into());
        let over = state
            .readings_on(day)
            .map(|terms| state.is_over_by(terms, day).0);
        let over = Known::among(over).known().unwrap_or(Answer::Unknown);
        by(state.signed.as_ref()).and(over).and(ended.negate())
    }
}

/// Which of several agreements, as those of a chain of renewals, is in force on a day. There may be
/// none, or more than one. If it isn't known of one, the candidates are those that are certainly in
/// force, and each of the others with them.
pub fn in_force_among<'a>(
    agreements: impl IntoIterator<Item = &'a Record<Agreement>>,
    day: NaiveDate,
) -> Known<Vec<&'a Record<Agreement>>> {
    let (mut certain, mut possible) = (Vec::new(), Vec::new());
    for agreement in agreements {
        match agreement.standing_on(day).is_in_force() {
            Answer::Yes => certain.push(agreement),
            Answer::Unknown => possible.push(agreement),
            Answer::No => {}
        }
    }
    let with = |other: Option<&'a Record<Agreement>>| {
        let mut all = certain.clone();
        all.extend(other);
        all
    };
    let others = possible.into_iter().map(|other| with(Some(other)));
    Known::among(core::iter::once(with(None)).chain(others))
}
