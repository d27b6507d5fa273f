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
///
/// Rust lets only the crate that declares a lifecycle implement this trait for it, and the tests in a
/// folder `tests/` are crates of their own. There are two ways:
///
/// - The crate that declares the lifecycle implements it, next to the lifecycle and behind a feature
///   that its own tests turn on, as this crate does with `proptest`.
/// - The tests declare a lifecycle of their own around the other one: its state is a record of that
///   one, which judges and keeps each entry. So you can also give other payloads to a lifecycle of this
///   crate:
///
/// ```
/// use lienvien::record::*;
/// use lienvien::secondment::*;
/// use lienvien::testing::{self, Payloads, laws};
/// use lienvien::value::When;
/// use proptest::{prelude::*, strategy::BoxedStrategy};
///
/// /// A secondment, with the payloads of these tests.
/// #[derive(Debug, Clone, PartialEq, Eq)]
/// struct Ours(Record<Secondment>);
///
/// type Refusals = Broken<SecondmentRefusal>;
///
/// impl Aggregate for Ours {
///     type Tag = <Secondment as Aggregate>::Tag;
///     type Event = SecondmentEvent;
///     type Status = SecondmentStatus;
///     type Refusal = SecondmentRefusal;
///     type Warning = lienvien::record::NoWarning;
///     const SCHEMA: &'static str = Secondment::SCHEMA;
///     const TRANSITIONS: Table<SecondmentStatus, SecondmentEventKind> = Secondment::TRANSITIONS;
///     const REPORTED: SecondmentEventKind = Secondment::REPORTED;
///
///     fn open(entry: &Entry<SecondmentEvent>, out: &mut Refusals, _: &Gate<Self>) -> Option<(Self, SecondmentStatus)> {
///         let id = lienvien::uuid::Uuid::nil();
///         match Record::open(id, entry.clone()) {
///             Ok(record) => {
///                 let status = record.status();
///                 Some((Self(record), status))
///             }
///             Err(Refused::Rule(rule)) => {
///                 out.push(rule);
///                 None
///             }
///             Err(_) => None,
///         }
///     }
///     fn blockers(&self, status: SecondmentStatus, event: SecondmentEventKind, on: &When, out: &mut Refusals) {
///         self.0.state().blockers(status, event, on, out);
///     }
///     fn guard(&self, status: SecondmentStatus, entry: &Entry<SecondmentEvent>, out: &mut Refusals) -> SecondmentStatus {
///         self.0.state().guard(status, entry, out)
///     }
///     fn fold(&mut self, entry: &Entry<SecondmentEvent>, _: SecondmentStatus, _: &Gate<Self>) {
///         self.0.append(entry.clone()).expect("it was judged by the same rules");
///     }
/// }
///
/// impl Payloads for Ours {
///     fn opening() -> BoxedStrategy<Entry<SecondmentEvent>> {
///         Secondment::opening() // or strategies of your own
///     }
///     fn event(record: &Record<Self>, kind: SecondmentEventKind) -> BoxedStrategy<SecondmentEvent> {
///         Secondment::event(&record.state().0, kind)
///     }
/// }
///
/// proptest!(ProptestConfig::with_cases(16), |(record in testing::histories::<Ours>())| {
///     laws::replaying_gives_the_record(&record);
///     laws::correcting_is_rewriting(&record);
/// });
/// ```
pub trait Payloads: Aggregate {
    /// Entries that open a record, most of them acceptable.
    fn opening() -> BoxedStrategy<Entry<Self::Event>>;

    /// Events of this kind for the record in its present state. If the table allows the kind and
    /// nothing blocks it, most events should be acceptable, and some should not. The function is
    /// also called for kinds that the table does not allow now.
    fn event(record: &Record<Self>, kind: KindOf<Self>) -> BoxedStrategy<Self::Event>;
}
