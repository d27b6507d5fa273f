//! The candidates for an answer.

use crate::value::Known;
use alloc::vec::Vec;

/// The most candidates that are listed.
const MOST: usize = 128;

/// The most items that all candidates together list.
const MOST_ITEMS: usize = 10_000;

/// Whether so many candidates with so many items are listed. One alone is the answer, however long.
pub(super) const fn are_few(candidates: usize, items: usize) -> bool {
    candidates <= 1 || (candidates <= MOST && items <= MOST_ITEMS)
}

/// Lists that are the candidates for an answer, each once, as long as they are few.
pub(super) struct Candidates<T> {
    lists: Vec<Vec<T>>,
    items: usize,
    are_few: bool,
    /// Whether the answer is not known, even if there is only one candidate.
    is_in_doubt: bool,
}

impl<T: PartialEq> Candidates<T> {
    pub(super) const fn new() -> Self {
        Self {
            lists: Vec::new(),
            items: 0,
            are_few: true,
            is_in_doubt: false,
        }
    }

    pub(super) fn add(&mut self, list: Vec<T>) {
        if !self.are_few || self.lists.contains(&list) {
            return;
        }
        self.items = self.items.saturating_add(list.len());
        self.lists.push(list);
        if !are_few(self.lists.len(), self.items) {
            self.leave_open();
        }
    }

    /// Lists no candidate: there are too many, or there may be others than those known.
    pub(super) fn leave_open(&mut self) {
        self.are_few = false;
        self.lists = Vec::new();
    }

    /// Makes the answer unknown, also if there is only one candidate.
    pub(super) const fn doubt(&mut self) {
        self.is_in_doubt = true;
    }

    pub(super) const fn are_too_many(&self) -> bool {
        !self.are_few
    }

    /// The only candidate, or all; none if there are too many, or others than those known.
    pub(super) fn answer(mut self) -> Known<Vec<T>> {
        match (self.lists.pop(), self.lists.is_empty()) {
            (Some(only), true) if !self.is_in_doubt => Known::Known(only),
            (last, _) => {
                self.lists.extend(last);
                Known::Unknown(self.lists)
            }
        }
    }
}
