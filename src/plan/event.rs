//! The events of a transfer plan.

use super::{ItemNumber, PlanContent, PlanStatus, Premise, premise};
use crate::organisation::OrganisationRef;
use crate::record::{Actor, Reason, Reported};
use crate::survey::RequirementNumber;
use crate::value::{Document, PackageId, PlanId, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: an event of a transfer plan.
    #[derive(Hash)]
    pub enum PlanEvent / PlanEventKind("plan event") {
        /// It was drafted. It opens a record, so nothing comes before it.
        Drafted(Box<PlanDraft>) = drafted, "lập dự thảo", "drafted";
        /// Its status is known only from a report; see [`Reported`]. It opens a record.
        Reported(Box<Reported<PlanStatus, ReportedPlan>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The draft was rewritten. What was submitted is returned first, and what was approved is amended. Of
        /// a plan on hold, this and the next four events are about the revision in preparation.
        Revised(PlanContent) = revised, "sửa dự thảo", "revised";
        /// It was submitted for approval. Only a draft is; what was approved is amended first, what has ended is
        /// drafted anew.
        Submitted = submitted, "trình phê duyệt", "submitted";
        /// It was returned to be rewritten. Only what was submitted is returned.
        Returned(Reason) = returned, "trả lại để chỉnh sửa", "returned";
        /// A side, or the authority, approved it, also if nobody says that it was submitted. A plan that has
        /// ended is approved no more.
        Approved(PlanApproval) = approved, "phê duyệt", "approved";
        /// It was not approved. What was approved is cancelled instead.
        Rejected(Reason) = rejected, "không phê duyệt", "rejected";
        /// It was withdrawn before it was approved. What was approved is cancelled instead.
        Withdrawn(Reason) = withdrawn, "rút lại", "withdrawn";
        /// It was put on hold. It stays so, whatever happens to its revisions, until it is resumed. A plan that
        /// has ended is not put on hold.
        Held(Reason) = held, "tạm dừng", "held";
        /// It was resumed. Only what is on hold is resumed.
        Resumed = resumed, "tiếp tục thực hiện", "resumed";
        /// Its next revision was drafted. A plan that is not approved is revised instead; one that has ended is
        /// drafted anew.
        Amended(PlanContent) = amended, "lập dự thảo điều chỉnh", "amended", most 200;
        /// The outcome of an item was decided; this may become known at any time. A plan that was refused or
        /// withdrawn is not carried out.
        ItemSettled(ItemSettlement) = item_settled, "xác nhận kết quả một nội dung", "item settled";
        /// It was completed. What was not approved, or has ended, is not completed; a later revision is
        /// withdrawn first.
        Completed = completed, "hoàn thành", "completed";
        /// It was cancelled. What has ended is not cancelled.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
    }
}

payload! {
    /// Dự thảo kế hoạch: the first draft of a plan. An agreement is not needed: the signed minutes
    /// of a survey are enough (the [Bắc Quang article](crate#the-two-articles)).
    pub struct PlanDraft {
        /// The premise of the plan, if the paper names one.
        #[serde(deserialize_with = "premise::read_if_any")]
        pub premise: Option<Premise> = None,
        /// The facility that receives support.
        pub recipient: OrganisationRef,
        /// The organisations that support it, as far as known.
        pub supporters: Vec<OrganisationRef; 100> = Vec::new(),
        /// Its period and items, as far as known.
        pub content: PlanContent = Default::default(),
    }
}

payload! {
    /// Kế hoạch theo báo cáo: what is known of a plan whose record begins with a report.
    pub struct ReportedPlan {
        /// The premise of the plan.
        #[serde(deserialize_with = "premise::read_if_any")]
        pub premise: Option<Premise> = None,
        /// The facility that receives support.
        pub recipient: OrganisationRef,
        /// The organisations that support it.
        pub supporters: Vec<OrganisationRef; 100> = Vec::new(),
        /// Its period and items, as far as known.
        pub content: PlanContent = Default::default(),
        /// The day of its approval.
        pub approved: When = When::UNKNOWN,
    }
}

payload! {
    /// Phê duyệt kế hoạch: the approval of one side, or of the authority. The approval of the
    /// authority is enough alone.
    pub struct PlanApproval {
        /// The side that approves.
        pub side: Approver,
        /// The person or organisation that approved, if known.
        pub by: Option<Actor> = None,
        /// The decision that approves.
        pub decision: Option<Document> = None,
        /// The requirements that were still open then, by their number in the survey. They prevent
        /// a start on site, but not a plan.
        pub open_requirements: Vec<RequirementNumber; 1_000> = Vec::new(),
    }
}

vocabulary! {
    /// Bên phê duyệt: the side in whose name a plan is approved.
    pub enum Approver("approver") {
        /// The side that gives support.
        Supporter = "supporter", "bên hỗ trợ" | "bên chuyển giao", "supporter";
        /// The side that receives support.
        Recipient = "recipient", "bên tiếp nhận", "recipient";
        /// The authority responsible for them.
        Authority = "authority", "cơ quan có thẩm quyền", "authority";
    }
}

payload! {
    /// Kết quả một nội dung: the outcome of an item of a revision.
    pub struct ItemSettlement {
        /// The item.
        pub item: ItemNumber,
        /// The outcome.
        pub outcome: ItemOutcome,
    }
}

/// Cách giải quyết nội dung: the outcome of an item.
///
/// # JSON
///
/// `{"accepted":{"package":"…"}}`, `{"moved":{"to":"…","reason":"…"}}`, `{"dropped":{"reason":"…"}}`;
/// `package` and `to` only if known.
///
/// ```
/// use lienvien::plan::{ItemAcceptance, ItemOutcome, ItemSettlement};
/// let settled = ItemSettlement::new(1, ItemAcceptance::new());
/// assert_eq!(settled.outcome, ItemOutcome::Accepted(ItemAcceptance::new()));
/// assert_eq!(serde_json::to_string(&settled).unwrap(), r#"{"item":1,"outcome":{"accepted":{}}}"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ItemOutcome {
    /// Nghiệm thu: the recipient accepted it.
    Accepted(ItemAcceptance),
    /// Chuyển sang kế hoạch khác: it was moved to another plan, or to a later time.
    Moved(ItemMove),
    /// Không thực hiện: it was given up, for this reason.
    Dropped(Reason),
}

mentions! { enum ItemOutcome { Accepted, Moved, Dropped } }

payload! {
    /// Nghiệm thu một nội dung: the recipient accepted the item.
    pub struct ItemAcceptance {
        /// The technique package that was accepted.
        pub package: Option<PackageId> = None,
    }
}

payload! {
    /// Chuyển nội dung: an item was moved to another plan, or to a later time.
    pub struct ItemMove {
        /// The plan that it was moved to.
        pub to: Option<PlanId> = None,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}

impl From<Text> for ItemMove {
    fn from(reason: Text) -> Self {
        Self::new().reason(reason)
    }
}

impl From<ItemAcceptance> for ItemOutcome {
    fn from(acceptance: ItemAcceptance) -> Self {
        Self::Accepted(acceptance)
    }
}

impl From<ItemMove> for ItemOutcome {
    fn from(moved: ItemMove) -> Self {
        Self::Moved(moved)
    }
}
