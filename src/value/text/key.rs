//! Search keys: the form in which the names that people write are compared.

use super::Text;
use alloc::string::String;
use core::str::Chars;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// The key by which a Vietnamese text is found, in any spelling.
///
/// The key is the same for upper and lower case; for accented and plain letters (also `đ`), so that
/// the place of the tone mark does not matter (`hoá`, `hóa`); for `i` and `y` as the only vowel of a
/// syllable (`bác sĩ`, `bác sỹ`; `quí`, `quý`); for NFC and NFD; and for everything between words
/// (spaces of any kind, hyphens, dots, commas), which becomes one space. The key is for comparing,
/// never for showing.
///
/// ```
/// use lienvien::value::search_key;
/// assert_eq!(search_key("Hồi sức cấp cứu – Chống độc"), "hoi suc cap cuu chong doc");
/// assert_eq!(search_key("y bác sỹ"), search_key("Y BÁC SĨ"));
/// assert_ne!(search_key("Thúy"), search_key("Thúi"));
/// ```
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in KeyChars::new(text) {
        key.push(c);
    }
    key
}

/// Whether two texts have the same [`search_key`]. Nothing is allocated, and nothing is read after
/// the first difference.
///
/// ```
/// use lienvien::value::same_key;
/// assert!(same_key("Hữu Nghị Việt Đức", "HỮU NGHỊ\u{a0}VIỆT ĐỨC"));
/// ```
pub fn same_key(a: &str, b: &str) -> bool {
    a == b || KeyChars::new(a).eq(KeyChars::new(b))
}

/// The characters of a search key, one by one. Nothing is allocated.
#[derive(Debug, Clone)]
pub(crate) struct KeyChars<'a> {
    text: Chars<'a>,
    /// What is left of a character that has several parts.
    parts: [char; 3],
    writer: KeyWriter,
}

impl<'a> KeyChars<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text: text.chars(),
            parts: [NOTHING; 3],
            writer: KeyWriter::new(),
        }
    }

    /// The next character of the text, folded; several for one if it has several parts.
    #[inline]
    fn folded(&mut self) -> Option<char> {
        loop {
            let [part, second, third] = self.parts;
            if part != NOTHING {
                self.parts = [second, third, NOTHING];
                return Some(part);
            }
            let c = self.text.next()?;
            if let Some(plain) = plain(c) {
                return Some(char::from(plain));
            }
            self.parts = parts(c);
        }
    }
}

impl Iterator for KeyChars<'_> {
    type Item = char;

    #[inline]
    fn next(&mut self) -> Option<char> {
        while let Some(folded) = self.folded() {
            if let Some(c) = self.writer.take(folded) {
                return Some(c);
            }
        }
        self.writer.end()
    }
}

/// Stands for no character; no character folds to it.
const NOTHING: char = '\0';

/// A search key while it is written. One character waits, because the treatment of a `y` depends on
/// the character after it.
#[derive(Debug, Clone, Copy)]
struct KeyWriter {
    /// The last two characters that were given out.
    given: [char; 2],
    waiting: char,
}

impl KeyWriter {
    const fn new() -> Self {
        Self {
            given: [' ', ' '],
            waiting: NOTHING,
        }
    }

    /// Lets a folded character wait, and gives out the one before it. Of several spaces one is
    /// kept, and none at the beginning.
    #[inline]
    const fn take(&mut self, next: char) -> Option<char> {
        let waiting = self.waiting;
        if next == ' ' && matches!(waiting, ' ' | NOTHING) {
            return None;
        }
        self.waiting = next;
        if waiting == NOTHING {
            return None;
        }
        Some(self.give(waiting, next))
    }

    /// Gives out the last character; a space at the end is left out.
    const fn end(&mut self) -> Option<char> {
        let last = self.waiting;
        self.waiting = NOTHING;
        match last {
            ' ' | NOTHING => None,
            last => Some(self.give(last, ' ')),
        }
    }

    /// Gives out a character; the next character is known.
    #[inline]
    const fn give(&mut self, waiting: char, next: char) -> char {
        let c = if waiting == 'y' && next == ' ' && is_only_vowel(self.given) {
            'i'
        } else {
            waiting
        };
        let [_, last] = self.given;
        self.given = [last, c];
        c
    }
}

/// Whether a `y` at the end of a word, after these two characters, is the only vowel of its syllable:
/// after a consonant or `qu`.
const fn is_only_vowel(before: [char; 2]) -> bool {
    !matches!(before, [_, ' ' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y']) || matches!(before, ['q', 'u'])
}

/// What U+00C0 to U+01B0 fold to; `?` if [`parts`] has to say it.
const LATIN: &[u8; 241] = b"\
    aaaaaa?ceeeeiiii?nooooo\x20?uuuuy??aaaaaa?ceeeeiiii?nooooo\x20?uuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghh??iiiiiiiii???jjkk?llllll????nnnnnn???oooooo??rrrrrrsssssss\
    stttt??uuuuuuuuuuuuwwyyyzzzzzz?????????????????????????????????oo?????????????uu";

/// What U+1EA0 to U+1EF9 fold to: the Vietnamese letters with a tone mark.
const VIETNAMESE: &[u8; 90] = b"\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii\
    oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// What a character of ordinary Vietnamese folds to: a letter or a digit, or a space for what stands
/// between words. `None` if [`parts`] has to say it.
#[inline]
const fn plain(c: char) -> Option<u8> {
    match BELOW.split_at_checked(c as usize) {
        Some((_, [b'?', ..])) => None,
        Some((_, [folded, ..])) => Some(*folded),
        Some((_, [])) | None => by_range(c),
    }
}

/// What the characters below U+01B0 fold to, `?` for `None`: one look instead of several comparisons.
static BELOW: [u8; 0x1b0] = {
    let mut table = [b'?'; 0x1b0];
    let (mut rest, mut code) = (table.as_mut_slice(), 0);
    while let [place, others @ ..] = rest {
        if let Some(c) = char::from_u32(code)
            && let Some(folded) = by_range(c)
        {
            *place = folded;
        }
        (rest, code) = (others, code + 1);
    }
    table
};

const fn by_range(c: char) -> Option<u8> {
    let folded = match c {
        'a'..='z' | '0'..='9' => return Some(c as u8),
        'A'..='Z' => return Some(c.to_ascii_lowercase() as u8),
        '\0'..='\x7f' | '\u{a0}' | '\u{2010}'..='\u{2027}' => return Some(b' '),
        '\u{c0}'..='\u{1b0}' => LATIN.split_at_checked(c as usize - 0xc0),
        '\u{1ea0}'..='\u{1ef9}' => VIETNAMESE.split_at_checked(c as usize - 0x1ea0),
        _ => None,
    };
    match folded {
        Some((_, [b'?', ..] | [])) | None => None,
        Some((_, [folded, ..])) => Some(*folded),
    }
}

/// The parts that any character folds to, by the tables of Unicode: three at most.
#[cold]
fn parts(c: char) -> [char; 3] {
    let mut parts = [NOTHING; 3];
    let mut places = parts.iter_mut();
    decompose_canonical(c, |part| {
        for part in part.to_lowercase() {
            // An accent, even if Unicode calls it a letter: NFC and NFD order accents differently.
            let is_accent = !part.is_ascii() && canonical_combining_class(part) != 0;
            let folded = match part {
                _ if is_accent => continue,
                'đ' => 'd',
                _ if part.is_alphanumeric() => part,
                _ => ' ',
            };
            if let Some(place) = places.next() {
                *place = folded;
            }
        }
    });
    parts
}

/// The search key of a name that is written in the source, made while compiling. `N` is the length
/// of the name; no key is longer.
#[derive(Debug)]
pub struct NameLiteral<const N: usize> {
    key: [u8; N],
    length: usize,
}

impl<const N: usize> NameLiteral<N> {
    /// Folds the name. The key is blank if the name has other characters than those of ordinary
    /// Vietnamese, or if it is too long for [`NameKey`].
    pub const fn new(name: &str) -> Self {
        let mut key = [0; N];
        let length = if N > MOST {
            None
        } else {
            write(name.as_bytes(), &mut key)
        };
        Self {
            key,
            length: match length {
                Some(length) => length,
                None => 0,
            },
        }
    }

    /// The key.
    pub const fn key(&self) -> &str {
        match self.key.split_at_checked(self.length) {
            Some((key, _)) => match core::str::from_utf8(key) {
                Ok(key) => key,
                Err(_) => "",
            },
            None => "",
        }
    }
}

/// Writes the search key of a name, and says how long it is.
const fn write(mut name: &[u8], mut places: &mut [u8]) -> Option<usize> {
    let mut writer = KeyWriter::new();
    let mut length = 0;
    loop {
        let given = if name.is_empty() {
            match writer.end() {
                Some(last) => Some(last),
                None => return Some(length),
            }
        } else {
            let (c, rest) = match name {
                [a @ 0..=0x7f, rest @ ..] => (*a as u32, rest),
                [a @ 0xc0..=0xdf, b, rest @ ..] => (bits(*a, 0x1f, 6) | bits(*b, 0x3f, 0), rest),
                [a @ 0xe0..=0xef, b, c, rest @ ..] => (
                    bits(*a, 0x0f, 12) | bits(*b, 0x3f, 6) | bits(*c, 0x3f, 0),
                    rest,
                ),
                _ => return None,
            };
            name = rest;
            let Some(c) = char::from_u32(c) else {
                return None;
            };
            match plain(c) {
                Some(folded) => writer.take(folded as char),
                None => return None,
            }
        };
        if let Some(c) = given {
            let [place, rest @ ..] = places else {
                return None;
            };
            *place = c as u8; // a letter or a digit of ASCII, or a space
            length += 1;
            places = rest;
        }
    }
}

/// These bits of a byte of a character, moved to their place in it.
const fn bits(byte: u8, mask: u8, place: u32) -> u32 {
    ((byte & mask) as u32) << place
}

/// The longest key of a name that is looked up in a table.
const MOST: usize = 128;

/// The search key of a name that somebody has written, made on the stack to be looked up in a table.
///
/// It ends where no name of the table can be longer, and at a letter that no key of a table has, so
/// that a text of any size is refused at little cost. A text that is longer than any [`Text`] is not
/// read at all.
#[derive(Debug)]
pub(crate) struct NameKey<'a> {
    text: Option<&'a str>,
    key: [u8; MOST],
    length: usize,
    is_whole: bool,
}

impl<'a> NameKey<'a> {
    /// The key of the text, for a table whose longest key has this length.
    pub(crate) fn new(text: &'a str, longest: usize) -> Self {
        let is_read = text.len() <= 4 * Text::MAX;
        let mut key = Self {
            text: is_read.then_some(text),
            key: [0; MOST],
            length: 0,
            is_whole: false,
        };
        let read = key.text.unwrap_or_default();
        if key.write_plain(read, longest).is_none() {
            key.write(read, longest);
        }
        key
    }

    /// Writes the key of a text that has only [`plain`] characters; `None` if it has others.
    fn write_plain(&mut self, text: &str, longest: usize) -> Option<()> {
        let mut length = 0;
        let mut is_between = false;
        for c in text.chars() {
            let folded = plain(c)?;
            if folded == b' ' {
                if !is_between {
                    end_word(self.key.get_mut(..length)?);
                }
                is_between = length > 0;
                continue;
            }
            let needed = length + usize::from(is_between);
            let (true, Some(place)) = (needed < longest, self.key.get_mut(needed)) else {
                self.length = length;
                return Some(());
            };
            *place = folded;
            if is_between {
                *self.key.get_mut(length)? = b' ';
                is_between = false;
            }
            length = needed + 1;
        }
        end_word(self.key.get_mut(..length)?);
        self.length = length;
        self.is_whole = true;
        Some(())
    }

    /// Writes the key of any text.
    fn write(&mut self, text: &str, longest: usize) {
        let mut chars = KeyChars::new(text);
        for place in self.key.iter_mut().take(longest) {
            match chars.next() {
                Some(c) if c.is_ascii() => *place = c as u8,
                Some(_) => return,
                None => {
                    self.is_whole = true;
                    return;
                }
            }
            self.length += 1;
        }
        self.is_whole = chars.next().is_none();
    }

    /// The text; `None` if it is too long to be a name.
    pub(crate) fn text(&self) -> Option<&'a str> {
        self.text
    }

    fn made(&self) -> &[u8] {
        self.key.get(..self.length).unwrap_or_default()
    }

    /// Whether the key begins with these whole words. The key must be made for a name that is longer
    /// by a space and a letter.
    pub(crate) fn begins_with(&self, words: &str) -> bool {
        match self.made().strip_prefix(words.as_bytes()) {
            Some([]) => self.is_whole,
            Some([next, ..]) => *next == b' ',
            None => false,
        }
    }

    /// The whole key; `None` if it is not the key of any name in the table, or is blank.
    pub(crate) fn whole(&self) -> Option<&[u8]> {
        (self.is_whole && self.length > 0).then_some(self.made())
    }
}

/// Puts `i` for a `y` at the end of a word if it is the only vowel of its syllable.
fn end_word(key: &mut [u8]) {
    let (before, last) = match key {
        [.., a, b, last @ b'y'] => ([char::from(*a), char::from(*b)], last),
        [b, last @ b'y'] => ([' ', char::from(*b)], last),
        _ => return,
    };
    if is_only_vowel(before) {
        *last = b'i';
    }
}
