//! Work that grows with one list: documents with a long list of each kind, and questions about them.
//! The bench `growth` prints how time grows; a test of `allocation` holds the memory to its bound.
#![allow(
    dead_code,
    clippy::cast_possible_truncation,
    clippy::too_many_lines,
    reason = "each program uses a part of these long tables, whose numbers are small"
)]

mod agreement;
mod agreement_questions;
mod consultation;
mod enrolment;
mod package;
mod plan;
mod record;
mod secondment;
mod survey;
mod training;

use lienvien::json;
use lienvien::record::{Aggregate, Event, Line, Record};
use lienvien::value::{CaseToken, Id, Text, When};
use std::hint::black_box;

/// Work on a document with one list of a given length.
pub(crate) struct Growing {
    /// Which list of which record grows, and what is asked.
    pub(crate) name: &'static str,
    /// The most items that the list may have.
    pub(crate) most: usize,
    /// The document with so many items.
    pub(crate) document: fn(usize) -> String,
    /// Reads the document, and returns what is asked of the record.
    pub(crate) read: fn(&str) -> Box<dyn Fn()>,
}

/// Reading a document.
pub(crate) fn reading<A: Aggregate>(
    name: &'static str,
    most: usize,
    document: fn(usize) -> String,
) -> Growing {
    Growing {
        name,
        most,
        document,
        read: |text| {
            let text = text.to_owned();
            Box::new(move || drop(black_box(json::read::<A>(&text).unwrap())))
        },
    }
}

/// Makes a [`Growing`] of a question about a record.
macro_rules! asking {
    ($name:literal, $most:expr, $document:expr, |$record:ident: $Aggregate:ty| $question:expr) => {
        $crate::growing::Growing {
            name: $name,
            most: $most,
            document: $document,
            read: |text| {
                let $record = lienvien::json::read::<$Aggregate>(text).unwrap();
                Box::new(move || {
                    std::hint::black_box($question);
                })
            },
        }
    };
}
pub(crate) use asking;

/// The JSON of a record of this schema with these lines.
pub(crate) fn document(
    schema: &str,
    status: &str,
    lines: impl IntoIterator<Item = String>,
) -> String {
    let lines: Vec<_> = lines.into_iter().collect();
    format!(
        r#"{{"id":"0b8f3c1e-5a4d-4c62-9d5e-2f7a61c3b8d4","schema":"lienvien/{schema}/1","status":"{status}","version":{},"entries":[{}]}}"#,
        lines.len(),
        lines.join(","),
    )
}

/// The JSON of a record of this schema, in this status, with these events on an unknown day.
pub(crate) fn of_events<E: Event>(
    schema: &str,
    status: &str,
    events: impl IntoIterator<Item = E>,
) -> String {
    let line = |event: E| serde_json::to_string(&Line::from(event.on(When::UNKNOWN))).unwrap();
    document(schema, status, events.into_iter().map(line))
}

/// The id that stands for the `n`th of something.
pub(crate) fn an_id<K>(n: usize) -> Id<K> {
    Id::new(id(n).parse().unwrap())
}

/// The token of the `n`th case, of version 7.
pub(crate) fn token(n: usize) -> CaseToken {
    let token = format!("0192f0c1-7e4b-7c3a-9d52-{n:012x}");
    token.parse().unwrap()
}

/// A text that is like no other.
pub(crate) fn text(what: &str, n: usize) -> Text {
    Text::new(format!("{what} {n}")).unwrap()
}

/// A number as records count.
pub(crate) fn number(n: usize) -> u16 {
    u16::try_from(n).unwrap()
}

/// So many things, made from their numbers.
pub(crate) fn many<T>(n: usize, thing: impl Fn(usize) -> T) -> Vec<T> {
    (0..n).map(thing).collect()
}

/// A random-looking id that stands for the `n`th of something.
pub(crate) fn id(n: usize) -> String {
    let n = n as u64;
    let mixed = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    format!(
        "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
        mixed >> 32,
        mixed >> 16 & 0xFFFF,
        mixed & 0xFFF,
        mixed >> 52,
        n + 0x1_0000_0000,
    )
}

/// Everything that grows.
pub(crate) fn all() -> Vec<Growing> {
    let mut all = Vec::new();
    all.extend(record::all());
    all.extend(agreement::all());
    all.extend(agreement_questions::all());
    all.extend(plan::all());
    all.extend(survey::all());
    all.extend(package::all());
    all.extend(training::all());
    all.extend(enrolment::all());
    all.extend(secondment::all());
    all.extend(consultation::all());
    all
}

/// A record, read from its document.
pub(crate) fn read<A: Aggregate>(text: &str) -> Record<A> {
    json::read(text).unwrap()
}
