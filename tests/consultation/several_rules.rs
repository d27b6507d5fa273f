//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::consultation_support::*;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    Consultation, ConsultationParticipant, ConsultationSide, ConsultationStatus as Status,
    ConsultedCase, QuestionAnswer, ReportedConsultation,
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
    request.case = Some(ConsultedCase::new(token(1)).linked([token(2), token(1), token(1)]));
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
            ("CN-08", "payload.known.conclusion.answers[0].question"),
            (
                "CN-07",
                "payload.known.conclusion.participants[0].side.adviser",
            ),
            ("CN-06", "on"),
        ],
    );
}

#[test]
fn an_answer_leads_to_the_adviser() {
    let one = asked(CaseSeverity::Difficult, [approved(), accepted(1)]);
    for (event, rule, path) in [
        (declined(3), "CN-07", "payload.adviser"),
        (accepted(0), "CN-07", "payload.adviser"),
        (joined(viet_duc()), "CN-02", "payload"),
        (joined(bac_quang()), "CN-01", "payload.organisation"),
        (withdrawn(3), "CN-07", "payload.adviser"),
    ] {
        assert_breaks(&one, event, "unknown", &[(rule, path)]);
    }
    let scheduled = then(one, scheduled(schedule_at("unknown")), "2025");
    assert_breaks(
        &scheduled,
        no_show(ConsultationSide::adviser(3)),
        "2024",
        &[("CN-07", "payload.side.adviser"), ("RE-01", "on")],
    );
}

#[test]
fn a_conclusion_breaks_every_rule() {
    let request = request(CaseSeverity::Critical)
        .advisers([person(41)])
        .questions([text("có cần truyền máu không?")]);
    let begun = record_of(requested(request), [emergency()]);
    let answer = |question: u16| QuestionAnswer::new(question, text("có"));
    let part = |side| ConsultationParticipant::new(side).person(person(41));
    let participants = [
        part(ConsultationSide::adviser(4)),
        part(ConsultationSide::Asker),
    ];
    let answers = [answer(3), answer(2).adviser(7), answer(2).adviser(7)];
    let wrong = conclusion_by(participants, 0).answers(answers);
    assert_breaks(
        &begun,
        concluded(wrong),
        "unknown",
        &[
            ("CN-08", "payload.answers[0].question"),
            ("CN-07", "payload.answers[1].adviser"),
            ("CN-07", "payload.answers[2].adviser"),
            ("CN-09", "payload.answers[2]"),
            ("CN-10", "payload.participants[1].person"),
            ("CN-07", "payload.participants[0].side.adviser"),
            ("CN-03", "payload.participants[1].person"),
        ],
    );
}
