//! The state of a transfer plan.

use super::{
    ItemNumber, ItemSettlement, PlanApproval, PlanContent, PlanDraft, PlanItem, PlanStatus,
    Premise, ReportedPlan,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reported, keep};
use crate::specialty::Subject;
use crate::survey::RequirementNumber;
use crate::value::{AgreementId, When, distinct, nth, numbered};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::iter;

/// Kế hoạch chuyển giao: the state of a transfer plan. All its revisions can still be read. The
/// revision that was approved last stays in effect while the next one is drafted, submitted,
/// refused or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub(super) premise: Option<Premise>,
    pub(super) recipient: OrganisationRef,
    pub(super) supporters: Vec<OrganisationRef>,
    /// Whether it was opened by a report.
    is_reported: bool,
    /// Never empty; only the last revision can still change.
    pub(super) revisions: Vec<Revision>,
    /// By date.
    pub(super) settled: Vec<Dated<ItemSettlement>>,
    /// The outcomes of the items.
    outcomes: BTreeMap<ItemNumber, Dated<ItemSettlement>>,
    /// The items of the revision in effect that are not settled.
    pub(super) open: BTreeSet<ItemNumber>,
}

numbers! {
    /// Số thứ tự của bản kế hoạch: the number of a revision of the plan, from 1.
    RevisionNumber(u16);
}

/// Bản kế hoạch: one revision of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Revision {
    /// Its period and items.
    pub content: PlanContent,
    /// Its status.
    pub status: RevisionStatus,
    /// The time from which it has this status.
    pub since: When,
    /// The approvals given. They are removed when the revision is returned, because the next
    /// submission may have other contents.
    pub approvals: Vec<Dated<PlanApproval>>,
}

vocabulary! {
    /// Trạng thái của một bản kế hoạch: the progress of a revision.
    pub enum RevisionStatus("revision status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// Submitted for approval.
        Submitted = "submitted", "đã trình", "submitted";
        /// Approved by both sides, or by the authority.
        Approved = "approved", "đã phê duyệt", "approved";
        /// Not approved.
        Rejected = "rejected", "không được phê duyệt" | "bị từ chối", "rejected";
        /// Withdrawn before it was approved.
        Withdrawn = "withdrawn", "đã rút lại" | "đã rút", "withdrawn";
    }
}

impl Plan {
    pub(super) fn drafted(draft: &PlanDraft, on: &When) -> Self {
        Self {
            premise: draft.premise.clone(),
            recipient: draft.recipient.clone(),
            supporters: draft.supporters.clone(),
            is_reported: false,
            revisions: alloc::vec![Revision::drafted(&draft.content, on)],
            settled: Vec::new(),
            outcomes: BTreeMap::new(),
            open: BTreeSet::new(),
        }
    }

    pub(super) fn reported(report: &Reported<PlanStatus, ReportedPlan>) -> Self {
        let known = &report.known;
        let (status, since) = match report.reached {
            PlanStatus::Draft => (RevisionStatus::Draft, &When::UNKNOWN),
            PlanStatus::Submitted => (RevisionStatus::Submitted, &When::UNKNOWN),
            PlanStatus::Rejected => (RevisionStatus::Rejected, &When::UNKNOWN),
            PlanStatus::Withdrawn => (RevisionStatus::Withdrawn, &When::UNKNOWN),
            PlanStatus::Approved
            | PlanStatus::OnHold
            | PlanStatus::Completed
            | PlanStatus::Cancelled => (RevisionStatus::Approved, &known.approved),
        };
        let told = Revision {
            status,
            ..Revision::drafted(&known.content, since)
        };
        let mut state = Self {
            premise: known.premise.clone(),
            recipient: known.recipient.clone(),
            supporters: known.supporters.clone(),
            is_reported: true,
            revisions: alloc::vec![told],
            settled: Vec::new(),
            outcomes: BTreeMap::new(),
            open: BTreeSet::new(),
        };
        state.find_open();
        state
    }

    /// Finds the open items anew, after another revision has come into effect.
    pub(super) fn find_open(&mut self) {
        let mut open = BTreeSet::new();
        if let Some(revision) = self.in_effect() {
            let items = revision.content.items.iter().map(|item| item.number);
            open.extend(items.filter(|item| !self.outcomes.contains_key(item)));
        }
        self.open = open;
    }

    pub(super) fn settle(&mut self, event: &ItemSettlement, on: &When) {
        self.open.remove(&event.item);
        self.outcomes.insert(event.item, Dated::copied(event, on));
        keep(&mut self.settled, event, on);
    }

    pub(super) fn is_settled(&self, item: ItemNumber) -> bool {
        self.outcomes.contains_key(&item)
    }

    /// Whether every item of every revision is settled.
    pub(super) fn is_all_settled(&self) -> bool {
        self.open.is_empty()
            && self.revisions.iter().all(|revision| {
                let mut items = revision.content.items.iter();
                items.all(|item| self.is_settled(item.number))
            })
    }

    /// Adds an approval to the revision in effect.
    pub(super) fn approve_again(&mut self, approval: Dated<PlanApproval>) {
        let mut revisions = self.revisions.iter_mut().rev();
        if let Some(in_effect) = revisions.find(|it| it.status == RevisionStatus::Approved) {
            in_effect.approvals.push(approval);
        }
    }

    pub(super) const fn is_reported(&self) -> bool {
        self.is_reported
    }

    /// The premise of the plan; `None` if the paper does not say.
    pub const fn premise(&self) -> Option<&Premise> {
        self.premise.as_ref()
    }

    /// The basis of the plan; `None` if its premise is a survey.
    pub const fn basis(&self) -> Option<&Basis> {
        match &self.premise {
            Some(Premise::Basis(basis)) => Some(basis),
            Some(Premise::Survey(_)) | None => None,
        }
    }

    /// The agreement under which it is counted: the agreement that was in force when it was
    /// drafted. `None` if the plan has another premise or basis, or if it is reported, because a
    /// reported plan was approved before its record.
    ///
    /// ```
    /// use lienvien::basis::Basis;
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::plan::{Plan, PlanDraft, PlanEvent};
    /// use lienvien::record::{Event, Record};
    /// use lienvien::{id, text, when};
    /// let recipient = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
    /// let draft = PlanDraft::new(recipient).premise(Basis::direction_of_lower_levels(when!(2024)));
    /// let drafted = PlanEvent::drafted(draft).on(when!(2024));
    /// let plan = Record::<Plan>::open(id!("67e55044-10b1-426f-9247-bb680e5fe0c8"), drafted)?;
    /// assert!(plan.state().basis().is_some());
    /// assert_eq!(plan.state().counted_under(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn counted_under(&self) -> Option<AgreementId> {
        if self.is_reported {
            return None;
        }
        self.basis()?.counted_under()
    }

    /// The subjects of the items in effect, each once; if no revision is in effect yet, those of
    /// the latest revision.
    pub fn subjects(&self) -> Vec<&Subject> {
        let Some(revision) = self.in_effect().or(self.revisions.last()) else {
            return Vec::new();
        };
        let items = revision.content.items.iter();
        distinct(items.filter_map(|item| item.subject.as_ref()))
    }

    /// The organisations that take part: the recipient, then its supporters.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        iter::once(&self.recipient)
            .chain(&self.supporters)
            .collect()
    }

    /// The facility that receives support.
    pub const fn recipient(&self) -> &OrganisationRef {
        &self.recipient
    }

    /// The organisations that support it, as far as known.
    pub fn supporters(&self) -> &[OrganisationRef] {
        &self.supporters
    }

    /// All revisions, including those that were refused or withdrawn.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The revision with this number.
    pub fn revision(&self, number: impl Into<RevisionNumber>) -> Option<&Revision> {
        nth(&self.revisions, number.into())
    }

    /// The revisions with their numbers.
    pub fn numbered_revisions(&self) -> impl Iterator<Item = (RevisionNumber, &Revision)> {
        numbered(&self.revisions)
    }

    /// The revision in effect: the one that was approved last, also while the plan is on hold or a
    /// later revision is in preparation. If the plan has ended, the last revision that was in
    /// effect.
    pub fn in_effect(&self) -> Option<&Revision> {
        self.revisions
            .iter()
            .rfind(|revision| revision.status == RevisionStatus::Approved)
    }

    /// The revision that is being drafted or is submitted, if there is one.
    pub fn in_preparation(&self) -> Option<&Revision> {
        self.revisions.last().filter(|last| match last.status {
            RevisionStatus::Draft | RevisionStatus::Submitted => true,
            RevisionStatus::Approved | RevisionStatus::Rejected | RevisionStatus::Withdrawn => {
                false
            }
        })
    }

    /// The items that were settled, by date.
    pub fn settled(&self) -> &[Dated<ItemSettlement>] {
        &self.settled
    }

    /// The outcome of an item, in any revision.
    pub fn settlement_of(&self, item: ItemNumber) -> Option<&Dated<ItemSettlement>> {
        self.outcomes.get(&item)
    }

    /// The items of the revision in effect that are not settled.
    pub fn open_items(&self) -> impl Iterator<Item = &PlanItem> {
        let in_effect = self.in_effect().into_iter();
        in_effect
            .flat_map(|revision| &revision.content.items)
            .filter(|item| self.open.contains(&item.number))
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

    /// The requirements of the survey that the approvals name as still open, each once.
    pub fn open_requirements(&self) -> Vec<RequirementNumber> {
        let mut named = Vec::new();
        for approval in &self.approvals {
            named.extend(&approval.what.open_requirements);
        }
        named.sort_unstable();
        named.dedup();
        named
    }
}
