//! What a secondment warns of: each warning inside and outside its boundary, by its code and its lines.

use crate::secondment_support::*;
use lienvien::secondment::{
    HostAssessment, SecondmentEvent, SecondmentStatus as Status, SecondmentTeam, StintStart,
};
use lienvien::value::Explain;

/// The warnings of a record on a day: the code, and the lines concerned.
fn found(record: &Sent, on: &str) -> Vec<(&'static str, Vec<String>)> {
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

fn codes(record: &Sent, on: &str) -> Vec<&'static str> {
    found(record, on)
        .into_iter()
        .map(|(code, _)| code)
        .collect()
}

fn of(events: impl IntoIterator<Item = (SecondmentEvent, &'static str)>) -> Sent {
    let before = [(approved(), "2025-02-12"), (decided(None), "2025-02-14")];
    record_of(
        proposed(proposal()),
        "2025-02-10",
        before.into_iter().chain(events),
    )
}

/// Every way to stand that nothing is wrong with warns of nothing.
#[test]
fn what_is_in_order_warns_of_nothing() {
    for &status in <Status as lienvien::value::Vocabulary>::ALL {
        assert_eq!(
            codes(&standing_in(status), "2025-08-31"),
            [""; 0],
            "{status}"
        );
    }
}

#[test]
fn a_stay_longer_than_decided() {
    const CODE: &str = "secondment.stay.longer_than_decided"; // decided until 31/08/2025
    let there = of([(begun(doctor()), "2025-08-01")]);
    assert_eq!(codes(&there, "2025-08-31"), [""; 0]);
    let lines = |lines: &[&str]| vec![(CODE, lines.iter().map(ToString::to_string).collect())];
    assert_eq!(found(&there, "2025-09-01"), lines(&["1", "4"]));
    let longer = then(there.clone(), extended("2025-09-30"), "2025-08-20");
    assert_eq!(codes(&longer, "2025-09-30"), [""; 0]);
    assert_eq!(found(&longer, "2025-10-01"), lines(&["5", "4"]));
    for (on, is_long) in [("2025-08-31", false), ("2025-09-01", true), ("2025", false)] {
        let left = then(there.clone(), ended(doctor()), on);
        assert_eq!(codes(&left, "2026-01-01") == [CODE], is_long, "{on}");
        let told = of([(past(nurse(), "2025-08-01"), on)]);
        assert_eq!(codes(&told, "2026-01-01") == [CODE], is_long, "{on}");
    }
    let warning = &there.warnings(day("2025-09-01"))[0];
    assert_eq!(
        (warning.to_string().as_str(), warning.vi().as_str()),
        (
            "a stint lasts longer than 2025-08-31, the last day that was decided",
            "một đợt công tác kéo dài quá 31/08/2025 là ngày cuối theo kế hoạch và các lần gia hạn",
        )
    );
}

#[test]
fn a_stint_outside_the_planned_time() {
    for (began, ended, code) in [
        (
            "2025-02-28",
            "2025-03-05",
            Some("secondment.stint.before_plan"),
        ),
        ("2025-03-01", "2025-03-05", None),
        ("2025-08-31", "2025-08-31", None),
        (
            "2025-09-01",
            "2025-09-05",
            Some("secondment.stint.after_plan"),
        ),
        ("2025", "2025", None),
    ] {
        let record = of([(past(doctor(), began), ended)]);
        assert_eq!(
            codes(&record, "2025-12-31"),
            Vec::from_iter(code),
            "{began}"
        );
    }
}

#[test]
fn a_person_who_is_not_in_the_team() {
    const CODE: &str = "secondment.person.not_in_team";
    for event in [
        begun(stranger()),
        past(stranger(), "2025-03-03"),
        reported_back(Some(stranger())),
        assessed(Some(stranger())),
        replaced(stranger(), id(24)),
    ] {
        let record = of([(event.clone(), "2025-03-05")]);
        let lines = vec!["4".to_owned()];
        assert_eq!(found(&record, "2025-03-05"), [(CODE, lines)], "{event:?}");
        // One who came in the place of a member was sent.
        let record = of([
            (replaced(nurse(), stranger()), "2025-03-05"),
            (event, "2025-03-05"),
        ]);
        assert_eq!(codes(&record, "2025-03-05"), [""; 0]);
    }
    // Where not everybody is named, it may be one of the others.
    let heads = SecondmentTeam::HeadCount(lienvien::value::Count::exact(2));
    let record = then(
        approved_of(proposal().team(heads)),
        begun(stranger()),
        "2025-03-05",
    );
    assert_eq!(codes(&record, "2025-03-05"), [""; 0]);
}

#[test]
fn a_decision_and_an_approval_after_the_first_stint() {
    let gone = |events: &[(SecondmentEvent, &'static str)]| {
        let begun = [(begun(doctor()), "2025-03-03")];
        let events = begun.into_iter().chain(events.iter().cloned());
        record_of(proposed(proposal()), "2025-02-10", events)
    };
    let (late_decision, late_approval) = ("secondment.decision.late", "secondment.approval.late");
    for (on, is_late) in [
        ("2025-03-03", false),
        ("2025-03", false),
        ("2025-03-04", true),
    ] {
        let both = gone(&[(decided(None), on), (approved(), on)]);
        let expected: &[&str] = if is_late {
            &[late_decision, late_approval]
        } else {
            &[]
        };
        assert_eq!(codes(&both, "2025-03-31"), expected, "{on}");
        assert_eq!(
            codes(&gone(&[(decided(Some("đi gấp")), on)]), "2025-03-31"),
            [""; 0]
        );
    }
    let late = gone(&[(decided(None), "2025-03-04")]);
    let lines = vec!["2".to_owned(), "3".to_owned()];
    assert_eq!(found(&late, "2025-03-31"), [(late_decision, lines)]);
    // One in time is enough, an emergency is a ground, and of a report nobody knows.
    let other = then(late, decided(None), "2025-02-14");
    assert_eq!(codes(&other, "2025-03-31"), [""; 0]);
    let emergency = StintStart::new(doctor()).emergency(text("tai nạn hàng loạt"));
    let events = [
        (SecondmentEvent::stint_begun(emergency), "2025-03-03"),
        (approved(), "2025-03-05"),
    ];
    let emergency = record_of(proposed(proposal()), "2025-02-10", events);
    assert_eq!(codes(&emergency, "2025-03-31"), [""; 0]);
    let report = reported(Status::OnSite, [stint("2025-03-03", None)]);
    let report = record_of(report, "2025-03-05", [(decided(None), "2025-03-06")]);
    assert_eq!(codes(&report, "2025-03-31"), [""; 0]);
}

#[test]
fn a_stint_in_spite_of_a_refusal() {
    for status in [Status::Refused, Status::Declined] {
        let record = then(standing_in(status), begun(doctor()), "2025-03-03");
        assert_eq!(
            codes(&record, "2025-03-03"),
            ["secondment.stint.in_spite_of"],
            "{status}"
        );
    }
}

#[test]
fn a_day_on_which_nobody_was_on_site() {
    const CODE: &str = "secondment.day.outside_stints";
    let there = standing_in(Status::OnSite); // 03/03 – 28/03, and from 05/05 on
    for (on, is_outside) in [
        ("2025-05-04", true),
        ("2025-05-05", false),
        ("2025-12-31", false),
        ("2025-04", true),
        ("2025-05", false),
        ("unknown", false),
    ] {
        for person in [None, Some(doctor())] {
            let record = then(there.clone(), logged(day_of(person)), on);
            let found = codes(&record, "2025-05-31");
            assert_eq!(found, Vec::from_iter(is_outside.then_some(CODE)), "{on}");
        }
        let record = then(there.clone(), logged(day_of(Some(nurse()))), on);
        assert_eq!(codes(&record, "2025-05-31"), [CODE], "{on}");
        // When the stint becomes known, nothing is wrong.
        let told = then(record, past(nurse(), "2025-03-01"), "2025-08-31");
        assert_eq!(
            codes(&told, "2025-05-31"),
            Vec::from_iter((on == "2025-12-31").then_some(CODE)),
            "{on}"
        );
    }
    let report = record_of(reported(Status::Between, []), "2025-01-01", []);
    let report = then(report, logged(day_of(None)), "2025-02-01");
    assert_eq!(codes(&report, "2025-05-31"), [""; 0]);
}

#[test]
fn an_assessment_by_somebody_who_was_sent() {
    for (by, code) in [
        (doctor(), Some("secondment.assessment.by_the_sent")),
        (stranger(), None),
    ] {
        let assessment = HostAssessment::new().person(nurse()).by(by);
        let record = of([(SecondmentEvent::host_assessed(assessment), "2025-03-05")]);
        assert_eq!(codes(&record, "2025-03-05"), Vec::from_iter(code));
    }
}

/// No sentence names anybody.
#[test]
fn every_warning_has_two_sentences_and_no_rule() {
    for case in lienvien::secondment::SecondmentWarning::CASES {
        assert_eq!(case.rule, None, "{}", case.code);
        assert!(!case.en.contains("person}") && !case.vi.is_empty());
    }
}
