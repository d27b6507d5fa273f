//! How long something lasts.

use super::{PeriodError, quoted};
use crate::value::decimal::is_code;
use crate::value::{Limit, Shown, read_str};
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

vocabulary! {
    closed
    /// Cách tính thời hạn: whether the first day of a length of time is counted.
    ///
    /// The Civil Code (Bộ luật Dân sự 91/2015/QH13) applies unless the parties agree otherwise (Art. 145): the first day is not
    /// counted (Art. 147(2)), and the length ends at the end of the day with the same date, or of the
    /// last day of a month that does not have that date (Art. 148). Days and weeks are counted from the
    /// next day in the same way.
    ///
    /// ```
    /// use lienvien::{day, value::{CountingRule, Length, LengthUnit}};
    /// let two_years = Length::new(2, LengthUnit::Year)?;
    /// let last_day = |rule| two_years.last_day_from(day!(2024-10-12), rule);
    /// assert_eq!(last_day(CountingRule::CivilCode), Some(day!(2026-10-12)));
    /// assert_eq!(last_day(CountingRule::FirstDayCounts), Some(day!(2026-10-11)));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[derive(Default)]
    pub enum CountingRule("counting rule") {
        /// The first day is not counted, as in the Civil Code.
        #[default]
        CivilCode = "civil_code", "không tính ngày đầu", "first day not counted";
        /// The paper says that the first day is counted.
        FirstDayCounts = "first_day_counts", "tính cả ngày đầu", "first day counted";
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
/// A paper may say it with a [`Limit`]: `gần 1,5 năm` is nearly 18 months, `không quá 60 ngày` at most 60 days.
/// Then only the bounds that the limit gives are certain of its end.
///
/// # JSON
///
/// `"P2Y"`, `"P6M"`, `"P3W"`, `"P90D"`, as in ISO 8601 with one unit; with the sign of a
/// [`Count`](crate::value::Count) in front if it has a limit: `"<~P18M"`, `">=P3M"`, `"<=P60D"`, `"~P2Y"`.
///
/// ```
/// use lienvien::value::{Length, LengthUnit, Limit};
/// let two_years = Length::new(2, LengthUnit::Year)?;
/// assert_eq!(two_years, "P2Y".parse()?);
/// assert_eq!(two_years.vi().to_string(), "2 năm");
/// assert!(Length::new(0, LengthUnit::Day).is_err());
/// assert_eq!(two_years.limited(Limit::AtLeast), ">=P2Y".parse()?);
/// # Ok::<(), lienvien::value::PeriodError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    count: NonZeroU16,
    unit: LengthUnit,
    limit: Limit,
}

impl Length {
    /// A length of exactly this number of units.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::NoLength`] for zero.
    pub fn new(count: u16, unit: LengthUnit) -> Result<Self, PeriodError> {
        let limit = Limit::Exactly;
        NonZeroU16::new(count)
            .map(|count| Self { count, unit, limit })
            .ok_or(PeriodError::NoLength { unit })
    }

    /// The same number of units, said with this limit.
    ///
    /// ```
    /// use lienvien::value::{Length, LengthUnit, Limit, Period};
    /// let nearly = Length::new(18, LengthUnit::Month)?.limited(Limit::Nearly);
    /// assert_eq!(nearly.vi().to_string(), "gần 18 tháng");
    /// assert_eq!(Period::parse_vi("gần 1,5 năm")?.length(), Some(nearly));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[must_use]
    pub const fn limited(self, limit: Limit) -> Self {
        Self { limit, ..self }
    }

    /// The number of units, at least 1.
    pub const fn count(self) -> u16 {
        self.count.get()
    }

    /// What is said with the number.
    pub const fn limit(self) -> Limit {
        self.limit
    }

    pub(crate) const fn is_exact(self) -> bool {
        matches!(self.limit, Limit::Exactly)
    }

    /// The unit.
    pub const fn unit(self) -> LengthUnit {
        self.unit
    }

    /// The last day of something that begins on `start` and has this length.
    ///
    /// By [`CountingRule::CivilCode`] it has the same date: from 12/10/2024, two years end on
    /// 12/10/2026 and 90 days on 10/01/2025. If the last month does not have that date, the length
    /// ends on its last day: from 31/08, six months end on 28/02 or 29/02. If the first day counts,
    /// it ends one day earlier, on 11/10/2026; a last day that the month does not have stays the last
    /// of the month. `None` beyond the calendar, and if the length is not exact.
    pub fn last_day_from(self, start: NaiveDate, rule: CountingRule) -> Option<NaiveDate> {
        self.last_day_of(1, start, rule).filter(|_| self.is_exact())
    }

    /// The earliest and the latest last day if it begins within these days, as far as the limit says.
    pub(super) fn ends_between(
        self,
        earliest: Option<NaiveDate>,
        latest: Option<NaiveDate>,
        rule: CountingRule,
    ) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let full = |start: Option<NaiveDate>| self.last_day_of(1, start?, rule);
        match self.limit {
            Limit::Exactly => (full(earliest), full(latest)),
            Limit::AtLeast | Limit::MoreThan => (full(earliest), None),
            Limit::AtMost | Limit::LessThan | Limit::Nearly => (earliest, full(latest)),
            Limit::About => (earliest, None),
        }
    }

    /// The last day of so many such lengths, taken as exact, one after the other, counted together.
    pub(crate) fn last_day_of(
        self,
        times: u32,
        start: NaiveDate,
        rule: CountingRule,
    ) -> Option<NaiveDate> {
        let count = u64::from(self.count()).saturating_mul(times.into());
        let months = |months| Months::new(u32::try_from(months).unwrap_or(u32::MAX));
        let same_date = match self.unit {
            LengthUnit::Day => start.checked_add_days(Days::new(count)),
            LengthUnit::Week => start.checked_add_days(Days::new(count.saturating_mul(7))),
            LengthUnit::Month => start.checked_add_months(months(count)),
            LengthUnit::Year => start.checked_add_months(months(count.saturating_mul(12))),
        }?;
        let is_cut = match self.unit {
            LengthUnit::Day | LengthUnit::Week => false,
            LengthUnit::Month | LengthUnit::Year => same_date.day() != start.day(),
        };
        match rule {
            CountingRule::FirstDayCounts if !is_cut => same_date.pred_opt(),
            CountingRule::FirstDayCounts | CountingRule::CivilCode => Some(same_date),
        }
    }

    /// The last day as [`last_day_from`](Self::last_day_from) gives it, or the next working day if
    /// that is a day off (Civil Code, Art. 148(5)). The caller knows the days off: weekends, and the
    /// holidays of that year. `None` also if no working day follows within a year.
    ///
    /// ```
    /// use chrono::Datelike;
    /// use lienvien::{day, value::{CountingRule, Length, LengthUnit}};
    /// let length = Length::new(90, LengthUnit::Day)?;
    /// let is_weekend = |day: chrono::NaiveDate| day.weekday().number_from_monday() > 5;
    /// let rule = CountingRule::CivilCode;
    /// // 11/01/2025 is a Saturday
    /// assert_eq!(length.last_day_from(day!(2024-10-13), rule), Some(day!(2025-01-11)));
    /// assert_eq!(
    ///     length.last_working_day_from(day!(2024-10-13), rule, is_weekend),
    ///     Some(day!(2025-01-13)),
    /// );
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn last_working_day_from(
        self,
        start: NaiveDate,
        rule: CountingRule,
        is_day_off: impl Fn(NaiveDate) -> bool,
    ) -> Option<NaiveDate> {
        working_day_from(self.last_day_from(start, rule)?, is_day_off)
    }

    /// Shows the length in Vietnamese: `2 năm`, `gần 18 tháng`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| {
            if !self.is_exact() {
                write!(f, "{} ", self.limit.vi())?;
            }
            write!(f, "{} {}", self.count, self.unit.vi())
        })
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = self.limit.sign();
        write!(f, "{sign}P{}{}", self.count, self.unit.letter())
    }
}

impl FromStr for Length {
    type Err = PeriodError;

    fn from_str(written: &str) -> Result<Self, PeriodError> {
        let length = written.trim_start_matches(['<', '>', '=', '~']);
        let sign = written.strip_suffix(length).unwrap_or_default();
        match (Limit::of_sign(sign), parts(length)) {
            (Some(limit), Some((count, unit))) => Ok(Self::new(count, unit)?.limited(limit)),
            (None | Some(_), _) => Err(PeriodError::NotLength {
                found: quoted(written),
            }),
        }
    }
}

/// The most days in a row that may be days off.
const MOST_DAYS_OFF: usize = 366;

/// This day, or the first after it that is not a day off.
pub(super) fn working_day_from(
    day: NaiveDate,
    is_day_off: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    day.iter_days()
        .take(MOST_DAYS_OFF)
        .find(|day| !is_day_off(*day))
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
