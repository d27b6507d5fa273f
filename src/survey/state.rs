//! The state of a survey.

use super::{
    Finding, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation, RemoteSupport,
    ReportedSurvey, Requirement, RequirementNumber, RequirementOutcome, RequirementStanding,
    SigningRefusal, SiteNumber, SurveyConclusion, SurveyPlan, SurveySide, SurveyStatus,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Dated, Postponement, Reported};
use crate::specialty::Subject;
use crate::value::{AgreementId, Answer, Known, SurveyId, When, distinct};
use alloc::vec::Vec;
use chrono::NaiveDate;
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
    pub(super) proposals: Vec<Dated<NeedProposal>>,
    /// The latest finding for each site and subject.
    pub(super) findings: Vec<Dated<Finding>>,
    pub(super) requirements: Vec<TrackedRequirement>,
    pub(super) conclusion: Option<Dated<SurveyConclusion>>,
    pub(super) signatures: Vec<Dated<MinutesSignature>>,
    pub(super) refusals: Vec<Dated<SigningRefusal>>,
    /// The day on which the last side signed, if a report says that all sides signed.
    pub(super) signed_by_report: Option<When>,
    pub(super) successor: Option<SurveyId>,
}

/// Yêu cầu và diễn biến: a requirement and its outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TrackedRequirement {
    /// The requirement.
    pub requirement: Requirement,
    /// The day on which it was stated.
    pub on: When,
    /// Its outcomes, in the order of the lines.
    pub outcomes: Vec<Dated<RequirementOutcome>>,
}

impl TrackedRequirement {
    pub(super) const fn new(requirement: Requirement, on: When) -> Self {
        Self {
            requirement,
            on,
            outcomes: Vec::new(),
        }
    }

    /// Its standing at the end of the day. If it is not known whether an outcome came before that,
    /// there are several candidates. It is open also before the day on which it was stated: the
    /// need existed already, and a report does not say when the requirement was stated.
    pub fn standing_on(&self, day: NaiveDate) -> Known<RequirementStanding> {
        let mut candidates = alloc::vec![RequirementStanding::Open];
        for outcome in &self.outcomes {
            match outcome.on.on_or_before(day) {
                Answer::Yes => candidates = alloc::vec![outcome.what.standing()],
                Answer::Unknown => candidates.push(outcome.what.standing()),
                Answer::No => {}
            }
        }
        Known::among(candidates)
    }

    /// Whether it was still open at the end of the day.
    pub fn is_open_on(&self, day: NaiveDate) -> Answer {
        match self.standing_on(day) {
            Known::Known(standing) => (standing == RequirementStanding::Open).into(),
            Known::Unknown(candidates) if candidates.contains(&RequirementStanding::Open) => {
                Answer::Unknown
            }
            Known::Unknown(_) => Answer::No,
        }
    }

    /// Whether it was due before the day and is still open. If there is no due date, the answer is
    /// no.
    pub fn is_overdue_on(&self, day: NaiveDate) -> Answer {
        let due = &self.requirement.due;
        if due.is_unknown() {
            return Answer::No;
        }
        due.is_before(&day.into()).and(self.is_open_on(day))
    }
}

impl RequirementOutcome {
    /// The standing of a requirement after this outcome.
    pub const fn standing(&self) -> RequirementStanding {
        match self {
            Self::Met(_) => RequirementStanding::Met,
            Self::Waived(_) => RequirementStanding::Waived,
            Self::Unmet(_) => RequirementStanding::Open,
        }
    }
}

/// Whether a statement about `stated` may apply to `site`; `None` means all sites.
pub(super) fn is_of(stated: Option<SiteNumber>, site: Option<SiteNumber>) -> bool {
    stated.is_none() || site.is_none() || stated == site
}

impl Survey {
    pub(super) const fn planned(plan: SurveyPlan) -> Self {
        Self {
            plan,
            is_reported: false,
            postponements: Vec::new(),
            opening: None,
            presentations: Vec::new(),
            proposals: Vec::new(),
            findings: Vec::new(),
            requirements: Vec::new(),
            conclusion: None,
            signatures: Vec::new(),
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

    pub(super) fn take_requirement(&mut self, requirement: Requirement, on: &When) {
        let tracked = TrackedRequirement::new(requirement, on.clone());
        self.requirements.push(tracked);
    }

    /// Stores an outcome with its requirement.
    pub(super) fn take_outcome(&mut self, outcome: RequirementOutcome, on: &When) {
        let number = outcome.requirement();
        for tracked in &mut self.requirements {
            if tracked.requirement.number == number {
                tracked.outcomes.push(Dated::new(outcome, on.clone()));
                return;
            }
        }
    }

    /// A later finding at the same site in the same subject replaces the earlier one.
    pub(super) fn take_finding(&mut self, finding: Finding, on: When) {
        for earlier in &mut self.findings {
            if earlier.what.site == finding.site && earlier.what.subject == finding.subject {
                *earlier = Dated::new(finding, on);
                return;
            }
        }
        self.findings.push(Dated::new(finding, on));
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
            } else if finding.subject.covers(subject) {
                wider.push(finding);
            } else if subject.covers(&finding.subject) {
                parts.push(finding);
            }
        }
        if !same.is_empty() {
            same
        } else if !wider.is_empty() {
            wider
        } else if subject.is_covered_by(looked_at) {
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
        self.requirements
            .iter()
            .find(|tracked| tracked.requirement.number == number)
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
        self.sides().filter(|side| self.signed_by(*side).is_none())
    }
}
