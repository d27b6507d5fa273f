//! The learners of a course, and what their own records say of them.

use super::{place_of, status_on, vi_day};
use crate::any::AnyRecord;
use crate::record::{Place, Record};
use crate::register::Register;
use crate::register::check::{Look, Out, checks_table};
use crate::training::course::CourseEvent;
use crate::training::enrolment::{Enrolment, EnrolmentEvent, EnrolmentStatus};
use crate::value::{EnrolmentId, RecordKind, RecordRef};
use alloc::collections::BTreeMap;
use chrono::NaiveDate;

const COURSES: &[RecordKind] = &[RecordKind::Course];
const ENROLMENTS: &[RecordKind] = &[RecordKind::Enrolment];

checks_table! {
    pub(super) const CHECKS = {
        "RG-31" "register.course.seat_of_other_person" Contradiction (COURSES) reads (ENROLMENTS) by seat_of_other_person {
            en("the seat of `{enrolment}` is that of person `{person}` here, and that record is about another person")
            vi("theo hồ sơ này suất học của hồ sơ `{enrolment}` là của người `{person}`, nhưng hồ sơ đó về người khác")
            resolve("correct the seat, or the record of the trainee", "đính chính suất học, hoặc hồ sơ của học viên")
        }
        "RG-32" "register.course.attended_after_leaving" Contradiction (COURSES) reads (ENROLMENTS) by attended_after_leaving {
            en("`{enrolment}` attended the session of {day}, but by its own record was `{status}` before that day")
            vi("học viên của hồ sơ `{enrolment}` dự buổi học ngày {day}, nhưng theo hồ sơ đó thì trước ngày này {status}")
            resolve("correct the attendance, or the day on which the trainee left", "đính chính việc điểm danh, hoặc ngày học viên thôi học")
        }
    }
}

fn enrolled(register: &Register, enrolment: EnrolmentId) -> Option<&Record<Enrolment>> {
    let record = register.get::<Enrolment>(enrolment)?;
    (!record.is_voided()).then_some(record)
}

fn seat_of_other_person(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Course(course) = look.record else {
        return;
    };
    let mut given = BTreeMap::new();
    for held in course.history() {
        if let CourseEvent::SeatGiven(learner) = &held.entry.event {
            given.insert(learner.enrolment, held.place);
        }
    }
    for seat in course.state().seats() {
        let Some(record) = enrolled(look.register, seat.enrolment) else {
            continue;
        };
        let other = record.state().person();
        if other == seat.person {
            continue;
        }
        let enrolment = RecordRef::from(seat.enrolment);
        let line = given.get(&seat.enrolment).copied();
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), line.unwrap_or(Place::FIRST))
            .line(enrolment, Place::FIRST)
            .person(seat.person)
            .person(other)
            .with("enrolment", enrolment)
            .with("person", seat.person);
        out.push(finding);
    }
}

/// Who has left does not come back in the same record, so that the last session tells.
fn attended_after_leaving(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Course(course) = look.record else {
        return;
    };
    let mut last: BTreeMap<EnrolmentId, (NaiveDate, Place)> = BTreeMap::new();
    for held in course.history() {
        let CourseEvent::SessionHeld(session) = &held.entry.event else {
            continue;
        };
        let on = held.entry.on.exact_day();
        let Some(on) = on.filter(|on| *on <= look.day) else {
            continue;
        };
        for attended in session.present() {
            let latest = last.entry(attended.enrolment).or_insert((on, held.place));
            if latest.0 < on {
                *latest = (on, held.place);
            }
        }
    }
    for (id, (on, line)) in last {
        let Some(record) = enrolled(look.register, id) else {
            continue;
        };
        let before = on.pred_opt().and_then(|eve| status_on(record, eve));
        let Some(status) = before.filter(|status| has_left(*status)) else {
            continue;
        };
        let enrolment = RecordRef::from(id);
        let left = place_of(record, |entry| {
            matches!(
                &entry.event,
                EnrolmentEvent::Withdrawn(_)
                    | EnrolmentEvent::Expelled(_)
                    | EnrolmentEvent::Rejected(_)
                    | EnrolmentEvent::NoShow
                    | EnrolmentEvent::Reported(_)
            )
        });
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), line)
            .line(enrolment, left.unwrap_or(Place::FIRST))
            .person(record.state().person())
            .with("enrolment", enrolment)
            .worded("day", on, vi_day(on));
        out.push(finding.worded("status", status, status.vi()));
    }
}

/// Whether there is no training for the trainee by this record any more, and none of it was passed.
const fn has_left(status: EnrolmentStatus) -> bool {
    match status {
        EnrolmentStatus::Rejected
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::NoShow
        | EnrolmentStatus::Expelled => true,
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Passed
        | EnrolmentStatus::Failed
        | EnrolmentStatus::Certified
        | EnrolmentStatus::Revoked
        | EnrolmentStatus::Returned
        | EnrolmentStatus::Closed => false,
    }
}
