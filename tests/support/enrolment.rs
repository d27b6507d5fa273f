//! Enrolments to test with: a nurse and a doctor of the hospital of the Hà Tĩnh article, in every
//! status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{Currency, Money};
use lienvien::organisation::{Cadre, OrganisationKind, OrganisationRef};
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::{Actor, Approval, Event, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::training::course::{Course, CourseEvent, CoursePlan, Learner, Seat};
use lienvien::training::enrolment::{
    CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent,
    EnrolmentEventKind, EnrolmentStatus, EnrolmentWithdrawal, Examination, FinalScore, FollowUp,
    Nomination, PassRule, Repayment, ReportedEnrolment, Return, ServiceCommitment,
};
use lienvien::value::{Count, CourseId, EnrolmentId, PersonId, Provenance, Score, When};

pub(crate) use crate::door::hospital_of_ha_tinh as home;

pub(crate) type Trainee = Record<Enrolment>;

/// The trainee of every enrolment here.
pub(crate) fn trainee() -> PersonId {
    id(1001)
}

/// The course to which the trainee is sent.
pub(crate) fn course() -> CourseId {
    id(500)
}

pub(crate) fn enrolment() -> EnrolmentId {
    id(88)
}

/// Another hospital.
pub(crate) fn elsewhere() -> OrganisationRef {
    let kind = OrganisationKind::DistrictHospital;
    organisation(kind, "Bệnh viện đa khoa thành phố Vinh", 11)
}

pub(crate) fn score(hundredths: u16) -> Score {
    Score::hundredths(hundredths).unwrap()
}

/// By the mean of theory and practice, or the one there is, 5 points.
pub(crate) fn five() -> PassRule {
    PassRule::of(FinalScore::MeanOrOnlyOne, score(500))
}

pub(crate) fn dong(amount: u32) -> Money {
    Money::new(Count::exact(amount), Currency::VND).unwrap()
}

/// Three years of service, or thirty million đồng.
pub(crate) fn commitment() -> ServiceCommitment {
    ServiceCommitment {
        to: Some(home()),
        repay: Some(dong(30_000_000)),
        document: Some(document("Bản cam kết")),
        ..ServiceCommitment::for_length("P3Y".parse().unwrap())
    }
}

/// For the course.
pub(crate) fn nomination() -> Nomination {
    Nomination::new(trainee(), home(), course())
        .of_cadre(Cadre::Nurse)
        .committed(commitment())
        .passing_by(five())
}

/// For no course.
pub(crate) fn bedside() -> Nomination {
    Nomination::new(trainee(), home(), Specialty::Neurology)
}

pub(crate) fn nominated(nomination: Nomination) -> EnrolmentEvent {
    EnrolmentEvent::Nominated(Box::new(nomination))
}

pub(crate) fn reported(reached: EnrolmentStatus, known: ReportedEnrolment) -> EnrolmentEvent {
    let source = Provenance::by(text("ĐCSVN"));
    EnrolmentEvent::Reported(Box::new(Reported {
        reached,
        source,
        known,
    }))
}

pub(crate) fn reason() -> Reason {
    let reason = text("việc gia đình");
    Reason { reason }
}

/// A seat of a course, given by its record.
pub(crate) fn seat_in(course: CourseId, person: PersonId, given: &str) -> Seat {
    let plan = CoursePlan::about([Specialty::Neurology]).with_capacity(3);
    let planned = CourseEvent::Planned(Box::new(plan)).on(When::UNKNOWN);
    let mut record = Record::<Course>::open(course, planned).unwrap();
    let approval = Approval::by(bach_mai());
    let approved = CourseEvent::Approved(Box::new(approval));
    record.append(approved.on(When::UNKNOWN)).unwrap();
    let enrolment = enrolment();
    let learner = Learner { enrolment, person };
    let seated = CourseEvent::SeatGiven(learner).on(when(given));
    record.append(seated).unwrap();
    record.seat(enrolment).unwrap()
}

pub(crate) fn seat() -> Seat {
    seat_in(course(), trainee(), "unknown")
}

pub(crate) fn accepted(acceptance: EnrolmentAcceptance) -> EnrolmentEvent {
    EnrolmentEvent::Accepted(Box::new(acceptance))
}

pub(crate) fn assessed(examination: impl Into<Examination>) -> EnrolmentEvent {
    EnrolmentEvent::Assessed(Box::new(examination.into()))
}

/// Theory and practice, in hundredths, as far as known.
pub(crate) fn scored(
    conclusion: AssessmentConclusion,
    theory: Option<u16>,
    practice: Option<u16>,
) -> TraineeAssessment {
    TraineeAssessment {
        theory: theory.map(score),
        practice: practice.map(score),
        ..TraineeAssessment::of(conclusion)
    }
}

pub(crate) fn passed() -> EnrolmentEvent {
    assessed(TraineeAssessment {
        before: Some(score(300)),
        after: Some(score(813)),
        times_performed: Some(12),
        ..scored(AssessmentConclusion::Passed, Some(850), Some(775))
            .trainee(trainee())
            .assessed_by(id(2001))
    })
}

pub(crate) fn failed() -> EnrolmentEvent {
    let failed = TraineeAssessment::of(AssessmentConclusion::Failed);
    assessed(failed.because(text("chưa đủ số ca thực hành")))
}

pub(crate) fn certificate() -> Certification {
    Certification::of(CertificateKind::Certificate)
        .numbered(text("125/2025/C01"))
        .issued_by(bach_mai())
        .worth(2400)
}

pub(crate) fn certified(certificate: Certification) -> EnrolmentEvent {
    EnrolmentEvent::Certified(Box::new(certificate))
}

pub(crate) fn returned(unit: OrganisationRef) -> EnrolmentEvent {
    EnrolmentEvent::Returned(Box::new(Return { unit }))
}

pub(crate) fn followed_up(follow_up: FollowUp) -> EnrolmentEvent {
    EnrolmentEvent::FollowedUp(Box::new(follow_up))
}

pub(crate) fn said(practising: Option<bool>) -> EnrolmentEvent {
    let said = FollowUp::default().after_months(6);
    followed_up(FollowUp { practising, ..said })
}

pub(crate) fn repaid(amount: Money) -> EnrolmentEvent {
    EnrolmentEvent::Repaid(Box::new(Repayment { amount }))
}

pub(crate) fn broken() -> EnrolmentEvent {
    EnrolmentEvent::CommitmentBroken(reason())
}

pub(crate) fn withdrawn() -> EnrolmentEvent {
    EnrolmentEvent::Withdrawn(Box::new(EnrolmentWithdrawal {
        by: Actor::Organisation(home()),
        reason: text("thiếu người trực"),
    }))
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: EnrolmentEventKind) -> EnrolmentEvent {
    use EnrolmentEventKind as Kind;
    match kind {
        Kind::Nominated => nominated(nomination()),
        Kind::Reported => {
            let known = ReportedEnrolment::of(nomination());
            reported(EnrolmentStatus::Returned, known)
        }
        Kind::Accepted => accepted(EnrolmentAcceptance::on(seat())),
        Kind::Waitlisted => EnrolmentEvent::Waitlisted,
        Kind::Rejected => EnrolmentEvent::Rejected(reason()),
        Kind::Started => EnrolmentEvent::Started,
        Kind::LeaveTaken => EnrolmentEvent::LeaveTaken(reason()),
        Kind::CameBack => EnrolmentEvent::CameBack,
        Kind::Assessed => passed(),
        Kind::Certified => certified(certificate()),
        Kind::CertificateRevoked => EnrolmentEvent::CertificateRevoked(reason()),
        Kind::Returned => returned(home()),
        Kind::FollowedUp => said(Some(true)),
        Kind::CommitmentBroken => broken(),
        Kind::Repaid => repaid(dong(1_000_000)),
        Kind::Closed => EnrolmentEvent::Closed,
        Kind::Withdrawn => withdrawn(),
        Kind::NoShow => EnrolmentEvent::NoShow,
        Kind::Expelled => EnrolmentEvent::Expelled(reason()),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: EnrolmentEvent, on: &str) -> Result<Trainee, Refused<Enrolment>> {
    Record::open(enrolment(), event.on(when(on)))
}

/// A record opened by this event, with these after it; nothing is dated.
pub(crate) fn record_of(
    opening: EnrolmentEvent,
    events: impl IntoIterator<Item = EnrolmentEvent>,
) -> Trainee {
    then_each(open(opening, "unknown").unwrap(), events, "unknown")
}

/// One who is in training without a course, with no rule in the record.
pub(crate) fn at_the_bedside() -> Trainee {
    let events = [
        accepted(EnrolmentAcceptance::without_course()),
        EnrolmentEvent::Started,
    ];
    record_of(nominated(bedside()), events)
}

/// A record with much in it, in every status; the dates are fixed.
pub(crate) fn standing_in(status: EnrolmentStatus) -> Trainee {
    use EnrolmentEventKind as Kind;
    use EnrolmentStatus as S;
    let opened = open(nominated(nomination()), "2025-01-06").unwrap();
    let (before, last): (_, &[_]) = match status {
        S::Nominated => return opened,
        S::Waitlisted => (opened, &[(Kind::Waitlisted, "2025-01-08")]),
        S::Accepted => (
            standing_in(S::Waitlisted),
            &[(Kind::Accepted, "2025-01-10")],
        ),
        S::Active => (
            standing_in(S::Accepted),
            &[
                (Kind::Started, "2025-02-03"),
                (Kind::LeaveTaken, "2025-02-10"),
                (Kind::CameBack, "2025-02-12"),
            ],
        ),
        S::OnLeave => (standing_in(S::Active), &[(Kind::LeaveTaken, "2025-03-03")]),
        S::Failed => return then(standing_in(S::Active), failed(), "2025-04-21"),
        S::Passed => (standing_in(S::Failed), &[(Kind::Assessed, "2025-05-05")]),
        S::Certified => (standing_in(S::Passed), &[(Kind::Certified, "2025-05-20")]),
        S::Returned => (
            standing_in(S::Certified),
            &[
                (Kind::Returned, "2025-06-02"),
                (Kind::FollowedUp, "2025-12"),
                (Kind::CommitmentBroken, "2026-03-01"),
                (Kind::Repaid, "2026-04-01"),
            ],
        ),
        S::Closed => (standing_in(S::Returned), &[(Kind::Closed, "2026")]),
        S::Rejected => (
            standing_in(S::Waitlisted),
            &[(Kind::Rejected, "2025-01-10")],
        ),
        S::Withdrawn => (standing_in(S::Active), &[(Kind::Withdrawn, "2025-03-03")]),
        S::NoShow => (standing_in(S::Accepted), &[(Kind::NoShow, "2025-02-03")]),
        S::Expelled => (standing_in(S::Active), &[(Kind::Expelled, "2025-03-03")]),
    };
    let last = last.iter();
    last.fold(before, |record, (kind, on)| then(record, event(*kind), on))
}
