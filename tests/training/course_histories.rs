//! The laws of every record on courses made at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    record::Record,
    testing::{histories, laws, offers},
    training::course::{Course, CourseRefusal, CourseStatus, NoSeat},
};
use proptest::{
    prelude::*,
    strategy::{Strategy, ValueTree},
    test_runner::{Config, TestCaseError, TestRunner},
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_law_holds() {
    laws::all::<Course, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Course>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    assert_eq!(
        laws::unmet::<Course>(CourseRefusal::CASES),
        ["course.organiser.twice"]
    );
}

/// A seat is given out of turn now and then.
#[test]
fn some_seats_are_given_out_of_turn() {
    // The same histories every time, so that this never fails by chance.
    let mut runner = TestRunner::deterministic();
    let strategy = histories::<Course>();
    let out_of_turn = (0..2000).any(|_| {
        let record = strategy.new_tree(&mut runner).unwrap().current();
        record.state().seats_out_of_turn().next().is_some()
    });
    assert!(out_of_turn);
}

/// Seats and waiting list, whatever happened and whatever was corrected.
fn seats_fit(record: &Record<Course>) -> Result<(), TestCaseError> {
    let state = record.state();
    let taken = state.seats().count();
    if let Some(capacity) = state.capacity() {
        // A report may name more seats than there are.
        prop_assert!(record.is_reported() || taken <= usize::from(capacity));
        let free = state.free_seats().map(usize::from);
        let left = usize::from(capacity).saturating_sub(taken);
        prop_assert!(free == Some(left) || (record.is_reported() && free.is_none()));
    } else {
        prop_assert_eq!(state.free_seats(), None);
    }
    let seated = state.seats().map(|seat| (seat.enrolment, seat.person));
    let waiting = state.waiting();
    let waiting = waiting.map(|place| (place.enrolment, place.person));
    let here: Vec<_> = seated.chain(waiting).collect();
    let enrolments: BTreeSet<_> = here.iter().map(|it| it.0).collect();
    let persons: BTreeSet<_> = here.iter().map(|it| it.1).collect();
    prop_assert_eq!((enrolments.len(), persons.len()), (here.len(), here.len()));
    // An enrolment belongs to one person, also after that person left.
    let ever = state.seats_ever().iter();
    let ever: BTreeSet<_> = ever.map(|seat| (seat.enrolment, seat.person)).collect();
    let of_ever: BTreeSet<_> = ever.iter().map(|it| it.0).collect();
    prop_assert_eq!(of_ever.len(), ever.len());
    // The record gives evidence of those who have a seat, and of nobody else.
    let is_off = record.is_voided() || record.status() == CourseStatus::Cancelled;
    for seat in state.seats() {
        let vouched = record.seat(seat.enrolment);
        prop_assert_eq!(
            vouched.map(|it| it.person()).ok(),
            (!is_off).then_some(seat.person)
        );
    }
    for place in state.waiting() {
        let refused = record.seat(place.enrolment).unwrap_err();
        let enrolment = place.enrolment;
        let waits = refused == NoSeat::Waiting { enrolment };
        prop_assert!(is_off || waits);
    }
    Ok(())
}

/// Sessions, minutes and trainers.
fn sessions_fit(record: &Record<Course>) -> Result<(), TestCaseError> {
    let state = record.state();
    let by_date = state.sessions().is_sorted_by_key(|it| it.on.sort_key());
    prop_assert!(by_date && state.excused().is_sorted_by_key(|it| it.on.sort_key()));
    // `None` if the length of a session is not known
    let lengths = state.sessions().iter();
    let all: Option<u32> = lengths.map(|it| it.what.minutes.map(u32::from)).sum();
    if let Some(all) = all {
        prop_assert!(state.minutes_held().is_some_and(|held| held <= all));
    }
    for seat in state.seats_ever() {
        let sum = state.attendance_of(seat.enrolment).unwrap();
        prop_assert_eq!(
            (sum.held, sum.planned),
            (state.minutes_held(), state.plan().minutes())
        );
        let Some(all) = all else {
            continue;
        };
        let most = sum.not_taken.map(|more| sum.attended + more);
        prop_assert!(most.is_some_and(|most| most <= all));
        if state.sessions().iter().all(|it| !it.what.makes_up) {
            prop_assert!(most <= sum.held);
        }
    }
    // Each attended once a session, and nobody taught a session that the same person attended.
    let ever = state.seats_ever().iter();
    let persons: BTreeMap<_, _> = ever.map(|it| (it.enrolment, it.person)).collect();
    for session in state.sessions() {
        let attendance = session.what.attendance.iter().flatten();
        let listed: Vec<_> = attendance.map(|it| it.enrolment).collect();
        let once: BTreeSet<_> = listed.iter().copied().collect();
        prop_assert_eq!(once.len(), listed.len());
        let taught = |it| {
            persons
                .get(it)
                .is_some_and(|it| session.what.trainers.contains(it))
        };
        prop_assert!(!once.iter().any(taught));
        prop_assert!(once.iter().all(|it| state.attendance_of(*it).is_some()));
    }
    let trainers = state.trainers();
    prop_assert!(
        state
            .teaching()
            .all(|it| trainers.contains(&it.trainer) && it.trainers > 0)
    );
    Ok(())
}

proptest! {
    #![proptest_config(Config::with_cases(512))]

    #[test]
    fn answers_agree(record in histories::<Course>()) {
        seats_fit(&record)?;
        sessions_fit(&record)?;
    }

    /// The waiting list keeps its order: those who stay stand as they stood before.
    #[test]
    fn the_waiting_list_keeps_its_order((record, line) in offers::<Course>()) {
        let mut after = record.clone();
        let is_entry = matches!(line.content, lienvien::record::LineContent::Entry(_));
        prop_assume!(is_entry && after.append(line).is_ok());
        let order = |record: &Record<Course>| -> Vec<_> {
            record.state().waiting().map(|it| it.enrolment).collect()
        };
        let (before, after) = (order(&record), order(&after));
        let stayed: Vec<_> = before.iter().filter(|it| after.contains(it)).collect();
        let still: Vec<_> = after.iter().filter(|it| before.contains(it)).collect();
        prop_assert_eq!(stayed, still);
        prop_assert!(after.iter().skip_while(|it| before.contains(it)).count() <= 1);
    }
}
