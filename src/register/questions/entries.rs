//! The entries in force of a record of any kind.

use crate::any::{AnyRecord, each};
use crate::organisation::OrganisationRef;
use crate::record::{Aggregate, Event as _, Place, Record};
use crate::specialty::Subject;
use crate::value::{Found, Mention, Vocabulary, When};
use alloc::vec::Vec;

/// An entry in force of a record of any kind.
pub(in crate::register) struct AnyEntry<'a> {
    pub(in crate::register) place: Place,
    pub(in crate::register) on: &'a When,
    pub(in crate::register) event: Word,
    /// The code of the status after it.
    pub(in crate::register) status: &'static str,
    /// Whether it is the report that opens the record.
    pub(in crate::register) is_report: bool,
    pub(in crate::register) mentions: Vec<Mention<'a>>,
}

/// A code with its names.
pub(in crate::register) struct Word {
    pub(in crate::register) code: &'static str,
    pub(in crate::register) vi: &'static str,
    pub(in crate::register) en: &'static str,
}

impl Word {
    pub(in crate::register) fn of(word: impl Vocabulary) -> Self {
        Self {
            code: word.code(),
            vi: word.vi(),
            en: word.en(),
        }
    }
}

/// The entries in force, in the order of the history.
pub(in crate::register) fn entries(record: &AnyRecord) -> Vec<AnyEntry<'_>> {
    fn of<A: Aggregate>(record: &Record<A>) -> Vec<AnyEntry<'_>> {
        let mut entries = Vec::new();
        for held in record.history() {
            let kind = held.entry.event.kind();
            entries.push(AnyEntry {
                place: held.place,
                on: &held.entry.on,
                event: Word::of(kind),
                status: held.status.code(),
                is_report: kind == A::REPORTED,
                mentions: Found::within(&held.entry.event).into_mentions(),
            });
        }
        entries
    }
    each!(AnyRecord, record, record => of(record))
}

/// The organisations that the record names.
pub(in crate::register) fn organisations(record: &AnyRecord) -> Vec<&OrganisationRef> {
    each!(AnyRecord, record, record => record.state().organisations())
}

/// What the record is about.
pub(in crate::register) fn subjects(record: &AnyRecord) -> Vec<&Subject> {
    each!(AnyRecord, record, record => record.state().subjects())
}
