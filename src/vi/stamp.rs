//! What stands around a date: the time, the part of the day, the day of the week.

use super::tokens::Token::{self, Blank, Number, Sign, Word};
use super::when::Read;
use crate::value::{When, WhenError};
use alloc::string::ToString as _;
use chrono::{Datelike as _, Weekday};

/// What has been found around a date, each once.
#[derive(Clone, Copy, Default)]
struct Around {
    weekday: Option<Weekday>,
    part: Option<&'static str>,
    time: Option<Time>,
}

/// The time of a day.
#[derive(Clone, Copy)]
enum Time {
    At(u32, u32),
    /// A form leaves it open, or it is a range of hours.
    Open,
}

/// The date that `date` reads, with what may stand around it.
pub(super) fn around(tokens: &[Token], date: &impl Fn(&[Token]) -> Read<When>) -> Read<When> {
    peeled(tokens, Around::default(), date)
}

fn peeled(tokens: &[Token], found: Around, date: &impl Fn(&[Token]) -> Read<When>) -> Read<When> {
    if let Some(on) = date(tokens) {
        return on.map_or_else(
            |error| Some(Err(error)),
            |on| found.at(on, tokens.contains(&Blank)),
        );
    }
    if let Some((day, rest)) = weekday_first(tokens).or_else(|| weekday_last(tokens))
        && found.weekday.is_none()
    {
        let found = Around {
            weekday: Some(day),
            ..found
        };
        return peeled(joined(rest), found, date);
    }
    if let Some((part, rest)) = part_first(tokens).or_else(|| part_last(tokens))
        && found.part.is_none()
    {
        let found = Around {
            part: Some(part),
            ..found
        };
        return peeled(joined(rest), found, date);
    }
    match tokens {
        [Word("hom"), Word("nay" | "qua"), rest @ ..]
        | [Word("ngay"), Word("hom"), Word("nay" | "qua"), rest @ ..]
        | [Word("hom"), rest @ ..] => return peeled(joined(rest), found, date),
        _ => {}
    }
    if found.time.is_some() {
        return None;
    }
    // the longest time first: `9 giờ 12/10/2024` is not 9:12
    for at in (1..tokens.len()).rev() {
        let (before, after) = tokens.split_at_checked(at)?;
        for (clock, rest) in [(before, after), (after, before)] {
            if let Some(time) = time(clock) {
                let found = Around {
                    time: Some(time),
                    ..found
                };
                if let Some(read) = peeled(joined(rest), found, date) {
                    return Some(read);
                }
            }
        }
    }
    None
}

/// Without the sign that joins a date with what stands around it.
fn joined(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Sign('-' | ','), rest @ ..] | [rest @ .., Sign('-' | ',')] | rest => rest,
    }
}

impl Around {
    /// The date with what was found around it; `None` if that cannot stand around such a date.
    fn at(self, on: When, has_blank: bool) -> Read<When> {
        let Self {
            weekday,
            part,
            time,
        } = self;
        if weekday.is_none() && part.is_none() && time.is_none() {
            return Some(Ok(on));
        }
        let Some(day) = on.exact_day() else {
            let may_have_more = has_blank || on.names_days();
            return may_have_more.then_some(Ok(on));
        };
        if let Some(said) = weekday
            && said != day.weekday()
        {
            return Some(Err(WhenError::Weekday {
                day: on.to_string().into(),
                found: named(said),
                expected: named(day.weekday()),
            }));
        }
        match time {
            Some(Time::At(hour, minute)) => {
                let hour = part.map_or(Some(hour), |part| hour_of(part, hour))?;
                Some(Ok(When::minute(day.and_hms_opt(hour, minute, 0)?)))
            }
            Some(Time::Open) | None => Some(Ok(on)),
        }
    }
}

/// The hour of 24 that an hour in a part of the day is: `3 giờ chiều` is 15. `None` if it is in no such part,
/// or of which day it is cannot be said, as of `12 giờ đêm`.
fn hour_of(part: &str, hour: u32) -> Option<u32> {
    match (part, hour) {
        ("sang" | "am", 0..=11)
        | ("trua", 10..=14)
        | ("chieu", 12..=18)
        | ("tối", 17..=23)
        | ("dem", 1..=4 | 20..=23)
        | ("pm", 12..=23) => Some(hour),
        ("trua", 1 | 2) | ("chieu", 1..=6) | ("tối", 5..=11) | ("dem", 9..=11) | ("pm", 1..=11) => {
            Some(hour + 12)
        }
        ("am", 12) => Some(0),
        _ => None,
    }
}

/// Hour and minute; seconds are read and left out.
fn time(tokens: &[Token]) -> Option<Time> {
    let tokens = match tokens {
        [Word("tu"), range @ ..] => return hours(range).map(|()| Time::Open),
        // `2024-10-12T09:30`
        [Word("t"), clock @ ..] | clock => clock,
    };
    let (clock, part) = match *without_zone(tokens) {
        [
            ref clock @ ..,
            Word(part @ ("sang" | "trua" | "chieu" | "tối" | "dem" | "am" | "pm")),
        ] => (clock, Some(part)),
        ref clock => (clock, None),
    };
    match clock_time(clock)? {
        Time::At(hour, minute) => {
            let hour = part.map_or(Some(hour), |part| hour_of(part, hour))?;
            Some(Time::At(hour, minute))
        }
        Time::Open => Some(Time::Open),
    }
}

/// A range of hours on one day: `7h30 đến 11h30`.
fn hours(tokens: &[Token]) -> Option<()> {
    for at in 1..tokens.len() {
        let (from, rest) = tokens.split_at_checked(at)?;
        if let [Word("den") | Sign('-'), to @ ..] = rest
            && clock_time(from).is_some()
            && clock_time(to).is_some()
        {
            return Some(());
        }
    }
    None
}

/// Without the time zone of Vietnam; a time with another one is not read.
fn without_zone(tokens: &[Token]) -> &[Token] {
    let zone = match tokens {
        [clock @ .., Sign('+'), Number(7, 2), Sign(':'), Number(0, 2)] => clock,
        [clock @ .., Word("gmt"), Sign('+'), Number(7, _)] => return clock,
        _ => return tokens,
    };
    match zone {
        [clock @ .., Word("gmt")] | clock => clock,
    }
}

fn clock_time(tokens: &[Token]) -> Option<Time> {
    let (hour, minute) = match *tokens {
        [Blank | Number(_, 1 | 2), Word("gio"), Blank]
        | [Blank | Number(_, 1 | 2), Word("gio"), Blank, Word("phut")]
        | [Blank, Word("gio")] => return Some(Time::Open),
        [Number(hour, 1 | 2), Word("gio")] => (hour, 0),
        [
            Number(hour, 1 | 2),
            Word("gio"),
            Number(minute, 1 | 2),
            ref rest @ ..,
        ] => match rest {
            [] | [Word("phut")] | [Word("phut"), Number(0..60, 1 | 2), Word("giay")] => {
                (hour, minute)
            }
            _ => return None,
        },
        [
            Number(hour, 1 | 2),
            Sign(':'),
            Number(minute, 2),
            ref rest @ ..,
        ] => match rest {
            [] | [Sign(':'), Number(0..60, 2)] => (hour, minute),
            _ => return None,
        },
        _ => return None,
    };
    (hour < 24 && minute < 60).then_some(Time::At(hour.into(), minute.into()))
}

fn weekday_first(tokens: &[Token]) -> Option<(Weekday, &[Token])> {
    match *tokens {
        [Word("thu" | "t"), day, ref rest @ ..] => Some((weekday(day)?, rest)),
        [Word("chu"), Word("nhat"), ref rest @ ..] | [Word("cn"), ref rest @ ..] => {
            Some((Weekday::Sun, rest))
        }
        _ => None,
    }
}

fn weekday_last(tokens: &[Token]) -> Option<(Weekday, &[Token])> {
    match *tokens {
        [ref rest @ .., Word("thu"), day] => Some((weekday(day)?, rest)),
        [ref rest @ .., Word("chu"), Word("nhat")] | [ref rest @ .., Word("cn")] => {
            Some((Weekday::Sun, rest))
        }
        _ => None,
    }
}

/// The days of the week are counted from Sunday, the first.
fn weekday(token: Token) -> Option<Weekday> {
    Some(match token {
        Number(2, 1) | Word("hai") => Weekday::Mon,
        Number(3, 1) | Word("ba") => Weekday::Tue,
        Number(4, 1) | Word("tư" | "tu" | "bon") => Weekday::Wed,
        Number(5, 1) | Word("nam") => Weekday::Thu,
        Number(6, 1) | Word("sáu" | "sau") => Weekday::Fri,
        Number(7, 1) | Word("bay") => Weekday::Sat,
        Number(..) | Word(_) | Sign(_) | Blank => return None,
    })
}

/// The Vietnamese name of a day of the week.
const fn named(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// The part of the day in front: `sáng`, `buổi chiều`, `rạng sáng`, `đầu giờ chiều`, `sáng nay`.
fn part_first(tokens: &[Token]) -> Option<(&'static str, &[Token])> {
    let tokens = match tokens {
        [Word("buoi" | "rang"), rest @ ..]
        | [Word("dau" | "cuoi"), Word("gio"), rest @ ..]
        | rest => rest,
    };
    match *tokens {
        [
            Word(part @ ("sang" | "trua" | "chieu" | "tối" | "dem")),
            ref rest @ ..,
        ] => {
            let rest = match rest {
                [Word("nay"), rest @ ..] | [Word("hom"), Word("nay" | "qua"), rest @ ..] | rest => {
                    rest
                }
            };
            Some((part, rest))
        }
        _ => None,
    }
}

/// The part of the day behind: `12/10/2024, buổi sáng`. An hour before it belongs to it.
fn part_last(tokens: &[Token]) -> Option<(&'static str, &[Token])> {
    match *tokens {
        [
            ref rest @ ..,
            Word("buoi"),
            Word(part @ ("sang" | "trua" | "chieu" | "tối" | "dem")),
        ] => Some((part, rest)),
        _ => None,
    }
}
