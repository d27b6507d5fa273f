//! Hội chẩn: one hospital asks others about one case, at a distance or on site, from the request until
//! what came of the advice.
//!
//! It is approved twice, inside the asking hospital and then by an adviser; in an emergency both
//! approvals may come late, but never without a trace. The asker decides, and says later what it did
//! and what became of the patient, who has a token here and no name. An offer of remote support is no
//! consultation: it stands with no case, in an agreement, in the conclusion of a survey or in a note.
//!
//! ```
//! use lienvien::consultation::{
//!     ConsultationAcceptance, AdviserRef, ConsultationConclusion, ConsultedCase, Consultation, ConsultationEvent, ConsultationKind,
//!     InternalApproval, Milestone, Participant, Presence, Request, Schedule, ConsultationSide, Start,
//! };
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::survey::{CaseSeverity, Channel};
//! use lienvien::value::{CaseToken, Count, Document, Explain, Text, When};
//! use uuid::Uuid;
//!
//! let bac_quang = OrganisationRef::new(OrganisationKind::RegionalHospital, Text::new("Bệnh viện ĐKKV Bắc Quang")?);
//! let viet_duc = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Hữu Nghị Việt Đức")?);
//! let case = ConsultedCase::of(CaseToken::new(Uuid::from_u128(0x0192f0c1_7e4b_7c3a_9d52_3f1c8e6a4b70)));
//! let request = Request::new(bac_quang, ConsultationKind::Case, CaseSeverity::Difficult, case)
//!     .to(viet_duc)
//!     .asking(Text::new("có chỉ định phẫu thuật không?")?)
//!     .asking(Text::new("có cần chuyển người bệnh không?")?);
//!
//! let at = |time: &str| time.parse::<When>();
//! let id = Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let requested = ConsultationEvent::Requested(request.into()).on(at("2025-03-03T07:30+07:00")?);
//! let mut record = Record::<Consultation>::open(id, requested)?;
//!
//! let both = [ConsultationSide::Asker, ConsultationSide::Adviser(1)].map(|side| Participant::of(side).present(Presence::Remote));
//! let schedule = both.iter().cloned().fold(Schedule::at(at("2025-03-03T14:00+07:00")?), Schedule::with);
//! let accepted = ConsultationAcceptance { adviser: AdviserRef::Number(1) };
//! for (event, on) in [
//!     (ConsultationEvent::ApprovedInternally(InternalApproval::default()), "2025-03-03T08:00+07:00"),
//!     (ConsultationEvent::Accepted(accepted.into()), "2025-03-03T09:15+07:00"),
//!     (ConsultationEvent::Scheduled(schedule.over(Channel::TeleHealth { system: None }).into()), "2025-03-03T09:20+07:00"),
//!     (ConsultationEvent::Started(Start::default().into()), "2025-03-03T14:05+07:00"),
//! ] {
//!     record.append(event.on(at(on)?))?;
//! }
//! assert_eq!(record.state().minutes(Milestone::Requested, Milestone::Accepted), Some(Count::exact(105)));
//!
//! let minutes = ConsultationConclusion::written_in(Document::called(Text::new("Biên bản hội chẩn")?));
//! let conclusion = both.into_iter().fold(minutes, ConsultationConclusion::with).answering(1, Text::new("có, mổ có chuẩn bị")?);
//! let concluded = ConsultationEvent::Concluded(conclusion.clone().into()).on(at("2025-03-03T14:40+07:00")?);
//! let refused = record.append(concluded).unwrap_err();
//! assert_eq!(refused.vi(), "các câu hỏi sau chưa có trả lời: 2; cần trả lời từng câu hỏi");
//! let conclusion = conclusion.answering(2, Text::new("không, mổ tại chỗ")?);
//! record.append(ConsultationEvent::Concluded(conclusion.into()).on(at("2025-03-03T14:40+07:00")?))?;
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
mod state;
mod status;
mod times;
mod vocabulary;

pub use event::{ConsultationEvent, ConsultationEventKind, ReportedConsultation};
pub use outcome::{Afterwards, Outcome};
pub use refusal::ConsultationRefusal;
pub use request::{ConsultedCase, Request};
pub use session::{
    AdviserRef, ConsultationAcceptance, ConsultationConclusion, ConsultationSide,
    ConsultationWithdrawal, Decline, InternalApproval, NoShow, Participant, QuestionAnswer,
    Schedule, Start,
};
pub use state::{Adviser, Consultation, Session};
pub use status::{ConsultationStatus, TRANSITIONS};
pub use vocabulary::{
    AdviceFollowed, AdviserAnswer, CasePart, ConsultationKind, Milestone, Presence,
};
