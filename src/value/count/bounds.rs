//! A number of things, each of which counts certainly or perhaps.

use super::Count;
#[cfg(feature = "register")]
use crate::value::Answer;

/// A number with bounds: at least, and at most, if there is a most.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) low: u64,
    pub(crate) high: Option<u64>,
}

impl Bounds {
    pub(crate) const NONE: Self = Self {
        low: 0,
        high: Some(0),
    };

    /// One thing, if it certainly or perhaps counts.
    #[cfg(feature = "register")]
    pub(crate) fn one(counts: Answer) -> Self {
        let (low, high) = match counts {
            Answer::Yes => (1, 1),
            Answer::Unknown => (0, 1),
            Answer::No => (0, 0),
        };
        let high = Some(high);
        Self { low, high }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high);
        Self {
            low: self.low.saturating_add(other.low),
            high: high.map(|(one, other)| one.saturating_add(other)),
        }
    }

    pub(crate) fn count(self) -> Count {
        let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
        let at_least = Count::AtLeast(number(self.low).into());
        match self.high {
            Some(high) if high == self.low => Count::exact(number(high)),
            Some(high) => Count::between(number(self.low), number(high)).unwrap_or(at_least),
            None => at_least,
        }
    }
}
