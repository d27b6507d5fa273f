//! The lifecycle of a survey: how its record judges events and updates the state.

use super::guard::guard_planned;
use super::status::TRANSITIONS;
use super::{
    RequirementOutcome, Survey, SurveyEvent, SurveyEventKind, SurveyRefusal, SurveyStatus,
};
use crate::record::{Aggregate, Dated, Entry, Gate, Table};
use crate::value::{When, tag};
use alloc::vec::Vec;

impl Aggregate for Survey {
    type Tag = tag::SurveyTag;
    type Event = SurveyEvent;
    type Status = SurveyStatus;
    type Refusal = SurveyRefusal;

    const SCHEMA: &'static str = "lienvien/survey/1";
    const TRANSITIONS: Table<SurveyStatus, SurveyEventKind> = TRANSITIONS;
    const REPORTED: SurveyEventKind = SurveyEventKind::Reported;

    fn open(
        entry: &Entry<SurveyEvent>,
        _: &Gate<Self>,
    ) -> Result<Option<(Self, SurveyStatus)>, SurveyRefusal> {
        Ok(match &entry.event {
            SurveyEvent::Planned(plan) => {
                guard_planned(plan, &entry.on)?;
                let plan = plan.as_ref().clone();
                Some((Self::planned(plan), SurveyStatus::Planned))
            }
            SurveyEvent::Reported(report) => {
                Self::guard_report(&report.known, &entry.on)?;
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
        })
    }

    fn blockers(
        &self,
        _: SurveyStatus,
        event: SurveyEventKind,
        _: &When,
        out: &mut Vec<SurveyRefusal>,
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
    ) -> Result<SurveyStatus, SurveyRefusal> {
        match &entry.event {
            // The table never allows the two openings here.
            SurveyEvent::Planned(_) | SurveyEvent::Reported(_) | SurveyEvent::Postponed(_) => {
                Ok(status)
            }
            SurveyEvent::Cancelled(_) => Ok(SurveyStatus::Cancelled),
            SurveyEvent::Opened(opening) => {
                self.guard_opening(opening)?;
                Ok(SurveyStatus::InProgress)
            }
            SurveyEvent::Presented(step) => {
                self.guard_step(step.site, step.out_of_order.as_ref())?;
                Ok(status)
            }
            SurveyEvent::NeedsProposed(step) => {
                self.guard_step(step.site, step.out_of_order.as_ref())?;
                Ok(status)
            }
            SurveyEvent::Found(finding) => {
                self.guard_finding(finding)?;
                Ok(status)
            }
            SurveyEvent::Required(requirement) => {
                self.guard_requirement(requirement)?;
                Ok(status)
            }
            SurveyEvent::Concluded(conclusion) => {
                self.guard_conclusion(conclusion)?;
                Ok(SurveyStatus::Concluded)
            }
            SurveyEvent::Reopened(_) => Ok(SurveyStatus::InProgress),
            SurveyEvent::Signed(signature) => self.guard_signature(signature),
            SurveyEvent::RefusedToSign(event) => {
                self.guard_refusal(event)?;
                Ok(SurveyStatus::Disputed)
            }
            SurveyEvent::Met(event) => {
                self.guard_outcome(event.requirement)?;
                Ok(status)
            }
            SurveyEvent::Waived(event) => {
                self.guard_outcome(event.requirement)?;
                Ok(status)
            }
            SurveyEvent::Unmet(event) => {
                self.guard_outcome(event.requirement)?;
                Ok(status)
            }
            SurveyEvent::Superseded(_) => Ok(SurveyStatus::Superseded),
        }
    }

    fn fold(&mut self, entry: &Entry<SurveyEvent>, _: SurveyStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            SurveyEvent::Planned(plan) => *self = Self::planned(plan.as_ref().clone()),
            SurveyEvent::Reported(report) => *self = Self::reported(report, on),
            SurveyEvent::Postponed(event) => self.postponements.push(Dated::copied(event, on)),
            SurveyEvent::Cancelled(_) => {}
            SurveyEvent::Opened(opening) => {
                self.opening = Some(Dated::copied(opening, on));
            }
            SurveyEvent::Presented(step) => {
                self.presentations.push(Dated::copied(step, on));
            }
            SurveyEvent::NeedsProposed(step) => {
                self.proposals.push(Dated::copied(step, on));
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
            SurveyEvent::Reopened(_) => {
                self.conclusion = None;
                self.signatures.clear();
                self.refusals.clear();
                self.signed_by_report = None;
            }
            SurveyEvent::Signed(signature) => {
                self.signatures.push(Dated::copied(signature, on));
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
