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
        /// It was planned. It opens a record, so nothing comes before it.
        Planned(Arc<CoursePlan>) = planned, "lập kế hoạch khóa đào tạo", "planned";
        /// Its status is known only from a report; see [`Reported`]. It opens a record.
        Reported(Box<Reported<CourseStatus, ReportedCourse>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was approved, or approved by somebody else too. Not after it was refused or cancelled: then the
        /// approval is that of another course.
        Approved(Box<Approval>) = approved, "phê duyệt mở khóa", "approved";
        /// It was not approved. Once approved or begun, it is cancelled or stopped instead.
        Refused(Reason) = refused, "không phê duyệt", "refused";
        /// A learner was given a seat. A course that is over, or never took place, has none to give.
        SeatGiven(Learner) = seat_given, "xếp học viên vào khóa", "seat given";
        /// A learner gave up a seat, or a place on the waiting list. When the course is over, there is nothing
        /// left to give up.
        SeatReleased(SeatRelease) = seat_released, "rút khỏi khóa hoặc danh sách chờ", "seat released";
        /// A learner was put at the end of the waiting list. A course that is over, or never took place, is
        /// waited for by nobody.
        Waitlisted(Learner) = waitlisted, "đưa vào danh sách chờ", "waitlisted";
        /// The number of seats was changed. A course that is over, or never took place, has no seats to
        /// give.
        CapacityChanged(Box<CapacityChange>) = capacity_changed, "thay đổi số học viên tối đa", "capacity changed";
        /// It was postponed. Once it has begun, it is interrupted instead.
        Postponed(Box<Postponement>) = postponed, "hoãn", "postponed";
        /// It was cancelled before it began. Once it has begun, it is stopped instead.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// It began, also if nobody says that it was approved. What has begun does not begin again, and what
        /// was refused or cancelled does not take place.
        Started = started, "khai giảng", "started";
        /// A session was held; this may become known at any time. A course that was refused or cancelled has
        /// no sessions.
        SessionHeld(Arc<SessionHeld>) = session_held, "tổ chức buổi học", "session held", most 1_000;
        /// A session was excused: it is not held; this may become known at any time. A course that was refused
        /// or cancelled has no sessions.
        SessionExcused(SessionExcused) = session_excused, "không tổ chức buổi học", "session excused", most 1_000;
        /// It was interrupted for some time. Before it begins, it is postponed instead; afterwards there is
        /// nothing to interrupt.
        Interrupted(Reason) = interrupted, "tạm dừng", "interrupted";
        /// It continued. Only what was interrupted continues.
        Resumed = resumed, "tiếp tục đào tạo", "resumed";
        /// It was stopped for good. Before it begins, it is cancelled instead; afterwards there is nothing to
        /// stop.
        Aborted(Reason) = aborted, "chấm dứt trước thời hạn", "aborted";
        /// It came to its end. What never began has no end.
        Finished = finished, "kết thúc khóa đào tạo", "finished";
        /// The final report was made, or another one; also of a course that was stopped: what was learnt
        /// until then. What never began has nothing to report.
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
        /// The learners who have a seat, as far as they are known.
        pub seats: Vec<Learner; 10_000> = Vec::new(),
        /// Whether these are all the seats that were given.
        pub seats_complete: bool = false,
    }
}

payload! {
    /// Thay đổi số học viên tối đa: the number of seats from this day on.
    pub struct CapacityChange {
        /// The number of seats.
        pub capacity: u16,
        /// The reason.
        pub reason: Option<Text> = None,
        /// The paper.
        pub document: Option<Document> = None,
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
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
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
