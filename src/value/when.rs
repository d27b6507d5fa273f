//! When something happened, as exactly as the paper says.

mod error;
mod iso;
mod json;
mod order;
mod span;
pub(super) mod vi;
mod vi_span;

pub use error::WhenError;
pub use json::day;
pub(crate) use span::Side;
pub use span::SpanPart;

use self::span::Span;
use super::{Text, quoted};
use alloc::{boxed::Box, string::ToString};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use core::fmt;

/// Ngày tháng: when something happened, as exactly as the paper says.
///
/// A paper gives a year, a month, a day, a minute (Vietnam time), a day and month without the year
/// (`Ngày 12/10`), or nothing. Missing parts stay unknown. Only a year can be supplied, by
/// [`resolved`](When::resolved), which keeps what the paper said and the reason for the year.
///
/// A paper may also give a span, of which some day or all of it is meant: `12–13/10`, `trước 30/6`, `quý
/// III/2025` ([`span`](When::span)), a part of a year or month, `cuối năm 2021` ([`part`](When::part)), or
/// a date that is only about right, `khoảng tháng 3` ([`about`](When::about)).
///
/// # Invariants
///
/// - a year given as a number lies in [`When::YEARS`]; only a [`NaiveDate`] or [`NaiveDateTime`] that
///   already exists may lie outside;
/// - the day exists in its month, of its year or, without one, of some year (29/02, not 31/04);
/// - only a date without a year is resolved, and the supplied year has that day;
/// - a span does not end before it begins, and both its dates have a year or neither has.
///
/// # Order
///
/// A date stands for every day from its [`earliest`](When::earliest) to its
/// [`latest`](When::latest), so a comparison has three possible answers: 2024 may be before October
/// 2024. Dates are compared by day, so that a day is not before itself; if one side is a minute,
/// they are compared by minute. If the bounds that decide are missing (nothing is known, or the year is
/// not), the answer is [`Answer::Unknown`](super::Answer::Unknown). `==` asks whether the same was written, not whether it was
/// the same day: a resolved 12/10/2024 is not `==` to a printed one.
///
/// # JSON
///
/// A string: `"2024"`, `"2024-10"`, `"2024-10-12"`, `"2024-10-12T09:30+07:00"`, `"--10-12"` or
/// `"unknown"`. Other UTC offsets are read too and become Vietnam time. A month without its year is
/// `"--10"`. A span is an interval of ISO 8601-2, `"2024-10-12/2024-10-13"`, `"../2021-06-29"`, and a date
/// that is about right `"2024-03~"`. A resolved date is `{"said":"--10-12","year":2024,"basis":"…"}`, a
/// part of a year or month `{"said":"cuối năm 2021","span":"2021-07/2021-12"}`. `Display` and `FromStr`
/// use the same strings; of a resolved date `Display` shows the date with its year, of a part the span.
///
/// ```
/// use lienvien::value::{Answer, When};
/// let signed = When::parse_vi("Ngày 12/10")?;
/// assert_eq!(signed.earliest(), None);
/// let signed = signed.resolved(2024, "năm của giai đoạn 2024 – 2030".parse()?)?;
/// assert_eq!(signed.to_string(), "2024-10-12");
/// assert_eq!(signed.said().to_string(), "--10-12");
/// assert_eq!(signed.is_before(&When::year(2025)?), Answer::Yes);
/// assert_eq!(signed.is_before(&When::year(2024)?), Answer::Unknown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct When(Shape);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Shape {
    Unknown,
    Year(u16),
    Month { year: u16, month: u8 },
    MonthOfYear(u8),
    DayMonth { month: u8, day: u8 },
    Day(NaiveDate),
    Minute(NaiveDateTime),
    Resolved(Box<Resolved>),
    Span(Box<Span>),
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Resolved {
    said: When,
    /// The same with the year.
    meant: When,
    year: u16,
    basis: Text,
}

const LAST_MINUTE: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// A year that has a 29 February, to judge a day and month by.
const LEAP_YEAR: i32 = 2000;

impl When {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self(Shape::Unknown);

    /// The years that may be given as a number.
    pub const YEARS: core::ops::RangeInclusive<i32> = 1..=9999;

    /// Some day of a year.
    ///
    /// # Errors
    ///
    /// - [`WhenError::Year`] outside [`When::YEARS`].
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::year(2024)?.to_string(), "2024");
    /// assert!(When::year(10_000).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn year(year: i32) -> Result<Self, WhenError> {
        Ok(Self(Shape::Year(year_in_range(year)?)))
    }

    /// Some day of a month.
    ///
    /// # Errors
    ///
    /// - [`WhenError::Year`] outside [`When::YEARS`];
    /// - [`WhenError::Month`] outside 1 to 12.
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::month(2024, 10)?.to_string(), "2024-10");
    /// assert!(When::month(2024, 13).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn month(year: i32, month: u32) -> Result<Self, WhenError> {
        let year = year_in_range(year)?;
        match u8::try_from(month) {
            Ok(short @ 1..=12) => Ok(Self(Shape::Month { year, month: short })),
            Ok(_) | Err(_) => Err(WhenError::Month { found: month }),
        }
    }

    /// A day and a month whose year the paper does not give.
    ///
    /// # Errors
    ///
    /// - [`WhenError::Month`] outside 1 to 12;
    /// - [`WhenError::DayOfMonth`] when the month has that day in no year.
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::day_month(29, 2)?.to_string(), "--02-29");
    /// assert!(When::day_month(31, 4).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn day_month(day: u32, month: u32) -> Result<Self, WhenError> {
        let exists = day_of(LEAP_YEAR, month, day).is_ok();
        match (u8::try_from(month), u8::try_from(day)) {
            (Ok(month), Ok(day)) if exists => Ok(Self(Shape::DayMonth { month, day })),
            (_, _) => Err(match last_day(LEAP_YEAR, month) {
                Some(last) => WhenError::DayOfMonth {
                    month,
                    day,
                    last: last.day(),
                },
                None => WhenError::Month { found: month },
            }),
        }
    }

    /// One day.
    ///
    /// # Errors
    ///
    /// - [`WhenError::Year`] outside [`When::YEARS`];
    /// - [`WhenError::Month`] outside 1 to 12;
    /// - [`WhenError::Day`] when the month of that year does not have the day.
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::ymd(2024, 2, 29)?.to_string(), "2024-02-29");
    /// assert!(When::ymd(2025, 2, 29).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn ymd(year: i32, month: u32, day: u32) -> Result<Self, WhenError> {
        year_in_range(year)?;
        day_of(year, month, day).map(Self::from)
    }

    /// A year that is in range.
    pub(super) const fn of_year(year: u16) -> Self {
        Self(Shape::Year(year))
    }

    /// A month that exists.
    pub(super) const fn of_month(year: u16, month: u8) -> Self {
        Self(Shape::Month { year, month })
    }

    /// One day, also in a constant.
    pub(super) const fn of_day(day: NaiveDate) -> Self {
        Self(Shape::Day(day))
    }

    /// One minute, in Vietnam time. Seconds are dropped.
    pub fn minute(moment: NaiveDateTime) -> Self {
        let whole = moment.with_second(0).and_then(|m| m.with_nanosecond(0));
        Self(Shape::Minute(whole.unwrap_or(moment)))
    }

    /// This date in the supplied year. It keeps what the paper said and the reason for the year.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotDayMonth`] for anything but a date or a span without a year;
    /// - [`WhenError::Year`] outside [`When::YEARS`];
    /// - [`WhenError::Day`] when that year does not have the day (29/02).
    ///
    /// ```
    /// use lienvien::value::{Text, When};
    /// let basis: Text = "biên bản khảo sát năm 2024".parse()?;
    /// let surveyed = When::day_month(18, 7)?.resolved(2024, basis.clone())?;
    /// assert_eq!(surveyed.exact_day(), When::ymd(2024, 7, 18)?.exact_day());
    /// assert_eq!(surveyed.basis(), Some(&basis));
    /// let due = When::parse_vi("trước 30/6")?.resolved(2024, basis.clone())?;
    /// assert_eq!(due.latest(), When::ymd(2024, 6, 29)?.latest());
    /// assert!(When::year(2024)?.resolved(2024, basis).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn resolved(self, year: i32, basis: Text) -> Result<Self, WhenError> {
        if !self.has_no_year() {
            return Err(WhenError::NotDayMonth {
                found: quoted(&self.to_string()),
            });
        }
        let short = year_in_range(year)?;
        let meant = self.in_year(year)?;
        Ok(Self(Shape::Resolved(Box::new(Resolved {
            said: self,
            meant,
            year: short,
            basis,
        }))))
    }

    /// What the paper said: a resolved date without its year, otherwise the date itself.
    pub fn said(&self) -> &Self {
        if let Shape::Resolved(resolved) = &self.0 {
            &resolved.said
        } else {
            self
        }
    }

    /// The reason for the year of a resolved date.
    pub fn basis(&self) -> Option<&Text> {
        if let Shape::Resolved(resolved) = &self.0 {
            Some(&resolved.basis)
        } else {
            None
        }
    }

    /// Whether nothing at all is known. A day and month without a year is not unknown.
    pub const fn is_unknown(&self) -> bool {
        matches!(self.0, Shape::Unknown)
    }

    /// Whether all that is known is a year.
    pub const fn is_year(&self) -> bool {
        matches!(self.0, Shape::Year(_))
    }

    /// The earliest possible day; `None` if nothing is known, the year is not known, or the span is open
    /// on this side.
    #[inline]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match &self.0 {
            Shape::Unknown | Shape::DayMonth { .. } | Shape::MonthOfYear(_) => None,
            Shape::Year(year) => NaiveDate::from_ymd_opt((*year).into(), 1, 1),
            Shape::Month { year, month } => {
                NaiveDate::from_ymd_opt((*year).into(), (*month).into(), 1)
            }
            Shape::Day(day) => Some(*day),
            Shape::Minute(moment) => Some(moment.date()),
            Shape::Resolved(resolved) => resolved.meant.earliest(),
            Shape::Span(span) => span.earliest(),
        }
    }

    /// The latest possible day; `None` if nothing is known, the year is not known, or the span is open on
    /// this side.
    #[inline]
    pub fn latest(&self) -> Option<NaiveDate> {
        match &self.0 {
            Shape::Year(year) => NaiveDate::from_ymd_opt((*year).into(), 12, 31),
            Shape::Month { year, month } => last_day((*year).into(), (*month).into()),
            Shape::Unknown
            | Shape::DayMonth { .. }
            | Shape::MonthOfYear(_)
            | Shape::Day(_)
            | Shape::Minute(_) => self.earliest(),
            Shape::Resolved(resolved) => resolved.meant.latest(),
            Shape::Span(span) => span.latest(),
        }
    }

    /// The earliest possible minute, in Vietnam time: for a day, 00:00.
    #[inline]
    pub fn earliest_minute(&self) -> Option<NaiveDateTime> {
        self.exact_minute()
            .or_else(|| Some(self.earliest()?.and_time(NaiveTime::MIN)))
    }

    /// The latest possible minute, in Vietnam time: for a day, 23:59.
    #[inline]
    pub fn latest_minute(&self) -> Option<NaiveDateTime> {
        self.exact_minute()
            .or_else(|| Some(self.latest()?.and_time(LAST_MINUTE)))
    }

    /// What dates are sorted by: the earliest possible minute, then the latest. Unknown dates come first.
    ///
    /// The order of two keys does not say which event happened first: that is asked by
    /// [`is_before`](When::is_before).
    ///
    /// ```
    /// use lienvien::{value::When, when};
    /// let mut dates = [when!(2025-09-05), when!(2025-09), When::UNKNOWN, when!(2025-09-01)];
    /// dates.sort_by_key(When::sort_key);
    /// assert_eq!(dates, [When::UNKNOWN, when!(2025-09-01), when!(2025-09), when!(2025-09-05)]);
    /// ```
    #[inline]
    pub fn sort_key(&self) -> (Option<NaiveDateTime>, NaiveDateTime) {
        let latest = self.latest_minute().unwrap_or(NaiveDateTime::MAX);
        (self.earliest_minute(), latest)
    }

    /// The minute, if the paper gives it.
    #[inline]
    pub const fn exact_minute(&self) -> Option<NaiveDateTime> {
        if let Shape::Minute(moment) = self.0 {
            Some(moment)
        } else {
            None
        }
    }

    /// The day, if it is known: of a day, of a minute, and of a resolved date.
    pub fn exact_day(&self) -> Option<NaiveDate> {
        match &self.0 {
            Shape::Day(_) | Shape::Minute(_) => self.earliest(),
            Shape::Resolved(resolved) => resolved.meant.exact_day(),
            Shape::Unknown
            | Shape::Year(_)
            | Shape::Month { .. }
            | Shape::MonthOfYear(_)
            | Shape::DayMonth { .. }
            | Shape::Span(_) => None,
        }
    }

    /// Whether it is one day, or the days from one to another, with or without a year.
    pub(crate) fn names_days(&self) -> bool {
        let first = self.ends().map_or(self, |(first, _)| first);
        matches!(first.0, Shape::DayMonth { .. } | Shape::Day(_))
    }

    /// Whether the day is known.
    pub fn is_exact_day(&self) -> bool {
        self.exact_day().is_some()
    }
}

fn year_in_range(year: i32) -> Result<u16, WhenError> {
    match u16::try_from(year) {
        Ok(short) if When::YEARS.contains(&year) => Ok(short),
        Ok(_) | Err(_) => Err(WhenError::Year { found: year }),
    }
}

/// The day, or an error that names the part of it that does not exist.
#[inline]
fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, WhenError> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| match last_day(year, month) {
        Some(last) => WhenError::Day {
            year,
            month,
            day,
            last: last.day(),
        },
        None => WhenError::Month { found: month },
    })
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    (28..=31)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

/// Nothing known.
impl Default for When {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

impl From<NaiveDate> for When {
    #[inline]
    fn from(day: NaiveDate) -> Self {
        Self(Shape::Day(day))
    }
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis() {
            Some(basis) => write!(f, "When({} → {self}: {basis:?})", self.said()),
            None => write!(f, "When({self})"),
        }
    }
}
