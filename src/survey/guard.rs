//! The rules of what events of a survey carry.

use super::state::is_of;
use super::{
    Delegation, Finding, MinutesSignature, Opening, Rating, ReportedSurvey, Requirement,
    RequirementNumber, SigningRefusal, SiteNumber, Survey, SurveyConclusion, SurveyPlan,
    SurveyRefusal, SurveySide, SurveyStatus, Verdict,
};
use crate::organisation::{OrganisationKind, PersonRef};
use crate::record::{Actor, TooEarly};
use crate::specialty::Subject;
use crate::value::{Joined, Text, When};
use alloc::{boxed::Box, vec::Vec};

type Guarded = Result<(), SurveyRefusal>;

pub(super) fn guard_planned(plan: &SurveyPlan, on: &When) -> Guarded {
    guard_plan(plan)?;
    let basis = plan.basis.as_ref();
    basis
        .map_or(Ok(()), |basis| basis.check_day(on))
        .map_err(|dates| SurveyRefusal::BasisOnOtherDay { dates })
}

/// The rules of a plan that hold whenever it was made.
fn guard_plan(plan: &SurveyPlan) -> Guarded {
    if plan.hosts.is_empty() {
        return Err(SurveyRefusal::NoHost);
    }
    let hosts = plan
        .numbered_hosts()
        .map(|(site, host)| (SurveySide::Site(site), host));
    let mut sides = core::iter::once((SurveySide::Delegation, &plan.surveyor)).chain(hosts);
    let committee = OrganisationKind::PartyCommittee;
    if let Some((side, _)) = sides.find(|(_, organisation)| organisation.kind == committee) {
        return Err(SurveyRefusal::PartyCommittee { side });
    }
    for (i, (site, host)) in plan.numbered_hosts().enumerate() {
        let mut earlier = plan.hosts.iter().take(i);
        if earlier.any(|earlier| earlier.same_as(host).is_yes()) {
            return Err(SurveyRefusal::HostTwice { site });
        }
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

/// The rules of a finding that hold wherever it stands.
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
    /// Judges a report: what it says must fit together as if it had been lived through.
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
        for item in report
            .conclusion
            .iter()
            .flat_map(SurveyConclusion::agreed_items)
        {
            state.guard_site(item.site)?;
        }
        TooEarly::check(on, &report.signed)
            .map_err(|dates| SurveyRefusal::ReportedTooEarly { dates })?;
        Ok(())
    }

    fn guard_site(&self, site: Option<SiteNumber>) -> Guarded {
        let sites = self.sites();
        match site {
            Some(site) if !sites.contains(&site) => {
                let sites = Box::new(Joined(sites));
                Err(SurveyRefusal::NoSuchSite { site, sites })
            }
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

    /// Judges a presentation or a proposal: it comes before anything is found there.
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
        // Once the order is broken and the reason given, it needs no second one.
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
        let is_found = |subject: &Subject| {
            let mut findings = self.findings.iter().map(|finding| &finding.what);
            findings.any(|found| found.subject == *subject && is_of(found.site, requirement.site))
        };
        match requirement.from.iter().find(|subject| !is_found(subject)) {
            Some(subject) => Err(SurveyRefusal::RequiredOfNothing {
                subject: Box::new(subject.clone()),
            }),
            None => Ok(()),
        }
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

    /// Whether a host proposed the subject, or may have: some proposals name none, or not all.
    fn may_be_proposed(&self, site: Option<SiteNumber>, subject: &Subject) -> bool {
        let proposals = self.proposals.iter().map(|proposal| &proposal.what);
        let proposals = proposals.filter(|proposal| is_of(proposal.site, site));
        let items = proposals.clone().flat_map(|proposal| &proposal.items);
        let named: Vec<_> = items
            .clone()
            .filter_map(|item| item.subject.as_ref())
            .collect();
        proposals.clone().any(|proposal| proposal.items_open)
            || items.clone().any(|item| item.subject.is_none())
            || subject.is_covered_by(named)
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
        let given = self.signatures.iter().map(|given| &given.what);
        let all = given.chain(core::iter::once(signature));
        let witnesses = all.clone().flat_map(|given| &given.witnesses);
        let mut onlookers = self.guests();
        onlookers.extend(witnesses);
        let looks_on = |signer: &PersonRef| onlookers.iter().any(|actor| is_person(actor, signer));
        let mut by_guest = all.filter(|given| given.signer.as_ref().is_some_and(looks_on));
        if let Some(given) = by_guest.next() {
            return Err(SurveyRefusal::SignedByGuest { side: given.side });
        }
        let is_last = self.unsigned().all(|missing| missing == side);
        Ok(if is_last {
            SurveyStatus::Signed
        } else {
            SurveyStatus::PartlySigned
        })
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

/// Whether the actor certainly is this person.
fn is_person(actor: &Actor, person: &PersonRef) -> bool {
    match actor {
        Actor::Person(actor) => actor.same_as(person).is_yes(),
        Actor::Organisation(_) => false,
    }
}
