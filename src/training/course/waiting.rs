//! The waiting list of a course.

use super::Waiting;
use alloc::{collections::BTreeMap, vec::Vec};

/// The waiting list in its order. A place is found, taken and counted without walking over the
/// places before it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct WaitingList {
    /// The places by the number of their arrival, from 1.
    places: BTreeMap<usize, Waiting>,
    /// How many places are left among some arrivals: item `n - 1` is about as many arrivals up to
    /// number `n` as the lowest bit of `n` says (a Fenwick tree).
    left: Vec<usize>,
}

impl WaitingList {
    /// The places, in their order.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &Waiting> + Clone {
        self.places.values()
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Adds a place at the end; returns the number of its arrival.
    pub(super) fn push(&mut self, place: Waiting) -> usize {
        let number = self.left.len().saturating_add(1);
        let first = number.saturating_sub(lowest_bit(number));
        let before = self.places.len().saturating_sub(self.before(first));
        self.left.push(before.saturating_add(1));
        self.places.insert(number, place);
        number
    }

    /// Removes a place; returns how many are before it.
    pub(super) fn remove(&mut self, number: usize) -> usize {
        if self.places.remove(&number).is_some() {
            let mut at = number;
            while let Some(left) = self.left.get_mut(at.saturating_sub(1)) {
                *left = left.saturating_sub(1);
                at = at.saturating_add(lowest_bit(at));
            }
        }
        self.before(number)
    }

    /// How many places are left of the arrivals up to this number.
    fn before(&self, number: usize) -> usize {
        let (mut at, mut sum) = (number, 0_usize);
        while at > 0 {
            let left = self.left.get(at.saturating_sub(1));
            sum = sum.saturating_add(left.copied().unwrap_or_default());
            at = at.saturating_sub(lowest_bit(at));
        }
        sum
    }
}

const fn lowest_bit(number: usize) -> usize {
    number & number.wrapping_neg()
}
