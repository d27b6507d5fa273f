//! The lifecycle of a secondment: how its record judges events and updates the state.

use super::guard::{guard_proposal, guard_report, logged};
use super::status::TRANSITIONS;
use super::{
    Secondment, SecondmentEvent, SecondmentEventKind, SecondmentRefusal, SecondmentStatus, Stint,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::value::{When, tag};

impl Aggregate for Secondment {
    type Tag = tag::SecondmentTag;
    type Event = SecondmentEvent;
    type Status = SecondmentStatus;
    type Refusal = SecondmentRefusal;
    type Warning = crate::record::NoWarning;

    const SCHEMA: &'static str = "lienvien/secondment";
    const TRANSITIONS: Table<SecondmentStatus, SecondmentEventKind> = TRANSITIONS;
    const REPORTED: SecondmentEventKind = SecondmentEventKind::Reported;

    fn open(
        entry: &Entry<SecondmentEvent>,
        out: &mut Broken<SecondmentRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, SecondmentStatus)> {
        match &entry.event {
            SecondmentEvent::Proposed(proposal) => {
                guard_proposal(proposal, &entry.on, out);
                let state = Self::proposed(proposal.clone());
                Some((state, SecondmentStatus::Proposed))
            }
            SecondmentEvent::Reported(report) => {
                guard_report(report, &entry.on, out);
                Some((Self::reported(&report.known), report.reached))
            }
            SecondmentEvent::Approved(_)
            | SecondmentEvent::Refused(_)
            | SecondmentEvent::Decided(_)
            | SecondmentEvent::Confirmed
            | SecondmentEvent::Declined(_)
            | SecondmentEvent::StintBegun(_)
            | SecondmentEvent::StintEnded(_)
            | SecondmentEvent::DayLogged(_)
            | SecondmentEvent::Extended(_)
            | SecondmentEvent::Replaced(_)
            | SecondmentEvent::Cancelled(_)
            | SecondmentEvent::Recalled(_)
            | SecondmentEvent::Completed
            | SecondmentEvent::ReportedBack(_)
            | SecondmentEvent::HostAssessed(_)
            | SecondmentEvent::Closed => None,
        }
    }

    fn blockers(
        &self,
        _: SecondmentStatus,
        event: SecondmentEventKind,
        on: &When,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        let checked = match event {
            SecondmentEventKind::StintEnded => self.guard_day_of_leaving(on),
            SecondmentEventKind::DayLogged => self.guard_day(None, on),
            SecondmentEventKind::Recalled | SecondmentEventKind::Completed => {
                self.guard_end_of_all(on)
            }
            SecondmentEventKind::Proposed
            | SecondmentEventKind::Reported
            | SecondmentEventKind::Approved
            | SecondmentEventKind::Refused
            | SecondmentEventKind::Decided
            | SecondmentEventKind::Confirmed
            | SecondmentEventKind::Declined
            | SecondmentEventKind::StintBegun
            | SecondmentEventKind::Extended
            | SecondmentEventKind::Replaced
            | SecondmentEventKind::Cancelled
            | SecondmentEventKind::ReportedBack
            | SecondmentEventKind::HostAssessed
            | SecondmentEventKind::Closed => Ok(()),
        };
        out.extend(checked.err());
    }

    fn guard(
        &self,
        status: SecondmentStatus,
        entry: &Entry<SecondmentEvent>,
        out: &mut Broken<SecondmentRefusal>,
    ) -> SecondmentStatus {
        let on = &entry.on;
        match &entry.event {
            SecondmentEvent::Proposed(_) | SecondmentEvent::Reported(_) => status,
            SecondmentEvent::Approved(_) => SecondmentStatus::Approved,
            SecondmentEvent::Refused(_) => SecondmentStatus::Refused,
            SecondmentEvent::Decided(decision) => {
                out.extend(self.guard_decision(decision, on).err());
                match status {
                    SecondmentStatus::Approved => SecondmentStatus::Decided,
                    later => later,
                }
            }
            SecondmentEvent::Confirmed => SecondmentStatus::Confirmed,
            SecondmentEvent::Declined(_) => SecondmentStatus::Declined,
            SecondmentEvent::StintBegun(event) => {
                self.guard_begin(event.person, on, out);
                SecondmentStatus::OnSite
            }
            SecondmentEvent::StintEnded(event) => {
                out.extend(self.guard_leaving(event.person, on).err());
                self.without(event.person)
            }
            SecondmentEvent::DayLogged(day) => {
                out.extend(self.guard_day(day.person, on).err());
                out.extend(self.guard_logged(day, on).err());
                status
            }
            SecondmentEvent::Extended(extension) => {
                out.extend(self.guard_extension(extension).err());
                status
            }
            SecondmentEvent::Replaced(replacement) => {
                self.guard_replacement(replacement, out);
                status
            }
            SecondmentEvent::Cancelled(_) => SecondmentStatus::Cancelled,
            SecondmentEvent::Recalled(_) => SecondmentStatus::Recalled,
            SecondmentEvent::Completed => SecondmentStatus::Completed,
            SecondmentEvent::ReportedBack(report) => {
                out.extend(self.guard_sent(report.person).err());
                status
            }
            SecondmentEvent::HostAssessed(assessment) => {
                out.extend(self.guard_sent(assessment.person).err());
                status
            }
            SecondmentEvent::Closed => SecondmentStatus::Closed,
        }
    }

    fn fold(&mut self, entry: &Entry<SecondmentEvent>, _: SecondmentStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            SecondmentEvent::Proposed(proposal) => *self = Self::proposed(proposal.clone()),
            SecondmentEvent::Reported(report) => *self = Self::reported(&report.known),
            SecondmentEvent::Approved(event) => self.approval = Some(Dated::copied(event, on)),
            SecondmentEvent::Decided(event) => self.decisions.push(Dated::copied(event, on)),
            SecondmentEvent::Confirmed => self.confirmed = Some(on.clone()),
            SecondmentEvent::StintBegun(event) => {
                let mut stint = Stint::new(event.person).began(on.clone());
                stint.emergency.clone_from(&event.emergency);
                self.add(stint);
            }
            SecondmentEvent::StintEnded(event) => {
                self.end(event.person, on);
            }
            SecondmentEvent::DayLogged(event) => {
                self.logged.extend(logged(event, on));
                self.days.push(Dated::copied(event, on));
            }
            SecondmentEvent::Extended(event) => self.extensions.push(Dated::copied(event, on)),
            SecondmentEvent::Replaced(event) => {
                self.sent.insert(event.by);
                self.replacements.push(Dated::copied(event, on));
            }
            SecondmentEvent::Recalled(_) | SecondmentEvent::Completed => {
                while let Some((&person, _)) = self.open.first_key_value() {
                    self.end(person, on);
                }
            }
            SecondmentEvent::ReportedBack(event) => self.reports.push(Dated::copied(event, on)),
            SecondmentEvent::HostAssessed(event) => self.assessments.push(Dated::copied(event, on)),
            SecondmentEvent::Refused(_)
            | SecondmentEvent::Declined(_)
            | SecondmentEvent::Cancelled(_)
            | SecondmentEvent::Closed => {}
        }
    }
}
