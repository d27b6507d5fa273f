//! What the tests of records share.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file compiles this for itself and uses a part of it"
)]

pub mod loan;
pub mod strayed;

use chrono::NaiveDate;
use lienvien::{
    record::{Aggregate, Event, LineRefused, Record, Refused},
    value::{Explain, Text, When},
};

pub fn text(written: &str) -> Text {
    Text::new(written).expect("a text")
}

/// A day, as `2024-10-12`.
pub fn day(written: &str) -> NaiveDate {
    written.parse().expect("a day")
}

/// A date of any precision, as JSON writes it.
pub fn when(written: &str) -> When {
    written.parse().expect("a date")
}

pub fn uuid(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(n)
}

/// Number, code, English and Vietnamese of a refusal.
pub fn said(error: &impl Explain) -> (Option<&'static str>, &'static str, String, String) {
    (error.rule(), error.code(), error.to_string(), error.vi())
}

/// Asserts that the event is refused under this number, and that nothing changed.
#[track_caller]
pub fn refuses<A: Aggregate>(
    record: &mut Record<A>,
    line: impl Into<lienvien::record::Line<A::Event>>,
    rule: &str,
) -> Refused<A> {
    let line = line.into();
    let before = record.clone();
    let checked = record.check(&line).expect_err("refused by `check`");
    let refused = record.append(line).expect_err("refused by `append`");
    assert_eq!(checked, refused);
    assert_eq!(*record, before, "a refusal changes nothing");
    assert_eq!(refused.rule(), Some(rule), "{refused}");
    refused
}

/// Asserts that a line is refused under this number at this place.
#[track_caller]
pub fn breaks_at<A: Aggregate>(refused: &LineRefused<A>, line: u32, rule: &str) {
    assert_eq!(
        (refused.line, refused.rule()),
        (line, Some(rule)),
        "{refused}"
    );
}

/// An event with a date as JSON writes it.
pub fn on<E: Event>(date: &str, event: E) -> lienvien::record::Entry<E> {
    event.on(when(date))
}
