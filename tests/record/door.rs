//! The door: what is let in, what is refused and how it says so.

use crate::support::{assert_says, day, loan::*, on, refuses, text, uuid, when};
use chrono::NaiveDate;
use lienvien::{
    record::{
        Aggregate, Correction, LedgerRefusal, Line, LineContent, Note, NoteContent, Place, Record,
        Refused,
    },
    value::{Explain, Text, Vocabulary},
};

fn statement() -> Note {
    Note::new(NoteContent::Statement(text("cảm ơn sự hỗ trợ, giúp đỡ")))
}

fn line(date: &str, event: LoanEvent, recorded: &str) -> Line<LoanEvent> {
    Line::from(on(date, event)).recorded_on(day(recorded))
}

#[test]
fn a_refusal_is_small() {
    assert!(size_of::<Refused<Loan>>() <= 32);
}

#[test]
fn a_loan_is_lived_through() {
    let mut record = lent();
    assert_eq!(record.id(), uuid(7).into());
    assert_eq!((record.status(), record.version()), (LoanStatus::Lent, 4));
    assert_eq!((record.state().out, record.state().handed_over), (3, 3));
    record.append(on("2024-12", returned(1))).unwrap();
    assert_eq!((record.status(), record.state().out), (LoanStatus::Lent, 2));
    assert!(!record.is_ended());
    record.append(on("2025", returned(2))).unwrap();
    assert_eq!(
        (record.status(), record.version()),
        (LoanStatus::Returned, 6)
    );
    assert!(record.is_ended() && !record.is_voided() && !record.is_reported());
    let history: Vec<_> = record
        .history()
        .map(|held| {
            (
                held.place.to_string(),
                held.entry.on.to_string(),
                held.status,
            )
        })
        .collect();
    let expected = [
        ("1", "2024-10-01", LoanStatus::Requested),
        ("2", "2024-10-05", LoanStatus::Approved),
        ("3", "2024-10-12", LoanStatus::PartlyLent),
        ("4", "2024-11-01", LoanStatus::Lent),
        ("5", "2024-12", LoanStatus::Lent),
        ("6", "2025", LoanStatus::Returned),
    ];
    assert!(
        history
            .iter()
            .map(|(place, on, status)| (place.as_str(), on.as_str(), *status))
            .eq(expected)
    );
}

#[test]
fn one_event_may_lead_to_either_of_two_statuses() {
    for (pieces, status) in [(1, LoanStatus::PartlyLent), (3, LoanStatus::Lent)] {
        let mut record = loan([("2024", requested(3)), ("2024", LoanEvent::Approved)]);
        record.append(on("2024", handed_over(pieces))).unwrap();
        assert_eq!(record.status(), status);
    }
}

#[test]
fn check_writes_nothing() {
    let mut record = lent();
    let before = record.clone();
    let line: Line<_> = on("2025", returned(3)).into();
    assert_eq!(record.check(&line), Ok(()));
    assert_eq!(record, before);
    assert_eq!(record.append(line), Ok(()));
    assert_ne!(record, before);
}

// -------------------------------------------------------------------------- rules of the toy

#[test]
fn rules_of_the_payload_hold_on_their_boundaries() {
    let approved = || loan([("2024", requested(3)), ("2024", LoanEvent::Approved)]);
    for (pieces, rule) in [(0, Some("LO-01")), (1, None), (3, None), (4, Some("LO-02"))] {
        let refused = approved().append(on("2024", handed_over(pieces))).err();
        assert_eq!(refused.and_then(|refused| refused.rule()), rule, "{pieces}");
    }
    for (pieces, rule) in [(0, Some("LO-01")), (1, None), (3, None), (4, Some("LO-05"))] {
        let refused = lent().append(on("2025", returned(pieces))).err();
        assert_eq!(refused.and_then(|refused| refused.rule()), rule, "{pieces}");
    }
    assert_eq!(
        Record::<Loan>::open(uuid(1), on("2024", requested(0))),
        Err(Refused::Rule(LoanRefusal::NoPieces))
    );
}

#[test]
fn a_rule_speaks_both_languages_through_the_record() {
    let refused = refuses(&lent(), on("2025", returned(4)), "LO-05");
    assert_says(
        &refused,
        (
            "LO-05",
            "loan.return.too_many",
            "4 pieces were returned, expected at most 3",
            "trả 4 chiếc, chỉ đang giữ 3 chiếc",
        ),
    );
}

#[test]
fn a_blocker_stands_in_the_way_of_any_payload_until_it_is_gone() {
    let mut record = lent();
    refuses(&record, on("2025", LoanEvent::RepairClosed), "LO-04");
    record.append(on("2025", LoanEvent::RepairOpened)).unwrap();
    refuses(&record, on("2025", LoanEvent::RepairOpened), "LO-09");
    for pieces in 0..5 {
        refuses(&record, on("2025", returned(pieces)), "LO-03");
    }
    record.append(on("2025", LoanEvent::RepairClosed)).unwrap();
    record.append(on("2025", returned(3))).unwrap();
}

#[test]
fn next_steps_are_what_the_table_allows_with_what_stands_in_the_way() {
    let mut record = lent();
    record
        .append(on("2024-12", LoanEvent::RepairOpened))
        .unwrap();
    let steps: Vec<_> = record
        .next_steps(day("2025-01-01"))
        .into_iter()
        .map(|step| (step.event, step.to().collect(), step.blockers))
        .collect();
    let lent = LoanStatus::Lent;
    assert_eq!(
        steps,
        [
            (LoanEventKind::Held, vec![LoanStatus::OnHold], vec![]),
            (
                LoanEventKind::RepairOpened,
                vec![lent],
                vec![LoanRefusal::RepairTwice]
            ),
            (LoanEventKind::RepairClosed, vec![lent], vec![]),
            (
                LoanEventKind::Returned,
                vec![lent, LoanStatus::Returned],
                vec![LoanRefusal::RepairOpen]
            ),
            (LoanEventKind::Inspected, vec![lent], vec![]),
        ]
    );
}

#[test]
fn a_blocker_may_depend_on_the_day_and_refuses_only_what_is_certain() {
    let mut record = lent();
    record
        .append(on("2024-12-01", held(Some("2025-03-01"))))
        .unwrap();
    let until = day("2025-03-01");
    let blockers = |record: &Record<Loan>, on| record.next_steps(day(on)).remove(0).blockers;
    assert_eq!(
        blockers(&record, "2025-02-28"),
        [LoanRefusal::HeldUntil { until }]
    );
    assert_eq!(blockers(&record, "2025-03-01"), []);
    for early in ["2024-12-31", "2025-02", "2025-02-28"] {
        let refused = refuses(&record, on(early, LoanEvent::Resumed), "LO-06");
        assert_eq!(refused.vi(), "đang tạm dừng đến ngày 01/03/2025");
    }
    for undecided in ["2025-03-01", "2025-03", "2025", "--02-01", "unknown"] {
        let line = on(undecided, LoanEvent::Resumed).into();
        assert_eq!(record.check(&line), Ok(()), "{undecided}");
    }
}

#[test]
fn evidence_of_one_record_is_judged_by_another() {
    assert_eq!(proof_of_return(&lent()), None);
    let mut earlier = lent();
    earlier.append(on("2025-01-15", returned(3))).unwrap();
    let proof = proof_of_return(&earlier).unwrap();
    let mut later = loan([("2025", requested(1))]);
    later
        .append(on("2025", LoanEvent::Vouched(Vouch::by(proof.clone()))))
        .unwrap();
    assert_eq!(later.state().vouched_by, [earlier.id()]);

    let request = Request {
        device: device(2),
        pieces: 1,
    };
    let other = loan([("2025", LoanEvent::Requested(request))]);
    let vouched = on("2025", LoanEvent::Vouched(Vouch::by(proof)));
    refuses(&other, vouched, "LO-07");

    earlier.append(Line::void(text("ghi nhầm máy"))).unwrap();
    assert_eq!(proof_of_return(&earlier), None);
}

#[test]
fn a_report_opens_where_its_row_says() {
    for (reached, out) in [
        (LoanStatus::PartlyLent, 2),
        (LoanStatus::Lent, 3),
        (LoanStatus::Returned, 0),
    ] {
        let record = loan([("2024", reported(reached, 3, out))]);
        assert_eq!(record.status(), reached);
        assert!(record.is_reported());
    }
    assert_eq!(
        Record::<Loan>::open(uuid(1), on("2024", reported(LoanStatus::PartlyLent, 3, 3)))
            .unwrap_err()
            .rule(),
        Some("LO-08")
    );
    // A report goes on under the normal table.
    let mut record = loan([("2024", reported(LoanStatus::PartlyLent, 3, 2))]);
    record.append(on("2024", handed_over(1))).unwrap();
    assert_eq!(record.status(), LoanStatus::Lent);
    refuses(
        &record,
        on("2024", reported(LoanStatus::Lent, 3, 3)),
        "RE-11",
    );
}

#[test]
fn re_12_a_status_outside_the_row() {
    let refused =
        Record::<Loan>::open(uuid(1), on("2024", reported(LoanStatus::OnHold, 3, 3))).unwrap_err();
    assert_says(
        &refused,
        (
            "RE-12",
            "record.transition.not_reached",
            "`reported` does not lead to `on_hold`, expected a status that its row in the table names",
            "“ghi nhận theo báo cáo” không dẫn tới trạng thái “tạm dừng”, cần một trạng thái mà bảng trạng thái cho phép",
        ),
    );
}

#[test]
fn re_11_an_event_that_the_table_does_not_allow() {
    let refused = refuses(&lent(), on("2025", LoanEvent::Approved), "RE-11");
    assert_says(
        &refused,
        (
            "RE-11",
            "record.transition.not_allowed",
            "`approved` can't follow `lent`, expected one of `held`, `repair_opened`, `repair_closed`, `returned`, `inspected`",
            "không thể ghi “duyệt” khi hồ sơ ở trạng thái “đã giao đủ”, lúc này chỉ ghi được “tạm dừng”, “bắt đầu sửa chữa”, “sửa chữa xong”, “trả”, “kiểm tra”",
        ),
    );
    let declined = loan([("2024", requested(1)), ("2024", LoanEvent::Declined)]);
    let refused = refuses(&declined, on("2025", LoanEvent::Approved), "RE-11");
    assert_eq!(
        refused.to_string(),
        "`approved` can't follow `declined`, expected nothing more: this status is final"
    );
    assert_eq!(
        refused.vi(),
        "không thể ghi “duyệt” khi hồ sơ ở trạng thái “bị từ chối”, hồ sơ đã kết thúc"
    );
    let returned = loan([("2024", reported(LoanStatus::Returned, 1, 0))]);
    let refused = refuses(&returned, on("2025", LoanEvent::Approved), "RE-11");
    assert_eq!(
        refused.to_string(),
        "`approved` can't follow `returned`, expected one of `inspected`"
    );
    let refused = Record::<Loan>::open(uuid(1), on("2025", LoanEvent::Approved)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "`approved` can't open a record, expected one of `requested`, `reported`"
    );
    assert_eq!(
        refused.vi(),
        "không thể mở hồ sơ bằng “duyệt”, lúc này chỉ ghi được “đề nghị mượn”, “ghi nhận theo báo cáo”"
    );
}

// ------------------------------------------------------------------------------------- order

#[test]
fn re_01_nothing_certainly_before_what_is_written() {
    let record = lent();
    let refused = refuses(&record, on("2024-10-31", returned(1)), "RE-01");
    assert_says(
        &refused,
        (
            "RE-01",
            "record.order.before_earlier_entry",
            "the event happened on 2024-10-31 at the latest, expected not before 2024-11-01, the date of an earlier entry",
            "sự việc xảy ra muộn nhất 31/10/2024, không được trước 01/11/2024 là thời điểm của mục đã ghi",
        ),
    );
    for possible in [
        "2024-11-01",
        "2024-11-02",
        "2024-11",
        "2024",
        "--01-01",
        "unknown",
    ] {
        let line = on(possible, returned(1)).into();
        assert_eq!(record.check(&line), Ok(()), "{possible}");
    }
}

/// Whether dates may follow one another.
fn in_order(dates: &[&str]) -> bool {
    let (first, rest) = dates.split_first().unwrap();
    let mut record =
        Record::<Loan>::open(uuid(1), on(first, reported(LoanStatus::Lent, 99, 99))).unwrap();
    rest.iter()
        .all(|date| record.append(on(date, returned(1))).is_ok())
}

#[test]
fn the_floor_knows_partial_dates() {
    for possible in [
        &["2024", "2024-10-12"][..],
        &["2024-12", "2024"],
        &["2024-12", "2024", "2024-12-01"],
        &["2024", "2024-01-01"],
        &["2024-10-12", "2024-10", "2024-10-12"],
        &["2024-10-12", "unknown", "2024-10-12"],
        &["unknown", "1990"],
        &["--10-12", "--10-11"],
        &["2024-10-12T09:30+07:00", "2024-10-12"],
        &["2024-10-12", "2024-10-12T00:00+07:00"],
        &["2024-10-12T09:30+07:00", "2024-10-12T09:30+07:00"],
    ] {
        assert!(in_order(possible), "{possible:?}");
    }
    for impossible in [
        &["2024-12", "2024", "2024-01"][..],
        &["2024-12", "2024", "2024-11-30"],
        &["2024", "2023"],
        &["2024-10-12", "2024-10-11"],
        &["2024-10-12", "unknown", "2024-10-11"],
        &["2024-10-12", "2024-09"],
        &["2024-10-12T09:30+07:00", "2024-10-12T09:29+07:00"],
        &[
            "2024-10-12T09:30+07:00",
            "2024-10-12",
            "2024-10-12T09:29+07:00",
        ],
    ] {
        assert!(!in_order(impossible), "{impossible:?}");
    }
}

#[test]
fn re_01_says_the_minute_only_where_one_was_given() {
    let record = loan([("2024-10-12T09:30+07:00", requested(1))]);
    let early = on("2024-10-12T09:29+07:00", LoanEvent::Approved);
    let refused = refuses(&record, early, "RE-01");
    assert_eq!(
        refused.to_string(),
        "the event happened on 2024-10-12T09:29+07:00 at the latest, expected not before 2024-10-12T09:30+07:00, the date of an earlier entry"
    );
    assert_eq!(
        refused.vi(),
        "sự việc xảy ra muộn nhất 9 giờ 29 ngày 12/10/2024, không được trước 9 giờ 30 ngày 12/10/2024 là thời điểm của mục đã ghi"
    );
}

#[test]
fn re_02_recorded_never_goes_backwards() {
    let first = line("2024-10-01", requested(1), "2024-10-10");
    let mut record = Record::<Loan>::open(uuid(1), first).unwrap();
    let early = line("2024-10-05", LoanEvent::Approved, "2024-10-09");
    let refused = refuses(&record, early, "RE-02");
    assert_says(
        &refused,
        (
            "RE-02",
            "record.order.recorded_backwards",
            "the line was recorded on 2024-10-09, expected not before 2024-10-10, when the line before it was",
            "mục được ghi sổ ngày 09/10/2024, không được trước ngày 10/10/2024 của mục liền trước",
        ),
    );
    // A line without such a day hides none.
    record
        .append(on("2024-10-05", LoanEvent::Approved))
        .unwrap();
    let early: [Line<_>; 3] = [
        statement().into(),
        LineContent::Void(text("ghi nhầm")).into(),
        Correction::because(text("nhầm ngày")).strike(2).into(),
    ];
    for line in early {
        refuses(
            &record,
            line.clone().recorded_on(day("2024-10-09")),
            "RE-02",
        );
        assert_eq!(
            record.check(&line.clone().recorded_on(day("2024-10-10"))),
            Ok(())
        );
        assert_eq!(record.check(&line), Ok(()));
    }
}

#[test]
fn re_15_a_line_of_tomorrow_is_refused_by_whoever_says_what_day_it_is() {
    let record = lent();
    let today = day("2024-11-02");
    let bare: Line<_> = statement().into();
    assert_eq!(record.check_as_of(&bare, today), Ok(()));
    for recorded in ["1990-01-01", "2024-11-01", "2024-11-02"] {
        let line = bare.clone().recorded_on(day(recorded));
        assert_eq!(record.check_as_of(&line, today), Ok(()), "{recorded}");
    }
    for recorded in ["2024-11-03", "9999-12-31"] {
        let line = bare.clone().recorded_on(day(recorded));
        // without a calendar nothing is wrong with it
        assert_eq!(record.check(&line), Ok(()));
        let refused = record.check_as_of(&line, today).unwrap_err();
        assert_eq!(
            (refused.rule(), refused.path()),
            (Some("RE-15"), "recorded".into())
        );
    }
    let late = bare.clone().recorded_on(day("2024-11-03"));
    assert_says(
        &record.check_as_of(&late, today).unwrap_err(),
        (
            "RE-15",
            "record.recorded.in_future",
            "the line was recorded on 2024-11-03, expected not after 2024-11-02, which is today",
            "mục được ghi sổ ngày 03/11/2024, không được sau ngày hôm nay 02/11/2024",
        ),
    );
    // What the record refuses anyway is refused still.
    let early: Line<_> = on("2024", returned(9)).into();
    assert_eq!(record.check_as_of(&early, today), record.check(&early));
    assert!(record.check(&early).is_err());
}

#[test]
fn re_15_holds_for_the_first_line_too() {
    let today = day("2024-11-02");
    let check = |line: &Line<LoanEvent>| Record::<Loan>::check_opening_as_of(line, today);
    let first: Line<_> = on("2024-10-01", requested(3)).into();
    assert_eq!(check(&first), Ok(()));
    assert_eq!(check(&first.clone().recorded_on(today)), Ok(()));
    let late = first.recorded_on(day("2024-11-03"));
    assert_eq!(check(&late).unwrap_err().rule(), Some("RE-15"));
    for line in [
        on("2024", LoanEvent::Approved).into(),
        Line::void(text("nhầm")),
    ] {
        let opened = Record::<Loan>::open(uuid(7), line.clone()).map(drop);
        assert_eq!(check(&line), opened);
        assert!(opened.is_err());
    }
}

/// What the server says of the day replaces what the line says, and can be followed.
#[test]
fn a_day_far_ahead_shuts_the_record_unless_the_server_stamps_it() {
    let claimed = Line::from(statement()).recorded_on(day("9999-12-31"));
    let next = Line::from(statement()).recorded_on(day("2024-11-03"));
    let mut shut = lent();
    shut.append(claimed.clone()).unwrap();
    refuses(&shut, next.clone(), "RE-02");
    let mut open = lent();
    open.append(claimed.recorded_on(day("2024-11-02"))).unwrap();
    assert_eq!(open.check(&next), Ok(()));
}

// ------------------------------------------------------------------------ notes, void, opening

#[test]
fn a_note_changes_nothing_and_is_exempt_from_the_order() {
    let mut record = lent();
    let (state, status) = (record.state().clone(), record.status());
    record.append(statement().on(when("1990")).line(2)).unwrap();
    assert_eq!((record.state(), record.status()), (&state, status));
    assert_eq!(record.version(), 5);
    record.append(on("2024-11-01", returned(3))).unwrap();
    record.append(statement()).unwrap();
    let lines: Vec<_> = record
        .notes()
        .map(|(line, note)| (line, note.line))
        .collect();
    assert_eq!(
        lines,
        [(5, Some(2)), (7, None)].map(|(at, about)| (at.into(), about.map(Into::into)))
    );
    assert_eq!(record.history().count(), 5);
}

#[test]
fn re_07_a_note_is_about_a_line_before_it() {
    let record = lent();
    for line in [1, 4] {
        assert_eq!(record.check(&statement().line(line).into()), Ok(()));
    }
    refuses(&record, statement().line(0), "RE-07");
    let refused = refuses(&record, statement().line(5), "RE-07");
    assert_says(
        &refused,
        (
            "RE-07",
            "record.note.no_such_line",
            "the note is about line 5, expected one of the 4 lines written before it",
            "ghi chú về mục 5, cần một trong 4 mục đã ghi trước đó",
        ),
    );
}

#[test]
fn re_03_a_voided_record_takes_only_notes_and_the_strike_of_the_void() {
    let mut record = lent();
    record
        .append(Line::void(text("ghi nhầm bệnh viện")))
        .unwrap();
    assert_eq!((record.voided_by(), record.version()), (Some(5.into()), 5));
    assert_eq!(
        record.status(),
        LoanStatus::Lent,
        "what it said stays readable"
    );

    let refused = refuses(&record, on("2025", returned(1)), "RE-03");
    assert_says(
        &refused,
        (
            "RE-03",
            "record.voided",
            "the record was voided by line 5, expected a note or a correction that strikes that line",
            "hồ sơ đã bị hủy ở mục 5, chỉ được ghi chú, hoặc đính chính để xóa mục hủy đó",
        ),
    );
    refuses(&record, LineContent::Void(text("lần nữa")), "RE-03");
    let other = Correction::because(text("nhầm")).strike(4);
    refuses(&record, other, "RE-03");
    record.append(statement().line(5)).unwrap();

    let strike = Correction::because(text("không nhầm")).strike(5);
    record.append(strike.clone()).unwrap();
    assert!(!record.is_voided());
    assert_eq!(record.version(), 7);
    record.append(on("2025", returned(1))).unwrap();
    // The void is gone, so it can't be struck again; but the record can be voided again.
    refuses(&record, strike, "RE-04");
    record.append(Line::void(text("nhầm thật"))).unwrap();
    assert_eq!(record.voided_by(), Some(9.into()));
}

#[test]
fn a_correction_that_strikes_the_void_may_change_more_and_is_judged_whole() {
    let mut record = lent();
    record.append(Line::void(text("ghi nhầm"))).unwrap();
    let wrong = Correction::because(text("nhầm")).strike(5).strike(2);
    let refused = refuses(&record, wrong, "RE-11");
    assert!(matches!(refused, Refused::Corrected { at, .. } if at == Place::line(3)));
    assert!(record.is_voided());
    let right = Correction::because(text("nhầm")).strike(4).strike(5);
    record.append(right).unwrap();
    assert_eq!(
        (record.status(), record.is_voided()),
        (LoanStatus::PartlyLent, false)
    );
}

#[test]
fn re_08_the_first_line_is_an_entry() {
    let lines: [Line<LoanEvent>; 3] = [
        statement().into(),
        LineContent::Void(text("nhầm")).into(),
        Correction::because(text("nhầm")).strike(1).into(),
    ];
    for line in lines {
        let refused = Record::<Loan>::open(uuid(1), line).unwrap_err();
        assert_says(
            &refused,
            (
                "RE-08",
                "record.not_opened",
                "the first line is not an entry, expected one that opens the record",
                "mục đầu tiên không ghi sự việc, cần một mục mở hồ sơ",
            ),
        );
    }
}

#[test]
fn re_10_says_how_many_lines_there_can_be() {
    assert_says(
        &LedgerRefusal::Full,
        (
            "RE-10",
            "record.full",
            "the record has 1000000 lines, expected no more",
            "hồ sơ đã có 1000000 mục, không được ghi thêm",
        ),
    );
}

#[test]
fn refusals_are_numbered_without_gaps_and_every_code_once() {
    let cases = || LedgerRefusal::CASES.iter().chain(Refused::<Loan>::CASES);
    let mut rules: Vec<_> = cases().map(|case| case.rule.unwrap()).collect();
    rules.sort_unstable();
    let expected: Vec<_> = (1..=18).map(|n| format!("RE-{n:02}")).collect();
    assert_eq!(rules, expected);
    let mut codes: Vec<_> = cases().map(|case| case.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 18);
}

#[test]
fn every_day_that_chrono_knows_is_let_in() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        let mut record = loan([("unknown", requested(1))]);
        record
            .append(lienvien::record::Event::on(LoanEvent::Approved, day))
            .unwrap();
        let _ = (
            record.status_on(NaiveDate::MIN),
            record.status_on(NaiveDate::MAX),
        );
    }
}

#[test]
fn the_vocabularies_of_a_lifecycle_are_vocabularies() {
    let reason: Text = text(LoanStatus::OnHold.vi());
    assert_eq!(
        LoanStatus::find(&reason.search_key()),
        Some(LoanStatus::OnHold)
    );
    assert_eq!(Loan::REPORTED.code(), "reported");
}

#[test]
fn records_and_refusals_go_from_thread_to_thread() {
    fn is_sent_and_shared<T: Send + Sync + 'static>() {}
    is_sent_and_shared::<Record<Loan>>();
    is_sent_and_shared::<Refused<Loan>>();
}
