//! Items that a list names twice.

use crate::organisation::OrganisationRef;
use alloc::collections::BTreeSet;

/// Up to this length a list is compared item by item, which needs no memory.
const SHORT: usize = 16;

/// Each item that repeats an earlier one, with its index: both have the same key. Items without a key are
/// never the same.
pub(crate) fn repeated<'a, T, K: Ord>(
    items: &'a [T],
    key: impl Fn(&'a T) -> Option<K>,
) -> impl Iterator<Item = (usize, &'a T)> {
    let mut seen = BTreeSet::new();
    items.iter().enumerate().filter_map(move |(index, item)| {
        let own = key(item)?;
        let is_repeated = if items.len() <= SHORT {
            let mut earlier = items.iter().take(index);
            earlier.any(|earlier| key(earlier).is_some_and(|key| key == own))
        } else {
            !seen.insert(own)
        };
        is_repeated.then_some((index, item))
    })
}

/// Each organisation that repeats an earlier one, by the ids, with its index. Two units of one
/// organisation are two.
pub(crate) fn repeated_organisations(
    list: &[OrganisationRef],
) -> impl Iterator<Item = (usize, &OrganisationRef)> {
    repeated(list, |organisation| {
        Some((organisation.id?, organisation.unit.as_ref()))
    })
}
