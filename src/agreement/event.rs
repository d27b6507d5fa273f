//! What can happen to an agreement.

use super::{
    AgreementStatus, Appendix, Leaving, Link, PartyNumber, Renewal, TerminationCause, Terms,
};
use crate::organisation::PersonRef;
use crate::record::{self, Approval, Reason, Reported};
use crate::specialty::Subject;
use crate::value::{Document, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to an agreement.
    pub enum AgreementEvent / AgreementEventKind("agreement event") {
        /// The terms were drafted.
        Drafted(Terms) = "drafted", "lập dự thảo", "drafted";
        /// It stands there by report; see [`Reported`].
        Reported(Reported<AgreementStatus, ReportedAgreement>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// The terms were drafted anew.
        Revised(Terms) = "revised", "sửa dự thảo", "revised";
        /// The parties came to agree on the text.
        Agreed = "agreed", "thống nhất nội dung", "agreed";
        /// An authority approved it.
        Approved(Approval) = "approved", "được phê duyệt", "approved";
        /// A party rejected it.
        Rejected(Rejection) = "rejected", "bị từ chối", "rejected";
        /// It was given up before the signing.
        Withdrawn(Reason) = "withdrawn", "rút lại", "withdrawn";
        /// A party signed.
        Signed(PartySignature) = "signed", "ký kết", "signed";
        /// A party took its signature back.
        Rescinded(Rejection) = "rescinded", "rút chữ ký", "rescinded";
        /// It got its number.
        Numbered(Numbering) = "numbered", "cấp số văn bản", "numbered";
        /// It became known who had signed.
        Identified(Identification) = "identified", "xác định người ký", "signer identified";
        /// The parties changed what they had signed, by an appendix.
        Amended(Box<Appendix>) = "amended", "ký phụ lục", "amended";
        /// A request under the on-demand clause was accepted.
        RequestAccepted(AcceptedRequest) = "request_accepted", "chấp thuận đề nghị theo nhu cầu", "request accepted";
        /// A party left.
        PartyLeft(Leaving) = "party_left", "một bên rời khỏi", "party left";
        /// Another paper belongs with it.
        Linked(Link) = "linked", "liên kết văn bản", "linked";
        /// It was suspended.
        Suspended(AgreementSuspension) = "suspended", "tạm dừng", "suspended";
        /// It was taken up again.
        Resumed = "resumed", "tiếp tục thực hiện", "resumed";
        /// A later agreement carries it on.
        Renewed(Renewal) = "renewed", "gia hạn bằng văn bản mới", "renewed";
        /// It was ended before its time.
        Terminated(Termination) = "terminated", "chấm dứt", "terminated";
        /// It was settled and closed.
        Liquidated(Liquidation) = "liquidated", "thanh lý", "liquidated";
    }
}

/// Văn bản hợp tác theo báo cáo: what is known of an agreement that a record takes up only by report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedAgreement {
    /// Its terms, as far as known.
    pub terms: Terms,
    /// When the last party signed.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub signed: When,
}

/// Từ chối của một bên: what a party did not want, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    /// The party.
    pub party: PartyNumber,
    /// The reason.
    pub reason: Text,
}

/// Chữ ký của một bên: the signature of one party.
pub type PartySignature = record::Signature<PartyNumber>;

/// Số văn bản: the number a clerk gives the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbering {
    /// The number.
    pub number: Text,
}

/// Xác định người ký: who stood behind a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identification {
    /// The party for which was signed.
    pub party: PartyNumber,
    /// Who it was.
    pub person: PersonRef,
}

/// Đề nghị được chấp thuận: a request under the on-demand clause that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedRequest {
    /// What was asked for.
    pub subject: Subject,
    /// The paper by which it was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Tạm dừng: a suspension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementSuspension {
    /// The reason.
    pub reason: Text,
    /// Until when it was meant to last; whether it then ended is another fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
}

/// Chấm dứt: an end before the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Termination {
    /// The cause.
    pub cause: TerminationCause,
    /// The party that gave notice, or broke the agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyNumber>,
    /// From when it no longer holds; if absent, from the day of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// Thanh lý: the minutes by which the parties settle and close an agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Liquidation {
    /// The minutes.
    pub minutes: Document,
    /// The signatures under them: of every party that signs.
    pub signatures: Vec<PartySignature>,
}
