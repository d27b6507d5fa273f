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
        (Kind::Held, &[Draft, Submitted, Approved], To(OnHold)),
        (Kind::Resumed, &[OnHold], To(Approved)),
        (Kind::Amended, &[Approved], To(Draft)),
        (Kind::Amended, &[OnHold], Stays),
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
    let held = then(amended_plan(), event(Kind::Held), "unknown");
    let held_submitted = then(held.clone(), PlanEvent::Submitted, "unknown");
    let first_held = then(standing_in(Status::Draft), event(Kind::Held), "unknown");
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
        refused: &[
            (Kind::ItemSettled, Status::Completed, "PL-08"),
            // Nothing is in preparation.
            (Kind::Revised, Status::OnHold, "PL-12"),
            (Kind::Submitted, Status::OnHold, "PL-12"),
            (Kind::Returned, Status::OnHold, "PL-12"),
            (Kind::Rejected, Status::OnHold, "PL-12"),
            (Kind::Withdrawn, Status::OnHold, "PL-12"),
        ],
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
            // On hold, a later revision goes its way, and the plan returns to it.
            after(&held, Kind::Revised, Status::OnHold),
            after(&held, Kind::Submitted, Status::OnHold),
            after(&held, Kind::Approved, Status::OnHold),
            after(&held, Kind::Rejected, Status::OnHold),
            after(&held, Kind::Withdrawn, Status::OnHold),
            after(&held, Kind::Resumed, Status::Draft),
            after(&held_submitted, Kind::Returned, Status::OnHold),
            after(&held_submitted, Kind::Resumed, Status::Submitted),
            // The first revision, which is not in effect.
            after(&first_held, Kind::Rejected, Status::Rejected),
            after(&first_held, Kind::Withdrawn, Status::Withdrawn),
            after(&first_held, Kind::Cancelled, Status::Cancelled),
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
