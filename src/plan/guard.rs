//! The rules of what the events of a plan carry.

use super::refusal::OtherHost;
use super::{
    ItemSettlement, Plan, PlanApproval, PlanDraft, PlanRefusal, PlanStatus, Premise, ReportedPlan,
};
use crate::organisation::OrganisationRef;
use crate::record::TooEarly;
use crate::survey::SignedMinutes;
use crate::value::When;
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
    let itself = |supporter: &OrganisationRef| supporter.same_as(recipient).is_yes();
    match supporters.iter().position(itself) {
        Some(at) => Err(PlanRefusal::SupportsItself {
            supporter: at.saturating_add(1),
        }),
        None => Ok(()),
    }
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
        use super::Approver::{Authority, Recipient, Supporter};
        let side = approval.side;
        let given = self.in_preparation().map(|revision| &revision.approvals);
        let has =
            |side| given.is_some_and(|given| given.iter().any(|given| given.what.side == side));
        if has(side) {
            return Err(PlanRefusal::ApprovedTwice { side });
        }
        let is_enough = match side {
            Authority => true,
            Supporter => has(Recipient),
            Recipient => has(Supporter),
        };
        Ok(if is_enough {
            PlanStatus::Approved
        } else {
            PlanStatus::Submitted
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

    /// Where a plan stands once its revision is not to be: with the former one in effect again, or
    /// else over.
    pub(super) fn without_revision(&self, over: PlanStatus) -> PlanStatus {
        self.in_effect().map_or(over, |_| PlanStatus::Approved)
    }
}
