//! The conclusion of a survey.

use super::{CaseSeverity, PackageKind, SiteNumber, Verdict};
use crate::specialty::Subject;
use crate::value::{Coded, Period, Text};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Kết luận: the conclusion of both sides. A verdict on the whole does not change the verdict
    /// on any specialty.
    pub struct SurveyConclusion {
        /// The general words of the surveyor.
        pub overall: Option<Text> = None,
        /// The verdict on the whole.
        pub verdict: Option<Coded<Verdict>> = None,
        /// The agreed lists, as the minutes print them.
        pub agreed: Vec<AgreedList; 200> = Vec::new(),
        /// The period in which the agreed items are to be done; absent if the minutes say only "in
        /// the time to come".
        pub horizon: Option<Period> = None,
        /// Remote support that the surveyor offers. An offer is not yet a case.
        pub remote_support: Vec<RemoteSupport; 200> = Vec::new(),
    }
}

payload! {
    /// Danh mục thống nhất: a list of what both sides agree on, such as `phẫu thuật Tiêu hóa, phẫu
    /// thuật Tiết niệu, phẫu thuật Chấn thương Chỉnh hình` in the [Bắc Quang article](crate#the-two-articles).
    pub struct AgreedList {
        /// Its heading, such as `một số kỹ thuật chuyên khoa`.
        pub heading: Option<Text> = None,
        /// The items of the list.
        pub items: Vec<AgreedItem; 500> = Vec::new(),
        /// Whether the list is known to be incomplete (`như`, `…`).
        pub open: bool = false,
    }
}

payload! {
    /// Nội dung thống nhất: one item that is to be done.
    pub struct AgreedItem {
        /// The subject.
        pub subject: Subject,
        /// The site; absent if it is for all sites.
        pub site: Option<SiteNumber> = None,
        /// The kind of package.
        pub kind: Option<Coded<PackageKind>> = None,
        /// Whether the surveyor offers it without a proposal of a host.
        pub offered: bool = false,
    }
}

payload! {
    /// Hỗ trợ từ xa: the surveyor offers to support the hosts remotely.
    pub struct RemoteSupport {
        /// The channel.
        pub channel: Channel,
        /// The severities of the cases; empty if the paper does not say.
        pub severities: Vec<Coded<CaseSeverity>; 20> = Vec::new(),
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Kênh kết nối: the channel over which two places talk.
///
/// # JSON
///
/// `{"telehealth":{"system":"hệ thống TeleHealth"}}`, `{"other":"điện thoại"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Channel {
    /// A telehealth system.
    #[serde(rename = "telehealth")]
    TeleHealth(TeleHealth),
    /// Another channel, as the paper names it.
    Other(Text),
}

mentions! { enum Channel { TeleHealth, Other } }

payload! {
    /// Hệ thống khám chữa bệnh từ xa: a telehealth system.
    pub struct TeleHealth {
        /// The name of the system.
        pub system: Option<Text> = None,
    }
}

impl Channel {
    /// The Vietnamese name: the name of the system, `TeleHealth` if the system is not named, or the
    /// name of the other channel in the paper.
    pub fn vi(&self) -> &str {
        match self {
            Self::TeleHealth(telehealth) => telehealth.system.as_deref().unwrap_or("TeleHealth"),
            Self::Other(named) => named,
        }
    }
}

impl From<TeleHealth> for Channel {
    fn from(telehealth: TeleHealth) -> Self {
        Self::TeleHealth(telehealth)
    }
}

impl SurveyConclusion {
    /// The items of all agreed lists.
    pub fn agreed_items(&self) -> impl Iterator<Item = &AgreedItem> {
        self.agreed.iter().flat_map(|list| &list.items)
    }

    /// Whether none of the lists is marked as open.
    pub fn is_exhaustive(&self) -> bool {
        !self.agreed.iter().any(|list| list.open)
    }
}
