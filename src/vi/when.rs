//! Dates of any precision.

use super::heading::{after_label, after_place};
use super::span::{days_of_a_month, span};
use super::stamp::around;
use super::tokens::{Token, tokens};
use crate::value::{When, WhenError, quoted};
use alloc::format;

impl When {
    /// Reads a date as Vietnamese papers write it, with or without diacritics.
    ///
    /// It reads `12/10/2024`, `12-10-2024` and `12.10.2024`; `ngày 12 tháng 10 năm 2024`; without
    /// the year `12/10`, `18.7` and `ngày 12 tháng 10`; `10/2024`, `tháng 10 năm 2024`, `tháng Mười năm
    /// 2024`; `năm 2024`, `2024`; a time before or after a day, `9 giờ 30`, `9h30` or `9:30`; `không rõ
    /// ngày`. A year must have four digits, because two digits would be a guess. All forms stand in
    /// [`vi`](crate::vi#dates).
    ///
    /// It reads spans: `12–13/10/2024`, `trước 30/6`, `sau năm 2021`, `quý III/2025`, `6 tháng đầu năm
    /// 2021`, `từ tháng 7 đến tháng 8`; parts of a year or month, `cuối năm 2021`, `đầu tháng 3/2024`; and
    /// `khoảng tháng 3`.
    ///
    /// # Errors
    ///
    /// - [`WhenError::NotVietnamese`] when it is written in no such form;
    /// - [`WhenError::Ambiguous`] for `2009-12`, which may be December 2009 or the years 2009–2012;
    /// - [`WhenError::Weekday`] when the day of the week beside the date is another one;
    /// - otherwise as [`When::year`], [`When::month`], [`When::day_month`], [`When::ymd`] and
    ///   [`When::span`].
    ///
    /// ```
    /// use lienvien::value::When;
    /// assert_eq!(When::parse_vi("Ngày 12/10")?, When::day_month(12, 10)?);
    /// assert_eq!(When::parse_vi("Ngày 18.7")?, When::day_month(18, 7)?);
    /// assert_eq!(When::parse_vi("ngay 12 thang 10 nam 2024")?, When::ymd(2024, 10, 12)?);
    /// assert_eq!(When::parse_vi("Hà Nội, ngày … tháng 10 năm 2024")?, When::month(2024, 10)?);
    /// assert_eq!(
    ///     When::parse_vi("9 giờ 30 ngày 12/10/2024")?.to_string(),
    ///     "2024-10-12T09:30+07:00",
    /// );
    /// assert!(When::parse_vi("12/10/24").is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn parse_vi(written: &str) -> Result<Self, WhenError> {
        let read = |written: &str| {
            let tokens = tokens(written)?;
            let inside = without_in(&tokens);
            moment(inside).or_else(|| span(inside))
        };
        let headed = || {
            let dated = after_label(written).or_else(|| after_place(written))?;
            moment(&tokens(dated)?)
        };
        read(written).or_else(headed).unwrap_or_else(|| {
            Err(WhenError::NotVietnamese {
                found: quoted(written.trim()),
            })
        })
    }
}

/// What is read: `None` if it does not have this form, an error if it has it and cannot be.
pub(super) type Read<T> = Option<Result<T, WhenError>>;

/// Without `trong`, which says that the date lies within what follows.
fn without_in(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token::Word("trong"), of @ ..] | of => of,
    }
}

/// A date with what may stand around it: a time, a part of the day, a day of the week.
pub(super) fn moment(tokens: &[Token]) -> Read<When> {
    around(tokens, &|on| date(on).or_else(|| days_of_a_month(on)))
}

/// The year that two digits after a year may mean: 2012 in `2009-12`.
pub(super) fn years(year: u16, short: u16) -> Option<u16> {
    let last = year / 100 * 100 + short;
    (last > year).then_some(last)
}

/// A date without a time.
pub(super) fn date(tokens: &[Token]) -> Read<When> {
    use Token::{Number, Sign, Word};
    match *tokens {
        [Word("khong" | "chua"), Word("ro"), ref rest @ ..] => {
            matches!(rest, [] | [Word("ngay")]).then_some(Ok(When::UNKNOWN))
        }
        [Number(year, 4)] | [Word("nam"), Number(year, 4)] => Some(When::year(year.into())),
        [Number(year, 4), Sign('-' | '/'), Number(short, 2)]
            if years(year, short).is_some() && short <= 12 =>
        {
            Some(Err(WhenError::Ambiguous {
                month: format!("{short:02}/{year:04}").into(),
                years: format!("{year:04}–{:04}", years(year, short)?).into(),
            }))
        }
        [Number(month, 1 | 2), Sign('/' | '-' | '.'), Number(year, 4)]
        | [Number(year, 4), Sign('-'), Number(month, 2)] => {
            Some(When::month(year.into(), month.into()))
        }
        [
            Word("t"),
            Number(month, 1 | 2),
            Sign('/' | '-' | '.'),
            Number(year, 4),
        ] => Some(When::month(year.into(), month.into())),
        [
            Number(year, 4),
            Sign(first @ ('-' | '/')),
            Number(month, 2),
            Sign(second),
            Number(day, 2),
        ] if first == second => Some(When::ymd(year.into(), month.into(), day.into())),
        _ => fields(tokens)?.when(),
    }
}

/// A day, month or year of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Given(u16),
    /// It is not written, or a form leaves it open.
    Open,
}

impl Field {
    fn number(self) -> Option<u32> {
        match self {
            Self::Given(number) => Some(number.into()),
            Self::Open => None,
        }
    }
}

struct Fields {
    day: Field,
    month: Field,
    year: Field,
}

impl Fields {
    /// What is known; a day of a month that is not known is left out.
    fn when(&self) -> Read<When> {
        let year = self.year.number().and_then(|year| i32::try_from(year).ok());
        let (day, month) = (self.day.number(), self.month.number());
        Some(match (year, month, day) {
            (Some(year), Some(month), Some(day)) => When::ymd(year, month, day),
            (Some(year), Some(month), None) => When::month(year, month),
            (None, Some(month), Some(day)) => When::day_month(day, month),
            (None, Some(month), None) => When::month_of_year(month),
            (_, None, Some(day)) if !(1..=31).contains(&day) => return None,
            (Some(year), None, _) => When::year(year),
            (None, None, _) => Ok(When::UNKNOWN),
        })
    }
}

/// The fields in the order of Vietnamese: day, month, year.
fn fields(tokens: &[Token]) -> Option<Fields> {
    use Token::{Blank, Number, Sign, Word};
    const OPEN: Field = Field::Open;
    let (is_headed, tokens) = match tokens {
        [Word("ngay"), rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let all = |day, month, year| Some(Fields { day, month, year });
    match *tokens {
        [Blank] if is_headed => return all(OPEN, OPEN, OPEN),
        [Word("nam"), Blank] if !is_headed => return all(OPEN, OPEN, OPEN),
        // `…/…/2024`, `12/10/2024`
        [
            day,
            Sign(first @ ('/' | '-' | '.')),
            month,
            Sign(second),
            year,
        ] if first == second => {
            return all(short(day)?, short(month)?, long(year)?);
        }
        [day, Sign('/' | '-' | '.'), month, Word("nam"), year] => {
            return all(short(day)?, short(month)?, long(year)?);
        }
        [
            Number(day, 1 | 2),
            Sign('/' | '-' | '.'),
            Number(month, 1 | 2),
        ] => {
            return all(Field::Given(day), Field::Given(month), OPEN);
        }
        [Blank, Sign(_), Number(month, 1 | 2)] => return all(OPEN, Field::Given(month), OPEN),
        [Blank, Sign(_), year @ Number(_, 4)] if !is_headed => return all(OPEN, OPEN, long(year)?),
        _ => {}
    }
    let (day, of_month) = match *tokens {
        [Word("thang"), ref rest @ ..] if !is_headed => (OPEN, rest),
        [day, Word("thang"), ref rest @ ..] => (short(day)?, rest),
        _ => return None,
    };
    let (month, named, of_year) = month(of_month)?;
    match *of_year {
        [] => all(day, month, OPEN),
        [Word("nam") | Sign('/'), year] => all(day, month, long(year)?),
        [Sign('-' | '.'), year] if day == OPEN => all(day, month, long(year)?),
        // `8 tháng 11, 2017`, and `Tháng Mười Một 8, 2017` on web pages
        [year @ Number(_, 4)] if day != OPEN || named => all(day, month, long(year)?),
        [Number(on, 1 | 2), year @ Number(_, 4)] if named && day == OPEN => {
            all(Field::Given(on), month, long(year)?)
        }
        _ => None,
    }
}

/// A day or a month.
fn short(token: Token) -> Option<Field> {
    match token {
        Token::Number(number, 1 | 2) => Some(Field::Given(number)),
        Token::Blank => Some(Field::Open),
        Token::Number(..) | Token::Word(_) | Token::Sign(_) => None,
    }
}

/// A year.
fn long(token: Token) -> Option<Field> {
    match token {
        Token::Number(number, 4) => Some(Field::Given(number)),
        Token::Blank => Some(Field::Open),
        Token::Number(..) | Token::Word(_) | Token::Sign(_) => None,
    }
}

/// The month after `tháng`, by its number or its name, whether it is a name, and what follows it. `Giêng`
/// and `Chạp` are months of the lunar calendar and are not read.
fn month(tokens: &[Token]) -> Option<(Field, bool, &[Token])> {
    use Token::Word;
    let (month, rest) = match *tokens {
        [Word("muoi"), Word("mot"), ref rest @ ..] => (11, rest),
        [Word("muoi"), Word("hai"), ref rest @ ..] => (12, rest),
        [Word("nam"), ref rest @ ..] if rest.starts_with(&[Word("nam")]) => (5, rest),
        [Word(name), ref rest @ ..] => (named_month(name)?, rest),
        [first, ref rest @ ..] => return Some((short(first)?, false, rest)),
        [] => return None,
    };
    Some((Field::Given(month), true, rest))
}

fn named_month(name: &str) -> Option<u16> {
    Some(match name {
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "tư" | "tu" | "bon" => 4,
        "Năm" => 5,
        "sáu" | "sau" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        "muoi" => 10,
        _ => return None,
    })
}
