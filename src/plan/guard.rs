//! The rules about the payloads of events of a plan.

use super::refusal::OtherHost;
use super::{
    Approver, ItemSettlement, Plan, PlanApproval, PlanDraft, PlanRefusal, PlanStatus,
    PlanSupporterNumber, Premise, ReportedPlan, RevisionStatus,
};
use crate::agreement::ContentKind;
use crate::basis::{Basis, Support};
use crate::organisation::OrganisationRef;
use crate::record::{Broken, LinePath, TooEarly, repeated_organisations};
use crate::survey::SignedMinutes;
use crate::value::{When, numbered};
use alloc::boxed::Box;

/// A plan stays on hold until it is resumed, whatever happens to its revisions.
pub(super) const fn unless_held(status: PlanStatus, next: PlanStatus) -> PlanStatus {
    match status {
        PlanStatus::OnHold => status,
        PlanStatus::Draft
        | PlanStatus::Submitted
        | PlanStatus::Approved
        | PlanStatus::Completed
        | PlanStatus::Rejected
        | PlanStatus::Withdrawn
        | PlanStatus::Cancelled => next,
    }
}

/// Where an opening names the premise and the supporters of the plan.
const DRAFT: &str = "payload";
const KNOWN: &str = "payload.known";

pub(super) fn guard_draft(draft: &PlanDraft, on: &When, out: &mut Broken<PlanRefusal>) {
    let recipient = &draft.recipient;
    guard_supporters(&draft.supporters, recipient, DRAFT, out);
    match &draft.premise {
        Some(Premise::Survey(minutes)) => {
            out.extend(of_the_recipient(minutes, recipient, DRAFT).err());
        }
        Some(Premise::Basis(basis)) => {
            guard_basis(basis, (&draft.supporters, recipient), Some(on), DRAFT, out);
        }
        None => {}
    }
}

/// Compares who supports whom by a plan with the evidence of its basis.
fn guard_basis(
    basis: &Basis,
    (supporters, recipient): (&[OrganisationRef], &OrganisationRef),
    on: Option<&When>,
    part: &str,
    out: &mut Broken<PlanRefusal>,
) {
    let support = Support {
        activities: &[
            ContentKind::TechniqueTransfer,
            ContentKind::ProfessionalTraining,
            ContentKind::ManagementTraining,
            ContentKind::ExpertSupport,
            ContentKind::Consultation,
        ],
        supporters,
        recipients: &[recipient],
        // a plan names its subjects later, item by item
        subjects: &[],
    };
    support.compare(basis, on, format_args!("{part}.premise.basis"), |why| {
        out.push(PlanRefusal::UnfitBasis { why });
    });
}

pub(super) fn guard_report(known: &ReportedPlan, on: &When, out: &mut Broken<PlanRefusal>) {
    guard_supporters(&known.supporters, &known.recipient, KNOWN, out);
    match &known.premise {
        Some(Premise::Survey(minutes)) => {
            out.extend(of_the_recipient(minutes, &known.recipient, KNOWN).err());
        }
        Some(Premise::Basis(basis)) => {
            guard_basis(
                basis,
                (&known.supporters, &known.recipient),
                None,
                KNOWN,
                out,
            );
        }
        None => {}
    }
    if let Err(dates) = TooEarly::check(on, &known.approved) {
        out.push(PlanRefusal::ReportedTooEarly { dates });
    }
}

fn guard_supporters(
    supporters: &[OrganisationRef],
    recipient: &OrganisationRef,
    part: &str,
    out: &mut Broken<PlanRefusal>,
) {
    for (supporter, organisation) in numbered::<PlanSupporterNumber, _>(supporters) {
        if organisation.same_as(recipient).is_yes() {
            let at = LinePath::new(format_args!("{part}.supporters[{}]", supporter.index()));
            out.push(PlanRefusal::SupportsItself { supporter, at });
        }
    }
    for (index, organisation) in repeated_organisations(supporters) {
        if !organisation.same_as(recipient).is_yes() {
            let supporter = PlanSupporterNumber::at_index(index);
            let at = LinePath::new(format_args!("{part}.supporters[{index}]"));
            out.push(PlanRefusal::SupporterTwice { supporter, at });
        }
    }
}

fn of_the_recipient(
    minutes: &SignedMinutes,
    recipient: &OrganisationRef,
    part: &str,
) -> Result<(), PlanRefusal> {
    let host = minutes.host();
    if host.same_as(recipient).is_no() {
        let (host, recipient) = (host.clone(), recipient.clone());
        let hosts = Box::new(OtherHost { host, recipient });
        let at = LinePath::new(format_args!("{part}.premise.survey.host"));
        return Err(PlanRefusal::MinutesOfAnotherHost { hosts, at });
    }
    Ok(())
}

impl Plan {
    /// Whether the revision in preparation is approved with this approval: both sides, or the authority,
    /// approved it then. A side may approve more than once: it may consist of several organisations.
    pub(super) fn is_approved_with(&self, approval: &PlanApproval) -> bool {
        use Approver::{Authority, Recipient, Supporter};
        let is_enough = match approval.side {
            Authority => true,
            Supporter => self.is_approved_by(Recipient),
            Recipient => self.is_approved_by(Supporter),
        };
        is_enough && self.in_preparation().is_some()
    }

    /// Whether the revision in preparation is approved by this side.
    fn is_approved_by(&self, side: Approver) -> bool {
        self.in_preparation().is_some_and(|revision| {
            let mut approvals = revision.approvals.iter();
            approvals.any(|given| given.what.side == side)
        })
    }

    /// Checks that a revision is in preparation, and in this status if it matters.
    pub(super) fn guard_revision(&self, wanted: Option<RevisionStatus>) -> Result<(), PlanRefusal> {
        let Some(revision) = self.in_preparation() else {
            return Err(PlanRefusal::NothingInPreparation);
        };
        let found = revision.status;
        match wanted {
            Some(wanted) if found != wanted => {
                Err(PlanRefusal::OtherRevisionStatus { found, wanted })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Checks the item of a settlement. If every item is settled, that blocks every settlement, and this
    /// item is not to blame.
    pub(super) fn guard_settlement(&self, event: &ItemSettlement) -> Result<(), PlanRefusal> {
        let item = event.item;
        if self.open.contains(&item) {
            return Ok(());
        }
        if self.is_settled(item) {
            if self.is_all_settled() {
                return Ok(());
            }
            return Err(PlanRefusal::SettledTwice { item });
        }
        let mut revisions = self.revisions.iter();
        if revisions.any(|revision| revision.content.item(item).is_some()) {
            return Ok(());
        }
        Err(PlanRefusal::UnknownItem { item })
    }

    /// The status of a plan after the revision in preparation is refused or withdrawn: `over` if no
    /// earlier revision is in effect.
    pub(super) fn without_revision(&self, status: PlanStatus, over: PlanStatus) -> PlanStatus {
        match self.in_effect() {
            Some(_) => unless_held(status, PlanStatus::Approved),
            None => over,
        }
    }

    /// The status to which a plan on hold returns: that of the revision in preparation, if there is one.
    pub(super) fn resumed(&self) -> PlanStatus {
        match self.in_preparation().map(|revision| revision.status) {
            Some(RevisionStatus::Draft) => PlanStatus::Draft,
            Some(RevisionStatus::Submitted) => PlanStatus::Submitted,
            Some(
                RevisionStatus::Approved | RevisionStatus::Rejected | RevisionStatus::Withdrawn,
            )
            | None => PlanStatus::Approved,
        }
    }
}
