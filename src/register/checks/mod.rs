//! The checks, by topic.

use super::Check;
use crate::record::{Aggregate, Entry, Place, Record};
use crate::value::When;
use alloc::string::String;
use chrono::NaiveDate;

mod agreements;
pub(super) mod circles;
mod consultations;
mod counting;
mod evidence;
mod figures;
pub(super) mod identity;
mod learners;
mod people;
mod presence;
mod techniques;
mod trainees;

/// Every check, in the order of the numbers.
pub(super) const ALL: &[&[Check]] = &[
    evidence::CHECKS,
    counting::CHECKS,
    agreements::CHECKS,
    figures::CHECKS,
    people::CHECKS,
    presence::CHECKS,
    trainees::CHECKS,
    learners::CHECKS,
    techniques::CHECKS,
    consultations::CHECKS,
    identity::CHECKS,
    identity::OF_ORGANISATIONS,
    circles::CHECKS,
];

/// Every kind of record.
const ANY: &[crate::value::RecordKind] = crate::value::RecordKind::ALL;

/// The place of the last entry in force of which this holds.
fn place_of<A: Aggregate>(
    record: &Record<A>,
    is_it: impl Fn(&Entry<A::Event>) -> bool,
) -> Option<Place> {
    let entries = record.history().filter(|held| is_it(held.entry));
    entries.last().map(|held| held.place)
}

/// The status that it certainly had at the end of the day.
fn status_on<A: Aggregate>(record: &Record<A>, day: NaiveDate) -> Option<A::Status> {
    record.status_on(day).known().flatten()
}

/// Whether that was certainly so by the end of the day.
fn is_by(on: &When, day: NaiveDate) -> bool {
    on.on_or_before(day).is_yes()
}

/// The day as a Vietnamese sentence names it after the word `ngày`.
fn vi_day(day: NaiveDate) -> String {
    alloc::format!("{}", When::from(day).vi())
}
