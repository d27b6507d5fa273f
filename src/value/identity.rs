//! Numbers that identify a patient, found in any text.
//!
//! A number is refused if it is *marked* as an identity (`CCCD`, `hộ chiếu`, `thẻ BHYT`, …) or has the
//! printed form of a health-insurance card. A bare run of digits is not: nobody can tell the twelve digits
//! of a citizen from those of an account, of a sum or of a document. The docs of
//! [`Text`](super::Text) say the same to the user.
//!
//! The text is read once, character by character, as people see it: without accents and letter case, digits
//! of every script as digits, invisible characters left out.

mod chain;
mod word;

use chain::{Chain, Gap};
use unicode_normalization::char::{canonical_combining_class, decompose_compatible};
use word::{FEWEST, Mark, Word};

/// The character, from 1, at which a number that identifies somebody begins. Whoever knows that the text
/// has no digits but those of ASCII says so, which saves a pass.
pub(super) fn find(text: &str, is_ordinary: bool) -> Option<usize> {
    if !has_digits(text, is_ordinary) {
        return None;
    }
    let mut scan = Scan::default();
    for (n, c) in text.chars().enumerate() {
        if let Some(at) = scan.take(n.saturating_add(1), c) {
            return Some(at);
        }
    }
    scan.end()
}

/// Whether a text has as many digits, of any script, as a number that identifies somebody.
fn has_digits(text: &str, is_ordinary: bool) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= FEWEST
        || (!is_ordinary && text.chars().filter(|c| is_numeric(*c)).count() >= FEWEST)
}

/// Whether a character is a digit or another number. The letters that Vietnamese is written with are not
/// looked up in the tables of Unicode, which is slow.
fn is_numeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_digit(),
        '\u{c0}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => false,
        _ => c.is_numeric(),
    }
}

/// Whether a character is not seen: zero-width characters, soft hyphens, variation selectors, tags, marks
/// of the direction of writing.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The state of one pass over a text.
#[derive(Default)]
struct Scan {
    /// The word that is being read.
    word: Option<Word>,
    /// The two words before it, the later one last.
    before: [Word; 2],
    /// What stands before the word.
    before_word: Gap,
    gap: Gap,
    mark: Option<Mark>,
    /// The words since the mark.
    distance: usize,
    chain: Chain,
    /// Where an unmarked number began that a mark may still follow: `001085001234 (CCCD)`.
    bare: Option<usize>,
    /// The words since that number.
    after_bare: usize,
    was_digit: bool,
}

impl Scan {
    /// Takes the next character as written; the place of a number that identifies somebody.
    fn take(&mut self, at: usize, c: char) -> Option<usize> {
        if c.is_ascii() {
            return self.fold(at, c);
        }
        if is_invisible(c) {
            return None;
        }
        let mut found = None;
        decompose_compatible(c, |part| {
            if found.is_none() {
                found = self.fold(at, part);
            }
        });
        found
    }

    /// Takes a character of the folded text.
    fn fold(&mut self, at: usize, c: char) -> Option<usize> {
        if is_numeric(c) {
            return self.digit(
                at,
                c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
            );
        }
        if !c.is_ascii() && canonical_combining_class(c) != 0 {
            if let Some(word) = &mut self.word {
                word.is_accented = true;
            }
            return None;
        }
        if c.is_alphabetic() {
            self.letter(c);
            return None;
        }
        let found = self.end_word();
        self.was_digit = false;
        self.gap.take(c);
        found
    }

    fn letter(&mut self, c: char) {
        self.was_digit = false;
        if self.word.is_none() {
            self.before_word = core::mem::take(&mut self.gap);
        }
        let word = self.word.get_or_insert_default();
        let folded = if matches!(c, 'đ' | 'Đ') { 'd' } else { c };
        word.is_accented |= !c.is_ascii();
        word.push(match u8::try_from(folded) {
            Ok(letter) if letter.is_ascii() => letter.to_ascii_lowercase(),
            Ok(_) | Err(_) => b'?',
        });
    }

    fn digit(&mut self, at: usize, digit: Option<u8>) -> Option<usize> {
        let is_glued = self.word.is_some();
        let mut found = self.end_word();
        let is_full = self.chain.length == Chain::MOST && !self.was_digit;
        if is_full {
            found = found.or_else(|| self.end_chain(&Word::default()));
        }
        if self.chain.length == 0 {
            let [_, code] = &self.before;
            self.chain = Chain {
                at,
                first_digit: digit,
                mark: self.mark.filter(|mark| self.distance <= mark.reach()),
                is_glued,
                has_code: code.length == 2 && !code.is_accented && !is_full,
                ..Chain::default()
            };
        }
        if !self.was_digit {
            self.chain.open(core::mem::take(&mut self.gap));
        }
        self.chain.add(digit);
        self.was_digit = true;
        found
    }

    /// Ends the word that is being read, and the number before it.
    fn end_word(&mut self) -> Option<usize> {
        let word = self.word.take()?;
        let found = self.end_chain(&word);
        let [second, first] = &self.before;
        let mark = word.mark([second.as_bytes(), first.as_bytes()]);
        let ends_marks = word.ends_marks(first.as_bytes());
        self.before = [*first, word];
        self.distance = self.distance.saturating_add(1);
        self.after_bare = self.after_bare.saturating_add(1);
        if mark.is_some() {
            (self.mark, self.distance) = (mark, 0);
        } else if ends_marks {
            self.mark = None;
        }
        let is_told = mark.is_some_and(Mark::is_loose) && self.after_bare <= Self::REACH_BACK;
        found.or(self.bare.filter(|_| is_told))
    }

    /// The words in which a mark after a number ends: `(số căn cước`.
    const REACH_BACK: usize = 4;

    /// Judges the number that ends before this word.
    fn end_chain(&mut self, after: &Word) -> Option<usize> {
        if self.chain.length == 0 {
            return None;
        }
        let chain = core::mem::take(&mut self.chain);
        let slash = matches!(self.before_word.sign, Some('/' | '-'));
        let is_told = self.before_word.has_bracket || after.as_bytes() == b"la";
        self.bare = chain
            .is_long_enough(after)
            .then_some(chain.at)
            .filter(|_| is_told);
        self.after_bare = 0;
        chain.judge(after, slash)
    }

    /// Judges what the text ends with.
    fn end(mut self) -> Option<usize> {
        let found = self.end_word();
        found.or_else(|| self.end_chain(&Word::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::is_numeric;

    #[test]
    fn no_number_is_among_the_letters_that_are_not_looked_up() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_numeric(c), c.is_numeric(), "{c:?}");
        }
    }
}
