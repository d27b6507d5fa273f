//! Which stints reach which days.

use alloc::collections::BTreeMap;
use chrono::NaiveDate;
use core::ops::Bound;

/// Of each person, or of anybody, the stints by their first day, with their last day and what is kept of them. A stint
/// is left out if another one begins no later and lasts no shorter, so that of the stints that are kept,
/// one with a later first day has a later last day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Spans<K, T>(BTreeMap<(K, NaiveDate), (NaiveDate, T)>);

impl<K, T> Default for Spans<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy, T: Copy> Spans<K, T> {
    /// A stint of this person that begins on or before `last` and lasts to `first` or longer.
    pub(super) fn meeting(&self, whose: K, (first, last): (NaiveDate, NaiveDate)) -> Option<T> {
        let until = (whose, NaiveDate::MIN)..=(whose, last);
        let (_, (lasts_to, found)) = self.0.range(until).next_back()?;
        (first <= *lasts_to).then_some(*found)
    }

    /// Adds a stint.
    pub(super) fn add(&mut self, whose: K, (first, last): (NaiveDate, NaiveDate), what: T) {
        let mut before = self.0.range((whose, NaiveDate::MIN)..=(whose, first));
        if let Some((_, (lasts_to, _))) = before.next_back()
            && last <= *lasts_to
        {
            return;
        }
        self.0.insert((whose, first), (last, what));
        let after = (
            Bound::Excluded((whose, first)),
            Bound::Included((whose, NaiveDate::MAX)),
        );
        while let Some((&next, &(lasts_to, _))) = self.0.range(after).next()
            && lasts_to <= last
        {
            self.0.remove(&next);
        }
    }
}
