//! Gói kỹ thuật: one technique package for one recipient facility, from the proposal until the
//! recipient performs the technique alone, and later.
//!
//! Received, accepted, authorised and performed alone are four different facts: when both sides
//! have accepted a package, the recipient may still have no permission, and may not yet perform the
//! technique alone.
//!
//! ```
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::package::{
//!     CaseLevel, LoggedCase, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
//!     PackageProposal, PracticeTarget, StagePlace, TrainingStart,
//! };
//! use lienvien::record::{Event, Record};
//! use lienvien::value::{Answer, CaseToken, Document, Explain, PackageId};
//! use lienvien::{day, id, specialty::Specialty, text, uuid::Uuid, when};
//!
//! const ID: PackageId = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! let hospital = text!("Bệnh viện đa khoa tỉnh Hà Tĩnh");
//! let recipient = OrganisationRef::new(OrganisationKind::ProvincialHospital, hospital);
//! let proposal = PackageProposal::new(text!("tiêm khớp"), recipient)
//!     .subjects([Specialty::Musculoskeletal]);
//! let proposed = PackageEvent::proposed(proposal).on(when!(2025));
//! let mut package = Record::<Package>::open(ID, proposed)?;
//!
//! let supervised = [CaseLevel::SupervisedScrubbed, CaseLevel::SupervisedInRoom];
//! let two_cases = PracticeTarget::new(supervised, 2);
//! let outline = Outline::new().places([StagePlace::AtSupporter]).targets([two_cases]);
//! let basis = Basis::project_1816(None);
//! let token: CaseToken = "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse()?;
//! let case = LoggedCase::new(token).level(CaseLevel::SupervisedInRoom);
//! for event in [
//!     PackageEvent::outlined(outline),
//!     PackageEvent::committed(PackageCommitment::new().basis(basis)),
//!     PackageEvent::training_started(TrainingStart::new()),
//!     PackageEvent::case_logged(case),
//! ] {
//!     package.append(event.on(when!(2025)))?;
//! }
//!
//! // Nothing is refused that can have happened; what may be wrong is warned of.
//! let minutes = Document::new(text!("Biên bản nghiệm thu"));
//! package.append(PackageEvent::accepted(PackageAcceptance::whole(minutes)).on(when!(2025)))?;
//! let warnings = package.warnings(day!(2026-01-01));
//! assert_eq!(warnings[0].vi(), "nghiệm thu toàn bộ gói, nhưng chỉ tiêu thực hành thứ 1 mới có 1 trên 2 ca");
//! // A case that becomes known later is written later.
//! let another: CaseToken = "0192f0c1-8a12-7d4e-b6c3-5e2f9a7d1c84".parse()?;
//! let case = LoggedCase::new(another).level(CaseLevel::SupervisedInRoom);
//! package.append(PackageEvent::case_logged(case).on(when!(2025-03)))?;
//! assert!(package.warnings(day!(2026-01-01)).is_empty());
//! assert_eq!(package.state().is_authorised_on(day!(2030-01-01)), Answer::No);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod guard;
mod lifecycle;
mod logged;
mod performed;
mod refusal;
mod result;
mod stages;
mod standing;
mod state;
mod status;
mod transfer;
mod vocabulary;
mod warning;

pub use content::{
    Goal, GoalKind, Outline, PackageProposal, PackageTechnique, PracticeTarget, TargetNumber,
    TeamMember, TechniqueNumber,
};
pub use event::{PackageEvent, PackageEventKind, PackageSuspension, ReportedPackage};
pub use performed::{Interruption, TechniquePermission};
pub use refusal::PackageRefusal;
pub use result::{
    Authorisation, EvidenceCaseNumber, Exception, Independence, IndependenceEvidence,
    IndependenceStatement, PackageAcceptance, Restoration, Review, SideSignature,
    TraineeAssessment,
};
pub use stages::Stage;
pub use state::{Package, Shortfall};
pub use status::PackageStatus;
#[cfg(feature = "register")]
pub(crate) use status::is_in_stage;
pub use transfer::{
    LoggedCase, OnSiteStart, PackageCommitment, Readiness, StageEnd, StageStart, TrainingStart,
};
pub use vocabulary::{
    AssessmentConclusion, AuthorisationKind, CaseLevel, CaseOutcome, Extent, StagePlace,
    SuspensionCause, TransferSide,
};
pub use warning::PackageWarning;
