//! The rules of a transfer plan, one by one: what they refuse, with both sentences, and what they
//! let pass.

use crate::plan_support::*;
use lienvien::plan::{
    Approver, ItemMove, ItemNumber, ItemOutcome, ItemPart, PlanApproval, PlanEvent,
    PlanEventKind as Kind, PlanItem, PlanRefusal, PlanStatus as Status,
};
use lienvien::record::Reason;
use lienvien::value::Explain;

// ------------------------------------------------------------------------------------------ openings

#[test]
fn pl_08_nobody_supports_itself() {
    let itself = draft().supporters([bac_quang()]);
    let refused = opened(itself, "2024").unwrap_err();
    assert_says(
        &refused,
        (
            "PL-08",
            "plan.supporter.recipient",
            "supporter 2 is the recipient itself, expected another organisation",
            "đơn vị chuyển giao thứ 2 chính là đơn vị tiếp nhận, cần một tổ chức khác",
        ),
    );
    let mut report = report(Status::Approved, "2024");
    report.known.supporters = vec![bac_quang()];
    let event = PlanEvent::reported(report);
    let refused = open(event, "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("PL-08"));
    // The same name proves nothing.
    let mut namesake = bac_quang();
    namesake.id = None;
    assert!(opened(draft().supporters([namesake]), "2024").is_ok());
}

#[test]
fn pl_09_a_report_is_not_before_the_approval() {
    let open = |approved, on| open(reported(Status::Approved, approved), on);
    assert_says(
        &open("2024-05-02", "2024-05-01").unwrap_err(),
        (
            "PL-09",
            "plan.reported.before_approval",
            "reported as of 2024-05-01, expected not before 2024-05-02, when it was approved",
            "ghi nhận theo báo cáo tại thời điểm 01/05/2024, không được trước thời điểm phê duyệt là 02/05/2024",
        ),
    );
    for (approved, on) in [
        ("2024-05-01", "2024-05-01"),
        ("2024-05-01", "2024-05-02"),
        ("2024-05", "2024-05-01"),
        ("unknown", "2024-05-01"),
        ("2024-05-02", "unknown"),
    ] {
        assert!(open(approved, on).is_ok(), "{approved}, {on}");
    }
}

// -------------------------------------------------------------------------------------- submission

const NO_PERIOD: Said = (
    "PL-10",
    "plan.submitted.no_period",
    "the plan has no period, expected one before it is submitted",
    "kế hoạch chưa có thời gian thực hiện, cần nêu trước khi trình phê duyệt",
);

#[test]
fn row_2_41_a_period_is_needed_on_submission_and_not_before() {
    let mut unsaid = plan_of(draft().content(unscheduled([item(1)]).unwrap()), []);
    assert_refused(&unsaid, PlanEvent::Submitted, "unknown", NO_PERIOD);
    unsaid = then_each(
        unsaid,
        [PlanEvent::revised(content([1])), PlanEvent::Submitted],
        "unknown",
    );
    assert_eq!(unsaid.status(), Status::Submitted);
}

#[test]
fn pl_11_a_plan_without_items_is_not_submitted() {
    let empty = plan_of(draft().content(content([])), []);
    assert_refused(
        &empty,
        PlanEvent::Submitted,
        "unknown",
        (
            "PL-11",
            "plan.submitted.no_items",
            "the plan has no item, expected at least one before it is submitted",
            "kế hoạch chưa có nội dung nào, cần ít nhất một nội dung trước khi trình phê duyệt",
        ),
    );
}

#[test]
fn pl_12_each_item_has_subject_mode_and_responsible_side() {
    let lacking = |change: fn(&mut PlanItem)| {
        let mut item = item(5);
        change(&mut item);
        plan_of(
            draft().content(within(period("2025", "2026"), [item]).unwrap()),
            [],
        )
    };
    let says = |en, vi| ("PL-12", "plan.submitted.item_incomplete", en, vi);
    assert_refused(
        &lacking(|item| item.subject = None),
        PlanEvent::Submitted,
        "unknown",
        says(
            "item 5 has no `subject`, expected one before the plan is submitted",
            "nội dung số 5 chưa có lĩnh vực, cần nêu trước khi trình phê duyệt",
        ),
    );
    assert_refused(
        &lacking(|item| item.modes.clear()),
        PlanEvent::Submitted,
        "unknown",
        says(
            "item 5 has no `mode`, expected one before the plan is submitted",
            "nội dung số 5 chưa có hình thức hỗ trợ, cần nêu trước khi trình phê duyệt",
        ),
    );
    assert_refused(
        &lacking(|item| item.responsible = None),
        PlanEvent::Submitted,
        "unknown",
        says(
            "item 5 has no `responsible`, expected one before the plan is submitted",
            "nội dung số 5 chưa có bên chịu trách nhiệm, cần nêu trước khi trình phê duyệt",
        ),
    );
}

#[test]
fn a_form_is_told_all_that_a_submission_lacks() {
    let items = [item(1), PlanItem::new(2)];
    let record = plan_of(draft().content(unscheduled(items).unwrap()), []);
    let steps = record.next_steps(when("2024-10-12").exact_day().unwrap());
    let submit = steps
        .iter()
        .find(|step| step.event == Kind::Submitted)
        .unwrap();
    let item = ItemNumber::new(2);
    let lacks = |lacks| PlanRefusal::ItemIncomplete { item, lacks };
    assert_eq!(
        submit.blockers,
        [
            PlanRefusal::NoPeriod,
            lacks(ItemPart::Subject),
            lacks(ItemPart::Mode),
            lacks(ItemPart::Responsible),
        ]
    );
}

// ---------------------------------------------------------------------------------------- approval

#[test]
fn both_sides_or_the_authority_approve() {
    use Approver::{Authority, Recipient, Supporter};
    for (by, status) in [
        (&[Supporter][..], Status::Submitted),
        (&[Recipient], Status::Submitted),
        (&[Authority], Status::Approved),
        (&[Supporter, Recipient], Status::Approved),
        (&[Recipient, Supporter], Status::Approved),
        (&[Recipient, Authority], Status::Approved),
    ] {
        let approvals = by.iter().copied().map(approved);
        let events = [PlanEvent::Submitted].into_iter().chain(approvals);
        assert_eq!(plan_of(draft(), events).status(), status, "{by:?}");
    }
}

#[test]
fn pl_13_each_side_approves_once() {
    let by = approved(Approver::Recipient);
    let record = plan_of(draft(), [PlanEvent::Submitted, by.clone()]);
    assert_refused(
        &record,
        by.clone(),
        "unknown",
        (
            "PL-13",
            "plan.approved.twice",
            "the plan is approved by `recipient` already, expected one approval of each side",
            "bên tiếp nhận đã phê duyệt, mỗi bên chỉ phê duyệt một lần",
        ),
    );
    // What is handed in again is approved again, from the start.
    let again = [PlanEvent::returned(reason()), PlanEvent::Submitted, by];
    let record = then_each(record, again, "unknown");
    assert_eq!(record.status(), Status::Submitted);
    assert_eq!(record.state().revision(1).unwrap().approvals.len(), 1);
}

#[test]
fn open_requirements_may_be_named_whatever_the_plan_is_built_on() {
    let approval = PlanApproval::new(Approver::Authority).open_requirements([1]);
    let approved = PlanEvent::approved(approval);
    let record = then(standing_in(Status::Submitted), approved, "unknown");
    assert_eq!(record.status(), Status::Approved);
    let named = record.state().in_effect().unwrap().open_requirements();
    assert_eq!(named, [1.into()]);
}

// ------------------------------------------------------------------------------------------- items

#[test]
fn pl_14_nothing_is_settled_before_anything_was_approved() {
    assert_refused(
        &standing_in(Status::Submitted),
        settled(1),
        "unknown",
        (
            "PL-14",
            "plan.item.nothing_in_effect",
            "no revision of the plan is in effect, expected one before an item is settled",
            "kế hoạch chưa có bản nào được phê duyệt, cần phê duyệt trước khi xác nhận kết quả một nội dung",
        ),
    );
}

#[test]
fn pl_15_once_all_is_settled_nothing_is_left_to_settle() {
    let record = then_each(approved_plan(), [settled(1), settled(2)], "unknown");
    assert_refused(
        &record,
        settled(2),
        "unknown",
        (
            "PL-15",
            "plan.item.all_settled",
            "every item of the revision in effect is settled, expected at least one that is not settled",
            "mọi nội dung của bản đang thực hiện đều đã có kết quả, cần một nội dung chưa có kết quả",
        ),
    );
}

#[test]
fn pl_16_only_an_item_in_effect_is_settled() {
    assert_refused(
        &approved_plan(),
        settled(3),
        "unknown",
        (
            "PL-16",
            "plan.item.not_in_effect",
            "there is no item 3 in the revision in effect, expected one of its items",
            "bản đang thực hiện không có nội dung số 3, cần một nội dung của bản này",
        ),
    );
    // The next revision has it, but isn't in effect yet.
    assert_eq!(
        refusal(&amended_plan(), settled(3), "unknown").rule(),
        Some("PL-16")
    );
}

#[test]
fn pl_17_an_item_is_settled_once() {
    assert_refused(
        &then(approved_plan(), settled(1), "unknown"),
        settled_as(1, ItemOutcome::Dropped(Reason::new(text("trùng nội dung")))),
        "unknown",
        (
            "PL-17",
            "plan.item.settled_twice",
            "item 1 is settled already, expected an item that is not settled; to change it, correct the line",
            "nội dung số 1 đã có kết quả, cần nội dung chưa có kết quả; muốn đổi phải đính chính",
        ),
    );
}

#[test]
fn pl_18_a_plan_is_completed_once_every_item_is_settled() {
    let mut record = then_each(approved_plan(), [], "unknown");
    let unsettled = |en, vi| ("PL-18", "plan.completed.unsettled", en, vi);
    assert_refused(
        &record,
        PlanEvent::Completed,
        "unknown",
        unsettled(
            "not settled yet: 1, 2, expected every item settled before the plan is completed",
            "nội dung chưa có kết quả: 1, 2, cần xác nhận kết quả mọi nội dung trước khi hoàn thành kế hoạch",
        ),
    );
    record = then(record, settled(1), "unknown");
    assert_refused(
        &record,
        PlanEvent::Completed,
        "unknown",
        unsettled(
            "not settled yet: 2, expected every item settled before the plan is completed",
            "nội dung chưa có kết quả: 2, cần xác nhận kết quả mọi nội dung trước khi hoàn thành kế hoạch",
        ),
    );
    let moved = ItemMove::new(text("chờ nâng cấp trang thiết bị")).to(id(8));
    record = then_each(
        record,
        [settled_as(2, moved), PlanEvent::Completed],
        "unknown",
    );
    assert_eq!(record.status(), Status::Completed);
}
