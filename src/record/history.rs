//! Questions about a record.

use super::progress::Progress;
use super::{Aggregate, Broken, Entry, Event as _, KindOf, LineContent, Place, Record, Row};
use crate::value::{Answer, Known, Vocabulary as _, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Mục đang có hiệu lực: an entry in force, as corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Held<'a, A: Aggregate> {
    /// Its place, by which a correction names the entry.
    pub place: Place,
    /// The entry, as corrected.
    pub entry: &'a Entry<A::Event>,
    /// The status after it.
    pub status: A::Status,
    /// Whether it may have been written late: its place says nothing of when it happened. See
    /// [`Row::late`].
    pub late: bool,
}

/// Bước tiếp theo: a kind of event that the table allows now, and the rules that refuse it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextStep<A: Aggregate> {
    /// The kind of event.
    pub event: KindOf<A>,
    /// The rules that refuse every event of this kind now; empty if such an event can be accepted.
    pub blockers: Vec<A::Refusal>,
    row: &'static Row<A::Status, KindOf<A>>,
    from: A::Status,
}

impl<A: Aggregate> NextStep<A> {
    /// The statuses that it may lead to.
    pub fn to(&self) -> impl Iterator<Item = A::Status> {
        self.row.targets(Some(self.from))
    }
}

impl<A: Aggregate> Record<A> {
    /// The entries in force, in the order of the history, as corrected.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(Note::new(NoteContent::Statement(text!("cảm ơn sự hỗ trợ"))))?;
    /// sent.append(approved)?;
    /// let places: Vec<_> = sent.history().map(|held| held.place.to_string()).collect();
    /// assert_eq!(places, ["1", "3"]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn history(&self) -> impl Iterator<Item = Held<'_, A>> {
        self.progress.steps.iter().filter_map(|step| {
            Some(Held {
                place: step.place,
                entry: self.entry_at(step.text)?,
                status: step.status,
                late: step.late,
            })
        })
    }

    /// Whether the record was opened by report: it does not cover the time before.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert!(!sent.is_reported());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn is_reported(&self) -> bool {
        self.history()
            .next()
            .is_some_and(|held| held.entry.event.kind() == A::REPORTED)
    }

    /// The status at the end of a day; `None` before the record was opened. Where dates are partial
    /// there may be several candidates. Before the day of a report, every status that can lead to
    /// the reported one is possible. A voided record still answers what its lines say.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved)?;
    /// assert_eq!(sent.status_on(day!(2025-05-04)), Known::Known(None));
    /// assert_eq!(sent.status_on(day!(2025-05-11)), Known::Known(Some(SecondmentStatus::Proposed)));
    /// assert_eq!(sent.status_on(day!(2025-05-12)), Known::Known(Some(SecondmentStatus::Approved)));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn status_on(&self, day: NaiveDate) -> Known<Option<A::Status>> {
        // Entries stand in the order in which they happened, except late ones, which leave the status
        // alone: by this day the first `least` entries had certainly happened, and those after the first
        // `most` certainly had not.
        let (mut least, mut most) = (0, 0);
        for (number, held) in (1..).zip(self.history().filter(|held| !held.late)) {
            match held.entry.on.on_or_before(day) {
                Answer::Yes => (least, most) = (number, number),
                Answer::Unknown if most + 1 == number => most = number,
                Answer::Unknown | Answer::No => {}
            }
        }
        let mut candidates: Vec<Option<A::Status>> = Vec::new();
        if least == 0 {
            candidates.push(None);
            if self.is_reported()
                && let Some(first) = self.history().next()
            {
                let before = A::TRANSITIONS.leading_to(first.status);
                candidates.extend(before.into_iter().map(Some));
            }
        }
        for (number, held) in (1..).zip(self.history().filter(|held| !held.late)) {
            if (least..=most).contains(&number) {
                candidates.push(Some(held.status));
            }
        }
        Known::among(candidates)
    }

    /// How many of its lines were known on a day, by the days on which they were recorded; 0 if the
    /// record was not known yet. Lines without such a day may leave several candidates.
    /// [`at_version`](Record::at_version) gives the record with so many lines.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved.into_line().recorded_on(day!(2025-06-01)))?;
    /// // Nobody wrote down when line 1 was recorded.
    /// assert_eq!(sent.version_on(day!(2025-05-31)), Known::Unknown(vec![0, 1]));
    /// assert_eq!(sent.version_on(day!(2025-06-01)), Known::Known(2));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn version_on(&self, day: NaiveDate) -> Known<u32> {
        // At least `least` lines were known on that day, and at most `most`.
        let (mut least, mut most) = (0, self.version());
        for (number, line) in (1..).zip(&self.ledger) {
            match line.recorded {
                Some(recorded) if recorded <= day => least = number,
                Some(_) => most = most.min(number - 1),
                None => {}
            }
        }
        if least == most {
            Known::Known(least)
        } else {
            Known::Unknown((least..=most).collect())
        }
    }

    /// The record as it was when it had this many lines; `None` if it never had, and for 0. The lines
    /// are judged once more.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let before = sent.clone();
    /// sent.append(approved)?;
    /// assert_eq!(sent.at_version(1), Some(before));
    /// assert_eq!((sent.at_version(0), sent.at_version(3)), (None, None));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn at_version(&self, version: u32) -> Option<Self> {
        let lines = self.ledger.get(..usize::try_from(version).ok()?)?;
        Self::of_lines(self.id, lines.iter().cloned()).ok()
    }

    /// The kinds of event that the table allows next, and the rules that refuse them on that day. It
    /// does not say whether the history has room for another event of the kind.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let next = sent.next_steps(day!(2025-05-06));
    /// let events: Vec<_> = next.iter().map(|step| step.event.code()).collect();
    /// assert!(events.starts_with(&["approved", "refused", "decided", "confirmed"]));
    /// assert!(!events.contains(&"stint_ended")); // nobody is on site
    /// assert!(next.iter().all(|step| step.blockers.is_empty()));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn next_steps(&self, day: NaiveDate) -> Vec<NextStep<A>> {
        if self.is_voided() {
            return Vec::new();
        }
        let Progress { state, status, .. } = &self.progress;
        let on = When::from(day);
        let mut steps = Vec::with_capacity(KindOf::<A>::ALL.len());
        for &event in KindOf::<A>::ALL {
            let Some(row) = A::TRANSITIONS.row(Some(*status), event) else {
                continue;
            };
            let mut blockers = Broken::all();
            state.blockers(*status, event, &on, &mut blockers);
            steps.push(NextStep {
                event,
                blockers: blockers.into_iter().collect(),
                row,
                from: *status,
            });
        }
        steps
    }

    /// The text of an entry, if one was written there.
    pub(super) fn entry_at(&self, place: Place) -> Option<&Entry<A::Event>> {
        let line = usize::try_from(place.line_number().get())
            .ok()?
            .checked_sub(1)?;
        entry_in(&self.ledger.get(line)?.content, place)
    }
}

/// The entry that this line brings in at this place.
fn entry_in<E>(content: &LineContent<E>, place: Place) -> Option<&Entry<E>> {
    match (content, place.change_number()) {
        (LineContent::Entry(entry), None) => Some(entry),
        (LineContent::Correction(correction), Some(change)) => {
            let change = usize::try_from(change.get()).ok()?.checked_sub(1)?;
            correction.changes.get(change)?.entry()
        }
        (LineContent::Entry(_), Some(_))
        | (LineContent::Correction(_), None)
        | (LineContent::Note(_) | LineContent::Void(_), _) => None,
    }
}
