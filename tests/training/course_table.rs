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
    const BEFORE_THE_END: &[Status] = &[Planned, Open, Running, Interrupted];
    &[
        (Kind::Planned, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Approved, &[Planned], To(Open)),
        (
            Kind::Approved,
            &[Open, Running, Interrupted, Finished, Closed, Aborted],
            Stays,
        ),
        (Kind::Refused, &[Planned], To(Refused)),
        (Kind::SeatGiven, BEFORE_THE_END, Stays),
        (Kind::SeatReleased, &[Open, Running, Interrupted], Stays),
        (Kind::Waitlisted, BEFORE_THE_END, Stays),
        (Kind::CapacityChanged, BEFORE_THE_END, Stays),
        (Kind::Postponed, &[Planned, Open], Stays),
        (Kind::Cancelled, &[Planned, Open], To(Cancelled)),
        (Kind::Started, &[Planned, Open], To(Running)),
        (
            Kind::SessionHeld,
            &[Planned, Open, Running, Interrupted, Aborted],
            Stays,
        ),
        (
            Kind::SessionExcused,
            &[Planned, Open, Running, Interrupted, Aborted],
            Stays,
        ),
        (Kind::Interrupted, &[Running], To(Interrupted)),
        (Kind::Resumed, &[Interrupted], To(Running)),
        (Kind::Aborted, &[Running, Interrupted], To(Aborted)),
        (Kind::Finished, &[Running, Interrupted], To(Finished)),
        (Kind::Closed, &[Running, Interrupted, Finished], To(Closed)),
        (Kind::Closed, &[Closed, Aborted], Stays),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let of_report = |reached| reported_as(reached, ReportedCourse::new(plan()));
    Lifecycle::<Course> {
        size: (9, 18),
        standing_in,
        event,
        report: |reached| reported(reached, ReportedCourse::new(plan())),
        opens: &[
            (Kind::Planned, Status::Planned),
            (Kind::Reported, Status::Closed),
        ],
        reports: Status::ALL,
        leads: LEADS,
        // Nobody has a seat there yet; every session is settled there.
        refused: &[
            (Kind::SeatReleased, Status::Planned, "CO-07"),
            (Kind::SessionHeld, Status::Finished, "CO-10"),
            (Kind::SessionHeld, Status::Closed, "CO-10"),
            (Kind::SessionExcused, Status::Finished, "CO-11"),
            (Kind::SessionExcused, Status::Closed, "CO-11"),
        ],
        also: &[
            (
                of_report(Status::Planned),
                event(Kind::SeatReleased),
                Status::Planned,
            ),
            (
                of_report(Status::Finished),
                event(Kind::SessionHeld),
                Status::Finished,
            ),
            (
                of_report(Status::Closed),
                event(Kind::SessionHeld),
                Status::Closed,
            ),
            (
                of_report(Status::Finished),
                event(Kind::SessionExcused),
                Status::Finished,
            ),
            (
                of_report(Status::Closed),
                event(Kind::SessionExcused),
                Status::Closed,
            ),
        ],
        // what is known late may still be written of the first and the last
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
    assert_eq!(record.state().minutes_held(), Some(90));
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
    let full = CourseRefusal::Full { capacity: 2 };
    assert_eq!(blocked(&record), [(Kind::SeatGiven, vec![full])]);
}
