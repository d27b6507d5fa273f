//! The state of a survey.

use super::{
    BreakingOff, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation, RemoteSupport,
    ReportedSurvey, Requirement, RequirementNumber, RequirementOutcome, SigningRefusal, SiteNumber,
    SurveyConclusion, SurveyFinding, SurveyPlan, SurveySide, SurveyStatus, TrackedRequirement,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Dated, Postponement, Reported, insert_by_date, keep};
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
    /// Whether its findings and requirements may not be all: by a report that does not say so.
    pub(super) may_have_more: bool,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) openings: Vec<Dated<Opening>>,
    /// The presentations, the proposals and the findings, each by date.
    pub(super) presentations: Vec<Dated<Presentation>>,
    pub(super) proposals: Vec<Dated<NeedProposal>>,
    pub(super) findings: Vec<Dated<SurveyFinding>>,
    /// The requirements by their numbers.
    pub(super) requirements: BTreeMap<RequirementNumber, TrackedRequirement>,
    /// The outcomes of requirements that are not known, by date.
    pub(super) outcomes: BTreeMap<RequirementNumber, Vec<Dated<RequirementOutcome>>>,
    pub(super) broken_off: Option<Dated<BreakingOff>>,
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
            may_have_more: false,
            postponements: Vec::new(),
            openings: Vec::new(),
            presentations: Vec::new(),
            proposals: Vec::new(),
            findings: Vec::new(),
            requirements: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            broken_off: None,
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
        let known = &report.known;
        let mut state = Self::planned(known.plan.clone());
        state.may_have_more = !known.complete;
        if let Some(opening) = &known.opening {
            state.take_opening(opening, &When::UNKNOWN);
        }
        for needs in &known.needs {
            keep(&mut state.proposals, needs, on);
        }
        for finding in &known.findings {
            keep(&mut state.findings, finding, on);
        }
        for requirement in &known.requirements {
            state.take_requirement(requirement, on);
        }
        let conclusion = known.conclusion.as_ref();
        state.conclusion = conclusion.map(|what| Dated::copied(what, on));
        for signature in &known.signatures {
            state.take_signature(signature, &When::UNKNOWN);
        }
        state.signed_by_report =
            (report.reached == SurveyStatus::Signed).then(|| known.signed.clone());
        state
    }

    pub(super) fn take_opening(&mut self, opening: &Opening, on: &When) {
        self.guests
            .extend(opening.guests.iter().filter_map(person_of));
        self.openings.push(Dated::copied(opening, on));
    }

    pub(super) fn take_signature(&mut self, signature: &MinutesSignature, on: &When) {
        self.witnesses.extend(signature.witness_ids());
        self.signatures.push(Dated::copied(signature, on));
    }

    /// The conclusion and the signatures no longer count.
    pub(super) fn reopen(&mut self) {
        self.broken_off = None;
        self.conclusion = None;
        self.signatures.clear();
        self.witnesses.clear();
        self.refusals.clear();
        self.signed_by_report = None;
    }

    /// Stores a requirement with the outcomes that became known before it.
    pub(super) fn take_requirement(&mut self, requirement: &Requirement, on: &When) {
        let number = requirement.number;
        let tracked = TrackedRequirement {
            requirement: requirement.clone(),
            on: on.clone(),
            outcomes: self.outcomes.remove(&number).unwrap_or_default(),
        };
        self.requirements.insert(number, tracked);
    }

    /// Stores an outcome with its requirement, or apart if that is not known.
    pub(super) fn take_outcome(&mut self, outcome: RequirementOutcome, on: &When) {
        let number = outcome.requirement();
        let outcomes = match self.requirements.get_mut(&number) {
            Some(tracked) => &mut tracked.outcomes,
            None => self.outcomes.entry(number).or_default(),
        };
        insert_by_date(outcomes, Dated::new(outcome, on.clone()), |it| &it.on);
    }

    /// Who surveys whom, and why.
    pub const fn plan(&self) -> &SurveyPlan {
        &self.plan
    }

    /// The basis that authorises it.
    pub const fn basis(&self) -> Option<&Basis> {
        self.plan.basis.as_ref()
    }

    /// The agreement under which it is counted: the agreement that is its basis, also if that is only
    /// reported. `None` if it has another basis, or if its basis is not known.
    pub fn counted_under(&self) -> Option<AgreementId> {
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
        let findings = self.findings.iter();
        distinct(findings.filter_map(|finding| finding.what.subject.as_ref()))
    }

    /// The postponements, with their reasons.
    pub fn postponements(&self) -> &[Dated<Postponement>] {
        &self.postponements
    }

    /// The last meeting of delegation and hosts.
    pub fn opening(&self) -> Option<&Dated<Opening>> {
        self.openings.last()
    }

    /// The meetings of delegation and hosts, in the order of the record.
    pub fn openings(&self) -> &[Dated<Opening>] {
        &self.openings
    }

    /// How the survey was broken off, unless it was opened again.
    pub const fn broken_off(&self) -> Option<&Dated<BreakingOff>> {
        self.broken_off.as_ref()
    }

    /// The sites that are surveyed: those named at the last opening that names any, otherwise all sites of
    /// the plan.
    pub fn sites(&self) -> Vec<SiteNumber> {
        match self.teams() {
            Some(teams) => teams.iter().map(|team| team.site).collect(),
            None => self.plan.numbered_hosts().map(|(site, _)| site).collect(),
        }
    }

    /// The sites named at the opening, if any were.
    fn teams(&self) -> Option<&[HostTeam]> {
        let teams = self
            .openings
            .iter()
            .rev()
            .map(|opening| opening.what.hosts.as_slice());
        teams.into_iter().find(|teams| !teams.is_empty())
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
        let openings = self.openings.iter();
        distinct(openings.flat_map(|opening| &opening.what.guests))
    }

    /// The witnesses of the signing, each once even if the paper lists them twice.
    pub fn witnesses(&self) -> Vec<&Actor> {
        distinct(
            self.signatures
                .iter()
                .flat_map(|given| &given.what.witnesses),
        )
    }

    /// The presentations of the hosts, by date.
    pub fn presentations(&self) -> &[Dated<Presentation>] {
        &self.presentations
    }

    /// The proposals of the hosts, by date.
    pub fn proposals(&self) -> &[Dated<NeedProposal>] {
        &self.proposals
    }

    /// The findings, by date.
    pub fn findings(&self) -> &[Dated<SurveyFinding>] {
        &self.findings
    }

    /// The findings that count: of those at one site in one subject, the latest by date. If the dates
    /// leave it open which is the latest, each that may be.
    pub fn latest_findings(&self) -> Vec<&Dated<SurveyFinding>> {
        let mut latest = BTreeMap::new();
        for Dated { what, on } in &self.findings {
            // they stand in the order of their earliest possible minutes
            latest.insert((what.site, &what.subject), on);
        }
        let is_latest = |finding: &&Dated<SurveyFinding>| {
            let latest = latest.get(&(finding.what.site, &finding.what.subject));
            latest.is_some_and(|latest| !finding.on.is_before(latest).is_yes())
        };
        self.findings.iter().filter(is_latest).collect()
    }

    /// The findings that apply to a subject at a site: those in that subject; else those in a
    /// subject that covers it; else those in the parts that together make it up. A finding about
    /// the site itself takes precedence over a finding about all sites. A finding about the whole house
    /// says nothing of a subject.
    pub fn findings_on(&self, site: SiteNumber, subject: &Subject) -> Vec<&SurveyFinding> {
        findings_among(&self.latest_findings(), site, subject)
    }

    /// The requirements and their outcomes, by the numbers of the requirements.
    pub fn requirements(&self) -> impl ExactSizeIterator<Item = &TrackedRequirement> + Clone {
        self.requirements.values()
    }

    /// The requirement with this number.
    pub fn requirement(&self, number: RequirementNumber) -> Option<&TrackedRequirement> {
        self.requirements.get(&number)
    }

    /// The outcomes of requirements that are not known, by the numbers of the requirements.
    pub fn outcomes_without_requirement(&self) -> impl Iterator<Item = &Dated<RequirementOutcome>> {
        self.outcomes.values().flatten()
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
        let given = self.signatures.iter();
        let given = given.filter(|given| given.what.side == side);
        let known = given.map(|given| &given.on).next();
        match (known, &self.signed_by_report) {
            // a report may say of the day only when the last side signed
            (Some(on), Some(_)) if on.is_unknown() => self.signed_by_report.as_ref(),
            (Some(on), _) => Some(on),
            (None, by_report) => by_report.as_ref(),
        }
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

/// Those of the latest findings that apply to a subject at a site; see [`Survey::findings_on`].
pub(super) fn findings_among<'a>(
    latest: &[&'a Dated<SurveyFinding>],
    site: SiteNumber,
    subject: &Subject,
) -> Vec<&'a SurveyFinding> {
    let own = findings_at(latest, Some(site), subject);
    if own.is_empty() {
        findings_at(latest, None, subject)
    } else {
        own
    }
}

fn findings_at<'a>(
    latest: &[&'a Dated<SurveyFinding>],
    site: Option<SiteNumber>,
    subject: &Subject,
) -> Vec<&'a SurveyFinding> {
    let mut same = Vec::new();
    let mut wider = Vec::new();
    let mut parts = Vec::new();
    let mut looked_at = Vec::new();
    for Dated { what: finding, .. } in latest {
        let Some(found) = finding.subject.as_ref().filter(|_| finding.site == site) else {
            continue;
        };
        looked_at.push(found);
        if found == subject {
            same.push(finding);
        } else if found.covers(subject).is_yes() {
            wider.push(finding);
        } else if subject.covers(found).is_yes() {
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
