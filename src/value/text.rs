//! Text as people write it: kept in one Unicode form, and found in any spelling.

mod identity;

use super::TextLiteral;
use alloc::{string::String, sync::Arc, vec::Vec};
use core::{fmt, ops::Deref, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, decompose_canonical},
    is_nfc,
};

messages! {
    /// Why a text is refused. The text itself is never repeated: it may name a person.
    pub enum TextError {
        /// Nothing but white space.
        Blank = "text.blank" {
            en("the text is blank, expected at least one visible character")
            vi("nội dung để trống, cần ít nhất một ký tự nhìn thấy được")
        }
        /// Longer than [`Text::MAX`].
        TooLong {
            /// Characters given.
            found: usize,
        } = "text.too_long" {
            en("the text has {found} characters, expected at most {most}", most = Text::MAX)
            vi("nội dung có {found} ký tự, chỉ được tối đa {most}", most = Text::MAX)
        }
        /// A control character, such as a line break or a change of the direction of writing.
        Control {
            /// Position of the character, from 1.
            at: usize,
        } = "text.control" {
            en("character {at} of the text is a control character, expected visible characters")
            vi("ký tự thứ {at} của nội dung là ký tự điều khiển, chỉ được dùng ký tự nhìn thấy được")
        }
        /// The number of a citizen or of a health-insurance card.
        Identity {
            /// Position of its first digit, from 1.
            at: usize,
        } = "text.identity" {
            en("an identity number or health-insurance card number begins at character {at} of the text, expected none: a patient is a case token")
            vi("từ ký tự thứ {at} của nội dung là số định danh hoặc số thẻ bảo hiểm y tế, không được ghi: người bệnh chỉ được ghi bằng mã ca ẩn danh")
        }
    }
}

/// Nội dung, tên gọi: a name, a reason, a sentence.
///
/// # Invariants
///
/// - trimmed and not blank;
/// - at most [`Text::MAX`] characters;
/// - in Unicode form NFC, so that equal texts have equal bytes;
/// - without control characters: a paragraph of several lines is several texts;
/// - without the number of a citizen (12 digits) or of a health-insurance card (2 letters and 13
///   digits), so that no patient is identified. A name, a telephone number or the ten digits of a
///   social insurance number cannot be told from other text: keeping them out is the caller's task.
///
/// Otherwise the text stays as written. Comparison with `==` is exact; to find a name in any
/// spelling, compare [`Text::search_key`]s.
///
/// # JSON
///
/// A string.
///
/// ```
/// use lienvien::value::{Text, TextError};
/// let text = Text::new("  Huyện uỷ Bắc Quang ")?;
/// assert_eq!(text.as_str(), "Huyện uỷ Bắc Quang");
/// assert_eq!(text.search_key(), Text::new("HUYỆN ỦY BẮC QUANG")?.search_key());
/// assert_eq!(Text::new(" \u{a0} "), Err(TextError::Blank));
/// # Ok::<(), TextError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>); // never changed once made, so ledger and state share it

impl Text {
    /// The most characters a text may have.
    pub const MAX: usize = 4_000;

    /// Makes a text: trims it and brings it to NFC.
    ///
    /// # Errors
    ///
    /// [`TextError`] when nothing visible is left, when it is too long, or when it holds a
    /// control character or an identity number.
    pub fn new(written: impl AsRef<str>) -> Result<Self, TextError> {
        let trimmed = written
            .as_ref()
            .trim_matches(|c: char| c.is_whitespace() || is_zero_width(c));
        identity::refuse(trimmed)?;
        match inspect(trimmed)? {
            Form::Nfc => Ok(Self(trimmed.into())),
            Form::Other => {
                let composed: String = trimmed.nfc().collect();
                inspect(&composed)?;
                Ok(Self(composed.into()))
            }
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key by which this text is found; see [`search_key`].
    pub fn search_key(&self) -> String {
        search_key(&self.0)
    }
}

#[derive(PartialEq, Eq, Hash)]
enum Form {
    Nfc,
    Other,
}

/// Invisible characters that copying often leaves at the ends of a text: zero-width space, word
/// joiner, byte order mark.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Line and paragraph separators, and changes of the direction of writing. Unicode calls them format
/// characters; in a name they have the effect of control characters.
fn is_line_or_direction(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text has only visible ASCII, U+00C0..=U+02FF and U+1E00..=U+1EFF, as almost every
/// Vietnamese text has. Such a text has no control character, and NFC does not change it.
fn is_ordinary(text: &str) -> bool {
    // `&` and `|` do not branch, so that many bytes are checked at once.
    let Some((&last, bytes)) = text.as_bytes().split_last() else {
        return false;
    };
    let next_bytes = text.as_bytes().get(1..).unwrap_or_default();
    let mut is_ordinary = is_ordinary_byte(last);
    for (&byte, &next) in bytes.iter().zip(next_bytes) {
        // U+1E00 to U+1EFF
        let is_vietnamese = (byte == 0xe1) & (0xb8..=0xbb).contains(&next);
        is_ordinary &= is_ordinary_byte(byte) | is_vietnamese;
    }
    is_ordinary
}

/// Visible ASCII, or the first of the two bytes of U+00C0 to U+02FF. A byte inside a character is
/// ordinary if the first byte of the character is.
const fn is_ordinary_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') | matches!(byte, 0x80..=0xbf) | matches!(byte, 0xc3..=0xcb)
}

/// Checks a trimmed text, and says whether it already is in NFC.
fn inspect(text: &str) -> Result<Form, TextError> {
    if text.is_empty() {
        return Err(TextError::Blank);
    }
    // A text has no more characters than bytes.
    if text.len() <= Text::MAX && is_ordinary(text) {
        return Ok(Form::Nfc);
    }
    let (mut length, mut plain) = (0, true);
    for c in text.chars() {
        length += 1;
        if c.is_control() || is_line_or_direction(c) {
            return Err(TextError::Control { at: length });
        }
        // NFC changes no character below U+0300 and none in U+1E00..=U+1EFF (composed Vietnamese).
        plain &= c < '\u{300}' || ('\u{1e00}'..='\u{1eff}').contains(&c);
    }
    if !plain && !is_nfc(text) {
        return Ok(Form::Other);
    }
    // The length of a text in any other form is checked after it is composed.
    if length > Text::MAX {
        return Err(TextError::TooLong { found: length });
    }
    Ok(Form::Nfc)
}

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
    fold(text, |c| key.push(c));
    key
}

/// Whether two texts have the same [`search_key`].
///
/// ```
/// use lienvien::value::same_key;
/// assert!(same_key("Hữu Nghị Việt Đức", "HỮU NGHỊ\u{a0}VIỆT ĐỨC"));
/// ```
pub fn same_key(a: &str, b: &str) -> bool {
    a == b || search_key(a) == search_key(b)
}

/// Passes the characters of the search key to `emit` one by one, without allocating.
pub(crate) fn fold(text: &str, emit: impl FnMut(char)) {
    let mut key = Key {
        emit,
        given: [' ', ' '],
        waiting: None,
    };
    for c in text.chars() {
        if c.is_ascii() {
            key.add(c.to_ascii_lowercase());
        } else {
            decompose_canonical(c, |part| {
                for part in part.to_lowercase() {
                    key.add(part);
                }
            });
        }
    }
    key.end();
}

/// A search key while it is written. One character waits, because the treatment of a `y` depends on
/// the character after it.
struct Key<E> {
    emit: E,
    /// The last two characters that were given out.
    given: [char; 2],
    waiting: Option<char>,
}

impl<E: FnMut(char)> Key<E> {
    /// Takes the next lower-case character of the text.
    #[inline]
    fn add(&mut self, c: char) {
        if !c.is_ascii() && canonical_combining_class(c) != 0 {
            // An accent, even if Unicode calls it a letter: NFC and NFD order accents differently.
            return;
        }
        if c == 'đ' {
            self.push('d');
        } else if c.is_alphanumeric() {
            self.push(c);
        } else if self.waiting.is_some_and(|waiting| waiting != ' ') {
            self.push(' ');
        }
    }

    /// Lets this character wait, and gives out the one before it.
    #[inline]
    fn push(&mut self, next: char) {
        if let Some(waiting) = self.waiting.replace(next) {
            self.give(waiting, next);
        }
    }

    /// Gives out the last character; a space at the end is left out.
    fn end(&mut self) {
        match self.waiting.take() {
            Some(' ') | None => {}
            Some(last) => self.give(last, ' '),
        }
    }

    /// Gives out a character; the next character is known.
    #[inline]
    fn give(&mut self, waiting: char, next: char) {
        let c = if waiting == 'y' && next == ' ' && self.has_no_vowel() {
            'i'
        } else {
            waiting
        };
        (self.emit)(c);
        let [_, last] = self.given;
        self.given = [last, c];
    }

    /// Whether a `y` that comes now is the only vowel of its syllable: after a consonant or `qu`.
    fn has_no_vowel(&self) -> bool {
        !matches!(self.given, [_, ' ' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y'])
            || self.given == ['q', 'u']
    }
}

/// The items of a list as a text gives it.
///
/// ```
/// use lienvien::value::items;
/// let list = items("siêu âm; tiêm khớp,…");
/// assert_eq!(list.items, ["siêu âm", "tiêm khớp"]);
/// assert!(!list.is_exhaustive);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Listed<'a> {
    /// The items as written, trimmed.
    pub items: Vec<&'a str>,
    /// Whether the list is complete: `false` if the text says that there are more items (`…`, `...`,
    /// `v.v.`).
    pub is_exhaustive: bool,
}

/// Splits a list at commas and semicolons of any kind. A cedilla (U+00B8) is read as a comma, for
/// which papers have it by mistake. `và` joins the parts of one name and does not split.
pub fn items(text: &str) -> Listed<'_> {
    split(text, is_separator)
}

/// Splits a text at its semicolons: the groups of a list whose items are separated by commas.
///
/// ```
/// use lienvien::value::groups;
/// let list = groups("quản lý dược, dược lâm sàng; quản lý thiết bị y tế");
/// assert_eq!(list.items.len(), 2);
/// ```
pub fn groups(text: &str) -> Listed<'_> {
    split(text, |c| matches!(c, ';' | '；'))
}

fn split(text: &str, at: impl Fn(char) -> bool) -> Listed<'_> {
    let mut is_exhaustive = true;
    let items = text
        .split(at)
        .map(|item| {
            let mut item = item.trim();
            while let Some(shorter) = MORE.iter().find_map(|more| item.strip_suffix(more)) {
                item = shorter.trim_end();
                is_exhaustive = false;
            }
            item.trim_matches(|c: char| c.is_whitespace() || c == '.' || is_separator(c))
        })
        .filter(|item| !item.is_empty())
        .collect();
    Listed {
        items,
        is_exhaustive,
    }
}

/// How a list says that there are more items.
const MORE: [&str; 4] = ["…", "...", "v.v.", "v.v"];

fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';' | '\u{b8}' | '，' | '；')
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for Text {
    type Err = TextError;

    fn from_str(written: &str) -> Result<Self, TextError> {
        Self::new(written)
    }
}

impl TryFrom<&str> for Text {
    type Error = TextError;

    fn try_from(written: &str) -> Result<Self, TextError> {
        Self::new(written)
    }
}

impl TryFrom<String> for Text {
    type Error = TextError;

    fn try_from(written: String) -> Result<Self, TextError> {
        Self::new(written)
    }
}

impl From<TextLiteral> for Text {
    fn from(literal: TextLiteral) -> Self {
        Self(literal.as_str().into())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::read_str(deserializer, "a text", |written| Self::new(written))
    }
}
