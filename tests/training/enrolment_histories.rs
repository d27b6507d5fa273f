//! The laws of every record on enrolments made at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    organisation::PersonRef,
    package::AssessmentConclusion,
    testing::{histories, laws},
    training::enrolment::{Enrolment, EnrolmentRefusal, EnrolmentStatus, Owed},
    value::Answer,
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
    let never = laws::unmet::<Enrolment>(EnrolmentRefusal::CASES);
    assert_eq!(never, [""; 0]);
}

/// The statuses that only one who passed can reach.
const PASSED: &[EnrolmentStatus] = &[
    EnrolmentStatus::Passed,
    EnrolmentStatus::Certified,
    EnrolmentStatus::Returned,
];

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Enrolment>()) {
        let (state, status) = (record.state(), record.status());
        let has_passed = state.conclusion() == Some(AssessmentConclusion::Passed);
        if PASSED.contains(&status) {
            prop_assert!(has_passed);
        }
        let last = state.assessments().last().map(|it| it.what.assessment.conclusion);
        prop_assert!(last.is_none() || last == state.conclusion());
        // The scores of those who passed do not contradict the rule in the record.
        if let (Some(last), true) = (state.assessments().last(), has_passed) {
            let rule = last.what.pass_rule.or(state.pass_rule());
            prop_assert!(rule.is_none_or(|rule| rule.shortfall(&last.what.assessment).is_none()));
        }
        // At most one certificate is valid, and only after passing; nobody signs their own.
        let holding = state.certificates().iter().filter(|award| award.revoked.is_none());
        prop_assert!(holding.count() <= 1);
        prop_assert!(state.certificate().is_none() || has_passed);
        prop_assert!(status != EnrolmentStatus::Passed || state.certificate().is_none());
        for award in state.certificates() {
            let signer = award.certificate.signer.as_ref();
            prop_assert!(signer.and_then(PersonRef::id) != Some(state.person()));
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
            prop_assert!(state.follow_ups().is_empty() || record.is_reported());
        }
        let idle = state.trained_but_not_practising([]);
        prop_assert_eq!(idle, if has_passed { state.practises([]).negate() } else { Answer::No });
        // Nobody is away twice at a time.
        let away = state.leaves().iter().filter(|leave| leave.back.is_none()).count();
        prop_assert!(away <= 1);
        prop_assert!(status != EnrolmentStatus::OnLeave || away == 1);
        if state.broken().is_none() {
            prop_assert_eq!(state.owed(), Owed::Nothing);
        }
        let may_be_committed = state.commitment().is_some() || record.is_reported();
        prop_assert!(state.broken().is_none() || may_be_committed);
        // Nobody is active without an acceptance or a report.
        let is_in = state.acceptance().is_some() || record.is_reported();
        prop_assert!(status != EnrolmentStatus::Active || is_in);
    }
}
