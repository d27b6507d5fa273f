//! Khảo sát: surveys of one or several hosts before support, by any body and without any agreement.
//!
//! A delegation meets the hosts, these present themselves and propose what they need; then it is
//! found specialty by specialty how far each is ready, and what is still required. Both sides conclude,
//! and the delegation and each host sign the minutes (biên bản khảo sát). Guests look on and never sign.
//!
//! The record vouches for the signed minutes ([`SignedMinutes`], the premise of a plan) and that a
//! host can start ([`ReadyToStart`]): requirements stand in the way of the start, not of the planning.
//!
//! The survey of the Bắc Quang article:
//!
//! ```
//! use chrono::NaiveDate;
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef, PersonName, PersonRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::survey::{
//!     SurveyConclusion, Delegation, Finding, MinutesSignature, NeedProposal, Opening, Presentation, Requirement,
//!     RequirementKind, SurveySide, SiteNumber, Survey, SurveyEvent, SurveyPlan, SurveyPurpose, Verdict,
//! };
//! use lienvien::value::{Explain, Text, When};
//!
//! let surveyor = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Hữu Nghị Việt Đức")?);
//! let host = OrganisationRef::new(OrganisationKind::RegionalHospital, Text::new("Bệnh viện ĐKKV Bắc Quang")?);
//! let plan = SurveyPlan::new(surveyor, [host], SurveyPurpose::Needs)
//!     .on_basis(Basis::DirectionOfLowerLevels { year: When::year(2024)? });
//! let id = uuid::Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let mut survey = Record::<Survey>::open(id, SurveyEvent::Planned(plan.into()).on(When::UNKNOWN))?;
//!
//! let day = NaiveDate::from_ymd_opt(2024, 7, 18).unwrap();
//! let leader = PersonRef::named(PersonName::parse("PGS.TS Nguyễn Mạnh Khánh")?);
//! let site = SiteNumber::new(1);
//! let surgery = Specialty::DigestiveSurgery;
//! let plan_of_staff = Requirement::of(1.into(), RequirementKind::StaffDevelopmentPlan).from([surgery]);
//! for event in [
//!     SurveyEvent::Opened(Opening::of(Delegation::led_by(Some(leader))).into()),
//!     SurveyEvent::Presented(Presentation { emphasis: vec![Specialty::Surgery.into()], ..Presentation::default() }.into()),
//!     SurveyEvent::NeedsProposed(NeedProposal { items_open: true, ..NeedProposal::default() }.into()),
//!     SurveyEvent::Found(Finding::of(surgery, Verdict::Conditional).into()),
//!     SurveyEvent::Required(plan_of_staff.into()),
//!     SurveyEvent::Concluded(SurveyConclusion::default().into()),
//!     SurveyEvent::Signed(MinutesSignature::of(SurveySide::Delegation).into()),
//!     SurveyEvent::Signed(MinutesSignature::of(site.into()).into()),
//! ] {
//!     survey.append(event.on(day))?;
//! }
//! assert!(survey.signed_minutes(site).is_ok());
//!
//! let refused = survey.ready_to_start(site, &[surgery.into()], day).unwrap_err();
//! assert_eq!(
//!     refused.to_string(),
//!     "on 2024-07-18 these requirements were open: 1 (`staff_development_plan`); \
//!      expected each of them met or waived before the start",
//! );
//! assert!(refused.vi().contains("số 1 (kế hoạch phát triển nhân lực)"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod conclusion;
mod event;
mod evidence;
mod finding;
mod guard;
mod lifecycle;
mod refusal;
mod site;
mod state;
mod status;
mod unavailable;
mod vocabulary;

pub use conclusion::{AgreedItem, AgreedList, Channel, RemoteSupport, SurveyConclusion};
pub use event::{
    Delegation, DelegationMember, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation,
    ProposedItem, ReportedSurvey, RequirementMet, RequirementUnmet, RequirementWaived,
    SigningRefusal, Supersession, SurveyEvent, SurveyEventKind, SurveyPlan,
};
pub use evidence::{ReadyToStart, SignedMinutes};
pub(crate) use evidence::{read_ready_to_start, read_signed_minutes};
pub use finding::{
    Assessed, EquipmentItem, Finding, Requirement, RequirementNumber, RequirementOutcome,
    RequirementOwner,
};
pub use refusal::SurveyRefusal;
pub use site::{SiteNumber, SurveySide};
pub use state::{Survey, TrackedRequirement};
pub use status::{SurveyStatus, TRANSITIONS};
pub use unavailable::{NotReady, OpenRequirements, SurveyUnavailable};
pub use vocabulary::{
    CaseSeverity, Dimension, PackageKind, Rating, RequirementKind, RequirementStanding,
    SurveyPurpose, Verdict,
};
