//! Ids, tagged by the kind of thing that they identify.

use super::message::quoted;
use super::read_str;
use alloc::boxed::Box;
use core::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// Mã định danh: the id of a `K`. An id of one kind cannot be used in place of an id of another.
///
/// Ids are made by the caller; any UUID will do. Each kind has an alias: [`AgreementId`],
/// [`PersonId`], … An embedder may use a tag of its own.
///
/// # JSON
///
/// The UUID as a hyphenated string.
///
/// ```
/// use lienvien::value::AgreementId;
/// let id: AgreementId = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// assert_eq!(id.to_string(), "67e55044-10b1-426f-9247-bb680e5fe0c8");
/// # Ok::<(), lienvien::value::IdError>(())
/// ```
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

messages! {
    /// Why an id is refused.
    pub enum IdError {
        /// Not a UUID.
        NotUuid {
            /// What was given, shortened.
            found: Box<str>,
        } = "id.not_uuid" {
            en("`{found}` is not an id, expected a uuid like `67e55044-10b1-426f-9247-bb680e5fe0c8`")
            vi("`{found}` không phải mã định danh, cần một uuid như `67e55044-10b1-426f-9247-bb680e5fe0c8`")
        }
        /// A reference without the kind of record it points at.
        NotReference {
            /// What was given, shortened.
            found: Box<str>,
        } = "id.not_reference" {
            en("`{found}` is not a reference to a record, expected one like `agreement/67e55044-10b1-426f-9247-bb680e5fe0c8`")
            vi("`{found}` không phải tham chiếu hồ sơ, cần dạng `agreement/67e55044-10b1-426f-9247-bb680e5fe0c8`")
        }
    }
}

/// What an id of this crate identifies.
pub(super) enum Identified {
    Organisation(OrganisationId),
    Person(PersonId),
    Record(RecordRef),
    /// A session: no record, and nothing that is looked for.
    Session,
}

impl From<SessionId> for Identified {
    fn from(_: SessionId) -> Self {
        Self::Session
    }
}

impl From<OrganisationId> for Identified {
    fn from(id: OrganisationId) -> Self {
        Self::Organisation(id)
    }
}

impl From<PersonId> for Identified {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

impl<K: tag::Recorded> From<Id<K>> for Identified {
    fn from(id: Id<K>) -> Self {
        Self::Record(id.into())
    }
}

impl<K: 'static> Id<K> {
    pub(super) fn identified(self) -> Option<Identified> {
        tag::identified::<K>(self.0)
    }
}

impl<K> Id<K> {
    /// An id from its UUID.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The UUID.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

/// The tags of [`Id`]: what an id may identify. Code uses the aliases, such as [`AgreementId`];
/// only the aliases use the tags.
pub mod tag {
    use super::{Identified, RecordKind};
    use core::any::TypeId;
    use uuid::Uuid;

    /// A tag whose ids identify records.
    pub trait Recorded {
        /// The kind of record.
        const KIND: RecordKind;
    }

    macro_rules! tags {
        ($( $Tag:ident $(: $Kind:ident)?, $Alias:ident, $what:literal; )+) => { $(
            #[doc = concat!("The tag of [`", stringify!($Alias), "`](super::", stringify!($Alias), ").")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $Tag {}
            $( impl Recorded for $Tag { const KIND: RecordKind = RecordKind::$Kind; } )?
        )+

            /// What an id with this tag identifies; `None` for a tag of another crate.
            pub(super) fn identified<K: 'static>(uuid: Uuid) -> Option<Identified> {
                $( if TypeId::of::<K>() == TypeId::of::<$Tag>() {
                    return Some(crate::value::Id::<$Tag>::new(uuid).into());
                } )+
                None
            }

            pub(super) mod alias { $(
                #[doc = concat!("Mã định danh: the id of ", $what, ".")]
                pub type $Alias = crate::value::Id<super::$Tag>;
            )+ }
        };
    }

    tags! {
        OrganisationTag, OrganisationId, "an organisation";
        PersonTag, PersonId, "a person";
        AgreementTag: Agreement, AgreementId, "an agreement";
        SurveyTag: Survey, SurveyId, "a survey";
        PlanTag: Plan, PlanId, "a transfer plan";
        PackageTag: Package, PackageId, "a technique package for one recipient";
        CourseTag: Course, CourseId, "a training course";
        EnrolmentTag: Enrolment, EnrolmentId, "the enrolment of one person";
        SecondmentTag: Secondment, SecondmentId, "a secondment";
        ConsultationTag: Consultation, ConsultationId, "a case consultation";
        SessionTag, SessionId, "a session in which several consultations are held";
    }
}

pub use tag::alias::*;

vocabulary! {
    /// Loại hồ sơ: the kinds of record that refer to one another.
    pub enum RecordKind("record kind") {
        /// An agreement.
        Agreement = "agreement", "văn bản hợp tác", "agreement";
        /// A survey.
        Survey = "survey", "khảo sát", "survey";
        /// A transfer plan.
        Plan = "plan", "kế hoạch chuyển giao", "transfer plan";
        /// A technique package.
        Package = "package", "gói kỹ thuật", "technique package";
        /// A training course.
        Course = "course", "khóa đào tạo", "training course";
        /// An enrolment.
        Enrolment = "enrolment", "học viên", "enrolment";
        /// A secondment.
        Secondment = "secondment", "cử chuyên gia", "secondment";
        /// A consultation.
        Consultation = "consultation", "hội chẩn", "consultation";
    }
}

/// Tham chiếu hồ sơ: a reference to a record of any kind. Nothing checks that the record exists.
///
/// # JSON
///
/// `"agreement/67e55044-10b1-426f-9247-bb680e5fe0c8"`
///
/// ```
/// use lienvien::value::{RecordRef, SurveyId};
/// let id: SurveyId = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// let reference = RecordRef::from(id);
/// assert_eq!(reference.to_string().parse(), Ok(reference));
/// # Ok::<(), lienvien::value::IdError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct RecordRef {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its id.
    pub id: Uuid,
}

impl RecordRef {
    /// A reference to the record of this kind with this id.
    pub const fn new(kind: RecordKind, id: Uuid) -> Self {
        Self { kind, id }
    }
}

impl<K: tag::Recorded> From<Id<K>> for RecordRef {
    fn from(id: Id<K>) -> Self {
        Self {
            kind: K::KIND,
            id: id.0,
        }
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.id)
    }
}

impl FromStr for RecordRef {
    type Err = IdError;

    fn from_str(written: &str) -> Result<Self, IdError> {
        written
            .split_once('/')
            .and_then(|(kind, id)| {
                Some(Self {
                    kind: kind.parse().ok()?,
                    id: id.parse().ok()?,
                })
            })
            .ok_or_else(|| IdError::NotReference {
                found: quoted(written),
            })
    }
}

impl Serialize for RecordRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RecordRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a reference to a record", str::parse)
    }
}

impl<K> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(written: &str) -> Result<Self, IdError> {
        Uuid::try_parse(written)
            .map(Self::new)
            .map_err(|_| IdError::NotUuid {
                found: quoted(written),
            })
    }
}

impl<K> From<Uuid> for Id<K> {
    fn from(uuid: Uuid) -> Self {
        Self::new(uuid)
    }
}

impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "an id", str::parse)
    }
}

// By hand, because a derive would require the same traits of the tag.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Id<K> {}

impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K> Eq for Id<K> {}

impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<K> hash::Hash for Id<K> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
