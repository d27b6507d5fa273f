//! The standing of an agreement on a day.

use super::candidates::are_few;
use super::{Agreement, Standing};
use crate::record::{Missing, Record};
use crate::value::{Answer, Known, Period};
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;
use core::ops::RangeInclusive;

impl Agreement {
    /// The period of the terms with so many appendices. If the paper does not say when it starts, it
    /// starts on the day of signing.
    fn period(&self, amendments: usize) -> Option<Period> {
        let start = self.as_signed.effective.as_ref().or(self.signed());
        let period = self.period_with(amendments)?.clone();
        Some(match start {
            Some(start) => period.anchored(start),
            None => period,
        })
    }

    /// Whether the terms are or were in effect on the day, after the signing: from the effective
    /// date if there is one, otherwise from the start of the period, but not before the signing.
    fn has_begun_by(&self, amendments: usize, day: NaiveDate) -> Answer {
        match (&self.as_signed.effective, self.period_with(amendments)) {
            (Some(effective), _) => effective.on_or_before(day),
            (None, Some(period)) if !period.from().is_unknown() => period.started_on_or_before(day),
            (None, Some(_) | None) => Answer::Yes,
        }
    }

    fn is_suspended_on(&self, day: NaiveDate) -> Answer {
        let mut found = Answer::No;
        for suspended in &self.suspensions {
            let has_begun = suspended.from.on_or_before(day);
            let is_suspended = match (&suspended.resumed, &suspended.until) {
                (Some(resumed), _) => resumed.on_or_before(day).negate(),
                // The suspension should have ended before the day, but no event says when it did.
                (None, Some(until)) if until.latest().is_none_or(|last| last < day) => {
                    Answer::Unknown
                }
                (None, _) => Answer::Yes,
            };
            found = found.or(has_begun.and(is_suspended));
        }
        found
    }

    /// Whether the period of the terms with so many appendices ended before the day, or a later
    /// agreement has taken the place of this one; and the fact that is missing if this is not known.
    fn is_over_by(&self, amendments: usize, day: NaiveDate) -> (Answer, Missing) {
        let over = match self.period(amendments) {
            Some(period) => period.ended_before(day),
            None => Answer::Unknown,
        };
        let renewal = self.renewal.as_ref();
        let renewed = match renewal.and_then(|renewal| renewal.from.as_ref()) {
            Some(from) => from.on_or_before(day),
            None => Answer::No,
        };
        let missing = if over == Answer::Unknown {
            Missing::PeriodEnd
        } else {
            Missing::RenewalDate
        };
        (renewed.or(over), missing)
    }

    /// The standing under the terms with so many appendices, and the facts that are missing if it is
    /// not known.
    fn stand_under(
        &self,
        amendments: usize,
        suspended: Answer,
        day: NaiveDate,
    ) -> (Standing, Vec<Missing>) {
        let (over, end) = self.is_over_by(amendments, day);
        let hurdles = [
            (
                self.ended_on_or_before(day),
                Standing::Ended,
                Missing::TerminationDate,
            ),
            (
                self.signed_on_or_before(day).negate(),
                Standing::Draft,
                Missing::SigningDate,
            ),
            (over, Standing::Expired, end),
            (
                self.has_begun_by(amendments, day).negate(),
                Standing::NotInForce,
                Missing::PeriodStart,
            ),
            (suspended, Standing::Suspended, Missing::SuspensionEnd),
        ];
        let mut missing = Vec::new();
        for (stands, standing, fact) in hurdles {
            match stands {
                Answer::No => {}
                Answer::Yes if missing.is_empty() => return (standing, missing),
                // Certainly not in force, for this reason or an earlier one.
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

    /// The standing under the terms of the day, and the facts that are missing, each once.
    pub(super) fn stand_on(&self, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let suspended = self.is_suspended_on(day);
        let readings = self.readings_on(day);
        let mut readings = readings
            .into_iter()
            .map(|amendments| self.stand_under(amendments, suspended, day));
        let Some((mut standing, mut missing)) = readings.next() else {
            return (Standing::Unknown, Vec::new());
        };
        for (other, lacking) in readings {
            if other != standing {
                standing = standing.either(other);
                note(&mut missing, [Missing::AmendmentDate]);
            }
            note(&mut missing, lacking);
        }
        (standing, missing)
    }
}

/// Adds the facts that are not yet listed as missing.
pub(super) fn note(missing: &mut Vec<Missing>, facts: impl IntoIterator<Item = Missing>) {
    for fact in facts {
        if !missing.contains(&fact) {
            missing.push(fact);
        }
    }
}

impl Standing {
    /// Whether an agreement with this standing is in force.
    pub const fn is_in_force(self) -> Answer {
        match self {
            Self::InForce => Answer::Yes,
            Self::Unknown => Answer::Unknown,
            Self::Draft | Self::NotInForce | Self::Suspended | Self::Expired | Self::Ended => {
                Answer::No
            }
        }
    }

    /// The standing if it is one of these two: only whether the agreement is in force, if both
    /// agree, else unknown.
    fn either(self, other: Self) -> Self {
        match (self.is_in_force(), other.is_in_force()) {
            (Answer::No, Answer::No) => Self::NotInForce,
            (Answer::Yes, Answer::Yes) => Self::InForce,
            (_, _) => Self::Unknown,
        }
    }
}

impl Record<Agreement> {
    /// The standing of the agreement on a day.
    ///
    /// It is in force from the later of the last signature and the start of the period, or from the
    /// effective date if the paper gives one, to the end of the period, inclusive. If there is no
    /// period, the answer after the signing is [`Standing::Unknown`], never a no. The answer is
    /// also unknown after the planned end of a suspension if no event says that the suspension
    /// ended. An appendix changes the period only from the day on which it takes effect.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.standing_on(day!(2024-10-11)), Standing::Draft);
    /// assert_eq!(memorandum.standing_on(day!(2024-10-12)), Standing::InForce);
    /// assert_eq!(memorandum.standing_on(day!(2030-12-31)), Standing::InForce);
    /// assert_eq!(memorandum.standing_on(day!(2031-01-01)), Standing::Expired);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        if self.is_voided() {
            return Standing::Ended;
        }
        self.state().stand_on(day).0
    }

    /// The days of the period that remain after this day: the fewest and the most possible; both
    /// are equal if the last day is known. `None` if the paper gives no end.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.remaining(day!(2030-12-01)), Some(30..=30));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn remaining(&self, day: NaiveDate) -> Option<RangeInclusive<i64>> {
        let (mut least, mut most) = (i64::MAX, 0);
        for amendments in self.state().readings_on(day) {
            let period = self.state().period(amendments)?;
            let to_earliest = period.earliest_end()?.signed_duration_since(day);
            let to_latest = period.latest_end()?.signed_duration_since(day);
            least = least.min(to_earliest.num_days().max(0));
            most = most.max(to_latest.num_days().max(0));
        }
        Some(least..=most)
    }

    /// Whether it was signed and its period is over by this day, but it was neither terminated
    /// early nor settled (thanh lý).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.is_expired_but_not_liquidated(day!(2030-12-31)), Answer::No);
    /// assert_eq!(memorandum.is_expired_but_not_liquidated(day!(2031-01-01)), Answer::Yes);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn is_expired_but_not_liquidated(&self, day: NaiveDate) -> Answer {
        let state = self.state();
        let ended = state.ended_on_or_before(day).or(self.is_voided().into());
        let readings = state.readings_on(day);
        let readings = readings.into_iter();
        let over = Known::among(readings.map(|amendments| state.is_over_by(amendments, day).0));
        let is_over = over.known().unwrap_or(Answer::Unknown);
        state
            .signed_on_or_before(day)
            .and(is_over)
            .and(ended.negate())
    }
}

/// Which of several agreements, for example of a chain of renewals, are in force on a day. There
/// may be none, or more than one; an agreement that is given twice counts once. If this is not known
/// for some, the candidates are: only those that are certainly in force, and these with each of the
/// others. Of more than 128 candidates, or candidates that would list more than 10,000 agreements
/// together, none is listed.
pub fn in_force_among<'a>(
    agreements: impl IntoIterator<Item = &'a Record<Agreement>>,
    day: NaiveDate,
) -> Known<Vec<&'a Record<Agreement>>> {
    let (mut certain, mut possible) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for agreement in agreements {
        if !seen.insert(agreement.id()) {
            continue;
        }
        match agreement.standing_on(day).is_in_force() {
            Answer::Yes => certain.push(agreement),
            Answer::Unknown => possible.push(agreement),
            Answer::No => {}
        }
    }
    if possible.is_empty() {
        return Known::Known(certain);
    }
    let candidates = possible.len().saturating_add(1);
    let listed = certain.len().saturating_mul(candidates);
    if !are_few(candidates, listed.saturating_add(possible.len())) {
        return Known::Unknown(Vec::new());
    }
    let mut candidates = alloc::vec![certain.clone()];
    for agreement in possible {
        let mut with_it = certain.clone();
        with_it.push(agreement);
        candidates.push(with_it);
    }
    Known::Unknown(candidates)
}
