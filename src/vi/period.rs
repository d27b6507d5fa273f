//! Periods and lengths of time.

use super::length::{Read, leading};
use super::span::{days_of_a_month, span};
use super::tokens::{
    Token::{self, Blank, Number, Sign, Word},
    tokens,
};
use super::when::{self, moment, years};
use crate::value::{
    CountingRule, Length, Period, PeriodError, PeriodStart, When, quoted, search_key,
};

impl Period {
    /// Reads a period as Vietnamese papers write it, with or without diacritics.
    ///
    /// It reads `giai đoạn 2024 – 2030`, `2024-2030`; `từ ngày 12/10/2024 đến (hết) ngày
    /// 31/12/2030`; `từ năm 2024`; `đến (hết) năm 2030`; `2 năm`, `thời hạn 24 tháng`, `2 năm kể từ
    /// ngày 12/10/2024`, `2 năm kể từ ngày ký`, `từ ngày có hiệu lực đến hết năm 2030`; a length after
    /// dates, `…, thời hạn 2 năm`; no end, `không xác định thời hạn`, `vô thời hạn`; the counting of the
    /// first day, `…, tính cả ngày đầu`; and one date alone, `năm 2024`. Dates are read as [`When::parse_vi`] reads
    /// them. A length may have a [`Limit`](crate::value::Limit), `gần 1,5 năm`, `không quá 60 ngày`. An end that hangs
    /// on an event, `cho đến khi có văn bản thay thế`, and `đến nay` are an end that is not known. All forms stand in
    /// [`vi`](crate::vi#periods).
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
        read(written).unwrap_or_else(|| {
            Err(PeriodError::NotVietnamese {
                found: quoted(written.trim()),
            })
        })
    }
}

fn read(written: &str) -> Read<Period> {
    let (dated, has_open_end) = without_event(written)?;
    let tokens = tokens(dated)?;
    let read = period(&tokens, has_open_end)?;
    // a day that a form leaves open is some day of its month, not all of the month
    let has_blank = tokens.contains(&Blank);
    let is_open = |date: &When| date.is_unknown() || date.is_exact_day() || date.names_days();
    match &read {
        Ok(period) if has_blank && !(is_open(period.from()) && is_open(period.to())) => None,
        Ok(_) | Err(_) => Some(read),
    }
}

/// Without `cho đến khi …`, and whether it was there: the end is an event, so its day is not known. `None` if
/// a number stands in it, which may be a date.
fn without_event(written: &str) -> Option<(&str, bool)> {
    for (at, _) in written.match_indices(['k', 'K']) {
        let (before, event) = written.split_at_checked(at)?;
        let mut words = event.split_whitespace();
        let is_when = words
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case("khi"));
        if !is_when || !before.ends_with(char::is_whitespace) {
            continue;
        }
        let dated = without_last(before, &["den", "toi"])?;
        let dated = without_last(dated, &["cho"]).unwrap_or(dated);
        let has_number = event.contains(|c: char| c.is_ascii_digit());
        return (!has_number).then_some((dated.trim_end_matches([',', ';']), true));
    }
    Some((written, false))
}

/// The text without its last word, if that is one of these.
fn without_last<'a>(written: &'a str, words: &[&str]) -> Option<&'a str> {
    let written = written.trim_end();
    let last = written.rsplit(char::is_whitespace).next()?;
    let is_one = words.contains(&search_key(last).as_str());
    is_one
        .then(|| written.strip_suffix(last))?
        .map(str::trim_end)
}

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

fn period(tokens: &[Token], has_open_end: bool) -> Read<Period> {
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
    let (tokens, has_open_end) = match *tokens {
        [ref rest @ .., Word("den"), Word("nay")] | [ref rest @ .., Word("tro"), Word("di")] => {
            (rest, true)
        }
        ref all => (all, has_open_end),
    };
    let counted = |period: Period| period.counted_by(counting);
    uncounted(tokens, has_open_end).map(|read| read.map(counted))
}

fn uncounted(tokens: &[Token], has_open_end: bool) -> Read<Period> {
    // In any order: dates, a length, and that there is no end.
    let opening = tokens;
    let tokens = headless(tokens);
    let (dates, length) = match lasting(tokens) {
        Some((length, dates)) => (dates, Some(length)),
        None => (tokens, None),
    };
    let (dates, is_endless) = without_end(dates);
    let length = match length {
        Some(Ok(length)) => Some(length),
        Some(Err(error)) => return Some(Err(error)),
        None => None,
    };
    let is_stage = has_stage(opening) || has_stage(dates);
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
    let ends = if dates.is_empty() && (is_endless || length.is_some()) {
        Ends::dated(When::UNKNOWN, When::UNKNOWN)
    } else {
        match ends(dates)? {
            Ok(ends) => ends,
            Err(error) => return Some(Err(error.into())),
        }
    };
    // an end that is not known beside an end, a length, or that there is none
    let has_end = is_endless || length.is_some() || !ends.to.is_unknown();
    if has_open_end && (has_end || ends.from.is_unknown()) {
        return None;
    }
    stated(ends, is_endless, length)
}

/// `None` if the paper says both that it ends and that there is no end.
fn stated(ends: Ends, is_endless: bool, length: Option<Length>) -> Read<Period> {
    let Ends { from, starts, to } = ends;
    let period = match (is_endless, length) {
        (true, _) if !to.is_unknown() => return None,
        (true, _) => Ok(Period::open_ended(from)),
        (false, Some(length)) if from.is_unknown() && to.is_unknown() => {
            Ok(Period::lasting(length))
        }
        (false, None) if from.is_unknown() && to.is_unknown() => Period::from_event(starts),
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

/// Words of clauses and headings that say nothing about the period that follows them.
const HEADINGS: &[&str] = &[
    "hop", "dong", "thoa", "thuan", "bien", "ban", "van", "tac", "này", "cua", "duoc", "thuc",
    "hien", "co", "hieu", "luc", "gia", "tri", "la", "thoi", "han", "gian", "trong", "vong",
    "suot", "ca", "giai", "doan", "voi",
];

/// Without the words that may open a period: `Hợp đồng này có hiệu lực`, `thời hạn:`, `trong vòng`, `giai đoạn`.
fn headless(tokens: &[Token]) -> &[Token] {
    let mut rest = tokens;
    loop {
        rest = match rest {
            [Word(word), after @ ..] if HEADINGS.contains(word) => after,
            [Sign(':'), after @ ..] => after,
            rest => return rest,
        };
    }
}

/// Whether the period is called a stage: `giai đoạn 2009-12` are years.
fn has_stage(tokens: &[Token]) -> bool {
    let opening = tokens.len() - headless(tokens).len();
    let is_stage = |pair: &[Token]| pair == [Word("giai"), Word("doan")];
    tokens
        .get(..opening)
        .is_some_and(|words| words.windows(2).any(is_stage))
}

/// The length at the beginning or at the end, and what is left: `2 năm kể từ …`, `…, thời hạn 2 năm`, `02 năm
/// 2011-2012`.
fn lasting(tokens: &[Token]) -> Option<(Result<Length, PeriodError>, &[Token])> {
    if let Some((length, rest)) = leading(tokens) {
        let rest = match rest {
            [Word("tinh"), from @ ..] => from,
            rest => rest,
        };
        let is_length = matches!(
            rest,
            [] | [Word("tu"), ..]
                | [Word("ke"), Word("tu"), ..]
                | [Number(_, 4), Sign('-') | Word("va"), Number(_, 4)]
        );
        return is_length.then_some((length, rest));
    }
    for at in 1..tokens.len() {
        let (dates, rest) = tokens.split_at_checked(at)?;
        let opens = match rest {
            [Word("thoi"), Word("han" | "gian"), ..] | [Word("trong"), ..] => true,
            [Word("va" | "voi"), rest @ ..] => {
                matches!(headless(rest), [first, ..] if Some(first) != rest.first())
            }
            _ => false,
        };
        let of_length = match rest {
            [Word("va"), rest @ ..] | rest => headless(rest),
        };
        // `không xác định thời hạn` is no length
        let is_endless = matches!(dates, [.., Word("dinh" | "vo")]);
        if opens
            && !is_endless
            && let Some((length, [])) = leading(of_length)
        {
            return Some((length, dates));
        }
    }
    None
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

/// A date or a span.
fn point(tokens: &[Token]) -> when::Read<When> {
    match tokens {
        [Word("tu" | "den"), ..] => None,
        _ => moment(tokens).or_else(|| span(tokens)),
    }
}

/// The beginning and the end of a period.
fn ends(tokens: &[Token]) -> when::Read<Ends> {
    match *tokens {
        [Word("ke"), Word("tu"), ref rest @ ..] | [Word("tu"), ref rest @ ..] => {
            match days_of_a_month(rest) {
                Some(days) => Some(days.map(|days| Ends::dated(days.clone(), days))),
                // `từ tháng 1-6/2021`
                None if matches!(
                    rest,
                    [Word("thang"), Number(..), Sign('-'), Number(_, 1 | 2), ..]
                ) =>
                {
                    point(rest).map(|on| on.map(|on| Ends::dated(on.clone(), on)))
                }
                None => start(rest).or_else(|| two_dates(rest)),
            }
        }
        [Word("cho"), Word("den"), ref rest @ ..] | [Word("den"), ref rest @ ..] => {
            let to = point(without(rest, &[Word("het")]))?;
            Some(to.map(|to| Ends::dated(When::UNKNOWN, to)))
        }
        // two years that follow each other: `02 năm 2011 và 2012`
        [Number(first, 4), Word("va"), Number(last, 4)] if last == first + 1 => {
            two_dates(&[Number(first, 4), Sign('-'), Number(last, 4)])
        }
        ref rest => match point(rest) {
            Some(Ok(on)) if on.is_open_span() => None,
            Some(on) => Some(on.map(|on| Ends::dated(on.clone(), on))),
            None => two_dates(rest),
        },
    }
}

/// A date, `ngày ký`, `ngày có hiệu lực`, or one of these with its date.
fn start(tokens: &[Token]) -> when::Read<Ends> {
    let (starts, date) = match *tokens {
        [Word("ngay"), ref rest @ ..] => match event(rest) {
            Some((starts, date)) => (starts, date),
            None => (PeriodStart::NotStated, tokens),
        },
        ref date => (PeriodStart::NotStated, date),
    };
    if date.is_empty() && starts != PeriodStart::NotStated {
        return Some(Ok(Ends::starting(starts, When::UNKNOWN)));
    }
    let from = point(date)?;
    Some(from.map(|from| Ends::starting(starts, from)))
}

/// The event from which it runs, and what follows: `ký`, `hai bên ký kết`, `hợp đồng có hiệu lực`.
fn event(tokens: &[Token]) -> Option<(PeriodStart, &[Token])> {
    let named = match *tokens {
        [Word("hai" | "cac"), Word("ben"), ref rest @ ..] => without(rest, &[Word("cung")]),
        ref rest => without_paper(rest),
    };
    let named = without(named, &[Word("duoc")]);
    let named = without(named, &[Word("bat"), Word("dau")]);
    match *named {
        [Word("ki"), ref rest @ ..] => Some((
            PeriodStart::Signing,
            without_paper(without(rest, &[Word("ket")])),
        )),
        [Word("co"), Word("hieu"), Word("luc"), ref rest @ ..] => Some((
            PeriodStart::Effect,
            without(rest, &[Word("thi"), Word("hanh")]),
        )),
        _ => None,
    }
}

/// Without the name of the paper: `hợp đồng`, `thỏa thuận này`.
fn without_paper(tokens: &[Token]) -> &[Token] {
    let mut rest = tokens;
    for words in [
        [Word("hop"), Word("dong")],
        [Word("bien"), Word("ban")],
        [Word("van"), Word("ban")],
        [Word("thoa"), Word("thuan")],
        [Word("hop"), Word("tac")],
    ] {
        rest = without(rest, &words);
    }
    without(rest, &[Word("này")])
}

/// Two dates with a dash or `đến` between them. Every dash is tried, also one inside a date, where
/// the two sides are never both dates.
fn two_dates(tokens: &[Token]) -> when::Read<Ends> {
    (0..tokens.len()).find_map(|at| {
        let (from, rest) = tokens.split_at_checked(at)?;
        let to = match rest {
            [Word("cho"), Word("den"), to @ ..] | [Sign('-') | Word("den"), to @ ..] => to,
            // `… và có giá trị đến hết ngày …`
            [Word("va"), to @ ..] => match headless(to) {
                [Word("den"), to @ ..] => to,
                _ => return None,
            },
            _ => return None,
        };
        let (from, to) = (start(from)?, point(without(to, &[Word("het")]))?);
        Some(from.and_then(|from| Ok(Ends { to: to?, ..from })))
    })
}
