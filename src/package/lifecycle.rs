//! The lifecycle of a package: how its record judges events and updates the state.

use super::guard::{guard_assessment, guard_authorisation, guard_proposal, guard_report};
use super::state::{Stage, TechniquePermission};
use super::status::TRANSITIONS;
use super::{Package, PackageEvent, PackageEventKind, PackageRefusal, PackageStatus, StagePlace};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::value::{When, tag};

impl Aggregate for Package {
    type Tag = tag::PackageTag;
    type Event = PackageEvent;
    type Status = PackageStatus;
    type Refusal = PackageRefusal;
    type Warning = crate::record::NoWarning;

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
                Some((Self::reported(report), report.reached))
            }
            PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::Outlined(_)
            | PackageEvent::Committed(_)
            | PackageEvent::TrainingStarted(_)
            | PackageEvent::OnSiteStarted(_)
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
            PackageEventKind::StageEnded => self
                .has_no_open_stage()
                .then_some(PackageRefusal::NoStageOpen),
            PackageEventKind::CaseLogged => {
                let is_held_early = status == PackageStatus::OnHold
                    && matches!(
                        self.returns.hold,
                        PackageStatus::Proposed | PackageStatus::Outlined
                    );
                is_held_early.then_some(PackageRefusal::NotCommitted)
            }
            PackageEventKind::AuthorisationEnded => {
                (!self.may_be_authorised()).then_some(PackageRefusal::NotAuthorised)
            }
            PackageEventKind::Proposed
            | PackageEventKind::Reported
            | PackageEventKind::Declined
            | PackageEventKind::Withdrawn
            | PackageEventKind::Outlined
            | PackageEventKind::Committed
            | PackageEventKind::TrainingStarted
            | PackageEventKind::OnSiteStarted
            | PackageEventKind::Assessed
            | PackageEventKind::Accepted
            | PackageEventKind::Failed
            | PackageEventKind::Authorised
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
        status: PackageStatus,
        entry: &Entry<PackageEvent>,
        out: &mut Broken<PackageRefusal>,
    ) -> PackageStatus {
        let on = &entry.on;
        match &entry.event {
            // The table never allows the two openings here.
            PackageEvent::Proposed(_)
            | PackageEvent::Reported(_)
            | PackageEvent::AuthorisationEnded => status,
            PackageEvent::Declined(_) => PackageStatus::Declined,
            PackageEvent::Withdrawn(_) => PackageStatus::Withdrawn,
            PackageEvent::Outlined(outline) => {
                self.guard_outline(outline, out);
                PackageStatus::Outlined
            }
            PackageEvent::Committed(event) => {
                self.guard_basis(&event.basis, on, out);
                PackageStatus::Committed
            }
            PackageEvent::TrainingStarted(_) => PackageStatus::Training,
            PackageEvent::OnSiteStarted(event) => {
                self.guard_readiness(&event.readiness, on, out);
                PackageStatus::OnSite
            }
            PackageEvent::StageEnded(event) => {
                out.extend(self.guard_stage_end(event.stage, on).err());
                status
            }
            PackageEvent::CaseLogged(case) => {
                self.guard_case(case, out);
                status
            }
            PackageEvent::Assessed(event) => {
                out.extend(guard_assessment(event).err());
                status
            }
            PackageEvent::Accepted(event) => {
                self.guard_acceptance(event, out);
                PackageStatus::Accepted
            }
            PackageEvent::Failed(_) => PackageStatus::Failed,
            PackageEvent::Authorised(event) => {
                out.extend(guard_authorisation(event, on).err());
                status
            }
            PackageEvent::Independent(event) => {
                self.guard_independence(event, out);
                PackageStatus::Independent
            }
            PackageEvent::Reviewed(review) => self.after_review(status, review),
            PackageEvent::Suspended(_) => PackageStatus::Suspended,
            PackageEvent::Restored(_) => self.returns.suspension,
            PackageEvent::Lapsed(_) => PackageStatus::Lapsed,
            PackageEvent::Held(_) => PackageStatus::OnHold,
            PackageEvent::Resumed => self.returns.hold,
            PackageEvent::Cancelled(_) => PackageStatus::Cancelled,
        }
    }

    fn fold(&mut self, entry: &Entry<PackageEvent>, next: PackageStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            PackageEvent::Proposed(proposal) => *self = Self::proposed(proposal.clone()),
            PackageEvent::Reported(report) => *self = Self::reported(report),
            PackageEvent::Outlined(outline) => self.outline = Some(outline.clone()),
            PackageEvent::Committed(event) => self.commitment = Some(Dated::copied(event, on)),
            PackageEvent::TrainingStarted(_) => self.begin(StagePlace::AtSupporter, on),
            PackageEvent::OnSiteStarted(_) => self.begin(StagePlace::OnSite, on),
            PackageEvent::StageEnded(event) => {
                let open = self.open_stage(event.stage);
                if let Some(stage) = open.and_then(|at| self.stages.get_mut(at)) {
                    stage.ended = Some(on.clone());
                }
            }
            PackageEvent::CaseLogged(case) => {
                let logged = self.cases.iter().map(|case| self.proposal.key_of(case));
                self.logged.add(self.proposal.key_of(case), logged);
                self.cases.push(*case);
            }
            PackageEvent::Assessed(event) => self.assessments.push(Dated::copied(event, on)),
            PackageEvent::Accepted(event) => {
                self.acceptance = Some(Dated::copied(event, on));
                self.cases_before = self.cases.len();
            }
            PackageEvent::Authorised(event) => self.authorisations.push(TechniquePermission {
                from: event.from.clone().unwrap_or_else(|| on.clone()),
                authorisation: event.clone(),
                ended: None,
            }),
            PackageEvent::AuthorisationEnded => self.end_authorisation(on),
            PackageEvent::Independent(event) => self.independence = Some(Dated::copied(event, on)),
            PackageEvent::Reviewed(review) => self.reviews.push(Dated::copied(review, on)),
            PackageEvent::Suspended(event) => self.suspension = Some(Dated::copied(event, on)),
            PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::Failed(_)
            | PackageEvent::Restored(_)
            | PackageEvent::Lapsed(_)
            | PackageEvent::Held(_)
            | PackageEvent::Resumed
            | PackageEvent::Cancelled(_) => {}
        }
        self.returns.note(next);
    }
}

impl Package {
    fn begin(&mut self, place: StagePlace, on: &When) {
        self.stages.push(Stage {
            place,
            began: on.clone(),
            ended: None,
        });
    }
}
