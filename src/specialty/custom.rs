//! Specialties that are not in the catalogue.

use super::{Specialty, SpecialtyGroup, Subject};
use crate::value::reading::object;
use crate::value::{Answer, Both, Text, same_key, shortened};
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
            /// The code of the known subject.
            known: Box<str>,
        } = "custom_specialty.known_name" {
            en("`{found}` is a name of `{known}`, expected a name that is not in the catalogue")
            vi("tên `{found}` đã có trong danh mục với mã `{known}`, cần một tên chưa có")
        }
        /// The code is one of a known subject, or a name of it.
        KnownCode {
            /// The code given, shortened.
            found: Box<str>,
            /// The code of the known subject.
            known: Box<str>,
        } = "custom_specialty.known_code" {
            en("the code `{found}` stands for `{known}`, expected a code that is not in the catalogue")
            vi("mã `{found}` đã dùng cho `{known}`, cần một mã chưa có trong danh mục")
        }
        /// The group is not that of the specialty of which it is a kind.
        OtherGroup {
            /// The group given.
            found: SpecialtyGroup,
            /// The specialty of which it is a kind.
            parent: Specialty,
        } = "custom_specialty.other_group" {
            en("the group `{found}` is not that of `{parent}`, expected `{group}`", group = parent.group())
            vi("nhóm “{found}” không phải nhóm của “{parent}”, cần “{group}”", found = found.vi(), parent = parent.vi(), group = parent.group().vi())
            at("group")
        }
    }
}

/// Chuyên khoa khác: a specialty that is not in the catalogue, with the name that a paper gives it.
///
/// Two of them are the same specialty if their names are the same in any spelling
/// ([`is_same_as`](Self::is_same_as)); `==` compares exactly what was written. What else it covers, or
/// what covers it, is not known unless it names the specialty of the catalogue of which it is a kind.
///
/// # Invariants
///
/// Neither its name nor its code may be that of a known subject: write a known subject with its
/// known code. When a later version adds the specialty to the catalogue, the custom specialty of
/// that name is refused and must be written with the new code. Its group is that of the specialty of
/// which it is a kind.
///
/// # JSON
///
/// `{"name":"y học thể thao","group":"clinical","code":"YHTT","parent":"rehabilitation"}`; all but the
/// name may be left out.
///
/// # Errors
///
/// [`CustomSpecialtyError`] when the name or the code is known, or the group is another than that of
/// the specialty of which it is a kind.
///
/// ```
/// use lienvien::specialty::{CustomSpecialty, SpecialtyGroup};
/// use lienvien::text;
/// let sports = CustomSpecialty::new(text!("y học thể thao"))?.with_group(SpecialtyGroup::Clinical);
/// assert_eq!(sports.name().as_str(), "y học thể thao");
/// let known = CustomSpecialty::new(text!("TIM MẠCH"));
/// assert_eq!(
///     known.unwrap_err().to_string(),
///     "`TIM MẠCH` is a name of `cardiology`, expected a name that is not in the catalogue",
/// );
/// # Ok::<(), lienvien::specialty::CustomSpecialtyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CustomSpecialty {
    name: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<SpecialtyGroup>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Specialty>,
}

impl CustomSpecialty {
    /// A specialty with this name; its group and its code are not known.
    ///
    /// # Errors
    ///
    /// [`CustomSpecialtyError::KnownName`] when the name finds a known subject.
    pub fn new(name: Text) -> Result<Self, CustomSpecialtyError> {
        if let Some(known) = Subject::find(&name) {
            return Err(CustomSpecialtyError::KnownName {
                found: shortened(&name),
                known: known.code().into(),
            });
        }
        Ok(Self {
            name,
            group: None,
            code: None,
            parent: None,
        })
    }

    /// Sets the group of the specialty; a specialty with a parent keeps the group of its parent.
    #[must_use]
    pub const fn with_group(mut self, group: SpecialtyGroup) -> Self {
        if self.parent.is_none() {
            self.group = Some(group);
        }
        self
    }

    /// Sets the specialty of the catalogue of which it is a kind, and with it the group.
    ///
    /// ```
    /// use lienvien::specialty::{CustomSpecialty, Specialty, Subject};
    /// use lienvien::{text, value::Answer};
    /// let spine = CustomSpecialty::new(text!("phẫu thuật cột sống"))?;
    /// let surgery = Subject::from(Specialty::Surgery);
    /// assert_eq!(surgery.covers(&spine.clone().into()), Answer::Unknown);
    /// let spine = spine.with_parent(Specialty::Surgery);
    /// assert_eq!(surgery.covers(&spine.into()), Answer::Yes);
    /// # Ok::<(), lienvien::specialty::CustomSpecialtyError>(())
    /// ```
    #[must_use]
    pub const fn with_parent(mut self, parent: Specialty) -> Self {
        self.parent = Some(parent);
        self.group = Some(parent.group());
        self
    }

    /// Sets the embedder's code for it.
    ///
    /// # Errors
    ///
    /// [`CustomSpecialtyError::KnownCode`] when the code finds a known subject.
    pub fn with_code(mut self, code: Text) -> Result<Self, CustomSpecialtyError> {
        if let Some(known) = Subject::find(&code) {
            return Err(CustomSpecialtyError::KnownCode {
                found: shortened(&code),
                known: known.code().into(),
            });
        }
        self.code = Some(code);
        Ok(self)
    }

    /// Its name, as the paper writes it.
    pub const fn name(&self) -> &Text {
        &self.name
    }

    /// The group of the specialty; `None` if it is not known.
    pub const fn group(&self) -> Option<SpecialtyGroup> {
        self.group
    }

    /// The specialty of the catalogue of which it is a kind; `None` if it is not known.
    pub const fn parent(&self) -> Option<Specialty> {
        self.parent
    }

    /// The embedder's code for it.
    pub const fn code(&self) -> Option<&Text> {
        self.code.as_ref()
    }

    /// Whether both name the same specialty, in any spelling.
    pub fn is_same_as(&self, other: &Self) -> bool {
        same_key(&self.name, &other.name)
    }

    /// Whether an agreement for it also applies to another custom specialty. Of two with different
    /// names that is not known, unless nothing is a kind of both parents.
    pub(super) fn covers(&self, other: &Self) -> Answer {
        if self.is_same_as(other) {
            return Answer::Yes;
        }
        match (self.parent, other.parent) {
            (Some(own), Some(other)) if !own.overlaps(other) => Answer::No,
            (_, _) => Answer::Unknown,
        }
    }

    /// Whether an agreement for it also applies to a specialty of the catalogue. A kind of a specialty
    /// covers neither that nor what that does not cover.
    pub(super) fn covers_known(&self, specialty: Specialty) -> Answer {
        match self.parent {
            Some(parent) if parent == specialty || !parent.covers(specialty) => Answer::No,
            Some(_) | None => Answer::Unknown,
        }
    }

    /// Whether an agreement for a specialty of the catalogue also applies to it.
    pub(super) fn is_covered_by(&self, specialty: Specialty) -> Answer {
        match self.parent {
            Some(parent) if specialty.covers(parent) => Answer::Yes,
            Some(parent) if !specialty.overlaps(parent) => Answer::No,
            Some(_) | None => Answer::Unknown,
        }
    }
}

/// Shows the name.
impl fmt::Display for CustomSpecialty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.name, f)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    name: Text,
    #[serde(default)]
    group: Option<SpecialtyGroup>,
    #[serde(default)]
    code: Option<Text>,
    #[serde(default)]
    parent: Option<Specialty>,
}

impl TryFrom<Fields> for CustomSpecialty {
    type Error = CustomSpecialtyError;

    fn try_from(fields: Fields) -> Result<Self, CustomSpecialtyError> {
        let mut specialty = Self::new(fields.name)?;
        specialty.group = fields.group;
        if let Some(parent) = fields.parent {
            if let Some(found) = fields.group
                && found != parent.group()
            {
                return Err(CustomSpecialtyError::OtherGroup { found, parent });
            }
            specialty = specialty.with_parent(parent);
        }
        match fields.code {
            Some(code) => specialty.with_code(code),
            None => Ok(specialty),
        }
    }
}

impl<'de> Deserialize<'de> for CustomSpecialty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::<Fields, D>(deserializer)?
            .try_into()
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}
