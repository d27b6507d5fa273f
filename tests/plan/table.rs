//! The lifecycle of a transfer plan: which event may follow which status, and where it leads.

use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use crate::plan_support::*;
use lienvien::plan::{Approver, Plan, PlanEvent, PlanEventKind as Kind, PlanStatus as Status};
use lienvien::value::Explain;

/// Where the event of [`event`] leads from each status that it may follow, of a first revision, written
/// out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{Approved, Cancelled, Completed, Draft, OnHold, Rejected, Submitted, Withdrawn};
    &[
        (Kind::Drafted, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Revised, &[Draft], Stays),
        (Kind::Submitted, &[Draft], To(Submitted)),
        (Kind::Returned, &[Submitted], To(Draft)),
        (Kind::Approved, &[Draft, Submitted], To(Approved)),
        (Kind::Approved, &[Approved, OnHold], Stays),
        (Kind::Rejected, &[Draft, Submitted], To(Rejected)),
        (Kind::Withdrawn, &[Draft, Submitted], To(Withdrawn)),
        (Kind::Held, &[Approved], To(OnHold)),
        (Kind::Resumed, &[OnHold], To(Approved)),
        (Kind::Amended, &[Approved, OnHold], To(Draft)),
        (
            Kind::ItemSettled,
            &[Draft, Submitted, Approved, OnHold, Cancelled],
            Stays,
        ),
        (Kind::Completed, &[Approved, OnHold], To(Completed)),
        (
            Kind::Cancelled,
            &[Draft, Submitted, Approved, OnHold],
            To(Cancelled),
        ),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let completed = then(approved_plan(), PlanEvent::Completed, "unknown");
    let submitted = standing_in(Status::Submitted);
    let later = amended_plan();
    let later_submitted = then(later.clone(), PlanEvent::Submitted, "unknown");
    let after = |record: &Transfer, kind, to| (record.clone(), event(kind), to);
    Lifecycle::<Plan> {
        size: (8, 14),
        standing_in,
        event,
        report: |reached| reported(reached, "2024"),
        opens: &[
            (Kind::Drafted, Status::Draft),
            (Kind::Reported, Status::Approved),
        ],
        reports: Status::ALL,
        leads: LEADS,
        // Every item is settled there.
        refused: &[(Kind::ItemSettled, Status::Completed, "PL-10")],
        also: &[
            (completed, settled(2), Status::Completed),
            (
                standing_in(Status::Draft),
                approved(Approver::Supporter),
                Status::Draft,
            ),
            // One side has approved it, the other has not.
            (submitted, approved(Approver::Supporter), Status::Submitted),
            // A later revision leads back to the former one.
            after(&later, Kind::Revised, Status::Draft),
            after(&later, Kind::Submitted, Status::Submitted),
            after(&later_submitted, Kind::Returned, Status::Draft),
            after(&later_submitted, Kind::Approved, Status::Approved),
            after(&later_submitted, Kind::Rejected, Status::Approved),
            after(&later, Kind::Rejected, Status::Approved),
            after(&later, Kind::Withdrawn, Status::Approved),
            after(&later_submitted, Kind::Withdrawn, Status::Approved),
            after(&later, Kind::ItemSettled, Status::Draft),
            after(&later_submitted, Kind::ItemSettled, Status::Submitted),
        ],
        ends: &[
            Status::Completed,
            Status::Rejected,
            Status::Withdrawn,
            Status::Cancelled,
        ],
        drawn: &[
            "[*] --> on_hold: reported",
            "submitted --> submitted: approved",
            "submitted --> approved: rejected",
            "on_hold --> on_hold: item_settled",
            "withdrawn --> [*]",
        ],
    }
    .check();
}

#[test]
fn an_end_takes_no_further_event() {
    let refused = refusal(
        &standing_in(Status::Cancelled),
        PlanEvent::Resumed,
        "unknown",
    );
    assert_eq!(
        refused.to_string(),
        "`resumed` can't follow `cancelled`, expected one of `item_settled`"
    );
    assert_eq!(
        refused.vi(),
        "không thể ghi “tiếp tục thực hiện” khi hồ sơ ở trạng thái “đã hủy”, lúc này chỉ ghi được “xác nhận kết quả một nội dung”"
    );
}
