//! The revisions of a transfer plan: each stays readable, and the one that was approved last is in
//! effect until the next one is.

use crate::plan_support::*;
use lienvien::plan::{
    Approver, ItemNumber, ItemOutcome, PlanEvent, PlanStatus as Status, RevisionNumber,
    RevisionStatus,
};
use lienvien::record::{Event, Reason};

/// The statuses of the revisions.
fn revisions(record: &Transfer) -> Vec<RevisionStatus> {
    let revisions = record.state().revisions().iter();
    revisions.map(|revision| revision.status).collect()
}

/// The numbers of the items in effect.
fn in_effect(record: &Transfer) -> Option<Vec<ItemNumber>> {
    let revision = record.state().in_effect()?;
    let items = revision.content.items.iter();
    Some(items.map(|item| item.number).collect())
}

fn numbers(numbers: impl IntoIterator<Item = u16>) -> Vec<ItemNumber> {
    numbers.into_iter().map(ItemNumber::new).collect()
}

#[test]
fn a_first_revision_is_in_effect_once_approved() {
    let record = plan_of(draft(), [PlanEvent::Submitted]);
    assert_eq!(in_effect(&record), None);
    assert_eq!(record.state().in_preparation(), record.state().revision(1));
    let record = then(record, approved(Approver::Authority), "unknown");
    assert_eq!(in_effect(&record), Some(numbers([1, 2])));
    assert_eq!(record.state().in_preparation(), None);
    assert_eq!(record.state().revision(0), None);
    assert_eq!(record.state().revision(2), None);
}

#[test]
fn the_former_revision_stays_in_effect_until_the_next_is_approved() {
    let steps = [
        (PlanEvent::revised(content([2, 3])), RevisionStatus::Draft),
        (PlanEvent::Submitted, RevisionStatus::Submitted),
        (PlanEvent::returned(reason()), RevisionStatus::Draft),
        (PlanEvent::Submitted, RevisionStatus::Submitted),
        (approved(Approver::Supporter), RevisionStatus::Submitted),
    ];
    let mut record = amended_plan();
    for (event, status) in steps {
        record = then(record, event, "unknown");
        assert_eq!(revisions(&record), [RevisionStatus::Approved, status]);
        assert_eq!(in_effect(&record), Some(numbers([1, 2])));
    }
    record = then(record, approved(Approver::Recipient), "unknown");
    assert_eq!(record.status(), Status::Approved);
    assert_eq!(in_effect(&record), Some(numbers([2, 3])));
    // And the former one can still be read.
    let numbers: Vec<_> = record
        .state()
        .numbered_revisions()
        .map(|(n, _)| n)
        .collect();
    assert_eq!(numbers, [RevisionNumber::new(1), RevisionNumber::new(2)]);
    assert_eq!(record.state().revision(1).unwrap().content, content([1, 2]));
    assert_eq!(record.state().revision(2).unwrap().approvals.len(), 2);
}

#[test]
fn a_revision_that_is_refused_or_given_up_leaves_the_former_in_effect() {
    let mut record = then_each(
        amended_plan(),
        [PlanEvent::Submitted, PlanEvent::rejected(reason())],
        "unknown",
    );
    assert_eq!(record.status(), Status::Approved);
    assert_eq!(in_effect(&record), Some(numbers([1, 2])));
    let again = [
        PlanEvent::amended(content([4])),
        PlanEvent::withdrawn(reason()),
    ];
    record = then_each(record, again, "unknown");
    assert_eq!(record.status(), Status::Approved);
    assert_eq!(in_effect(&record), Some(numbers([1, 2])));
    // Every one of them has its own number and stays readable.
    let statuses = [
        RevisionStatus::Approved,
        RevisionStatus::Rejected,
        RevisionStatus::Withdrawn,
    ];
    assert_eq!(revisions(&record), statuses);
    assert_eq!(
        record.state().revision(2).unwrap().content,
        content([1, 2, 3])
    );
    assert_eq!(record.state().revision(3).unwrap().content, content([4]));
    record = then(record, PlanEvent::amended(content([5])), "unknown");
    record = then_each(record, approving(), "unknown");
    assert_eq!(in_effect(&record), Some(numbers([5])));
    assert_eq!(record.state().in_effect(), record.state().revision(4));
}

#[test]
fn an_item_is_settled_while_a_later_revision_is_drafted_or_submitted() {
    let drafted = then(amended_plan(), settled(1), "unknown");
    let submitted = then_each(drafted, [PlanEvent::Submitted, settled(2)], "unknown");
    assert_eq!(submitted.status(), Status::Submitted);
    assert_eq!(submitted.state().open_items().count(), 0);
    // Approved, the later revision has a third item, still open; what was settled stays settled.
    let record = then(submitted, approved(Approver::Authority), "unknown");
    let open = record.state().open_items().map(|item| item.number);
    assert_eq!(open.collect::<Vec<_>>(), [ItemNumber::new(3)]);
    let done = then_each(record, [settled(3), PlanEvent::Completed], "unknown");
    assert_eq!(done.status(), Status::Completed);
    assert_eq!(done.state().settled().len(), 3);
}

#[test]
fn an_item_that_a_later_revision_leaves_out_is_open_no_more() {
    let amended = [PlanEvent::amended(content([1]))];
    let record = then_each(
        then_each(approved_plan(), amended, "unknown"),
        approving(),
        "unknown",
    );
    let done = then_each(record, [settled(1), PlanEvent::Completed], "unknown");
    assert_eq!(done.state().settlement_of(ItemNumber::new(2)), None);
}

#[test]
fn what_became_of_an_item_is_kept_with_its_day() {
    let reason = Reason::from(text("đơn vị đã tự thực hiện được"));
    let dropped = ItemOutcome::Dropped(reason);
    let mut record = approved_plan();
    let event = settled_as(2, dropped.clone());
    record.append(event.on(when("2025-07-01"))).unwrap();
    let settled = record.state().settlement_of(ItemNumber::new(2)).unwrap();
    assert_eq!(settled.on, when("2025-07-01"));
    assert_eq!(settled.what.outcome, dropped);
    assert_eq!(record.state().settlement_of(ItemNumber::new(1)), None);
}

#[test]
fn a_plan_on_hold_stays_in_effect_and_its_items_can_be_settled() {
    let held = then_each(
        approved_plan(),
        [PlanEvent::held(reason()), settled(1)],
        "unknown",
    );
    assert_eq!(held.status(), Status::OnHold);
    assert_eq!(in_effect(&held), Some(numbers([1, 2])));
    let resumed = then_each(
        held,
        [PlanEvent::Resumed, settled(2), PlanEvent::Completed],
        "unknown",
    );
    assert_eq!(resumed.status(), Status::Completed);
}

#[test]
fn a_plan_can_be_put_on_hold_while_a_revision_is_in_preparation() {
    let held = then(amended_plan(), PlanEvent::held(reason()), "unknown");
    assert_eq!(held.status(), Status::OnHold);
    assert_eq!(in_effect(&held), Some(numbers([1, 2])));
    let amended = PlanEvent::amended(content([5]));
    for event in [amended.clone(), PlanEvent::Completed] {
        assert_says(
            &refusal(&held, event, "unknown"),
            (
                "PL-14",
                "plan.revision.in_preparation",
                "a later revision is in preparation, expected it to be approved, rejected or withdrawn before",
                "đang có một bản điều chỉnh chưa được quyết định, cần phê duyệt, từ chối hoặc rút bản đó trước",
            ),
        );
    }
    assert_says(
        &refusal(&held, PlanEvent::returned(reason()), "unknown"),
        (
            "PL-13",
            "plan.revision.other_status",
            "the revision in preparation is `draft`, expected one that is `submitted`",
            "bản kế hoạch đang chuẩn bị ở trạng thái “dự thảo”, cần ở trạng thái “đã trình”",
        ),
    );
    // It is approved meanwhile, and the plan stays on hold until it is resumed.
    let both = [Approver::Supporter, Approver::Recipient].map(approved);
    let approved = then_each(held, both, "unknown");
    assert_eq!(approved.status(), Status::OnHold);
    assert!(approved.state().in_preparation().is_none());
    assert_says(
        &refusal(&approved, PlanEvent::Submitted, "unknown"),
        (
            "PL-12",
            "plan.revision.none",
            "no revision of the plan is in preparation, expected one that is drafted or submitted",
            "không có bản kế hoạch nào đang được chuẩn bị, cần một bản đang dự thảo hoặc đã trình",
        ),
    );
    let again = then_each(approved, [amended, PlanEvent::Resumed], "unknown");
    assert_eq!(again.status(), Status::Draft);
}

#[test]
fn a_reported_plan_goes_on_as_any_other() {
    let event = reported(Status::OnHold, "2024-06");
    let record = open(event, "2025").unwrap();
    assert_eq!(record.state().premise(), None);
    assert_eq!(record.state().supporters(), [viet_duc()]);
    assert_eq!(record.state().in_effect().unwrap().since, when("2024-06"));
    let done = [
        PlanEvent::Resumed,
        settled(1),
        settled(2),
        PlanEvent::Completed,
    ];
    assert!(then_each(record, done, "unknown").is_reported());
}

#[test]
fn each_revision_knows_since_when_it_stands_there() {
    let mut record = opened(draft(), "2024-11").unwrap();
    for (event, on) in [
        (PlanEvent::Submitted, "2024-12-01"),
        (approved(Approver::Recipient), "2024-12-05"),
        (approved(Approver::Supporter), "2024-12-20"),
    ] {
        record.append(event.on(when(on))).unwrap();
    }
    let revision = record.state().in_effect().unwrap();
    assert_eq!(revision.since, when("2024-12-20"));
    assert_eq!(revision.approvals[0].on, when("2024-12-05"));
}
