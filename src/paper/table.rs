//! A table, and how wide its columns are in plain text.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// Every row has a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Table {
    /// The head first.
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new<const N: usize>(
        head: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        let mut all = alloc::vec![head.map(ToOwned::to_owned).into()];
        for row in rows {
            all.push(row.into());
        }
        Self { rows: all }
    }

    /// The width of each column, so that together they take no more than `most`, if that is possible without
    /// breaking a short word: columns that need less than their share have what they need, and the others share
    /// the rest. If there is not room for all, the words of the head are wrapped first.
    pub(super) fn widths(&self, most: usize) -> Vec<usize> {
        let mut columns: Vec<Needed> = Vec::new();
        let mut whole: Vec<usize> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            columns.resize_with(columns.len().max(row.len()), Needed::default);
            whole.resize(columns.len(), 1);
            for ((needed, whole), cell) in columns.iter_mut().zip(&mut whole).zip(row) {
                *whole = (*whole).max(cell.chars().count());
                needed.add(cell, at == 0);
            }
        }
        if whole.iter().sum::<usize>() <= most {
            return whole;
        }
        for word in (1..=Needed::SHORT).rev() {
            for share in (1..=most).rev() {
                let widths = columns.iter().map(|needed| needed.with(share, word));
                if widths.clone().sum::<usize>() <= most {
                    return widths.collect();
                }
            }
        }
        columns.iter().map(|_| 1).collect()
    }
}

/// What a column needs so that no cell of it, or at least no short word, is broken.
#[derive(Default)]
struct Needed {
    cell: usize,
    word: usize,
}

impl Needed {
    /// As long as a date, and longer than any Vietnamese word.
    const SHORT: usize = 10;

    fn add(&mut self, cell: &str, is_head: bool) {
        if !is_head {
            self.cell = self.cell.max(cell.chars().count());
        }
        for word in cell.split_whitespace() {
            self.word = self.word.max(word.chars().count());
        }
    }

    /// The width, if a column takes no more than this share, unless words of up to this length need it.
    fn with(&self, share: usize, word: usize) -> usize {
        self.cell.min(share).max(self.word.min(word)).max(1)
    }
}
