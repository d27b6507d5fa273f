//! Văn bản hợp tác: memoranda, cooperation agreements and contracts between hospitals and authorities.
//!
//! The terms say what the parties set down; the record says what happened to them: drafted, agreed,
//! signed party by party, suspended, terminated, settled. Whether the agreement is in force on a
//! day, and whom and what it covers, is computed for the day asked and never stored.
//!
//! ```
//! use chrono::NaiveDate;
//! use lienvien::agreement::{
//!     Agreement, AgreementEvent, AgreementContent, ContentKind, InstrumentKind, Party, PartyRole, PartySignature,
//!     Standing, Terms, TermsDraft,
//! };
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Explain, Period, Text, When};
//!
//! let province = OrganisationRef::new(OrganisationKind::PeoplesCommittee, Text::new("UBND tỉnh Hà Tĩnh")?);
//! let hospital = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
//! let mut draft = TermsDraft::new(InstrumentKind::Memorandum, Text::new("Bản ghi nhớ hợp tác hỗ trợ y tế")?);
//! draft.parties = vec![
//!     Party::signing(province, PartyRole::Recipient),
//!     Party::signing(hospital, PartyRole::Transferor),
//! ];
//! draft.contents = vec![AgreementContent::of(ContentKind::TechniqueTransfer).in_subjects([Specialty::Neurology])];
//! draft.period = Some(Period::parse_vi("giai đoạn 2024 – 2030")?);
//!
//! let id = uuid::Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let mut agreement = Record::<Agreement>::open(id, AgreementEvent::Drafted(Terms::try_from(draft)?).on(When::UNKNOWN))?;
//!
//! let day = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap();
//! let signed = |party: u16| AgreementEvent::Signed(PartySignature::of(party.into())).on(day);
//! let refused = agreement.append(signed(1)).unwrap_err();
//! assert_eq!(refused.to_string(), "`signed` can't follow `draft`, expected one of `revised`, `agreed`, `approved`, `rejected`, `withdrawn`, `linked`");
//! assert!(refused.vi().starts_with("không thể ghi “ký kết” khi hồ sơ ở trạng thái “dự thảo”"));
//!
//! agreement.append(AgreementEvent::Agreed.on(When::UNKNOWN))?;
//! agreement.append(signed(1))?;
//! agreement.append(signed(2))?;
//! assert_eq!(agreement.standing_on(day), Standing::InForce);
//! assert_eq!(agreement.standing_on(NaiveDate::from_ymd_opt(2031, 1, 1).unwrap()), Standing::Expired);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod amendment;
mod content;
mod coverage;
mod event;
mod evidence;
mod fault;
mod guard;
mod lifecycle;
mod refusal;
mod resources;
mod responsibility;
mod signing;
mod standing;
mod state;
mod status;
mod terms;
mod vocabulary;

pub use amendment::{
    Appendix, Leaving, Link, LinkKind, LinkTarget, PartySuccession, Renewal, TermsChange,
};
pub use content::{
    AgreementContent, Beneficiary, Direction, Ground, Mode, NeededPermission, OnDemand, Party,
    PartyNumber, Recipient,
};
pub use coverage::{Clause, Covering};
pub use event::{
    AcceptedRequest, AgreementEvent, AgreementEventKind, AgreementSuspension, Identification,
    Liquidation, Numbering, PartySignature, Rejection, ReportedAgreement, Termination,
};
pub use evidence::{AgreementUnavailable, Covered, InForce};
pub(crate) use evidence::{read_covered, read_in_force};
pub use fault::TermsFault;
pub use refusal::AgreementRefusal;
pub use resources::{
    Currency, CurrencyError, Disposal, Duty, Funding, FundingKind, Money, MoneyError, Obligation,
    Resource, ResourceKind,
};
pub use standing::in_force_among;
pub use state::{Agreement, Amendment};
pub use status::{AgreementStatus, TRANSITIONS};
pub use terms::{Terms, TermsDraft};
pub use vocabulary::{
    BeneficiaryKind, ContentKind, Coverage, ExpertRank, InstrumentKind, Modality, Objective,
    PartyLetter, PartyRole, Standing, TeachingMethod, TerminationCause,
};
