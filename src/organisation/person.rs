//! Persons as papers name them, with name, titles and office.

use super::reference::same_id;
use super::{Honorific, Office, OrganisationRef, Title};
use crate::value::reading::object;
use crate::value::{
    Answer, Both, Found, Measured, Mentions, PersonId, Text, TextError, Vi, read_str,
};
use alloc::{sync::Arc, vec::Vec};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// Why a person is refused. The text given is never repeated.
    pub enum PersonError {
        /// The name is not a text.
        NotText {
            /// What is wrong with it.
            why: TextError,
        } = "person.name_not_text" {
            en("a person's name is refused: {why}")
            vi("họ tên không hợp lệ: {why}", why = Vi(why))
            source(why)
        }
        /// There are titles, but no name after them.
        NoName {
            /// Characters given.
            length: usize,
        } = "person.no_name" {
            en("the {length} characters given are titles alone, expected a name after them")
            vi("{length} ký tự đã ghi chỉ gồm học hàm, học vị, chức danh; cần có họ tên ở sau")
        }
        /// There is neither an id nor a name, an office or an organisation.
        Nobody = "person.nobody" {
            en("nothing is said of the person, expected an id, a name, an office or an organisation")
            vi("chưa có thông tin nào về người này, cần ít nhất mã định danh, họ tên, chức vụ hoặc tổ chức")
        }
    }
}

/// Họ tên kèm học hàm, học vị: a person's name with its titles, as written.
///
/// Read and printed back exactly: `PGS.TS Đào Xuân Cơ` (the [Hà Tĩnh article](crate#the-two-articles)). The titles in front
/// are recognised in their order, and so is an honorific (`đồng chí`, in the [Bắc Quang article](crate#the-two-articles)),
/// and titles behind the name (`Nguyễn Văn A, MD`). What they are and how they are read stands in [`vi`](crate::vi).
/// `Debug` does not show the name.
///
/// # Invariants
///
/// Beside the honorific and the titles there is a name.
///
/// # JSON
///
/// A string, as written.
///
/// ```
/// use lienvien::organisation::{Honorific, PersonName, Title};
/// let name = PersonName::parse("PGS.TS Đào Xuân Cơ")?;
/// assert_eq!(name.titles(), [Title::AssociateProfessor, Title::Doctorate]);
/// assert_eq!(name.name(), "Đào Xuân Cơ");
/// assert_eq!(name.to_string(), "PGS.TS Đào Xuân Cơ");
///
/// let guest = PersonName::parse("đồng chí Đỗ Thị Mỹ")?;
/// assert_eq!(guest.honorific(), Some(Honorific::Comrade));
/// assert_eq!(guest.name(), "Đỗ Thị Mỹ");
///
/// // What looks like a title and is none of the list is kept, and the name is marked.
/// let unclear = PersonName::parse("BS. XYZ Nguyễn Văn An")?;
/// assert_eq!(unclear.titles(), [Title::Physician]);
/// assert!(!unclear.is_fully_understood());
/// # Ok::<(), lienvien::organisation::PersonError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    written: Text,
    honorific: Option<Honorific>,
    titles: Vec<Title>,
    /// The indices in `written` where the name begins and where it ends.
    name: [usize; 2],
    is_fully_understood: bool,
}

/// What was read of a name, beside its text.
pub(crate) struct ReadName {
    pub honorific: Option<Honorific>,
    pub titles: Vec<Title>,
    /// Where the name proper begins and where it ends.
    pub name: [usize; 2],
    pub is_fully_understood: bool,
}

impl PersonName {
    pub(crate) fn read(written: Text, read: ReadName) -> Self {
        Self {
            written,
            honorific: read.honorific,
            titles: read.titles,
            name: read.name,
            is_fully_understood: read.is_fully_understood,
        }
    }

    /// The whole name, as written.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// The honorific, if written; the first, if several stand in a row.
    pub fn honorific(&self) -> Option<Honorific> {
        self.honorific
    }

    /// The titles beside the name, in their order: those in front, then those behind.
    pub fn titles(&self) -> &[Title] {
        &self.titles
    }

    /// The name without honorific and titles, as written: `ĐÀO XUÂN CƠ` stays in capitals. Where not
    /// everything is understood it may still hold what is not a part of the name.
    pub fn name(&self) -> &str {
        let [begin, end] = self.name;
        self.written.get(begin..end).unwrap_or_default()
    }

    /// Whether each word is understood as an honorific, as a title or as a part of the name. If not, what
    /// was read is certain and may not be all: the rest looks like a title that the list does not have,
    /// an office, a second person, or an honorific that may be a part of the name.
    ///
    /// ```
    /// use lienvien::organisation::PersonName;
    /// let understood = |written| PersonName::parse(written).map(|name| name.is_fully_understood());
    /// assert_eq!(understood("Bác sĩ chuyên khoa cấp II Nguyễn Văn An"), Ok(true));
    /// assert_eq!(understood("Nguyễn Văn An, Giám đốc"), Ok(false));
    /// assert_eq!(understood("Thầy Tư"), Ok(false));
    /// ```
    pub fn is_fully_understood(&self) -> bool {
        self.is_fully_understood
    }
}

/// Người được nêu: a person as a record names them.
///
/// Each part is optional, but at least one is known: some persons sign by office alone (the caption
/// of the [Hà Tĩnh article](crate#the-two-articles)), and some hospitals are represented by persons who are not named (the
/// [Bắc Quang article](crate#the-two-articles)). The id is chosen by the caller and has no meaning of its own.
///
/// # Invariants
///
/// At least one of id, name, office and organisation is known.
///
/// # JSON
///
/// `{"id":"…","name":"PGS.TS Đào Xuân Cơ","office":{"kind":"director","written":"Giám đốc"},"organisation":{…}}`;
/// each key only if known.
///
/// ```
/// use lienvien::organisation::{PersonName, PersonRef};
/// use lienvien::text;
/// let caption = PersonRef::in_office(text!("Phó Chủ tịch UBND tỉnh Hà Tĩnh"));
/// assert_eq!(caption.to_string(), "Phó Chủ tịch UBND tỉnh Hà Tĩnh");
/// let speaker = caption.with_name(PersonName::parse("Trần Báu Hà")?);
/// assert_eq!(speaker.to_string(), "Trần Báu Hà, Phó Chủ tịch UBND tỉnh Hà Tĩnh");
/// # Ok::<(), lienvien::organisation::PersonError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonRef(Arc<Known>); // shared by ledger and state, and small in an event

#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a person")]
struct Known {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<PersonName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    office: Option<Office>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<OrganisationRef>,
}

impl PersonRef {
    fn nothing() -> Self {
        Self(Arc::default())
    }

    fn known(&mut self) -> &mut Known {
        Arc::make_mut(&mut self.0)
    }

    /// A person known by id: trainees, cases and stints hold only this.
    pub fn identified(id: PersonId) -> Self {
        Self::nothing().with_id(id)
    }

    /// A person known by name.
    pub fn named(name: PersonName) -> Self {
        Self::nothing().with_name(name)
    }

    /// A person known by office alone.
    pub fn in_office(office: impl Into<Office>) -> Self {
        Self::nothing().with_office(office)
    }

    /// Somebody from an organisation, otherwise unknown.
    pub fn of(organisation: OrganisationRef) -> Self {
        Self::nothing().with_organisation(organisation)
    }

    /// Sets the id.
    #[must_use]
    pub fn with_id(mut self, id: PersonId) -> Self {
        self.known().id = Some(id);
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<PersonName>) -> Self {
        self.known().name = Some(name.into());
        self
    }

    /// Sets the office.
    #[must_use]
    pub fn with_office(mut self, office: impl Into<Office>) -> Self {
        self.known().office = Some(office.into());
        self
    }

    /// Sets the organisation that the person comes from.
    #[must_use]
    pub fn with_organisation(mut self, organisation: impl Into<OrganisationRef>) -> Self {
        self.known().organisation = Some(organisation.into());
        self
    }

    /// The id.
    pub fn id(&self) -> Option<PersonId> {
        self.0.id
    }

    /// The name.
    pub fn name(&self) -> Option<&PersonName> {
        self.0.name.as_ref()
    }

    /// The office.
    pub fn office(&self) -> Option<&Office> {
        self.0.office.as_ref()
    }

    /// The organisation that the person comes from.
    pub fn organisation(&self) -> Option<&OrganisationRef> {
        self.0.organisation.as_ref()
    }

    /// Whether both are the same person. Only ids are compared: if one side has no id the answer is
    /// unknown, even if the names are equal.
    pub fn same_as(&self, other: &Self) -> Answer {
        same_id(self.id(), other.id())
    }
}

impl Mentions for PersonName {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        found.add_person(None, Some(self.name()));
    }

    fn measure(&self) -> Measured {
        self.written.measure()
    }
}

impl Mentions for PersonRef {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        found.add_person(self.id(), self.name().map(PersonName::name));
        self.0.organisation.mention(found);
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}

/// Shows the length instead of the name, because the name must not appear in a log.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonName({} characters)", self.written.chars().count())
    }
}

/// Shows name, office and organisation, as far as known. The organisation is left out if the office
/// already names it; the id is shown only if nothing else is known.
impl fmt::Display for PersonRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let office = self.office();
        let organisation = match (self.organisation(), office) {
            (Some(organisation), Some(office)) if office.names(organisation) => None,
            (organisation, _) => organisation,
        };
        let parts: [Option<&dyn fmt::Display>; 3] = [
            self.name().map(|name| name as _),
            office.map(|office| office as _),
            organisation.map(|organisation| organisation as _),
        ];
        let mut separator = "";
        for part in parts.into_iter().flatten() {
            write!(f, "{separator}{part}")?;
            separator = ", ";
        }
        match self.id() {
            Some(id) if separator.is_empty() => id.fmt(f),
            Some(_) | None => Ok(()),
        }
    }
}

impl FromStr for PersonName {
    type Err = PersonError;

    fn from_str(written: &str) -> Result<Self, PersonError> {
        Self::parse(written)
    }
}

impl Serialize for PersonName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PersonName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a person's name", Self::parse)
    }
}

impl TryFrom<Known> for PersonRef {
    type Error = PersonError;

    fn try_from(known: Known) -> Result<Self, PersonError> {
        if known == Known::default() {
            return Err(PersonError::Nobody);
        }
        Ok(Self(Arc::new(known)))
    }
}

impl Serialize for PersonRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PersonRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::<Known, D>(deserializer)?
            .try_into()
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}
