//! How long something lasts.

use super::{PeriodError, quoted};
use crate::value::decimal::is_code;
use crate::value::{Shown, read_str};
use chrono::{Datelike, Days, Months, NaiveDate};
use core::{fmt, num::NonZeroU16, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

vocabulary! {
    /// Đơn vị thời hạn: the unit of a length of time.
    pub enum LengthUnit("unit of time") {
        /// Days.
        Day = "day", "ngày", "day";
        /// Weeks.
        Week = "week", "tuần", "week";
        /// Months of the calendar.
        Month = "month", "tháng", "month";
        /// Years of the calendar.
        Year = "year", "năm", "year";
    }
}

impl LengthUnit {
    /// The letter of ISO 8601.
    const fn letter(self) -> char {
        match self {
            Self::Day => 'D',
            Self::Week => 'W',
            Self::Month => 'M',
            Self::Year => 'Y',
        }
    }

    fn of_letter(letter: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|unit| unit.letter() == letter)
    }
}

/// Thời hạn: how long something lasts, as agreed. The end depends on the beginning.
///
/// # Invariants
///
/// - at least one unit. It stays as written: 24 months are not `==` to two years.
///
/// # JSON
///
/// `"P2Y"`, `"P6M"`, `"P3W"`, `"P90D"`, as in ISO 8601 with one unit.
///
/// ```
/// use lienvien::value::{Length, LengthUnit, When};
/// let two_years = Length::new(2, LengthUnit::Year)?;
/// assert_eq!(two_years, "P2Y".parse()?);
/// assert_eq!(two_years.vi().to_string(), "2 năm");
/// let day = |y, m, d| When::ymd(y, m, d).ok()?.exact_day();
/// assert_eq!(two_years.last_day_from(day(2024, 10, 12).unwrap()), day(2026, 10, 11));
/// assert!(Length::new(0, LengthUnit::Day).is_err());
/// # Ok::<(), lienvien::value::PeriodError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    count: NonZeroU16,
    unit: LengthUnit,
}

impl Length {
    /// A length of this number of units.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::NoLength`] for zero.
    pub fn new(count: u16, unit: LengthUnit) -> Result<Self, PeriodError> {
        NonZeroU16::new(count)
            .map(|count| Self { count, unit })
            .ok_or(PeriodError::NoLength { unit })
    }

    /// The number of units, at least 1.
    pub const fn count(self) -> u16 {
        self.count.get()
    }

    /// The unit.
    pub const fn unit(self) -> LengthUnit {
        self.unit
    }

    /// The last day of something that begins on `start` and has this length, both days included.
    ///
    /// Years and months end on the day before the same date: from 12/10/2024, two years end on
    /// 11/10/2026. If the last month does not have that date, they end on its last day: from 29/02,
    /// one year ends on 28/02. `None` beyond the calendar.
    pub fn last_day_from(self, start: NaiveDate) -> Option<NaiveDate> {
        let count = u32::from(self.count());
        let months = match self.unit {
            LengthUnit::Day => return start.checked_add_days(Days::new((count - 1).into())),
            LengthUnit::Week => return start.checked_add_days(Days::new((count * 7 - 1).into())),
            LengthUnit::Month => count,
            LengthUnit::Year => count * 12,
        };
        let same_date = start.checked_add_months(Months::new(months))?;
        if same_date.day() == start.day() {
            same_date.pred_opt()
        } else {
            Some(same_date)
        }
    }

    /// Shows the length in Vietnamese: `2 năm`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| write!(f, "{} {}", self.count, self.unit.vi()))
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P{}{}", self.count, self.unit.letter())
    }
}

impl FromStr for Length {
    type Err = PeriodError;

    fn from_str(written: &str) -> Result<Self, PeriodError> {
        let (count, unit) = parts(written).ok_or_else(|| PeriodError::NotLength {
            found: quoted(written),
        })?;
        Self::new(count, unit)
    }
}

/// The number and the unit of a length as it is written.
fn parts(written: &str) -> Option<(u16, LengthUnit)> {
    let mut characters = written.strip_prefix('P')?.chars();
    let unit = LengthUnit::of_letter(characters.next_back()?)?;
    let digits = characters.as_str();
    // `parse` would also accept a sign, and any zeros in front
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || is_code(digits, true) {
        return None;
    }
    Some((digits.parse().ok()?, unit))
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a length of time", str::parse)
    }
}
