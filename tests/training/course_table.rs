//! The lifecycle of a course: which event may follow which status, and where it leads.

use crate::course_support::*;
use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use lienvien::training::course::{
    Course, CourseEventKind as Kind, CourseRefusal, CourseStatus as Status, ReportedCourse,
};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Aborted, Cancelled, Closed, Finished, Interrupted, Open, Planned, Refused, Running,
    };
    &[
        (Kind::Planned, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Approved, &[Planned], To(Open)),
        (Kind::Refused, &[Planned], To(Refused)),
        (Kind::SeatGiven, &[Open, Running], Stays),
        (Kind::SeatReleased, &[Open, Running], Stays),
        (Kind::Waitlisted, &[Open, Running], Stays),
        (Kind::Postponed, &[Planned, Open], Stays),
        (Kind::Cancelled, &[Planned, Open], To(Cancelled)),
        (Kind::Started, &[Open], To(Running)),
        (Kind::SessionHeld, &[Running], Stays),
        (Kind::SessionExcused, &[Running], Stays),
        (Kind::Interrupted, &[Running], To(Interrupted)),
        (Kind::Resumed, &[Interrupted], To(Running)),
        (Kind::Aborted, &[Interrupted], To(Aborted)),
        (Kind::Finished, &[], Stays),
        (Kind::Closed, &[Finished], To(Closed)),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let excused = then(standing_in(Status::Running), excused(2), "unknown");
    Lifecycle::<Course> {
        size: (9, 17),
        standing_in,
        event,
        report: |reached| reported(reached, ReportedCourse::new(plan())),
        opens: &[
            (Kind::Planned, Status::Planned),
            (Kind::Reported, Status::Closed),
        ],
        reports: &[
            Status::Open,
            Status::Running,
            Status::Interrupted,
            Status::Finished,
            Status::Closed,
        ],
        leads: LEADS,
        // Not before every session is held or excused.
        refused: &[(Kind::Finished, Status::Running, "CO-15")],
        also: &[(excused, event(Kind::Finished), Status::Finished)],
        ends: &[
            Status::Closed,
            Status::Refused,
            Status::Cancelled,
            Status::Aborted,
        ],
        drawn: &[
            "[*] --> interrupted: reported",
            "running --> running: seat_given",
            "planned --> planned: postponed",
            "aborted --> [*]",
        ],
    }
    .check();
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
