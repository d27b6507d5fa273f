//! Dates as Vietnamese papers write them.

use super::{Shape, When};
use chrono::{Datelike, NaiveDate, Timelike};
use core::fmt;

impl When {
    /// Shows the date in Vietnamese: `12/10/2024`, `12/10`, `10/2024`, `năm 2024`, `9 giờ 30 ngày
    /// 12/10/2024`, `không rõ ngày`. A resolved date shows its day.
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::day_month(18, 7)?.vi().to_string(), "18/07");
    /// assert_eq!(When::year(2024)?.vi().to_string(), "năm 2024");
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn vi(&self) -> impl fmt::Display + '_ {
        Shown {
            when: self,
            in_sentence: false,
        }
    }

    /// Shows the date with the word before it that a sentence needs: `ngày 12/10/2024`, `tháng 10/2024`.
    pub(crate) fn vi_in_sentence(&self) -> impl fmt::Display + '_ {
        Shown {
            when: self,
            in_sentence: true,
        }
    }
}

struct Shown<'a> {
    when: &'a When,
    in_sentence: bool,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |word: &'static str| if self.in_sentence { word } else { "" };
        match &self.when.0 {
            Shape::Unknown => f.write_str("không rõ ngày"),
            Shape::Year(year) => write!(f, "năm {year:04}"),
            Shape::Month { year, month } => write!(f, "{}{month:02}/{year:04}", word("tháng ")),
            Shape::MonthOfYear(month) => write!(f, "tháng {month:02}"),
            Shape::DayMonth { month, day } => write!(f, "{}{day:02}/{month:02}", word("ngày ")),
            Shape::Day(day) => write_day(f, word("ngày "), *day),
            Shape::Minute(moment) => {
                write!(f, "{} giờ {:02} ", moment.hour(), moment.minute())?;
                write_day(f, "ngày ", moment.date())
            }
            Shape::Resolved(resolved) => {
                let (when, in_sentence) = (&resolved.meant, self.in_sentence);
                write!(f, "{}", Shown { when, in_sentence })
            }
            Shape::Span(span) => span.write_vi(f, self.in_sentence),
        }
    }
}

pub(super) fn write_day(f: &mut fmt::Formatter<'_>, word: &str, date: NaiveDate) -> fmt::Result {
    let (day, month, year) = (date.day(), date.month(), date.year());
    write!(f, "{word}{day:02}/{month:02}/{year:04}")
}
