//! Dates that do not fit together, as rules about dates hold them.

use crate::value::When;
use alloc::boxed::Box;
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
