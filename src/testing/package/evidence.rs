//! Evidence for packages, from the smallest possible records.

use super::{SUBJECTS, facility_id};
use crate::agreement::{ContentKind, Covered};
use crate::organisation::{OrganisationKind, OrganisationRef};
use crate::record::{Event, Record};
use crate::specialty::{Specialty, Subject};
use crate::survey::{
    Delegation, MinutesSignature, NeedProposal, Opening, Presentation, ReadyToStart, SiteNumber,
    Survey, SurveyConclusion, SurveyEvent, SurveyFinding, SurveyPlan, SurveyPurpose, SurveySide,
    Verdict,
};
use crate::testing::basis;
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

fn giver() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"))
}

pub(super) fn covered(recipient: u128, subjects: &[Specialty], day: NaiveDate) -> Option<Covered> {
    let subjects: Vec<Subject> = subjects.iter().copied().map(Into::into).collect();
    let activity = ContentKind::TechniqueTransfer;
    basis::covered(&giver(), &facility(recipient), activity, &subjects, day)
}

/// A survey that found the facility ready, signed on an unknown day.
fn survey(host: u128) -> Option<Record<Survey>> {
    let surveyor = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện"));
    let plan = SurveyPlan::new(surveyor, [facility(host)]).purpose(SurveyPurpose::Readiness);
    let planned = SurveyEvent::planned(plan).on(When::UNKNOWN);
    let mut record = Record::open(Uuid::from_u128(2), planned).ok()?;
    let opening = Opening::new(Delegation::new());
    let mut events = alloc::vec![
        SurveyEvent::opened(opening),
        SurveyEvent::presented(Presentation::new()),
        SurveyEvent::needs_proposed(NeedProposal::new()),
    ];
    for subject in SUBJECTS {
        events.push(SurveyEvent::found(SurveyFinding::of(
            *subject,
            Verdict::Ready,
        )));
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
    let ready = survey(host)?.presume_ready_to_start(site, &subjects, day);
    ready.ok()
}
