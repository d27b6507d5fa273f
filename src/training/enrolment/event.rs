//! The events of an enrolment.

use super::{
    Certification, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp, Nomination,
    Repayment, RepaymentRequest, Return,
};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Reason, Reported};
use crate::value::{Period, Text, When};
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of an enrolment.
    #[derive(Hash)]
    pub enum EnrolmentEvent / EnrolmentEventKind("enrolment event") {
        /// A unit sends a trainee. It opens a record, so nothing comes before it.
        Nominated(Arc<Nomination>) = nominated, "cử đi đào tạo", "nominated";
        /// Its status is known only from a report; see [`Reported`]. It opens a record.
        Reported(Box<Reported<EnrolmentStatus, ReportedEnrolment>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The training accepts the trainee; this may become known after the trainee began. Whoever was turned
        /// away or did not come was not accepted after that.
        Accepted(Arc<EnrolmentAcceptance>) = accepted, "tiếp nhận", "accepted";
        /// There is no seat yet. Once accepted, a trainee does not wait.
        Waitlisted = waitlisted, "đưa vào danh sách chờ", "put on the waiting list";
        /// The training does not accept the trainee. Once accepted or begun, a trainee leaves or is sent
        /// away instead.
        Rejected(Reason) = rejected, "không tiếp nhận", "rejected";
        /// The trainee begins, also if nobody says that the trainee was accepted. Nobody begins twice; one who
        /// was turned away, left or did not come is nominated anew.
        Started = started, "bắt đầu học", "started";
        /// The trainee is away for some time. Before the training there is nothing to be away from, and
        /// afterwards neither.
        LeaveTaken(Reason) = leave_taken, "tạm nghỉ học", "leave taken";
        /// The trainee came back to the training. Only one who is away comes back.
        CameBack = came_back, "trở lại học", "came back";
        /// The trainee was assessed, once or again. Nobody is assessed who has not begun, or left before the
        /// end.
        Assessed(Arc<Examination>) = assessed, "đánh giá kết quả", "assessed";
        /// The trainee received the certificate or attestation, maybe only after the return. Nobody receives
        /// one who has not begun, or left before the end.
        Certified(Arc<Certification>) = certified, "cấp chứng chỉ, giấy chứng nhận", "certified", most 200;
        /// The certificate or attestation was revoked. Without one, there is nothing to revoke.
        CertificateRevoked(Reason) = certificate_revoked, "thu hồi chứng chỉ, giấy chứng nhận", "certificate revoked", most 200;
        /// The trainee works at a unit again, whatever came of the training. Who has not begun was not away,
        /// and nobody returns twice.
        Returned(Arc<Return>) = returned, "trở lại làm việc", "returned";
        /// The unit or the trainer checked the results of the training later; this may become known at any
        /// time. Before the training has ended, there are no results to check.
        FollowedUp(Arc<FollowUp>) = followed_up, "theo dõi sau đào tạo", "followed up";
        /// The trainee broke the commitment of service; this may become known at any time. Who has not begun
        /// yet, or was turned away, owes no service.
        CommitmentBroken(Reason) = commitment_broken, "vi phạm cam kết phục vụ", "commitment broken";
        /// Somebody asked for the costs of the training. For who has not begun yet, or was turned away, there
        /// are none.
        RepaymentAsked(Box<RepaymentRequest>) = repayment_asked, "yêu cầu đền bù chi phí đào tạo", "repayment asked", most 200;
        /// An amount was repaid. Who has not begun yet, or was turned away, has nothing to repay.
        Repaid(Box<Repayment>) = repaid, "đền bù chi phí đào tạo", "repaid";
        /// Nothing more is expected. While the training goes on, its end is expected; and where the trainee left
        /// or was turned away, it has ended already.
        Closed = closed, "kết thúc theo dõi", "closed";
        /// The trainee or a unit gave it up. One who has passed or returned has nothing left to give up.
        Withdrawn(Box<EnrolmentWithdrawal>) = withdrawn, "rút, thôi học", "withdrawn";
        /// The trainee did not come, or not again. One who was assessed had come.
        NoShow = no_show, "không đến học", "did not come";
        /// The trainee was sent away. Once certified, the certificate is revoked instead; one who has left or
        /// returned is not there any more.
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
    /// reported in a status in which one may have been issued, a unit only in a status after which one may
    /// have returned.
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
        pub by: Option<Actor> = None,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}
