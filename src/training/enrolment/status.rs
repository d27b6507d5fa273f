//! The statuses of an enrolment, and its transitions.

use super::EnrolmentEventKind;

vocabulary! {
    /// Trạng thái học viên: the progress of one person's training. Whether the trainee practises
    /// what was learnt is another question: [`practises`](super::Enrolment::practises).
    pub enum EnrolmentStatus("enrolment status") {
        /// The home unit sends the trainee.
        Nominated = "nominated", "đã được cử đi đào tạo" | "được cử đi đào tạo", "nominated";
        /// The trainee waits for a seat.
        Waitlisted = "waitlisted", "đang trong danh sách chờ" | "trong danh sách chờ", "on the waiting list";
        /// The trainee will be trained.
        Accepted = "accepted", "đã được tiếp nhận", "accepted";
        /// The trainee is being trained.
        Active = "active", "đang học", "active";
        /// The trainee is away for some time.
        OnLeave = "on_leave", "đang tạm nghỉ học" | "tạm nghỉ học", "on leave";
        /// The trainee was assessed: passed (đạt).
        Passed = "passed", "đạt", "passed";
        /// The trainee was assessed: not yet passed (chưa đạt). Another assessment may follow.
        Failed = "failed", "chưa đạt", "not yet passed";
        /// The trainee has the certificate or attestation.
        Certified = "certified", "đã được cấp chứng chỉ, giấy chứng nhận", "certified";
        /// The certificate or attestation was revoked. That the trainee once passed is kept.
        Revoked = "revoked", "đã bị thu hồi chứng chỉ, giấy chứng nhận", "certificate revoked";
        /// The trainee works at a unit again: the home unit or another one.
        Returned = "returned", "đã trở lại làm việc", "returned";
        /// Nothing more is expected.
        Closed = "closed", "đã kết thúc theo dõi", "closed";
        /// The training did not accept the trainee.
        Rejected = "rejected", "không được tiếp nhận", "rejected";
        /// The unit took the trainee back, or the trainee gave up.
        Withdrawn = "withdrawn", "đã rút, thôi học", "withdrawn";
        /// The trainee did not come.
        NoShow = "no_show", "đã không đến học" | "không đến học", "no-show";
        /// The trainee was sent away.
        Expelled = "expelled", "đã bị buộc thôi học" | "bị buộc thôi học", "expelled";
    }
}

crate::transitions! {
    /// The lifecycle of an enrolment.
    pub(super) const TRANSITIONS: EnrolmentStatus, EnrolmentEventKind = {
        [] Nominated => [Nominated];
        [] Reported => [
            Nominated, Waitlisted, Accepted, Active, OnLeave, Passed, Failed, Certified, Revoked, Returned,
            Closed, Rejected, Withdrawn, NoShow, Expelled
        ];
        [Nominated, Waitlisted] Accepted => [Accepted];
        [Active, OnLeave, Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, Expelled]
            Accepted late => [same];
        [Nominated, Waitlisted] Waitlisted => [Waitlisted];
        [Nominated, Waitlisted] Rejected => [Rejected];
        [Nominated, Waitlisted, Accepted] Started => [Active];
        [Active] LeaveTaken => [OnLeave];
        [OnLeave] CameBack => [Active];
        [Active, OnLeave, Revoked] Assessed => [same, Passed, Failed];
        [Passed] Assessed => [same, Failed];
        [Failed] Assessed => [same, Passed];
        [Certified, Returned, Closed] Assessed late => [same];
        [Active, OnLeave, Passed, Failed, Revoked] Certified => [Certified];
        [Certified, Returned, Closed] Certified late => [same];
        [Certified] CertificateRevoked => [same, Revoked];
        [Returned, Closed] CertificateRevoked late => [same];
        [Active, OnLeave, Passed, Failed, Certified, Revoked] Returned => [Returned];
        [Withdrawn, Expelled] Returned late => [same];
        [Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, Expelled] FollowedUp late => [same];
        [Active, OnLeave, Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, NoShow, Expelled]
            CommitmentBroken late => [same];
        [Active, OnLeave, Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, NoShow, Expelled]
            RepaymentAsked late => [same];
        [Active, OnLeave, Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, NoShow, Expelled]
            Repaid late => [same];
        [Returned, Certified, Passed, Failed, Revoked] Closed => [Closed];
        [Nominated, Waitlisted, Accepted, Active, OnLeave, Failed] Withdrawn => [Withdrawn];
        [Nominated, Waitlisted, Accepted, Active, OnLeave] NoShow => [NoShow];
        [Nominated, Waitlisted, Accepted, Active, OnLeave, Passed, Failed] Expelled => [Expelled];
    };
}
