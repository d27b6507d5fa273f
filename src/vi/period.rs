//! Periods and lengths of time.

use super::span::span;
use super::tokens::{
    Token::{self, Number, Sign, Word},
    tokens,
};
use super::when::{moment, years};
use crate::value::{
    CountingRule, Length, LengthUnit, Period, PeriodError, PeriodStart, When, WhenError, quoted,
};

impl Period {
    /// Reads a period as Vietnamese papers write it, with or without diacritics.
    ///
    /// It reads `giai đoạn 2024 – 2030`, `2024-2030`; `từ ngày 12/10/2024 đến (hết) ngày
    /// 31/12/2030`; `từ năm 2024`; `đến (hết) năm 2030`; `2 năm`, `thời hạn 24 tháng`, `2 năm kể từ
    /// ngày 12/10/2024`, `2 năm kể từ ngày ký`, `từ ngày có hiệu lực đến hết năm 2030`; a length after
    /// dates, `…, thời hạn 2 năm`; no end, `không xác định thời hạn`, `vô thời hạn`; the counting of the
    /// first day, `…, tính cả ngày đầu`; and one date alone, `năm 2024`. Dates are read as [`When::parse_vi`] reads them.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::NotVietnamese`] when it is written in no such form;
    /// - [`PeriodError::Date`] when a date in it does not exist, or may be read in two ways (`2009-12`);
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
}

/// The result of reading: `None` if the pieces do not have this form, an error if they have it but
/// the value is impossible.
type Read<T, E = PeriodError> = Option<Result<T, E>>;

/// Where a period starts and ends, as it is written; a date that is not given is unknown.
struct Ends {
    from: When,
    starts: PeriodStart,
    to: When,
}

impl Ends {
    const fn starting(starts: PeriodStart, from: When) -> Self {
        let to = When::UNKNOWN;
        Self { from, starts, to }
    }

    const fn dated(from: When, to: When) -> Self {
        let starts = PeriodStart::NotStated;
        Self { from, starts, to }
    }
}

fn period(tokens: &[Token]) -> Read<Period> {
    let (tokens, counting) = match *tokens {
        [
            ref rest @ ..,
            Word("tinh"),
            Word("ca"),
            Word("ngay"),
            Word("dau"),
        ]
        | [
            ref rest @ ..,
            Word("tinh"),
            Word("ca"),
            Word("ngay"),
            Word("dau"),
            Word("tien"),
        ] => (rest, CountingRule::FirstDayCounts),
        ref all => (all, CountingRule::CivilCode),
    };
    let counted = |period: Period| period.counted_by(counting);
    uncounted(tokens).map(|read| read.map(counted))
}

fn uncounted(tokens: &[Token]) -> Read<Period> {
    // In any order: dates, a length, and that there is no end.
    let (dates, length) = match lasting(tokens) {
        Some(parts) => parts,
        None => (tokens, None),
    };
    let (dates, is_open) = without_end(dates);
    let length = match length {
        Some(Ok(length)) => Some(length),
        Some(Err(error)) => return Some(Err(error)),
        None => None,
    };
    let is_stage = without(dates, &[Word("trong")]).starts_with(&[Word("giai"), Word("doan")]);
    let dates = headless(dates);
    match *dates {
        [Number(first, 4), Sign('-'), Number(short, 2)] if is_stage || short > 12 => {
            let last = years(first, short)?;
            return Some(Period::years(first.into(), last.into()));
        }
        // days of some month, months, or a day of December
        [Number(_, 1 | 2), Sign('-'), Number(_, 1 | 2)] => return None,
        _ => {}
    }
    let ends = if dates.is_empty() && (is_open || length.is_some()) {
        Ends::dated(When::UNKNOWN, When::UNKNOWN)
    } else {
        match ends(dates)? {
            Ok(ends) => ends,
            Err(error) => return Some(Err(error.into())),
        }
    };
    stated(ends, is_open, length)
}

/// `None` if the paper says both that it ends and that there is no end.
fn stated(ends: Ends, is_open: bool, length: Option<Length>) -> Read<Period> {
    let Ends { from, starts, to } = ends;
    let period = match (is_open, length) {
        (true, _) if !to.is_unknown() => return None,
        (true, _) => Ok(Period::open_ended(from)),
        (false, Some(length)) if from.is_unknown() && to.is_unknown() => {
            Ok(Period::lasting(length))
        }
        (false, None)
            if from.is_unknown() && to.is_unknown() && starts != PeriodStart::NotStated =>
        {
            return None;
        }
        (false, _) => Period::new(from, to),
    };
    Some(period.map(|period| {
        let period = period.starting(starts);
        match length {
            Some(length) => period.with_length(length),
            None => period,
        }
    }))
}

fn without<'a>(tokens: &'a [Token], prefix: &[Token]) -> &'a [Token] {
    tokens.strip_prefix(prefix).unwrap_or(tokens)
}

/// Without the words that may open a period.
fn headless(tokens: &[Token]) -> &[Token] {
    let mut rest = tokens;
    for heading in [
        &[Word("trong")][..],
        &[Word("giai"), Word("doan")],
        &[Word("thoi"), Word("han")],
    ] {
        rest = without(rest, heading);
    }
    without(rest, &[Sign(':')])
}

/// The length at the beginning or at the end, and what is left: `2 năm kể từ …`, `…, thời hạn 2 năm`.
fn lasting(tokens: &[Token]) -> Option<(&[Token], Read<Length>)> {
    match *headless(tokens) {
        [Number(count, digits), Word(unit)] => Some((&[], length(count, digits, unit))),
        [Number(count, digits), Word(unit), ref start @ ..] if opens_with_from(start) => {
            Some((start, length(count, digits, unit)))
        }
        [
            ref dates @ ..,
            Word("thoi"),
            Word("han"),
            Number(count, digits),
            Word(unit),
        ] => Some((dates, length(count, digits, unit))),
        _ => None,
    }
}

/// What is left without `không xác định thời hạn` or `vô thời hạn`, and whether one of them is there.
fn without_end(tokens: &[Token]) -> (&[Token], bool) {
    const OPEN: [&[Token]; 2] = [
        &[
            Word("khong"),
            Word("xac"),
            Word("dinh"),
            Word("thoi"),
            Word("han"),
        ],
        &[Word("vo"), Word("thoi"), Word("han")],
    ];
    for words in OPEN {
        if let Some(rest) = tokens.strip_prefix(words).or(tokens.strip_suffix(words)) {
            return (rest, true);
        }
    }
    (tokens, false)
}

fn opens_with_from(tokens: &[Token]) -> bool {
    matches!(tokens, [Word("tu"), ..] | [Word("ke"), Word("tu"), ..])
}

fn length(count: u16, digits: usize, unit: &str) -> Read<Length> {
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

/// A date or a span.
fn point(tokens: &[Token]) -> Read<When, WhenError> {
    match tokens {
        [Word("tu" | "den"), ..] => None,
        _ => moment(tokens).or_else(|| span(tokens)),
    }
}

/// The beginning and the end of a period.
fn ends(tokens: &[Token]) -> Read<Ends, WhenError> {
    match *tokens {
        [Word("ke"), Word("tu"), ref rest @ ..] | [Word("tu"), ref rest @ ..] => {
            match start(rest) {
                Some(from) => Some(from),
                None => two_dates(rest),
            }
        }
        [Word("den"), ref rest @ ..] => {
            let to = point(without(rest, &[Word("het")]))?;
            Some(to.map(|to| Ends::dated(When::UNKNOWN, to)))
        }
        ref rest => match point(rest) {
            Some(Ok(on)) if on.is_open_span() => None,
            Some(on) => Some(on.map(|on| Ends::dated(on.clone(), on))),
            None => two_dates(rest),
        },
    }
}

/// A date, `ngày ký`, `ngày có hiệu lực`, or one of these with its date.
fn start(tokens: &[Token]) -> Read<Ends, WhenError> {
    let (starts, date) = match *tokens {
        [Word("ngay"), Word("ki"), ref date @ ..] => (PeriodStart::Signing, date),
        [
            Word("ngay"),
            Word("co"),
            Word("hieu"),
            Word("luc"),
            ref date @ ..,
        ] => (PeriodStart::Effect, date),
        ref date => (PeriodStart::NotStated, date),
    };
    if date.is_empty() && starts != PeriodStart::NotStated {
        return Some(Ok(Ends::starting(starts, When::UNKNOWN)));
    }
    let from = point(date)?;
    Some(from.map(|from| Ends::starting(starts, from)))
}

/// Two dates with a dash or `đến` between them. Every dash is tried, also one inside a date, where
/// the two sides are never both dates.
fn two_dates(tokens: &[Token]) -> Read<Ends, WhenError> {
    (0..tokens.len()).find_map(|at| {
        let (from, rest) = tokens.split_at_checked(at)?;
        let (Sign('-') | Word("den"), to) = rest.split_first()? else {
            return None;
        };
        let (from, to) = (start(from)?, point(without(to, &[Word("het")]))?);
        Some(from.and_then(|from| Ok(Ends { to: to?, ..from })))
    })
}
