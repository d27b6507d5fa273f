//! What both sides of a survey conclude.

use super::{CaseSeverity, PackageKind, SiteNumber, Verdict};
use crate::specialty::Subject;
use crate::value::{Period, Text, is_false};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Kết luận: what both sides conclude. A verdict on the whole overrides none of a specialty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyConclusion {
    /// What the surveyor says of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<Text>,
    /// The verdict on the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What is to be done, list by list as the minutes print it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<AgreedList>,
    /// Until when it is to be done; absent where the minutes say only "in the time to come".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Period>,
    /// Support at a distance that the surveyor offers. An offer stands with no case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remote_support: Vec<RemoteSupport>,
}

/// Danh mục thống nhất: a list of what both sides agree on, such as `phẫu thuật Tiêu hóa, phẫu thuật
/// Tiết niệu, phẫu thuật Chấn thương Chỉnh hình` in the Bắc Quang article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedList {
    /// Its heading, such as `một số kỹ thuật chuyên khoa`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Text>,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AgreedItem>,
    /// Whether it is known not to be all (`như`, `…`).
    #[serde(default, skip_serializing_if = "is_false")]
    pub open: bool,
}

/// Nội dung thống nhất: one thing that is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedItem {
    /// In which subject.
    pub subject: Subject,
    /// At which site; absent if at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteNumber>,
    /// What kind of package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PackageKind>,
    /// Whether the surveyor offers it, though no host proposed it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub offered: bool,
}

/// Hỗ trợ từ xa: the surveyor offers to support the hosts at a distance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoteSupport {
    /// How.
    pub channel: Channel,
    /// In which cases; none if not told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub severities: Vec<CaseSeverity>,
    /// The words of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
}

/// Kênh kết nối: how two places talk at a distance.
///
/// # JSON
///
/// `{"telehealth":{"system":"hệ thống TeleHealth"}}`, `{"other":"điện thoại"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Channel {
    /// A telehealth system.
    #[serde(rename = "telehealth")]
    TeleHealth {
        /// Which one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        system: Option<Text>,
    },
    /// Another channel, as named.
    Other(Text),
}

impl Channel {
    /// The Vietnamese name: that of the system, `TeleHealth` without one, or as it is named.
    pub fn vi(&self) -> &str {
        match self {
            Self::TeleHealth { system } => system.as_deref().unwrap_or("TeleHealth"),
            Self::Other(named) => named,
        }
    }
}

impl SurveyConclusion {
    /// All that is agreed, whatever the list.
    pub fn agreed_items(&self) -> impl Iterator<Item = &AgreedItem> {
        self.agreed.iter().flat_map(|list| &list.items)
    }

    /// Whether no list is marked as a choice of examples.
    pub fn is_exhaustive(&self) -> bool {
        !self.agreed.iter().any(|list| list.open)
    }
}

impl AgreedItem {
    /// This subject, as a host proposed it.
    pub fn proposed(subject: impl Into<Subject>) -> Self {
        Self {
            subject: subject.into(),
            site: None,
            kind: None,
            offered: false,
        }
    }

    /// This subject, as the surveyor offers it.
    pub fn offered(subject: impl Into<Subject>) -> Self {
        Self {
            offered: true,
            ..Self::proposed(subject)
        }
    }
}
