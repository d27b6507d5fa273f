//! The lifecycle of an agreement: how its record judges events and updates the state.

use super::guard::guard_report;
use super::standing::latest_of;
use super::state::{Since, Suspended};
use super::status::TRANSITIONS;
use super::{
    Agreement, AgreementEvent, AgreementEventKind, AgreementRefusal, AgreementStatus,
    AgreementWarning, ObligationOutcome, warning,
};
use crate::record::{
    Aggregate, Broken, Dated, Entry, Gate, LinePath, Record, Table, Warnings, keep,
};
use crate::value::{AgreementId, When, tag};
use chrono::NaiveDate;

impl Aggregate for Agreement {
    type Tag = tag::AgreementTag;
    type Event = AgreementEvent;
    type Status = AgreementStatus;
    type Refusal = AgreementRefusal;
    type Warning = AgreementWarning;

    const SCHEMA: &'static str = "lienvien/agreement";
    const TRANSITIONS: Table<AgreementStatus, AgreementEventKind> = TRANSITIONS;
    const REPORTED: AgreementEventKind = AgreementEventKind::Reported;

    fn open(
        entry: &Entry<AgreementEvent>,
        out: &mut Broken<AgreementRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, AgreementStatus)> {
        match &entry.event {
            AgreementEvent::Drafted(terms) => {
                Some((Self::drafted(terms.clone()), AgreementStatus::Draft))
            }
            AgreementEvent::Reported(report) => {
                guard_report(report, &entry.on, out);
                Some((Self::reported(report, &entry.on), report.reached))
            }
            AgreementEvent::Revised(_)
            | AgreementEvent::Agreed
            | AgreementEvent::Approved(_)
            | AgreementEvent::Rejected(_)
            | AgreementEvent::Withdrawn(_)
            | AgreementEvent::Signed(_)
            | AgreementEvent::Rescinded(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::Identified(_)
            | AgreementEvent::Amended(_)
            | AgreementEvent::ObligationMet(_)
            | AgreementEvent::ObligationWaived(_)
            | AgreementEvent::ObligationMissed(_)
            | AgreementEvent::RequestAccepted(_)
            | AgreementEvent::PartyLeft(_)
            | AgreementEvent::Linked(_)
            | AgreementEvent::Suspended(_)
            | AgreementEvent::Resumed
            | AgreementEvent::NoticeGiven(_)
            | AgreementEvent::NoticeWithdrawn(_)
            | AgreementEvent::RolledOver(_)
            | AgreementEvent::Renewed(_)
            | AgreementEvent::Terminated(_)
            | AgreementEvent::Liquidated(_) => None,
        }
    }

    fn blockers(
        &self,
        _: AgreementStatus,
        event: AgreementEventKind,
        on: &When,
        out: &mut Broken<AgreementRefusal>,
    ) {
        let refusal = match event {
            AgreementEventKind::Agreed => {
                let terms = &self.as_signed;
                let has_none = terms.contents.is_empty() && !terms.contents_open;
                has_none.then_some(AgreementRefusal::NoContent)
            }
            AgreementEventKind::Numbered => {
                let has_one = self.number.is_some();
                has_one.then_some(AgreementRefusal::NumberedTwice)
            }
            AgreementEventKind::Identified => {
                let are_all_known = self.are_all_identified();
                are_all_known.then_some(AgreementRefusal::AllIdentified)
            }
            AgreementEventKind::Renewed => {
                let is_renewed = self.renewal.is_some();
                is_renewed.then_some(AgreementRefusal::RenewedTwice)
            }
            AgreementEventKind::PartyLeft => {
                let has_ended = !self.left.is_empty() && self.are_too_few();
                has_ended.then_some(AgreementRefusal::TooFewStay)
            }
            AgreementEventKind::Suspended => self
                .not_before_signing(Some(on))
                .err()
                .map(|dates| AgreementRefusal::SuspendedTooEarly { dates }),
            AgreementEventKind::NoticeGiven => {
                let dates = self.not_before_signing(Some(on)).err();
                dates.map(|dates| {
                    let at = LinePath::new("on");
                    AgreementRefusal::NoticeTooEarly { dates, at }
                })
            }
            AgreementEventKind::NoticeWithdrawn => {
                let has_one = self.has_notice_to_withdraw(on);
                (!has_one).then_some(AgreementRefusal::NoNotice)
            }
            AgreementEventKind::Drafted
            | AgreementEventKind::Reported
            | AgreementEventKind::Revised
            | AgreementEventKind::Approved
            | AgreementEventKind::Rejected
            | AgreementEventKind::Withdrawn
            | AgreementEventKind::Signed
            | AgreementEventKind::Rescinded
            | AgreementEventKind::Amended
            | AgreementEventKind::ObligationMet
            | AgreementEventKind::ObligationWaived
            | AgreementEventKind::ObligationMissed
            | AgreementEventKind::RequestAccepted
            | AgreementEventKind::Linked
            | AgreementEventKind::Resumed
            | AgreementEventKind::RolledOver
            | AgreementEventKind::Terminated
            | AgreementEventKind::Liquidated => None,
        };
        out.extend(refusal);
    }

    fn guard(
        &self,
        status: AgreementStatus,
        entry: &Entry<AgreementEvent>,
        out: &mut Broken<AgreementRefusal>,
    ) -> AgreementStatus {
        match &entry.event {
            AgreementEvent::Revised(_) => AgreementStatus::Draft,
            AgreementEvent::Agreed => AgreementStatus::Agreed,
            // The table never allows the two openings here.
            AgreementEvent::Drafted(_)
            | AgreementEvent::Reported(_)
            | AgreementEvent::Approved(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::ObligationMet(_)
            | AgreementEvent::ObligationWaived(_)
            | AgreementEvent::ObligationMissed(_)
            | AgreementEvent::RequestAccepted(_)
            | AgreementEvent::Linked(_) => status,
            AgreementEvent::Amended(appendix) => {
                self.guard_appendix(appendix, &entry.on, out);
                status
            }
            AgreementEvent::PartyLeft(event) => self.guard_leaving(status, event, out),
            AgreementEvent::NoticeGiven(event) => {
                self.guard_notice(event, &entry.on, out);
                status
            }
            AgreementEvent::NoticeWithdrawn(event) => {
                self.guard_notice_withdrawal(event, &entry.on, out);
                status
            }
            AgreementEvent::RolledOver(event) => {
                out.extend(self.guard_roll_over(event).err());
                status
            }
            AgreementEvent::Renewed(event) => {
                out.extend(self.guard_renewal(event).err());
                status
            }
            AgreementEvent::Rejected(event) => {
                out.extend(self.guard_rejection(event).err());
                AgreementStatus::Rejected
            }
            AgreementEvent::Withdrawn(_) => AgreementStatus::Withdrawn,
            AgreementEvent::Signed(signature) => self.guard_signature(signature, out),
            AgreementEvent::Rescinded(event) => self.guard_rescission(event, out),
            AgreementEvent::Identified(event) => {
                self.guard_identification(event, out);
                status
            }
            AgreementEvent::Suspended(event) => {
                out.extend(Self::guard_suspension(event, &entry.on).err());
                AgreementStatus::Suspended
            }
            AgreementEvent::Resumed => AgreementStatus::Signed,
            AgreementEvent::Terminated(event) => {
                self.guard_termination(event, &entry.on, out);
                AgreementStatus::Terminated
            }
            AgreementEvent::Liquidated(event) => {
                self.guard_liquidation(event, out);
                AgreementStatus::Liquidated
            }
        }
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        warning::find(record, day, out);
    }

    fn guard_identity(id: AgreementId, event: &AgreementEvent) -> Result<(), AgreementRefusal> {
        if let AgreementEvent::Renewed(renewal) = event
            && renewal.successor == id
        {
            return Err(AgreementRefusal::RenewedByItself);
        }
        Ok(())
    }

    fn fold(&mut self, entry: &Entry<AgreementEvent>, next: AgreementStatus, _: &Gate<Self>) {
        let on = || entry.on.clone();
        match &entry.event {
            AgreementEvent::Drafted(terms) => *self = Self::drafted(terms.clone()),
            AgreementEvent::Revised(terms) => self.revise(terms),
            AgreementEvent::Reported(report) => *self = Self::reported(report, &entry.on),
            AgreementEvent::Agreed => {}
            AgreementEvent::Approved(approval) => {
                keep(&mut self.approvals, approval, &entry.on);
            }
            AgreementEvent::Rejected(_) | AgreementEvent::Withdrawn(_) => {
                self.ends.push(Since::at(on()));
            }
            AgreementEvent::Signed(signature) => {
                self.sign(signature, &entry.on);
                if next == AgreementStatus::Signed {
                    self.signed = Some(Since::at(on()));
                }
            }
            AgreementEvent::Rescinded(event) => self.rescind(event),
            AgreementEvent::Numbered(event) => self.number = Some(event.number.clone()),
            AgreementEvent::Identified(event) => self.identify(event),
            AgreementEvent::Amended(appendix) => self.amend(appendix, &entry.on),
            AgreementEvent::PartyLeft(event) => {
                self.leave(event, &entry.on);
                if self.are_too_few() {
                    let last = latest_of(self.left.iter().map(|left| &left.on)).clone();
                    self.ends.push(Since::at(last));
                }
            }
            AgreementEvent::ObligationMet(event) => {
                self.settle(ObligationOutcome::Met(event.clone()), &entry.on);
            }
            AgreementEvent::ObligationWaived(event) => {
                self.settle(ObligationOutcome::Waived((**event).clone()), &entry.on);
            }
            AgreementEvent::ObligationMissed(event) => {
                self.settle(ObligationOutcome::Missed(event.clone()), &entry.on);
            }
            AgreementEvent::Linked(link) => keep(&mut self.links, link, &entry.on),
            AgreementEvent::RolledOver(event) => {
                self.roll_overs.push(Dated::copied(event, &entry.on));
            }
            AgreementEvent::Renewed(renewal) => self.renewal = Some(renewal.clone()),
            AgreementEvent::RequestAccepted(request) => {
                keep(&mut self.requests, request, &entry.on);
            }
            AgreementEvent::Suspended(event) => {
                // one that is prolonged goes on as another
                if let Some(open) = self
                    .suspensions
                    .last_mut()
                    .filter(|it| it.resumed.is_none())
                {
                    open.resumed = Some(on());
                }
                self.suspensions.push(Suspended {
                    from: Since::at(on()),
                    until: event.until.clone(),
                    resumed: None,
                });
            }
            AgreementEvent::Resumed => {
                if let Some(suspended) = self.suspensions.last_mut() {
                    suspended.resumed = Some(on());
                }
            }
            AgreementEvent::Terminated(event) => {
                let end = event.effective.clone().unwrap_or_else(on);
                self.ends.push(Since::at(end));
            }
            AgreementEvent::Liquidated(_) => self.ends.push(Since::at(on())),
            AgreementEvent::NoticeGiven(event) => {
                self.notices.push(Dated::copied(event, &entry.on));
            }
            AgreementEvent::NoticeWithdrawn(event) => {
                self.withdrawn_notices.push(Dated::copied(event, &entry.on));
            }
        }
    }
}
