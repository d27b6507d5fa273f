//! Learners of a course, whose own records say something else.

use crate::course_support::{approved, given, held, person, plan, planned, released, session};
use crate::door::*;
use crate::enrolment_support::{home, withdrawn};
use crate::found::{assert_clean, assert_finds, register};
use lienvien::record::{Event, Record};
use lienvien::specialty::Specialty;
use lienvien::training::course::{Course, CourseEvent};
use lienvien::training::enrolment::{Enrolment, EnrolmentEvent, Nomination};
use lienvien::value::{PersonId, RecordKind, RecordRef};

fn course() -> RecordRef {
    RecordRef::new(RecordKind::Course, uuid(88))
}

fn enrolment() -> RecordRef {
    RecordRef::new(RecordKind::Enrolment, uuid(1))
}

/// The first learner has a seat.
fn class() -> Record<Course> {
    let record = Record::open(uuid(88), planned(plan()).on(when("2025-01-02"))).unwrap();
    then_each(record, [approved(), given(1)], "2025-01-06")
}

fn nominated(person: PersonId) -> Record<Enrolment> {
    let nomination = Nomination::new(person, home(), Specialty::Neurology);
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-02"));
    Record::open(uuid(1), nominated).unwrap()
}

#[test]
fn a_seat_is_that_of_another_person() {
    let found = register([class().into(), nominated(person(2)).into()]);
    let (of, seated) = (enrolment(), person(1));
    let en = format!(
        "the seat of `{of}` is that of person `{seated}` here, and that record is about another person"
    );
    let vi = format!(
        "theo hồ sơ này suất học của hồ sơ `{of}` là của người `{seated}`, nhưng hồ sơ đó về người khác"
    );
    let lines = [(course(), "3"), (of, "1")];
    assert_finds(
        &found,
        "2026-01-01",
        ("register.course.seat_of_other_person", &en, &vi, &lines),
    );
    assert_clean(
        &register([class().into(), nominated(person(1)).into()]),
        "2026-01-01",
    );
    assert_clean(&register([class().into()]), "2026-01-01");
    let without = then(class(), released(1), "2025-01-07");
    assert_clean(
        &register([without.into(), nominated(person(2)).into()]),
        "2026-01-01",
    );
}

fn attended(on: &str) -> Record<Course> {
    let record = then(class(), CourseEvent::Started, "2025-01-07");
    then(record, held(session(1, [1])), on)
}

fn left(on: &str) -> Record<Enrolment> {
    let record = then(nominated(person(1)), EnrolmentEvent::Started, "2025-01-07");
    then(record, withdrawn(), on)
}

#[test]
fn who_has_left_attends_a_session() {
    let both = |session: &str, gone: &str| register([attended(session).into(), left(gone).into()]);
    let found = both("2025-03-10", "2025-03-09");
    let of = enrolment();
    let en = format!(
        "`{of}` attended the session of 2025-03-10, but by its own record was `withdrawn` before that day"
    );
    let vi = format!(
        "học viên của hồ sơ `{of}` dự buổi học ngày 10/03/2025, nhưng theo hồ sơ đó thì trước ngày này đã rút, thôi học"
    );
    let lines = [(course(), "5"), (of, "3")];
    assert_clean(&found, "2025-03-09");
    for on in ["2025-03-10", "2026-01-01"] {
        let said = (
            "register.course.attended_after_leaving",
            &*en,
            &*vi,
            &lines[..],
        );
        assert_finds(&found, on, said);
    }
    for (session, gone) in [
        ("2025-03-10", "2025-03-10"),
        ("2025-03-10", "2025-03"),
        ("2025-03-10", "unknown"),
        ("2025-03", "2025-02-01"),
        ("unknown", "2025-02-01"),
    ] {
        assert_clean(&both(session, gone), "2026-01-01");
    }
    let stays = then(nominated(person(1)), EnrolmentEvent::Started, "2025-01-07");
    assert_clean(
        &register([attended("2025-03-10").into(), stays.into()]),
        "2026-01-01",
    );
}
