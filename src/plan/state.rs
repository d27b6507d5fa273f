//! What a record knows of a transfer plan.

use super::{
    ItemNumber, ItemSettlement, PlanApproval, PlanContent, PlanDraft, PlanItem, PlanStatus,
    Premise, ReportedPlan,
};
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reported};
use crate::survey::RequirementNumber;
use crate::value::When;
use alloc::vec::Vec;

/// Kế hoạch chuyển giao: the state of a transfer plan. All its revisions stay readable; the one that
/// was approved last is in effect while the next is written, handed in, refused or given up.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub(super) premise: Option<Premise>,
    pub(super) recipient: OrganisationRef,
    pub(super) supporters: Vec<OrganisationRef>,
    /// Never empty; of them only the last can still change.
    pub(super) revisions: Vec<Revision>,
    pub(super) settled: Vec<Dated<ItemSettlement>>,
}

/// Bản kế hoạch: one revision of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its period and items.
    pub content: PlanContent,
    /// How far it has come.
    pub status: RevisionStatus,
    /// When it came so far.
    pub since: When,
    /// The approvals given. To give it back takes them away: what is handed in next may read otherwise.
    pub approvals: Vec<Dated<PlanApproval>>,
}

vocabulary! {
    /// Trạng thái của một bản kế hoạch: how far a revision has come.
    pub enum RevisionStatus("revision status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// Handed in for approval.
        Submitted = "submitted", "đã trình", "submitted";
        /// Approved by both sides, or by the authority.
        Approved = "approved", "đã phê duyệt", "approved";
        /// Not approved.
        Rejected = "rejected", "bị từ chối", "rejected";
        /// Given up before it was approved.
        Withdrawn = "withdrawn", "đã rút", "withdrawn";
    }
}

impl Plan {
    pub(super) fn drafted(draft: &PlanDraft, on: &When) -> Self {
        Self {
            premise: Some(draft.premise.clone()),
            recipient: draft.recipient.clone(),
            supporters: draft.supporters.clone(),
            revisions: alloc::vec![Revision::drafted(&draft.content, on)],
            settled: Vec::new(),
        }
    }

    pub(super) fn reported(report: &Reported<PlanStatus, ReportedPlan>) -> Self {
        let known = &report.known;
        let approved = Revision {
            status: RevisionStatus::Approved,
            ..Revision::drafted(&known.content, &known.approved)
        };
        Self {
            premise: known.premise.clone(),
            recipient: known.recipient.clone(),
            supporters: known.supporters.clone(),
            revisions: alloc::vec![approved],
            settled: Vec::new(),
        }
    }

    /// What it is built on; a report may not say.
    pub const fn premise(&self) -> Option<&Premise> {
        self.premise.as_ref()
    }

    /// The facility that receives.
    pub const fn recipient(&self) -> &OrganisationRef {
        &self.recipient
    }

    /// Those who support it, as far as known.
    pub fn supporters(&self) -> &[OrganisationRef] {
        &self.supporters
    }

    /// All revisions, also those that were refused or given up.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The revision with this number, from 1.
    pub fn revision(&self, number: usize) -> Option<&Revision> {
        self.revisions.get(number.checked_sub(1)?)
    }

    /// The revision in effect: that which was approved last, also while the plan is on hold or a
    /// later revision is on its way. Of a plan that is over, the one that was in effect last.
    pub fn in_effect(&self) -> Option<&Revision> {
        let approved = |revision: &&Revision| revision.status == RevisionStatus::Approved;
        self.revisions.iter().rfind(approved)
    }

    /// The revision that is written or handed in, if there is one.
    pub fn in_preparation(&self) -> Option<&Revision> {
        self.revisions.last().filter(|last| match last.status {
            RevisionStatus::Draft | RevisionStatus::Submitted => true,
            RevisionStatus::Approved | RevisionStatus::Rejected | RevisionStatus::Withdrawn => {
                false
            }
        })
    }

    /// What became of items, in the order in which it was settled.
    pub fn settled(&self) -> &[Dated<ItemSettlement>] {
        &self.settled
    }

    /// What became of an item, under whichever revision.
    pub fn settlement_of(&self, item: ItemNumber) -> Option<&Dated<ItemSettlement>> {
        self.settled
            .iter()
            .find(|settled| settled.what.item == item)
    }

    /// The items of the revision in effect that are not settled.
    pub fn open_items(&self) -> impl Iterator<Item = &PlanItem> {
        let items = self.in_effect().into_iter();
        let items = items.flat_map(|revision| &revision.content.items);
        items.filter(|item| self.settlement_of(item.number).is_none())
    }
}

impl Revision {
    pub(super) fn drafted(content: &PlanContent, on: &When) -> Self {
        Self {
            content: content.clone(),
            status: RevisionStatus::Draft,
            since: on.clone(),
            approvals: Vec::new(),
        }
    }

    /// The requirements of the survey that its approvals name as still open then, each once.
    pub fn open_requirements(&self) -> Vec<RequirementNumber> {
        let named = self.approvals.iter();
        let named = named.flat_map(|approval| &approval.what.open_requirements);
        let mut named: Vec<_> = named.copied().collect();
        named.sort_unstable();
        named.dedup();
        named
    }
}
