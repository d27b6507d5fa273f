//! Kế hoạch chuyển giao kỹ thuật: transfer plans, built on the signed minutes of a survey or on another
//! basis.
//!
//! A plan is drafted, submitted, and approved by both sides or by the authority. An approved revision can
//! still be read and stays in effect while the next one is in preparation. Its items are settled one by
//! one, in any order; what may be wrong, such as a plan completed with open items, the record warns of. A
//! requirement of the survey that is still open prevents a start on site, not a plan.
//!
//! ```
//! use lienvien::agreement::{Modality, Mode};
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::plan::{
//!     Approver, Plan, PlanApproval, PlanContent, PlanContentDraft, PlanDraft, PlanEvent, PlanItem,
//!     ResponsibleSide,
//! };
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::value::Explain;
//! use lienvien::{day, id, period, text, when};
//!
//! let recipient = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
//! let draft = PlanDraft::new(recipient).premise(Basis::direction_of_lower_levels(when!(2024)));
//!
//! let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! let mut plan = Record::<Plan>::open(id, PlanEvent::drafted(draft).on(when!(2024)))?;
//! let mut early = plan.clone();
//! early.append(PlanEvent::submitted().on(when!(2024)))?;
//! let warnings = early.warnings(day!(2024-12-31));
//! assert_eq!(warnings[0].to_string(), "the plan was submitted without a period");
//! assert_eq!(warnings[0].vi(), "kế hoạch được trình khi chưa có thời gian thực hiện");
//!
//! let item = PlanItem::new(1)
//!     .subject(Specialty::DigestiveSurgery)
//!     .modes([Mode::new(Modality::OnSite)])
//!     .responsible(ResponsibleSide::Supporter);
//! let content = PlanContentDraft::new().period(period!(2025 ..= 2026)).items([item]);
//! let content = PlanContent::try_from(content)?;
//! plan.append(PlanEvent::revised(content).on(when!(2024)))?;
//! plan.append(PlanEvent::submitted().on(when!(2024)))?;
//! plan.append(PlanEvent::approved(PlanApproval::new(Approver::Supporter)).on(when!(2024)))?;
//! assert!(plan.state().in_effect().is_none());
//! plan.append(PlanEvent::approved(PlanApproval::new(Approver::Recipient)).on(when!(2024)))?;
//! assert_eq!(plan.state().in_effect(), plan.state().revision(1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod fault;
mod guard;
mod lifecycle;
mod premise;
mod refusal;
mod state;
mod status;
mod warning;

pub use content::{ItemNumber, ItemPart, PlanContent, PlanContentDraft, PlanItem, ResponsibleSide};
pub use event::{
    Approver, ItemAcceptance, ItemMove, ItemOutcome, ItemSettlement, PlanApproval, PlanDraft,
    PlanEvent, PlanEventKind, ReportedPlan,
};
pub use fault::{Cycle, PlanFault};
pub use premise::Premise;
pub use refusal::{OtherHost, PlanRefusal, PlanSupporterNumber};
pub use state::{Plan, Revision, RevisionNumber, RevisionStatus};
pub use status::PlanStatus;
pub use warning::{Outside, PlanWarning};
