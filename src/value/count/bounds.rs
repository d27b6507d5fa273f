//! A number of things, each of which counts certainly or perhaps.

use super::Count;
#[cfg(feature = "register")]
use crate::value::Answer;
#[cfg(feature = "register")]
use core::ops::Bound;

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

    /// The whole numbers around a count that is not negative.
    #[cfg(feature = "register")]
    pub(crate) fn of(count: Count) -> Self {
        let low = match count.lower() {
            Bound::Included(low) | Bound::Excluded(low) => low.whole_around().0,
            Bound::Unbounded => 0,
        };
        let high = match count.upper() {
            Bound::Included(high) | Bound::Excluded(high) => Some(high.whole_around().1),
            Bound::Unbounded => None,
        };
        Self { low, high }
    }

    /// The same of something that perhaps does not count.
    #[cfg(feature = "register")]
    pub(crate) fn if_counts(self, counts: Answer) -> Self {
        match counts {
            Answer::Yes => self,
            Answer::Unknown => Self { low: 0, ..self },
            Answer::No => Self::NONE,
        }
    }

    /// The count; beyond what a count can hold, only that it is at least that.
    pub(crate) fn count(self) -> Count {
        let low = i64::try_from(self.low).unwrap_or(i64::MAX);
        let high = self.high.and_then(|high| i64::try_from(high).ok());
        let at_least = Count::AtLeast(low.into());
        match high {
            Some(high) if high == low => Count::exact(high),
            Some(high) => Count::between(low, high).unwrap_or(at_least),
            None => at_least,
        }
    }
}
