//! Học viên: one person's training, in a course or without one, and its results.
//!
//! Training does not end with the certificate: the trainee returns to a unit, and later somebody
//! checks whether the trainee practises there what was learnt ([`Enrolment::practises`]). Trainees
//! are ids; scores are hundredths, credit is minutes, money is kept as written.
//!
//! ```
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::package::{AssessmentConclusion, TraineeAssessment};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::training::enrolment::{
//!     CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent, FinalScore, FollowUp,
//!     Nomination, PassRule, Return, WithoutCourse,
//! };
//! use lienvien::{day, text, value::{Answer, Explain, Score}, when};
//! use uuid::Uuid;
//!
//! let home = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"))
//!     .id(Uuid::from_u128(10));
//! let rule = PassRule::new(FinalScore::MeanOrOnlyOne, Score::hundredths(500)?);
//! let nomination = Nomination::new(Uuid::from_u128(1), home.clone(), Specialty::Neurology).pass_rule(rule);
//! let on = when!(2025);
//! let mut trainee =
//!     Record::<Enrolment>::open(Uuid::from_u128(2), EnrolmentEvent::nominated(nomination).on(on.clone()))?;
//! trainee.append(EnrolmentEvent::accepted(EnrolmentAcceptance::new(WithoutCourse::new())).on(on.clone()))?;
//! trainee.append(EnrolmentEvent::started().on(on.clone()))?;
//!
//! let scored = |theory, practice| -> Result<_, lienvien::value::ScoreError> {
//!     let assessment = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed)
//!         .theory(Score::hundredths(theory)?)
//!         .practice(Score::hundredths(practice)?);
//!     Ok(EnrolmentEvent::assessed(assessment).on(on.clone()))
//! };
//! let mut below = trainee.clone();
//! below.append(scored(400, 550)?)?;
//! assert_eq!(
//!     below.warnings(day!(2025-12-31))[0].vi(),
//!     "học viên được kết luận đạt nhưng điểm kết luận cao nhất là 4,75, theo quy tắc xét đạt của hồ sơ cần từ 5 trở lên",
//! );
//! trainee.append(scored(400, 850)?)?;
//!
//! for event in [
//!     EnrolmentEvent::certified(Certification::new(CertificateKind::Certificate)),
//!     EnrolmentEvent::returned(Return::new(home)),
//!     EnrolmentEvent::followed_up(FollowUp::new().practising(false)),
//! ] {
//!     trainee.append(event.on(on.clone()))?;
//! }
//! assert_eq!(trainee.state().returned_elsewhere(), Answer::No);
//! assert_eq!(trainee.state().trained_but_not_practising([]), Answer::Yes);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod award;
mod content;
mod event;
mod guard;
mod lifecycle;
mod owed;
mod pass_rule;
mod refusal;
mod result;
mod state;
mod status;
mod vocabulary;
mod warning;

pub use award::Award;
pub use content::{
    Admission, EnrolmentAcceptance, Nomination, ServiceCommitment, Study, WithoutCourse,
};
pub use event::{EnrolmentEvent, EnrolmentEventKind, EnrolmentWithdrawal, ReportedEnrolment};
pub use owed::Owed;
pub use pass_rule::{PassRule, ScoreShortfall};
pub use refusal::EnrolmentRefusal;
pub use result::{Certification, Examination, FollowUp, Repayment, RepaymentRequest, Return};
pub use state::{Enrolment, Leave};
pub use status::EnrolmentStatus;
pub use vocabulary::{CertificateKind, FinalScore, JudgedScore};
pub use warning::EnrolmentWarning;
