//! What can happen to a transfer plan.

use super::{ItemNumber, PlanContent, PlanStatus, Premise, premise};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Reason, Reported};
use crate::survey::RequirementNumber;
use crate::value::{Document, PackageId, PlanId, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a transfer plan.
    pub enum PlanEvent / PlanEventKind("plan event") {
        /// It was drafted.
        Drafted(Box<PlanDraft>) = "drafted", "lập dự thảo", "drafted";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<PlanStatus, ReportedPlan>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// The draft was written anew.
        Revised(PlanContent) = "revised", "sửa dự thảo", "revised";
        /// It was handed in for approval.
        Submitted = "submitted", "trình phê duyệt", "submitted";
        /// It was given back to be written anew.
        Returned(Reason) = "returned", "trả lại để chỉnh sửa", "returned";
        /// A side, or the authority, approved it.
        Approved(PlanApproval) = "approved", "phê duyệt", "approved";
        /// It was not approved.
        Rejected(Reason) = "rejected", "từ chối phê duyệt", "rejected";
        /// It was given up before it was approved.
        Withdrawn(Reason) = "withdrawn", "rút lại", "withdrawn";
        /// It was put on hold.
        Held(Reason) = "held", "tạm dừng", "held";
        /// It was taken up again.
        Resumed = "resumed", "tiếp tục thực hiện", "resumed";
        /// Its next revision was drafted.
        Amended(PlanContent) = "amended", "lập dự thảo điều chỉnh", "amended";
        /// It was settled what became of an item.
        ItemSettled(ItemSettlement) = "item_settled", "xác nhận kết quả một nội dung", "item settled";
        /// All of it was done.
        Completed = "completed", "hoàn thành", "completed";
        /// It was given up.
        Cancelled(Reason) = "cancelled", "hủy bỏ", "cancelled";
    }
}

/// Dự thảo kế hoạch: a plan as it is first written. It needs no agreement: the signed minutes of a
/// survey are premise enough (the Bắc Quang article).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanDraft {
    /// What it is built on.
    #[serde(deserialize_with = "premise::read")]
    pub premise: Premise,
    /// The facility that receives.
    pub recipient: OrganisationRef,
    /// Those who support it, as far as known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<OrganisationRef>,
    /// Its period and items, as far as known.
    #[serde(default)]
    pub content: PlanContent,
}

/// Kế hoạch theo báo cáo: what is known of a plan that a record takes up only by report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedPlan {
    /// What it was built on.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "premise::read_if_any"
    )]
    pub premise: Option<Premise>,
    /// The facility that receives.
    pub recipient: OrganisationRef,
    /// Those who support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<OrganisationRef>,
    /// Its period and items, as far as known.
    #[serde(default)]
    pub content: PlanContent,
    /// When it was approved.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub approved: When,
}

/// Phê duyệt kế hoạch: the approval of one side, or of the authority, which is enough alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanApproval {
    /// In whose name.
    pub side: Approver,
    /// Who approved, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// By which decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Document>,
    /// The requirements of the survey that were still open then, by the number that it gave them. They
    /// stand in the way of a start, not of a plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_requirements: Vec<RequirementNumber>,
}

vocabulary! {
    /// Bên phê duyệt: in whose name a plan is approved.
    pub enum Approver("approver") {
        /// The side that supports.
        Supporter = "supporter", "bên chuyển giao", "supporting side";
        /// The side that receives.
        Recipient = "recipient", "bên tiếp nhận", "receiving side";
        /// The authority over them.
        Authority = "authority", "cơ quan có thẩm quyền", "authority";
    }
}

/// Kết quả một nội dung: what became of an item of the revision in effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemSettlement {
    /// The item.
    pub item: ItemNumber,
    /// What became of it.
    pub outcome: ItemOutcome,
}

/// Cách giải quyết nội dung: what became of an item.
///
/// # JSON
///
/// `{"accepted":{"package":"…"}}`, `{"moved":{"reason":"…","to":"…"}}`, `{"dropped":{"reason":"…"}}`;
/// `package` and `to` only if known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ItemOutcome {
    /// Nghiệm thu: taken over by the recipient.
    Accepted {
        /// The technique package that was accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        package: Option<PackageId>,
    },
    /// Chuyển sang kế hoạch khác: left to another plan, or to a later time.
    Moved {
        /// The plan that it was left to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PlanId>,
        /// The reason.
        reason: Text,
    },
    /// Không thực hiện: given up.
    Dropped {
        /// The reason.
        reason: Text,
    },
}

impl PlanDraft {
    /// A plan for this recipient, of which only the premise stands.
    pub fn new(premise: impl Into<Premise>, recipient: OrganisationRef) -> Self {
        Self {
            premise: premise.into(),
            recipient,
            supporters: Vec::new(),
            content: PlanContent::default(),
        }
    }

    /// The same, supported by this organisation too.
    #[must_use]
    pub fn supported_by(mut self, supporter: OrganisationRef) -> Self {
        self.supporters.push(supporter);
        self
    }

    /// The same, with this period and these items.
    #[must_use]
    pub fn with(self, content: PlanContent) -> Self {
        Self { content, ..self }
    }
}

impl PlanApproval {
    /// An approval in this one's name, of which nothing more is known.
    pub const fn of(side: Approver) -> Self {
        Self {
            side,
            by: None,
            decision: None,
            open_requirements: Vec::new(),
        }
    }

    /// The same, approved by this one.
    #[must_use]
    pub fn by(self, actor: Actor) -> Self {
        Self {
            by: Some(actor),
            ..self
        }
    }

    /// The same, naming the requirements that are still open.
    #[must_use]
    pub fn despite(mut self, open: impl IntoIterator<Item = RequirementNumber>) -> Self {
        self.open_requirements.extend(open);
        self
    }
}
