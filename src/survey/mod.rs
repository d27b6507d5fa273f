//! Khảo sát: surveys of one or several hosts before support, by any body and without any agreement.
//!
//! A delegation meets the hosts. The hosts present their work and propose what they need. Then the
//! delegation records, specialty by specialty, whether each host is ready and what is still required. Steps
//! that no source tells are left out, and what becomes known late is written late.
//! Both sides conclude, and the delegation and each host sign the minutes (biên bản khảo sát). Guests
//! are present and never sign.
//!
//! The record gives evidence of the signed minutes ([`SignedMinutes`], the premise of a plan) and that
//! a host can start ([`ReadyToStart`]). An open requirement prevents the start, not the planning.
//!
//! The survey of *the Bắc Quang article*: Đặng Hồng, “Bệnh viện Hữu Nghị Việt Đức khảo sát hỗ trợ chuyển
//! giao kỹ thuật tại Bệnh viện Đa khoa khu vực Bắc Quang”, published by BVĐKKV Bắc Quang; the day of
//! publication is not given, the survey is of `Ngày 18.7`, in the programme of 2024.
//!
//! ```
//! use lienvien::basis::Basis;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef, PersonName, PersonRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::survey::{
//!     Delegation, SurveyFinding, MinutesSignature, NeedProposal, Opening, Presentation, Requirement,
//!     RequirementKind, SiteNumber, Survey, SurveyConclusion, SurveyEvent, SurveyPlan, SurveyPurpose,
//!     SurveySide, Verdict,
//! };
//! use lienvien::value::{Explain, When};
//! use lienvien::{day, id, text, when};
//!
//! let surveyor = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Hữu Nghị Việt Đức"));
//! let host = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
//! let plan = SurveyPlan::new(surveyor, [host])
//!     .purpose(SurveyPurpose::Needs)
//!     .basis(Basis::direction_of_lower_levels(when!(2024)));
//! let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! let mut survey = Record::<Survey>::open(id, SurveyEvent::planned(plan).on(When::UNKNOWN))?;
//!
//! let leader = PersonRef::named(PersonName::parse("PGS.TS Nguyễn Mạnh Khánh")?);
//! let site = SiteNumber::new(1);
//! let surgery = Specialty::DigestiveSurgery;
//! let staff = Requirement::of_host(1, RequirementKind::StaffDevelopmentPlan).from([surgery]);
//! for event in [
//!     SurveyEvent::opened(Opening::new(Delegation::led_by(leader))),
//!     SurveyEvent::presented(Presentation::new().emphasis([Specialty::Surgery])),
//!     SurveyEvent::needs_proposed(NeedProposal::new().items_open()),
//!     SurveyEvent::found(SurveyFinding::of(surgery, Verdict::Conditional)),
//!     SurveyEvent::required(staff),
//!     SurveyEvent::concluded(SurveyConclusion::new()),
//!     SurveyEvent::signed(MinutesSignature::new(SurveySide::Delegation)),
//!     SurveyEvent::signed(MinutesSignature::new(site)),
//! ] {
//!     survey.append(event.on(day!(2024-07-18)))?;
//! }
//! assert!(survey.signed_minutes(site).is_ok());
//! // No agreement is needed, so the survey is counted under none.
//! assert_eq!(survey.state().counted_under(), None);
//!
//! let refused = survey.ready_to_start(site, &[surgery.into()], day!(2024-07-18)).unwrap_err();
//! assert_eq!(
//!     refused.to_string(),
//!     "on 2024-07-18 these requirements were open: 1 (`staff_development_plan`); \
//!      expected each of them met or waived before the start",
//! );
//! assert!(refused.vi().contains("số 1 (kế hoạch phát triển nhân lực)"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod conclusion;
mod delegation;
mod event;
mod evidence;
mod finding;
mod guard;
mod lifecycle;
mod refusal;
mod site;
mod state;
mod status;
mod tracked;
mod unavailable;
mod vocabulary;
mod warning;

pub use conclusion::{
    AgreedItem, AgreedList, Channel, RemoteSupport, SurveyConclusion, TeleHealth,
};
pub use delegation::{Delegation, DelegationMember};
pub use event::{
    BreakingOff, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation, ProposedItem,
    ReportedSurvey, RequirementMet, RequirementUnmet, RequirementWaived, SigningRefusal,
    Supersession, SurveyEvent, SurveyEventKind, SurveyPlan,
};
pub use evidence::{ReadyToStart, SignedMinutes};
pub(crate) use evidence::{read_ready_to_start, read_signed_minutes};
pub use finding::{
    Assessed, EquipmentItem, Requirement, RequirementNumber, RequirementOutcome, RequirementOwner,
    SurveyFinding,
};
pub use refusal::SurveyRefusal;
pub use site::{SiteNumber, SurveySide};
pub use state::Survey;
pub use status::SurveyStatus;
pub use tracked::TrackedRequirement;
pub use unavailable::{NotReady, OpenRequirements, SurveyUnavailable};
pub use vocabulary::{
    CaseSeverity, DelegationRole, Dimension, PackageKind, Rating, RequirementKind,
    RequirementStanding, SurveyPurpose, Verdict,
};
pub use warning::SurveyWarning;
