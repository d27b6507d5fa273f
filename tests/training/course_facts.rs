//! Facts about a course in the order in which they become known, what cannot be, and what the record warns
//! of.

use crate::course_support::*;
use lienvien::record::Correction;
use lienvien::training::course::{
    CourseEvent, CourseEventKind as Kind, CoursePlan, CourseStatus as Status, CourseWarning,
    PlannedSession, ReportedCourse, SessionHeld,
};
use lienvien::value::{Case, Coded, Count, Explain, Figure, FigureBasis, Period, Unit};
use lienvien::{agreement::Modality, agreement::Mode, training::course::CourseKind};

/// The codes of what the record warns of on a day.
fn warned(record: &Class, on: &str) -> Vec<&'static str> {
    record.warnings(day(on)).iter().map(Explain::code).collect()
}

fn in_april() -> CoursePlan {
    plan().period(Period::new(when("2025-04-01"), when("2025-04-30")).unwrap())
}

/// The list of a session of the third, entered after that of the fourth; or after the course was over.
#[test]
fn sessions_become_known_in_any_order() {
    let running = running_with(plan(), [1, 2]);
    let of = |number| held(session(number, [1]));
    let early = then(running.clone(), of(1), "2025-04-03");
    let expected = then(early, of(2), "2025-04-04");
    let late = then(running.clone(), of(2), "2025-04-04");
    let late = then(late, of(1), "2025-04-03");
    assert_eq!(late.state(), expected.state());
    for end in [Kind::Finished, Kind::Aborted] {
        let over = then(running.clone(), event(end), "2025-05-01");
        let known_later = then(then(over, of(2), "2025-04-04"), excused(1), "2025-04-03");
        assert_eq!(known_later.state().open_sessions().count(), 0);
        assert_eq!(known_later.state().minutes_held(), Some(90));
    }
    // The rules do not depend on the order either.
    for (one, other) in [(of(1), excused(1)), (excused(1), of(1))] {
        let record = then(running.clone(), one, "2025-04-03");
        assert_eq!(refusal(&record, other, "2025-04-02").rule(), Some("CO-10"));
    }
}

/// Nobody has to invent an approval, or the end of an interruption.
#[test]
fn a_step_that_nobody_tells_is_missing() {
    let planned = open(planned(plan()), "2025").unwrap();
    let seated = then(planned, given(1), "2025-03");
    let running = then(seated, CourseEvent::Started, "2025-04-07");
    assert_eq!(running.status(), Status::Running);
    let stopped = then(running.clone(), event(Kind::Interrupted), "2025-04-08");
    let closed = then(stopped, closed(), "2025-06");
    assert_eq!(
        (closed.status(), closed.state().approvals().len()),
        (Status::Closed, 0)
    );
    // An approval that becomes known later: the record tells that it came after the beginning.
    let mut approved = then(running.clone(), approved(), "2025-04-20");
    assert_eq!(
        warned(&approved, "2025-04-21"),
        ["course.approval.after_start"]
    );
    let earlier = then(approved.clone(), event(Kind::Approved), "2025-04-01");
    assert_eq!(warned(&earlier, "2025-04-21"), [""; 0]);
    assert_eq!(earlier.state().approvals()[0].on, when("2025-04-01"));
    let because = Correction::because(text("nhầm")).strike(approved.version());
    approved.append(because).unwrap();
    assert_eq!(approved.state(), running.state());
}

/// What was learnt until a course was stopped, and another report of one that is closed.
#[test]
fn a_course_that_was_stopped_reports_too() {
    let stopped = then(
        running_with(plan(), [1]),
        event(Kind::Aborted),
        "2025-05-01",
    );
    let reported = then(stopped, closed(), "2025-06-01");
    let again = then(reported, closed(), "2025-05-20");
    assert_eq!(again.status(), Status::Aborted);
    let dates: Vec<_> = again
        .state()
        .closings()
        .iter()
        .map(|it| it.on.to_string())
        .collect();
    assert_eq!(dates, ["2025-05-20", "2025-06-01"]);
    assert_eq!(again.state().figures().count(), 2);
}

/// The number of seats changes on its day, and not below the seats that are given.
#[test]
fn co_15_the_capacity_changes_on_its_day() {
    let full = then(
        then(open_with(plan()), given(1), "2025-03-01"),
        given(2),
        "2025-03-02",
    );
    let more = then(full.clone(), capacity(3), "2025-03-03");
    let third = then(more, given(3), "2025-03-04");
    assert_eq!(third.state().capacity(), Some(3));
    assert_eq!(
        refusal(&third, given(4), "2025-03-05").rule(),
        Some("CO-04")
    );
    assert_refused(
        &third,
        capacity(2),
        "2025-03-05",
        (
            "CO-15",
            "course.capacity.below_seats",
            "the capacity is 2, expected at least 3, the number of seats that are taken",
            "số học viên tối đa là 2, không được ít hơn 3 người đã được xếp vào khóa",
        ),
    );
    assert_eq!(
        refusal(&third, capacity(2), "unknown").path(),
        "payload.capacity"
    );
    let fewer = then(
        then(third, released(1), "2025-03-06"),
        capacity(2),
        "2025-03-07",
    );
    assert_eq!(fewer.state().free_seats(), Some(0));
    let changes: Vec<_> = fewer
        .state()
        .capacity_changes()
        .iter()
        .map(|it| it.what.capacity)
        .collect();
    assert_eq!(changes, [3, 2]);
    // Who waits waits on, whatever happens to the number of seats.
    let waiting = then(
        then(full, waitlisted(7), "2025-03-03"),
        capacity(9),
        "2025-03-04",
    );
    assert_eq!(
        (
            waiting.state().waiting().len(),
            waiting.state().free_seats()
        ),
        (1, Some(7))
    );
    // Without a capacity, the change gives it one.
    let mut unbounded = plan();
    unbounded.capacity = None;
    let record = then(open_with(unbounded), capacity(5), "unknown");
    assert_eq!(record.state().free_seats(), Some(5));
}

#[test]
fn a_report_may_name_all_the_seats() {
    let known = ReportedCourse::new(plan()).seats([learner(1)]);
    let some = reported_as(Status::Running, known.clone());
    let all = reported_as(Status::Running, known.clone().seats_complete());
    assert_eq!(
        (some.state().free_seats(), all.state().free_seats()),
        (None, Some(1))
    );
    assert_eq!(some.seat(enrolment(1)).unwrap().person(), person(1));
    let attended = |record: &Class| then(record.clone(), held(session(1, [1, 9])), "2025-04-01");
    assert_eq!(warned(&attended(&some), "2025-05-01"), [""; 0]);
    assert_eq!(
        warned(&attended(&all), "2025-05-01"),
        ["course.attendance.no_seat"]
    );
    then(some, released(9), "unknown");
    assert_eq!(refusal(&all, released(9), "unknown").rule(), Some("CO-08"));
    for (seats, rule, path) in [
        (
            [learner(1), learner(1)],
            "CO-05",
            "payload.known.seats[1].person",
        ),
        (
            [
                learner(1),
                lienvien::training::course::Learner::new(enrolment(1), person(2)),
            ],
            "CO-06",
            "payload.known.seats[1].enrolment",
        ),
    ] {
        let known = ReportedCourse::new(plan()).seats(seats);
        let refused = open(reported(Status::Running, known), "unknown").unwrap_err();
        assert_eq!(
            (refused.rule(), refused.path().as_str()),
            (Some(rule), path)
        );
    }
}

/// Every status can be told by a report, and goes on from there.
#[test]
fn every_status_is_reported() {
    for status in Status::ALL {
        let record = reported_as(*status, ReportedCourse::new(plan()));
        assert_eq!(record.status(), *status);
    }
    let interrupted = reported_as(Status::Interrupted, ReportedCourse::new(plan()));
    assert_eq!(
        then(interrupted, event(Kind::Resumed), "2025").status(),
        Status::Running
    );
}

#[test]
fn a_course_warns_of_sessions_outside_its_time() {
    let running = running_with(in_april(), [1, 2]);
    for (on, outside) in [
        ("2025-03-31", true),
        ("2025-04-01", false),
        ("2025-04-30", false),
        ("2025-05-01", true),
        ("2025-05", true),
        ("2025", false),
        ("unknown", false),
    ] {
        let record = then(running.clone(), held(session(1, [1])), on);
        let codes = warned(&record, "2025-04-30");
        let expected: &[_] = if outside {
            &["course.session.outside_period"]
        } else {
            &[]
        };
        assert_eq!(codes, expected, "{on}");
    }
    // A course that was postponed is held at another time.
    let moved = then(open_with(in_april()), postponed(None), "unknown");
    let moved = then(
        then(moved, CourseEvent::Started, "2025-08-01"),
        held(session(1, [])),
        "2025-08-02",
    );
    assert_eq!(warned(&moved, "2025-09-01"), [""; 0]);
    let ended = then(running, CourseEvent::Finished, "2025-04-20");
    let ended = then(ended, held(session(1, [1])), "2025-04-21");
    let codes = warned(&ended, "2025-04-30");
    assert_eq!(codes, ["course.session.after_end", "course.sessions.open"]);
    let lines: Vec<_> = ended
        .warnings(day("2025-04-30"))
        .iter()
        .map(|it| it.lines.len())
        .collect();
    assert_eq!(lines, [2, 1]);
}

#[test]
fn a_course_warns_of_who_attends() {
    let running = running_with(plan(), [1, 2]);
    let three = then(running.clone(), held(session(1, [1, 2, 3])), "2025-04-03");
    let expected = [
        "course.attendance.above_capacity",
        "course.attendance.no_seat",
    ];
    assert_eq!(warned(&three, "2025-05-01"), expected);
    // The seat of the time of the session counts.
    let left = then(running, released(2), "2025-04-04");
    for (on, codes) in [
        ("2025-04-03", &[][..]),
        ("2025-04-04", &[]),
        ("2025-04-05", &["course.attendance.no_seat"]),
        ("2025-04", &[]),
    ] {
        let record = then(left.clone(), held(session(1, [2])), on);
        assert_eq!(warned(&record, "2025-05-01"), codes, "{on}");
    }
}

#[test]
fn a_course_warns_of_its_end() {
    let running = running_with(in_april(), [1]);
    assert_eq!(warned(&running, "2025-04-30"), [""; 0]);
    assert_eq!(warned(&running, "2025-05-01"), ["course.period.past_end"]);
    let said = |record: &Class, on| {
        let found = record.warnings(day(on));
        (found[0].to_string(), found[0].vi())
    };
    assert_eq!(
        said(&running, "2025-05-01"),
        (
            "the course was planned until 2025-04-30, but has not come to its end".into(),
            "khóa đào tạo theo kế hoạch đến ngày 30/04/2025 nhưng chưa kết thúc".into()
        )
    );
    let finished = then(running, CourseEvent::Finished, "2025-05-02");
    assert_eq!(warned(&finished, "2025-06-01"), ["course.sessions.open"]);
    assert_eq!(
        said(&finished, "2025-06-01").1,
        "khóa đào tạo đã kết thúc nhưng còn 2 buổi theo kế hoạch chưa ghi là đã tổ chức hoặc không tổ chức, đầu tiên là buổi thứ 1"
    );
    let settled = then(
        then(finished, excused(1), "unknown"),
        held(session(2, [1])),
        "2025-04-02",
    );
    assert_eq!(warned(&settled, "2025-06-01"), [""; 0]);
    // Nobody knows which sessions were held before a report.
    let told = reported_as(Status::Finished, ReportedCourse::new(plan()));
    assert_eq!(warned(&told, "2025-06-01"), [""; 0]);
}

/// Each warning is met here, and has a sentence in each language.
#[test]
fn each_warning_is_a_sentence() {
    let codes: Vec<_> = CourseWarning::CASES
        .iter()
        .map(|case: &Case| case.code)
        .collect();
    assert_eq!(codes.len(), 7);
    for case in CourseWarning::CASES {
        assert!(case.rule.is_none() && case.code.starts_with("course."));
    }
}

#[test]
fn a_plan_has_targets_and_a_kind_of_its_own_words() {
    let target = Figure::new(text("học viên"), Count::AtLeast(20.into()), Unit::Person)
        .basis(FigureBasis::Planned);
    let remote = Mode::new(Modality::Remote);
    let plan = plan()
        .kind(text("tập huấn theo chương trình mục tiêu"))
        .targets([target.clone()])
        .sessions([PlannedSession::new().mode(remote.clone())]);
    let record = then(open_with(plan), CourseEvent::Started, "2025");
    let far = SessionHeld::new().session(3).minutes(90).mode(remote);
    let record = then(record, held(far), "2025-04-01");
    let read: Class = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
    assert_eq!(read, record);
    assert_eq!(record.state().plan().targets, [target]);
    assert!(matches!(record.state().plan().kind, Some(Coded::Other(_))));
    assert_eq!(
        Coded::<CourseKind>::of(text("Đề án 1816")),
        CourseKind::Project1816
    );
    // A negative number of learners is no target.
    let few = Figure::new(text("học viên"), Count::exact(-1), Unit::Person);
    let refused = open(planned(plan_with(few)), "2025").unwrap_err();
    assert_eq!(
        (refused.rule(), refused.path().as_str()),
        (Some("RE-17"), "payload.targets[0].count")
    );
}

fn plan_with(target: Figure) -> CoursePlan {
    plan().targets([target])
}
