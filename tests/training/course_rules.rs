//! Why a course refuses a plan or a seat: each rule on, inside and outside its boundary.

use crate::agreement_support::covered_between;
use crate::course_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::record::{Change, Correction, Event};
use lienvien::specialty::ManagementField;
use lienvien::specialty::Specialty;
use lienvien::training::course::{CourseEvent, CoursePlan, CourseStatus, Learner, ReportedCourse};
use lienvien::value::Explain;

#[test]
fn co_01_a_course_is_about_something() {
    let said = (
        "CO-01",
        "course.plan.no_subject",
        "the course names no subject, expected at least one, or the mark that there are others",
        "khóa đào tạo chưa nêu lĩnh vực, chuyên khoa; cần nêu ít nhất một, hoặc ghi rõ là nhiều lĩnh vực",
    );
    let nothing = CoursePlan::new();
    assert_says(&open(planned(nothing.clone()), "2025").unwrap_err(), said);
    let known = ReportedCourse::new(nothing.clone());
    let refused = open(reported(CourseStatus::Closed, known), "2025").unwrap_err();
    assert_says(&refused, said);
    let one = CoursePlan::new().subjects([ManagementField::ClinicalPharmacy]);
    open(planned(one), "2025").unwrap();
    let several = nothing.subjects_open();
    open(planned(several), "2025").unwrap();
}

#[test]
fn co_02_the_agreement_is_in_force_on_the_day_of_the_plan() {
    let covered = covered_between(
        &[bach_mai()],
        &hospital_of_ha_tinh(),
        ContentKind::ProfessionalTraining,
        &[Specialty::CardiologyAndIntervention.into()],
        "2025-02-01",
    );
    let agreement = covered.agreement();
    let basis = Basis::Covered(covered);
    let on_it = plan().basis(basis.clone());
    for on in ["2025-02-01", "2025-02", "2025", "unknown"] {
        let course = open(planned(on_it.clone()), on).unwrap();
        assert_eq!(course.state().basis(), Some(&basis));
        assert_eq!(course.state().counted_under(), Some(agreement));
    }
    // A reported course was planned before any record, on whatever day.
    let known = ReportedCourse::new(on_it.clone());
    let report = open(reported(CourseStatus::Finished, known), "2026").unwrap();
    let state = report.state();
    assert_eq!((state.basis(), state.counted_under()), (Some(&basis), None));
    assert_eq!(state.subjects(), on_it.subjects.iter().collect::<Vec<_>>());
    for on in ["2025-01-31", "2025-02-02"] {
        let refused = open(planned(on_it.clone()), on).unwrap_err();
        assert_eq!(refused.rule(), Some("CO-02"), "{on}");
    }
    assert_says(
        &open(planned(on_it), "2025-03").unwrap_err(),
        (
            "CO-02",
            "course.basis.unfit",
            "the evidence of the agreement is for 2025-02-01, expected for the day of the event, 2025-03",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/02/2025, cần xác nhận tại thời điểm của sự việc là 03/2025",
        ),
    );
}

#[test]
fn co_03_nothing_is_reported_before_it_was_reached() {
    let known = ReportedCourse::new(plan()).since(when("2024-06-30"));
    let report = reported(CourseStatus::Finished, known);
    for on in ["2024-06-30", "2024-07-01", "2024", "unknown"] {
        open(report.clone(), on).unwrap();
    }
    assert_says(
        &open(report, "2024-06-29").unwrap_err(),
        (
            "CO-03",
            "course.reported.before_reached",
            "reported as of 2024-06-29, expected not before 2024-06-30, when it was reached",
            "ghi nhận theo báo cáo tại thời điểm 29/06/2024, không được trước thời điểm đạt được là 30/06/2024",
        ),
    );
}

#[test]
fn co_04_no_more_seats_than_the_course_has() {
    let record = then(open_with(plan()), given(1), "unknown");
    assert_eq!(record.state().free_seats(), Some(1));
    let full = then(record, given(2), "unknown");
    assert_eq!(full.state().free_seats(), Some(0));
    assert_refused(
        &full,
        given(3),
        "unknown",
        (
            "CO-04",
            "course.seat.full",
            "every seat is given, expected at most 2, the capacity of the course",
            "khóa đào tạo đã đủ học viên, chỉ được xếp tối đa 2 người",
        ),
    );
    // A seat that is given up is free again; in a course without a capacity there always is one.
    let again = then(full, released(1), "unknown");
    then(again, given(3), "unknown");
    let mut unbounded = plan();
    unbounded.capacity = None;
    let record = open_with(unbounded);
    assert_eq!(record.state().free_seats(), None);
    let events = (1..50).map(given);
    let record = events.fold(record, |record, event| then(record, event, "unknown"));
    assert_eq!(record.state().seats().count(), 49);
}

/// Neither a plan with fewer seats, nor a seat brought in later, nor a release struck.
#[test]
fn co_04_no_correction_gets_round_the_capacity() {
    let full = standing_in(CourseStatus::Open);
    let full = then(full, given(3), "2025-03-06");
    let because = |changes: Vec<_>| Correction::because(text("nhập nhầm")).changes(changes);
    let on = |event: CourseEvent, day| event.on(when(day));
    let smaller = on(planned(plan().capacity(1)), "2025-02-01");
    let corrections = [
        vec![Change::Replace(1.into(), smaller)],
        vec![Change::InsertAfter(4.into(), on(given(9), "2025-03-01"))],
        vec![Change::Strike(8.into())],
    ];
    for changes in corrections {
        let mut after = full.clone();
        let refused = after.append(because(changes)).unwrap_err();
        assert_eq!(refused.rule(), Some("CO-04"), "{refused}");
        assert_eq!(after, full);
    }
    let larger = on(planned(plan().capacity(3)), "2025-02-01");
    let mut after = full;
    after
        .append(because(vec![Change::Replace(1.into(), larger)]))
        .unwrap();
    assert_eq!(after.state().free_seats(), Some(1));
}

#[test]
fn co_05_a_person_is_in_a_course_once() {
    let said = (
        "CO-05",
        "course.seat.person_twice",
        "the person already has a seat or is on the waiting list, expected each person once in a course",
        "người này đã được xếp hoặc đang chờ trong khóa, mỗi người chỉ được ghi một lần",
    );
    let mut roomy = plan();
    roomy.capacity = None;
    let events = [given(1), waitlisted(2)];
    let record = events.into_iter().fold(open_with(roomy), |record, event| {
        then(record, event, "unknown")
    });
    let again = |number: u128| Learner::new(enrolment(100 + number), person(number));
    // Seated or waiting, under the same enrolment or another.
    for event in [
        given(1),
        waitlisted(1),
        waitlisted(2),
        CourseEvent::seat_given(again(1)),
        CourseEvent::seat_given(again(2)),
        CourseEvent::waitlisted(again(1)),
        CourseEvent::waitlisted(again(2)),
    ] {
        assert_refused(&record, event, "unknown", said);
    }
    // Somebody who waits may be given that seat; somebody who left may come back, also under another enrolment.
    let seated = then(record, given(2), "unknown");
    let left = then(seated, released(1), "unknown");
    then(left.clone(), given(1), "unknown");
    then(left, CourseEvent::waitlisted(again(1)), "unknown");
}

#[test]
fn co_06_an_enrolment_is_one_persons() {
    let other = Learner::new(enrolment(1), person(7));
    let seated = then(open_with(plan()), given(1), "unknown");
    let left = then(seated.clone(), released(1), "unknown");
    let waiting = then(open_with(plan()), waitlisted(1), "unknown");
    for record in [&seated, &left, &waiting] {
        for event in [
            CourseEvent::seat_given(other),
            CourseEvent::waitlisted(other),
        ] {
            assert_refused(
                record,
                event,
                "unknown",
                (
                    "CO-06",
                    "course.seat.enrolment_of_another",
                    "enrolment `00000000-0000-0000-0000-000000000001` is of another person in this course, \
                     expected the same person throughout",
                    "mã học viên `00000000-0000-0000-0000-000000000001` đã dùng cho người khác trong khóa này, \
                     mỗi mã chỉ dùng cho một người",
                ),
            );
        }
    }
    then(left, given(1), "unknown");
}

#[test]
fn co_07_and_08_one_gives_up_what_one_has() {
    let empty = open_with(plan());
    assert_refused(
        &empty,
        released(1),
        "unknown",
        (
            "CO-07",
            "course.seat.nobody",
            "nobody has a seat or is on the waiting list, expected a learner who has one to give up",
            "chưa có ai được xếp hoặc đang chờ trong khóa, cần có người để rút khỏi khóa hoặc danh sách chờ",
        ),
    );
    let seated = then(empty.clone(), given(1), "unknown");
    let waiting = then(empty, waitlisted(1), "unknown");
    for record in [seated, waiting] {
        assert_refused(
            &record,
            released(2),
            "unknown",
            (
                "CO-08",
                "course.seat.nothing_to_release",
                "enrolment `00000000-0000-0000-0000-000000000002` has no seat and is not on the waiting list, expected an enrolment that has one or the other",
                "học viên `00000000-0000-0000-0000-000000000002` không có suất và không chờ trong khóa, \
                 cần học viên đang giữ suất hoặc đang chờ",
            ),
        );
        let gone = then(record, released(1), "unknown");
        assert_eq!(
            gone.state().seats().count() + gone.state().waiting().len(),
            0
        );
        assert_eq!(refusal(&gone, released(1), "unknown").rule(), Some("CO-07"));
    }
}

/// Nobody states who had a seat before the report: an unknown enrolment may give one up, once.
#[test]
fn co_07_and_08_of_a_reported_course_refuse_only_what_is_certain() {
    let taken_up = || reported_as(CourseStatus::Running, ReportedCourse::new(plan()));
    let gone = then(taken_up(), released(1), "unknown");
    assert_eq!(refusal(&gone, released(1), "unknown").rule(), Some("CO-08"));
    assert_eq!(gone.state().seats_ever(), []);
    // For an enrolment that this record knows, only what it states is true.
    let seated = then(taken_up(), given(1), "unknown");
    let gave_up = then(seated, released(1), "unknown");
    assert_eq!(
        refusal(&gave_up, released(1), "unknown").rule(),
        Some("CO-08")
    );
    let waiting = then(gone, waitlisted(1), "unknown");
    let left = then(waiting, released(1), "unknown");
    assert_eq!(refusal(&left, released(1), "unknown").rule(), Some("CO-08"));
    then(left, released(2), "unknown");
}

/// A seat that passes over others is bad practice; the record keeps it and reports it.
#[test]
fn the_waiting_list_keeps_its_order_and_tells_who_was_passed_over() {
    let mut roomy = plan();
    roomy.capacity = Some(5);
    let events = [waitlisted(1), waitlisted(2), waitlisted(3), given(2)];
    let record = events.into_iter().fold(open_with(roomy), |record, event| {
        then(record, event, "unknown")
    });
    let waiting = |record: &Class| -> Vec<_> {
        let waiting = record.state().waiting();
        waiting.map(|place| place.enrolment).collect()
    };
    assert_eq!(waiting(&record), [enrolment(1), enrolment(3)]);
    let passed = |record: &Class| -> Vec<_> {
        let out = record.state().seats_out_of_turn();
        out.map(|seat| (seat.enrolment, seat.passed_over)).collect()
    };
    assert_eq!(passed(&record), [(enrolment(2), 1)]);
    // The first in turn; then one who never waited, past the one who does.
    let record = then(then(record, given(1), "unknown"), given(4), "unknown");
    assert_eq!(passed(&record), [(enrolment(2), 1), (enrolment(4), 1)]);
    let record = then(record, released(2), "unknown");
    assert_eq!(passed(&record), [(enrolment(2), 1), (enrolment(4), 1)]);
    assert_eq!(waiting(&record), [enrolment(3)]);
    assert_eq!(record.state().seats_ever().len(), 3);
    // Somebody who leaves the list and comes back stands at its end.
    let record = [released(3), waitlisted(5), waitlisted(3)]
        .into_iter()
        .fold(record, |record, event| then(record, event, "unknown"));
    assert_eq!(waiting(&record), [enrolment(5), enrolment(3)]);
}
