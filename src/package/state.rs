//! The state of a package.

use super::logged::LoggedCases;
use super::returns::Returns;
use super::{
    AssessmentConclusion, Authorisation, CaseLevel, Independence, LoggedCase, Outline,
    PackageAcceptance, PackageCommitment, PackageProposal, PackageStatus, PackageSuspension,
    PracticeTarget, ReportedPackage, Review, StagePlace, TargetNumber, TraineeAssessment,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reported};
use crate::specialty::Subject;
use crate::value::{AgreementId, Answer, Period, PersonId, When, distinct, numbered};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};
use chrono::NaiveDate;
use core::{cmp::Reverse, iter};

/// Gói kỹ thuật: the state of one technique package for one recipient.
///
/// "Accepted" (nghiệm thu), "authorised" and "independent" are three different facts: both sides
/// have signed the minutes; a decision allows the recipient to perform the technique; the recipient
/// performs it alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Package {
    pub(super) proposal: Arc<PackageProposal>,
    pub(super) report: Option<Report>,
    pub(super) outline: Option<Arc<Outline>>,
    pub(super) commitment: Option<Dated<Arc<PackageCommitment>>>,
    pub(super) stages: Vec<Stage>,
    pub(super) cases: Vec<LoggedCase>,
    /// The keys of these cases.
    pub(super) logged: LoggedCases,
    /// The number of cases logged before the acceptance.
    pub(super) cases_before: usize,
    pub(super) assessments: Vec<Dated<Arc<TraineeAssessment>>>,
    pub(super) acceptance: Option<Dated<Arc<PackageAcceptance>>>,
    pub(super) authorisations: Vec<TechniquePermission>,
    pub(super) independence: Option<Dated<Arc<Independence>>>,
    pub(super) reviews: Vec<Dated<Arc<Review>>>,
    pub(super) suspension: Option<Dated<PackageSuspension>>,
    pub(super) returns: Returns,
}

/// What a report says about the package, and whether permissions given before its record have
/// ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Report {
    pub(super) period: Option<Period>,
    pub(super) since: When,
    /// The date on which those permissions ended; `None` if no end is recorded.
    pub(super) authorisation_ended: Option<When>,
}

/// Giai đoạn: a stage of a package.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Stage {
    /// The place of the stage.
    pub place: StagePlace,
    /// The date on which it began.
    pub began: When,
    /// The date on which it ended. `None`: it is under way. Unknown: it ended on a day that is not
    /// known.
    pub ended: Option<When>,
}

/// Quyết định cho phép và thời gian áp dụng: a permission, and the time for which it is valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TechniquePermission {
    /// The permission.
    pub authorisation: Arc<Authorisation>,
    /// The date from which it is valid.
    pub from: When,
    /// The date on which it was ended early. `None`: it was not. Unknown: it was, on a day that is
    /// not known.
    pub ended: Option<When>,
}

/// Chỉ tiêu chưa đạt: a practice target that certainly has too few cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Shortfall {
    /// The number of the target.
    pub target: TargetNumber,
    /// The greatest number of cases that can count.
    pub found: u32,
    /// The number of cases in the target.
    pub wanted: u16,
}

impl Package {
    pub(super) fn proposed(proposal: Arc<PackageProposal>) -> Self {
        Self {
            proposal,
            report: None,
            outline: None,
            commitment: None,
            stages: Vec::new(),
            cases: Vec::new(),
            logged: LoggedCases::NONE,
            cases_before: 0,
            assessments: Vec::new(),
            acceptance: None,
            authorisations: Vec::new(),
            independence: None,
            reviews: Vec::new(),
            suspension: None,
            returns: Returns::to(PackageStatus::Proposed),
        }
    }

    pub(super) fn reported(report: &Reported<PackageStatus, ReportedPackage>) -> Self {
        Self {
            report: Some(Report {
                period: report.known.period.clone(),
                since: report.known.since.clone(),
                authorisation_ended: None,
            }),
            returns: Returns::to(report.reached),
            ..Self::proposed(Arc::new(report.known.proposal.clone()))
        }
    }

    /// The proposal: which package it is, who transfers it, and who receives it.
    pub fn proposal(&self) -> &PackageProposal {
        &self.proposal
    }

    /// The health facility that receives it.
    pub fn recipient(&self) -> &OrganisationRef {
        &self.proposal.recipient
    }

    /// The hospitals that transfer it, as far as they are known.
    pub fn supporters(&self) -> &[OrganisationRef] {
        &self.proposal.supporters
    }

    /// Its subjects.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.proposal.subjects.iter())
    }

    /// The organisations that take part: the recipient, then the hospitals that transfer it.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let PackageProposal {
            recipient,
            supporters,
            ..
        } = &*self.proposal;
        iter::once(recipient).chain(supporters).collect()
    }

    /// The period of the transfer, as reported.
    pub fn transferred(&self) -> Option<&Period> {
        self.report.as_ref()?.period.as_ref()
    }

    /// The date on which it reached the reported status; unknown if the report does not say, or if
    /// there is no report.
    pub fn reached_since(&self) -> &When {
        let report = self.report.as_ref();
        report.map_or(&When::UNKNOWN, |report| &report.since)
    }

    /// Its outline.
    pub fn outline(&self) -> Option<&Outline> {
        self.outline.as_deref()
    }

    /// The commitment to transfer it.
    pub const fn commitment(&self) -> Option<&Dated<Arc<PackageCommitment>>> {
        self.commitment.as_ref()
    }

    /// The basis on which it is transferred; `None` before the commitment, and for a reported package.
    pub fn basis(&self) -> Option<&Basis> {
        let commitment = self.commitment.as_ref()?;
        Some(&commitment.what.basis)
    }

    /// The agreement under which it is counted: the agreement whose coverage is its basis. `None`
    /// if it has another basis, or if it is reported, because a reported package was transferred
    /// before its record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.basis()?.counted_under()
    }

    /// The stages that have begun, in the order in which they began.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// The cases logged.
    pub fn cases(&self) -> &[LoggedCase] {
        &self.cases
    }

    /// The cases logged after the acceptance; all cases if the acceptance is not in this record.
    pub fn cases_since_acceptance(&self) -> &[LoggedCase] {
        self.cases.get(self.cases_before..).unwrap_or_default()
    }

    /// The cases that this person performed.
    pub fn performed_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        self.cases
            .iter()
            .filter(move |case| case.performer == Some(person))
    }

    /// The cases that this person taught.
    pub fn taught_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        self.cases
            .iter()
            .filter(move |case| case.taught_by == Some(person))
    }

    /// The assessments, in the order of the record.
    pub fn assessments(&self) -> &[Dated<Arc<TraineeAssessment>>] {
        &self.assessments
    }

    /// The last assessment of each trainee whose id is known, in the order of the record.
    fn last_assessments(&self) -> Vec<(PersonId, &TraineeAssessment)> {
        let mut last: Vec<(PersonId, usize)> = Vec::new();
        for (at, assessed) in self.assessments.iter().enumerate() {
            last.extend(assessed.what.trainee.map(|trainee| (trainee, at)));
        }
        last.sort_unstable_by_key(|(trainee, at)| (*trainee, Reverse(*at)));
        last.dedup_by_key(|(trainee, _)| *trainee);
        last.sort_unstable_by_key(|(_, at)| *at);
        let last = last.into_iter().filter_map(|(trainee, at)| {
            let assessed = self.assessments.get(at)?;
            Some((trainee, &*assessed.what))
        });
        last.collect()
    }

    /// The trainees who passed their last assessment, as far as their ids are known.
    pub fn passed(&self) -> impl Iterator<Item = PersonId> + Clone {
        self.last_assessments()
            .into_iter()
            .filter(|(_, last)| last.conclusion == AssessmentConclusion::Passed)
            .map(|(trainee, _)| trainee)
    }

    /// The trainees who passed but have no logged unaided case. They may still practise the
    /// technique, because not every case is logged.
    pub fn passed_without_unaided_case(&self) -> impl Iterator<Item = PersonId> {
        let unaided = self.cases.iter().filter(|case| case.level.is_unaided());
        let performers: BTreeSet<_> = unaided.filter_map(|case| case.performer).collect();
        self.passed()
            .filter(move |person| !performers.contains(person))
    }

    /// The minutes of acceptance.
    pub const fn acceptance(&self) -> Option<&Dated<Arc<PackageAcceptance>>> {
        self.acceptance.as_ref()
    }

    /// The permissions to perform it, including those that ended.
    pub fn authorisations(&self) -> &[TechniquePermission] {
        &self.authorisations
    }

    /// Whether the recipient was permitted to perform it on a day. Acceptance and independence do
    /// not answer this. For a reported package, a permission may have been given before its record:
    /// the answer is unknown until the record says that authorisation ended.
    pub fn is_authorised_on(&self, day: NaiveDate) -> Answer {
        let report = self.report.as_ref();
        let mut answer = report.map_or(Answer::No, |report| report.is_authorised_on(day));
        for permission in &self.authorisations {
            answer = answer.or(permission.holds_on(day));
        }
        answer
    }

    /// Whether there may be a permission that nobody has ended.
    pub(super) fn may_be_authorised(&self) -> bool {
        let report = self.report.as_ref();
        report.is_some_and(|report| report.authorisation_ended.is_none())
            || self.authorisations.iter().any(|it| it.ended.is_none())
    }

    /// Ends all permissions, including those given before the record.
    pub(super) fn end_authorisation(&mut self, on: &When) {
        for permission in &mut self.authorisations {
            permission.ended.get_or_insert_with(|| on.clone());
        }
        if let Some(report) = &mut self.report {
            report.authorisation_ended.get_or_insert_with(|| on.clone());
        }
    }

    /// The evidence that the recipient performs it alone.
    pub const fn independence(&self) -> Option<&Dated<Arc<Independence>>> {
        self.independence.as_ref()
    }

    /// The reviews, in the order of the record.
    pub fn reviews(&self) -> &[Dated<Arc<Review>>] {
        &self.reviews
    }

    /// The last suspension, whether or not it is over.
    pub const fn suspension(&self) -> Option<&Dated<PackageSuspension>> {
        self.suspension.as_ref()
    }

    /// The practice targets that are certainly not reached, with their numbers.
    pub fn shortfalls(&self) -> impl Iterator<Item = Shortfall> {
        let not_logged = self.not_logged();
        let targets = self.outline.iter().flat_map(|outline| &outline.targets);
        numbered(targets).filter_map(move |(number, target)| {
            let cases = self.cases.iter();
            let found = cases.filter(|case| self.may_count(case, target)).count();
            let found = found.saturating_add(not_logged);
            let shortfall = Shortfall {
                target: number,
                found: u32::try_from(found).unwrap_or(u32::MAX),
                wanted: target.cases,
            };
            (shortfall.found < shortfall.wanted.into()).then_some(shortfall)
        })
    }

    /// The number of cases that trainees are reported to have performed without a log. They may
    /// count for any target.
    fn not_logged(&self) -> usize {
        let mut logged: BTreeMap<PersonId, usize> = BTreeMap::new();
        for case in &self.cases {
            if let Some(performer) = case.performer
                && case.level != CaseLevel::Observed
            {
                let count = logged.entry(performer).or_default();
                *count = count.saturating_add(1);
            }
        }
        let mut found: usize = 0;
        for (trainee, assessment) in self.last_assessments() {
            let performed = usize::from(assessment.times_performed.unwrap_or_default());
            let logged = logged.get(&trainee).copied().unwrap_or_default();
            found = found.saturating_add(performed.saturating_sub(logged));
        }
        found
    }

    /// Whether a logged case may count for a target: it may be of its cadre and technique.
    fn may_count(&self, case: &LoggedCase, target: &PracticeTarget) -> bool {
        target.levels.contains(&case.level)
            && may_be(self.proposal.technique_of(case.technique), target.technique)
            && may_be(case.cadre, target.cadre)
    }

    /// The index of the stage that is under way at this place, if there is one.
    pub(super) fn open_stage(&self, place: StagePlace) -> Option<usize> {
        self.stages
            .iter()
            .rposition(|stage| stage.place == place && stage.ended.is_none())
    }
}

/// Whether a fact about a case may match the target: yes if either is not given.
fn may_be<T: PartialEq + Copy>(known: Option<T>, wanted: Option<T>) -> bool {
    known.is_none() || wanted.is_none() || known == wanted
}

impl Report {
    /// Whether a permission given before the record may be valid on a day.
    fn is_authorised_on(&self, day: NaiveDate) -> Answer {
        match &self.authorisation_ended {
            Some(on) => Answer::Unknown.and(on.on_or_before(day).negate()),
            None => Answer::Unknown,
        }
    }
}

impl TechniquePermission {
    /// Whether it is valid on a day.
    fn holds_on(&self, day: NaiveDate) -> Answer {
        let ended = self
            .ended
            .as_ref()
            .map_or(Answer::No, |on| on.on_or_before(day));
        let until = self.authorisation.until.as_ref();
        let over = until.map_or(Answer::No, |until| until.is_before(&day.into()));
        self.from.on_or_before(day).and(ended.or(over).negate())
    }
}
