//! What is asked of every aggregate alike: on what it rests, what it counts under, what it is about.

use crate::agreement_support::ha_tinh_agreement;
use crate::survey_support::*;
use lienvien::basis::Basis;
use lienvien::organisation::OrganisationRef;
use lienvien::record::Event;
use lienvien::survey::{
    NotReady, ReportedSurvey, Requirement, RequirementKind, RequirementOwner, SurveyPlan,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::When;
use std::error::Error;

/// A survey planned on the Hà Tĩnh memorandum, as it was in force on that day.
fn plan_on_agreement() -> SurveyPlan {
    let in_force = ha_tinh_agreement().in_force_on(day("2025-01-01")).unwrap();
    plan().basis(Basis::Agreement(in_force))
}

#[test]
fn a_survey_counts_under_the_agreement_that_it_was_planned_on() {
    let record = survey(plan_on_agreement());
    let memorandum = ha_tinh_agreement().id();
    assert_eq!(record.state().counted_under(), Some(memorandum));
    assert_eq!(record.state().basis(), plan_on_agreement().basis.as_ref());
    // The direction of lower levels is no agreement, nor is nothing at all.
    assert_eq!(survey(plan()).state().counted_under(), None);
    let unfounded = survey(plan_of(1));
    assert_eq!(unfounded.state().basis(), None);
    assert_eq!(unfounded.state().counted_under(), None);
}

#[test]
fn what_is_reported_counts_under_its_agreement() {
    let known = ReportedSurvey::new(plan_on_agreement());
    let mut record = open(reported(Status::Signed, known), "2025-01-01").unwrap();
    let memorandum = Some(ha_tinh_agreement().id());
    assert_eq!(record.state().counted_under(), memorandum);
    let reopened = event(lienvien::survey::SurveyEventKind::Reopened);
    record.append(reopened.on(When::UNKNOWN)).unwrap();
    assert_eq!(record.state().counted_under(), memorandum);
}

#[test]
fn the_subjects_of_a_survey_are_those_of_its_findings_each_once() {
    assert!(begun(plan_of(2)).state().subjects().is_empty());
    let events = [
        verdict(DIGESTIVE, Verdict::Ready),
        verdict(UROLOGY, Verdict::Ready),
        verdict(DIGESTIVE, Verdict::NotReady),
    ];
    let record = then_each(begun(plan_of(2)), events, "unknown");
    assert_eq!(record.state().subjects(), [&DIGESTIVE, &UROLOGY]);
}

#[test]
fn a_requirement_may_be_of_another_and_need_not_block() {
    let owner = RequirementOwner::Other(OrganisationRef::clone(&viet_duc()));
    let asked = Requirement::new(1, RequirementKind::Infrastructure);
    let asked = asked.owner(owner).blocking(false);
    let record = signed_with([
        verdict(DIGESTIVE, Verdict::Conditional),
        required(asked.clone()),
    ]);
    let tracked = record.state().requirement(1.into()).unwrap();
    assert_eq!(tracked.requirement, asked);
    let ready = record.presume_ready_to_start(SITE, &[DIGESTIVE], day("2024-09-01"));
    assert_eq!(ready.unwrap().subjects(), [DIGESTIVE]);
}

#[test]
fn an_error_names_the_error_that_it_wraps() {
    let unsigned = standing_in(Status::Concluded);
    let error = unsigned
        .presume_ready_to_start(SITE, &[DIGESTIVE], day("2024-09-01"))
        .unwrap_err();
    let NotReady::Unavailable { why } = &error else {
        panic!("{error}");
    };
    assert_eq!(error.source().unwrap().to_string(), why.to_string());
    assert!(NotReady::NoSubject.source().is_none());
}
