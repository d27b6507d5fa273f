//! What can be asked of a record, and how one is put together from stored lines.

use super::progress::Progress;
use super::{
    Aggregate, Entry, Event as _, KindOf, LedgerRefusal, Line, LineRefused, Place, Record,
};
use crate::value::{Id, Known, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Mục đang có hiệu lực: an entry that holds now.
#[derive(Debug, Clone, PartialEq)]
pub struct Held<'a, A: Aggregate> {
    /// Where it stands: by this a correction names it.
    pub place: Place,
    /// The entry, as corrected.
    pub entry: &'a Entry<A::Event>,
    /// The status after it.
    pub status: A::Status,
}

/// Bước tiếp theo: a kind of event that the table allows now, and what stands in its way.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStep<A: Aggregate> {
    /// The kind of event.
    pub event: KindOf<A>,
    /// The statuses that it may lead to.
    pub to: Vec<A::Status>,
    /// The rules that refuse it whatever it carries; none if something of this kind can be written.
    pub blockers: Vec<A::Refusal>,
}

/// Phần hồ sơ đọc được: what could be saved of stored lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Salvaged<A: Aggregate> {
    /// The record up to the first line that doesn't hold, if even the first holds.
    pub record: Option<Record<A>>,
    /// Why the next line is refused, if one is.
    pub refused: Option<LineRefused<A>>,
    /// That line and all after it, untouched.
    pub rest: Vec<Line<A::Event>>,
}

impl<A: Aggregate> Record<A> {
    /// A record from its lines, through the same door.
    ///
    /// # Errors
    ///
    /// The first line that is refused, and why.
    pub fn replay(
        id: impl Into<Id<A::Tag>>,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Result<Self, LineRefused<A>> {
        let refused_at = |line| move |refused| LineRefused { line, refused };
        let mut lines = lines.into_iter();
        let empty = || LedgerRefusal::Empty.into();
        let first = lines.next().ok_or_else(empty).map_err(refused_at(1))?;
        let mut record = Self::open(id, first).map_err(refused_at(1))?;
        for line in lines {
            let number = record.version().saturating_add(1);
            record.append(line).map_err(refused_at(number))?;
        }
        Ok(record)
    }

    /// Writes the lines that another writer wrote meanwhile, all or none.
    ///
    /// # Errors
    ///
    /// The first line that is refused, and why; the record is then as it was.
    pub fn catch_up(
        &mut self,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Result<(), LineRefused<A>> {
        let before = self.ledger.len();
        for line in lines {
            let number = self.version().saturating_add(1);
            if let Err(refused) = self.append(line) {
                self.ledger.truncate(before);
                // These lines were accepted once, so they are again.
                if let Ok(record) = Self::replay(self.id, core::mem::take(&mut self.ledger)) {
                    *self = record;
                }
                return Err(LineRefused {
                    line: number,
                    refused,
                });
            }
        }
        Ok(())
    }

    /// As much of a record as its stored lines hold: for lines that another program wrote, or an
    /// earlier version of the rules.
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
                .map_or(1, |record| record.version().saturating_add(1));
            let kept = line.clone();
            let result = match &mut record {
                None => Self::open(id, line).map(|opened| record = Some(opened)),
                Some(record) => record.append(line),
            };
            if let Err(refused) = result {
                let mut rest = alloc::vec![kept];
                rest.extend(lines);
                let refused = Some(LineRefused {
                    line: number,
                    refused,
                });
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

    /// The entries that hold now, in the order of the history, as corrected.
    pub fn history(&self) -> impl Iterator<Item = Held<'_, A>> {
        self.progress.steps.iter().filter_map(|step| {
            Some(Held {
                place: step.place,
                entry: self.entry_at(step.text)?,
                status: step.status,
            })
        })
    }

    /// Whether the record was opened by report: what came before it was not lived through here.
    pub fn is_reported(&self) -> bool {
        self.history()
            .next()
            .is_some_and(|held| held.entry.event.kind() == A::REPORTED)
    }

    /// The status at the end of a day; none while there was no record yet. Where dates are partial
    /// there may be several candidates. Before the day of a report it is anything that can have led there.
    /// A voided record still answers what its lines say.
    ///
    /// ```
    /// # use lienvien::{record::{Aggregate, Record}, value::Vocabulary};
    /// # fn ask<A: Aggregate>(record: &Record<A>, day: chrono::NaiveDate) {
    /// match record.status_on(day).known() {
    ///     Some(Some(status)) => println!("{}", status.vi()),
    ///     Some(None) => println!("chưa lập"),
    ///     None => println!("chưa rõ"),
    /// }
    /// # }
    /// ```
    pub fn status_on(&self, day: NaiveDate) -> Known<Option<A::Status>> {
        let happened = |held: &Held<'_, A>| held.entry.on.by(day).is_yes();
        let not_yet = |held: &Held<'_, A>| held.entry.on.by(day).is_no();
        let held: Vec<_> = self.history().collect();
        // Nothing happened later than what follows it, nor earlier than what goes before.
        let least = held.iter().rposition(happened).map_or(0, |last| last + 1);
        let most = held.iter().position(not_yet).unwrap_or(held.len());
        let mut candidates: Vec<_> = Vec::new();
        if least == 0 {
            candidates.push(None);
            if let (true, Some(first)) = (self.is_reported(), held.first()) {
                let before = A::TRANSITIONS.leading_to(first.status);
                candidates.extend(before.into_iter().map(Some));
            }
        }
        let steps = held
            .iter()
            .zip(1..)
            .filter(|(_, n)| (least..=most).contains(n));
        candidates.extend(steps.map(|(held, _)| Some(held.status)));
        Known::among(candidates)
    }

    /// The record as it was known on a day, by the days on which its lines were recorded; none if
    /// it was not known yet. Lines without such a day may leave several candidates.
    pub fn as_known_on(&self, day: NaiveDate) -> Known<Option<Self>> {
        let recorded = |known: bool| {
            move |line: &Line<_>| line.recorded.is_some_and(|on| (on <= day) == known)
        };
        let least = self
            .ledger
            .iter()
            .rposition(recorded(true))
            .map_or(0, |last| last + 1);
        let most = self
            .ledger
            .iter()
            .position(recorded(false))
            .unwrap_or(self.ledger.len());
        Known::among((least..=most).map(|lines| {
            let lines = self.ledger.get(..lines).unwrap_or_default();
            Self::replay(self.id, lines.iter().cloned()).ok()
        }))
    }

    /// What the table allows to be written next, and what stands in its way on that day.
    pub fn next_steps(&self, day: NaiveDate) -> Vec<NextStep<A>> {
        if self.is_voided() {
            return Vec::new();
        }
        let Progress { state, status, .. } = &self.progress;
        let on = When::from(day);
        let step = |event| {
            let mut blockers = Vec::new();
            state.blockers(*status, event, &on, &mut blockers);
            let row = A::TRANSITIONS.row(Some(*status), event);
            NextStep {
                event,
                to: row
                    .into_iter()
                    .flat_map(|row| row.targets(Some(*status)))
                    .collect(),
                blockers,
            }
        };
        A::TRANSITIONS.allowed(Some(*status)).map(step).collect()
    }
}
