//! Where an enrolment can stand, and what may follow.

use super::EnrolmentEventKind;

vocabulary! {
    /// Trạng thái học viên: how far somebody has come in a training. Whether the trainee practises at
    /// home what was learnt is another question: [`practises`](super::Enrolment::practises).
    pub enum EnrolmentStatus("enrolment status") {
        /// The home unit sends somebody.
        Nominated = "nominated", "được cử đi đào tạo", "nominated";
        /// Waits for a seat.
        Waitlisted = "waitlisted", "trong danh sách chờ", "on the waiting list";
        /// Will be trained.
        Accepted = "accepted", "đã được tiếp nhận", "accepted";
        /// Is being trained.
        Active = "active", "đang học", "active";
        /// Away for the time being.
        OnLeave = "on_leave", "tạm nghỉ học", "on leave";
        /// Assessed: Đạt.
        Passed = "passed", "Đạt", "passed";
        /// Assessed: Chưa đạt. May be assessed again.
        Failed = "failed", "Chưa đạt", "not yet passed";
        /// Has the certificate or attestation.
        Certified = "certified", "đã được cấp chứng chỉ, giấy chứng nhận", "certified";
        /// Back at a unit, the own one or another.
        Returned = "returned", "đã trở lại làm việc", "returned";
        /// Nothing more is expected.
        Closed = "closed", "đã kết thúc theo dõi", "closed";
        /// Not taken.
        Rejected = "rejected", "không được tiếp nhận", "rejected";
        /// Taken back by the unit, or given up by the trainee.
        Withdrawn = "withdrawn", "đã rút, thôi học", "withdrawn";
        /// Did not come.
        NoShow = "no_show", "không đến học", "no-show";
        /// Sent away.
        Expelled = "expelled", "bị buộc thôi học", "expelled";
    }
}

crate::transitions! {
    /// The lifecycle of an enrolment.
    pub const TRANSITIONS: EnrolmentStatus, EnrolmentEventKind = {
        [] Nominated => [Nominated];
        [] Reported => [Active, Passed, Failed, Certified, Returned];
        [Nominated, Waitlisted] Accepted => [Accepted];
        [Nominated, Waitlisted] Waitlisted => [Waitlisted];
        [Nominated, Waitlisted] Rejected => [Rejected];
        [Accepted] Started => [Active];
        [Active] LeaveTaken => [OnLeave];
        [OnLeave] CameBack => [Active];
        [Active, Failed] Assessed => [Passed, Failed];
        [Passed] Certified => [Certified];
        [Certified] CertificateRevoked => [Passed];
        [Passed, Certified] Returned => [Returned];
        [Returned] FollowedUp => [same];
        [Returned, Certified, Passed] CommitmentBroken => [same];
        [Returned, Certified, Passed] Repaid => [same];
        [Returned, Certified, Passed, Failed] Closed => [Closed];
        [Nominated, Waitlisted, Accepted, Active, OnLeave] Withdrawn => [Withdrawn];
        [Nominated, Waitlisted, Accepted, Active, OnLeave] NoShow => [NoShow];
        [Nominated, Waitlisted, Accepted, Active, OnLeave] Expelled => [Expelled];
    };
}
