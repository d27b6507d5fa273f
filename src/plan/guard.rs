//! The rules about the payloads of events of a plan.

use super::refusal::OtherHost;
use super::{
    Approver, ItemSettlement, Plan, PlanApproval, PlanDraft, PlanRefusal, PlanStatus, Premise,
    ReportedPlan,
};
use crate::organisation::OrganisationRef;
use crate::record::TooEarly;
use crate::survey::SignedMinutes;
use crate::value::{When, numbered};
use alloc::boxed::Box;

type Guarded = Result<(), PlanRefusal>;

pub(super) fn guard_draft(draft: &PlanDraft, on: &When) -> Guarded {
    let recipient = &draft.recipient;
    nobody_supports_itself(&draft.supporters, recipient)?;
    match &draft.premise {
        Premise::Survey(minutes) => {
            of_the_recipient(minutes, recipient)?;
            TooEarly::check(on, minutes.signed())
                .map_err(|dates| PlanRefusal::BeforeMinutes { dates })
        }
        Premise::Basis(basis) => basis
            .check_day(on)
            .map_err(|dates| PlanRefusal::BasisOnOtherDay { dates }),
    }
}

pub(super) fn guard_report(known: &ReportedPlan, on: &When) -> Guarded {
    nobody_supports_itself(&known.supporters, &known.recipient)?;
    if let Some(Premise::Survey(minutes)) = &known.premise {
        of_the_recipient(minutes, &known.recipient)?;
    }
    TooEarly::check(on, &known.approved).map_err(|dates| PlanRefusal::ReportedTooEarly { dates })
}

fn nobody_supports_itself(supporters: &[OrganisationRef], recipient: &OrganisationRef) -> Guarded {
    for (supporter, organisation) in numbered(supporters) {
        if organisation.same_as(recipient).is_yes() {
            return Err(PlanRefusal::SupportsItself { supporter });
        }
    }
    Ok(())
}

fn of_the_recipient(minutes: &SignedMinutes, recipient: &OrganisationRef) -> Guarded {
    let host = minutes.host();
    if host.same_as(recipient).is_no() {
        let (host, recipient) = (host.clone(), recipient.clone());
        let hosts = Box::new(OtherHost { host, recipient });
        return Err(PlanRefusal::MinutesOfAnotherHost { hosts });
    }
    Ok(())
}

impl Plan {
    pub(super) fn guard_approval(
        &self,
        approval: &PlanApproval,
    ) -> Result<PlanStatus, PlanRefusal> {
        use Approver::{Authority, Recipient, Supporter};
        let side = approval.side;
        if self.is_approved_by(side) {
            return Err(PlanRefusal::ApprovedTwice { side });
        }
        let is_enough = match side {
            Authority => true,
            Supporter => self.is_approved_by(Recipient),
            Recipient => self.is_approved_by(Supporter),
        };
        Ok(if is_enough {
            PlanStatus::Approved
        } else {
            PlanStatus::Submitted
        })
    }

    /// Whether the revision in preparation is approved by this side.
    fn is_approved_by(&self, side: Approver) -> bool {
        self.in_preparation().is_some_and(|revision| {
            let mut approvals = revision.approvals.iter();
            approvals.any(|given| given.what.side == side)
        })
    }

    pub(super) fn guard_settlement(&self, event: &ItemSettlement) -> Guarded {
        let item = event.item;
        let in_effect = self.in_effect();
        if in_effect.is_none_or(|revision| revision.content.item(item).is_none()) {
            return Err(PlanRefusal::NotInEffect { item });
        }
        match self.settlement_of(item) {
            Some(_) => Err(PlanRefusal::SettledTwice { item }),
            None => Ok(()),
        }
    }

    /// The status of a plan after the revision in preparation is refused or withdrawn: approved if
    /// an earlier revision is in effect, otherwise `over`.
    pub(super) fn without_revision(&self, over: PlanStatus) -> PlanStatus {
        self.in_effect().map_or(over, |_| PlanStatus::Approved)
    }
}
