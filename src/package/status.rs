//! The statuses of a package, and its transitions.

use super::PackageEventKind;

vocabulary! {
    /// Trạng thái gói kỹ thuật: the progress of a package at its recipient. The status does not say
    /// whether the recipient is permitted to perform it: call
    /// [`is_authorised_on`](super::Package::is_authorised_on).
    pub enum PackageStatus("package status") {
        /// Proposed.
        Proposed = "proposed", "đã đề xuất", "proposed";
        /// Its outline (đề cương) is written.
        Outlined = "outlined", "đã có đề cương", "outlined";
        /// Somebody committed to the transfer, on a basis.
        Committed = "committed", "đã cam kết chuyển giao", "committed";
        /// People are trained at the supporter.
        Training = "training", "đang đào tạo tại đơn vị chuyển giao", "training at the supporter";
        /// The supporter teaches at the recipient.
        OnSite = "on_site", "đang chuyển giao tại chỗ", "on site";
        /// The recipient has received it; it is not known whether it was accepted. Only by report.
        Received = "received", "đã tiếp nhận", "received";
        /// Both sides accepted it (nghiệm thu). This is neither a permission nor independence.
        Accepted = "accepted", "đã nghiệm thu", "accepted";
        /// The recipient performs it alone.
        Independent = "independent", "thực hiện độc lập", "independent";
        /// A review found that the recipient may lose the technique.
        AtRisk = "at_risk", "có nguy cơ mai một", "at risk";
        /// Not performed for some time.
        Suspended = "suspended", "tạm ngừng thực hiện", "suspended";
        /// Put on hold.
        OnHold = "on_hold", "tạm hoãn", "on hold";
        /// The supporter or the recipient declined it.
        Declined = "declined", "bị từ chối", "declined";
        /// Withdrawn before anybody committed to the transfer.
        Withdrawn = "withdrawn", "đã rút", "withdrawn";
        /// The transfer did not succeed. If somebody stopped the transfer, it is *cancelled*
        /// instead.
        Failed = "failed", "không đạt", "failed";
        /// The recipient performed it before, but no longer can.
        Lapsed = "lapsed", "đã mai một", "lapsed";
        /// Stopped for good.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a package. After a lapse only cases are recorded, because some may still be
    /// performed.
    pub(super) const TRANSITIONS: PackageStatus, PackageEventKind = {
        [] Proposed => [Proposed];
        [] Reported => [Received, Accepted, Independent];
        [Proposed, Outlined] Declined => [Declined];
        [Proposed, Outlined] Withdrawn => [Withdrawn];
        [Proposed] Outlined => [Outlined];
        [Outlined] Committed => [Committed];
        [Committed, OnSite] TrainingStarted => [Training];
        [Committed, Training] OnSiteStarted => [OnSite];
        [Training, OnSite] StageEnded => [same];
        [Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold, Lapsed] CaseLogged => [same];
        [Training, OnSite, Received] Assessed => [same];
        [Training, OnSite, Received] Accepted => [Accepted];
        [Training, OnSite] Failed => [Failed];
        [Received, Accepted, Independent, AtRisk] Authorised => [same];
        [Received, Accepted, Independent, AtRisk] AuthorisationEnded => [same];
        [Received, Accepted] Independent => [Independent];
        [Accepted, Independent] Reviewed => [same, AtRisk];
        [AtRisk] Reviewed => [same, Accepted, Independent];
        [Training, OnSite, Received, Accepted, Independent, AtRisk] Suspended => [Suspended];
        [Suspended] Restored => [Training, OnSite, Received, Accepted, Independent, AtRisk];
        [Suspended] Lapsed => [Lapsed];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended] Held => [OnHold];
        [OnHold] Resumed => [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended];
        [Proposed, Outlined, Committed, Training, OnSite, Received, Accepted, Independent, AtRisk, Suspended, OnHold] Cancelled => [Cancelled];
    };
}
