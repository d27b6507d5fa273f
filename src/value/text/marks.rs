//! Accents and tones, which a search key leaves out.

use super::same_key;
use core::str::Chars;
use unicode_normalization::{
    Decompositions, UnicodeNormalization, char::canonical_combining_class,
};

/// Whether a written text does not contradict the accents of a name that has the same
/// [`search_key`](super::search_key): it has the same accents, or none at all. So `chuyên viên` is not
/// `chuyển viện`, and `CHUYEN VIEN` may be. The place of a tone in its syllable does not count (`hoá`,
/// `hóa`), and hỏi and ngã are one, because many writers take one for the other.
pub(crate) fn may_be_written(written: &str, name: &str) -> bool {
    is_marked_as(written, name) || Marks::new(written).all(|mark| mark & !END == 0)
}

/// Whether a written text has the same accents as a name that has the same search key.
pub(crate) fn is_marked_as(written: &str, name: &str) -> bool {
    Marks::new(written).eq(Marks::new(name))
}

/// What follows these words at the beginning of a text, in any capitals, with their accents or none.
///
/// Nothing is allocated.
pub(crate) fn after_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = text;
    for word in words.split(' ') {
        let (written, after) = first_word(rest)?;
        if !is_word(written, word) {
            return None;
        }
        rest = after;
    }
    Some(rest)
}

/// Whether a word is written so, in any capitals, with its accents or none.
pub(crate) fn is_word(written: &str, word: &str) -> bool {
    same_key(written, word) && may_be_written(written, word)
}

/// The first word of a text, and what follows it.
pub(crate) fn first_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|c| !is_of_word(c));
    let end = text.find(|c| !is_of_word(c)).unwrap_or(text.len());
    text.split_at_checked(end)
        .filter(|(word, _)| !word.is_empty())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && canonical_combining_class(c) != 0)
}

/// Is added to the mark of the last letter of a word.
const END: u8 = 8;

/// The mark of each letter, one by one: the accent that makes it another letter, and for the last
/// letter of a word also the tone of the word.
struct Marks<'a> {
    parts: Decompositions<Chars<'a>>,
    /// The letter before the next part.
    letter: Option<u8>,
    tone: u8,
}

impl<'a> Marks<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            parts: text.nfd(),
            letter: None,
            tone: 0,
        }
    }

    fn end_word(&mut self) -> Option<u8> {
        let mark = self.letter.take()? | END | (self.tone << 4);
        self.tone = 0;
        Some(mark)
    }
}

impl Iterator for Marks<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        while let Some(part) = self.parts.next() {
            match part {
                '\u{302}' => self.letter = self.letter.map(|_| 1),
                '\u{306}' => self.letter = self.letter.map(|_| 2),
                '\u{31b}' => self.letter = self.letter.map(|_| 3),
                '\u{300}' => self.tone = 1,
                '\u{301}' => self.tone = 2,
                '\u{303}' | '\u{309}' => self.tone = 3,
                '\u{323}' => self.tone = 4,
                _ if part.is_alphanumeric() => {
                    let before =
                        self.letter
                            .replace(if matches!(part, 'đ' | 'Đ') { 4 } else { 0 });
                    if before.is_some() {
                        return before;
                    }
                }
                _ if is_of_word(part) => {}
                _ => {
                    let last = self.end_word();
                    if last.is_some() {
                        return last;
                    }
                }
            }
        }
        self.end_word()
    }
}
