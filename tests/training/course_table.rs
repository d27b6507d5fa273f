//! The lifecycle of a course: which event may follow which status, and where it leads.

use crate::course_support::*;
use lienvien::record::Aggregate as _;
use lienvien::training::course::{
    Course, CourseEventKind as Kind, CourseRefusal, CourseStatus as Status, ReportedCourse,
};

/// The statuses from which the event of [`event`] leads, and where, written out by hand; nothing
/// where it leaves the status as it is.
fn leads(kind: Kind) -> (&'static [Status], Option<Status>) {
    use Status as S;
    match kind {
        Kind::Planned | Kind::Reported => (&[], None),
        Kind::Approved => (&[S::Planned], Some(S::Open)),
        Kind::Refused => (&[S::Planned], Some(S::Refused)),
        Kind::SeatGiven | Kind::SeatReleased | Kind::Waitlisted => (&[S::Open, S::Running], None),
        Kind::Postponed => (&[S::Planned, S::Open], None),
        Kind::Cancelled => (&[S::Planned, S::Open], Some(S::Cancelled)),
        Kind::Started => (&[S::Open], Some(S::Running)),
        Kind::SessionHeld | Kind::SessionExcused => (&[S::Running], None),
        Kind::Interrupted => (&[S::Running], Some(S::Interrupted)),
        Kind::Resumed => (&[S::Interrupted], Some(S::Running)),
        Kind::Aborted => (&[S::Interrupted], Some(S::Aborted)),
        Kind::Finished => (&[S::Running], Some(S::Finished)),
        Kind::Closed => (&[S::Finished], Some(S::Closed)),
        _ => panic!("{kind} is new here"),
    }
}

#[test]
fn every_event_after_every_status_leads_where_the_table_says_or_is_refused() {
    for &status in Status::ALL {
        for &kind in Kind::ALL {
            let mut record = standing_in(status);
            assert_eq!(record.status(), status);
            let (from, to) = leads(kind);
            if !from.contains(&status) {
                assert_not_allowed(&record, event(kind));
                continue;
            }
            if kind == Kind::Finished {
                record = then(record, excused(2), "unknown");
            }
            let after = then(record, event(kind), "unknown");
            let to = to.unwrap_or(status);
            assert_eq!(after.status(), to, "{kind} after {status}");
        }
    }
}

#[test]
fn the_openings_are_a_plan_and_a_report() {
    assert!(
        Course::TRANSITIONS
            .allowed(None)
            .eq([Kind::Planned, Kind::Reported])
    );
    let may_be = [
        Status::Open,
        Status::Running,
        Status::Interrupted,
        Status::Finished,
        Status::Closed,
    ];
    let report = |reached| {
        let known = ReportedCourse::new(plan());
        reported(reached, known)
    };
    assert_reports_reach::<Course>(report, &may_be);
    let openings = [
        (Kind::Planned, Status::Planned),
        (Kind::Reported, Status::Closed),
    ];
    assert_opens::<Course>(event, &openings);
}

#[test]
fn the_ends_are_refused_cancelled_aborted_and_closed() {
    let ends: Vec<_> = Status::ALL
        .iter()
        .copied()
        .filter(|status| Course::TRANSITIONS.is_terminal(*status))
        .collect();
    let expected = [
        Status::Closed,
        Status::Refused,
        Status::Cancelled,
        Status::Aborted,
    ];
    assert_eq!(ends, expected);
}

#[test]
fn a_course_is_interrupted_as_often_as_need_be() {
    let mut record = standing_in(Status::Running);
    for _ in 0..2 {
        record = then(record, event(Kind::Interrupted), "unknown");
        record = then(record, event(Kind::Resumed), "unknown");
        assert_eq!(record.status(), Status::Running);
    }
    // What happened before the interruption is kept.
    assert_eq!(record.state().minutes_held(), 90);
    assert_eq!(record.state().seats().count(), 1);
}

/// The next events and what blocks them are known without any payload.
#[test]
fn next_steps_name_what_is_blocked() {
    let blocked = |record: &Class| -> Vec<_> {
        let steps = record.next_steps(day("2026-01-01"));
        let blocked = steps.into_iter().filter(|step| !step.blockers.is_empty());
        blocked.map(|step| (step.event, step.blockers)).collect()
    };
    assert_eq!(
        blocked(&open_with(plan())),
        [(Kind::SeatReleased, vec![CourseRefusal::NobodySeated])]
    );
    let record = running_with(plan(), [1, 2]);
    let open = CourseRefusal::SessionsOpen {
        session: 1.into(),
        open: 2,
    };
    let full = CourseRefusal::Full { capacity: 2 };
    assert_eq!(
        blocked(&record),
        [(Kind::SeatGiven, vec![full]), (Kind::Finished, vec![open])]
    );
}
