//! Payloads of enrolments.

use super::basis::{agreement_in_force, basis};
use super::values::{document, id, length, organisation, person};
use super::{Payloads, values};
use crate::agreement::{Currency, Money};
use crate::basis::Basis;
use crate::organisation::{OrganisationKind, OrganisationRef, PersonRef};
use crate::package::{AssessmentConclusion, TraineeAssessment};
use crate::record::{Actor, Approval, Entry, Event, Record};
use crate::specialty::{ManagementField, Specialty};
use crate::training::course::{Course, CourseEvent, CoursePlan, Learner, Seat};
use crate::training::enrolment::{
    Admission, CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent,
    EnrolmentEventKind, EnrolmentStatus, EnrolmentWithdrawal, Examination, FinalScore, FollowUp,
    Nomination, PassRule, Repayment, RepaymentRequest, ReportedEnrolment, Return,
    ServiceCommitment, Study, WithoutCourse,
};
use crate::value::{Count, CourseId, PersonId, Score, Text, When};
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::BoxedStrategy};

impl Payloads for Enrolment {
    fn opening() -> BoxedStrategy<Entry<EnrolmentEvent>> {
        let nominated = nomination().prop_map(EnrolmentEvent::nominated);
        let event = prop_oneof![3 => nominated, 1 => reported()];
        (event, values::when())
            .prop_map(|(event, on)| event.on(on))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: EnrolmentEventKind) -> BoxedStrategy<EnrolmentEvent> {
        let state = record.state();
        match kind {
            EnrolmentEventKind::Nominated => {
                nomination().prop_map(EnrolmentEvent::nominated).boxed()
            }
            EnrolmentEventKind::Reported => reported(),
            EnrolmentEventKind::Accepted => accepted(record),
            EnrolmentEventKind::Waitlisted => Just(EnrolmentEvent::Waitlisted).boxed(),
            EnrolmentEventKind::Started => Just(EnrolmentEvent::Started).boxed(),
            EnrolmentEventKind::CameBack => Just(EnrolmentEvent::CameBack).boxed(),
            EnrolmentEventKind::Closed => Just(EnrolmentEvent::Closed).boxed(),
            EnrolmentEventKind::NoShow => Just(EnrolmentEvent::NoShow).boxed(),
            EnrolmentEventKind::Rejected => {
                values::reason().prop_map(EnrolmentEvent::Rejected).boxed()
            }
            EnrolmentEventKind::LeaveTaken => values::reason()
                .prop_map(EnrolmentEvent::LeaveTaken)
                .boxed(),
            EnrolmentEventKind::Expelled => {
                values::reason().prop_map(EnrolmentEvent::Expelled).boxed()
            }
            EnrolmentEventKind::CertificateRevoked => values::reason()
                .prop_map(EnrolmentEvent::CertificateRevoked)
                .boxed(),
            EnrolmentEventKind::CommitmentBroken => values::reason()
                .prop_map(EnrolmentEvent::CommitmentBroken)
                .boxed(),
            EnrolmentEventKind::Assessed => assessed(state.person()),
            EnrolmentEventKind::Certified => certification(state.person())
                .prop_map(EnrolmentEvent::certified)
                .boxed(),
            EnrolmentEventKind::Returned => returned(&state.nomination().home),
            EnrolmentEventKind::FollowedUp => followed_up(),
            EnrolmentEventKind::RepaymentAsked => repayment_asked(),
            EnrolmentEventKind::Repaid => money()
                .prop_map(|amount| EnrolmentEvent::repaid(Repayment::new(amount)))
                .boxed(),
            EnrolmentEventKind::Withdrawn => withdrawn(),
        }
    }
}

fn score() -> impl Strategy<Value = Score> {
    (0..=1000_u16).prop_map(|n| Score::hundredths(n).expect("it is at most ten"))
}

fn rule() -> impl Strategy<Value = PassRule> {
    let parts = (
        select(FinalScore::ALL),
        score(),
        option::weighted(0.3, score()),
    );
    parts.prop_map(|(by, mark, each)| PassRule { by, mark, each })
}

/// An amount, most often an exact number of đồng.
fn money() -> impl Strategy<Value = Money> {
    let amount = prop_oneof![
        6 => (0..5_u32).prop_map(|n| Count::exact(n * 1_000_000)),
        1 => (0..5_u32).prop_map(|n| Count::About(n.into())),
    ];
    let currency = prop_oneof![
        6 => Just(Currency::VND),
        1 => Just("USD".parse().expect("it is a currency")),
    ];
    (amount, currency).prop_map(|(amount, currency)| {
        let money = Money::new(amount, currency);
        money.expect("it is not negative")
    })
}

fn commitment() -> impl Strategy<Value = ServiceCommitment> {
    let parts = (
        option::of(length()),
        option::of(organisation()),
        option::weighted(0.8, money()),
        option::of(document()),
    );
    parts.prop_map(|(length, to, repay, document)| ServiceCommitment {
        length,
        to,
        repay,
        document,
    })
}

fn nomination() -> impl Strategy<Value = Nomination> {
    let study = prop_oneof![
        2 => values::one_of(4).prop_map(Study::Course),
        2 => select(Specialty::ALL).prop_map(|it| Study::Subject(it.into())),
        1 => select(ManagementField::ALL).prop_map(|it| Study::Subject(it.into())),
    ];
    let parts = (
        values::one_of(4),
        organisation(),
        study,
        option::of(values::coded()),
        option::weighted(0.7, commitment()),
        option::weighted(0.3, rule()),
        values::period_if_any(),
        option::weighted(0.3, document()),
    );
    parts.prop_map(
        |(person, home, study, cadre, commitment, pass_rule, wanted, document)| Nomination {
            person,
            home,
            study,
            cadre,
            commitment,
            pass_rule,
            wanted,
            document,
        },
    )
}

fn reported() -> BoxedStrategy<EnrolmentEvent> {
    let reached = select(EnrolmentStatus::ALL);
    let known = nomination().prop_flat_map(|nomination| {
        let parts = (
            values::when(),
            option::weighted(0.2, certification(nomination.person)),
            option::weighted(0.4, organisation()),
        );
        parts.prop_map(move |(since, certificate, unit)| ReportedEnrolment {
            since,
            certificate,
            unit,
            ..ReportedEnrolment::new(nomination.clone())
        })
    });
    values::reported(reached, known)
        .prop_map(EnrolmentEvent::reported)
        .boxed()
}

/// A seat of this course, given by its record.
fn seat(course: CourseId, learner: Learner, given: When) -> Option<Seat> {
    let plan = CoursePlan::new().subjects([Specialty::Neurology]);
    let planned = CourseEvent::planned(plan).on(When::UNKNOWN);
    let mut record = Record::<Course>::open(course, planned).ok()?;
    let name = Text::new("Bệnh viện").ok()?;
    let approval = Approval::new(OrganisationRef::new(
        OrganisationKind::CentralHospital,
        name,
    ));
    let approved = CourseEvent::approved(approval).on(When::UNKNOWN);
    record.append(approved).ok()?;
    record
        .append(CourseEvent::seat_given(learner).on(given))
        .ok()?;
    record.seat(learner.enrolment).ok()
}

/// An acceptance, mostly with the trainee's own seat; now and then with the seat of another person or
/// enrolment, or a seat in another course.
fn accepted(record: &Record<Enrolment>) -> BoxedStrategy<EnrolmentEvent> {
    let (own, enrolment) = (record.state().nomination().clone(), record.id());
    let course = match own.study {
        Study::Course(course) => prop_oneof![9 => Just(course), 1 => id()].boxed(),
        Study::Subject(_) => id().boxed(),
    };
    let given = prop_oneof![3 => Just(When::UNKNOWN), 1 => values::when()];
    let learner = (
        prop_oneof![9 => Just(enrolment), 1 => id()],
        prop_oneof![9 => Just(own.person), 1 => id()],
    );
    let parts = (course, learner, given);
    let seated = parts.prop_filter_map("no seat", move |(course, (enrolment, person), given)| {
        let learner = Learner::new(enrolment, person);
        seat(course, learner, given).map(Admission::Seat)
    });
    (
        prop_oneof![3 => seated, 1 => without_course().prop_map(Admission::WithoutCourse)],
        option::weighted(0.2, rule()),
    )
        .prop_map(|(admission, pass_rule)| {
            EnrolmentEvent::accepted(EnrolmentAcceptance {
                admission,
                pass_rule,
            })
        })
        .boxed()
}

/// Training most often without an agreement; the evidence of an agreement is rarely for the day of
/// the acceptance.
fn without_course() -> impl Strategy<Value = WithoutCourse> {
    let basis = prop_oneof![
        4 => basis(),
        1 => agreement_in_force().prop_map(Basis::Agreement),
    ];
    (option::of(organisation()), option::of(basis))
        .prop_map(|(host, basis)| WithoutCourse { host, basis })
}

fn assessed(person: PersonId) -> BoxedStrategy<EnrolmentEvent> {
    let trainee = prop_oneof![4 => Just(None), 4 => Just(Some(person)), 1 => id().prop_map(Some)];
    let scores = (
        option::of(score()),
        option::of(score()),
        option::of(score()),
        option::of(score()),
    );
    let by_self = prop::bool::weighted(0.1);
    let parts = (
        (trainee, by_self),
        select(AssessmentConclusion::ALL),
        option::weighted(0.7, values::text()),
        scores,
        option::of(0..30_u16),
        option::weighted(0.1, rule()),
    );
    parts
        .prop_map(
            move |((trainee, by_self), conclusion, reason, scores, times_performed, pass_rule)| {
                let (before, theory, practice, after) = scores;
                let mut assessment = TraineeAssessment::new().conclusion(conclusion);
                assessment.trainee = trainee;
                assessment.reason = reason;
                assessment.before = before;
                assessment.theory = theory;
                assessment.practice = practice;
                assessment.after = after;
                assessment.times_performed = times_performed;
                assessment.assessors.extend(by_self.then_some(person));
                EnrolmentEvent::assessed(Examination {
                    assessment,
                    pass_rule,
                    mode: None,
                })
            },
        )
        .boxed()
}

fn repayment_asked() -> BoxedStrategy<EnrolmentEvent> {
    let by = prop_oneof![
        4 => organisation().prop_map(Actor::Organisation),
        1 => person().prop_map(Actor::Person),
        1 => values::one_of(4).prop_map(|id| Actor::Person(PersonRef::identified(id))),
    ];
    let parts = (option::of(money()), option::of(by), option::of(document()));
    parts
        .prop_map(|(amount, by, document)| {
            EnrolmentEvent::repayment_asked(RepaymentRequest {
                amount,
                by,
                document,
            })
        })
        .boxed()
}

/// A certificate signed by a person, now and then by the trainee.
fn certification(trainee: PersonId) -> impl Strategy<Value = Certification> {
    let signer = prop_oneof![
        6 => person(),
        1 => Just(PersonRef::identified(trainee)),
    ];
    let parts = (
        values::coded::<CertificateKind>(),
        option::of(values::text()),
        option::of(organisation()),
        option::of(signer),
        option::of(0..10_000_u32),
    );
    parts.prop_map(|(paper, number, issuer, signer, credit)| Certification {
        paper,
        number,
        issuer,
        signer,
        credit,
    })
}

/// A return, most often to the home unit.
fn returned(home: &OrganisationRef) -> BoxedStrategy<EnrolmentEvent> {
    prop_oneof![2 => Just(home.clone()), 1 => organisation()]
        .prop_map(|unit| EnrolmentEvent::returned(Return::new(unit)))
        .boxed()
}

fn followed_up() -> BoxedStrategy<EnrolmentEvent> {
    let parts = (
        option::of(1..24_u16),
        option::of(any::<bool>()),
        vec(values::text(), 0..2),
        option::of(values::one_of(4)),
        vec(values::case_token(), 0..3),
    );
    parts
        .prop_map(|(after_months, practising, techniques, package, cases)| {
            EnrolmentEvent::followed_up(FollowUp {
                after_months,
                practising,
                techniques,
                package,
                cases,
                detail: None,
            })
        })
        .boxed()
}

fn withdrawn() -> BoxedStrategy<EnrolmentEvent> {
    let by = prop_oneof![
        1 => organisation().prop_map(Actor::Organisation),
        1 => person().prop_map(Actor::Person),
    ];
    (by, values::text())
        .prop_map(|(by, reason)| {
            EnrolmentEvent::withdrawn(EnrolmentWithdrawal::new().by(by).reason(reason))
        })
        .boxed()
}
