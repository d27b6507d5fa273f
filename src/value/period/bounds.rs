//! When a period may begin and end, and what follows for a day.

use super::length::working_day_from;
use super::{CountingRule, End, Length, Period, PeriodStart};
use crate::value::{Answer, Limit, When};
use chrono::NaiveDate;
use core::ops::RangeInclusive;

/// The earliest and the latest possible day; `None` if it is not known.
type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

impl Period {
    /// Whether the length fits the dates, counted by either [rule](CountingRule): `No` if it cannot fit,
    /// whatever the exact days are, and if there is a length although the paper says that there is no
    /// end; `Yes` if the period does not have a length and two dates.
    ///
    /// ```
    /// use lienvien::value::{Answer, Length, LengthUnit, Period};
    /// let years = |count| Length::new(count, LengthUnit::Year);
    /// let period = Period::years(2024, 2030)?;
    /// assert_eq!(period.clone().with_length(years(7)?).agrees(), Answer::Yes);
    /// assert_eq!(period.clone().with_length(years(6)?).agrees(), Answer::Unknown);
    /// assert_eq!(period.with_length(years(2)?).agrees(), Answer::No);
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn agrees(&self) -> Answer {
        match (self.length, &self.to) {
            (Some(_), End::Open) => Answer::No,
            (Some(length), End::On(to)) if !to.is_unknown() && !self.from.is_unknown() => {
                self.fits(length, to)
            }
            (None | Some(_), _) => Answer::Yes,
        }
    }

    fn fits(&self, length: Length, to: &When) -> Answer {
        let (earliest, latest) = (to.earliest(), to.latest());
        let mut fits = Answer::No;
        for rule in CountingRule::ALL {
            let (first, last) = self.end_of(length, *rule);
            if apart((first, last), (earliest, latest)) {
                continue;
            }
            fits = Answer::Unknown;
            if !length.is_exact() {
                if self.is_certainly_within(length, to, *rule) {
                    return Answer::Yes;
                }
                continue;
            }
            if let ((Some(first), Some(last)), (Some(earliest), Some(latest))) =
                ((first, last), (earliest, latest))
            {
                let is_within = to.is_some_day_of_a_span() && earliest <= first && last <= latest;
                if is_within || first == latest {
                    return Answer::Yes;
                }
            }
        }
        fits
    }

    /// Whether every length between the dates keeps the limit.
    fn is_certainly_within(&self, length: Length, to: &When, rule: CountingRule) -> bool {
        let full = |start: Option<NaiveDate>| length.last_day_of(1, start?, rule);
        match length.limit() {
            Limit::AtLeast => is_until(full(self.from.latest()), to.earliest()),
            Limit::MoreThan => is_before(full(self.from.latest()), to.earliest()),
            Limit::AtMost => is_until(to.latest(), full(self.from.earliest())),
            Limit::LessThan => is_before(to.latest(), full(self.from.earliest())),
            Limit::Exactly | Limit::Nearly | Limit::About => false,
        }
    }

    /// The first day on which it may begin.
    pub fn earliest_start(&self) -> Option<NaiveDate> {
        self.from.earliest()
    }

    /// The last day on which it may begin. A year or a month as the start of a period with two dates
    /// means all of it, so the period begins on its first day; otherwise it may begin on any day of it.
    pub fn latest_start(&self) -> Option<NaiveDate> {
        let has_two_dates = matches!(&self.to, End::On(to) if !to.is_unknown());
        let is_dated = has_two_dates && self.starts == PeriodStart::NotStated;
        if is_dated && !self.from.is_some_day_of_a_span() && self.agrees().is_yes() {
            self.from.earliest()
        } else {
            self.from.latest()
        }
    }

    /// The earliest possible last day, by the end that is given and by the length.
    pub fn earliest_end(&self) -> Option<NaiveDate> {
        self.end().0
    }

    /// The latest possible last day, by the end that is given and by the length.
    pub fn latest_end(&self) -> Option<NaiveDate> {
        self.end().1
    }

    /// The earliest and the latest possible end if an end that falls on a day off moves to the next
    /// working day (Civil Code, Art. 148(5)). Only the end of a length moves; a date that the paper gives
    /// stays. `None` if one of the two is not known, or no working day follows within a year.
    ///
    /// ```
    /// use chrono::Datelike;
    /// use lienvien::{day, value::Period};
    /// let period = Period::parse_vi("90 ngày kể từ ngày 13/10/2024")?;
    /// let is_weekend = |day: chrono::NaiveDate| day.weekday().number_from_monday() > 5;
    /// assert_eq!(period.latest_end(), Some(day!(2025-01-11)));
    /// let monday = day!(2025-01-13);
    /// assert_eq!(period.working_end(is_weekend), Some(monday..=monday));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn working_end(
        &self,
        is_day_off: impl Fn(NaiveDate) -> bool,
    ) -> Option<RangeInclusive<NaiveDate>> {
        let (earliest, latest) = self.end();
        let (earliest, latest) = (earliest?, latest?);
        if self.to.is_unknown() {
            let earliest = working_day_from(earliest, &is_day_off)?;
            Some(earliest..=working_day_from(latest, &is_day_off)?)
        } else {
            Some(earliest..=latest)
        }
    }

    fn end(&self) -> Bounds {
        match (&self.to, self.length) {
            (End::Open, None) => (None, None),
            // The paper says two things: a length, and that there is no end.
            (End::Open, Some(length)) => (self.end_of(length, self.counting).0, None),
            (End::On(to), None) => end_on(to),
            (End::On(to), Some(length)) => {
                let by_length = self.end_of(length, self.counting);
                let has_start = self.from.earliest().or(self.from.latest()).is_some();
                match self.agrees() {
                    _ if to.is_unknown() => by_length,
                    _ if !has_start => end_on(to),
                    Answer::Yes if to.is_some_day_of_a_span() && length.is_exact() => by_length,
                    Answer::Yes => end_on(to),
                    // It fits if the right one of the open days is meant.
                    Answer::Unknown if to.is_exact_day() && !apart(by_length, end_on(to)) => {
                        end_on(to)
                    }
                    Answer::Unknown | Answer::No => either(by_length, end_on(to)),
                }
            }
        }
    }

    fn end_of(&self, length: Length, rule: CountingRule) -> Bounds {
        length.ends_between(self.from.earliest(), self.from.latest(), rule)
    }

    /// Whether it began on or before that day.
    pub fn started_on_or_before(&self, day: NaiveDate) -> Answer {
        // a period that has ended has begun, even if nobody knows when
        let has_begun = self.latest_start().is_some_and(|start| start <= day)
            || self.latest_end().is_some_and(|end| end <= day);
        if has_begun {
            Answer::Yes
        } else if self.earliest_start().is_some_and(|start| start > day) {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether its last day was before that day. On its last day the period has not ended.
    pub fn ended_before(&self, day: NaiveDate) -> Answer {
        let (earliest, latest) = self.end();
        // a period that has not begun has not ended
        let has_not_ended = (self.is_open_ended() && self.length.is_none())
            || earliest.is_some_and(|end| end >= day)
            || self.earliest_start().is_some_and(|start| start >= day);
        if latest.is_some_and(|end| end < day) {
            Answer::Yes
        } else if has_not_ended {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// The latest possible last day, if it was before that day: then the period has certainly ended.
    pub(crate) fn end_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.latest_end().filter(|end| *end < day)
    }

    /// Whether that day belongs to it.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        self.started_on_or_before(day)
            .and(self.ended_before(day).negate())
    }
}

/// The end by a date that the paper gives; a year or a month means all of it.
fn end_on(to: &When) -> Bounds {
    if to.is_some_day_of_a_span() {
        (to.earliest(), to.latest())
    } else {
        (to.latest(), to.latest())
    }
}

/// Whether there is certainly no day within both bounds.
fn apart(one: Bounds, other: Bounds) -> bool {
    is_before(one.1, other.0) || is_before(other.1, one.0)
}

/// Whether both days are known and the first is before the second.
pub(crate) fn is_before(one: Option<NaiveDate>, other: Option<NaiveDate>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one < other)
}

/// Whether both days are known and the first is not after the second.
fn is_until(one: Option<NaiveDate>, other: Option<NaiveDate>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one <= other)
}

/// The bounds of what may be one or the other.
fn either(one: Bounds, other: Bounds) -> Bounds {
    let (earliest, latest) = (one.0.zip(other.0), one.1.zip(other.1));
    (
        earliest.map(|(one, other)| one.min(other)),
        latest.map(|(one, other)| one.max(other)),
    )
}
