//! The events of a consultation.

use super::{
    ConsultationAcceptance, ConsultationConclusion, ConsultationDecline, ConsultationNoShow,
    ConsultationOutcome, ConsultationRequest, ConsultationSchedule, ConsultationStart,
    ConsultationStatus, ConsultationWithdrawal, InternalApproval,
};
use crate::record::{Reason, Reported};
use crate::value::When;
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of a consultation.
    #[derive(Hash)]
    pub enum ConsultationEvent / ConsultationEventKind("consultation event") {
        /// It was requested.
        Requested(Arc<ConsultationRequest>) = requested, "đề nghị hội chẩn", "requested";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Box<Reported<ConsultationStatus, ReportedConsultation>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The asking hospital approved it.
        ApprovedInternally(InternalApproval) = approved_internally, "duyệt đề nghị", "approved internally";
        /// The asking hospital did not approve it.
        RefusedInternally(Reason) = refused_internally, "từ chối đề nghị", "refused internally";
        /// An adviser accepted it.
        Accepted(Box<ConsultationAcceptance>) = accepted, "tiếp nhận", "accepted", most 200;
        /// An adviser declined it.
        Declined(Box<ConsultationDecline>) = declined, "từ chối tiếp nhận", "declined", most 200;
        /// An adviser withdrew its acceptance.
        AcceptanceWithdrawn(ConsultationWithdrawal) = acceptance_withdrawn, "thu hồi tiếp nhận", "acceptance withdrawn", most 200;
        /// The session got a time, or a new one.
        Scheduled(Arc<ConsultationSchedule>) = scheduled, "lập lịch", "scheduled", most 200;
        /// A side did not come.
        NoShow(ConsultationNoShow) = no_show, "vắng mặt", "no show", most 200;
        /// The session began.
        Started(Arc<ConsultationStart>) = started, "bắt đầu hội chẩn", "started", most 200;
        /// The session was interrupted without a conclusion.
        BrokenOff(Reason) = broken_off, "gián đoạn", "broken off", most 200;
        /// Every question was answered.
        Concluded(Arc<ConsultationConclusion>) = concluded, "kết luận", "concluded";
        /// The asker reported the outcome.
        OutcomeReported(Arc<ConsultationOutcome>) = outcome_reported, "báo cáo kết quả", "outcome reported", most 200;
        /// It was closed.
        Closed = closed, "kết thúc", "closed";
        /// It was cancelled.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
    }
}

payload! {
    /// Hội chẩn ghi nhận theo báo cáo: what is known of a consultation whose record begins with a
    /// report. The request may have no question, and the conclusion may have no answers and no
    /// participants.
    pub struct ReportedConsultation {
        /// The request: who asked whom, what was asked, and about which case.
        pub request: ConsultationRequest,
        /// The date of the session.
        pub held: When = When::UNKNOWN,
        /// The conclusion, if known.
        pub conclusion: Option<ConsultationConclusion> = None,
    }
}
