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

    /// The width of each column, so that together they take no more than `most`, if that is possible: columns
    /// that need less than their share have what they need, and the others share the rest.
    pub(super) fn widths(&self, most: usize) -> Vec<usize> {
        let mut needed: Vec<usize> = Vec::new();
        for row in &self.rows {
            needed.resize(needed.len().max(row.len()), 1);
            for (width, cell) in needed.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut rest = most;
        let mut left = needed.len();
        let mut ordered = needed.clone();
        ordered.sort_unstable();
        let mut share = usize::MAX;
        for width in ordered {
            let fair = rest.checked_div(left).unwrap_or(rest).max(1);
            if width > fair {
                share = fair;
                break;
            }
            rest = rest.saturating_sub(width);
            left = left.saturating_sub(1);
        }
        for width in &mut needed {
            *width = (*width).min(share);
        }
        needed
    }
}
