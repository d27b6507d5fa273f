//! Which slots have which keys.

use alloc::{collections::BTreeSet, vec::Vec};

/// Pairs of a key and a slot, eight bytes each.
///
/// Nearly all stand in one sorted list. New ones wait in a set, until they are so many that it pays to merge
/// them in: so putting in one after another costs what putting in all at once would, and a set of all would
/// take twice the memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    sorted: Vec<(u32, u32)>,
    recent: BTreeSet<(u32, u32)>,
}

impl Index {
    /// How many may wait besides a sixteenth of those that are sorted.
    const FEW: usize = 1_024;

    pub(super) fn insert(&mut self, key: u32, slot: u32) {
        self.recent.insert((key, slot));
        if self.recent.len() > Self::FEW.saturating_add(self.sorted.len() / 16) {
            self.merge();
        }
    }

    fn merge(&mut self) {
        let recent = core::mem::take(&mut self.recent);
        self.sorted.reserve_exact(recent.len());
        self.sorted.extend(recent);
        // both parts are sorted, which only the stable sort makes use of
        #[allow(clippy::stable_sort_primitive)]
        self.sorted.sort();
        self.sorted.dedup();
    }

    /// Keeps what belongs to a slot of which this holds.
    pub(super) fn retain(&mut self, is_kept: impl Fn(u32) -> bool) {
        self.sorted.retain(|(_, slot)| is_kept(*slot));
        self.recent.retain(|(_, slot)| is_kept(*slot));
    }

    /// The slots with a key, each once.
    pub(super) fn slots(&self, key: u32) -> impl Iterator<Item = u32> {
        let from = self.sorted.partition_point(|(it, _)| *it < key);
        let sorted = self.sorted.get(from..).unwrap_or_default();
        let until = sorted.partition_point(|(it, _)| *it == key);
        let sorted = sorted.get(..until).unwrap_or_default();
        let recent = self.recent.range((key, 0)..=(key, u32::MAX));
        let recent = recent.filter(|link| sorted.binary_search(link).is_err());
        sorted.iter().chain(recent).map(|(_, slot)| *slot)
    }
}
