//! The rules about the payloads of events of a course.

use super::{
    Course, CoursePlan, CourseRefusal, CourseStatus, Learner, ReportedCourse, SeatRelease,
    SessionExcused, SessionHeld, SessionNumber,
};
use crate::record::{Reported, TooEarly};
use crate::value::When;
use alloc::collections::BTreeSet;

type Guarded = Result<(), CourseRefusal>;

pub(super) fn guard_plan(plan: &CoursePlan, on: &When) -> Guarded {
    guard_subjects(plan)?;
    match &plan.basis {
        Some(basis) => basis
            .check_day(on)
            .map_err(|dates| CourseRefusal::BasisOnOtherDay { dates }),
        None => Ok(()),
    }
}

/// The day of the basis is not checked, because the day on which a reported course was planned is
/// not known.
pub(super) fn guard_report(report: &Reported<CourseStatus, ReportedCourse>, on: &When) -> Guarded {
    guard_subjects(&report.known.plan)?;
    TooEarly::check(on, &report.known.since)
        .map_err(|dates| CourseRefusal::ReportedTooEarly { dates })
}

const fn guard_subjects(plan: &CoursePlan) -> Guarded {
    if plan.subjects.is_empty() && !plan.subjects_open {
        return Err(CourseRefusal::NoSubject);
    }
    Ok(())
}

impl Course {
    pub(super) fn guard_seat(&self, learner: Learner) -> Guarded {
        self.guard_learner(learner)?;
        for place in &self.waiting {
            // The same enrolment was waiting for this seat.
            if place.person == learner.person && place.enrolment != learner.enrolment {
                return Err(CourseRefusal::PersonTwice);
            }
        }
        Ok(())
    }

    pub(super) fn guard_waiting(&self, learner: Learner) -> Guarded {
        self.guard_learner(learner)?;
        let mut waiting = self.waiting.iter();
        if waiting.any(|place| place.person == learner.person) {
            return Err(CourseRefusal::PersonTwice);
        }
        Ok(())
    }

    /// Checks that the enrolment belongs to this person, and that the person has no seat yet.
    fn guard_learner(&self, learner: Learner) -> Guarded {
        let Learner { enrolment, person } = learner;
        if let Some(known) = self.persons.get(&enrolment)
            && *known != person
        {
            return Err(CourseRefusal::EnrolmentOfAnother { enrolment });
        }
        if self.seats().any(|seat| seat.person == person) {
            return Err(CourseRefusal::PersonTwice);
        }
        Ok(())
    }

    pub(super) fn guard_release(&self, release: &SeatRelease) -> Guarded {
        let enrolment = release.enrolment;
        let mut waiting = self.waiting.iter();
        if self.may_sit(enrolment) || waiting.any(|it| it.enrolment == enrolment) {
            return Ok(());
        }
        Err(CourseRefusal::NothingToRelease { enrolment })
    }

    pub(super) fn guard_held(&self, held: &SessionHeld) -> Guarded {
        let session = held.session;
        if held.makes_up {
            self.guard_session(session)?;
        } else {
            if session.get() == 0 {
                return Err(self.no_such_session(session));
            }
            self.guard_open(session)?;
        }
        self.guard_attendance(held)
    }

    pub(super) fn guard_excused(&self, excused: &SessionExcused) -> Guarded {
        self.guard_session(excused.session)?;
        self.guard_open(excused.session)
    }

    /// Checks that there is such a session: a planned session, an additional session that was held,
    /// or any number if the sessions are not planned one by one.
    fn guard_session(&self, session: SessionNumber) -> Guarded {
        let is_planned = self.plan.sessions.is_empty() || self.plan.session(session).is_some();
        if session.get() > 0 && (is_planned || self.is_settled(session)) {
            return Ok(());
        }
        Err(self.no_such_session(session))
    }

    const fn no_such_session(&self, session: SessionNumber) -> CourseRefusal {
        let planned = self.plan.sessions.len();
        CourseRefusal::NoSuchSession { session, planned }
    }

    fn guard_open(&self, session: SessionNumber) -> Guarded {
        if self.is_settled(session) {
            return Err(CourseRefusal::SessionSettled { session });
        }
        Ok(())
    }

    fn guard_attendance(&self, held: &SessionHeld) -> Guarded {
        let mut listed = BTreeSet::new();
        for attendance in held.attendance.iter().flatten() {
            let enrolment = attendance.enrolment;
            if !self.may_sit(enrolment) {
                return Err(CourseRefusal::AttendedWithoutSeat { enrolment });
            }
            if !listed.insert(enrolment) {
                return Err(CourseRefusal::AttendedTwice { enrolment });
            }
            if let Some(found) = attendance.minutes
                && found > held.minutes
            {
                let minutes = held.minutes;
                return Err(CourseRefusal::AttendedTooLong { found, minutes });
            }
        }
        Ok(())
    }
}
