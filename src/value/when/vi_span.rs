//! Spans of time as Vietnamese papers write them.

use super::span::{Side, Span};
use super::{Shape, When};
use chrono::Datelike;
use core::fmt;

impl Span {
    pub(super) fn write_vi(&self, f: &mut fmt::Formatter<'_>, in_sentence: bool) -> fmt::Result {
        match self {
            Self::Between(from, to) if from.is_unknown() => match to.beside(Side::After) {
                Some(next) => write!(f, "trước {}", next.vi_in_sentence()),
                None => write!(f, "đến {}", to.vi_in_sentence()),
            },
            Self::Between(from, to) if to.is_unknown() => match from.beside(Side::Before) {
                Some(last) => write!(f, "sau {}", last.vi_in_sentence()),
                None => write!(f, "từ {}", from.vi_in_sentence()),
            },
            Self::Between(from, to) => write_between(f, from, to, in_sentence),
            Self::About(date) => write!(f, "khoảng {}", date.vi_in_sentence()),
            Self::Part(part, of) => write!(f, "{} {}", part.vi(), of.vi_in_sentence()),
        }
    }
}

fn write_between(
    f: &mut fmt::Formatter<'_>,
    from: &When,
    to: &When,
    in_sentence: bool,
) -> fmt::Result {
    let write_dates = |f: &mut fmt::Formatter<'_>| {
        let (from, to) = (from.vi_in_sentence(), to.vi_in_sentence());
        // after `từ` or `đến` in a period
        if in_sentence {
            write!(f, "giữa {from} và {to}")
        } else {
            write!(f, "từ {from} đến {to}")
        }
    };
    match (&from.0, &to.0) {
        // `từ 12–13/10` is from the one to the other
        (Shape::Day(_) | Shape::DayMonth { .. }, _) if in_sentence => write_dates(f),
        (Shape::Day(first), Shape::Day(last))
            if (first.year(), first.month()) == (last.year(), last.month()) =>
        {
            write!(f, "{:02}–{}", first.day(), to.vi())
        }
        (Shape::DayMonth { month, day }, Shape::DayMonth { month: last, .. }) if month == last => {
            write!(f, "{day:02}–{}", to.vi())
        }
        (
            Shape::Month { year, month },
            Shape::Month {
                year: other,
                month: last,
            },
        ) if year == other => match write_months(f, *month, *last)? {
            Named::Quarter => write!(f, "/{year:04}"),
            Named::Months => write!(f, " {year:04}"),
            Named::No => write_dates(f),
        },
        (Shape::MonthOfYear(month), Shape::MonthOfYear(last)) => {
            match write_months(f, *month, *last)? {
                Named::Quarter | Named::Months => Ok(()),
                Named::No => write_dates(f),
            }
        }
        (_, _) => write_dates(f),
    }
}

/// How months of a year are named.
enum Named {
    Quarter,
    Months,
    No,
}

/// Writes `quý III`, `6 tháng đầu năm` or `6 tháng cuối năm`, if the months are that.
fn write_months(f: &mut fmt::Formatter<'_>, first: u8, last: u8) -> Result<Named, fmt::Error> {
    let quarter = match (first, last) {
        (1, 3) => "I",
        (4, 6) => "II",
        (7, 9) => "III",
        (10, 12) => "IV",
        (1, 2..=11) => {
            write!(f, "{last} tháng đầu năm")?;
            return Ok(Named::Months);
        }
        (2..=11, 12) => {
            write!(f, "{} tháng cuối năm", 13 - first)?;
            return Ok(Named::Months);
        }
        _ => return Ok(Named::No),
    };
    write!(f, "quý {quarter}")?;
    Ok(Named::Quarter)
}
