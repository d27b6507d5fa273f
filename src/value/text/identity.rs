//! Numbers that identify a patient, found in free text.

use super::TextError;
use alloc::vec::Vec;

/// Refuses a text that holds the number of a citizen or of a health-insurance card.
///
/// A citizen has twelve digits (Article 12 of Law 26/2023/QH15). The first is a zero, because the
/// first three are the code of a province, 001 to 096. Twelve digits in one piece are always
/// refused; twelve digits in equal groups are refused only if the first is zero, so that
/// `100.000.000.000` stays a sum of money. A card has two letters and thirteen digits (QĐ
/// 1351/QĐ-BHXH), grouped in any way.
pub(super) fn refuse(text: &str) -> Result<(), TextError> {
    if text.bytes().filter(u8::is_ascii_digit).count() < CITIZEN {
        return Ok(());
    }
    let chars: Vec<char> = text.chars().collect();
    let groups = groups(&chars);
    for run in groups.chunk_by(|group, next| joined(&chars, *group, *next)) {
        for (n, first) in run.iter().enumerate() {
            let from = run.get(n..).unwrap_or_default();
            if is_citizen(&chars, from) || (n == 0 && is_card(&chars, from)) {
                return Err(TextError::Identity {
                    at: first.start + 1,
                });
            }
        }
    }
    Ok(())
}

const CITIZEN: usize = 12;
const CARD: usize = 13;

/// Consecutive digits.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    length: usize,
}

impl Group {
    const fn end(self) -> usize {
        self.start + self.length
    }
}

fn groups(chars: &[char]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        if c.is_ascii_digit() {
            match groups.last_mut() {
                Some(last) if last.end() == at => last.length += 1,
                Some(_) | None => groups.push(Group {
                    start: at,
                    length: 1,
                }),
            }
        }
    }
    groups
}

/// Whether only one sign stands between two groups, as within one number.
fn joined(chars: &[char], group: Group, next: Group) -> bool {
    let sign = chars.get(group.end());
    next.start == group.end() + 1 && sign.is_some_and(|sign| is_sign(*sign))
}

const fn is_sign(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '.' | '-')
}

/// Whether the groups begin with the number of a citizen.
fn is_citizen(chars: &[char], groups: &[Group]) -> bool {
    let Some(first) = groups.first() else {
        return false;
    };
    let is_zero = chars.get(first.start) == Some(&'0');
    first.length == CITIZEN || (is_zero && (are_groups_of(3, groups) || are_groups_of(4, groups)))
}

/// Whether the groups begin with as many digits as a citizen's number has, in groups of `length`.
fn are_groups_of(length: usize, groups: &[Group]) -> bool {
    let wanted = CITIZEN / length;
    let equal = groups.iter().take_while(|group| group.length == length);
    equal.take(wanted).count() == wanted
}

/// Whether the groups, with two letters before them, begin with the number of a card.
fn is_card(chars: &[char], groups: &[Group]) -> bool {
    let start = groups.first().map_or(0, |group| group.start);
    let before = chars.get(..start).unwrap_or_default();
    let word = match before.split_last() {
        Some((sign, rest)) if is_sign(*sign) => rest,
        Some(_) | None => before,
    };
    let mut backwards = word.iter().rev();
    let letters = backwards
        .by_ref()
        .take(2)
        .filter(|c| c.is_ascii_alphabetic());
    let has_letters =
        letters.count() == 2 && !backwards.next().is_some_and(|c| c.is_alphanumeric());
    let mut digits = 0;
    has_letters
        && groups.iter().any(|group| {
            digits += group.length;
            digits == CARD
        })
}
