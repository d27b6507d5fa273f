//! The statuses of a course, and its transitions.

use super::CourseEventKind;

vocabulary! {
    /// Trạng thái khóa đào tạo: the progress of a course.
    pub enum CourseStatus("course status") {
        /// It is planned; nobody has approved it yet.
        Planned = "planned", "đã lập kế hoạch", "planned";
        /// It is approved, and seats are given.
        Open = "open", "đã duyệt mở khóa", "open";
        /// It takes place. Seats are still given and given up.
        Running = "running", "đang đào tạo", "running";
        /// It has stopped for some time.
        Interrupted = "interrupted", "tạm gián đoạn", "interrupted";
        /// Every session was held or excused.
        Finished = "finished", "đã kết thúc", "finished";
        /// The final report was made.
        Closed = "closed", "đã tổng kết", "closed";
        /// It was not approved.
        Refused = "refused", "không được duyệt", "refused";
        /// It was cancelled before it began.
        Cancelled = "cancelled", "đã hủy", "cancelled";
        /// It was stopped for good. A course that never began is *cancelled* instead.
        Aborted = "aborted", "đã dừng giữa chừng", "aborted";
    }
}

crate::transitions! {
    /// The lifecycle of a course.
    pub(super) const TRANSITIONS: CourseStatus, CourseEventKind = {
        [] Planned => [Planned];
        [] Reported => [Open, Running, Interrupted, Finished, Closed];
        [Planned] Approved => [Open];
        [Planned] Refused => [Refused];
        [Open, Running] SeatGiven => [same];
        [Open, Running] SeatReleased => [same];
        [Open, Running] Waitlisted => [same];
        [Planned, Open] Postponed => [same];
        [Planned, Open] Cancelled => [Cancelled];
        [Open] Started => [Running];
        [Running] SessionHeld => [same];
        [Running] SessionExcused => [same];
        [Running] Interrupted => [Interrupted];
        [Interrupted] Resumed => [Running];
        [Interrupted] Aborted => [Aborted];
        [Running] Finished => [Finished];
        [Finished] Closed => [Closed];
    };
}
