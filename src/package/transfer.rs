//! The transfer of a package: commitment, stages, cases.

use super::{CaseLevel, CaseOutcome, StagePlace, TechniqueNumber};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::record::Reason;
use crate::survey::{ReadyToStart, read_ready_to_start};
use crate::value::{Answer, CaseToken, Coded, Document, PersonId, Text};
use serde::{Deserialize, Deserializer, Serialize};

payload! {
    /// Cam kết chuyển giao: a commitment to transfer the package, and its basis. It is not enough that an
    /// agreement is in force: it must cover the transfer of the subjects to the recipient.
    pub struct PackageCommitment {
        /// The basis of the transfer, if it is known.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The document of the commitment, such as a transfer contract.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Bắt đầu đào tạo: the stage at the supporter begins.
    pub struct TrainingStart {
        /// The supporter where it takes place.
        pub host: Option<OrganisationRef> = None,
        /// The place, as written.
        pub place: Option<Text> = None,
    }
}

payload! {
    /// Bắt đầu chuyển giao tại chỗ: the stage at the recipient begins.
    pub struct OnSiteStart {
        /// Whether the recipient was found ready, if that is known.
        #[serde(deserialize_with = "read_readiness_if_any")]
        pub readiness: Option<Readiness> = None,
    }
}

payload! {
    /// Bắt đầu giai đoạn khác: another stage begins.
    pub struct StageStart {
        /// The stage.
        pub stage: Coded<StagePlace>,
        /// Further details.
        pub detail: Option<Text> = None,
    }
}

/// Điều kiện triển khai: whether the recipient was found ready. The requirements of a survey must
/// be met before the stage begins, but not before planning.
///
/// ```compile_fail,E0277
/// // It is read only as part of a line, because it may hold evidence from a survey.
/// let readiness: lienvien::package::Readiness = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Readiness {
    /// A survey found it ready.
    Surveyed(ReadyToStart),
    /// It was not surveyed, for this reason.
    NotSurveyed(Reason),
}

mentions! { enum Readiness { Surveyed, NotSurveyed } }

#[derive(Deserialize)]
#[serde(
    remote = "Readiness",
    rename_all = "snake_case",
    expecting = "whether the recipient was found ready"
)]
enum StoredReadiness {
    Surveyed(#[serde(deserialize_with = "read_ready_to_start")] ReadyToStart),
    NotSurveyed(Reason),
}

fn read_readiness<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Readiness, D::Error> {
    StoredReadiness::deserialize(deserializer)
}

crate::record::read_if_any! {
    fn read_readiness_if_any -> Readiness, "read_readiness"
}

payload! {
    /// Kết thúc giai đoạn: the end of a stage.
    pub struct StageEnd {
        /// The stage that ended.
        pub stage: Coded<StagePlace>,
    }
}

payload! {
    /// Ca thực hiện: what one person did in one case. The case is given as a token, which does not
    /// tell who the patient is; persons are given as ids.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::package::{CaseLevel, LoggedCase};
    /// use lienvien::value::CaseToken;
    /// let token: CaseToken = "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse()?;
    /// assert_eq!(
    ///     serde_json::to_string(&LoggedCase::new(token).level(CaseLevel::Assisted).technique(1)).unwrap(),
    ///     r#"{"token":"0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70","level":"assisted","technique":1}"#,
    /// );
    /// # Ok::<(), lienvien::value::CaseTokenError>(())
    /// ```
    pub struct LoggedCase {
        /// The token of the case.
        pub token: CaseToken,
        /// The level at which the person took part, if it is stated.
        pub level: Option<CaseLevel> = None,
        /// The number of the technique in the package, if it is known.
        pub technique: Option<TechniqueNumber> = None,
        /// The person who performed it.
        pub performer: Option<PersonId> = None,
        /// The performer's cadre.
        pub cadre: Option<Coded<Cadre>> = None,
        /// The person who taught it, or supervised: somebody else.
        pub taught_by: Option<PersonId> = None,
        /// The outcome.
        pub outcome: Option<Coded<CaseOutcome>> = None,
    }
}

impl LoggedCase {
    /// Whether the person performed it without help; unknown if the level is not stated.
    pub fn is_unaided(&self) -> Answer {
        self.level
            .map_or(Answer::Unknown, |level| level.is_unaided().into())
    }
}

impl From<ReadyToStart> for Readiness {
    fn from(ready: ReadyToStart) -> Self {
        Self::Surveyed(ready)
    }
}
