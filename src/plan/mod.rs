//! Kế hoạch chuyển giao kỹ thuật: transfer plans, built on the signed minutes of a survey or on another
//! basis.
//!
//! A plan is drafted, submitted, and approved by both sides or by the authority. An approved revision can
//! still be read and stays in effect while the next one is in preparation. Its items are settled one by
//! one, and the plan is completed when all of them are settled. A requirement of the survey that is still
//! open prevents a start on site, not a plan.
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
//! use lienvien::{id, period, text, when};
//!
//! let recipient = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
//! let draft = PlanDraft::new(Basis::direction_of_lower_levels(when!(2024)), recipient);
//!
//! let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! let mut plan = Record::<Plan>::open(id, PlanEvent::drafted(draft).on(when!(2024)))?;
//! let refused = plan.append(PlanEvent::submitted().on(when!(2024))).unwrap_err();
//! assert_eq!(refused.to_string(), "the plan has no period, expected one before it is submitted");
//! assert_eq!(refused.vi(), "kế hoạch chưa có thời gian thực hiện, cần nêu trước khi trình phê duyệt");
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

pub use content::{ItemNumber, ItemPart, PlanContent, PlanContentDraft, PlanItem, ResponsibleSide};
pub use event::{
    Approver, ItemAcceptance, ItemMove, ItemOutcome, ItemSettlement, PlanApproval, PlanDraft,
    PlanEvent, PlanEventKind, ReportedPlan,
};
pub use fault::{Cycle, Outside, PlanFault};
pub use premise::Premise;
pub use refusal::{OtherHost, PlanRefusal, PlanSupporterNumber};
pub use state::{Plan, Revision, RevisionNumber, RevisionStatus};
pub use status::PlanStatus;
