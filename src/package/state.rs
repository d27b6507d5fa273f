//! What a record knows of a package.

use super::tokens::SeenTokens;
use super::{
    AssessmentConclusion, Authorisation, CaseLevel, Independence, LoggedCase, Outline,
    PackageAcceptance, PackageBasis, PackageCommitment, PackageProposal, PackageStatus,
    PackageSuspension, PracticeTarget, ReportedPackage, Review, StagePlace, TraineeAssessment,
};
use crate::record::{Dated, Reported};
use crate::value::{AgreementId, Answer, Period, PersonId, When, numbered};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Gói kỹ thuật: the state of one technique package for one recipient.
///
/// Accepted (nghiệm thu), authorised and independent are three things: the minutes of both sides,
/// the decision that lets the recipient perform it, and that the recipient performs it alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Package {
    pub(super) proposal: PackageProposal,
    pub(super) report: Option<Report>,
    pub(super) outline: Option<Outline>,
    pub(super) commitment: Option<Dated<PackageCommitment>>,
    pub(super) stages: Vec<Stage>,
    pub(super) cases: Vec<LoggedCase>,
    /// The tokens of the cases.
    pub(super) seen: SeenTokens,
    /// How many of the cases were logged before the acceptance.
    pub(super) cases_before: usize,
    pub(super) assessments: Vec<Dated<TraineeAssessment>>,
    pub(super) acceptance: Option<Dated<PackageAcceptance>>,
    pub(super) authorisations: Vec<TechniquePermission>,
    pub(super) independence: Option<Dated<Independence>>,
    pub(super) reviews: Vec<Dated<Review>>,
    pub(super) suspension: Option<Dated<PackageSuspension>>,
    pub(super) returns: Returns,
}

/// What is said of a reported package, and what became of permissions given before its record.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Report {
    pub(super) period: Option<Period>,
    pub(super) since: When,
    /// Since when none of them holds any more.
    pub(super) authorisation_ended: Option<When>,
}

/// Giai đoạn: a stage of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Where it takes place.
    pub place: StagePlace,
    /// When it began.
    pub began: When,
    /// When it ended, once it has.
    pub ended: Option<When>,
}

/// Quyết định cho phép và thời gian áp dụng: a permission, and when it was ended before its time, if it
/// was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TechniquePermission {
    /// The permission.
    pub authorisation: Authorisation,
    /// From when it holds.
    pub from: When,
    /// Since when it no longer does.
    pub ended: Option<When>,
}

/// Chỉ tiêu chưa đạt: a practice target for which too few cases can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// The number of the target.
    pub target: u16,
    /// How many cases can count at most.
    pub found: u32,
    /// How many are wanted.
    pub wanted: u16,
}

/// To where the package returns once a hold, a suspension or a risk is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Returns {
    pub(super) hold: PackageStatus,
    pub(super) suspension: PackageStatus,
    pub(super) risk: PackageStatus,
}

impl Returns {
    pub(super) const fn to(status: PackageStatus) -> Self {
        Self {
            hold: status,
            suspension: status,
            risk: status,
        }
    }

    /// Each hold leaves alone what it returns to, and a lesser one beneath it.
    pub(super) const fn note(&mut self, next: PackageStatus) {
        match next {
            PackageStatus::OnHold => {}
            PackageStatus::Suspended => self.hold = next,
            PackageStatus::AtRisk => {
                self.hold = next;
                self.suspension = next;
            }
            PackageStatus::Proposed
            | PackageStatus::Outlined
            | PackageStatus::Committed
            | PackageStatus::Training
            | PackageStatus::OnSite
            | PackageStatus::Received
            | PackageStatus::Accepted
            | PackageStatus::Independent
            | PackageStatus::Declined
            | PackageStatus::Withdrawn
            | PackageStatus::Failed
            | PackageStatus::Lapsed
            | PackageStatus::Cancelled => *self = Self::to(next),
        }
    }
}

impl Package {
    pub(super) fn proposed(proposal: PackageProposal) -> Self {
        Self {
            proposal,
            report: None,
            outline: None,
            commitment: None,
            stages: Vec::new(),
            cases: Vec::new(),
            seen: SeenTokens::default(),
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
            ..Self::proposed(report.known.proposal.clone())
        }
    }

    /// What it is, whose, and for whom.
    pub const fn proposal(&self) -> &PackageProposal {
        &self.proposal
    }

    /// When it was transferred, as reported.
    pub fn transferred(&self) -> Option<&Period> {
        self.report.as_ref()?.period.as_ref()
    }

    /// When it reached what is reported; unknown if nobody says, or if it was not reported.
    pub fn reached_since(&self) -> &When {
        let report = self.report.as_ref();
        report.map_or(&When::UNKNOWN, |report| &report.since)
    }

    /// Its outline.
    pub const fn outline(&self) -> Option<&Outline> {
        self.outline.as_ref()
    }

    /// The commitment to transfer it.
    pub const fn commitment(&self) -> Option<&Dated<PackageCommitment>> {
        self.commitment.as_ref()
    }

    /// The agreement that it counts under: the one whose coverage it was committed on. None for what
    /// needs no agreement, and for what is reported, which was done before any record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        match &self.commitment.as_ref()?.what.basis {
            PackageBasis::Covered(covered) => Some(covered.agreement()),
            PackageBasis::Other(_) => None,
        }
    }

    /// The stages that have begun, in their order.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// The cases logged.
    pub fn cases(&self) -> &[LoggedCase] {
        &self.cases
    }

    /// The cases logged after the acceptance; of a package whose acceptance isn't in this record, all.
    pub fn cases_since_acceptance(&self) -> &[LoggedCase] {
        self.cases.get(self.cases_before..).unwrap_or_default()
    }

    /// The cases that this person performed.
    pub fn performed_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        let by_person = move |case: &&LoggedCase| case.performer == Some(person);
        self.cases.iter().filter(by_person)
    }

    /// The cases that this person taught.
    pub fn taught_by(&self, person: PersonId) -> impl Iterator<Item = &LoggedCase> {
        let by_person = move |case: &&LoggedCase| case.taught_by == Some(person);
        self.cases.iter().filter(by_person)
    }

    /// The assessments, in their order.
    pub fn assessments(&self) -> &[Dated<TraineeAssessment>] {
        &self.assessments
    }

    /// The last assessment of each trainee whose id is known.
    fn last_assessments(&self) -> impl Iterator<Item = (PersonId, &TraineeAssessment)> + Clone {
        let later = |n: usize| self.assessments.iter().skip(n.saturating_add(1));
        self.assessments
            .iter()
            .enumerate()
            .filter(move |(n, assessed)| {
                let trainee = assessed.what.trainee;
                !later(*n).any(|later| later.what.trainee == trainee)
            })
            .filter_map(|(_, assessed)| Some((assessed.what.trainee?, &assessed.what)))
    }

    /// The trainees whose last assessment they passed, as far as their ids are known.
    pub fn passed(&self) -> impl Iterator<Item = PersonId> + Clone {
        let has_passed = |(_, last): &(_, &TraineeAssessment)| match last.conclusion {
            AssessmentConclusion::Passed => true,
            AssessmentConclusion::Failed => false,
        };
        self.last_assessments()
            .filter(has_passed)
            .map(|(trainee, _)| trainee)
    }

    /// Who passed, and of whom no case is logged that was done unaided. It does not follow that they
    /// don't practise: not every case is logged.
    pub fn passed_without_unaided_case(&self) -> impl Iterator<Item = PersonId> {
        let has_unaided_case = |person| {
            let mut cases = self.performed_by(person);
            cases.any(|case| case.level.is_unaided())
        };
        self.passed()
            .filter(move |person| !has_unaided_case(*person))
    }

    /// The minutes of acceptance.
    pub const fn acceptance(&self) -> Option<&Dated<PackageAcceptance>> {
        self.acceptance.as_ref()
    }

    /// The permissions to perform it, those that ended too.
    pub fn authorisations(&self) -> &[TechniquePermission] {
        &self.authorisations
    }

    /// Whether the recipient was permitted to perform it on a day. That it was accepted, or
    /// performed alone, says nothing about that. Of a reported package nobody knows which permission
    /// was given before its record, until authorisation is seen to end.
    pub fn is_authorised_on(&self, day: NaiveDate) -> Answer {
        let report = self.report.as_ref();
        let before = report.map_or(Answer::No, |report| report.is_authorised_on(day));
        let holds = |permission: &TechniquePermission| permission.holds_on(day);
        let answers = self.authorisations.iter().map(holds);
        answers.fold(before, Answer::or)
    }

    /// Whether there may be a permission that has not been ended.
    pub(super) fn may_be_authorised(&self) -> bool {
        let report = self.report.as_ref();
        report.is_some_and(|report| report.authorisation_ended.is_none())
            || self.authorisations.iter().any(|it| it.ended.is_none())
    }

    /// Ends all permissions, those from before the record too.
    pub(super) fn end_authorisation(&mut self, on: &When) {
        let known = self.authorisations.iter_mut().map(|it| &mut it.ended);
        let before = self.report.iter_mut().map(|it| &mut it.authorisation_ended);
        for ended in known.chain(before) {
            ended.get_or_insert_with(|| on.clone());
        }
    }

    /// By what it is known that the recipient performs it alone.
    pub const fn independence(&self) -> Option<&Dated<Independence>> {
        self.independence.as_ref()
    }

    /// The reviews, in their order.
    pub fn reviews(&self) -> &[Dated<Review>] {
        &self.reviews
    }

    /// The last suspension, over or not.
    pub const fn suspension(&self) -> Option<&Dated<PackageSuspension>> {
        self.suspension.as_ref()
    }

    /// The practice targets that are certainly not reached, with their numbers.
    pub fn shortfalls(&self) -> impl Iterator<Item = Shortfall> {
        let targets = self.outline.iter().flat_map(|outline| &outline.targets);
        numbered(targets).filter_map(|(target, wanted)| {
            let found = self.can_count(wanted);
            let wanted = wanted.cases;
            (found < wanted.into()).then_some(Shortfall {
                target,
                found,
                wanted,
            })
        })
    }

    /// How many cases can count for a target at most: those that may be of its cadre and technique,
    /// and what trainees are said to have performed beyond what is logged of them.
    fn can_count(&self, target: &PracticeTarget) -> u32 {
        let counts = |case: &&LoggedCase| {
            let technique = self.proposal.technique_of(case.technique);
            target.levels.contains(&case.level)
                && may_be(technique, target.technique)
                && may_be(case.cadre, target.cadre)
        };
        let logged = self.cases.iter().filter(counts).count();
        let beyond = self.last_assessments().map(|(trainee, assessment)| {
            let done = |case: &&LoggedCase| case.level != CaseLevel::Observed;
            let logged = self.performed_by(trainee).filter(done).count();
            usize::from(assessment.times_performed.unwrap_or_default()).saturating_sub(logged)
        });
        let found = beyond.fold(logged, usize::saturating_add);
        u32::try_from(found).unwrap_or(u32::MAX)
    }

    pub(super) fn open_stage(&self, place: StagePlace) -> Option<usize> {
        let is_open = |stage: &Stage| stage.place == place && stage.ended.is_none();
        self.stages.iter().rposition(is_open)
    }
}

/// Whether what is known of a case may be what is wanted.
fn may_be<T: PartialEq + Copy>(known: Option<T>, wanted: Option<T>) -> bool {
    known.is_none() || wanted.is_none() || known == wanted
}

impl Report {
    /// Whether a permission given before the record may hold on a day.
    fn is_authorised_on(&self, day: NaiveDate) -> Answer {
        let ended = self.authorisation_ended.as_ref();
        let ended = ended.map_or(Answer::No, |on| on.by(day));
        Answer::Unknown.and(ended.negate())
    }
}

impl TechniquePermission {
    /// Whether it holds on a day.
    fn holds_on(&self, day: NaiveDate) -> Answer {
        let ended = self.ended.as_ref().map_or(Answer::No, |on| on.by(day));
        let until = self.authorisation.until.as_ref();
        let over = until.map_or(Answer::No, |until| until.is_before(&day.into()));
        self.from.by(day).and(ended.or(over).negate())
    }
}
