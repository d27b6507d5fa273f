//! The lines of a ledger, as they are written.

use super::Note;
use crate::value::{Text, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::fmt;

/// Dòng ghi: a line of a ledger. Lines are numbered from 1 by their place and are never edited
/// or taken out.
///
/// # JSON
///
/// An object with the keys of one of the four contents, and `recorded` if it is given, in any order.
/// The events, payloads and contents of notes are in `docs/json.md`.
///
/// ```
/// use lienvien::record::Line;
/// use lienvien::secondment::SecondmentEvent;
/// for line in [
///     // an entry: `payload` if the event carries something, `v` if its form has another version than 1
///     r#"{"on":"2025-07-25","type":"completed"}"#,
///     r#"{"on":"2025-05","type":"cancelled","payload":{"reason":"lũ lụt"},"recorded":"2025-05-06"}"#,
///     // a correction, with changes of each kind; "2.1" is what change 1 of line 2 inserted
///     r#"{"why":"ghi nhầm","changes":[{"replace":3,"on":"unknown","type":"completed"}]}"#,
///     r#"{"why":"ghi nhầm","changes":[{"strike":"2.1"},{"after":3,"on":"unknown","type":"completed"}]}"#,
///     // a note: `on`, `line` and `by` only if they are given
///     r#"{"note":{"on":"2025-05","line":1,"content":{"statement":"cảm ơn sự hỗ trợ"}}}"#,
///     // a void: the whole record was entered in error
///     r#"{"void":"nhập trùng","recorded":"2025-05-06"}"#,
/// ] {
///     let read: Line<SecondmentEvent> = serde_json::from_str(line)?;
///     assert_eq!(serde_json::to_string(&read)?, line);
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Line<E> {
    /// The day on which the line was written down, if the embedder keeps it. It is never earlier
    /// than that of the line before. A line that came from outside may state any day: see
    /// [`recorded_on`](Line::recorded_on).
    pub recorded: Option<NaiveDate>,
    /// What the line says.
    pub content: LineContent<E>,
}

/// Nội dung của dòng: what a line says. Rare or large contents are boxed, so that an entry takes
/// only the memory of its own event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineContent<E> {
    /// Something happened: an event with its date.
    Entry(Entry<E>),
    /// A correction of what earlier lines say.
    Correction(Box<Correction<E>>),
    /// A note: worth keeping, but it changes nothing.
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

/// Đính chính: changes to what earlier lines say. All changes are applied first; then the history
/// that results is judged. A change names a place of the history before the correction, never an
/// entry that the same correction inserts. A correction cannot be struck: write another correction.
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
#[non_exhaustive]
pub enum Change<E> {
    /// Replaces the entry at this place.
    Replace(Place, Entry<E>),
    /// Strikes the entry, or the void, at this place. The first line can be replaced, not struck.
    Strike(Place),
    /// Inserts a missing entry after this place. Several entries that one correction inserts keep
    /// their order.
    InsertAfter(Place, Entry<E>),
}

/// Vị trí: where an entry stands. The place of an entry written as a line is the number of that
/// line. The place of an entry that a correction inserted is the line of the correction and the
/// number of the change in it, from 1.
///
/// # JSON
///
/// A number (`2`), or for an inserted entry a text (`"5.1"`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    line: LineNumber,
    // 0 if there is no change: this keeps a place at 8 bytes
    change: ChangeNumber,
}

numbers! {
    /// Số thứ tự của dòng: the number of a line in its ledger, from 1.
    LineNumber(u32);
    /// Số thứ tự của thay đổi: the number of a change in its correction, from 1.
    ChangeNumber(u32);
}

impl Place {
    /// The place of the entry that opens the record.
    pub const FIRST: Self = Self {
        line: LineNumber::new(1),
        change: ChangeNumber::new(0),
    };

    /// The place of the entry written as this line.
    pub fn line(line: impl Into<LineNumber>) -> Self {
        Self {
            line: line.into(),
            ..Self::FIRST
        }
    }

    /// The place of the entry that this change, of the correction in this line, inserted.
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

/// What can be written as a line: an entry, a correction, a note, or a line itself. An event alone
/// cannot be written: it needs its date.
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

    /// Sets the day on which the line is written down, in place of any that it states. The program
    /// that keeps the record calls this, with its own day.
    ///
    /// A line that a client sent states whatever the client wrote. If it states `9999-12-31` and is
    /// accepted so, every later line with a real day is refused (`RE-02`) for good: no correction
    /// changes the day of a line. A program that takes in lines with their days, such as an import,
    /// checks them by [`check_as_of`](super::Record::check_as_of).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let sent_by_client = approved.into_line().recorded_on(day!(9999-12-31));
    /// let today = day!(2025-05-12);
    /// sent.append(sent_by_client.recorded_on(today))?;
    /// assert_eq!(sent.ledger()[1].recorded, Some(today));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn recorded_on(self, today: NaiveDate) -> Self {
        Self {
            recorded: Some(today),
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

    /// Adds a change: the entry at this place should have been `entry`.
    #[must_use]
    pub fn replace(self, place: impl Into<Place>, entry: Entry<E>) -> Self {
        self.changes([Change::Replace(place.into(), entry)])
    }

    /// Adds a change: the entry, or the void, at this place should not have been written.
    #[must_use]
    pub fn strike(self, place: impl Into<Place>) -> Self {
        self.changes([Change::Strike(place.into())])
    }

    /// Adds a change: `entry` is missing after this place.
    #[must_use]
    pub fn insert_after(self, place: impl Into<Place>, entry: Entry<E>) -> Self {
        self.changes([Change::InsertAfter(place.into(), entry)])
    }

    /// Adds changes after those that are already there.
    #[must_use]
    pub fn changes(mut self, changes: impl IntoIterator<Item = Change<E>>) -> Self {
        self.changes.extend(changes);
        self
    }
}

impl<E> Change<E> {
    /// The entry that the change inserts or puts in place of another.
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
