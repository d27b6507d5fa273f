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
    Nomination, PassRule, Repayment, RepaymentRequest, ReportedEnrolment, Return,
    ServiceCommitment, WithoutCourse,
};
use lienvien::value::{Count, CourseId, EnrolmentId, Length, PersonId, Provenance, Score, When};

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

/// 5 points in the mean of theory and practice, or in the only one of them.
pub(crate) fn five() -> PassRule {
    PassRule::new(FinalScore::MeanOrOnlyOne, score(500))
}

pub(crate) fn dong(amount: u32) -> Money {
    Money::new(Count::exact(amount), Currency::VND).unwrap()
}

/// Three years of service, or thirty million đồng.
pub(crate) fn commitment() -> ServiceCommitment {
    ServiceCommitment::new()
        .length("P3Y".parse::<Length>().unwrap())
        .to(home())
        .repay(dong(30_000_000))
        .document(document("Bản cam kết"))
}

/// For the course.
pub(crate) fn nomination() -> Nomination {
    Nomination::new(trainee(), home(), course())
        .cadre(Cadre::Nurse)
        .commitment(commitment())
        .pass_rule(five())
}

/// For no course.
pub(crate) fn bedside() -> Nomination {
    Nomination::new(trainee(), home(), Specialty::Neurology)
}

pub(crate) fn nominated(nomination: Nomination) -> EnrolmentEvent {
    EnrolmentEvent::nominated(nomination)
}

pub(crate) fn reported(reached: EnrolmentStatus, known: ReportedEnrolment) -> EnrolmentEvent {
    let source = Provenance::new(text("ĐCSVN"));
    EnrolmentEvent::reported(Reported::new(reached, source, known))
}

pub(crate) fn reason() -> Reason {
    let reason = text("việc gia đình");
    Reason::from(reason)
}

/// A seat of a course, given by its record.
pub(crate) fn seat_in(course: CourseId, person: PersonId, given: &str) -> Seat {
    let plan = CoursePlan::new()
        .subjects([Specialty::Neurology])
        .capacity(3);
    let planned = CourseEvent::planned(plan).on(When::UNKNOWN);
    let mut record = Record::<Course>::open(course, planned).unwrap();
    let approval = Approval::new(bach_mai());
    let approved = CourseEvent::approved(approval);
    record.append(approved.on(When::UNKNOWN)).unwrap();
    let enrolment = enrolment();
    let learner = Learner::new(enrolment, person);
    let seated = CourseEvent::seat_given(learner).on(when(given));
    record.append(seated).unwrap();
    record.seat(enrolment).unwrap()
}

pub(crate) fn seat() -> Seat {
    seat_in(course(), trainee(), "unknown")
}

pub(crate) fn accepted(acceptance: EnrolmentAcceptance) -> EnrolmentEvent {
    EnrolmentEvent::accepted(acceptance)
}

pub(crate) fn assessed(examination: impl Into<Examination>) -> EnrolmentEvent {
    EnrolmentEvent::assessed(examination.into())
}

/// Theory and practice, in hundredths, as far as known.
pub(crate) fn scored(
    conclusion: AssessmentConclusion,
    theory: Option<u16>,
    practice: Option<u16>,
) -> TraineeAssessment {
    let mut assessment = TraineeAssessment::new().conclusion(conclusion);
    assessment.theory = theory.map(score);
    assessment.practice = practice.map(score);
    assessment
}

pub(crate) fn passed() -> EnrolmentEvent {
    let scored = scored(AssessmentConclusion::Passed, Some(850), Some(775));
    let scored = scored.before(score(300)).after(score(813));
    let scored = scored.trainee(trainee()).times_performed(12);
    assessed(scored.assessors([id(2001)]))
}

/// An assessment that does not say whether the trainee passed.
pub(crate) fn undecided() -> EnrolmentEvent {
    assessed(TraineeAssessment::new())
}

pub(crate) fn failed() -> EnrolmentEvent {
    let failed = TraineeAssessment::new().conclusion(AssessmentConclusion::Failed);
    assessed(failed.reason(text("chưa đủ số ca thực hành")))
}

pub(crate) fn certificate() -> Certification {
    Certification::new(CertificateKind::Certificate)
        .number(text("125/2025/C01"))
        .issuer(bach_mai())
        .credit(2400)
}

pub(crate) fn certified(certificate: Certification) -> EnrolmentEvent {
    EnrolmentEvent::certified(certificate)
}

pub(crate) fn returned(unit: OrganisationRef) -> EnrolmentEvent {
    EnrolmentEvent::returned(Return::new(unit))
}

pub(crate) fn followed_up(follow_up: FollowUp) -> EnrolmentEvent {
    EnrolmentEvent::followed_up(follow_up)
}

pub(crate) fn said(practising: Option<bool>) -> EnrolmentEvent {
    let mut said = FollowUp::new().after_months(6);
    said.practising = practising;
    followed_up(said)
}

pub(crate) fn repaid(amount: Money) -> EnrolmentEvent {
    EnrolmentEvent::repaid(Repayment::new(amount))
}

/// The home unit asks for this amount.
pub(crate) fn asked(amount: Option<Money>) -> EnrolmentEvent {
    let mut request = RepaymentRequest::new()
        .by(Actor::Organisation(home()))
        .document(document("Quyết định đền bù chi phí đào tạo"));
    request.amount = amount;
    EnrolmentEvent::repayment_asked(request)
}

pub(crate) fn revoked() -> EnrolmentEvent {
    EnrolmentEvent::certificate_revoked(reason())
}

pub(crate) fn broken() -> EnrolmentEvent {
    EnrolmentEvent::commitment_broken(reason())
}

pub(crate) fn withdrawn() -> EnrolmentEvent {
    let withdrawal = EnrolmentWithdrawal::new().by(Actor::Organisation(home()));
    EnrolmentEvent::withdrawn(withdrawal.reason(text("thiếu người trực")))
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: EnrolmentEventKind) -> EnrolmentEvent {
    use EnrolmentEventKind as Kind;
    match kind {
        Kind::Nominated => nominated(nomination()),
        Kind::Reported => {
            let known = ReportedEnrolment::new(nomination());
            reported(EnrolmentStatus::Returned, known)
        }
        Kind::Accepted => accepted(EnrolmentAcceptance::new(seat())),
        Kind::Waitlisted => EnrolmentEvent::Waitlisted,
        Kind::Rejected => EnrolmentEvent::rejected(reason()),
        Kind::Started => EnrolmentEvent::Started,
        Kind::LeaveTaken => EnrolmentEvent::leave_taken(reason()),
        Kind::CameBack => EnrolmentEvent::CameBack,
        Kind::Assessed => passed(),
        Kind::Certified => certified(certificate()),
        Kind::CertificateRevoked => EnrolmentEvent::certificate_revoked(reason()),
        Kind::Returned => returned(home()),
        Kind::FollowedUp => said(Some(true)),
        Kind::CommitmentBroken => broken(),
        Kind::RepaymentAsked => asked(Some(dong(2_000_000))),
        Kind::Repaid => repaid(dong(1_000_000)),
        Kind::Closed => EnrolmentEvent::Closed,
        Kind::Withdrawn => withdrawn(),
        Kind::NoShow => EnrolmentEvent::NoShow,
        Kind::Expelled => EnrolmentEvent::expelled(reason()),
        _ => panic!("{kind} is new here"),
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

/// A trainee in training without a course; the record has no rule.
pub(crate) fn at_the_bedside() -> Trainee {
    let events = [
        accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
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
        S::Revoked => (
            standing_in(S::Certified),
            &[(Kind::CertificateRevoked, "2025-06-01")],
        ),
        S::Returned => (
            standing_in(S::Certified),
            &[
                (Kind::Returned, "2025-06-02"),
                (Kind::FollowedUp, "2025-12"),
                (Kind::CommitmentBroken, "2026-03-01"),
                (Kind::RepaymentAsked, "2026-03-15"),
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
        _ => panic!("{status} is new here"),
    };
    let last = last.iter();
    last.fold(before, |record, (kind, on)| then(record, event(*kind), on))
}
