//! The rules about the payloads of events of an enrolment.

use super::lifecycle::{is_certified_or_over, is_over};
use super::{
    Admission, Certification, Enrolment, EnrolmentAcceptance, EnrolmentRefusal, EnrolmentStatus,
    Examination, Nomination, RepaymentRequest, ReportedEnrolment, WithoutCourse,
};
use crate::basis::Support;
use crate::organisation::PersonRef;
use crate::package::AssessmentConclusion;
use crate::record::{Actor, Broken, LinePath, Reported, TooEarly};
use crate::training::ACTIVITIES;
use crate::value::When;

type Guarded = Result<(), EnrolmentRefusal>;

pub(super) fn guard_report(
    report: &Reported<EnrolmentStatus, ReportedEnrolment>,
    on: &When,
    out: &mut Broken<EnrolmentRefusal>,
) {
    let (reached, known) = (report.reached, &report.known);
    if let Err(dates) = TooEarly::check(on, &known.since) {
        out.push(EnrolmentRefusal::ReportedTooEarly { dates });
    }
    if known.unit.is_some() && !is_over(reached) {
        out.push(EnrolmentRefusal::ReportedUnit { reached });
    }
    if let Some(certificate) = &known.certificate {
        if !may_be_certified(reached) {
            out.push(EnrolmentRefusal::ReportedCertificate { reached });
        }
        out.extend(guard_signer(&known.nomination, certificate, "payload.known.certificate").err());
    }
}

/// Whether a trainee in this status may have received a certificate.
const fn may_be_certified(status: EnrolmentStatus) -> bool {
    match status {
        EnrolmentStatus::Certified
        | EnrolmentStatus::Revoked
        | EnrolmentStatus::Returned
        | EnrolmentStatus::Closed => true,
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Passed
        | EnrolmentStatus::Failed
        | EnrolmentStatus::Rejected
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::NoShow
        | EnrolmentStatus::Expelled => false,
    }
}

fn guard_signer(nomination: &Nomination, certificate: &Certification, part: &str) -> Guarded {
    let signer = certificate.signer.as_ref();
    if signer.and_then(PersonRef::id) == Some(nomination.person) {
        let at = LinePath::new(format_args!("{part}.signer"));
        return Err(EnrolmentRefusal::SignedByTrainee { at });
    }
    Ok(())
}

impl Enrolment {
    pub(super) fn guard_acceptance(
        &self,
        acceptance: &EnrolmentAcceptance,
        on: &When,
        out: &mut Broken<EnrolmentRefusal>,
    ) {
        match &acceptance.admission {
            Admission::Seat(seat) => {
                if seat.person() != self.nomination.person {
                    out.push(EnrolmentRefusal::OtherPerson);
                }
            }
            Admission::WithoutCourse(training) => self.guard_without_course(training, on, out),
        }
    }

    fn guard_without_course(
        &self,
        training: &WithoutCourse,
        on: &When,
        out: &mut Broken<EnrolmentRefusal>,
    ) {
        if let Some(basis) = &training.basis {
            let support = Support {
                activities: &ACTIVITIES,
                supporters: training.host.as_slice(),
                recipients: &[&self.nomination.home],
                subjects: self.nomination.study.subjects(),
            };
            let place = format_args!("payload.admission.without_course.basis");
            support.compare(basis, Some(on), place, |why| {
                out.push(EnrolmentRefusal::UnfitBasis { why });
            });
        }
    }

    /// Judges an examination, and returns the status to which it leads. Whoever has the certificate, or has
    /// returned, stays so: what the certificate is worth then, the record only warns of.
    pub(super) fn guard_examination(
        &self,
        status: EnrolmentStatus,
        examination: &Examination,
        out: &mut Broken<EnrolmentRefusal>,
    ) -> EnrolmentStatus {
        let assessment = &examination.assessment;
        if let Some(trainee) = assessment.trainee
            && trainee != self.nomination.person
        {
            out.push(EnrolmentRefusal::AssessedOther);
        }
        let mut assessors = assessment.assessors.iter();
        if let Some(index) = assessors.position(|it| *it == self.nomination.person) {
            out.push(EnrolmentRefusal::AssessedBySelf { index });
        }
        if is_certified_or_over(status) {
            return status;
        }
        match assessment.conclusion {
            Some(AssessmentConclusion::Failed) => EnrolmentStatus::Failed,
            Some(AssessmentConclusion::Passed) => EnrolmentStatus::Passed,
            None => status,
        }
    }

    pub(super) fn guard_request(&self, request: &RepaymentRequest) -> Guarded {
        match &request.by {
            Some(Actor::Person(person)) if person.id() == Some(self.nomination.person) => {
                Err(EnrolmentRefusal::AskedBySelf)
            }
            Some(_) | None => Ok(()),
        }
    }

    pub(super) fn guard_certification(&self, certificate: &Certification) -> Guarded {
        guard_signer(&self.nomination, certificate, "payload")
    }
}
