//! Tables of names.

use super::same_key;
use super::text::{NameKey, is_marked_as, may_be_written};
use core::cmp::Ordering;

/// A name in a table, with its [`search_key`](super::search_key).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Keyed<T> {
    key: &'static str,
    name: &'static str,
    named: T,
}

impl<T> Keyed<T> {
    #[doc(hidden)]
    pub const fn new(key: &'static str, name: &'static str, named: T) -> Self {
        Self { key, name, named }
    }

    /// The search key of the name. It is blank if the name has a letter that is not of ordinary
    /// Vietnamese: such a name is found too, but slower.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What has the name.
    pub const fn named(&self) -> &T {
        &self.named
    }
}

/// Sorts names by the length of their keys, and those of one length by the keys. Names with the same
/// key keep their order.
#[doc(hidden)]
pub const fn sorted<T: Copy, const N: usize>(mut names: [Keyed<T>; N]) -> [Keyed<T>; N] {
    let mut is_sorted = false;
    while !is_sorted {
        is_sorted = true;
        let mut rest: &mut [Keyed<T>] = &mut names;
        while let [first, others @ ..] = rest {
            if let [second, ..] = others
                && is_before(second.key.as_bytes(), first.key.as_bytes())
            {
                core::mem::swap(first, second);
                is_sorted = false;
            }
            rest = others;
        }
    }
    names
}

/// Whether a key stands before another in a sorted table.
const fn is_before(mut key: &[u8], mut other: &[u8]) -> bool {
    if key.len() != other.len() {
        return key.len() < other.len();
    }
    while let ([a, rest @ ..], [b, others @ ..]) = (key, other) {
        if *a != *b {
            return *a < *b;
        }
        (key, other) = (rest, others);
    }
    false
}

/// The length of the longest key of a sorted table.
pub(crate) fn longest<T>(names: &[Keyed<T>]) -> usize {
    names.last().map_or(0, |name| name.key.len())
}

impl NameKey<'_> {
    /// What has this name in a sorted table: of several names with one key the one with the same accents,
    /// or the first if the text has no accents.
    pub(crate) fn find<T: Copy>(&self, names: &[Keyed<T>]) -> Option<T> {
        if let Some(key) = self.whole() {
            let by_key = |name: &Keyed<T>| compare(name.key.as_bytes(), key);
            let at = names.partition_point(|name| by_key(name).is_lt());
            let of_key = names.get(at..).unwrap_or_default();
            let text = self.text().unwrap_or_default();
            let mut found = None;
            for name in of_key.iter().take_while(|name| by_key(name).is_eq()) {
                if is_marked_as(text, name.name) {
                    return Some(name.named);
                }
                if found.is_none() && may_be_written(text, name.name) {
                    found = Some(name.named);
                }
            }
            if found.is_some() {
                return found;
            }
        }
        for name in names.iter().take_while(|name| name.key.is_empty()) {
            if self.text().is_some_and(|text| same_key(name.name, text)) {
                return Some(name.named);
            }
        }
        None
    }
}

/// The order of two keys in a sorted table.
fn compare(key: &[u8], other: &[u8]) -> Ordering {
    key.len().cmp(&other.len()).then_with(|| key.cmp(other))
}
