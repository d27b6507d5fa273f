//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::consultation_support::*;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviserRef, Consultation, ConsultationEvent, ConsultationParticipant, ConsultationSchedule,
    ConsultationSide, ConsultationStart, ConsultationStatus as Status, ConsultedCase,
    QuestionAnswer, ReportedConsultation,
};
use lienvien::specialty::Specialty;
use lienvien::survey::CaseSeverity;

#[test]
fn an_opening_breaks_every_rule_of_a_request() {
    let covered = covered_between(
        &[viet_duc(), bach_mai()],
        &bac_quang(),
        ContentKind::Consultation,
        &[Specialty::DigestiveSurgery.into()],
        "2025-03-01",
    );
    let mut request = difficult()
        .advisers([bac_quang(), viet_duc(), bac_quang(), bach_mai()])
        .emergency()
        .basis(Basis::Covered(covered));
    request.questions.clear();
    request.case = ConsultedCase::new(token(1)).linked([token(2), token(1), token(1)]);
    assert_opening_breaks::<Consultation>(
        requested(request.clone()),
        "2025-03-02",
        &[
            ("CN-01", "payload.advisers[2]"),
            ("CN-02", "payload.advisers[3]"),
            ("CN-01", "payload.advisers[4]"),
            ("CN-02", "payload.advisers[5]"),
            ("CN-04", "payload.case.linked[1]"),
            ("CN-04", "payload.case.linked[2]"),
            ("CN-07", "payload.emergency"),
            ("CN-03", "payload.questions"),
            ("CN-05", "payload.basis.covered.day"),
        ],
    );
    let adviser = ConsultationParticipant::new(ConsultationSide::adviser(7));
    let known = ReportedConsultation::new(request)
        .held(when("2026"))
        .conclusion(conclusion_by([adviser], 1));
    assert_opening_breaks::<Consultation>(
        reported(Status::Closed, known),
        "2025-03-02",
        &[
            ("CN-01", "payload.known.request.advisers[2]"),
            ("CN-02", "payload.known.request.advisers[3]"),
            ("CN-01", "payload.known.request.advisers[4]"),
            ("CN-02", "payload.known.request.advisers[5]"),
            ("CN-04", "payload.known.request.case.linked[1]"),
            ("CN-04", "payload.known.request.case.linked[2]"),
            ("CN-07", "payload.known.request.emergency"),
            ("CN-17", "payload.known.conclusion.answers[0].question"),
            (
                "CN-11",
                "payload.known.conclusion.participants[0].side.adviser",
            ),
            ("CN-06", "on"),
        ],
    );
}

#[test]
fn an_approval_breaks_two_rules() {
    let begun = in_session(CaseSeverity::Difficult);
    assert_breaks(
        &begun,
        approved(),
        "unknown",
        &[("CN-09", "type"), ("CN-10", "type")],
    );
    for (event, rule, path) in [
        (accepted(1), "CN-12", "payload.adviser.number"),
        (accepted(3), "CN-11", "payload.adviser.number"),
        (joined(bac_quang()), "CN-01", "payload.adviser.joining"),
        (joined(viet_duc()), "CN-02", "payload.adviser.joining"),
    ] {
        let broken = [("CN-09", "type"), (rule, path)];
        assert_breaks(&begun, event, "unknown", &broken);
    }
}

#[test]
fn an_answer_leads_to_the_adviser() {
    let one = asked(CaseSeverity::Difficult, [approved(), accepted(1)]);
    for (event, rule, path) in [
        (declined(1), "CN-12", "payload.adviser.number"),
        (declined(3), "CN-11", "payload.adviser.number"),
        (
            declined_by(AdviserRef::Joining(viet_duc())),
            "CN-02",
            "payload.adviser.joining",
        ),
        (withdrawn(2), "CN-13", "payload.adviser"),
        (withdrawn(3), "CN-11", "payload.adviser"),
    ] {
        assert_breaks(&one, event, "unknown", &[(rule, path)]);
    }
    let scheduled = then(one, scheduled(schedule_at("unknown")), "2025");
    assert_breaks(
        &scheduled,
        no_show(ConsultationSide::adviser(3)),
        "2024",
        &[("CN-11", "payload.side.adviser"), ("RE-01", "on")],
    );
}

#[test]
fn a_schedule_breaks_three_rules() {
    let one = asked(CaseSeverity::Difficult, [approved(), accepted(1)]);
    let declined = then(one, declined(2), "2025-03-01");
    let of = |participants: &[u16]| {
        let sides = participants.iter().copied().map(ConsultationSide::adviser);
        let participants = sides.map(ConsultationParticipant::new);
        scheduled(ConsultationSchedule::new(when("2025-02"), participants))
    };
    assert_breaks(
        &declined,
        of(&[2]),
        "2025-03-01",
        &[
            ("CN-14", "payload.at"),
            ("CN-15", "payload.participants"),
            ("CN-16", "payload.participants"),
        ],
    );
    // One of those who are not there may be the adviser that is missing.
    assert_breaks(
        &declined,
        of(&[3, 2, 0]),
        "2025-03-01",
        &[
            ("CN-14", "payload.at"),
            ("CN-11", "payload.participants[0].side.adviser"),
            ("CN-11", "payload.participants[2].side.adviser"),
            ("CN-15", "payload.participants"),
        ],
    );
}

/// A case that is no emergency is not asked for the reason of one.
#[test]
fn a_start_is_not_refused_twice() {
    let start = || ConsultationEvent::started(ConsultationStart::new());
    for event in [start(), emergency()] {
        let routine = asked(CaseSeverity::Routine, []);
        assert_breaks(
            &routine,
            event,
            "unknown",
            &[("CN-07", "payload.emergency")],
        );
    }
    let critical = asked(CaseSeverity::Critical, []);
    assert_breaks(
        &critical,
        start(),
        "unknown",
        &[("CN-08", "payload.emergency")],
    );
}

#[test]
fn a_conclusion_breaks_every_rule() {
    let request = request(CaseSeverity::Critical).questions([text("có cần truyền máu không?")]);
    let begun = record_of(requested(request), [emergency()]);
    let answer = |question: u16| QuestionAnswer::new(question, text("có"));
    let adviser = ConsultationParticipant::new(ConsultationSide::adviser(3));
    let wrong = conclusion_by([adviser], 0).answers([answer(3), answer(2), answer(0)]);
    assert_breaks(
        &begun,
        concluded(wrong),
        "unknown",
        &[
            ("CN-17", "payload.answers[0].question"),
            ("CN-17", "payload.answers[2].question"),
            ("CN-11", "payload.participants[0].side.adviser"),
            ("CN-18", "payload.answers"),
            ("CN-15", "payload.participants"),
        ],
    );
    // Nobody is there who could take part: told once, by what blocks every conclusion.
    let mut nobody = request_of_nobody();
    nobody.questions.clear();
    nobody.questions.push(text("có cần truyền máu không?"));
    let begun = record_of(requested(nobody), [emergency()]);
    assert_breaks(
        &begun,
        concluded(conclusion_by([], 0)),
        "unknown",
        &[
            ("CN-16", "payload.participants"),
            ("CN-18", "payload.answers"),
            ("CN-15", "payload.participants"),
        ],
    );
}

fn request_of_nobody() -> lienvien::consultation::ConsultationRequest {
    let mut request = request(CaseSeverity::Critical);
    request.advisers.clear();
    request
}
