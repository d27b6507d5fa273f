//! The period and the items of a transfer plan: what is wrong with them, all of it at once.

use crate::plan_support::*;
use lienvien::plan::{ItemNumber, PlanContent, PlanFault, PlanItem};
use lienvien::value::{Explain, Period, Problems};
use proptest::{collection::vec, prelude::*};

type Content = Result<PlanContent, Problems<PlanFault>>;

/// Asserts that a content has this one fault.
#[track_caller]
fn assert_fault(content: Content, path: &str, [rule, code, en, vi]: [&str; 4]) {
    let problems = content.unwrap_err();
    let found: Vec<_> = problems.iter().collect();
    assert_eq!(found.len(), 1, "{problems}");
    assert_eq!(&*found[0].path, path);
    assert_says(&found[0].error, (rule, code, en, vi));
}

fn after(number: u16, items: &[u16]) -> PlanItem {
    item(number).after(items.iter().copied())
}

#[test]
fn pl_01_a_number_is_of_one_item() {
    assert_fault(
        unscheduled([item(1), item(2), item(1)]),
        "items[2].number",
        [
            "PL-01",
            "plan.item.number_twice",
            "there is an item 1 already, expected a number for each item",
            "đã có nội dung số 1, mỗi nội dung cần một số riêng",
        ],
    );
    assert!(
        unscheduled([item(9), item(0)]).is_ok(),
        "any order, any number"
    );
}

#[test]
fn pl_02_an_item_comes_after_items_of_the_plan() {
    assert_fault(
        unscheduled([item(1), after(2, &[1, 3])]),
        "items[1].after[1]",
        [
            "PL-02",
            "plan.item.unknown_dependency",
            "there is no item 3 to come after, expected an item of this plan",
            "không có nội dung số 3 để thực hiện sau nó, cần một nội dung của kế hoạch này",
        ],
    );
    assert!(
        unscheduled([after(1, &[2]), item(2)]).is_ok(),
        "whichever stands first"
    );
}

#[test]
fn pl_03_a_cycle_is_told_as_its_path() {
    let cycle = [
        after(1, &[2]),
        after(2, &[4]),
        after(3, &[]),
        after(4, &[3, 1]),
    ];
    assert_fault(
        unscheduled(cycle),
        "items",
        [
            "PL-03",
            "plan.item.dependency_cycle",
            "items wait for one another: `1 → 2 → 4 → 1`, expected no item that waits for itself",
            "các nội dung phụ thuộc lẫn nhau thành vòng: `1 → 2 → 4 → 1`, không được để nội dung nào phụ thuộc chính nó",
        ],
    );
}

/// The path of the cycle among these items.
fn cycle(items: impl IntoIterator<Item = PlanItem>) -> Option<Vec<ItemNumber>> {
    let problems = unscheduled(items).err()?;
    let cycles = problems.iter().filter_map(|problem| match &problem.error {
        PlanFault::Waiting { cycle } => Some(cycle.path().to_vec()),
        _ => None,
    });
    cycles.last()
}

#[test]
fn no_item_waits_for_itself_by_any_number_of_steps() {
    let numbers = |numbers: &[u16]| Some(numbers.iter().copied().map(ItemNumber::from).collect());
    assert_eq!(cycle([after(3, &[3])]), numbers(&[3, 3]));
    assert_eq!(
        cycle([after(1, &[2, 2]), after(2, &[1])]),
        numbers(&[1, 2, 1])
    );
    // What only waits for a cycle is not part of it.
    assert_eq!(
        cycle([after(1, &[2]), after(2, &[3]), after(3, &[2])]),
        numbers(&[2, 3, 2])
    );
    // Nor is what a cycle waits for; and an item that isn't there makes none.
    assert_eq!(
        cycle([item(1), after(2, &[1, 3]), after(3, &[2])]),
        numbers(&[2, 3, 2])
    );
    assert_eq!(cycle([after(1, &[8]), after(2, &[1])]), None);
    // A diamond is no cycle, nor is the same dependency twice.
    assert_eq!(
        cycle([
            item(1),
            after(2, &[1]),
            after(3, &[1, 1]),
            after(4, &[2, 3])
        ]),
        None
    );
}

#[test]
fn a_long_chain_is_followed_to_its_end() {
    let last = 999;
    let chain = |first: &[u16]| {
        let rest = (1..=last).map(|number| PlanItem::new(number).after([number - 1]));
        let first = PlanItem::new(0).after(first.iter().copied());
        cycle(std::iter::once(first).chain(rest))
    };
    assert_eq!(chain(&[]), None);
    assert_eq!(chain(&[last]).unwrap().len(), usize::from(last) + 2);
}

/// Whether a plan of this content warns that a window lies outside its period.
fn is_outside(content: Content) -> bool {
    let plan = opened(draft().content(content.unwrap()), "unknown").unwrap();
    let warnings = plan.warnings(day("2020-01-01"));
    warnings
        .iter()
        .any(|it| it.code() == "plan.item.outside_period")
}

fn in_window(plan: (&str, &str), window: (&str, &str)) -> Content {
    let window = period(window.0, window.1);
    within(period(plan.0, plan.1), [item(1).window(window)])
}

#[test]
fn a_window_outside_the_period_is_warned_of() {
    let content = in_window(("2025", "2026"), ("2026-11", "2027-01")).unwrap();
    let plan = opened(draft().content(content), "unknown").unwrap();
    let warnings = plan.warnings(day("2020-01-01"));
    let [warning] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(
        (warning.code(), warning.to_string(), warning.vi()),
        (
            "plan.item.outside_period",
            "the window of item 1 is 2026-11 – 2027-01, outside the period 2025 – 2026 of the plan".into(),
            "thời gian thực hiện nội dung số 1 là từ tháng 11/2026 đến tháng 01/2027, nằm ngoài thời gian của kế hoạch là giai đoạn 2025 – 2026".into(),
        ),
    );
}

#[test]
fn a_window_is_warned_of_only_where_it_certainly_lies_outside() {
    let plan = ("2025-03-10", "2026-06-20");
    let is_fine = |from, to| !is_outside(in_window(plan, (from, to)));
    // On its bounds, and a day outside.
    assert!(is_fine("2025-03-10", "2026-06-20"));
    assert!(!is_fine("2025-03-09", "2026-06-20"));
    assert!(!is_fine("2025-03-10", "2026-06-21"));
    // Wholly before and after, with one end unknown.
    assert!(!is_fine("unknown", "2025-03-09"));
    assert!(!is_fine("2026-06-21", "unknown"));
    assert!(is_fine("unknown", "2025-03-10"));
    assert!(is_fine("2026-06-20", "unknown"));
    // A month or a year that the period cuts may be meant within it.
    assert!(is_fine("2025-03", "2026-06"));
    assert!(is_fine("2025", "2026"));
    assert!(!is_fine("2025-02", "2026-06"));
    assert!(!is_fine("2025", "2026-07"));
    // Without a year nothing is certain.
    assert!(is_fine("--01-01", "--01-31"));
    // Of a plan without an end only the start bounds; without a period, nothing.
    assert!(!is_outside(in_window(
        ("2025", "unknown"),
        ("2031", "2040")
    )));
    assert!(is_outside(in_window(("2025", "unknown"), ("2024", "2040"))));
    let years = Period::years(1990, 1991).unwrap();
    assert!(!is_outside(unscheduled([item(1).window(years)])));
}

#[test]
fn a_window_by_its_length_ends_where_it_ends() {
    let in_plan = |from: &str, months: &str| {
        let window = serde_json::json!({"from": from, "length": months});
        let window: Period = serde_json::from_value(window).unwrap();
        within(period("2025-01-01", "2025-06-30"), [item(1).window(window)])
    };
    // It would do if the first day counts, so it is not certainly outside.
    assert!(!is_outside(in_plan("2025-03-01", "P4M")));
    assert!(is_outside(in_plan("2025-03-02", "P4M")));
    assert!(
        !is_outside(in_plan("2025-03", "P4M")),
        "from its first day it would do"
    );
    assert!(is_outside(in_plan("2025-03", "P5M")));
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let items = [after(1, &[7, 2]), after(1, &[]), after(2, &[1])];
    let problems = within(period("2025", "2026"), items).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (&*problem.path, problem.error.rule().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("items[0].after[0]", "PL-02"),
            ("items[1].number", "PL-01"),
            ("items", "PL-03"),
        ]
    );
}

proptest! {
    /// A cycle is told where, and only where, some item comes after itself; and it is one.
    #[test]
    fn a_cycle_is_told_where_there_is_one(after in vec(vec(0..7_u16, 0..3), 7)) {
        let waits = |one: usize, other: usize| after[one].contains(&u16::try_from(other).unwrap());
        let mut reaches: Vec<Vec<bool>> =
            (0..7).map(|one| (0..7).map(|other| waits(one, other)).collect()).collect();
        for via in 0..7 {
            for one in 0..7 {
                for other in 0..7 {
                    reaches[one][other] |= reaches[one][via] && reaches[via][other];
                }
            }
        }
        let items = after.iter().zip(0..).map(|(after, number)| {
            PlanItem::new(number).after(after.iter().copied())
        });
        let found = cycle(items);
        prop_assert_eq!(found.is_some(), (0..7).any(|one| reaches[one][one]));
        if let Some(path) = found {
            let path: Vec<usize> = path.iter().map(|item| item.to_string().parse().unwrap()).collect();
            prop_assert_eq!(path.first(), path.last());
            prop_assert!(path.len() > 1 && path.windows(2).all(|step| waits(step[0], step[1])));
        }
    }
}
