//! Học viên: one person's way through a course, or through training without one, and what became of it.
//!
//! Training does not end at the certificate: the trainee returns to a unit, and somebody asks later
//! whether what was learnt is practised there ([`Enrolment::practises`]). Trainees are ids; scores are
//! hundredths, credit is minutes, money stays as written.
//!
//! ```
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::package::{AssessmentConclusion, TraineeAssessment};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::training::enrolment::{
//!     EnrolmentAcceptance, CertificateKind, Certification, Enrolment, EnrolmentEvent, FinalScore, FollowUp,
//!     Nomination, PassRule, Return,
//! };
//! use lienvien::value::{Answer, Explain, Score, Text, When};
//! use uuid::Uuid;
//!
//! let home = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?)
//!     .with_id(Uuid::from_u128(10).into());
//! let rule = PassRule::of(FinalScore::MeanOrOnlyOne, Score::hundredths(500)?);
//! let nomination = Nomination::new(Uuid::from_u128(1).into(), home.clone(), Specialty::Neurology).passing_by(rule);
//! let id = Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let on = When::year(2025)?;
//! let mut trainee = Record::<Enrolment>::open(id, EnrolmentEvent::Nominated(nomination.into()).on(on.clone()))?;
//! trainee.append(EnrolmentEvent::Accepted(EnrolmentAcceptance::without_course().into()).on(on.clone()))?;
//! trainee.append(EnrolmentEvent::Started.on(on.clone()))?;
//!
//! let scored = |theory, practice| -> Result<_, lienvien::value::ScoreError> {
//!     let assessment = TraineeAssessment {
//!         theory: Some(Score::hundredths(theory)?),
//!         practice: Some(Score::hundredths(practice)?),
//!         ..TraineeAssessment::of(AssessmentConclusion::Passed)
//!     };
//!     Ok(EnrolmentEvent::Assessed(Box::new(assessment.into())).on(on.clone()))
//! };
//! let refused = trainee.append(scored(400, 550)?).unwrap_err();
//! assert_eq!(refused.vi(), "điểm kết luận cao nhất là 4,75, theo quy tắc xét đạt của hồ sơ cần từ 5 trở lên");
//! trainee.append(scored(400, 850)?)?;
//!
//! for event in [
//!     EnrolmentEvent::Certified(Certification::of(CertificateKind::Certificate).into()),
//!     EnrolmentEvent::Returned(Return { unit: home }.into()),
//!     EnrolmentEvent::FollowedUp(FollowUp::of(false).into()),
//! ] {
//!     trainee.append(event.on(on.clone()))?;
//! }
//! assert_eq!(trainee.state().returned_elsewhere(), Answer::No);
//! assert_eq!(trainee.state().trained_but_not_practising([]), Answer::Yes);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod guard;
mod lifecycle;
mod pass_rule;
mod refusal;
mod result;
mod state;
mod status;
mod vocabulary;

pub use content::{Admission, EnrolmentAcceptance, Nomination, ServiceCommitment, Study};
pub use event::{EnrolmentEvent, EnrolmentEventKind, EnrolmentWithdrawal, ReportedEnrolment};
pub use pass_rule::{PassRule, ScoreShortfall};
pub use refusal::EnrolmentRefusal;
pub use result::{Certification, Examination, FollowUp, Repayment, Return};
pub use state::{Award, Enrolment, Leave, Owed};
pub use status::{EnrolmentStatus, TRANSITIONS};
pub use vocabulary::{CertificateKind, FinalScore, JudgedScore};
