//! Surveys that find a host ready, or not yet.
#![allow(dead_code)] // no test file needs all of it

use crate::door::*;
use chrono::NaiveDate;
use lienvien::organisation::OrganisationRef;
use lienvien::record::{Event, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    Delegation, Finding, MinutesSignature, NotReady, Opening, ReadyToStart, Requirement,
    SiteNumber, Survey, SurveyEvent, SurveyPlan, SurveyPurpose, SurveySide, Verdict,
};
use lienvien::value::When;

pub(crate) const SITE: SiteNumber = SiteNumber::new(1);

/// A signed survey of this host, with this verdict on these specialties and these requirements.
pub(crate) fn survey_with(
    host: OrganisationRef,
    found: &[Specialty],
    verdict: Verdict,
    requirements: impl IntoIterator<Item = Requirement>,
) -> Record<Survey> {
    let plan = SurveyPlan::new(viet_duc(), [host], SurveyPurpose::Readiness);
    let planned = SurveyEvent::Planned(Box::new(plan)).on(When::UNKNOWN);
    let survey = Record::open(uuid(55), planned).unwrap();
    let mut events = vec![
        SurveyEvent::Opened(Box::new(Opening::of(Delegation::led_by(None)))),
        SurveyEvent::Presented(Box::default()),
        SurveyEvent::NeedsProposed(Box::default()),
    ];
    let finding =
        |subject: &Specialty| SurveyEvent::Found(Box::new(Finding::of(*subject, verdict)));
    events.extend(found.iter().map(finding));
    let required = |requirement| SurveyEvent::Required(Box::new(requirement));
    events.extend(requirements.into_iter().map(required));
    events.push(SurveyEvent::Concluded(Box::default()));
    let signed = |side: SurveySide| SurveyEvent::Signed(Box::new(MinutesSignature::of(side)));
    events.extend([signed(SurveySide::Delegation), signed(SITE.into())]);
    then_each(survey, events, "2024-07-18")
}

pub(crate) fn survey(host: OrganisationRef, found: &[Specialty]) -> Record<Survey> {
    survey_with(host, found, Verdict::Ready, [])
}

pub(crate) fn ready_of(
    survey: &Record<Survey>,
    subjects: &[Specialty],
    day: NaiveDate,
) -> Result<ReadyToStart, NotReady> {
    let subjects: Vec<Subject> = subjects.iter().map(|it| (*it).into()).collect();
    survey.ready_to_start(SITE, &subjects, day)
}

/// Evidence that this host is ready in these specialties on this day.
pub(crate) fn ready(host: OrganisationRef, found: &[Specialty], day: NaiveDate) -> ReadyToStart {
    ready_of(&survey(host, found), found, day).unwrap()
}
