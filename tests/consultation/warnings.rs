//! What a consultation warns of: each warning inside and outside its boundary, by its code and its lines.

use crate::consultation_support::*;
use lienvien::consultation::{
    ConsultationEvent, ConsultationParticipant, ConsultationSide, ConsultationStart,
    ConsultationStatus as Status, QuestionAnswer, ReportedConsultation,
};
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

/// The warnings of a record on a day: the code, and the lines concerned.
fn found(record: &Consult, on: &str) -> Vec<(&'static str, Vec<String>)> {
    let warnings = record.warnings(day(on));
    let lines = |warning: &lienvien::record::Warning<_>| {
        let lines = warning.lines.iter();
        lines.map(ToString::to_string).collect()
    };
    warnings
        .iter()
        .map(|warning| (warning.code(), lines(warning)))
        .collect()
}

fn codes(record: &Consult, on: &str) -> Vec<&'static str> {
    found(record, on)
        .into_iter()
        .map(|(code, _)| code)
        .collect()
}

fn of(severity: CaseSeverity, events: &[(ConsultationEvent, &'static str)]) -> Consult {
    let record = open(requested(request(severity)), "2025-03-01").unwrap();
    let events = events.iter().cloned();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

fn start() -> ConsultationEvent {
    ConsultationEvent::started(ConsultationStart::new())
}

#[test]
fn what_is_in_order_warns_of_nothing() {
    for &status in Status::ALL {
        assert_eq!(
            codes(&standing_in(status), "2025-03-02"),
            [""; 0],
            "{status}"
        );
    }
}

#[test]
fn a_session_before_its_approvals() {
    let codes_of = |start: ConsultationEvent, on: &'static str| {
        let events = [(start, "2025-03-02"), (approved(), on), (accepted(1), on)];
        codes(&of(CaseSeverity::Critical, &events), "2025-03-31")
    };
    let both = [
        "consultation.session.before_approval",
        "consultation.session.before_acceptance",
    ];
    assert_eq!(codes_of(start(), "2025-03-03"), both);
    for on in ["2025-03-02", "2025-03-01", "2025-03", "unknown"] {
        assert_eq!(codes_of(start(), on), [""; 0], "{on}");
    }
    assert_eq!(codes_of(emergency(), "2025-03-03"), [""; 0]);
    let late = of(
        CaseSeverity::Critical,
        &[(start(), "2025-03-02"), (approved(), "2025-03-03")],
    );
    let lines = vec!["2".to_owned(), "3".to_owned()];
    assert_eq!(found(&late, "2025-03-31"), [(both[0], lines)]);
    // One in time is enough.
    let other = then(late, approved(), "2025-03-01");
    assert_eq!(codes(&other, "2025-03-31"), [""; 0]);
}

#[test]
fn an_emergency_of_a_case_that_is_not_critical() {
    const CODE: &str = "consultation.emergency.not_critical";
    for (severity, is_warned) in [
        (CaseSeverity::Routine, true),
        (CaseSeverity::Difficult, true),
        (CaseSeverity::Critical, false),
    ] {
        let begun = of(severity, &[(emergency(), "2025-03-02")]);
        assert_eq!(
            codes(&begun, "2025-03-31"),
            Vec::from_iter(is_warned.then_some(CODE))
        );
        let flagged = record_of(requested(request(severity).emergency()), []);
        assert_eq!(
            codes(&flagged, "2025-03-31"),
            Vec::from_iter(is_warned.then_some(CODE))
        );
    }
    let mut silent = request(CaseSeverity::Critical).emergency();
    silent.severity = None;
    assert_eq!(
        codes(&record_of(requested(silent), []), "2025-03-31"),
        [""; 0]
    );
}

#[test]
fn a_time_that_passed_and_a_time_in_the_past() {
    let at = |time: &str, on: &'static str| {
        of(
            CaseSeverity::Difficult,
            &[(scheduled(schedule_at(time)), on)],
        )
    };
    let planned = at("2025-03-05", "2025-03-02");
    for (on, is_past) in [("2025-03-05", false), ("2025-03-06", true)] {
        let expected = is_past.then_some("consultation.schedule.passed");
        assert_eq!(codes(&planned, on), Vec::from_iter(expected), "{on}");
    }
    let held = then(planned, start(), "2025-03-05");
    assert_eq!(codes(&held, "2025-03-31"), [""; 0]);
    for (time, is_past) in [
        ("2025-03-01", true),
        ("2025-03-02", false),
        ("2025-03", false),
    ] {
        let expected = is_past.then_some("consultation.schedule.in_the_past");
        assert_eq!(
            codes(&at(time, "2025-03-02"), "2025-03-01"),
            Vec::from_iter(expected)
        );
    }
}

#[test]
fn questions_without_an_answer() {
    let request = request(CaseSeverity::Critical).questions([
        text("có cần truyền máu không?"),
        text("có cần chuyển người bệnh không?"),
    ]);
    let begun = record_of(requested(request.clone()), [emergency()]);
    // Two answers to one question leave the others open.
    let one = conclusion(0).answers([
        QuestionAnswer::new(2, text("có")),
        QuestionAnswer::new(2, text("không")),
    ]);
    let open_ = then(begun, concluded(one), "unknown");
    let [warning] = &open_.warnings(day("2025-03-31"))[..] else {
        panic!("one warning")
    };
    assert_eq!(
        (warning.code(), warning.vi().as_str()),
        (
            "consultation.conclusion.unanswered",
            "đã kết luận nhưng các câu hỏi sau chưa có trả lời: 1, 3",
        )
    );
    assert_eq!(warning.lines.len(), 1);
    // A second conclusion answers the others; of a reported one nobody knows.
    let rest = conclusion(0).answers([
        QuestionAnswer::new(1, text("có")),
        QuestionAnswer::new(3, text("không")),
    ]);
    let whole = then(open_, concluded(rest), "unknown");
    assert_eq!(codes(&whole, "2025-03-31"), [""; 0]);
    let known = ReportedConsultation::new(request).conclusion(conclusion(1));
    let report = record_of(reported(Status::Closed, known), []);
    assert_eq!(codes(&report, "2025-03-31"), [""; 0]);
}

#[test]
fn participants_of_one_side() {
    for (sides, code) in [
        (vec![], None),
        (
            vec![ConsultationSide::Asker],
            Some("consultation.participants.no_adviser"),
        ),
        (
            vec![ConsultationSide::adviser(2)],
            Some("consultation.participants.no_asker"),
        ),
        (
            vec![ConsultationSide::Asker, ConsultationSide::adviser(1)],
            None,
        ),
    ] {
        let participants = sides.into_iter().map(ConsultationParticipant::new);
        let conclusion = conclusion_by(participants, 1);
        let record = of(
            CaseSeverity::Critical,
            &[(concluded(conclusion), "2025-03-02")],
        );
        assert_eq!(codes(&record, "2025-03-31"), Vec::from_iter(code));
    }
}

#[test]
fn every_warning_has_two_sentences_and_no_rule() {
    for case in lienvien::consultation::ConsultationWarning::CASES {
        assert_eq!(case.rule, None, "{}", case.code);
        assert!(!case.en.is_empty() && !case.vi.is_empty());
    }
}
