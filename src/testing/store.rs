//! The contract of a store of lines.

use crate::record::{Aggregate, Line, Note, NoteContent, Record};
use crate::value::{Id, Text};
use alloc::vec::Vec;

/// A store that keeps the lines of records. Lines are only ever added.
///
/// In SQL this is one table with the unique key `(id, number)`: by this key, one of two writers
/// succeeds and the other fails.
pub trait Store<A: Aggregate> {
    /// Stores the line under this number, unless there is a line with that number already.
    ///
    /// # Errors
    ///
    /// [`Taken`] if there is one; the store is then unchanged.
    fn append(&mut self, id: Id<A::Tag>, number: u32, line: &Line<A::Event>) -> Result<(), Taken>;

    /// The lines with greater numbers than this, in their order; empty for a record that is not
    /// stored.
    fn load(&mut self, id: Id<A::Tag>, after: u32) -> Vec<Line<A::Event>>;
}

/// There is already a line with this number: another writer was first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Taken;

/// Law: a store keeps every line under its number, returns it unchanged, lets one of two writers
/// succeed, and keeps records apart. The store must not have a line of the record yet; any record
/// can be used, for example from [`histories`](super::histories).
///
/// See `tests/record/laws.rs` for a store in memory that obeys this law.
///
/// # Panics
///
/// If the store breaks the law.
pub fn conforms<A: Aggregate>(store: &mut impl Store<A>, record: &Record<A>) {
    let (id, ledger) = (record.id(), record.ledger());
    assert_eq!(store.load(id, 0), [], "an unknown record has no lines");
    for (line, number) in ledger.iter().zip(1..) {
        assert_eq!(
            store.append(id, number, line),
            Ok(()),
            "line {number} is free"
        );
        assert_eq!(
            store.append(id, number, line),
            Err(Taken),
            "line {number} is written once"
        );
    }
    for after in 0..=record.version().saturating_add(1) {
        assert_eq!(
            store.load(id, after),
            record.since(after),
            "the lines after {after}, in their order"
        );
    }
    let read = Record::replay(id, store.load(id, 0));
    assert_eq!(read.as_ref(), Ok(record), "what was kept is the record");
    two_writers(store, record);
    strangers(store, record);
}

fn said<A: Aggregate>(text: &str) -> Line<A::Event> {
    let text = Text::new(text).expect("a text");
    Note::new(NoteContent::Statement(text)).into()
}

/// Two writers read the record, then both write the next line.
fn two_writers<A: Aggregate>(store: &mut impl Store<A>, record: &Record<A>) {
    let (id, next) = (record.id(), record.version().saturating_add(1));
    let (mut first, mut second) = (record.clone(), record.clone());
    let (winning, losing) = (said::<A>("người ghi trước"), said::<A>("người ghi sau"));
    assert_eq!(store.append(id, next, &winning), Ok(()), "one wins");
    assert_eq!(
        store.append(id, next, &losing),
        Err(Taken),
        "the other loses"
    );
    assert_eq!(
        store.load(id, record.version()),
        core::slice::from_ref(&winning),
        "nothing of it is kept"
    );
    assert_eq!(first.append(winning), Ok(()));
    assert_eq!(second.catch_up(store.load(id, second.version())), Ok(()));
    assert_eq!(first, second, "the other catches up");
    assert_eq!(second.check(&losing), Ok(()), "and asks again");
    assert_eq!(store.append(id, next.saturating_add(1), &losing), Ok(()));
    assert_eq!(second.append(losing), Ok(()));
    assert_eq!(store.load(id, 0), second.ledger(), "both lines are kept");
}

/// Another record has lines and numbers of its own, apart from the first record.
fn strangers<A: Aggregate>(store: &mut impl Store<A>, record: &Record<A>) {
    let (id, kept) = (record.id(), store.load(record.id(), 0));
    let other = Id::new(uuid::Uuid::from_u128(!id.uuid().as_u128()));
    for (line, number) in record.ledger().iter().zip(1..) {
        assert_eq!(
            store.append(other, number, line),
            Ok(()),
            "another record is another"
        );
    }
    assert_eq!(store.load(other, 0), record.ledger());
    assert_eq!(store.load(id, 0), kept, "and leaves the first alone");
}
