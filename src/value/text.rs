//! Text as people write it: kept in one Unicode form, found in any spelling.

mod identity;

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
            en("the text has {found} characters, expected at most {}", Text::MAX)
            vi("nội dung có {found} ký tự, chỉ được tối đa {}", Text::MAX)
        }
        /// A control character, a line break or a turn of the direction of writing among them.
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
///   digits): no patient is named anywhere. A name, a telephone number or the ten digits of a social
///   insurance number can't be told from other text, and are the caller's to keep out.
///
/// Beyond that it stays as written. Comparison with `==` is exact; to find a name in any
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

    /// A text from what was written: trimmed and brought to NFC.
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

    /// The key under which this text is found; see [`search_key`].
    pub fn search_key(&self) -> String {
        search_key(&self.0)
    }
}

#[derive(PartialEq)]
enum Form {
    Nfc,
    Other,
}

/// What copying leaves at the ends of a text: zero-width space, word joiner, byte order mark.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Line and paragraph separators, and what turns the direction of writing round. Unicode calls them
/// format characters; in a name they do what control characters do.
fn is_line_or_direction(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text has nothing but visible ASCII and U+00C0..=U+02FF and U+1E00..=U+1EFF, as nearly
/// every Vietnamese one: no control character, and none that changes under NFC.
fn is_ordinary(text: &str) -> bool {
    // A byte that goes on a character is what the first byte makes it. Nothing branches, so that
    // many bytes are judged at once.
    let alone = |byte: u8| {
        (b' '..=b'~').contains(&byte)
            | (0x80..=0xbf).contains(&byte)
            | (0xc3..=0xcb).contains(&byte)
    };
    let pair = |byte: u8, next: u8| alone(byte) | ((byte == 0xe1) & (0xb8..=0xbb).contains(&next));
    let bytes = text.as_bytes();
    let followed = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    bytes.last().is_some_and(|last| alone(*last))
        & followed.fold(true, |ordinary, (byte, next)| ordinary & pair(*byte, *next))
}

/// Judges a trimmed text, and says whether it already is in NFC.
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
        // Below U+0300 and in U+1E00..=U+1EFF (composed Vietnamese) no character changes under NFC.
        plain &= c < '\u{300}' || ('\u{1e00}'..='\u{1eff}').contains(&c);
    }
    if !plain && !is_nfc(text) {
        return Ok(Form::Other);
    }
    // of any other form the length counts once it is composed
    if length > Text::MAX {
        return Err(TextError::TooLong { found: length });
    }
    Ok(Form::Nfc)
}

/// The key under which a Vietnamese text is found, however it was spelt.
///
/// Folded together are: upper and lower case; accented and plain letters (`đ` too), and with them
/// where the tone mark stands (`hoá`, `hóa`); `i` and `y` as the only vowel of a syllable (`bác sĩ`,
/// `bác sỹ`; `quí`, `quý`); NFC and NFD; and whatever stands between words (spaces of any kind,
/// hyphens, dots, commas), which becomes one space. The key is for comparing, never for showing.
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

/// Gives the characters of the search key one by one, without allocating.
pub(crate) fn fold(text: &str, mut emit: impl FnMut(char)) {
    // The last three characters of the key so far, the latest held back until it is settled.
    let (mut before, mut last, mut held) = (' ', ' ', None);
    let mut settle = |held: &mut Option<char>, next: char| {
        if let Some(c) = held.take() {
            let vowel_alone = !matches!(last, ' ' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
                || (last == 'u' && before == 'q');
            let c = if c == 'y' && next == ' ' && vowel_alone {
                'i'
            } else {
                c
            };
            emit(c);
            (before, last) = (last, c);
        }
    };
    for c in text.chars() {
        let mut one = |c: char| {
            for c in c.to_lowercase() {
                let c = if c == 'đ' { 'd' } else { c };
                if !c.is_ascii() && canonical_combining_class(c) != 0 {
                    // a mark, alphabetic or not: in which order marks come depends on the form
                } else if c.is_alphanumeric() {
                    settle(&mut held, c);
                    held = Some(c);
                } else if held.is_some_and(|h| h != ' ') {
                    settle(&mut held, ' ');
                    held = Some(' ');
                }
            }
        };
        if c.is_ascii() {
            one(c);
        } else {
            decompose_canonical(c, one);
        }
    }
    if held != Some(' ') {
        settle(&mut held, ' ');
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The items as written, trimmed.
    pub items: Vec<&'a str>,
    /// False when the text itself says that there are more (`…`, `...`, `v.v.`).
    pub is_exhaustive: bool,
}

/// Splits a list at commas and semicolons of any kind; a cedilla (U+00B8) standing alone is read
/// as the comma it was meant to be. `và` joins the parts of one name and does not split.
pub fn items(text: &str) -> Listed<'_> {
    split(text, is_separator)
}

/// Splits a text at its semicolons: the groups of a list whose items are set off by commas.
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

/// How a list says that there is more.
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
