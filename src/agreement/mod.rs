//! Văn bản hợp tác: memoranda, cooperation agreements and contracts between hospitals and authorities.
//!
//! The terms are what the parties wrote down; the record is what happened: drafted, agreed, signed
//! party by party, suspended, terminated, settled. Whether the agreement is in force on a day, and
//! what it covers for whom, is computed for each question and never stored.
//!
//! ```
//! use lienvien::agreement::{Agreement, AgreementContent, AgreementEvent, ContentKind, InstrumentKind};
//! use lienvien::agreement::{Party, PartyRole, Standing, Terms, TermsDraft};
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::{day, id, period, record::{Event, Record}, specialty::Specialty, text, value::When};
//!
//! let province = OrganisationRef::new(OrganisationKind::PeoplesCommittee, text!("UBND tỉnh Hà Tĩnh"));
//! let hospital = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
//! let parties = [Party::signing(province, PartyRole::Recipient), Party::signing(hospital, PartyRole::Transferor)];
//! let transfer = AgreementContent::new(ContentKind::TechniqueTransfer).subjects([Specialty::Neurology]);
//! let title = text!("Bản ghi nhớ hợp tác hỗ trợ y tế");
//! let draft = TermsDraft::new(InstrumentKind::Memorandum, title, parties).contents([transfer]).period(period!(2024 ..= 2030));
//!
//! let drafted = AgreementEvent::drafted(Terms::try_from(draft)?).on(When::UNKNOWN);
//! let mut memorandum = Record::<Agreement>::open(id!("67e55044-10b1-426f-9247-bb680e5fe0c8"), drafted)?;
//! memorandum.append(AgreementEvent::agreed().on(When::UNKNOWN))?;
//! memorandum.append(AgreementEvent::signed(1).on(day!(2024-10-12)))?;
//! memorandum.append(AgreementEvent::signed(2).on(day!(2024-10-12)))?;
//! assert_eq!(memorandum.standing_on(day!(2024-10-12)), Standing::InForce);
//! assert_eq!(memorandum.standing_on(day!(2031-01-01)), Standing::Expired);
//!
//! // An event that cannot follow is refused, in both languages, with those that may follow.
//! # use lienvien::value::Explain;
//! let refused = memorandum.append(AgreementEvent::signed(1).on(day!(2024-10-13))).unwrap_err();
//! assert_eq!(
//!     refused.to_string(),
//!     "`signed` can't follow `signed`, expected one of `approved`, `numbered`, `identified`, \
//!      `amended`, `obligation_met`, `obligation_waived`, `obligation_missed`, `request_accepted`, `party_left`, `linked`, `suspended`, `notice_given`, \
//!      `notice_withdrawn`, `rolled_over`, `renewed`, `terminated`, `liquidated`",
//! );
//! assert!(refused.vi().starts_with("không thể ghi “ký kết” khi hồ sơ ở trạng thái “đã ký kết”"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod amendment;
mod candidates;
mod content;
mod coverage;
mod duties;
mod event;
mod evidence;
mod fault;
mod guard;
mod lifecycle;
mod notice;
mod parties;
mod question;
mod readings;
mod recipient;
mod refusal;
mod resources;
mod responsibility;
mod rollover;
mod scope;
#[cfg(feature = "register")]
mod since;
mod standing;
mod state;
mod status;
mod support;
mod terms;
mod vocabulary;
mod warning;

pub use amendment::{
    Appendix, Leaving, Link, LinkKind, LinkTarget, PartySuccession, Renewal, TermsPart,
};
pub use content::{
    AgreementContent, Beneficiary, ContentNumber, Direction, Ground, Mode, NeededPermission,
    OnDemand, Party, PartyNumber, Recipient, RecipientNumber, RequestNumber,
};
pub use coverage::{Clause, Covering};
pub use event::{
    AcceptedRequest, AgreementEvent, AgreementEventKind, AgreementSuspension, Identification,
    Liquidation, Numbering, ObligationMet, ObligationMissed, ObligationWaived, PartySignature,
    Rejection, ReportedAgreement, Rescission, Termination,
};
pub use evidence::{AgreementUnavailable, Covered, InForce};
pub(crate) use evidence::{read_covered, read_in_force};
pub use fault::TermsFault;
pub use notice::{Notice, NoticeKind, NoticeNumber, NoticeWithdrawal};
pub use refusal::AgreementRefusal;
pub use resources::{
    Currency, CurrencyError, Disposal, Duty, Funding, FundingKind, Money, MoneyError, Obligation,
    ObligationNumber, Resource, ResourceKind,
};
pub use rollover::{AutomaticRenewal, RollOver};
pub use standing::in_force_among;
pub use state::{Agreement, Amendment, ObligationOutcome};
pub use status::AgreementStatus;
pub use terms::{Terms, TermsDraft};
pub use vocabulary::{
    BeneficiaryKind, ContentKind, Coverage, ExpertRank, InstrumentKind, Modality, Objective,
    PartyLetter, PartyRole, Standing, TeachingMethod, TerminationCause,
};
pub use warning::AgreementWarning;
