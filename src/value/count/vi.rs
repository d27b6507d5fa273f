//! Counts in Vietnamese.

use super::{Bounded, Count, CountError, symbol};
use crate::value::{Decimal, search_key};
use core::fmt;

pub(super) fn read(written: &str) -> Option<Result<Count, CountError>> {
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
        _ => None,
    }
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

/// What the words before a number say about it. `key` is their search key. `gần` means both near
/// and below; neither is certain, so the count is approximate.
fn word_vi(key: &str) -> Option<Bounded> {
    Some(match key {
        "hon" | "tren" | "nhieu hon" | "lon hon" | "vuot" => Count::MoreThan,
        "it nhat" | "toi thieu" | "khong duoi" | "khong it hon" => Count::AtLeast,
        "toi da" | "nhieu nhat" | "khong qua" | "khong vuot qua" => Count::AtMost,
        "duoi" | "it hon" | "chua den" | "chua toi" => Count::LessThan,
        "khoang" | "chung" | "xap xi" | "uoc" | "uoc tinh" | "uoc khoang" | "gan" => Count::About,
        _ => return None,
    })
}

#[derive(Debug)]
pub(super) struct Shown(pub(super) Count);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, number) = match self.0 {
            Count::Exact(number) => ("", number),
            Count::AtLeast(number) => ("ít nhất ", number),
            Count::MoreThan(number) => ("hơn ", number),
            Count::AtMost(number) => ("tối đa ", number),
            Count::LessThan(number) => ("dưới ", number),
            Count::About(number) => ("khoảng ", number),
            Count::Between(range) => {
                f.write_str("từ ")?;
                range.from().fmt_vi(f)?;
                (" đến ", range.to())
            }
            Count::Up => return f.write_str("tăng"),
            Count::Down => return f.write_str("giảm"),
        };
        f.write_str(word)?;
        number.fmt_vi(f)
    }
}
