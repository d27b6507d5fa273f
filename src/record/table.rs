//! The transition table: which kinds of event may follow which status.

use crate::value::Vocabulary;
use alloc::{string::String, vec::Vec};
use core::fmt::Write as _;

/// Dòng của bảng trạng thái: a row of the table. In the statuses `from` this kind of event may be
/// written; it leads to the statuses `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Row<S: 'static, K> {
    /// The statuses that the event may follow; empty for an event that opens a record.
    pub from: &'static [S],
    /// The kind of event.
    pub event: K,
    /// Whether the status may stay as it is.
    pub same: bool,
    /// The other statuses it may lead to.
    pub to: &'static [S],
    /// Whether the event may be written late: it leaves the status alone and is judged by its own date,
    /// so that it may come after entries that happened later.
    pub late: bool,
}

impl<S: 'static, K> Row<S, K> {
    #[doc(hidden)]
    pub const fn new(from: &'static [S], event: K, same: bool, to: &'static [S]) -> Self {
        Self {
            from,
            event,
            same,
            to,
            late: false,
        }
    }
}

impl<S: Copy, K: Copy> Row<S, K> {
    /// The same row, for events that may be written late.
    ///
    /// # Panics
    ///
    /// While compiling, if the events may move the status.
    #[doc(hidden)]
    #[must_use]
    pub const fn late(self) -> Self {
        assert!(
            self.same && self.to.is_empty(),
            "what is written late leaves the status alone"
        );
        Self { late: true, ..self }
    }
}

impl<S: Vocabulary, K: Vocabulary> Row<S, K> {
    /// Whether the event may lead from one status to the other.
    #[inline]
    pub fn permits(&self, from: Option<S>, to: S) -> bool {
        (self.same && from == Some(to)) || self.to.contains(&to)
    }

    /// The statuses that the event may lead to from this one.
    pub fn targets(&self, from: Option<S>) -> impl Iterator<Item = S> {
        let same = if self.same { from } else { None };
        same.into_iter().chain(self.to.iter().copied())
    }
}

/// Bảng trạng thái: the whole table of an aggregate, declared by
/// [`transitions!`](crate::transitions). The same table is drawn in the documentation.
#[derive(Debug, Clone, Copy)]
pub struct Table<S: 'static, K: 'static> {
    rows: &'static [Row<S, K>],
    // For each status (first "no record yet") and each kind of event: the number of the row from 1,
    // or 0 if there is none.
    index: &'static [u8],
}

impl<S: Vocabulary, K: Vocabulary> Table<S, K> {
    #[doc(hidden)]
    pub const fn new(rows: &'static [Row<S, K>], index: &'static [u8]) -> Self {
        Self { rows, index }
    }

    /// The rows, in the order in which they are declared.
    pub const fn rows(&self) -> &'static [Row<S, K>] {
        self.rows
    }

    /// The row for this kind of event after this status; `None` stands for "no record yet".
    #[inline]
    pub fn row(&self, from: Option<S>, event: K) -> Option<&'static Row<S, K>> {
        let status = from.map_or(0, |status| status.index() + 1);
        let row = *self.index.get(status * K::ALL.len() + event.index())?;
        self.rows.get(usize::from(row).checked_sub(1)?)
    }

    /// Where a kind of event leads that leads to one status, or leaves it alone.
    pub(crate) fn leads_to(&self, from: S, event: K) -> S {
        let row = self.row(Some(from), event);
        let next = row.and_then(|row| row.targets(Some(from)).next());
        next.unwrap_or(from)
    }

    /// The kinds of event that may follow this status; for `None`, those that may open a record.
    pub fn allowed(&self, from: Option<S>) -> impl Iterator<Item = K> {
        K::ALL
            .iter()
            .copied()
            .filter(move |kind| self.row(from, *kind).is_some())
    }

    /// Whether no event leads from this status to another: what may follow leaves it alone.
    pub fn is_terminal(&self, status: S) -> bool {
        let mut rows = K::ALL
            .iter()
            .filter_map(|kind| self.row(Some(status), *kind));
        rows.all(|row| row.to.is_empty())
    }

    /// The statuses from which this one can be reached, itself included.
    pub fn leading_to(&self, status: S) -> Vec<S> {
        let mut found = alloc::vec![status];
        let mut next = 0;
        while let Some(target) = found.get(next).copied() {
            next += 1;
            for row in self.rows.iter().filter(|row| row.to.contains(&target)) {
                for from in row.from {
                    if !found.contains(from) {
                        found.push(*from);
                    }
                }
            }
        }
        found
    }

    /// The table drawn as a Mermaid state diagram, statuses and events by code.
    pub fn mermaid(&self) -> String {
        let mut drawing = String::from("stateDiagram-v2\n");
        for row in self.rows {
            if row.from.is_empty() {
                for to in row.to {
                    let _ = writeln!(drawing, "    [*] --> {to}: {}", row.event);
                }
            }
            for from in row.from {
                for to in row.targets(Some(*from)) {
                    let _ = writeln!(drawing, "    {from} --> {to}: {}", row.event);
                }
            }
        }
        for status in S::ALL.iter().filter(|status| self.is_terminal(**status)) {
            let _ = writeln!(drawing, "    {status} --> [*]");
        }
        drawing
    }
}

/// Declares the transition table of an aggregate, one row a line.
///
/// `[from, …] Event => [to, …];` where `same` first among the targets means that the status may
/// stay, and an empty `from` marks an event that opens a record. Two rows for one status and event
/// do not compile.
///
/// `[from, …] Event late => [same];` marks events that may be written late: they leave the status alone
/// and are judged by their own dates. They are exempt from the order of the record, and the state keeps
/// what they bring by date, so that it does not matter in which order they become known.
///
/// ```
/// # use lienvien::{transitions, vocabulary};
/// vocabulary! {
///     /// Trạng thái.
///     pub enum Status("status") {
///         /// Lit.
///         Lit = "lit", "sáng", "lit";
///         /// Out.
///         Out = "out", "tắt", "out";
///     }
/// }
/// vocabulary! {
///     /// Sự việc.
///     pub enum Kind("event") {
///         /// Lit.
///         Lit = "lit", "thắp", "lit";
///         /// Trimmed.
///         Trimmed = "trimmed", "cắt bấc", "trimmed";
///         /// Its height was measured.
///         Measured = "measured", "đo chiều cao", "measured";
///         /// Blown out.
///         BlownOut = "blown_out", "thổi tắt", "blown out";
///     }
/// }
/// transitions! {
///     /// A candle.
///     pub const CANDLE: Status, Kind = {
///         [] Lit => [Lit];
///         [Lit] Trimmed => [same];
///         [Lit, Out] Measured late => [same];
///         [Lit] BlownOut => [Out];
///     };
/// }
/// assert!(CANDLE.is_terminal(Status::Out));
/// assert!(CANDLE.allowed(Some(Status::Lit)).eq([Kind::Trimmed, Kind::Measured, Kind::BlownOut]));
/// assert!(CANDLE.mermaid().contains("lit --> out: blown_out"));
/// ```
#[macro_export]
macro_rules! transitions {
    (
        $(#[$meta:meta])*
        $vis:vis const $NAME:ident: $S:ident, $K:ident = {
            $( [$($from:ident),*] $Event:ident $($late:ident)? => [$($to:tt)*]; )+
        };
    ) => {
        $(#[$meta])*
        $vis const $NAME: $crate::record::Table<$S, $K> = {
            const ROWS: &[$crate::record::Row<$S, $K>] = &[
                $( $crate::transitions!(@row $S, $K, [$($S::$from),*], $Event, $($to)*)$(.$late())? ),+
            ];
            const KINDS: usize = $K::ALL.len();
            const SIZE: usize = ($S::ALL.len() + 1) * KINDS;
            // Evaluated while compiling, so that an index out of bounds or a row too many is a
            // compile error.
            #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]
            const INDEX: [u8; SIZE] = {
                assert!(ROWS.len() < 256, "a table has at most 255 rows");
                let mut index = [0; SIZE];
                let mut r = 0;
                while r < ROWS.len() {
                    let (row, event) = (&ROWS[r], ROWS[r].event as usize);
                    if row.from.is_empty() {
                        assert!(index[event] == 0, "two rows open by the same event");
                        index[event] = r as u8 + 1;
                    }
                    let mut f = 0;
                    while f < row.from.len() {
                        let at = (row.from[f] as usize + 1) * KINDS + event;
                        assert!(index[at] == 0, "two rows for the same status and event");
                        index[at] = r as u8 + 1;
                        f += 1;
                    }
                    r += 1;
                }
                index
            };
            $crate::record::Table::new(ROWS, &INDEX)
        };
    };
    (@row $S:ident, $K:ident, [$($from:expr),*], $Event:ident, same $(, $to:ident)*) => {
        $crate::record::Row::new(&[$($from),*], $K::$Event, true, &[$($S::$to),*])
    };
    (@row $S:ident, $K:ident, [$($from:expr),*], $Event:ident, $($to:ident),+) => {
        $crate::record::Row::new(&[$($from),*], $K::$Event, false, &[$($S::$to),+])
    };
}
