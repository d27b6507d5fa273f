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
//! Records are made of [values](value), [organisations](organisation) and [specialties](specialty), which
//! are read as papers write them ([`vi`]);
//! a [`basis`] says what authorises the support. One record proves a fact to another record by
//! *evidence*, which only that record makes. In a line that is read as text, evidence is a *claim*:
//! whoever wrote the text may have invented it. The module [`any`] asks the record again, and holds
//! records and lines of any kind. The module `paper` (a feature, on by default) prints what a record knows
//! as Vietnamese papers are laid out, and the module `register` (too) finds what does not fit between records.
//!
//! # What it is not
//!
//! No database, no service, no screen. It reads no clock, draws no random number and opens no file:
//! every date and id is an argument. It stores no patient's identity. It is not legal advice.
//!
//! # Three ways to embed it
//!
//! - Keep **the record** as one JSON document: reading it judges every line again, as writing did.
//! - Keep **the lines**, each under (kind, id, number): [`replay`](record::Record::replay) and
//!   [`catch_up`](record::Record::catch_up) take the rows as a database gives them. A row that is missing,
//!   comes twice or can't be loaded is refused with its number.
//! - Keep **nothing** and only check: the module `json` (a feature, on by default) tells every problem of a
//!   text at once, [`refusals`](record::Record::refusals) every rule that a line breaks; a draft such as
//!   [`TermsDraft`](agreement::TermsDraft) is tried by `try_from`.
//!
//! ```
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Approval, Event, Record};
//! use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose};
//! use lienvien::value::{Explain, When};
//! use lienvien::{day, id, text};
//!
//! let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
//! let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
//! let proposal = SecondmentProposal::new(home.clone(), host).purpose(SecondmentPurpose::Teach);
//!
//! let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
//! let mut sent = Record::<Secondment>::open(id, SecondmentEvent::proposed(proposal).on(day!(2025-05-05)))?;
//! let again = SecondmentEvent::proposed(sent.state().proposal().clone()).on(When::UNKNOWN);
//! let refused = sent.append(again).unwrap_err();
//! assert!(refused.vi().starts_with("không thể ghi “đề xuất cử” khi hồ sơ ở trạng thái “đã đề xuất”"));
//! sent.append(SecondmentEvent::approved(Approval::new(home)).on(day!(2025-05-12)))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How things are made
//!
//! - Values have one checked constructor; those written as literals are checked while compiling:
//!   [`text!`], [`day!`], [`when!`], [`period!`], [`id!`].
//! - What an event carries is a *payload*: `new` takes what is required, each optional field has a
//!   setter of its name, and a later version may add fields (see [`payload!`]).
//! - An event is made by the constructor of its name and gets its date by [`on`](record::Event::on);
//!   [`append`](record::Record::append) writes it.
//! - The dates are those of [`chrono`], the ids those of [`uuid`]; this crate re-exports both.
//!
//! # The two articles
//!
//! This crate can record everything that two news articles say, and tests keep it so. Many examples
//! of the documentation come from them:
//!
//! - *the Hà Tĩnh article*: "Hà Tĩnh và Bệnh viện Bạch Mai ký hợp tác hỗ trợ y tế", ĐCSVN (Báo điện tử
//!   Đảng Cộng sản Việt Nam), on the signing of 12/10/2024;
//! - *the Bắc Quang article*: "Bệnh viện Hữu Nghị Việt Đức khảo sát hỗ trợ chuyển giao kỹ thuật tại Bệnh
//!   viện Đa khoa khu vực Bắc Quang", BVĐKKV Bắc Quang, by Đặng Hồng, on the working session of
//!   18/07/2024.
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
// The macros name the crate in the same way inside and outside of it.
extern crate self as lienvien;

#[macro_use]
mod macros;
pub mod agreement;
pub mod any;
pub mod basis;
pub mod consultation;
#[cfg(feature = "json")]
pub mod json;
pub mod organisation;
pub mod package;
#[cfg(feature = "paper")]
pub mod paper;
pub mod plan;
pub mod record;
#[cfg(feature = "register")]
pub mod register;
pub mod secondment;
pub mod specialty;
pub mod survey;
#[cfg(feature = "proptest")]
pub mod testing;
pub mod training;
pub mod value;
pub mod vi;

// The types of dates and ids come from these two crates.
pub use chrono;
pub use uuid;

// Items of other crates that the exported macros use.
#[doc(hidden)]
pub mod __private {
    pub use crate::macros::Blank;
    pub use crate::value::literal::{TextLiteral, day, period, when};
    pub use crate::value::message::{NotShown, Parameters, Shows, add_parameters, parameters};
    pub use crate::value::reading::object;
    pub use crate::value::size::{List, ListIfAny, measured, measured_list};
    pub use crate::value::{NameLiteral, sorted};
    pub use alloc::{boxed::Box, format, string::String, sync::Arc, vec::Vec};
    pub use serde;
    pub use uuid;
}

/// The example of the README runs too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
