//! What an aggregate brings: its events, its statuses, its table and its rules.

use super::{Broken, Entry, Event, Record, Table, Warnings};
use crate::value::{Explain, Id, Vocabulary, When};
use chrono::NaiveDate;
use core::{fmt, marker::PhantomData};

/// The kinds of event of an aggregate.
pub type KindOf<A> = <<A as Aggregate>::Event as Event>::Kind;

/// Vòng đời: the state that a [`Record`](super::Record) keeps, and the rules by which it changes.
///
/// The trait is *unstable*: it is public so that an embedder can give a lifecycle of its own the
/// same door, ledger, JSON and test strategies, but it may change with any release.
///
/// All functions are pure. None looks at the ledger, at other records, at master data or at a
/// clock; whatever a rule needs is in the state, in the event, or in evidence that the event carries.
pub trait Aggregate: Clone + Eq + fmt::Debug + Send + Sync + Sized + 'static {
    /// The tag of its ids.
    type Tag: Clone + Eq + fmt::Debug + Send + Sync + 'static;
    /// The events that can happen.
    type Event: Event;
    /// The statuses it can have.
    type Status: Vocabulary;
    /// Why one of its rules refuses an event.
    type Refusal: Explain + Clone + Eq + Send + Sync + 'static;
    /// What its records warn of; [`NoWarning`](super::NoWarning) if of nothing of its own.
    type Warning: Explain + Clone + Eq + Send + Sync + 'static;

    /// The name of the JSON form, such as `lienvien/agreement`. A document also says its version:
    /// `lienvien/agreement/1`. The versions that are read are those of the [events](Event::VERSIONS).
    const SCHEMA: &'static str;
    /// Which kind of event may follow which status.
    const TRANSITIONS: Table<Self::Status, KindOf<Self>>;
    /// The kind of event that opens a record by report; see [`Reported`](super::Reported).
    const REPORTED: KindOf<Self>;

    /// Judges an event that opens a record: pushes every rule that it breaks, and makes the first
    /// state and status. Returns `None` for a kind of event that cannot open a record under the table;
    /// what it returns beside a broken rule is not used.
    fn open(
        entry: &Entry<Self::Event>,
        out: &mut Broken<Self::Refusal>,
        gate: &Gate<Self>,
    ) -> Option<(Self, Self::Status)>;

    /// The rules that refuse every event of this kind now, whatever it carries.
    fn blockers(
        &self,
        status: Self::Status,
        event: KindOf<Self>,
        on: &When,
        out: &mut Broken<Self::Refusal>,
    );

    /// Judges what the event carries: pushes every rule that it breaks, and returns the next status,
    /// which must be in the event's row of the table. The table has been checked before this, the
    /// blockers are pushed before this. What it returns beside a broken rule is not used.
    ///
    /// Only what is certainly wrong is refused: what cannot be decided from partial dates or missing
    /// facts passes.
    fn guard(
        &self,
        status: Self::Status,
        entry: &Entry<Self::Event>,
        out: &mut Broken<Self::Refusal>,
    ) -> Self::Status;

    /// Judges what an event says of its own record by its id: for example evidence that names the
    /// record to which it belongs. It is judged last, whatever the state. An opening says nothing of the
    /// kind: it is also judged where no id is known yet.
    ///
    /// # Errors
    ///
    /// The rule that the event breaks. As provided, no event says anything of the kind.
    fn guard_identity(_: Id<Self::Tag>, _: &Self::Event) -> Result<(), Self::Refusal> {
        Ok(())
    }

    /// Adds what may be wrong in a record on a day: only what is certain and what the record alone shows.
    /// As provided, nothing. See [`Record::warnings`](super::Record::warnings).
    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        let _ = (record, day, out);
    }

    /// Updates the state with an accepted event. A state that can be on hold keeps here the status
    /// that a later event returns to: `next`, unless `next` is the hold itself.
    fn fold(&mut self, entry: &Entry<Self::Event>, next: Self::Status, gate: &Gate<Self>);
}

/// The permission to make or change a state. Only a record has a gate, so no other code can call
/// [`Aggregate::open`] or [`Aggregate::fold`].
///
/// ```compile_fail,E0624
/// use lienvien::record::{Aggregate, Gate};
/// fn forge<A: Aggregate>() -> Gate<A> {
///     Gate::new()
/// }
/// ```
pub struct Gate<A>(PhantomData<fn() -> A>);

impl<A> Gate<A> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<A> fmt::Debug for Gate<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gate")
    }
}
