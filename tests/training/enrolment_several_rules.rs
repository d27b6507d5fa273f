//! Lines of an enrolment that break several rules at once: each is told, with its place in the line.

use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::enrolment_support::*;
use lienvien::organisation::PersonRef;
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::training::enrolment::{Certification, Enrolment, EnrolmentStatus, ReportedEnrolment};

fn signed_by_the_trainee() -> Certification {
    certificate().signer(PersonRef::identified(trainee()))
}

#[test]
fn a_report_breaks_four_rules() {
    let known = ReportedEnrolment::new(nomination())
        .since(when("2026"))
        .unit(home())
        .certificate(signed_by_the_trainee());
    assert_opening_breaks::<Enrolment>(
        reported(EnrolmentStatus::Active, known),
        "2025",
        &[
            ("EN-01", "on"),
            ("EN-03", "payload.known.unit"),
            ("EN-02", "payload.known.certificate"),
            ("EN-08", "payload.known.certificate.signer"),
        ],
    );
}

#[test]
fn an_assessment_breaks_two_rules() {
    let active = standing_in(EnrolmentStatus::Active);
    let judged = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Failed)
        .trainee(id(1002));
    assert_breaks(
        &active,
        assessed(judged.assessors([trainee()])),
        "2025-02-01",
        &[
            ("EN-05", "payload.assessment.trainee"),
            ("EN-07", "payload.assessment.assessors[0]"),
            ("RE-01", "on"),
        ],
    );
}

#[test]
fn the_other_rules_lead_to_their_fields() {
    assert_breaks(
        &standing_in(EnrolmentStatus::Passed),
        certified(signed_by_the_trainee()),
        "2025-01",
        &[("EN-08", "payload.signer"), ("RE-01", "on")],
    );
    let returned = standing_in(EnrolmentStatus::Returned);
    assert_breaks(&returned, broken(), "2025-01", &[("EN-10", "type")]);
}
