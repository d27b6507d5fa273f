//! The events of an agreement.

use super::{
    AgreementStatus, Appendix, Leaving, Link, Notice, NoticeWithdrawal, PartyNumber, Renewal,
    RollOver, TerminationCause, Terms,
};
use crate::organisation::PersonRef;
use crate::record::{self, Approval, Reason, Reported};
use crate::specialty::Subject;
use crate::value::{Document, Text, When};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: an event of an agreement.
    #[derive(Hash)]
    pub enum AgreementEvent / AgreementEventKind("agreement event") {
        /// The terms were drafted.
        Drafted(Terms) = drafted, "lập dự thảo", "drafted";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Reported<AgreementStatus, ReportedAgreement>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The terms were drafted again.
        Revised(Terms) = revised, "sửa dự thảo", "revised";
        /// The parties agreed on the text.
        Agreed = agreed, "thống nhất nội dung", "agreed";
        /// An authority approved or permitted it, before or after the signing.
        Approved(Approval) = approved, "được phê duyệt", "approved";
        /// A party rejected it.
        Rejected(Rejection) = rejected, "bị từ chối", "rejected";
        /// It was withdrawn before the signing.
        Withdrawn(Reason) = withdrawn, "rút lại", "withdrawn";
        /// A party signed.
        Signed(PartySignature) = signed, "ký kết", "signed";
        /// A party took its signature back.
        Rescinded(Rejection) = rescinded, "rút chữ ký", "rescinded";
        /// The paper got its number.
        Numbered(Numbering) = numbered, "cấp số văn bản", "numbered";
        /// It became known who had signed.
        Identified(Identification) = identified, "xác định người ký", "signer identified";
        /// The parties changed what they had signed, by an appendix.
        Amended(Box<Appendix>) = amended, "ký phụ lục", "amended", most 100;
        /// A request under the on-demand clause was accepted.
        RequestAccepted(AcceptedRequest) = request_accepted, "chấp thuận đề nghị theo nhu cầu", "request accepted";
        /// A party left.
        PartyLeft(Leaving) = party_left, "một bên rời khỏi", "party left";
        /// Another paper belongs with it.
        Linked(Link) = linked, "liên kết văn bản", "linked";
        /// It was suspended.
        Suspended(AgreementSuspension) = suspended, "tạm dừng", "suspended";
        /// It continued after a suspension.
        Resumed = resumed, "tiếp tục thực hiện", "resumed";
        /// Somebody gave notice that it is to end on a day to come, or is not to renew itself. It goes on
        /// until then: all may follow that could follow before, and the notice can be withdrawn.
        NoticeGiven(Box<Notice>) = notice_given, "thông báo chấm dứt hoặc không gia hạn", "notice given", most 100;
        /// A notice was withdrawn before it took effect.
        NoticeWithdrawn(NoticeWithdrawal) = notice_withdrawn, "rút thông báo", "notice withdrawn", most 100;
        /// Nobody gave notice in time, and it went on for a further term.
        RolledOver(RollOver) = rolled_over, "tự động gia hạn", "rolled over", most 100;
        /// A later agreement continues it.
        Renewed(Renewal) = renewed, "gia hạn bằng văn bản mới", "renewed";
        /// It was ended before its time, by an end that nobody can take back any more: one that has taken
        /// effect, or that all have agreed on. For a notice of an end to come write
        /// [`NoticeGiven`](Self::NoticeGiven), and this event when it has taken effect, if a paper says so.
        Terminated(Termination) = terminated, "chấm dứt", "terminated";
        /// It was settled and closed (thanh lý).
        Liquidated(Liquidation) = liquidated, "thanh lý", "liquidated";
    }
}

payload! {
    /// Văn bản hợp tác theo báo cáo: what is known of an agreement whose record begins with a report.
    pub struct ReportedAgreement {
        /// Its terms, as far as known.
        pub terms: Terms,
        /// The day on which the last party signed.
        pub signed: When = When::UNKNOWN,
    }
}

payload! {
    /// Từ chối của một bên: a party refuses the agreement, or takes its signature back, and why.
    pub struct Rejection {
        /// The party.
        pub party: PartyNumber,
        /// The reason.
        pub reason: Text,
    }
}

/// Chữ ký của một bên: the signature of one party.
pub type PartySignature = record::Signature<PartyNumber>;

payload! {
    /// Số văn bản: the number that a clerk gives the paper.
    pub struct Numbering {
        /// The number.
        pub number: Text,
    }
}

payload! {
    /// Xác định người ký: who made a signature.
    pub struct Identification {
        /// The party whose signature it is.
        pub party: PartyNumber,
        /// The person.
        pub person: PersonRef,
    }
}

payload! {
    /// Đề nghị được chấp thuận: a request under the on-demand clause that was accepted.
    pub struct AcceptedRequest {
        /// The subject of the request.
        pub subject: Subject,
        /// The paper by which it was accepted.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Tạm dừng: a suspension.
    pub struct AgreementSuspension {
        /// The reason.
        pub reason: Text,
        /// The planned last day; whether the suspension really ended then is another fact. Absent:
        /// no end was planned. Unknown: an end was planned, but the day is not known.
        pub until: Option<When> = None,
    }
}

payload! {
    /// Chấm dứt: an early end.
    pub struct Termination {
        /// The cause.
        pub cause: TerminationCause,
        /// The party that gave notice, or broke the agreement.
        pub party: Option<PartyNumber> = None,
        /// The day from which it is no longer in force. Absent: the day of the event. Unknown:
        /// another day, which is not known.
        pub effective: Option<When> = None,
        /// The reason.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Thanh lý: the minutes by which the parties settle and close an agreement.
    pub struct Liquidation {
        /// The minutes.
        pub minutes: Document,
        /// The signatures under the minutes, one for every party that signs.
        pub signatures: Vec<PartySignature; 100>,
    }
}

impl From<u16> for PartySignature {
    /// The signature of the party with this number; nothing else is known.
    fn from(party: u16) -> Self {
        Self::new(party)
    }
}

impl From<PartyNumber> for PartySignature {
    /// The signature of this party; nothing else is known.
    fn from(party: PartyNumber) -> Self {
        Self::new(party)
    }
}

impl From<Text> for AgreementSuspension {
    fn from(reason: Text) -> Self {
        Self::new(reason)
    }
}

impl From<Text> for Numbering {
    fn from(number: Text) -> Self {
        Self::new(number)
    }
}

impl From<Subject> for AcceptedRequest {
    fn from(subject: Subject) -> Self {
        Self::new(subject)
    }
}
