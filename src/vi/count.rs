//! Counts.

use super::number::{MOST_WORDS, in_words};
use crate::value::{
    Coded, Count, CountError, Decimal, Limit, Magnitude, Text, Unit, Vocabulary as _, quoted,
    search_key,
};
use alloc::{borrow::Cow, string::String, vec::Vec};

impl Count {
    /// Reads a count as Vietnamese papers write it, with or without accents: `hơn 240`, `trên 240`,
    /// `ít nhất 5`, `tối đa 10`, `dưới 5`, `gần 40`, `khoảng 1.000`, `từ 5 đến 7`, `5 trở lên`, `2,5`, `1,2 triệu`,
    /// `01 (một)`, `hai mươi`, `hàng chục`, `tăng`, `giảm`, `không hỏi`, `không nêu`. Dots stand between thousands, a
    /// comma before decimals; `1,077` is neither certainly 1077 nor certainly 1.077, and is refused. All forms stand in
    /// [`vi`](crate::vi#counts).
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
        let plain = without_first_percent(written);
        let (count, bound, unit) = split_unit(&plain);
        match (Self::parse_vi(count)?, bound) {
            (count, None) => Ok((count, unit)),
            (Self::Exact(number), Some(bound)) => Ok((bound.count(number), unit)),
            (_, Some(_)) => Err(CountError::NotVietnamese {
                found: quoted(written),
            }),
        }
    }
}

fn read(written: &str) -> Option<Result<Count, CountError>> {
    let Some((head, digits, rest)) = split_at_digits(written) else {
        return direction_vi(written).or_else(|| spoken(written)).map(Ok);
    };
    let (head, first) = number_vi(head, digits)?;
    let rest = without_words(first, rest)?;
    let (power, rest) = power(rest);
    let head_key = search_key(head);
    // the words that may come before `5 đến 7` and `5 trở lên`
    let is_open = head.trim().is_empty() || head_key == "tu";
    if let Some((link, digits, tail)) = split_at_digits(rest) {
        let (link, second) = match number_vi(link, digits)? {
            // `5-7`: the dash joins, it is not a minus sign
            (rest, _) if rest.trim().is_empty() => (link, Decimal::parse_vi(false, digits)?),
            signed => signed,
        };
        let (last_power, tail) = self::power(without_words(second, tail)?);
        // `5-7 triệu` are both millions, `5 triệu - 7` is not said
        let first_power = match (power, last_power) {
            (0, last) => last,
            (first, last) if last > 0 => first,
            (_, _) => return None,
        };
        let is_range = is_open && is_link(link) && tail.trim().is_empty();
        let (first, second) = (first.scaled(first_power)?, second.scaled(last_power)?);
        return is_range.then(|| Count::between(first, second));
    }
    let limit = match (search_key(rest).as_str(), rest.trim()) {
        ("", "" | ".") if head_key.is_empty() => Limit::of_sign(head.trim())?,
        ("", "" | ".") => Limit::of_words(head)?,
        ("tro len", _) if is_open => Limit::AtLeast,
        ("tro xuong", _) if is_open => Limit::AtMost,
        _ => return None,
    };
    Some(Ok(limit.count(first.scaled(power)?)))
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

/// A number in words, with what limits it: `hai mươi`, `gần một trăm`.
fn spoken(written: &str) -> Option<Count> {
    let starts = core::iter::once(0).chain(word_ends(written, 0).take(4));
    for start in starts {
        let (head, number) = written.split_at_checked(start)?;
        let limit = match head.trim() {
            "" => Some(Limit::Exactly),
            head => Limit::of_words(head),
        };
        if let Some(limit) = limit
            && let Some(number) = in_words(number)
        {
            return Some(limit.count(number.into()));
        }
    }
    None
}

/// The rest without the same number in words, `01 (một)`; `None` if the words are another number.
fn without_words(number: Decimal, rest: &str) -> Option<&str> {
    let Some((words, after)) = rest
        .trim_start()
        .strip_prefix('(')
        .and_then(|it| it.split_once(')'))
    else {
        return Some(rest);
    };
    let said = in_words(words)?;
    (Decimal::from(said) == number).then_some(after)
}

/// How many zeros the words after a number add to it, and what follows them: `nghìn tỷ` twelve.
fn power(rest: &str) -> (u32, &str) {
    let (mut power, mut after) = (0, rest);
    for end in word_ends(rest, 0).take(2) {
        let (words, left) = rest.split_at_checked(end).unwrap_or((rest, ""));
        // `2 tỉ lệ`, `3 tỷ số`
        if matches!(
            search_key(left).split(' ').next(),
            Some("le" | "so" | "trong")
        ) {
            break;
        }
        let last = words.split_whitespace().next_back().unwrap_or_default();
        let zeros = match last.to_lowercase().as_str() {
            "trăm" => 2,
            "nghìn" | "ngàn" | "nghin" | "ngan" => 3,
            "vạn" => 4,
            "triệu" | "trieu" => 6,
            "tỷ" | "tỉ" | "ty" => 9,
            _ => break,
        };
        (power, after) = (power + zeros, left);
    }
    (power, after)
}

/// A range of per cent with one sign: `30%-40%` as `30-40%`.
fn without_first_percent(written: &str) -> Cow<'_, str> {
    let percents = written.matches('%').count();
    let numbers = number_ends(written).take(3).count();
    match (percents, numbers, written.split_once('%')) {
        (2, 2, Some((first, rest)))
            if rest.trim_end().ends_with('%') && number_ends(first).count() == 1 =>
        {
            let mut plain = String::with_capacity(written.len());
            plain.push_str(first);
            plain.push_str(rest);
            Cow::Owned(plain)
        }
        _ => Cow::Borrowed(written),
    }
}

/// The words of a count, the bound after what it counts, and what it counts if words follow it: `trên 8` and
/// `bệnh nhân`. They follow its first or second number, `trở lên` or `trở xuống` after it, a number in words, or
/// the longest name of a magnitude.
fn split_unit(written: &str) -> (&str, Option<Limit>, Option<Coded<Unit>>) {
    let mut numbers = number_ends(written).take(2).collect::<Vec<_>>();
    numbers.reverse();
    let has_digits = !numbers.is_empty();
    let ends = numbers.into_iter().map(|end| end_of_bound(written, end));
    let mut spoken_ends: Vec<_> = word_ends(written, 0).take(MOST_WORDS).collect();
    spoken_ends.reverse();
    let spoken_ends = spoken_ends.into_iter().filter(|_| !has_digits);
    for end in ends.chain(end_of_magnitude(written)).chain(spoken_ends) {
        if let Some((count, noun)) = written.split_at_checked(end)
            && !(if has_digits {
                is_glued(noun)
            } else {
                is_part_of_words(count, noun)
            })
            && let (noun, bound) = without_bound(noun.trim())
            && let Some(unit) = unit(noun)
            && matches!(read(count), Some(Ok(_)))
        {
            return (count, bound, Some(unit));
        }
    }
    (written, None, None)
}

/// Whether words after a number in words go on with it, or it is no number: `một số`, `hai phần ba`, `ba bốn`.
fn is_part_of_words(count: &str, noun: &str) -> bool {
    let lower = count.to_lowercase();
    let mut words = lower.split_whitespace().rev();
    let is_one =
        words.next() == Some("một") && !matches!(words.next(), Some("linh" | "lẻ" | "mười"));
    let Some(next) = noun.split_whitespace().next() else {
        return false;
    };
    let goes_on = matches!(
        search_key(next).as_str(),
        "phan"
            | "nua"
            | "ruoi"
            | "chuc"
            | "ta"
            | "tram"
            | "nghin"
            | "ngan"
            | "trieu"
            | "ti"
            | "van"
            | "muoi"
            | "linh"
            | "le"
            | "lam"
            | "mot"
    );
    // `năm năm` are five years
    let is_number = next.to_lowercase() != "năm" && in_words(next).is_some();
    is_one || goes_on || is_number
}

/// What is counted without `trở lên` or `trở xuống` behind it: `30 ca trở lên` are at least 30.
fn without_bound(noun: &str) -> (&str, Option<Limit>) {
    let Some(start) = word_ends(noun, 0)
        .collect::<Vec<_>>()
        .iter()
        .rev()
        .nth(2)
        .copied()
    else {
        return (noun, None);
    };
    let (counted, last) = noun.split_at_checked(start).unwrap_or((noun, ""));
    match search_key(last).as_str() {
        "tro len" => (counted, Some(Limit::AtLeast)),
        "tro xuong" => (counted, Some(Limit::AtMost)),
        _ => (noun, None),
    }
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

/// Where a count ends whose number ends there: the same number in words, `nghìn` and `triệu`, `trở lên` and `trở
/// xuống` belong to it.
fn end_of_bound(written: &str, end: usize) -> usize {
    let rest = written.get(end..).unwrap_or_default();
    let in_brackets = rest
        .trim_start()
        .starts_with('(')
        .then(|| rest.find(')'))
        .flatten();
    let rest = in_brackets
        .and_then(|at| rest.get(at.saturating_add(1)..))
        .unwrap_or(rest);
    let (_, rest) = power(rest);
    let end = written.len().saturating_sub(rest.len());
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

/// What words after a count say that it counts; `None` if there are none, if they go on with the count, or if a
/// further number stands in them: `12 tháng 10` is a day, `20 ca đến 30 ca` a range.
fn unit(noun: &str) -> Option<Coded<Unit>> {
    if noun == "%" {
        return Some(Unit::Percent.into());
    }
    let first = search_key(noun.split_whitespace().next()?);
    let goes_on = matches!(first.as_str(), "den" | "toi" | "hoac" | "va");
    let has_number = |word: &str| {
        word.split('/').any(|part| {
            let part = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            part.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let is_word = noun.starts_with(char::is_alphabetic) && !goes_on;
    if !is_word || noun.split_whitespace().any(has_number) {
        return None;
    }
    Some(Coded::of(Text::new(noun).ok()?))
}

/// Whether what follows a number without a space is no word, but goes on with it: `9h30`, `5A`.
fn is_glued(noun: &str) -> bool {
    let word = noun.split_whitespace().next().unwrap_or_default();
    let is_short = word.chars().count() == 1 && word != "đ" && word != "%";
    noun.starts_with(char::is_alphabetic)
        && (is_short || word.contains(|c: char| c.is_ascii_digit()))
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
