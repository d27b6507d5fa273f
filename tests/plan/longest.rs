//! Plans with as many items and revisions as there may be.

use crate::plan_support::*;
use lienvien::plan::{PlanEvent, PlanEventKind, PlanStatus};
use lienvien::record::Event;
use lienvien::value::When;

const MOST: u16 = 1_000;

fn approved(items: impl IntoIterator<Item = u16>) -> Transfer {
    plan_of(draft().content(content(items)), approving())
}

#[test]
fn a_plan_is_completed_when_the_last_item_is_settled() {
    let record = then_each(approved(1..=MOST), (1..MOST).map(settled), "unknown");
    let open: Vec<_> = record
        .state()
        .open_items()
        .map(|item| item.number)
        .collect();
    assert_eq!(open, [MOST.into()]);
    refuses(&record, settled(1).on(When::UNKNOWN), "PL-10");
    let record = then(record, settled(MOST), "unknown");
    assert_eq!(record.state().open_items().count(), 0);
    let record = then(record, PlanEvent::Completed, "unknown");
    assert_eq!(record.status(), PlanStatus::Completed);
}

#[test]
fn an_item_that_comes_with_a_revision_is_open_unless_it_was_settled() {
    let record = then(approved([1, 2]), settled(1), "unknown");
    let record = then(record, PlanEvent::amended(content([1, 2, 3])), "unknown");
    let open = |record: &Transfer| -> Vec<u16> {
        record
            .state()
            .open_items()
            .map(|item| item.number.get())
            .collect()
    };
    assert_eq!(open(&record), [2]); // the first revision is still in effect
    let record = then_each(record, approving(), "unknown");
    assert_eq!(open(&record), [2, 3]);
    let record = then(record, PlanEvent::amended(content([1])), "unknown");
    let record = then_each(record, approving(), "unknown");
    assert_eq!(open(&record), [0_u16; 0]);
}

#[test]
fn a_plan_has_at_most_1_000_items_and_200_amendments() {
    let problems = within(period("2025", "2026"), (1..=MOST + 1).map(item)).unwrap_err();
    assert_eq!(problems.iter().count(), 1);
    let amended = || {
        [
            PlanEvent::amended(content([1])),
            event(PlanEventKind::Withdrawn),
        ]
    };
    let record = (0..200).fold(approved([1]), |record, _| {
        then_each(record, amended(), "unknown")
    });
    let [another, _] = amended();
    refuses(&record, another.on(When::UNKNOWN), "RE-16");
}
