//! What can happen to a course.

use super::{CoursePlan, CourseStatus, SessionExcused, SessionHeld};
use crate::record::{Approval, Postponement, Reason, Reported};
use crate::value::{Count, Document, EnrolmentId, Figure, PersonId, Text, When};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: what can happen to a course. Large payloads are boxed, so that the line of a seat
    /// stays small.
    #[derive(Hash)]
    pub enum CourseEvent / CourseEventKind("course event") {
        /// It was planned.
        Planned(Box<CoursePlan>) = planned, "lập kế hoạch khóa đào tạo", "planned";
        /// Somebody reports how far it has come; see [`Reported`].
        Reported(Box<Reported<CourseStatus, ReportedCourse>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was approved.
        Approved(Box<Approval>) = approved, "phê duyệt mở khóa", "approved";
        /// It was not approved.
        Refused(Reason) = refused, "không phê duyệt", "refused";
        /// Somebody was given a seat.
        SeatGiven(Learner) = seat_given, "xếp học viên vào khóa", "seat given";
        /// Somebody gave up a seat, or a place on the waiting list.
        SeatReleased(SeatRelease) = seat_released, "rút khỏi khóa hoặc danh sách chờ", "seat released";
        /// Somebody was put at the end of the waiting list.
        Waitlisted(Learner) = waitlisted, "đưa vào danh sách chờ", "waitlisted";
        /// It was put off.
        Postponed(Box<Postponement>) = postponed, "hoãn", "postponed";
        /// It was called off before it began.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// It began.
        Started = started, "khai giảng", "started";
        /// A session was held.
        SessionHeld(Box<SessionHeld>) = session_held, "tổ chức buổi học", "session held";
        /// A session was dropped.
        SessionExcused(SessionExcused) = session_excused, "cho nghỉ buổi học", "session excused";
        /// It was broken off for the time being.
        Interrupted(Reason) = interrupted, "tạm gián đoạn", "interrupted";
        /// It goes on.
        Resumed = resumed, "tiếp tục", "resumed";
        /// It was broken off for good.
        Aborted(Reason) = aborted, "dừng hẳn", "aborted";
        /// It came to its end.
        Finished = finished, "bế giảng", "finished";
        /// The final report was made.
        Closed(Box<CourseReport>) = closed, "tổng kết", "closed";
    }
}

payload! {
    /// Khóa đào tạo theo báo cáo: what is known of a course whose record begins with a report. Often
    /// it is no more than figures: the Hà Tĩnh article only mentions
    /// `đào tạo cho cán bộ y tế tỉnh Hà Tĩnh ở nhiều lĩnh vực, chuyên khoa`.
    pub struct ReportedCourse {
        /// What it was about, for whom, and how long.
        pub plan: CoursePlan,
        /// When it reached the reported status.
        pub since: When = When::UNKNOWN,
        /// How many people learned.
        pub learners: Option<Count> = None,
        /// What else was counted.
        pub figures: Vec<Figure> = Vec::new(),
    }
}

payload! {
    /// Học viên: an enrolment, and the person whose enrolment it is.
    #[derive(Copy)]
    pub struct Learner {
        /// The enrolment.
        pub enrolment: EnrolmentId,
        /// The person.
        pub person: PersonId,
    }
}

payload! {
    /// Rút khỏi khóa hoặc danh sách chờ: that somebody gives up a seat, or a place on the waiting list.
    pub struct SeatRelease {
        /// The enrolment.
        pub enrolment: EnrolmentId,
        /// Why.
        pub reason: Text,
    }
}

payload! {
    /// Báo cáo tổng kết: what is reported once the course is over. Figures that contradict one another
    /// are kept as they were reported.
    pub struct CourseReport {
        /// What was counted.
        pub figures: Vec<Figure> = Vec::new(),
        /// The written report.
        pub document: Option<Document> = None,
    }
}
