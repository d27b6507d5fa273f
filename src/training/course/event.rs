//! What can happen to a course.

use super::{CoursePlan, CourseStatus, SessionExcused, SessionHeld};
use crate::record::{Approval, Postponement, Reason, Reported};
use crate::value::{Count, Document, EnrolmentId, Figure, PersonId, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a course. What is large is boxed, so that a seat costs a line no
    /// more than it carries.
    pub enum CourseEvent / CourseEventKind("course event") {
        /// It was planned.
        Planned(Box<CoursePlan>) = "planned", "lập kế hoạch khóa đào tạo", "planned";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<CourseStatus, ReportedCourse>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// It was approved.
        Approved(Box<Approval>) = "approved", "phê duyệt mở khóa", "approved";
        /// It was not approved.
        Refused(Reason) = "refused", "không phê duyệt", "refused";
        /// Somebody was given a seat.
        SeatGiven(Learner) = "seat_given", "xếp học viên vào khóa", "seat given";
        /// Somebody gave up a seat, or a place on the waiting list.
        SeatReleased(SeatRelease) = "seat_released", "rút khỏi khóa hoặc danh sách chờ", "seat released";
        /// Somebody was put at the end of the waiting list.
        Waitlisted(Learner) = "waitlisted", "đưa vào danh sách chờ", "waitlisted";
        /// It was put off.
        Postponed(Box<Postponement>) = "postponed", "hoãn", "postponed";
        /// It was called off before it began.
        Cancelled(Reason) = "cancelled", "hủy", "cancelled";
        /// It began.
        Started = "started", "khai giảng", "started";
        /// A session was held.
        SessionHeld(Box<SessionHeld>) = "session_held", "tổ chức buổi học", "session held";
        /// A session was dropped.
        SessionExcused(SessionExcused) = "session_excused", "cho nghỉ buổi học", "session excused";
        /// It was broken off for the time being.
        Interrupted(Reason) = "interrupted", "tạm gián đoạn", "interrupted";
        /// It goes on.
        Resumed = "resumed", "tiếp tục", "resumed";
        /// It was broken off for good.
        Aborted(Reason) = "aborted", "dừng hẳn", "aborted";
        /// It came to its end.
        Finished = "finished", "bế giảng", "finished";
        /// It was reported on.
        Closed(Box<CourseReport>) = "closed", "tổng kết", "closed";
    }
}

/// Khóa đào tạo theo báo cáo: what is known of a course that a record takes up only by report, often
/// no more than figures, as the Hà Tĩnh article knows of `đào tạo cho cán bộ y tế tỉnh Hà Tĩnh ở nhiều lĩnh vực, chuyên khoa`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedCourse {
    /// What it was about, for whom, and how long.
    pub plan: CoursePlan,
    /// When it reached what is reported.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub since: When,
    /// How many people learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learners: Option<Count>,
    /// What else was counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
}

/// Học viên: an enrolment and the person it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The person.
    pub person: PersonId,
}

/// Rút khỏi khóa hoặc danh sách chờ: that somebody gives up a seat, or a place on the waiting list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatRelease {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The reason.
    pub reason: Text,
}

/// Báo cáo tổng kết: what is reported once the course is over. Figures that don't fit one another
/// are kept as they were reported.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseReport {
    /// What was counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

impl ReportedCourse {
    /// A course of which nothing is known but what was planned.
    pub const fn of(plan: CoursePlan) -> Self {
        Self {
            plan,
            since: When::UNKNOWN,
            learners: None,
            figures: Vec::new(),
        }
    }
}
