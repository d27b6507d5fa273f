//! Why a secondment refuses an event: the rules of stints, days and persons, each on, inside and
//! outside its boundary.

use crate::secondment_support::*;
use lienvien::secondment::{
    HostAssessment, LoggedDay, SecondmentEvent, SecondmentEventKind as Kind,
    SecondmentStatus as Status,
};
use lienvien::value::{Count, Explain};

#[test]
fn se_09_nobody_comes_who_is_there() {
    let there = standing_in(Status::OnSite);
    for on in ["2025-05-05", "2025-05-06", "2025", "unknown"] {
        assert_eq!(refusal(&there, begun(doctor()), on).rule(), Some("SE-09"));
        assert!(is_accepted(&there, begun(nurse()), on));
    }
    assert_refused(
        &there,
        begun(doctor()),
        "2025-05-06",
        (
            "SE-09",
            "secondment.stint.already_on_site",
            "the person has been on site since 2025-05-05, expected the end of that stint first",
            "người này đang công tác tại cơ sở tiếp nhận, bắt đầu 05/05/2025; cần kết thúc đợt đó trước",
        ),
    );
}

#[test]
fn se_10_nobody_is_twice_on_site_on_one_day() {
    let left = then(standing_in(Status::Decided), begun(doctor()), "2025-03-03");
    let left = then(left, ended(doctor()), "2025-03-28");
    for (on, is_ok) in [
        ("2025-03-28", false),
        ("2025-03-28T17:00+07:00", false),
        ("2025-03-29", true),
        ("2025-03", true),
        ("--03-28", true),
        ("unknown", true),
    ] {
        assert_eq!(is_accepted(&left, begun(doctor()), on), is_ok, "{on}");
        assert!(is_accepted(&left, begun(nurse()), on), "{on}");
    }
    assert_refused(
        &left,
        begun(doctor()),
        "2025-03-28",
        (
            "SE-10",
            "secondment.stint.twice_on_one_day",
            "the person's earlier stint ended on 2025-03-28, so that with 2025-03-28 two stints share a day, expected a later day",
            "đợt trước của người này kết thúc 28/03/2025, với thời điểm 28/03/2025 thì hai đợt trùng ngày; cần một ngày sau đó",
        ),
    );
    // Within the earlier stint too, and before it: a stint that goes on holds all later days.
    assert_eq!(
        refusal(&left, begun(doctor()), "2025-03-10").rule(),
        Some("SE-10")
    );
    assert_eq!(
        refusal(&left, begun(doctor()), "2025-03-02").rule(),
        Some("SE-10")
    );
    // When the earlier one ended is not known: it may have been the day before.
    for end in ["2025-03", "unknown"] {
        let left = then(standing_in(Status::Decided), begun(doctor()), "2025-03-03");
        let left = then(left, ended(doctor()), end);
        for (on, is_ok) in [
            ("2025-03-03", false),
            ("2025-03-04", true),
            ("2025-03", true),
        ] {
            assert_eq!(
                is_accepted(&left, begun(doctor()), on),
                is_ok,
                "{end}, {on}"
            );
        }
    }
}

#[test]
fn se_11_nobody_leaves_who_is_not_there() {
    let there = standing_in(Status::OnSite);
    assert!(is_accepted(&there, ended(doctor()), "2025-05-06"));
    assert_refused(
        &there,
        ended(nurse()),
        "2025-05-06",
        (
            "SE-11",
            "secondment.stint.not_on_site",
            "the person has no stint that goes on, expected a stint that can end",
            "người này không có đợt nào đang diễn ra, cần một đợt chưa kết thúc",
        ),
    );
    let both = then(there, begun(nurse()), "2025-05-06");
    let one = then(both, ended(doctor()), "2025-05-07");
    assert_eq!(
        refusal(&one, ended(doctor()), "2025-05-08").rule(),
        Some("SE-11")
    );
}

#[test]
fn se_12_a_stint_does_not_end_before_it_begins() {
    let there = standing_in(Status::OnSite);
    for (on, is_ok) in [
        ("2025-05-04", false),
        ("2025-05-05", true),
        ("2025-05-06", true),
        ("2025-05", true),
        ("2025-04", false),
        ("unknown", true),
    ] {
        assert_eq!(is_accepted(&there, ended(doctor()), on), is_ok, "{on}");
        for end in [Kind::Recalled, Kind::Completed] {
            assert_eq!(is_accepted(&there, event(end), on), is_ok, "{end}: {on}");
        }
    }
    let ends = [Kind::Recalled, Kind::Completed].map(event);
    for event in ends.into_iter().chain([ended(doctor())]) {
        assert_refused(
            &there,
            event,
            "2025-05-04",
            (
                "SE-12",
                "secondment.stint.ends_before_start",
                "the stint ends on 2025-05-04, expected not before 2025-05-05, when it began",
                "đợt kết thúc 04/05/2025, không được trước thời điểm bắt đầu là 05/05/2025",
            ),
        );
    }
    // of two, the one who has been there longer may leave on a day on which the other came
    let both = then(there, begun(nurse()), "2025-05-06");
    assert_eq!(
        refusal(&both, ended(nurse()), "2025-05-05").rule(),
        Some("SE-12")
    );
}

#[test]
fn se_14_an_extension_does_not_end_before_the_beginning() {
    let planned = standing_in(Status::Decided); // from 01/03/2025 on
    let gone = standing_in(Status::OnSite); // since 03/03/2025
    // The stints say nothing here: they may not all be known.
    for record in [&planned, &gone] {
        assert!(!is_accepted(record, extended("2025-02-28"), "unknown"));
        assert!(is_accepted(record, extended("2025-03-01"), "unknown"));
        // Earlier than planned, too: a later decision may take some of it back.
        for to in ["2025-06-30", "2025-12-31", "2025", "unknown"] {
            assert!(is_accepted(record, extended(to), "unknown"), "{to}");
        }
    }
    assert_refused(
        &gone,
        extended("2024-12"),
        "unknown",
        (
            "SE-14",
            "secondment.extension.ends_before_start",
            "extended to 2024-12, expected not before 2025-03-01, when the planned time begins",
            "gia hạn đến 12/2024, không được trước thời điểm bắt đầu theo kế hoạch là 01/03/2025",
        ),
    );
}

#[test]
fn se_15_nobody_replaces_themselves() {
    let decided = standing_in(Status::Decided);
    assert!(is_accepted(
        &decided,
        replaced(doctor(), stranger()),
        "unknown"
    ));
    assert_refused(
        &decided,
        replaced(doctor(), doctor()),
        "unknown",
        (
            "SE-15",
            "secondment.replacement.same_person",
            "the person and the replacement are the same, expected two persons",
            "người thay và người được thay là một, cần hai người khác nhau",
        ),
    );
}

#[test]
fn se_08_nobody_assesses_oneself() {
    let completed = standing_in(Status::Completed);
    let by = |person: Option<Person>, by: Person| {
        let mut assessment = HostAssessment::new().by(by);
        assessment.person = person;
        SecondmentEvent::host_assessed(assessment)
    };
    for person in [None, Some(nurse())] {
        assert!(is_accepted(&completed, by(person, doctor()), "unknown"));
    }
    assert_refused(
        &completed,
        by(Some(doctor()), doctor()),
        "unknown",
        (
            "SE-08",
            "secondment.assessment.of_oneself",
            "the person who assesses is the person who is assessed, expected two persons",
            "người đánh giá và người được đánh giá là một, cần hai người khác nhau",
        ),
    );
}

/// What is merely bad practice, or against a law, is recorded.
#[test]
fn nothing_else_is_refused() {
    // without decision and confirmation, before and after the planned time, for a day
    let record = then(approved_of(proposal()), begun(stranger()), "2024-01-05");
    let record = then(record, ended(stranger()), "2024-01-05");
    let record = then(record, begun(stranger()), "2027-01-05");
    let many = LoggedDay::new().taught(u16::MAX).minutes(u16::MAX);
    let record = then(record, logged(many.clone()), "2027-01-05");
    let record = then(record, logged(many), "2027-01-06");
    assert_eq!(
        record.state().taught(),
        Count::exact(2 * u32::from(u16::MAX))
    );
    assert!(record.state().decisions().is_empty());
}
