//! Why a course refuses a session or its end, and what it counts: each rule on, inside and outside its
//! boundary.

use crate::course_support::*;
use lienvien::training::course::{
    Attendance, CourseEvent, CoursePlan, CourseStatus, Learner, PlannedSession, ReportedCourse,
    SessionHeld,
};
use lienvien::value::{Explain, When};

#[test]
fn co_09_sessions_are_those_planned() {
    let record = running_with(plan(), [1]);
    let make_up = |session| held(SessionHeld::new().session(session).minutes(45).makes_up());
    assert_refused(
        &record,
        excused(3),
        "unknown",
        (
            "CO-09",
            "course.session.no_such_session",
            "there is no session 3, the plan names 2, expected a number from 1",
            "không có buổi thứ 3, kế hoạch chỉ nêu 2 buổi, đánh số từ 1",
        ),
    );
    for session in [1, 2] {
        then(record.clone(), excused(session), "unknown");
        then(record.clone(), make_up(session), "unknown");
    }
    // One beyond the plan may be held, and made up; which of both is known first does not matter.
    let [first, second] = [held(session(3, [])), make_up(3)];
    for (one, other) in [(&first, &second), (&second, &first)] {
        then(
            then(record.clone(), one.clone(), "unknown"),
            other.clone(),
            "unknown",
        );
    }
    // If sessions are not planned one by one, any number is possible, except 0.
    let mut unplanned = plan();
    unplanned.sessions.clear();
    let any = running_with(unplanned, []);
    for event in [excused(3), make_up(3), held(session(3, []))] {
        then(any.clone(), event, "unknown");
    }
    for record in [record, any] {
        for event in [excused(0), make_up(0), held(session(0, []))] {
            assert_eq!(refusal(&record, event, "unknown").rule(), Some("CO-09"));
        }
    }
}

#[test]
fn co_10_a_session_is_held_or_excused_once() {
    let record = running_with(plan(), [1]);
    let was_held = then(record.clone(), held(session(1, [1])), "unknown");
    let was_excused = then(record, excused(1), "unknown");
    for record in [was_held, was_excused] {
        for event in [held(session(1, [])), excused(1)] {
            assert_refused(
                &record,
                event,
                "unknown",
                (
                    "CO-10",
                    "course.session.settled",
                    "session 1 was held or excused already, expected this only once; a session that is held later makes it up",
                    "buổi thứ 1 đã tổ chức hoặc đã ghi là không tổ chức, mỗi buổi chỉ ghi một lần; \
                     buổi tổ chức sau là buổi học bù",
                ),
            );
        }
        then(record.clone(), held(session(2, [])), "unknown");
        // Made up as often as need be.
        let made_up = held(SessionHeld::new().session(1).minutes(90).makes_up());
        let once = then(record, made_up.clone(), "unknown");
        then(once, made_up, "unknown");
    }
}

#[test]
fn co_11_only_an_open_session_is_dropped() {
    let record = then(running_with(plan(), [1]), held(session(1, [1])), "unknown");
    for last in [excused(2), held(session(2, [1]))] {
        let settled = then(record.clone(), last, "unknown");
        assert_refused(
            &settled,
            excused(2),
            "unknown",
            (
                "CO-11",
                "course.session.none_open",
                "every planned session was held or excused already, expected a session that is open",
                "mọi buổi theo kế hoạch đều đã tổ chức hoặc đã ghi là không tổ chức, cần một buổi chưa ghi",
            ),
        );
    }
    let mut unplanned = plan();
    unplanned.sessions.clear();
    let any = then(running_with(unplanned, [1]), excused(1), "unknown");
    then(any, excused(2), "unknown");
}

#[test]
fn co_12_nobody_teaches_what_the_same_person_attends() {
    let record = running_with(plan(), [1, 2]);
    let taught = |by: u128, attended: &[u128]| {
        held(session(1, attended.iter().copied()).trainers([id(500), person(by)]))
    };
    let said = (
        "CO-12",
        "course.attendance.taught_by_self",
        "enrolment `00000000-0000-0000-0000-000000000002` is of a person who taught the session, \
         expected trainers other than the learners",
        "học viên `00000000-0000-0000-0000-000000000002` chính là người giảng buổi học đó, \
         người giảng phải khác học viên",
    );
    assert_refused(&record, taught(2, &[1, 2]), "unknown", said);
    let path = refusal(&record, taught(2, &[1, 2]), "unknown").path();
    assert_eq!(path, "payload.attendance[1].enrolment");
    // A learner may teach a session that the others attend.
    then(record.clone(), taught(2, &[1]), "unknown");
    // Whose enrolment it is may become known after the session.
    let mut roomy = plan();
    roomy.capacity = None;
    let stranger = then(running_with(roomy, [1]), taught(2, &[1, 2]), "unknown");
    for event in [given(2), waitlisted(2)] {
        assert_refused(&stranger, event.clone(), "unknown", said);
        assert_eq!(
            refusal(&stranger, event, "unknown").path(),
            "payload.person"
        );
    }
    then(stranger, given(3), "unknown");
}

#[test]
fn co_13_one_attends_a_session_once() {
    let record = running_with(plan(), [1, 2]);
    assert_refused(
        &record,
        held(session(1, [1, 2, 1])),
        "unknown",
        (
            "CO-13",
            "course.attendance.twice",
            "enrolment `00000000-0000-0000-0000-000000000001` is of a person who is listed twice in the attendance \
             of a session, expected each person once",
            "học viên `00000000-0000-0000-0000-000000000001` được điểm danh hai lần, \
             mỗi buổi mỗi người chỉ điểm danh một lần",
        ),
    );
    then(record.clone(), held(session(1, [1, 2])), "unknown");
    // One who came back under another enrolment does not count twice, whatever is known first.
    let again = CourseEvent::seat_given(Learner::new(enrolment(101), person(1)));
    let left = then(record, released(1), "unknown");
    let back = then(left.clone(), again.clone(), "unknown");
    let both = held(session(1, [1, 2, 101]));
    assert_eq!(
        refusal(&back, both.clone(), "unknown").rule(),
        Some("CO-13")
    );
    then(back, held(session(1, [2, 101])), "unknown");
    let refused = refusal(&then(left, both, "unknown"), again, "unknown");
    assert_eq!(
        (refused.rule(), refused.path().as_str()),
        (Some("CO-13"), "payload.person")
    );
}

#[test]
fn co_14_nobody_attends_for_longer_than_the_session_lasts() {
    let record = running_with(plan(), [1]);
    let of = |minutes| {
        let mut session = SessionHeld::new().session(1).minutes(90);
        let mut attended = Attendance::new(enrolment(1));
        attended.minutes = minutes;
        session.attendance = Some(vec![attended]);
        held(session)
    };
    for minutes in [None, Some(0), Some(89), Some(90)] {
        then(record.clone(), of(minutes), "unknown");
    }
    assert_refused(
        &record,
        of(Some(91)),
        "unknown",
        (
            "CO-14",
            "course.attendance.too_long",
            "91 minutes were attended, expected at most 90, the length of the session",
            "thời gian có mặt là 91 phút, không được quá 90 phút của buổi học",
        ),
    );
}

#[test]
fn what_was_missed_can_be_made_up() {
    let mut longer = plan().sessions([PlannedSession::new().minutes(60)]);
    longer.capacity = None;
    let record = running_with(longer, [1, 2]);
    let make_up = |session, minutes| {
        let it = SessionHeld::new()
            .session(session)
            .minutes(minutes)
            .makes_up();
        held(it.attendance(attendance([2])))
    };
    let early = Attendance::new(enrolment(2)).minutes(30);
    let left_early = SessionHeld::new()
        .session(1)
        .minutes(90)
        .attendance([Attendance::new(enrolment(1)), early]);
    let events = [
        held(left_early),
        held(session(2, [1])),
        // 90 of 60 that were missed of session 1; session 2 in two parts.
        make_up(1, 90),
        make_up(2, 45),
        make_up(2, 40),
        // Of the third nobody took down who attended.
        held(SessionHeld::new().session(3).minutes(60)),
    ];
    let record = events
        .into_iter()
        .fold(record, |record, event| then(record, event, "unknown"));
    let state = record.state();
    let of = |number| {
        let sum = state.attendance_of(enrolment(number)).unwrap();
        (sum.attended, sum.not_taken, sum.held, sum.planned)
    };
    assert_eq!(of(1), (180, Some(60), Some(240), Some(240)));
    assert_eq!(of(2), (90 + 85, Some(60), Some(240), Some(240)));
    assert_eq!(state.attendance_of(enrolment(3)), None);
    assert_eq!(state.minutes_held(), Some(240));
}

/// An excused session that is made up counts up to its planned length, if that is known.
#[test]
fn an_excused_session_counts_as_made_up() {
    let made_up = |plan: CoursePlan| {
        let made_up = SessionHeld::new()
            .session(1)
            .minutes(120)
            .makes_up()
            .attendance(attendance([1]));
        let events = [excused(1), held(made_up)];
        let record = events
            .into_iter()
            .fold(running_with(plan, [1]), |record, event| {
                then(record, event, "unknown")
            });
        let sum = record.state().attendance_of(enrolment(1)).unwrap();
        (sum.attended, sum.held, sum.planned)
    };
    assert_eq!(made_up(plan()), (90, Some(0), Some(180)));
    let mut unknown = plan();
    unknown.sessions[0] = PlannedSession::new();
    assert_eq!(made_up(unknown.clone()), (120, Some(0), None));
    unknown.sessions.clear();
    assert_eq!(made_up(unknown), (120, Some(0), None));
}

/// Papers often tell neither the number of a session nor its length. What depends on them is not known then.
#[test]
fn a_session_may_have_neither_number_nor_length() {
    let record = running_with(plan(), [1]);
    let somewhen = SessionHeld::new().attendance(attendance([1]));
    let record = then(record, held(somewhen.clone()), "2025-04-02");
    let record = then(record, held(somewhen), "2025-04-03");
    let state = record.state();
    assert_eq!((state.sessions().len(), state.minutes_held()), (2, None));
    assert_eq!(state.open_sessions().count(), 2, "which ones is not known");
    let of = |record: &Class| {
        let sum = record.state().attendance_of(enrolment(1)).unwrap();
        (sum.attended, sum.not_taken, sum.held)
    };
    assert_eq!(of(&record), (0, None, None));

    // With the length alone it counts.
    let ninety = SessionHeld::new().minutes(90).attendance(attendance([1]));
    let record = then(running_with(plan(), [1]), held(ninety), "2025-04-02");
    assert_eq!(of(&record), (90, Some(0), Some(90)));
    // A make-up of an unknown session may repeat one that was attended.
    let made_up = SessionHeld::new()
        .minutes(45)
        .makes_up()
        .attendance(attendance([1]));
    let record = then(record, held(made_up), "2025-04-03");
    assert_eq!(of(&record), (90, Some(45), Some(90)));
    // With the number alone: whoever attended the whole attended at most the unknown length.
    let first = SessionHeld::new().session(1).attendance(attendance([1]));
    let record = then(running_with(plan(), [1]), held(first), "2025-04-02");
    assert_eq!(of(&record), (0, None, None));
    assert_eq!(record.state().open_sessions().count(), 1);
    let again = SessionHeld::new().session(1);
    assert_eq!(
        refusal(&record, held(again), "2025-04-03").rule(),
        Some("CO-10")
    );
    // Nobody can attend longer than is known, and nobody knows.
    let part = Attendance::new(enrolment(1)).minutes(600);
    let long = SessionHeld::new().attendance([part]);
    let record = then(running_with(plan(), [1]), held(long), "2025-04-02");
    assert_eq!(of(&record), (600, Some(0), None));
}

/// Nobody states who had a seat before the report: an unknown enrolment may have attended.
#[test]
fn a_reported_course_warns_only_of_what_is_certain() {
    let record = reported_as(CourseStatus::Running, ReportedCourse::new(plan()));
    let twice = held(session(1, [1, 1]));
    assert_eq!(refusal(&record, twice, "unknown").rule(), Some("CO-13"));
    let record = then(record, held(session(1, [1])), "unknown");
    let attended = |record: &Class, number| {
        let sum = record.state().attendance_of(enrolment(number)).unwrap();
        (sum.attended, sum.held, sum.planned)
    };
    assert_eq!(attended(&record, 1), (90, Some(90), Some(180)));
    assert_eq!(attended(&record, 2), (0, Some(90), Some(180)));
    assert_eq!(record.warnings(day("2026-01-01")), []);
    // Nothing is presumed: evidence is only of a seat that was given here.
    let refused = record.seat(enrolment(1)).unwrap_err();
    assert_eq!(refused.code(), "course.evidence.not_seated");
}

#[test]
fn trainers_stand_beside_learners() {
    let record = running_with(plan(), [1, 2]);
    let (an, binh) = (id(500), id(501));
    let twice = session(1, [1, 2]).trainers([an, binh, an]);
    let alone = SessionHeld::new().session(2).minutes(90).trainers([binh]);
    let absent = SessionHeld::new()
        .session(2)
        .minutes(90)
        .makes_up()
        .attendance([Attendance::new(enrolment(1)).minutes(0)])
        .trainers([an]);
    let record = [twice, alone, absent]
        .into_iter()
        .fold(record, |record, session| {
            then(record, held(session), "2025-04-07")
        });
    let state = record.state();
    let beside: Vec<_> = state
        .teaching()
        .map(|it| {
            (
                it.trainer,
                it.session.what.session.unwrap().get(),
                it.learners,
                it.trainers,
            )
        })
        .collect();
    assert_eq!(
        beside,
        [
            (an, 1, Some(2), 2),
            (binh, 1, Some(2), 2),
            (binh, 2, None, 1),
            (an, 2, Some(0), 1)
        ]
    );
    assert!(state.trainers().into_iter().eq([an, binh]));
    let first = state.teaching().next().unwrap();
    assert_eq!(first.session.on, When::from(day("2025-04-07")));
}
