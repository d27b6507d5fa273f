//! Random histories for tests, and the laws that they obey, for the lifecycles of this crate and
//! for an embedder's own (feature `proptest`).
//!
//! A lifecycle supplies its payloads by [`Payloads`]. From these, [`histories`] generates whole
//! records as people write them: entries in and out of order, dates as inexact as in papers, notes,
//! corrections, voids. [`laws`] checks every record, and [`store`] checks a store of lines.
//!
//! ```
//! use lienvien::{testing::values, value::When};
//! use proptest::prelude::*;
//! proptest!(|(day in values::day(), when in values::when())| {
//!     let day = When::from(day);
//!     prop_assert_eq!(when.is_before(&day), day.is_after(&when));
//! });
//! ```
//!
//! For a lifecycle `Loan: Payloads` and a [`Format`] `Json`, one test runs every law:
//! `laws::all::<Loan, Json>(Config::with_cases(256))`.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a law is an assertion: it panics where it is broken, and runs in tests only"
)]

mod agreement;
mod basis;
mod consultation;
mod course;
mod draw;
mod enrolment;
mod histories;
pub mod laws;
mod package;
mod plan;
mod secondment;
pub mod store;
mod survey;
mod tree;
pub mod values;

pub use histories::{histories, offer, offers};
pub use tree::Format;

use crate::record::{Aggregate, Entry, KindOf, Record};
use proptest::strategy::BoxedStrategy;

/// What a lifecycle supplies so that histories can be generated.
pub trait Payloads: Aggregate {
    /// Entries that open a record, most of them acceptable.
    fn opening() -> BoxedStrategy<Entry<Self::Event>>;

    /// Events of this kind for the record in its present state. If the table allows the kind and
    /// nothing blocks it, most events should be acceptable, and some should not. The function is
    /// also called for kinds that the table does not allow now.
    fn event(record: &Record<Self>, kind: KindOf<Self>) -> BoxedStrategy<Self::Event>;
}
