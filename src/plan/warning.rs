//! What a transfer plan warns of.

use super::{ItemNumber, ItemPart, Plan, PlanEvent, PlanStatus, Premise, Revision};
use crate::record::{Place, Record, TooEarly, Warnings};
use crate::value::{CountingRule, Joined, Period, When, is_before};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

/// The window of an item, and the period of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Outside {
    /// The window of the item.
    pub window: Period,
    /// The period of the plan.
    pub period: Period,
}

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
        /// The window of an item is outside the period of the plan.
        OutsidePeriod {
            /// The item.
            item: ItemNumber,
            /// The window and the period.
            dates: Box<Outside>,
        } = "plan.item.outside_period" {
            en("the window of item {item} is {window}, outside the period {period} of the plan", window = dates.window, period = dates.period)
            vi("thời gian thực hiện nội dung số {item} là {window}, nằm ngoài thời gian của kế hoạch là {period}", window = dates.window.vi(), period = dates.period.vi())
            parameters(window = dates.window.interval(), period = dates.period.interval())
        }
        /// The plan was drafted or approved before the minutes were signed that are its premise.
        BeforeMinutes {
            /// The date of the plan, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
        } = "plan.premise.before_minutes" {
            en("the plan is of {found}, but the minutes that are its premise were signed only on {bound}", found = dates.found, bound = dates.bound)
            vi("kế hoạch có từ {found} nhưng biên bản khảo sát làm tiền đề đến {bound} mới được ký", found = dates.found.vi(), bound = dates.bound.vi())
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
    warn_of_premise(record, out);
    for held in record.history() {
        let place = held.place;
        match &held.entry.event {
            PlanEvent::Drafted(_) | PlanEvent::Reported(_) => drafted = Some(place),
            PlanEvent::Amended(_) | PlanEvent::Revised(_) => {
                (drafted, submitted) = (Some(place), None);
            }
            PlanEvent::Returned(_) => submitted = None,
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
    if let Some(last) = state.revisions().last() {
        warn_of_windows(last, drafted, out);
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

/// Warns of a plan that is older than the minutes on which it rests.
fn warn_of_premise(record: &Record<Plan>, out: &mut Warnings<Plan>) {
    let Some(Premise::Survey(minutes)) = record.state().premise() else {
        return;
    };
    let Some(first) = record.history().next() else {
        return;
    };
    let found = match &first.entry.event {
        PlanEvent::Reported(report) if !report.known.approved.is_unknown() => {
            &report.known.approved
        }
        _ => &first.entry.on,
    };
    if let Err(dates) = TooEarly::check(found, minutes.signed()) {
        out.push(PlanWarning::BeforeMinutes { dates }, [first.place]);
    }
}

/// Warns of windows that are certainly outside the period of a revision.
fn warn_of_windows(revision: &Revision, drafted: Option<Place>, out: &mut Warnings<Plan>) {
    let Some(period) = &revision.content.period else {
        return;
    };
    for item in &revision.content.items {
        if let Some(window) = &item.window
            && is_outside(window, period)
        {
            let (window, period) = (window.clone(), period.clone());
            let dates = Box::new(Outside { window, period });
            let item = item.number;
            out.push(PlanWarning::OutsidePeriod { item, dates }, drafted);
        }
    }
}

/// Whether the window is certainly outside the period, whatever the exact days are. A window "2025"
/// fits a period that begins in March of that year: it may mean from March on.
///
/// A length is not certainly too long if it fits with its first day counted.
fn is_outside(window: &Period, period: &Period) -> bool {
    let window = window.clone().counted_by(CountingRule::FirstDayCounts);
    let first_end = if window.to().is_unknown() {
        window.earliest_end()
    } else {
        window.to().earliest()
    };
    let (start, end) = (period.earliest_start(), period.latest_end());
    is_before(window.from().latest(), start)
        || is_before(window.latest_end(), start)
        || is_before(end, first_end)
        || is_before(end, window.earliest_start())
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
