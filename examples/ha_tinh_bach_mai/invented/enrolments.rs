//! GIẢ ĐỊNH: four who are sent to learn: three to the course in Hà Nội, one at the bedside at home.

use super::super::facts::{self, Result};
use super::course::{A, B, C, D, FORM, credit_table};
use super::package::{ALONE, TECHNIQUE};
use super::{ASSESSOR, district_hospital, health_centre, open, other_hospital, write};
use lienvien::organisation::{Cadre, OrganisationRef};
use lienvien::package::{AssessmentConclusion, Package, TraineeAssessment};
use lienvien::record::{Actor, Record};
use lienvien::specialty::Specialty;
use lienvien::training::course::{Course, Learner};
use lienvien::training::enrolment::{
    CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent,
    EnrolmentWithdrawal, FinalScore, FollowUp, Nomination, PassRule, Return, Study,
};
use lienvien::training::{Attended, Effort};
use lienvien::value::{Score, Text};

/// A: certified, home again, and practising, as cases of the package show.
pub(crate) fn at_home(
    seated: &Record<Course>,
    course: &Record<Course>,
    package: &Record<Package>,
) -> Result<Record<Enrolment>> {
    let home = facts::provincial_hospital_ref()?;
    let mut trainee = sent(A, home.clone(), course)?;
    let practising = FollowUp {
        techniques: vec![Text::new(TECHNIQUE)?],
        ..FollowUp::of(true)
            .after_months(6)
            .with_cases(package.id(), ALONE)
    };
    write(
        &mut trainee,
        [
            ("03/03/2025", accepted(seated, A)?),
            ("17/03/2025", EnrolmentEvent::Started),
            ("21/03/2025", passed(850, 900)?),
            ("28/03/2025", certified(course, A)?),
            ("01/04/2025", returned(home)),
            ("01/10/2025", EnrolmentEvent::FollowedUp(practising.into())),
        ],
    )?;
    Ok(trainee)
}

/// B: waited, got a seat, was certified, and works elsewhere since. Nobody has followed that up.
pub(crate) fn elsewhere(
    reseated: &Record<Course>,
    course: &Record<Course>,
) -> Result<Record<Enrolment>> {
    let mut trainee = sent(B, district_hospital()?, course)?;
    write(
        &mut trainee,
        [
            ("03/03/2025", EnrolmentEvent::Waitlisted),
            ("10/03/2025", accepted(reseated, B)?),
            ("17/03/2025", EnrolmentEvent::Started),
            ("21/03/2025", passed(700, 750)?),
            ("28/03/2025", certified(course, B)?),
            ("01/04/2025", returned(other_hospital()?)),
        ],
    )?;
    Ok(trainee)
}

/// C: had a seat, and was taken back by the unit that sent.
pub(crate) fn withdrawn(seated: &Record<Course>) -> Result<Record<Enrolment>> {
    let home = health_centre()?;
    let mut trainee = sent(C, home.clone(), seated)?;
    let withdrawn = EnrolmentWithdrawal {
        by: Actor::Organisation(home),
        reason: Text::new("đơn vị thiếu nhân lực trực")?,
    };
    write(
        &mut trainee,
        [
            ("03/03/2025", accepted(seated, C)?),
            ("07/03/2025", EnrolmentEvent::Withdrawn(withdrawn.into())),
        ],
    )?;
    Ok(trainee)
}

/// D: taught at the bedside by the expert who was sent, without a course: an attestation, no
/// certificate. Half a year later there is no case yet.
pub(crate) fn at_the_bedside() -> Result<Record<Enrolment>> {
    let home = facts::provincial_hospital_ref()?;
    let nomination = Nomination::new(D.person, home.clone(), Specialty::Cardiology)
        .of_cadre(Cadre::Doctor)
        .passing_by(rule()?);
    let nominated = EnrolmentEvent::Nominated(nomination.into());
    let mut trainee = open(D.enrolment.uuid(), "26/05/2025", nominated)?;
    let accepted = EnrolmentAcceptance::hosted_by(home.clone());
    let attested = Certification::of(CertificateKind::Attestation).issued_by(facts::bach_mai()?);
    let idle = FollowUp {
        detail: Some(Text::new("chưa được phân công thực hiện kỹ thuật")?),
        ..FollowUp::of(false).after_months(6)
    };
    write(
        &mut trainee,
        [
            ("02/06/2025", EnrolmentEvent::Accepted(accepted.into())),
            ("02/06/2025", EnrolmentEvent::Started),
            ("18/07/2025", passed(650, 700)?),
            ("25/07/2025", EnrolmentEvent::Certified(attested.into())),
            ("28/07/2025", returned(home)),
            ("28/01/2026", EnrolmentEvent::FollowedUp(idle.into())),
        ],
    )?;
    Ok(trainee)
}

/// Sent to the course by this unit.
fn sent(
    learner: Learner,
    home: OrganisationRef,
    course: &Record<Course>,
) -> Result<Record<Enrolment>> {
    let study = Study::Course(course.id());
    let nomination = Nomination::new(learner.person, home, study).of_cadre(Cadre::Doctor);
    let nominated = EnrolmentEvent::Nominated(nomination.into());
    open(learner.enrolment.uuid(), "24/02/2025", nominated)
}

/// Taken in on the seat for which the course vouches as it stands then.
fn accepted(course: &Record<Course>, learner: Learner) -> Result<EnrolmentEvent> {
    let acceptance = EnrolmentAcceptance::on(course.seat(learner.enrolment)?).passing_by(rule()?);
    Ok(EnrolmentEvent::Accepted(acceptance.into()))
}

/// Quy tắc xét đạt của bệnh viện đào tạo: invented as well.
fn rule() -> Result<PassRule> {
    Ok(PassRule::of(FinalScore::Mean, Score::hundredths(500)?))
}

fn passed(theory: u16, practice: u16) -> Result<EnrolmentEvent> {
    let assessment = TraineeAssessment {
        theory: Some(Score::hundredths(theory)?),
        practice: Some(Score::hundredths(practice)?),
        ..TraineeAssessment::of(AssessmentConclusion::Passed).assessed_by(ASSESSOR)
    };
    Ok(EnrolmentEvent::Assessed(Box::new(assessment.into())))
}

/// A certificate, worth what the caller's table gives for the time attended.
fn certified(course: &Record<Course>, learner: Learner) -> Result<EnrolmentEvent> {
    let certificate = Certification::of(CertificateKind::Certificate).issued_by(facts::bach_mai()?);
    let attended = attended(course, learner)?;
    let certificate = match credit_table()?.credit(&attended) {
        Some(credit) => certificate.worth(credit),
        None => certificate,
    };
    Ok(EnrolmentEvent::Certified(certificate.into()))
}

fn attended(course: &Record<Course>, learner: Learner) -> Result<Attended> {
    let no_seat = "học viên không có suất trong khóa";
    let attendance = course.state().attendance_of(learner.enrolment);
    let minutes = attendance.ok_or(no_seat)?.attended;
    Ok(Attended::new(Text::new(FORM)?, Effort::Minutes(minutes)))
}

fn returned(unit: OrganisationRef) -> EnrolmentEvent {
    EnrolmentEvent::Returned(Return { unit }.into())
}
