//! Text as people write it: kept in one Unicode form, and found in any spelling.

mod key;
mod marks;

pub(crate) use key::{KeyChars, NameKey};
pub use key::{NameLiteral, same_key, search_key};
pub(crate) use marks::{after_words, first_word, is_marked_as, is_word, may_be_written};

use super::{TextLiteral, identity};
use alloc::{string::String, sync::Arc};
use core::{fmt, ops::Deref, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization, is_nfc};

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
            /// Characters given, counted after they are composed if they are not four times too many.
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
        /// A number that identifies a patient; see [`Text`].
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
/// - without a number that identifies a patient.
///
/// # Identity
///
/// *Refused* is a number that is marked as an identity, and the printed form of a health-insurance card:
///
/// - nine digits or more after `CCCD`, `CMND`, `CMTND`, `CMT`, `căn cước`, `chứng minh nhân dân`, `số định
///   danh`, `định danh cá nhân`, `citizen`, `identity`, also with words between (`CCCD của bệnh nhân là`),
///   and before such a mark (`… (CCCD)`); directly after `người bệnh`, `bệnh nhân`, `BN`;
/// - seven digits or more after `hộ chiếu`, `passport`, six if letters stand directly before them;
/// - ten digits or more after `BHYT`, `BHXH`, `bảo hiểm y tế`, `bảo hiểm xã hội`;
/// - two letters and thirteen digits of which the first is 1 to 5, as a card has them: `DN 4 01 0123456789`.
///
/// It does not matter what joins the digits (spaces, dots, dashes, slashes, invisible characters), how they
/// are grouped, in which script they are written, nor the case and the diacritics of the mark.
///
/// *Allowed* is a number without a mark, also of twelve digits: an account, a sum, the number of a document
/// and the number of a citizen look the same. After a mark, dates and sums of money (`1.250.000.000 đồng`)
/// are allowed, and so is what another word announces (`điện thoại`, `tài khoản`, `mã số thuế`). A name, or
/// a number that nothing marks, can't be told from other text: keeping it out is the caller's task.
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
        if trimmed.len() > Self::MAX {
            // told before anything is made of it; NFC composes at most four characters into one
            let found = trimmed.chars().count();
            if found > Self::MAX.saturating_mul(4) {
                return Err(TextError::TooLong { found });
            }
        }
        match inspect(trimmed)? {
            Form::Other => {
                let composed: String = trimmed.nfc().collect();
                let form = inspect(&composed)?;
                Self::unless_identity(&composed, &form)
            }
            form @ (Form::Ordinary | Form::Nfc) => Self::unless_identity(trimmed, &form),
        }
    }

    fn unless_identity(text: &str, form: &Form) -> Result<Self, TextError> {
        match identity::find(text, *form == Form::Ordinary) {
            Some(at) => Err(TextError::Identity { at }),
            None => Ok(Self(text.into())),
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
    /// In NFC, as [`is_ordinary`] says.
    Ordinary,
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
/// Vietnamese text has. Such a text has no control character, no digits but those of ASCII, and NFC does
/// not change it.
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
        return Ok(Form::Ordinary);
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
