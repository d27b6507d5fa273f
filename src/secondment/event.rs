//! What can happen to a secondment.

use super::{CompletionGrade, ReportedSecondment, SecondmentProposal, SecondmentStatus};
use crate::record::{Approval, Reason, Reported};
use crate::value::{Document, Figure, PackageId, PersonId, Text, When};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: what can happen to a secondment. Large payloads are boxed, so that a logged day, of
    /// which there are hundreds, takes little memory.
    #[derive(Hash)]
    pub enum SecondmentEvent / SecondmentEventKind("secondment event") {
        /// It was proposed.
        Proposed(Box<SecondmentProposal>) = proposed, "đề xuất cử", "proposed";
        /// It is taken up from a report; see [`Reported`].
        Reported(Box<Reported<SecondmentStatus, ReportedSecondment>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was approved.
        Approved(Box<Approval>) = approved, "phê duyệt", "approved";
        /// It was not approved.
        Refused(Reason) = refused, "không phê duyệt", "refused";
        /// A decision sends the staff.
        Decided(SecondmentDecision) = decided, "ra quyết định cử", "decided";
        /// The host confirmed that it receives them.
        Confirmed = confirmed, "đơn vị tiếp nhận xác nhận", "confirmed by the host";
        /// The host refused to receive them.
        Declined(Reason) = declined, "đơn vị tiếp nhận từ chối", "declined by the host";
        /// Somebody began a stint.
        StintBegun(StintStart) = stint_begun, "bắt đầu đợt", "stint begun";
        /// Somebody ended a stint.
        StintEnded(StintEnd) = stint_ended, "kết thúc đợt", "stint ended";
        /// The work of one day was written down.
        DayLogged(LoggedDay) = day_logged, "ghi nhật ký công tác", "day logged";
        /// It lasts longer than planned.
        Extended(Box<SecondmentExtension>) = extended, "gia hạn", "extended";
        /// One person goes in the place of another.
        Replaced(SecondmentReplacement) = replaced, "thay người", "replaced";
        /// It was called off before anybody went.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// All were called back. It ends the stints that still go on.
        Recalled(Reason) = recalled, "rút về", "recalled";
        /// It was done as planned. It ends the stints that still go on.
        Completed = completed, "hoàn thành", "completed";
        /// The expert reported what was done.
        ReportedBack(Box<BackReport>) = reported_back, "báo cáo kết quả", "reported back";
        /// The host gave its assessment.
        HostAssessed(Box<HostAssessment>) = host_assessed, "đơn vị tiếp nhận đánh giá", "assessed by the host";
        /// The record is complete.
        Closed = closed, "kết thúc hồ sơ", "closed";
    }
}

payload! {
    /// Quyết định cử: the decision that sends the staff. Its date is the date of its entry. A decision
    /// that comes after the first stint has begun must give the reason.
    ///
    /// ```
    /// use lienvien::{secondment::{SecondmentDecision, SecondmentEvent}, text};
    /// let in_time = SecondmentEvent::decided(text!("305/QĐ-BM"));
    /// let late = SecondmentDecision::new(text!("306/QĐ-BM")).late_because(text!("đi gấp theo đề nghị"));
    /// assert_ne!(in_time, SecondmentEvent::decided(late));
    /// ```
    pub struct SecondmentDecision {
        /// The number of the decision.
        pub number: Text,
        /// Why it came only after the first stint had begun.
        pub late_because: Option<Text> = None,
    }
}

payload! {
    /// Bắt đầu đợt: somebody begins to work at the host. From now on the person must have an id.
    pub struct StintStart {
        /// Who begins.
        pub person: PersonId,
        /// The emergency because of which the person came, if it was one.
        pub emergency: Option<Text> = None,
    }
}

payload! {
    /// Kết thúc đợt: somebody ends a stint. The day of the entry is the last day of the stint.
    pub struct StintEnd {
        /// Who leaves.
        pub person: PersonId,
    }
}

payload! {
    /// Đợt: a stint, from the day on which a person comes to the day on which the person leaves. Both
    /// days belong to it.
    ///
    /// # JSON
    ///
    /// `{"person":"…","began":"2025-03-03","ended":"2025-03-28","emergency":"…"}`. A stint that goes on
    /// has no `ended`. A stint that ended on an unknown day has `"ended":"unknown"`.
    ///
    /// ```
    /// use lienvien::{secondment::Stint, value::{Id, When}, when};
    /// let person = Id::new(uuid::Uuid::from_u128(1));
    /// let goes_on = Stint::new(person).began(when!(2025-03-03));
    /// let ended = goes_on.clone().ended(When::UNKNOWN);
    /// assert_eq!((goes_on.ended, ended.ended), (None, Some(When::UNKNOWN)));
    /// ```
    pub struct Stint {
        /// Whose stint it is.
        pub person: PersonId,
        /// When it began.
        pub began: When = When::UNKNOWN,
        /// When it ended. `None` says that it goes on; an unknown date says that it is over, and that
        /// nobody knows since when.
        pub ended: Option<When> = None,
        /// The emergency because of which the person came, if it was one.
        pub emergency: Option<Text> = None,
    }
}

payload! {
    /// Nhật ký ngày công tác: the work of one day, by one person or by all who were there. A number that
    /// is not given is unknown; it does not mean zero.
    ///
    /// Cases that are logged in a technique package are counted in that package. A day that names the
    /// package is therefore not counted here again: see
    /// [`taught_here`](super::Secondment::taught_here).
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::secondment::LoggedDay;
    /// let day = LoggedDay::new().taught(2).assisted(0);
    /// assert_eq!(serde_json::to_string(&day).unwrap(), r#"{"taught":2,"assisted":0}"#);
    /// ```
    pub struct LoggedDay {
        /// What was done.
        pub content: Option<Text> = None,
        /// Cases in which local staff was taught (số ca hướng dẫn).
        pub taught: Option<u16> = None,
        /// Cases in which local staff was helped (số ca hỗ trợ).
        pub assisted: Option<u16> = None,
        /// Visits of patients (lượt khám).
        pub patients: Option<u16> = None,
        /// How long it took, in minutes.
        pub minutes: Option<u16> = None,
        /// Who did it; if absent, all who were there.
        pub person: Option<PersonId> = None,
        /// The technique package in which these cases are logged one by one.
        pub package: Option<PackageId> = None,
    }
}

payload! {
    /// Gia hạn: it lasts longer than planned.
    pub struct SecondmentExtension {
        /// The new last day.
        pub to: When,
        /// The decision that extends it.
        pub decision: Option<Document> = None,
    }
}

payload! {
    /// Thay người: one person goes in the place of another. A stint that goes on does not end by it.
    pub struct SecondmentReplacement {
        /// Who no longer goes.
        pub person: PersonId,
        /// Who goes instead.
        pub by: PersonId,
        /// The reason.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Báo cáo kết quả: what the expert reports after the return.
    pub struct BackReport {
        /// Who reports; if absent, the team.
        pub person: Option<PersonId> = None,
        /// What is reported, and proposed for the next time.
        pub detail: Option<Text> = None,
        /// Cases, visits and hours as the expert counts them. They can be compared with the days that
        /// are logged, and are never added to them.
        pub figures: Vec<Figure> = Vec::new(),
        /// The expert's own grade.
        pub grade: Option<CompletionGrade> = None,
        /// The report as a document.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Nhận xét của đơn vị tiếp nhận: the assessment by the host.
    pub struct HostAssessment {
        /// The grade.
        pub grade: CompletionGrade,
        /// The person who is assessed; if absent, all of them.
        pub person: Option<PersonId> = None,
        /// Details.
        pub detail: Option<Text> = None,
        /// Whether local staff can now work alone, if the host says anything about it.
        pub staff_works_alone: Option<bool> = None,
    }
}

impl From<Text> for SecondmentDecision {
    fn from(number: Text) -> Self {
        Self::new(number)
    }
}

impl From<PersonId> for StintStart {
    fn from(person: PersonId) -> Self {
        Self::new(person)
    }
}

impl From<PersonId> for StintEnd {
    fn from(person: PersonId) -> Self {
        Self::new(person)
    }
}

impl From<CompletionGrade> for HostAssessment {
    fn from(grade: CompletionGrade) -> Self {
        Self::new(grade)
    }
}
