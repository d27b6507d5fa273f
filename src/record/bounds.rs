//! How large a record may be. The bounds of lists are where the lists are declared.

use super::{Aggregate, Event, LedgerRefusal, Line, Record};
use crate::value::size::check_size;

/// How many lines a record may have: a number that no real record reaches. A record may have as many
/// notes.
pub const MOST_LINES: u32 = 1_000_000;

/// How many of its lines may be corrections. Each is judged by the whole history, so this bounds how
/// long the history is judged. A record with more mistakes is voided, and written anew.
pub const MOST_CORRECTIONS: u32 = 1_000;

/// How many changes one correction may have.
pub const MOST_CHANGES: usize = 10_000;

/// Checks the size of a line.
#[inline]
pub(super) fn may_be_so_large<E: Event>(line: &Line<E>) -> Result<(), LedgerRefusal> {
    check_size(line).map_err(|why| LedgerRefusal::OutOfBounds { why })
}

impl<A: Aggregate> Record<A> {
    /// Makes room for lines that will come.
    pub(super) fn reserve(&mut self, lines: usize) {
        let most = usize::try_from(MOST_LINES).unwrap_or(usize::MAX);
        let lines = lines.min(most);
        self.ledger.reserve_exact(lines);
        self.progress.steps.reserve_exact(lines);
    }

    /// Gives back the room that the lists have beyond what is in them.
    pub(super) fn shrink(&mut self) {
        self.ledger.shrink_to_fit();
        self.progress.steps.shrink_to_fit();
    }
}
