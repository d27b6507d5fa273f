//! The lifecycle of a survey: how its record judges events and updates the state.

use super::guard::guard_planned;
use super::status::TRANSITIONS;
use super::{
    RequirementOutcome, Survey, SurveyEvent, SurveyEventKind, SurveyRefusal, SurveyStatus,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::value::{SurveyId, When, tag};

impl Aggregate for Survey {
    type Tag = tag::SurveyTag;
    type Event = SurveyEvent;
    type Status = SurveyStatus;
    type Refusal = SurveyRefusal;
    type Warning = crate::record::NoWarning;

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
        event: SurveyEventKind,
        _: &When,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let refusal = match event {
            SurveyEventKind::Concluded => {
                let nothing = self.findings.is_empty();
                nothing.then_some(SurveyRefusal::NoFinding)
            }
            SurveyEventKind::Met | SurveyEventKind::Waived | SurveyEventKind::Unmet => {
                let none = self.requirements.is_empty();
                none.then_some(SurveyRefusal::NoRequirement)
            }
            SurveyEventKind::Planned
            | SurveyEventKind::Reported
            | SurveyEventKind::Postponed
            | SurveyEventKind::Cancelled
            | SurveyEventKind::Opened
            | SurveyEventKind::Presented
            | SurveyEventKind::NeedsProposed
            | SurveyEventKind::Found
            | SurveyEventKind::Required
            | SurveyEventKind::Reopened
            | SurveyEventKind::Signed
            | SurveyEventKind::RefusedToSign
            | SurveyEventKind::Superseded => None,
        };
        out.extend(refusal);
    }

    fn guard(
        &self,
        status: SurveyStatus,
        entry: &Entry<SurveyEvent>,
        out: &mut Broken<SurveyRefusal>,
    ) -> SurveyStatus {
        match &entry.event {
            // The table never allows the two openings here.
            SurveyEvent::Planned(_) | SurveyEvent::Reported(_) | SurveyEvent::Postponed(_) => {
                status
            }
            SurveyEvent::Cancelled(_) => SurveyStatus::Cancelled,
            SurveyEvent::Opened(opening) => {
                self.guard_opening(opening, out);
                SurveyStatus::InProgress
            }
            SurveyEvent::Presented(step) => {
                out.extend(self.guard_step(step.site, step.out_of_order.as_ref()).err());
                status
            }
            SurveyEvent::NeedsProposed(step) => {
                out.extend(self.guard_step(step.site, step.out_of_order.as_ref()).err());
                status
            }
            SurveyEvent::Found(finding) => {
                self.guard_finding(finding, out);
                status
            }
            SurveyEvent::Required(requirement) => {
                self.guard_requirement(requirement, out);
                status
            }
            SurveyEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion, out);
                SurveyStatus::Concluded
            }
            SurveyEvent::Reopened(_) => SurveyStatus::InProgress,
            SurveyEvent::Signed(signature) => self.guard_signature(signature, out),
            SurveyEvent::RefusedToSign(event) => {
                out.extend(self.guard_refusal(event).err());
                SurveyStatus::Disputed
            }
            SurveyEvent::Met(event) => {
                out.extend(self.guard_outcome(event.requirement).err());
                status
            }
            SurveyEvent::Waived(event) => {
                out.extend(self.guard_outcome(event.requirement).err());
                status
            }
            SurveyEvent::Unmet(event) => {
                out.extend(self.guard_outcome(event.requirement).err());
                status
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
            SurveyEvent::Opened(opening) => {
                self.take_opening(opening, on);
            }
            SurveyEvent::Presented(step) => {
                self.take_presentation(step, on);
            }
            SurveyEvent::NeedsProposed(step) => {
                self.take_proposal(step, on);
            }
            SurveyEvent::Found(finding) => {
                self.take_finding(finding.as_ref().clone(), on.clone());
            }
            SurveyEvent::Required(requirement) => {
                self.take_requirement(requirement.as_ref().clone(), on);
            }
            SurveyEvent::Concluded(conclusion) => {
                self.conclusion = Some(Dated::copied(conclusion, on));
            }
            SurveyEvent::Reopened(_) => self.reopen(),
            SurveyEvent::Signed(signature) => {
                self.take_signature(signature, on);
            }
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
}
