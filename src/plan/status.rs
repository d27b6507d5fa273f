//! Where a transfer plan can stand, and what may follow.

use super::PlanEventKind;

vocabulary! {
    /// Trạng thái kế hoạch: how far a transfer plan has come. Of a plan that was approved before,
    /// `draft` and `submitted` are said of its next revision; the approved one stays in effect.
    pub enum PlanStatus("plan status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// Handed in for approval.
        Submitted = "submitted", "đã trình", "submitted";
        /// Approved by both sides, or by the authority.
        Approved = "approved", "đã phê duyệt", "approved";
        /// Approved, and not carried out for the time being.
        OnHold = "on_hold", "tạm dừng", "on hold";
        /// Every item is settled.
        Completed = "completed", "đã hoàn thành", "completed";
        /// Not approved. Not *withdrawn*: there it was given up before anybody refused.
        Rejected = "rejected", "bị từ chối", "rejected";
        /// Given up before it was approved.
        Withdrawn = "withdrawn", "đã rút", "withdrawn";
        /// Given up after it was approved.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a transfer plan.
    pub const TRANSITIONS: PlanStatus, PlanEventKind = {
        [] Drafted => [Draft];
        [] Reported => [Approved, OnHold, Completed, Cancelled];
        [Draft] Revised => [same];
        [Draft] Submitted => [Submitted];
        [Submitted] Returned => [Draft];
        [Submitted] Approved => [same, Approved];
        [Submitted] Rejected => [Rejected, Approved];
        [Draft, Submitted] Withdrawn => [Withdrawn, Approved];
        [Approved] Held => [OnHold];
        [OnHold] Resumed => [Approved];
        [Approved] Amended => [Draft];
        [Draft, Submitted, Approved, OnHold] ItemSettled => [same];
        [Approved] Completed => [Completed];
        [Approved, OnHold] Cancelled => [Cancelled];
    };
}
