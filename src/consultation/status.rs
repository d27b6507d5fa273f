//! The statuses of a consultation, and its transitions.

use super::ConsultationEventKind;

vocabulary! {
    /// Trạng thái hội chẩn: the progress of a consultation. The Vietnamese names are the names of
    /// the stages on a platform that core and satellite hospitals use.
    pub enum ConsultationStatus("consultation status") {
        /// The asking hospital has not approved its own request yet.
        Requested = "requested", "chờ duyệt đề nghị", "requested";
        /// The asking hospital has approved it; no adviser has accepted yet.
        ApprovedInternally = "approved_internally", "chờ tiếp nhận", "approved internally";
        /// An adviser accepted; the session has no time yet.
        Accepted = "accepted", "chờ lập lịch", "accepted";
        /// The session has a time.
        Scheduled = "scheduled", "đã lập lịch", "scheduled";
        /// The session is under way.
        InSession = "in_session", "đang hội chẩn", "in session";
        /// Every question is answered. The outcome may still be unknown.
        Concluded = "concluded", "đã kết luận", "concluded";
        /// Closed; the outcome may still be reported.
        Closed = "closed", "kết thúc", "closed";
        /// The asking hospital did not approve it.
        RefusedInternally = "refused_internally", "từ chối đề nghị", "refused internally";
        /// Every adviser that was asked has declined.
        Declined = "declined", "từ chối tiếp nhận", "declined";
        /// Cancelled before a conclusion.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a consultation. In an emergency a session starts before one or both of the
    /// approvals, which then come late. After an interrupted session, the status follows from the
    /// approvals: `accepted`, unless one of them is still due.
    pub(super) const TRANSITIONS: ConsultationStatus, ConsultationEventKind = {
        [] Requested => [Requested];
        [] Reported => [Concluded, Closed];
        [Requested] ApprovedInternally => [ApprovedInternally, Accepted];
        [InSession, Concluded] ApprovedInternally => [same];
        [Requested] RefusedInternally => [RefusedInternally];
        [ApprovedInternally] Accepted => [Accepted];
        [Accepted, Scheduled, InSession, Concluded] Accepted => [same];
        [ApprovedInternally] Declined => [same, Declined];
        [Accepted, Scheduled] Declined => [same];
        [Accepted, Scheduled] AcceptanceWithdrawn => [same, ApprovedInternally];
        [Accepted, Scheduled] Scheduled => [Scheduled];
        [Scheduled] NoShow => [Accepted];
        [Requested, ApprovedInternally, Accepted, Scheduled] Started => [InSession];
        [InSession] BrokenOff => [Requested, ApprovedInternally, Accepted];
        [InSession] Concluded => [Concluded];
        [Concluded, Closed] OutcomeReported => [same];
        [Concluded] Closed => [Closed];
        [Requested, ApprovedInternally, Accepted, Scheduled] Cancelled => [Cancelled];
    };
}
