//! The state of a package.

use super::logged::LoggedCases;
use super::stages::{Stage, stages_of};
use super::standing::Standing;
use super::{
    AssessmentConclusion, CaseLevel, Independence, Interruption, LoggedCase, Outline,
    PackageAcceptance, PackageCommitment, PackageProposal, PackageStatus, PackageSuspension,
    PracticeTarget, ReportedPackage, Review, StagePlace, TargetNumber, TechniquePermission,
    TraineeAssessment,
};
use crate::basis::Basis;
use crate::organisation::{Cadre, OrganisationRef};
use crate::record::{ByDate, Dated, Reported};
use crate::specialty::Subject;
use crate::value::{AgreementId, Coded, Period, PersonId, When, distinct, numbered};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};
use core::iter;

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
    /// The beginnings and the ends of stages, each by date.
    pub(super) begun: Vec<Dated<Coded<StagePlace>>>,
    pub(super) ended: Vec<Dated<Coded<StagePlace>>>,
    /// The cases, by date.
    pub(super) cases: ByDate<Arc<LoggedCase>>,
    /// The keys of these cases.
    pub(super) logged: LoggedCases,
    /// The assessments, by date.
    pub(super) assessments: Vec<Dated<Arc<TraineeAssessment>>>,
    /// The acceptances, by date.
    pub(super) acceptances: Vec<Dated<Arc<PackageAcceptance>>>,
    /// The permissions and the ends of permissions, each by date.
    pub(super) authorisations: Vec<TechniquePermission>,
    pub(super) authorisations_ended: Vec<When>,
    /// What shows independence, by date.
    pub(super) independence: Vec<Dated<Arc<Independence>>>,
    /// The reviews, by date.
    pub(super) reviews: Vec<Dated<Arc<Review>>>,
    pub(super) suspension: Option<Dated<PackageSuspension>>,
    pub(super) interruptions: Vec<Interruption>,
    pub(super) standing: Standing,
}

/// What a report says about the package.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Report {
    /// The day as of which it is reported.
    pub(super) on: When,
    pub(super) period: Option<Period>,
    pub(super) since: When,
    pub(super) basis: Option<Basis>,
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
            begun: Vec::new(),
            ended: Vec::new(),
            cases: ByDate::default(),
            logged: LoggedCases::NONE,
            assessments: Vec::new(),
            acceptances: Vec::new(),
            authorisations: Vec::new(),
            authorisations_ended: Vec::new(),
            independence: Vec::new(),
            reviews: Vec::new(),
            suspension: None,
            interruptions: Vec::new(),
            standing: Standing::at(PackageStatus::Proposed),
        }
    }

    pub(super) fn reported(report: &Reported<PackageStatus, ReportedPackage>, on: &When) -> Self {
        let known = &report.known;
        let mut state = Self {
            report: Some(Report {
                on: on.clone(),
                period: known.period.clone(),
                since: known.since.clone(),
                basis: known.basis.clone(),
            }),
            outline: known.outline.clone().map(Arc::new),
            standing: Standing::reported(report, known.returns_to),
            ..Self::proposed(Arc::new(known.proposal.clone()))
        };
        match report.reached {
            PackageStatus::Suspended => {
                let suspension = known.suspension.clone().unwrap_or_default();
                state.suspension = Some(Dated::copied(&suspension, &known.since));
                state.interrupted_by_report(Some(suspension), on);
            }
            PackageStatus::Lapsed => state.interrupted_by_report(None, on),
            PackageStatus::Proposed
            | PackageStatus::Outlined
            | PackageStatus::Committed
            | PackageStatus::Training
            | PackageStatus::OnSite
            | PackageStatus::Received
            | PackageStatus::Accepted
            | PackageStatus::Independent
            | PackageStatus::AtRisk
            | PackageStatus::OnHold
            | PackageStatus::Declined
            | PackageStatus::Withdrawn
            | PackageStatus::Failed
            | PackageStatus::Cancelled => {}
        }
        state
    }

    fn interrupted_by_report(&mut self, suspension: Option<PackageSuspension>, on: &When) {
        let began = self.reached_since().clone();
        let known = Interruption::new(suspension, on);
        self.interruptions.push(Interruption { began, ..known });
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

    /// The basis on which it is transferred, as the last commitment says, or as it is reported; `None` if it
    /// is not known.
    pub fn basis(&self) -> Option<&Basis> {
        let committed = self.commitment.as_ref();
        let committed = committed.and_then(|commitment| commitment.what.basis.as_ref());
        committed.or_else(|| self.report.as_ref()?.basis.as_ref())
    }

    /// The agreement under which it is counted: the agreement that is its basis, also if that is only
    /// reported. `None` if it has another basis, or if its basis is not known.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.basis()?.counted_under()
    }

    /// The stages, by the dates on which they began. A stage of which only the end is recorded comes first.
    pub fn stages(&self) -> Vec<Stage> {
        stages_of(&self.begun, &self.ended)
    }

    /// The cases logged, by date.
    pub const fn cases(&self) -> &ByDate<Arc<LoggedCase>> {
        &self.cases
    }

    /// The cases logged that do not certainly lie before the first acceptance; all cases if no acceptance
    /// is in this record.
    pub fn cases_since_acceptance(&self) -> impl Iterator<Item = &Dated<Arc<LoggedCase>>> {
        let accepted = self.acceptances.first().map(|accepted| &accepted.on);
        self.cases.iter().filter(move |case| {
            accepted.is_none_or(|accepted| !case.on.is_before(accepted).is_yes())
        })
    }

    /// The cases that this person performed, by date.
    pub fn performed_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        let cases = self.cases.iter().map(|case| &*case.what);
        cases.filter(move |case| case.performer == Some(person))
    }

    /// The cases that this person taught, by date.
    pub fn taught_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        let cases = self.cases.iter().map(|case| &*case.what);
        cases.filter(move |case| case.taught_by == Some(person))
    }

    /// The assessments, by date.
    pub fn assessments(&self) -> &[Dated<Arc<TraineeAssessment>>] {
        &self.assessments
    }

    /// For each trainee whose id is known, the assessments that may be the last: none is certainly later.
    /// Only an assessment that says whether the trainee passed counts, unless all are wanted.
    fn last_assessments(&self, all: bool) -> BTreeMap<PersonId, Vec<&TraineeAssessment>> {
        let counts =
            |assessed: &&Dated<Arc<TraineeAssessment>>| all || assessed.what.conclusion.is_some();
        let mut latest: BTreeMap<PersonId, &When> = BTreeMap::new();
        for assessed in self.assessments.iter().filter(counts) {
            if let Some(trainee) = assessed.what.trainee {
                // they stand in the order of their earliest possible minutes
                latest.insert(trainee, &assessed.on);
            }
        }
        let mut last: BTreeMap<PersonId, Vec<&TraineeAssessment>> = BTreeMap::new();
        for assessed in self.assessments.iter().filter(counts) {
            if let Some(trainee) = assessed.what.trainee
                && let Some(latest) = latest.get(&trainee)
                && !assessed.on.is_before(latest).is_yes()
            {
                last.entry(trainee).or_default().push(&assessed.what);
            }
        }
        last
    }

    /// The trainees who certainly passed the last assessment that says whether they did, as far as their
    /// ids are known, in the order of their ids.
    pub fn passed(&self) -> impl Iterator<Item = PersonId> + Clone {
        let passed = |assessed: &&TraineeAssessment| {
            assessed.conclusion == Some(AssessmentConclusion::Passed)
        };
        let last = self.last_assessments(false).into_iter();
        let certain = last.filter(|(_, last)| last.iter().all(passed));
        let trainees: Vec<_> = certain.map(|(trainee, _)| trainee).collect();
        trainees.into_iter()
    }

    /// The trainees who passed but certainly have no logged unaided case. They may still practise the
    /// technique, because not every case is logged.
    pub fn passed_without_unaided_case(&self) -> impl Iterator<Item = PersonId> {
        let cases = self.cases.iter().map(|case| &case.what);
        let unaided = cases.filter(|case| !case.is_unaided().is_no());
        let performers: BTreeSet<_> = unaided.filter_map(|case| case.performer).collect();
        self.passed()
            .filter(move |person| !performers.contains(person))
    }

    /// The first acceptance, by date.
    pub fn acceptance(&self) -> Option<&Dated<Arc<PackageAcceptance>>> {
        self.acceptances.first()
    }

    /// The acceptances, by date: of a part, and of the rest.
    pub fn acceptances(&self) -> &[Dated<Arc<PackageAcceptance>>] {
        &self.acceptances
    }

    /// The first evidence that the recipient performs it alone, by date.
    pub fn independence(&self) -> Option<&Dated<Arc<Independence>>> {
        self.independence.first()
    }

    /// All evidence that the recipient performs it alone, by date.
    pub fn independence_shown(&self) -> &[Dated<Arc<Independence>>] {
        &self.independence
    }

    /// The reviews, by date.
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
            let cases = self.cases.iter().map(|case| &case.what);
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
        for Dated { what: case, .. } in &self.cases {
            if let Some(performer) = case.performer
                && case.level.is_some_and(|level| level != CaseLevel::Observed)
            {
                let count = logged.entry(performer).or_default();
                *count = count.saturating_add(1);
            }
        }
        let mut found: usize = 0;
        for (trainee, last) in self.last_assessments(true) {
            let times = last.iter().map(|it| it.times_performed.unwrap_or_default());
            let performed = usize::from(times.max().unwrap_or_default());
            let logged = logged.get(&trainee).copied().unwrap_or_default();
            found = found.saturating_add(performed.saturating_sub(logged));
        }
        found
    }

    /// Whether a logged case may count for a target: it may be of its cadre and technique.
    fn may_count(&self, case: &LoggedCase, target: &PracticeTarget) -> bool {
        let levels = &target.levels;
        let may_be_level = case.level.is_none_or(|level| levels.contains(&level));
        (levels.is_empty() || may_be_level)
            && may_be(self.proposal.technique_of(case.technique), target.technique)
            && may_be_cadre(case.cadre.as_ref(), target.cadre.as_ref())
    }
}

/// Whether a fact about a case may match the target: yes if either is not given.
fn may_be<T: PartialEq + Copy>(known: Option<T>, wanted: Option<T>) -> bool {
    known.is_none() || wanted.is_none() || known == wanted
}

/// The same for cadres: words that the list does not have may mean any.
fn may_be_cadre(known: Option<&Coded<Cadre>>, wanted: Option<&Coded<Cadre>>) -> bool {
    match (known, wanted) {
        (Some(known), Some(wanted)) => !known.is_same_as(wanted).is_no(),
        (None, _) | (_, None) => true,
    }
}
