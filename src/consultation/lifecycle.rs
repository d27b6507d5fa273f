//! The lifecycle of a consultation: how its record judges and takes in events.

use super::guard::{guard_emergency, guard_report, guard_request};
use super::{
    Adviser, AdviserAnswer, AdviserRef, Consultation, ConsultationEvent, ConsultationEventKind,
    ConsultationRefusal, ConsultationStatus, Milestone, Session, Start, TRANSITIONS,
};
use crate::record::{Aggregate, Dated, Entry, Gate, Table};
use crate::survey::CaseSeverity;
use crate::value::{When, tag};
use alloc::vec::Vec;

impl Aggregate for Consultation {
    type Tag = tag::ConsultationTag;
    type Event = ConsultationEvent;
    type Status = ConsultationStatus;
    type Refusal = ConsultationRefusal;

    const SCHEMA: &'static str = "lienvien/consultation/1";
    const TRANSITIONS: Table<ConsultationStatus, ConsultationEventKind> = TRANSITIONS;
    const REPORTED: ConsultationEventKind = ConsultationEventKind::Reported;

    fn open(
        entry: &Entry<ConsultationEvent>,
        _: &Gate<Self>,
    ) -> Result<Option<(Self, ConsultationStatus)>, ConsultationRefusal> {
        let on = &entry.on;
        Ok(match &entry.event {
            ConsultationEvent::Requested(request) => {
                guard_request(request, on)?;
                let state = Self::requested(request, on);
                Some((state, ConsultationStatus::Requested))
            }
            ConsultationEvent::Reported(report) => {
                guard_report(report, on)?;
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
        })
    }

    fn blockers(
        &self,
        status: ConsultationStatus,
        event: ConsultationEventKind,
        _: &When,
        out: &mut Vec<ConsultationRefusal>,
    ) {
        match event {
            ConsultationEventKind::ApprovedInternally => {
                out.extend(self.late_for_routine(status));
                let is_twice = self.approval.is_some();
                out.extend(is_twice.then_some(ConsultationRefusal::ApprovedAlready));
            }
            ConsultationEventKind::Accepted => out.extend(self.late_for_routine(status)),
            ConsultationEventKind::Started if status != ConsultationStatus::Scheduled => {
                out.extend(guard_emergency(self.request.severity).err());
            }
            // Asked of nobody by name, and begun as an emergency: somebody has to join first.
            ConsultationEventKind::Concluded => {
                let has_adviser = self.advisers.iter().any(|adviser| !adviser.has_declined());
                let missing = ConsultationRefusal::NobodyOfAdviser;
                out.extend((!has_adviser).then_some(missing));
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
    ) -> Result<ConsultationStatus, ConsultationRefusal> {
        let on = &entry.on;
        Ok(match &entry.event {
            ConsultationEvent::ApprovedInternally(_) => {
                if status == ConsultationStatus::Requested {
                    self.earned(true)
                } else {
                    status
                }
            }
            ConsultationEvent::RefusedInternally(_) => ConsultationStatus::RefusedInternally,
            ConsultationEvent::Accepted(event) => {
                self.guard_answer(&event.adviser, AdviserAnswer::Accepted)?;
                if status == ConsultationStatus::ApprovedInternally {
                    ConsultationStatus::Accepted
                } else {
                    status
                }
            }
            ConsultationEvent::Declined(event) => {
                self.guard_answer(&event.adviser, AdviserAnswer::Declined)?;
                self.after_decline(status, event)
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                self.guard_withdrawal(event.adviser)?;
                self.after_withdrawal(status, event.adviser)
            }
            ConsultationEvent::Scheduled(schedule) => {
                self.guard_schedule(schedule, on)?;
                ConsultationStatus::Scheduled
            }
            ConsultationEvent::NoShow(event) => {
                self.guard_side(event.side)?;
                ConsultationStatus::Accepted
            }
            ConsultationEvent::Started(start) => {
                self.guard_start(status, start)?;
                ConsultationStatus::InSession
            }
            ConsultationEvent::BrokenOff(_) => self.earned(self.approval.is_some()),
            ConsultationEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion)?;
                ConsultationStatus::Concluded
            }
            ConsultationEvent::Requested(_)
            | ConsultationEvent::Reported(_)
            | ConsultationEvent::OutcomeReported(_) => status,
            ConsultationEvent::Closed => ConsultationStatus::Closed,
            ConsultationEvent::Cancelled(_) => ConsultationStatus::Cancelled,
        })
    }

    fn fold(&mut self, entry: &Entry<ConsultationEvent>, next: ConsultationStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            ConsultationEvent::Requested(request) => *self = Self::requested(request, on),
            ConsultationEvent::Reported(report) => *self = Self::reported(report),
            ConsultationEvent::ApprovedInternally(approval) => {
                self.approval = Some(Dated::new(approval, on));
                self.reach(Milestone::ApprovedInternally, on);
            }
            ConsultationEvent::Accepted(event) => {
                if !self.is_accepted() {
                    self.reach(Milestone::Accepted, on);
                }
                self.answer(&event.adviser, AdviserAnswer::Accepted, on);
            }
            ConsultationEvent::Declined(event) => {
                self.answer(&event.adviser, AdviserAnswer::Declined, on);
            }
            ConsultationEvent::AcceptanceWithdrawn(event) => {
                if let Some(adviser) = self.adviser_mut(event.adviser) {
                    adviser.answer = None;
                }
                if next == ConsultationStatus::ApprovedInternally {
                    self.forget(Milestone::Accepted);
                    self.schedule = None;
                }
            }
            ConsultationEvent::Scheduled(schedule) => {
                self.schedule = Some(Dated::new(schedule, on));
            }
            ConsultationEvent::NoShow(event) => {
                self.no_shows.push(Dated::new(event, on));
                self.schedule = None;
            }
            ConsultationEvent::Started(start) => self.begin(start, on),
            ConsultationEvent::BrokenOff(reason) => {
                if let Some(session) = self.sessions.last_mut() {
                    session.broken_off = Some(Dated::new(reason, on));
                }
                self.schedule = None;
            }
            ConsultationEvent::Concluded(conclusion) => {
                self.conclusion = Some(Dated::new(conclusion, on));
                self.reach(Milestone::Concluded, on);
            }
            ConsultationEvent::OutcomeReported(outcome) => {
                self.outcomes.push(Dated::new(outcome, on));
            }
            ConsultationEvent::RefusedInternally(_)
            | ConsultationEvent::Closed
            | ConsultationEvent::Cancelled(_) => {}
        }
    }
}

impl Consultation {
    /// Why an approval after the start is refused, if the case is none that may go ahead of it.
    fn late_for_routine(&self, status: ConsultationStatus) -> Option<ConsultationRefusal> {
        let late = [ConsultationStatus::InSession, ConsultationStatus::Concluded];
        let severity = self.request.severity;
        let is_refused = late.contains(&status) && severity != CaseSeverity::Critical;
        is_refused.then_some(ConsultationRefusal::LateNotCritical { severity })
    }

    fn answer(&mut self, adviser: &AdviserRef, answer: AdviserAnswer, on: &When) {
        let answer = Some(Dated::new(&answer, on));
        match adviser {
            AdviserRef::Number(number) => {
                if let Some(adviser) = self.adviser_mut(*number) {
                    adviser.answer = answer;
                }
            }
            AdviserRef::Joining(organisation) => self.advisers.push(Adviser {
                organisation: organisation.clone(),
                answer,
            }),
        }
    }

    fn begin(&mut self, start: &Start, on: &When) {
        self.sessions.push(Session {
            began: Dated::new(start, on),
            without: self.approvals_lacking(),
            broken_off: None,
        });
        self.reach(Milestone::Started, on);
    }
}
