//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::ha_tinh_agreement;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::survey_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::survey::{
    AgreedItem, AgreedList, Assessed, Delegation, DelegationMember, Dimension, HostTeam,
    MinutesSignature, NeedProposal, Opening, ReportedSurvey, Requirement, RequirementKind, Survey,
    SurveyConclusion, SurveyEvent, SurveyFinding, SurveySide, SurveyStatus as Status, Verdict,
};

fn party_committee() -> OrganisationRef {
    let name = text("Huyện uỷ Bắc Quang");
    OrganisationRef::new(OrganisationKind::PartyCommittee, name)
}

#[test]
fn a_plan_breaks_four_rules() {
    let mut plan = plan_of(3);
    plan.surveyor = party_committee();
    plan.hosts[1] = party_committee();
    plan.hosts[2] = plan.hosts[0].clone();
    plan.basis = Some(
        ha_tinh_agreement()
            .in_force_on(day("2025-01-01"))
            .unwrap()
            .into(),
    );
    assert_opening_breaks::<Survey>(
        planned(plan.clone()),
        "2025-01-02",
        &[
            ("SU-03", "payload.surveyor"),
            ("SU-03", "payload.hosts[1]"),
            ("SU-02", "payload.hosts[2]"),
            ("SU-10", "payload.basis.agreement.day"),
        ],
    );
    plan.hosts.clear();
    assert_opening_breaks::<Survey>(
        planned(plan),
        "2025-01-01",
        &[("SU-01", "payload.hosts"), ("SU-03", "payload.surveyor")],
    );
}

#[test]
fn a_signature_breaks_three_rules() {
    let witness = |number| [lienvien::record::Actor::Person(person(number))];
    let first = MinutesSignature::new(SurveySide::Delegation)
        .signer(person(1))
        .witnesses(witness(2));
    let partly = then(
        standing_in(Status::Concluded),
        SurveyEvent::signed(first.clone()),
        "2024-07-18",
    );
    let again = first.signer(person(2)).witnesses(witness(1));
    assert_breaks(
        &partly,
        SurveyEvent::signed(again),
        "2024-07-17",
        &[
            ("SU-15", "payload.side"),
            ("SU-16", "payload.witnesses"),
            ("SU-16", "payload.signer"),
            ("RE-01", "on"),
        ],
    );
    let elsewhere: SurveySide = lienvien::survey::SiteNumber::new(2).into();
    let broken = [("SU-05", "payload.side")];
    assert_breaks(&partly, signed(elsewhere), "unknown", &broken);
    assert_breaks(&partly, refused(elsewhere), "unknown", &broken);
    let signed_already = refused(SurveySide::Delegation);
    assert_breaks(
        &partly,
        signed_already,
        "unknown",
        &[("SU-14", "payload.side")],
    );
}

fn rated_twice() -> SurveyFinding {
    let (staff, volume) = (
        Assessed::new(Dimension::Staff),
        Assessed::new(Dimension::Volume),
    );
    SurveyFinding::of(DIGESTIVE, Verdict::Ready).assessed([staff.clone(), volume, staff])
}

#[test]
fn a_report_is_judged_in_all_its_parts() {
    let mut plan = plan_of(2);
    plan.hosts[1] = plan.hosts[0].clone();
    let of = |number| Requirement::of_host(number, RequirementKind::Licence);
    let list =
        AgreedList::new().items([AgreedItem::new(UROLOGY), AgreedItem::new(UROLOGY).site(0)]);
    let opening = Opening::new(Delegation::new()).guests([person(1)]);
    let known = ReportedSurvey::new(plan.clone())
        .opening(opening.hosts([1, 1].map(HostTeam::new)))
        .needs([NeedProposal::new(), NeedProposal::new().site(3)])
        .findings([rated_twice(), rated_twice().site(3)])
        .requirements([of(1), of(1).site(9)])
        .conclusion(SurveyConclusion::new().agreed([AgreedList::new(), list]))
        .signatures([
            MinutesSignature::new(SITE).signer(person(1)),
            MinutesSignature::new(SITE),
        ])
        .signed(when("2024-07-18"));
    let place = |rest| format!("payload.known.{rest}");
    let expected = [
        ("SU-02", place("plan.hosts[1]")),
        ("SU-06", place("opening.hosts[1].site")),
        ("SU-05", place("needs[1].site")),
        ("SU-08", place("findings[0].assessed[2].dimension")),
        ("SU-05", place("findings[1].site")),
        ("SU-08", place("findings[1].assessed[2].dimension")),
        ("SU-05", place("requirements[1].site")),
        ("SU-11", place("requirements[1].number")),
        ("SU-05", place("conclusion.agreed[1].items[1].site")),
        ("SU-16", place("signatures[0].signer")),
        ("SU-15", place("signatures[1].side")),
        ("SU-12", "on".into()),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(rule, path)| (*rule, &**path))
        .collect();
    assert_opening_breaks::<Survey>(reported(Status::Signed, known), "2024-07-17", &expected);
    // Without hosts no site is surveyed, which is not told of each site again.
    plan.hosts.clear();
    let known =
        ReportedSurvey::new(plan).findings([SurveyFinding::of(DIGESTIVE, Verdict::Ready).site(1)]);
    let nowhere = reported(Status::Signed, known);
    assert_opening_breaks::<Survey>(nowhere, "2024", &[("SU-01", "payload.known.plan.hosts")]);
}

#[test]
fn an_opening_breaks_four_rules() {
    let twice = || [person(1), person(1)];
    let teams = [1, 4, 1, 4].map(|site| HostTeam::new(site).people(twice()));
    let members = twice().map(|person| DelegationMember::new().person(person));
    let opening = Opening::new(Delegation::new().members(members)).hosts(teams);
    assert_breaks(
        &survey(plan_of(3)),
        SurveyEvent::opened(opening),
        "unknown",
        &[
            ("SU-04", "payload.delegation.members[1].person"),
            ("SU-07", "payload.hosts[0].people[1]"),
            ("SU-05", "payload.hosts[1].site"),
            ("SU-07", "payload.hosts[1].people[1]"),
            ("SU-06", "payload.hosts[2].site"),
            ("SU-07", "payload.hosts[2].people[1]"),
            ("SU-05", "payload.hosts[3].site"),
            ("SU-07", "payload.hosts[3].people[1]"),
        ],
    );
}

#[test]
fn what_is_found_and_required_breaks_two_rules() {
    let record = standing_in(Status::InProgress);
    assert_breaks(
        &record,
        found(rated_twice().site(2)),
        "unknown",
        &[
            ("SU-05", "payload.site"),
            ("SU-08", "payload.assessed[2].dimension"),
        ],
    );
    let again = Requirement::of_host(1, RequirementKind::Licence);
    assert_breaks(
        &record,
        required(again.site(2)),
        "unknown",
        &[("SU-05", "payload.site"), ("SU-11", "payload.number")],
    );
    let items = [
        AgreedItem::new(DIGESTIVE).site(2),
        AgreedItem::new(DIGESTIVE),
        AgreedItem::new(UROLOGY).site(3),
    ];
    assert_breaks(
        &record,
        concluded(items),
        "unknown",
        &[
            ("SU-05", "payload.agreed[0].items[0].site"),
            ("SU-05", "payload.agreed[0].items[2].site"),
        ],
    );
}
