//! What becomes known late, in whatever order, and what nobody told.

use crate::consultation_support::*;
use lienvien::consultation::{
    AdviceFollowed, ConsultationConclusion, ConsultationEvent, ConsultationKind,
    ConsultationParticipant, ConsultationRequest, ConsultationSchedule, ConsultationSide,
    ConsultationStart, ConsultationStatus as Status, DataGround, ParticipantRole, PatientOutcome,
    QuestionAnswer,
};
use lienvien::record::Event;
use lienvien::survey::CaseSeverity;
use lienvien::value::Answer;

/// Approvals of any case come after the session, whatever its severity, and move nothing.
#[test]
fn approvals_come_after_the_session() {
    for &severity in CaseSeverity::ALL {
        let start = ConsultationEvent::started(ConsultationStart::new());
        let begun = asked(severity, [start]);
        let over = then(begun.clone(), concluded(conclusion(1)), "2025-03-01");
        for (record, status) in [(begun, Status::InSession), (over, Status::Concluded)] {
            for event in [approved(), accepted(2), declined(1), withdrawn(2)] {
                let kind = event.kind();
                let record = then(record.clone(), event, "2024-12-31");
                assert_eq!(record.status(), status, "{kind}");
            }
        }
    }
}

/// Who tells no severity, question, case, time, minutes or participants invents none.
#[test]
fn what_nobody_told_is_not_invented() {
    let bare = ConsultationRequest::new(bac_quang(), ConsultationKind::Case);
    let record = record_of(
        requested(bare),
        [
            scheduled(ConsultationSchedule::new()),
            concluded(ConsultationConclusion::new()),
        ],
    );
    assert_eq!(record.status(), Status::Concluded);
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Consult>(&json).unwrap(), record);
    assert!(
        json.contains(r#""type":"concluded","payload":{}"#),
        "{json}"
    );
    assert_eq!(record.state().data_ground(), None);
    assert_eq!(record.warnings(day("2025-12-31")), []);
}

/// The latest outcome counts by its date, in whatever order they become known.
#[test]
fn the_latest_outcome_counts_by_date() {
    let local = || outcome(AdviceFollowed::Wholly, Some(PatientOutcome::TreatedLocally));
    let died = || outcome(AdviceFollowed::Partly, Some(PatientOutcome::Died));
    for (first, second, followed, avoided) in [
        ("2025-03-02", "2025-03-05", Answer::No, Answer::Unknown),
        ("2025-03-05", "2025-03-02", Answer::Yes, Answer::Yes),
        ("2025-03-05", "2025", Answer::Unknown, Answer::Unknown),
        ("unknown", "2025-03-02", Answer::Unknown, Answer::Unknown),
    ] {
        let one = asked(CaseSeverity::Difficult, []);
        let one = then(one, local(), first);
        let both = then(one, died(), second);
        let state = both.state();
        let found = (state.is_advice_followed(), state.is_referral_avoided());
        assert_eq!(found, (followed, avoided), "{first}, {second}");
        let other = asked(CaseSeverity::Difficult, []);
        let other = then(then(other, died(), second), local(), first);
        assert_eq!(other.state(), state);
    }
}

/// An adviser's answers count by date too.
#[test]
fn the_latest_answer_of_an_adviser_counts_by_date() {
    let begun = asked(CaseSeverity::Critical, [emergency()]);
    for (accepted_on, withdrawn_on, answer) in [
        ("2025-03-01", "2025-03-02", Answer::No),
        ("2025-03-02", "2025-03-01", Answer::Yes),
        ("2025-03-02", "2025-03", Answer::Unknown),
        ("unknown", "2025-03-02", Answer::Unknown),
    ] {
        let record = then(begun.clone(), accepted(1), accepted_on);
        let record = then(record, withdrawn(1), withdrawn_on);
        assert_eq!(record.state().is_accepted(), answer, "{accepted_on}");
        let other = then(begun.clone(), withdrawn(1), withdrawn_on);
        let other = then(other, accepted(1), accepted_on);
        assert_eq!(other.state(), record.state());
    }
}

/// A conclusion is amended, and the schedule becomes known when the session is over.
#[test]
fn what_is_over_is_told_more_of() {
    let record = then(
        in_session(CaseSeverity::Difficult),
        concluded(conclusion(1)),
        "2025-03-03",
    );
    let amended = conclusion(0).answers([QuestionAnswer::new(1, text("không mổ"))]);
    let record = then(record, concluded(amended.clone()), "2025-03-05");
    assert_eq!(*record.state().conclusion().unwrap().what, amended);
    assert_eq!(record.state().conclusions().len(), 2);
    let late = then(record, scheduled(schedule_at("2025-03-03")), "2025-03-01");
    assert_eq!(late.status(), Status::Concluded);
    assert_eq!(late.state().schedules().len(), 2);
}

/// On what ground data of the patient passed: as the session says, else as the request says.
#[test]
fn data_of_the_patient_pass_on_a_ground() {
    let request = request(CaseSeverity::Difficult).data_ground(DataGround::Consent);
    let record = record_of(requested(request), []);
    assert_eq!(
        record.state().data_ground(),
        Some(&DataGround::Consent.into())
    );
    let law = ConsultationStart::new().data_ground(text("Luật Khám bệnh, chữa bệnh, Điều 69"));
    let begun = then(record, ConsultationEvent::started(law), "unknown");
    let said = begun.state().data_ground().unwrap();
    assert_eq!(
        (said.listed(), said.vi()),
        (None, "Luật Khám bệnh, chữa bệnh, Điều 69")
    );
    assert_eq!(
        asked(CaseSeverity::Critical, []).state().data_ground(),
        None
    );
}

/// Who led and who wrote is said of the participants, and who answered of the answer.
#[test]
fn chair_secretary_and_adviser_are_named() {
    let part = |side, number, role| {
        ConsultationParticipant::new(side)
            .person(person(number))
            .role(role)
    };
    let participants = [
        part(
            ConsultationSide::adviser(1),
            1,
            ParticipantRole::Chair.into(),
        ),
        part(
            ConsultationSide::Asker,
            2,
            ParticipantRole::Secretary.into(),
        ),
        part(
            ConsultationSide::Asker,
            3,
            lienvien::value::Coded::of(text("phiên dịch")),
        ),
    ];
    let answers = [
        QuestionAnswer::new(1, text("có")).adviser(1),
        QuestionAnswer::new(1, text("có")).adviser(2),
    ];
    let conclusion = conclusion_by(participants, 0).answers(answers);
    let record = then(
        in_session(CaseSeverity::Difficult),
        concluded(conclusion),
        "unknown",
    );
    let json = serde_json::to_string(&record).unwrap();
    for part in [
        r#""role":"chair""#,
        r#""role":{"other":"phiên dịch"}"#,
        r#""adviser":2}"#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    assert_eq!(serde_json::from_str::<Consult>(&json).unwrap(), record);
}
