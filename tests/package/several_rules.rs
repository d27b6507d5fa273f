//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::{ha_tinh_agreement, hospital};
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::package_support::*;
use crate::readiness::ready;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::package::{
    AssessmentConclusion, CaseLevel, Exception, Outline, Package, PackageEvent, PackageStatus,
    PracticeTarget, SideSignature, StagePlace, TraineeAssessment, TransferSide,
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
fn every_target_of_an_outline_is_judged() {
    let target = |levels: &[CaseLevel]| PracticeTarget::new(levels.iter().copied(), 1);
    let outline = Outline::new(Vec::<StagePlace>::new()).targets([
        target(&[CaseLevel::Assisted]).technique(3),
        target(&[CaseLevel::Assisted]).technique(2),
        target(&[]).technique(0),
        target(&[]),
    ]);
    assert_breaks(
        &standing_in(PackageStatus::Proposed),
        PackageEvent::outlined(outline),
        "unknown",
        &[
            ("PK-04", "payload.places"),
            ("PK-06", "payload.targets[0].technique"),
            ("PK-05", "payload.targets[2].levels"),
            ("PK-06", "payload.targets[2].technique"),
            ("PK-05", "payload.targets[3].levels"),
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

/// If no stage is under way, nothing is said about the one that is named.
#[test]
fn a_stage_is_not_refused_twice() {
    let committed = standing_in(PackageStatus::Committed);
    let training = then(committed, training(), "2025-03");
    let (at_supporter, on_site) = (StagePlace::AtSupporter, StagePlace::OnSite);
    assert_breaks(
        &training,
        ended(on_site),
        "2025-02",
        &[("PK-12", "payload.stage"), ("RE-01", "on")],
    );
    assert_breaks(
        &training,
        ended(at_supporter),
        "2025-02",
        &[("PK-24", "on"), ("RE-01", "on")],
    );
    let over = then(training, ended(at_supporter), "2025-04");
    for stage in [at_supporter, on_site] {
        assert_breaks(
            &over,
            ended(stage),
            "2025-02",
            &[("PK-11", "type"), ("RE-01", "on")],
        );
    }
}

#[test]
fn a_case_breaks_three_rules() {
    let one = case(1, CaseLevel::Observed);
    let held = then(
        standing_in(PackageStatus::Proposed),
        PackageEvent::held(reason()),
        "2025",
    );
    assert_breaks(
        &held,
        logged(one.technique(3)),
        "2024",
        &[
            ("PK-13", "type"),
            ("PK-06", "payload.technique"),
            ("RE-01", "on"),
        ],
    );
    let logged_one = then(training_with([]), logged(one), "2025");
    assert_breaks(
        &logged_one,
        logged(one),
        "2024",
        &[("PK-14", "payload.token"), ("RE-01", "on")],
    );
}

#[test]
fn every_signature_exception_and_target_of_an_acceptance_is_judged() {
    let target = PracticeTarget::new([CaseLevel::Assisted], 1);
    let training = training_with([target.clone(), target.clone(), target]);
    let mut minutes = whole().exceptions([
        Exception::Technique(3.into()),
        Exception::Target(2.into()),
        Exception::Target(4.into()),
    ]);
    minutes.signatures.clear();
    assert_breaks(
        &training,
        accepted(minutes.clone()),
        "unknown",
        &[
            ("PK-16", "payload.signatures"),
            ("PK-16", "payload.signatures"),
            ("PK-06", "payload.exceptions[0].technique"),
            ("PK-19", "payload.exceptions[2].target"),
            ("PK-18", "payload.extent"),
            ("PK-18", "payload.extent"),
        ],
    );
    let PackageEvent::Accepted(part) = partial([]) else {
        panic!("an acceptance")
    };
    let mut part = (*part).clone();
    part.signatures = vec![SideSignature::new(TransferSide::Supporter)];
    assert_breaks(
        &training,
        accepted(part),
        "unknown",
        &[
            ("PK-16", "payload.signatures"),
            ("PK-17", "payload.exceptions"),
        ],
    );
}

#[test]
fn every_case_of_independence_is_judged() {
    let accepted = standing_in(PackageStatus::Accepted);
    let record = then(accepted, logged(case(2, CaseLevel::Independent)), "2025");
    assert_breaks(
        &record,
        shown_by([1, 2, 3]),
        "2024",
        &[
            ("PK-23", "payload.evidence.cases[0]"),
            ("PK-23", "payload.evidence.cases[2]"),
            ("RE-01", "on"),
        ],
    );
    assert_breaks(
        &record,
        shown_by([]),
        "2024",
        &[("PK-22", "payload.evidence.cases"), ("RE-01", "on")],
    );
}

#[test]
fn the_other_rules_lead_to_their_fields() {
    let training = then(standing_in(PackageStatus::Committed), training(), "2025");
    assert_breaks(
        &training,
        assessed(TraineeAssessment::new(AssessmentConclusion::Failed)),
        "2024",
        &[("PK-15", "payload.reason"), ("RE-01", "on")],
    );
    let accepted = standing_in(PackageStatus::Accepted);
    assert_breaks(
        &accepted,
        authorised(Some("2024")),
        "2025",
        &[("PK-20", "payload.until")],
    );
    assert_breaks(
        &accepted,
        PackageEvent::AuthorisationEnded,
        "2025",
        &[("PK-21", "type")],
    );
}
