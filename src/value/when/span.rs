//! Spans of time: between two dates, parts of a year or month, and dates that are only about right.

use super::{LEAP_YEAR, Shape, When, WhenError, day_of, quoted};
use alloc::{boxed::Box, format, string::ToString};
use chrono::{Datelike, NaiveDate};
use core::fmt;

vocabulary! {
    closed
    /// Phần của năm, của tháng: which part of a year or month a paper names without dates.
    ///
    /// What every reader agrees to: the beginning of a year is a day of its first six months, the middle a
    /// day of April to September, the end a day of its last six months. Of a month nothing narrower
    /// than the month is agreed. Where the parties fix a point of time by these words, the Civil Code
    /// (91/2015/QH13, Art. 146) names the exact day, such as 31/12 for `cuối năm`; it lies in the span.
    pub enum SpanPart("part of a time") {
        /// The beginning.
        Beginning = "beginning", "đầu", "beginning";
        /// The middle.
        Middle = "middle", "giữa", "middle";
        /// The end.
        End = "end", "cuối", "end";
    }
}

impl SpanPart {
    /// The first and the last month of this part of a year.
    pub(super) const fn months(self) -> (u32, u32) {
        match self {
            Self::Beginning => (1, 6),
            Self::Middle => (4, 9),
            Self::End => (7, 12),
        }
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Span {
    /// From a date to a date, both included; unknown is open. One of them is known.
    Between(When, When),
    /// About this date.
    About(When),
    /// A part of a year or month.
    Part(SpanPart, When),
}

impl Span {
    pub(super) fn earliest(&self) -> Option<NaiveDate> {
        match self {
            Self::Between(from, _) => from.earliest(),
            Self::About(_) => None,
            Self::Part(part, of) => {
                let first = of.earliest()?;
                if of.is_year() {
                    first.with_month(part.months().0)
                } else {
                    Some(first)
                }
            }
        }
    }

    pub(super) fn latest(&self) -> Option<NaiveDate> {
        match self {
            Self::Between(_, to) => to.latest(),
            Self::About(_) => None,
            Self::Part(part, of) => {
                let last = of.latest()?;
                if of.is_year() {
                    super::last_day(last.year(), part.months().1)
                } else {
                    Some(last)
                }
            }
        }
    }

    const fn is_some_day(&self) -> bool {
        match self {
            Self::Between(from, to) => from.is_unknown() || to.is_unknown(),
            Self::About(_) | Self::Part(..) => true,
        }
    }
}

impl When {
    /// Some day from one date to another, both included, or all days from one to the other. Each is a
    /// year, a month or a day, both with a year or both without; one of them may be
    /// [`When::UNKNOWN`], which leaves that side open: `trước ngày 30/6/2021` ends with 29/06/2021.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotSpan`] for dates of another kind;
    /// - [`WhenError::Reversed`] when the second is before the first.
    ///
    /// ```
    /// use lienvien::{day, value::{Answer, When}, when};
    /// let span = When::span(when!(2025-07), when!(2025-09))?;
    /// assert_eq!(span.to_string(), "2025-07/2025-09");
    /// assert_eq!(span.vi().to_string(), "quý III/2025");
    /// assert_eq!(span.earliest(), Some(day!(2025-07-01)));
    /// let due = When::span(When::UNKNOWN, when!(2021-06-29))?;
    /// assert_eq!(due.vi().to_string(), "trước ngày 30/06/2021");
    /// assert_eq!(due.is_before(&when!(2021-06-30)), Answer::Yes);
    /// assert!(When::span(when!(2025-09), when!(2025-07)).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn span(from: Self, to: Self) -> Result<Self, WhenError> {
        let are_plain = [&from, &to]
            .into_iter()
            .all(|date| date.is_unknown() || date.is_plain());
        let is_open = from.is_unknown() || to.is_unknown();
        let is_span = are_plain && (is_open || from.has_no_year() == to.has_no_year());
        if !is_span || (from.is_unknown() && to.is_unknown()) {
            let found = quoted(&format!("{from}/{to}"));
            return Err(WhenError::NotSpan { found });
        }
        let is_reversed = if !is_open && from.has_no_year() {
            let first = from.in_year(LEAP_YEAR)?;
            to.in_year(LEAP_YEAR)?.is_before(&first).is_yes()
        } else {
            to.is_before(&from).is_yes()
        };
        if is_reversed {
            return Err(WhenError::Reversed {
                from: from.to_string().into(),
                to: to.to_string().into(),
            });
        }
        Ok(if from == to {
            from
        } else {
            Self::between(from, to)
        })
    }

    /// From a date to another that is not before it; one of them is known.
    fn between(from: Self, to: Self) -> Self {
        Self(Shape::Span(Box::new(Span::Between(from, to))))
    }

    /// Some day between two bounds; a bound that is not known is open. Unknown if there is no such day.
    pub(crate) fn within(earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> Self {
        match (earliest, latest) {
            (Some(earliest), Some(latest)) if earliest == latest => Self::from(earliest),
            (Some(earliest), Some(latest)) if earliest > latest => Self::UNKNOWN,
            (None, None) => Self::UNKNOWN,
            (earliest, latest) => {
                let date = |day: Option<NaiveDate>| day.map_or(Self::UNKNOWN, Self::from);
                Self::between(date(earliest), date(latest))
            }
        }
    }

    /// Khoảng: about this date. How far it may be off is not said, so there are no bounds.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotSpan`] for anything but a year, a month or a day, with or without a year.
    ///
    /// ```
    /// use lienvien::value::When;
    /// let about = When::parse_vi("khoảng tháng 3/2024")?;
    /// assert_eq!(about, When::month(2024, 3)?.about()?);
    /// assert_eq!(about.to_string(), "2024-03~");
    /// assert_eq!(about.earliest(), None);
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn about(self) -> Result<Self, WhenError> {
        if self.is_plain() {
            Ok(Self(Shape::Span(Box::new(Span::About(self)))))
        } else {
            let found = quoted(&format!("{self}~"));
            Err(WhenError::NotSpan { found })
        }
    }

    /// Đầu, giữa, cuối: a part of a year or of a month, as [`SpanPart`] bounds it.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotSpan`] for a part of anything but a year or a month.
    ///
    /// ```
    /// use lienvien::{day, value::{SpanPart, When}, when};
    /// let end = When::part(SpanPart::End, when!(2021))?;
    /// assert_eq!(end, When::parse_vi("cuối năm 2021")?);
    /// assert_eq!(end.to_string(), "2021-07/2021-12");
    /// assert_eq!(end.earliest(), Some(day!(2021-07-01)));
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn part(part: SpanPart, of: Self) -> Result<Self, WhenError> {
        match of.0 {
            Shape::Year(_) | Shape::Month { .. } | Shape::MonthOfYear(_) => {
                Ok(Self(Shape::Span(Box::new(Span::Part(part, of)))))
            }
            Shape::Unknown
            | Shape::DayMonth { .. }
            | Shape::Day(_)
            | Shape::Minute(_)
            | Shape::Resolved(_)
            | Shape::Span(_) => {
                let found = quoted(&of.to_string());
                Err(WhenError::NotSpan { found })
            }
        }
    }

    /// Some day of a month whose year the paper does not give.
    ///
    /// # Errors
    ///
    /// - [`WhenError::Month`] outside 1 to 12.
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::month_of_year(3)?.to_string(), "--03");
    /// assert_eq!(When::parse_vi("tháng 3")?, When::month_of_year(3)?);
    /// assert!(When::month_of_year(13).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn month_of_year(month: u32) -> Result<Self, WhenError> {
        match u8::try_from(month) {
            Ok(short @ 1..=12) => Ok(Self(Shape::MonthOfYear(short))),
            Ok(_) | Err(_) => Err(WhenError::Month { found: month }),
        }
    }

    /// A year, a month or a day, with or without a year.
    const fn is_plain(&self) -> bool {
        match self.0 {
            Shape::Year(_)
            | Shape::Month { .. }
            | Shape::MonthOfYear(_)
            | Shape::DayMonth { .. }
            | Shape::Day(_) => true,
            Shape::Unknown | Shape::Minute(_) | Shape::Resolved(_) | Shape::Span(_) => false,
        }
    }

    /// Whether a year can be supplied.
    pub(super) fn has_no_year(&self) -> bool {
        match &self.0 {
            Shape::MonthOfYear(_) | Shape::DayMonth { .. } => true,
            Shape::Span(span) => match &**span {
                Span::Between(from, to) => from.has_no_year() || to.has_no_year(),
                Span::About(of) | Span::Part(_, of) => of.has_no_year(),
            },
            Shape::Unknown
            | Shape::Year(_)
            | Shape::Month { .. }
            | Shape::Day(_)
            | Shape::Minute(_)
            | Shape::Resolved(_) => false,
        }
    }

    /// The same with this year; what has a year stays.
    pub(super) fn in_year(&self, year: i32) -> Result<Self, WhenError> {
        match &self.0 {
            Shape::MonthOfYear(month) => Self::month(year, (*month).into()),
            Shape::DayMonth { month, day } => {
                day_of(year, (*month).into(), (*day).into()).map(Self::from)
            }
            Shape::Span(span) => match &**span {
                Span::Between(from, to) => {
                    let (first, last) = (from.in_year(year), to.in_year(year));
                    // `trước 01/03` ends, and `sau 28/02` begins, with a day that not every year has.
                    match (first, last) {
                        (Ok(open), Err(_)) if open.is_unknown() => {
                            Ok(Self::between(open, Self::ymd(year, 2, 28)?))
                        }
                        (Err(_), Ok(open)) if open.is_unknown() => {
                            Ok(Self::between(Self::ymd(year, 3, 1)?, open))
                        }
                        (first, last) => Ok(Self::between(first?, last?)),
                    }
                }
                Span::About(of) => of.in_year(year)?.about(),
                Span::Part(part, of) => Self::part(*part, of.in_year(year)?),
            },
            Shape::Unknown
            | Shape::Year(_)
            | Shape::Month { .. }
            | Shape::Day(_)
            | Shape::Minute(_)
            | Shape::Resolved(_) => Ok(self.clone()),
        }
    }

    /// The two dates of a span that is open on neither side.
    pub(in crate::value) fn ends(&self) -> Option<(&Self, &Self)> {
        match &self.0 {
            Shape::Span(span) => match &**span {
                Span::Between(from, to) if !span.is_some_day() => Some((from, to)),
                Span::Between(..) | Span::About(_) | Span::Part(..) => None,
            },
            _ => None,
        }
    }

    /// Whether it is some day of a span, and never all of it: `cuối năm 2021`, `trước ngày 30/06/2021`.
    pub(in crate::value) fn is_some_day_of_a_span(&self) -> bool {
        match &self.0 {
            Shape::Span(span) => span.is_some_day(),
            Shape::Resolved(resolved) => resolved.meant.is_some_day_of_a_span(),
            _ => false,
        }
    }

    /// Whether one side of the span is open.
    pub(crate) fn is_open_span(&self) -> bool {
        let is_open = |span: &Span| matches!(span, Span::Between(..)) && span.is_some_day();
        matches!(&self.0, Shape::Span(span) if is_open(span))
    }

    /// The part of a year or month, which JSON writes in words.
    pub(super) fn is_part(&self) -> bool {
        matches!(&self.0, Shape::Span(span) if matches!(**span, Span::Part(..)))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Between(from, to) if from.is_unknown() => write!(f, "../{to}"),
            Self::Between(from, to) if to.is_unknown() => write!(f, "{from}/.."),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
            Self::About(date) => write!(f, "{date}~"),
            Self::Part(part, of) if of.is_year() => {
                let (first, last) = part.months();
                write!(f, "{of}-{first:02}/{of}-{last:02}")
            }
            Self::Part(_, of) => write!(f, "{of}"),
        }
    }
}

/// Which neighbour of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

impl When {
    /// The year, month or day just before or after; `None` beyond the calendar, and beyond the year of a
    /// date that has none.
    pub(crate) fn beside(&self, side: Side) -> Option<Self> {
        let next_day = |day: NaiveDate| match side {
            Side::Before => day.pred_opt(),
            Side::After => day.succ_opt(),
        };
        let step = |number: u32| match side {
            Side::Before => number.checked_sub(1),
            Side::After => number.checked_add(1),
        };
        match &self.0 {
            Shape::Year(year) => {
                let year = i32::try_from(step((*year).into())?).ok()?;
                Self::year(year).ok()
            }
            Shape::Month { year, month } => {
                let months = step(u32::from(*year) * 12 + u32::from(*month) - 1)?;
                let year = i32::try_from(months / 12).ok()?;
                Self::month(year, months % 12 + 1).ok()
            }
            Shape::MonthOfYear(month) => Self::month_of_year(step((*month).into())?).ok(),
            Shape::DayMonth { month, day } => {
                let on = NaiveDate::from_ymd_opt(LEAP_YEAR, (*month).into(), (*day).into())?;
                let beside = next_day(on).filter(|beside| beside.year() == LEAP_YEAR)?;
                Self::day_month(beside.day(), beside.month()).ok()
            }
            Shape::Day(day) => next_day(*day).map(Self::from),
            Shape::Unknown | Shape::Minute(_) | Shape::Resolved(_) | Shape::Span(_) => None,
        }
    }
}
