//! Dates that do not fit together, as rules about dates hold them.

use super::Dated;
use crate::value::When;
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// A date that is too early, and the earliest date allowed: a parameter that rules about dates
/// share. It is boxed in a refusal, so that a `Result` stays small.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TooEarly {
    /// The date given.
    pub found: When,
    /// The earliest date allowed.
    pub bound: When,
}

impl TooEarly {
    /// Checks that a date is not before another.
    ///
    /// # Errors
    ///
    /// The two dates, if the first is certainly before the second.
    pub fn check(found: &When, bound: &When) -> Result<(), Box<Self>> {
        if found.is_before(bound).is_yes() {
            let (found, bound) = (found.clone(), bound.clone());
            return Err(Box::new(Self { found, bound }));
        }
        Ok(())
    }
}

/// The day of a piece of evidence, and the date of the event that uses it. Boxed in a refusal, like
/// [`TooEarly`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherDay {
    /// The day of the evidence.
    pub found: NaiveDate,
    /// The date of the event.
    pub on: When,
}

/// Puts an item where its date belongs: after all items that are not later, by
/// [`When::sort_key`]. So the state does not depend on the order in which late entries were written.
/// A list that may be longer than 10,000 items is a [`ByDate`](super::ByDate).
///
/// ```
/// use lienvien::{record::insert_by_date, value::When, when};
/// let mut days = vec![(when!(2025-09-05), "tiêm"), (when!(2025-09-07), "khám")];
/// insert_by_date(&mut days, (when!(2025-09-06), "nghỉ"), |(on, _)| on);
/// insert_by_date(&mut days, (When::UNKNOWN, "hẹn"), |(on, _)| on);
/// let order: Vec<_> = days.iter().map(|(_, what)| *what).collect();
/// assert_eq!(order, ["hẹn", "tiêm", "nghỉ", "khám"]);
/// ```
pub fn insert_by_date<T>(items: &mut Vec<T>, item: T, date: impl Fn(&T) -> &When) {
    let key = date(&item).sort_key();
    let at = items.partition_point(|other| date(other).sort_key() <= key);
    items.insert(at, item);
}

/// What may be the last of these items, which are sorted by date: one if the dates tell which, several if
/// they leave it open. Of several items of one date, the one that was written last counts.
///
/// ```
/// use lienvien::{record::{Dated, latest}, value::When, when};
/// let mut said = vec![Dated::new("hai", when!(2025-03-01)), Dated::new("ba", when!(2025-04-01))];
/// let found = |items: &[Dated<&'static str>]| latest(items).iter().map(|it| it.what).collect::<Vec<_>>();
/// assert_eq!(found(&said), ["ba"]);
/// // Nobody knows whether this was said later.
/// said.insert(0, Dated::new("năm", When::UNKNOWN));
/// assert_eq!(found(&said), ["năm", "ba"]);
/// ```
pub fn latest<T>(items: &[Dated<T>]) -> Vec<&Dated<T>> {
    let mut found: Vec<&Dated<T>> = Vec::new();
    for item in may_be_last(items) {
        if found.last().is_some_and(|before| before.on == item.on) {
            found.pop();
        }
        found.push(item);
    }
    found
}

/// The items, sorted by date, that are not certainly before the last one. Unlike [`latest`], it gives each of
/// one date.
pub(crate) fn may_be_last<T>(items: &[Dated<T>]) -> impl Iterator<Item = &Dated<T>> {
    let last = items.last();
    let is_before_last = move |on: &When| last.is_some_and(|last| on.is_before(&last.on).is_yes());
    items.iter().filter(move |item| !is_before_last(&item.on))
}

/// Keeps a copy of what happened, where its date belongs.
pub(crate) fn keep<T: Clone>(kept: &mut Vec<Dated<T>>, what: &T, on: &When) {
    insert_by_date(kept, Dated::copied(what, on), |it| &it.on);
}

impl OtherDay {
    /// Checks that the day of a piece of evidence is the day of the event.
    ///
    /// # Errors
    ///
    /// The two dates, if they certainly are not the same day.
    pub fn check(found: NaiveDate, on: &When) -> Result<(), Box<Self>> {
        let day = When::from(found);
        if on.is_before(&day).or(on.is_after(&day)).is_yes() {
            let on = on.clone();
            return Err(Box::new(Self { found, on }));
        }
        Ok(())
    }
}
