//! Spans of time.

use super::tokens::Token::{self, Blank, Number, Sign, Word};
use super::when::{Read, date};
use crate::value::{Side, SpanPart, When};

/// A span; `None` if the pieces are not one.
pub(super) fn span(tokens: &[Token]) -> Read<When> {
    match *tokens {
        [Word("khoang"), ref of @ ..] => Some(date(of)?.and_then(When::about)),
        [Word("truoc"), ref next @ ..] => {
            let last = date(next)?.map(|next| next.beside(Side::Before));
            Some(match last {
                Ok(last) => When::span(When::UNKNOWN, last?),
                Err(error) => Err(error),
            })
        }
        [Word("sau"), ref last @ ..] => {
            let next = date(last)?.map(|last| last.beside(Side::After));
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
                Word("i" | "mot") => 1,
                Word("ii" | "hai") => 2,
                Word("iii" | "ba") => 3,
                Word("iv" | "tư" | "bon") => 4,
                Number(..) | Word(_) | Sign(_) | Blank => return None,
            };
            months(last - 2, last, year)
        }
        [
            Word("nua"),
            Word(part @ ("dau" | "cuoi")),
            Word("nam"),
            ref year @ ..,
        ] => match part {
            "dau" => months(1, 6, year),
            _ => months(7, 12, year),
        },
        [
            ref count,
            Word("thang"),
            Word(part @ ("dau" | "cuoi")),
            Word("nam"),
            ref year @ ..,
        ] => {
            let count = match count {
                Number(count @ 2..=11, 1 | 2) => u32::from(*count),
                Word("ba") => 3,
                Word("sáu") => 6,
                Word("chin") => 9,
                Number(..) | Word(_) | Sign(_) | Blank => return None,
            };
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
        ] if !matches!(year, [] | [Sign('-'), ..]) => months(first.into(), last.into(), year),
        [Word("tu"), ref dates @ ..] | [Word("ke"), Word("tu"), ref dates @ ..] => {
            match date(dates) {
                Some(from) => Some(from.and_then(|from| When::span(from, When::UNKNOWN))),
                None => days_of_a_month(dates).or_else(|| between(dates, &["den", "-"])),
            }
        }
        [Word("den"), Word("het"), ref to @ ..]
        | [Word("den"), ref to @ ..]
        | [Word("cham" | "muon"), Word("nhat"), Word("la"), ref to @ ..]
        | [Word("cham" | "muon"), Word("nhat"), ref to @ ..] => {
            Some(date(to)?.and_then(|to| When::span(When::UNKNOWN, to)))
        }
        ref days => days_of_a_month(days),
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

/// `12–13/10`, `12 - 13 tháng 10 năm 2024`, `12 đến ngày 13/10`, and two days that follow each other, `12 và
/// 13/10`.
pub(super) fn days_of_a_month(tokens: &[Token]) -> Read<When> {
    let tokens = match tokens {
        [Word("ngay"), days @ ..] | days => days,
    };
    let (first, join, rest) = match *tokens {
        [
            Number(first, 1 | 2),
            Word("den"),
            Word("ngay"),
            ref rest @ ..,
        ] => (first, "den", rest),
        [
            Number(first, 1 | 2),
            Word(join @ ("den" | "va")),
            ref rest @ ..,
        ] => (first, join, rest),
        [Number(first, 1 | 2), Sign('-'), ref rest @ ..] => (first, "-", rest),
        _ => return None,
    };
    let [
        Number(last, 1 | 2),
        Sign('/' | '.') | Word("thang"),
        Number(month, 1 | 2),
        ref year @ ..,
    ] = *rest
    else {
        return None;
    };
    if join == "va" && last != first + 1 {
        return None;
    }
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
