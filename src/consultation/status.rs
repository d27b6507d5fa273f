//! The statuses of a consultation, and its transitions.

use super::ConsultationEventKind;

vocabulary! {
    /// Trạng thái hội chẩn: the progress of a consultation. The names of the stages on
    /// a platform that core and satellite hospitals use are found too.
    pub enum ConsultationStatus("consultation status") {
        /// The asking hospital has not approved its own request yet.
        Requested = "requested", "chờ phê duyệt đề nghị" | "chờ duyệt đề nghị", "requested";
        /// The asking hospital has approved it; no adviser has accepted yet.
        ApprovedInternally = "approved_internally", "chờ tiếp nhận", "approved internally";
        /// An adviser accepted; the session has no time yet.
        Accepted = "accepted", "chờ xếp lịch" | "chờ lập lịch", "accepted";
        /// The session has a time.
        Scheduled = "scheduled", "đã xếp lịch" | "đã lập lịch", "scheduled";
        /// The session is under way.
        InSession = "in_session", "đang hội chẩn", "in session";
        /// There is a conclusion. The outcome may still be unknown.
        Concluded = "concluded", "đã kết luận", "concluded";
        /// Closed; the outcome may still be reported.
        Closed = "closed", "đã kết thúc hồ sơ" | "kết thúc", "closed";
        /// The asking hospital did not approve it.
        RefusedInternally = "refused_internally", "không được phê duyệt" | "từ chối đề nghị", "refused internally";
        /// Every adviser that was asked has declined.
        Declined = "declined", "đã bị từ chối tiếp nhận" | "từ chối tiếp nhận", "declined";
        /// Cancelled before a conclusion.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a consultation. Steps may be missing: a session may begin, and a conclusion may
    /// come, before the approvals are known. After an interrupted session or a no-show, the status follows
    /// from the approvals.
    pub(super) const TRANSITIONS: ConsultationStatus, ConsultationEventKind = {
        [] Requested => [Requested];
        [] Reported => [Requested, ApprovedInternally, Accepted, Scheduled, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled];
        [Requested] ApprovedInternally => [ApprovedInternally];
        [RefusedInternally] ApprovedInternally => [ApprovedInternally, Accepted];
        [ApprovedInternally, Accepted, Scheduled, InSession, Concluded, Closed, Declined, Cancelled] ApprovedInternally late => [same];
        [Requested, ApprovedInternally, Accepted] RefusedInternally => [RefusedInternally];
        [Scheduled, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] RefusedInternally late => [same];
        [Requested, ApprovedInternally, Accepted, Scheduled, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] AdviserJoined => [same];
        [Requested, ApprovedInternally, Declined] Accepted => [Accepted];
        [Accepted, Scheduled, InSession, Concluded, Closed, RefusedInternally, Cancelled] Accepted late => [same];
        [Requested, ApprovedInternally] Declined => [same, Declined];
        [Accepted, Scheduled, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] Declined late => [same];
        [Accepted, Scheduled] AcceptanceWithdrawn => [same, Requested, ApprovedInternally];
        [Requested, ApprovedInternally, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] AcceptanceWithdrawn late => [same];
        [Requested, ApprovedInternally, Accepted, Scheduled] Scheduled => [Scheduled];
        [InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] Scheduled late => [same];
        [Scheduled] NoShow => [Requested, ApprovedInternally, Accepted];
        [Requested, ApprovedInternally, Accepted, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] NoShow late => [same];
        [Requested, ApprovedInternally, Accepted, Scheduled, RefusedInternally, Declined] Started => [InSession];
        [InSession] BrokenOff => [Requested, ApprovedInternally, Accepted];
        [Requested, ApprovedInternally, Accepted, Scheduled, InSession, RefusedInternally, Declined] Concluded => [Concluded];
        [Concluded, Closed] Concluded late => [same];
        [Requested, ApprovedInternally, Accepted, Scheduled, InSession, Concluded, Closed, RefusedInternally, Declined, Cancelled] OutcomeReported late => [same];
        [Requested, ApprovedInternally, Accepted, Scheduled, Concluded, RefusedInternally, Declined] Closed => [Closed];
        [Requested, ApprovedInternally, Accepted, Scheduled, RefusedInternally, Declined] Cancelled => [Cancelled];
    };
}
