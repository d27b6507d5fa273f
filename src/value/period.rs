//! Periods between two dates, and lengths of time.

mod length;
mod vi;

pub use length::{Length, LengthUnit};

use super::reading::object;
use super::{Answer, Both, Shown, Vi, When, WhenError, quoted};
use alloc::{boxed::Box, string::ToString};
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, de};

messages! {
    /// Why a period or a length of time is refused.
    pub enum PeriodError {
        /// Neither an end nor a length is given.
        Empty = "period.empty" {
            en("the period has neither dates nor a length, expected at least one of them")
            vi("giai đoạn không có ngày tháng và không có thời hạn, cần ít nhất một trong hai")
        }
        /// The period certainly ends before it begins.
        Reversed {
            /// The beginning.
            from: Box<str>,
            /// The end.
            to: Box<str>,
        } = "period.reversed" {
            en("the period begins in `{from}` and ends in `{to}`, expected an end that is not before the beginning")
            vi("giai đoạn bắt đầu `{from}` nhưng kết thúc `{to}`, thời điểm kết thúc không được trước thời điểm bắt đầu")
        }
        /// One of its dates is refused.
        Date {
            /// What is wrong with the date.
            error: WhenError,
        } = "period.date" {
            en("a date of the period is refused: {error}")
            vi("ngày tháng của giai đoạn không hợp lệ: {error}", error = Vi(error))
            source(error)
        }
        /// Not a period as Vietnamese papers write it.
        NotVietnamese {
            /// What was given, shortened.
            found: Box<str>,
        } = "period.not_vietnamese" {
            en("`{found}` is not a period in Vietnamese, expected one like `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` or `2 năm`")
            vi("không đọc được giai đoạn `{found}`, cần dạng `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` hoặc `2 năm`")
        }
        /// A length of zero.
        NoLength {
            /// The unit of the length.
            unit: LengthUnit,
        } = "period.no_length" {
            en("the length is 0 {unit}s, expected at least 1", unit = unit.en())
            vi("thời hạn là 0 {unit}, cần ít nhất 1", unit = unit.vi())
        }
        /// Not a length of time.
        NotLength {
            /// What was given, shortened.
            found: Box<str>,
        } = "period.not_length" {
            en("`{found}` is not a length of time, expected one like `P2Y`, `P6M`, `P3W` or `P90D` with at most 65535 units")
            vi("`{found}` không phải thời hạn, cần dạng `P2Y`, `P6M`, `P3W` hoặc `P90D`, tối đa 65535 đơn vị")
        }
    }
}

impl From<WhenError> for PeriodError {
    fn from(error: WhenError) -> Self {
        Self::Date { error }
    }
}

/// Giai đoạn, thời hạn: a period between two dates, or a length of time.
///
/// Both ends belong to the period. An end given as a year or a month means all of it: `giai đoạn
/// 2024 – 2030` of the [Hà Tĩnh article](crate#the-two-articles) runs from 01/01/2024 to 31/12/2030. A length without an end
/// runs from one day; if that day is not known exactly, the end is not known exactly either. A
/// length beside two dates is kept with them, and [`agrees`](Period::agrees) says whether it fits.
/// An end that the paper does not give is unknown, not infinite.
///
/// # Invariants
///
/// - an end or a length is given;
/// - the end is not certainly before the beginning.
///
/// # JSON
///
/// `{"from":"2024","to":"2030","length":"P7Y"}`; a key is left out if the paper does not give it.
///
/// ```
/// use lienvien::value::{Answer, Period};
/// let period = Period::parse_vi("giai đoạn 2024 – 2030")?;
/// assert_eq!(period, Period::years(2024, 2030)?);
/// let on = |y, m, d| Some(period.contains(chrono::NaiveDate::from_ymd_opt(y, m, d)?));
/// assert_eq!(on(2024, 1, 1), Some(Answer::Yes));
/// assert_eq!(on(2030, 12, 31), Some(Answer::Yes));
/// assert_eq!(on(2031, 1, 1), Some(Answer::No));
/// assert_eq!(period.vi().to_string(), "giai đoạn 2024 – 2030");
/// # Ok::<(), lienvien::value::PeriodError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    #[serde(skip_serializing_if = "When::is_unknown")]
    from: When,
    #[serde(skip_serializing_if = "When::is_unknown")]
    to: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<Length>,
}

impl Period {
    /// From a date to a date, both included; one of them may be [`When::UNKNOWN`].
    ///
    /// # Errors
    ///
    /// - [`PeriodError::Empty`] when both are unknown;
    /// - [`PeriodError::Reversed`] when it certainly ends before it begins.
    ///
    /// ```
    /// use lienvien::value::{Period, When};
    /// assert!(Period::new(When::month(2024, 10)?, When::UNKNOWN).is_ok());
    /// assert!(Period::new(When::month(2024, 10)?, When::month(2024, 9)?).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn new(from: When, to: When) -> Result<Self, PeriodError> {
        if from.is_unknown() && to.is_unknown() {
            return Err(PeriodError::Empty);
        }
        if to.is_before(&from).is_yes() {
            return Err(PeriodError::Reversed {
                from: from.to_string().into(),
                to: to.to_string().into(),
            });
        }
        Ok(Self::between(from, to))
    }

    /// From a date to a date that is not before it.
    pub(super) const fn between(from: When, to: When) -> Self {
        Self {
            from,
            to,
            length: None,
        }
    }

    /// From the first day of a year to the last day of a year.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::Date`] for a year outside [`When::YEARS`];
    /// - [`PeriodError::Reversed`] when the second is before the first.
    ///
    /// ```
    /// use lienvien::value::Period;
    /// assert!(Period::years(2024, 2024).is_ok());
    /// assert!(Period::years(2030, 2024).is_err());
    /// ```
    pub fn years(from: i32, to: i32) -> Result<Self, PeriodError> {
        Self::new(When::year(from)?, When::year(to)?)
    }

    /// A period of this length, from a day that is not given.
    pub const fn lasting(length: Length) -> Self {
        Self {
            from: When::UNKNOWN,
            to: When::UNKNOWN,
            length: Some(length),
        }
    }

    /// Sets a length beside the dates, even if it does not fit them.
    #[must_use]
    pub fn with_length(self, length: Length) -> Self {
        Self {
            length: Some(length),
            ..self
        }
    }

    /// Sets `start` as the first day of a length without dates. Any other period stays unchanged.
    ///
    /// ```
    /// use lienvien::{day, value::Period, when};
    /// let agreed = Period::parse_vi("2 năm kể từ ngày ký")?;
    /// assert_eq!(agreed.latest_end(), None);
    /// let anchored = agreed.anchored(&when!(2024-10-12));
    /// assert_eq!(anchored.latest_end(), Some(day!(2026-10-11)));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[must_use]
    pub fn anchored(self, start: &When) -> Self {
        if self.from.is_unknown() && self.to.is_unknown() {
            Self {
                from: start.clone(),
                ..self
            }
        } else {
            self
        }
    }

    /// The date on which it begins.
    pub const fn from(&self) -> &When {
        &self.from
    }

    /// The date on which it ends; unknown if the paper gives no end.
    pub const fn to(&self) -> &When {
        &self.to
    }

    /// How long it lasts; `None` if the paper gives no length.
    pub const fn length(&self) -> Option<Length> {
        self.length
    }

    /// Whether the length fits the dates: `No` if it cannot fit, whatever the exact days are; `Yes`
    /// if the period does not have a length and two dates.
    ///
    /// ```
    /// use lienvien::value::{Answer, Length, LengthUnit, Period};
    /// let years = |count| Length::new(count, LengthUnit::Year);
    /// let period = Period::years(2024, 2030)?;
    /// assert_eq!(period.clone().with_length(years(7)?).agrees(), Answer::Yes);
    /// assert_eq!(period.clone().with_length(years(6)?).agrees(), Answer::Unknown);
    /// assert_eq!(period.with_length(years(2)?).agrees(), Answer::No);
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn agrees(&self) -> Answer {
        let Some(length) = self.length else {
            return Answer::Yes;
        };
        if self.from.is_unknown() || self.to.is_unknown() {
            return Answer::Yes;
        }
        let (Some(first_start), Some(last_start)) = (self.from.earliest(), self.from.latest())
        else {
            return Answer::Unknown;
        };
        let (Some(first), Some(last), Some(earliest), Some(latest)) = (
            length.last_day_from(first_start),
            length.last_day_from(last_start),
            self.to.earliest(),
            self.to.latest(),
        ) else {
            return Answer::Unknown;
        };
        if first == latest {
            Answer::Yes
        } else if last < earliest || latest < first {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// The first day on which it may begin.
    pub fn earliest_start(&self) -> Option<NaiveDate> {
        self.from.earliest()
    }

    /// The last day on which it may begin. A year or a month as the start means all of it, so the
    /// period begins on its first day; but a length without an end may begin on any day of it.
    pub fn latest_start(&self) -> Option<NaiveDate> {
        if self.runs_from_a_day() {
            self.from.latest()
        } else {
            self.from.earliest()
        }
    }

    /// The earliest possible last day, by the end that is given, else by the length.
    pub fn earliest_end(&self) -> Option<NaiveDate> {
        self.end(self.earliest_start())
    }

    /// The latest possible last day, by the end that is given, else by the length.
    pub fn latest_end(&self) -> Option<NaiveDate> {
        self.end(self.latest_start())
    }

    fn end(&self, start: Option<NaiveDate>) -> Option<NaiveDate> {
        if self.to.is_unknown() {
            self.length?.last_day_from(start?)
        } else {
            self.to.latest()
        }
    }

    fn runs_from_a_day(&self) -> bool {
        self.to.is_unknown() && self.length.is_some()
    }

    /// Whether it began on or before that day.
    pub fn started_on_or_before(&self, day: NaiveDate) -> Answer {
        // a period that has ended has begun, even if nobody knows when
        let has_begun = self.latest_start().is_some_and(|start| start <= day)
            || self.latest_end().is_some_and(|end| end <= day);
        if has_begun {
            Answer::Yes
        } else if self.earliest_start().is_some_and(|start| start > day) {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether its last day was before that day. On its last day the period has not ended.
    pub fn ended_before(&self, day: NaiveDate) -> Answer {
        // a period that has not begun has not ended
        let has_not_ended = self.earliest_end().is_some_and(|end| end >= day)
            || self.earliest_start().is_some_and(|start| start >= day);
        if self.latest_end().is_some_and(|end| end < day) {
            Answer::Yes
        } else if has_not_ended {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether that day belongs to it.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        self.started_on_or_before(day)
            .and(self.ended_before(day).negate())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(default = "unknown")]
    from: When,
    #[serde(default = "unknown")]
    to: When,
    #[serde(default)]
    length: Option<Length>,
}

const fn unknown() -> When {
    When::UNKNOWN
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Fields { from, to, length } = object(deserializer)?;
        match length {
            Some(length) if from.is_unknown() && to.is_unknown() => Ok(Self::lasting(length)),
            Some(length) => Self::new(from, to).map(|period| period.with_length(length)),
            None => Self::new(from, to),
        }
        .map_err(|error| de::Error::custom(Both(&error)))
    }
}

impl Period {
    /// The period in no language: `2024/2030`, `2024/..`, `../2030`, `2024/P2Y`, `P2Y`.
    pub(crate) fn interval(&self) -> impl fmt::Display {
        Shown(|f: &mut fmt::Formatter<'_>| {
            let Self { from, to, length } = self;
            let parts: [Option<&dyn fmt::Display>; 3] = [
                (!from.is_unknown()).then_some(from as _),
                (!to.is_unknown()).then_some(to as _),
                length.as_ref().map(|length| length as _),
            ];
            match parts {
                [None, None, Some(length)] => length.fmt(f),
                [Some(from), None, Some(length)] => write!(f, "{from}/{length}"),
                [from, to, length] => {
                    let (from, to) = (from.unwrap_or(&".."), to.unwrap_or(&".."));
                    write!(f, "{from}/{to}")?;
                    length.map_or(Ok(()), |length| write!(f, "/{length}"))
                }
            }
        })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to, length } = self;
        match (from.is_unknown(), to.is_unknown()) {
            (false, false) if from == to => write!(f, "{from}")?,
            (false, false) => write!(f, "{from} – {to}")?,
            (false, true) => write!(f, "from {from}")?,
            (true, false) => write!(f, "until {to}")?,
            (true, true) => {}
        }
        match length {
            Some(length) if from.is_unknown() && to.is_unknown() => write!(f, "{length}"),
            Some(length) => write!(f, ", {length}"),
            None => Ok(()),
        }
    }
}
