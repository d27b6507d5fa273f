//! What grows in a consultation: advisers, questions, participants, sessions, reports.

use super::{Growing, an_id, asking, many, number, of_events, reading, text, token};
use lienvien::consultation::{
    AdviceFollowed, AdviserNumber, AdviserParty, Consultation, ConsultationAcceptance,
    ConsultationConclusion, ConsultationDecline, ConsultationEvent, ConsultationKind,
    ConsultationNoShow, ConsultationOutcome, ConsultationParticipant, ConsultationRequest,
    ConsultationSchedule, ConsultationSide, ConsultationStart, ConsultationWithdrawal,
    ConsultedCase, InternalApproval, QuestionAnswer,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::Reason;
use lienvien::specialty::{CustomSpecialty, Subject};
use lienvien::survey::CaseSeverity;
use lienvien::value::Document;

fn hospital(n: usize) -> OrganisationRef {
    let name = text("Bệnh viện", n);
    OrganisationRef::new(OrganisationKind::CentralHospital, name).id(an_id(n))
}

fn about(case: ConsultedCase) -> ConsultationRequest {
    ConsultationRequest::new(hospital(999), ConsultationKind::Case)
        .severity(CaseSeverity::Critical)
        .case(case)
}

/// A request without questions and advisers.
fn bare() -> ConsultationRequest {
    about(ConsultedCase::new(token(1)))
}

fn request() -> ConsultationRequest {
    bare()
        .questions([text("có chỉ định mổ không?", 1)])
        .advisers([hospital(1)])
}

fn approved() -> ConsultationEvent {
    ConsultationEvent::approved_internally(InternalApproval::new())
}

fn accepted(adviser: impl Into<AdviserNumber>) -> ConsultationEvent {
    ConsultationEvent::accepted(ConsultationAcceptance::new(adviser))
}

fn started() -> ConsultationEvent {
    let emergency = text("người bệnh sốc mất máu", 1);
    ConsultationEvent::started(ConsultationStart::new().emergency(emergency))
}

fn participants(n: usize) -> Vec<ConsultationParticipant> {
    many(n.max(2), |n| {
        ConsultationParticipant::new(match n % 2 {
            0 => ConsultationSide::Asker,
            _ => ConsultationSide::adviser(1),
        })
    })
}

fn concluded(answers: usize, came: usize) -> ConsultationEvent {
    let answers = many(answers, |n| {
        QuestionAnswer::new(number(n + 1), text("có", n))
    });
    let minutes = Document::new(text("Biên bản hội chẩn", 1));
    let conclusion = ConsultationConclusion::from(minutes).answers(answers);
    ConsultationEvent::concluded(conclusion.participants(participants(came)))
}

fn of(
    request: ConsultationRequest,
    status: &str,
    events: impl IntoIterator<Item = ConsultationEvent>,
) -> String {
    let requested = [ConsultationEvent::requested(request)];
    of_events("consultation", status, requested.into_iter().chain(events))
}

fn questions(n: usize) -> String {
    let asked = bare().advisers([hospital(1)]);
    let asked = asked.questions(many(n, |n| text("có mổ không?", n)));
    of(asked, "concluded", [started(), concluded(n, 2)])
}

fn in_session(n: usize) -> String {
    of(request(), "concluded", [started(), concluded(1, n)])
}

fn advisers(n: usize) -> String {
    let asked = bare().questions([text("có mổ không?", 1)]);
    let declined = (1..=n).map(|n| {
        let reason = text("ngoài phạm vi", n);
        ConsultationEvent::declined(ConsultationDecline::new(number(n)).reason(reason))
    });
    let asked = asked.advisers(many(n, hospital));
    of(asked, "declined", [approved()].into_iter().chain(declined))
}

fn joining(n: usize) -> String {
    let joined = (0..n).flat_map(|n| {
        let joined = ConsultationEvent::adviser_joined(AdviserParty::from(hospital(n + 2)));
        [joined, accepted(number(n + 2))]
    });
    of(
        request(),
        "accepted",
        [approved()].into_iter().chain(joined),
    )
}

fn withdrawals(n: usize) -> String {
    let turns = (0..n).flat_map(|n| {
        let withdrawal = ConsultationWithdrawal::new(1).reason(text("bận ca mổ khác", n));
        [
            accepted(1),
            ConsultationEvent::acceptance_withdrawn(withdrawal),
        ]
    });
    let events = [approved()].into_iter().chain(turns);
    of(request(), "approved_internally", events)
}

fn no_shows(n: usize) -> String {
    let turns = (0..n).flat_map(|_| {
        let schedule = ConsultationSchedule::new().participants(participants(2));
        [
            ConsultationEvent::scheduled(schedule),
            ConsultationEvent::no_show(ConsultationNoShow::new(ConsultationSide::Asker)),
        ]
    });
    let events = [approved(), accepted(1)].into_iter().chain(turns);
    of(request(), "accepted", events)
}

fn sessions(n: usize) -> String {
    let turns = (0..n).flat_map(|n| {
        let broken_off = Reason::from(text("mất đường truyền", n));
        [started(), ConsultationEvent::broken_off(broken_off)]
    });
    of(request(), "requested", turns)
}

fn outcomes(n: usize) -> String {
    let outcome = ConsultationOutcome::from(AdviceFollowed::Wholly);
    let outcomes = (0..n).map(|_| ConsultationEvent::outcome_reported(outcome.clone()));
    let events = [started(), concluded(1, 2)].into_iter().chain(outcomes);
    of(request(), "concluded", events)
}

pub(super) fn all() -> Vec<Growing> {
    vec![
        reading::<Consultation>("consultation: questions, concluded", 200, questions),
        reading::<Consultation>("consultation: participants", 1_000, in_session),
        reading::<Consultation>("consultation: advisers, all declining", 100, advisers),
        reading::<Consultation>("consultation: advisers that join", 200, joining),
        reading::<Consultation>("consultation: acceptances withdrawn", 200, withdrawals),
        reading::<Consultation>("consultation: schedules and no-shows", 200, no_shows),
        reading::<Consultation>("consultation: sessions broken off", 200, sessions),
        reading::<Consultation>("consultation: outcomes", 200, outcomes),
        reading::<Consultation>("consultation: linked cases", 100, |n| {
            let case = ConsultedCase::new(token(1)).linked(many(n, |n| token(n + 2)));
            let asked = about(case).questions([text("có mổ không?", 1)]);
            of(asked, "requested", [])
        }),
        reading::<Consultation>("consultation: subjects", 500, |n| {
            let named = |n| CustomSpecialty::new(text("chuyên khoa", n)).unwrap();
            let subjects = many(n, |n| Subject::Custom(named(n)));
            of(request().subjects(subjects), "requested", [])
        }),
        asking!(
            "consultation: approvals due",
            200,
            sessions,
            |record: Consultation| {
                let state = record.state();
                (state.approvals_due().count(), state.is_emergency())
            }
        ),
        asking!(
            "consultation: sides",
            200,
            joining,
            |record: Consultation| {
                (
                    record.state().sides().count(),
                    record.state().organisations().len(),
                )
            }
        ),
        asking!(
            "consultation: referral avoided",
            200,
            outcomes,
            |record: Consultation| record.state().is_referral_avoided()
        ),
    ]
}
