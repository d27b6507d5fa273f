//! What the Hà Tĩnh article says of training, and what a course confirms.

use crate::course_support::*;
use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::organisation::Cadre;
use lienvien::record::{Correction, Event};
use lienvien::specialty::{ManagementField, Specialty, Subject};
use lienvien::training::course::{
    CourseEvent, CoursePlan, CourseStatus, NoSeat, ReportedCourse, SessionNumber,
};
use lienvien::value::{Answer, Count, Explain, Figure, Length, LengthUnit, Period, Unit, When};

fn json(record: &Class) -> String {
    serde_json::to_string(record).unwrap()
}

/// The training of which the article states only that it took place.
fn known() -> ReportedCourse {
    ReportedCourse::new(
        CoursePlan::new()
            .recipients([Recipient::Territory(territory("42"))])
            .subjects_open(),
    )
}

#[test]
fn row_1_21_training_was_given_to_health_staff_of_the_province() {
    let staff = [
        Cadre::Doctor,
        Cadre::Nurse,
        Cadre::Technician,
        Cadre::Pharmacist,
        Cadre::Manager,
        Cadre::Engineer,
    ];
    let mut known = known();
    known.plan.cadres = staff.map(Into::into).to_vec();
    let record = reported_as(CourseStatus::Closed, known);
    assert!(record.is_reported());
    let plan = record.state().plan();
    assert_eq!(plan.cadres, staff);
    assert_eq!(plan.recipients, [Recipient::Territory(territory("42"))]);
    // No learner and no seat is invented.
    assert_eq!(record.state().seats_ever(), []);
    assert_eq!(record.state().reported_learners(), None);
    assert!(record.state().reached_since().is_unknown());
}

#[test]
fn row_1_22_in_several_fields_and_specialties() {
    let record = reported_as(CourseStatus::Closed, known());
    let plan = record.state().plan();
    assert!(plan.subjects.is_empty() && plan.subjects_open);
    // Where they are named, a subject is a field or a specialty.
    let named: [Subject; 2] = [
        ManagementField::ClinicalPharmacy.into(),
        Specialty::ClinicalNutrition.into(),
    ];
    let record = record_of(CoursePlan::new().subjects(named.clone()), []);
    assert_eq!(record.state().plan().subjects, named);
    assert_eq!(
        serde_json::from_str::<Class>(&json(&record)).unwrap(),
        record
    );
}

/// Head-count, duration and cadres, and no enrolment at all.
#[test]
fn row_1_21_training_may_be_known_only_by_figures() {
    let mut known = known();
    known.learners = Some(Count::parse_vi("hơn 240").unwrap());
    known.plan = known
        .plan
        .period(Period::lasting(Length::new(3, LengthUnit::Month).unwrap()));
    known.figures = vec![Figure::new(
        text("lớp đào tạo"),
        Count::exact(12),
        Unit::Class,
    )];
    let record = reported_as(CourseStatus::Closed, known);
    let state = record.state();
    let learners = state.reported_learners().unwrap();
    assert_eq!(learners.is_at_least(240), Answer::Yes);
    assert_eq!(learners.is_at_least(300), Answer::Unknown);
    assert!(state.plan().period.is_some());
    assert_eq!(state.figures().count(), 1);
    assert_eq!((state.seats().count(), state.minutes_held()), (0, Some(0)));
    // With a capacity too, nobody knows how many seats were free.
    let mut full = ReportedCourse::new(plan());
    full.learners = Some(Count::exact(2));
    let running = reported_as(CourseStatus::Running, full);
    assert_eq!(running.state().free_seats(), None);
    assert_eq!(
        serde_json::from_str::<Class>(&json(&record)).unwrap(),
        record
    );
}

#[test]
fn row_1_28_to_1_32_management_is_taught_in_five_fields() {
    for &field in ManagementField::ALL {
        let record = open_with(CoursePlan::new().subjects([field]));
        assert_eq!(record.state().plan().subjects, [Subject::from(field)]);
    }
}

#[test]
fn row_1_49_training_in_hanoi_is_at_the_transferor() {
    let record = standing_in(CourseStatus::Running);
    let hanoi = Mode::new(Modality::AtSupporter).place(text("Hà Nội"));
    assert_eq!(record.state().plan().modes, [hanoi]);
}

#[test]
fn a_course_vouches_for_a_seat() {
    let record = standing_in(CourseStatus::Finished);
    let seat = record.seat(enrolment(1)).unwrap();
    assert_eq!(
        (seat.course(), seat.version()),
        (record.id(), record.version())
    );
    assert_eq!((seat.enrolment(), seat.person()), (enrolment(1), person(1)));
    assert_eq!(seat.given(), &when("2025-03-01"));
    assert_eq!(
        serde_json::to_string(&seat).unwrap(),
        r#"{"course":"00000000-0000-0000-0000-000000000058","version":13,"enrolment":"00000000-0000-0000-0000-000000000001","person":"00000000-0000-0000-0000-0000000003e9","given":"2025-03-01"}"#,
    );
    // Since nobody knows when, nothing is written.
    let undated = running_with(plan(), [1]).seat(enrolment(1)).unwrap();
    assert!(!serde_json::to_string(&undated).unwrap().contains("given"));
}

#[track_caller]
fn assert_no_seat(record: &Class, number: u128, code: &str, en: &str, vi: &str) {
    let refused = record.seat(enrolment(number)).unwrap_err();
    assert_eq!((refused.code(), refused.rule()), (code, None));
    assert_eq!(
        (refused.to_string().as_str(), refused.vi().as_str()),
        (en, vi)
    );
}

#[test]
fn a_course_vouches_for_nobody_else() {
    let open = standing_in(CourseStatus::Open);
    assert_no_seat(
        &open,
        3,
        "course.evidence.waiting",
        "enrolment `00000000-0000-0000-0000-000000000003` is on the waiting list, expected an enrolment that was given a seat",
        "học viên `00000000-0000-0000-0000-000000000003` còn trong danh sách chờ, cần học viên đã được xếp vào khóa",
    );
    // One that gave it up, and one that never had any.
    for number in [2, 9] {
        assert_no_seat(
            &open,
            number,
            "course.evidence.not_seated",
            &format!(
                "enrolment `00000000-0000-0000-0000-00000000000{number}` has no seat in the course, \
                 expected an enrolment that was given a seat and kept it"
            ),
            &format!(
                "học viên `00000000-0000-0000-0000-00000000000{number}` không có suất trong khóa, \
                 cần học viên đã được xếp và còn giữ suất"
            ),
        );
    }
    assert_no_seat(
        &standing_in(CourseStatus::Cancelled),
        1,
        "course.evidence.cancelled",
        "the course was cancelled before it began, expected a course that takes place",
        "khóa đào tạo đã bị hủy trước khi khai giảng, cần khóa có tổ chức",
    );
    let mut voided = open.clone();
    voided
        .append(lienvien::record::Line::void(text("nhập nhầm")))
        .unwrap();
    assert_no_seat(
        &voided,
        1,
        "course.evidence.voided",
        "the course was entered in error, expected a course that is counted",
        "hồ sơ khóa đào tạo đã bị hủy do ghi nhầm, cần khóa còn giá trị",
    );
    // A course that was stopped for good did take place.
    let aborted = standing_in(CourseStatus::Aborted);
    let seat = aborted.seat(enrolment(1)).unwrap();
    assert_eq!(seat.course(), aborted.id());
}

/// Somebody who leaves gives up the seat; what was attended before is still counted.
#[test]
fn what_was_attended_stands_after_a_seat_is_given_up() {
    let record = then(
        standing_in(CourseStatus::Running),
        released(1),
        "2025-04-08",
    );
    let enrolment_1 = enrolment(1);
    let not_seated = NoSeat::NotSeated {
        enrolment: enrolment_1,
    };
    assert_eq!(record.seat(enrolment_1), Err(not_seated));
    let sum = record.state().attendance_of(enrolment(1)).unwrap();
    assert_eq!((sum.attended, sum.planned), (90, Some(180)));
    let given_up = record.state().seats_ever()[0].released.as_ref().unwrap();
    assert_eq!(
        (&given_up.on, &given_up.what.reason),
        (&when("2025-04-08"), &Some(text("bận công tác")))
    );
}

/// The attendance stands when the seat of somebody who attended is struck: the record warns of it.
#[test]
fn attendance_does_not_rest_on_the_seat() {
    let mut record = standing_in(CourseStatus::Running);
    let strike = Correction::because(text("nhập nhầm")).strike(4);
    assert_eq!(record.warnings(day("2025-05-01")), []);
    record.append(strike).unwrap();
    let warned = record.warnings(day("2025-05-01"));
    let codes: Vec<_> = warned.iter().map(Explain::code).collect();
    assert_eq!(codes, ["course.attendance.no_seat"]);
}

#[test]
fn every_status_is_read_back_as_it_was_written() {
    for &status in CourseStatus::ALL {
        let record = standing_in(status);
        let read: Class = serde_json::from_str(&json(&record)).unwrap();
        assert_eq!(read, record);
    }
}

#[test]
fn what_is_kept_of_the_way_can_be_asked() {
    let record = standing_in(CourseStatus::Closed);
    let state = record.state();
    assert_eq!(state.approvals()[0].on, when("2025-02-20"));
    assert_eq!(state.postponements()[0].what.to, when("2025-04"));
    assert_eq!(state.started(), Some(&when("2025-04-07")));
    assert_eq!(state.excused()[0].what.session, SessionNumber::new(2));
    assert_eq!(state.closings()[0].what.figures.len(), 1);
    assert_eq!(
        (state.reached_since(), state.open_sessions().count()),
        (&When::UNKNOWN, 0)
    );
    assert_eq!(state.waiting().next().unwrap().since, when("2025-03-03"));
}

#[test]
fn a_payload_with_an_unknown_field_is_refused() {
    let event = r#"{"enrolment":"00000000-0000-0000-0000-000000000001","person":"00000000-0000-0000-0000-000000000002","name":"Nguyễn Văn An"}"#;
    let read = serde_json::from_str::<lienvien::training::course::Learner>(event);
    assert!(
        read.unwrap_err()
            .to_string()
            .starts_with("unknown field `name`")
    );
    // A learner is an id: no field of a seat takes a name.
    let entry = CourseEvent::seat_given(learner(1)).on(when("unknown"));
    let mut record = open_with(plan());
    record.append(entry).unwrap();
    assert_eq!(
        record.state().seat_of(enrolment(1)).unwrap().person,
        person(1)
    );
    assert_eq!(
        record.seat(enrolment(2)),
        Err(NoSeat::NotSeated {
            enrolment: enrolment(2)
        })
    );
}
