//! What can happen to an enrolment.

use super::{
    Certification, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp, Nomination,
    Repayment, Return,
};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Reason, Reported};
use crate::value::{Period, Text, When};
use alloc::boxed::Box;
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to an enrolment.
    pub enum EnrolmentEvent / EnrolmentEventKind("enrolment event") {
        /// A unit sends somebody.
        Nominated(Box<Nomination>) = "nominated", "cử đi đào tạo", "nominated";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<EnrolmentStatus, ReportedEnrolment>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// The training takes the nominee in.
        Accepted(Box<EnrolmentAcceptance>) = "accepted", "tiếp nhận", "accepted";
        /// There is no seat yet.
        Waitlisted = "waitlisted", "đưa vào danh sách chờ", "put on the waiting list";
        /// The training does not take the nominee in.
        Rejected(Reason) = "rejected", "không tiếp nhận", "rejected";
        /// The trainee begins.
        Started = "started", "bắt đầu học", "started";
        /// The trainee is away for the time being.
        LeaveTaken(Reason) = "leave_taken", "tạm nghỉ học", "leave taken";
        /// The trainee goes on.
        CameBack = "came_back", "trở lại học", "came back";
        /// The trainee was assessed.
        Assessed(Box<Examination>) = "assessed", "đánh giá kết quả", "assessed";
        /// The trainee got the paper.
        Certified(Box<Certification>) = "certified", "cấp chứng chỉ, giấy chứng nhận", "certified";
        /// The paper was taken back.
        CertificateRevoked(Reason) = "certificate_revoked", "thu hồi chứng chỉ, giấy chứng nhận", "certificate revoked";
        /// The trainee works at a unit again.
        Returned(Box<Return>) = "returned", "trở về đơn vị", "returned";
        /// It was looked at what became of the training.
        FollowedUp(Box<FollowUp>) = "followed_up", "theo dõi sau đào tạo", "followed up";
        /// The trainee broke the commitment of service.
        CommitmentBroken(Reason) = "commitment_broken", "vi phạm cam kết phục vụ", "commitment broken";
        /// Something was repaid.
        Repaid(Box<Repayment>) = "repaid", "bồi hoàn", "repaid";
        /// Nothing more is expected.
        Closed = "closed", "kết thúc theo dõi", "closed";
        /// It was given up.
        Withdrawn(Box<EnrolmentWithdrawal>) = "withdrawn", "rút, thôi học", "withdrawn";
        /// The trainee did not come.
        NoShow = "no_show", "không đến học", "did not come";
        /// The trainee was sent away.
        Expelled(Reason) = "expelled", "buộc thôi học", "expelled";
    }
}

/// Học viên theo báo cáo: what is known of an enrolment that a record takes up only by report, of
/// somebody who was trained before any record, or elsewhere.
///
/// # Rules
///
/// Judged when it is written into a record: a certificate is known only of one who is reported as
/// certified or returned, a unit only of one who is reported as returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedEnrolment {
    /// Who was sent by which unit to learn what.
    pub nomination: Nomination,
    /// When the training was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// When the trainee reached what is reported.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub since: When,
    /// The paper that the trainee has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certification>,
    /// The unit to which the trainee returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<OrganisationRef>,
}

/// Rút, thôi học: that an enrolment was given up, by whom and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentWithdrawal {
    /// By the trainee, the home unit, or somebody else.
    pub by: Actor,
    /// The reason.
    pub reason: Text,
}

impl ReportedEnrolment {
    /// An enrolment of which nothing is known but who was sent by which unit to learn what.
    pub const fn of(nomination: Nomination) -> Self {
        Self {
            nomination,
            period: None,
            since: When::UNKNOWN,
            certificate: None,
            unit: None,
        }
    }
}
