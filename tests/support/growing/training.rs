//! What grows in a course: seats, the waiting list, sessions, attendance, its plan and its report.

use super::{Growing, an_id, asking, many, number, of_events, reading, text};
use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::organisation::{Cadre, OrganisationKind, OrganisationRef};
use lienvien::record::{Approval, Postponement, Reason, Reported};
use lienvien::specialty::{CustomSpecialty, Subject};
use lienvien::training::course::{
    Attendance, Course, CourseEvent, CoursePlan, CourseReport, CourseStatus, Learner,
    PlannedSession, ReportedCourse, SeatRelease, SessionExcused, SessionHeld,
};
use lienvien::value::{Count, Figure, Provenance, Unit};

fn hospital(n: usize) -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::ProvincialHospital, text("Bệnh viện", n))
}

fn subject(n: usize) -> Subject {
    Subject::Custom(CustomSpecialty::new(text("chuyên khoa", n)).unwrap())
}

fn plan() -> CoursePlan {
    CoursePlan::new().subjects([subject(1)])
}

fn learner(n: usize) -> Learner {
    Learner::new(an_id(n), an_id(n + 1_000_000))
}

fn seat(n: usize) -> CourseEvent {
    CourseEvent::seat_given(learner(n))
}

fn waits(n: usize) -> CourseEvent {
    CourseEvent::waitlisted(learner(n))
}

fn leaves(n: usize) -> CourseEvent {
    CourseEvent::seat_released(SeatRelease::new(an_id(n)).reason(text("bận công tác", n)))
}

fn held(session: usize, attended: Vec<Attendance>) -> CourseEvent {
    let held = SessionHeld::new().session(number(session)).minutes(90);
    CourseEvent::session_held(held.attendance(attended).trainers([an_id(session % 7)]))
}

fn present(n: usize) -> Attendance {
    Attendance::new(an_id(n)).minutes(45)
}

fn excused(session: usize) -> CourseEvent {
    CourseEvent::session_excused(SessionExcused::new(number(session)).reason(text("bận", session)))
}

fn figure(n: usize) -> Figure {
    Figure::new(text("học viên", n), Count::exact(3), Unit::Person)
}

/// An open course of this plan, and these events.
fn of(plan: CoursePlan, status: &str, events: impl IntoIterator<Item = CourseEvent>) -> String {
    let begun = [
        CourseEvent::planned(plan),
        CourseEvent::approved(Approval::new(hospital(1))),
    ];
    of_events("course", status, begun.into_iter().chain(events))
}

fn planned(plan: CoursePlan) -> String {
    of(plan, "open", [])
}

fn sessions(n: usize) -> CoursePlan {
    plan().sessions(many(n, |_| PlannedSession::new().minutes(90)))
}

fn seats(n: usize) -> String {
    of(plan().capacity(10_000), "open", (0..n).map(seat))
}

/// Seats for those who wait, the first or the last first.
fn seats_of_waiting(order: impl Iterator<Item = usize>, n: usize) -> String {
    of(plan(), "open", (0..n).map(waits).chain(order.map(seat)))
}

fn last_come_first_served(n: usize) -> String {
    seats_of_waiting((0..n).rev(), n)
}

fn sat_and_left(n: usize) -> String {
    let turns = (0..n).flat_map(|_| [seat(1), leaves(1)]);
    of(plan().capacity(10), "open", turns)
}

/// All sit, then the last leaves first.
fn leaving(n: usize) -> String {
    let events = (0..n).map(seat).chain((0..n).rev().map(leaves));
    of(plan(), "open", events)
}

/// All wait, then the last leaves first.
fn leaving_the_list(n: usize) -> String {
    let events = (0..n).map(waits).chain((0..n).rev().map(leaves));
    of(plan(), "open", events)
}

/// The last session is held first.
fn all_held(n: usize) -> String {
    let held = (1..=n).rev().map(|n| held(n, Vec::new()));
    let events = [CourseEvent::started()].into_iter().chain(held);
    of(
        sessions(n),
        "finished",
        events.chain([CourseEvent::finished()]),
    )
}

fn all_excused(n: usize) -> String {
    let excused = (1..=n).rev().map(excused);
    let events = [CourseEvent::started()].into_iter().chain(excused);
    of(
        sessions(n),
        "finished",
        events.chain([CourseEvent::finished()]),
    )
}

fn made_up(n: usize) -> String {
    let held = (0..n)
        .map(|_| CourseEvent::session_held(SessionHeld::new().session(1).minutes(90).makes_up()));
    let events = [CourseEvent::started()].into_iter().chain(held);
    of(sessions(1), "running", events)
}

fn attended(seated: usize, order: impl Iterator<Item = usize>) -> String {
    let session = held(1, order.map(present).collect());
    let events = (0..seated).map(seat);
    of(
        plan(),
        "running",
        events.chain([CourseEvent::started(), session]),
    )
}

fn in_order(n: usize) -> String {
    attended(n, 0..n)
}

fn out_of_order(n: usize) -> String {
    attended(n, (0..n).rev())
}

/// Thirty learners in each of many sessions.
fn ordinary(n: usize) -> String {
    let held = (1..=n).map(|n| held(n, many(30, present)));
    let events = (0..30).map(seat).chain([CourseEvent::started()]);
    of(plan(), "running", events.chain(held))
}

/// The record knows nobody who sat in the course before the report.
fn reported(n: usize) -> String {
    let source = Provenance::new(text("ĐCSVN", 1));
    let known = ReportedCourse::new(plan()).figures(many(n.min(200), figure));
    let report = Reported::new(CourseStatus::Running, source, known);
    let session = held(1, many(n, present));
    of_events(
        "course",
        "running",
        [CourseEvent::reported(report), session],
    )
}

fn trainers(n: usize) -> String {
    let session = SessionHeld::new()
        .session(1)
        .minutes(90)
        .trainers(many(n, an_id));
    let events = [CourseEvent::started(), CourseEvent::session_held(session)];
    of(plan(), "running", events)
}

pub(super) fn all() -> Vec<Growing> {
    let mut all = events();
    all.extend(plans());
    all.extend(questions());
    all
}

fn events() -> Vec<Growing> {
    vec![
        reading::<Course>("course: seats", 10_000, seats),
        reading::<Course>("course: seats of those who wait", 10_000, |n| {
            seats_of_waiting(0..n, n)
        }),
        reading::<Course>(
            "course: seats, last come first served",
            10_000,
            last_come_first_served,
        ),
        reading::<Course>("course: one who sits and leaves", 10_000, sat_and_left),
        reading::<Course>("course: all leave", 10_000, leaving),
        reading::<Course>(
            "course: all leave the waiting list",
            10_000,
            leaving_the_list,
        ),
        reading::<Course>("course: sessions held", 1_000, all_held),
        reading::<Course>("course: sessions excused", 1_000, all_excused),
        reading::<Course>("course: make-up sessions", 1_000, made_up),
        reading::<Course>("course: learners of a session", 10_000, in_order),
        reading::<Course>("course: learners in another order", 10_000, out_of_order),
        reading::<Course>("course: learners who are not known", 10_000, reported),
        reading::<Course>("course: sessions of thirty", 1_000, ordinary),
        reading::<Course>("course: trainers of a session", 1_000, trainers),
        reading::<Course>("course: postponements", 10_000, |n| {
            let postponed =
                |n| CourseEvent::postponed(Postponement::from(text("thiếu học viên", n)));
            of(plan(), "open", (0..n).map(postponed))
        }),
        reading::<Course>("course: interruptions", 10_000, |n| {
            let turns = (0..n).flat_map(|n| {
                let reason = Reason::from(text("bão", n));
                [CourseEvent::interrupted(reason), CourseEvent::resumed()]
            });
            of(
                plan(),
                "running",
                [CourseEvent::started()].into_iter().chain(turns),
            )
        }),
        reading::<Course>("course: figures of its report", 200, |n| {
            let report = CourseReport::new().figures(many(n, figure));
            let events = [
                CourseEvent::started(),
                CourseEvent::finished(),
                CourseEvent::closed(report),
            ];
            of(plan(), "closed", events)
        }),
    ]
}

fn plans() -> Vec<Growing> {
    vec![
        reading::<Course>("course: subjects", 500, |n| {
            planned(CoursePlan::new().subjects(many(n, subject)))
        }),
        reading::<Course>("course: organisers", 100, |n| {
            planned(plan().organisers(many(n, hospital)))
        }),
        reading::<Course>("course: recipients", 1_000, |n| {
            planned(plan().recipients(many(n, |n| Recipient::Facility(hospital(n)))))
        }),
        reading::<Course>("course: cadres", Cadre::ALL.len(), |n| {
            planned(plan().cadres(Cadre::ALL[..n].iter().copied()))
        }),
        reading::<Course>("course: modes", 50, |n| {
            let mode = |n| Mode::new(Modality::AtSupporter).place(text("Hà Nội", n));
            planned(plan().modes(many(n, mode)))
        }),
    ]
}

fn questions() -> Vec<Growing> {
    vec![
        asking!(
            "course: attendance of a learner",
            1_000,
            ordinary,
            |record: Course| record.state().attendance_of(an_id(7))
        ),
        asking!(
            "course: attendance of one of many",
            10_000,
            out_of_order,
            |record: Course| record.state().attendance_of(an_id(7))
        ),
        asking!(
            "course: open sessions",
            1_000,
            all_held,
            |record: Course| {
                (
                    record.state().open_sessions().count(),
                    record.state().minutes_held(),
                )
            }
        ),
        asking!("course: teaching", 1_000, ordinary, |record: Course| {
            record.state().teaching().count() + record.state().trainers().len()
        }),
        asking!(
            "course: evidence of a seat",
            10_000,
            seats,
            |record: Course| record.seat(an_id(0)).is_ok()
        ),
        asking!(
            "course: seats out of turn",
            10_000,
            last_come_first_served,
            |record: Course| {
                (
                    record.state().seats_out_of_turn().count(),
                    record.state().free_seats(),
                )
            }
        ),
    ]
}
