//! The lines of a ledger, as they are written.

use super::Note;
use crate::value::{Text, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::fmt;

/// Dòng ghi: a line of a ledger. Lines are numbered from 1 by their place and are never edited
/// or taken out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Line<E> {
    /// The day on which the line was written down, if the embedder keeps it. Never goes backwards.
    pub recorded: Option<NaiveDate>,
    /// What the line says.
    pub content: LineContent<E>,
}

/// Nội dung của dòng: what a line says. What is rare or large is boxed, so that an entry costs only
/// what it carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LineContent<E> {
    /// Something happened.
    Entry(Entry<E>),
    /// What was written before was wrong.
    Correction(Box<Correction<E>>),
    /// Something worth keeping that changes nothing.
    Note(Box<Note>),
    /// The whole record was entered in error, for this reason.
    Void(Text),
}

/// Mục ghi: an event with its date. Made by [`Event::on`](super::Event::on).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry<E> {
    /// When it happened, as far as known.
    pub on: When,
    /// What happened.
    pub event: E,
}

/// Đính chính: changes to what the lines before say, judged together on the history that results.
/// Its changes name places of the history before it, never of each other. A correction is itself
/// never struck: one corrects again.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Correction<E> {
    /// The changes, applied in this order.
    pub changes: Vec<Change<E>>,
    /// The reason.
    pub why: Text,
}

/// Thay đổi: one change of a correction.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Change<E> {
    /// This entry should have read so.
    Replace(Place, Entry<E>),
    /// This entry (or void) should not have been written. The first line can be replaced, not struck.
    Strike(Place),
    /// After this entry another is missing. Several inserted by one correction keep their order.
    InsertAfter(Place, Entry<E>),
}

/// Vị trí: where an entry stands. An entry that was written as a line stands at the number of
/// that line; one that a correction inserted, at the line of the correction and the number of the
/// change in it, from 1.
///
/// # JSON
///
/// A number (`2`), or for an inserted entry a text (`"5.1"`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    line: LineNumber,
    // a change with the number 0 is none: a place stays 8 bytes
    change: ChangeNumber,
}

numbers! {
    /// Số thứ tự của dòng: the number of a line in its ledger, from 1.
    LineNumber(u32);
    /// Số thứ tự của thay đổi: the number of a change in its correction, from 1.
    ChangeNumber(u32);
}

impl Place {
    /// The entry that opens the record.
    pub const FIRST: Self = Self {
        line: LineNumber::new(1),
        change: ChangeNumber::new(0),
    };

    /// The entry written as this line.
    pub fn line(line: impl Into<LineNumber>) -> Self {
        Self {
            line: line.into(),
            ..Self::FIRST
        }
    }

    /// The entry that this change of the correction in this line inserted.
    pub fn inserted(line: impl Into<LineNumber>, change: impl Into<ChangeNumber>) -> Self {
        let (line, change) = (line.into(), change.into());
        Self { line, change }
    }

    /// The number of the line.
    pub const fn line_number(self) -> LineNumber {
        self.line
    }

    /// The number of the change in that line, if a correction inserted the entry.
    pub const fn change_number(self) -> Option<ChangeNumber> {
        match self.change.get() {
            0 => None,
            _ => Some(self.change),
        }
    }
}

impl From<u32> for Place {
    fn from(line: u32) -> Self {
        Self::line(line)
    }
}

impl From<LineNumber> for Place {
    fn from(line: LineNumber) -> Self {
        Self::line(line)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.change_number() {
            None => write!(f, "{}", self.line),
            Some(change) => write!(f, "{}.{change}", self.line),
        }
    }
}

/// What can be written as a line: an entry, a correction, a note, or a line itself. An event alone is
/// none of them: it needs its date.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as a line of this record",
    label = "expected an event with its date, a correction, a note or a line",
    note = "an event needs its date: write `event.on(day)`, or `event.on(When::UNKNOWN)` if the day is not known"
)]
pub trait IntoLine<E> {
    /// The line.
    fn into_line(self) -> Line<E>;
}

impl<E> IntoLine<E> for Line<E> {
    fn into_line(self) -> Line<E> {
        self
    }
}

impl<E> IntoLine<E> for LineContent<E> {
    fn into_line(self) -> Line<E> {
        self.into()
    }
}

impl<E> IntoLine<E> for Entry<E> {
    fn into_line(self) -> Line<E> {
        self.into()
    }
}

impl<E> IntoLine<E> for Correction<E> {
    fn into_line(self) -> Line<E> {
        self.into()
    }
}

impl<E> IntoLine<E> for Note {
    fn into_line(self) -> Line<E> {
        self.into()
    }
}

impl<E> Line<E> {
    /// The line that voids a record, for this reason: all of it was entered in error.
    pub const fn void(why: Text) -> Self {
        Self {
            recorded: None,
            content: LineContent::Void(why),
        }
    }

    /// This line, written down on this day.
    #[must_use]
    pub fn recorded(self, day: NaiveDate) -> Self {
        Self {
            recorded: Some(day),
            ..self
        }
    }
}

impl<E> Correction<E> {
    /// A correction without changes yet.
    pub const fn because(why: Text) -> Self {
        Self {
            changes: Vec::new(),
            why,
        }
    }

    /// And this entry should have read so.
    #[must_use]
    pub fn replace(self, place: impl Into<Place>, entry: Entry<E>) -> Self {
        self.changes([Change::Replace(place.into(), entry)])
    }

    /// And this entry, or the void in this line, should not have been written.
    #[must_use]
    pub fn strike(self, place: impl Into<Place>) -> Self {
        self.changes([Change::Strike(place.into())])
    }

    /// And after this entry another is missing.
    #[must_use]
    pub fn insert_after(self, place: impl Into<Place>, entry: Entry<E>) -> Self {
        self.changes([Change::InsertAfter(place.into(), entry)])
    }

    /// And these changes, after those that are there.
    #[must_use]
    pub fn changes(mut self, changes: impl IntoIterator<Item = Change<E>>) -> Self {
        self.changes.extend(changes);
        self
    }
}

impl<E> Change<E> {
    /// The entry that the change brings in.
    pub const fn entry(&self) -> Option<&Entry<E>> {
        match self {
            Self::Replace(_, entry) | Self::InsertAfter(_, entry) => Some(entry),
            Self::Strike(_) => None,
        }
    }
}

impl<E> From<LineContent<E>> for Line<E> {
    fn from(content: LineContent<E>) -> Self {
        Self {
            recorded: None,
            content,
        }
    }
}

impl<E> From<Entry<E>> for Line<E> {
    fn from(entry: Entry<E>) -> Self {
        LineContent::Entry(entry).into()
    }
}

impl<E> From<Correction<E>> for Line<E> {
    fn from(correction: Correction<E>) -> Self {
        LineContent::Correction(Box::new(correction)).into()
    }
}

impl<E> From<Note> for Line<E> {
    fn from(note: Note) -> Self {
        LineContent::Note(Box::new(note)).into()
    }
}
