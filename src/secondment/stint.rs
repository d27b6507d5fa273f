//! The days of a stint.

use super::Stint;
use crate::value::{Answer, When};
use chrono::NaiveDate;
use core::{cmp::Ordering, ops::RangeInclusive};

impl Stint {
    /// The order of stints: it does not depend on the order in which they became known.
    pub(super) fn rank(&self, other: &Self) -> Ordering {
        let ended = |stint: &Self| stint.ended.as_ref().map(When::sort_key);
        let dates = self.began.sort_key().cmp(&other.began.sort_key());
        dates
            .then_with(|| self.person.cmp(&other.person))
            .then_with(|| ended(self).cmp(&ended(other)))
            .then_with(|| self.emergency.cmp(&other.emergency))
    }

    /// Whether the two stints certainly share a day; see [`certain_span`](Self::certain_span).
    pub(super) fn meets(&self, other: &Self) -> bool {
        let ((first, last), (other_first, other_last)) =
            (self.certain_span(), other.certain_span());
        first <= other_last && other_first <= last
    }

    /// Whether nobody has ended it: the stint is open.
    pub(super) const fn goes_on(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether the day belongs to the stint. A stint is open until somebody ends it.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        // A stint that has ended has begun, even if nobody knows when.
        let has_begun = match self.ended_on_or_before(day) {
            Answer::Yes => Answer::Yes,
            Answer::No | Answer::Unknown => self.began_on_or_before(day),
        };
        has_begun.and(self.ended_before(day).negate())
    }

    fn began_on_or_before(&self, day: NaiveDate) -> Answer {
        self.began.on_or_before(day)
    }

    fn ended_on_or_before(&self, day: NaiveDate) -> Answer {
        match &self.ended {
            Some(ended) => ended.on_or_before(day),
            None => Answer::No,
        }
    }

    /// Whether it ended before the day. A stint that has not begun has not ended.
    fn ended_before(&self, day: NaiveDate) -> Answer {
        match day.pred_opt() {
            Some(eve) if !self.began_on_or_before(eve).is_no() => self.ended_on_or_before(eve),
            Some(_) | None => Answer::No,
        }
    }

    /// The days up to this one that certainly belong to the stint; `None` if there are none. A stint is
    /// open until somebody ends it.
    ///
    /// ```
    /// use lienvien::{day, secondment::Stint, value::Id, when};
    /// let person = Id::new(uuid::Uuid::from_u128(1));
    /// let stint = Stint::new(person).began(when!(2025-03)).ended(when!(2025-04-11));
    /// assert_eq!(stint.certain_days(day!(2025-06-01)), Some(day!(2025-03-31)..=day!(2025-04-11)));
    /// assert_eq!(stint.certain_days(day!(2025-03-30)), None);
    /// ```
    pub fn certain_days(&self, until: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
        let (first, last) = self.certain_span();
        let last = last.min(until);
        (first <= last).then_some(first..=last)
    }

    /// The latest possible first day: not after the stint ended.
    pub(super) fn first_at_latest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::latest);
        match (self.began.latest(), ended) {
            (Some(began), Some(ended)) => Some(began.min(ended)),
            (began, ended) => began.or(ended),
        }
    }

    /// The earliest possible last day: not before the stint began.
    pub(super) fn last_at_earliest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::earliest);
        ended.max(self.began.earliest())
    }

    /// The earliest possible first day and the latest possible last day.
    pub(crate) fn possible_days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.began.earliest().unwrap_or(NaiveDate::MIN);
        let last = self.ended.as_ref().and_then(When::latest);
        (first, last.unwrap_or(NaiveDate::MAX))
    }

    /// The latest possible first day and the earliest possible last day. Two stints certainly share
    /// a day if neither certainly ends before the other begins: if each first day is on or before the
    /// last day of the other.
    pub(crate) fn certain_span(&self) -> (NaiveDate, NaiveDate) {
        let first = self.first_at_latest().unwrap_or(NaiveDate::MAX);
        let last = self.last_at_earliest().unwrap_or(NaiveDate::MIN);
        (first, if self.goes_on() { NaiveDate::MAX } else { last })
    }
}
