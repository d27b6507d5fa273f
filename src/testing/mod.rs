//! Histories to test with and the laws that they obey, for the lifecycles of this crate and for an
//! embedder's own (feature `proptest`).
//!
//! A lifecycle brings its payloads by [`Payloads`]. From them [`histories`] grows whole records as
//! people write them: entries in and out of order, dates as inexact as papers, notes, corrections,
//! voids. [`laws`] says what holds of every one of them, and [`store`] what a store of lines must do.
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

/// What a lifecycle adds so that its histories can be grown.
pub trait Payloads: Aggregate {
    /// Entries that open a record, most of them acceptable.
    fn opening() -> BoxedStrategy<Entry<Self::Event>>;

    /// Events of this kind that could be written into the record as it stands. Most should be
    /// acceptable where the table allows the kind and nothing blocks it; some should not. Kinds that
    /// the table doesn't allow now are asked for too.
    fn event(record: &Record<Self>, kind: KindOf<Self>) -> BoxedStrategy<Self::Event>;
}
