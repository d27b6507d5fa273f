//! The rules of a transfer plan, one by one: what they refuse, with both sentences, and what they
//! let pass.

use crate::plan_support::*;
use lienvien::plan::{Approver, ItemOutcome, PlanApproval, PlanEvent, PlanStatus as Status};
use lienvien::record::Reason;
use lienvien::value::Explain;

// ------------------------------------------------------------------------------------------ openings

#[test]
fn pl_06_nobody_supports_itself() {
    let itself = draft().supporters([bac_quang()]);
    let refused = opened(itself, "2024").unwrap_err();
    assert_says(
        &refused,
        (
            "PL-06",
            "plan.supporter.recipient",
            "supporter 2 is the recipient itself, expected another organisation",
            "bên hỗ trợ thứ 2 chính là bên tiếp nhận, cần một tổ chức khác",
        ),
    );
    let mut report = report(Status::Approved, "2024");
    report.known.supporters = vec![bac_quang()];
    let event = PlanEvent::reported(report);
    let refused = open(event, "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("PL-06"));
    // The same name proves nothing.
    let mut namesake = bac_quang();
    namesake.id = None;
    assert!(opened(draft().supporters([namesake]), "2024").is_ok());
}

#[test]
fn pl_07_a_report_is_not_before_the_approval() {
    let open = |approved, on| open(reported(Status::Approved, approved), on);
    assert_says(
        &open("2024-05-02", "2024-05-01").unwrap_err(),
        (
            "PL-07",
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

/// A side may be several organisations, each with its own approval; so may those after the approval be.
#[test]
fn a_side_may_approve_more_than_once() {
    let by = approved(Approver::Recipient);
    let record = plan_of(draft(), [PlanEvent::Submitted, by.clone(), by.clone()]);
    assert_eq!(record.status(), Status::Submitted);
    assert_eq!(record.state().revision(1).unwrap().approvals.len(), 2);
    let whole = then(record.clone(), approved(Approver::Supporter), "unknown");
    let later = then(whole, approved(Approver::Authority), "unknown");
    assert_eq!(later.status(), Status::Approved);
    assert_eq!(later.state().in_effect().unwrap().approvals.len(), 4);
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
fn pl_08_once_all_is_settled_nothing_is_left_to_settle() {
    let record = then_each(approved_plan(), [settled(1), settled(2)], "unknown");
    assert_refused(
        &record,
        settled(2),
        "unknown",
        (
            "PL-08",
            "plan.item.all_settled",
            "every item of the plan is settled, expected at least one that is not settled",
            "mọi nội dung của kế hoạch đều đã có kết quả, cần một nội dung chưa có kết quả",
        ),
    );
}

#[test]
fn pl_09_only_an_item_of_the_plan_is_settled() {
    assert_refused(
        &approved_plan(),
        settled(3),
        "unknown",
        (
            "PL-09",
            "plan.item.unknown",
            "no revision of the plan has an item 3, expected one of its items",
            "không bản kế hoạch nào có nội dung số 3, cần một nội dung của kế hoạch",
        ),
    );
    // The next revision has it, although it isn't in effect yet; a former one may have had it.
    then(amended_plan(), settled(3), "unknown");
    let narrowed = then(approved_plan(), PlanEvent::amended(content([1])), "unknown");
    then(
        then_each(narrowed, approving(), "unknown"),
        settled(2),
        "unknown",
    );
}

#[test]
fn pl_10_an_item_is_settled_once() {
    assert_refused(
        &then(approved_plan(), settled(1), "unknown"),
        settled_as(
            1,
            ItemOutcome::Dropped(Reason::from(text("trùng nội dung"))),
        ),
        "unknown",
        (
            "PL-10",
            "plan.item.settled_twice",
            "item 1 is settled already, expected an item that is not settled; to change it, correct the line",
            "nội dung số 1 đã có kết quả, cần nội dung chưa có kết quả; muốn đổi phải đính chính",
        ),
    );
}
