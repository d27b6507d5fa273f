//! The events of an enrolment.

use super::{
    Certification, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp, Nomination,
    Repayment, Return,
};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Reason, Reported};
use crate::value::{Period, Text, When};
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of an enrolment.
    #[derive(Hash)]
    pub enum EnrolmentEvent / EnrolmentEventKind("enrolment event") {
        /// A unit sends a trainee.
        Nominated(Arc<Nomination>) = nominated, "cử đi đào tạo", "nominated";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Box<Reported<EnrolmentStatus, ReportedEnrolment>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The training accepts the trainee.
        Accepted(Arc<EnrolmentAcceptance>) = accepted, "tiếp nhận", "accepted";
        /// There is no seat yet.
        Waitlisted = waitlisted, "đưa vào danh sách chờ", "put on the waiting list";
        /// The training does not accept the trainee.
        Rejected(Reason) = rejected, "không tiếp nhận", "rejected";
        /// The trainee begins.
        Started = started, "bắt đầu học", "started";
        /// The trainee is away for some time.
        LeaveTaken(Reason) = leave_taken, "tạm nghỉ học", "leave taken";
        /// The trainee came back to the training.
        CameBack = came_back, "trở lại học", "came back";
        /// The trainee was assessed.
        Assessed(Arc<Examination>) = assessed, "đánh giá kết quả", "assessed";
        /// The trainee received the certificate or attestation.
        Certified(Arc<Certification>) = certified, "cấp chứng chỉ, giấy chứng nhận", "certified";
        /// The certificate or attestation was revoked.
        CertificateRevoked(Reason) = certificate_revoked, "thu hồi chứng chỉ, giấy chứng nhận", "certificate revoked";
        /// The trainee works at a unit again.
        Returned(Arc<Return>) = returned, "trở về đơn vị", "returned";
        /// The unit or the trainer checked the results of the training later.
        FollowedUp(Arc<FollowUp>) = followed_up, "theo dõi sau đào tạo", "followed up";
        /// The trainee broke the commitment of service.
        CommitmentBroken(Reason) = commitment_broken, "vi phạm cam kết phục vụ", "commitment broken";
        /// An amount was repaid.
        Repaid(Box<Repayment>) = repaid, "bồi hoàn", "repaid";
        /// Nothing more is expected.
        Closed = closed, "kết thúc theo dõi", "closed";
        /// The trainee or a unit gave it up.
        Withdrawn(Box<EnrolmentWithdrawal>) = withdrawn, "rút, thôi học", "withdrawn";
        /// The trainee did not come.
        NoShow = no_show, "không đến học", "did not come";
        /// The trainee was sent away.
        Expelled(Reason) = expelled, "buộc thôi học", "expelled";
    }
}

payload! {
    /// Học viên theo báo cáo: what is known of an enrolment whose record begins with a report: the
    /// person was trained before the record, or elsewhere.
    ///
    /// # Rules
    ///
    /// Checked when it is written into a record: a certificate may be stated only if the trainee is
    /// reported as certified or returned, a unit only if the trainee is reported as returned.
    pub struct ReportedEnrolment {
        /// The nomination: which unit sent whom to learn what.
        pub nomination: Nomination,
        /// The period of the training.
        pub period: Option<Period> = None,
        /// The date on which the trainee reached the reported status.
        pub since: When = When::UNKNOWN,
        /// The paper that the trainee has.
        pub certificate: Option<Certification> = None,
        /// The unit to which the trainee returned.
        pub unit: Option<OrganisationRef> = None,
    }
}

payload! {
    /// Rút, thôi học: the training was given up, by whom and why.
    pub struct EnrolmentWithdrawal {
        /// Who gave it up: the trainee, the home unit, or somebody else.
        pub by: Actor,
        /// The reason.
        pub reason: Text,
    }
}
