//! The statuses of a transfer plan, and which events may follow each.

use super::PlanEventKind;

vocabulary! {
    /// Trạng thái kế hoạch: the progress of a transfer plan. If a revision was approved before,
    /// `draft` and `submitted` are the status of the next revision; the approved one stays in
    /// effect.
    pub enum PlanStatus("plan status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// Submitted for approval.
        Submitted = "submitted", "đã trình", "submitted";
        /// Approved by both sides, or by the authority.
        Approved = "approved", "đã phê duyệt", "approved";
        /// Suspended for some time. Its revisions may be drafted, submitted and approved meanwhile: it is
        /// on hold until it is resumed.
        OnHold = "on_hold", "đang tạm dừng" | "tạm dừng", "on hold";
        /// Nothing more is to be done.
        Completed = "completed", "đã hoàn thành", "completed";
        /// Not approved. A plan that its authors take back before anybody refuses it is *withdrawn*
        /// instead.
        Rejected = "rejected", "không được phê duyệt" | "bị từ chối", "rejected";
        /// Withdrawn before it was approved.
        Withdrawn = "withdrawn", "đã rút lại" | "đã rút", "withdrawn";
        /// Cancelled: it is not carried out any further.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

crate::transitions! {
    /// The lifecycle of a transfer plan.
    pub(super) const TRANSITIONS: PlanStatus, PlanEventKind = {
        [] Drafted => [Draft];
        [] Reported => [Draft, Submitted, Approved, OnHold, Completed, Rejected, Withdrawn, Cancelled];
        [Draft] Revised => [same];
        [Draft] Submitted => [Submitted];
        [Submitted] Returned => [Draft];
        [OnHold] Revised => [same];
        [OnHold] Submitted => [same];
        [OnHold] Returned => [same];
        [Draft, Submitted] Approved => [same, Approved];
        [Approved, OnHold] Approved => [same];
        [Draft, Submitted] Rejected => [Rejected, Approved];
        [Draft, Submitted] Withdrawn => [Withdrawn, Approved];
        [OnHold] Rejected => [same, Rejected];
        [OnHold] Withdrawn => [same, Withdrawn];
        [Draft, Submitted, Approved] Held => [OnHold];
        [OnHold] Resumed => [Draft, Submitted, Approved];
        [Approved] Amended => [Draft];
        [OnHold] Amended => [same];
        [Draft, Submitted, Approved, OnHold, Completed, Cancelled] ItemSettled late => [same];
        [Approved, OnHold] Completed => [Completed];
        [Draft, Submitted, Approved, OnHold] Cancelled => [Cancelled];
    };
}
