//! Which stints reach which days.

use crate::value::PersonId;
use alloc::collections::BTreeMap;
use chrono::NaiveDate;
use core::ops::Bound;

/// Stints by their first day, with their last day, of each person or of anybody (`None`). A stint is
/// left out if another one begins no later and lasts no shorter, so that of the stints that are kept,
/// one with a later first day has a later last day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Spans(BTreeMap<(Option<PersonId>, NaiveDate), (NaiveDate, usize)>);

impl Spans {
    /// A stint that begins on or before `last` and lasts to `first` or longer, by its index.
    pub(super) fn meeting(
        &self,
        whose: Option<PersonId>,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Option<usize> {
        let until = (whose, NaiveDate::MIN)..=(whose, last);
        let (_, (lasts_to, index)) = self.0.range(until).next_back()?;
        (first <= *lasts_to).then_some(*index)
    }

    /// Adds the stint with this index.
    pub(super) fn add(
        &mut self,
        whose: Option<PersonId>,
        (first, last): (NaiveDate, NaiveDate),
        index: usize,
    ) {
        let mut before = self.0.range((whose, NaiveDate::MIN)..=(whose, first));
        if let Some((_, (lasts_to, _))) = before.next_back()
            && last <= *lasts_to
        {
            return;
        }
        self.0.insert((whose, first), (last, index));
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
