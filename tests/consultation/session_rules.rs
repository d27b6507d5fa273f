//! Why a consultation refuses its advisers, its session and its conclusion: each rule on, inside and
//! outside its boundary.

use crate::consultation_support::*;
use lienvien::consultation::{
    AdviserNumber, ConsultationEventKind, ConsultationParticipant, ConsultationRefusal,
    ConsultationSchedule, ConsultationSide, ConsultationStatus as Status, QuestionAnswer,
    ReportedConsultation,
};
use lienvien::record::Refused;
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

#[test]
fn cn_07_advisers_are_numbered_from_one_to_the_last() {
    let waiting = asked(CaseSeverity::Critical, [approved()]);
    let one = then(waiting.clone(), accepted(1), "unknown");
    let scheduled_one = then(one.clone(), scheduled(schedule_at("unknown")), "unknown");
    let with = |adviser: u16| {
        let other = ConsultationParticipant::new(ConsultationSide::adviser(adviser));
        let [asker, first] = both_sides();
        scheduled(ConsultationSchedule::new().participants([asker, first, other]))
    };
    for (adviser, is_ok) in [(0, false), (1, true), (2, true), (3, false)] {
        for (record, event) in [
            (&waiting, accepted(adviser)),
            (&waiting, declined(adviser)),
            (&one, with(adviser)),
            (&scheduled_one, no_show(ConsultationSide::adviser(adviser))),
        ] {
            assert_eq!(is_accepted(record, event, "unknown"), is_ok, "{adviser}");
        }
    }
    let said = (
        "CN-07",
        "consultation.adviser.no_such_adviser",
        "there is no adviser 3, the consultation has 2, expected a number from 1",
        "không có bên tư vấn thứ 3, hội chẩn chỉ có 2 bên tư vấn, đánh số từ 1",
    );
    assert_refused(&waiting, accepted(3), "unknown", said);
    let (adviser, advisers) = (AdviserNumber::new(3), 2);
    let refused = refusal(&waiting, accepted(3), "unknown");
    assert!(matches!(
        &refused,
        Refused::Rule(ConsultationRefusal::NoSuchAdviser { adviser: found, advisers: of, .. })
            if (*found, *of) == (adviser, advisers)
    ));
    assert_eq!(refused.path(), "payload.adviser");
    assert_refused(&one, withdrawn(3), "unknown", said);
    let known = ReportedConsultation::new(difficult()).conclusion(conclusion_by(
        [ConsultationParticipant::new(ConsultationSide::adviser(3))],
        0,
    ));
    let opened = open(reported(Status::Closed, known), "unknown");
    assert_says(&opened.unwrap_err(), said);
}

#[test]
fn cn_08_questions_are_numbered_from_one_to_the_last() {
    let begun = in_session(CaseSeverity::Difficult);
    for (question, is_ok) in [(0_u16, false), (1, true), (2, false)] {
        let conclusion = conclusion(1).answers([QuestionAnswer::new(question, text("có"))]);
        let accepted = is_accepted(&begun, concluded(conclusion), "unknown");
        assert_eq!(accepted, is_ok, "{question}");
    }
    let said = (
        "CN-08",
        "consultation.conclusion.no_such_question",
        "there is no question 2, the request has 1, expected a number from 1",
        "không có câu hỏi thứ 2, đề nghị chỉ có 1 câu hỏi, đánh số từ 1",
    );
    assert_refused(&begun, concluded(conclusion(2)), "unknown", said);
    let known = ReportedConsultation::new(difficult()).conclusion(conclusion(2));
    let refused = open(reported(Status::Closed, known), "unknown").unwrap_err();
    assert_says(&refused, said);
}

/// Who answers is a number of an adviser, too.
#[test]
fn cn_07_an_answer_names_an_adviser() {
    let begun = in_session(CaseSeverity::Difficult);
    for (adviser, is_ok) in [(0_u16, false), (1, true), (2, true), (3, false)] {
        let mut conclusion = conclusion(1);
        conclusion.answers[0].adviser = Some(adviser.into());
        assert_eq!(
            is_accepted(&begun, concluded(conclusion), "unknown"),
            is_ok,
            "{adviser}"
        );
    }
}

#[test]
fn cn_03_an_adviser_does_not_take_part_for_the_asker() {
    let record = record_of(requested(difficult().advisers([person(41)])), []);
    let with = |side, number| {
        let participant = ConsultationParticipant::new(side).person(person(number));
        [
            scheduled(ConsultationSchedule::new().participants([participant.clone()])),
            concluded(conclusion_by([participant], 1)),
        ]
    };
    for event in with(ConsultationSide::Asker, 41) {
        assert_refused(
            &record,
            event,
            "unknown",
            (
                "CN-03",
                "consultation.participants.adviser_for_asker",
                "the person is an adviser, and takes part for the asker, expected one side for each person",
                "người này là chuyên gia tư vấn nhưng lại tham gia cho bên đề nghị, mỗi người chỉ ở một bên",
            ),
        );
    }
    for event in with(ConsultationSide::Asker, 42)
        .into_iter()
        .chain(with(ConsultationSide::adviser(3), 41))
    {
        assert!(is_accepted(&record, event, "unknown"));
    }
}

#[test]
fn cn_11_who_answers_has_joined() {
    let mut nobody = difficult();
    nobody.advisers.clear();
    let record = record_of(requested(nobody), []);
    for event in [accepted(1), declined(1), withdrawn(1)] {
        assert_refused(
            &record,
            event.clone(),
            "unknown",
            (
                "CN-11",
                "consultation.adviser.none",
                "the consultation has no adviser, expected one to join first",
                "hội chẩn chưa có bên tư vấn, cần thêm bên tư vấn trước",
            ),
        );
        let joined = then(record.clone(), joined(bach_mai()), "unknown");
        assert!(is_accepted(&joined, event, "unknown"));
    }
    assert_eq!(
        blockers(&record, ConsultationEventKind::Accepted, "2025-06-01"),
        ["CN-11"]
    );
}
