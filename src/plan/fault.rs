//! Problems in the period and the items of a plan, all found at once.

use super::{ItemNumber, PlanContentDraft, PlanItem};
use crate::value::{OutOfBounds, Problem, size::size_problem};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::fmt;

/// Chuỗi phụ thuộc vòng: items that wait for one another in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cycle(Vec<ItemNumber>);

messages! {
    /// A problem in the period or the items of a plan.
    pub enum PlanFault {
        /// Two items have the same number.
        NumberTwice {
            /// The number.
            item: ItemNumber,
        } = "PL-01" "plan.item.number_twice" {
            en("there is an item {item} already, expected a number for each item")
            vi("đã có nội dung số {item}, mỗi nội dung cần một số riêng")
        }
        /// An item comes after an item that does not exist.
        NoSuchItem {
            /// The number given.
            item: ItemNumber,
        } = "PL-02" "plan.item.unknown_dependency" {
            en("there is no item {item} to come after, expected an item of this plan")
            vi("không có nội dung số {item} để thực hiện sau nó, cần một nội dung của kế hoạch này")
        }
        /// Items wait for one another in a circle.
        Waiting {
            /// The circle, from one item back to itself.
            cycle: Box<Cycle>,
        } = "PL-03" "plan.item.dependency_cycle" {
            en("items wait for one another: `{cycle}`, expected no item that waits for itself")
            vi("các nội dung phụ thuộc lẫn nhau thành vòng: `{cycle}`, không được để nội dung nào phụ thuộc chính nó")
        }
        /// A list, or all texts together, are larger than they may be.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "plan.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
        }
    }
}

impl Cycle {
    /// The numbers of the items; each item waits for the next, and the last number is the first
    /// again.
    pub fn path(&self) -> &[ItemNumber] {
        &self.0
    }
}

/// `1 → 2 → 1`: each waits for the next.
impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, item) in self.0.iter().enumerate() {
            let arrow = if i > 0 { " → " } else { "" };
            write!(f, "{arrow}{item}")?;
        }
        Ok(())
    }
}

impl PlanContentDraft {
    /// Every problem, item by item; then the items that wait for one another. What is too large is
    /// not looked at further.
    pub(super) fn problems(&self) -> Vec<Problem<PlanFault>> {
        if let Some(problem) = size_problem(self, |why| PlanFault::OutOfBounds { why }) {
            return alloc::vec![problem];
        }
        let numbers: BTreeSet<_> = self.items.iter().map(|item| item.number).collect();
        let mut seen = BTreeSet::new();
        let mut problems = Vec::new();
        for (i, item) in self.items.iter().enumerate() {
            let mut wrong = |field: String, error| {
                let path = format!("items[{i}].{field}").into();
                problems.push(Problem { path, error });
            };
            let item_number = item.number;
            if !seen.insert(item_number) {
                wrong(
                    "number".into(),
                    PlanFault::NumberTwice { item: item_number },
                );
            }
            for (j, &item) in item.after.iter().enumerate() {
                if !numbers.contains(&item) {
                    wrong(format!("after[{j}]"), PlanFault::NoSuchItem { item });
                }
            }
        }
        if let Some(cycle) = cycle(&self.items) {
            let cycle = Box::new(cycle);
            problems.push(Problem {
                path: "items".into(),
                error: PlanFault::Waiting { cycle },
            });
        }
        problems
    }
}

/// A cycle among the items, if there is one. It is found without recursion, because a paper may
/// list many items.
fn cycle(items: &[PlanItem]) -> Option<Cycle> {
    // An item, and an item that waits for it: each pair once.
    let mut waiting: Vec<_> = items
        .iter()
        .flat_map(|item| item.after.iter().map(|before| (*before, item.number)))
        .collect();
    waiting.sort_unstable();
    waiting.dedup();
    // For how many each item waits.
    let mut left: BTreeMap<_, usize> = items.iter().map(|item| (item.number, 0)).collect();
    for (_, number) in &waiting {
        if let Some(count) = left.get_mut(number) {
            *count = count.saturating_add(1);
        }
    }
    // Items are removed if they wait for nothing, or for an item that does not exist. At the end
    // only cycles are left, and the items that wait for them.
    let missing = waiting.iter().map(|(before, _)| *before);
    let mut free: Vec<_> = missing
        .filter(|before| !left.contains_key(before))
        .collect();
    free.dedup();
    free.extend(
        left.iter()
            .filter(|(_, count)| **count == 0)
            .map(|(n, _)| *n),
    );
    while let Some(done) = free.pop() {
        left.remove(&done);
        for (_, number) in pairs_of(&waiting, done) {
            if let Some(count) = left.get_mut(number) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    free.push(*number);
                }
            }
        }
    }
    // Each item that is left waits for another item that is left.
    waiting.retain(|(before, _)| left.contains_key(before));
    let mut waits: Vec<_> = waiting
        .iter()
        .map(|(before, number)| (*number, *before))
        .collect();
    waits.sort_unstable();

    let mut path: Vec<ItemNumber> = left.keys().next().copied().into_iter().collect();
    let mut places: BTreeMap<_, _> = path.iter().map(|first| (*first, 0)).collect();
    while let Some((_, number)) = path.last().and_then(|last| pairs_of(&waits, *last).next()) {
        let place = path.len();
        path.push(*number);
        if let Some(first) = places.insert(*number, place) {
            return Some(Cycle(path.split_off(first)));
        }
    }
    None
}

/// The pairs that begin with this number, of a sorted list.
fn pairs_of(
    pairs: &[(ItemNumber, ItemNumber)],
    number: ItemNumber,
) -> impl Iterator<Item = &(ItemNumber, ItemNumber)> {
    let first = pairs.partition_point(|(other, _)| *other < number);
    let from_there = pairs.iter().skip(first);
    from_there.take_while(move |(other, _)| *other == number)
}
