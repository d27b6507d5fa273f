//! Exact decimal numbers.

use super::count::CountError;
use super::{quoted, read_str};
use core::{cmp::Ordering, fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Số thập phân: an exact number with at most [`Decimal::MAX_SCALE`] decimals.
///
/// # Invariants
///
/// - what stands before and after the point together fits an `i64`;
/// - no zeros at the end of its decimals: `12.50` becomes `12.5`, so that equal numbers are `==`.
///
/// # JSON
///
/// A string: `"12.5"`.
///
/// ```
/// use lienvien::value::Decimal;
/// let half: Decimal = "12.50".parse()?;
/// assert_eq!(half, Decimal::new(125, 1)?);
/// assert_eq!(half.to_string(), "12.5");
/// assert!(half < Decimal::from(13));
/// # Ok::<(), lienvien::value::CountError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

impl Decimal {
    /// The most decimals a number may have.
    pub const MAX_SCALE: u8 = 6;
    /// Zero.
    pub const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    pub(super) const fn whole(mantissa: i64) -> Self {
        Self { mantissa, scale: 0 }
    }

    /// `mantissa` divided by 10 to the power of `scale`.
    ///
    /// # Errors
    ///
    /// [`CountError::OutOfRange`] when more than [`MAX_SCALE`](Self::MAX_SCALE) decimals remain.
    pub fn new(mantissa: i64, scale: u8) -> Result<Self, CountError> {
        Self::normal(mantissa.into(), scale).ok_or_else(|| CountError::OutOfRange {
            found: alloc::format!("{mantissa}e-{scale}").into(),
        })
    }

    fn normal(mut mantissa: i128, mut scale: u8) -> Option<Self> {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        (scale <= Self::MAX_SCALE).then_some(Self {
            mantissa: mantissa.try_into().ok()?,
            scale,
        })
    }

    /// The sum, unless it is out of range.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::normal(self.millionths() + other.millionths(), Self::MAX_SCALE)
    }

    /// The difference, unless it is out of range.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::normal(self.millionths() - other.millionths(), Self::MAX_SCALE)
    }

    /// How many decimals it has.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number in millionths, so that all numbers have the same unit: at most 2⁶³ · 10⁶, which
    /// cannot overflow.
    pub(super) fn millionths(self) -> i128 {
        i128::from(self.mantissa) * Self::step(self.scale)
    }

    /// The size of one step at `scale` decimals, in millionths.
    pub(super) fn step(scale: u8) -> i128 {
        10_i128.pow(Self::MAX_SCALE.saturating_sub(scale).into())
    }

    /// The digits before the point, and those after it.
    fn split(self) -> (u64, u64) {
        let unit = 10_u64.pow(self.scale.into());
        let digits = self.mantissa.unsigned_abs();
        (digits / unit, digits % unit)
    }

    /// The whole numbers that are not above and not below it; 0 of what is negative.
    #[cfg(feature = "register")]
    pub(super) fn whole_around(self) -> (u64, u64) {
        if self.mantissa < 0 {
            return (0, 0);
        }
        let (whole, fraction) = self.split();
        (whole, whole.saturating_add(u64::from(fraction > 0)))
    }

    fn write(self, f: &mut fmt::Formatter<'_>, group: &str, point: char) -> fmt::Result {
        let (whole, fraction) = self.split();
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        write_grouped(f, whole, group)?;
        if self.scale > 0 {
            write!(f, "{point}{fraction:0width$}", width = self.scale.into())?;
        }
        Ok(())
    }

    /// Writes it as Vietnamese papers do: `25.000`, `2,5`. Three decimals, which may be taken for thousands, get a
    /// fourth: `1,0770`.
    pub(super) fn fmt_vi(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, ".", ',')?;
        let (whole, _) = self.split();
        if self.scale == 3 && (1..1_000).contains(&whole) {
            f.write_str("0")?;
        }
        Ok(())
    }

    /// The number with so many zeros more, unless it is out of range.
    pub(crate) fn scaled(self, zeros: u32) -> Option<Self> {
        let factor = 10_i128.checked_pow(zeros)?;
        Self::normal(i128::from(self.mantissa).checked_mul(factor)?, self.scale)
    }

    /// Reads digits as Vietnamese papers write them: dots between thousands, a comma before
    /// decimals. `25,000` and `1,077` are neither certainly 1.077 nor certainly 1077, and are refused.
    pub(crate) fn parse_vi(is_negative: bool, digits: &str) -> Option<Self> {
        let (whole, fraction) = digits.split_once(',').unwrap_or((digits, ""));
        if is_code(whole, !is_negative && fraction.is_empty()) {
            return None;
        }
        let mut thousands = whole.split('.');
        let first = thousands.next()?;
        let is_grouped = first.len() <= 3 && !first.starts_with('0');
        let may_be_thousands = is_grouped && whole == first && fraction.len() == 3;
        if may_be_thousands
            || fraction == "000"
            || !thousands.all(|group| is_grouped && group.len() == 3)
        {
            return None;
        }
        Self::read(
            is_negative,
            whole.bytes().filter(|b| *b != b'.'),
            fraction.bytes(),
        )?
        .ok()
    }

    /// The number that these digits write; `None` if they are not digits, an error if there are too
    /// many.
    fn read(
        is_negative: bool,
        whole: impl Iterator<Item = u8>,
        fraction: impl Iterator<Item = u8>,
    ) -> Option<Result<Self, ()>> {
        let (mut mantissa, mut scale, mut length) = (Some(0_i128), Some(0_u8), 0_u8);
        let whole = whole.map(|digit| (digit, 0));
        for (digit, decimals) in whole.chain(fraction.map(|digit| (digit, 1))) {
            let digit = char::from(digit).to_digit(10)?;
            mantissa = mantissa
                .and_then(|m| m.checked_mul(10))
                .and_then(|m| m.checked_add(digit.into()));
            scale = scale.and_then(|s| s.checked_add(decimals));
            length = length.saturating_add(1);
        }
        let sign = if is_negative { -1 } else { 1 };
        let number = mantissa
            .zip(scale)
            .and_then(|(m, s)| Self::normal(m * sign, s));
        (length > 0).then_some(number.ok_or(()))
    }
}

/// Whether digits with zeros in front are a code and no number: `007`, `00`. Papers write the numbers below
/// ten as `05`: that is a number, if it is plain, with no sign and no decimals.
pub(super) fn is_code(digits: &str, is_plain: bool) -> bool {
    match digits.as_bytes() {
        [b'0', b'1'..=b'9'] => !is_plain,
        [b'0', _, ..] => true,
        _ => false,
    }
}

fn write_grouped(f: &mut fmt::Formatter<'_>, number: u64, group: &str) -> fmt::Result {
    if group.is_empty() || number < 1_000 {
        return write!(f, "{number}");
    }
    write_grouped(f, number / 1_000, group)?;
    write!(f, "{group}{:03}", number % 1_000)
}

macro_rules! from_whole {
    ($($Whole:ty),+) => { $(
        impl From<$Whole> for Decimal {
            fn from(whole: $Whole) -> Self {
                Self {
                    mantissa: whole.into(),
                    scale: 0,
                }
            }
        }
    )+ };
}

from_whole!(i32, u32, i64);

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.millionths().cmp(&other.millionths())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, "", '.')
    }
}

impl FromStr for Decimal {
    type Err = CountError;

    fn from_str(written: &str) -> Result<Self, CountError> {
        let (is_negative, digits) = match written.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, written),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_plain = !is_negative && digits.len() == whole.len();
        let is_cut = whole.is_empty() || fraction.is_empty() || is_code(whole, is_plain);
        match Self::read(is_negative, whole.bytes(), fraction.bytes()) {
            Some(Ok(number)) if !is_cut => Ok(number),
            Some(Err(())) if !is_cut => Err(CountError::OutOfRange {
                found: quoted(written),
            }),
            Some(Ok(_) | Err(())) | None => Err(CountError::NotNumber {
                found: quoted(written),
            }),
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a decimal number", str::parse)
    }
}
