//! Cử chuyên gia, luân phiên, Đề án 1816: an expert or a team is sent from one hospital to another,
//! in one or more stints (đợt), until the report after the return.
//!
//! A promise to send experts is a content of an agreement; it becomes a secondment only when
//! somebody proposes it. What the law says about lengths, notice and exemptions is not checked
//! here: a real visit of four days was booked under Project 1816, whose minimum is three months,
//! and the record can hold it.
//!
//! ```
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Approval, Event, Record};
//! use lienvien::secondment::{
//!     LoggedDay, Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose, WorkCalendar,
//! };
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Count, Explain, PersonId};
//! use lienvien::{day, id, text, when};
//! use uuid::Uuid;
//!
//! let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
//! let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
//! let approval = Approval::new(home.clone());
//! let proposal = SecondmentProposal::new(home, host).purpose(SecondmentPurpose::Teach).subjects([Specialty::Cardiology]);
//! let mut sent = Record::<Secondment>::open(Uuid::from_u128(7), SecondmentEvent::proposed(proposal).on(when!(2025)))?;
//!
//! let expert: PersonId = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! sent.append(SecondmentEvent::approved(approval).on(when!(2025-02-20)))?;
//! sent.append(SecondmentEvent::decided(text!("305/QĐ-BM")).on(when!(2025-02-21)))?;
//! sent.append(SecondmentEvent::stint_begun(expert).on(when!(2025-03-03)))?;
//! sent.append(SecondmentEvent::day_logged(LoggedDay::new().taught(2).person(expert)).on(when!(2025-03-04)))?;
//!
//! let again = SecondmentEvent::stint_begun(expert).on(when!(2025-03-05));
//! let refused = sent.append(again).unwrap_err();
//! assert_eq!(refused.vi(), "người này đang công tác tại cơ sở tiếp nhận, bắt đầu 03/03/2025; cần kết thúc đợt đó trước");
//!
//! sent.append(SecondmentEvent::stint_ended(expert).on(when!(2025-03-28)))?;
//! let worked = sent.state().working_days(&WorkCalendar::monday_to_friday(), day!(2025-12-31));
//! assert_eq!((worked, sent.state().taught()), (Count::exact(20), Count::exact(2)));
//! # Ok::<(), lienvien::record::Refused<Secondment>>(())
//! ```

mod content;
mod event;
mod guard;
mod lifecycle;
mod refusal;
mod spans;
mod state;
mod status;
mod stint;
mod vocabulary;
mod warning;
mod working_days;

pub use content::{
    ReportedSecondment, SecondedMember, SecondedMemberNumber, SecondmentProgramme,
    SecondmentProposal, SecondmentTeam,
};
pub use event::{
    BackReport, HostAssessment, LoggedDay, PastStint, SecondmentDecision, SecondmentEvent,
    SecondmentEventKind, SecondmentExtension, SecondmentReplacement, Stint, StintEnd, StintStart,
};
pub use refusal::SecondmentRefusal;
pub use state::Secondment;
pub use status::SecondmentStatus;
pub use vocabulary::{CompletionGrade, SecondmentPurpose};
pub use warning::SecondmentWarning;
pub use working_days::WorkCalendar;
