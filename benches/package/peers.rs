//! The same document read by plain derives. The fields are those of the crate, so what differs is
//! the shape of the lines, and that nothing is checked beyond a field.

use crate::documents::{Document, FlatLine, FlattenedLine};
use lienvien::{
    organisation::{Cadre, OrganisationRef},
    package::{
        AssessmentConclusion, Authorisation, CaseLevel, CaseOutcome, Exception, Extent, Goal,
        Independence, IndependenceEvidence, LoggedCase, OnSiteStart, Outline, PackageAcceptance,
        PackageCommitment, PackageEventKind, PackageProposal, PackageStatus, PackageSuspension,
        PackageTechnique, PracticeTarget, ReportedPackage, Restoration, Review, SideSignature,
        StageEnd, StagePlace, SuspensionCause, TeamMember, TechniqueNumber, TraineeAssessment,
        TrainingStart,
    },
    record::{Reason, Reported},
    specialty::Subject,
    value::{
        CaseToken, Document as Paper, Period, PersonId, Provenance, RecordRef, Score, Text, When,
    },
};
use serde::Deserialize;

pub type FlatPackage = Document<PackageStatus, FlatLine<PackageEventKind, FlatPayload>>;

/// One flat struct for all payloads. What two of them call by one name has one type here;
/// what a case has not is boxed where it is large, so that a line is no larger than it must be.
#[derive(Debug, Deserialize)]
pub struct FlatPayload {
    // of a proposal and a report
    pub name: Option<Box<Text>>,
    pub recipient: Option<Box<OrganisationRef>>,
    pub supporters: Option<Vec<OrganisationRef>>,
    pub kind: Option<Box<Text>>,
    pub subjects: Option<Vec<Subject>>,
    pub techniques: Option<Vec<PackageTechnique>>,
    pub techniques_open: Option<bool>,
    pub origin: Option<Box<RecordRef>>,
    pub reached: Option<PackageStatus>,
    pub source: Option<Box<Provenance>>,
    pub known: Option<Box<ReportedPackage>>,
    // of an outline
    pub template: Option<Box<Text>>,
    pub goals: Option<Vec<Goal>>,
    pub content: Option<Vec<Text>>,
    pub criteria: Option<Vec<Text>>,
    pub targets: Option<Vec<PracticeTarget>>,
    pub team: Option<Vec<TeamMember>>,
    pub places: Option<Vec<StagePlace>>,
    pub period: Option<Box<Period>>,
    // of the transfer
    pub basis: Option<Box<FlatBasis>>,
    pub document: Option<Box<Paper>>,
    pub host: Option<Box<OrganisationRef>>,
    pub place: Option<Box<Text>>,
    pub stage: Option<StagePlace>,
    pub token: Option<CaseToken>,
    pub level: Option<CaseLevel>,
    pub technique: Option<TechniqueNumber>,
    pub performer: Option<PersonId>,
    pub cadre: Option<Cadre>,
    pub taught_by: Option<PersonId>,
    pub outcome: Option<CaseOutcome>,
    // of the result
    pub trainee: Option<Box<PersonId>>,
    pub conclusion: Option<AssessmentConclusion>,
    pub before: Option<Score>,
    pub theory: Option<Score>,
    pub practice: Option<Score>,
    pub after: Option<Score>,
    pub times_performed: Option<u16>,
    pub assessors: Option<Vec<PersonId>>,
    pub minutes: Option<Box<Paper>>,
    pub signatures: Option<Vec<SideSignature>>,
    pub extent: Option<Extent>,
    pub exceptions: Option<Vec<Exception>>,
    pub decision: Option<Box<Paper>>,
    pub from: Option<Box<When>>,
    pub until: Option<Box<When>>,
    pub cases: Option<u32>,
    pub evidence: Option<Box<IndependenceEvidence>>,
    pub partial: Option<Box<Text>>,
    pub after_months: Option<u16>,
    pub staff_left: Option<u16>,
    pub at_risk: Option<bool>,
    pub text: Option<Box<Text>>,
    pub reason: Option<Box<Text>>,
    pub cause: Option<SuspensionCause>,
    pub detail: Option<Box<Text>>,
}

/// The only basis of the document; a line alone may read the others.
#[derive(Debug, Deserialize)]
pub enum FlatBasis {
    #[serde(rename = "project_1816")]
    Project1816 { decision: Option<Paper> },
}

/// What people write: the event flattened into its line.
pub type FlattenedPackage = Document<PackageStatus, FlattenedLine<TaggedEvent>>;

#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "payload", rename_all = "snake_case")]
pub enum TaggedEvent {
    Proposed(Box<PackageProposal>),
    Reported(Box<Reported<PackageStatus, ReportedPackage>>),
    Declined(Reason),
    Withdrawn(Reason),
    Outlined(Box<Outline>),
    Committed(Box<PackageCommitment>),
    TrainingStarted(Box<TrainingStart>),
    OnSiteStarted(Box<OnSiteStart>),
    StageEnded(StageEnd),
    CaseLogged(LoggedCase),
    Assessed(Box<TraineeAssessment>),
    Accepted(Box<PackageAcceptance>),
    Failed(Reason),
    Authorised(Box<Authorisation>),
    AuthorisationEnded,
    Independent(Box<Independence>),
    Reviewed(Box<Review>),
    Suspended(PackageSuspension),
    Restored(Box<Restoration>),
    Lapsed(Reason),
    Held(Reason),
    Resumed,
    Cancelled(Reason),
}
