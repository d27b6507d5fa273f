//! The store kit: a store that conforms passes every suite, and each kind of bad store fails one.
#![cfg(feature = "proptest")]

use crate::support::loan::*;
use crate::support::strayed::Strayed;
use crate::support::{on, uuid};
use lienvien::record::{Aggregate, Line, Record};
use lienvien::testing::store::{Rows, Store, StoreError};
use lienvien::testing::{histories, store};
use lienvien::value::Id;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What is wrong with a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flaw {
    Nothing,
    /// The last writer wins.
    Overwrites,
    /// It asks whether the number is free, and inserts then.
    LosesUpdates,
    /// It asks a handle whether the number is free, not the store.
    TrustsItsHandle,
    /// A handle keeps to itself what it wrote.
    CommitsLate,
    /// A handle goes on reading what it read first.
    ReadsOnce,
    /// One id is one record, of whatever kind.
    MixesKinds,
    /// As a column of 4,000 bytes does without a word.
    CutsTexts,
    /// As a page of a list does.
    StopsAt100,
    /// The last row comes first.
    Backwards,
    /// Numbers are sorted as texts: 10 before 2.
    SortsAsText,
    /// `after` is the first row that comes, not the last that doesn't.
    OffByOne,
    /// The same number may be inserted twice.
    HasNoKey,
    /// It says that the number is taken, and shows no line.
    TakesForNothing,
    /// It is not reachable.
    Fails,
}

type Key = (&'static str, uuid::Uuid, u32);
type Table = Arc<Mutex<BTreeMap<Key, Vec<String>>>>;

/// A handle of a store in memory, of lines as JSON.
struct Handle {
    table: Table,
    flaw: Flaw,
    uncommitted: BTreeMap<Key, String>,
    read: BTreeMap<(Key, u32), Vec<(u32, String)>>,
}

/// Opens a new store, as often as is asked.
fn opener(flaw: Flaw) -> impl Fn() -> Handle {
    let table = Table::default();
    move || Handle {
        table: table.clone(),
        flaw,
        uncommitted: BTreeMap::new(),
        read: BTreeMap::new(),
    }
}

impl Handle {
    fn key<A: Aggregate>(&self, id: Id<A::Tag>, number: u32) -> Key {
        let kind = if self.flaw == Flaw::MixesKinds {
            ""
        } else {
            A::SCHEMA
        };
        (kind, id.uuid(), number)
    }

    fn is_taken(&self, key: Key) -> bool {
        if self.flaw == Flaw::TrustsItsHandle {
            return self.uncommitted.contains_key(&key);
        }
        self.table.lock().unwrap().contains_key(&key) || self.uncommitted.contains_key(&key)
    }

    fn found(&self, first: Key) -> Vec<(u32, String)> {
        let last = (first.0, first.1, u32::MAX);
        let mut found = Vec::new();
        for ((.., number), texts) in self.table.lock().unwrap().range(first..=last) {
            found.extend(texts.iter().map(|text| (*number, text.clone())));
        }
        if self.flaw == Flaw::CommitsLate {
            let own = self.uncommitted.range(first..=last);
            found.extend(own.map(|((.., number), text)| (*number, text.clone())));
        }
        match self.flaw {
            Flaw::StopsAt100 => found.truncate(100),
            Flaw::Backwards => found.reverse(),
            Flaw::SortsAsText => found.sort_by_key(|(number, _)| number.to_string()),
            _ => {}
        }
        found
    }
}

impl<A: Aggregate> Store<A> for Handle {
    type Error = String;

    fn append(
        &mut self,
        id: Id<A::Tag>,
        number: u32,
        line: &Line<A::Event>,
    ) -> Result<(), StoreError<String>> {
        let key = self.key::<A>(id, number);
        let mut text = serde_json::to_string(line).map_err(|error| error.to_string())?;
        if self.flaw == Flaw::CutsTexts {
            while text.len() > 4_000 {
                text.pop();
            }
        }
        match self.flaw {
            Flaw::Fails => return Err("mất kết nối".to_owned().into()),
            Flaw::TakesForNothing if number > 1 => return Err(StoreError::Taken),
            Flaw::Overwrites => {
                self.table.lock().unwrap().insert(key, vec![text]);
                return Ok(());
            }
            Flaw::LosesUpdates | Flaw::HasNoKey | Flaw::TrustsItsHandle | Flaw::CommitsLate => {
                if self.is_taken(key) {
                    return Err(StoreError::Taken);
                }
                thread::sleep(Duration::from_micros(100));
            }
            _ => {}
        }
        if matches!(self.flaw, Flaw::TrustsItsHandle | Flaw::CommitsLate) {
            self.uncommitted.insert(key, text.clone());
        }
        let mut table = self.table.lock().unwrap();
        match self.flaw {
            Flaw::CommitsLate => return Ok(()),
            Flaw::LosesUpdates | Flaw::TrustsItsHandle => {
                table.insert(key, vec![text]);
                return Ok(());
            }
            Flaw::HasNoKey => {
                table.entry(key).or_default().push(text);
                return Ok(());
            }
            _ => {}
        }
        if table.contains_key(&key) {
            return Err(StoreError::Taken);
        }
        table.insert(key, vec![text]);
        Ok(())
    }

    fn load(&mut self, id: Id<A::Tag>, after: u32) -> Result<Rows<A, String>, String> {
        let from = u32::from(self.flaw != Flaw::OffByOne);
        let first = self.key::<A>(id, after.saturating_add(from));
        let mut found = self.found(first);
        if self.flaw == Flaw::ReadsOnce {
            found.clone_from(self.read.entry((first, after)).or_insert(found.clone()));
        }
        let read = |text: &str| serde_json::from_str(text).map_err(|error| error.to_string());
        let rows = found
            .iter()
            .map(|(number, text)| Ok((*number, read(text)?)));
        Ok(rows.collect())
    }
}

fn strayed() -> Record<Strayed> {
    Record::open(uuid(9), on("2024", reported(LoanStatus::Lent, 1, 1))).unwrap()
}

fn one_handle(flaw: Flaw) {
    store::conforms(&mut opener(flaw)(), &lent());
}

fn several_handles(flaw: Flaw) {
    store::conforms_shared(opener(flaw), &lent());
}

fn two_kinds(flaw: Flaw) {
    store::keeps_kinds_apart(&mut opener(flaw)(), &lent(), &strayed());
}

proptest! {
    #![proptest_config(Config::with_cases(32))]

    #[test]
    fn a_store_in_memory_conforms(record in histories::<Loan>()) {
        store::conforms(&mut opener(Flaw::Nothing)(), &record);
    }
}

proptest! {
    #![proptest_config(Config::with_cases(2))]

    #[test]
    fn a_store_in_memory_can_be_shared(record in histories::<Loan>()) {
        store::conforms_shared(opener(Flaw::Nothing), &record);
        store::keeps_kinds_apart(&mut opener(Flaw::Nothing)(), &record, &strayed());
    }
}

/// A record that is long itself is no longer made so.
#[test]
fn a_record_of_more_than_200_lines_goes_in_too() {
    let mut record = lent();
    for _ in 0..210 {
        let thanks = lienvien::record::NoteContent::Statement(crate::support::text("cảm ơn"));
        record.append(lienvien::record::Note::new(thanks)).unwrap();
    }
    store::conforms_shared(opener(Flaw::Nothing), &record);
}

/// Each bad store fails the suite that is made for it, with this in what it says.
macro_rules! fails {
    ($($name:ident: $suite:ident($flaw:ident), $said:literal;)+) => { $(
        #[test]
        #[should_panic(expected = $said)]
        fn $name() {
            $suite(Flaw::$flaw);
        }
    )+ };
}

fails! {
    a_store_that_overwrites: one_handle(Overwrites), "line 1 is written once";
    a_store_that_overwrites_from_threads: several_handles(Overwrites), "the other loses";
    a_store_that_returns_rows_backwards: one_handle(Backwards), "the lines after 0, in their order";
    a_store_that_returns_a_row_too_many: one_handle(OffByOne), "the lines after 1, in their order";
    a_store_that_takes_a_number_for_nothing: one_handle(TakesForNothing), "line 2 is free";
    a_store_that_is_not_reachable: one_handle(Fails), "line 1 is not kept: \"mất kết nối\"";
    a_store_that_loses_updates: several_handles(LosesUpdates), "one writer succeeds with line";
    a_store_that_has_no_key: several_handles(HasNoKey), "line ";
    a_store_that_trusts_its_handle: several_handles(TrustsItsHandle), "the other loses";
    a_store_that_commits_late: several_handles(CommitsLate), "a handle finds what another wrote";
    a_store_that_reads_once: several_handles(ReadsOnce), "so does a handle that was open before";
    a_store_that_cuts_texts: several_handles(CutsTexts), "each row can be read";
    a_store_that_stops_at_100_rows: several_handles(StopsAt100), "all lines after 0, whole";
    a_store_that_sorts_numbers_as_texts: several_handles(SortsAsText), "all lines after 0, whole";
    a_store_that_mixes_kinds: two_kinds(MixesKinds), "a record of another kind has no lines";
}

/// What only the other suites can find, the sequential one does not.
#[test]
fn the_sequential_suite_does_not_see_what_two_handles_do() {
    for flaw in [
        Flaw::LosesUpdates,
        Flaw::HasNoKey,
        Flaw::CommitsLate,
        Flaw::MixesKinds,
        Flaw::CutsTexts,
        Flaw::StopsAt100,
        Flaw::SortsAsText,
    ] {
        one_handle(flaw);
    }
}
