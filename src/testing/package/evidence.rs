//! Evidence for packages, from the smallest possible records.

use super::{SUBJECTS, facility_id};
use crate::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Covered, InstrumentKind, Party,
    PartyRole, PartySignature, Recipient, Terms, TermsDraft,
};
use crate::organisation::{Organisation, OrganisationDraft, OrganisationKind, OrganisationRef};
use crate::record::{Event, Record};
use crate::specialty::{Specialty, Subject};
use crate::survey::{
    Delegation, Finding, MinutesSignature, NeedProposal, Opening, Presentation, ReadyToStart,
    SiteNumber, Survey, SurveyConclusion, SurveyEvent, SurveyPlan, SurveyPurpose, SurveySide,
    Verdict,
};
use crate::value::{Text, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use uuid::Uuid;

fn text(written: &str) -> Text {
    Text::new(written).expect("it is a text")
}

fn facility(number: u128) -> OrganisationRef {
    let name = text("Bệnh viện đa khoa tỉnh");
    OrganisationRef::new(OrganisationKind::ProvincialHospital, name).id(facility_id(number))
}

/// An agreement without a period that covers the two facilities, signed on an unknown day.
pub(in crate::testing) fn agreement() -> Option<Record<Agreement>> {
    let giver = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"));
    let parties = [
        Party::signing(giver, PartyRole::Transferor),
        Party::signing(facility(0), PartyRole::Recipient),
    ];
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, text("Bản ghi nhớ"), parties);
    let content = AgreementContent::new(ContentKind::TechniqueTransfer);
    draft.contents = alloc::vec![content.subjects(SUBJECTS.iter().copied())];
    draft.recipients = (0..2).map(facility).map(Recipient::Facility).collect();
    let drafted = AgreementEvent::drafted(Terms::try_from(draft).ok()?).on(When::UNKNOWN);
    let mut record = Record::open(Uuid::from_u128(1), drafted).ok()?;
    for event in [
        AgreementEvent::Agreed,
        AgreementEvent::signed(PartySignature::new(1)),
        AgreementEvent::signed(PartySignature::new(2)),
    ] {
        record.append(event.on(When::UNKNOWN)).ok()?;
    }
    Some(record)
}

pub(super) fn covered(recipient: u128, subjects: &[Specialty], day: NaiveDate) -> Option<Covered> {
    let OrganisationRef { kind, name, .. } = facility(recipient);
    let draft = OrganisationDraft::new(facility_id(recipient), kind, [name]);
    let recipient = Organisation::try_from(draft).ok()?;
    let subjects: Vec<Subject> = subjects.iter().copied().map(Into::into).collect();
    agreement()?.covered_on(&recipient, &subjects, day).ok()
}

/// A survey that found the facility ready, signed on an unknown day.
fn survey(host: u128) -> Option<Record<Survey>> {
    let surveyor = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"));
    let plan = SurveyPlan::new(surveyor, [facility(host)], SurveyPurpose::Readiness);
    let planned = SurveyEvent::planned(plan).on(When::UNKNOWN);
    let mut record = Record::open(Uuid::from_u128(2), planned).ok()?;
    let opening = Opening::new(Delegation::unnamed());
    let mut events = alloc::vec![
        SurveyEvent::opened(opening),
        SurveyEvent::presented(Presentation::new()),
        SurveyEvent::needs_proposed(NeedProposal::new()),
    ];
    for subject in SUBJECTS {
        events.push(SurveyEvent::found(Finding::new(*subject, Verdict::Ready)));
    }
    events.push(SurveyEvent::concluded(SurveyConclusion::new()));
    for side in [SurveySide::Delegation, SiteNumber::new(1).into()] {
        events.push(SurveyEvent::signed(MinutesSignature::new(side)));
    }
    for event in events {
        record.append(event.on(When::UNKNOWN)).ok()?;
    }
    Some(record)
}

pub(super) fn ready(host: u128, subjects: &[Specialty], day: NaiveDate) -> Option<ReadyToStart> {
    let subjects: Vec<Subject> = subjects.iter().copied().map(Into::into).collect();
    let site = SiteNumber::new(1);
    survey(host)?.ready_to_start(site, &subjects, day).ok()
}
