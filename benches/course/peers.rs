//! The same documents read by plain derives. The fields are those of the crate, so what differs is
//! the shape of the lines, and that nothing is checked beyond a field.

use crate::documents::{Document, FlatLine, FlattenedLine};
use lienvien::{
    agreement::{Mode, Recipient},
    organisation::{Cadre, OrganisationRef},
    package::TraineeAssessment,
    record::{Actor, Approval, Postponement, Reason, Reported},
    secondment::{
        CompletionGrade, SecondmentEventKind, SecondmentProgramme, SecondmentPurpose,
        SecondmentStatus, SecondmentTeam,
    },
    specialty::Subject,
    training::{
        course::{
            Attendance, CourseEventKind, CourseKind, CourseReport, CourseStatus, Learner,
            PlannedSession, SeatRelease, SessionExcused, SessionHeld, SessionNumber,
        },
        enrolment::{
            CertificateKind, EnrolmentEventKind, EnrolmentStatus, PassRule, ServiceCommitment,
            Study,
        },
    },
    value::{
        Count, Document as Paper, EnrolmentId, Figure, PackageId, Period, PersonId, Provenance,
        Text, When,
    },
};
use serde::{Deserialize, de::IgnoredAny};

pub type FlatCourse = Document<CourseStatus, FlatLine<CourseEventKind, CoursePayload>>;
pub type FlatEnrolment = Document<EnrolmentStatus, FlatLine<EnrolmentEventKind, EnrolmentPayload>>;
pub type FlatSecondment =
    Document<SecondmentStatus, FlatLine<SecondmentEventKind, SecondmentPayload>>;

/// One flat struct for all payloads of a course. What a seat has not is boxed where it is large.
#[derive(Debug, Deserialize)]
pub struct CoursePayload {
    // of a plan and a report
    pub name: Option<Box<Text>>,
    pub subjects: Option<Vec<Subject>>,
    pub subjects_open: Option<bool>,
    pub kind: Option<CourseKind>,
    pub organisers: Option<Vec<OrganisationRef>>,
    pub recipients: Option<Vec<Recipient>>,
    pub cadres: Option<Vec<Cadre>>,
    pub modes: Option<Vec<Mode>>,
    pub capacity: Option<u16>,
    pub sessions: Option<Vec<PlannedSession>>,
    pub period: Option<Box<Period>>,
    pub reached: Option<CourseStatus>,
    pub source: Option<Box<Provenance>>,
    // of an approval
    pub by: Option<Box<Actor>>,
    pub decision: Option<Box<Paper>>,
    // of a seat
    pub enrolment: Option<EnrolmentId>,
    pub person: Option<PersonId>,
    // of a session
    pub session: Option<SessionNumber>,
    pub makes_up: Option<bool>,
    pub minutes: Option<u16>,
    pub attendance: Option<Vec<Attendance>>,
    pub trainers: Option<Vec<PersonId>>,
    // of others
    pub reason: Option<Box<Text>>,
    pub to: Option<Box<When>>,
    pub figures: Option<Vec<Figure>>,
    pub document: Option<Box<Paper>>,
}

/// One flat struct for all payloads of an enrolment.
#[derive(Debug, Deserialize)]
pub struct EnrolmentPayload {
    pub person: Option<PersonId>,
    pub home: Option<Box<OrganisationRef>>,
    pub study: Option<Box<Study>>,
    pub cadre: Option<Cadre>,
    pub commitment: Option<Box<ServiceCommitment>>,
    pub pass_rule: Option<PassRule>,
    // the admission, which only a line reads
    pub admission: Option<IgnoredAny>,
    pub assessment: Option<Box<TraineeAssessment>>,
    pub paper: Option<CertificateKind>,
    pub number: Option<Box<Text>>,
    pub issuer: Option<Box<OrganisationRef>>,
    pub credit: Option<u32>,
    pub unit: Option<Box<OrganisationRef>>,
    pub after_months: Option<u16>,
    pub practising: Option<bool>,
    pub reason: Option<Box<Text>>,
}

/// One flat struct for all payloads of a secondment.
#[derive(Debug, Deserialize)]
pub struct SecondmentPayload {
    pub home: Option<Box<OrganisationRef>>,
    pub host: Option<Box<OrganisationRef>>,
    pub purpose: Option<SecondmentPurpose>,
    pub subjects: Option<Vec<Subject>>,
    pub team: Option<Box<SecondmentTeam>>,
    pub period: Option<Box<Period>>,
    pub programme: Option<Box<SecondmentProgramme>>,
    pub by: Option<Box<Actor>>,
    pub decision: Option<Box<Paper>>,
    pub number: Option<Box<Text>>,
    pub late_because: Option<Box<Text>>,
    pub person: Option<PersonId>,
    pub emergency: Option<Box<Text>>,
    pub content: Option<Text>,
    pub taught: Option<u16>,
    pub assisted: Option<u16>,
    pub patients: Option<u16>,
    pub minutes: Option<u16>,
    pub package: Option<PackageId>,
    pub detail: Option<Box<Text>>,
    pub figures: Option<Vec<Figure>>,
    pub grade: Option<CompletionGrade>,
}

/// What people write: the event flattened into its line.
pub type FlattenedCourse = Document<CourseStatus, FlattenedLine<TaggedEvent>>;

#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "payload", rename_all = "snake_case")]
pub enum TaggedEvent {
    Planned(Box<CoursePayload>),
    Reported(Box<Reported<CourseStatus, Count>>),
    Approved(Box<Approval>),
    Refused(Reason),
    SeatGiven(Learner),
    SeatReleased(SeatRelease),
    Waitlisted(Learner),
    Postponed(Box<Postponement>),
    Cancelled(Reason),
    Started,
    SessionHeld(Box<SessionHeld>),
    SessionExcused(SessionExcused),
    Interrupted(Reason),
    Resumed,
    Aborted(Reason),
    Finished,
    Closed(Box<CourseReport>),
}
