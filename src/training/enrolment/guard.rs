//! The rules about the payloads of events of an enrolment.

use super::{
    Admission, Certification, Enrolment, EnrolmentAcceptance, EnrolmentRefusal, EnrolmentStatus,
    Examination, Nomination, ReportedEnrolment, WithoutCourse,
};
use crate::organisation::PersonRef;
use crate::package::AssessmentConclusion;
use crate::record::{Reported, TooEarly};
use crate::training::course::Seat;
use crate::value::When;

type Guarded = Result<(), EnrolmentRefusal>;

pub(super) fn guard_report(
    report: &Reported<EnrolmentStatus, ReportedEnrolment>,
    on: &When,
) -> Guarded {
    let (reached, known) = (report.reached, &report.known);
    TooEarly::check(on, &known.since)
        .map_err(|dates| EnrolmentRefusal::ReportedTooEarly { dates })?;
    let is_returned = reached == EnrolmentStatus::Returned;
    if known.unit.is_some() && !is_returned {
        return Err(EnrolmentRefusal::ReportedUnit { reached });
    }
    let Some(certificate) = &known.certificate else {
        return Ok(());
    };
    if !is_returned && reached != EnrolmentStatus::Certified {
        return Err(EnrolmentRefusal::ReportedCertificate { reached });
    }
    guard_certificate(&known.nomination, certificate)
}

fn guard_certificate(nomination: &Nomination, certificate: &Certification) -> Guarded {
    let signer = certificate.signer.as_ref();
    if signer.and_then(PersonRef::id) == Some(nomination.person) {
        return Err(EnrolmentRefusal::SignedByTrainee);
    }
    Ok(())
}

impl Enrolment {
    pub(super) fn guard_acceptance(&self, acceptance: &EnrolmentAcceptance, on: &When) -> Guarded {
        match &acceptance.admission {
            Admission::Seat(seat) => self.guard_seat(seat, on),
            Admission::WithoutCourse(training) => self.guard_without_course(training, on),
        }
    }

    fn guard_without_course(&self, training: &WithoutCourse, on: &When) -> Guarded {
        if let Some(course) = self.nomination.study.course() {
            return Err(EnrolmentRefusal::NoSeat { course });
        }
        match &training.basis {
            Some(basis) => basis
                .check_day(on)
                .map_err(|dates| EnrolmentRefusal::BasisOnOtherDay { dates }),
            None => Ok(()),
        }
    }

    fn guard_seat(&self, seat: &Seat, on: &When) -> Guarded {
        if let Some(course) = self.nomination.study.course()
            && course != seat.course()
        {
            return Err(EnrolmentRefusal::OtherCourse { course });
        }
        if seat.person() != self.nomination.person {
            return Err(EnrolmentRefusal::OtherPerson);
        }
        TooEarly::check(on, seat.given()).map_err(|dates| EnrolmentRefusal::BeforeSeat { dates })
    }

    pub(super) fn guard_examination(
        &self,
        examination: &Examination,
    ) -> Result<EnrolmentStatus, EnrolmentRefusal> {
        let assessment = &examination.assessment;
        if let Some(trainee) = assessment.trainee
            && trainee != self.nomination.person
        {
            return Err(EnrolmentRefusal::AssessedOther);
        }
        match assessment.conclusion {
            AssessmentConclusion::Failed if assessment.reason.is_none() => {
                Err(EnrolmentRefusal::FailedWithoutReason)
            }
            AssessmentConclusion::Failed => Ok(EnrolmentStatus::Failed),
            AssessmentConclusion::Passed => {
                let rule = examination.pass_rule.or_else(|| self.pass_rule());
                match rule.and_then(|rule| rule.shortfall(assessment)) {
                    Some(short) => Err(EnrolmentRefusal::BelowMark {
                        score: short.score,
                        found: short.found,
                        wanted: short.wanted,
                    }),
                    None => Ok(EnrolmentStatus::Passed),
                }
            }
        }
    }

    pub(super) fn guard_certification(&self, certificate: &Certification) -> Guarded {
        guard_certificate(&self.nomination, certificate)
    }
}
