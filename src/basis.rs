//! What authorises support between hospitals.

mod support;

pub use support::BasisFault;
pub(crate) use support::Support;

use crate::agreement::{Covered, InForce, read_covered, read_in_force};
use crate::record::{LinePath, OtherDay};
use crate::value::reading::Objects;
use crate::value::size::measured;
use crate::value::{AgreementId, Document, Found, Measured, Mentions, Text, When};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize};

/// Căn cứ hỗ trợ: what authorises one hospital to support another. An agreement is one such basis
/// among several: the survey of the [Bắc Quang article](crate#the-two-articles) was made under the direction of lower levels
/// of a year (`công tác chỉ đạo tuyến năm 2024`), without an agreement.
///
/// A basis may hold the evidence of an agreement, so it is deserialized only as part of a line. In a
/// line from outside that evidence is a [claim](crate::record::Claim).
///
/// ```compile_fail,E0277
/// let basis: lienvien::basis::Basis = serde_json::from_str(r#""rotation""#).unwrap();
/// ```
///
/// # JSON
///
/// ```
/// use lienvien::{basis::{Basis, BasisKind}, when};
/// let basis = Basis::direction_of_lower_levels(when!(2024));
/// assert_eq!(serde_json::to_string(&basis).unwrap(), r#"{"direction_of_lower_levels":{"year":"2024"}}"#);
/// assert_eq!(basis.kind(), BasisKind::DirectionOfLowerLevels);
/// assert_eq!(basis.kind().vi(), "công tác chỉ đạo tuyến");
/// assert_eq!(serde_json::to_string(&Basis::rotation(None)).unwrap(), r#"{"rotation":{}}"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// An agreement that was in force. This is enough for a survey; what is counted under an agreement
    /// needs [`Covered`](Self::Covered).
    Agreement(InForce),
    /// An agreement that covered this support: who supports whom, in which activity and subjects.
    Covered(Covered),
    /// The direction of lower levels.
    #[non_exhaustive]
    DirectionOfLowerLevels {
        /// The year of its plan.
        #[serde(skip_serializing_if = "When::is_unknown")]
        year: When,
    },
    /// Project 1816 (QĐ 1816/QĐ-BYT of 26/05/2008).
    #[serde(rename = "project_1816")]
    #[non_exhaustive]
    Project1816 {
        /// The decision that sends the staff.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<Document>,
    },
    /// The satellite hospitals.
    #[non_exhaustive]
    Satellite {
        /// The paper of the project.
        #[serde(skip_serializing_if = "Option::is_none")]
        project: Option<Document>,
    },
    /// The rotation of practitioners for a limited time.
    #[non_exhaustive]
    Rotation {
        /// The decision that sends the staff.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<Document>,
    },
    /// An order of an authority.
    #[non_exhaustive]
    AuthorityOrder {
        /// The order.
        document: Document,
    },
    /// An invitation from the organisation that is supported.
    #[non_exhaustive]
    Invitation {
        /// The invitation.
        document: Document,
    },
    /// An emergency; there was no time for a paper.
    #[non_exhaustive]
    Emergency {
        /// The emergency.
        reason: Text,
    },
    /// Another paper.
    Document(Document),
}

impl Mentions for Basis {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        match self {
            Self::Agreement(agreement) => agreement.mention(found),
            Self::Covered(covered) => covered.mention(found),
            Self::Project1816 { decision: paper }
            | Self::Rotation { decision: paper }
            | Self::Satellite { project: paper } => paper.mention(found),
            Self::AuthorityOrder { document }
            | Self::Invitation { document }
            | Self::Document(document) => document.mention(found),
            Self::DirectionOfLowerLevels { .. } | Self::Emergency { .. } => {}
        }
    }

    fn measure(&self) -> Measured {
        match self {
            Self::Agreement(agreement) => measured("agreement", agreement),
            Self::Covered(covered) => measured("covered", covered),
            Self::Project1816 { decision: paper }
            | Self::Rotation { decision: paper }
            | Self::Satellite { project: paper } => paper.measure(),
            Self::AuthorityOrder { document }
            | Self::Invitation { document }
            | Self::Document(document) => document.measure(),
            Self::DirectionOfLowerLevels { .. } => Ok(0),
            Self::Emergency { reason } => reason.measure(),
        }
    }
}

vocabulary! {
    /// Loại căn cứ: what kind of basis it is.
    pub enum BasisKind("kind of basis") {
        /// An agreement.
        Agreement = "agreement", "văn bản hợp tác" | "thỏa thuận hợp tác", "agreement";
        /// The direction of lower levels.
        DirectionOfLowerLevels = "direction_of_lower_levels", "công tác chỉ đạo tuyến" | "chỉ đạo tuyến", "direction of lower levels";
        /// Project 1816.
        Project1816 = "project_1816", "Đề án 1816", "Project 1816";
        /// The satellite hospitals.
        Satellite = "satellite", "dự án bệnh viện vệ tinh" | "đề án bệnh viện vệ tinh" | "bệnh viện vệ tinh", "satellite hospitals";
        /// Rotation for a limited time.
        Rotation = "rotation", "luân phiên có thời hạn" | "luân phiên", "rotation for a limited time";
        /// An order of an authority.
        AuthorityOrder = "authority_order", "yêu cầu của cơ quan có thẩm quyền", "order of an authority";
        /// An invitation.
        Invitation = "invitation", "giấy mời, công văn mời" | "giấy mời" | "công văn mời" | "thư mời", "invitation";
        /// An emergency.
        Emergency = "emergency", "trường hợp khẩn cấp" | "tình huống khẩn cấp", "emergency";
        /// Another paper.
        Document = "document", "văn bản khác", "other paper";
    }
}

impl Basis {
    /// The direction of lower levels, under the plan of this year.
    pub fn direction_of_lower_levels(year: impl Into<When>) -> Self {
        let year = year.into();
        Self::DirectionOfLowerLevels { year }
    }

    /// Project 1816, with the decision that sends the staff, if it is known.
    pub fn project_1816(decision: impl Into<Option<Document>>) -> Self {
        let decision = decision.into();
        Self::Project1816 { decision }
    }

    /// The satellite hospitals, with the paper of the project, if it is known.
    pub fn satellite(project: impl Into<Option<Document>>) -> Self {
        let project = project.into();
        Self::Satellite { project }
    }

    /// The rotation of practitioners, with the decision that sends the staff, if it is known.
    pub fn rotation(decision: impl Into<Option<Document>>) -> Self {
        let decision = decision.into();
        Self::Rotation { decision }
    }

    /// An order of an authority.
    pub const fn authority_order(document: Document) -> Self {
        Self::AuthorityOrder { document }
    }

    /// An invitation from the organisation that is supported.
    pub const fn invitation(document: Document) -> Self {
        Self::Invitation { document }
    }

    /// An emergency, and what had happened.
    pub const fn emergency(reason: Text) -> Self {
        Self::Emergency { reason }
    }

    /// What kind of basis it is.
    pub const fn kind(&self) -> BasisKind {
        match self {
            Self::Agreement(_) | Self::Covered(_) => BasisKind::Agreement,
            Self::DirectionOfLowerLevels { .. } => BasisKind::DirectionOfLowerLevels,
            Self::Project1816 { .. } => BasisKind::Project1816,
            Self::Satellite { .. } => BasisKind::Satellite,
            Self::Rotation { .. } => BasisKind::Rotation,
            Self::AuthorityOrder { .. } => BasisKind::AuthorityOrder,
            Self::Invitation { .. } => BasisKind::Invitation,
            Self::Emergency { .. } => BasisKind::Emergency,
            Self::Document(_) => BasisKind::Document,
        }
    }

    /// Compares the day of the evidence of an agreement with the date of the event that uses it. The
    /// basis stands at `place` in the line.
    pub(crate) fn check_day(&self, on: &When, place: fmt::Arguments<'_>) -> Result<(), BasisFault> {
        let (day, evidence) = match self {
            Self::Agreement(in_force) => (in_force.day(), "agreement"),
            Self::Covered(covered) => (covered.day(), "covered"),
            Self::DirectionOfLowerLevels { .. }
            | Self::Project1816 { .. }
            | Self::Satellite { .. }
            | Self::Rotation { .. }
            | Self::AuthorityOrder { .. }
            | Self::Invitation { .. }
            | Self::Emergency { .. }
            | Self::Document(_) => return Ok(()),
        };
        OtherDay::check(day, on).map_err(|dates| {
            let at = LinePath::new(format_args!("{place}.{evidence}.day"));
            BasisFault::OtherDay { dates, at }
        })
    }

    /// The agreement under which an activity with this basis is counted, if the basis is an
    /// agreement.
    pub const fn counted_under(&self) -> Option<AgreementId> {
        match self {
            Self::Agreement(in_force) => Some(in_force.agreement()),
            Self::Covered(covered) => Some(covered.agreement()),
            Self::DirectionOfLowerLevels { .. }
            | Self::Project1816 { .. }
            | Self::Satellite { .. }
            | Self::Rotation { .. }
            | Self::AuthorityOrder { .. }
            | Self::Invitation { .. }
            | Self::Emergency { .. }
            | Self::Document(_) => None,
        }
    }
}

impl From<Covered> for Basis {
    fn from(covered: Covered) -> Self {
        Self::Covered(covered)
    }
}

impl From<InForce> for Basis {
    fn from(agreement: InForce) -> Self {
        Self::Agreement(agreement)
    }
}

impl From<Document> for Basis {
    fn from(document: Document) -> Self {
        Self::Document(document)
    }
}

/// A basis in the form in which a line holds it.
#[derive(Deserialize)]
#[serde(
    remote = "Basis",
    rename_all = "snake_case",
    deny_unknown_fields,
    expecting = "a basis"
)]
enum Stored {
    Agreement(#[serde(deserialize_with = "read_in_force")] InForce),
    Covered(#[serde(deserialize_with = "read_covered")] Covered),
    DirectionOfLowerLevels {
        #[serde(default)]
        year: When,
    },
    #[serde(rename = "project_1816")]
    Project1816 {
        #[serde(default)]
        decision: Option<Document>,
    },
    Satellite {
        #[serde(default)]
        project: Option<Document>,
    },
    Rotation {
        #[serde(default)]
        decision: Option<Document>,
    },
    AuthorityOrder {
        document: Document,
    },
    Invitation {
        document: Document,
    },
    Emergency {
        reason: Text,
    },
    Document(Document),
}

/// Reads a basis, as part of a line.
pub(crate) fn read_basis<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Basis, D::Error> {
    Stored::deserialize(Objects(deserializer))
}

crate::record::read_if_any! {
    /// Reads a basis that may be missing, as part of a line.
    pub(crate) fn read_basis_if_any -> Basis, "read_basis"
}
