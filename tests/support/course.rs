//! Courses to test with: one in Hà Nội for the staff of the Hà Tĩnh article, and one in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::organisation::Cadre;
use lienvien::record::{Approval, Event, Postponement, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::training::course::{
    Course, CourseEvent, CourseEventKind, CourseKind, CoursePlan, CourseReport, CourseStatus,
    Learner, ReportedCourse, SeatRelease, SessionExcused, SessionHeld,
};
use lienvien::value::{Count, EnrolmentId, Figure, PersonId, Provenance, Unit};

pub(crate) type Class = Record<Course>;

/// Two sessions of 90 minutes in Hà Nội, for two doctors of Hà Tĩnh.
pub(crate) fn plan() -> CoursePlan {
    CoursePlan {
        name: Some(text("Siêu âm tim cơ bản")),
        kind: Some(CourseKind::DirectionOfLowerLevels),
        organisers: vec![bach_mai()],
        recipients: vec![Recipient::Territory(territory("42"))],
        cadres: vec![Cadre::Doctor],
        ..CoursePlan::about([Specialty::CardiologyAndIntervention])
            .taught(Mode {
                place: Some(text("Hà Nội")),
                ..Mode::of(Modality::AtSupporter)
            })
            .with_capacity(2)
            .with_session(90)
            .with_session(90)
    }
}

pub(crate) fn planned(plan: CoursePlan) -> CourseEvent {
    CourseEvent::Planned(Box::new(plan))
}

pub(crate) fn reported(reached: CourseStatus, known: ReportedCourse) -> CourseEvent {
    let source = Provenance::by(text("ĐCSVN"));
    CourseEvent::Reported(Box::new(Reported {
        reached,
        source,
        known,
    }))
}

pub(crate) fn approved() -> CourseEvent {
    CourseEvent::Approved(Box::new(Approval {
        decision: Some(document("Quyết định tiếp nhận mở lớp")),
        ..Approval::by(bach_mai())
    }))
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được giảng viên");
    Reason { reason }
}

pub(crate) fn enrolment(number: u128) -> EnrolmentId {
    id(number)
}

/// The person behind the enrolment with this number.
pub(crate) fn person(number: u128) -> PersonId {
    id(1000 + number)
}

pub(crate) fn learner(number: u128) -> Learner {
    Learner {
        enrolment: enrolment(number),
        person: person(number),
    }
}

pub(crate) fn given(number: u128) -> CourseEvent {
    CourseEvent::SeatGiven(learner(number))
}

pub(crate) fn waitlisted(number: u128) -> CourseEvent {
    CourseEvent::Waitlisted(learner(number))
}

pub(crate) fn released(number: u128) -> CourseEvent {
    CourseEvent::SeatReleased(SeatRelease {
        enrolment: enrolment(number),
        reason: text("bận công tác"),
    })
}

pub(crate) fn held(session: SessionHeld) -> CourseEvent {
    CourseEvent::SessionHeld(Box::new(session))
}

/// The session of 90 minutes with this number, attended by these.
pub(crate) fn session(number: u16, attended: impl IntoIterator<Item = u128>) -> SessionHeld {
    SessionHeld::of(number, 90).attended_by(attended.into_iter().map(enrolment))
}

pub(crate) fn excused(session: u16) -> CourseEvent {
    let reason = text("giảng viên đi công tác");
    CourseEvent::SessionExcused(SessionExcused { session, reason })
}

pub(crate) fn postponed(to: Option<&str>) -> CourseEvent {
    CourseEvent::Postponed(Box::new(Postponement {
        reason: text("chưa đủ học viên"),
        to: to.map(when),
    }))
}

pub(crate) fn closed() -> CourseEvent {
    let learners = Figure::new(text("học viên"), Count::exact(2), Unit::Person);
    CourseEvent::Closed(Box::new(CourseReport {
        figures: vec![learners],
        document: Some(document("Báo cáo tổng kết khóa học")),
    }))
}

/// An event of this kind as one would write it into the record of [`standing_in`].
pub(crate) fn event(kind: CourseEventKind) -> CourseEvent {
    match kind {
        CourseEventKind::Planned => planned(plan()),
        CourseEventKind::Reported => reported(CourseStatus::Closed, ReportedCourse::of(plan())),
        CourseEventKind::Approved => approved(),
        CourseEventKind::Refused => CourseEvent::Refused(reason()),
        CourseEventKind::SeatGiven => given(9),
        CourseEventKind::SeatReleased => released(1),
        CourseEventKind::Waitlisted => waitlisted(9),
        CourseEventKind::Postponed => postponed(Some("2025-06")),
        CourseEventKind::Cancelled => CourseEvent::Cancelled(reason()),
        CourseEventKind::Started => CourseEvent::Started,
        CourseEventKind::SessionHeld => held(session(2, [1]).taught_by(id(500))),
        CourseEventKind::SessionExcused => excused(2),
        CourseEventKind::Interrupted => CourseEvent::Interrupted(reason()),
        CourseEventKind::Resumed => CourseEvent::Resumed,
        CourseEventKind::Aborted => CourseEvent::Aborted(reason()),
        CourseEventKind::Finished => CourseEvent::Finished,
        CourseEventKind::Closed => closed(),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: CourseEvent, on: &str) -> Result<Class, Refused<Course>> {
    Record::open(uuid(88), event.on(when(on)))
}

/// The record of a course so planned, with these events after it; nothing is dated.
pub(crate) fn record_of(plan: CoursePlan, events: impl IntoIterator<Item = CourseEvent>) -> Class {
    then_each(open(planned(plan), "unknown").unwrap(), events, "unknown")
}

/// A course so planned that seats can be given in.
pub(crate) fn open_with(plan: CoursePlan) -> Class {
    record_of(plan, [approved()])
}

/// A course so planned that has begun, with a seat for each of these.
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

/// The events, each with its day, by which the course of [`plan`] comes to this status. From its
/// opening on, one has a seat and two were on the waiting list; the first session was held.
fn lived(status: CourseStatus) -> Vec<(CourseEvent, &'static str)> {
    let followed = |before, event, on| {
        let mut events = lived(before);
        events.push((event, on));
        events
    };
    match status {
        CourseStatus::Planned => Vec::new(),
        CourseStatus::Refused => vec![(CourseEvent::Refused(reason()), "2025-02-20")],
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
            CourseEvent::Cancelled(reason()),
            "2025-03-20",
        ),
        CourseStatus::Running => {
            let mut events = lived(CourseStatus::Open);
            events.push((CourseEvent::Started, "2025-04-07"));
            let first = session(1, [1]).taught_by(id(500));
            events.push((held(first), "2025-04-07"));
            events
        }
        CourseStatus::Interrupted => followed(
            CourseStatus::Running,
            CourseEvent::Interrupted(reason()),
            "2025-04-08",
        ),
        CourseStatus::Aborted => followed(
            CourseStatus::Interrupted,
            CourseEvent::Aborted(reason()),
            "2025-05-08",
        ),
        CourseStatus::Finished => {
            let mut events = lived(CourseStatus::Running);
            events.push((excused(2), "2025-04-08"));
            let made_up = SessionHeld::making_up(2, 90).attended_by([enrolment(1)]);
            events.push((held(made_up.taught_by(id(501))), "2025-04-09"));
            events.push((CourseEvent::Finished, "2025-04-10"));
            events
        }
        CourseStatus::Closed => followed(CourseStatus::Finished, closed(), "2025-04-30"),
    }
}

/// A record in this status, dated throughout.
pub(crate) fn standing_in(status: CourseStatus) -> Class {
    let record = open(planned(plan()), "2025-02-01").unwrap();
    let events = lived(status).into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}
