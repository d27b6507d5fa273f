//! Surveys that find a host ready, or not yet.
#![allow(dead_code)] // no test file needs all of it

use crate::door::*;
use chrono::NaiveDate;
use lienvien::organisation::OrganisationRef;
use lienvien::record::{Event, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    Delegation, MinutesSignature, NeedProposal, NotReady, Opening, Presentation, ReadyToStart,
    Requirement, SiteNumber, Survey, SurveyConclusion, SurveyEvent, SurveyFinding, SurveyPlan,
    SurveyPurpose, SurveySide, Verdict,
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
    let plan = SurveyPlan::new(viet_duc(), [host]).purpose(SurveyPurpose::Readiness);
    let planned = SurveyEvent::planned(plan).on(When::UNKNOWN);
    let survey = Record::open(uuid(55), planned).unwrap();
    let mut events = vec![
        SurveyEvent::opened(Opening::new(Delegation::new())),
        SurveyEvent::presented(Presentation::new()),
        SurveyEvent::needs_proposed(NeedProposal::new()),
    ];
    let finding = |subject: &Specialty| SurveyEvent::found(SurveyFinding::of(*subject, verdict));
    events.extend(found.iter().map(finding));
    let required = |requirement| SurveyEvent::required(requirement);
    events.extend(requirements.into_iter().map(required));
    events.push(SurveyEvent::concluded(SurveyConclusion::new()));
    let signed = |side: SurveySide| SurveyEvent::signed(MinutesSignature::new(side));
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
    survey.presume_ready_to_start(SITE, &subjects, day)
}

/// Evidence that this host is ready in these specialties on this day.
pub(crate) fn ready(host: OrganisationRef, found: &[Specialty], day: NaiveDate) -> ReadyToStart {
    ready_of(&survey(host, found), found, day).unwrap()
}
