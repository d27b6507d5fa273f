//! The rules that something breaks.

use alloc::vec::{self, Vec};
use core::{iter::Chain, option};

/// Quy tắc bị vi phạm: where a lifecycle puts the rules that an event breaks, in the order in which it
/// finds them. Whoever asks either wants them all, or only the first, and then no more is kept.
///
/// The caller makes it; a lifecycle only adds to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken<R> {
    first: Option<R>,
    others: Vec<R>,
    wants_all: bool,
}

impl<R> Broken<R> {
    /// Keeps only the first, and so allocates nothing.
    pub(super) const fn first() -> Self {
        Self {
            first: None,
            others: Vec::new(),
            wants_all: false,
        }
    }

    /// Keeps all.
    pub(super) const fn all() -> Self {
        Self {
            first: None,
            others: Vec::new(),
            wants_all: true,
        }
    }

    /// Adds a rule that is broken.
    pub fn push(&mut self, rule: R) {
        if self.first.is_none() {
            self.first = Some(rule);
        } else if self.wants_all {
            self.others.push(rule);
        }
    }

    /// Whether no rule is broken.
    pub const fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The first rule that is broken, as a result.
    pub(super) fn into_result(self) -> Result<(), R> {
        match self.first {
            Some(rule) => Err(rule),
            None => Ok(()),
        }
    }
}

/// The rules that are kept, in order.
impl<R> IntoIterator for Broken<R> {
    type Item = R;
    type IntoIter = Chain<option::IntoIter<R>, vec::IntoIter<R>>;

    fn into_iter(self) -> Self::IntoIter {
        self.first.into_iter().chain(self.others)
    }
}

/// Adds several rules.
impl<R> Extend<R> for Broken<R> {
    fn extend<I: IntoIterator<Item = R>>(&mut self, rules: I) {
        for rule in rules {
            self.push(rule);
        }
    }
}
