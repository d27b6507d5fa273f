//! Hồ sơ: a record *is* its history. One door, one gate, one ledger.
//!
//! A [`Record`] accepts a [`Line`] or refuses it with a reason, and changes in no other way. An
//! entry passes the table (may this kind of event follow this status?), the blockers (rules that
//! need no payload), the guard (rules of the payload, which name the next status) and the order
//! (is it possible after what is already dated?). Corrections change what the history says, and
//! the history that results must pass the same gate from its start. Reading a record from JSON is
//! replaying its lines.
//!
//! An [`Aggregate`] supplies what is special to one lifecycle; everything else is here, once.
//!
//! # A lifecycle of your own
//!
//! Units of blood that one hospital lends to another, through the same door:
//!
//! ```
//! use lienvien::{events, messages, transitions, vocabulary};
//! use lienvien::record::{Aggregate, Broken, Entry, Event, Gate, NoWarning, Record, Reported, Table};
//! use lienvien::value::{Explain, When};
//!
//! vocabulary! { pub enum Status("status") {
//!     Lent = "lent", "đang mượn", "lent";
//!     Returned = "returned", "đã trả", "returned";
//! } }
//! events! { pub enum BloodEvent / BloodEventKind("blood event") {
//!     Lent(u16) = lent, "cho mượn", "lent";
//!     Reported(Reported<Status, u16>) = reported, "ghi nhận theo báo cáo", "reported";
//!     Returned(u16) = returned, "trả", "returned";
//! } }
//! transitions! { pub const BLOOD: Status, BloodEventKind = {
//!     [] Lent => [Lent];
//!     [] Reported => [Lent, Returned];
//!     [Lent] Returned => [same, Returned];
//! }; }
//! messages! { pub enum BloodRefusal {
//!     TooMany { found: u16, out: u16 } = "BL-01" "blood.return.too_many" {
//!         en("{found} units were returned, expected at most {out}")
//!         vi("trả {found} đơn vị, chỉ đang mượn {out} đơn vị")
//!         at("payload")
//!     }
//! } }
//!
//! /// This many units are lent.
//! #[derive(Debug, Clone, PartialEq, Eq)]
//! struct Blood(u16);
//!
//! impl Aggregate for Blood {
//!     type Tag = Blood;
//!     type Event = BloodEvent;
//!     type Status = Status;
//!     type Refusal = BloodRefusal;
//!     type Warning = NoWarning;
//!     const SCHEMA: &'static str = "example/blood";
//!     const TRANSITIONS: Table<Status, BloodEventKind> = BLOOD;
//!     const REPORTED: BloodEventKind = BloodEventKind::Reported;
//!
//!     fn open(entry: &Entry<BloodEvent>, _: &mut Broken<BloodRefusal>, _: &Gate<Self>) -> Option<(Self, Status)> {
//!         match &entry.event {
//!             BloodEvent::Lent(n) => Some((Self(*n), Status::Lent)),
//!             BloodEvent::Reported(report) => Some((Self(report.known), report.reached)),
//!             BloodEvent::Returned(_) => None,
//!         }
//!     }
//!     fn blockers(&self, _: Status, _: BloodEventKind, _: &When, _: &mut Broken<BloodRefusal>) {}
//!     fn guard(&self, status: Status, entry: &Entry<BloodEvent>, broken: &mut Broken<BloodRefusal>) -> Status {
//!         let (out, BloodEvent::Returned(found)) = (self.0, &entry.event) else { return status };
//!         if *found > out {
//!             broken.push(BloodRefusal::TooMany { found: *found, out });
//!         }
//!         if *found == out { Status::Returned } else { Status::Lent }
//!     }
//!     fn fold(&mut self, entry: &Entry<BloodEvent>, _: Status, _: &Gate<Self>) {
//!         if let BloodEvent::Returned(n) = &entry.event { self.0 -= n }
//!     }
//! }
//!
//! let mut loan = Record::<Blood>::open(uuid::Uuid::nil(), BloodEvent::Lent(4).on(When::year(2024)?))?;
//! let refused = loan.append(BloodEvent::Returned(5).on(When::UNKNOWN)).unwrap_err();
//! assert_eq!(refused.vi(), "trả 5 đơn vị, chỉ đang mượn 4 đơn vị");
//! loan.append(BloodEvent::Returned(4).on(When::month(2024, 10)?))?;
//! assert!(loan.is_ended());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! With the feature `proptest`, the module `testing` generates histories of it and checks the laws
//! that every record obeys.
//!
//! # Another form of the JSON
//!
//! `SCHEMA` names the kind of document, [`Event::VERSIONS`] lists the versions of its form that are
//! read; the last is written. An entry of a later version than 1 says it by the key `v`, so that lines
//! of several versions can be stored side by side. If a payload changes, the old one gets a type of its
//! own that converts into the new one; see [`events!`](crate::events).

mod aggregate;
mod bounds;
mod broken;
mod by_date;
mod check;
mod correction;
mod dates;
mod event;
mod evidence;
mod history;
mod identity;
mod json;
mod line;
mod line_path;
mod mention;
mod note;
mod progress;
mod refused;
mod repeated;
mod replay;
mod signature;
mod table;
mod warning;

pub use aggregate::{Aggregate, Gate, KindOf};
pub use bounds::{MOST_CHANGES, MOST_CORRECTIONS, MOST_LINES};
pub use broken::Broken;
pub use by_date::ByDate;
pub use dates::{OtherDay, TooEarly, insert_by_date, latest};
pub(crate) use dates::{keep, may_be_last};
#[doc(hidden)]
pub use event::no_payload;
pub use event::{Approval, Dated, Event, MOST_OF_ONE_KIND, Postponement, Reason, Reported};
pub use evidence::{Certainty, EvidenceError, Missing, MissingFacts};
pub(crate) use evidence::{Upheld, Version, check_form, evidence, read_if_any};
pub use history::{Held, NextStep};
pub use json::RecordFault;
pub(crate) use json::RecordKey;
pub use line::{
    Change, ChangeNumber, Correction, Entry, IntoLine, Line, LineContent, LineNumber, Place,
};
pub use line_path::LinePath;
pub use mention::Claim;
pub use note::{
    Actor, Assessment, Attachment, AttachmentKind, Ceremony, Commitment, Fields, Need, NeedAnswer,
    Note, NoteContent, Wanted,
};
pub use refused::{LedgerRefusal, Refused};
pub(crate) use repeated::{repeated, repeated_organisations};
pub use replay::{LineRefused, ReplayError, Salvaged};
pub use signature::Signature;
pub use table::{Row, Table};
pub use warning::{NoWarning, ValueWarning, Warned, Warning, Warnings};

use crate::value::Id;
use alloc::{boxed::Box, vec::Vec};
use bounds::may_be_so_large;
use chrono::NaiveDate;
use progress::Progress;

/// Hồ sơ: the record of one agreement, one survey, one package, …
///
/// # Invariants
///
/// - every line in the ledger was accepted by [`append`](Record::append);
/// - state and status follow from the ledger alone: there is no other way to change them.
///
/// # JSON
///
/// `{"id":…,"schema":"lienvien/agreement/1","status":…,"version":…,"entries":[…]}`. On reading, the
/// lines go through the same door one by one; `status` and `version` must agree with them.
///
/// The keys may come in any order, here and in lines. A payload that comes before its `type` waits as a
/// tree, of at most 100,000 values.
///
/// # Example
///
/// See [the module](self).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<A: Aggregate> {
    id: Id<A::Tag>,
    ledger: Vec<Line<A::Event>>,
    progress: Progress<A>,
    /// The line that voids the record.
    voided: Option<LineNumber>,
    /// The latest day on which a line was recorded.
    recorded: Option<NaiveDate>,
    /// How many of the lines are corrections.
    corrections: u32,
}

/// What a line does if it is accepted.
enum Verdict<A: Aggregate> {
    Advance(A::Status),
    // boxed, so that the verdict on an entry stays a few bytes
    Correct {
        progress: Box<Progress<A>>,
        unvoid: bool,
    },
    Keep,
    Void,
}

impl<A: Aggregate> Record<A> {
    /// Opens a record with its first line.
    ///
    /// # Errors
    ///
    /// [`Refused`] when the line is not an entry, when the event cannot open a record of this kind,
    /// or when a rule is broken.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let sent = Record::<Secondment>::open(id, proposed.clone())?;
    /// assert_eq!((sent.status(), sent.version()), (SecondmentStatus::Proposed, 1));
    /// let refused = Record::<Secondment>::open(id, approved).unwrap_err();
    /// assert!(refused.vi().starts_with("không thể mở hồ sơ bằng “phê duyệt”"));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn open(
        id: impl Into<Id<A::Tag>>,
        line: impl IntoLine<A::Event>,
    ) -> Result<Self, Refused<A>> {
        let (id, line) = (id.into(), line.into_line());
        let progress = Self::judge_opening(&line)?;
        identity::guard(id, LineNumber::new(1), &line)?;
        Ok(Self::begun(id, line, progress))
    }

    /// Writes a line: an entry, a correction, a note or a void. This is the only door.
    ///
    /// # Errors
    ///
    /// [`Refused`]; the record is then as it was. To keep the line, [`check`](Record::check) it first.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved)?;
    /// // Mistakes are facts too: nothing is edited or deleted, a correction says what was meant.
    /// let earlier = SecondmentEvent::proposed(sent.state().proposal().clone()).on(day!(2025-05-04));
    /// sent.append(Correction::because(text!("ghi nhầm ngày")).replace(1, earlier))?;
    /// sent.append(Note::new(NoteContent::Statement(text!("cảm ơn sự hỗ trợ"))))?;
    /// sent.append(Line::void(text!("nhập trùng")))?;
    /// assert_eq!(sent.version(), 5);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[inline]
    pub fn append(&mut self, line: impl IntoLine<A::Event>) -> Result<(), Refused<A>> {
        let line = line.into_line();
        let verdict = self.judge(&line)?;
        self.guard_own(&line)?;
        self.admit(line, verdict);
        Ok(())
    }

    /// The id.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(sent.id(), id);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn id(&self) -> Id<A::Tag> {
        self.id
    }

    /// The state that results from the ledger.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(sent.state().proposal().purpose, Some(SecondmentPurpose::Teach.into()));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn state(&self) -> &A {
        &self.progress.state
    }

    /// The status that results from the ledger.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved)?;
    /// assert_eq!(sent.status().vi(), "đã phê duyệt");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn status(&self) -> A::Status {
        self.progress.status
    }

    /// The number of lines.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved)?;
    /// assert_eq!(sent.version(), 2);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[allow(clippy::cast_possible_truncation)] // the door admits no more than fit
    pub const fn version(&self) -> u32 {
        self.ledger.len() as u32
    }

    /// The number that the next line gets.
    fn next_number(&self) -> LineNumber {
        LineNumber::new(self.version().saturating_add(1))
    }

    /// The line by which the record is voided, if it is.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(Line::void(text!("nhập trùng")))?;
    /// assert_eq!(sent.voided_by(), Some(LineNumber::new(2)));
    /// sent.append(Correction::because(text!("không trùng")).strike(2))?;
    /// assert_eq!(sent.voided_by(), None);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn voided_by(&self) -> Option<LineNumber> {
        self.voided
    }

    /// Whether the record was entered in error; it is then not counted anywhere.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(Line::void(text!("nhập trùng")))?;
    /// assert!(sent.is_voided());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn is_voided(&self) -> bool {
        self.voided.is_some()
    }

    /// Whether its status is final: nothing may follow but notes, corrections, a void, and what leaves the
    /// status alone.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(SecondmentEvent::cancelled(text!("lũ lụt")).on(day!(2025-05-06)))?;
    /// assert!(sent.is_ended());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn is_ended(&self) -> bool {
        A::TRANSITIONS.is_terminal(self.status())
    }

    /// The lines as written: what a store keeps. Line *n* is the *n*th, from 1.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved.clone())?;
    /// assert_eq!(sent.ledger(), [proposed.into_line(), approved.into_line()]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn ledger(&self) -> &[Line<A::Event>] {
        &self.ledger
    }

    #[inline]
    fn judge(&self, line: &Line<A::Event>) -> Result<Verdict<A>, Refused<A>> {
        self.may_follow(line.recorded)?;
        may_be_so_large(line)?;
        self.judge_content(&line.content)
    }

    #[inline]
    fn judge_content(&self, content: &LineContent<A::Event>) -> Result<Verdict<A>, Refused<A>> {
        match content {
            LineContent::Entry(entry) => {
                self.not_voided()?;
                self.progress.judge(entry).map(Verdict::Advance)
            }
            LineContent::Correction(correction) => self.judge_correction(correction),
            LineContent::Note(note) => match note.line {
                Some(line) if line.get() == 0 || line.get() > self.version() => {
                    let version = self.version();
                    Err(LedgerRefusal::NoSuchLine { line, version }.into())
                }
                Some(_) | None => Ok(Verdict::Keep),
            },
            LineContent::Void(_) => {
                self.not_voided()?;
                Ok(Verdict::Void)
            }
        }
    }

    /// Checks what does not depend on what a line says.
    fn may_follow(&self, recorded: Option<NaiveDate>) -> Result<(), LedgerRefusal> {
        if let (Some(found), Some(last)) = (recorded, self.recorded)
            && found < last
        {
            return Err(LedgerRefusal::RecordedBackwards { found, last });
        }
        if self.version() >= MOST_LINES {
            return Err(LedgerRefusal::Full);
        }
        Ok(())
    }

    fn not_voided(&self) -> Result<(), LedgerRefusal> {
        match self.voided {
            Some(line) => Err(LedgerRefusal::Voided { line }),
            None => Ok(()),
        }
    }

    #[inline]
    fn admit(&mut self, line: Line<A::Event>, verdict: Verdict<A>) {
        let number = self.next_number();
        match verdict {
            Verdict::Advance(status) => {
                if let LineContent::Entry(entry) = &line.content {
                    let place = Place::line(number);
                    self.progress.admit(place, place, entry, status);
                }
            }
            Verdict::Correct { progress, unvoid } => {
                self.progress = *progress;
                self.corrections = self.corrections.saturating_add(1);
                if unvoid {
                    self.voided = None;
                }
            }
            Verdict::Keep => {}
            Verdict::Void => self.voided = Some(number),
        }
        self.recorded = line.recorded.or(self.recorded);
        self.ledger.push(line);
    }
}
