//! Why a consultation refuses its advisers, its session and its conclusion: each rule on, inside and
//! outside its boundary.

use crate::consultation_support::*;
use lienvien::consultation::{
    AdviserNumber, ConsultationParticipant, ConsultationRefusal, ConsultationSchedule,
    ConsultationSide, ConsultationStatus as Status, QuestionAnswer, QuestionNumber,
    ReportedConsultation,
};
use lienvien::record::Refused;
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

#[test]
fn cn_11_advisers_are_numbered_from_one_to_the_last() {
    let waiting = asked(CaseSeverity::Critical, [approved()]);
    let one = then(waiting.clone(), accepted(1), "unknown");
    let scheduled_one = then(one.clone(), scheduled(schedule_at("unknown")), "unknown");
    let with = |adviser: u16| {
        let other = ConsultationParticipant::new(ConsultationSide::adviser(adviser));
        let [asker, first] = both_sides();
        scheduled(ConsultationSchedule::new(
            when("unknown"),
            [asker, first, other],
        ))
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
        "CN-11",
        "consultation.adviser.no_such_adviser",
        "there is no adviser 3, the consultation has 2, expected a number from 1",
        "không có đơn vị tư vấn thứ 3, hội chẩn chỉ có 2 đơn vị, đánh số từ 1",
    );
    assert_refused(&waiting, accepted(3), "unknown", said);
    let (adviser, advisers) = (AdviserNumber::new(3), 2);
    let refused = refusal(&waiting, accepted(3), "unknown");
    assert!(matches!(
        &refused,
        Refused::Rule(ConsultationRefusal::NoSuchAdviser { adviser: found, advisers: of, .. })
            if (*found, *of) == (adviser, advisers)
    ));
    assert_eq!(refused.path(), "payload.adviser.number");
    assert_refused(&one, withdrawn(3), "unknown", said);
    let known = ReportedConsultation::new(difficult()).conclusion(conclusion_by(
        [ConsultationParticipant::new(ConsultationSide::adviser(3))],
        0,
    ));
    let opened = open(reported(Status::Closed, known), "unknown");
    assert_says(&opened.unwrap_err(), said);
}

#[test]
fn cn_12_an_adviser_answers_once() {
    let one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    let said = |adviser: &str, en: &str, vi: &str| {
        (
            format!(
                "adviser {adviser} has already answered `{en}`, expected an adviser that has not answered"
            ),
            format!("đơn vị tư vấn thứ {adviser} đã trả lời “{vi}”, cần đơn vị chưa trả lời"),
        )
    };
    let code = "consultation.adviser.answered_already";
    let (en, vi) = said("1", "accepted", "tiếp nhận");
    for event in [accepted(1), declined(1)] {
        assert_refused(&one, event, "unknown", ("CN-12", code, &en, &vi));
    }
    let (en, vi) = said("2", "declined", "từ chối tiếp nhận");
    assert_refused(&one, declined(2), "unknown", ("CN-12", code, &en, &vi));
    // It may think again, and then withdraw.
    let both = then(one, accepted(2), "unknown");
    let one = then(both, withdrawn(2), "unknown");
    assert_eq!(one.status(), Status::Accepted);
    then(one, declined(2), "unknown");
}

#[test]
fn cn_13_only_an_acceptance_is_taken_back() {
    let one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    then(one.clone(), withdrawn(1), "unknown");
    assert_refused(
        &one,
        withdrawn(2),
        "unknown",
        (
            "CN-13",
            "consultation.adviser.not_accepted",
            "adviser 2 has not accepted, expected an adviser that has accepted",
            "đơn vị tư vấn thứ 2 chưa tiếp nhận, cần đơn vị đang tiếp nhận",
        ),
    );
}

#[test]
fn cn_14_a_session_is_not_scheduled_for_the_past() {
    let record = asked(CaseSeverity::Difficult, [approved(), accepted(1)]);
    for (at, is_ok) in [
        ("unknown", true),
        ("2025-03", true),
        ("2025-03-02T08:00+07:00", true),
        ("2025-03-01T22:20+07:00", true),
        ("2025-03-01T22:19+07:00", false),
        ("2025-02-28", false),
    ] {
        let accepted = is_accepted(
            &record,
            scheduled(schedule_at(at)),
            "2025-03-01T22:20+07:00",
        );
        assert_eq!(accepted, is_ok, "{at}");
    }
    assert_refused(
        &record,
        scheduled(schedule_at("2025-02-28")),
        "2025-03-01",
        (
            "CN-14",
            "consultation.schedule.in_the_past",
            "the session is to be on 2025-02-28, expected not before 2025-03-01, the date of scheduling",
            "lịch hội chẩn vào 28/02/2025, không được trước thời điểm lập lịch là 01/03/2025",
        ),
    );
}

#[test]
fn cn_15_and_cn_16_both_sides_take_part() {
    let accepted_one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    let begun = then(
        accepted_one.clone(),
        scheduled(schedule_at("unknown")),
        "unknown",
    );
    let begun = then(begun, started(), "unknown");
    let [asker, adviser] = both_sides();
    let declined = ConsultationParticipant::new(ConsultationSide::adviser(2));
    let no_asker = (
        "CN-15",
        "consultation.participants.no_asker",
        "nobody takes part for the asker, expected participants of both sides",
        "chưa có người tham gia của bên đề nghị, cần có đủ hai bên",
    );
    let no_adviser = (
        "CN-16",
        "consultation.participants.no_adviser",
        "nobody takes part for any adviser that has not declined, expected participants of both sides",
        "chưa có người tham gia của đơn vị tư vấn (không kể đơn vị đã từ chối), cần có đủ hai bên",
    );
    for (participants, said) in [
        (vec![], Some(no_asker)),
        (vec![adviser.clone()], Some(no_asker)),
        (vec![asker.clone()], Some(no_adviser)),
        (vec![asker.clone(), declined], Some(no_adviser)),
        (vec![asker, adviser], None),
    ] {
        let schedule = ConsultationSchedule::new(when("unknown"), participants.clone());
        let conclusion = conclusion_by(participants, 1);
        for (record, event) in [
            (&accepted_one, scheduled(schedule)),
            (&begun, concluded(conclusion)),
        ] {
            match said {
                Some(said) => assert_refused(record, event, "unknown", said),
                None => drop(then(record.clone(), event, "unknown")),
            }
        }
    }
    // Asked of nobody by name: somebody joins, late, before it is concluded.
    let mut open = request(CaseSeverity::Critical);
    open.advisers.clear();
    let begun = record_of(requested(open), [emergency()]);
    assert_refused(&begun, concluded(conclusion(1)), "unknown", no_adviser);
    let joined = then(begun, joined(bach_mai()), "unknown");
    then(joined, concluded(conclusion(1)), "unknown");
}

#[test]
fn cn_17_questions_are_numbered_from_one_to_the_last() {
    let begun = in_session(CaseSeverity::Difficult);
    for (question, is_ok) in [(0_u16, false), (1, true), (2, false)] {
        let conclusion = conclusion(1).answers([QuestionAnswer::new(question, text("có"))]);
        let accepted = is_accepted(&begun, concluded(conclusion), "unknown");
        assert_eq!(accepted, is_ok, "{question}");
    }
    let said = (
        "CN-17",
        "consultation.conclusion.no_such_question",
        "there is no question 2, the request has 1, expected a number from 1",
        "không có câu hỏi thứ 2, đề nghị chỉ có 1 câu hỏi, đánh số từ 1",
    );
    assert_refused(&begun, concluded(conclusion(2)), "unknown", said);
    let known = ReportedConsultation::new(difficult()).conclusion(conclusion(2));
    let refused = open(reported(Status::Closed, known), "unknown").unwrap_err();
    assert_says(&refused, said);
}

#[test]
fn cn_18_every_question_is_answered() {
    let request = request(CaseSeverity::Critical).questions([
        text("có cần truyền máu không?"),
        text("có cần chuyển người bệnh không?"),
    ]);
    let begun = record_of(requested(request), [emergency()]);
    // Two answers to one question leave the others open.
    let one = conclusion(0).answers([
        QuestionAnswer::new(2, text("có")),
        QuestionAnswer::new(2, text("không")),
    ]);
    assert_refused(
        &begun,
        concluded(one),
        "unknown",
        (
            "CN-18",
            "consultation.conclusion.unanswered",
            "these questions have no answer: 1, 3; expected an answer to each",
            "các câu hỏi sau chưa có trả lời: 1, 3; cần trả lời từng câu hỏi",
        ),
    );
    let Refused::Rule(ConsultationRefusal::Unanswered { questions }) =
        refusal(&begun, concluded(conclusion(2)), "unknown")
    else {
        panic!("a question is left")
    };
    assert_eq!(questions.0, [QuestionNumber::new(3)]);
    let all = then(begun, concluded(conclusion(3)), "unknown");
    assert_eq!(all.status(), Status::Concluded);
}

#[test]
fn a_consultation_is_concluded_only_if_the_last_of_200_questions_is_answered() {
    let mut request = request(CaseSeverity::Critical);
    request.questions = vec![text("có mổ không?"); 200];
    let begun = record_of(requested(request.clone()), [emergency()]);
    let refused = refusal(&begun, concluded(conclusion(199)), "unknown");
    assert_eq!(refused.rule(), Some("CN-18"));
    assert!(refused.to_string().contains("200"), "{refused}");
    assert!(is_accepted(&begun, concluded(conclusion(200)), "unknown"));

    request.questions.push(text("có mổ không?"));
    let refused = open(requested(request), "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("RE-17"));
}
