//! The events of a secondment.

use super::{CompletionGrade, ReportedSecondment, SecondmentProposal, SecondmentStatus};
use crate::record::{Approval, Reason, Reported};
use crate::value::{Document, Figure, PackageId, PersonId, Text, When};
use alloc::{boxed::Box, sync::Arc, vec::Vec};

crate::events! {
    /// Sự việc: an event of a secondment. Large payloads are boxed, because a record may have
    /// hundreds of logged days, and each must take little memory.
    #[derive(Hash)]
    pub enum SecondmentEvent / SecondmentEventKind("secondment event") {
        /// It was proposed.
        Proposed(Arc<SecondmentProposal>) = proposed, "đề xuất cử", "proposed";
        /// Its status is known only from a report; see [`Reported`].
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
        /// One person replaced another.
        Replaced(SecondmentReplacement) = replaced, "thay người", "replaced", most 1_000;
        /// It was cancelled before anybody went.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// All were called back. All open stints end.
        Recalled(Reason) = recalled, "rút về", "recalled";
        /// It was done as planned. All open stints end.
        Completed = completed, "hoàn thành", "completed";
        /// The expert reported what was done.
        ReportedBack(Arc<BackReport>) = reported_back, "báo cáo kết quả", "reported back";
        /// The host gave its assessment.
        HostAssessed(Arc<HostAssessment>) = host_assessed, "đơn vị tiếp nhận đánh giá", "assessed by the host";
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
        /// The reason why it came only after the first stint had begun.
        pub late_because: Option<Text> = None,
    }
}

payload! {
    /// Bắt đầu đợt: a person begins to work at the host. From now on the person must have an id.
    pub struct StintStart {
        /// The person who begins.
        pub person: PersonId,
        /// The emergency because of which the person came, if it was one.
        pub emergency: Option<Text> = None,
    }
}

payload! {
    /// Kết thúc đợt: a person ends a stint. The day of the entry is the last day of the stint.
    pub struct StintEnd {
        /// The person who leaves.
        pub person: PersonId,
    }
}

payload! {
    /// Đợt: a stint, from the day on which a person comes to the day on which the person leaves. Both
    /// days belong to it.
    ///
    /// # JSON
    ///
    /// `{"person":"…","began":"2025-03-03","ended":"2025-03-28","emergency":"…"}`. A stint that is
    /// not over has no `ended`. A stint that ended on an unknown day has `"ended":"unknown"`.
    ///
    /// ```
    /// use lienvien::{secondment::Stint, value::{Id, When}, when};
    /// let person = Id::new(uuid::Uuid::from_u128(1));
    /// let goes_on = Stint::new(person).began(when!(2025-03-03));
    /// let ended = goes_on.clone().ended(When::UNKNOWN);
    /// assert_eq!((goes_on.ended, ended.ended), (None, Some(When::UNKNOWN)));
    /// ```
    pub struct Stint {
        /// The person.
        pub person: PersonId,
        /// The first day.
        pub began: When = When::UNKNOWN,
        /// The last day. `None`: the stint is not over. Unknown: it is over, but the day is not
        /// known.
        pub ended: Option<When> = None,
        /// The emergency because of which the person came, if it was one.
        pub emergency: Option<Text> = None,
    }
}

payload! {
    /// Nhật ký ngày công tác: the work of one day, by one person or by all who were on site. A
    /// number that is not given is unknown; it does not mean zero.
    ///
    /// Cases that are logged in a technique package are counted in that package. If a day names the
    /// package, its cases are therefore not counted again here: see
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
        /// The work that was done.
        pub content: Option<Text> = None,
        /// Cases in which local staff was taught (số ca hướng dẫn).
        pub taught: Option<u16> = None,
        /// Cases in which local staff was helped (số ca hỗ trợ).
        pub assisted: Option<u16> = None,
        /// Visits of patients (lượt khám).
        pub patients: Option<u16> = None,
        /// The duration in minutes.
        pub minutes: Option<u16> = None,
        /// The person who did it; if absent, all who were on site.
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
    /// Thay người: one person replaces another. This does not end an open stint.
    pub struct SecondmentReplacement {
        /// The person who is replaced.
        pub person: PersonId,
        /// The person who replaces.
        pub by: PersonId,
        /// The reason.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Báo cáo kết quả: the report of the expert after the return.
    pub struct BackReport {
        /// The person who reports; if absent, the team.
        pub person: Option<PersonId> = None,
        /// The results, and proposals for the next time.
        pub detail: Option<Text> = None,
        /// Cases, visits and hours as the expert counts them. They can be compared with the logged
        /// days, but are never added to them.
        pub figures: Vec<Figure; 200> = Vec::new(),
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
        /// The person who is assessed; if absent, all persons.
        pub person: Option<PersonId> = None,
        /// Details.
        pub detail: Option<Text> = None,
        /// Whether local staff can now work alone, if the host says so or denies it.
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
