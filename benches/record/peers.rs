//! The same document read by plain derives. The fields are those of the crate, so what differs is
//! the shape of the lines, and that nothing is checked beyond a field.

use lienvien::record::Reason;
use lienvien::{
    agreement::{
        AcceptedRequest, AgreementContent, AgreementEventKind, AgreementStatus,
        AgreementSuspension, Beneficiary, Ground, Identification, InstrumentKind, Liquidation,
        NeededPermission, Numbering, Objective, OnDemand, Party, PartyNumber, PartySignature,
        Recipient, Rejection, ReportedAgreement, Termination, TerminationCause, TermsDraft,
    },
    organisation::{PersonRef, SigningCapacity},
    record::{Actor, Approval, Note, Reported},
    specialty::Subject,
    value::{AgreementId, Document, Period, Provenance, Text, When},
};
use serde::Deserialize;

/// Any document of this form.
#[derive(Debug, Deserialize)]
pub struct Paper<L> {
    pub id: AgreementId,
    pub schema: Text,
    pub status: AgreementStatus,
    pub version: u32,
    pub entries: Vec<L>,
}

/// One flat struct for all lines.
#[derive(Debug, Deserialize)]
pub struct FlatLine {
    pub on: Option<When>,
    pub r#type: Option<AgreementEventKind>,
    pub payload: Option<FlatPayload>,
    pub note: Option<Note>,
    pub void: Option<Text>,
}

/// One flat struct for all payloads.
#[derive(Debug, Deserialize)]
pub struct FlatPayload {
    // of the terms
    pub kind: Option<InstrumentKind>,
    pub title: Option<Text>,
    pub label: Option<Text>,
    pub parties: Option<Vec<Party>>,
    pub parties_open: Option<bool>,
    pub contents: Option<Vec<AgreementContent>>,
    pub contents_open: Option<bool>,
    pub on_demand: Option<OnDemand>,
    pub recipients: Option<Vec<Recipient>>,
    pub recipients_open: Option<bool>,
    pub period: Option<Period>,
    pub objectives: Option<Vec<Objective>>,
    pub beneficiaries: Option<Vec<Beneficiary>>,
    pub grounds: Option<Vec<Ground>>,
    pub permission: Option<NeededPermission>,
    pub provenance: Option<Provenance>,
    // of the other events
    pub by: Option<Actor>,
    pub decision: Option<Document>,
    pub party: Option<PartyNumber>,
    pub side: Option<PartyNumber>,
    pub reason: Option<Text>,
    pub signer: Option<PersonRef>,
    pub capacity: Option<SigningCapacity>,
    pub place: Option<Text>,
    pub online: Option<bool>,
    pub witnesses: Option<Vec<Actor>>,
    pub number: Option<Text>,
    pub person: Option<PersonRef>,
    pub subject: Option<Subject>,
    pub document: Option<Document>,
    pub until: Option<When>,
    pub cause: Option<TerminationCause>,
    pub effective: Option<When>,
    pub minutes: Option<Document>,
    pub signatures: Option<Vec<PartySignature>>,
    pub reached: Option<AgreementStatus>,
    pub source: Option<Provenance>,
    pub known: Option<Box<ReportedAgreement>>,
}

/// What people write: the event flattened into its line.
#[derive(Debug, Deserialize)]
pub struct FlattenedLine {
    pub on: Option<When>,
    #[serde(flatten)]
    pub event: Option<TaggedEvent>,
    pub note: Option<Note>,
    pub void: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "payload", rename_all = "snake_case")]
pub enum TaggedEvent {
    Drafted(Box<TermsDraft>),
    Reported(Box<Reported<AgreementStatus, ReportedAgreement>>),
    Revised(Box<TermsDraft>),
    Agreed,
    Approved(Approval),
    Rejected(Rejection),
    Withdrawn(Reason),
    Signed(PartySignature),
    Rescinded(Rejection),
    Numbered(Numbering),
    Identified(Identification),
    RequestAccepted(AcceptedRequest),
    Suspended(AgreementSuspension),
    Resumed,
    Terminated(Termination),
    Liquidated(Liquidation),
}
