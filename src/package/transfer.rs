//! What is recorded while a package is handed over: commitment, stages, cases.

use super::{CaseLevel, CaseOutcome, StagePlace};
use crate::agreement::{Covered, read_covered};
use crate::basis::{Basis, read_basis};
use crate::organisation::{Cadre, OrganisationRef};
use crate::survey::{ReadyToStart, read_ready_to_start};
use crate::value::{CaseToken, Document, PersonId, Text};
use serde::{Deserialize, Deserializer, Serialize};

/// Cam kết chuyển giao: that the transfer will be done, and on what basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageCommitment {
    /// The basis.
    #[serde(deserialize_with = "read_package_basis")]
    pub basis: PackageBasis,
    /// The paper that says so, such as a transfer contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Căn cứ chuyển giao: on what basis a package is handed over.
///
/// That an agreement is in force is not enough: it must cover the recipient and the subjects.
///
/// ```compile_fail,E0277
/// // It is read only as part of a line, since it may hold the evidence of an agreement.
/// let basis: lienvien::package::PackageBasis = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PackageBasis {
    /// An agreement covers this recipient and these subjects.
    Covered(Covered),
    /// Something that needs no agreement: an order, Project 1816, an emergency, …
    Other(Basis),
}

#[derive(Deserialize)]
#[serde(
    remote = "PackageBasis",
    rename_all = "snake_case",
    expecting = "the basis of a package"
)]
enum StoredBasis {
    Covered(#[serde(deserialize_with = "read_covered")] Covered),
    Other(#[serde(deserialize_with = "read_basis")] Basis),
}

fn read_package_basis<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<PackageBasis, D::Error> {
    StoredBasis::deserialize(deserializer)
}

/// Bắt đầu đào tạo: the stage at the supporter begins.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingStart {
    /// At which supporter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<OrganisationRef>,
    /// At which place, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
}

/// Bắt đầu chuyển giao tại chỗ: the stage at the recipient begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnSiteStart {
    /// Whether the recipient was found ready.
    #[serde(deserialize_with = "read_readiness")]
    pub readiness: Readiness,
}

/// Điều kiện triển khai: whether the recipient was found ready. What a survey requires gates the
/// start, not the planning.
///
/// ```compile_fail,E0277
/// // It is read only as part of a line, since it may hold the evidence of a survey.
/// let readiness: lienvien::package::Readiness = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// A survey vouches for it.
    Surveyed(ReadyToStart),
    /// Nobody surveyed it.
    NotSurveyed {
        /// The reason.
        reason: Text,
    },
}

#[derive(Deserialize)]
#[serde(
    remote = "Readiness",
    rename_all = "snake_case",
    deny_unknown_fields,
    expecting = "whether the recipient was found ready"
)]
enum StoredReadiness {
    Surveyed(#[serde(deserialize_with = "read_ready_to_start")] ReadyToStart),
    NotSurveyed { reason: Text },
}

fn read_readiness<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Readiness, D::Error> {
    StoredReadiness::deserialize(deserializer)
}

/// Kết thúc giai đoạn: the end of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageEnd {
    /// Which stage.
    pub stage: StagePlace,
}

/// Ca thực hiện: what one person did in one case. The patient is a token, the persons are ids.
///
/// # JSON
///
/// ```
/// use lienvien::package::{CaseLevel, LoggedCase};
/// let token = "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse()?;
/// assert_eq!(
///     serde_json::to_string(&LoggedCase::of(token, CaseLevel::Assisted)).unwrap(),
///     r#"{"token":"0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70","level":"assisted"}"#,
/// );
/// # Ok::<(), lienvien::value::CaseTokenError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedCase {
    /// Which case.
    pub token: CaseToken,
    /// How far the performer went.
    pub level: CaseLevel,
    /// The number of the technique in the package, if it is told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<u16>,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performer: Option<PersonId>,
    /// The performer's cadre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadre: Option<Cadre>,
    /// Who taught it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taught_by: Option<PersonId>,
    /// How it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<CaseOutcome>,
}

impl PackageCommitment {
    /// A commitment on a basis, of which no paper is known.
    pub const fn on(basis: PackageBasis) -> Self {
        Self {
            basis,
            document: None,
        }
    }
}

impl From<Covered> for PackageBasis {
    fn from(covered: Covered) -> Self {
        Self::Covered(covered)
    }
}

impl From<Basis> for PackageBasis {
    fn from(basis: Basis) -> Self {
        Self::Other(basis)
    }
}

impl LoggedCase {
    /// A case of which nothing is known but how far somebody went.
    pub const fn of(token: CaseToken, level: CaseLevel) -> Self {
        Self {
            token,
            level,
            technique: None,
            performer: None,
            cadre: None,
            taught_by: None,
            outcome: None,
        }
    }

    /// The same, done by this person.
    #[must_use]
    pub const fn by(self, performer: PersonId) -> Self {
        Self {
            performer: Some(performer),
            ..self
        }
    }

    /// The same, done by one of this cadre.
    #[must_use]
    pub const fn of_cadre(self, cadre: Cadre) -> Self {
        Self {
            cadre: Some(cadre),
            ..self
        }
    }

    /// The same, of the technique with this number.
    #[must_use]
    pub const fn of_technique(self, number: u16) -> Self {
        Self {
            technique: Some(number),
            ..self
        }
    }

    /// The same, taught by this person.
    #[must_use]
    pub const fn taught_by(self, trainer: PersonId) -> Self {
        Self {
            taught_by: Some(trainer),
            ..self
        }
    }
}
