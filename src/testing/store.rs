//! The contract of a store of lines, and three suites that hold a store to it.
//!
//! - [`conforms`] uses one handle, and one call after the other. It can't see what two writers do to
//!   each other.
//! - [`conforms_shared`] opens the store several times: it writes from threads, and reads what another
//!   handle wrote.
//! - [`keeps_kinds_apart`] is for a store that keeps more than one kind of record.
//!
//! A store in memory that conforms: a map under a mutex, with two and more handles. In SQL the map is
//! a table with the key `(kind, id, number)`, and the entry that is occupied a violation of that key.
//!
//! ```
//! use lienvien::{record::{Aggregate, Line}, testing::store::{self, Rows, Store, StoreError}, value::Id};
//! use std::collections::{BTreeMap, btree_map::Entry};
//! use std::ops::Bound::{Excluded, Included};
//! use std::sync::{Arc, Mutex};
//!
//! /// The text of each line, by kind of record, id and number.
//! type Table = BTreeMap<(&'static str, uuid::Uuid, u32), String>;
//!
//! /// A handle of the store, as a connection is one of a database.
//! struct Memory(Arc<Mutex<Table>>);
//!
//! impl<A: Aggregate> Store<A> for Memory {
//!     type Error = serde_json::Error;
//!
//!     fn append(&mut self, id: Id<A::Tag>, number: u32, line: &Line<A::Event>) -> Result<(), StoreError<Self::Error>> {
//!         let text = serde_json::to_string(line)?;
//!         match self.0.lock().unwrap().entry((A::SCHEMA, id.uuid(), number)) {
//!             Entry::Occupied(_) => Err(StoreError::Taken),
//!             Entry::Vacant(free) => {
//!                 free.insert(text);
//!                 Ok(())
//!             }
//!         }
//!     }
//!
//!     fn load(&mut self, id: Id<A::Tag>, after: u32) -> Result<Rows<A, Self::Error>, Self::Error> {
//!         let key = |number| (A::SCHEMA, id.uuid(), number);
//!         let table = self.0.lock().unwrap();
//!         let found = table.range((Excluded(key(after)), Included(key(u32::MAX))));
//!         Ok(found.map(|((.., number), text)| Ok((*number, serde_json::from_str(text)?))).collect())
//!     }
//! }
//!
//! // One test of an embedder. `open` connects to the same store each time.
//! let table = Arc::new(Mutex::new(Table::new()));
//! let open = || Memory(table.clone());
#![doc = include_str!("../record/example.txt")]
//! # let plan = lienvien::training::course::CoursePlan::new().subjects([lienvien::specialty::Specialty::Neurology]);
//! # let planned = lienvien::training::course::CourseEvent::planned(plan).on(When::UNKNOWN);
//! # let course = Record::<lienvien::training::course::Course>::open(sent.id().uuid(), planned)?;
//! store::conforms(&mut open(), &sent);
//!
//! # let sent = Record::<Secondment>::open(uuid::Uuid::from_u128(1), proposed.clone())?;
//! store::conforms_shared(open, &sent);
//!
//! # let sent = Record::<Secondment>::open(uuid::Uuid::from_u128(100), proposed)?;
//! store::keeps_kinds_apart(&mut open(), &sent, &course);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The suites leave their lines in the store: give each a record with an id that no other has.

mod shared;

pub use shared::conforms_shared;

use crate::record::{Aggregate, Line, Note, NoteContent, Record, ReplayError};
use crate::value::{Id, Text};
use alloc::vec::Vec;
use core::{fmt, slice};

/// A store that keeps the lines of records. Lines are only ever added.
///
/// In SQL this is one table with the unique key `(kind, id, number)`: by this key, one of two writers
/// succeeds and the other fails. To ask first whether the number is free, and to insert then, is not
/// enough. When `append` returns, the line is kept: it is committed.
pub trait Store<A: Aggregate> {
    /// What can go wrong in the store itself: no connection, a text that can't be read.
    type Error: fmt::Debug;

    /// Stores the line under this number, unless there is a line with that number already.
    ///
    /// # Errors
    ///
    /// [`Taken`](StoreError::Taken) if there is one; the store is then unchanged.
    fn append(
        &mut self,
        id: Id<A::Tag>,
        number: u32,
        line: &Line<A::Event>,
    ) -> Result<(), StoreError<Self::Error>>;

    /// The lines with greater numbers than this, in their order; empty for a record that is not
    /// stored. [`replay`](Record::replay) and [`catch_up`](Record::catch_up) take the rows as they
    /// are.
    ///
    /// # Errors
    ///
    /// If nothing can be loaded. A single row that can't be read is an error in its place.
    fn load(&mut self, id: Id<A::Tag>, after: u32) -> Result<Rows<A, Self::Error>, Self::Error>;
}

/// Rows of a store: the number and the line of each, or why it could not be read.
pub type Rows<A, X> = Vec<Result<(u32, Line<<A as Aggregate>::Event>), X>>;

/// Why a store does not keep a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoreError<X> {
    /// There is already a line with this number: another writer was first.
    Taken,
    /// The store itself fails.
    Failed(X),
}

impl<X> From<X> for StoreError<X> {
    fn from(error: X) -> Self {
        Self::Failed(error)
    }
}

/// Law, for one handle: a store keeps every line under its number, returns it unchanged, lets one of
/// two writers succeed, and keeps records apart. The store must not have a line of the record yet; any
/// record can be used, for example from [`histories`](super::histories).
///
/// The suite is sequential: what happens when two handles write at the same time, and whether anything
/// is there after the store is closed, is for [`conforms_shared`].
///
/// # Panics
///
/// If the store breaks the law, or fails itself.
pub fn conforms<A: Aggregate>(store: &mut impl Store<A>, record: &Record<A>) {
    let (id, ledger) = (record.id(), record.ledger());
    assert_eq!(loaded(store, id, 0), [], "an unknown record has no lines");
    for (line, number) in ledger.iter().zip(1..) {
        assert!(append(store, id, number, line), "line {number} is free");
        assert!(
            !append(store, id, number, line),
            "line {number} is written once"
        );
    }
    for after in 0..=record.version().saturating_add(1) {
        assert_eq!(
            loaded(store, id, after),
            numbered(after, record.since(after)),
            "the lines after {after}, in their order"
        );
    }
    assert_eq!(&read(store, id), record, "what was kept is the record");
    two_writers(slice::from_mut(store), record);
    strangers(store, record);
}

/// Law: records of two kinds may have the same id, and lines of the same numbers. The store must not
/// have a line of either under the id of `one` yet.
///
/// # Panics
///
/// If the store breaks the law, or fails itself.
pub fn keeps_kinds_apart<A: Aggregate, B: Aggregate>(
    store: &mut (impl Store<A> + Store<B>),
    one: &Record<A>,
    other: &Record<B>,
) {
    let (id, same) = (one.id(), Id::new(one.id().uuid()));
    write::<A>(store, id, one.ledger());
    let found = loaded::<B>(store, same, 0);
    assert_eq!(found, [], "a record of another kind has no lines");
    write::<B>(store, same, other.ledger());
    let kept = loaded::<A>(store, id, 0);
    assert_eq!(kept, numbered(0, one.ledger()), "the first kind is kept");
    let kept = loaded::<B>(store, same, 0);
    assert_eq!(kept, numbered(0, other.ledger()), "so is the other");
}

/// Appends a line: whether its number was free.
#[track_caller]
fn append<A: Aggregate>(
    store: &mut impl Store<A>,
    id: Id<A::Tag>,
    number: u32,
    line: &Line<A::Event>,
) -> bool {
    match store.append(id, number, line) {
        Ok(()) => true,
        Err(StoreError::Taken) => false,
        Err(StoreError::Failed(error)) => panic!("line {number} is not kept: {error:?}"),
    }
}

/// Appends the lines of a record that the store does not have.
#[track_caller]
fn write<A: Aggregate>(store: &mut impl Store<A>, id: Id<A::Tag>, lines: &[Line<A::Event>]) {
    for (line, number) in lines.iter().zip(1..) {
        let is_free = append(store, id, number, line);
        assert!(is_free, "line {number} of another record is free");
    }
}

/// The rows after this line, each of which must be readable.
#[track_caller]
fn loaded<A: Aggregate>(
    store: &mut impl Store<A>,
    id: Id<A::Tag>,
    after: u32,
) -> Vec<(u32, Line<A::Event>)> {
    let mut found = Vec::new();
    for row in store.load(id, after).expect("the store loads") {
        found.push(row.expect("each row can be read"));
    }
    found
}

/// The stored record.
#[track_caller]
fn read<A: Aggregate>(store: &mut impl Store<A>, id: Id<A::Tag>) -> Record<A> {
    let rows = store.load(id, 0).expect("the store loads");
    Record::replay(id, rows).unwrap_or_else(|error| no_record(error))
}

/// The record, with the lines that the store has besides.
#[track_caller]
fn catch_up<A: Aggregate>(store: &mut impl Store<A>, record: &mut Record<A>) {
    let rows = store.load(record.id(), record.version());
    if let Err(error) = record.catch_up(rows.expect("the store loads")) {
        no_record(error)
    }
}

#[track_caller]
fn no_record<A: Aggregate, X: fmt::Debug>(error: ReplayError<A, X>) -> ! {
    match error {
        ReplayError::NotLoaded { line, error } => panic!("line {line} can be read: {error:?}"),
        ReplayError::Refused(refused) => panic!("the rows continue the record: {refused}"),
    }
}

/// The rows of these lines, which follow the line of this number.
fn numbered<E: Clone>(after: u32, lines: &[Line<E>]) -> Vec<(u32, Line<E>)> {
    let numbers = after.saturating_add(1)..;
    numbers.zip(lines.iter().cloned()).collect()
}

fn said<E>(text: &str) -> Line<E> {
    let text = Text::new(text).expect("a text");
    Note::new(NoteContent::Statement(text)).into()
}

/// Two writers read the record, then both write the next line. Each has a handle of its own, or both
/// have the same.
fn two_writers<A: Aggregate, S: Store<A>>(handles: &mut [S], record: &Record<A>) {
    let (id, next) = (record.id(), record.version().saturating_add(1));
    let (mut first, mut second) = (record.clone(), record.clone());
    let (winning, losing) = (said("người ghi trước"), said("người ghi sau"));
    for handle in &mut *handles {
        let read = loaded(handle, id, 0);
        assert_eq!(read, numbered(0, record.ledger()), "both read the record");
    }
    let one = handles.first_mut().expect("a handle");
    assert!(append(one, id, next, &winning), "one wins");
    let other = handles.last_mut().expect("a handle");
    assert!(!append(other, id, next, &losing), "the other loses");
    assert_eq!(
        loaded(other, id, record.version()),
        numbered(record.version(), slice::from_ref(&winning)),
        "nothing of it is kept"
    );
    assert_eq!(first.append(winning), Ok(()));
    catch_up(other, &mut second);
    assert_eq!(first, second, "the other catches up");
    assert_eq!(second.check(&losing), Ok(()), "and asks again");
    let is_free = append(other, id, next.saturating_add(1), &losing);
    assert!(is_free, "the line after it is free");
    assert_eq!(second.append(losing), Ok(()));
    for handle in handles {
        let kept = loaded(handle, id, 0);
        assert_eq!(kept, numbered(0, second.ledger()), "both lines are kept");
    }
}

/// Another record has lines and numbers of its own, apart from the first record.
fn strangers<A: Aggregate>(store: &mut impl Store<A>, record: &Record<A>) {
    let (id, kept) = (record.id(), loaded(store, record.id(), 0));
    let other = Id::new(uuid::Uuid::from_u128(!id.uuid().as_u128()));
    write(store, other, record.ledger());
    assert_eq!(loaded(store, other, 0), numbered(0, record.ledger()));
    assert_eq!(loaded(store, id, 0), kept, "and leaves the first alone");
}
