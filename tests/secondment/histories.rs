//! The laws of every record on secondments grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    record::Record,
    secondment::{Secondment, SecondmentEvent, SecondmentRefusal, SecondmentStatus, WorkCalendar},
    testing::{histories, laws, values},
    value::{Answer, Count},
};
use proptest::{prelude::*, test_runner::Config};
use std::collections::BTreeSet;

#[test]
fn every_law_holds() {
    laws::all::<Secondment, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Secondment>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // What opens no record, or must agree by chance, is seldom offered: these are tested by name.
    let rare = [
        "secondment.host.is_home",
        "secondment.team.person_twice",
        "secondment.reported.nobody_on_site",
        "secondment.reported.still_on_site",
        "secondment.day.logged_twice",
    ];
    let unmet = laws::unmet::<Secondment>(SecondmentRefusal::CASES);
    assert!(unmet.iter().all(|code| rare.contains(code)), "{unmet:?}");
}

fn is_at_most(few: Count, many: Count) -> bool {
    !few.is_more_than(many).is_yes()
}

/// Whether there may have been stints before a report.
fn has_gaps(record: &Record<Secondment>) -> bool {
    let first = record.history().next().map(|held| &held.entry.event);
    matches!(first, Some(SecondmentEvent::Reported(report)) if !report.known.are_all_stints)
}

proptest! {
    /// What the state answers fits together, whatever happened.
    #[test]
    fn answers_agree(record in histories::<Secondment>(), day in values::day()) {
        let (state, status) = (record.state(), record.status());
        let on_site = state.on_site().count();
        // By report somebody may be there whom nobody names.
        if status == SecondmentStatus::OnSite && !record.is_reported() {
            prop_assert!(on_site > 0);
        }
        prop_assert!(status == SecondmentStatus::OnSite || on_site == 0);
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
            if has_gaps(&record) {
                prop_assert_ne!(state.is_on_site_on(person, day), Answer::No);
                prop_assert!(matches!(days, Count::AtLeast(_)));
            }
        }
    }
}
