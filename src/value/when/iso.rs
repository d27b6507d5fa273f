//! Dates as ISO 8601 writes them.

use super::{Shape, When, WhenError, day_of, quoted};
use alloc::string::ToString;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use core::{fmt, str::FromStr};

/// Minutes by which Vietnam is ahead of UTC.
const VIETNAM: i64 = 7 * 60;

/// The number that these ASCII digits write.
#[inline]
fn number<const DIGITS: usize>(digits: [u8; DIGITS]) -> Option<u32> {
    const { assert!(DIGITS <= 4) };
    digits.into_iter().try_fold(0, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        (digit <= 9).then(|| number * 10 + u32::from(digit))
    })
}

#[inline]
fn year<const DIGITS: usize>(digits: [u8; DIGITS]) -> Option<i32> {
    i32::try_from(number(digits)?).ok()
}

/// One day, `2024-10-12`, without allocating; `None` if it is not written so. A year outside 0 to
/// 9999 has the sign and the digits that chrono writes.
#[inline]
pub(super) fn day(written: &str) -> Option<Result<NaiveDate, WhenError>> {
    match *written.as_bytes() {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => Some(day_of(
            year([y1, y2, y3, y4])?,
            number([m1, m2])?,
            number([d1, d2])?,
        )),
        [b'+', ..] | [b'-', b'0'..=b'9', ..] => distant_day(written).map(Ok),
        _ => None,
    }
}

/// The ten bytes of a day of the years 0 to 9999.
pub(super) fn ten_bytes(day: NaiveDate) -> Option<[u8; 10]> {
    let digit = |number: u32| b'0' | u8::try_from(number % 10).unwrap_or_default();
    let year = u32::try_from(day.year()).ok().filter(|y| *y <= 9999)?;
    let [y1, y2, y3, y4] = [year / 1000, year / 100, year / 10, year].map(digit);
    let [m1, m2, d1, d2] = [day.month() / 10, day.month(), day.day() / 10, day.day()].map(digit);
    Some([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
}

#[cold]
fn distant_day(written: &str) -> Option<NaiveDate> {
    // chrono reads more forms than it writes
    written
        .parse()
        .ok()
        .filter(|day: &NaiveDate| day.to_string() == written)
}

/// A span `2024/2025`, `../2021-06-29`, or a date that is about right, `2024-03~`.
#[cold]
fn span(written: &str) -> Option<Result<When, WhenError>> {
    if let Some(date) = written.strip_suffix('~') {
        return Some(plain(date)?.and_then(When::about));
    }
    let (from, to) = written.split_once('/')?;
    let side = |side: &str| match side {
        ".." => Some(Ok(When::UNKNOWN)),
        "unknown" => None,
        date => plain(date),
    };
    let (from, to) = (side(from)?, side(to)?);
    Some(from.and_then(|from| When::span(from, to?)))
}

/// A date that is no span.
fn plain(written: &str) -> Option<Result<When, WhenError>> {
    match day(written) {
        Some(day) => Some(day.map(When::from)),
        None => partial(written),
    }
}

/// Any other date than a day; `None` if it is not in an ISO 8601 form of [`When`].
fn partial(written: &str) -> Option<Result<When, WhenError>> {
    Some(match *written.as_bytes() {
        [b'-', b'-', m1, m2] => When::month_of_year(number([m1, m2])?),
        [y1, y2, y3, y4] => When::year(year([y1, y2, y3, y4])?),
        [b'-', b'-', m1, m2, b'-', d1, d2] => When::day_month(number([d1, d2])?, number([m1, m2])?),
        [y1, y2, y3, y4, b'-', m1, m2] => When::month(year([y1, y2, y3, y4])?, number([m1, m2])?),
        _ if written == "unknown" => Ok(When::UNKNOWN),
        _ => return minute(written),
    })
}

/// A minute, `2024-10-12T09:30+07:00`. A time with another offset is converted to Vietnam time.
fn minute(written: &str) -> Option<Result<When, WhenError>> {
    let (on, at) = written.split_once('T')?;
    let &[h1, h2, b':', m1, m2, ref offset @ ..] = at.as_bytes() else {
        return None;
    };
    let (hour, minute) = (number([h1, h2])?, number([m1, m2])?);
    let ahead = match *offset {
        [] => {
            let found = quoted(written);
            return Some(Err(WhenError::NoOffset { found }));
        }
        [b'Z'] => 0,
        [b'+', h1, h2, b':', m1, m2] => offset_minutes([h1, h2], [m1, m2])?,
        [b'-', h1, h2, b':', m1, m2] => -offset_minutes([h1, h2], [m1, m2])?,
        _ => return None,
    };
    let on = match day(on)? {
        Ok(on) => on,
        Err(error) => return Some(Err(error)),
    };
    let shift = TimeDelta::try_minutes(VIETNAM - ahead)?;
    let moment = on.and_hms_opt(hour, minute, 0)?.checked_add_signed(shift)?;
    Some(Ok(When::minute(moment)))
}

fn offset_minutes(hours: [u8; 2], minutes: [u8; 2]) -> Option<i64> {
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours <= 23 && minutes <= 59).then(|| i64::from(hours * 60 + minutes))
}

impl FromStr for When {
    type Err = WhenError;

    #[inline]
    fn from_str(written: &str) -> Result<Self, WhenError> {
        match day(written) {
            Some(day) => day.map(Self::from),
            None => partial(written)
                .or_else(|| span(written))
                .unwrap_or_else(|| {
                    Err(WhenError::NotDate {
                        found: quoted(written),
                    })
                }),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Shape::Unknown => f.write_str("unknown"),
            Shape::Year(year) => write!(f, "{year:04}"),
            Shape::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Shape::MonthOfYear(month) => write!(f, "--{month:02}"),
            Shape::DayMonth { month, day } => write!(f, "--{month:02}-{day:02}"),
            Shape::Day(day) => write!(f, "{day}"),
            Shape::Minute(moment) => write_minute(f, moment),
            Shape::Resolved(resolved) => write!(f, "{}", resolved.meant),
            Shape::Span(span) => write!(f, "{span}"),
        }
    }
}

fn write_minute(f: &mut fmt::Formatter<'_>, moment: &NaiveDateTime) -> fmt::Result {
    let (hour, minute) = (moment.hour(), moment.minute());
    write!(f, "{}T{hour:02}:{minute:02}+07:00", moment.date())
}
