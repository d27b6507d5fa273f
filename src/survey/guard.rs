//! The rules about the payloads of events of a survey.

use super::state::is_of;
use super::{
    Delegation, Finding, MinutesSignature, Opening, Rating, ReportedSurvey, Requirement,
    RequirementNumber, SigningRefusal, SiteNumber, Survey, SurveyConclusion, SurveyPlan,
    SurveyRefusal, SurveySide, SurveyStatus, Verdict,
};
use crate::organisation::{OrganisationKind, OrganisationRef, PersonRef};
use crate::record::{Actor, Dated, TooEarly};
use crate::specialty::Subject;
use crate::value::{Joined, Text, When};
use alloc::{boxed::Box, vec::Vec};

type Guarded = Result<(), SurveyRefusal>;

pub(super) fn guard_planned(plan: &SurveyPlan, on: &When) -> Guarded {
    guard_plan(plan)?;
    match &plan.basis {
        Some(basis) => basis
            .check_day(on)
            .map_err(|dates| SurveyRefusal::BasisOnOtherDay { dates }),
        None => Ok(()),
    }
}

/// The rules of a plan that do not depend on its date.
fn guard_plan(plan: &SurveyPlan) -> Guarded {
    if plan.hosts.is_empty() {
        return Err(SurveyRefusal::NoHost);
    }
    not_a_committee(SurveySide::Delegation, &plan.surveyor)?;
    for (site, host) in plan.numbered_hosts() {
        not_a_committee(site.into(), host)?;
    }
    for (site, host) in plan.numbered_hosts() {
        for (other, earlier) in plan.numbered_hosts() {
            if other < site && earlier.same_as(host).is_yes() {
                return Err(SurveyRefusal::HostTwice { site });
            }
        }
    }
    Ok(())
}

fn not_a_committee(side: SurveySide, organisation: &OrganisationRef) -> Guarded {
    if organisation.kind == OrganisationKind::PartyCommittee {
        return Err(SurveyRefusal::PartyCommittee { side });
    }
    Ok(())
}

fn guard_delegation(delegation: &Delegation) -> Guarded {
    let leaders = delegation.members.iter().filter(|member| member.leads);
    match leaders.count() {
        1 => Ok(()),
        found => Err(SurveyRefusal::Leaders { found }),
    }
}

/// The rules about the ratings in a finding.
fn guard_ratings(finding: &Finding) -> Guarded {
    for (dimension, assessed) in finding.assessed() {
        let Some(rating) = assessed.rating else {
            continue;
        };
        if rating.is_below_meets() && assessed.reason.is_none() {
            return Err(SurveyRefusal::NoReason { dimension, rating });
        }
        if rating == Rating::Insufficient && finding.verdict == Verdict::Ready {
            return Err(SurveyRefusal::ReadyThoughInsufficient { dimension });
        }
    }
    Ok(())
}

impl Survey {
    /// Checks a report: its statements must fit together as if they were events of this record.
    pub(super) fn guard_report(report: &ReportedSurvey, on: &When) -> Guarded {
        guard_plan(&report.plan)?;
        let mut state = Self::planned(report.plan.clone());
        for finding in &report.findings {
            state.guard_site(finding.site)?;
            guard_ratings(finding)?;
            state.take_finding(finding.clone(), on.clone());
        }
        for requirement in &report.requirements {
            state.guard_requirement(requirement)?;
            state.take_requirement(requirement.clone(), on);
        }
        if let Some(conclusion) = &report.conclusion {
            for item in conclusion.agreed_items() {
                state.guard_site(item.site)?;
            }
        }
        TooEarly::check(on, &report.signed)
            .map_err(|dates| SurveyRefusal::ReportedTooEarly { dates })
    }

    fn guard_site(&self, site: Option<SiteNumber>) -> Guarded {
        let sites = self.sites();
        match site {
            Some(site) if !sites.contains(&site) => Err(SurveyRefusal::NoSuchSite {
                site,
                sites: Box::new(Joined(sites)),
            }),
            Some(_) | None => Ok(()),
        }
    }

    fn guard_side(&self, side: SurveySide) -> Guarded {
        match side {
            SurveySide::Delegation => Ok(()),
            SurveySide::Site(number) => self.guard_site(Some(number)),
        }
    }

    pub(super) fn guard_opening(&self, opening: &Opening) -> Guarded {
        guard_delegation(&opening.delegation)?;
        for (i, team) in opening.hosts.iter().enumerate() {
            self.guard_site(Some(team.site))?;
            let mut earlier = opening.hosts.iter().take(i);
            if earlier.any(|earlier| earlier.site == team.site) {
                return Err(SurveyRefusal::SiteTwice { site: team.site });
            }
        }
        Ok(())
    }

    /// Checks a presentation or a proposal: it must take place before any finding at the site.
    pub(super) fn guard_step(&self, site: Option<SiteNumber>, why: Option<&Text>) -> Guarded {
        self.guard_site(site)?;
        if why.is_none() && self.has_found(site) {
            return Err(SurveyRefusal::StepTooLate);
        }
        Ok(())
    }

    fn has_found(&self, site: Option<SiteNumber>) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| is_of(finding.what.site, site))
    }

    pub(super) fn guard_finding(&self, finding: &Finding) -> Guarded {
        let site = finding.site;
        self.guard_site(site)?;
        let mut presentations = self.presentations.iter();
        let mut proposals = self.proposals.iter();
        let in_order = presentations.any(|step| is_of(step.what.site, site))
            && proposals.any(|step| is_of(step.what.site, site));
        // If one finding has given the reason, later findings need none.
        if !in_order && finding.out_of_order.is_none() && !self.has_found(site) {
            return Err(SurveyRefusal::FoundTooEarly);
        }
        guard_ratings(finding)
    }

    pub(super) fn guard_requirement(&self, requirement: &Requirement) -> Guarded {
        self.guard_site(requirement.site)?;
        let number = requirement.number;
        if self.requirement(number).is_some() {
            return Err(SurveyRefusal::RequiredTwice {
                requirement: number,
            });
        }
        for subject in &requirement.from {
            if !self.has_found_in(subject, requirement.site) {
                let subject = Box::new(subject.clone());
                return Err(SurveyRefusal::RequiredOfNothing { subject });
            }
        }
        Ok(())
    }

    fn has_found_in(&self, subject: &Subject, site: Option<SiteNumber>) -> bool {
        let mut findings = self.findings.iter().map(|finding| &finding.what);
        findings.any(|found| found.subject == *subject && is_of(found.site, site))
    }

    pub(super) fn guard_conclusion(&self, conclusion: &SurveyConclusion) -> Guarded {
        for item in conclusion.agreed_items() {
            self.guard_site(item.site)?;
            if !item.offered && !self.may_be_proposed(item.site, &item.subject) {
                let subject = Box::new(item.subject.clone());
                return Err(SurveyRefusal::NotProposed { subject });
            }
        }
        Ok(())
    }

    /// Whether a host proposed the subject, or may have: some proposals name no subjects, or not
    /// all of them.
    fn may_be_proposed(&self, site: Option<SiteNumber>, subject: &Subject) -> bool {
        let mut named = Vec::new();
        for Dated { what: proposal, .. } in &self.proposals {
            if !is_of(proposal.site, site) {
                continue;
            }
            if proposal.items_open {
                return true;
            }
            for item in &proposal.items {
                match &item.subject {
                    Some(subject) => named.push(subject),
                    None => return true,
                }
            }
        }
        subject.is_covered_by(named)
    }

    pub(super) fn guard_signature(
        &self,
        signature: &MinutesSignature,
    ) -> Result<SurveyStatus, SurveyRefusal> {
        let side = signature.side;
        self.guard_side(side)?;
        if self.signed_by(side).is_some() {
            return Err(SurveyRefusal::SignedTwice { side });
        }
        self.no_guest_signs(signature)?;
        let is_last = self.unsigned().all(|missing| missing == side);
        Ok(if is_last {
            SurveyStatus::Signed
        } else {
            SurveyStatus::PartlySigned
        })
    }

    /// Checks that no guest or witness signs, neither here nor in an earlier signature.
    fn no_guest_signs(&self, signature: &MinutesSignature) -> Guarded {
        let mut signatures = Vec::new();
        signatures.extend(self.signatures.iter().map(|given| &given.what));
        signatures.push(signature);
        let mut guests = self.guests();
        for given in &signatures {
            guests.extend(&given.witnesses);
        }
        for given in signatures {
            let Some(signer) = &given.signer else {
                continue;
            };
            if guests.iter().any(|guest| is_person(guest, signer)) {
                return Err(SurveyRefusal::SignedByGuest { side: given.side });
            }
        }
        Ok(())
    }

    pub(super) fn guard_refusal(&self, event: &SigningRefusal) -> Guarded {
        let side = event.side;
        self.guard_side(side)?;
        if self.signed_by(side).is_some() {
            return Err(SurveyRefusal::RefusedAfterSigning { side });
        }
        Ok(())
    }

    pub(super) fn guard_outcome(&self, requirement: RequirementNumber) -> Guarded {
        match self.requirement(requirement) {
            Some(_) => Ok(()),
            None => Err(SurveyRefusal::NoSuchRequirement { requirement }),
        }
    }
}

/// Whether the actor is certainly this person.
fn is_person(actor: &Actor, person: &PersonRef) -> bool {
    match actor {
        Actor::Person(actor) => actor.same_as(person).is_yes(),
        Actor::Organisation(_) => false,
    }
}
