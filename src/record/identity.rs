//! What a line says of its own record, by the record's id.

use super::bounds::may_be_so_large;
use super::{
    Aggregate, Change, Entry, LedgerRefusal, Line, LineContent, LineNumber, LineRefused, Place,
    Progress, Record, Refused,
};
use crate::value::Id;
use alloc::boxed::Box;

/// Judges what a line says of the record that it is written into, or to be written into as the line of
/// this number.
pub(super) fn guard<A: Aggregate>(
    id: Id<A::Tag>,
    number: LineNumber,
    line: &Line<A::Event>,
) -> Result<(), Refused<A>> {
    let correction = match &line.content {
        LineContent::Entry(entry) => return guard_entry(id, entry),
        LineContent::Correction(correction) => correction,
        LineContent::Note(_) | LineContent::Void(_) => return Ok(()),
    };
    for (change, nth) in correction.changes.iter().zip(1_u32..) {
        let (at, entry) = match change {
            Change::Replace(place, entry) => (*place, entry),
            Change::InsertAfter(_, entry) => (Place::inserted(number, nth), entry),
            Change::Strike(_) => continue,
        };
        if let Err(cause) = guard_entry(id, entry) {
            let cause = Box::new(cause);
            return Err(Refused::Corrected { at, cause });
        }
    }
    Ok(())
}

fn guard_entry<A: Aggregate>(id: Id<A::Tag>, entry: &Entry<A::Event>) -> Result<(), Refused<A>> {
    A::guard_identity(id, &entry.event).map_err(Refused::Rule)
}

impl<A: Aggregate> Record<A> {
    /// Judges a line that may come next.
    pub(super) fn guard_own(&self, line: &Line<A::Event>) -> Result<(), Refused<A>> {
        guard(self.id, self.next_number(), line)
    }

    /// Opens a record whose id is not known yet.
    pub(super) fn open_unnamed(line: Line<A::Event>) -> Result<Self, Refused<A>> {
        let progress = Self::judge_opening(&line)?;
        Ok(Self::begun(uuid::Uuid::nil().into(), line, progress))
    }

    pub(super) fn judge_opening(line: &Line<A::Event>) -> Result<Progress<A>, Refused<A>> {
        match &line.content {
            LineContent::Entry(entry) => {
                may_be_so_large(line)?;
                Progress::open(Place::FIRST, entry)
            }
            LineContent::Correction(_) | LineContent::Note(_) | LineContent::Void(_) => {
                Err(LedgerRefusal::NotOpened.into())
            }
        }
    }

    pub(super) fn begun(id: Id<A::Tag>, line: Line<A::Event>, progress: Progress<A>) -> Self {
        Self {
            id,
            recorded: line.recorded,
            ledger: alloc::vec![line],
            progress,
            voided: None,
            corrections: 0,
        }
    }

    /// Writes a line into a record whose id is not known yet.
    pub(super) fn append_unnamed(&mut self, line: Line<A::Event>) -> Result<(), Refused<A>> {
        let verdict = self.judge(&line)?;
        self.admit(line, verdict);
        Ok(())
    }

    /// Gives the record, which was read before its id, that id.
    pub(super) fn named(mut self, id: Id<A::Tag>) -> Result<Self, LineRefused<A>> {
        self.id = id;
        for (number, line) in (1..).map(LineNumber::new).zip(&self.ledger) {
            guard(id, number, line).map_err(|why| LineRefused::new(number, why))?;
        }
        Ok(self)
    }
}
