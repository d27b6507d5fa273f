//! The lifecycle of a transfer plan: how its record judges events and updates the state.

use super::guard::{guard_draft, guard_report, unless_held};
use super::status::TRANSITIONS;
use super::warning::warn;
use super::{
    Plan, PlanEvent, PlanEventKind, PlanRefusal, PlanStatus, PlanWarning, Revision, RevisionStatus,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Record, Table, Warnings};
use crate::value::{When, tag};
use chrono::NaiveDate;

impl Aggregate for Plan {
    type Tag = tag::PlanTag;
    type Event = PlanEvent;
    type Status = PlanStatus;
    type Refusal = PlanRefusal;
    type Warning = PlanWarning;

    const SCHEMA: &'static str = "lienvien/plan";
    const TRANSITIONS: Table<PlanStatus, PlanEventKind> = TRANSITIONS;
    const REPORTED: PlanEventKind = PlanEventKind::Reported;

    fn open(
        entry: &Entry<PlanEvent>,
        out: &mut Broken<PlanRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, PlanStatus)> {
        match &entry.event {
            PlanEvent::Drafted(draft) => {
                guard_draft(draft, &entry.on, out);
                Some((Self::drafted(draft, &entry.on), PlanStatus::Draft))
            }
            PlanEvent::Reported(report) => {
                guard_report(&report.known, &entry.on, out);
                Some((Self::reported(report), report.reached))
            }
            PlanEvent::Revised(_)
            | PlanEvent::Submitted
            | PlanEvent::Returned(_)
            | PlanEvent::Approved(_)
            | PlanEvent::Rejected(_)
            | PlanEvent::Withdrawn(_)
            | PlanEvent::Held(_)
            | PlanEvent::Resumed
            | PlanEvent::Amended(_)
            | PlanEvent::ItemSettled(_)
            | PlanEvent::Completed
            | PlanEvent::Cancelled(_) => None,
        }
    }

    fn blockers(
        &self,
        _: PlanStatus,
        event: PlanEventKind,
        _: &When,
        out: &mut Broken<PlanRefusal>,
    ) {
        match event {
            PlanEventKind::ItemSettled => {
                if self.is_all_settled() {
                    out.push(PlanRefusal::AllSettled);
                }
            }
            // Only of a plan on hold the status does not tell what is in preparation.
            PlanEventKind::Revised | PlanEventKind::Submitted => {
                out.extend(self.guard_revision(Some(RevisionStatus::Draft)).err());
            }
            PlanEventKind::Returned => {
                out.extend(self.guard_revision(Some(RevisionStatus::Submitted)).err());
            }
            PlanEventKind::Rejected | PlanEventKind::Withdrawn => {
                out.extend(self.guard_revision(None).err());
            }
            PlanEventKind::Amended | PlanEventKind::Completed => {
                if self.in_preparation().is_some() {
                    out.push(PlanRefusal::InPreparation);
                }
            }
            PlanEventKind::Drafted
            | PlanEventKind::Reported
            | PlanEventKind::Approved
            | PlanEventKind::Held
            | PlanEventKind::Resumed
            | PlanEventKind::Cancelled => {}
        }
    }

    fn guard(
        &self,
        status: PlanStatus,
        entry: &Entry<PlanEvent>,
        out: &mut Broken<PlanRefusal>,
    ) -> PlanStatus {
        match &entry.event {
            // The table never allows the two openings here.
            PlanEvent::Drafted(_) | PlanEvent::Reported(_) => status,
            PlanEvent::Revised(_) | PlanEvent::Returned(_) | PlanEvent::Amended(_) => {
                unless_held(status, PlanStatus::Draft)
            }
            PlanEvent::Submitted => unless_held(status, PlanStatus::Submitted),
            PlanEvent::Approved(approval) => {
                if self.is_approved_with(approval) {
                    unless_held(status, PlanStatus::Approved)
                } else {
                    status
                }
            }
            PlanEvent::Rejected(_) => self.without_revision(status, PlanStatus::Rejected),
            PlanEvent::Withdrawn(_) => self.without_revision(status, PlanStatus::Withdrawn),
            PlanEvent::Held(_) => PlanStatus::OnHold,
            PlanEvent::Resumed => self.resumed(),
            PlanEvent::ItemSettled(event) => {
                out.extend(self.guard_settlement(event).err());
                status
            }
            PlanEvent::Completed => PlanStatus::Completed,
            PlanEvent::Cancelled(_) => PlanStatus::Cancelled,
        }
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        warn(record, day, out);
    }

    fn fold(&mut self, entry: &Entry<PlanEvent>, _: PlanStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            PlanEvent::Drafted(draft) => *self = Self::drafted(draft, on),
            PlanEvent::Reported(report) => *self = Self::reported(report),
            PlanEvent::Revised(content) => self.change(|revision| {
                *revision = Revision::drafted(content, on);
            }),
            PlanEvent::Submitted => self.comes_to(RevisionStatus::Submitted, on),
            PlanEvent::Returned(_) => {
                self.change(|revision| revision.approvals.clear());
                self.comes_to(RevisionStatus::Draft, on);
            }
            PlanEvent::Approved(approval) => {
                let is_approved = self.is_approved_with(approval);
                let approval = Dated::copied(approval, on);
                match self.in_preparation() {
                    Some(_) => self.change(|revision| revision.approvals.push(approval)),
                    None => self.approve_again(approval),
                }
                if is_approved {
                    self.comes_to(RevisionStatus::Approved, on);
                    self.find_open();
                }
            }
            PlanEvent::Rejected(_) => self.comes_to(RevisionStatus::Rejected, on),
            PlanEvent::Withdrawn(_) => self.comes_to(RevisionStatus::Withdrawn, on),
            PlanEvent::Amended(content) => self.revisions.push(Revision::drafted(content, on)),
            PlanEvent::ItemSettled(event) => self.settle(event, on),
            PlanEvent::Cancelled(_) if self.in_preparation().is_some() => {
                self.comes_to(RevisionStatus::Withdrawn, on);
            }
            PlanEvent::Held(_)
            | PlanEvent::Resumed
            | PlanEvent::Completed
            | PlanEvent::Cancelled(_) => {}
        }
    }
}

impl Plan {
    /// Changes the revision in preparation, which is always the last revision.
    fn change(&mut self, change: impl FnOnce(&mut Revision)) {
        if let Some(last) = self.revisions.last_mut() {
            change(last);
        }
    }

    fn comes_to(&mut self, status: RevisionStatus, on: &When) {
        self.change(|revision| (revision.status, revision.since) = (status, on.clone()));
    }
}
