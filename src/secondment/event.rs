//! The events of a secondment.

use super::{CompletionGrade, ReportedSecondment, SecondmentProposal, SecondmentStatus};
use crate::organisation::Cadre;
use crate::record::{Approval, Reason, Reported};
use crate::value::{Coded, Document, Figure, PackageId, PersonId, Text, When};
use alloc::{boxed::Box, sync::Arc, vec::Vec};

crate::events! {
    /// Sự việc: an event of a secondment. Large payloads are boxed, because a record may have
    /// hundreds of logged days, and each must take little memory.
    ///
    /// A fact that happened can be written in every status, as it becomes known. Where a status is left
    /// out, the event says why it cannot happen there.
    #[derive(Hash)]
    pub enum SecondmentEvent / SecondmentEventKind("secondment event") {
        /// It was proposed. It opens a record; what is in a record was proposed already.
        Proposed(Arc<SecondmentProposal>) = proposed, "đề xuất cử", "proposed";
        /// Its status is known only from a report; see [`Reported`]. It opens a record: whatever is
        /// reported of a secondment that has a record is an event of its own.
        Reported(Box<Reported<SecondmentStatus, ReportedSecondment>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was approved, before or after anybody went, in every status. After a refusal it counts
        /// as approved again; it does not undo what the host refused or what was cancelled.
        Approved(Box<Approval>) = approved, "phê duyệt", "approved";
        /// It was not approved, in every status. What was decided or done meanwhile stays.
        Refused(Reason) = refused, "không phê duyệt", "refused";
        /// A decision sends the staff, with or without an approval, in time or late, in every status.
        Decided(SecondmentDecision) = decided, "ra quyết định cử", "decided";
        /// The host confirmed that it receives them, in every status; also after it had refused.
        Confirmed = confirmed, "cơ sở tiếp nhận xác nhận", "confirmed by the host";
        /// The host refused to receive them, in every status. Those who are there stay until their
        /// stints end.
        Declined(Reason) = declined, "cơ sở tiếp nhận từ chối", "declined by the host";
        /// Somebody began a stint, whether or not it was approved. Nobody begins what is closed or was
        /// cancelled: whoever goes then is sent anew. A stint that took place in spite of a cancellation
        /// is [told](Self::StintTold).
        StintBegun(StintStart) = stint_begun, "bắt đầu đợt công tác", "stint begun";
        /// Somebody ended a stint. It needs somebody on site: in every other status nobody is known to
        /// be there, and the whole stint is [told](Self::StintTold).
        StintEnded(StintEnd) = stint_ended, "kết thúc đợt công tác", "stint ended";
        /// A whole stint that is over became known, in every status. It does not move the status.
        StintTold(Box<PastStint>) = stint_told, "ghi nhận đợt công tác đã kết thúc", "past stint told";
        /// The work of one day was written down, in every status: a day may become known late, and
        /// before the stint to which it belongs.
        DayLogged(LoggedDay) = day_logged, "ghi nhật ký công tác", "day logged";
        /// It lasts longer than planned. A decision about the time may be found in every status.
        Extended(Box<SecondmentExtension>) = extended, "gia hạn", "extended";
        /// One person replaced another, which may become known in every status.
        Replaced(SecondmentReplacement) = replaced, "thay người", "replaced", most 1_000;
        /// It was cancelled before anybody went. Once somebody is or was on site, giving it up is a
        /// recall; and what is over, or cancelled, can't be cancelled.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// All were called back. All open stints end. It needs no stint that was told, but what was
        /// cancelled, recalled, completed or closed has nobody left to call back.
        Recalled(Reason) = recalled, "rút chuyên gia về", "recalled";
        /// It was done as planned. All open stints end. It needs no stint that was told, and also what
        /// was recalled may yet be counted as done; but what is completed or closed is over, and what was
        /// cancelled was not done.
        Completed = completed, "hoàn thành", "completed";
        /// The expert reported what was done, in every status: one expert may be back while another is
        /// still there, and a stint may not have been told yet.
        ReportedBack(Arc<BackReport>) = reported_back, "báo cáo kết quả", "reported back";
        /// The host gave its assessment, in every status, for the same reason.
        HostAssessed(Arc<HostAssessment>) = host_assessed, "cơ sở tiếp nhận đánh giá", "assessed by the host";
        /// The record is complete. While somebody is on site, it is not over; and it is closed once.
        /// What becomes known later can still be written.
        Closed = closed, "kết thúc hồ sơ", "closed";
    }
}

payload! {
    /// Quyết định cử: the decision that sends the staff. Its date is the date of its entry. If it comes
    /// after the first stint has begun, without a reason and not in an emergency, the record warns.
    ///
    /// ```
    /// use lienvien::{secondment::{SecondmentDecision, SecondmentEvent}, text};
    /// let in_time = SecondmentEvent::decided(text!("305/QĐ-BM"));
    /// let late = SecondmentDecision::from(text!("306/QĐ-BM")).late_because(text!("đi gấp theo đề nghị"));
    /// assert_ne!(in_time, SecondmentEvent::decided(late));
    /// ```
    pub struct SecondmentDecision {
        /// The number of the decision, if it is stated.
        pub number: Option<Text> = None,
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
    /// Đợt đã kết thúc: a whole stint that is over, as it becomes known. The day of the entry is the last
    /// day of the stint, which may be unknown.
    ///
    /// ```
    /// use lienvien::{record::Event, secondment::{PastStint, SecondmentEvent}, value::Id, when};
    /// let person = Id::new(uuid::Uuid::from_u128(1));
    /// let stint = PastStint::new(person).began(when!(2025-09-03));
    /// let told = SecondmentEvent::stint_told(stint).on(when!(2025-09-30));
    /// assert_eq!(told.on, when!(2025-09-30));
    /// ```
    pub struct PastStint {
        /// The person.
        pub person: PersonId,
        /// The first day.
        pub began: When = When::UNKNOWN,
        /// The emergency because of which the person came, if it was one.
        pub emergency: Option<Text> = None,
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
    /// Thay người: one person replaces another. This does not end an open stint, and says nothing of the
    /// profession of the newcomer.
    pub struct SecondmentReplacement {
        /// The person who is replaced.
        pub person: PersonId,
        /// The person who replaces.
        pub by: PersonId,
        /// The profession of the person who replaces, if it is stated.
        pub cadre: Option<Coded<Cadre>> = None,
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
        pub grade: Option<Coded<CompletionGrade>> = None,
        /// The report as a document.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Nhận xét của cơ sở tiếp nhận: the assessment by the host.
    pub struct HostAssessment {
        /// The grade, if one was given.
        pub grade: Option<Coded<CompletionGrade>> = None,
        /// The person who is assessed; if absent, all persons.
        pub person: Option<PersonId> = None,
        /// The person who assesses for the host, if known: never the person who is assessed.
        pub by: Option<PersonId> = None,
        /// Details.
        pub detail: Option<Text> = None,
        /// Whether local staff can now work alone, if the host says so or denies it.
        pub staff_works_alone: Option<bool> = None,
    }
}

impl StintStart {
    /// The stint, which began on this day.
    pub(super) fn began(&self, on: &When) -> Stint {
        Stint {
            person: self.person,
            began: on.clone(),
            ended: None,
            emergency: self.emergency.clone(),
        }
    }
}

impl PastStint {
    /// The stint, which ended on this day.
    pub(super) fn ended(&self, on: &When) -> Stint {
        Stint {
            person: self.person,
            began: self.began.clone(),
            ended: Some(on.clone()),
            emergency: self.emergency.clone(),
        }
    }
}

/// A stint of this person that is over, and of which no more is known.
impl From<PersonId> for PastStint {
    fn from(person: PersonId) -> Self {
        Self::new(person)
    }
}

impl From<Text> for SecondmentDecision {
    fn from(number: Text) -> Self {
        Self::new().number(number)
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
        Self::new().grade(grade)
    }
}
