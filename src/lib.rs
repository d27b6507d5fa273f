//! The domain model of cooperation between Vietnamese hospitals. *Liên viện* means "between
//! hospitals".
//!
//! # What it is
//!
//! A central hospital supports a province or a smaller hospital: they sign a memorandum, survey, plan,
//! train, send experts, hand over technique packages, consult on hard cases. Each of these is a
//! [`Record`](record::Record) that *is* its history: it accepts an event or refuses it with a reason
//! in Vietnamese and English, and changes in no other way. What a paper does not say stays unknown,
//! and questions answer so.
//!
//! | record | Vietnamese | what it says |
//! |---|---|---|
//! | [`agreement`] | biên bản ghi nhớ, thỏa thuận, hợp đồng | who supports whom in what, and whether it is in force on a day |
//! | [`survey`] | khảo sát | what a host has and needs, and what it has to do first |
//! | [`plan`] | kế hoạch chuyển giao | what is to be done, item by item, revision by revision |
//! | [`package`] | gói kỹ thuật | one technique for one facility, until it is performed alone |
//! | [`training::course`] | khóa đào tạo | seats, sessions, attendance |
//! | [`training::enrolment`] | học viên | one person, from the nomination to the practice at home |
//! | [`secondment`] | cử chuyên gia, luân phiên | who is on site when, and what is taught |
//! | [`consultation`] | hội chẩn | a case, questions and answers, at a distance or on site |
//!
//! They are made of [values](value), [organisations](organisation) and [specialties](specialty); what
//! authorises support is a [`basis`]. One record vouches to another by evidence that only it can make.
//!
//! # What it is not
//!
//! No database, no service, no screen. It reads no clock, draws no random number and opens no file:
//! every date and id is an argument. It holds no patient's identity. It is not legal advice.
//!
//! # Three ways to embed it
//!
//! - Keep **the record** as one JSON document: reading it is replaying it through the same door.
//! - Keep **the lines**, each under (id, number): [`replay`](record::Record::replay),
//!   [`catch_up`](record::Record::catch_up), [`since`](record::Record::since).
//! - Keep **nothing** and only judge: [`check`](record::Record::check) a line, or try a draft such as
//!   [`TermsDraft`](agreement::TermsDraft), which gives every problem at once with its path.
//!
//! ```
//! use lienvien::{record::{Approval, Event, Record}, secondment::*};
//! use lienvien::{organisation::{OrganisationKind, OrganisationRef}, value::{Explain, Id, Text, When}};
//!
//! let home = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
//! let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?);
//! let approved = SecondmentEvent::Approved(Approval::by(home.clone()).into());
//! let proposed = SecondmentEvent::Proposed(SecondmentProposal::new(home, host, SecondmentPurpose::Teach).into());
//!
//! let id: Id<_> = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
//! let mut sent = Record::<Secondment>::open(id, proposed.on(When::parse_vi("05/05/2025")?))?;
//! let refused = sent.record(SecondmentEvent::Completed.on(When::UNKNOWN)).unwrap_err();
//! assert!(refused.vi().starts_with("không thể ghi “hoàn thành” khi hồ sơ ở trạng thái “đã đề xuất”"));
//! sent.record(approved.on(When::parse_vi("12/05/2025")?))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

extern crate alloc;

#[macro_use]
mod macros;
pub mod agreement;
pub mod basis;
pub mod consultation;
pub mod organisation;
pub mod package;
pub mod plan;
pub mod record;
pub mod secondment;
pub mod specialty;
pub mod survey;
#[cfg(feature = "proptest")]
pub mod testing;
pub mod training;
pub mod value;

// What the exported macros need of other crates.
#[doc(hidden)]
pub mod __private {
    pub use serde;
}

/// The example of the README runs too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
