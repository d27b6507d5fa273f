//! Marks of an examination.

use super::{Both, Shown, reading::discreet};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// Why a score is refused.
    pub enum ScoreError {
        /// The score is above ten.
        AboveTen {
            /// What was given, in hundredths.
            found: u16,
        } = "score.above_ten" {
            en("{found} hundredths are not a score, expected 0 to 1000: a scale of ten points")
            vi("{found} phần trăm điểm không hợp lệ, cần từ 0 đến 1000 (thang điểm 10)")
        }
    }
}

/// Điểm: a score on the scale of ten, exact to a hundredth.
///
/// # Invariants
///
/// A score is from 0 to 10 points.
///
/// # JSON
///
/// A whole number of hundredths: `875` for 8,75.
///
/// ```
/// use lienvien::value::Score;
/// let score = Score::hundredths(875)?;
/// assert_eq!(score.to_string(), "8.75");
/// assert!(score > Score::hundredths(800)?);
/// # Ok::<(), lienvien::value::ScoreError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// The lowest score.
    pub const ZERO: Self = Self(0);
    /// The highest score.
    pub const TEN: Self = Self(1_000);

    /// A score from its hundredths: 875 for 8,75.
    ///
    /// # Errors
    ///
    /// [`ScoreError`] above ten points.
    pub const fn hundredths(found: u16) -> Result<Self, ScoreError> {
        if found > Self::TEN.0 {
            return Err(ScoreError::AboveTen { found });
        }
        Ok(Self(found))
    }

    /// The hundredths.
    pub const fn in_hundredths(self) -> u16 {
        self.0
    }

    /// The mean of two scores; if it is between two hundredths, it is rounded up.
    ///
    /// ```
    /// use lienvien::value::Score;
    /// let (one, other) = (Score::hundredths(499)?, Score::hundredths(500)?);
    /// assert_eq!(one.mean(other), other);
    /// # Ok::<(), lienvien::value::ScoreError>(())
    /// ```
    #[must_use]
    pub const fn mean(self, other: Self) -> Self {
        Self((self.0 + other.0).div_ceil(2)) // at most 2000, and no more than the greater of the two
    }

    /// The score as Vietnamese papers write it, without trailing zeros: `8,75`, `5`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(
            move |f: &mut fmt::Formatter<'_>| match (self.0 / 100, self.0 % 100) {
                (whole, 0) => write!(f, "{whole}"),
                (whole, rest) if rest % 10 == 0 => write!(f, "{whole},{}", rest / 10),
                (whole, rest) => write!(f, "{whole},{rest:02}"),
            },
        )
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = u16::deserialize(deserializer).map_err(discreet)?;
        Self::hundredths(found).map_err(|error| de::Error::custom(Both(&error)))
    }
}
