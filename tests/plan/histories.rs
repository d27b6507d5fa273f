//! The laws of every record on transfer plans grown at random, and that their revisions fit together.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    plan::{Plan, PlanRefusal, PlanStatus, RevisionStatus},
    testing::{histories, laws},
};
use proptest::{prelude::*, test_runner::Config};
use std::collections::BTreeSet;

#[test]
fn every_law_holds() {
    laws::all::<Plan, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Plan>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // The same supporter is drawn twice too seldom: it is tested by name.
    let rare = ["plan.supporter.twice"];
    assert_eq!(laws::unmet::<Plan>(PlanRefusal::CASES), rare);
}

proptest! {
    #[test]
    fn status_and_revisions_fit_together(record in histories::<Plan>()) {
        let state = record.state();
        let last = state.revisions().last().unwrap().status;
        let (draft, submitted) = (RevisionStatus::Draft, RevisionStatus::Submitted);
        match record.status() {
            PlanStatus::Draft => prop_assert_eq!(last, draft),
            PlanStatus::Submitted => prop_assert_eq!(last, submitted),
            PlanStatus::Rejected | PlanStatus::Withdrawn => prop_assert!(state.in_effect().is_none()),
            PlanStatus::OnHold => {
                prop_assert!(state.in_effect().is_some() || state.in_preparation().is_some());
            }
            PlanStatus::Approved | PlanStatus::Completed => {
                prop_assert!(state.in_effect().is_some());
                prop_assert!(state.in_preparation().is_none());
            }
            PlanStatus::Cancelled => prop_assert!(state.in_preparation().is_none()),
            new => panic!("{new} is new here"),
        }
        // Only the last can still change.
        let mut former = state.revisions().iter().rev().skip(1);
        prop_assert!(former.all(|revision| ![draft, submitted].contains(&revision.status)));
        // Nothing is settled twice.
        let items: BTreeSet<_> = state.settled().iter().map(|settled| settled.what.item).collect();
        prop_assert_eq!(items.len(), state.settled().len());
        prop_assert!(state.settled().is_sorted_by_key(|settled| settled.on.sort_key()));
        prop_assert!(state.open_items().all(|item| !items.contains(&item.number)));
        prop_assert!(items.iter().all(|item| state.settlement_of(*item).is_some()));
    }
}
