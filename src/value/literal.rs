//! The checks of the literal macros, made while compiling so that nothing can be refused at run
//! time.

use super::{Period, Text, When};
use chrono::NaiveDate;

/// A literal that [`Text::new`] accepts and keeps unchanged.
#[derive(Debug, Clone, Copy)]
pub struct TextLiteral(&'static str);

impl TextLiteral {
    /// Checks a literal. This is stricter than [`Text::new`]: it accepts only letters and
    /// punctuation of Vietnamese and western Europe, which NFC does not change.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in English.
    pub const fn new(written: &'static str) -> Result<Self, &'static str> {
        let bytes = written.as_bytes();
        if bytes.len() > Text::MAX {
            return Err("the text is too long for a literal, call Text::new");
        }
        if let [] | [b' ', ..] | [.., b' '] | [0xc2, 0xa0, ..] | [.., 0xc2, 0xa0] = bytes {
            return Err("the text is blank, or begins or ends with a space");
        }
        let (mut rest, mut digits, mut most, mut names_passport) = (bytes, 0, 0, false);
        while let Some((first, after)) = rest.split_first() {
            // `chiếu` or `passport`, however they are written
            names_passport |= matches!(
                rest,
                [b'c' | b'C', b'h' | b'H', b'i' | b'I' | 0x80.., ..]
                    | [b'p' | b'P', b'a' | b'A', b's' | b'S', b's' | b'S', ..]
            );
            rest = match (*first, after) {
                (b'0'..=b'9', _) => {
                    digits += 1;
                    most = if digits > most { digits } else { most };
                    after
                }
                (b'a'..=b'z' | b'A'..=b'Z', _) => {
                    digits = 0;
                    after
                }
                (b' '..=b'~', _) => after,
                // U+00A0 to U+02FF, U+1E00 to U+1EFF, U+2010 to U+2027 (dashes, quotation marks, …),
                // U+20AB (đồng)
                (0xc2, [0xa0..=0xbf, after @ ..])
                | (0xc3..=0xcb, [_, after @ ..])
                | (0xe1, [0xb8..=0xbb, _, after @ ..])
                | (0xe2, [0x80, 0x90..=0xa7, after @ ..] | [0x82, 0xab, after @ ..]) => after,
                _ => {
                    return Err(
                        "the text has a character that no literal may have, call Text::new",
                    );
                }
            };
        }
        // what may be an identity is looked at by `Text::new` alone
        if most >= 9 || (most >= 6 && names_passport) {
            return Err("the text has a long number, call Text::new");
        }
        Ok(Self(written))
    }

    pub(super) const fn as_str(self) -> &'static str {
        self.0
    }
}

const NOT_A_DATE: &str = "expected a year, a month or a day, such as 2024, 2024-10 or 2024-10-12";

/// The number that these digits write.
const fn number(mut digits: &[u8]) -> Option<u32> {
    let mut number = 0;
    while let Some((digit @ b'0'..=b'9', rest)) = digits.split_first() {
        number = number * 10 + (*digit - b'0') as u32;
        digits = rest;
    }
    if digits.is_empty() {
        Some(number)
    } else {
        None
    }
}

/// Year, month and day of `-2024-10-12`, the form that the macros pass on. A part that is not
/// written is 0.
const fn parts(written: &str) -> Option<(u32, u32, u32)> {
    let (year, month, day): ([u8; 4], [u8; 2], [u8; 2]) = match *written.as_bytes() {
        [b'-', y1, y2, y3, y4] => ([y1, y2, y3, y4], *b"00", *b"00"),
        [b'-', y1, y2, y3, y4, b'-', m1, m2] => ([y1, y2, y3, y4], [m1, m2], *b"00"),
        [b'-', y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            ([y1, y2, y3, y4], [m1, m2], [d1, d2])
        }
        _ => return None,
    };
    match (number(&year), number(&month), number(&day)) {
        (Some(year @ 1..), Some(month), Some(day)) => Some((year, month, day)),
        _ => None,
    }
}

/// The day that a literal writes.
///
/// # Errors
///
/// What is wrong with it, in English.
pub const fn day(written: &str) -> Result<NaiveDate, &'static str> {
    match parts(written) {
        Some((year, month, day)) => match NaiveDate::from_ymd_opt(year.cast_signed(), month, day) {
            Some(day) => Ok(day),
            None => Err("no such day, expected one like 2024-10-12"),
        },
        None => Err("expected a day such as 2024-10-12"),
    }
}

/// A year, a month or a day that exists.
#[derive(Debug, Clone, Copy)]
pub struct DateLiteral(Date);

#[derive(Debug, Clone, Copy)]
enum Date {
    Year(u16),
    Month { year: u16, month: u8 },
    Day(NaiveDate),
}

/// A period that does not end before it begins.
#[derive(Debug, Clone, Copy)]
pub struct PeriodLiteral(DateLiteral, DateLiteral);

/// The year, month or day that a literal writes.
///
/// # Errors
///
/// What is wrong with it, in English.
#[allow(clippy::cast_possible_truncation)] // four digits and two fit
pub const fn when(written: &str) -> Result<DateLiteral, &'static str> {
    let date = match parts(written) {
        Some((year, 0, 0)) if written.len() == "-2024".len() => Date::Year(year as u16),
        Some((year, month @ 1..=12, 0)) if written.len() == "-2024-10".len() => Date::Month {
            year: year as u16,
            month: month as u8,
        },
        Some((_, 1..=12, 1..)) => match day(written) {
            Ok(day) => Date::Day(day),
            Err(why) => return Err(why),
        },
        _ => return Err(NOT_A_DATE),
    };
    Ok(DateLiteral(date))
}

/// The period that two literals write.
///
/// # Errors
///
/// What is wrong with it, in English.
pub const fn period(from: &str, to: &str) -> Result<PeriodLiteral, &'static str> {
    let (Some(first), Some(last)) = (parts(from), parts(to)) else {
        return Err(NOT_A_DATE);
    };
    // A part that is not written is 0 in the first date, and can be anything in the last.
    let is_reversed = last.0 < first.0
        || (last.0 == first.0 && last.1 != 0 && last.1 < first.1)
        || (last.0 == first.0 && last.1 == first.1 && last.2 != 0 && last.2 < first.2);
    match (when(from), when(to)) {
        (Ok(_), Ok(_)) if is_reversed => Err("the period ends before it begins"),
        (Ok(from), Ok(to)) => Ok(PeriodLiteral(from, to)),
        (Err(why), _) | (_, Err(why)) => Err(why),
    }
}

impl When {
    #[doc(hidden)]
    pub const fn from_literal(literal: DateLiteral) -> Self {
        match literal.0 {
            Date::Year(year) => Self::of_year(year),
            Date::Month { year, month } => Self::of_month(year, month),
            Date::Day(day) => Self::of_day(day),
        }
    }
}

impl Period {
    #[doc(hidden)]
    pub const fn from_literal(literal: PeriodLiteral) -> Self {
        Self::between(When::from_literal(literal.0), When::from_literal(literal.1))
    }
}
