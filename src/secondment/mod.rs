//! Cử chuyên gia, luân phiên, Đề án 1816: an expert or a team sent from one hospital to another, in
//! one or more stints (đợt), until they have reported back.
//!
//! That experts *will* be sent is a content of an agreement, and a secondment only once somebody
//! proposes it. What the law asks of lengths, notice and exemptions is no rule here: a visit of four
//! days *was* booked under Project 1816, whose least is three months, and the record holds it.
//!
//! ```
//! use chrono::NaiveDate;
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Approval, Event, Record};
//! use lienvien::secondment::{
//!     Decision, LoggedDay, SecondmentProposal, SecondmentPurpose, Secondment, SecondmentEvent, StintEnd,
//!     StintStart, WorkCalendar,
//! };
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Count, Explain, Id, Text, When};
//! use uuid::Uuid;
//!
//! let home = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
//! let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?);
//! let approval = Approval::by(home.clone());
//! let proposal = SecondmentProposal::new(home, host, SecondmentPurpose::Teach).in_subjects([Specialty::Cardiology]);
//! let proposed = SecondmentEvent::Proposed(Box::new(proposal)).on(When::year(2025)?);
//! let mut sent = Record::<Secondment>::open(Uuid::from_u128(7), proposed)?;
//!
//! let person = Id::new(Uuid::from_u128(1));
//! let logged = LoggedDay { taught: Some(2), person: Some(person), ..LoggedDay::default() };
//! for (event, on) in [
//!     (SecondmentEvent::Approved(Box::new(approval)), "2025-02-20"),
//!     (SecondmentEvent::Decided(Decision::numbered(Text::new("305/QĐ-BM")?)), "2025-02-21"),
//!     (SecondmentEvent::StintBegun(StintStart { person, emergency: None }), "2025-03-03"),
//!     (SecondmentEvent::DayLogged(logged), "2025-03-04"),
//! ] {
//!     sent.append(event.on(on.parse::<When>()?))?;
//! }
//! let again = SecondmentEvent::StintBegun(StintStart { person, emergency: None });
//! let refused = sent.append(again.on(When::ymd(2025, 3, 5)?)).unwrap_err();
//! assert_eq!(refused.vi(), "người này đang công tác tại đơn vị tiếp nhận, bắt đầu 03/03/2025; cần kết thúc đợt đó trước");
//!
//! sent.append(SecondmentEvent::StintEnded(StintEnd { person }).on(When::ymd(2025, 3, 28)?))?;
//! let day = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
//! let worked = sent.state().working_days(&WorkCalendar::monday_to_friday(), day);
//! assert_eq!((worked, sent.state().taught()), (Count::exact(20), Count::exact(2)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod guard;
mod lifecycle;
mod refusal;
mod state;
mod status;
mod vocabulary;
mod working_days;

pub use content::{Programme, ReportedSecondment, SecondedMember, SecondmentProposal, Team};
pub use event::{
    BackReport, Decision, Extension, HostAssessment, LoggedDay, Replacement, SecondmentEvent,
    SecondmentEventKind, Stint, StintEnd, StintStart,
};
pub use refusal::SecondmentRefusal;
pub use state::Secondment;
pub use status::{SecondmentStatus, TRANSITIONS};
pub use vocabulary::{CompletionGrade, SecondmentPurpose};
pub use working_days::WorkCalendar;
