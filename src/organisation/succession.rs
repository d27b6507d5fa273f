//! What became of an organisation, and what it was made of.

use crate::value::{Document, OrganisationId, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Hình thức tổ chức lại: how one organisation follows another.
    pub enum SuccessionKind("kind of succession") {
        /// The same organisation under another name.
        Renamed = "renamed", "đổi tên", "renamed";
        /// It went into another.
        MergedInto = "merged_into", "sáp nhập vào, hợp nhất thành" | "sáp nhập vào" | "hợp nhất thành", "merged into";
        /// It was divided; it may itself be one of the parts.
        SplitInto = "split_into", "chia, tách thành" | "chia thành" | "tách thành", "split into";
        /// Others went into it.
        TookOver = "took_over", "tiếp nhận, hình thành từ" | "tiếp nhận" | "hình thành từ", "took over";
        /// It was parted from another.
        SplitFrom = "split_from", "tách ra từ", "split from";
    }
}

impl SuccessionKind {
    /// How many others it takes: at least, and at most.
    pub(super) const fn others(self) -> (usize, usize) {
        match self {
            Self::Renamed => (0, 0),
            Self::MergedInto | Self::SplitFrom => (1, 1),
            Self::TookOver => (1, usize::MAX),
            Self::SplitInto => (2, usize::MAX),
        }
    }
}

/// Tổ chức lại: a step at which an organisation was renamed, merged, split or took over others.
///
/// Records keep the name that was signed; who stands in its place since is asked of master data.
///
/// # JSON
///
/// `{"kind":"merged_into","on":"2025-07-01","others":["67e55044-10b1-426f-9247-bb680e5fe0c8"],
/// "basis":{"title":"Quyết định"}}`; `on`, `others` and `basis` only if there are any.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::organisation::{
///     Organisation, OrganisationDraft, OrganisationKind, Succession, SuccessionKind,
/// };
/// use lienvien::value::{Id, Known, Text, When};
///
/// let [centre, hospital] = [1, 2].map(|n| Id::new(uuid::Uuid::from_u128(n)));
/// let name = Text::new("Trung tâm Y tế huyện Bắc Quang")?;
/// let mut draft = OrganisationDraft::new(centre, OrganisationKind::HealthCentre, name);
/// let merged = Succession::new(SuccessionKind::MergedInto, When::ymd(2025, 7, 1)?, vec![hospital]);
/// draft.succession = vec![merged];
/// let centre = Organisation::try_from(draft)?;
/// let on = |y, m, d| centre.successors_on(NaiveDate::from_ymd_opt(y, m, d).unwrap());
/// assert_eq!(on(2025, 6, 30), Known::Known(&[][..]));
/// assert_eq!(on(2025, 7, 1), Known::Known(&[hospital][..]));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a succession")]
pub struct Succession {
    /// How.
    pub kind: SuccessionKind,
    /// The first day on which it was so.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub on: When,
    /// The other organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OrganisationId>,
    /// The paper that orders it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Document>,
}

impl Succession {
    /// A step on a day, with the others that take part in it.
    pub fn new(kind: SuccessionKind, on: When, others: Vec<OrganisationId>) -> Self {
        Self {
            kind,
            on,
            others,
            basis: None,
        }
    }

    /// Who stands in its place from then on: nobody, if it stands by itself again; `None` if the
    /// step changes nothing about it.
    pub(super) fn in_its_place(&self) -> Option<&[OrganisationId]> {
        match self.kind {
            SuccessionKind::MergedInto | SuccessionKind::SplitInto => Some(&self.others),
            SuccessionKind::SplitFrom => Some(&[]),
            SuccessionKind::Renamed | SuccessionKind::TookOver => None,
        }
    }
}
