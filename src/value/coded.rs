//! Words of a list, or the words of a paper where the list has none.

use super::reading::{discreet, object, wanted};
use super::{Answer, Both, Measured, Mentions, Text, Vocabulary, by_code, same_key, size};
use core::{fmt, marker::PhantomData};
use serde::de::value::MapAccessDeserializer;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Mã hoặc nguyên văn: a word of a [list](Vocabulary), or the words of the paper where the list has no
/// word for them. Every list that papers go beyond is used in this form.
///
/// # JSON
///
/// The code of the word, `"person"`, or the words as written: `{"other":"giường kế hoạch"}`.
///
/// ```
/// use lienvien::{text, value::{Answer, Coded, Unit}};
/// let listed: Coded<Unit> = Unit::Person.into();
/// let other: Coded<Unit> = text!("giường kế hoạch").into();
/// assert_eq!(listed, Unit::Person);
/// assert_eq!((other.listed(), other.vi()), (None, "giường kế hoạch"));
/// assert_eq!(serde_json::to_string(&other)?, r#"{"other":"giường kế hoạch"}"#);
/// // Nobody can tell whether the words mean something that is in the list.
/// assert_eq!(listed.is_same_as(&other), Answer::Unknown);
/// assert_eq!(Coded::<Unit>::of(text!("Người")), Unit::Person);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums)] // in the list or not: there is no third case
pub enum Coded<V> {
    /// A word of the list.
    Listed(V),
    /// Something else, in the words of the paper.
    Other(Text),
}

impl<V: Vocabulary> Coded<V> {
    /// The word of the list that has these words as one of its names, in any spelling; otherwise the
    /// words themselves.
    pub fn of(written: Text) -> Self {
        match V::find(&written) {
            Some(word) => Self::Listed(word),
            None => Self::Other(written),
        }
    }

    /// The word of the list; `None` for other words.
    pub const fn listed(&self) -> Option<V> {
        match self {
            Self::Listed(word) => Some(*word),
            Self::Other(_) => None,
        }
    }

    /// The Vietnamese name, or the words of the paper.
    pub fn vi(&self) -> &str {
        match self {
            Self::Listed(word) => word.vi(),
            Self::Other(written) => written,
        }
    }

    /// The English name, or the words of the paper.
    pub fn en(&self) -> &str {
        match self {
            Self::Listed(word) => word.en(),
            Self::Other(written) => written,
        }
    }

    /// Whether both mean the same: unknown if only one is in the list, or if both are other words that
    /// differ.
    pub fn is_same_as(&self, other: &Self) -> Answer {
        match (self, other) {
            (Self::Listed(a), Self::Listed(b)) => (a == b).into(),
            (Self::Other(a), Self::Other(b)) if same_key(a, b) => Answer::Yes,
            (Self::Listed(_) | Self::Other(_), Self::Listed(_) | Self::Other(_)) => Answer::Unknown,
        }
    }
}

impl<V: Vocabulary> PartialEq<V> for Coded<V> {
    fn eq(&self, word: &V) -> bool {
        self.listed() == Some(*word)
    }
}

impl<V: Vocabulary> From<V> for Coded<V> {
    fn from(word: V) -> Self {
        Self::Listed(word)
    }
}

impl<V: Vocabulary> From<Text> for Coded<V> {
    fn from(written: Text) -> Self {
        Self::Other(written)
    }
}

/// The code, or the words of the paper.
impl<V: Vocabulary> fmt::Display for Coded<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Listed(word) => word.code(),
            Self::Other(written) => written,
        })
    }
}

impl<V: Vocabulary> Mentions for Coded<V> {
    #[inline]
    fn measure(&self) -> Measured {
        match self {
            Self::Listed(_) => Ok(0),
            Self::Other(written) => size::measured_case("other", written),
        }
    }
}

impl<V: Vocabulary> Serialize for Coded<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Listed(word) => serializer.serialize_str(word.code()),
            Self::Other(written) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("other", written)?;
                map.end()
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    other: Text,
}

impl<'de, V: Vocabulary> Deserialize<'de> for Coded<V> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<V>(PhantomData<fn() -> V>);

        impl<'de, V: Vocabulary> de::Visitor<'de> for Reader<V> {
            type Value = Coded<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                wanted(
                    f,
                    "a code of the list, or other words as `{\"other\":…}`",
                    "một mã trong danh mục, hoặc nguyên văn dạng `{\"other\":…}`",
                )
            }

            #[inline]
            fn visit_str<E: de::Error>(self, code: &str) -> Result<Coded<V>, E> {
                let word =
                    by_code::<V>(code).map_err(|error| E::custom(Both(&error.or_words())))?;
                Ok(Coded::Listed(word))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Coded<V>, A::Error> {
                let fields: Fields = object(MapAccessDeserializer::new(map))?;
                Ok(Coded::Other(fields.other))
            }
        }

        deserializer
            .deserialize_any(Reader(PhantomData))
            .map_err(discreet)
    }
}
