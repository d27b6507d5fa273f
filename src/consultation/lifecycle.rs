//! The lifecycle of a consultation: how its record judges events and updates the state.

use super::guard::guard_request;
use super::status::TRANSITIONS;
use super::warning::find;
use super::{
    Adviser, AdviserAnswer, AdviserNumber, Consultation, ConsultationEvent, ConsultationEventKind,
    ConsultationRefusal, ConsultationSession, ConsultationStatus, ConsultationWarning,
};
use crate::record::{
    Aggregate, Broken, Dated, Entry, Event as _, Gate, Record, Table, Warnings, keep,
};
use crate::value::{When, nth_mut, tag};
use chrono::NaiveDate;

impl Aggregate for Consultation {
    type Tag = tag::ConsultationTag;
    type Event = ConsultationEvent;
    type Status = ConsultationStatus;
    type Refusal = ConsultationRefusal;
    type Warning = ConsultationWarning;

    const SCHEMA: &'static str = "lienvien/consultation";
    const TRANSITIONS: Table<ConsultationStatus, ConsultationEventKind> = TRANSITIONS;
    const REPORTED: ConsultationEventKind = ConsultationEventKind::Reported;

    fn open(
        entry: &Entry<ConsultationEvent>,
        out: &mut Broken<ConsultationRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, ConsultationStatus)> {
        let on = &entry.on;
        match &entry.event {
            ConsultationEvent::Requested(request) => {
                guard_request(request, on, out);
                let state = Self::requested(request, on);
                Some((state, ConsultationStatus::Requested))
            }
            ConsultationEvent::Reported(report) => {
                let state = Self::reported(report);
                state.guard_report(report, on, out);
                Some((state, report.reached))
            }
            ConsultationEvent::ApprovedInternally(_)
            | ConsultationEvent::RefusedInternally(_)
            | ConsultationEvent::AdviserJoined(_)
            | ConsultationEvent::Accepted(_)
            | ConsultationEvent::Declined(_)
            | ConsultationEvent::AcceptanceWithdrawn(_)
            | ConsultationEvent::Scheduled(_)
            | ConsultationEvent::NoShow(_)
            | ConsultationEvent::Started(_)
            | ConsultationEvent::BrokenOff(_)
            | ConsultationEvent::Concluded(_)
            | ConsultationEvent::OutcomeReported(_)
            | ConsultationEvent::Closed
            | ConsultationEvent::Cancelled(_) => None,
        }
    }

    fn blockers(
        &self,
        _: ConsultationStatus,
        event: ConsultationEventKind,
        _: &When,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        match event {
            ConsultationEventKind::Accepted
            | ConsultationEventKind::Declined
            | ConsultationEventKind::AcceptanceWithdrawn => {
                if self.advisers.is_empty() {
                    out.push(ConsultationRefusal::NoAdviser);
                }
            }
            ConsultationEventKind::Requested
            | ConsultationEventKind::Reported
            | ConsultationEventKind::ApprovedInternally
            | ConsultationEventKind::RefusedInternally
            | ConsultationEventKind::AdviserJoined
            | ConsultationEventKind::Scheduled
            | ConsultationEventKind::NoShow
            | ConsultationEventKind::Started
            | ConsultationEventKind::BrokenOff
            | ConsultationEventKind::Concluded
            | ConsultationEventKind::OutcomeReported
            | ConsultationEventKind::Closed
            | ConsultationEventKind::Cancelled => {}
        }
    }

    fn guard(
        &self,
        status: ConsultationStatus,
        entry: &Entry<ConsultationEvent>,
        out: &mut Broken<ConsultationRefusal>,
    ) -> ConsultationStatus {
        let event = &entry.event;
        let row = TRANSITIONS.row(Some(status), event.kind());
        let moves = row.is_some_and(|row| !row.to.is_empty());
        match event {
            ConsultationEvent::ApprovedInternally(_) => {
                let earned = self.earned(true);
                if row.is_some_and(|row| row.permits(Some(status), earned)) {
                    return earned;
                }
            }
            ConsultationEvent::AdviserJoined(party) => {
                out.extend(self.guard_joining(party).err());
            }
            ConsultationEvent::Accepted(event) => {
                out.extend(self.guard_answer(event.adviser).err());
            }
            ConsultationEvent::Declined(event) => {
                out.extend(self.guard_answer(event.adviser).err());
                if moves {
                    return self.after_decline(status, event);
                }
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                out.extend(self.guard_answer(event.adviser).err());
                if moves {
                    return self.after_withdrawal(status, event.adviser, &entry.on);
                }
            }
            ConsultationEvent::Scheduled(schedule) => {
                self.guard_participants(&schedule.participants, "payload", out);
            }
            ConsultationEvent::NoShow(event) => {
                out.extend(self.guard_no_show(event.side).err());
                if moves {
                    return self.earned(!self.approvals.is_empty());
                }
            }
            ConsultationEvent::BrokenOff(_) => return self.earned(!self.approvals.is_empty()),
            ConsultationEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion, "payload", out);
            }
            ConsultationEvent::Requested(_)
            | ConsultationEvent::Reported(_)
            | ConsultationEvent::RefusedInternally(_)
            | ConsultationEvent::Started(_)
            | ConsultationEvent::OutcomeReported(_)
            | ConsultationEvent::Closed
            | ConsultationEvent::Cancelled(_) => {}
        }
        // Every other event leads to one status, or leaves it alone.
        TRANSITIONS.leads_to(status, event.kind())
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        find(record, day, out);
    }

    fn fold(&mut self, entry: &Entry<ConsultationEvent>, next: ConsultationStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            ConsultationEvent::Requested(request) => *self = Self::requested(request, on),
            ConsultationEvent::Reported(report) => *self = Self::reported(report),
            ConsultationEvent::ApprovedInternally(event) => keep(&mut self.approvals, event, on),
            ConsultationEvent::RefusedInternally(event) => keep(&mut self.refusals, event, on),
            ConsultationEvent::AdviserJoined(party) => {
                self.advisers.push(Adviser::new(party.as_ref().clone()));
            }
            ConsultationEvent::Accepted(event) => {
                self.answer(event.adviser, AdviserAnswer::Accepted, on);
            }
            ConsultationEvent::Declined(event) => {
                self.answer(event.adviser, AdviserAnswer::Declined, on);
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                self.answer(event.adviser, AdviserAnswer::Withdrawn, on);
            }
            ConsultationEvent::Scheduled(schedule) => {
                keep(&mut self.schedules, schedule, on);
                if next == ConsultationStatus::Scheduled {
                    self.schedule = Some(Dated::copied(schedule, on));
                }
            }
            ConsultationEvent::NoShow(event) => keep(&mut self.no_shows, event, on),
            ConsultationEvent::Started(start) => self.sessions.push(ConsultationSession {
                began: Dated::copied(start, on),
                broken_off: None,
            }),
            ConsultationEvent::BrokenOff(reason) => {
                if let Some(session) = self.sessions.last_mut() {
                    session.broken_off = Some(Dated::copied(reason, on));
                }
            }
            ConsultationEvent::Concluded(event) => keep(&mut self.conclusions, event, on),
            ConsultationEvent::OutcomeReported(event) => keep(&mut self.outcomes, event, on),
            ConsultationEvent::Closed | ConsultationEvent::Cancelled(_) => {}
        }
        if is_open(next) {
            self.schedule = None;
        }
    }
}

/// Whether no session has a time in this status: it is before a schedule, or the schedule fell.
const fn is_open(status: ConsultationStatus) -> bool {
    match status {
        ConsultationStatus::Requested
        | ConsultationStatus::ApprovedInternally
        | ConsultationStatus::Accepted => true,
        ConsultationStatus::Scheduled
        | ConsultationStatus::InSession
        | ConsultationStatus::Concluded
        | ConsultationStatus::Closed
        | ConsultationStatus::RefusedInternally
        | ConsultationStatus::Declined
        | ConsultationStatus::Cancelled => false,
    }
}

impl Consultation {
    fn answer(&mut self, number: AdviserNumber, answer: AdviserAnswer, on: &When) {
        if let Some(adviser) = nth_mut(&mut self.advisers, number) {
            keep(&mut adviser.answers, &answer, on);
        }
    }
}
