//! The lifecycle of an enrolment: how its record judges events and updates the state.

use super::guard::guard_report;
use super::state::Leave;
use super::status::TRANSITIONS;
use super::warning::warn;
use super::{
    Enrolment, EnrolmentEvent, EnrolmentEventKind, EnrolmentRefusal, EnrolmentStatus,
    EnrolmentWarning,
};
use crate::record::{Aggregate, Broken, Dated, Entry, Event, Gate, Record, Table, Warnings, keep};
use crate::value::{EnrolmentId, When, tag};
use chrono::NaiveDate;

impl Aggregate for Enrolment {
    type Tag = tag::EnrolmentTag;
    type Event = EnrolmentEvent;
    type Status = EnrolmentStatus;
    type Refusal = EnrolmentRefusal;
    type Warning = EnrolmentWarning;

    const SCHEMA: &'static str = "lienvien/enrolment";
    const TRANSITIONS: Table<EnrolmentStatus, EnrolmentEventKind> = TRANSITIONS;
    const REPORTED: EnrolmentEventKind = EnrolmentEventKind::Reported;

    fn open(
        entry: &Entry<EnrolmentEvent>,
        out: &mut Broken<EnrolmentRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, EnrolmentStatus)> {
        match &entry.event {
            EnrolmentEvent::Nominated(nomination) => {
                let state = Self::nominated(nomination.clone());
                Some((state, EnrolmentStatus::Nominated))
            }
            EnrolmentEvent::Reported(report) => {
                guard_report(report, &entry.on, out);
                Some((Self::reported(report), report.reached))
            }
            EnrolmentEvent::Accepted(_)
            | EnrolmentEvent::Waitlisted
            | EnrolmentEvent::Rejected(_)
            | EnrolmentEvent::Started
            | EnrolmentEvent::LeaveTaken(_)
            | EnrolmentEvent::CameBack
            | EnrolmentEvent::Assessed(_)
            | EnrolmentEvent::Certified(_)
            | EnrolmentEvent::CertificateRevoked(_)
            | EnrolmentEvent::Returned(_)
            | EnrolmentEvent::FollowedUp(_)
            | EnrolmentEvent::CommitmentBroken(_)
            | EnrolmentEvent::RepaymentAsked(_)
            | EnrolmentEvent::Repaid(_)
            | EnrolmentEvent::Closed
            | EnrolmentEvent::Withdrawn(_)
            | EnrolmentEvent::NoShow
            | EnrolmentEvent::Expelled(_) => None,
        }
    }

    fn blockers(
        &self,
        _: EnrolmentStatus,
        event: EnrolmentEventKind,
        _: &When,
        out: &mut Broken<EnrolmentRefusal>,
    ) {
        let refusal = match event {
            EnrolmentEventKind::CommitmentBroken if self.broken.is_some() => {
                Some(EnrolmentRefusal::BrokenAlready)
            }
            EnrolmentEventKind::Returned if self.returned.is_some() => {
                Some(EnrolmentRefusal::ReturnedAlready)
            }
            EnrolmentEventKind::Accepted if self.acceptance.is_some() => {
                Some(EnrolmentRefusal::AcceptedAlready)
            }
            EnrolmentEventKind::Nominated
            | EnrolmentEventKind::Reported
            | EnrolmentEventKind::Accepted
            | EnrolmentEventKind::Waitlisted
            | EnrolmentEventKind::Rejected
            | EnrolmentEventKind::Started
            | EnrolmentEventKind::LeaveTaken
            | EnrolmentEventKind::CameBack
            | EnrolmentEventKind::Assessed
            | EnrolmentEventKind::Certified
            | EnrolmentEventKind::CertificateRevoked
            | EnrolmentEventKind::Returned
            | EnrolmentEventKind::FollowedUp
            | EnrolmentEventKind::CommitmentBroken
            | EnrolmentEventKind::RepaymentAsked
            | EnrolmentEventKind::Repaid
            | EnrolmentEventKind::Closed
            | EnrolmentEventKind::Withdrawn
            | EnrolmentEventKind::NoShow
            | EnrolmentEventKind::Expelled => None,
        };
        out.extend(refusal);
    }

    fn guard(
        &self,
        status: EnrolmentStatus,
        entry: &Entry<EnrolmentEvent>,
        out: &mut Broken<EnrolmentRefusal>,
    ) -> EnrolmentStatus {
        match &entry.event {
            EnrolmentEvent::Accepted(acceptance) => {
                self.guard_acceptance(acceptance, &entry.on, out);
                TRANSITIONS.leads_to(status, entry.event.kind())
            }
            EnrolmentEvent::Waitlisted => EnrolmentStatus::Waitlisted,
            EnrolmentEvent::Rejected(_) => EnrolmentStatus::Rejected,
            EnrolmentEvent::Started | EnrolmentEvent::CameBack => EnrolmentStatus::Active,
            EnrolmentEvent::LeaveTaken(_) => EnrolmentStatus::OnLeave,
            EnrolmentEvent::Assessed(event) => self.guard_examination(status, event, out),
            EnrolmentEvent::Certified(certificate) => {
                out.extend(self.guard_certification(certificate).err());
                TRANSITIONS.leads_to(status, entry.event.kind())
            }
            EnrolmentEvent::CertificateRevoked(_) => {
                if is_over(status) || self.is_left_after_revocation(&entry.on) {
                    status
                } else {
                    EnrolmentStatus::Revoked
                }
            }
            EnrolmentEvent::Returned(_) => TRANSITIONS.leads_to(status, entry.event.kind()),
            EnrolmentEvent::RepaymentAsked(request) => {
                out.extend(self.guard_request(request).err());
                status
            }
            // The table never allows the two openings here.
            EnrolmentEvent::Nominated(_)
            | EnrolmentEvent::Reported(_)
            | EnrolmentEvent::FollowedUp(_)
            | EnrolmentEvent::CommitmentBroken(_)
            | EnrolmentEvent::Repaid(_) => status,
            EnrolmentEvent::Closed => EnrolmentStatus::Closed,
            EnrolmentEvent::Withdrawn(_) => EnrolmentStatus::Withdrawn,
            EnrolmentEvent::NoShow => EnrolmentStatus::NoShow,
            EnrolmentEvent::Expelled(_) => EnrolmentStatus::Expelled,
        }
    }

    fn guard_identity(id: EnrolmentId, event: &EnrolmentEvent) -> Result<(), EnrolmentRefusal> {
        if let EnrolmentEvent::Accepted(acceptance) = event
            && let Some(seat) = acceptance.admission.seat()
            && seat.enrolment() != id
        {
            return Err(EnrolmentRefusal::OtherEnrolment);
        }
        Ok(())
    }

    fn warnings(record: &Record<Self>, day: NaiveDate, out: &mut Warnings<Self>) {
        warn(record, day, out);
    }

    fn fold(&mut self, entry: &Entry<EnrolmentEvent>, status: EnrolmentStatus, _: &Gate<Self>) {
        let on = &entry.on;
        match &entry.event {
            EnrolmentEvent::Nominated(nomination) => {
                *self = Self::nominated(nomination.clone());
            }
            EnrolmentEvent::Reported(report) => *self = Self::reported(report),
            EnrolmentEvent::Accepted(event) => self.acceptance = Some(Dated::copied(event, on)),
            EnrolmentEvent::Started => self.started = Some(on.clone()),
            EnrolmentEvent::LeaveTaken(reason) => self.leaves.push(Leave {
                from: on.clone(),
                reason: reason.reason.clone(),
                back: None,
            }),
            EnrolmentEvent::CameBack => {
                if let Some(leave) = self.leaves.last_mut() {
                    leave.back = Some(on.clone());
                }
            }
            EnrolmentEvent::Assessed(event) => {
                if is_certified_or_over(status) {
                    keep(&mut self.later_assessments, event, on);
                } else {
                    self.assessments.push(Dated::copied(event, on));
                }
            }
            EnrolmentEvent::Certified(event) => self.certify(event.clone(), on),
            EnrolmentEvent::CertificateRevoked(reason) => self.revoke(reason, on),
            EnrolmentEvent::Returned(event) => self.returned = Some(Dated::copied(event, on)),
            EnrolmentEvent::FollowedUp(event) => keep(&mut self.follow_ups, event, on),
            EnrolmentEvent::RepaymentAsked(event) => keep(&mut self.requests, event, on),
            EnrolmentEvent::CommitmentBroken(reason) => {
                self.broken = Some(Dated::copied(reason, on));
            }
            EnrolmentEvent::Repaid(event) => keep(&mut self.repayments, event, on),
            EnrolmentEvent::Waitlisted
            | EnrolmentEvent::Rejected(_)
            | EnrolmentEvent::Closed
            | EnrolmentEvent::Withdrawn(_)
            | EnrolmentEvent::NoShow
            | EnrolmentEvent::Expelled(_) => {}
        }
    }
}

/// Whether the training of a trainee in this status is over.
pub(super) const fn is_over(status: EnrolmentStatus) -> bool {
    match status {
        EnrolmentStatus::Returned
        | EnrolmentStatus::Closed
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::Expelled => true,
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Passed
        | EnrolmentStatus::Failed
        | EnrolmentStatus::Certified
        | EnrolmentStatus::Revoked
        | EnrolmentStatus::Rejected
        | EnrolmentStatus::NoShow => false,
    }
}

/// Whether an assessment no longer moves the status.
pub(super) fn is_certified_or_over(status: EnrolmentStatus) -> bool {
    status == EnrolmentStatus::Certified || is_over(status)
}
