//! Questions about a record.

use super::progress::Progress;
use super::{Aggregate, Broken, Entry, Event as _, KindOf, Place, Record};
use crate::value::{Answer, Known, When};
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
}

/// Bước tiếp theo: a kind of event that the table allows now, and the rules that refuse it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextStep<A: Aggregate> {
    /// The kind of event.
    pub event: KindOf<A>,
    /// The statuses that it may lead to.
    pub to: Vec<A::Status>,
    /// The rules that refuse every event of this kind now; empty if such an event can be accepted.
    pub blockers: Vec<A::Refusal>,
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
        // Entries stand in the order in which they happened: by this day the first `least` entries
        // had certainly happened, and those after the first `most` certainly had not.
        let (mut least, mut most) = (0, 0);
        for (number, held) in (1..).zip(self.history()) {
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
        for (number, held) in (1..).zip(self.history()) {
            if (least..=most).contains(&number) {
                candidates.push(Some(held.status));
            }
        }
        Known::among(candidates)
    }

    /// The record as it was known on a day, by the days on which its lines were recorded; `None` if
    /// it was not known yet. Lines without such a day may leave several candidates.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved.into_line().recorded_on(day!(2025-06-01)))?;
    /// // Nobody wrote down when line 1 was recorded.
    /// assert!(matches!(sent.as_known_on(day!(2025-05-31)), Known::Unknown(_)));
    /// assert_eq!(sent.as_known_on(day!(2025-06-01)), Known::Known(Some(sent.clone())));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn as_known_on(&self, day: NaiveDate) -> Known<Option<Self>> {
        // At least `least` lines were known on that day, and at most `most`.
        let (mut least, mut most) = (0, self.ledger.len());
        for (number, line) in (1..).zip(&self.ledger) {
            match line.recorded {
                Some(recorded) if recorded <= day => least = number,
                Some(_) => most = most.min(number - 1),
                None => {}
            }
        }
        Known::among((least..=most).map(|lines| {
            let lines = self.ledger.get(..lines).unwrap_or_default();
            Self::of_lines(self.id, lines.to_vec()).ok()
        }))
    }

    /// The kinds of event that the table allows next, and the rules that refuse them on that day.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let next = sent.next_steps(day!(2025-05-06));
    /// let events: Vec<_> = next.iter().map(|step| step.event.code()).collect();
    /// assert_eq!(events, ["approved", "refused", "cancelled"]);
    /// assert!(next.iter().all(|step| step.blockers.is_empty()));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn next_steps(&self, day: NaiveDate) -> Vec<NextStep<A>> {
        if self.is_voided() {
            return Vec::new();
        }
        let Progress { state, status, .. } = &self.progress;
        let on = When::from(day);
        let mut steps = Vec::new();
        for event in A::TRANSITIONS.allowed(Some(*status)) {
            let mut blockers = Broken::all();
            state.blockers(*status, event, &on, &mut blockers);
            let row = A::TRANSITIONS.row(Some(*status), event);
            let targets = row.into_iter().flat_map(|row| row.targets(Some(*status)));
            steps.push(NextStep {
                event,
                to: targets.collect(),
                blockers: blockers.into_iter().collect(),
            });
        }
        steps
    }
}
