//! Specialties that the catalogue doesn't have.

use super::{SpecialtyGroup, Subject};
use crate::value::{Both, Text, quoted, same_key};
use alloc::boxed::Box;
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, de};

messages! {
    /// Why a custom specialty is refused.
    pub enum CustomSpecialtyError {
        /// The name is one of a known subject.
        KnownName {
            /// The name given, shortened.
            found: Box<str>,
            /// The code of what it names.
            known: Box<str>,
        } = "custom_specialty.known_name" {
            en("`{found}` is a name of `{known}`, expected a name that the catalogue doesn't have")
            vi("tên `{found}` đã có trong danh mục với mã `{known}`, cần một tên chưa có")
        }
        /// The code is one of a known subject, or a name of it.
        KnownCode {
            /// The code given, shortened.
            found: Box<str>,
            /// The code of what it stands for.
            known: Box<str>,
        } = "custom_specialty.known_code" {
            en("the code `{found}` stands for `{known}`, expected a code that the catalogue doesn't have")
            vi("mã `{found}` đã dùng cho `{known}`, cần một mã chưa có trong danh mục")
        }
    }
}

/// Chuyên khoa khác: a specialty that the catalogue doesn't have, by the name a paper gives it.
///
/// Two of them are one specialty if their names are the same in any spelling
/// ([`is_same_as`](Self::is_same_as)); `==` asks whether the same was written.
///
/// # Invariants
///
/// Neither its name nor its code finds a known subject: what is known goes by its known code. When
/// the catalogue gains a specialty, what was custom under that name is to be written anew.
///
/// # JSON
///
/// `{"name":"y học thể thao","group":"clinical","code":"YHTT"}`; group and code may be left out.
///
/// # Errors
///
/// [`CustomSpecialtyError`] when the name or the code is known.
///
/// ```
/// use lienvien::specialty::{CustomSpecialty, SpecialtyGroup};
/// let sports = CustomSpecialty::new("y học thể thao".parse()?, Some(SpecialtyGroup::Clinical), None)?;
/// assert_eq!(sports.name().as_str(), "y học thể thao");
/// let known = CustomSpecialty::new("TIM MẠCH".parse()?, None, None);
/// assert_eq!(
///     known.unwrap_err().to_string(),
///     "`TIM MẠCH` is a name of `cardiology`, expected a name that the catalogue doesn't have",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CustomSpecialty {
    name: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<SpecialtyGroup>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<Text>,
}

impl CustomSpecialty {
    /// A specialty of this name, in this group if that is known, with the embedder's code for it.
    ///
    /// # Errors
    ///
    /// - [`CustomSpecialtyError::KnownName`] when the name finds a known subject;
    /// - [`CustomSpecialtyError::KnownCode`] when the code does.
    pub fn new(
        name: Text,
        group: Option<SpecialtyGroup>,
        code: Option<Text>,
    ) -> Result<Self, CustomSpecialtyError> {
        let known = |text: &Text| {
            let known = Subject::find(text)?;
            Some((quoted(text), Box::from(known.code())))
        };
        if let Some((found, known)) = known(&name) {
            return Err(CustomSpecialtyError::KnownName { found, known });
        }
        if let Some((found, known)) = code.as_ref().and_then(known) {
            return Err(CustomSpecialtyError::KnownCode { found, known });
        }
        Ok(Self { name, group, code })
    }

    /// Its name, as the paper writes it.
    pub const fn name(&self) -> &Text {
        &self.name
    }

    /// The group it belongs to; `None` where that isn't known.
    pub const fn group(&self) -> Option<SpecialtyGroup> {
        self.group
    }

    /// The embedder's code for it.
    pub const fn code(&self) -> Option<&Text> {
        self.code.as_ref()
    }

    /// Whether both name the same specialty, in whichever spelling.
    pub fn is_same_as(&self, other: &Self) -> bool {
        same_key(&self.name, &other.name)
    }
}

/// Shows the name.
impl fmt::Display for CustomSpecialty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.name, f)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a custom specialty")]
struct Raw {
    name: Text,
    #[serde(default)]
    group: Option<SpecialtyGroup>,
    #[serde(default)]
    code: Option<Text>,
}

impl<'de> Deserialize<'de> for CustomSpecialty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Raw::deserialize(deserializer)?;
        Self::new(raw.name, raw.group, raw.code).map_err(|error| de::Error::custom(Both(&error)))
    }
}
