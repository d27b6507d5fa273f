//! Periods as Vietnamese papers write them.

use super::{CountingRule, End, Period, PeriodStart};
use crate::value::{Shown, When};
use core::fmt;

impl Period {
    /// Shows the period in Vietnamese, so that [`Period::parse_vi`] reads it back.
    ///
    /// ```
    /// use lienvien::value::{Length, LengthUnit, Period, When};
    /// let signed = Period::new(When::ymd(2024, 10, 12)?, When::UNKNOWN)?;
    /// assert_eq!(signed.vi().to_string(), "từ ngày 12/10/2024");
    /// let period = signed.with_length(Length::new(2, LengthUnit::Year)?);
    /// assert_eq!(period.vi().to_string(), "2 năm kể từ ngày 12/10/2024");
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn vi(&self) -> impl fmt::Display + '_ {
        Shown(|f: &mut fmt::Formatter<'_>| self.write_vi(f))
    }

    fn write_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to, .. } = self;
        let to_is_unknown = to.is_unknown();
        match (self.length, to) {
            (Some(length), _) if to_is_unknown => {
                write!(f, "{}", length.vi())?;
                self.write_start(f, " kể từ ")?;
            }
            (length, End::On(to)) => {
                match (from.is_unknown(), to_is_unknown, self.starts) {
                    (false, false, PeriodStart::NotStated) => write_dates(f, from, to)?,
                    (_, true, _) => self.write_start(f, "từ ")?,
                    (true, false, PeriodStart::NotStated) => {
                        write!(f, "đến {}", to.vi_in_sentence())?;
                    }
                    (_, false, _) => {
                        self.write_start(f, "từ ")?;
                        write!(f, " đến {}", to.vi_in_sentence())?;
                    }
                }
                if let Some(length) = length {
                    write!(f, ", thời hạn {}", length.vi())?;
                }
            }
            (length, End::Open) => {
                let is_bare = from.is_unknown() && self.starts == PeriodStart::NotStated;
                self.write_start(f, "từ ")?;
                f.write_str(if is_bare {
                    OPEN
                } else {
                    ", không xác định thời hạn"
                })?;
                if let Some(length) = length {
                    write!(f, ", thời hạn {}", length.vi())?;
                }
            }
        }
        match self.counting {
            CountingRule::CivilCode => Ok(()),
            CountingRule::FirstDayCounts => write!(f, ", {}", self.counting.vi()),
        }
    }

    /// Where it starts: a date, `ngày ký`, or both; nothing if that is not known.
    fn write_start(&self, f: &mut fmt::Formatter<'_>, word: &str) -> fmt::Result {
        let from = &self.from;
        match (self.starts, from.is_unknown()) {
            (PeriodStart::NotStated, true) => Ok(()),
            (PeriodStart::NotStated, false) => write!(f, "{word}{}", from.vi_in_sentence()),
            (PeriodStart::Signing | PeriodStart::Effect, true) => {
                write!(f, "{word}{}", self.starts.vi())
            }
            (PeriodStart::Signing | PeriodStart::Effect, false) if from.is_exact_day() => {
                write!(f, "{word}{} {}", self.starts.vi(), from.vi())
            }
            (PeriodStart::Signing | PeriodStart::Effect, false) => {
                write!(f, "{word}{} {}", self.starts.vi(), from.vi_in_sentence())
            }
        }
    }
}

const OPEN: &str = "không xác định thời hạn";

fn write_dates(f: &mut fmt::Formatter<'_>, from: &When, to: &When) -> fmt::Result {
    if from == to && !from.is_open_span() {
        write!(f, "{}", from.vi_in_sentence())
    } else if from.is_year() && to.is_year() {
        write!(f, "giai đoạn {from} – {to}")
    } else {
        write!(
            f,
            "từ {} đến {}",
            from.vi_in_sentence(),
            to.vi_in_sentence()
        )
    }
}
