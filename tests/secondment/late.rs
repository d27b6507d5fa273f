//! What becomes known late, in whatever order, and what nobody told.

use crate::secondment_support::*;
use lienvien::record::Event;
use lienvien::secondment::{
    HostAssessment, SecondmentDecision, SecondmentEvent, SecondmentProposal,
    SecondmentStatus as Status, StintStart, WorkCalendar,
};
use lienvien::value::{Answer, Count, Explain};

/// Each of these is written in every status, and leaves it alone, whatever its date.
#[test]
fn facts_of_their_own_date_are_written_in_every_status() {
    let facts = [
        (past(nurse(), "2025-01-06"), "2025-01-10"),
        (logged(day_of(Some(doctor()))), "2025-01-07"),
        (extended("2025-10-31"), "2025-01-08"),
        (replaced(nurse(), id(23)), "2025-01-09"),
        (reported_back(Some(stranger())), "2025-01-11"),
        (assessed(None), "2025-01-12"),
    ];
    for &status in Status::ALL {
        for (fact, on) in facts.clone() {
            let kind = fact.kind();
            let record = then(standing_in(status), fact, on);
            assert_eq!(record.status(), status, "{kind}");
        }
    }
}

/// A paper that comes when the work is under way or over leaves the status alone.
#[test]
fn papers_come_after_the_stint() {
    for status in [
        Status::OnSite,
        Status::Between,
        Status::Completed,
        Status::Closed,
    ] {
        for event in [
            approved(),
            decided(None),
            SecondmentEvent::Confirmed,
            SecondmentEvent::refused(reason()),
            SecondmentEvent::declined(reason()),
        ] {
            let kind = event.kind();
            for on in ["2025-01-01", "2026-01-01"] {
                let record = then(standing_in(status), event.clone(), on);
                assert_eq!(record.status(), status, "{kind}");
            }
        }
    }
}

/// Somebody goes in an emergency: neither approval nor decision was before it, and none is invented.
#[test]
fn an_emergency_stint_needs_no_approval() {
    let proposal = SecondmentProposal::new(bach_mai(), host());
    let emergency = StintStart::new(doctor()).emergency(text("tai nạn hàng loạt"));
    let record = record_of(
        proposed(proposal),
        "2025-03-03",
        [
            (SecondmentEvent::stint_begun(emergency), "2025-03-03"),
            (approved(), "2025-03-05"),
            (
                SecondmentEvent::decided(SecondmentDecision::new()),
                "2025-03-06",
            ),
            (ended(doctor()), "2025-03-08"),
        ],
    );
    assert_eq!(record.status(), Status::Between);
    let state = record.state();
    assert_eq!(state.approvals()[0].on, when("2025-03-05"));
    assert_eq!(state.decisions()[0].what.number, None);
    assert_eq!(record.warnings(day("2025-12-31")), []);
}

/// Two days of work and two whole stints, in every order in which they can become known.
#[test]
fn the_order_of_becoming_known_does_not_matter() {
    let facts = [
        (past(doctor(), "2025-09-03"), "2025-09-30"),
        (past(nurse(), "2025-09-03"), "2025-09-30"),
        (logged(day_of(Some(doctor()))), "2025-09-05"),
        (logged(day_of(Some(doctor()))), "2025-09-04"),
    ];
    let expected = record_of(proposed(proposal()), "2025-02", facts.clone());
    for first in 0..4 {
        for second in (0..4).filter(|it| *it != first) {
            let mut order = vec![first, second];
            order.extend((0..4).filter(|it| ![first, second].contains(it)));
            let facts = order.iter().map(|at| facts[*at].clone());
            let record = record_of(proposed(proposal()), "2025-02", facts);
            assert_eq!(record.state(), expected.state(), "{order:?}");
        }
    }
    let state = expected.state();
    let days = state.working_days(&WorkCalendar::every_day(), day("2025-12-31"));
    assert_eq!((days, state.taught()), (Count::exact(56), Count::exact(4)));
}

/// A person is not twice on site on one day, whichever stint is told first.
#[test]
fn a_whole_stint_meets_no_other_of_the_person() {
    let stint = |began: &str| past(doctor(), began);
    for (began, on, is_ok) in [
        ("2025-09-01", "2025-09-02", true),
        ("2025-09-01", "2025-09-03", false),
        ("2025-09-10", "2025-09-12", false),
        ("2025-09-30", "2025-10-01", false),
        ("2025-10-01", "2025-10-02", true),
        ("2025-09", "2025-09", true),
        ("unknown", "2025-09-03", false),
        ("unknown", "2025-10-02", true),
    ] {
        let one = then(
            standing_in(Status::Approved),
            stint("2025-09-03"),
            "2025-09-30",
        );
        assert_eq!(is_accepted(&one, stint(began), on), is_ok, "{began}–{on}");
        let other = then(standing_in(Status::Approved), stint(began), on);
        let first = is_accepted(&other, stint("2025-09-03"), "2025-09-30");
        assert_eq!(first, is_ok, "{began}–{on} first");
        // another person may be there
        assert!(is_accepted(&one, past(nurse(), began), on));
    }
    let one = then(
        standing_in(Status::Approved),
        stint("2025-09-03"),
        "2025-09-30",
    );
    assert_eq!(
        refusal(&one, begun(doctor()), "2025-09-30").rule(),
        Some("SE-10")
    );
    assert_eq!(
        refusal(&one, begun(doctor()), "2025-08-01").rule(),
        Some("SE-10")
    );
    assert!(is_accepted(&one, begun(doctor()), "2025-10-01"));
}

/// By report every status can stand, and somebody may be there whom nobody names.
#[test]
fn a_report_reaches_every_status() {
    for &status in Status::ALL {
        let record = record_of(reported(status, []), "2025-01-01", []);
        assert_eq!(record.status(), status);
    }
    let record = record_of(reported(Status::OnSite, []), "2025-01-01", []);
    let left = then(record, ended(doctor()), "2025-01-10");
    assert_eq!(left.status(), Status::Between);
    let [stint] = left.state().stints() else {
        panic!("one stint")
    };
    assert_eq!(
        (stint.began.is_unknown(), &stint.ended),
        (true, &Some(when("2025-01-10")))
    );
}

/// Where a report names all the stints, there were no others.
#[test]
fn these_are_all_the_stints() {
    let stints = [stint("2025-03-03", Some("2025-03-07"))];
    let some = record_of(reported(Status::Completed, stints.clone()), "2025-04", []);
    let all = record_of(
        all_stints(reported(Status::Completed, stints)),
        "2025-04",
        [],
    );
    let (calendar, last) = (WorkCalendar::every_day(), day("2025-12-31"));
    let days = |record: &Sent| record.state().working_days(&calendar, last);
    assert_eq!(
        (days(&some), days(&all)),
        (Count::AtLeast(5.into()), Count::exact(5))
    );
    let on = day("2025-03-08");
    assert_eq!(some.state().is_on_site_on(doctor(), on), Answer::Unknown);
    assert_eq!(all.state().is_on_site_on(doctor(), on), Answer::No);
}

/// The latest extension counts by its date; if the dates leave it open, nothing is certain.
#[test]
fn the_latest_extension_counts_by_date() {
    let of = |extensions: &[(&'static str, &'static str)]| {
        let events = extensions.iter().map(|(to, on)| (extended(to), *on));
        let record = record_of(proposed(proposal()), "2025-02", events);
        record.state().planned_end().map(ToString::to_string)
    };
    let some = |end: &str| Some(end.to_owned());
    let (long, short) = (("2025-12-31", "2025-08-01"), ("2025-10-31", "2025-09-01"));
    assert_eq!(of(&[long, short]), some("2025-10-31"));
    assert_eq!(of(&[short, long]), some("2025-10-31"));
    assert_eq!(of(&[long, ("2025-10-31", "2025")]), None);
    assert_eq!(of(&[long, ("2025-12-31", "2025")]), some("2025-12-31"));
}

/// A house that has words of its own for purposes and grades keeps them.
#[test]
fn the_words_of_the_paper_are_kept() {
    let proposal = proposal().purpose(text("hỗ trợ phòng, chống dịch"));
    let record = record_of(proposed(proposal), "2025-02", []);
    let grade = HostAssessment::new().grade(text("Hoàn thành tốt nhiệm vụ"));
    let record = then(record, SecondmentEvent::host_assessed(grade), "unknown");
    let json = serde_json::to_string(&record).unwrap();
    assert!(
        json.contains(r#""purpose":{"other":"hỗ trợ phòng, chống dịch"}"#),
        "{json}"
    );
    assert!(
        json.contains(r#""grade":{"other":"Hoàn thành tốt nhiệm vụ"}"#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Sent>(&json).unwrap(), record);
}
