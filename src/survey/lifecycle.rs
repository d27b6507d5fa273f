//! The lifecycle of a survey: how its record judges events and updates the state.

use super::guard::guard_planned;
use super::status::TRANSITIONS;
use super::{
    RequirementOutcome, Survey, SurveyEvent, SurveyEventKind, SurveyRefusal, SurveyStatus,
    SurveyWarning,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Record, Table, Warnings, keep};
use crate::value::{SurveyId, When, tag};
use chrono::NaiveDate;

impl Aggregate for Survey {
    type Tag = tag::SurveyTag;
    type Event = SurveyEvent;
    type Status = SurveyStatus;
    type Refusal = SurveyRefusal;
    type Warning = SurveyWarning;

    const SCHEMA: &'static str = "lienvien/survey";
    const TRANSITIONS: Table<SurveyStatus, SurveyEventKind> = TRANSITIONS;
    const REPORTED: SurveyEventKind = SurveyEventKind::Reported;

    fn open(
        entry: &Entry<SurveyEvent>,
        out: &mut Broken<SurveyRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, SurveyStatus)> {
        match &entry.event {
            SurveyEvent::Planned(plan) => {
                guard_planned(plan, &entry.on, out);
                let plan = plan.as_ref().clone();
                Some((Self::planned(plan), SurveyStatus::Planned))
            }
            SurveyEvent::Reported(report) => {
                Self::guard_report(&report.known, &entry.on, out);
                Some((Self::reported(report, &entry.on), report.reached))
            }
            SurveyEvent::Postponed(_)
            | SurveyEvent::Cancelled(_)
            | SurveyEvent::Opened(_)
            | SurveyEvent::Presented(_)
            | SurveyEvent::NeedsProposed(_)
            | SurveyEvent::Found(_)
            | SurveyEvent::Required(_)
            | SurveyEvent::BrokenOff(_)
            | SurveyEvent::Concluded(_)
            | SurveyEvent::Reopened(_)
            | SurveyEvent::Signed(_)
            | SurveyEvent::RefusedToSign(_)
            | SurveyEvent::Met(_)
            | SurveyEvent::Waived(_)
            | SurveyEvent::Unmet(_)
            | SurveyEvent::Superseded(_) => None,
        }
    }

    fn blockers(
        &self,
        _: SurveyStatus,
        _: SurveyEventKind,
        _: &When,
        _: &mut Broken<SurveyRefusal>,
    ) {
        // Whatever blocks an event depends on what it carries.
    }

    fn guard(
        &self,
        status: SurveyStatus,
        entry: &Entry<SurveyEvent>,
        out: &mut Broken<SurveyRefusal>,
    ) -> SurveyStatus {
        let begun = match status {
            SurveyStatus::Planned => SurveyStatus::InProgress,
            SurveyStatus::InProgress
            | SurveyStatus::BrokenOff
            | SurveyStatus::Concluded
            | SurveyStatus::PartlySigned
            | SurveyStatus::Signed
            | SurveyStatus::Disputed
            | SurveyStatus::Cancelled
            | SurveyStatus::Superseded => status,
        };
        match &entry.event {
            // The table never allows the two openings here.
            SurveyEvent::Planned(_)
            | SurveyEvent::Reported(_)
            | SurveyEvent::Postponed(_)
            | SurveyEvent::Met(_)
            | SurveyEvent::Waived(_)
            | SurveyEvent::Unmet(_) => status,
            SurveyEvent::Cancelled(_) => SurveyStatus::Cancelled,
            SurveyEvent::Opened(opening) => {
                self.guard_meeting(opening, out);
                SurveyStatus::InProgress
            }
            SurveyEvent::Presented(step) => {
                out.extend(self.guard_site(step.site).err());
                begun
            }
            SurveyEvent::NeedsProposed(step) => {
                out.extend(self.guard_site(step.site).err());
                status
            }
            SurveyEvent::Found(finding) => {
                self.guard_finding(finding, out);
                begun
            }
            SurveyEvent::Required(requirement) => {
                self.guard_requirement(requirement, out);
                begun
            }
            SurveyEvent::BrokenOff(_) => SurveyStatus::BrokenOff,
            SurveyEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion, out);
                match status {
                    SurveyStatus::Planned | SurveyStatus::InProgress | SurveyStatus::BrokenOff => {
                        SurveyStatus::Concluded
                    }
                    SurveyStatus::Concluded
                    | SurveyStatus::PartlySigned
                    | SurveyStatus::Signed
                    | SurveyStatus::Disputed
                    | SurveyStatus::Cancelled
                    | SurveyStatus::Superseded => status,
                }
            }
            SurveyEvent::Reopened(_) => SurveyStatus::InProgress,
            SurveyEvent::Signed(signature) => self.guard_signature(status, signature, out),
            SurveyEvent::RefusedToSign(event) => {
                out.extend(self.guard_refusal(event).err());
                SurveyStatus::Disputed
            }
            SurveyEvent::Superseded(_) => SurveyStatus::Superseded,
        }
    }

    fn guard_identity(id: SurveyId, event: &SurveyEvent) -> Result<(), SurveyRefusal> {
        if let SurveyEvent::Superseded(event) = event
            && event.by == id
        {
            return Err(SurveyRefusal::SupersededByItself);
        }
        Ok(())
    }

    fn fold(&mut self, entry: &Entry<SurveyEvent>, _: SurveyStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            SurveyEvent::Planned(plan) => *self = Self::planned(plan.as_ref().clone()),
            SurveyEvent::Reported(report) => *self = Self::reported(report, on),
            SurveyEvent::Postponed(event) => self.postponements.push(Dated::copied(event, on)),
            SurveyEvent::Cancelled(_) => {}
            SurveyEvent::Opened(opening) => self.take_opening(opening, on),
            SurveyEvent::Presented(step) => keep(&mut self.presentations, step.as_ref(), on),
            SurveyEvent::NeedsProposed(step) => keep(&mut self.proposals, step.as_ref(), on),
            SurveyEvent::Found(finding) => keep(&mut self.findings, finding.as_ref(), on),
            SurveyEvent::Required(requirement) => self.take_requirement(requirement, on),
            SurveyEvent::BrokenOff(event) => self.broken_off = Some(Dated::copied(event, on)),
            SurveyEvent::Concluded(conclusion) => {
                self.broken_off = None;
                self.conclusion = Some(Dated::copied(conclusion, on));
            }
            SurveyEvent::Reopened(_) => self.reopen(),
            SurveyEvent::Signed(signature) => self.take_signature(signature, on),
            SurveyEvent::RefusedToSign(event) => self.refusals.push(Dated::copied(event, on)),
            SurveyEvent::Met(event) => {
                self.take_outcome(RequirementOutcome::Met(event.clone()), on);
            }
            SurveyEvent::Waived(event) => {
                self.take_outcome(RequirementOutcome::Waived(event.as_ref().clone()), on);
            }
            SurveyEvent::Unmet(event) => {
                self.take_outcome(RequirementOutcome::Unmet(event.clone()), on);
            }
            SurveyEvent::Superseded(event) => self.successor = Some(event.by),
        }
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        super::warning::warn(record, day, out);
    }
}
