//! What the record of an enrolment answers of itself.

use crate::agreement_support::{covered_between, ha_tinh_agreement};
use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::package::AssessmentConclusion;
use lienvien::period;
use lienvien::specialty::Specialty;
use lienvien::training::course::SessionHeld;
use lienvien::training::enrolment::{
    EnrolmentAcceptance, EnrolmentStatus as Status, ReportedEnrolment, ServiceCommitment,
    WithoutCourse,
};
use lienvien::value::{Length, When};

/// A date is known only of the status that the report says was reached last.
#[test]
fn a_report_dates_only_the_status_it_reports() {
    let since = when("2024-06-30");
    for reached in [Status::Certified, Status::Returned] {
        let known = ReportedEnrolment::new(nomination())
            .period(period!(2024..=2024))
            .since(since.clone())
            .certificate(certificate());
        let known = if reached == Status::Returned {
            known.unit(bach_mai())
        } else {
            known
        };
        let record = open(reported(reached, known), "2025-01-01").unwrap();
        let state = record.state();
        let dated = |is_last| {
            if is_last {
                since.clone()
            } else {
                When::UNKNOWN
            }
        };
        let [award] = &state.certificates()[..] else {
            panic!("one certificate was reported");
        };
        assert_eq!(award.on, dated(reached == Status::Certified), "{reached}");
        let returned = state.returned().map(|returned| returned.on.clone());
        let expected = (reached == Status::Returned).then(|| dated(true));
        assert_eq!(returned, expected);
        assert_eq!(
            (state.reached_since(), state.trained()),
            (&since, Some(&period!(2024..=2024)))
        );
    }
}

#[test]
fn every_assessment_is_kept_in_its_order() {
    let events = [
        (failed(), "2025-05-01", AssessmentConclusion::Failed),
        (passed(), "2025-06-01", AssessmentConclusion::Passed),
    ];
    let mut record = standing_in(Status::Active);
    assert_eq!(record.state().assessments(), []);
    for (event, on, _) in events.clone() {
        record = then(record, event, on);
    }
    let kept: Vec<_> = record
        .state()
        .assessments()
        .iter()
        .map(|it| (it.on.clone(), it.what.assessment.conclusion))
        .collect();
    let given: Vec<_> = events
        .iter()
        .map(|(_, on, what)| (when(on), Some(*what)))
        .collect();
    assert_eq!(kept, given);
    assert_eq!(
        record.state().conclusion(),
        Some(AssessmentConclusion::Passed)
    );
}

#[test]
fn training_without_a_course_counts_under_its_agreement() {
    let agreement = ha_tinh_agreement();
    let covered = covered_between(
        &[bach_mai()],
        &home(),
        ContentKind::ProfessionalTraining,
        &[Specialty::Neurology.into()],
        "2025-03-01",
    );
    for (basis, counted) in [
        (Some(Basis::from(covered)), Some(agreement.id())),
        (Some(Basis::rotation(None)), None),
        (None, None),
    ] {
        let mut admission = WithoutCourse::new();
        admission.basis = basis.clone();
        let opened = open(nominated(bedside()), "2025-01-01").unwrap();
        let accepted = accepted(EnrolmentAcceptance::new(admission));
        let record = then(opened, accepted, "2025-03-01");
        assert_eq!(record.state().counted_under(), counted);
        assert_eq!(record.state().basis(), basis.as_ref());
    }
}

#[test]
fn a_commitment_states_what_it_is_given() {
    let length: Length = "P3Y".parse().unwrap();
    let stated = ServiceCommitment::new().length(length);
    assert_eq!(stated.length, Some(length));
    assert_ne!(stated, ServiceCommitment::new());
}

#[test]
fn who_taught_and_who_attended_a_session() {
    let one = class::enrolment(1);
    let mut held = SessionHeld::new()
        .session(1)
        .minutes(90)
        .trainers([id(51), id(52), id(51)]);
    assert!(held.distinct_trainers().into_iter().eq([id(51), id(52)]));
    assert_eq!((held.minutes_of(one), held.learners()), (None, None));
    let mut attended = class::attendance([1, 2]);
    attended[1].minutes = Some(30);
    held.attendance = Some(attended);
    let minutes = [1, 2, 3].map(|number| held.minutes_of(class::enrolment(number)));
    assert_eq!(minutes, [Some(90), Some(30), Some(0)]);
}
