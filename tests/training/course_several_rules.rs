//! Lines of a course that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::course_support::*;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::specialty::Specialty;
use lienvien::training::course::{
    Attendance, Course, CourseEvent, CoursePlan, CourseStatus, Learner, ReportedCourse, SessionHeld,
};

#[test]
fn an_opening_breaks_two_rules() {
    let covered = covered_between(
        &[bach_mai()],
        &hospital_of_ha_tinh(),
        ContentKind::ProfessionalTraining,
        &[Specialty::CardiologyAndIntervention.into()],
        "2025-02-01",
    );
    let plan = CoursePlan::new().basis(Basis::Covered(covered));
    assert_opening_breaks::<Course>(
        planned(plan.clone()),
        "2025-02-02",
        &[
            ("CO-01", "payload.subjects"),
            ("CO-02", "payload.basis.covered.day"),
        ],
    );
    let known = ReportedCourse::new(plan).since(when("2026"));
    assert_opening_breaks::<Course>(
        reported(CourseStatus::Closed, known),
        "2025-02-02",
        &[("CO-01", "payload.known.plan.subjects"), ("CO-03", "on")],
    );
}

#[test]
fn a_seat_breaks_four_rules() {
    let full = open_with(plan());
    let full = then(then(full, given(1), "2025"), given(2), "2025");
    let other = Learner::new(enrolment(1), person(2));
    assert_breaks(
        &full,
        CourseEvent::seat_given(other),
        "2024",
        &[
            ("CO-04", "type"),
            ("CO-06", "payload.enrolment"),
            ("CO-05", "payload.person"),
            ("RE-01", "on"),
        ],
    );
    assert_breaks(
        &full,
        CourseEvent::waitlisted(other),
        "2025",
        &[("CO-06", "payload.enrolment"), ("CO-05", "payload.person")],
    );
}

/// What blocks every event of a kind is not said again of the seat or the session that is named.
#[test]
fn a_blocked_event_is_not_refused_twice() {
    let empty = open_with(plan());
    assert_breaks(&empty, released(1), "unknown", &[("CO-07", "type")]);
    let seated = then(empty, given(1), "unknown");
    assert_breaks(
        &seated,
        released(2),
        "unknown",
        &[("CO-08", "payload.enrolment")],
    );
    let running = running_with(plan(), [1]);
    let one = then(running, excused(1), "unknown");
    assert_breaks(&one, excused(1), "unknown", &[("CO-10", "payload.session")]);
    let both = then(one, excused(2), "unknown");
    assert_breaks(&both, excused(1), "unknown", &[("CO-11", "type")]);
    assert_breaks(
        &both,
        excused(3),
        "unknown",
        &[("CO-11", "type"), ("CO-09", "payload.session")],
    );
}

#[test]
fn everybody_in_the_attendance_is_judged() {
    let running = running_with(plan(), [1, 2]);
    let running = then(running, held(session(1, [1])), "2025");
    let attended = |number, minutes| Attendance::new(enrolment(number)).minutes(minutes);
    let list = vec![
        attended(3, 90),
        attended(1, 91),
        attended(2, 90),
        attended(1, 90),
        attended(3, 91),
    ];
    let broken = |session| {
        [
            (session, "payload.session"),
            ("CO-14", "payload.attendance[1].minutes"),
            ("CO-13", "payload.attendance[3].enrolment"),
            ("CO-13", "payload.attendance[4].enrolment"),
            ("CO-14", "payload.attendance[4].minutes"),
        ]
    };
    let settled = SessionHeld::new()
        .session(1)
        .minutes(90)
        .attendance(list.clone());
    assert_breaks(&running, held(settled), "2024", &broken("CO-10"));
    for missing in [
        SessionHeld::new().session(0).minutes(90),
        SessionHeld::new().session(0).minutes(90).makes_up(),
    ] {
        let missing = missing.attendance(list.clone());
        assert_breaks(&running, held(missing), "2024", &broken("CO-09"));
    }
    let taught = SessionHeld::new()
        .session(2)
        .minutes(90)
        .attendance([Attendance::new(enrolment(1)).minutes(91)])
        .trainers([person(1)]);
    assert_breaks(
        &running,
        held(taught),
        "2024",
        &[
            ("CO-12", "payload.attendance[0].enrolment"),
            ("CO-14", "payload.attendance[0].minutes"),
        ],
    );
}
