//! What came of the advice.

use super::AdviceFollowed;
use crate::organisation::OrganisationRef;
use crate::value::{Shown, Text};
use core::fmt;
use serde::{Deserialize, Serialize};

/// Báo cáo kết quả: the asker reports back what it did with the advice, and what became of the
/// patient (TT 49/2017/TT-BYT). It may do so again and again; the latest report counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// How far the advice was followed.
    pub followed: AdviceFollowed,
    /// What became of the patient; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Afterwards>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
}

/// Diễn biến sau hội chẩn: what became of the patient.
///
/// # JSON
///
/// `"treated_locally"`, `{"referred":{"to":{…}}}`, `"died"`, `{"other":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "snake_case",
    deny_unknown_fields,
    expecting = "what became of the patient"
)]
pub enum Afterwards {
    /// Treated where the patient was.
    TreatedLocally,
    /// Sent to another hospital: that of an adviser, or yet another.
    Referred {
        /// To which one, if told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<OrganisationRef>,
    },
    /// Died.
    Died,
    /// Something else.
    Other(Text),
}

impl Outcome {
    /// So far the advice was followed; what became of the patient is not known.
    pub const fn of(followed: AdviceFollowed) -> Self {
        Self {
            followed,
            then: None,
            detail: None,
        }
    }

    /// The same, and this became of the patient.
    #[must_use]
    pub fn then(self, then: Afterwards) -> Self {
        Self {
            then: Some(then),
            ..self
        }
    }

    /// The same, with more about it.
    #[must_use]
    pub fn with_detail(self, detail: Text) -> Self {
        Self {
            detail: Some(detail),
            ..self
        }
    }
}

impl Afterwards {
    /// The Vietnamese name: `điều trị tại cơ sở`, `chuyển Bệnh viện Hữu nghị Việt Đức`.
    pub fn vi(&self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::TreatedLocally => f.write_str("điều trị tại cơ sở"),
            Self::Referred { to: Some(to) } => write!(f, "chuyển {}", to.name),
            Self::Referred { to: None } => f.write_str("chuyển cơ sở khác"),
            Self::Died => f.write_str("tử vong"),
            Self::Other(text) => write!(f, "{text}"),
        })
    }

    /// Whether the patient was sent to another hospital.
    pub const fn is_referral(&self) -> bool {
        match self {
            Self::Referred { .. } => true,
            Self::TreatedLocally | Self::Died | Self::Other(_) => false,
        }
    }
}
