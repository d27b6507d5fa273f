//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::ha_tinh_agreement;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::survey_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::survey::{
    AgreedItem, AgreedList, Assessed, Delegation, DelegationMember, Finding, HostTeam,
    MinutesSignature, Opening, Rating, ReportedSurvey, Requirement, RequirementKind, Survey,
    SurveyConclusion, SurveyEvent, SurveySide, SurveyStatus as Status, Verdict,
};

fn party_committee() -> OrganisationRef {
    let name = text("Huyện uỷ Bắc Quang");
    OrganisationRef::new(OrganisationKind::PartyCommittee, name)
}

fn rated(rating: Rating) -> Assessed {
    Assessed::new().rating(rating)
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
            ("SU-21", "payload.basis.agreement.day"),
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
fn a_report_is_judged_in_all_its_parts() {
    let mut plan = plan_of(2);
    plan.hosts[1] = plan.hosts[0].clone();
    let bad = Finding::new(DIGESTIVE, Verdict::Ready)
        .site(3)
        .staff(rated(Rating::Insufficient));
    let of = |number| Requirement::of_host(number, RequirementKind::Licence);
    let requirements = [
        of(1).from([UROLOGY, DIGESTIVE, UROLOGY]),
        of(1).site(9).from([UROLOGY]),
    ];
    let list =
        AgreedList::new().items([AgreedItem::new(UROLOGY), AgreedItem::new(UROLOGY).site(0)]);
    let known = ReportedSurvey::new(plan.clone())
        .findings([Finding::new(DIGESTIVE, Verdict::Ready), bad.clone()])
        .requirements(requirements)
        .conclusion(SurveyConclusion::new().agreed([AgreedList::new(), list]))
        .signed(when("2024-07-18"));
    let place = |rest| format!("payload.known.{rest}");
    let expected = [
        ("SU-02", place("plan.hosts[1]")),
        ("SU-05", place("findings[1].site")),
        ("SU-09", place("findings[1].staff.reason")),
        ("SU-10", place("findings[1].staff.rating")),
        ("SU-12", place("requirements[0].from[0]")),
        ("SU-12", place("requirements[0].from[2]")),
        ("SU-05", place("requirements[1].site")),
        ("SU-11", place("requirements[1].number")),
        ("SU-05", place("conclusion.agreed[1].items[1].site")),
        ("SU-19", "on".into()),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(rule, path)| (*rule, &**path))
        .collect();
    assert_opening_breaks::<Survey>(reported(Status::Signed, known), "2024-07-17", &expected);
    // Without hosts no site is surveyed, which is not told of each site again.
    plan.hosts.clear();
    let known =
        ReportedSurvey::new(plan).findings([Finding::new(DIGESTIVE, Verdict::Ready).site(1)]);
    let nowhere = reported(Status::Signed, known);
    assert_opening_breaks::<Survey>(nowhere, "2024", &[("SU-01", "payload.known.plan.hosts")]);
}

#[test]
fn an_opening_breaks_three_rules() {
    let teams = [1, 4, 1, 4].map(HostTeam::new);
    let opening = Opening::new(Delegation::new(Vec::<DelegationMember>::new())).hosts(teams);
    assert_breaks(
        &survey(plan_of(3)),
        SurveyEvent::opened(opening),
        "unknown",
        &[
            ("SU-04", "payload.delegation.members"),
            ("SU-05", "payload.hosts[1].site"),
            ("SU-06", "payload.hosts[2].site"),
            ("SU-05", "payload.hosts[3].site"),
        ],
    );
}

#[test]
fn a_finding_breaks_three_rules_in_two_dimensions() {
    let opened = then(survey(plan()), opened(), "unknown");
    let finding = Finding::new(DIGESTIVE, Verdict::Ready)
        .staff(rated(Rating::Average))
        .volume(rated(Rating::Insufficient));
    let ratings = [
        ("SU-09", "payload.staff.reason"),
        ("SU-09", "payload.volume.reason"),
        ("SU-10", "payload.volume.rating"),
    ];
    let mut broken = vec![("SU-08", "payload.out_of_order")];
    broken.extend(ratings);
    assert_breaks(&opened, found(finding.clone()), "unknown", &broken);
    // At a site that is not surveyed nobody can present anything.
    broken[0] = ("SU-05", "payload.site");
    assert_breaks(&opened, found(finding.site(2)), "unknown", &broken);
}

#[test]
fn a_requirement_and_a_conclusion_break_two_rules() {
    let record = standing_in(Status::InProgress);
    let again = Requirement::of_host(1, RequirementKind::Licence);
    assert_breaks(
        &record,
        required(again.clone().from([UROLOGY, DIGESTIVE])),
        "unknown",
        &[("SU-11", "payload.number"), ("SU-12", "payload.from[0]")],
    );
    assert_breaks(
        &record,
        required(again.from([UROLOGY]).site(2)),
        "unknown",
        &[("SU-05", "payload.site"), ("SU-11", "payload.number")],
    );
    let never = lienvien::specialty::Specialty::Neurology;
    let items = [
        AgreedItem::new(never),
        AgreedItem::new(DIGESTIVE),
        AgreedItem::new(never).site(2),
        AgreedItem::new(never).site(1),
        AgreedItem::new(never).offered(),
    ];
    assert_breaks(
        &record,
        concluded(items.clone()),
        "unknown",
        &[
            ("SU-14", "payload.agreed[0].items[0].subject"),
            ("SU-05", "payload.agreed[0].items[2].site"),
            ("SU-14", "payload.agreed[0].items[3].subject"),
        ],
    );
    let nothing_found = begun(plan());
    assert_breaks(
        &nothing_found,
        concluded([items[0].clone()]),
        "unknown",
        &[
            ("SU-13", "type"),
            ("SU-14", "payload.agreed[0].items[0].subject"),
        ],
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
        &[("SU-17", "payload.side")],
    );
}

#[test]
fn without_requirements_no_number_is_to_blame() {
    let none = signed_with([verdict(DIGESTIVE, Verdict::Ready)]);
    assert_breaks(&none, met(5), "unknown", &[("SU-20", "type")]);
    let some = standing_in(Status::Concluded);
    assert_breaks(
        &some,
        met(5),
        "unknown",
        &[("SU-18", "payload.requirement")],
    );
}
