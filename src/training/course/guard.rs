//! The rules about the payloads of events of a course.

use super::state::Has;
use super::{
    CapacityChange, Course, CoursePlan, CourseRefusal, CourseStatus, Learner, ReportedCourse,
    SeatRelease, SessionExcused, SessionHeld, SessionNumber,
};
use crate::basis::Support;
use crate::record::{Broken, LinePath, Reported, TooEarly, repeated_organisations};
use crate::training::ACTIVITIES;
use crate::value::{EnrolmentId, When};
use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};

type Guarded = Result<(), CourseRefusal>;

pub(super) fn guard_plan(plan: &CoursePlan, on: &When, out: &mut Broken<CourseRefusal>) {
    guard_lists(plan, "payload", out);
    guard_basis(plan, Some(on), "payload", out);
}

/// Compares a plan with the evidence of its basis; `part` is where it stands in the line. Who organises
/// a course need not be who supports by it: the recipient may.
fn guard_basis(plan: &CoursePlan, on: Option<&When>, part: &str, out: &mut Broken<CourseRefusal>) {
    let Some(basis) = &plan.basis else {
        return;
    };
    let support = Support {
        activities: &ACTIVITIES,
        supporters: &plan.organisers,
        recipients: &plan.facilities(),
        subjects: &plan.subjects,
    };
    support.compare(basis, on, format_args!("{part}.basis"), |why| {
        out.push(CourseRefusal::UnfitBasis { why });
    });
}

pub(super) fn guard_report(
    report: &Reported<CourseStatus, ReportedCourse>,
    on: &When,
    out: &mut Broken<CourseRefusal>,
) {
    guard_lists(&report.known.plan, "payload.known.plan", out);
    guard_basis(&report.known.plan, None, "payload.known.plan", out);
    if let Err(dates) = TooEarly::check(on, &report.known.since) {
        out.push(CourseRefusal::ReportedTooEarly { dates });
    }
}

/// The rules about the lists of a plan; `part` is where it stands in the line.
fn guard_lists(plan: &CoursePlan, part: &str, out: &mut Broken<CourseRefusal>) {
    if plan.subjects.is_empty() && !plan.subjects_open {
        let at = LinePath::new(format_args!("{part}.subjects"));
        out.push(CourseRefusal::NoSubject { at });
    }
    for (index, organiser) in repeated_organisations(&plan.organisers) {
        out.push(CourseRefusal::OrganiserTwice {
            name: Box::new(organiser.name.clone()),
            at: LinePath::new(format_args!("{part}.organisers[{index}]")),
        });
    }
}

impl Course {
    /// The index of the seat that this enrolment has. It is most often the seat at `index`.
    fn seat_from(&self, index: usize, enrolment: EnrolmentId) -> Option<usize> {
        match self.seats.get(index) {
            Some(seat) if seat.enrolment == enrolment && seat.released.is_none() => Some(index),
            Some(_) | None => self.seat_index(enrolment),
        }
    }

    /// Gives the seats that a report names, and judges each of them before.
    pub(super) fn seat_reported(
        &mut self,
        seats: &[Learner],
        mut out: Option<&mut Broken<CourseRefusal>>,
    ) {
        for (index, learner) in seats.iter().enumerate() {
            if let Some(out) = &mut out {
                let index = u16::try_from(index).unwrap_or(u16::MAX);
                self.guard_learner(*learner, false, Some(index), out);
            }
            self.seat(*learner, &When::UNKNOWN);
        }
    }

    /// Checks that the learner may have a seat. A place on the waiting list under the same enrolment
    /// waits for this seat.
    pub(super) fn guard_seat(&self, learner: Learner, out: &mut Broken<CourseRefusal>) {
        let known = self.learners.get(&learner.enrolment);
        let has_this_place = known.is_some_and(|known| {
            known.person == learner.person && matches!(known.has, Has::Place(_))
        });
        self.guard_learner(learner, has_this_place, None, out);
    }

    pub(super) fn guard_waiting(&self, learner: Learner, out: &mut Broken<CourseRefusal>) {
        self.guard_learner(learner, false, None, out);
    }

    /// Checks that the enrolment belongs to this person, that the person neither has a seat nor
    /// waits, unless with the place that becomes the seat, and that the person did not teach what this
    /// enrolment attended, and did not attend it by another enrolment too.
    fn guard_learner(
        &self,
        learner: Learner,
        has_this_place: bool,
        index: Option<u16>,
        out: &mut Broken<CourseRefusal>,
    ) {
        let Learner { enrolment, person } = learner;
        let known = self.learners.get(&enrolment);
        if known.is_some_and(|known| known.person != person) {
            out.push(CourseRefusal::EnrolmentOfAnother { enrolment, index });
        }
        if !has_this_place && self.here.contains(&person) {
            out.push(CourseRefusal::PersonTwice { index });
        }
        if known.is_none() {
            self.guard_attended_before(learner, out);
        }
    }

    /// Judges the sessions that an enrolment attended before it was known whose it is.
    fn guard_attended_before(&self, learner: Learner, out: &mut Broken<CourseRefusal>) {
        let Learner { enrolment, person } = learner;
        let has_other = self.persons.contains_key(&person);
        if !self.taught.contains(&person) && !has_other {
            return;
        }
        let mut others = Vec::new();
        if has_other {
            let own = self
                .learners
                .iter()
                .filter(|(_, known)| known.person == person);
            others.extend(own.map(|(other, _)| *other));
        }
        for session in self.sessions.iter().map(|it| &it.what) {
            if !session.lists(enrolment) {
                continue;
            }
            let index = None;
            if session.trainers.contains(&person) {
                out.push(CourseRefusal::TaughtBySelf { enrolment, index });
            }
            if others.iter().any(|other| session.lists(*other)) {
                out.push(CourseRefusal::AttendedTwice { enrolment, index });
            }
        }
    }

    pub(super) fn guard_capacity(&self, change: &CapacityChange) -> Guarded {
        let (capacity, taken) = (change.capacity, self.taken());
        if taken > usize::from(capacity) {
            return Err(CourseRefusal::BelowSeats { capacity, taken });
        }
        Ok(())
    }

    pub(super) fn guard_release(&self, release: &SeatRelease) -> Guarded {
        let enrolment = release.enrolment;
        if self.may_sit(enrolment) || self.waits(enrolment) {
            return Ok(());
        }
        // If nobody has a seat or waits, this enrolment does not: the blocker says it of all.
        if self.has_nobody() {
            return Ok(());
        }
        Err(CourseRefusal::NothingToRelease { enrolment })
    }

    pub(super) fn guard_held(&self, held: &SessionHeld, out: &mut Broken<CourseRefusal>) {
        if let Some(session) = held.session {
            // Which session a make-up repeats may become known later than the make-up.
            let checked = if session.get() == 0 {
                Err(self.no_such_session(session))
            } else if held.makes_up {
                Ok(())
            } else {
                self.guard_open(session)
            };
            out.extend(checked.err());
        }
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
        !self.plan.sessions.is_empty() && self.open_sessions == 0
    }

    /// Checks that there is such a session: a planned session, or any number if the sessions are not
    /// planned one by one.
    fn guard_session(&self, session: SessionNumber) -> Guarded {
        let is_planned = self.plan.sessions.is_empty() || self.plan.session(session).is_some();
        if session.get() > 0 && is_planned {
            return Ok(());
        }
        Err(self.no_such_session(session))
    }

    fn no_such_session(&self, session: SessionNumber) -> CourseRefusal {
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
        // Most lists are in the order of the seats: each seat is behind the one before, so nobody is
        // listed twice. From the first that is not, the enrolments are kept.
        let mut behind = 0;
        let mut listed: Option<BTreeSet<EnrolmentId>> = None;
        let (trainers, mut persons) = (held.distinct_trainers(), BTreeSet::new());
        for (index, attended) in (0_u32..).zip(attendance) {
            let enrolment = attended.enrolment;
            let seat = self.seat_from(behind, enrolment);
            let is_first = match (&mut listed, seat) {
                (None, Some(seat)) if seat >= behind => {
                    behind = seat.saturating_add(1);
                    true
                }
                (listed, _) => {
                    let count = usize::try_from(index).unwrap_or(usize::MAX);
                    let before = attendance.iter().take(count).map(|it| it.enrolment);
                    let listed = listed.get_or_insert_with(|| before.collect());
                    listed.insert(enrolment)
                }
            };
            let person = match self.learners.get(&enrolment) {
                Some(learner) if !self.again.is_empty() || !trainers.is_empty() => {
                    Some(learner.person)
                }
                Some(_) | None => None,
            };
            let again = person.filter(|person| self.again.contains(person));
            if !is_first || again.is_some_and(|person| !persons.insert(person)) {
                let index = u16::try_from(index).ok();
                out.push(CourseRefusal::AttendedTwice { enrolment, index });
            }
            if person.is_some_and(|person| trainers.contains(&person)) {
                let index = u16::try_from(index).ok();
                out.push(CourseRefusal::TaughtBySelf { enrolment, index });
            }
            if let (Some(found), Some(minutes)) = (attended.minutes, held.minutes)
                && found > minutes
            {
                out.push(CourseRefusal::AttendedTooLong {
                    found,
                    minutes,
                    index,
                });
            }
        }
    }
}
