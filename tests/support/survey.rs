//! Surveys to test with: that of the Bắc Quang article, and builders for what a test changes in it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::record::{Event, Postponement, Reason, Record, Refused, Reported};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    AgreedItem, AgreedList, BreakingOff, Delegation, MinutesSignature, NeedProposal, Opening,
    Presentation, ProposedItem, ReportedSurvey, Requirement, RequirementKind, RequirementMet,
    RequirementUnmet, RequirementWaived, SigningRefusal, SiteNumber, Supersession, Survey,
    SurveyConclusion, SurveyEvent, SurveyEventKind as Kind, SurveyFinding, SurveyPlan,
    SurveyPurpose, SurveySide, SurveyStatus as Status, Verdict,
};
use lienvien::value::{Explain, Provenance};
use lienvien::when;

pub(crate) type Visit = Record<Survey>;

pub(crate) const SITE: SiteNumber = SiteNumber::new(1);
pub(crate) const DIGESTIVE: Subject = Subject::Specialty(Specialty::DigestiveSurgery);
pub(crate) const UROLOGY: Subject = Subject::Specialty(Specialty::UrologicalSurgery);
pub(crate) const TRAUMA: Subject = Subject::Specialty(Specialty::TraumaOrthopaedicSurgery);
pub(crate) const IMAGING: Subject = Subject::Specialty(Specialty::DiagnosticImaging);
pub(crate) const PATHOLOGY: Subject = Subject::Specialty(Specialty::Pathology);
pub(crate) const AGREED: [Subject; 5] = [DIGESTIVE, UROLOGY, TRAUMA, IMAGING, PATHOLOGY];

pub(crate) fn plan() -> SurveyPlan {
    SurveyPlan::new(viet_duc(), [bac_quang()])
        .purpose(SurveyPurpose::Needs)
        .basis(Basis::direction_of_lower_levels(when!(2024)))
        .year(when!(2024))
}

/// A survey of so many sites, each known by its id.
pub(crate) fn plan_of(sites: u128) -> SurveyPlan {
    let host = |n| bac_quang().id(id(100 + n));
    let hosts: Vec<_> = (0..sites).map(host).collect();
    SurveyPlan::new(viet_duc(), hosts).purpose(SurveyPurpose::Needs)
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn planned(plan: SurveyPlan) -> SurveyEvent {
    SurveyEvent::planned(plan)
}

pub(crate) fn opened() -> SurveyEvent {
    let leader = named("PGS.TS Nguyễn Mạnh Khánh");
    SurveyEvent::opened(Opening::new(Delegation::led_by(leader)))
}

pub(crate) fn presented() -> SurveyEvent {
    SurveyEvent::presented(Presentation::new())
}

pub(crate) fn proposed(subjects: &[Subject]) -> SurveyEvent {
    let item = |subject: &Subject| ProposedItem::new().subject(subject.clone());
    SurveyEvent::needs_proposed(NeedProposal::new().items(subjects.iter().map(item)))
}

pub(crate) fn found(finding: SurveyFinding) -> SurveyEvent {
    SurveyEvent::found(finding)
}

pub(crate) fn verdict(subject: Subject, verdict: Verdict) -> SurveyEvent {
    found(SurveyFinding::of(subject, verdict))
}

pub(crate) fn required(requirement: Requirement) -> SurveyEvent {
    SurveyEvent::required(requirement)
}

/// The two requirements of the article, of the whole host.
pub(crate) fn requirements() -> [SurveyEvent; 2] {
    [
        required(Requirement::of_host(
            1,
            RequirementKind::StaffDevelopmentPlan,
        )),
        required(Requirement::of_host(2, RequirementKind::EquipmentUpgrade)),
    ]
}

pub(crate) fn concluded(items: impl IntoIterator<Item = AgreedItem>) -> SurveyEvent {
    let list = AgreedList::new().items(items).open();
    SurveyEvent::concluded(SurveyConclusion::new().agreed([list]))
}

pub(crate) fn signed(side: impl Into<SurveySide>) -> SurveyEvent {
    SurveyEvent::signed(MinutesSignature::new(side))
}

pub(crate) fn met(number: u16) -> SurveyEvent {
    SurveyEvent::met(RequirementMet::new(number).evidence(document("Kế hoạch phát triển nhân lực")))
}

pub(crate) fn waived(number: u16) -> SurveyEvent {
    SurveyEvent::waived(
        RequirementWaived::new(number)
            .by(viet_duc())
            .document(document("Công văn")),
    )
}

pub(crate) fn unmet(number: u16) -> SurveyEvent {
    SurveyEvent::unmet(RequirementUnmet::new(number).reason(text("chưa mua được máy")))
}

pub(crate) fn refused(side: impl Into<SurveySide>) -> SurveyEvent {
    SurveyEvent::refused_to_sign(
        SigningRefusal::new(side).reason(text("không nhất trí với kết luận")),
    )
}

pub(crate) fn reported(reached: Status, known: ReportedSurvey) -> SurveyEvent {
    let source = Provenance::new(text("BVĐKKV BẮC QUANG"));
    SurveyEvent::reported(Reported::new(reached, source, known))
}

pub(crate) fn known() -> ReportedSurvey {
    ReportedSurvey::new(plan())
        .findings([SurveyFinding::of(DIGESTIVE, Verdict::Conditional)])
        .requirements([Requirement::of_host(
            1,
            RequirementKind::StaffDevelopmentPlan,
        )])
}

/// One event of each kind that is accepted wherever the table allows it and [`standing_in`] led.
pub(crate) fn event(kind: Kind) -> SurveyEvent {
    let reason = || Reason::from(text("lũ lụt"));
    match kind {
        Kind::Planned => planned(plan()),
        Kind::Reported => reported(Status::Signed, known()),
        Kind::Postponed => {
            SurveyEvent::postponed(Postponement::from(text("lũ lụt")).to(when("2024-08")))
        }
        Kind::Cancelled => SurveyEvent::cancelled(reason()),
        Kind::Opened => opened(),
        Kind::Presented => presented(),
        Kind::NeedsProposed => proposed(&[UROLOGY]),
        Kind::Found => verdict(UROLOGY, Verdict::Ready),
        Kind::Required => required(Requirement::of_host(9, RequirementKind::Licence)),
        Kind::BrokenOff => SurveyEvent::broken_off(BreakingOff::new().reason(text("lũ lụt"))),
        Kind::Concluded => concluded([]),
        Kind::Reopened => SurveyEvent::reopened(reason()),
        Kind::Signed => signed(SITE),
        Kind::RefusedToSign => refused(SITE),
        Kind::Met => met(1),
        Kind::Waived => waived(1),
        Kind::Unmet => unmet(1),
        Kind::Superseded => SurveyEvent::superseded(Supersession::new(id(8))),
        _ => panic!("{kind} is new here"),
    }
}

// ----------------------------------------------------------------------------------------- surveys

/// A record opened by this event.
pub(crate) fn open(event: SurveyEvent, on: &str) -> Result<Visit, Refused<Survey>> {
    Record::open(uuid(7), event.on(when(on)))
}

pub(crate) fn survey(plan: SurveyPlan) -> Visit {
    open(planned(plan), "unknown").unwrap()
}

/// Opened, presented and proposed, by this plan.
pub(crate) fn begun(plan: SurveyPlan) -> Visit {
    then_each(
        survey(plan),
        [opened(), presented(), proposed(&AGREED)],
        "unknown",
    )
}

pub(crate) fn standing_in(status: Status) -> Visit {
    let found = [verdict(DIGESTIVE, Verdict::Conditional)];
    let in_progress = || {
        then_each(
            then_each(begun(plan()), found.clone(), "unknown"),
            requirements(),
            "unknown",
        )
    };
    let concluded = || then(in_progress(), concluded([]), "unknown");
    let delegation = || signed(SurveySide::Delegation);
    match status {
        Status::Planned => survey(plan()),
        Status::InProgress => in_progress(),
        Status::BrokenOff => then(in_progress(), event(Kind::BrokenOff), "unknown"),
        Status::Concluded => concluded(),
        Status::PartlySigned => then(concluded(), delegation(), "unknown"),
        Status::Signed => then_each(concluded(), [delegation(), signed(SITE)], "unknown"),
        Status::Disputed => then(concluded(), refused(SITE), "unknown"),
        Status::Cancelled => then(survey(plan()), event(Kind::Cancelled), "unknown"),
        Status::Superseded => then_each(
            concluded(),
            [delegation(), signed(SITE), event(Kind::Superseded)],
            "unknown",
        ),
        _ => panic!("{status} is new here"),
    }
}

/// With these findings and requirements, concluded and signed by all on 18/07/2024.
pub(crate) fn signed_with(events: impl IntoIterator<Item = SurveyEvent>) -> Visit {
    let record = then_each(begun(plan()), events, "unknown");
    let signatures = [concluded([]), signed(SurveySide::Delegation), signed(SITE)];
    then_each(record, signatures, "2024-07-18")
}

// -------------------------------------------------------------------------------------- assertions

/// Asserts that the event opens no record by this rule, in these words.
#[track_caller]
pub(crate) fn assert_unopened(event: SurveyEvent, said: Said<'_>) {
    assert_says(&open(event, "2024-07-18").unwrap_err(), said);
}

/// The codes of what the record warns of on this day.
#[track_caller]
pub(crate) fn warnings(record: &Visit, on: &str) -> Vec<&'static str> {
    let warnings = record.warnings(day(on));
    warnings.iter().map(Explain::code).collect()
}
