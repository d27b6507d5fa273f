//! The rules about the payloads of events of an enrolment.

use super::{
    Admission, Certification, Enrolment, EnrolmentAcceptance, EnrolmentRefusal, EnrolmentStatus,
    Examination, Nomination, PassRule, ReportedEnrolment, WithoutCourse,
};
use crate::basis::Support;
use crate::organisation::PersonRef;
use crate::package::{AssessmentConclusion, TraineeAssessment};
use crate::record::{Broken, LinePath, Reported, TooEarly};
use crate::training::ACTIVITIES;
use crate::training::course::Seat;
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
    let is_returned = reached == EnrolmentStatus::Returned;
    if known.unit.is_some() && !is_returned {
        out.push(EnrolmentRefusal::ReportedUnit { reached });
    }
    if let Some(certificate) = &known.certificate {
        if !is_returned && reached != EnrolmentStatus::Certified {
            out.push(EnrolmentRefusal::ReportedCertificate { reached });
        }
        out.extend(guard_signer(&known.nomination, certificate, "payload.known.certificate").err());
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
            Admission::Seat(seat) => self.guard_seat(seat, on, out),
            Admission::WithoutCourse(training) => self.guard_without_course(training, on, out),
        }
    }

    fn guard_without_course(
        &self,
        training: &WithoutCourse,
        on: &When,
        out: &mut Broken<EnrolmentRefusal>,
    ) {
        if let Some(course) = self.nomination.study.course() {
            out.push(EnrolmentRefusal::NoSeat { course });
        }
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

    fn guard_seat(&self, seat: &Seat, on: &When, out: &mut Broken<EnrolmentRefusal>) {
        if let Some(course) = self.nomination.study.course()
            && course != seat.course()
        {
            out.push(EnrolmentRefusal::OtherCourse { course });
        }
        if seat.person() != self.nomination.person {
            out.push(EnrolmentRefusal::OtherPerson);
        }
        if let Err(dates) = TooEarly::check(on, seat.given()) {
            out.push(EnrolmentRefusal::BeforeSeat { dates });
        }
    }

    /// Judges an examination, and returns the status to which it leads.
    pub(super) fn guard_examination(
        &self,
        examination: &Examination,
        out: &mut Broken<EnrolmentRefusal>,
    ) -> EnrolmentStatus {
        let assessment = &examination.assessment;
        if let Some(trainee) = assessment.trainee
            && trainee != self.nomination.person
        {
            out.push(EnrolmentRefusal::AssessedOther);
        }
        match assessment.conclusion {
            AssessmentConclusion::Failed => {
                if assessment.reason.is_none() {
                    out.push(EnrolmentRefusal::FailedWithoutReason);
                }
                EnrolmentStatus::Failed
            }
            AssessmentConclusion::Passed => {
                if let Some(rule) = examination.pass_rule.or_else(|| self.pass_rule()) {
                    guard_scores(rule, assessment, out);
                }
                EnrolmentStatus::Passed
            }
        }
    }

    pub(super) fn guard_certification(&self, certificate: &Certification) -> Guarded {
        guard_signer(&self.nomination, certificate, "payload")
    }
}

fn guard_scores(
    rule: PassRule,
    assessment: &TraineeAssessment,
    out: &mut Broken<EnrolmentRefusal>,
) {
    for short in rule.shortfalls(assessment) {
        out.push(EnrolmentRefusal::BelowMark {
            score: short.score,
            found: short.found,
            wanted: short.wanted,
        });
    }
}
