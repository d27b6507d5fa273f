//! What a transfer plan warns of.

use super::{ItemNumber, ItemPart, Plan, PlanEvent, PlanStatus, Revision};
use crate::record::{Place, Record, Warnings};
use crate::value::{Joined, When};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

messages! {
    /// What a transfer plan warns of.
    pub enum PlanWarning {
        /// The plan was submitted or approved without a period.
        NoPeriod = "plan.submitted.no_period" {
            en("the plan was submitted without a period")
            vi("kế hoạch được trình khi chưa có thời gian thực hiện")
        }
        /// The plan was submitted or approved without any item.
        NoItems = "plan.submitted.no_items" {
            en("the plan was submitted without any item")
            vi("kế hoạch được trình khi chưa có nội dung nào")
        }
        /// The plan was submitted or approved with an incomplete item.
        ItemIncomplete {
            /// The item.
            item: ItemNumber,
            /// The part that is missing.
            lacks: ItemPart,
        } = "plan.submitted.item_incomplete" {
            en("the plan was submitted, but item {item} has no `{lacks}`")
            vi("kế hoạch được trình khi nội dung số {item} chưa có {lacks}", lacks = lacks.vi())
        }
        /// An item was settled before the plan was approved.
        SettledBeforeApproval {
            /// The item.
            item: ItemNumber,
        } = "plan.item.before_approval" {
            en("item {item} was settled before the plan was approved")
            vi("nội dung số {item} có kết quả trước khi kế hoạch được phê duyệt")
        }
        /// The time of an item has passed, and the item is not settled.
        ItemOverdue {
            /// The item.
            item: ItemNumber,
            /// The last day of its time.
            end: NaiveDate,
        } = "plan.item.overdue" {
            en("item {item} was to be done by {end}, but is not settled")
            vi("nội dung số {item} phải thực hiện đến ngày {end} nhưng chưa có kết quả", end = When::from(*end).vi())
        }
        /// The period of the plan has passed, and the plan has not ended.
        PastEnd {
            /// The last day of the period.
            end: NaiveDate,
        } = "plan.period.past_end" {
            en("the period of the plan ended on {end}, but the plan has not been completed or cancelled")
            vi("thời gian thực hiện kế hoạch kết thúc ngày {end} nhưng kế hoạch chưa hoàn thành và chưa bị hủy", end = When::from(*end).vi())
        }
        /// The plan was completed with items that are not settled.
        Unsettled {
            /// The items.
            items: Box<Joined<ItemNumber>>,
        } = "plan.completed.unsettled" {
            en("the plan was completed, but these items are not settled: {items}")
            vi("kế hoạch được ghi là hoàn thành nhưng các nội dung sau chưa có kết quả: {items}")
        }
    }
}

pub(super) fn warn(record: &Record<Plan>, day: NaiveDate, out: &mut Warnings<Plan>) {
    let state = record.state();
    // where a revision is drafted, and where it is submitted, or approved without being submitted
    let (mut drafted, mut submitted) = (None, None);
    let (mut settled, mut completed) = (BTreeMap::new(), None);
    for held in record.history() {
        let place = held.place;
        match &held.entry.event {
            PlanEvent::Drafted(_) | PlanEvent::Reported(_) | PlanEvent::Amended(_) => {
                (drafted, submitted) = (Some(place), None);
            }
            PlanEvent::Revised(_) | PlanEvent::Returned(_) => submitted = None,
            PlanEvent::Submitted => submitted = Some(place),
            PlanEvent::Approved(_) => submitted = submitted.or(Some(place)),
            PlanEvent::ItemSettled(event) => {
                settled.insert(event.item, place);
            }
            PlanEvent::Completed => completed = Some(place),
            PlanEvent::Rejected(_)
            | PlanEvent::Withdrawn(_)
            | PlanEvent::Held(_)
            | PlanEvent::Resumed
            | PlanEvent::Cancelled(_) => {}
        }
    }
    if let (Some(place), Some(last)) = (submitted, state.revisions().last()) {
        warn_of_what_lacks(last, place, out);
    }
    warn_of_settlements(state, &settled, out);
    match record.status() {
        PlanStatus::Approved | PlanStatus::OnHold => {
            if let Some(revision) = state.in_effect() {
                warn_of_time(state, revision, day, drafted, out);
            }
        }
        PlanStatus::Completed => {
            let open: Vec<_> = state.open_items().map(|item| item.number).collect();
            if !open.is_empty() && !state.is_reported() {
                let items = Box::new(Joined(open));
                out.push(PlanWarning::Unsettled { items }, completed);
            }
        }
        PlanStatus::Draft
        | PlanStatus::Submitted
        | PlanStatus::Rejected
        | PlanStatus::Withdrawn
        | PlanStatus::Cancelled => {}
    }
}

/// Warns of what a revision lacks that was submitted.
fn warn_of_what_lacks(revision: &Revision, place: Place, out: &mut Warnings<Plan>) {
    let content = &revision.content;
    if content.period.is_none() {
        out.push(PlanWarning::NoPeriod, [place]);
    }
    if content.items.is_empty() {
        out.push(PlanWarning::NoItems, [place]);
    }
    for item in &content.items {
        for lacks in item.lacks() {
            let item = item.number;
            out.push(PlanWarning::ItemIncomplete { item, lacks }, [place]);
        }
    }
}

/// Warns of items that were settled before any revision was approved.
fn warn_of_settlements(
    state: &Plan,
    places: &BTreeMap<ItemNumber, Place>,
    out: &mut Warnings<Plan>,
) {
    // The first revision that was approved: all before it were not.
    let mut revisions = state.revisions().iter();
    let Some(first) = revisions.find(|it| it.status == super::RevisionStatus::Approved) else {
        return;
    };
    for settled in state.settled() {
        let item = settled.what.item;
        if settled.on.is_before(&first.since).is_yes() {
            let place = places.get(&item).copied();
            out.push(PlanWarning::SettledBeforeApproval { item }, place);
        }
    }
}

/// Warns of the times that have passed.
fn warn_of_time(
    state: &Plan,
    revision: &Revision,
    day: NaiveDate,
    drafted: Option<Place>,
    out: &mut Warnings<Plan>,
) {
    for item in state.open_items() {
        if let Some(window) = &item.window
            && let Some(end) = window.end_before(day)
        {
            let item = item.number;
            out.push(PlanWarning::ItemOverdue { item, end }, drafted);
        }
    }
    if let Some(period) = &revision.content.period
        && let Some(end) = period.end_before(day)
    {
        out.push(PlanWarning::PastEnd { end }, drafted);
    }
}
