//! The laws that every record obeys, for any lifecycle.
//!
//! Each law is a function that panics if the law is broken. Call it inside `proptest!` with the
//! values of [`histories`](super::histories) and [`offers`]; [`all`] runs every law. [`Record`]
//! itself ensures most of them; a lifecycle can break those about steps, guards and texts.

use super::{Format, Payloads, draw::Draw, offer, offers, tree, tree::Tree};
use crate::record::{
    Aggregate, Event, Held, KindOf, Line, LineContent, LineRefused, Record, Refused, ReplayError,
};
use crate::value::{Case, Explain, Known, Vocabulary};
use alloc::{collections::BTreeSet, string::String, vec::Vec};
use chrono::{NaiveDate, TimeDelta};
use core::convert::Infallible;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

/// Runs every law on histories of `A`, in the format `F`.
///
/// See `tests/record/laws.rs` for a lifecycle that obeys them.
///
/// # Panics
///
/// Panics with the smallest history found that breaks a law.
pub fn all<A: Payloads, F: Format>(config: Config) {
    let offers = (offers::<A>(), any::<u64>().no_shrink());
    let outcome = TestRunner::new(config).run(&offers, |((record, line), seed)| {
        checking_is_appending(&record, &line);
        a_refusal_changes_nothing(&record, &line);
        an_open_step_can_be_taken(&record, seed);
        a_blocked_step_cannot_be_taken(&record, seed);
        a_guard_keeps_to_its_row(&record, &line);
        replaying_gives_the_record(&record);
        correcting_is_rewriting(&record);
        nothing_leaves_the_ledger(&record);
        catching_up_is_replaying(&record);
        catching_up_is_all_or_none(&record, &line);
        every_number_has_its_turn(&record, seed);
        salvaging_loses_nothing(&record, &line);
        in_the_end_it_stands_where_it_stands(&record);
        late_entries_come_in_any_order(&record, seed);
        every_day_is_among_its_candidates(&record, seed);
        texts_read_back::<A, F>(&record);
        keys_may_be_reordered::<A, F>(&record);
        a_damaged_text_is_no_way_in::<A, F>(&record, seed);
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// The codes of the statuses, kinds of event and rules that no history of `A` ever meets. The laws
/// do not test these, so each needs a test of its own. The histories are the same in every run.
pub fn unmet<A: Payloads>(rules: &'static [Case]) -> Vec<&'static str> {
    let mut met = BTreeSet::new();
    let mut runner = TestRunner::deterministic();
    let offers = offers::<A>();
    for _ in 0..3_000 {
        let tree = offers.new_tree(&mut runner).expect("a history");
        let (record, line) = tree.current();
        for held in record.history() {
            met.insert(held.status.code());
            met.insert(held.entry.event.kind().code());
        }
        let more = (0..20).map(|seed| offer(&record, seed));
        for line in more.chain([line]) {
            met.extend(record.check(&line).err().map(|refused| refused.code()));
        }
    }
    let statuses = A::Status::ALL.iter().map(|status| status.code());
    let kinds = KindOf::<A>::ALL.iter().map(|kind| kind.code());
    let rules = rules.iter().map(|rule| rule.code);
    let codes = statuses.chain(kinds).chain(rules);
    codes.filter(|code| !met.contains(code)).collect()
}

/// Law: [`check`](Record::check) answers as [`append`](Record::append) does.
pub fn checking_is_appending<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) {
    let mut written = record.clone();
    let checked = record.check(line);
    assert_eq!(checked, written.append(line.clone()));
    if checked.is_ok() {
        assert_eq!(written.since(record.version()), core::slice::from_ref(line));
        assert_eq!(written.version(), record.version().saturating_add(1));
    }
}

/// Law: a record that refuses a line stays unchanged.
pub fn a_refusal_changes_nothing<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) {
    let mut refusing = record.clone();
    if refusing.append(line.clone()).is_err() {
        assert_eq!(&refusing, record);
    }
}

/// Law: an event that may be written leads to a status that its row names. If it does not, the
/// guard and the table contradict each other.
pub fn a_guard_keeps_to_its_row<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) {
    if let (LineContent::Entry(_), Err(refused)) = (&line.content, record.check(line)) {
        assert!(!matches!(refused, Refused::NotReached { .. }), "{refused}");
    }
}

/// A day on which no event is too early.
fn today<A: Aggregate>(record: &Record<A>) -> NaiveDate {
    let days = record.history().flat_map(|held| {
        // a span may be open on one side
        let on = &held.entry.on;
        [on.earliest(), on.latest()]
    });
    days.flatten().max().unwrap_or_default()
}

/// The number of payloads that are tried before a step counts as impossible.
const SAMPLES: usize = 64;

/// Law: for every step without blockers there is a payload that the record accepts.
pub fn an_open_step_can_be_taken<A: Payloads>(record: &Record<A>, seed: u64) {
    let (day, draw) = (today(record), &mut Draw::new(seed));
    for step in record.next_steps(day) {
        let payloads = A::event(record, step.event);
        let mut accepted = (0..SAMPLES).map(|_| {
            let entry = draw.of(&payloads).on(day);
            record.check(&entry.into())
        });
        assert!(
            !step.blockers.is_empty() || accepted.any(|checked| checked.is_ok()),
            "nothing blocks `{}`, but none of {SAMPLES} payloads is accepted",
            step.event
        );
    }
}

/// Law: a step with blockers is refused because of the first of them, whatever the event carries.
pub fn a_blocked_step_cannot_be_taken<A: Payloads>(record: &Record<A>, seed: u64) {
    let (day, draw) = (today(record), &mut Draw::new(seed));
    for step in record.next_steps(day) {
        let Some(first) = step.blockers.first() else {
            continue;
        };
        let entry = draw.of(&A::event(record, step.event)).on(day);
        let refused = Err(Refused::Rule(first.clone()));
        assert_eq!(record.check(&entry.into()), refused);
    }
}

/// Law: replaying the lines gives the same record.
pub fn replaying_gives_the_record<A: Aggregate>(record: &Record<A>) {
    let replayed = Record::of_lines(record.id(), record.ledger().iter().cloned());
    assert_eq!(replayed.as_ref(), Ok(record));
}

/// Law: a corrected record is in the state that it would have if its history had been written
/// correctly from the start.
pub fn correcting_is_rewriting<A: Aggregate>(record: &Record<A>) {
    let entries = record.history().map(|held| Line::from(held.entry.clone()));
    let rewritten = Record::<A>::of_lines(record.id(), entries).expect("the history holds");
    assert_eq!(rewritten.state(), record.state());
    assert_eq!(rewritten.status(), record.status());
    let steps = record.history().map(|held| (held.entry, held.status));
    let rewritten_steps = rewritten.history().map(|held| (held.entry, held.status));
    assert!(rewritten_steps.eq(steps), "{rewritten:?} {record:?}");
}

/// Law: every earlier ledger stays at the start of the ledger, whatever is written later.
pub fn nothing_leaves_the_ledger<A: Aggregate>(record: &Record<A>) {
    let (first, rest) = record.ledger().split_first().expect("a record has a line");
    let mut growing = Record::<A>::open(record.id(), first.clone()).expect("it was opened");
    for line in rest {
        let before = growing.ledger().to_vec();
        growing.append(line.clone()).expect("it was accepted");
        assert!(growing.ledger().starts_with(&before));
    }
    assert_eq!(&growing, record);
}

/// Law: a reader at any version that catches up has the same record, in one step or several.
pub fn catching_up_is_replaying<A: Aggregate>(record: &Record<A>) {
    let mut reader = first_line_of(record);
    let mut piece = 1;
    while reader.version() < record.version() {
        let mut straight = reader.clone();
        let missing = record.since(reader.version());
        let next = reader.version().saturating_add(1);
        assert_eq!(straight.catch_up(rows(next, missing)), Ok(()));
        assert_eq!(&straight, record);
        let lines = missing.iter().take(piece);
        assert_eq!(reader.catch_up(rows(next, lines)), Ok(()));
        piece += 1;
    }
    assert_eq!(&reader, record);
}

/// Law: a reader that cannot accept the last of the lines accepts none of them.
pub fn catching_up_is_all_or_none<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) {
    let mut reader = first_line_of(record);
    let before = reader.clone();
    let lines = record.since(1).iter().chain([line]);
    match (reader.catch_up(rows(2, lines)), record.check(line)) {
        (Ok(()), Ok(())) => assert_eq!(reader.since(record.version()), core::slice::from_ref(line)),
        (Err(ReplayError::Refused(broken)), Err(refused)) => {
            assert_eq!(broken.line.get(), record.version().saturating_add(1));
            assert_eq!(broken.refused, refused);
            assert_eq!(reader, before);
        }
        (caught_up, checked) => panic!("{caught_up:?}, but {checked:?}"),
    }
}

/// Law: rows of which one is missing, comes twice or too late, are refused; and a reader that can't
/// catch up with them stays as it was.
pub fn every_number_has_its_turn<A: Aggregate>(record: &Record<A>, seed: u64) {
    let (draw, ledger) = (&mut Draw::new(seed), record.ledger());
    let at = draw.below(ledger.len());
    let mut wrong: Vec<_> = rows(1, ledger).collect();
    let rule = match (draw.below(3), at.checked_add(1)) {
        (0, Some(next)) if next < wrong.len() => {
            wrong.swap(at, next);
            "RE-13"
        }
        (1, Some(next)) if next < wrong.len() => {
            drop(wrong.remove(at));
            "RE-13"
        }
        _ => {
            wrong.extend(wrong.get(at).cloned());
            "RE-14"
        }
    };
    let error = Record::<A>::replay(record.id(), wrong.clone()).expect_err("out of turn");
    assert_eq!(error.rule(), Some(rule), "{error}");
    let mut reader = first_line_of(record);
    let before = reader.clone();
    if reader.catch_up(wrong).is_err() {
        assert_eq!(reader, before);
    }
}

/// A reader that knows the first line only.
fn first_line_of<A: Aggregate>(record: &Record<A>) -> Record<A> {
    let start = record.ledger().iter().take(1).cloned();
    Record::of_lines(record.id(), start).expect("it was opened")
}

/// Lines as the rows of a store, numbered from this one.
fn rows<'a, E: Clone + 'a>(
    first: u32,
    lines: impl IntoIterator<Item = &'a Line<E>>,
) -> impl Iterator<Item = Result<(u32, Line<E>), Infallible>> {
    (first..).zip(lines.into_iter().cloned()).map(Ok)
}

/// Law: the salvaged lines and the rest together are all the lines that were given.
pub fn salvaging_loses_nothing<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) {
    // As from a store that mixed lines of two histories.
    let ledger = record.ledger();
    let lines = ledger.iter().chain([line]).chain(ledger).cloned();
    let rows: Vec<_> = (1..).zip(lines).collect();
    let salvaged = Record::<A>::salvage(record.id(), rows.clone());
    let kept = salvaged.record.as_ref().map_or(&[][..], Record::ledger);
    assert!(kept.starts_with(ledger));
    let kept: Vec<_> = (1..).zip(kept.iter().cloned()).collect();
    assert_eq!([kept, salvaged.rest.clone()].concat(), rows);
    assert_eq!(salvaged.refused.is_some(), !salvaged.rest.is_empty());
}

/// Law: on the last possible day the answers are the present status and the present record, unless
/// lines without a day leave this open.
pub fn in_the_end_it_stands_where_it_stands<A: Aggregate>(record: &Record<A>) {
    let status = Some(record.status());
    match record.status_on(NaiveDate::MAX) {
        Known::Known(found) => assert_eq!(found, status),
        Known::Unknown(candidates) => {
            let last = record.history().filter(|held| !held.late).last();
            assert!(last.is_some_and(|held| held.entry.on.latest().is_none()));
            assert!(candidates.contains(&status));
        }
    }
    let known = match record.version_on(NaiveDate::MAX) {
        Known::Known(version) => Some(version),
        Known::Unknown(candidates) => candidates.last().copied(),
    };
    assert_eq!(known, Some(record.version()));
    assert_eq!(record.at_version(record.version()).as_ref(), Some(record));
}

/// Law: the order in which late entries are written does not matter. Two neighbours of different dates
/// may change places, and the record stands as it did; and one that is written later than it was, after
/// entries that move the status, changes nothing either if it is accepted there.
pub fn late_entries_come_in_any_order<A: Aggregate>(record: &Record<A>, seed: u64) {
    let (draw, history) = (&mut Draw::new(seed), record.history().collect::<Vec<_>>());
    for (at, pair) in history.windows(2).enumerate() {
        if let [first, second] = pair
            && first.late
            && second.late
            && first.entry.on.sort_key() != second.entry.on.sort_key()
        {
            let mut order: Vec<_> = history.iter().collect();
            order.swap(at, at.saturating_add(1));
            let swapped = in_order(record, &order);
            let swapped = swapped.unwrap_or_else(|refused| panic!("{refused}, in another order"));
            stands_as(&swapped, record);
        }
    }
    let late: Vec<_> = (0..history.len())
        .filter(|at| history.get(*at).is_some_and(|held| held.late))
        .collect();
    let Some(&at) = draw.pick(&late) else {
        return;
    };
    let mut order: Vec<_> = history.iter().collect();
    let moved = order.remove(at);
    let rest = order.split_off(at);
    // entries of the same date keep their order
    let key = moved.entry.on.sort_key();
    let free = rest
        .iter()
        .take_while(|held| held.entry.on.sort_key() != key)
        .count();
    let (passed, after) = rest.split_at(draw.below(free.saturating_add(1)));
    order.extend(passed);
    order.push(moved);
    order.extend(after);
    if let Ok(written) = in_order(record, &order)
        && written
            .history()
            .map(|held| held.late)
            .eq(order.iter().map(|held| held.late))
    {
        stands_as(&written, record);
    }
}

/// The record whose history has these entries, in this order.
fn in_order<A: Aggregate>(
    record: &Record<A>,
    order: &[&Held<'_, A>],
) -> Result<Record<A>, LineRefused<A>> {
    let lines = order.iter().map(|held| Line::from(held.entry.clone()));
    Record::of_lines(record.id(), lines)
}

fn stands_as<A: Aggregate>(record: &Record<A>, other: &Record<A>) {
    assert_eq!(record.state(), other.state(), "in another order");
    assert_eq!(record.status(), other.status(), "in another order");
}

/// Possible real days of the entries that move the status: the dates allow them, and they are in order.
fn real_days<A: Aggregate>(record: &Record<A>, draw: &mut Draw) -> Vec<NaiveDate> {
    let history = record.history().filter(|held| !held.late);
    let dates: Vec<_> = history.map(|held| &held.entry.on).collect();
    let mut before = NaiveDate::MIN;
    let mut real_days = Vec::new();
    for (n, on) in dates.iter().enumerate() {
        let first = on.earliest().unwrap_or(before).max(before);
        let last = dates.iter().skip(n).filter_map(|on| on.latest()).min();
        let most = last.map_or(0, |last| last.signed_duration_since(first).num_days());
        let later = draw.of(&(0..=most.clamp(0, 400)));
        before = first
            .checked_add_signed(TimeDelta::days(later))
            .unwrap_or(first);
        real_days.push(before);
    }
    real_days
}

/// Law: for all possible real days of the entries, the status of any day is the known one or one of
/// the candidates; and if all days are exact, it is known.
pub fn every_day_is_among_its_candidates<A: Aggregate>(record: &Record<A>, seed: u64) {
    let days = real_days(record, &mut Draw::new(seed));
    let neighbours = days
        .iter()
        .flat_map(|day| [day.pred_opt(), Some(*day), day.succ_opt()]);
    for day in neighbours.flatten() {
        let moving = record.history().filter(|held| !held.late);
        let happened = moving.zip(&days).filter(|(_, on)| **on <= day);
        let status = happened.last().map(|(held, _)| held.status);
        let told = record.is_reported() && status.is_none();
        match record.status_on(day) {
            Known::Known(found) => assert_eq!(found, status, "on {day}"),
            Known::Unknown(candidates) => {
                let mut moving = record.history().filter(|held| !held.late);
                let exact = moving.all(|held| held.entry.on.is_exact_day());
                assert!(
                    told || !exact,
                    "{candidates:?} on {day}, but all days are exact"
                );
                assert!(candidates.contains(&status), "{status:?} on {day}");
            }
        }
    }
}

/// Law: a record that is written and read is the same record.
pub fn texts_read_back<A: Aggregate, F: Format>(record: &Record<A>) {
    let text = F::write(record);
    assert_eq!(F::read(&text).as_ref(), Ok(record), "{text}");
    assert_eq!(text, F::write(record), "the same bytes every time");
}

/// Law: a store may reorder the keys as PostgreSQL's `jsonb` does.
pub fn keys_may_be_reordered<A: Aggregate, F: Format>(record: &Record<A>) {
    let text = F::write(record);
    let mut tree: Tree = F::read(&text).expect("the format reads what it writes");
    tree.order_keys();
    let reordered = F::write(&tree);
    assert_eq!(F::read(&reordered).as_ref(), Ok(record), "{reordered}");
}

/// Law: a record read from a damaged text was judged like any other.
pub fn a_damaged_text_is_no_way_in<A: Aggregate, F: Format>(record: &Record<A>, seed: u64) {
    let (draw, text) = (&mut Draw::new(seed), F::write(record));
    let tree: Tree = F::read(&text).expect("the format reads what it writes");
    for _ in 0..8 {
        let damaged: String = if draw.one_in(2) {
            tree::damage(&text, draw)
        } else {
            let mut copy = tree.clone();
            copy.damage(draw);
            F::write(&copy)
        };
        if let Ok(read) = F::read::<Record<A>>(&damaged) {
            replaying_gives_the_record(&read);
            texts_read_back::<A, F>(&read);
        }
    }
}
