//! The lifecycle of a package: how its record judges events and updates the state.

use super::guard::{
    guard_assessment, guard_authorisation, guard_basis, guard_independence, guard_outline,
    guard_proposal, guard_report,
};
use super::status::TRANSITIONS;
use super::{
    Interruption, Package, PackageEvent, PackageEventKind, PackageRefusal, PackageStatus,
    PackageWarning, StagePlace, TechniquePermission,
};
use crate::record::{
    Aggregate, Broken, Dated, Entry, Gate, Record, Table, Warnings, insert_by_date, keep,
};
use crate::value::{When, tag};
use chrono::NaiveDate;

impl Aggregate for Package {
    type Tag = tag::PackageTag;
    type Event = PackageEvent;
    type Status = PackageStatus;
    type Refusal = PackageRefusal;
    type Warning = PackageWarning;

    const SCHEMA: &'static str = "lienvien/package";
    const TRANSITIONS: Table<PackageStatus, PackageEventKind> = TRANSITIONS;
    const REPORTED: PackageEventKind = PackageEventKind::Reported;

    fn open(
        entry: &Entry<PackageEvent>,
        out: &mut Broken<PackageRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, PackageStatus)> {
        match &entry.event {
            PackageEvent::Proposed(proposal) => {
                guard_proposal(proposal, "payload", out);
                let state = Self::proposed(proposal.clone());
                Some((state, PackageStatus::Proposed))
            }
            PackageEvent::Reported(report) => {
                guard_report(report, &entry.on, out);
                Some((Self::reported(report, &entry.on), report.reached))
            }
            PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::Outlined(_)
            | PackageEvent::Committed(_)
            | PackageEvent::TrainingStarted(_)
            | PackageEvent::OnSiteStarted(_)
            | PackageEvent::StageStarted(_)
            | PackageEvent::StageEnded(_)
            | PackageEvent::CaseLogged(_)
            | PackageEvent::Assessed(_)
            | PackageEvent::Accepted(_)
            | PackageEvent::Failed(_)
            | PackageEvent::Authorised(_)
            | PackageEvent::AuthorisationEnded
            | PackageEvent::Independent(_)
            | PackageEvent::Reviewed(_)
            | PackageEvent::Suspended(_)
            | PackageEvent::Restored(_)
            | PackageEvent::Lapsed(_)
            | PackageEvent::Held(_)
            | PackageEvent::Resumed
            | PackageEvent::Cancelled(_) => None,
        }
    }

    fn blockers(
        &self,
        status: PackageStatus,
        event: PackageEventKind,
        _: &When,
        out: &mut Broken<PackageRefusal>,
    ) {
        let refusal = match event {
            PackageEventKind::Declined | PackageEventKind::Withdrawn => {
                let is_committed = status == PackageStatus::OnHold && self.standing.is_committed();
                is_committed.then_some(PackageRefusal::Committed)
            }
            PackageEventKind::Proposed
            | PackageEventKind::Reported
            | PackageEventKind::Outlined
            | PackageEventKind::Committed
            | PackageEventKind::TrainingStarted
            | PackageEventKind::OnSiteStarted
            | PackageEventKind::StageStarted
            | PackageEventKind::StageEnded
            | PackageEventKind::CaseLogged
            | PackageEventKind::Assessed
            | PackageEventKind::Accepted
            | PackageEventKind::Failed
            | PackageEventKind::Authorised
            | PackageEventKind::AuthorisationEnded
            | PackageEventKind::Independent
            | PackageEventKind::Reviewed
            | PackageEventKind::Suspended
            | PackageEventKind::Restored
            | PackageEventKind::Lapsed
            | PackageEventKind::Held
            | PackageEventKind::Resumed
            | PackageEventKind::Cancelled => None,
        };
        out.extend(refusal);
    }

    fn guard(
        &self,
        _: PackageStatus,
        entry: &Entry<PackageEvent>,
        out: &mut Broken<PackageRefusal>,
    ) -> PackageStatus {
        let on = &entry.on;
        match &entry.event {
            PackageEvent::Outlined(outline) => {
                guard_outline(&self.proposal, outline, "payload", out);
            }
            PackageEvent::Committed(event) => {
                if let Some(basis) = &event.basis {
                    guard_basis(&self.proposal, basis, Some(on), "payload.basis", out);
                }
            }
            PackageEvent::OnSiteStarted(event) => {
                if let Some(readiness) = &event.readiness {
                    self.guard_readiness(readiness, on, out);
                }
            }
            PackageEvent::CaseLogged(case) => self.guard_case(case, out),
            PackageEvent::Assessed(event) => guard_assessment(event, out),
            PackageEvent::Accepted(event) => self.guard_acceptance(event, out),
            PackageEvent::Authorised(event) => {
                out.extend(guard_authorisation(event, on).err());
            }
            PackageEvent::Independent(event) => guard_independence(event, out),
            // The table never allows the two openings here.
            PackageEvent::Proposed(_)
            | PackageEvent::Reported(_)
            | PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::TrainingStarted(_)
            | PackageEvent::StageStarted(_)
            | PackageEvent::StageEnded(_)
            | PackageEvent::Failed(_)
            | PackageEvent::AuthorisationEnded
            | PackageEvent::Reviewed(_)
            | PackageEvent::Suspended(_)
            | PackageEvent::Restored(_)
            | PackageEvent::Lapsed(_)
            | PackageEvent::Held(_)
            | PackageEvent::Resumed
            | PackageEvent::Cancelled(_) => {}
        }
        self.standing.after(&entry.event).status()
    }

    fn fold(&mut self, entry: &Entry<PackageEvent>, _: PackageStatus, _: &Gate<Self>) {
        let on = &entry.on;
        self.standing = self.standing.after(&entry.event);
        match &entry.event {
            PackageEvent::Proposed(proposal) => *self = Self::proposed(proposal.clone()),
            PackageEvent::Reported(report) => *self = Self::reported(report, on),
            PackageEvent::Outlined(outline) => self.outline = Some(outline.clone()),
            PackageEvent::Committed(event) => self.commitment = Some(Dated::copied(event, on)),
            PackageEvent::TrainingStarted(_) => {
                keep(&mut self.begun, &StagePlace::AtSupporter.into(), on);
            }
            PackageEvent::OnSiteStarted(_) => {
                keep(&mut self.begun, &StagePlace::OnSite.into(), on);
            }
            PackageEvent::StageStarted(event) => keep(&mut self.begun, &event.stage, on),
            PackageEvent::StageEnded(event) => keep(&mut self.ended, &event.stage, on),
            PackageEvent::CaseLogged(case) => {
                let logged = self.cases.iter();
                let logged = logged.map(|logged| self.proposal.key_of(&logged.what));
                let count = self.cases.len();
                self.logged.add(self.proposal.key_of(case), logged, count);
                self.cases.insert(case.clone(), on);
            }
            PackageEvent::Assessed(event) => keep(&mut self.assessments, event, on),
            PackageEvent::Accepted(event) => keep(&mut self.acceptances, event, on),
            PackageEvent::Independent(event) => keep(&mut self.independence, event, on),
            PackageEvent::Reviewed(review) => keep(&mut self.reviews, review, on),
            PackageEvent::Authorised(event) => {
                let (authorisation, on) = (event.clone(), on.clone());
                let permission = TechniquePermission { authorisation, on };
                insert_by_date(&mut self.authorisations, permission, |it| &it.on);
            }
            PackageEvent::AuthorisationEnded => {
                insert_by_date(&mut self.authorisations_ended, on.clone(), |on| on);
            }
            PackageEvent::Suspended(event) => {
                self.suspension = Some(Dated::copied(event, on));
                let suspension = Some(event.as_ref().clone());
                self.interruptions.push(Interruption::new(suspension, on));
            }
            PackageEvent::Lapsed(_) => self.interruptions.push(Interruption::new(None, on)),
            PackageEvent::Restored(_) => {
                for interruption in self.interruptions.iter_mut().rev() {
                    if interruption.restored.is_some() {
                        break; // those before it were restored then
                    }
                    interruption.restored = Some(on.clone());
                }
            }
            PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::Failed(_)
            | PackageEvent::Held(_)
            | PackageEvent::Resumed
            | PackageEvent::Cancelled(_) => {}
        }
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        super::warning::warn(record, day, out);
    }
}
