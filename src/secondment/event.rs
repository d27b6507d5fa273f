//! What can happen to a secondment.

use super::{CompletionGrade, ReportedSecondment, SecondmentProposal, SecondmentStatus};
use crate::record::{Approval, Reason, Reported};
use crate::value::{Document, Figure, PackageId, PersonId, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a secondment. What is large is boxed, so that a day, of which
    /// there are hundreds, costs a line no more than it carries.
    pub enum SecondmentEvent / SecondmentEventKind("secondment event") {
        /// It was proposed.
        Proposed(Box<SecondmentProposal>) = "proposed", "đề xuất cử", "proposed";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<SecondmentStatus, ReportedSecondment>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// It was approved.
        Approved(Box<Approval>) = "approved", "phê duyệt", "approved";
        /// It was not approved.
        Refused(Reason) = "refused", "không phê duyệt", "refused";
        /// A decision sends the staff.
        Decided(Decision) = "decided", "ra quyết định cử", "decided";
        /// The host confirmed that it receives them.
        Confirmed = "confirmed", "đơn vị tiếp nhận xác nhận", "confirmed by the host";
        /// The host did not want them.
        Declined(Reason) = "declined", "đơn vị tiếp nhận từ chối", "declined by the host";
        /// Somebody began a stint.
        StintBegun(StintStart) = "stint_begun", "bắt đầu đợt", "stint begun";
        /// Somebody ended a stint.
        StintEnded(StintEnd) = "stint_ended", "kết thúc đợt", "stint ended";
        /// What was done on a day.
        DayLogged(LoggedDay) = "day_logged", "ghi nhật ký công tác", "day logged";
        /// It lasts longer than planned.
        Extended(Box<Extension>) = "extended", "gia hạn", "extended";
        /// Somebody goes in somebody's place.
        Replaced(Replacement) = "replaced", "thay người", "replaced";
        /// It was called off before anybody went.
        Cancelled(Reason) = "cancelled", "hủy", "cancelled";
        /// All were called back. Stints that were not over end by it.
        Recalled(Reason) = "recalled", "rút về", "recalled";
        /// It was done as it was meant. Stints that were not over end by it.
        Completed = "completed", "hoàn thành", "completed";
        /// The expert reported what was done.
        ReportedBack(Box<BackReport>) = "reported_back", "báo cáo kết quả", "reported back";
        /// The host said what it thinks of it.
        HostAssessed(Box<HostAssessment>) = "host_assessed", "đơn vị tiếp nhận đánh giá", "assessed by the host";
        /// Nothing more is to be written about it.
        Closed = "closed", "kết thúc hồ sơ", "closed";
    }
}

/// Quyết định cử: the decision that sends the staff. Its date is that of its entry. It may come
/// late, after somebody has gone, and then says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its number.
    pub number: Text,
    /// Why it came only after somebody had gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_because: Option<Text>,
}

/// Bắt đầu đợt: somebody begins to work at the host. From here on the person is known by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StintStart {
    /// Who.
    pub person: PersonId,
    /// What had happened, if it was an emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Text>,
}

/// Kết thúc đợt: somebody ends a stint. The day belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StintEnd {
    /// Who.
    pub person: PersonId,
}

/// Đợt: a stint, from the day on which a person comes to the day on which the person leaves, both
/// included.
///
/// # JSON
///
/// `{"person":"…","began":"2025-03-03","ended":"2025-03-28","emergency":"…"}`; of a stint that goes
/// on without `ended`, of one that ended nobody knows when with `"ended":"unknown"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stint {
    /// Whose.
    pub person: PersonId,
    /// When it began.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub began: When,
    /// When it ended, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<When>,
    /// What had happened, if it was an emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Text>,
}

/// Nhật ký ngày công tác: what was done on a day, by one person or by all of them. What is not said
/// is not known; it isn't nought.
///
/// Cases that are logged in a package are counted there. A line that names the package says so, and
/// is not counted a second time: see [`taught_here`](super::Secondment::taught_here).
///
/// # JSON
///
/// ```
/// use lienvien::secondment::LoggedDay;
/// let day = LoggedDay { taught: Some(2), assisted: Some(0), ..LoggedDay::default() };
/// assert_eq!(serde_json::to_string(&day).unwrap(), r#"{"taught":2,"assisted":0}"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedDay {
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Text>,
    /// Cases in which local staff was taught (số ca hướng dẫn).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taught: Option<u16>,
    /// Cases in which local staff was helped (số ca hỗ trợ).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assisted: Option<u16>,
    /// Visits of patients (lượt khám).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patients: Option<u16>,
    /// How long it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// By whom; if absent, by all who were there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The technique package in which these cases are logged one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<PackageId>,
}

/// Gia hạn: it lasts longer than planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The last day now.
    pub to: When,
    /// The decision that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Document>,
}

/// Thay người: one goes in another's place. It ends no stint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// Who goes no more.
    pub person: PersonId,
    /// Who goes instead.
    pub by: PersonId,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// Báo cáo kết quả: what the expert reports after the return.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackReport {
    /// Who reports; if absent, the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// What is reported, and proposed for the next time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
    /// Cases, visits, hours as the expert counts them. They are held against the days that are
    /// logged, never added to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The expert's own grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<CompletionGrade>,
    /// The paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Nhận xét của đơn vị tiếp nhận: what the host thinks of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostAssessment {
    /// The grade.
    pub grade: CompletionGrade,
    /// Of whom; if absent, of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
    /// Whether local staff can now work alone, if the host says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_works_alone: Option<bool>,
}

impl Decision {
    /// The decision with this number, which came in time.
    pub const fn numbered(number: Text) -> Self {
        Self {
            number,
            late_because: None,
        }
    }

    /// The decision with this number, which for this reason came only after somebody had gone.
    pub const fn late(number: Text, because: Text) -> Self {
        Self {
            number,
            late_because: Some(because),
        }
    }
}

impl Stint {
    /// A stint that goes on.
    pub const fn since(began: When, person: PersonId) -> Self {
        Self {
            person,
            began,
            ended: None,
            emergency: None,
        }
    }

    /// The same, over.
    #[must_use]
    pub fn until(self, ended: When) -> Self {
        Self {
            ended: Some(ended),
            ..self
        }
    }
}

impl HostAssessment {
    /// A grade, of which no more is known.
    pub const fn graded(grade: CompletionGrade) -> Self {
        Self {
            grade,
            person: None,
            detail: None,
            staff_works_alone: None,
        }
    }
}
