//! Whole numbers in words.

use alloc::{string::String, vec::Vec};
use unicode_normalization::UnicodeNormalization as _;

/// The most words of a number.
pub(super) const MOST_WORDS: usize = 16;

/// A whole number in words, with their accents: `hai mươi`, `một trăm linh năm`, `mười lăm nghìn`. `hai mươi năm`
/// are twenty years, and `một trăm hai` may be 102 or 120: neither is read.
pub(super) fn in_words(written: &str) -> Option<i64> {
    let mut words: Vec<String> = Vec::new();
    for word in written.split_whitespace() {
        if words.len() == MOST_WORDS {
            return None;
        }
        words.push(word.nfc().collect::<String>().to_lowercase());
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (mut rest, mut sum) = (words.as_slice(), 0_i64);
    for scale in [1_000_000_000, 1_000_000, 1_000, 1] {
        let at = match scale {
            1 => rest.len(),
            _ => match rest.iter().position(|word| scale_of(word) == Some(scale)) {
                Some(at) => at,
                None => continue,
            },
        };
        let (group, after) = rest.split_at_checked(at)?;
        if scale > 1 || !group.is_empty() || words.is_empty() {
            sum = sum.checked_add(below_thousand(group)?.checked_mul(scale)?)?;
        }
        rest = after.get(1..).unwrap_or_default();
    }
    Some(sum)
}

fn scale_of(word: &str) -> Option<i64> {
    match word {
        "nghìn" | "ngàn" => Some(1_000),
        "triệu" => Some(1_000_000),
        "tỷ" | "tỉ" => Some(1_000_000_000),
        _ => None,
    }
}

fn below_thousand(words: &[&str]) -> Option<i64> {
    match *words {
        [hundreds, "trăm"] => Some(100 * digit(hundreds)?),
        [hundreds, "trăm", "linh" | "lẻ", one] => Some(100 * digit(hundreds)? + digit(one)?),
        [hundreds, "trăm", ref tens @ ..] if tens.len() > 1 || tens == ["mười"] => {
            Some(100 * digit(hundreds)? + below_hundred(tens)?)
        }
        ref tens => below_hundred(tens),
    }
}

fn below_hundred(words: &[&str]) -> Option<i64> {
    Some(match *words {
        ["mười"] => 10,
        [one] => digit(one)?,
        ["mười", "lăm"] => 15,
        ["mười", one] if one != "năm" => 10 + digit(one)?,
        [tens, "mươi"] => 10 * digit(tens)?,
        [tens, "mươi", "mốt"] => 10 * digit(tens)? + 1,
        [tens, "mươi", "lăm" | "nhăm"] => 10 * digit(tens)? + 5,
        [tens, "mươi", one] if one != "năm" => 10 * digit(tens)? + digit(one)?,
        _ => return None,
    })
}

fn digit(word: &str) -> Option<i64> {
    Some(match word {
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        "năm" => 5,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}
