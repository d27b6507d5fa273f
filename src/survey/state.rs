//! The state of a survey.

use super::said::{Proposed, SaidOf};
use super::{
    Finding, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation, RemoteSupport,
    ReportedSurvey, Requirement, RequirementNumber, RequirementOutcome, SigningRefusal, SiteNumber,
    SurveyConclusion, SurveyPlan, SurveySide, SurveyStatus, TrackedRequirement,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Dated, Postponement, Reported};
use crate::specialty::Subject;
use crate::value::{AgreementId, PersonId, SurveyId, When, distinct};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::iter;

/// Khảo sát: the state of a survey. Its record gives the evidence:
/// [`signed_minutes`](crate::record::Record::signed_minutes),
/// [`ready_to_start`](crate::record::Record::ready_to_start).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    pub(super) plan: SurveyPlan,
    /// Whether it was opened by a report.
    is_reported: bool,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) opening: Option<Dated<Opening>>,
    pub(super) presentations: Vec<Dated<Presentation>>,
    /// The sites that presented.
    pub(super) presented: SaidOf,
    pub(super) proposals: Vec<Dated<NeedProposal>>,
    /// The sites that proposed.
    pub(super) has_proposed: SaidOf,
    pub(super) proposed: Proposed,
    /// The latest finding for each site and subject.
    pub(super) findings: Vec<Dated<Finding>>,
    /// Where the finding in a subject at a site is in that list.
    pub(super) found: BTreeMap<(Subject, Option<SiteNumber>), usize>,
    /// The sites with a finding.
    pub(super) found_at: SaidOf,
    pub(super) requirements: Vec<TrackedRequirement>,
    /// Where the requirement with a number is in that list.
    required: BTreeMap<RequirementNumber, usize>,
    pub(super) conclusion: Option<Dated<SurveyConclusion>>,
    pub(super) signatures: Vec<Dated<MinutesSignature>>,
    /// The persons who never sign, as far as known: the guests, and the witnesses of the signing.
    pub(super) guests: BTreeSet<PersonId>,
    pub(super) witnesses: BTreeSet<PersonId>,
    pub(super) refusals: Vec<Dated<SigningRefusal>>,
    /// The day on which the last side signed, if a report says that all sides signed.
    pub(super) signed_by_report: Option<When>,
    pub(super) successor: Option<SurveyId>,
}

impl Survey {
    pub(super) fn planned(plan: SurveyPlan) -> Self {
        Self {
            plan,
            is_reported: false,
            postponements: Vec::new(),
            opening: None,
            presentations: Vec::new(),
            presented: SaidOf::default(),
            proposals: Vec::new(),
            has_proposed: SaidOf::default(),
            proposed: Proposed::default(),
            findings: Vec::new(),
            found: BTreeMap::new(),
            found_at: SaidOf::default(),
            requirements: Vec::new(),
            required: BTreeMap::new(),
            conclusion: None,
            signatures: Vec::new(),
            guests: BTreeSet::new(),
            witnesses: BTreeSet::new(),
            refusals: Vec::new(),
            signed_by_report: None,
            successor: None,
        }
    }

    pub(super) fn reported(report: &Reported<SurveyStatus, ReportedSurvey>, on: &When) -> Self {
        let ReportedSurvey {
            plan,
            findings,
            requirements,
            conclusion,
            signed,
        } = report.known.clone();
        let mut state = Self::planned(plan);
        state.is_reported = true;
        for finding in findings {
            state.take_finding(finding, on.clone());
        }
        for requirement in requirements {
            state.take_requirement(requirement, on);
        }
        state.conclusion = conclusion.map(|what| Dated::new(what, on.clone()));
        state.signed_by_report = (report.reached == SurveyStatus::Signed).then_some(signed);
        state
    }

    pub(super) fn take_opening(&mut self, opening: &Opening, on: &When) {
        self.guests = opening.guests.iter().filter_map(person_of).collect();
        self.opening = Some(Dated::copied(opening, on));
    }

    pub(super) fn take_presentation(&mut self, step: &Presentation, on: &When) {
        self.presented.add(step.site);
        self.presentations.push(Dated::copied(step, on));
    }

    pub(super) fn take_proposal(&mut self, step: &NeedProposal, on: &When) {
        self.has_proposed.add(step.site);
        self.proposed.add(step);
        self.proposals.push(Dated::copied(step, on));
    }

    pub(super) fn take_signature(&mut self, signature: &MinutesSignature, on: &When) {
        self.witnesses.extend(signature.witness_ids());
        self.signatures.push(Dated::copied(signature, on));
    }

    /// The conclusion and the signatures no longer count.
    pub(super) fn reopen(&mut self) {
        self.conclusion = None;
        self.signatures.clear();
        self.witnesses.clear();
        self.refusals.clear();
        self.signed_by_report = None;
    }

    pub(super) fn take_requirement(&mut self, requirement: Requirement, on: &When) {
        let place = self.requirements.len();
        self.required.insert(requirement.number, place);
        let tracked = TrackedRequirement::new(requirement, on.clone());
        self.requirements.push(tracked);
    }

    /// Stores an outcome with its requirement.
    pub(super) fn take_outcome(&mut self, outcome: RequirementOutcome, on: &When) {
        let place = self.required.get(&outcome.requirement());
        if let Some(tracked) = place.and_then(|place| self.requirements.get_mut(*place)) {
            tracked.outcomes.push(Dated::new(outcome, on.clone()));
        }
    }

    /// A later finding at the same site in the same subject replaces the earlier one.
    pub(super) fn take_finding(&mut self, finding: Finding, on: When) {
        self.found_at.add(finding.site);
        let last = self.findings.len();
        let key = (finding.subject.clone(), finding.site);
        let place = *self.found.entry(key).or_insert(last);
        let finding = Dated::new(finding, on);
        match self.findings.get_mut(place) {
            Some(earlier) => *earlier = finding,
            None => self.findings.push(finding),
        }
    }

    /// Whether something was found in this very subject that may apply to the site.
    pub(super) fn has_found_in(&self, subject: &Subject, site: Option<SiteNumber>) -> bool {
        let of_all = (subject.clone(), None);
        if site.is_some() {
            let of_site = (subject.clone(), site);
            return self.found.contains_key(&of_all) || self.found.contains_key(&of_site);
        }
        let next = self.found.range(of_all..).next();
        next.is_some_and(|((found, _), _)| found == subject)
    }

    /// Who surveys whom, and why.
    pub const fn plan(&self) -> &SurveyPlan {
        &self.plan
    }

    /// The basis that authorises it.
    pub const fn basis(&self) -> Option<&Basis> {
        self.plan.basis.as_ref()
    }

    /// The agreement under which it is counted: the agreement that was in force when it was
    /// planned. `None` if it has another basis, or if it is reported, because a reported survey
    /// took place before its record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        if self.is_reported {
            return None;
        }
        self.plan.basis.as_ref()?.counted_under()
    }

    /// The organisations that take part: the surveyor, then the hosts.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        iter::once(&self.plan.surveyor)
            .chain(&self.plan.hosts)
            .collect()
    }

    /// The subjects with a finding, each once.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.findings.iter().map(|finding| &finding.what.subject))
    }

    /// The postponements, with their reasons.
    pub fn postponements(&self) -> &[Dated<Postponement>] {
        &self.postponements
    }

    /// The meeting of delegation and hosts.
    pub const fn opening(&self) -> Option<&Dated<Opening>> {
        self.opening.as_ref()
    }

    /// The sites that are surveyed: those named at the opening, otherwise all sites of the plan.
    pub fn sites(&self) -> Vec<SiteNumber> {
        match self.teams() {
            Some(teams) => teams.iter().map(|team| team.site).collect(),
            None => self.plan.numbered_hosts().map(|(site, _)| site).collect(),
        }
    }

    /// The sites named at the opening, if any were.
    fn teams(&self) -> Option<&[HostTeam]> {
        let opening = self.opening.as_ref()?;
        Some(opening.what.hosts.as_slice()).filter(|teams| !teams.is_empty())
    }

    /// Whether this site is surveyed.
    pub(super) fn is_surveyed(&self, site: SiteNumber) -> bool {
        match self.teams() {
            Some(teams) => teams.iter().any(|team| team.site == site),
            None => self.plan.host(site).is_some(),
        }
    }

    /// The host with this number, if it is surveyed.
    pub fn host(&self, site: SiteNumber) -> Option<&OrganisationRef> {
        self.plan.host(site).filter(|_| self.is_surveyed(site))
    }

    /// The other persons present, each once even if the paper lists them twice. A guest never
    /// signs.
    pub fn guests(&self) -> Vec<&Actor> {
        let opening = self.opening.iter();
        distinct(opening.flat_map(|opening| &opening.what.guests))
    }

    /// The witnesses of the signing, each once even if the paper lists them twice.
    pub fn witnesses(&self) -> Vec<&Actor> {
        distinct(
            self.signatures
                .iter()
                .flat_map(|given| &given.what.witnesses),
        )
    }

    /// The presentations of the hosts.
    pub fn presentations(&self) -> &[Dated<Presentation>] {
        &self.presentations
    }

    /// The proposals of the hosts.
    pub fn proposals(&self) -> &[Dated<NeedProposal>] {
        &self.proposals
    }

    /// The findings, the latest for each site and subject.
    pub fn findings(&self) -> &[Dated<Finding>] {
        &self.findings
    }

    /// The findings that apply to a subject at a site: those in that subject; else those in a
    /// subject that covers it; else those in the parts that together make it up. A finding about
    /// the site itself takes precedence over a finding about all sites.
    pub fn findings_on(&self, site: SiteNumber, subject: &Subject) -> Vec<&Finding> {
        let own = self.findings_at(Some(site), subject);
        if own.is_empty() {
            self.findings_at(None, subject)
        } else {
            own
        }
    }

    fn findings_at(&self, site: Option<SiteNumber>, subject: &Subject) -> Vec<&Finding> {
        let mut same = Vec::new();
        let mut wider = Vec::new();
        let mut parts = Vec::new();
        let mut looked_at = Vec::new();
        for Dated { what: finding, .. } in &self.findings {
            if finding.site != site {
                continue;
            }
            looked_at.push(&finding.subject);
            if finding.subject == *subject {
                same.push(finding);
            } else if finding.subject.covers(subject).is_yes() {
                wider.push(finding);
            } else if subject.covers(&finding.subject).is_yes() {
                parts.push(finding);
            }
        }
        if !same.is_empty() {
            same
        } else if !wider.is_empty() {
            wider
        } else if subject.is_covered_by(looked_at).is_yes() {
            parts
        } else {
            Vec::new()
        }
    }

    /// The requirements and their outcomes.
    pub fn requirements(&self) -> &[TrackedRequirement] {
        &self.requirements
    }

    /// The requirement with this number.
    pub fn requirement(&self, number: RequirementNumber) -> Option<&TrackedRequirement> {
        let place = self.required.get(&number)?;
        self.requirements.get(*place)
    }

    /// The remote support that the conclusion offers.
    pub fn remote_support(&self) -> &[RemoteSupport] {
        let conclusion = self.conclusion.as_ref();
        conclusion.map_or(&[], |conclusion| &conclusion.what.remote_support)
    }

    /// The conclusion of both sides.
    pub const fn conclusion(&self) -> Option<&Dated<SurveyConclusion>> {
        self.conclusion.as_ref()
    }

    /// The signatures under the minutes.
    pub fn signatures(&self) -> &[Dated<MinutesSignature>] {
        &self.signatures
    }

    /// The refusals to sign.
    pub fn refusals(&self) -> &[Dated<SigningRefusal>] {
        &self.refusals
    }

    /// The survey that took its place.
    pub const fn successor(&self) -> Option<SurveyId> {
        self.successor
    }

    /// The sides that sign: the delegation, and each site that is surveyed.
    pub fn sides(&self) -> impl Iterator<Item = SurveySide> {
        let sites = self.sites().into_iter().map(SurveySide::Site);
        iter::once(SurveySide::Delegation).chain(sites)
    }

    pub(super) fn number_of_sides(&self) -> usize {
        let sites = self.teams().map_or(self.plan.hosts.len(), <[_]>::len);
        sites.saturating_add(1)
    }

    /// The day on which a side signed, if it did.
    pub fn signed_by(&self, side: SurveySide) -> Option<&When> {
        for given in &self.signatures {
            if given.what.side == side {
                return Some(&given.on);
            }
        }
        self.signed_by_report.as_ref()
    }

    /// The sides that have not signed yet.
    pub fn unsigned(&self) -> impl Iterator<Item = SurveySide> {
        let signatures = self.signatures.iter();
        let signed: BTreeSet<_> = signatures.map(|given| given.what.side).collect();
        let is_reported = self.signed_by_report.is_some();
        self.sides()
            .filter(move |side| !is_reported && !signed.contains(side))
    }
}

/// The id of the actor, if it is a person whose id is known.
fn person_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Person(person) => person.id(),
        Actor::Organisation(_) => None,
    }
}
