//! Gói kỹ thuật: one technique package for one recipient facility, from the proposal until the
//! recipient performs it alone, and after.
//!
//! To receive, to have accepted, to be permitted and to perform alone are four different things: of
//! a package that both sides accepted nothing follows for the permission, nor for independence.
//!
//! ```
//! use chrono::NaiveDate;
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::package::{
//!     PackageAcceptance, CaseLevel, PackageCommitment, LoggedCase, Outline, Package, PackageEvent, PracticeTarget,
//!     PackageProposal, StagePlace, TrainingStart,
//! };
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Answer, CaseToken, Document, Explain, Text, When};
//! use uuid::Uuid;
//!
//! let recipient = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?);
//! let proposal = PackageProposal::new(Text::new("tiêm khớp")?, recipient).in_subjects([Specialty::Musculoskeletal]);
//! let on = When::year(2025)?;
//! let id = Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let mut package = Record::<Package>::open(id, PackageEvent::Proposed(proposal.into()).on(on.clone()))?;
//!
//! let two_supervised = PracticeTarget::of(2, [CaseLevel::SupervisedScrubbed, CaseLevel::SupervisedInRoom]);
//! let outline = Outline::at([StagePlace::AtSupporter]).with_target(two_supervised);
//! let basis = Basis::Project1816 { decision: None };
//! let case = |n| LoggedCase::of(CaseToken::new(Uuid::from_u128(n)), CaseLevel::SupervisedInRoom);
//! for event in [
//!     PackageEvent::Outlined(outline.into()),
//!     PackageEvent::Committed(PackageCommitment::on(basis.into()).into()),
//!     PackageEvent::TrainingStarted(TrainingStart::default().into()),
//!     PackageEvent::CaseLogged(case(1)),
//! ] {
//!     package.append(event.on(on.clone()))?;
//! }
//!
//! let minutes = Document::called(Text::new("Biên bản nghiệm thu")?);
//! let accepted = PackageEvent::Accepted(PackageAcceptance::whole(minutes).into()).on(on.clone());
//! let refused = package.append(accepted.clone()).unwrap_err();
//! assert_eq!(refused.vi(), "chỉ tiêu thực hành thứ 1 mới có 1 ca được tính, cần 2 ca để nghiệm thu toàn bộ, hoặc nêu ngoại lệ");
//! package.append(PackageEvent::CaseLogged(case(2)).on(on))?;
//! package.append(accepted)?;
//! assert_eq!(package.state().is_authorised_on(NaiveDate::MAX), Answer::No);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod guard;
mod lifecycle;
mod refusal;
mod result;
mod state;
mod status;
mod tokens;
mod transfer;
mod vocabulary;

pub use content::{
    Goal, GoalKind, Outline, PackageProposal, PackageTechnique, PracticeTarget, TeamMember,
};
pub use event::{PackageEvent, PackageEventKind, PackageSuspension, ReportedPackage};
pub use refusal::PackageRefusal;
pub use result::{
    Authorisation, Exception, Independence, IndependenceEvidence, PackageAcceptance, Restoration,
    Review, SideSignature, TraineeAssessment,
};
pub use state::{Package, Shortfall, Stage, TechniquePermission};
pub use status::{PackageStatus, TRANSITIONS};
pub use transfer::{
    LoggedCase, OnSiteStart, PackageBasis, PackageCommitment, Readiness, StageEnd, TrainingStart,
};
pub use vocabulary::{
    AssessmentConclusion, AuthorisationKind, CaseLevel, CaseOutcome, Extent, StagePlace,
    SuspensionCause, TransferSide,
};
