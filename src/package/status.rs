//! The statuses of a package, and its transitions.

use super::PackageEventKind;

vocabulary! {
    /// Trạng thái gói kỹ thuật: the progress of a package at its recipient. The status does not say
    /// whether the recipient is permitted to perform it: call
    /// [`is_authorised_on`](super::Package::is_authorised_on), or
    /// [`may_be_performed_on`](super::Package::may_be_performed_on).
    pub enum PackageStatus("package status") {
        /// Proposed.
        Proposed = "proposed", "đã đề xuất", "proposed";
        /// Its outline (đề cương) is written.
        Outlined = "outlined", "đã có đề cương", "outlined";
        /// Somebody committed to the transfer, on a basis.
        Committed = "committed", "đã cam kết chuyển giao", "committed";
        /// People are trained at the supporter.
        Training = "training", "đang đào tạo tại cơ sở hỗ trợ" | "đang đào tạo tại đơn vị chuyển giao", "training at the supporter";
        /// The supporter teaches at the recipient.
        OnSite = "on_site", "đang chuyển giao tại cơ sở tiếp nhận" | "đang chuyển giao tại chỗ", "on site";
        /// The recipient has received it; it is not known whether it was accepted. Only by report.
        Received = "received", "đã tiếp nhận", "received";
        /// Both sides accepted it (nghiệm thu). This is neither a permission nor independence.
        Accepted = "accepted", "đã nghiệm thu", "accepted";
        /// The recipient performs it alone.
        Independent = "independent", "đã thực hiện độc lập" | "thực hiện độc lập", "independent";
        /// A review found that the recipient may lose the technique.
        AtRisk = "at_risk", "có nguy cơ không duy trì được" | "có nguy cơ mai một", "at risk";
        /// Not performed for some time.
        Suspended = "suspended", "đang tạm ngừng thực hiện kỹ thuật" | "tạm ngừng thực hiện", "suspended";
        /// Put on hold.
        OnHold = "on_hold", "đang tạm dừng" | "tạm dừng" | "tạm hoãn", "on hold";
        /// The supporter or the recipient declined it.
        Declined = "declined", "đã bị từ chối" | "bị từ chối", "declined";
        /// Withdrawn before anybody committed to the transfer.
        Withdrawn = "withdrawn", "đã rút lại" | "đã rút", "withdrawn";
        /// The transfer did not succeed. If somebody stopped the transfer, it is *cancelled*
        /// instead.
        Failed = "failed", "chuyển giao không đạt yêu cầu" | "không đạt", "failed";
        /// The recipient performed it before, but no longer can.
        Lapsed = "lapsed", "đã không còn duy trì" | "không còn duy trì" | "đã mai một", "lapsed";
        /// Stopped for good.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a package. Steps that no source tells are left out. Cases, assessments and
    /// permissions are written in every status, because they become known at any time.
    pub(super) const TRANSITIONS: PackageStatus, PackageEventKind = {
        [] Proposed => [Proposed];
        [] Reported => [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Declined, Withdrawn, Failed, Lapsed, Cancelled];
        [Proposed, Outlined, OnHold] Declined => [Declined];
        [Proposed, Outlined, OnHold] Withdrawn => [Withdrawn];
        [Proposed] Outlined => [Outlined];
        [Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold] Outlined => [same];
        [Proposed, Outlined] Committed => [Committed];
        [Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold] Committed => [same];
        [Proposed, Outlined, Committed, OnSite] TrainingStarted => [Training];
        [OnHold] TrainingStarted => [Training, Received, Accepted, Independent, AtRisk, Suspended];
        [Training, Received, Accepted, Independent, AtRisk, Suspended, Failed, Lapsed, Cancelled] TrainingStarted late => [same];
        [Proposed, Outlined, Committed, Training] OnSiteStarted => [OnSite];
        [OnHold] OnSiteStarted => [OnSite, Received, Accepted, Independent, AtRisk, Suspended];
        [OnSite, Received, Accepted, Independent, AtRisk, Suspended, Failed, Lapsed, Cancelled] OnSiteStarted late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Failed, Lapsed, Cancelled] StageStarted late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Failed, Lapsed, Cancelled] StageEnded late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Declined, Withdrawn, Failed, Lapsed, Cancelled] CaseLogged late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Declined, Withdrawn, Failed, Lapsed, Cancelled] Assessed late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received] Accepted => [Accepted];
        [AtRisk, Suspended] Accepted => [same];
        [OnHold] Accepted => [Accepted, Independent, AtRisk, Suspended];
        [Accepted, Independent, Lapsed, Cancelled] Accepted late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Suspended, OnHold] Failed => [Failed];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Declined, Withdrawn, Failed, Lapsed, Cancelled] Authorised late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Declined, Withdrawn, Failed, Lapsed, Cancelled] AuthorisationEnded late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted] Independent => [Independent];
        [AtRisk, Suspended] Independent => [same];
        [OnHold] Independent => [Independent, AtRisk, Suspended];
        [Independent, Lapsed, Cancelled] Independent late => [same];
        [Received, Accepted, Independent] Reviewed => [same, AtRisk];
        [AtRisk] Reviewed => [same, Received, Accepted, Independent];
        [Proposed, Outlined, Committed, Training, OnSite, Suspended, OnHold, Failed, Lapsed, Cancelled] Reviewed late => [same];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk] Suspended => [Suspended];
        [Suspended, OnHold] Suspended => [same];
        [Suspended, Lapsed] Restored => [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk];
        [OnHold] Restored => [same];
        [Received, Accepted, Independent, AtRisk, Suspended, OnHold] Lapsed => [Lapsed];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended] Held => [OnHold];
        [OnHold] Resumed => [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Lapsed] Cancelled => [Cancelled];
    };
}

/// Whether a stage of the transfer is under way.
pub(crate) const fn is_in_stage(status: PackageStatus) -> bool {
    match status {
        PackageStatus::Training | PackageStatus::OnSite => true,
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Received
        | PackageStatus::Accepted
        | PackageStatus::Independent
        | PackageStatus::AtRisk
        | PackageStatus::Suspended
        | PackageStatus::OnHold
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Lapsed
        | PackageStatus::Cancelled => false,
    }
}
