//! Closed lists.

use super::message::quoted;
use super::{Case, Explain, Keyed, NameKey, Parameters, longest};
use alloc::{boxed::Box, string::ToString};
use core::{fmt, hash::Hash};

/// A fixed list of words, each with a stable code and a name in Vietnamese and in English.
/// Declared by [`vocabulary!`](crate::vocabulary).
pub trait Vocabulary:
    Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + Sized + 'static
{
    /// The name of the list in English.
    const NAME: &'static str;
    /// Every word, in the order of the list.
    const ALL: &'static [Self];
    /// The codes, in the same order.
    const CODES: &'static [&'static str];
    /// Every Vietnamese name with its search key, sorted for [`find`](Vocabulary::find).
    const NAMES_VI: &'static [Keyed<Self>];
    /// Every English name with its search key, sorted for [`find`](Vocabulary::find).
    const NAMES_EN: &'static [Keyed<Self>];

    /// The index of the word in [`ALL`](Vocabulary::ALL).
    fn index(self) -> usize;
    /// The stable code.
    fn code(self) -> &'static str;
    /// The Vietnamese name.
    fn vi(self) -> &'static str;
    /// The English name.
    fn en(self) -> &'static str;
    /// Every Vietnamese name; the first is the one shown.
    fn names_vi(self) -> &'static [&'static str];
    /// The word with this code.
    fn from_code(code: &str) -> Option<Self>;

    /// The word with this code or name, in any spelling; see [`search_key`](super::search_key).
    /// Nothing is allocated. A text that is longer than any [`Text`](super::Text) is not a name.
    fn find(text: &str) -> Option<Self> {
        if let Some(word) = Self::from_code(text) {
            return Some(word);
        }
        let key = NameKey::new(text, longest_name::<Self>());
        by_name(&key)
    }
}

/// A code that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("`{found}` is not {} {list}, expected one of {}{}", article(.list), Codes(.expected), or_words(*.may_be_words).0)]
pub struct UnknownCode {
    list: &'static str,
    found: Box<str>,
    expected: &'static [&'static str],
    /// Whether other words may stand there; see [`Coded`](super::Coded).
    may_be_words: bool,
}

impl UnknownCode {
    /// What was given, shortened.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// The codes of the list.
    pub fn expected(&self) -> &'static [&'static str] {
        self.expected
    }

    /// The same error, where the words of the paper may stand in place of a code.
    pub(crate) fn or_words(self) -> Self {
        Self {
            may_be_words: true,
            ..self
        }
    }
}

/// What else may stand in place of a code, in English and in Vietnamese.
const fn or_words(may_be_words: bool) -> (&'static str, &'static str) {
    if may_be_words {
        (
            ", or other words as `{\"other\":…}`",
            ", hoặc nguyên văn dạng `{\"other\":…}`",
        )
    } else {
        ("", "")
    }
}

impl Explain for UnknownCode {
    fn case(&self) -> &'static Case {
        const {
            &Case::new(
                &["vocabulary.unknown_code"],
                "`{found}` is not a {list}, expected one of {expected}",
                "`{found}` không có trong danh mục, chỉ dùng một trong các mã {expected}",
            )
        }
    }

    fn parameters(&self) -> Parameters {
        alloc::vec![
            ("found", self.found.to_string()),
            ("list", self.list.to_string()),
            ("expected", self.expected.join(", ")),
        ]
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` không có trong danh mục, chỉ dùng một trong các mã {}{}",
            self.found,
            Codes(self.expected),
            or_words(self.may_be_words).1
        )
    }
}

/// The article that English puts before a noun.
fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o']) || noun.starts_with("honorific") {
        "an"
    } else {
        "a"
    }
}

struct Codes<'a>(&'a [&'static str]);

impl fmt::Display for Codes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, code) in self.0.iter().enumerate() {
            write!(f, "{}`{code}`", if i == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// The word with this code.
///
/// # Errors
///
/// [`UnknownCode`] when the list has no such code.
#[inline]
pub fn by_code<V: Vocabulary>(code: &str) -> Result<V, UnknownCode> {
    V::from_code(code).ok_or_else(|| UnknownCode {
        list: V::NAME,
        found: quoted(code),
        expected: V::CODES,
        may_be_words: false,
    })
}

/// The length of the longest key of a name in the list.
pub(crate) fn longest_name<V: Vocabulary>() -> usize {
    longest(V::NAMES_VI).max(longest(V::NAMES_EN))
}

/// The word with this name.
pub(crate) fn by_name<V: Vocabulary>(key: &NameKey<'_>) -> Option<V> {
    key.find(V::NAMES_VI).or_else(|| key.find(V::NAMES_EN))
}
