//! What must not get into a record: each refused with a code of its own, and nothing changed.

use super::{
    SITE, facts, invented, opened_with, planned_with, refuses, refuses_on, rule, subjects, survey,
    working_day,
};
use chrono::NaiveDate;
use lienvien::organisation::{OrganisationKind, OrganisationRef, PersonRef};
use lienvien::package::{OnSiteStart, Package, PackageEvent, Readiness};
use lienvien::plan::{Plan, PlanContent, PlanContentDraft, PlanDraft, PlanEvent, PlanItem};
use lienvien::record::{Actor, Event as _, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{MinutesSignature, ReadyToStart, Supersession, Survey, SurveyEvent};
use lienvien::value::{Explain as _, When};
use std::convert::Infallible;
use uuid::Uuid;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn ready_survey() -> Record<Survey> {
    invented::with_requirements_met(&survey()).unwrap()
}

/// The invented package of digestive surgery as it stood after so many lines.
fn package(lines: usize) -> Record<Package> {
    let whole = invented::digestive_surgery(&ready_survey()).unwrap();
    let lines = whole.ledger().iter().take(lines).cloned();
    Record::replay(whole.id(), (1..).zip(lines).map(Ok::<_, Infallible>)).unwrap()
}

// Proposed, marked as invented, outlined, committed.
const COMMITTED: usize = 4;
// And begun on site on 01/04/2025.
const ON_SITE: usize = 5;

#[test]
fn a_guest_counted_as_a_signer() {
    let guest = PersonRef::identified(Uuid::from_u128(5).into());
    let present = Actor::Person(guest.clone());
    let mut record = opened_with(|opening| opening.guests.push(present)).unwrap();
    for line in facts::concluded().unwrap().since(2) {
        record.append(line.clone()).unwrap();
    }
    let signed = SurveyEvent::signed(MinutesSignature::new(SITE).signer(guest));
    let refused = refuses(&mut record, signed, "SU-16");
    assert_eq!(refused.code(), "survey.signature.by_guest");
}

#[test]
fn minutes_of_another_host() {
    let minutes = survey().signed_minutes(SITE).unwrap();
    let draft = PlanDraft::new(facts::viet_duc().unwrap()).premise(minutes);
    let drafted = PlanEvent::drafted(draft).on(working_day());
    let refused = Record::<Plan>::open(Uuid::from_u128(9), drafted).unwrap_err();
    let said = (rule(&refused), refused.code());
    assert_eq!(said, (Some("PL-04"), "plan.premise.other_host"));
}

#[test]
fn minutes_that_were_superseded() {
    let mut record = survey();
    let later = Supersession::new(Uuid::from_u128(31));
    let superseded = SurveyEvent::superseded(later);
    record.append(superseded.on(working_day())).unwrap();
    let refused = record.signed_minutes(SITE).unwrap_err();
    assert_eq!(refused.code(), "survey.evidence.superseded");
}

fn started(ready: ReadyToStart) -> PackageEvent {
    let readiness = Readiness::Surveyed(ready);
    PackageEvent::on_site_started(OnSiteStart::new().readiness(readiness))
}

#[test]
fn evidence_for_other_subjects() {
    let (on, other) = (day(2025, 4, 1), [Specialty::Pathology.into()]);
    let ready = ready_survey().ready_to_start(SITE, &other, on).unwrap();
    let refused = refuses_on(&mut package(COMMITTED), started(ready), on, "PK-09");
    assert_eq!(refused.code(), "package.start.subject_not_ready");
}

#[test]
fn evidence_for_another_day() {
    let found = day(2025, 4, 1);
    let ready = ready_survey().ready_to_start(SITE, &subjects(), found);
    let started = started(ready.unwrap());
    let refused = refuses_on(&mut package(COMMITTED), started, day(2025, 4, 2), "PK-10");
    assert_eq!(refused.code(), "package.start.other_day");
}

#[test]
fn a_cycle_of_items() {
    let items = [PlanItem::new(1).after([2]), PlanItem::new(2).after([1])];
    let content = PlanContentDraft::new().items(items);
    let problems = PlanContent::try_from(content).unwrap_err();
    let found: Vec<_> = problems.iter().map(|it| it.error.code()).collect();
    assert_eq!(found, ["plan.item.dependency_cycle"]);
}

#[test]
fn the_same_token_twice_at_one_level() {
    let mut package = package(ON_SITE + 1);
    let case = package.state().cases().iter().next().expect("one case");
    let again = PackageEvent::case_logged((*case.what).clone());
    let refused = refuses_on(&mut package, again, day(2025, 4, 3), "PK-14");
    assert_eq!(refused.code(), "package.case.twice");
}

#[test]
fn an_authority_as_recipient_facility() {
    let package = invented::digestive_surgery(&ready_survey()).unwrap();
    let kind = OrganisationKind::DepartmentOfHealth;
    let mut proposal = package.state().proposal().clone();
    proposal.recipient = OrganisationRef::new(kind, super::text("Sở Y tế"));
    let proposed = PackageEvent::proposed(proposal).on(When::UNKNOWN);
    let refused = Record::<Package>::open(package.id(), proposed).unwrap_err();
    let said = (rule(&refused), refused.code());
    assert_eq!(said, (Some("PK-01"), "package.recipient.not_facility"));
}

#[test]
fn a_party_committee_as_host() {
    let kind = OrganisationKind::PartyCommittee;
    let committee = OrganisationRef::new(kind, super::text("Huyện uỷ Bắc Quang"));
    let refused = planned_with(|plan| plan.hosts = vec![committee]).unwrap_err();
    assert_eq!(refused.code(), "survey.plan.party_committee");
}
