//! Kế hoạch chuyển giao kỹ thuật: transfer plans, built on the signed minutes of a survey or on another
//! basis.
//!
//! A plan is drafted, handed in, and approved by both sides or by the authority. What is approved stays
//! readable and in effect while its next revision is on its way; what became of its items is settled
//! one by one, and only then is it completed. A requirement of the survey that is still open stands
//! in the way of a start on site, not of a plan.
//!
//! ```
//! use lienvien::agreement::{Modality, Mode};
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::plan::{
//!     Approver, Plan, PlanApproval, PlanContent, PlanDraft, PlanEvent, PlanItem, ResponsibleSide,
//! };
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Explain, Period, Text, When};
//!
//! let recipient = OrganisationRef::new(OrganisationKind::RegionalHospital, Text::new("Bệnh viện ĐKKV Bắc Quang")?);
//! let year = When::year(2024)?;
//! let draft = PlanDraft::new(Basis::DirectionOfLowerLevels { year: year.clone() }, recipient);
//!
//! let id = uuid::Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let mut plan = Record::<Plan>::open(id, PlanEvent::Drafted(Box::new(draft)).on(year.clone()))?;
//! let refused = plan.append(PlanEvent::Submitted.on(year.clone())).unwrap_err();
//! assert_eq!(refused.to_string(), "the plan has no period, expected one before it is submitted");
//! assert_eq!(refused.vi(), "kế hoạch chưa có thời gian thực hiện, cần nêu trước khi trình phê duyệt");
//!
//! let item = PlanItem::of(1, Specialty::DigestiveSurgery, Mode::of(Modality::OnSite), ResponsibleSide::Supporter);
//! let content = PlanContent::within(Period::years(2025, 2026)?, [item])?;
//! plan.append(PlanEvent::Revised(content).on(year.clone()))?;
//! plan.append(PlanEvent::Submitted.on(year.clone()))?;
//! plan.append(PlanEvent::Approved(PlanApproval::of(Approver::Supporter)).on(year.clone()))?;
//! assert!(plan.state().in_effect().is_none());
//! plan.append(PlanEvent::Approved(PlanApproval::of(Approver::Recipient)).on(year))?;
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
    Approver, ItemOutcome, ItemSettlement, PlanApproval, PlanDraft, PlanEvent, PlanEventKind,
    ReportedPlan,
};
pub use fault::{Cycle, Outside, PlanFault};
pub use premise::Premise;
pub use refusal::{OtherHost, PlanRefusal};
pub use state::{Plan, Revision, RevisionStatus};
pub use status::{PlanStatus, TRANSITIONS};
