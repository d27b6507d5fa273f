//! Dates of any precision.

use super::span::span;
use crate::value::{When, WhenError, quoted, search_key};
use alloc::{format, vec::Vec};

impl When {
    /// Reads a date as Vietnamese papers write it, with or without diacritics.
    ///
    /// It reads `12/10/2024`, `12-10-2024` and `12.10.2024`; `ngày 12 tháng 10 năm 2024`; without
    /// the year `12/10`, `18.7` and `ngày 12 tháng 10`; `10/2024`, `tháng 10 năm 2024`; `năm 2024`,
    /// `2024`; a time before or after a day, `9 giờ 30`, `9h30` or `9:30`; `không rõ ngày`. A year
    /// must have four digits, because two digits would be a guess.
    ///
    /// It reads spans: `12–13/10/2024`, `trước 30/6`, `sau năm 2021`, `quý III/2025`, `6 tháng đầu năm
    /// 2021`, `từ tháng 7 đến tháng 8`; parts of a year or month, `cuối năm 2021`, `đầu tháng 3/2024`; and
    /// `khoảng tháng 3`.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotVietnamese`] when it is written in no such form;
    /// - [`WhenError::Ambiguous`] for `2009-12`, which may be December 2009 or the years 2009–2012;
    /// - otherwise as [`When::year`], [`When::month`], [`When::day_month`], [`When::ymd`] and
    ///   [`When::span`].
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::parse_vi("Ngày 12/10")?, When::day_month(12, 10)?);
    /// assert_eq!(When::parse_vi("Ngày 18.7")?, When::day_month(18, 7)?);
    /// assert_eq!(When::parse_vi("ngay 12 thang 10 nam 2024")?, When::ymd(2024, 10, 12)?);
    /// assert_eq!(
    ///     When::parse_vi("9 giờ 30 ngày 12/10/2024")?.to_string(),
    ///     "2024-10-12T09:30+07:00",
    /// );
    /// assert!(When::parse_vi("12/10/24").is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn parse_vi(written: &str) -> Result<Self, WhenError> {
        tokens(written)
            .and_then(|tokens| moment(&tokens).or_else(|| span(&tokens)))
            .unwrap_or_else(|| {
                Err(WhenError::NotVietnamese {
                    found: quoted(written.trim()),
                })
            })
    }
}

/// A piece of a Vietnamese date or period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Token {
    /// One of [`WORDS`].
    Word(&'static str),
    /// A number and with how many digits it was written.
    Number(u16, usize),
    /// A sign between numbers; every dash is `-`.
    Sign(char),
}

/// The words that a date or a period is written with, as search keys.
const WORDS: &[&str] = &[
    "nam", "thang", "tuan", "ngay", "gio", "h", "phut", "khong", "chua", "ro", "giai", "doan",
    "thoi", "han", "trong", "tu", "ke", "ki", "den", "het", "xac", "dinh", "vo", "co", "hieu",
    "tinh", "ca", "dau", "tien", "giua", "cuoi", "truoc", "sau", "khoang", "qui", "i", "ii", "iii",
    "iv", "va",
];

/// The most pieces that are read; a date or a period has far fewer.
const MOST_PIECES: usize = 64;

/// Words that do not change the date.
const FILLERS: &[&str] = &["vao", "luc"];

/// The pieces of a text; `None` if it has anything that cannot be part of a date or period.
pub(super) fn tokens(written: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = written.trim_start();
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let end = match kind {
            Kind::Sign => first.len_utf8(),
            Kind::Digit | Kind::Letter => rest
                .find(|c: char| c.is_whitespace() || Kind::of(c) != kind)
                .unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at_checked(end)?;
        match kind {
            Kind::Sign => tokens.extend(sign(first)),
            Kind::Digit => tokens.push(Token::Number(piece.parse().ok()?, piece.len())),
            Kind::Letter => {
                let key = search_key(piece);
                if !FILLERS.contains(&key.as_str()) {
                    tokens.push(Token::Word(WORDS.iter().find(|word| **word == key)?));
                }
            }
        }
        if tokens.len() > MOST_PIECES {
            return None;
        }
        rest = after.trim_start();
    }
    Some(tokens)
}

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Kind {
    Digit,
    Sign,
    Letter,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            '/' | '.' | ':' | ',' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Self::Sign,
            _ => Self::Letter,
        }
    }
}

/// The sign as a token; a comma is not a token.
fn sign(written: char) -> Option<Token> {
    match written {
        ',' => None,
        '/' | '.' | ':' => Some(Token::Sign(written)),
        _ => Some(Token::Sign('-')),
    }
}

/// A date of any precision; `None` if the pieces are not a date.
pub(super) fn moment(tokens: &[Token]) -> Option<Result<When, WhenError>> {
    date(tokens).or_else(|| {
        (1..tokens.len()).find_map(|at| {
            let (before, after) = tokens.split_at_checked(at)?;
            let (on, (hour, minute)) = match (time(before), time(after)) {
                (Some(time), _) => (date(after)?, time),
                (None, Some(time)) => (date(before)?, time),
                (None, None) => return None,
            };
            let on = match on {
                Ok(on) => on.exact_day()?,
                Err(error) => return Some(Err(error)),
            };
            let moment = on.and_hms_opt(hour.into(), minute.into(), 0)?;
            Some(Ok(When::minute(moment)))
        })
    })
}

/// Hour and minute.
fn time(tokens: &[Token]) -> Option<(u16, u16)> {
    use Token::{Number, Sign, Word};
    match *tokens {
        [Number(hour, 1 | 2), Word("gio" | "h")] => Some((hour, 0)),
        [
            Number(hour, 1 | 2),
            Word("gio" | "h"),
            Number(minute, 1 | 2),
        ]
        | [
            Number(hour, 1 | 2),
            Word("gio" | "h"),
            Number(minute, 1 | 2),
            Word("phut"),
        ]
        | [Number(hour, 1 | 2), Sign(':'), Number(minute, 2)] => Some((hour, minute)),
        _ => None,
    }
}

/// The year that two digits after a year may mean: 2012 in `2009-12`.
pub(super) fn years(year: u16, short: u16) -> Option<u16> {
    let last = year / 100 * 100 + short;
    (last > year).then_some(last)
}

/// A date without a time.
pub(super) fn date(tokens: &[Token]) -> Option<Result<When, WhenError>> {
    use Token::{Number, Sign, Word};
    let (month, year) = match *tokens {
        [Word("khong" | "chua"), Word("ro"), ref rest @ ..] => {
            return matches!(rest, [] | [Word("ngay")]).then_some(Ok(When::UNKNOWN));
        }
        [Number(year, 4)] | [Word("nam"), Number(year, 4)] => {
            return Some(When::year(year.into()));
        }
        [Word("thang"), Number(month, 1 | 2)] => return Some(When::month_of_year(month.into())),
        [Number(year, 4), Sign('-' | '/'), Number(short, 2)]
            if years(year, short).is_some() && short <= 12 =>
        {
            return Some(Err(WhenError::Ambiguous {
                month: format!("{short:02}/{year:04}").into(),
                years: format!("{year:04}–{:04}", years(year, short)?).into(),
            }));
        }
        [
            Word("thang"),
            Number(month, 1 | 2),
            Sign('/' | '-' | '.') | Word("nam"),
            Number(year, 4),
        ]
        | [Number(month, 1 | 2), Sign('/' | '-' | '.'), Number(year, 4)]
        | [Number(year, 4), Sign('-'), Number(month, 2)] => (month, year),
        [Word("ngay"), ref rest @ ..] | ref rest => return day(rest),
    };
    Some(When::month(year.into(), month.into()))
}

/// A day, with or without its year.
fn day(tokens: &[Token]) -> Option<Result<When, WhenError>> {
    use Token::{Number, Sign, Word};
    let (day, month, year) = match *tokens {
        [
            Number(day, 1 | 2),
            Sign('/' | '-' | '.') | Word("thang"),
            Number(month, 1 | 2),
        ] => {
            return Some(When::day_month(day.into(), month.into()));
        }
        [
            Number(day, 1 | 2),
            Sign(first @ ('/' | '-' | '.')),
            Number(month, 1 | 2),
            Sign(second),
            Number(year, 4),
        ] if first == second => (day, month, year),
        [
            Number(day, 1 | 2),
            Word("thang"),
            Number(month, 1 | 2),
            Word("nam") | Sign('/'),
            Number(year, 4),
        ]
        | [
            Number(year, 4),
            Sign('-'),
            Number(month, 2),
            Sign('-'),
            Number(day, 2),
        ] => (day, month, year),
        _ => return None,
    };
    Some(When::ymd(year.into(), month.into(), day.into()))
}
