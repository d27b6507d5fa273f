//! Spans of time as Vietnamese papers write them.

use super::span::Span;
use super::vi::Token::{self, Number, Sign, Word};
use super::vi::date;
use super::{LEAP_YEAR, Shape, SpanPart, When, WhenError};
use chrono::{Datelike, NaiveDate};
use core::fmt;

type Read<T> = Option<Result<T, WhenError>>;

/// A span; `None` if the pieces are not one.
pub(in crate::value) fn span(tokens: &[Token]) -> Read<When> {
    match *tokens {
        [Word("khoang"), ref of @ ..] => Some(date(of)?.and_then(When::about)),
        [Word("truoc"), ref next @ ..] => {
            let last = date(next)?.map(|next| beside(&next, Side::Before));
            Some(match last {
                Ok(last) => When::span(When::UNKNOWN, last?),
                Err(error) => Err(error),
            })
        }
        [Word("sau"), ref last @ ..] => {
            let next = date(last)?.map(|last| beside(&last, Side::After));
            Some(match next {
                Ok(next) => When::span(next?, When::UNKNOWN),
                Err(error) => Err(error),
            })
        }
        [Word("dau"), ref of @ ..] => part(SpanPart::Beginning, of),
        [Word("giua"), ref of @ ..] => part(SpanPart::Middle, of).or_else(|| between(of, &["va"])),
        [Word("cuoi"), ref of @ ..] => part(SpanPart::End, of),
        [Word("qui"), ref quarter, ref year @ ..] => {
            let last = 3 * match quarter {
                Number(number @ 1..=4, 1) => u32::from(*number),
                Word("i") => 1,
                Word("ii") => 2,
                Word("iii") => 3,
                Word("iv") => 4,
                Number(..) | Word(_) | Sign(_) => return None,
            };
            months(last - 2, last, year)
        }
        [
            Number(count @ 2..=11, 1 | 2),
            Word("thang"),
            Word(part @ ("dau" | "cuoi")),
            Word("nam"),
            ref year @ ..,
        ] => {
            let count = u32::from(count);
            match part {
                "dau" => months(1, count, year),
                _ => months(13 - count, 12, year),
            }
        }
        [
            Word("thang"),
            Number(first, 1 | 2),
            Sign('-'),
            Number(last, 1 | 2),
            ref year @ ..,
        ] if !year.is_empty() => months(first.into(), last.into(), year),
        [Word("tu"), ref dates @ ..] => match date(dates) {
            Some(from) => Some(from.and_then(|from| When::span(from, When::UNKNOWN))),
            None => between(dates, &["den", "-"]),
        },
        [Word("den"), Word("het"), ref to @ ..] | [Word("den"), ref to @ ..] => {
            Some(date(to)?.and_then(|to| When::span(When::UNKNOWN, to)))
        }
        [Word("ngay"), ref days @ ..] | ref days => days_of_a_month(days),
    }
}

fn part(part: SpanPart, of: &[Token]) -> Read<When> {
    match date(of)? {
        Ok(of) if of.exact_day().is_none() => Some(When::part(part, of)),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    }
}

/// The months of a year that is written after them, or of none.
fn months(first: u32, last: u32, year: &[Token]) -> Read<When> {
    let month = |month| match *year {
        [] => Some(When::month_of_year(month)),
        [Number(year, 4)] | [Word("nam") | Sign('/' | '-' | '.'), Number(year, 4)] => {
            Some(When::month(year.into(), month))
        }
        _ => None,
    };
    let (first, last) = (month(first)?, month(last)?);
    Some(first.and_then(|first| When::span(first, last?)))
}

/// `12–13/10`, `12 - 13 tháng 10 năm 2024`.
fn days_of_a_month(tokens: &[Token]) -> Read<When> {
    let [
        Number(first, 1 | 2),
        Sign('-'),
        Number(last, 1 | 2),
        Sign('/' | '.') | Word("thang"),
        Number(month, 1 | 2),
        ref year @ ..,
    ] = *tokens
    else {
        return None;
    };
    let day = |day: u16| match *year {
        [] => Some(When::day_month(day.into(), month.into())),
        [Sign('/' | '.') | Word("nam"), Number(year, 4)] => {
            Some(When::ymd(year.into(), month.into(), day.into()))
        }
        _ => None,
    };
    let (first, last) = (day(first)?, day(last)?);
    Some(first.and_then(|first| When::span(first, last?)))
}

/// Two dates with one of these between them: `ngày 12/10 đến ngày 15/11`.
fn between(tokens: &[Token], joins: &[&str]) -> Read<When> {
    (0..tokens.len()).find_map(|at| {
        let (from, rest) = tokens.split_at_checked(at)?;
        let to = match *rest {
            [Word("den"), Word("het"), ref to @ ..] if joins.contains(&"den") => to,
            [Word(word), ref to @ ..] if joins.contains(&word) => to,
            [Sign('-'), ref to @ ..] if joins.contains(&"-") => to,
            _ => return None,
        };
        let (from, to) = (date(from)?, date(to)?);
        Some(from.and_then(|from| When::span(from, to?)))
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The year, month or day just before or after; `None` beyond the calendar, and beyond the year of a
/// date that has none.
fn beside(date: &When, side: Side) -> Option<When> {
    let next_day = |day: NaiveDate| match side {
        Side::Before => day.pred_opt(),
        Side::After => day.succ_opt(),
    };
    let step = |number: u32| match side {
        Side::Before => number.checked_sub(1),
        Side::After => number.checked_add(1),
    };
    match &date.0 {
        Shape::Year(year) => {
            let year = i32::try_from(step((*year).into())?).ok()?;
            When::year(year).ok()
        }
        Shape::Month { year, month } => {
            let months = step(u32::from(*year) * 12 + u32::from(*month) - 1)?;
            let year = i32::try_from(months / 12).ok()?;
            When::month(year, months % 12 + 1).ok()
        }
        Shape::MonthOfYear(month) => When::month_of_year(step((*month).into())?).ok(),
        Shape::DayMonth { month, day } => {
            let on = NaiveDate::from_ymd_opt(LEAP_YEAR, (*month).into(), (*day).into())?;
            let beside = next_day(on).filter(|beside| beside.year() == LEAP_YEAR)?;
            When::day_month(beside.day(), beside.month()).ok()
        }
        Shape::Day(day) => next_day(*day).map(When::from),
        Shape::Unknown | Shape::Minute(_) | Shape::Resolved(_) | Shape::Span(_) => None,
    }
}

impl Span {
    pub(super) fn write_vi(&self, f: &mut fmt::Formatter<'_>, in_sentence: bool) -> fmt::Result {
        match self {
            Self::Between(from, to) if from.is_unknown() => match beside(to, Side::After) {
                Some(next) => write!(f, "trước {}", next.vi_in_sentence()),
                None => write!(f, "đến {}", to.vi_in_sentence()),
            },
            Self::Between(from, to) if to.is_unknown() => match beside(from, Side::Before) {
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
    let word = if in_sentence { "ngày " } else { "" };
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
        (Shape::Day(first), Shape::Day(last))
            if (first.year(), first.month()) == (last.year(), last.month()) =>
        {
            write!(f, "{word}{:02}–{}", first.day(), to.vi())
        }
        (Shape::DayMonth { month, day }, Shape::DayMonth { month: last, .. }) if month == last => {
            write!(f, "{word}{day:02}–{}", to.vi())
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
