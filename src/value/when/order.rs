//! Which of two dates comes first, as far as they say.

use super::When;
use crate::value::Answer;
use chrono::NaiveDate;

impl When {
    /// Whether it was before the other.
    ///
    /// ```
    /// use lienvien::value::{Answer, When};
    /// let (day, year) = (When::ymd(2024, 10, 12)?, When::year(2024)?);
    /// assert_eq!(When::year(2023)?.is_before(&day), Answer::Yes);
    /// assert_eq!(year.is_before(&day), Answer::Unknown);
    /// assert_eq!(day.is_before(&day), Answer::No);
    /// assert_eq!(When::day_month(1, 1)?.is_before(&When::day_month(2, 1)?), Answer::Unknown);
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn is_before(&self, other: &Self) -> Answer {
        if self.exact_minute().or(other.exact_minute()).is_some() {
            before(
                (self.earliest_minute(), self.latest_minute()),
                (other.earliest_minute(), other.latest_minute()),
            )
        } else {
            before(
                (self.earliest(), self.latest()),
                (other.earliest(), other.latest()),
            )
        }
    }

    /// Whether it was on or before that day.
    ///
    /// ```
    /// use lienvien::{day, value::{Answer, When}, when};
    /// let day = day!(2024-10-12);
    /// assert_eq!(When::from(day).on_or_before(day), Answer::Yes);
    /// assert_eq!(when!(2024).on_or_before(day), Answer::Unknown);
    /// assert_eq!(when!(2025).on_or_before(day), Answer::No);
    /// ```
    pub fn on_or_before(&self, day: NaiveDate) -> Answer {
        if self.latest().is_some_and(|latest| latest <= day) {
            Answer::Yes
        } else if self.earliest().is_some_and(|earliest| earliest > day) {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether it was after the other; see [`is_before`](Self::is_before).
    pub fn is_after(&self, other: &Self) -> Answer {
        other.is_before(self)
    }
}

/// The earliest and the latest day or minute; `None` if it is not known.
type Bounds<T> = (Option<T>, Option<T>);

/// Whether everything within the bounds `one` is before everything within the bounds `other`.
fn before<T: PartialOrd>(one: Bounds<T>, other: Bounds<T>) -> Answer {
    let is = |certain: Option<bool>| certain.unwrap_or(false);
    if is(one
        .1
        .zip(other.0)
        .map(|(latest, earliest)| latest < earliest))
    {
        Answer::Yes
    } else if is(one
        .0
        .zip(other.1)
        .map(|(earliest, latest)| earliest >= latest))
    {
        Answer::No
    } else {
        Answer::Unknown
    }
}
