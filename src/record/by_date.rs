//! Long lists that are kept by date.

use super::{Dated, insert_by_date};
use crate::value::When;
use alloc::vec::Vec;
use core::{fmt, hash, iter, slice};

/// How many items stand side by side: an item that comes late moves no more.
const BLOCK: usize = 512;

/// Theo ngày: what late entries bring, kept by date as [`insert_by_date`] keeps it, for lists that may have
/// very many items: in whatever order they come, each takes little time.
///
/// ```
/// use lienvien::{record::ByDate, when};
/// let mut days = ByDate::default();
/// days.insert("tiêm", &when!(2025-09-05));
/// days.insert("khám", &when!(2025-09-04));
/// let order: Vec<_> = days.iter().map(|day| day.what).collect();
/// assert_eq!((order, days.len()), (vec!["khám", "tiêm"], 2));
/// ```
#[derive(Clone)]
pub struct ByDate<T> {
    // each sorted, none empty, one after another; equal lists may be cut into other blocks
    blocks: Vec<Vec<Dated<T>>>,
    len: usize,
}

impl<T> ByDate<T> {
    /// Adds what happened on a date, after all that is not later.
    pub fn insert(&mut self, what: T, on: &When) {
        let (key, item) = (on.sort_key(), Dated::new(what, on.clone()));
        let before = |block: &Vec<Dated<T>>| {
            let last = block.last();
            last.is_some_and(|last| last.on.sort_key() <= key)
        };
        let at = self.blocks.partition_point(before);
        self.len = self.len.saturating_add(1);
        if let Some(block) = self.blocks.get_mut(at) {
            insert_by_date(block, item, |it| &it.on);
            if block.len() > BLOCK {
                let later = block.split_off(BLOCK / 2);
                self.blocks.insert(at.saturating_add(1), later);
            }
            return;
        }
        match self.blocks.last_mut() {
            Some(last) if last.len() < BLOCK => last.push(item),
            Some(_) | None => self.blocks.push(alloc::vec![item]),
        }
    }

    /// The items, by date.
    pub fn iter(&self) -> iter::Flatten<slice::Iter<'_, Vec<Dated<T>>>> {
        self.into_iter()
    }

    /// How many items there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl<'a, T> IntoIterator for &'a ByDate<T> {
    type Item = &'a Dated<T>;
    type IntoIter = iter::Flatten<slice::Iter<'a, Vec<Dated<T>>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.blocks.iter().flatten()
    }
}

impl<T> Default for ByDate<T> {
    fn default() -> Self {
        let (blocks, len) = (Vec::new(), 0);
        Self { blocks, len }
    }
}

impl<T: PartialEq> PartialEq for ByDate<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<T: Eq> Eq for ByDate<T> {}

impl<T: hash::Hash> hash::Hash for ByDate<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.len.hash(state);
        for item in self {
            item.hash(state);
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for ByDate<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
