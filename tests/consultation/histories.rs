//! The laws of every record on consultations grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    consultation::{
        Consultation, ConsultationEvent, ConsultationMilestone, ConsultationRefusal,
        ConsultationStatus, PatientOutcome,
    },
    survey::CaseSeverity,
    testing::{histories, laws},
    value::{Answer, Count},
};
use proptest::{prelude::*, test_runner::Config};
use std::collections::BTreeSet;

#[test]
fn every_law_holds() {
    laws::all::<Consultation, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Consultation>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    assert_eq!(
        laws::unmet::<Consultation>(ConsultationRefusal::CASES),
        ["consultation.conclusion.answered_twice"]
    );
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Consultation>()) {
        let (state, status) = (record.state(), record.status());
        // No status is claimed that was not earned.
        let earned = [ConsultationStatus::Accepted, ConsultationStatus::Scheduled];
        if earned.contains(&status) {
            prop_assert!(state.is_accepted() && state.internal_approval().is_some());
        }
        prop_assert!(status != ConsultationStatus::Declined || !state.is_accepted());
        prop_assert!(state.schedule().is_some() || status != ConsultationStatus::Scheduled);
        // Nobody advises itself, and the asker decides.
        let asker = &state.request().asker;
        prop_assert!(state.advisers().iter().all(|it| !it.organisation.same_as(asker).is_yes()));
        prop_assert_eq!(state.decision_owner(), asker);
        // Only a critical case goes ahead of its approvals.
        if state.is_emergency() || state.approvals_due().count() > 0 {
            prop_assert_eq!(state.request().severity, CaseSeverity::Critical);
        }
        // What was concluded here answers every question.
        if let (Some(conclusion), false) = (state.conclusion(), record.is_reported()) {
            let answered: BTreeSet<_> = conclusion.what.answers.iter().map(|it| it.question).collect();
            prop_assert_eq!(answered.len(), state.request().questions.len());
        }
        prop_assert_eq!(
            state.reached(ConsultationMilestone::Accepted).is_some(),
            state.is_accepted()
        );
    }

    /// A referral once told of is never avoided.
    #[test]
    fn a_referral_stays(record in histories::<Consultation>()) {
        let referred = record.history().any(|held| matches!(
            &held.entry.event,
            ConsultationEvent::OutcomeReported(told) if matches!(told.then, Some(PatientOutcome::Referred { .. }))
        ));
        let avoided = record.state().is_referral_avoided();
        prop_assert!(!referred || avoided == Answer::No);
        prop_assert!(!record.state().outcomes().is_empty() || avoided == Answer::Unknown);
    }

    /// Minutes are never negative, and exact where both ends are to the minute.
    #[test]
    fn minutes_are_bounded(record in histories::<Consultation>()) {
        let state = record.state();
        for &from in ConsultationMilestone::ALL {
            for &to in ConsultationMilestone::ALL {
                let Some(minutes) = state.minutes(from, to) else { continue };
                prop_assert_eq!(minutes.is_at_least(0), Answer::Yes);
                prop_assert_eq!(state.minutes(to, from), None);
                let exact = [from, to].map(|it| state.reached(it).unwrap().exact_minute().is_some());
                prop_assert_eq!(matches!(minutes, Count::Exact(_)), exact == [true, true]);
            }
        }
    }
}
