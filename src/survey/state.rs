//! What a record knows of a survey.

use super::{
    Finding, MinutesSignature, NeedProposal, Opening, Presentation, RemoteSupport, ReportedSurvey,
    Requirement, RequirementNumber, RequirementOutcome, RequirementStanding, SigningRefusal,
    SiteNumber, SurveyConclusion, SurveyPlan, SurveySide, SurveyStatus,
};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Dated, Postponement, Reported};
use crate::specialty::Subject;
use crate::value::{Answer, Known, SurveyId, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Khảo sát: the state of a survey. What it vouches for is asked of the record:
/// [`signed_minutes`](crate::record::Record::signed_minutes),
/// [`ready_to_start`](crate::record::Record::ready_to_start).
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    pub(super) plan: SurveyPlan,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) opening: Option<Dated<Opening>>,
    pub(super) presentations: Vec<Dated<Presentation>>,
    pub(super) proposals: Vec<Dated<NeedProposal>>,
    /// The latest for each site and subject.
    pub(super) findings: Vec<Dated<Finding>>,
    pub(super) requirements: Vec<TrackedRequirement>,
    pub(super) conclusion: Option<Dated<SurveyConclusion>>,
    pub(super) signatures: Vec<Dated<MinutesSignature>>,
    pub(super) refusals: Vec<Dated<SigningRefusal>>,
    /// When the last side signed, if it is reported that all did.
    pub(super) signed_by_report: Option<When>,
    pub(super) successor: Option<SurveyId>,
}

/// Yêu cầu và diễn biến: a requirement, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedRequirement {
    /// The requirement.
    pub requirement: Requirement,
    /// When it was raised.
    pub on: When,
    /// What became of it, in this order.
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

    /// How it stood at the end of the day. Where it isn't known whether something had happened by
    /// then, there are several candidates. Before it was raised it was open too: what was asked for
    /// later was lacking already, and a report doesn't say when it was asked for.
    pub fn standing_on(&self, day: NaiveDate) -> Known<RequirementStanding> {
        let mut candidates = alloc::vec![RequirementStanding::Open];
        for outcome in &self.outcomes {
            match outcome.on.by(day) {
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

    /// Whether it was due before the day and still open. Without a due date it never is.
    pub fn is_overdue_on(&self, day: NaiveDate) -> Answer {
        let due = &self.requirement.due;
        if due.is_unknown() {
            return Answer::No;
        }
        due.is_before(&day.into()).and(self.is_open_on(day))
    }
}

impl RequirementOutcome {
    /// How a requirement stands after it.
    pub const fn standing(&self) -> RequirementStanding {
        match self {
            Self::Met(_) => RequirementStanding::Met,
            Self::Waived { .. } => RequirementStanding::Waived,
            Self::Unmet(_) => RequirementStanding::Open,
        }
    }
}

/// Whether what is told of the one may be told of the other: of the same site, or one of all sites.
pub(super) fn is_of(told: Option<SiteNumber>, site: Option<SiteNumber>) -> bool {
    told.is_none() || site.is_none() || told == site
}

impl Survey {
    pub(super) const fn planned(plan: SurveyPlan) -> Self {
        Self {
            plan,
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
        for finding in findings {
            state.take_finding(finding, on.clone());
        }
        let requirements = requirements.into_iter();
        state.requirements = requirements
            .map(|requirement| TrackedRequirement::new(requirement, on.clone()))
            .collect();
        state.conclusion = conclusion.map(|what| Dated::new(&what, on));
        state.signed_by_report = (report.reached == SurveyStatus::Signed).then_some(signed);
        state
    }

    /// A later finding at the same site in the same subject takes the place of the earlier one.
    pub(super) fn take_finding(&mut self, finding: Finding, on: When) {
        let is_same = |earlier: &Dated<Finding>| {
            let earlier = &earlier.what;
            earlier.site == finding.site && earlier.subject == finding.subject
        };
        let earlier = self.findings.iter_mut().find(|earlier| is_same(earlier));
        let finding = Dated { on, what: finding };
        match earlier {
            Some(earlier) => *earlier = finding,
            None => self.findings.push(finding),
        }
    }

    /// Who surveys whom, and why.
    pub const fn plan(&self) -> &SurveyPlan {
        &self.plan
    }

    /// How often and why it was put off.
    pub fn postponements(&self) -> &[Dated<Postponement>] {
        &self.postponements
    }

    /// The meeting of delegation and hosts.
    pub const fn opening(&self) -> Option<&Dated<Opening>> {
        self.opening.as_ref()
    }

    /// The sites that are surveyed: those named at the opening, otherwise all that were planned.
    pub fn sites(&self) -> Vec<SiteNumber> {
        let teams = self.opening.as_ref().map(|opening| &opening.what.hosts);
        match teams.filter(|teams| !teams.is_empty()) {
            Some(teams) => teams.iter().map(|team| team.site).collect(),
            None => self.plan.numbered_hosts().map(|(site, _)| site).collect(),
        }
    }

    /// The host with this number, if it is surveyed.
    pub fn host(&self, site: SiteNumber) -> Option<&OrganisationRef> {
        self.plan
            .host(site)
            .filter(|_| self.sites().contains(&site))
    }

    /// Who else was there, each once however often the paper lists them. A guest never signs.
    pub fn guests(&self) -> Vec<&Actor> {
        let opening = self.opening.iter();
        distinct(opening.flat_map(|opening| &opening.what.guests))
    }

    /// Who looked on at the signing, each once however often the paper lists them.
    pub fn witnesses(&self) -> Vec<&Actor> {
        distinct(
            self.signatures
                .iter()
                .flat_map(|given| &given.what.witnesses),
        )
    }

    /// What the hosts presented.
    pub fn presentations(&self) -> &[Dated<Presentation>] {
        &self.presentations
    }

    /// What the hosts proposed.
    pub fn proposals(&self) -> &[Dated<NeedProposal>] {
        &self.proposals
    }

    /// What was found, the latest for each site and subject.
    pub fn findings(&self) -> &[Dated<Finding>] {
        &self.findings
    }

    /// The findings that speak for a subject at a site: in that subject or in what covers it; failing
    /// that, in parts that together make it up. Those of the site go before those of all sites.
    pub fn findings_on(&self, site: SiteNumber, subject: &Subject) -> Vec<&Finding> {
        let own = self.findings_told(Some(site), subject);
        if own.is_empty() {
            self.findings_told(None, subject)
        } else {
            own
        }
    }

    fn findings_told(&self, site: Option<SiteNumber>, subject: &Subject) -> Vec<&Finding> {
        let findings = self.findings.iter().map(|finding| &finding.what);
        let told = findings.filter(|finding| finding.site == site);
        let mut speaking: Vec<_> = told.clone().filter(|f| f.subject == *subject).collect();
        if speaking.is_empty() {
            speaking.extend(told.clone().filter(|f| f.subject.covers(subject)));
        }
        if speaking.is_empty() && subject.is_covered_by(told.clone().map(|f| &f.subject)) {
            speaking.extend(told.filter(|f| subject.covers(&f.subject)));
        }
        speaking
    }

    /// What was required, and what became of it.
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

    /// What both sides concluded.
    pub const fn conclusion(&self) -> Option<&Dated<SurveyConclusion>> {
        self.conclusion.as_ref()
    }

    /// The signatures under the minutes.
    pub fn signatures(&self) -> &[Dated<MinutesSignature>] {
        &self.signatures
    }

    /// Which sides refuse to sign.
    pub fn refusals(&self) -> &[Dated<SigningRefusal>] {
        &self.refusals
    }

    /// The survey that took its place.
    pub const fn successor(&self) -> Option<SurveyId> {
        self.successor
    }

    /// Those who sign: the delegation, and each site that is surveyed.
    pub fn sides(&self) -> impl Iterator<Item = SurveySide> {
        let sites = self.sites().into_iter().map(SurveySide::Site);
        core::iter::once(SurveySide::Delegation).chain(sites)
    }

    /// When a side signed, if it did.
    pub fn signed_by(&self, side: SurveySide) -> Option<&When> {
        let given = self
            .signatures
            .iter()
            .find(|given| given.what.side == side)
            .map(|given| &given.on);
        given.or(self.signed_by_report.as_ref())
    }

    /// The sides whose signatures are still missing.
    pub fn unsigned(&self) -> impl Iterator<Item = SurveySide> {
        self.sides().filter(|side| self.signed_by(*side).is_none())
    }
}

/// Each thing once, in the order in which they first come.
fn distinct<'a, T: PartialEq>(all: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut once = Vec::new();
    for thing in all {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}
