//! The laws of every record on secondments grown at random.
#![cfg(feature = "proptest")]

use lienvien::{
    record::Event,
    secondment::{
        Secondment, SecondmentEventKind, SecondmentRefusal, SecondmentStatus, WorkCalendar,
    },
    testing::{Format, histories, laws, offer, offers, values},
    value::{Answer, Count, Explain},
};
use proptest::{
    prelude::*,
    strategy::{Strategy, ValueTree},
    test_runner::{Config, TestRunner},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{cmp::Ordering, collections::BTreeSet};

struct Json;

impl Format for Json {
    fn write<T: Serialize>(value: &T) -> String {
        serde_json::to_string(value).unwrap()
    }

    fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}

#[test]
fn every_law_holds() {
    laws::all::<Secondment, Json>(Config::with_cases(256));
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    let mut seen = BTreeSet::new();
    // The same histories every time, so that this never fails by chance.
    let mut runner = TestRunner::deterministic();
    for _ in 0..3000 {
        let strategy = offers::<Secondment>();
        let (record, line) = strategy.new_tree(&mut runner).unwrap().current();
        for held in record.history() {
            seen.insert(held.status.code());
            seen.insert(held.entry.event.kind().code());
        }
        let more = (0..20).map(|seed| offer(&record, seed));
        for line in more.chain([line]) {
            if let Err(refused) = record.check(&line) {
                seen.insert(refused.code());
            }
        }
    }
    let words = SecondmentStatus::ALL.iter().map(|status| status.code());
    let words = words.chain(SecondmentEventKind::ALL.iter().map(|kind| kind.code()));
    let missing: Vec<_> = words.filter(|word| !seen.contains(word)).collect();
    assert_eq!(missing, [""; 0]);
    let rules = SecondmentRefusal::CASES.iter().map(|case| case.code);
    let missing: Vec<_> = rules.filter(|code| !seen.contains(code)).collect();
    // What opens no record is seldom offered: these are tested by name.
    let rare = [
        "secondment.host.is_home",
        "secondment.reported.nobody_on_site",
        "secondment.reported.still_on_site",
    ];
    assert_eq!(missing, rare);
}

fn is_at_most(few: Count, many: Count) -> bool {
    few.compare(many) != Some(Ordering::Greater)
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Secondment>(), day in values::day()) {
        let (state, status) = (record.state(), record.status());
        let on_site = state.on_site().count();
        prop_assert_eq!(status == SecondmentStatus::OnSite, on_site > 0);
        let persons: BTreeSet<_> = state.persons().collect();
        prop_assert_eq!(persons.len(), state.persons().count());
        let stints = persons.iter().map(|it| state.stints_of(*it).count());
        prop_assert_eq!(stints.sum::<usize>(), state.stints().len());
        // Nobody is there twice.
        let there: BTreeSet<_> = state.on_site().collect();
        prop_assert_eq!(there.len(), on_site);
        let team: Vec<_> = state.team().iter().filter_map(|it| it.person).collect();
        prop_assert_eq!(team.iter().collect::<BTreeSet<_>>().len(), team.len());
        // A part is not more than the whole.
        let calendar = WorkCalendar::monday_to_friday();
        prop_assert!(is_at_most(state.taught_here(), state.taught()));
        prop_assert!(is_at_most(state.assisted_here(), state.assisted()));
        prop_assert!(is_at_most(state.working_days(&calendar, day), state.calendar_days(day)));
        for person in persons {
            let days = state.working_days_of(person, &calendar, day);
            prop_assert!(is_at_most(days, state.working_days(&calendar, day)));
            if record.is_reported() {
                prop_assert_ne!(state.is_on_site_on(person, day), Answer::No);
                prop_assert!(matches!(days, Count::AtLeast(_)));
            }
        }
    }
}
