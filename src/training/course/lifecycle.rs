//! The lifecycle of a course: how its record judges events and updates the state.

use super::guard::{guard_plan, guard_report};
use super::status::TRANSITIONS;
use super::warning::warn;
use super::{Course, CourseEvent, CourseEventKind, CourseRefusal, CourseStatus, CourseWarning};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Record, Table, Warnings, keep};
use crate::value::{When, tag};
use chrono::NaiveDate;

impl Aggregate for Course {
    type Tag = tag::CourseTag;
    type Event = CourseEvent;
    type Status = CourseStatus;
    type Refusal = CourseRefusal;
    type Warning = CourseWarning;

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
                let mut state = Self::reported(report);
                state.seat_reported(&report.known.seats, Some(out));
                Some((state, report.reached))
            }
            CourseEvent::Approved(_)
            | CourseEvent::Refused(_)
            | CourseEvent::SeatGiven(_)
            | CourseEvent::SeatReleased(_)
            | CourseEvent::Waitlisted(_)
            | CourseEvent::CapacityChanged(_)
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
            CourseEventKind::Planned
            | CourseEventKind::Reported
            | CourseEventKind::Approved
            | CourseEventKind::Refused
            | CourseEventKind::Waitlisted
            | CourseEventKind::CapacityChanged
            | CourseEventKind::Postponed
            | CourseEventKind::Cancelled
            | CourseEventKind::Started
            | CourseEventKind::SessionHeld
            | CourseEventKind::Interrupted
            | CourseEventKind::Resumed
            | CourseEventKind::Aborted
            | CourseEventKind::Finished
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
            CourseEvent::Approved(_) if status == CourseStatus::Planned => CourseStatus::Open,
            CourseEvent::Approved(_) => status,
            CourseEvent::CapacityChanged(change) => {
                out.extend(self.guard_capacity(change).err());
                status
            }
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
            CourseEvent::Closed(_) if status == CourseStatus::Aborted => status,
            CourseEvent::Closed(_) => CourseStatus::Closed,
        }
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        warn(record, day, out);
    }

    fn fold(&mut self, entry: &Entry<CourseEvent>, _: CourseStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            CourseEvent::Planned(plan) => *self = Self::planned(plan.clone()),
            CourseEvent::Reported(report) => {
                *self = Self::reported(report);
                self.seat_reported(&report.known.seats, None);
            }
            CourseEvent::Approved(approval) => keep(&mut self.approvals, approval, on),
            CourseEvent::SeatGiven(learner) => self.seat(*learner, on),
            CourseEvent::SeatReleased(it) => self.release(it.enrolment, it.reason.as_ref(), on),
            CourseEvent::Waitlisted(learner) => self.wait(*learner, on),
            CourseEvent::CapacityChanged(change) => {
                self.capacity = Some(change.capacity);
                self.capacity_changes.push(Dated::copied(change, on));
            }
            CourseEvent::Postponed(event) => self.postponements.push(Dated::copied(event, on)),
            CourseEvent::Started => self.started = Some(on.clone()),
            CourseEvent::SessionHeld(held) => self.hold(held, on),
            CourseEvent::SessionExcused(event) => {
                self.settle(event.session);
                keep(&mut self.excused, event, on);
            }
            CourseEvent::Closed(report) => keep(&mut self.closings, report, on),
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
        let capacity = self.capacity?;
        (self.seats_left() == Some(0)).then_some(CourseRefusal::Full { capacity })
    }
}
