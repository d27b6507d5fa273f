//! The events of a consultation.

use super::{
    AdviserParty, ConsultationAcceptance, ConsultationConclusion, ConsultationDecline,
    ConsultationNoShow, ConsultationOutcome, ConsultationRequest, ConsultationSchedule,
    ConsultationStart, ConsultationStatus, ConsultationWithdrawal, InternalApproval, SharedSession,
};
use crate::record::{Reason, Reported};
use crate::value::When;
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of a consultation.
    ///
    /// A fact that happened can be written in every status, as it becomes known. Where a status is left
    /// out, the event says why it cannot happen there.
    #[derive(Hash)]
    pub enum ConsultationEvent / ConsultationEventKind("consultation event") {
        /// It was requested. It opens a record; what is in a record was requested already.
        Requested(Arc<ConsultationRequest>) = requested, "đề nghị hội chẩn", "requested";
        /// Its status is known only from a report; see [`Reported`]. It opens a record: whatever is
        /// reported of a consultation that has a record is an event of its own.
        Reported(Box<Reported<ConsultationStatus, ReportedConsultation>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The asking hospital approved it, in every status, before or after the session.
        ApprovedInternally(InternalApproval) = approved_internally, "phê duyệt đề nghị", "approved internally";
        /// The asking hospital did not approve it, in every status. Once an adviser agreed on a time, or a
        /// session was held, that stays.
        RefusedInternally(Reason) = refused_internally, "không phê duyệt đề nghị", "refused internally";
        /// An adviser that was not asked joined, or was asked later, in every status. It gets the next
        /// number; its answer is an event of its own.
        AdviserJoined(Box<AdviserParty>) = adviser_joined, "thêm bên tư vấn", "adviser joined", most 200;
        /// An adviser accepted it, in every status, whether or not the request was approved.
        Accepted(ConsultationAcceptance) = accepted, "tiếp nhận", "accepted", most 1_000;
        /// An adviser declined it, in every status. Where another adviser has accepted, or the session is
        /// under way or over, that stays.
        Declined(Box<ConsultationDecline>) = declined, "từ chối tiếp nhận", "declined", most 1_000;
        /// An adviser withdrew its acceptance, in every status. What was held or concluded stays.
        AcceptanceWithdrawn(ConsultationWithdrawal) = acceptance_withdrawn, "thu hồi tiếp nhận", "acceptance withdrawn", most 1_000;
        /// The session got a time, or a new one, in every status. A schedule that becomes known when the
        /// session is under way, over or called off is kept, and moves nothing.
        Scheduled(Arc<ConsultationSchedule>) = scheduled, "xếp lịch", "scheduled", most 200;
        /// A side did not come, in every status: the appointment may not have been told.
        NoShow(ConsultationNoShow) = no_show, "vắng mặt", "no show", most 200;
        /// The session began, whether or not it was approved, accepted and scheduled. A session that is
        /// under way has begun; and who meets again after a conclusion or a cancellation consults anew, in a
        /// record that names the [previous](ConsultationRequest::previous) one.
        Started(Arc<ConsultationStart>) = started, "bắt đầu hội chẩn", "started", most 200;
        /// The session was interrupted without a conclusion. Only a session that is under way can be: where
        /// its beginning was not told, that is written first, with the date that is known.
        BrokenOff(Reason) = broken_off, "dừng khi chưa kết luận", "broken off", most 200;
        /// It was concluded: the session may not have been told, and a conclusion may be amended. What was
        /// cancelled is not concluded.
        Concluded(Arc<ConsultationConclusion>) = concluded, "kết luận", "concluded", most 200;
        /// The asker reported the outcome, in every status: what happens to a patient does not wait for the
        /// session.
        OutcomeReported(Arc<ConsultationOutcome>) = outcome_reported, "báo cáo kết quả", "outcome reported", most 200;
        /// It was closed. While the session is under way, it is not over; it is closed once, and a cancellation
        /// ends it too.
        Closed = closed, "kết thúc hồ sơ", "closed";
        /// It was cancelled before a conclusion. A session that is under way is broken off instead; and what
        /// is concluded, closed or cancelled can't be cancelled.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
    }
}

payload! {
    /// Hội chẩn ghi nhận theo báo cáo: what is known of a consultation whose record begins with a
    /// report. The conclusion may have no answers and no participants.
    pub struct ReportedConsultation {
        /// The request: who asked whom, what was asked, and about which case.
        pub request: ConsultationRequest,
        /// The date of the session.
        pub held: When = When::UNKNOWN,
        /// The conclusion, if known.
        pub conclusion: Option<ConsultationConclusion> = None,
        /// The session, if several consultations were held in it.
        pub session: Option<SharedSession> = None,
    }
}
