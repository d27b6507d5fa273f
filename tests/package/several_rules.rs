//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::{ha_tinh_agreement, hospital};
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::package_support::*;
use crate::readiness::ready;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::organisation::Cadre;
use lienvien::package::{
    CaseLevel, Exception, Outline, Package, PackageEvent, PackageStatus, PracticeTarget,
    TeamMember, TraineeAssessment,
};
use lienvien::record::Reported;
use lienvien::specialty::Specialty;

#[test]
fn an_opening_breaks_three_rules() {
    let mut package = proposal().supporters([recipient()]);
    package.recipient.kind = committee().kind;
    assert_opening_breaks::<Package>(
        proposed(package.clone()),
        "2025",
        &[
            ("PK-01", "payload.recipient"),
            ("PK-02", "payload.supporters[1]"),
        ],
    );
    let PackageEvent::Reported(report) = reported(PackageStatus::Accepted, package) else {
        panic!("a report")
    };
    let Reported { mut known, .. } = *report.clone();
    known.since = when("2025");
    assert_opening_breaks::<Package>(
        PackageEvent::reported(Reported::new(report.reached, report.source, known)),
        "2024",
        &[
            ("PK-01", "payload.known.proposal.recipient"),
            ("PK-02", "payload.known.proposal.supporters[1]"),
            ("PK-03", "on"),
        ],
    );
}

#[test]
fn every_target_and_member_of_an_outline_is_judged() {
    let target =
        |technique: u16| PracticeTarget::new([CaseLevel::Assisted], 1).technique(technique);
    let twice = TeamMember::new(Cadre::Doctor).people([trainee(1), trainee(1)]);
    let outline = Outline::new()
        .targets([target(3), target(2), target(0)])
        .team([TeamMember::new(Cadre::Nurse), twice]);
    assert_breaks(
        &standing_in(PackageStatus::Proposed),
        PackageEvent::outlined(outline),
        "unknown",
        &[
            ("PK-06", "payload.targets[0].technique"),
            ("PK-06", "payload.targets[2].technique"),
            ("PK-15", "payload.team[1].people[1]"),
        ],
    );
}

#[test]
fn the_evidence_of_an_agreement_breaks_three_rules() {
    // A subject that stands twice in the package is missing once.
    let surgery = [Specialty::DigestiveSurgery, Specialty::DigestiveSurgery];
    let package = proposal().subjects(surgery);
    let outlined = record_of(proposed(package), [outlined([])]);
    let sister = hospital(12, &[("42", "unknown")]);
    let subjects = [Specialty::Neurology.into()];
    let signed = ha_tinh_agreement();
    let covered = signed.covered_on(
        &sister,
        ContentKind::TechniqueTransfer,
        &subjects,
        day("2025-03-01"),
    );
    assert_breaks(
        &outlined,
        committed(covered.unwrap()),
        "2025-03-02",
        &[
            ("PK-07", "payload.basis.covered.day"),
            ("PK-07", "payload.basis.covered.recipient"),
            ("PK-07", "payload.basis.covered.subjects"),
        ],
    );
    let in_force = signed.in_force_on(day("2025-03-01")).unwrap();
    assert_breaks(
        &outlined,
        committed(Basis::Agreement(in_force)),
        "2025-03-02",
        &[("PK-07", "payload.basis.agreement")],
    );
}

#[test]
fn the_evidence_of_a_survey_breaks_three_rules() {
    let sister = recipient().id(uuid(12));
    let other = ready(sister, &[Specialty::Cardiology], day("2025-03-01"));
    assert_breaks(
        &standing_in(PackageStatus::Committed),
        started(other.into()),
        "2025-03-02",
        &[
            ("PK-08", "payload.readiness.surveyed.host"),
            ("PK-09", "payload.readiness.surveyed.subjects"),
            ("PK-10", "payload.readiness.surveyed.day"),
        ],
    );
}

#[test]
fn a_case_breaks_three_rules() {
    let one = case(1, CaseLevel::Observed).technique(3);
    let taught = one.performer(trainee(1)).taught_by(trainee(1));
    assert_breaks(
        &training_with([]),
        logged(taught),
        "2024",
        &[
            ("PK-06", "payload.technique"),
            ("PK-05", "payload.taught_by"),
        ],
    );
    let one = case(1, CaseLevel::Observed).performer(trainee(1));
    let logged_one = then(training_with([]), logged(one.clone()), "2025");
    assert_breaks(
        &logged_one,
        logged(one.taught_by(trainee(1))),
        "2024",
        &[("PK-05", "payload.taught_by"), ("PK-14", "payload.token")],
    );
}

#[test]
fn every_signature_and_exception_of_an_acceptance_is_judged() {
    let target = PracticeTarget::new([CaseLevel::Assisted], 1);
    let training = training_with([target.clone(), target.clone(), target]);
    let mut minutes = whole().exceptions([
        Exception::Technique(3.into()),
        Exception::Target(2.into()),
        Exception::Target(4.into()),
    ]);
    for signature in &mut minutes.signatures {
        signature.signer = Some(person(1));
    }
    minutes.signatures[0].witnesses = vec![person(1).into()];
    assert_breaks(
        &training,
        accepted(minutes),
        "unknown",
        &[
            ("PK-21", "payload.signatures[1]"),
            ("PK-16", "payload.signatures[0]"),
            ("PK-16", "payload.signatures[1]"),
            ("PK-06", "payload.exceptions[0].technique"),
            ("PK-19", "payload.exceptions[2].target"),
        ],
    );
}

#[test]
fn every_case_of_independence_is_judged() {
    let committed = standing_in(PackageStatus::Committed);
    let accepted = then(committed, accepted(whole()), "2025");
    assert_breaks(
        &accepted,
        shown_by([1, 2, 1, 2]),
        "2024",
        &[
            ("PK-23", "payload.evidence.cases[2]"),
            ("PK-23", "payload.evidence.cases[3]"),
            ("RE-01", "on"),
        ],
    );
    assert_breaks(
        &accepted,
        shown_by([]),
        "2024",
        &[("PK-22", "payload.evidence.cases"), ("RE-01", "on")],
    );
}

#[test]
fn the_other_rules_lead_to_their_fields() {
    let training = then(standing_in(PackageStatus::Committed), training(), "2025");
    let own = TraineeAssessment::new().trainee(trainee(1));
    assert_breaks(
        &training,
        assessed(own.assessors([trainee(1), trainee(2), trainee(2)])),
        "2024",
        &[
            ("PK-11", "payload.assessors[0]"),
            ("PK-12", "payload.assessors[2]"),
        ],
    );
    assert_breaks(
        &standing_in(PackageStatus::Accepted),
        authorised(Some("2024")),
        "2025",
        &[("PK-20", "payload.until")],
    );
    assert_breaks(
        &standing_in(PackageStatus::OnHold),
        PackageEvent::declined(reason()),
        "unknown",
        &[("PK-13", "type")],
    );
}
