//! The lifecycle of a secondment: how its record judges events and updates the state.

use super::guard::{guard_assessment, guard_proposal, guard_replacement, guard_report, logged};
use super::status::TRANSITIONS;
use super::warning::find;
use super::{
    Secondment, SecondmentEvent, SecondmentEventKind, SecondmentRefusal, SecondmentStatus,
    SecondmentWarning,
};
use crate::record::{
    Aggregate, Broken, Entry, Event as _, Gate, Record, Table, Warnings, insert_by_date, keep,
};
use crate::value::{When, tag};
use chrono::NaiveDate;

impl Aggregate for Secondment {
    type Tag = tag::SecondmentTag;
    type Event = SecondmentEvent;
    type Status = SecondmentStatus;
    type Refusal = SecondmentRefusal;
    type Warning = SecondmentWarning;

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
            | SecondmentEvent::StintTold(_)
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
            | SecondmentEventKind::StintTold
            | SecondmentEventKind::DayLogged
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
        let (event, on) = (&entry.event, &entry.on);
        match event {
            SecondmentEvent::StintBegun(start) => self.guard_begin(start.person, on, out),
            SecondmentEvent::StintEnded(end) => {
                out.extend(self.guard_leaving(end.person, on).err());
                return self.without(end.person);
            }
            SecondmentEvent::StintTold(stint) => self.guard_past(stint, on, out),
            SecondmentEvent::DayLogged(day) => out.extend(self.guard_logged(day, on).err()),
            SecondmentEvent::Extended(extension) => {
                out.extend(self.guard_extension(extension).err());
            }
            SecondmentEvent::Replaced(replacement) => {
                out.extend(guard_replacement(replacement).err());
            }
            SecondmentEvent::HostAssessed(assessment) => {
                out.extend(guard_assessment(assessment).err());
            }
            SecondmentEvent::Proposed(_)
            | SecondmentEvent::Reported(_)
            | SecondmentEvent::Approved(_)
            | SecondmentEvent::Refused(_)
            | SecondmentEvent::Decided(_)
            | SecondmentEvent::Confirmed
            | SecondmentEvent::Declined(_)
            | SecondmentEvent::Cancelled(_)
            | SecondmentEvent::Recalled(_)
            | SecondmentEvent::Completed
            | SecondmentEvent::ReportedBack(_)
            | SecondmentEvent::Closed => {}
        }
        // Every other event leads to one status, or leaves it alone.
        TRANSITIONS.leads_to(status, event.kind())
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        find(record, day, out);
    }

    fn fold(&mut self, entry: &Entry<SecondmentEvent>, _: SecondmentStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            SecondmentEvent::Proposed(proposal) => *self = Self::proposed(proposal.clone()),
            SecondmentEvent::Reported(report) => *self = Self::reported(&report.known),
            SecondmentEvent::Approved(event) => keep(&mut self.approvals, event, on),
            SecondmentEvent::Refused(event) => keep(&mut self.refusals, event, on),
            SecondmentEvent::Decided(event) => keep(&mut self.decisions, event, on),
            SecondmentEvent::Confirmed => {
                insert_by_date(&mut self.confirmations, on.clone(), |on| on);
            }
            SecondmentEvent::Declined(event) => keep(&mut self.declines, event, on),
            SecondmentEvent::StintBegun(event) => self.add(event.began(on)),
            SecondmentEvent::StintEnded(event) => self.end(event.person, on),
            SecondmentEvent::StintTold(stint) => self.add(stint.ended(on)),
            SecondmentEvent::DayLogged(event) => {
                self.logged.extend(logged(event, on));
                keep(&mut self.days, event, on);
            }
            SecondmentEvent::Extended(event) => keep(&mut self.extensions, event, on),
            SecondmentEvent::Replaced(event) => keep(&mut self.replacements, event, on),
            SecondmentEvent::Recalled(_) | SecondmentEvent::Completed => {
                while let Some((&person, _)) = self.open.first_key_value() {
                    self.end(person, on);
                }
            }
            SecondmentEvent::ReportedBack(event) => keep(&mut self.reports, event, on),
            SecondmentEvent::HostAssessed(event) => keep(&mut self.assessments, event, on),
            SecondmentEvent::Cancelled(_) | SecondmentEvent::Closed => {}
        }
    }
}
