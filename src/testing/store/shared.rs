//! The suite for a store that is opened more than once.

use super::{Store, append, catch_up, loaded, numbered, read, said, two_writers, write};
use crate::record::{Aggregate, Line, Record};
use crate::value::Id;
use alloc::{format, string::String, vec::Vec};

extern crate std;
use std::{panic, sync::Barrier, thread};

const WRITERS: usize = 4;
/// How many lines each writer writes.
const LINES: usize = 25;
/// How often a writer looks for the line that was there before its own.
const PATIENCE: u32 = 1_000;
/// A record as long as this is loaded whole.
const MANY: u32 = 200;
const LONG_TEXT: usize = 5_000;

/// Law, for several handles of one store, as the connections of a service are: what one handle wrote,
/// every other finds at once, also after all were closed; of several that write the same number at the
/// same time, one succeeds; a record of 200 lines and a text of 5,000 bytes return whole.
///
/// `open` gives a new handle of the same store each time. The store must not have a line yet under the
/// id of the record and the three ids that follow it. Writers from threads meet by chance, so a store
/// that loses an update between reading and inserting is found nearly always, not always. A store that
/// waits for a lock must wait long enough: if it fails, the suite fails.
///
/// # Panics
///
/// If the store breaks the law, or fails itself.
pub fn conforms_shared<A: Aggregate, S: Store<A> + Send>(open: impl Fn() -> S, record: &Record<A>) {
    stays(&open, record);
    two_writers(&mut [open(), open()], record);
    is_whole(&open, &another(record, 1));
    let first = record.ledger().iter().take(1).cloned();
    let short = Record::of_lines(record.id(), first).expect("the first line opens a record");
    race(&open, &another(&short, 2));
    race(&open, &another(&short, 3));
}

/// The record under another id.
fn another<A: Aggregate>(record: &Record<A>, nth: u128) -> Record<A> {
    let id = record.id().uuid().as_u128().wrapping_add(nth);
    let id = Id::new(uuid::Uuid::from_u128(id));
    Record::of_lines(id, record.ledger().iter().cloned()).expect("the lines are those of a record")
}

/// What was written is there for every handle: for one that was open before, for one that is opened
/// while the writer is open, and after all are closed.
fn stays<A: Aggregate, S: Store<A>>(open: &impl Fn() -> S, record: &Record<A>) {
    let (id, rows) = (record.id(), numbered(0, record.ledger()));
    {
        let (mut before, mut writer) = (open(), open());
        assert_eq!(loaded(&mut before, id, 0), [], "the record is not stored");
        write(&mut writer, id, record.ledger());
        let found = loaded(&mut open(), id, 0);
        assert_eq!(found, rows, "a handle finds what another wrote");
        let found = loaded(&mut before, id, 0);
        assert_eq!(found, rows, "so does a handle that was open before");
    }
    let mut again = open();
    let found = loaded(&mut again, id, 0);
    assert_eq!(found, rows, "what was written is there when opened again");
    assert_eq!(&read(&mut again, id), record);
}

/// A long text, and a long record.
fn is_whole<A: Aggregate, S: Store<A>>(open: &impl Fn() -> S, record: &Record<A>) {
    let mut record = record.clone();
    let mut text = String::new();
    while text.len() < LONG_TEXT {
        text.push_str("“Bệnh viện Đa khoa” \\ ' % 😷");
    }
    record.append(said(&text)).expect("a note is accepted");
    while record.version() < MANY {
        let text = format!("sau dòng {}", record.version());
        record.append(said(&text)).expect("a note is accepted");
    }
    let id = record.id();
    write(&mut open(), id, record.ledger());
    for after in [0, 1, 99, 100, 101, MANY] {
        assert_eq!(
            loaded(&mut open(), id, after),
            numbered(after, record.since(after)),
            "all lines after {after}, whole and in their order"
        );
    }
    assert_eq!(read(&mut open(), id), record);
}

/// Several writers write into the same record at the same time.
fn race<A: Aggregate, S: Store<A> + Send>(open: &impl Fn() -> S, record: &Record<A>) {
    write(&mut open(), record.id(), record.ledger());
    let handles: Vec<S> = (0..WRITERS).map(|_| open()).collect();
    let start = Barrier::new(WRITERS);
    let mut written = Vec::new();
    thread::scope(|scope| {
        let mut writers = Vec::new();
        for (nth, store) in (1..).zip(handles) {
            let start = &start;
            writers.push(scope.spawn(move || {
                start.wait();
                write_each(store, record.clone(), nth)
            }));
        }
        for writer in writers {
            match writer.join() {
                Ok(lines) => written.extend(lines),
                Err(broken) => panic::resume_unwind(broken),
            }
        }
    });
    written.sort_by_key(|(number, _)| *number);
    for (one, next) in written.iter().zip(written.iter().skip(1)) {
        let number = one.0;
        assert_ne!(number, next.0, "one writer succeeds with line {number}");
    }
    let kept = loaded(&mut open(), record.id(), record.version());
    assert_eq!(kept, written, "each line that was accepted is kept");
}

/// Writes lines as a service does: catches up, asks the record, writes, and starts again if another
/// writer was first. Gives the lines that the store accepted.
fn write_each<A: Aggregate, S: Store<A>>(
    mut store: S,
    mut record: Record<A>,
    nth: usize,
) -> Vec<(u32, Line<A::Event>)> {
    let (id, mut written, mut lost) = (record.id(), Vec::new(), 0);
    while written.len() < LINES {
        let known = record.version();
        catch_up(&mut store, &mut record);
        let number = record.version().saturating_add(1);
        lost = if record.version() == known { lost } else { 0 };
        assert!(
            lost < PATIENCE,
            "line {number} is taken, and nobody can read it"
        );
        let line = said(&format!("người ghi {nth}, dòng {}", written.len()));
        if append(&mut store, id, number, &line) {
            record.append(line.clone()).expect("a note is accepted");
            written.push((number, line));
            lost = 0;
        } else {
            lost = lost.saturating_add(1);
            thread::yield_now();
        }
    }
    written
}
