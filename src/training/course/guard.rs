//! The rules about the payloads of events of a course.

use super::{
    Course, CoursePlan, CourseRefusal, CourseStatus, Learner, ReportedCourse, SeatRelease,
    SessionExcused, SessionHeld, SessionNumber,
};
use crate::record::{Broken, LinePath, Reported, TooEarly};
use crate::value::When;
use alloc::collections::BTreeSet;

type Guarded = Result<(), CourseRefusal>;

pub(super) fn guard_plan(plan: &CoursePlan, on: &When, out: &mut Broken<CourseRefusal>) {
    out.extend(guard_subjects(plan, "payload").err());
    if let Some(basis) = &plan.basis
        && let Err(dates) = basis.check_day(on)
    {
        out.push(CourseRefusal::BasisOnOtherDay { dates });
    }
}

/// The day of the basis is not checked, because the day on which a reported course was planned is
/// not known.
pub(super) fn guard_report(
    report: &Reported<CourseStatus, ReportedCourse>,
    on: &When,
    out: &mut Broken<CourseRefusal>,
) {
    out.extend(guard_subjects(&report.known.plan, "payload.known.plan").err());
    if let Err(dates) = TooEarly::check(on, &report.known.since) {
        out.push(CourseRefusal::ReportedTooEarly { dates });
    }
}

fn guard_subjects(plan: &CoursePlan, part: &str) -> Guarded {
    if plan.subjects.is_empty() && !plan.subjects_open {
        let at = LinePath::new(format_args!("{part}.subjects"));
        return Err(CourseRefusal::NoSubject { at });
    }
    Ok(())
}

impl Course {
    /// Checks that the learner may have a seat. A place on the waiting list under the same enrolment
    /// waits for this seat.
    pub(super) fn guard_seat(&self, learner: Learner, out: &mut Broken<CourseRefusal>) {
        let Learner { enrolment, person } = learner;
        let mut waiting = self.waiting.iter();
        let waits = waiting.any(|place| place.person == person && place.enrolment != enrolment);
        self.guard_learner(learner, waits, out);
    }

    pub(super) fn guard_waiting(&self, learner: Learner, out: &mut Broken<CourseRefusal>) {
        let mut waiting = self.waiting.iter();
        let waits = waiting.any(|place| place.person == learner.person);
        self.guard_learner(learner, waits, out);
    }

    /// Checks that the enrolment belongs to this person, and that the person neither has a seat nor
    /// waits for another one.
    fn guard_learner(&self, learner: Learner, waits: bool, out: &mut Broken<CourseRefusal>) {
        let Learner { enrolment, person } = learner;
        if let Some(known) = self.persons.get(&enrolment)
            && *known != person
        {
            out.push(CourseRefusal::EnrolmentOfAnother { enrolment });
        }
        if waits || self.seats().any(|seat| seat.person == person) {
            out.push(CourseRefusal::PersonTwice);
        }
    }

    pub(super) fn guard_release(&self, release: &SeatRelease) -> Guarded {
        let enrolment = release.enrolment;
        let mut waiting = self.waiting.iter();
        if self.may_sit(enrolment) || waiting.any(|it| it.enrolment == enrolment) {
            return Ok(());
        }
        // If nobody has a seat or waits, this enrolment does not: the blocker says it of all.
        if self.has_nobody() {
            return Ok(());
        }
        Err(CourseRefusal::NothingToRelease { enrolment })
    }

    pub(super) fn guard_held(&self, held: &SessionHeld, out: &mut Broken<CourseRefusal>) {
        let session = held.session;
        let checked = if held.makes_up {
            self.guard_session(session)
        } else if session.get() == 0 {
            Err(self.no_such_session(session))
        } else {
            self.guard_open(session)
        };
        out.extend(checked.err());
        self.guard_attendance(held, out);
    }

    pub(super) fn guard_excused(&self, excused: &SessionExcused) -> Guarded {
        self.guard_session(excused.session)?;
        // If no session is open, this one is not: the blocker says it of all.
        match self.guard_open(excused.session) {
            Err(_) if self.has_no_open_session() => Ok(()),
            checked => checked,
        }
    }

    /// Whether the sessions are planned one by one, and each was held or excused.
    pub(super) fn has_no_open_session(&self) -> bool {
        !self.plan.sessions.is_empty() && self.open_sessions().next().is_none()
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

    fn guard_attendance(&self, held: &SessionHeld, out: &mut Broken<CourseRefusal>) {
        let Some(attendance) = &held.attendance else {
            return;
        };
        let seated: BTreeSet<_> = self.seats().map(|seat| seat.enrolment).collect();
        let mut listed = BTreeSet::new();
        for (index, attendance) in (0..).zip(attendance) {
            let enrolment = attendance.enrolment;
            if !seated.contains(&enrolment) && !self.may_have_sat(enrolment) {
                out.push(CourseRefusal::AttendedWithoutSeat { enrolment, index });
            }
            if !listed.insert(enrolment) {
                out.push(CourseRefusal::AttendedTwice { enrolment, index });
            }
            if let Some(found) = attendance.minutes
                && found > held.minutes
            {
                out.push(CourseRefusal::AttendedTooLong {
                    found,
                    minutes: held.minutes,
                    index,
                });
            }
        }
    }
}
