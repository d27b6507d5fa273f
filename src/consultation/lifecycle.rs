//! The lifecycle of a consultation: how its record judges events and updates the state.

use super::guard::{guard_emergency, guard_report, guard_request};
use super::status::TRANSITIONS;
use super::{
    Adviser, AdviserAnswer, AdviserRef, Consultation, ConsultationEvent, ConsultationEventKind,
    ConsultationMilestone, ConsultationRefusal, ConsultationSession, ConsultationStart,
    ConsultationStatus,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::survey::CaseSeverity;
use crate::value::{When, nth_mut, tag};
use alloc::sync::Arc;

impl Aggregate for Consultation {
    type Tag = tag::ConsultationTag;
    type Event = ConsultationEvent;
    type Status = ConsultationStatus;
    type Refusal = ConsultationRefusal;
    type Warning = crate::record::NoWarning;

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
                guard_report(report, on, out);
                Some((Self::reported(report), report.reached))
            }
            ConsultationEvent::ApprovedInternally(_)
            | ConsultationEvent::RefusedInternally(_)
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
        status: ConsultationStatus,
        event: ConsultationEventKind,
        _: &When,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        match event {
            ConsultationEventKind::ApprovedInternally => {
                out.extend(self.late_for_routine(status));
                if self.approval.is_some() {
                    out.push(ConsultationRefusal::ApprovedAlready);
                }
            }
            ConsultationEventKind::Accepted => out.extend(self.late_for_routine(status)),
            ConsultationEventKind::Started if status != ConsultationStatus::Scheduled => {
                let at = format_args!("payload.emergency");
                out.extend(guard_emergency(self.request.severity, at).err());
            }
            // In an emergency the request may name no adviser; then one must join before the
            // conclusion.
            ConsultationEventKind::Concluded => {
                if self.advisers.iter().all(Adviser::has_declined) {
                    out.push(ConsultationRefusal::NobodyOfAdviser);
                }
            }
            ConsultationEventKind::Started
            | ConsultationEventKind::Requested
            | ConsultationEventKind::Reported
            | ConsultationEventKind::RefusedInternally
            | ConsultationEventKind::Declined
            | ConsultationEventKind::AcceptanceWithdrawn
            | ConsultationEventKind::Scheduled
            | ConsultationEventKind::NoShow
            | ConsultationEventKind::BrokenOff
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
        match &entry.event {
            ConsultationEvent::ApprovedInternally(_) => {
                if status == ConsultationStatus::Requested {
                    self.earned(true)
                } else {
                    status
                }
            }
            ConsultationEvent::RefusedInternally(_) => ConsultationStatus::RefusedInternally,
            ConsultationEvent::Accepted(event) => {
                let checked = self.guard_answer(&event.adviser, AdviserAnswer::Accepted);
                out.extend(checked.err());
                if status == ConsultationStatus::ApprovedInternally {
                    ConsultationStatus::Accepted
                } else {
                    status
                }
            }
            ConsultationEvent::Declined(event) => {
                let checked = self.guard_answer(&event.adviser, AdviserAnswer::Declined);
                out.extend(checked.err());
                self.after_decline(status, event)
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                out.extend(self.guard_withdrawal(event.adviser).err());
                self.after_withdrawal(status, event.adviser)
            }
            ConsultationEvent::Scheduled(schedule) => {
                self.guard_schedule(schedule, &entry.on, out);
                ConsultationStatus::Scheduled
            }
            ConsultationEvent::NoShow(event) => {
                out.extend(self.guard_no_show(event).err());
                ConsultationStatus::Accepted
            }
            ConsultationEvent::Started(start) => {
                out.extend(self.guard_start(status, start).err());
                ConsultationStatus::InSession
            }
            ConsultationEvent::BrokenOff(_) => self.earned(self.approval.is_some()),
            ConsultationEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion, out);
                ConsultationStatus::Concluded
            }
            ConsultationEvent::Requested(_)
            | ConsultationEvent::Reported(_)
            | ConsultationEvent::OutcomeReported(_) => status,
            ConsultationEvent::Closed => ConsultationStatus::Closed,
            ConsultationEvent::Cancelled(_) => ConsultationStatus::Cancelled,
        }
    }

    fn fold(&mut self, entry: &Entry<ConsultationEvent>, next: ConsultationStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            ConsultationEvent::Requested(request) => *self = Self::requested(request, on),
            ConsultationEvent::Reported(report) => *self = Self::reported(report),
            ConsultationEvent::ApprovedInternally(approval) => {
                self.approval = Some(Dated::copied(approval, on));
                self.reach(ConsultationMilestone::ApprovedInternally, on);
            }
            ConsultationEvent::Accepted(event) => {
                if !self.is_accepted() {
                    self.reach(ConsultationMilestone::Accepted, on);
                }
                self.answer(&event.adviser, AdviserAnswer::Accepted, on);
            }
            ConsultationEvent::Declined(event) => {
                self.answer(&event.adviser, AdviserAnswer::Declined, on);
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                if let Some(adviser) = nth_mut(&mut self.advisers, event.adviser) {
                    adviser.answer = None;
                }
                if next == ConsultationStatus::ApprovedInternally {
                    self.forget(ConsultationMilestone::Accepted);
                    self.schedule = None;
                }
            }
            ConsultationEvent::Scheduled(schedule) => {
                self.schedule = Some(Dated::copied(schedule, on));
            }
            ConsultationEvent::NoShow(event) => {
                self.no_shows.push(Dated::copied(event, on));
                self.schedule = None;
            }
            ConsultationEvent::Started(start) => self.begin(start, on),
            ConsultationEvent::BrokenOff(reason) => {
                if let Some(session) = self.sessions.last_mut() {
                    session.broken_off = Some(Dated::copied(reason, on));
                }
                self.schedule = None;
            }
            ConsultationEvent::Concluded(conclusion) => {
                self.conclusion = Some(Dated::copied(conclusion, on));
                self.reach(ConsultationMilestone::Concluded, on);
            }
            ConsultationEvent::OutcomeReported(outcome) => {
                self.outcomes.push(Dated::copied(outcome, on));
            }
            ConsultationEvent::RefusedInternally(_)
            | ConsultationEvent::Closed
            | ConsultationEvent::Cancelled(_) => {}
        }
    }
}

impl Consultation {
    /// Why an approval after the start is refused, if the case is not critical.
    fn late_for_routine(&self, status: ConsultationStatus) -> Option<ConsultationRefusal> {
        let is_late = matches!(
            status,
            ConsultationStatus::InSession | ConsultationStatus::Concluded
        );
        let severity = self.request.severity;
        if is_late && severity != CaseSeverity::Critical {
            Some(ConsultationRefusal::LateNotCritical { severity })
        } else {
            None
        }
    }

    fn answer(&mut self, adviser: &AdviserRef, answer: AdviserAnswer, on: &When) {
        let dated = Some(Dated::copied(&answer, on));
        match adviser {
            AdviserRef::Number(number) => {
                if let Some(adviser) = nth_mut(&mut self.advisers, *number) {
                    adviser.answer = dated;
                }
            }
            AdviserRef::Joining(organisation) => self.advisers.push(Adviser {
                organisation: organisation.clone(),
                answer: dated,
            }),
        }
    }

    fn begin(&mut self, start: &Arc<ConsultationStart>, on: &When) {
        self.sessions.push(ConsultationSession {
            began: Dated::copied(start, on),
            without: self.approvals_missing(),
            broken_off: None,
        });
        self.reach(ConsultationMilestone::Started, on);
    }
}
