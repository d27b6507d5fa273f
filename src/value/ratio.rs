//! Exact ratios of counts.

use super::{Count, Decimal};
use core::fmt;
use serde::{Serialize, Serializer};

/// Tỷ số: how many of how many, exactly as both are known. It is never divided, so nothing is rounded.
///
/// # Invariants
///
/// The base is certainly above zero.
///
/// ```
/// use lienvien::value::{Count, Ratio};
/// let fell = Ratio::of(Count::exact(12), Count::exact(104)).unwrap();
/// assert_eq!(fell.to_string(), "12/104");
/// assert_eq!(fell.vi().to_string(), "12 trên 104");
/// // Of nothing there is no share, and of what may be nothing neither.
/// assert_eq!(Ratio::of(Count::exact(0), Count::exact(0)), None);
/// assert_eq!(Ratio::of(Count::exact(0), Count::between(0, 5)?), None);
/// assert!(Ratio::of(Count::exact(0), Count::between(1, 5)?).is_some());
/// # Ok::<(), lienvien::value::CountError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    number: Count,
    base: Count,
}

impl Ratio {
    /// How many of how many. `None` if the base is or may be zero or less, or if the number is not given.
    pub fn of(number: Count, base: Count) -> Option<Self> {
        let has_base = base.is_more_than(Decimal::ZERO).is_yes();
        (has_base && number.is_given()).then_some(Self { number, base })
    }

    /// How many.
    pub const fn number(self) -> Count {
        self.number
    }

    /// Of how many.
    pub const fn base(self) -> Count {
        self.base
    }

    /// Both numbers, if both are exactly known.
    ///
    /// ```
    /// use lienvien::value::{Count, Ratio};
    /// let exact = |number: Count| Some(Ratio::of(number, 8.into())?.exact()?.0.to_string());
    /// assert_eq!(exact(Count::exact(3)).as_deref(), Some("3"));
    /// assert_eq!(exact(Count::between(3, 4)?), None);
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    pub fn exact(self) -> Option<(Decimal, Decimal)> {
        self.number.number().zip(self.base.number())
    }

    /// The ratio in Vietnamese: `12 trên 104`.
    pub const fn vi(self) -> impl fmt::Display {
        Vi(self)
    }
}

struct Vi(Ratio);

impl fmt::Display for Vi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Ratio { number, base }) = self;
        write!(f, "{} trên {}", number.vi(), base.vi())
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.base)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
