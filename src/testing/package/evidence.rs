//! Evidence for packages, given out by records as small as can be.

use super::{SUBJECTS, facility_id};
use crate::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Covered, InstrumentKind, Party,
    PartyRole, PartySignature, Recipient, TermsDraft,
};
use crate::organisation::{Organisation, OrganisationDraft, OrganisationKind, OrganisationRef};
use crate::record::{Event, Record};
use crate::specialty::{Specialty, Subject};
use crate::survey::{
    Delegation, Finding, MinutesSignature, Opening, ReadyToStart, SiteNumber, Survey, SurveyEvent,
    SurveyPlan, SurveyPurpose, SurveySide, Verdict,
};
use crate::value::{Text, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use uuid::Uuid;

fn text(written: &str) -> Text {
    Text::new(written).expect("it is a text")
}

fn facility(number: u128) -> OrganisationRef {
    let name = text("Bệnh viện đa khoa tỉnh");
    OrganisationRef::new(OrganisationKind::ProvincialHospital, name).with_id(facility_id(number))
}

/// An agreement without a period that covers the two facilities, signed nobody knows when.
pub(in crate::testing) fn agreement() -> Option<Record<Agreement>> {
    let giver = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"));
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, text("Bản ghi nhớ"));
    draft.parties = alloc::vec![
        Party::signing(giver, PartyRole::Transferor),
        Party::signing(facility(0), PartyRole::Recipient),
    ];
    let content = AgreementContent::of(ContentKind::TechniqueTransfer);
    draft.contents = alloc::vec![content.in_subjects(SUBJECTS.iter().copied())];
    draft.recipients = (0..2).map(facility).map(Recipient::Facility).collect();
    let drafted = AgreementEvent::Drafted(draft.try_into().ok()?).on(When::UNKNOWN);
    let mut record = Record::open(Uuid::from_u128(1), drafted).ok()?;
    for event in [
        AgreementEvent::Agreed,
        AgreementEvent::Signed(PartySignature::of(1.into())),
        AgreementEvent::Signed(PartySignature::of(2.into())),
    ] {
        record.append(event.on(When::UNKNOWN)).ok()?;
    }
    Some(record)
}

pub(super) fn covered(recipient: u128, subjects: &[Specialty], day: NaiveDate) -> Option<Covered> {
    let OrganisationRef { kind, name, .. } = facility(recipient);
    let draft = OrganisationDraft::new(facility_id(recipient), kind, name);
    let recipient = Organisation::try_from(draft).ok()?;
    let subjects: Vec<Subject> = subjects.iter().copied().map(Into::into).collect();
    agreement()?.covered_on(&recipient, &subjects, day).ok()
}

/// A survey that found the facility ready, signed nobody knows when.
fn survey(host: u128) -> Option<Record<Survey>> {
    let surveyor = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"));
    let plan = SurveyPlan::new(surveyor, [facility(host)], SurveyPurpose::Readiness);
    let planned = SurveyEvent::Planned(Box::new(plan)).on(When::UNKNOWN);
    let mut record = Record::open(Uuid::from_u128(2), planned).ok()?;
    let opening = Opening::of(Delegation::led_by(None));
    let mut events = alloc::vec![
        SurveyEvent::Opened(Box::new(opening)),
        SurveyEvent::Presented(Box::default()),
        SurveyEvent::NeedsProposed(Box::default()),
    ];
    let found = |subject: &Specialty| Finding::of(*subject, Verdict::Ready);
    let found = SUBJECTS.iter().map(found).map(Box::new);
    events.extend(found.map(SurveyEvent::Found));
    events.push(SurveyEvent::Concluded(Box::default()));
    for side in [SurveySide::Delegation, SiteNumber::new(1).into()] {
        events.push(SurveyEvent::Signed(Box::new(MinutesSignature::of(side))));
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
