//! The laws of every record on packages grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    package::{Package, PackageRefusal, PackageStatus},
    testing::{histories, laws, values},
    value::Answer,
};
use proptest::{prelude::*, test_runner::Config};
use std::collections::BTreeSet;

#[test]
fn every_law_holds() {
    laws::all::<Package, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Package>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // The generator seldom offers events that are blocked, that do not open a record or that are dated
    // too early: other tests cover these rules.
    let rare = [
        "package.supporter.is_recipient",
        "package.stage.none_open",
        "package.stage.ends_before_start",
        "package.supporter.twice",
        "package.technique.twice",
        "package.acceptance.signed_twice",
        "package.independence.case_twice",
    ];
    assert_eq!(laws::unmet::<Package>(PackageRefusal::CASES), rare);
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Package>(), day in values::day()) {
        let state = record.state();
        let since = state.cases_since_acceptance();
        prop_assert!(state.cases().ends_with(since));
        prop_assert!(state.acceptance().is_some() || since.len() == state.cases().len());
        let passed: BTreeSet<_> = state.passed().collect();
        prop_assert_eq!(passed.len(), state.passed().count());
        prop_assert!(state.passed_without_unaided_case().all(|person| passed.contains(&person)));
        // Nobody knows what was permitted before a report.
        if state.authorisations().is_empty() {
            let expected = [Answer::No, Answer::Unknown];
            let known = if record.is_reported() { &expected[..] } else { &expected[..1] };
            prop_assert!(known.contains(&state.is_authorised_on(day)));
        }
        // What is reported counts under no agreement.
        prop_assert!(!record.is_reported() || state.counted_under().is_none());
        // A case stands once for each technique and level.
        let keys = state.cases().iter().map(|case| (case.token, case.technique, case.level));
        let keys: BTreeSet<_> = keys.collect();
        prop_assert_eq!(keys.len(), state.cases().len());
        // Nobody is accepted, independent or at risk without a stage or a report.
        let reached = [PackageStatus::Accepted, PackageStatus::Independent, PackageStatus::AtRisk];
        if reached.contains(&record.status()) {
            prop_assert!(!state.stages().is_empty() || record.is_reported());
        }
    }
}
