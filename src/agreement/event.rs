//! The events of an agreement.

use super::{
    AgreementStatus, Appendix, Leaving, Link, Notice, NoticeWithdrawal, ObligationNumber,
    PartyNumber, Renewal, RollOver, TerminationCause, Terms,
};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::{self, Actor, Approval, Reason, Reported};
use crate::specialty::Subject;
use crate::value::{Coded, Document, Text, When};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: an event of an agreement.
    #[derive(Hash)]
    pub enum AgreementEvent / AgreementEventKind("agreement event") {
        /// The terms were drafted.
        Drafted(Terms) = drafted, "lập dự thảo", "drafted";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Reported<AgreementStatus, ReportedAgreement>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The terms were drafted again; signatures under the former text no longer count. What all have signed
        /// is changed by an appendix; after a refusal or a withdrawal a new attempt is a record of its own.
        Revised(Terms) = revised, "sửa dự thảo", "revised";
        /// The parties agreed on the text. A signed text is agreed on; a refused or withdrawn one no longer can be.
        /// It need not be written: who signs agrees.
        Agreed = agreed, "thống nhất nội dung", "agreed";
        /// An authority approved or permitted it, before or after the signing. It may become known in any status.
        Approved(Approval) = approved, "phê duyệt", "approved";
        /// A party that has not signed rejected it. What all have signed is terminated instead; what was refused,
        /// withdrawn or ended is no longer there to refuse.
        Rejected(Rejection) = rejected, "từ chối ký kết", "rejected";
        /// It was withdrawn before all had signed. After that it is terminated instead, and what was refused,
        /// withdrawn or ended is no longer there to withdraw.
        Withdrawn(Reason) = withdrawn, "rút lại", "withdrawn";
        /// A party signed. Once all have signed, nobody is left to sign; a paper that was refused or withdrawn
        /// before is signed as a record of its own.
        Signed(PartySignature) = signed, "ký kết", "signed";
        /// A party took its signature back. Before the first signature there is none; once all have signed the
        /// agreement binds, and a party leaves or terminates it.
        Rescinded(Rescission) = rescinded, "rút chữ ký", "rescinded";
        /// The paper got its number. A draft that nobody has agreed on is no paper to be numbered.
        Numbered(Numbering) = numbered, "cấp số văn bản", "numbered";
        /// It became known who had signed. Before a signature there is nobody to know.
        Identified(Identification) = identified, "xác định người ký", "signer identified";
        /// The parties changed what they had signed, by an appendix. Before all have signed, the draft is revised.
        Amended(Box<Appendix>) = amended, "ký phụ lục", "amended", most 100;
        /// An obligation of the terms was met. As long as nobody has signed, nobody is bound.
        ObligationMet(ObligationMet) = obligation_met, "thực hiện nghĩa vụ", "obligation met";
        /// An obligation of the terms was waived. As long as nobody has signed, nobody is bound.
        ObligationWaived(Box<ObligationWaived>) = obligation_waived, "miễn nghĩa vụ", "obligation waived";
        /// An obligation of the terms was not met in time, or not as it should have been. As long as nobody has
        /// signed, nobody is bound.
        ObligationMissed(ObligationMissed) = obligation_missed, "không thực hiện nghĩa vụ", "obligation missed";
        /// A request under the on-demand clause was accepted. A clause that is not signed by all promises nothing.
        RequestAccepted(AcceptedRequest) = request_accepted, "chấp thuận đề nghị theo nhu cầu", "request accepted";
        /// A party left. Before all have signed it rejects, or takes its signature back; a settled agreement has
        /// no parties that could leave.
        PartyLeft(Leaving) = party_left, "một bên rút khỏi văn bản hợp tác", "party left";
        /// Another paper belongs with it. It may become known in any status.
        Linked(Link) = linked, "liên kết văn bản", "linked";
        /// It was suspended, or a suspension was prolonged. What is not in force, since it is not signed or has
        /// ended, cannot be suspended.
        Suspended(AgreementSuspension) = suspended, "tạm dừng", "suspended";
        /// It continued after a suspension; without one there is nothing to continue.
        Resumed = resumed, "tiếp tục thực hiện", "resumed";
        /// Somebody gave notice that it is to end on a day to come, or is not to renew itself. It goes on
        /// until then: all may follow that could follow before, and the notice can be withdrawn. Nobody gives
        /// notice of what is not yet signed or has ended.
        NoticeGiven(Box<Notice>) = notice_given, "thông báo chấm dứt hoặc không gia hạn", "notice given", most 100;
        /// A notice was withdrawn before it took effect; after the end that is too late.
        NoticeWithdrawn(NoticeWithdrawal) = notice_withdrawn, "rút thông báo", "notice withdrawn", most 100;
        /// Nobody gave notice in time, and it went on for a further term. What is not signed or has ended does not
        /// go on.
        RolledOver(RollOver) = rolled_over, "tự động gia hạn", "rolled over", most 100;
        /// A later agreement continues it. A paper that was never signed by all is not continued but replaced.
        Renewed(Renewal) = renewed, "gia hạn bằng văn bản mới", "renewed";
        /// It was ended before its time, by an end that nobody can take back any more: one that has taken
        /// effect, or that all have agreed on. For a notice of an end to come write
        /// [`NoticeGiven`](Self::NoticeGiven), and this event when it has taken effect, if a paper says so. What is
        /// not signed by all is refused or withdrawn; what has ended does not end again.
        Terminated(Termination) = terminated, "chấm dứt", "terminated";
        /// It was settled and closed (thanh lý). There is nothing to settle before all have signed, nor twice.
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
        /// The signatures that are known. Of a paper that some have signed, they tell who has.
        pub signatures: Vec<PartySignature; 100> = Vec::new(),
    }
}

payload! {
    /// Thực hiện nghĩa vụ: an obligation was met.
    pub struct ObligationMet {
        /// The obligation, by its number in the terms of that day.
        pub obligation: ObligationNumber,
        /// The document that shows it.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Miễn nghĩa vụ: an obligation was waived.
    pub struct ObligationWaived {
        /// The obligation, by its number in the terms of that day.
        pub obligation: ObligationNumber,
        /// Who waived it, if it is known.
        pub by: Option<Actor> = None,
        /// The paper by which it was waived.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Không thực hiện nghĩa vụ: an obligation was not met, or not in time.
    pub struct ObligationMissed {
        /// The obligation, by its number in the terms of that day.
        pub obligation: ObligationNumber,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Từ chối: a party, or an authority that has to agree, refuses the agreement.
    pub struct Rejection {
        /// The party, if a party refuses.
        pub party: Option<PartyNumber> = None,
        /// The authority, if an authority refuses.
        pub authority: Option<OrganisationRef> = None,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Rút chữ ký: a party takes its signature back.
    pub struct Rescission {
        /// The party.
        pub party: PartyNumber,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
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
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
        /// The planned last day; whether the suspension really ended then is another fact. Absent:
        /// no end was planned. Unknown: an end was planned, but the day is not known.
        pub until: Option<When> = None,
    }
}

payload! {
    /// Chấm dứt: an early end.
    pub struct Termination {
        /// The cause.
        pub cause: Coded<TerminationCause>,
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
        pub minutes: Option<Document> = None,
        /// The signatures under the minutes, one for every party that signs; empty if it is not known who
        /// signed.
        pub signatures: Vec<PartySignature; 100> = Vec::new(),
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

impl From<ObligationNumber> for ObligationMet {
    fn from(obligation: ObligationNumber) -> Self {
        Self::new(obligation)
    }
}

impl From<Text> for AgreementSuspension {
    fn from(reason: Text) -> Self {
        Self::new().reason(reason)
    }
}

impl From<PartyNumber> for Rejection {
    fn from(party: PartyNumber) -> Self {
        Self::new().party(party)
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
