//! Digits in groups.

use super::word::{CITIZEN, Mark, Word};

/// The digits of a card, after its two letters (QĐ 1351/QĐ-BHXH).
const CARD: usize = 13;

/// Consecutive digits.
#[derive(Clone, Copy, Default)]
pub(super) struct Group {
    length: usize,
    /// Its number, if it has at most four digits; 0 if a digit is of a script whose digits are only counted.
    number: u16,
    /// Its first digit is a zero, or of a script whose digits are only counted.
    has_zero: bool,
    /// What stands before it is punctuation with white space, as between two things.
    is_apart: bool,
    /// What stands before it is this one sign.
    sign: Option<char>,
}

/// Digits in groups, without a letter between them.
#[derive(Clone, Copy, Default)]
pub(super) struct Chain {
    pub(super) groups: [Group; Self::MOST],
    pub(super) length: usize,
    /// The character at which it begins, from 1.
    pub(super) at: usize,
    pub(super) first_digit: Option<u8>,
    pub(super) mark: Option<Mark>,
    /// Letters stand directly before it.
    pub(super) is_glued: bool,
    /// Two letters stand before it, as on a card.
    pub(super) has_code: bool,
}

impl Chain {
    /// The groups that are judged at once: more than the digits of any number.
    pub(super) const MOST: usize = 24;

    pub(super) fn groups(&self) -> &[Group] {
        self.groups.get(..self.length).unwrap_or_default()
    }

    /// Begins a group after these signs.
    pub(super) fn open(&mut self, gap: Gap) {
        if let Some(place) = self.groups.get_mut(self.length) {
            *place = Group {
                is_apart: gap.is_apart,
                sign: gap.sign,
                ..Group::default()
            };
            self.length = self.length.saturating_add(1);
        }
    }

    pub(super) fn add(&mut self, digit: Option<u8>) {
        let last = self.length.checked_sub(1);
        if let Some(group) = last.and_then(|last| self.groups.get_mut(last)) {
            let number =
                digit.and_then(|digit| group.number.checked_mul(10)?.checked_add(digit.into()));
            group.has_zero |= group.length == 0 && matches!(digit, Some(0) | None);
            group.number = number.filter(|_| group.length < 4).unwrap_or_default();
            group.length = group.length.saturating_add(1);
        }
    }

    /// Where a number that identifies somebody begins, if the chain has one. `after` is the word after it.
    pub(super) fn judge(&self, after: &Word, slash: bool) -> Option<usize> {
        let groups = without_money(self.groups(), after);
        (self.is_card(groups) || self.is_marked(groups, after, slash)).then_some(self.at)
    }

    /// Whether it may be the number of a citizen that is marked after it.
    pub(super) fn is_long_enough(&self, after: &Word) -> bool {
        let groups = without_money(self.groups(), after);
        digits_of(groups) >= CITIZEN && !are_dates(groups)
    }

    fn is_card(&self, groups: &[Group]) -> bool {
        // the first digit is the level of benefits, 1 to 5
        if !self.has_code
            || !self
                .first_digit
                .is_none_or(|digit| (1..=5).contains(&digit))
        {
            return false;
        }
        let mut digits = 0_usize;
        groups.iter().any(|group| {
            digits = digits.saturating_add(group.length);
            digits == CARD
        })
    }

    fn is_marked(&self, groups: &[Group], after: &Word, slash: bool) -> bool {
        let Some(mark) = self.mark else { return false };
        let is_document = slash && after.length > 0; // `136/2007/NĐ-CP`
        if mark == Mark::Passport && is_document {
            return false;
        }
        let mut parts = groups.chunk_by(|_, next| mark.is_loose() || !next.is_apart);
        let fewest = mark.fewest(self.is_glued);
        parts.any(|part| digits_of(part) >= fewest && !are_dates(part))
    }
}

fn digits_of(groups: &[Group]) -> usize {
    groups
        .iter()
        .fold(0, |sum, group| sum.saturating_add(group.length))
}

/// The groups before a sum of money at the end: `1.250.000.000 đồng`. The sum is all that the chain holds,
/// or punctuation stands before it.
fn without_money<'a>(groups: &'a [Group], after: &Word) -> &'a [Group] {
    let sign = groups.last().and_then(|group| group.sign);
    if !after.is_money() || !matches!(sign, Some('.' | ',' | ' ')) {
        return groups;
    }
    let is_thousand = |group: &Group| group.length == 3 && group.sign == sign && !group.is_apart;
    let thousands = groups
        .iter()
        .rev()
        .take_while(|group| is_thousand(group))
        .count();
    let mut start = groups.len().saturating_sub(thousands);
    // `100 000 đồng` after a word: what stands before its first group is a space too
    start = start.max(1).saturating_sub(1);
    match groups.split_at_checked(start) {
        Some((before, [first, _, ..]))
            if (before.is_empty() || first.is_apart) && first.length <= 3 && !first.has_zero =>
        {
            before
        }
        Some(_) | None => groups,
    }
}

/// Whether the groups are dates, months and years, and nothing else.
fn are_dates(mut groups: &[Group]) -> bool {
    let is_year = |group: &Group| group.length == 4 && (1900..=2100).contains(&group.number);
    let upto = |group: &Group, most| group.length <= 2 && (1..=most).contains(&group.number);
    let joined = |group: &Group| matches!(group.sign, Some('/' | '.' | '-'));
    loop {
        groups = match groups {
            [] => return true,
            [day, month, year, rest @ ..]
                if upto(day, 31)
                    && upto(month, 12)
                    && is_year(year)
                    && joined(month)
                    && month.sign == year.sign =>
            {
                rest
            }
            [month, year, rest @ ..] if upto(month, 12) && is_year(year) && joined(year) => rest,
            [year, rest @ ..] if is_year(year) => rest,
            _ => return false,
        };
    }
}

/// The signs since the last letter or digit.
#[derive(Clone, Copy, Default)]
pub(super) struct Gap {
    /// The sign, if it is one.
    pub(super) sign: Option<char>,
    length: usize,
    is_apart: bool,
    pub(super) has_bracket: bool,
    is_punctuation: bool,
}

impl Gap {
    pub(super) fn take(&mut self, c: char) {
        self.sign = (self.length == 0).then_some(c);
        self.length = self.length.saturating_add(1);
        self.is_apart |= self.is_punctuation && c.is_whitespace();
        self.has_bracket |= matches!(c, '(' | '[');
        self.is_punctuation = matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | '(' | ')');
    }
}
