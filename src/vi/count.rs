//! Counts.

use crate::value::{
    Bounded, Coded, Count, CountError, Decimal, Magnitude, Text, Unit, Vocabulary as _, quoted,
    search_key, symbol,
};
use alloc::vec::Vec;

impl Count {
    /// Reads a count as Vietnamese papers write it, with or without accents: `hơn 240`, `trên 240`,
    /// `ít nhất 5`, `tối đa 10`, `dưới 5`, `gần 40`, `khoảng 1.000`, `từ 5 đến 7`, `5 trở lên`, `2,5`,
    /// `hàng chục`, `tăng`, `giảm`, `không hỏi`, `không nêu`. Dots stand between thousands, a comma before decimals.
    ///
    /// # Errors
    ///
    /// [`CountError::NotVietnamese`] when it is not such a count; [`CountError::Backward`].
    pub fn parse_vi(written: &str) -> Result<Self, CountError> {
        read(written).unwrap_or_else(|| {
            Err(CountError::NotVietnamese {
                found: quoted(written),
            })
        })
    }

    /// Reads a count with what it counts: `trên 8 bệnh nhân`, `hơn 30 ca`, `hàng chục học viên`. Without
    /// words after the count there is no unit.
    ///
    /// ```
    /// use lienvien::{text, value::{Count, Unit}};
    /// let (count, unit) = Count::parse_vi_with_unit("trên 8 bệnh nhân")?;
    /// assert_eq!((count, unit), (Count::MoreThan(8.into()), Some(Unit::Person.into())));
    /// let (_, unit) = Count::parse_vi_with_unit("hơn 30 đề tài")?;
    /// assert_eq!(unit, Some(text!("đề tài").into()));
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`parse_vi`](Self::parse_vi).
    pub fn parse_vi_with_unit(written: &str) -> Result<(Self, Option<Coded<Unit>>), CountError> {
        let (count, unit) = split_unit(written);
        Ok((Self::parse_vi(count)?, unit))
    }
}

fn read(written: &str) -> Option<Result<Count, CountError>> {
    let Some((head, digits, rest)) = split_at_digits(written) else {
        return direction_vi(written).map(Ok);
    };
    let (head, first) = number_vi(head, digits)?;
    let head_key = search_key(head);
    // the words that may come before `5 đến 7` and `5 trở lên`
    let is_open = head.trim().is_empty() || head_key == "tu";
    if let Some((link, digits, tail)) = split_at_digits(rest) {
        let (link, second) = match number_vi(link, digits)? {
            // `5-7`: the dash joins, it is not a minus sign
            (rest, _) if rest.trim().is_empty() => (link, Decimal::parse_vi(false, digits)?),
            signed => signed,
        };
        let is_range = is_open && is_link(link) && tail.trim().is_empty();
        return is_range.then(|| Count::between(first, second));
    }
    let bounded: Bounded = match (search_key(rest).as_str(), rest.trim()) {
        ("", "") if head_key.is_empty() => symbol(head.trim())?,
        ("", "") => word_vi(&head_key)?,
        ("tro len", _) if is_open => Count::AtLeast,
        ("tro xuong", _) if is_open => Count::AtMost,
        _ => return None,
    };
    Some(Ok(bounded(first)))
}

fn direction_vi(written: &str) -> Option<Count> {
    match search_key(written).as_str() {
        "tang" => Some(Count::Up),
        "giam" => Some(Count::Down),
        "khong hoi" => Some(Count::NotAsked),
        "khong neu" => Some(Count::NotStated),
        _ => Magnitude::find(written).map(Count::Several),
    }
}

/// The words of a count, and what it counts if words follow it: `trên 8` and `bệnh nhân`. They follow its
/// first or second number, `trở lên` or `trở xuống` after it, or the longest name of a magnitude.
fn split_unit(written: &str) -> (&str, Option<Coded<Unit>>) {
    let mut numbers = number_ends(written).take(2).collect::<Vec<_>>();
    numbers.reverse();
    let ends = numbers.into_iter().map(|end| end_of_bound(written, end));
    for end in ends.chain(end_of_magnitude(written)) {
        if let Some((count, noun)) = written.split_at_checked(end)
            && let Some(unit) = unit(noun.trim())
            && matches!(read(count), Some(Ok(_)))
        {
            return (count, Some(unit));
        }
    }
    (written, None)
}

/// The places at which the numbers of a text end. Dots and commas within a number belong to it.
fn number_ends(written: &str) -> impl Iterator<Item = usize> {
    let bytes = written.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let goes_on = move |end: usize| match bytes.get(end) {
        Some(b'.' | b',') => is_digit(end.saturating_add(1)),
        _ => is_digit(end),
    };
    let digits = written.match_indices(|c: char| c.is_ascii_digit());
    let ends = digits.map(|(at, _)| at.saturating_add(1));
    ends.filter(move |end| !goes_on(*end))
}

/// Where a count ends whose number ends there: `trở lên` and `trở xuống` belong to it.
fn end_of_bound(written: &str, end: usize) -> usize {
    let words_end = word_ends(written, end).nth(1).unwrap_or(end);
    let words = written.get(end..words_end).unwrap_or_default();
    match search_key(words).as_str() {
        "tro len" | "tro xuong" => words_end,
        _ => end,
    }
}

/// Where the longest name of a magnitude ends with which the text begins.
fn end_of_magnitude(written: &str) -> Option<usize> {
    let mut longest = None;
    for end in word_ends(written, 0).take(4) {
        let words = written.get(..end)?;
        if Magnitude::find(words).is_some() {
            longest = Some(end);
        }
    }
    longest
}

/// The places, beyond `from`, at which words end.
fn word_ends(written: &str, from: usize) -> impl Iterator<Item = usize> {
    let mut rest = written.get(from..).unwrap_or_default();
    core::iter::from_fn(move || {
        let word = rest.trim_start();
        let length = word.find(char::is_whitespace).unwrap_or(word.len());
        rest = word.get(length..)?;
        (length > 0).then(|| written.len().saturating_sub(rest.len()))
    })
}

/// What words after a count say that it counts; `None` if there are none, or if they go on with the count.
fn unit(noun: &str) -> Option<Coded<Unit>> {
    if noun == "%" {
        return Some(Unit::Percent.into());
    }
    let first = search_key(noun.split_whitespace().next()?);
    let goes_on = matches!(first.as_str(), "den" | "toi" | "hoac" | "va");
    let is_word = noun.starts_with(char::is_alphabetic) && !goes_on;
    Some(Coded::of(Text::new(noun).ok().filter(|_| is_word)?))
}

/// The text before the first number, the digits of the number with their dots and commas, and the
/// text after it. A full stop or comma after the last digit does not belong to the number.
fn split_at_digits(text: &str) -> Option<(&str, &str, &str)> {
    let (head, tail) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let end = tail.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let (digits, rest) = tail.split_at(end.unwrap_or(tail.len()));
    Some((head, digits.trim_end_matches(['.', ',']), rest))
}

/// The number, and the text before its sign.
fn number_vi<'a>(head: &'a str, digits: &str) -> Option<(&'a str, Decimal)> {
    let (before, is_negative) = match head.strip_suffix(['-', '−']) {
        Some(rest) if rest.is_empty() || rest.ends_with(char::is_whitespace) => (rest, true),
        Some(_) | None => (head, false),
    };
    Some((before, Decimal::parse_vi(is_negative, digits)?))
}

fn is_link(link: &str) -> bool {
    match search_key(link).as_str() {
        "" => matches!(link.trim(), "-" | "–" | "—"),
        key => matches!(key, "den" | "toi"),
    }
}

/// What the words before a number say about it. `key` is their search key.
fn word_vi(key: &str) -> Option<Bounded> {
    Some(match key {
        "hon" | "tren" | "nhieu hon" | "lon hon" | "vuot" => Count::MoreThan,
        "it nhat" | "toi thieu" | "khong duoi" | "khong it hon" => Count::AtLeast,
        "toi da" | "nhieu nhat" | "khong qua" | "khong vuot qua" => Count::AtMost,
        "duoi" | "it hon" | "chua den" | "chua toi" => Count::LessThan,
        "khoang" | "chung" | "xap xi" | "uoc" | "uoc tinh" | "uoc khoang" => Count::About,
        "gan" | "gan den" | "gan toi" => Count::Nearly,
        _ => return None,
    })
}
