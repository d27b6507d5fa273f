//! The laws of every record on packages grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    package::{Package, PackageEventKind, PackageRefusal},
    record::Event,
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
    // The generator seldom names something twice, or reports a hold: other tests cover these rules.
    let rare = [
        "package.supporter.is_recipient",
        "package.reported.returns_elsewhere",
        "package.assessment.assessor_twice",
        "package.team.twice",
        "package.supporter.twice",
        "package.technique.twice",
        "package.independence.case_twice",
    ];
    for code in laws::unmet::<Package>(PackageRefusal::CASES) {
        assert!(rare.contains(&code), "{code} is never met");
    }
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Package>(), day in values::day()) {
        let state = record.state();
        let since = state.cases_since_acceptance().count();
        prop_assert!(since <= state.cases().len());
        prop_assert!(state.acceptance().is_some() || since == state.cases().len());
        let passed: BTreeSet<_> = state.passed().collect();
        prop_assert_eq!(passed.len(), state.passed().count());
        prop_assert!(state.passed_without_unaided_case().all(|person| passed.contains(&person)));
        // Nobody knows what was permitted before a report, or before an end of what is not recorded.
        if state.authorisations().is_empty() {
            let expected = [Answer::No, Answer::Unknown];
            let is_open = record.is_reported() || !state.authorisations_ended().is_empty();
            let known = if is_open { &expected[..] } else { &expected[..1] };
            prop_assert!(known.contains(&state.is_authorised_on(day)));
        }
        // What may be performed is permitted, and neither suspended nor lapsed.
        let may = state.may_be_performed_on(day);
        prop_assert!(!may.is_yes() || state.is_authorised_on(day).is_yes());
        prop_assert!(!may.is_yes() || state.is_interrupted_on(day).is_no());
        prop_assert!(!state.is_authorised_on(day).is_no() || may.is_no());
        // A case stands once for each technique, level and person.
        let keys = state.cases().iter().map(|case| {
            (case.what.token, case.what.technique, case.what.level, case.what.performer)
        });
        let keys: BTreeSet<_> = keys.collect();
        prop_assert_eq!(keys.len(), state.cases().len());
        // Each beginning of a stage is a stage, and so is an end that belongs to none.
        let ends = state.stages().iter().filter(|stage| stage.ended.is_some()).count();
        let of = |kind| record.history().filter(|held| held.entry.event.kind() == kind).count();
        prop_assert_eq!(ends, of(PackageEventKind::StageEnded));
        // A warning says which lines it is about.
        for warning in record.warnings(day) {
            prop_assert!(!warning.lines.is_empty(), "{}", warning);
        }
    }
}
