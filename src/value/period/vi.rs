//! Periods as Vietnamese papers write them.

use super::{Length, LengthUnit, Period, PeriodError, quoted};
use crate::value::when::vi::{
    Token::{self, Number, Sign, Word},
    moment, tokens,
};
use crate::value::{Shown, When, WhenError};
use core::fmt;

impl Period {
    /// Reads a period as Vietnamese papers write it, with or without diacritics.
    ///
    /// It reads `giai đoạn 2024 – 2030`, `2024-2030`; `từ ngày 12/10/2024 đến (hết) ngày
    /// 31/12/2030`; `từ năm 2024`; `đến (hết) năm 2030`; `2 năm`, `thời hạn 24 tháng`, `2 năm kể từ
    /// ngày 12/10/2024`, `2 năm kể từ ngày ký`; a length after dates, `…, thời hạn 2 năm`; and one
    /// date alone, `năm 2024`. Dates are read as [`When::parse_vi`] reads them.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::NotVietnamese`] when it is written in no such form;
    /// - [`PeriodError::Date`] when a date in it does not exist;
    /// - otherwise as [`Period::new`] and [`Length::new`].
    ///
    /// ```
    /// use lienvien::value::Period;
    /// let period = Period::parse_vi("từ ngày 12/10/2024 đến hết ngày 31/12/2030")?;
    /// assert_eq!(period.to_string(), "2024-10-12 – 2030-12-31");
    /// assert!(Period::parse_vi("trong thời gian tới").is_err());
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn parse_vi(written: &str) -> Result<Self, PeriodError> {
        tokens(written)
            .and_then(|tokens| period(&tokens))
            .unwrap_or_else(|| {
                Err(PeriodError::NotVietnamese {
                    found: quoted(written.trim()),
                })
            })
    }

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
        let Self { from, to, length } = self;
        match (from.is_unknown(), to.is_unknown(), length) {
            (true, true, Some(length)) => return write!(f, "{}", length.vi()),
            (false, true, Some(length)) => {
                return write!(f, "{} kể từ {}", length.vi(), from.vi_in_sentence());
            }
            (true, true, None) => {}
            (false, true, None) => write!(f, "từ {}", from.vi_in_sentence())?,
            (true, false, _) => write!(f, "đến {}", to.vi_in_sentence())?,
            (false, false, _) => write_dates(f, from, to)?,
        }
        match length {
            Some(length) => write!(f, ", thời hạn {}", length.vi()),
            None => Ok(()),
        }
    }
}

fn write_dates(f: &mut fmt::Formatter<'_>, from: &When, to: &When) -> fmt::Result {
    if from == to {
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

/// The result of reading: `None` if the pieces do not have this form, an error if they have it but
/// the value is impossible.
type Read<T, E> = Option<Result<T, E>>;

fn period(tokens: &[Token]) -> Read<Period, PeriodError> {
    let mut rest = tokens;
    for heading in [
        &[Word("trong")][..],
        &[Word("giai"), Word("doan")],
        &[Word("thoi"), Word("han")],
    ] {
        rest = without(rest, heading);
    }
    match *rest {
        [Number(count, digits), Word(unit)] => {
            let length = length(count, digits, unit)?;
            Some(length.map(Period::lasting))
        }
        [Number(count, digits), Word(unit), ref start @ ..] if opens_with_from(start) => {
            let length = length(count, digits, unit)?;
            let start = without(without(start, &[Word("ke")]), &[Word("tu")]);
            if *start == [Word("ngay"), Word("ki")] {
                return Some(length.map(Period::lasting));
            }
            let from = moment(start)?;
            Some(dated(from.map(|from| (from, When::UNKNOWN)), length))
        }
        [
            ref dates @ ..,
            Word("thoi"),
            Word("han"),
            Number(count, digits),
            Word(unit),
        ] => {
            let length = length(count, digits, unit)?;
            Some(dated(ends(dates)?, length))
        }
        ref dates => {
            let ends = ends(dates)?;
            Some(
                ends.map_err(PeriodError::from)
                    .and_then(|(from, to)| Period::new(from, to)),
            )
        }
    }
}

fn without<'a>(tokens: &'a [Token], prefix: &[Token]) -> &'a [Token] {
    tokens.strip_prefix(prefix).unwrap_or(tokens)
}

fn opens_with_from(tokens: &[Token]) -> bool {
    matches!(tokens, [Word("tu"), ..] | [Word("ke"), Word("tu"), ..])
}

fn length(count: u16, digits: usize, unit: &str) -> Read<Length, PeriodError> {
    // `02 năm` is written; `002` is no number
    let is_number = match count {
        0..10 => digits <= 2,
        _ => digits == count.ilog10() as usize + 1,
    };
    if !is_number || (count == 0 && digits > 1) {
        return None;
    }
    let unit = match unit {
        "ngay" => LengthUnit::Day,
        "tuan" => LengthUnit::Week,
        "thang" => LengthUnit::Month,
        "nam" => LengthUnit::Year,
        _ => return None,
    };
    Some(Length::new(count, unit))
}

fn dated(
    ends: Result<(When, When), WhenError>,
    length: Result<Length, PeriodError>,
) -> Result<Period, PeriodError> {
    let (from, to) = ends?;
    Ok(Period::new(from, to)?.with_length(length?))
}

/// The beginning and the end of a period; a date that is not given is unknown.
fn ends(tokens: &[Token]) -> Read<(When, When), WhenError> {
    match *tokens {
        [Word("tu"), ref rest @ ..] => match moment(rest) {
            Some(from) => Some(from.map(|from| (from, When::UNKNOWN))),
            None => two_dates(rest),
        },
        [Word("den"), ref rest @ ..] => {
            let to = moment(without(rest, &[Word("het")]))?;
            Some(to.map(|to| (When::UNKNOWN, to)))
        }
        ref rest => match moment(rest) {
            Some(on) => Some(on.map(|on| (on.clone(), on))),
            None => two_dates(rest),
        },
    }
}

/// Two dates with a dash or `đến` between them. Every dash is tried, also one inside a date, where
/// the two sides are never both dates.
fn two_dates(tokens: &[Token]) -> Read<(When, When), WhenError> {
    (0..tokens.len()).find_map(|at| {
        let (from, rest) = tokens.split_at_checked(at)?;
        let (Sign('-') | Word("den"), to) = rest.split_first()? else {
            return None;
        };
        let (from, to) = (moment(from)?, moment(without(to, &[Word("het")]))?);
        Some(from.and_then(|from| Ok((from, to?))))
    })
}
