//! The lifecycle of an enrolment: how its record judges events and updates the state.

use super::guard::guard_report;
use super::state::{Award, Leave};
use super::status::TRANSITIONS;
use super::{Enrolment, EnrolmentEvent, EnrolmentEventKind, EnrolmentRefusal, EnrolmentStatus};
use crate::record::{Aggregate, Broken, Dated, Entry, Gate, Table};
use crate::value::{EnrolmentId, When, tag};

impl Aggregate for Enrolment {
    type Tag = tag::EnrolmentTag;
    type Event = EnrolmentEvent;
    type Status = EnrolmentStatus;
    type Refusal = EnrolmentRefusal;
    type Warning = crate::record::NoWarning;

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
        // A trainee who was trained before the record may have made a promise that the record does
        // not state.
        let may_be_committed = self.commitment().is_some() || self.reached.is_some();
        let refusal = match event {
            EnrolmentEventKind::CommitmentBroken | EnrolmentEventKind::Repaid
                if !may_be_committed =>
            {
                Some(EnrolmentRefusal::NotCommitted)
            }
            EnrolmentEventKind::CommitmentBroken if self.broken.is_some() => {
                Some(EnrolmentRefusal::BrokenAlready)
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
                EnrolmentStatus::Accepted
            }
            EnrolmentEvent::Waitlisted => EnrolmentStatus::Waitlisted,
            EnrolmentEvent::Rejected(_) => EnrolmentStatus::Rejected,
            EnrolmentEvent::Started | EnrolmentEvent::CameBack => EnrolmentStatus::Active,
            EnrolmentEvent::LeaveTaken(_) => EnrolmentStatus::OnLeave,
            EnrolmentEvent::Assessed(examination) => self.guard_examination(examination, out),
            EnrolmentEvent::Certified(certificate) => {
                out.extend(self.guard_certification(certificate).err());
                EnrolmentStatus::Certified
            }
            EnrolmentEvent::CertificateRevoked(_) => EnrolmentStatus::Passed,
            EnrolmentEvent::Returned(_) => EnrolmentStatus::Returned,
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

    fn fold(&mut self, entry: &Entry<EnrolmentEvent>, _: EnrolmentStatus, _: &Gate<Self>) {
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
                self.conclusion = Some(event.assessment.conclusion);
                self.assessments.push(Dated::copied(event, on));
            }
            EnrolmentEvent::Certified(event) => self.certificates.push(Award {
                certificate: event.clone(),
                on: on.clone(),
                revoked: None,
            }),
            EnrolmentEvent::CertificateRevoked(reason) => {
                if let Some(award) = self.certificates.last_mut() {
                    award.revoked = Some(Dated::copied(reason, on));
                }
            }
            EnrolmentEvent::Returned(event) => self.returned = Some(Dated::copied(event, on)),
            EnrolmentEvent::FollowedUp(event) => self.follow_ups.push(Dated::copied(event, on)),
            EnrolmentEvent::CommitmentBroken(reason) => {
                self.broken = Some(Dated::copied(reason, on));
            }
            EnrolmentEvent::Repaid(event) => self.repayments.push(Dated::copied(event, on)),
            EnrolmentEvent::Waitlisted
            | EnrolmentEvent::Rejected(_)
            | EnrolmentEvent::Closed
            | EnrolmentEvent::Withdrawn(_)
            | EnrolmentEvent::NoShow
            | EnrolmentEvent::Expelled(_) => {}
        }
    }
}
