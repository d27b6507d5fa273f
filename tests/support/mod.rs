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

use lienvien::record::{Aggregate, Entry, Event, LineNumber, LineRefused};
use lienvien::value::Explain;

/// Asserts that a line is refused under this number at this place.
#[track_caller]
pub fn breaks_at<A: Aggregate>(refused: &LineRefused<A>, line: u32, rule: &str) {
    assert_eq!(
        (refused.line, refused.rule()),
        (LineNumber::new(line), Some(rule)),
        "{refused}"
    );
}

/// An event with a date as JSON writes it.
pub fn on<E: Event>(date: &str, event: E) -> Entry<E> {
    event.on(when(date))
}
