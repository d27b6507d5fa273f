//! Payloads of consultations.

use super::basis::in_force_on;
use super::values::{document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::consultation::{
    AdviceFollowed, Adviser, AdviserNumber, AdviserRef, CasePart, Consultation,
    ConsultationAcceptance, ConsultationConclusion, ConsultationDecline, ConsultationEvent,
    ConsultationEventKind, ConsultationKind, ConsultationOutcome, ConsultationParticipant,
    ConsultationPresence, ConsultationRequest, ConsultationSchedule, ConsultationSide,
    ConsultationStart, ConsultationStatus, ConsultationWithdrawal, ConsultedCase, InternalApproval,
    PatientOutcome, PatientReferral, QuestionAnswer, ReportedConsultation,
};
use crate::organisation::OrganisationRef;
use crate::record::{Entry, Event, Record};
use crate::specialty::Specialty;
use crate::survey::{CaseSeverity, Channel, TeleHealth};
use crate::value::{Id, When, numbered};
use alloc::vec::Vec;
use chrono::NaiveDate;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};
use uuid::Uuid;

impl Payloads for Consultation {
    fn opening() -> BoxedStrategy<Entry<ConsultationEvent>> {
        let requested =
            (request(1), values::when(), any::<bool>()).prop_map(|(request, on, is_in_force)| {
                let in_force = in_force().filter(|_| is_in_force);
                let mut founded = request;
                founded.basis = in_force.or(founded.basis);
                ConsultationEvent::requested(founded).on(on)
            });
        let reported = (reported(), values::when()).prop_map(|(event, on)| event.on(on));
        prop_oneof![6 => requested, 1 => reported].boxed()
    }

    fn event(
        record: &Record<Self>,
        kind: ConsultationEventKind,
    ) -> BoxedStrategy<ConsultationEvent> {
        match kind {
            ConsultationEventKind::Requested => {
                request(1).prop_map(ConsultationEvent::requested).boxed()
            }
            ConsultationEventKind::Reported => reported(),
            ConsultationEventKind::ApprovedInternally => option::of(values::actor())
                .prop_map(|by| {
                    let mut approval = InternalApproval::new();
                    approval.by = by;
                    ConsultationEvent::approved_internally(approval)
                })
                .boxed(),
            ConsultationEventKind::RefusedInternally => values::reason()
                .prop_map(ConsultationEvent::RefusedInternally)
                .boxed(),
            ConsultationEventKind::BrokenOff => values::reason()
                .prop_map(ConsultationEvent::BrokenOff)
                .boxed(),
            ConsultationEventKind::Cancelled => values::reason()
                .prop_map(ConsultationEvent::Cancelled)
                .boxed(),
            ConsultationEventKind::Closed => Just(ConsultationEvent::Closed).boxed(),
            ConsultationEventKind::Accepted => adviser(record)
                .prop_map(|adviser| {
                    ConsultationEvent::accepted(ConsultationAcceptance::new(adviser))
                })
                .boxed(),
            ConsultationEventKind::Declined => (adviser(record), values::text())
                .prop_map(|(adviser, reason)| {
                    ConsultationEvent::declined(ConsultationDecline::new(adviser, reason))
                })
                .boxed(),
            ConsultationEventKind::AcceptanceWithdrawn => {
                (number(record, Adviser::has_accepted), values::text())
                    .prop_map(|(adviser, reason)| {
                        ConsultationEvent::acceptance_withdrawn(ConsultationWithdrawal::new(
                            adviser, reason,
                        ))
                    })
                    .boxed()
            }
            ConsultationEventKind::Scheduled => schedule(record),
            ConsultationEventKind::NoShow => {
                side(record).prop_map(ConsultationEvent::no_show).boxed()
            }
            ConsultationEventKind::Started => start(record),
            ConsultationEventKind::Concluded => conclusion(record)
                .prop_map(ConsultationEvent::concluded)
                .boxed(),
            ConsultationEventKind::OutcomeReported => outcome(),
        }
    }
}

/// A severity, most often critical, so that emergencies are tested too.
fn severity() -> impl Strategy<Value = CaseSeverity> {
    prop_oneof![2 => Just(CaseSeverity::Critical), 1 => select(CaseSeverity::ALL)]
}

fn case() -> impl Strategy<Value = ConsultedCase> {
    let part = option::weighted(0.3, select(CasePart::ALL));
    let linked = prop_oneof![3 => Just(Vec::new()), 1 => vec(values::case_token(), 1..3)];
    (values::case_token(), part, linked).prop_map(|(token, part, linked)| {
        let mut case = ConsultedCase::new(token).linked(linked);
        case.part = part;
        case
    })
}

/// A hospital, often one of few, so that the asker and an adviser may be the same.
fn hospital() -> impl Strategy<Value = OrganisationRef> {
    (organisation(), option::of(0..8_u128)).prop_map(|(hospital, id)| OrganisationRef {
        id: id.map(|n| Id::new(Uuid::from_u128(n))),
        ..hospital
    })
}

/// An agreement in force on a day on which hardly any test event happens.
fn in_force() -> Option<Basis> {
    in_force_on(NaiveDate::default()).map(Basis::Agreement)
}

/// A request; now and then with too few questions.
fn request(least: usize) -> impl Strategy<Value = ConsultationRequest> {
    let who = (hospital(), vec(hospital(), 0..4));
    let what = (
        select(ConsultationKind::ALL),
        severity(),
        case(),
        prop_oneof![9 => vec(values::text(), least..4), 1 => Just(Vec::new())],
        subsequence(&[Specialty::Surgery, Specialty::Obstetrics][..], 0..=1),
    );
    let links = (
        any::<bool>(),
        option::weighted(0.3, document().prop_map(Basis::Document)),
        option::of(values::id()),
    );
    (who, what, links).prop_map(|((asker, advisers), what, links)| {
        let (kind, severity, case, questions, subjects) = what;
        let (emergency, basis, previous) = links;
        // An emergency is seldom about a case that is not critical.
        let is_emergency = emergency && (severity == CaseSeverity::Critical || case.part.is_some());
        let mut request = ConsultationRequest::new(asker, kind, severity, case)
            .advisers(advisers)
            .questions(questions)
            .subjects(subjects);
        request.emergency = is_emergency;
        request.basis = basis;
        request.previous = previous;
        request
    })
}

fn reported() -> BoxedStrategy<ConsultationEvent> {
    let reached = prop_oneof![
        9 => select(&[ConsultationStatus::Concluded, ConsultationStatus::Closed][..]),
        1 => select(ConsultationStatus::ALL),
    ];
    let minutes = option::of(document().prop_map(ConsultationConclusion::new));
    let known = (request(0), values::when(), minutes).prop_map(|(request, held, conclusion)| {
        let mut known = ReportedConsultation::new(request).held(held);
        known.conclusion = conclusion;
        known
    });
    values::reported(reached, known)
        .prop_map(ConsultationEvent::reported)
        .boxed()
}

/// The number of an adviser that satisfies the condition, most often; now and then a number without
/// an adviser.
fn number(
    record: &Record<Consultation>,
    is_wanted: fn(&Adviser) -> bool,
) -> impl Strategy<Value = AdviserNumber> + use<> {
    let advisers = record.state().advisers();
    let last = u16::try_from(advisers.len()).unwrap_or(u16::MAX);
    let mut wanted = Vec::new();
    for (number, adviser) in numbered(advisers) {
        if is_wanted(adviser) {
            wanted.push(number);
        }
    }
    if wanted.is_empty() {
        wanted.push(AdviserNumber::new(1));
    }
    let any = (0..=last.saturating_add(1)).prop_map(AdviserNumber::new);
    prop_oneof![9 => select(wanted), 1 => any]
}

/// Whether the adviser may take part.
fn advises(adviser: &Adviser) -> bool {
    !adviser.has_declined()
}

fn adviser(record: &Record<Consultation>) -> impl Strategy<Value = AdviserRef> + use<> {
    prop_oneof![
        3 => number(record, |_| true).prop_map(AdviserRef::Number),
        1 => hospital().prop_map(AdviserRef::Joining),
    ]
}

fn side(record: &Record<Consultation>) -> impl Strategy<Value = ConsultationSide> + use<> {
    prop_oneof![1 => Just(ConsultationSide::Asker), 1 => number(record, advises).prop_map(ConsultationSide::Adviser)]
}

/// Participants, most often of both sides.
fn participants(
    record: &Record<Consultation>,
) -> impl Strategy<Value = Vec<ConsultationParticipant>> + use<> {
    let both = (
        participant(Just(ConsultationSide::Asker)),
        participant(number(record, advises).prop_map(ConsultationSide::Adviser)),
    );
    prop_oneof![
        6 => both.prop_map(|(asker, adviser)| Vec::from([asker, adviser])),
        1 => vec(participant(side(record)), 0..3),
    ]
}

fn participant<S>(side: S) -> impl Strategy<Value = ConsultationParticipant> + use<S>
where
    S: Strategy<Value = ConsultationSide>,
{
    let presence = option::of(select(ConsultationPresence::ALL));
    (side, option::of(person()), presence).prop_map(|(side, person, presence)| {
        let mut participant = ConsultationParticipant::new(side);
        participant.person = person;
        participant.presence = presence;
        participant
    })
}

fn channel() -> impl Strategy<Value = Channel> {
    prop_oneof![
        option::of(values::text()).prop_map(|system| {
            let mut telehealth = TeleHealth::new();
            telehealth.system = system;
            Channel::TeleHealth(telehealth)
        }),
        values::text().prop_map(Channel::Other),
    ]
}

fn schedule(record: &Record<Consultation>) -> BoxedStrategy<ConsultationEvent> {
    let days = record.history().filter_map(|held| held.entry.on.latest());
    let last = days.max().unwrap_or_default();
    let at = prop_oneof![
        3 => values::following(last),
        1 => Just(When::UNKNOWN),
        1 => values::when(),
    ];
    (at, option::of(channel()), participants(record))
        .prop_map(|(at, channel, participants)| {
            let mut schedule = ConsultationSchedule::new(at, participants);
            schedule.channel = channel;
            ConsultationEvent::scheduled(schedule)
        })
        .boxed()
}

fn start(record: &Record<Consultation>) -> BoxedStrategy<ConsultationEvent> {
    // The required value, or the opposite.
    let is_scheduled = record.status() == ConsultationStatus::Scheduled;
    let due = if is_scheduled { 0.2 } else { 0.8 };
    let parts = (
        option::of(any::<bool>()),
        option::weighted(0.2, channel()),
        option::weighted(due, values::text()),
    );
    parts
        .prop_map(|(patient_informed, channel, emergency)| {
            let mut start = ConsultationStart::new();
            start.patient_informed = patient_informed;
            start.channel = channel;
            start.emergency = emergency;
            ConsultationEvent::started(start)
        })
        .boxed()
}

/// Answers to all questions, most often.
fn conclusion(record: &Record<Consultation>) -> BoxedStrategy<ConsultationConclusion> {
    let questions = u16::try_from(record.state().request().questions.len()).unwrap_or(u16::MAX);
    let all: Vec<_> = (1..=questions).collect();
    let some = subsequence(all.clone(), 0..=all.len());
    let numbers = prop_oneof![
        6 => Just(all),
        1 => some,
        1 => vec(0..=questions.saturating_add(1), 0..3),
    ];
    let answers = numbers.prop_flat_map(|numbers| {
        let mut answers = Vec::new();
        for question in numbers {
            let answer = values::text();
            answers.push(answer.prop_map(move |answer| QuestionAnswer::new(question, answer)));
        }
        answers
    });
    (answers, participants(record), document())
        .prop_map(|(answers, participants, minutes)| {
            ConsultationConclusion::new(minutes)
                .answers(answers)
                .participants(participants)
        })
        .boxed()
}

fn outcome() -> BoxedStrategy<ConsultationEvent> {
    let then = prop_oneof![
        Just(PatientOutcome::TreatedLocally),
        option::of(hospital()).prop_map(|to| {
            let mut referral = PatientReferral::new();
            referral.to = to;
            PatientOutcome::Referred(referral)
        }),
        Just(PatientOutcome::Died),
        values::text().prop_map(PatientOutcome::Other),
    ];
    let detail = option::weighted(0.2, values::text());
    (select(AdviceFollowed::ALL), option::of(then), detail)
        .prop_map(|(followed, then, detail)| {
            let mut outcome = ConsultationOutcome::new(followed);
            outcome.then = then;
            outcome.detail = detail;
            ConsultationEvent::outcome_reported(outcome)
        })
        .boxed()
}
