//! The lifecycle of a course: how its record judges events and updates the state.

use super::guard::{guard_plan, guard_report};
use super::status::TRANSITIONS;
use super::{Course, CourseEvent, CourseEventKind, CourseRefusal, CourseStatus};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::value::{When, tag};

impl Aggregate for Course {
    type Tag = tag::CourseTag;
    type Event = CourseEvent;
    type Status = CourseStatus;
    type Refusal = CourseRefusal;
    type Warning = crate::record::NoWarning;

    const SCHEMA: &'static str = "lienvien/course";
    const TRANSITIONS: Table<CourseStatus, CourseEventKind> = TRANSITIONS;
    const REPORTED: CourseEventKind = CourseEventKind::Reported;

    fn open(
        entry: &Entry<CourseEvent>,
        out: &mut Broken<CourseRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, CourseStatus)> {
        match &entry.event {
            CourseEvent::Planned(plan) => {
                guard_plan(plan, &entry.on, out);
                Some((Self::planned(plan.clone()), CourseStatus::Planned))
            }
            CourseEvent::Reported(report) => {
                guard_report(report, &entry.on, out);
                Some((Self::reported(report), report.reached))
            }
            CourseEvent::Approved(_)
            | CourseEvent::Refused(_)
            | CourseEvent::SeatGiven(_)
            | CourseEvent::SeatReleased(_)
            | CourseEvent::Waitlisted(_)
            | CourseEvent::Postponed(_)
            | CourseEvent::Cancelled(_)
            | CourseEvent::Started
            | CourseEvent::SessionHeld(_)
            | CourseEvent::SessionExcused(_)
            | CourseEvent::Interrupted(_)
            | CourseEvent::Resumed
            | CourseEvent::Aborted(_)
            | CourseEvent::Finished
            | CourseEvent::Closed(_) => None,
        }
    }

    fn blockers(
        &self,
        _: CourseStatus,
        event: CourseEventKind,
        _: &When,
        out: &mut Broken<CourseRefusal>,
    ) {
        out.extend(match event {
            CourseEventKind::SeatGiven => self.full(),
            CourseEventKind::SeatReleased => {
                self.has_nobody().then_some(CourseRefusal::NobodySeated)
            }
            CourseEventKind::SessionExcused => self
                .has_no_open_session()
                .then_some(CourseRefusal::NoSessionOpen),
            CourseEventKind::Finished => self.sessions_open(),
            CourseEventKind::Planned
            | CourseEventKind::Reported
            | CourseEventKind::Approved
            | CourseEventKind::Refused
            | CourseEventKind::Waitlisted
            | CourseEventKind::Postponed
            | CourseEventKind::Cancelled
            | CourseEventKind::Started
            | CourseEventKind::SessionHeld
            | CourseEventKind::Interrupted
            | CourseEventKind::Resumed
            | CourseEventKind::Aborted
            | CourseEventKind::Closed => None,
        });
    }

    fn guard(
        &self,
        status: CourseStatus,
        entry: &Entry<CourseEvent>,
        out: &mut Broken<CourseRefusal>,
    ) -> CourseStatus {
        match &entry.event {
            // The table never allows the two openings here.
            CourseEvent::Planned(_) | CourseEvent::Reported(_) | CourseEvent::Postponed(_) => {
                status
            }
            CourseEvent::Approved(_) => CourseStatus::Open,
            CourseEvent::Refused(_) => CourseStatus::Refused,
            CourseEvent::SeatGiven(learner) => {
                self.guard_seat(*learner, out);
                status
            }
            CourseEvent::SeatReleased(release) => {
                out.extend(self.guard_release(release).err());
                status
            }
            CourseEvent::Waitlisted(learner) => {
                self.guard_waiting(*learner, out);
                status
            }
            CourseEvent::Cancelled(_) => CourseStatus::Cancelled,
            CourseEvent::Started | CourseEvent::Resumed => CourseStatus::Running,
            CourseEvent::SessionHeld(held) => {
                self.guard_held(held, out);
                status
            }
            CourseEvent::SessionExcused(excused) => {
                out.extend(self.guard_excused(excused).err());
                status
            }
            CourseEvent::Interrupted(_) => CourseStatus::Interrupted,
            CourseEvent::Aborted(_) => CourseStatus::Aborted,
            CourseEvent::Finished => CourseStatus::Finished,
            CourseEvent::Closed(_) => CourseStatus::Closed,
        }
    }

    fn fold(&mut self, entry: &Entry<CourseEvent>, _: CourseStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            CourseEvent::Planned(plan) => *self = Self::planned(plan.clone()),
            CourseEvent::Reported(report) => *self = Self::reported(report),
            CourseEvent::Approved(approval) => self.approval = Some(Dated::copied(approval, on)),
            CourseEvent::SeatGiven(learner) => self.seat(*learner, on),
            CourseEvent::SeatReleased(it) => self.release(it.enrolment, &it.reason, on),
            CourseEvent::Waitlisted(learner) => self.wait(*learner, on),
            CourseEvent::Postponed(event) => self.postponements.push(Dated::copied(event, on)),
            CourseEvent::Started => self.started = Some(on.clone()),
            CourseEvent::SessionHeld(held) => {
                if !held.makes_up {
                    self.settle(held.session);
                }
                self.sessions.push(Dated::copied(held, on));
            }
            CourseEvent::SessionExcused(event) => {
                self.settle(event.session);
                self.excused.push(Dated::copied(event, on));
            }
            CourseEvent::Closed(report) => self.closing = Some(Dated::copied(report, on)),
            CourseEvent::Refused(_)
            | CourseEvent::Cancelled(_)
            | CourseEvent::Interrupted(_)
            | CourseEvent::Resumed
            | CourseEvent::Aborted(_)
            | CourseEvent::Finished => {}
        }
    }
}

impl Course {
    fn full(&self) -> Option<CourseRefusal> {
        let capacity = self.plan.capacity?;
        (self.seats_left() == Some(0)).then_some(CourseRefusal::Full { capacity })
    }

    /// Refuses to finish the course while planned sessions are open. This does not apply to a
    /// reported course, because nobody knows which of its sessions were held before the record.
    fn sessions_open(&self) -> Option<CourseRefusal> {
        if self.report.is_some() {
            return None;
        }
        let (session, open) = (self.open_sessions().next()?, self.open_sessions);
        Some(CourseRefusal::SessionsOpen { session, open })
    }
}
