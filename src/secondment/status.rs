//! The statuses of a secondment, and its transitions.

use super::SecondmentEventKind;

vocabulary! {
    /// Trạng thái cử chuyên gia: the progress of a secondment.
    pub enum SecondmentStatus("secondment status") {
        /// It was proposed, and neither approved nor refused yet.
        Proposed = "proposed", "đã đề xuất", "proposed";
        /// It was approved.
        Approved = "approved", "đã phê duyệt", "approved";
        /// It was not approved.
        Refused = "refused", "không được phê duyệt", "refused";
        /// There is a decision that sends the staff (quyết định cử).
        Decided = "decided", "đã có quyết định cử", "decided";
        /// The host has confirmed that it receives them.
        Confirmed = "confirmed", "cơ sở tiếp nhận đã xác nhận" | "đơn vị tiếp nhận đã xác nhận", "confirmed by the host";
        /// The host refused to receive them.
        Declined = "declined", "cơ sở tiếp nhận đã từ chối" | "đơn vị tiếp nhận từ chối", "declined by the host";
        /// At least one person is at the host.
        OnSite = "on_site", "đang công tác tại cơ sở tiếp nhận" | "đang công tác tại đơn vị tiếp nhận", "on site";
        /// A stint (đợt) has ended, and nobody is at the host.
        Between = "between", "đang nghỉ giữa các đợt công tác" | "đang nghỉ giữa các đợt" | "đang giữa các đợt", "between stints";
        /// Done as planned.
        Completed = "completed", "đã hoàn thành", "completed";
        /// Called back early.
        Recalled = "recalled", "đã rút chuyên gia về" | "đã rút về", "recalled";
        /// Cancelled before anybody went.
        Cancelled = "cancelled", "đã hủy", "cancelled";
        /// Over, and the record is complete.
        Closed = "closed", "đã kết thúc hồ sơ", "closed";
    }
}

crate::transitions! {
    /// The lifecycle of a secondment. Steps may be missing: what happened may follow what is known. If it
    /// is recalled or completed while somebody is on site, the open stints end on that day.
    pub(super) const TRANSITIONS: SecondmentStatus, SecondmentEventKind = {
        [] Proposed => [Proposed];
        [] Reported => [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed];
        [Proposed, Refused] Approved => [Approved];
        [Approved, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Approved late => [same];
        [Proposed, Approved] Refused => [Refused];
        [Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Refused late => [same];
        [Proposed, Approved, Refused] Decided => [Decided];
        [Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Decided late => [same];
        [Proposed, Approved, Decided, Declined] Confirmed => [Confirmed];
        [Refused, Confirmed, OnSite, Between, Completed, Recalled, Cancelled, Closed] Confirmed late => [same];
        [Proposed, Approved, Decided, Confirmed] Declined => [Declined];
        [Refused, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Declined late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, Between, Completed, Recalled] StintBegun => [OnSite];
        [OnSite] StintBegun => [same];
        [OnSite] StintEnded => [same, Between];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] StintTold late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] DayLogged late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Extended late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] Replaced late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined] Cancelled => [Cancelled];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between] Recalled => [Recalled];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Recalled] Completed => [Completed];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] ReportedBack late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed] HostAssessed late => [same];
        [Proposed, Approved, Refused, Decided, Confirmed, Declined, Between, Completed, Recalled] Closed => [Closed];
    };
}
