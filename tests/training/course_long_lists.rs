//! The lists of a course, however long they are and in whatever order they are used.

use crate::course_support::*;
use lienvien::record::Event;
use lienvien::training::course::{
    Attendance, CourseEvent, CourseEventKind, CourseStatus, PlannedSession, ReportedCourse,
    SessionHeld,
};
use lienvien::value::Explain;

/// Numbers that look random.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 1_u32;
    move |most| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 8).unwrap() % most
    }
}

/// The waiting list beside one that is kept as a plain list.
#[test]
fn whoever_gets_a_seat_passes_over_those_who_came_before() {
    let mut record = open_with(plan().capacity(10_000));
    let (mut next, mut list) = (numbers(), Vec::<u128>::new());
    let mut came = 0_u128;
    let mut passed_over = Vec::new();
    for _ in 0..1_000 {
        let event = match next(5) {
            0 | 1 => {
                came += 1;
                list.push(came);
                waitlisted(came)
            }
            2 if !list.is_empty() => {
                let place = next(list.len());
                released(list.remove(place))
            }
            3 if !list.is_empty() => {
                let place = next(list.len());
                passed_over.push(place);
                given(list.remove(place))
            }
            _ => {
                came += 1;
                passed_over.push(list.len());
                given(came)
            }
        };
        record = then(record, event, "unknown");
        let waiting = record.state().waiting().map(|place| place.enrolment);
        assert!(waiting.eq(list.iter().map(|n| enrolment(*n))));
        assert_eq!(record.state().waiting().len(), list.len());
    }
    let found = record
        .state()
        .seats_ever()
        .iter()
        .map(|seat| seat.passed_over);
    assert_eq!(found.collect::<Vec<_>>(), passed_over);
    assert_eq!(
        record.state().free_seats(),
        Some(10_000 - u16::try_from(passed_over.len()).unwrap())
    );
}

#[test]
fn a_seat_that_was_given_up_is_free_and_may_be_given_again() {
    let record = open_with(plan().capacity(2));
    let record = then_each(record, [given(1), given(2)], "unknown");
    assert_eq!(record.state().free_seats(), Some(0));
    assert_eq!(refusal(&record, given(3), "unknown").rule(), Some("CO-04"));
    let record = then_each(record, [released(1), given(3)], "unknown");
    assert_eq!(record.state().seat_of(enrolment(1)), None);
    let record = then_each(record, [released(3), given(1)], "unknown");
    assert_eq!(record.state().seats_ever().len(), 4);
    assert_eq!(
        record.state().seat_of(enrolment(1)).unwrap().person,
        person(1)
    );
    assert_eq!(
        refusal(&record, waitlisted(2), "unknown").rule(),
        Some("CO-05")
    );
    let record = then_each(record, [released(1), released(2)], "unknown");
    assert_eq!(
        blockers(&record, CourseEventKind::SeatReleased, "2025-03-01"),
        ["CO-07"]
    );
}

/// Which learners of a session are refused, and why.
fn refused(seated: &[u128], attended: &[u128]) -> Vec<String> {
    let record = running_with(plan().capacity(10), seated.iter().copied());
    let line = held(session(1, attended.iter().copied()))
        .on(when("unknown"))
        .into();
    let refusals = record.refusals(&line);
    refusals
        .iter()
        .map(|it| format!("{} {}", it.rule().unwrap(), it.path()))
        .collect()
}

#[test]
fn a_learner_is_listed_once_in_whatever_order() {
    let twice = |index: usize| format!("CO-13 payload.attendance[{index}].enrolment");
    let none = Vec::<String>::new();
    let seated = &[1, 2, 3, 4];
    for order in [
        &[1, 2, 3, 4][..],
        &[4, 3, 2, 1],
        &[2, 4],
        &[3, 1, 2],
        &[4],
        &[],
    ] {
        assert_eq!(refused(seated, order), none, "{order:?}");
    }
    assert_eq!(refused(seated, &[1, 1]), [twice(1)]);
    assert_eq!(refused(seated, &[1, 2, 1]), [twice(2)]);
    assert_eq!(refused(seated, &[2, 1, 2, 1]), [twice(2), twice(3)]);
    assert_eq!(refused(seated, &[4, 1, 2, 4]), [twice(3)]);
    assert_eq!(refused(seated, &[1, 3, 2, 3]), [twice(3)]);
    assert_eq!(refused(seated, &[1, 9, 2]), none);
    assert_eq!(refused(seated, &[9, 1, 9]), [twice(2)]);
    assert_eq!(refused(seated, &[1, 9, 2, 1]), [twice(3)]);
}

#[test]
fn who_gave_a_seat_up_may_have_attended_before() {
    let record = running_with(plan().capacity(10), [1, 2, 3]);
    let record = then_each(record, [released(1), given(1), released(2)], "unknown");
    let attended = |learners: &[u128]| held(session(1, learners.iter().copied()));
    assert!(is_accepted(&record, attended(&[1, 3]), "unknown"));
    assert!(is_accepted(&record, attended(&[3, 1]), "unknown"));
    assert!(is_accepted(&record, attended(&[1, 2]), "unknown"));
    assert_eq!(
        refusal(&record, attended(&[2, 1, 2]), "unknown").rule(),
        Some("CO-13")
    );
    // Before a report, anybody may have sat in the course; but nobody twice.
    let record = reported_as(CourseStatus::Running, ReportedCourse::new(plan()));
    assert!(is_accepted(&record, attended(&[7, 5, 6]), "unknown"));
    assert_eq!(
        refusal(&record, attended(&[7, 5, 7]), "unknown").rule(),
        Some("CO-13")
    );
}

#[test]
fn each_of_1_000_sessions_is_settled_once() {
    let mut plan = plan();
    plan.sessions = vec![PlannedSession::new().minutes(90); 1_000];
    let mut record = running_with(plan.clone(), []);
    for n in 1..=999_u16 {
        let settled = match n % 2 {
            0 => excused(n),
            _ => held(session(n, [])),
        };
        record.append(settled.on(when("unknown"))).unwrap();
    }
    let finished = then(record.clone(), CourseEvent::Finished, "unknown");
    let warnings = finished.warnings(day("2026-01-01"));
    let said: Vec<_> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "the course has come to its end, but 1 planned sessions were neither held nor excused, \
             the first is session 1000"
        ]
    );
    let left = record.state().open_sessions();
    assert!(left.eq([1_000.into()]));
    // A make-up session and a session beyond the plan settle no planned session.
    let made_up = held(SessionHeld::new().session(1_000).minutes(90).makes_up());
    let beyond = held(SessionHeld::new().session(1_001).minutes(90));
    let record = then_each(record, [made_up, beyond], "unknown");
    assert_eq!(record.state().open_sessions().count(), 1);
    assert_eq!(
        refusal(&record, held(session(1_001, [])), "unknown").rule(),
        Some("CO-10")
    );
    let record = then(record, excused(1_000), "unknown");
    assert_eq!(
        blockers(&record, CourseEventKind::SessionExcused, "2025-03-01"),
        ["CO-11"]
    );
    assert!(is_accepted(&record, CourseEvent::Finished, "unknown"));

    plan.sessions.push(PlannedSession::new());
    let refused = open(planned(plan), "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("RE-17"));
}

#[test]
fn attendance_is_the_sum_over_sessions_each_at_most_its_length() {
    let of = |n: u16, minutes: u16| {
        let attended = Attendance::new(enrolment(1)).minutes(minutes);
        SessionHeld::new()
            .session(n)
            .minutes(90)
            .attendance([attended])
    };
    let events = [
        held(of(1, 30)),
        held(of(1, 80).makes_up()),
        held(of(2, 20)),
        held(SessionHeld::new().session(3).minutes(60)),
    ];
    let record = then_each(running_with(plan().capacity(3), [1]), events, "unknown");
    let sum = record.state().attendance_of(enrolment(1)).unwrap();
    assert_eq!(
        (sum.attended, sum.not_taken, sum.held),
        (90 + 20, Some(60), Some(240))
    );
    assert_eq!(record.state().attendance_of(enrolment(2)), None);
}
