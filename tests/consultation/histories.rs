//! The laws of every record on consultations grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    consultation::{
        Consultation, ConsultationEvent, ConsultationMilestone, ConsultationRefusal,
        ConsultationStatus, PatientOutcome,
    },
    testing::{histories, laws},
    value::{Answer, Count},
};
use proptest::{prelude::*, test_runner::Config};

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
    // What is seldom offered: these are tested by name.
    let rare = [
        "consultation.case.linked_to_itself",
        "consultation.reported.before_held",
        "consultation.participants.adviser_for_asker",
        "consultation.conclusion.answered_twice",
        "consultation.participants.twice",
    ];
    let unmet = laws::unmet::<Consultation>(ConsultationRefusal::CASES);
    assert!(unmet.iter().all(|code| rare.contains(code)), "{unmet:?}");
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Consultation>()) {
        let (state, status) = (record.state(), record.status());
        prop_assert!(state.schedule().is_some() || status != ConsultationStatus::Scheduled || record.is_reported());
        // Nobody advises itself, and the asker decides.
        let asker = &state.request().asker;
        let advisers = state.advisers().iter().filter_map(|it| it.party.organisation());
        let mut advisers = advisers.filter(|it| it.same_as(asker).is_yes());
        prop_assert_eq!(advisers.next(), None);
        prop_assert_eq!(state.decision_owner(), asker);
        // What is due was not given.
        for due in state.approvals_due() {
            prop_assert_ne!(due, ConsultationMilestone::Requested);
            prop_assert_eq!(state.reached(due), None);
        }
        prop_assert_eq!(
            state.reached(ConsultationMilestone::Accepted).is_some(),
            state.is_accepted().is_yes()
        );
        // What counts is one of those that are told.
        prop_assert!(state.outcome().is_none_or(|it| state.outcomes().contains(it)));
        prop_assert!(state.conclusion().is_none_or(|it| state.conclusions().contains(it)));
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
