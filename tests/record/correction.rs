//! Corrections: changes judged together, on the history that results.

use crate::support::{assert_says, loan::*, on, refuses, text};
use lienvien::{
    record::{Change, Correction, Line, Place, Record, Refused},
    value::Explain,
};

fn correction() -> Correction<LoanEvent> {
    Correction::because(text("ghi nhầm"))
}

/// Places, dates and events that hold now.
fn held_now(record: &Record<Loan>) -> Vec<(String, String, LoanEvent)> {
    record
        .history()
        .map(|held| {
            let entry = held.entry;
            (
                held.place.to_string(),
                entry.on.to_string(),
                entry.event.clone(),
            )
        })
        .collect()
}

fn places(record: &Record<Loan>) -> Vec<String> {
    record
        .history()
        .map(|held| held.place.to_string())
        .collect()
}

#[test]
fn a_replacement_stands_where_the_entry_stood() {
    let mut record = lent();
    record
        .append(correction().replace(3, on("2024-10-13", handed_over(1))))
        .unwrap();
    assert_eq!(
        (record.status(), record.state().out, record.version()),
        (LoanStatus::PartlyLent, 2, 5)
    );
    assert_eq!(places(&record), ["1", "2", "3", "4"]);
    assert_eq!(held_now(&record)[2].1, "2024-10-13");
    // What was written stays written.
    let original = &record.ledger()[2];
    assert_eq!(original, &Line::from(on("2024-10-12", handed_over(2))));
    // One corrects again, at the same place.
    record
        .append(correction().replace(3, on("2024-10-12", handed_over(2))))
        .unwrap();
    assert_eq!(record.status(), LoanStatus::Lent);
    assert_eq!(held_now(&record), held_now(&lent()));
}

#[test]
fn the_opening_can_be_replaced() {
    let mut record = lent();
    record
        .append(correction().replace(1, on("2024-09", requested(4))))
        .unwrap();
    assert_eq!(record.status(), LoanStatus::PartlyLent);
    assert_eq!(places(&record), ["1", "2", "3", "4"]);
    let tiny = correction().replace(1, on("2024-09", requested(2)));
    let refused = refuses(&record, tiny, "RE-11");
    assert!(matches!(refused, Refused::Corrected { at, .. } if at == Place::line(4)));
    let none = correction().replace(1, on("2024-09", requested(0)));
    let refused = refuses(&record, none, "LO-01");
    assert!(matches!(refused, Refused::Corrected { at, .. } if at == Place::line(1)));
    let other = correction().replace(1, on("2024-09", LoanEvent::Approved));
    refuses(&record, other, "RE-11");
}

#[test]
fn an_inserted_entry_is_addressed_by_line_and_change_and_corrected_again() {
    let mut record = loan([
        ("2024-10-01", requested(3)),
        ("2024-10-05", LoanEvent::Approved),
    ]);
    record
        .append(
            correction()
                .insert_after(2, on("2024-10-12", handed_over(1)))
                .insert_after(2, on("2024-10-13", handed_over(2))),
        )
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "3.1", "3.2"]);
    assert_eq!(record.status(), LoanStatus::Lent);
    let first = Place::inserted(3, 1);
    assert_eq!(first, Place::inserted(3, 1));
    record
        .append(
            correction()
                .replace(first, on("2024-10-12", handed_over(2)))
                .strike(Place::inserted(3, 2)),
        )
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "3.1"]);
    assert_eq!(record.state().out, 2);
    record
        .append(correction().insert_after(first, on("2024-10-12", LoanEvent::RepairOpened)))
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "3.1", "5.1"]);
    record
        .append(correction().strike(first).strike(Place::inserted(5, 1)))
        .unwrap();
    assert_eq!(places(&record), ["1", "2"]);
    assert_eq!(record.status(), LoanStatus::Approved);
    // The line of a correction, and a change that brought in nothing new, are no places of entries.
    for place in [Place::line(3), Place::inserted(4, 1), Place::inserted(3, 1)] {
        refuses(&record, correction().strike(place), "RE-04");
    }
}

#[test]
fn inserted_entries_keep_their_order_wherever_else_the_correction_inserts() {
    let mut record = loan([
        ("2024", requested(9)),
        ("2024", LoanEvent::Approved),
        ("2024", handed_over(1)),
    ]);
    let piece = |pieces| on("2024", handed_over(pieces));
    record
        .append(
            correction()
                .insert_after(3, piece(2))
                .insert_after(2, piece(1))
                .insert_after(3, piece(3))
                .insert_after(2, piece(2)),
        )
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "4.2", "4.4", "3", "4.1", "4.3"]);
}

#[test]
fn what_is_inserted_after_a_struck_entry_stays_behind_what_went_before_it() {
    let mut record = loan([
        ("2024", requested(9)),
        ("2024", LoanEvent::Approved),
        ("2024", handed_over(1)),
    ]);
    record
        .append(
            correction()
                .insert_after(3, on("2024", handed_over(2)))
                .strike(3)
                .insert_after(2, on("2024", handed_over(3))),
        )
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "4.3", "4.1"]);
}

#[test]
fn a_correction_speaks_of_the_history_before_it() {
    let record = loan([("2024", requested(9)), ("2024", LoanEvent::Approved)]);
    let own = Place::inserted(3, 1);
    for change in [
        Change::Strike(own),
        Change::Replace(own, on("2024", handed_over(2))),
        Change::InsertAfter(own, on("2024", handed_over(2))),
    ] {
        let mut correction = correction().insert_after(2, on("2024", handed_over(1)));
        correction.changes.push(change);
        refuses(&record, correction, "RE-04");
    }
}

#[test]
fn changes_are_judged_together() {
    let mut record = lent();
    record.append(on("2024-12-01", returned(3))).unwrap();
    // Each change alone would be refused: together the history is right.
    let replace = correction().replace(3, on("2024-10-12", handed_over(3)));
    refuses(&record, replace, "RE-11");
    let insert = correction().insert_after(4, on("2024-11-15", LoanEvent::RepairOpened));
    refuses(&record, insert, "LO-03");
    let strike = correction().strike(4);
    refuses(&record, strike, "RE-11");
    record
        .append(
            correction()
                .replace(3, on("2024-10-12", handed_over(3)))
                .strike(4)
                .insert_after(3, on("2024-11-15", LoanEvent::RepairOpened))
                .insert_after(3, on("2024-11-20", LoanEvent::RepairClosed)),
        )
        .unwrap();
    assert_eq!(places(&record), ["1", "2", "3", "6.3", "6.4", "5"]);
    assert_eq!(record.status(), LoanStatus::Returned);
}

#[test]
fn a_correction_names_the_place_that_would_break() {
    let record = lent();
    let refused = refuses(
        &record,
        correction().replace(3, on("2024-10-12", handed_over(4))),
        "LO-02",
    );
    assert_says(
        &refused,
        (
            "LO-02",
            "loan.hand_over.too_many",
            "with this correction the entry at 3 would be refused: 4 pieces were handed over, expected at most 3",
            "với đính chính này, mục ở vị trí 3 sẽ không được chấp nhận: bàn giao 4 chiếc, chỉ còn 3 chiếc",
        ),
    );
    let refused = refuses(
        &record,
        correction().insert_after(2, on("2024-10-04", handed_over(1))),
        "RE-01",
    );
    assert!(refused.to_string().starts_with(
        "with this correction the entry at 5.1 would be refused: the event happened on 2024-10-04"
    ));
    assert!(
        refused
            .vi()
            .starts_with("với đính chính này, mục ở vị trí 5.1 ")
    );
}

#[test]
fn the_order_is_judged_on_the_history_that_results() {
    let mut record = lent();
    // Later than what follows.
    let late = correction().replace(2, on("2024-10-13", LoanEvent::Approved));
    let refused = refuses(&record, late, "RE-01");
    assert!(matches!(refused, Refused::Corrected { at, .. } if at == Place::line(3)));
    // A floor that was wrong is gone with its entry.
    let early = on("2023-01-01", LoanEvent::Approved);
    refuses(&record, correction().replace(2, early.clone()), "RE-01");
    record
        .append(
            correction()
                .replace(1, on("2022", requested(3)))
                .replace(2, early),
        )
        .unwrap();
}

#[test]
fn re_04_nothing_stands_there() {
    let mut record = lent();
    record.append(Line::void(text("nhầm"))).unwrap();
    record.append(correction().strike(5)).unwrap();
    record.append(correction().strike(4)).unwrap();
    let entry = on("2024-11-01", handed_over(1));
    for place in [
        Place::line(0),
        4.into(),
        5.into(),
        6.into(),
        7.into(),
        8.into(),
    ] {
        refuses(&record, correction().strike(place), "RE-04");
        refuses(&record, correction().replace(place, entry.clone()), "RE-04");
        refuses(
            &record,
            correction().insert_after(place, entry.clone()),
            "RE-04",
        );
    }
    let refused = refuses(&record, correction().strike(Place::inserted(8, 1)), "RE-04");
    assert_says(
        &refused,
        (
            "RE-04",
            "record.correction.no_such_entry",
            "there is no entry at 8.1, expected the place of an existing entry",
            "không có mục nào ở vị trí 8.1, cần vị trí của một mục còn giá trị",
        ),
    );
    // Struck once, gone for the rest of the correction.
    refuses(&record, correction().strike(3).strike(3), "RE-04");
    refuses(&record, correction().strike(3).replace(3, entry), "RE-04");
}

#[test]
fn re_04_the_void_is_struck_once() {
    let mut record = lent();
    record.append(Line::void(text("nhầm"))).unwrap();
    refuses(&record, correction().strike(5).strike(5), "RE-04");
    record.append(correction().strike(5)).unwrap();
}

#[test]
fn re_05_the_opening_is_never_struck() {
    let refused = refuses(&lent(), correction().strike(1), "RE-05");
    assert_says(
        &refused,
        (
            "RE-05",
            "record.correction.opening_struck",
            "line 1 opens the record and can't be struck, expected a replacement or a void",
            "mục 1 mở hồ sơ nên không thể xóa, chỉ được ghi lại hoặc hủy cả hồ sơ",
        ),
    );
}

#[test]
fn re_06_a_correction_corrects_something() {
    let mut record = lent();
    let refused = refuses(&record, correction(), "RE-06");
    assert_says(
        &refused,
        (
            "RE-06",
            "record.correction.empty",
            "the correction has no changes, expected at least one",
            "đính chính không có thay đổi nào, cần ít nhất một thay đổi",
        ),
    );
    record.append(Line::void(text("nhầm"))).unwrap();
    refuses(&record, correction(), "RE-06");
}

#[test]
fn corrections_are_possible_after_the_end() {
    let mut record = loan([
        ("2024-10-01", requested(1)),
        ("2024-10-02", LoanEvent::Declined),
    ]);
    assert!(record.is_ended());
    record
        .append(correction().replace(2, on("2024-10-02", LoanEvent::Approved)))
        .unwrap();
    assert!(!record.is_ended());
}

#[test]
fn places_read_as_they_are_written() {
    for (place, shown, json) in [
        (Place::line(5), "5", "5"),
        (Place::inserted(5, 1), "5.1", r#""5.1""#),
        (
            Place::inserted(u32::MAX, u32::MAX),
            "4294967295.4294967295",
            r#""4294967295.4294967295""#,
        ),
    ] {
        assert_eq!(place.to_string(), shown);
        assert_eq!(serde_json::to_string(&place).unwrap(), json);
        assert_eq!(serde_json::from_str::<Place>(json).unwrap(), place);
    }
    for wrong in [
        "-1",
        "4294967296",
        "5.1",
        r#""5""#,
        r#""5.0""#,
        r#""+5.1""#,
        r#""5.+1""#,
        r#""05.1""#,
        r#""5.1.1""#,
        r#"".1""#,
        r#""5.""#,
        r#""5.4294967296""#,
        r#"" 5.1""#,
        "null",
        "[5,1]",
    ] {
        let refused = serde_json::from_str::<Place>(wrong).unwrap_err();
        let expected =
            r#"the number of a line, or a text like "5.1" for the first change of line 5"#;
        assert!(refused.to_string().contains(expected), "{wrong}: {refused}");
    }
    assert!(Place::line(5) < Place::inserted(5, 1) && Place::inserted(5, 2) < Place::line(6));
}
