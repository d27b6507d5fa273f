//! What can happen to a consultation.

use super::{
    ConsultationAcceptance, ConsultationConclusion, ConsultationStatus, ConsultationWithdrawal,
    Decline, InternalApproval, NoShow, Outcome, Request, Schedule, Start,
};
use crate::record::{Reason, Reported};
use crate::value::When;
use alloc::boxed::Box;
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a consultation.
    pub enum ConsultationEvent / ConsultationEventKind("consultation event") {
        /// It was asked for.
        Requested(Box<Request>) = "requested", "đề nghị hội chẩn", "requested";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<ConsultationStatus, ReportedConsultation>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// The asking hospital approved it.
        ApprovedInternally(InternalApproval) = "approved_internally", "duyệt đề nghị", "approved internally";
        /// The asking hospital did not approve it.
        RefusedInternally(Reason) = "refused_internally", "từ chối đề nghị", "refused internally";
        /// An adviser accepted it.
        Accepted(Box<ConsultationAcceptance>) = "accepted", "tiếp nhận", "accepted";
        /// An adviser declined it.
        Declined(Box<Decline>) = "declined", "từ chối tiếp nhận", "declined";
        /// An adviser took its acceptance back.
        AcceptanceWithdrawn(ConsultationWithdrawal) = "acceptance_withdrawn", "thu hồi tiếp nhận", "acceptance withdrawn";
        /// The session got a time, or another one.
        Scheduled(Box<Schedule>) = "scheduled", "lập lịch", "scheduled";
        /// A side did not come.
        NoShow(NoShow) = "no_show", "vắng mặt", "no show";
        /// The session began.
        Started(Box<Start>) = "started", "bắt đầu hội chẩn", "started";
        /// The session broke off without a conclusion.
        BrokenOff(Reason) = "broken_off", "gián đoạn", "broken off";
        /// Every question was answered.
        Concluded(Box<ConsultationConclusion>) = "concluded", "kết luận", "concluded";
        /// The asker reported what came of it.
        OutcomeReported(Box<Outcome>) = "outcome_reported", "báo cáo kết quả", "outcome reported";
        /// It was done with.
        Closed = "closed", "kết thúc", "closed";
        /// It was called off.
        Cancelled(Reason) = "cancelled", "hủy", "cancelled";
    }
}

/// Hội chẩn ghi nhận theo báo cáo: what is known of a consultation that a record takes up only by
/// report. Its request may name no question, and its conclusion leave answers and participants out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedConsultation {
    /// Who asked whom, and about what.
    pub request: Request,
    /// When it was held.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub held: When,
    /// What was concluded, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<ConsultationConclusion>,
}

impl ReportedConsultation {
    /// A consultation of which nothing is known but its request.
    pub const fn of(request: Request) -> Self {
        Self {
            request,
            held: When::UNKNOWN,
            conclusion: None,
        }
    }
}
