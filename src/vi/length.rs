//! Lengths of time.

use super::tokens::Token::{self, Number, Sign, Word};
use crate::value::{Length, LengthUnit, Limit, PeriodError};

/// The result of reading: `None` if the pieces do not have this form, an error if they have it but the value
/// is impossible.
pub(super) type Read<T> = Option<Result<T, PeriodError>>;

/// The length with which the pieces begin, and what follows it: `gần 1,5 năm`, `02 (hai) năm`, `một năm rưỡi`.
pub(super) fn leading(tokens: &[Token]) -> Option<(Result<Length, PeriodError>, &[Token])> {
    let (limit, amount) = limited(tokens);
    let (read, rest) = amounts(amount).find_map(|(amount, rest)| measured(amount, rest))?;
    let (limit, rest) = match *rest {
        [Word("tro"), Word("len"), ref rest @ ..] if limit == Limit::Exactly => {
            (Limit::AtLeast, rest)
        }
        [Word("tro"), Word("xuong"), ref rest @ ..] if limit == Limit::Exactly => {
            (Limit::AtMost, rest)
        }
        ref rest => (limit, rest),
    };
    Some((read.map(|length| length.limited(limit)), rest))
}

/// What the words in front say, at most three, and what follows them.
fn limited(tokens: &[Token]) -> (Limit, &[Token]) {
    for words in (1..=3).rev() {
        if let Some((words, rest)) = tokens.split_at_checked(words)
            && let Some(limit) = limit(words)
        {
            return (limit, rest);
        }
    }
    (Limit::Exactly, tokens)
}

fn limit(words: &[Token]) -> Option<Limit> {
    let mut written = alloc::string::String::new();
    for token in words {
        let Word(word) = token else { return None };
        written.push_str(word);
        written.push(' ');
    }
    Limit::of_words(&written)
}

/// How many units.
#[derive(Clone, Copy)]
enum Amount {
    Whole(u16),
    /// A whole number and a half.
    Half(u16),
}

/// The amounts that the pieces may begin with, with what follows each; the longest first.
fn amounts(tokens: &[Token]) -> impl Iterator<Item = (Amount, &[Token])> {
    let written = match *tokens {
        [Number(whole, 1 | 2), Sign(','), Number(5, 1), ref rest @ ..] => {
            Some((Amount::Half(whole), rest))
        }
        [Number(count, digits), ref rest @ ..] if is_number(count, digits) => {
            Some((Amount::Whole(count), without_words(count, rest)))
        }
        [Word("nua"), ref rest @ ..] => Some((Amount::Half(0), rest)),
        _ => None,
    };
    let spoken = (1..=3).rev().filter_map(|words| {
        let (words, rest) = tokens.split_at_checked(words)?;
        Some((Amount::Whole(spoken(words)?), rest))
    });
    written.into_iter().chain(spoken)
}

/// Without the same number in words: `02 (hai)`.
fn without_words(count: u16, tokens: &[Token]) -> &[Token] {
    for words in (1..=3).rev() {
        if let Some((words, rest)) = tokens.split_at_checked(words)
            && spoken(words) == Some(count)
            && rest.first().copied().and_then(unit).is_some()
        {
            return rest;
        }
    }
    tokens
}

/// `02 năm` is written; `002` is no number.
fn is_number(count: u16, digits: usize) -> bool {
    match count {
        0 => digits == 1,
        1..10 => digits <= 2,
        _ => digits == count.ilog10() as usize + 1,
    }
}

/// A number below a hundred in words.
fn spoken(words: &[Token]) -> Option<u16> {
    Some(match *words {
        [Word("muoi")] => 10,
        [Word(one)] => digit(one)?,
        [Word("muoi"), Word(one)] => 10 + digit(one)?,
        [Word(ten), Word("muoi")] => 10 * digit(ten)?,
        [Word(ten), Word("muoi"), Word(one)] => 10 * digit(ten)? + digit(one)?,
        _ => return None,
    })
}

fn digit(word: &str) -> Option<u16> {
    Some(match word {
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "bon" | "tư" => 4,
        "nam" | "Năm" | "lam" => 5,
        "sáu" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        _ => return None,
    })
}

/// Days, weeks, months or years, and how many of them a unit is: a quarter is three months.
fn unit(token: Token) -> Option<(LengthUnit, u16)> {
    Some(match token {
        Word("ngay") => (LengthUnit::Day, 1),
        Word("tuan") => (LengthUnit::Week, 1),
        Word("thang") => (LengthUnit::Month, 1),
        Word("qui") => (LengthUnit::Month, 3),
        Word("nam") => (LengthUnit::Year, 1),
        Word(_) | Number(..) | Sign(_) | Token::Blank => return None,
    })
}

/// The length of an amount and the unit after it, and what follows. Half a year is six months, half a month 15
/// days (Civil Code 91/2015/QH13, Art. 146(1)).
fn measured(amount: Amount, tokens: &[Token]) -> Option<(Result<Length, PeriodError>, &[Token])> {
    let (first, rest) = tokens.split_first()?;
    let (unit, times) = unit(*first)?;
    let of_months = |years: u16, months: u16| {
        let count = years.checked_mul(12)?.checked_add(months)?;
        Some(Length::new(count, LengthUnit::Month))
    };
    match (amount, unit, rest) {
        (Amount::Whole(years), LengthUnit::Year, [Word("ruoi"), rest @ ..]) => {
            Some((of_months(years, 6)?, rest))
        }
        (
            Amount::Whole(years),
            LengthUnit::Year,
            [Number(months @ 1..12, 1 | 2), Word("thang"), rest @ ..],
        ) if is_end(rest) => Some((of_months(years, *months)?, rest)),
        (Amount::Whole(_), _, [Word("ruoi"), ..]) => None,
        (Amount::Whole(count), _, rest) => {
            let length = Length::new(count.checked_mul(times)?, unit);
            Some((length, without_same(count, *first, rest)))
        }
        (Amount::Half(years), LengthUnit::Year, rest) => Some((of_months(years, 6)?, rest)),
        (Amount::Half(0), LengthUnit::Month, rest) if times == 1 => {
            Some((Length::new(15, LengthUnit::Day), rest))
        }
        (Amount::Half(_), _, _) => None,
    }
}

/// Whether months after years are not the beginning of something else: `2 năm 6 tháng đầu năm`.
fn is_end(rest: &[Token]) -> bool {
    matches!(rest, [] | [Word("ke" | "tu" | "tinh"), ..])
}

/// Without the same length in words: `24 tháng (hai mươi bốn tháng)`.
fn without_same(count: u16, unit: Token, tokens: &[Token]) -> &[Token] {
    for words in (1..=3).rev() {
        if let Some((words, [again, rest @ ..])) = tokens.split_at_checked(words)
            && spoken(words) == Some(count)
            && *again == unit
        {
            return rest;
        }
    }
    tokens
}
