//! What the tests of records share.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file compiles this for itself and uses a part of it"
)]

#[path = "door.rs"]
mod door;
pub mod loan;
pub mod strayed;

pub(crate) use door::*;

use lienvien::record::{Aggregate, Entry, Event, Line, LineNumber, LineRefused, Record};
use lienvien::value::Explain;
use std::convert::Infallible;

/// Asserts that a line is refused under this number at this place.
#[track_caller]
pub fn breaks_at<A: Aggregate>(refused: &LineRefused<A>, line: u32, rule: &str) {
    assert_eq!(
        (refused.line, refused.rule()),
        (LineNumber::new(line), Some(rule)),
        "{refused}"
    );
}

/// Lines as rows that are numbered from this one.
pub fn rows<E>(
    first: u32,
    lines: impl IntoIterator<Item = Line<E>>,
) -> impl Iterator<Item = Result<(u32, Line<E>), Infallible>> {
    (first..).zip(lines).map(Ok)
}

/// The record of these lines in their order.
pub fn replayed<A: Aggregate>(
    lines: impl IntoIterator<Item = Line<A::Event>>,
) -> Result<Record<A>, LineRefused<A>> {
    Ok(Record::replay(uuid(7), rows(1, lines))?)
}

/// An event with a date as JSON writes it.
pub fn on<E: Event>(date: &str, event: E) -> Entry<E> {
    event.on(when(date))
}
