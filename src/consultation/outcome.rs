//! The outcome of the advice.

use super::AdviceFollowed;
use crate::organisation::OrganisationRef;
use crate::value::{Shown, Text};
use core::fmt;
use serde::{Deserialize, Serialize};

payload! {
    /// Báo cáo kết quả: the asker reports how it followed the advice, and what happened to the
    /// patient (TT 49/2017/TT-BYT). It may report several times; the latest counts, by date.
    pub struct ConsultationOutcome {
        /// How far the advice was followed; `None` if unknown.
        pub followed: Option<AdviceFollowed> = None,
        /// The outcome for the patient; `None` if unknown.
        pub then: Option<PatientOutcome> = None,
        /// Details.
        pub detail: Option<Text> = None,
    }
}

/// Diễn biến sau hội chẩn: the outcome for the patient.
///
/// # JSON
///
/// `"treated_locally"`, `{"referred":{"to":{…}}}`, `"died"`, `{"other":"…"}`.
///
/// ```
/// use lienvien::consultation::{PatientOutcome, PatientReferral};
/// let referred = PatientOutcome::Referred(PatientReferral::new());
/// assert_eq!(serde_json::to_string(&referred).unwrap(), r#"{"referred":{}}"#);
/// assert_eq!(referred.vi().to_string(), "chuyển cơ sở khác");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "what became of the patient")]
#[non_exhaustive]
pub enum PatientOutcome {
    /// Treated at the hospital where the patient already was.
    TreatedLocally,
    /// Sent to another hospital: the hospital of an adviser, or a third one.
    Referred(PatientReferral),
    /// Died.
    Died,
    /// Another outcome.
    Other(Text),
}

mentions! { enum PatientOutcome { Referred, Other; TreatedLocally, Died } }

payload! {
    /// Chuyển người bệnh: the patient was sent to another hospital.
    pub struct PatientReferral {
        /// The hospital, if known.
        pub to: Option<OrganisationRef> = None,
    }
}

impl From<PatientReferral> for PatientOutcome {
    fn from(referral: PatientReferral) -> Self {
        Self::Referred(referral)
    }
}

impl PatientOutcome {
    /// The Vietnamese name: `điều trị tại cơ sở`, `chuyển Bệnh viện Hữu nghị Việt Đức`.
    pub fn vi(&self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::TreatedLocally => f.write_str("điều trị tại cơ sở"),
            Self::Referred(referral) => match &referral.to {
                Some(hospital) => write!(f, "chuyển {}", hospital.name),
                None => f.write_str("chuyển cơ sở khác"),
            },
            Self::Died => f.write_str("tử vong"),
            Self::Other(text) => write!(f, "{text}"),
        })
    }

    /// Whether the patient was sent to another hospital.
    pub const fn is_referral(&self) -> bool {
        match self {
            Self::Referred(_) => true,
            Self::TreatedLocally | Self::Died | Self::Other(_) => false,
        }
    }
}

impl From<AdviceFollowed> for ConsultationOutcome {
    fn from(followed: AdviceFollowed) -> Self {
        Self::new().followed(followed)
    }
}
