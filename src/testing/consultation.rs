//! Payloads of consultations.

use super::basis::in_force_on;
use super::values::{document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::consultation::{
    AdviceFollowed, Adviser, AdviserNumber, AdviserParty, CasePart, Consultation,
    ConsultationAcceptance, ConsultationConclusion, ConsultationDecline, ConsultationEvent,
    ConsultationEventKind, ConsultationKind, ConsultationOutcome, ConsultationParticipant,
    ConsultationPresence, ConsultationRequest, ConsultationSchedule, ConsultationSide,
    ConsultationStart, ConsultationStatus, ConsultationWithdrawal, ConsultedCase, DataGround,
    InternalApproval, ParticipantRole, PatientOutcome, PatientReferral, QuestionAnswer,
    ReportedConsultation, SharedSession,
};
use crate::organisation::OrganisationRef;
use crate::record::{Entry, Event, Record};
use crate::specialty::Specialty;
use crate::survey::{CaseSeverity, Channel, TeleHealth};
use crate::value::{Coded, Id, When, numbered};
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
            (request(), values::when(), any::<bool>()).prop_map(|(request, on, is_in_force)| {
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
                request().prop_map(ConsultationEvent::requested).boxed()
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
            ConsultationEventKind::AdviserJoined => {
                party().prop_map(ConsultationEvent::adviser_joined).boxed()
            }
            ConsultationEventKind::Accepted => number(record, |_| true)
                .prop_map(|adviser| {
                    ConsultationEvent::accepted(ConsultationAcceptance::new(adviser))
                })
                .boxed(),
            ConsultationEventKind::Declined => {
                (number(record, |_| true), option::of(values::text()))
                    .prop_map(|(adviser, reason)| {
                        let mut decline = ConsultationDecline::new(adviser);
                        decline.reason = reason;
                        ConsultationEvent::declined(decline)
                    })
                    .boxed()
            }
            ConsultationEventKind::AcceptanceWithdrawn => {
                (number(record, accepts), option::of(values::text()))
                    .prop_map(|(adviser, reason)| {
                        let mut withdrawal = ConsultationWithdrawal::new(adviser);
                        withdrawal.reason = reason;
                        ConsultationEvent::acceptance_withdrawn(withdrawal)
                    })
                    .boxed()
            }
            ConsultationEventKind::Scheduled => schedule(record),
            ConsultationEventKind::NoShow => {
                side(record).prop_map(ConsultationEvent::no_show).boxed()
            }
            ConsultationEventKind::Started => start(),
            ConsultationEventKind::Concluded => conclusion(record)
                .prop_map(ConsultationEvent::concluded)
                .boxed(),
            ConsultationEventKind::OutcomeReported => outcome(),
        }
    }
}

/// A severity, most often critical, so that emergencies are tested too.
fn severity() -> impl Strategy<Value = Coded<CaseSeverity>> {
    prop_oneof![2 => Just(CaseSeverity::Critical.into()), 1 => values::coded()]
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

/// A hospital, or a person outside any facility.
fn party() -> impl Strategy<Value = AdviserParty> {
    prop_oneof![
        3 => hospital().prop_map(AdviserParty::Organisation),
        1 => person().prop_map(AdviserParty::Person),
    ]
}

/// One of few sessions of several consultations.
fn shared() -> impl Strategy<Value = SharedSession> {
    let id = (0..3_u128).prop_map(|n| Id::new(Uuid::from_u128(n)));
    (id, vec(hospital(), 0..3), any::<bool>()).prop_map(|(id, points, are_all)| {
        let mut session = SharedSession::new(id).points(points);
        session.are_all_points = are_all;
        session
    })
}

/// An agreement in force on a day on which hardly any test event happens.
fn in_force() -> Option<Basis> {
    in_force_on(NaiveDate::default()).map(Basis::Agreement)
}

/// A request, with or without a case and questions.
fn request() -> impl Strategy<Value = ConsultationRequest> {
    let who = (hospital(), vec(party(), 0..4));
    let what = (
        values::coded::<ConsultationKind>(),
        option::weighted(0.9, severity()),
        option::weighted(0.9, case()),
        vec(values::text(), 0..4),
        subsequence(&[Specialty::Surgery, Specialty::Obstetrics][..], 0..=1),
    );
    let links = (
        any::<bool>(),
        option::weighted(0.3, document().prop_map(Basis::Document)),
        option::of(values::id()),
        option::of(values::coded::<DataGround>()),
        option::weighted(0.3, document()),
    );
    (who, what, links).prop_map(|((asker, advisers), what, links)| {
        let (kind, severity, case, questions, subjects) = what;
        let (emergency, basis, previous, data_ground, letter) = links;
        let mut request = ConsultationRequest::new(asker, kind)
            .advisers(advisers)
            .questions(questions)
            .subjects(subjects);
        request.severity = severity;
        request.case = case;
        request.emergency = emergency;
        request.basis = basis;
        request.previous = previous;
        request.document = letter;
        request.data_ground = data_ground;
        request
    })
}

fn reported() -> BoxedStrategy<ConsultationEvent> {
    let minutes = option::of(document().prop_map(ConsultationConclusion::from));
    let parts = (request(), values::when(), minutes, option::of(shared()));
    let known = parts.prop_map(|(request, held, conclusion, session)| {
        let mut known = ReportedConsultation::new(request).held(held);
        known.conclusion = conclusion;
        known.session = session;
        known
    });
    values::reported(select(ConsultationStatus::ALL), known)
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
    !adviser.has_declined().is_yes()
}

fn accepts(adviser: &Adviser) -> bool {
    adviser.has_accepted().is_yes()
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
        2 => Just(Vec::new()),
    ]
}

fn participant<S>(side: S) -> impl Strategy<Value = ConsultationParticipant> + use<S>
where
    S: Strategy<Value = ConsultationSide>,
{
    let presence = option::of(select(ConsultationPresence::ALL));
    let role = option::of(values::coded::<ParticipantRole>());
    (side, option::of(person()), presence, role).prop_map(|(side, person, presence, role)| {
        let mut participant = ConsultationParticipant::new(side);
        participant.person = person;
        participant.presence = presence;
        participant.role = role;
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
            let mut schedule = ConsultationSchedule::new()
                .at(at)
                .participants(participants);
            schedule.channel = channel;
            ConsultationEvent::scheduled(schedule)
        })
        .boxed()
}

fn start() -> BoxedStrategy<ConsultationEvent> {
    let parts = (
        option::of(any::<bool>()),
        option::weighted(0.2, channel()),
        option::of(values::text()),
        option::weighted(0.2, shared()),
        option::weighted(0.2, values::coded::<DataGround>()),
    );
    parts
        .prop_map(
            |(patient_informed, channel, emergency, session, data_ground)| {
                let mut start = ConsultationStart::new();
                start.patient_informed = patient_informed;
                start.channel = channel;
                start.emergency = emergency;
                start.session = session;
                start.data_ground = data_ground;
                ConsultationEvent::started(start)
            },
        )
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
            let answer = (values::text(), option::weighted(0.2, 1..3_u16));
            answers.push(answer.prop_map(move |(answer, adviser)| {
                let mut answer = QuestionAnswer::new(question, answer);
                answer.adviser = adviser.map(AdviserNumber::new);
                answer
            }));
        }
        answers
    });
    (answers, participants(record), option::of(document()))
        .prop_map(|(answers, participants, minutes)| {
            let mut conclusion = ConsultationConclusion::new()
                .answers(answers)
                .participants(participants);
            conclusion.minutes = minutes;
            conclusion
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
    let followed = option::of(select(AdviceFollowed::ALL));
    (followed, option::of(then), detail)
        .prop_map(|(followed, then, detail)| {
            let mut outcome = ConsultationOutcome::new();
            outcome.followed = followed;
            outcome.then = then;
            outcome.detail = detail;
            ConsultationEvent::outcome_reported(outcome)
        })
        .boxed()
}
