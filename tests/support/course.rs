//! Courses to test with: one in Hà Nội for the staff of the Hà Tĩnh article, and one in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::organisation::Cadre;
use lienvien::record::{Approval, Event, Postponement, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::training::course::{
    Attendance, CapacityChange, Course, CourseEvent, CourseEventKind, CourseKind, CoursePlan,
    CourseReport, CourseStatus, Learner, PlannedSession, ReportedCourse, SeatRelease,
    SessionExcused, SessionHeld,
};
use lienvien::value::{Count, EnrolmentId, Figure, PersonId, Provenance, Unit, When};

pub(crate) type Class = Record<Course>;

/// Two sessions of 90 minutes in Hà Nội, for two doctors of Hà Tĩnh.
pub(crate) fn plan() -> CoursePlan {
    let in_hanoi = Mode::new(Modality::AtSupporter).place(text("Hà Nội"));
    CoursePlan::new()
        .name(text("Siêu âm tim cơ bản"))
        .subjects([Specialty::CardiologyAndIntervention])
        .kind(CourseKind::DirectionOfLowerLevels)
        .organisers([bach_mai()])
        .recipients([Recipient::Territory(territory("42"))])
        .cadres([Cadre::Doctor])
        .modes([in_hanoi])
        .capacity(2)
        .sessions([lasting(90), lasting(90)])
}

/// A planned session of this many minutes.
pub(crate) fn lasting(minutes: u16) -> PlannedSession {
    PlannedSession::new().minutes(minutes)
}

pub(crate) fn planned(plan: CoursePlan) -> CourseEvent {
    CourseEvent::planned(plan)
}

pub(crate) fn reported(reached: CourseStatus, known: ReportedCourse) -> CourseEvent {
    let source = Provenance::new(text("ĐCSVN"));
    CourseEvent::reported(Reported::new(reached, source, known))
}

pub(crate) fn approved() -> CourseEvent {
    CourseEvent::approved(
        Approval::new(bach_mai()).decision(document("Quyết định tiếp nhận mở lớp")),
    )
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được giảng viên");
    Reason::from(reason)
}

pub(crate) fn enrolment(number: u128) -> EnrolmentId {
    id(number)
}

/// The person behind the enrolment with this number.
pub(crate) fn person(number: u128) -> PersonId {
    id(1000 + number)
}

pub(crate) fn learner(number: u128) -> Learner {
    Learner::new(enrolment(number), person(number))
}

pub(crate) fn given(number: u128) -> CourseEvent {
    CourseEvent::seat_given(learner(number))
}

pub(crate) fn waitlisted(number: u128) -> CourseEvent {
    CourseEvent::waitlisted(learner(number))
}

pub(crate) fn released(number: u128) -> CourseEvent {
    CourseEvent::seat_released(SeatRelease::new(enrolment(number)).reason(text("bận công tác")))
}

pub(crate) fn capacity(seats: u16) -> CourseEvent {
    CourseEvent::capacity_changed(CapacityChange::new(seats))
}

pub(crate) fn held(session: SessionHeld) -> CourseEvent {
    CourseEvent::session_held(session)
}

/// The session of 90 minutes with this number, attended by these.
pub(crate) fn session(number: u16, attended: impl IntoIterator<Item = u128>) -> SessionHeld {
    SessionHeld::new()
        .session(number)
        .minutes(90)
        .attendance(attendance(attended))
}

/// These attended the whole session.
pub(crate) fn attendance(attended: impl IntoIterator<Item = u128>) -> Vec<Attendance> {
    let whole = |number| Attendance::new(enrolment(number));
    attended.into_iter().map(whole).collect()
}

pub(crate) fn excused(session: u16) -> CourseEvent {
    let reason = text("giảng viên đi công tác");
    CourseEvent::session_excused(SessionExcused::new(session).reason(reason))
}

pub(crate) fn postponed(to: Option<&str>) -> CourseEvent {
    CourseEvent::postponed(
        Postponement::from(text("chưa đủ học viên")).to(to.map_or(When::UNKNOWN, when)),
    )
}

pub(crate) fn closed() -> CourseEvent {
    let learners = Figure::new(text("học viên"), Count::exact(2), Unit::Person);
    CourseEvent::closed(
        CourseReport::new()
            .figures([learners])
            .document(document("Báo cáo tổng kết khóa học")),
    )
}

/// An event of this kind as one would write it into the record of [`standing_in`].
pub(crate) fn event(kind: CourseEventKind) -> CourseEvent {
    match kind {
        CourseEventKind::Planned => planned(plan()),
        CourseEventKind::Reported => reported(CourseStatus::Closed, ReportedCourse::new(plan())),
        CourseEventKind::Approved => approved(),
        CourseEventKind::Refused => CourseEvent::refused(reason()),
        CourseEventKind::SeatGiven => given(9),
        CourseEventKind::SeatReleased => released(1),
        CourseEventKind::Waitlisted => waitlisted(9),
        CourseEventKind::CapacityChanged => capacity(7),
        CourseEventKind::Postponed => postponed(Some("2025-06")),
        CourseEventKind::Cancelled => CourseEvent::cancelled(reason()),
        CourseEventKind::Started => CourseEvent::Started,
        CourseEventKind::SessionHeld => held(session(2, [1]).trainers([id(500)])),
        CourseEventKind::SessionExcused => excused(2),
        CourseEventKind::Interrupted => CourseEvent::interrupted(reason()),
        CourseEventKind::Resumed => CourseEvent::Resumed,
        CourseEventKind::Aborted => CourseEvent::aborted(reason()),
        CourseEventKind::Finished => CourseEvent::Finished,
        CourseEventKind::Closed => closed(),
        _ => panic!("{kind} is new here"),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: CourseEvent, on: &str) -> Result<Class, Refused<Course>> {
    Record::open(uuid(88), event.on(when(on)))
}

/// The record of a course with this plan and these events; nothing is dated.
pub(crate) fn record_of(plan: CoursePlan, events: impl IntoIterator<Item = CourseEvent>) -> Class {
    then_each(open(planned(plan), "unknown").unwrap(), events, "unknown")
}

/// A course with this plan, in which seats can be given.
pub(crate) fn open_with(plan: CoursePlan) -> Class {
    record_of(plan, [approved()])
}

/// A course with this plan that has begun, with a seat for each of these.
pub(crate) fn running_with(plan: CoursePlan, seated: impl IntoIterator<Item = u128>) -> Class {
    let events = [approved()]
        .into_iter()
        .chain(seated.into_iter().map(given));
    record_of(plan, events.chain([CourseEvent::Started]))
}

/// A record opened by a report, undated.
pub(crate) fn reported_as(reached: CourseStatus, known: ReportedCourse) -> Class {
    open(reported(reached, known), "unknown").unwrap()
}

/// The events, each with its day, that bring the course of [`plan`] to this status. After its
/// approval one has a seat and two are on the waiting list; later the first session is held.
fn lived(status: CourseStatus) -> Vec<(CourseEvent, &'static str)> {
    let followed = |before, event, on| {
        let mut events = lived(before);
        events.push((event, on));
        events
    };
    match status {
        CourseStatus::Planned => Vec::new(),
        CourseStatus::Refused => vec![(CourseEvent::refused(reason()), "2025-02-20")],
        CourseStatus::Open => vec![
            (postponed(Some("2025-04")), "2025-02-10"),
            (approved(), "2025-02-20"),
            (given(1), "2025-03-01"),
            (given(2), "2025-03-02"),
            (waitlisted(3), "2025-03-03"),
            (waitlisted(4), "2025-03-04"),
            (released(2), "2025-03-05"),
        ],
        CourseStatus::Cancelled => followed(
            CourseStatus::Open,
            CourseEvent::cancelled(reason()),
            "2025-03-20",
        ),
        CourseStatus::Running => {
            let mut events = lived(CourseStatus::Open);
            events.push((CourseEvent::Started, "2025-04-07"));
            let first = session(1, [1]).trainers([id(500)]);
            events.push((held(first), "2025-04-07"));
            events
        }
        CourseStatus::Interrupted => followed(
            CourseStatus::Running,
            CourseEvent::interrupted(reason()),
            "2025-04-08",
        ),
        CourseStatus::Aborted => followed(
            CourseStatus::Interrupted,
            CourseEvent::aborted(reason()),
            "2025-05-08",
        ),
        CourseStatus::Finished => {
            let mut events = lived(CourseStatus::Running);
            events.push((excused(2), "2025-04-08"));
            let made_up = SessionHeld::new()
                .session(2)
                .minutes(90)
                .makes_up()
                .attendance(attendance([1]));
            events.push((held(made_up.trainers([id(501)])), "2025-04-09"));
            events.push((CourseEvent::Finished, "2025-04-10"));
            events
        }
        CourseStatus::Closed => followed(CourseStatus::Finished, closed(), "2025-04-30"),
        _ => panic!("{status} is new here"),
    }
}

/// A record in this status, dated throughout.
pub(crate) fn standing_in(status: CourseStatus) -> Class {
    let record = open(planned(plan()), "2025-02-01").unwrap();
    let events = lived(status).into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}
