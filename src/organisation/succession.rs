//! How organisations are replaced by others.

use crate::value::{Document, OrganisationId, When};
use alloc::vec::Vec;

vocabulary! {
    /// Hình thức tổ chức lại: how one organisation replaces another.
    pub enum SuccessionKind("kind of succession") {
        /// The same organisation under another name.
        Renamed = "renamed", "đổi tên", "renamed";
        /// It became part of another organisation.
        MergedInto = "merged_into", "sáp nhập vào" | "hợp nhất thành" | "sáp nhập vào, hợp nhất thành", "merged into";
        /// It was divided; it may itself be one of the parts.
        SplitInto = "split_into", "chia tách thành" | "chia, tách thành" | "chia thành" | "tách thành", "split into";
        /// Other organisations became part of it.
        TookOver = "took_over", "tiếp nhận sáp nhập" | "hình thành từ" | "tiếp nhận, hình thành từ" | "tiếp nhận", "took over";
        /// It was separated from another organisation, or exists by itself again.
        SplitFrom = "split_from", "tách ra từ", "split from";
        /// Another organisation took over a part of it (a department, a campus); it goes on.
        GavePart = "gave_part", "chuyển một phần sang" | "bàn giao một phần cho", "gave a part to";
        /// It took over a part of other organisations, which go on.
        TookOverPart = "took_over_part", "tiếp nhận một phần của" | "nhận bàn giao một phần từ", "took over a part of";
    }
}

impl SuccessionKind {
    /// The least and the greatest number of other organisations.
    pub(super) const fn others(self) -> (usize, usize) {
        match self {
            Self::Renamed => (0, 0),
            Self::MergedInto | Self::SplitFrom | Self::GavePart => (1, 1),
            Self::TookOver | Self::TookOverPart => (1, usize::MAX),
            Self::SplitInto => (2, usize::MAX),
        }
    }
}

payload! {
    /// Tổ chức lại: a step at which an organisation was renamed, merged, split or took over others, whole
    /// or in part.
    ///
    /// Records keep the name that was signed. Ask the master data which organisation replaces it.
    ///
    /// # JSON
    ///
    /// `{"kind":"merged_into","on":"2025-07-01","others":["67e55044-10b1-426f-9247-bb680e5fe0c8"],
    /// "basis":{"title":"Quyết định"}}`; `on`, `others` and `basis` only if there are any.
    ///
    /// ```
    /// use lienvien::organisation::{
    ///     Organisation, OrganisationDraft, OrganisationKind, Succession, SuccessionKind,
    /// };
    /// use lienvien::value::{Known, OrganisationId};
    /// use lienvien::{day, id, text};
    ///
    /// let centre = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let hospital: OrganisationId = id!("0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70");
    /// let merged = Succession::new(SuccessionKind::MergedInto)
    ///     .on(day!(2025-07-01))
    ///     .others([hospital]);
    /// let name = text!("Trung tâm Y tế huyện Bắc Quang");
    /// let draft = OrganisationDraft::new(centre, OrganisationKind::HealthCentre, [name]);
    /// let centre = Organisation::try_from(draft.succession([merged]))?;
    /// assert_eq!(centre.successors_on(day!(2025-06-30)), Known::Known(&[][..]));
    /// assert_eq!(centre.successors_on(day!(2025-07-01)), Known::Known(&[hospital][..]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub struct Succession {
        /// The kind of step.
        pub kind: SuccessionKind,
        /// The first day of the new state.
        pub on: When = When::UNKNOWN,
        /// The other organisations.
        pub others: Vec<OrganisationId; 100> = Vec::new(),
        /// The paper that orders it.
        pub basis: Option<Document> = None,
    }
}

impl Succession {
    /// The organisations that replace it from then on; empty if it is independent again. `None` if
    /// the step does not decide this.
    pub(super) fn in_its_place(&self) -> Option<&[OrganisationId]> {
        match self.kind {
            SuccessionKind::MergedInto | SuccessionKind::SplitInto => Some(&self.others),
            SuccessionKind::SplitFrom => Some(&[]),
            SuccessionKind::Renamed
            | SuccessionKind::TookOver
            | SuccessionKind::GavePart
            | SuccessionKind::TookOverPart => None,
        }
    }

    /// Whether the organisation itself exists from then on; `None` if the step does not decide this.
    pub(super) fn leaves(&self, itself: OrganisationId) -> Option<bool> {
        match self.kind {
            SuccessionKind::MergedInto => Some(false),
            SuccessionKind::SplitInto => Some(self.others.contains(&itself)),
            SuccessionKind::SplitFrom => Some(true),
            SuccessionKind::Renamed
            | SuccessionKind::TookOver
            | SuccessionKind::GavePart
            | SuccessionKind::TookOverPart => None,
        }
    }
}
