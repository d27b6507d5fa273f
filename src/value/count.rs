//! Counts as papers give them: exact, bounded, approximate, or only a direction.

use super::decimal::Decimal;
use super::{Limit, Vocabulary as _, quoted, read_str};
use alloc::boxed::Box;
use core::{fmt, ops::Bound, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

mod bounds;
mod compare;
mod magnitude;
mod vi;

pub(crate) use bounds::Bounds;
pub use magnitude::Magnitude;

messages! {
    /// Why a number or a count is refused.
    pub enum CountError {
        /// Not written as a number.
        NotNumber {
            /// What was given, shortened.
            found: Box<str>,
        } = "count.not_number" {
            en("`{found}` is not a number, expected one like `12` or `12.5`")
            vi("`{found}` không phải số, cần dạng `12` hoặc `12.5`")
        }
        /// A number too large or with too many decimals.
        OutOfRange {
            /// What was given, shortened.
            found: Box<str>,
        } = "count.out_of_range" {
            en("`{found}` is out of range, expected at most 18 digits of which at most {decimals} decimals", decimals = Decimal::MAX_SCALE)
            vi("`{found}` nằm ngoài phạm vi, chỉ được tối đa 18 chữ số trong đó tối đa {decimals} chữ số thập phân", decimals = Decimal::MAX_SCALE)
        }
        /// Not written as a count.
        NotCount {
            /// What was given, shortened.
            found: Box<str>,
        } = "count.not_count" {
            en("`{found}` is not a count, expected one like `12`, `>=12`, `>12`, `<=12`, `<12`, `<~12`, `~12`, `12..15`, `tens`, `up`, `down`, `not_asked` or `not_stated`")
            vi("`{found}` không phải số lượng, cần dạng `12`, `>=12`, `>12`, `<=12`, `<12`, `<~12`, `~12`, `12..15`, `tens`, `up`, `down`, `not_asked` hoặc `not_stated`")
        }
        /// Not a count in Vietnamese.
        NotVietnamese {
            /// What was given, shortened.
            found: Box<str>,
        } = "count.not_vietnamese" {
            en("`{found}` is not a count in Vietnamese, expected one like `hơn 240`, `khoảng 1.000`, `từ 5 đến 7` or `2,5`")
            vi("không đọc được số lượng `{found}`, cần dạng `hơn 240`, `khoảng 1.000`, `từ 5 đến 7` hoặc `2,5`")
        }
        /// A range that ends before it starts.
        Backward {
            /// The first number.
            from: Decimal,
            /// The second number.
            to: Decimal,
        } = "count.backward" {
            en("the range goes from `{from}` to `{to}`, expected an end not below the start")
            vi("khoảng từ `{from}` đến `{to}` bị ngược, số cuối không được nhỏ hơn số đầu")
        }
    }
}

/// Số lượng: a count as a paper gives it.
///
/// `==` asks whether two papers say the same. To ask which of two counts is greater, call
/// [`compare`](Count::compare), or [`is_at_least`](Count::is_at_least) and the questions beside it: they
/// tell "certainly not" from "nobody can tell".
///
/// Zero, a question that was not asked, and an answer that was not given are three things:
/// `Exact(0)`, [`NotAsked`](Count::NotAsked) and [`NotStated`](Count::NotStated).
///
/// # JSON
///
/// One string: `"12"`, `">=12"`, `">12"`, `"<=12"`, `"<12"`, `"<~12"`, `"~12"`, `"12..15"`, the code of a
/// [`Magnitude`] (`"tens"`), `"up"`, `"down"`, `"not_asked"`, `"not_stated"`.
///
/// ```
/// use lienvien::value::{Answer, Count};
/// let trained = Count::parse_vi("hơn 240")?;
/// assert_eq!(trained.to_string(), ">240");
/// assert_eq!(trained.vi().to_string(), "hơn 240");
/// assert_eq!(trained.is_at_least(200), Answer::Yes);
/// assert_eq!(trained.is_at_least(300), Answer::Unknown);
/// # Ok::<(), lienvien::value::CountError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Count {
    /// Exactly this number.
    Exact(Decimal),
    /// This number or more: `ít nhất`.
    AtLeast(Decimal),
    /// More than this number: `hơn`, `trên`.
    MoreThan(Decimal),
    /// This number or fewer: `tối đa`.
    AtMost(Decimal),
    /// Fewer than this number: `dưới`.
    LessThan(Decimal),
    /// Fewer than this number, and near to it: `gần`. How near is not certain.
    Nearly(Decimal),
    /// About this number: `khoảng`. The paper does not say how exact it is, so nothing is certain.
    About(Decimal),
    /// Between two numbers, both included.
    Between(CountRange),
    /// Only the order of the number: `hàng chục`. At least [`Magnitude::least`].
    Several(Magnitude),
    /// It rose; the paper does not say by how much.
    Up,
    /// It fell; the paper does not say by how much.
    Down,
    /// Nobody asked for the number: the form had no such question, or left it out here.
    NotAsked,
    /// The number was asked for, or belongs here, and the paper does not give it.
    NotStated,
}

/// Khoảng: two numbers, the second not below the first. Made by [`Count::between`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CountRange {
    from: Decimal,
    to: Decimal,
}

impl CountRange {
    /// The lower end.
    pub const fn from(self) -> Decimal {
        self.from
    }

    /// The upper end.
    pub const fn to(self) -> Decimal {
        self.to
    }
}

impl Count {
    /// Exactly this number.
    pub fn exact(number: impl Into<Decimal>) -> Self {
        Self::Exact(number.into())
    }

    /// Between two numbers, both included.
    ///
    /// # Errors
    ///
    /// [`CountError::Backward`] when the second is below the first.
    pub fn between(from: impl Into<Decimal>, to: impl Into<Decimal>) -> Result<Self, CountError> {
        let (from, to) = (from.into(), to.into());
        if from > to {
            return Err(CountError::Backward { from, to });
        }
        Ok(Self::Between(CountRange { from, to }))
    }

    /// The lower bound: the count is certainly not below it.
    pub const fn lower(self) -> Bound<Decimal> {
        match self {
            Self::Exact(number) | Self::AtLeast(number) => Bound::Included(number),
            Self::MoreThan(number) => Bound::Excluded(number),
            Self::Between(range) => Bound::Included(range.from),
            Self::Several(magnitude) => Bound::Included(magnitude.least()),
            Self::AtMost(_) | Self::LessThan(_) | Self::Nearly(_) | Self::About(_) => {
                Bound::Unbounded
            }
            Self::Up | Self::Down | Self::NotAsked | Self::NotStated => Bound::Unbounded,
        }
    }

    /// The upper bound: the count is certainly not above it.
    pub const fn upper(self) -> Bound<Decimal> {
        match self {
            Self::Exact(number) | Self::AtMost(number) => Bound::Included(number),
            Self::LessThan(number) | Self::Nearly(number) => Bound::Excluded(number),
            Self::Between(range) => Bound::Included(range.to),
            Self::AtLeast(_) | Self::MoreThan(_) | Self::Several(_) | Self::About(_) => {
                Bound::Unbounded
            }
            Self::Up | Self::Down | Self::NotAsked | Self::NotStated => Bound::Unbounded,
        }
    }

    /// The number, if the paper gives exactly one.
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Exact(number) => Some(number),
            Self::AtLeast(_)
            | Self::MoreThan(_)
            | Self::AtMost(_)
            | Self::LessThan(_)
            | Self::Nearly(_)
            | Self::About(_)
            | Self::Between(_)
            | Self::Several(_)
            | Self::Up
            | Self::Down
            | Self::NotAsked
            | Self::NotStated => None,
        }
    }

    /// Whether the paper says how many, however roughly.
    pub const fn is_given(self) -> bool {
        !matches!(
            self,
            Self::Up | Self::Down | Self::NotAsked | Self::NotStated
        )
    }

    /// Whether the count names a negative number, or is certainly below zero.
    ///
    /// ```
    /// use lienvien::value::Count;
    /// assert!(Count::About((-5).into()).is_negative());
    /// assert!(Count::LessThan(0.into()).is_negative());
    /// assert!(!Count::LessThan(5.into()).is_negative());
    /// ```
    pub fn is_negative(self) -> bool {
        let named = match self {
            Self::Exact(n)
            | Self::AtLeast(n)
            | Self::MoreThan(n)
            | Self::AtMost(n)
            | Self::LessThan(n)
            | Self::Nearly(n)
            | Self::About(n) => Some(n),
            Self::Between(range) => Some(range.from),
            Self::Several(_) | Self::Up | Self::Down | Self::NotAsked | Self::NotStated => None,
        };
        named.is_some_and(|number| number < Decimal::ZERO) || self.is_less_than(0).is_yes()
    }

    /// The sum of counts, as far as it is certain: `hơn 240` and `5` are more than 245. A sum with
    /// an approximate count is approximate. `None` if one of the counts has no number, if nothing certain remains (`hơn 5` and `dưới 5`), or if the sum is out of range.
    ///
    /// ```
    /// use lienvien::value::Count;
    /// let sum = Count::sum([Count::parse_vi("hơn 240")?, Count::exact(5)]);
    /// assert_eq!(sum, Some(Count::parse_vi("hơn 245")?));
    /// assert_eq!(Count::sum([Count::Up, Count::exact(5)]), None);
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    pub fn sum(counts: impl IntoIterator<Item = Self>) -> Option<Self> {
        counts
            .into_iter()
            .try_fold(Self::Exact(Decimal::ZERO), Self::plus)
    }

    fn plus(self, other: Self) -> Option<Self> {
        use Bound::{Excluded, Included, Unbounded};
        if let (Self::About(a), Self::About(b) | Self::Exact(b))
        | (Self::Exact(a), Self::About(b)) = (self, other)
        {
            return a.checked_add(b).map(Self::About);
        }
        if let (Self::Exact(a), Self::Exact(b)) = (self, other) {
            return a.checked_add(b).map(Self::Exact);
        }
        if let (Self::Nearly(a), Self::Nearly(b) | Self::Exact(b))
        | (Self::Exact(a), Self::Nearly(b)) = (self, other)
        {
            return a.checked_add(b).map(Self::Nearly);
        }
        let low = add(self.lower(), other.lower())?;
        let high = add(self.upper(), other.upper())?;
        match (low, high) {
            (Included(low), Included(high)) => Self::between(low, high).ok(),
            (Included(low), Unbounded) => Some(Self::AtLeast(low)),
            (Excluded(low), Unbounded) => Some(Self::MoreThan(low)),
            (Unbounded, Included(high)) => Some(Self::AtMost(high)),
            (Unbounded, Excluded(high)) => Some(Self::LessThan(high)),
            // Nothing is certain. No other case is possible here: a count with an excluded bound
            // has no other bound.
            (Unbounded, Unbounded) | (Excluded(_), _) | (Included(_), Excluded(_)) => None,
        }
    }

    /// The count in Vietnamese: `hơn 240`, `từ 5 đến 7`.
    pub const fn vi(self) -> impl fmt::Display {
        vi::Shown(self)
    }
}

/// The bound of a sum; `None` when out of range.
fn add(a: Bound<Decimal>, b: Bound<Decimal>) -> Option<Bound<Decimal>> {
    match (a, b) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => Some(Bound::Unbounded),
        (Bound::Included(a), Bound::Included(b)) => a.checked_add(b).map(Bound::Included),
        (Bound::Excluded(a), Bound::Included(b) | Bound::Excluded(b))
        | (Bound::Included(a), Bound::Excluded(b)) => a.checked_add(b).map(Bound::Excluded),
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(number) => write!(f, "{number}"),
            Self::AtLeast(number) => write!(f, ">={number}"),
            Self::MoreThan(number) => write!(f, ">{number}"),
            Self::AtMost(number) => write!(f, "<={number}"),
            Self::LessThan(number) => write!(f, "<{number}"),
            Self::Nearly(number) => write!(f, "<~{number}"),
            Self::About(number) => write!(f, "~{number}"),
            Self::Between(CountRange { from, to }) => write!(f, "{from}..{to}"),
            Self::Several(magnitude) => f.write_str(magnitude.code()),
            Self::Up => f.write_str("up"),
            Self::Down => f.write_str("down"),
            Self::NotAsked => f.write_str("not_asked"),
            Self::NotStated => f.write_str("not_stated"),
        }
    }
}

impl FromStr for Count {
    type Err = CountError;

    fn from_str(written: &str) -> Result<Self, CountError> {
        match written {
            "up" => return Ok(Self::Up),
            "down" => return Ok(Self::Down),
            "not_asked" => return Ok(Self::NotAsked),
            "not_stated" => return Ok(Self::NotStated),
            _ => {}
        }
        if let Some(magnitude) = Magnitude::from_code(written) {
            return Ok(Self::Several(magnitude));
        }
        if let Some((from, to)) = written.split_once("..") {
            return Self::between(number(from, written)?, number(to, written)?);
        }
        let digits = written.trim_start_matches(['<', '>', '=', '~']);
        let sign = written.strip_suffix(digits).unwrap_or_default();
        match Limit::of_sign(sign) {
            Some(limit) => number(digits, written).map(|number| limit.count(number)),
            None => number(written, written).map(Self::Exact),
        }
    }
}

/// A number of the count `written`, which an error repeats as a whole.
fn number(digits: &str, written: &str) -> Result<Decimal, CountError> {
    digits.parse().map_err(|error| {
        let found = quoted(written);
        match error {
            CountError::OutOfRange { .. } => CountError::OutOfRange { found },
            _ => CountError::NotCount { found },
        }
    })
}

impl From<Decimal> for Count {
    fn from(number: Decimal) -> Self {
        Self::Exact(number)
    }
}

macro_rules! from_whole {
    ($($Whole:ty),+) => { $(
        impl From<$Whole> for Count {
            fn from(whole: $Whole) -> Self {
                Self::Exact(whole.into())
            }
        }
    )+ };
}

from_whole!(i32, u32, i64);

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a count", str::parse)
    }
}
