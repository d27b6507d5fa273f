//! Questions about a record, and how to rebuild a record from stored lines.

use super::progress::Progress;
use super::{
    Aggregate, Entry, Event as _, KindOf, LedgerRefusal, Line, LineNumber, LineRefused, Place,
    Record,
};
use crate::value::{Answer, Id, Known, When};
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

/// Phần hồ sơ đọc được: what could be saved of stored lines.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Salvaged<A: Aggregate> {
    /// The record of the lines before the refused one; `None` if the first line is refused.
    pub record: Option<Record<A>>,
    /// Why the next line is refused; `None` if no line is refused.
    pub refused: Option<LineRefused<A>>,
    /// The refused line and all lines after it, unchanged.
    pub rest: Vec<Line<A::Event>>,
}

impl<A: Aggregate> Record<A> {
    /// Makes a record from its lines; each is judged as [`append`](Record::append) judges it.
    ///
    /// # Errors
    ///
    /// The first line that is refused, and why.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let lines = [proposed.clone().into_line(), approved.clone().into_line()];
    /// assert_eq!(Record::<Secondment>::replay(id, lines)?.version(), 2);
    /// let lines = [proposed.into_line(), approved.clone().into_line(), approved.into_line()];
    /// let refused = Record::<Secondment>::replay(id, lines).unwrap_err();
    /// assert_eq!((refused.line.get(), refused.rule()), (3, Some("RE-11")));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn replay(
        id: impl Into<Id<A::Tag>>,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Result<Self, LineRefused<A>> {
        let mut lines = lines.into_iter();
        let first = LineNumber::new(1);
        let opened = match lines.next() {
            Some(line) => Self::open(id, line),
            None => Err(LedgerRefusal::Empty.into()),
        };
        let mut record = opened.map_err(|refused| LineRefused::new(first, refused))?;
        for line in lines {
            let number = record.next_number();
            record
                .append(line)
                .map_err(|refused| LineRefused::new(number, refused))?;
        }
        Ok(record)
    }

    /// Writes the lines that another writer wrote meanwhile, all or none.
    ///
    /// # Errors
    ///
    /// The first line that is refused, and why; the record is then as it was.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let mut other = sent.clone();
    /// other.append(approved)?;
    /// sent.catch_up(other.since(sent.version()).to_vec())?;
    /// assert_eq!(sent, other);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn catch_up(
        &mut self,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Result<(), LineRefused<A>> {
        let before = self.ledger.len();
        for line in lines {
            let number = self.next_number();
            if let Err(refused) = self.append(line) {
                self.ledger.truncate(before);
                // These lines were accepted before, so they are accepted again.
                if let Ok(record) = Self::replay(self.id, core::mem::take(&mut self.ledger)) {
                    *self = record;
                }
                return Err(LineRefused::new(number, refused));
            }
        }
        Ok(())
    }

    /// As much of a record as its stored lines allow: for lines that another program wrote, or that
    /// were written under an earlier version of the rules.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let lines = [proposed.into_line(), approved.clone().into_line(), approved.clone().into_line()];
    /// let salvaged = Record::<Secondment>::salvage(id, lines);
    /// assert_eq!(salvaged.record.map(|record| record.version()), Some(2));
    /// assert_eq!(salvaged.rest, [approved.into_line()]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn salvage(
        id: impl Into<Id<A::Tag>>,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Salvaged<A> {
        let id = id.into();
        let mut lines = lines.into_iter();
        let mut record: Option<Self> = None;
        while let Some(line) = lines.next() {
            let number = record
                .as_ref()
                .map_or(LineNumber::new(1), Self::next_number);
            let kept = line.clone();
            let result = match &mut record {
                None => Self::open(id, line).map(|opened| record = Some(opened)),
                Some(record) => record.append(line),
            };
            if let Err(refused) = result {
                let mut rest = alloc::vec![kept];
                rest.extend(lines);
                let refused = Some(LineRefused::new(number, refused));
                return Salvaged {
                    record,
                    refused,
                    rest,
                };
            }
        }
        Salvaged {
            refused: None,
            rest: Vec::new(),
            record,
        }
    }

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
    /// sent.append(approved.into_line().recorded(day!(2025-06-01)))?;
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
            Self::replay(self.id, lines.iter().cloned()).ok()
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
            let mut blockers = Vec::new();
            state.blockers(*status, event, &on, &mut blockers);
            let row = A::TRANSITIONS.row(Some(*status), event);
            let targets = row.into_iter().flat_map(|row| row.targets(Some(*status)));
            steps.push(NextStep {
                event,
                to: targets.collect(),
                blockers,
            });
        }
        steps
    }
}
