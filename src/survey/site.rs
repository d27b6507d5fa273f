//! The sides of a survey.

use crate::value::Shown;
use core::fmt;
use serde::{Deserialize, Serialize};

numbers! {
    /// Số thứ tự của cơ sở được khảo sát: the number of a host in the order of the plan, from 1.
    SiteNumber(u16);
}

/// Bên ký biên bản: a side that signs the minutes. Guests have no side, because a guest never
/// signs.
///
/// # JSON
///
/// `"delegation"`, or `{"site":1}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a side of the survey")]
pub enum SurveySide {
    /// The delegation that surveys.
    Delegation,
    /// A host site, which signs for itself.
    Site(SiteNumber),
}

mentions! { enum SurveySide { Site; Delegation } }

impl SurveySide {
    /// The side in no language: `delegation`, `site/1`.
    pub fn code(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::Delegation => f.write_str("delegation"),
            Self::Site(site) => write!(f, "site/{site}"),
        })
    }

    /// The Vietnamese name: `đoàn khảo sát`, `cơ sở thứ 1`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::Delegation => f.write_str("đoàn khảo sát"),
            Self::Site(site) => write!(f, "cơ sở thứ {site}"),
        })
    }
}

impl From<SiteNumber> for SurveySide {
    fn from(site: SiteNumber) -> Self {
        Self::Site(site)
    }
}

/// The English name: `the delegation`, `site 1`.
impl fmt::Display for SurveySide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delegation => f.write_str("the delegation"),
            Self::Site(site) => write!(f, "site {site}"),
        }
    }
}
