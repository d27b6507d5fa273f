//! Records generated line by line; each line is drawn from the present state of the record.

use super::{Payloads, draw::Draw, values};
use crate::record::{
    Change, Correction, Entry, Event, Held, KindOf, Line, LineContent, NextStep, Note, NoteContent,
    Place, Record,
};
use crate::value::{Id, Vocabulary, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::{NaiveDate, TimeDelta};
use proptest::{collection::vec, prelude::*};

/// Whole records. They shrink by leaving out steps.
pub fn histories<A: Payloads>() -> impl Strategy<Value = Record<A>> {
    (values::id(), seed(), vec(seed(), 0..24)).prop_map(|(id, opening, steps)| {
        let mut record = open(id, opening);
        for seed in steps {
            let line = offer(&record, seed);
            // Refused lines are left out.
            let _ = record.append(line);
        }
        record
    })
}

/// Records, each with a possible next line, which is accepted most often.
pub fn offers<A: Payloads>() -> impl Strategy<Value = (Record<A>, Line<A::Event>)> {
    (histories(), seed()).prop_map(|(record, seed)| {
        let line = offer(&record, seed);
        (record, line)
    })
}

fn seed() -> impl Strategy<Value = u64> {
    any::<u64>().no_shrink()
}

fn open<A: Payloads>(id: Id<A::Tag>, seed: u64) -> Record<A> {
    let (mut draw, opening) = (Draw::new(seed), A::opening());
    (0..256)
        .find_map(|_| {
            let line = Line::from(draw.of(&opening));
            Record::open(id, line).ok()
        })
        .expect("one of 256 openings opens a record")
}

/// A possible next line for the record. The same seed gives the same line.
pub fn offer<A: Payloads>(record: &Record<A>, seed: u64) -> Line<A::Event> {
    let draw = &mut Draw::new(seed);
    // After the end of a record, an entry is rarely offered.
    let first = if record.is_ended() { 10 } else { 0 };
    let content = match (record.voided_by(), draw.of(&(first..20))) {
        (Some(void), 0..=12) => {
            let strike = Change::Strike(Place::line(void));
            LineContent::Correction(Box::new(because(draw, alloc::vec![strike])))
        }
        (_, 13..=14) => LineContent::Note(Box::new(note(record, draw))),
        (_, 15..=18) => LineContent::Correction(Box::new(correction(record, draw))),
        (_, 19) if draw.one_in(2) => LineContent::Void(draw.of(&values::text())),
        (_, kind) => LineContent::Entry(entry(record, kind == 19, draw)),
    };
    let recorded = recorded(record, draw);
    Line { recorded, content }
}

/// The last day that has certainly been reached.
fn reached<A: Payloads>(record: &Record<A>) -> NaiveDate {
    let days = record.history().filter_map(|held| held.entry.on.earliest());
    days.max().unwrap_or_default()
}

fn date(from: NaiveDate, draw: &mut Draw) -> When {
    if draw.one_in(20) {
        draw.of(&values::when())
    } else {
        draw.of(&values::following(from))
    }
}

fn recorded<A: Payloads>(record: &Record<A>, draw: &mut Draw) -> Option<NaiveDate> {
    let before = record
        .ledger()
        .iter()
        .filter_map(|line| line.recorded)
        .max();
    let days = match draw.below(30) {
        0 => -1,
        1..=15 => return None,
        days => i64::try_from(days).unwrap_or_default(),
    };
    let from = before.unwrap_or_else(|| reached(record));
    from.checked_add_signed(TimeDelta::days(days))
}

fn entry<A: Payloads>(record: &Record<A>, of_any_kind: bool, draw: &mut Draw) -> Entry<A::Event> {
    let on = date(reached(record), draw);
    let mut steps = record.next_steps(on.latest().unwrap_or_else(|| reached(record)));
    if !draw.one_in(10) {
        steps.retain(|step| step.blockers.is_empty());
    }
    // An event after which the record can continue is more likely than one that ends it.
    if !draw.one_in(4) && steps.iter().any(can_continue) {
        steps.retain(can_continue);
    }
    let kind = match draw.pick(&steps) {
        Some(step) if !of_any_kind => step.event,
        Some(_) | None => *draw.pick(KindOf::<A>::ALL).expect("a kind of event"),
    };
    let row = A::TRANSITIONS.row(Some(record.status()), kind);
    let on = if row.is_some_and(|row| row.late) {
        late_date(record, draw).unwrap_or(on)
    } else {
        on
    };
    draw.of(&A::event(record, kind)).on(on)
}

/// A date after some entry, which may not be the last, for what may be written late; now and then none.
fn late_date<A: Payloads>(record: &Record<A>, draw: &mut Draw) -> Option<When> {
    let days: Vec<_> = record
        .history()
        .filter_map(|held| held.entry.on.earliest())
        .collect();
    let after = *draw.pick(&days)?;
    (!draw.one_in(3)).then(|| date(after, draw))
}

fn can_continue<A: Payloads>(step: &NextStep<A>) -> bool {
    step.to().any(|status| !A::TRANSITIONS.is_terminal(status))
}

fn note<A: Payloads>(record: &Record<A>, draw: &mut Draw) -> Note {
    let text = draw.of(&values::text());
    let note = Note::new(NoteContent::Statement(text)).on(draw.of(&values::when()));
    if draw.one_in(2) {
        // Now and then the note is about a line that does not exist.
        return note.line(draw.of(&(0..=record.version().saturating_add(1))));
    }
    note
}

fn because<E>(draw: &mut Draw, changes: Vec<Change<E>>) -> Correction<E> {
    let why = draw.of(&values::text());
    Correction { changes, why }
}

fn correction<A: Payloads>(record: &Record<A>, draw: &mut Draw) -> Correction<A::Event> {
    let history: Vec<_> = record.history().collect();
    let mut changes: Vec<_> = record
        .voided_by()
        .map(|void| Change::Strike(void.into()))
        .into_iter()
        .collect();
    for _ in 0..=draw.below(3).saturating_sub(draw.below(2)) {
        if let Some(held) = draw.pick(&history) {
            changes.push(change(record, held, draw));
        }
    }
    // The last entry is struck most often.
    if let (Some(last), true) = (history.last(), draw.one_in(4)) {
        changes = alloc::vec![Change::Strike(last.place)];
    }
    because(draw, changes)
}

fn change<A: Payloads>(
    record: &Record<A>,
    held: &Held<'_, A>,
    draw: &mut Draw,
) -> Change<A::Event> {
    let day = held.entry.on.earliest().unwrap_or_else(|| reached(record));
    let place = if draw.one_in(12) {
        Place::line(record.version())
    } else {
        held.place
    };
    let event = held.entry.event.clone();
    match draw.below(8) {
        0 | 1 => Change::Replace(place, event.on(date(day, draw))),
        2 if held.place == Place::FIRST => Change::Replace(place, draw.of(&A::opening())),
        2 | 3 => {
            let another = draw.of(&A::event(record, event.kind()));
            Change::Replace(place, another.on(held.entry.on.clone()))
        }
        4 => Change::Strike(place),
        _ => {
            let kinds: Vec<_> = A::TRANSITIONS.allowed(Some(held.status)).collect();
            let kind = draw.pick(&kinds).copied().unwrap_or_else(|| event.kind());
            let missing = draw.of(&A::event(record, kind));
            Change::InsertAfter(place, missing.on(draw.of(&values::following(day))))
        }
    }
}
