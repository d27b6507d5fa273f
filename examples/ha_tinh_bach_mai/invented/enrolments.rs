//! GIẢ ĐỊNH: four who are sent to learn: three to the course in Hà Nội, one at the bedside at home.

use super::super::facts::{self, Result};
use super::course::{A, B, C, D, FORM, Trainee, credit_table};
use super::package::{ALONE, TECHNIQUE};
use super::{ASSESSOR, district_hospital, health_centre, open, other_hospital, write};
use lienvien::organisation::{Cadre, OrganisationRef};
use lienvien::package::{AssessmentConclusion, Package, TraineeAssessment};
use lienvien::record::{Actor, Record};
use lienvien::specialty::Specialty;
use lienvien::text;
use lienvien::training::course::Course;
use lienvien::training::enrolment::{
    CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent,
    EnrolmentWithdrawal, FinalScore, FollowUp, Nomination, PassRule, Return, Study, WithoutCourse,
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
    let practising = FollowUp::new()
        .practising(true)
        .after_months(6)
        .techniques([Text::new(TECHNIQUE)?])
        .package(package.id())
        .cases(ALONE);
    write(
        &mut trainee,
        [
            ("03/03/2025", accepted(seated, A)?),
            ("17/03/2025", EnrolmentEvent::Started),
            ("21/03/2025", passed(850, 900)?),
            ("28/03/2025", certified(course, A)?),
            ("01/04/2025", returned(home)),
            ("01/10/2025", EnrolmentEvent::followed_up(practising)),
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
    let reason = text!("đơn vị thiếu nhân lực trực");
    let withdrawn = EnrolmentWithdrawal::new()
        .by(Actor::Organisation(home))
        .reason(reason);
    write(
        &mut trainee,
        [
            ("03/03/2025", accepted(seated, C)?),
            ("07/03/2025", EnrolmentEvent::withdrawn(withdrawn)),
        ],
    )?;
    Ok(trainee)
}

/// D: taught at the bedside by the expert who was sent, without a course: an attestation, no
/// certificate. Half a year later there is no case yet.
pub(crate) fn at_the_bedside() -> Result<Record<Enrolment>> {
    let home = facts::provincial_hospital_ref()?;
    let nomination = Nomination::new(D.person, home.clone(), Specialty::Cardiology)
        .cadre(Cadre::Doctor)
        .pass_rule(rule()?);
    let nominated = EnrolmentEvent::nominated(nomination);
    let mut trainee = open(D.enrolment, "26/05/2025", nominated)?;
    let accepted = EnrolmentAcceptance::new(WithoutCourse::new().host(home.clone()));
    let attested = Certification::new(CertificateKind::Attestation).issuer(facts::bach_mai());
    let idle = FollowUp::new()
        .practising(false)
        .after_months(6)
        .detail(text!("chưa được phân công thực hiện kỹ thuật"));
    write(
        &mut trainee,
        [
            ("02/06/2025", EnrolmentEvent::accepted(accepted)),
            ("02/06/2025", EnrolmentEvent::Started),
            ("18/07/2025", passed(650, 700)?),
            ("25/07/2025", EnrolmentEvent::certified(attested)),
            ("28/07/2025", returned(home)),
            ("28/01/2026", EnrolmentEvent::followed_up(idle)),
        ],
    )?;
    Ok(trainee)
}

/// Sent to the course by this unit.
fn sent(
    learner: Trainee,
    home: OrganisationRef,
    course: &Record<Course>,
) -> Result<Record<Enrolment>> {
    let study = Study::Course(course.id());
    let nomination = Nomination::new(learner.person, home, study).cadre(Cadre::Doctor);
    let nominated = EnrolmentEvent::nominated(nomination);
    open(learner.enrolment, "24/02/2025", nominated)
}

/// Accepted on the seat that the course confirms at that time.
fn accepted(course: &Record<Course>, learner: Trainee) -> Result<EnrolmentEvent> {
    let acceptance = EnrolmentAcceptance::new(course.seat(learner.enrolment)?).pass_rule(rule()?);
    Ok(EnrolmentEvent::accepted(acceptance))
}

/// Quy tắc xét đạt của bệnh viện đào tạo: invented as well.
fn rule() -> Result<PassRule> {
    Ok(PassRule::new(FinalScore::Mean, Score::hundredths(500)?))
}

fn passed(theory: u16, practice: u16) -> Result<EnrolmentEvent> {
    let assessment = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .theory(Score::hundredths(theory)?)
        .practice(Score::hundredths(practice)?)
        .assessors([ASSESSOR]);
    Ok(EnrolmentEvent::assessed(assessment))
}

/// A certificate, worth what the caller's table gives for the time attended.
fn certified(course: &Record<Course>, learner: Trainee) -> Result<EnrolmentEvent> {
    let mut certificate =
        Certification::new(CertificateKind::Certificate).issuer(facts::bach_mai());
    let attended = attended(course, learner)?;
    certificate.credit = credit_table()?.credit(&attended);
    Ok(EnrolmentEvent::certified(certificate))
}

fn attended(course: &Record<Course>, learner: Trainee) -> Result<Attended> {
    let no_seat = "học viên không có suất trong khóa";
    let attendance = course.state().attendance_of(learner.enrolment);
    let minutes = attendance.ok_or(no_seat)?.attended;
    Ok(Attended::new(Text::new(FORM)?, Effort::Minutes(minutes)))
}

fn returned(unit: OrganisationRef) -> EnrolmentEvent {
    EnrolmentEvent::returned(Return::new(unit))
}
