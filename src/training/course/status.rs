//! The statuses of a course, and its transitions.

use super::CourseEventKind;

vocabulary! {
    /// Trạng thái khóa đào tạo: the progress of a course.
    pub enum CourseStatus("course status") {
        /// It is planned; nobody has approved it yet.
        Planned = "planned", "đã lập kế hoạch", "planned";
        /// It is approved, and seats are given.
        Open = "open", "đã phê duyệt mở khóa" | "đã duyệt mở khóa", "open";
        /// It takes place. Seats are still given and given up.
        Running = "running", "đang đào tạo", "running";
        /// It has stopped for some time.
        Interrupted = "interrupted", "đang tạm dừng" | "tạm dừng", "interrupted";
        /// Every session was held or excused.
        Finished = "finished", "đã kết thúc" | "đã bế giảng", "finished";
        /// The final report was made.
        Closed = "closed", "đã tổng kết", "closed";
        /// It was not approved.
        Refused = "refused", "không được phê duyệt" | "không được duyệt", "refused";
        /// It was cancelled before it began.
        Cancelled = "cancelled", "đã hủy", "cancelled";
        /// It was stopped for good. A course that never began is *cancelled* instead.
        Aborted = "aborted", "đã chấm dứt trước thời hạn", "aborted";
    }
}

crate::transitions! {
    /// The lifecycle of a course.
    pub(super) const TRANSITIONS: CourseStatus, CourseEventKind = {
        [] Planned => [Planned];
        [] Reported => [Planned, Open, Running, Interrupted, Finished, Closed, Refused, Cancelled, Aborted];
        [Planned] Approved => [Open];
        [Open, Running, Interrupted, Finished, Closed, Aborted] Approved late => [same];
        [Planned] Refused => [Refused];
        [Planned, Open, Running, Interrupted] SeatGiven => [same];
        [Planned, Open, Running, Interrupted] SeatReleased => [same];
        [Planned, Open, Running, Interrupted] Waitlisted => [same];
        [Planned, Open, Running, Interrupted] CapacityChanged => [same];
        [Planned, Open] Postponed => [same];
        [Planned, Open] Cancelled => [Cancelled];
        [Planned, Open] Started => [Running];
        [Planned, Open, Running, Interrupted, Finished, Closed, Aborted] SessionHeld late => [same];
        [Planned, Open, Running, Interrupted, Finished, Closed, Aborted] SessionExcused late => [same];
        [Running] Interrupted => [Interrupted];
        [Interrupted] Resumed => [Running];
        [Running, Interrupted] Aborted => [Aborted];
        [Running, Interrupted] Finished => [Finished];
        [Running, Interrupted, Finished] Closed => [Closed];
        [Closed, Aborted] Closed late => [same];
    };
}
