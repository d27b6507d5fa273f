//! Hội chẩn: one hospital asks others about one case, remotely or on site, from the request to the
//! outcome of the advice.
//!
//! There are two approvals: first the asking hospital approves, then an adviser accepts. Both may come
//! late, or never be told: then the record warns, or says what is due. The asker decides, and later
//! reports what it did and how the patient was treated. The patient has a token here, not a name. A
//! session in which several hospitals bring cases is several consultations that name one
//! [session](SharedSession). An offer of remote support is not a consultation: it is part of an
//! agreement, of the conclusion of a survey, or of a note.
//!
//! ```
//! use lienvien::consultation::{
//!     Consultation, ConsultationAcceptance, ConsultationConclusion, ConsultationEvent, ConsultationKind,
//!     ConsultationMilestone as Milestone, ConsultationParticipant, ConsultationPresence, ConsultationRequest,
//!     ConsultationSchedule, ConsultationSide, ConsultationStart, ConsultedCase, InternalApproval, QuestionAnswer,
//! };
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::survey::CaseSeverity;
//! use lienvien::{day, text};
//! use lienvien::value::{CaseToken, Count, Document, Explain, When};
//! use uuid::Uuid;
//!
//! let bac_quang = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
//! let viet_duc = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Hữu Nghị Việt Đức"));
//! let case = ConsultedCase::new("0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse::<CaseToken>()?);
//! let request = ConsultationRequest::new(bac_quang, ConsultationKind::Case)
//!     .severity(CaseSeverity::Difficult)
//!     .case(case)
//!     .advisers([viet_duc])
//!     .questions([text!("có chỉ định phẫu thuật không?"), text!("có cần chuyển người bệnh không?")]);
//!
//! let at = |time: &str| format!("2025-03-03T{time}+07:00").parse::<When>();
//! let requested = ConsultationEvent::requested(request).on(at("07:30")?);
//! let mut record = Record::<Consultation>::open(Uuid::from_u128(7), requested)?;
//!
//! let both = [ConsultationSide::Asker, ConsultationSide::adviser(1)]
//!     .map(|side| ConsultationParticipant::new(side).presence(ConsultationPresence::Remote));
//! let schedule = ConsultationSchedule::new().at(at("14:00")?).participants(both.clone());
//! record.append(ConsultationEvent::approved_internally(InternalApproval::new()).on(at("08:00")?))?;
//! record.append(ConsultationEvent::accepted(ConsultationAcceptance::new(1)).on(at("09:15")?))?;
//! record.append(ConsultationEvent::scheduled(schedule).on(at("09:20")?))?;
//! record.append(ConsultationEvent::started(ConsultationStart::new()).on(at("14:05")?))?;
//! assert_eq!(record.state().minutes(Milestone::Requested, Milestone::Accepted), Some(Count::exact(105)));
//!
//! let conclusion = ConsultationConclusion::from(Document::new(text!("Biên bản hội chẩn")))
//!     .participants(both)
//!     .answers([QuestionAnswer::new(1, text!("có, mổ có chuẩn bị")).adviser(1)]);
//! record.append(ConsultationEvent::concluded(conclusion).on(at("14:40")?))?;
//! let warnings = record.warnings(day!(2025-03-04));
//! assert_eq!(warnings[0].vi(), "đã kết luận nhưng các câu hỏi sau chưa có trả lời: 2");
//! assert_eq!(record.state().decision_owner().name.as_str(), "Bệnh viện ĐKKV Bắc Quang");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod event;
mod guard;
mod lifecycle;
mod outcome;
mod refusal;
mod request;
mod session;
mod shared;
mod state;
mod status;
mod times;
mod vocabulary;
mod warning;

pub use event::{ConsultationEvent, ConsultationEventKind, ReportedConsultation};
pub use outcome::{ConsultationOutcome, PatientOutcome, PatientReferral};
pub use refusal::ConsultationRefusal;
pub use request::{
    AdviserNumber, AdviserParty, ConsultationRequest, ConsultedCase, QuestionNumber,
};
pub use session::{
    ConsultationAcceptance, ConsultationConclusion, ConsultationDecline, ConsultationNoShow,
    ConsultationParticipant, ConsultationSchedule, ConsultationSide, ConsultationStart,
    ConsultationWithdrawal, InternalApproval, QuestionAnswer,
};
pub use shared::{ConsultationTally, SessionPoint, SharedSession};
pub use state::{Adviser, Consultation, ConsultationSession};
pub use status::ConsultationStatus;
pub use vocabulary::{
    AdviceFollowed, AdviserAnswer, CasePart, ConsultationKind, ConsultationMilestone,
    ConsultationPresence, DataGround, ParticipantRole,
};
pub use warning::ConsultationWarning;
