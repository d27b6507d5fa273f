//! The laws of every record on enrolments made at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    organisation::PersonRef,
    package::AssessmentConclusion,
    testing::{histories, laws},
    training::enrolment::{Enrolment, EnrolmentRefusal, EnrolmentStatus, Owed},
};
use proptest::{prelude::*, test_runner::Config};

#[test]
fn every_law_holds() {
    laws::all::<Enrolment, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Enrolment>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // A report that says too much may be drawn too seldom: it is tested by name.
    let rare = ["enrolment.reported.unit"];
    for code in laws::unmet::<Enrolment>(EnrolmentRefusal::CASES) {
        assert!(rare.contains(&code), "{code} is never met");
    }
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Enrolment>()) {
        let (state, status) = (record.state(), record.status());
        let passed = Some(AssessmentConclusion::Passed);
        if [EnrolmentStatus::Passed, EnrolmentStatus::Certified].contains(&status) {
            prop_assert!(state.has_passed().is_yes());
        }
        // That somebody once passed is never lost.
        prop_assert!(state.conclusion() != passed || state.has_passed().is_yes());
        prop_assert!(state.certificates().is_empty() || state.has_passed().is_yes());
        let mut told = state.assessments().iter().rev();
        let last = told.find_map(|it| it.what.assessment.conclusion);
        if state.later_assessments().is_empty() && last.is_some() {
            prop_assert_eq!(last, state.conclusion());
        }
        prop_assert!(state.later_assessments().is_sorted_by_key(|it| it.on.sort_key()));
        prop_assert!(state.follow_ups().is_sorted_by_key(|it| it.on.sort_key()));
        prop_assert!(status != EnrolmentStatus::Revoked || state.certificate().is_none());
        // Nobody signs their own certificate, or judges themselves.
        for award in state.certificates() {
            let signer = award.certificate.signer.as_ref();
            prop_assert!(signer.and_then(PersonRef::id) != Some(state.person()));
        }
        for assessed in state.assessments().iter().chain(state.later_assessments()) {
            prop_assert!(!assessed.what.assessment.assessors.contains(&state.person()));
        }
        // A seat is the trainee's own, in the course.
        if let Some(seat) = state.seat() {
            prop_assert_eq!(seat.person(), state.person());
            prop_assert_eq!(Some(seat.course()), state.course());
        }
        if state.returned().is_none() {
            // A report of a return need not state the unit.
            prop_assert!(!state.returned_elsewhere().is_yes());
            prop_assert!(state.returned_elsewhere().is_no() || record.is_reported());
        }
        let idle = state.trained_but_not_practising([]);
        prop_assert_eq!(idle, state.has_passed().and(state.practises([]).negate()));
        // Nobody is away twice at a time.
        let away = state.leaves().iter().filter(|leave| leave.back.is_none()).count();
        prop_assert!(away <= 1);
        let told = record.is_reported();
        prop_assert!(status != EnrolmentStatus::OnLeave || away == 1 || told);
        if state.broken().is_none() && state.repayment_requests().is_empty() {
            prop_assert_eq!(state.owed(), Owed::Nothing);
        }
    }
}
