//! The events of a course.

use super::{CoursePlan, CourseStatus, SessionExcused, SessionHeld};
use crate::record::{Approval, Postponement, Reason, Reported};
use crate::value::{Count, Document, EnrolmentId, Figure, PersonId, Text, When};
use alloc::{boxed::Box, sync::Arc, vec::Vec};

crate::events! {
    /// Sự việc: an event of a course. Large payloads are boxed, so that the line of a seat stays
    /// small.
    #[derive(Hash)]
    pub enum CourseEvent / CourseEventKind("course event") {
        /// It was planned.
        Planned(Arc<CoursePlan>) = planned, "lập kế hoạch khóa đào tạo", "planned";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Box<Reported<CourseStatus, ReportedCourse>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was approved.
        Approved(Box<Approval>) = approved, "phê duyệt mở khóa", "approved";
        /// It was not approved.
        Refused(Reason) = refused, "không phê duyệt", "refused";
        /// A learner was given a seat.
        SeatGiven(Learner) = seat_given, "xếp học viên vào khóa", "seat given";
        /// A learner gave up a seat, or a place on the waiting list.
        SeatReleased(SeatRelease) = seat_released, "rút khỏi khóa hoặc danh sách chờ", "seat released";
        /// A learner was put at the end of the waiting list.
        Waitlisted(Learner) = waitlisted, "đưa vào danh sách chờ", "waitlisted";
        /// It was postponed.
        Postponed(Box<Postponement>) = postponed, "hoãn", "postponed";
        /// It was cancelled before it began.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// It began.
        Started = started, "khai giảng", "started";
        /// A session was held.
        SessionHeld(Arc<SessionHeld>) = session_held, "tổ chức buổi học", "session held", most 1_000;
        /// A session was excused: it is not held.
        SessionExcused(SessionExcused) = session_excused, "cho nghỉ buổi học", "session excused", most 1_000;
        /// It was interrupted for some time.
        Interrupted(Reason) = interrupted, "tạm gián đoạn", "interrupted";
        /// It continued.
        Resumed = resumed, "tiếp tục", "resumed";
        /// It was stopped for good.
        Aborted(Reason) = aborted, "dừng hẳn", "aborted";
        /// It came to its end.
        Finished = finished, "bế giảng", "finished";
        /// The final report was made.
        Closed(Arc<CourseReport>) = closed, "tổng kết", "closed";
    }
}

payload! {
    /// Khóa đào tạo theo báo cáo: what is known of a course whose record begins with a report.
    /// Often only figures are known: the [Hà Tĩnh article](crate#the-two-articles) only mentions `đào tạo cho cán bộ y tế
    /// tỉnh Hà Tĩnh ở nhiều lĩnh vực, chuyên khoa`.
    pub struct ReportedCourse {
        /// The plan of the course, as far as known.
        pub plan: CoursePlan,
        /// The date on which it reached the reported status.
        pub since: When = When::UNKNOWN,
        /// The number of learners.
        pub learners: Option<Count> = None,
        /// Other figures.
        pub figures: Vec<Figure; 200> = Vec::new(),
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
    /// Rút khỏi khóa hoặc danh sách chờ: a learner gives up a seat, or a place on the waiting list.
    pub struct SeatRelease {
        /// The enrolment.
        pub enrolment: EnrolmentId,
        /// The reason.
        pub reason: Text,
    }
}

payload! {
    /// Báo cáo tổng kết: the final report after the course. Figures that contradict one another are
    /// kept as they were reported.
    pub struct CourseReport {
        /// The figures.
        pub figures: Vec<Figure; 200> = Vec::new(),
        /// The written report.
        pub document: Option<Document> = None,
    }
}
