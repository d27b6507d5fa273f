//! Why a secondment refuses an event: the rules of stints, days and persons, each on, inside and
//! outside its boundary.

use crate::secondment_support::*;
use lienvien::secondment::{
    LoggedDay, SecondedMember, SecondmentEventKind as Kind, SecondmentStatus as Status,
    SecondmentTeam,
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
            "người này đang công tác tại đơn vị tiếp nhận, bắt đầu 05/05/2025; cần kết thúc đợt đó trước",
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
    // Within the earlier stint too; before it, it is the order that refuses.
    assert_eq!(
        refusal(&left, begun(doctor()), "2025-03-10").rule(),
        Some("SE-10")
    );
    assert_eq!(
        refusal(&left, begun(doctor()), "2025-03-02").rule(),
        Some("RE-01")
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
fn se_13_a_day_is_one_of_a_stint() {
    let there = standing_in(Status::OnSite); // 03/03 – 28/03, and from 05/05 on
    let (own, all) = (logged(day_of(Some(doctor()))), logged(day_of(None)));
    for (on, is_ok) in [
        ("2025-05-04", false),
        ("2025-05-05", true),
        ("2025-05-05T08:00+07:00", true),
        ("2025-12-31", true),
        ("2025-04", false),
        ("2025-05", true),
        ("unknown", true),
    ] {
        assert_eq!(is_accepted(&there, own.clone(), on), is_ok, "{on}");
        assert_eq!(is_accepted(&there, all.clone(), on), is_ok, "{on}");
    }
    let said = (
        "SE-13",
        "secondment.day.outside_stints",
        "nobody who worked on 2025-05-04 had a stint on that day, expected a day of a stint",
        "04/05/2025 không thuộc đợt nào của người thực hiện, cần một ngày trong đợt",
    );
    assert_refused(&there, own, "2025-05-04", said);
    // The day of leaving belongs to the stint, at whatever hour.
    let between = then(there.clone(), ended(doctor()), "2025-05-16T16:00+07:00");
    for (on, is_ok) in [
        ("2025-05-16", true),
        ("2025-05-16T17:30+07:00", true),
        ("2025-05-17", false),
    ] {
        assert_eq!(is_accepted(&between, all.clone(), on), is_ok, "{on}");
    }
    // Somebody who never came had no day there; of a report nobody knows.
    let nurses = logged(day_of(Some(nurse())));
    assert_eq!(
        refusal(&there, nurses.clone(), "2025-05-06").rule(),
        Some("SE-13")
    );
    let report = record_of(reported(Status::Between, []), "2025-01-01", []);
    assert!(is_accepted(&report, nurses, "2025-05-06"));
}

#[test]
fn se_14_an_extension_does_not_end_before_the_beginning() {
    let planned = standing_in(Status::Decided); // from 01/03/2025 on
    let gone = standing_in(Status::OnSite); // from 03/03/2025 on
    for (record, before, on) in [
        (&planned, "2025-02-28", "2025-03-01"),
        (&gone, "2025-03-02", "2025-03-03"),
    ] {
        assert!(!is_accepted(record, extended(before), "unknown"));
        assert!(is_accepted(record, extended(on), "unknown"));
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
            "extended to 2024-12, expected not before 2025-03-03, when the secondment begins",
            "gia hạn đến 12/2024, không được trước thời điểm bắt đầu là 03/03/2025",
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
fn se_16_who_is_spoken_of_was_sent() {
    let said = (
        "SE-16",
        "secondment.person.not_sent",
        "the person is not in the team and has had no stint, expected somebody who was sent",
        "người này không có trong đoàn được cử và chưa có đợt nào, cần một người đã được cử",
    );
    let decided = standing_in(Status::Decided);
    assert_refused(&decided, replaced(stranger(), id(24)), "unknown", said);
    let completed = standing_in(Status::Completed);
    for of in [reported_back, assessed] {
        for person in [None, Some(doctor()), Some(nurse())] {
            assert!(is_accepted(&completed, of(person), "unknown"));
        }
        assert_refused(&completed, of(Some(stranger())), "unknown", said);
    }
    // One who came without being in the team, or in somebody's place, was sent.
    let came = then(decided.clone(), begun(stranger()), "2025-03-03");
    assert!(is_accepted(&came, replaced(stranger(), id(24)), "unknown"));
    let instead = then(decided, replaced(nurse(), stranger()), "unknown");
    assert!(is_accepted(
        &instead,
        replaced(stranger(), nurse()),
        "unknown"
    ));
    // Where not everybody is named, it may be one of the others.
    let mut unknown = proposal();
    unknown.team = None;
    let heads = SecondmentTeam::HeadCount(Count::exact(2));
    let some = SecondmentTeam::persons([SecondedMember::new()]);
    for proposal in [unknown, proposal().team(heads), proposal().team(some)] {
        let decided = then(approved_of(proposal), event(Kind::Decided), "unknown");
        assert!(is_accepted(
            &decided,
            replaced(stranger(), id(24)),
            "unknown"
        ));
    }
    let report = record_of(reported(Status::Completed, []), "unknown", []);
    assert!(is_accepted(
        &report,
        reported_back(Some(stranger())),
        "unknown"
    ));
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
