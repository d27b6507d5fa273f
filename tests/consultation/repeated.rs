//! What the lists of a consultation may not name twice: CN-09 and CN-10.

use crate::consultation_support::*;
use lienvien::consultation::{
    ConsultationParticipant, ConsultationSide, ConsultationStatus as Status, QuestionAnswer,
    ReportedConsultation,
};
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

fn answers(answers: &[(u16, &str)]) -> Vec<QuestionAnswer> {
    let answers = answers.iter();
    answers
        .map(|(question, answer)| QuestionAnswer::new(*question, text(answer)))
        .collect()
}

/// Advisers who disagree answer differently; the same answer is one answer.
#[test]
fn cn_09_the_same_answer_stands_once() {
    let request = difficult().questions([text("mổ không?"), text("chuyển không?")]);
    let conclusion = |given: &[(u16, &str)]| {
        let mut conclusion = conclusion(1);
        conclusion.answers = answers(given);
        conclusion
    };
    let known = |given: &[(u16, &str)]| {
        let known = ReportedConsultation::new(request.clone()).conclusion(conclusion(given));
        open(reported(Status::Concluded, known), "2025-03-01")
    };
    let apart = [(1, "có"), (2, "có"), (2, "không")];
    let twice = [(1, "có"), (2, "có"), (1, "không"), (2, "có")];
    assert!(known(&apart).is_ok());
    let refused = known(&twice).unwrap_err();
    assert_says(
        &refused,
        (
            "CN-09",
            "consultation.conclusion.answered_twice",
            "question 2 has this answer already, expected each answer of an adviser once; advisers who disagree give different answers",
            "câu hỏi thứ 2 đã có trả lời này, mỗi trả lời của một bên chỉ ghi một lần; các bên tư vấn có ý kiến khác nhau thì trả lời khác nhau",
        ),
    );
    assert_eq!(refused.path(), "payload.known.conclusion.answers[3]");
    let in_session = in_session(CaseSeverity::Difficult);
    let one = |given: &[(u16, &str)]| concluded(conclusion(given));
    assert_accepted(&in_session, one(&[(1, "có"), (1, "không")]));
    let refused = refusal(&in_session, one(&[(1, "có"), (1, "có")]), "unknown");
    assert_eq!(
        (refused.rule(), refused.path()),
        (Some("CN-09"), "payload.answers[1]".into())
    );
}

#[test]
fn cn_10_a_person_takes_part_once_on_one_side() {
    let part = |side, number: Option<u128>| {
        let mut participant = ConsultationParticipant::new(side);
        participant.person = number.map(person);
        participant
    };
    let (asker, adviser) = (ConsultationSide::Asker, ConsultationSide::adviser(1));
    let apart = [
        part(asker, Some(1)),
        part(adviser, Some(2)),
        part(adviser, None),
        part(adviser, None),
    ];
    let schedule = |participants: &[ConsultationParticipant]| {
        let mut schedule = schedule_at("2025-03-02");
        schedule.participants = participants.to_vec();
        scheduled(schedule)
    };
    let conclusion = |participants: &[ConsultationParticipant]| {
        let mut conclusion = conclusion(1);
        conclusion.participants = participants.to_vec();
        concluded(conclusion)
    };
    let (accepted, in_session) = (
        standing_in(Status::Accepted),
        in_session(CaseSeverity::Difficult),
    );
    assert_accepted(&accepted, schedule(&apart));
    assert_accepted(&in_session, conclusion(&apart));
    for side in [asker, adviser] {
        let mut twice = apart.to_vec();
        twice.push(part(side, Some(1)));
        assert_refused(
            &accepted,
            schedule(&twice),
            "unknown",
            (
                "CN-10",
                "consultation.participants.twice",
                "the person is a participant already, expected each person once, on one side",
                "người này đã có trong thành phần tham gia, mỗi người chỉ ghi một lần, ở một bên",
            ),
        );
        let refused = refusal(&in_session, conclusion(&twice), "unknown");
        assert_eq!(
            (refused.rule(), refused.path()),
            (Some("CN-10"), "payload.participants[4].person".into())
        );
    }
}
