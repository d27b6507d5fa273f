//! How a record is put together from stored rows: replay, salvage, `catch_up` and since.

use crate::support::{assert_says, breaks_at, day, loan::*, on, replayed, rows, text, uuid};
use lienvien::record::{
    Correction, LedgerRefusal, Line, LineRefused, Record, Refused, ReplayError,
};
use lienvien::value::Explain;
use std::error::Error;

fn numbered(lines: Vec<Line<LoanEvent>>) -> Vec<(u32, Line<LoanEvent>)> {
    (1..).zip(lines).collect()
}

fn lines(record: &Record<Loan>) -> Vec<Line<LoanEvent>> {
    record.ledger().to_vec()
}

#[test]
fn replay_is_the_same_door() {
    let record = lent();
    assert_eq!(replayed(lines(&record)), Ok(record.clone()));
    let mut broken = lines(&record);
    broken.remove(1);
    let refused = replayed::<Loan>(broken).unwrap_err();
    breaks_at(&refused, 2, "RE-11");
    assert_says(
        &refused,
        (
            "RE-11",
            "record.transition.not_allowed",
            "line 2 is refused: `handed_over` can't follow `requested`, expected one of `vouched`, `approved`, `declined`",
            "mục 2 không được chấp nhận: không thể ghi “bàn giao” khi hồ sơ ở trạng thái “đã đề nghị”, lúc này chỉ ghi được “xác nhận máy đã trả”, “duyệt”, “từ chối”",
        ),
    );
    breaks_at(
        &replayed::<Loan>(lines(&record).split_off(1)).unwrap_err(),
        1,
        "RE-11",
    );
}

#[test]
fn re_09_no_lines_are_no_record() {
    let refused = replayed::<Loan>([]).unwrap_err();
    assert_says(
        &refused,
        (
            "RE-09",
            "record.empty",
            "line 1 is refused: there are no lines, expected at least the one that opens the record",
            "mục 1 không được chấp nhận: không có mục nào, cần ít nhất mục mở hồ sơ",
        ),
    );
}

#[test]
fn salvage_gives_what_holds_and_keeps_the_rest() {
    let whole = Record::<Loan>::salvage(uuid(7), numbered(lines(&lent())));
    assert_eq!(
        (whole.record, whole.refused, whole.rest),
        (Some(lent()), None, vec![])
    );

    let mut stored = lines(&lent());
    stored.insert(2, on("2024-10-06", returned(1)).into());
    let salvaged = Record::<Loan>::salvage(uuid(7), numbered(stored.clone()));
    let record = salvaged.record.unwrap();
    assert_eq!((record.version(), record.ledger()), (2, &stored[..2]));
    breaks_at(&salvaged.refused.unwrap(), 3, "RE-11");
    assert_eq!(salvaged.rest, numbered(stored.clone())[2..]);

    let salvaged = Record::<Loan>::salvage(uuid(7), numbered(stored[1..].to_vec()));
    assert_eq!(salvaged.record, None);
    breaks_at(&salvaged.refused.unwrap(), 1, "RE-11");
    assert_eq!(salvaged.rest, numbered(stored[1..].to_vec()));
}

#[test]
fn salvage_of_nothing_is_nothing() {
    let salvaged = Record::<Loan>::salvage(uuid(7), []);
    assert_eq!(
        (salvaged.record, salvaged.refused, salvaged.rest),
        (None, None, vec![])
    );
}

#[test]
fn a_reader_catches_up_all_or_none() {
    let record = lent();
    for version in 1..=4 {
        let (read, missing) = record.ledger().split_at(version);
        let mut reader = replayed::<Loan>(read.to_vec()).unwrap();
        assert_eq!(record.since(reader.version()), missing);
        reader
            .catch_up(rows(reader.version() + 1, missing.to_vec()))
            .unwrap();
        assert_eq!(reader, record);
        assert_eq!(record.since(reader.version()), []);
    }
    assert_eq!(record.since(0), record.ledger());
    assert_eq!(record.since(u32::MAX), []);

    let mut reader = loan([("2024-10-01", requested(3))]);
    reader.append(Line::void(text("nhầm"))).unwrap();
    let before = reader.clone();
    let unvoid: Line<_> = Correction::because(text("không nhầm")).strike(2).into();
    let bad = [
        unvoid.recorded_on(day("2025-01-01")),
        on("2024-10-05", LoanEvent::Approved).into(),
        on("2024", returned(1)).into(),
    ];
    let refused = reader.catch_up(rows(3, bad)).unwrap_err();
    breaks_at(&refused.into(), 5, "RE-11");
    assert_eq!(reader, before);
}

#[test]
fn two_writers_and_one_line() {
    let (mut one, mut other) = (lent(), lent());
    one.append(on("2025", returned(3))).unwrap();
    // The store lets one win; the other catches up and asks again.
    let lost: Line<_> = on("2025", returned(1)).into();
    assert_eq!(other.check(&lost), Ok(()));
    other
        .catch_up(rows(5, one.since(other.version()).to_vec()))
        .unwrap();
    assert_eq!(other, one);
    assert_eq!(other.append(lost).unwrap_err().rule(), Some("RE-11"));
}

#[test]
fn refusals_of_lines_compare_and_carry_their_cause() {
    let refused = replayed::<Loan>([]).unwrap_err();
    let expected = LineRefused::new(1, Refused::Ledger(LedgerRefusal::Empty));
    assert_eq!(refused, expected);
}

/// Rows of `lent()` under these numbers, each with the line of its number.
fn stored(numbers: &[u32]) -> Vec<(u32, Line<LoanEvent>)> {
    let lines = lines(&lent());
    let row = |number: &u32| (*number, lines[*number as usize - 1].clone());
    numbers.iter().map(row).collect()
}

fn replay(rows: Vec<(u32, Line<LoanEvent>)>) -> Result<Record<Loan>, LineRefused<Loan>> {
    Ok(Record::replay(
        uuid(7),
        rows.into_iter().map(Ok::<_, std::convert::Infallible>),
    )?)
}

#[test]
fn re_13_a_missing_line_is_named() {
    assert_eq!(replay(stored(&[1, 2, 3, 4])), Ok(lent()));
    let refused = replay(stored(&[1, 2, 4])).unwrap_err();
    breaks_at(&refused, 4, "RE-13");
    assert_says(
        &refused.refused,
        (
            "RE-13",
            "record.lines.missing",
            "line 4 was given, expected line 3 first: it is missing or comes later",
            "gặp mục 4, cần mục 3 trước: mục đó bị thiếu hoặc đến sau",
        ),
    );
    let named = [("found", "4"), ("expected", "3"), ("line", "4")];
    let named = named.map(|(name, value)| (name, value.to_owned()));
    assert_eq!(refused.parameters(), named);
    assert_eq!(refused.path(), "entries[3]");
    // two are swapped, or the opening is missing
    breaks_at(&replay(stored(&[1, 3, 2, 4])).unwrap_err(), 3, "RE-13");
    breaks_at(&replay(stored(&[2, 3, 4])).unwrap_err(), 2, "RE-13");
}

#[test]
fn re_14_a_line_that_comes_twice_is_named() {
    for numbers in [&[1, 2, 2, 3][..], &[1, 2, 3, 4, 2], &[1, 2, 3, 2]] {
        breaks_at(&replay(stored(numbers)).unwrap_err(), 2, "RE-14");
    }
    let refused = replay(stored(&[1, 2, 2, 3])).unwrap_err();
    assert_says(
        &refused.refused,
        (
            "RE-14",
            "record.lines.repeated",
            "line 2 was given, expected line 3: each line comes once, and in order from 1",
            "gặp mục 2, cần mục 3: mỗi mục chỉ có một lần, theo thứ tự từ 1",
        ),
    );
    // a store that counts from 0
    let from_nought = (0..).zip(lines(&lent())).collect();
    breaks_at(&replay(from_nought).unwrap_err(), 0, "RE-14");
}

#[test]
fn a_row_that_cannot_be_loaded_is_named_and_its_cause_kept() {
    let broken = || std::io::Error::other("mất kết nối");
    for (at, number) in (0..4).zip(1..) {
        let mut rows: Vec<_> = stored(&[1, 2, 3, 4]).into_iter().map(Ok).collect();
        rows[at] = Err(broken());
        let error = Record::<Loan>::replay(uuid(7), rows).unwrap_err();
        let ReplayError::NotLoaded { line, .. } = &error else {
            panic!("{error}");
        };
        assert_eq!(line.get(), number);
        assert_eq!(error.code(), "record.lines.not_loaded");
        assert_eq!(
            error.to_string(),
            format!("line {number} could not be loaded")
        );
        assert_eq!(
            error.vi(),
            format!("không đọc được mục {number} từ nơi lưu")
        );
        assert_eq!(error.parameters(), [("line", number.to_string())]);
        assert_eq!(error.path(), format!("entries[{at}]"));
        assert_eq!(error.source().unwrap().to_string(), "mất kết nối");
    }
    // Nothing is asked of the store after its first error.
    let mut asked = 0;
    let rows = std::iter::from_fn(|| {
        asked += 1;
        Some(Err::<(u32, Line<LoanEvent>), _>(broken()))
    });
    assert!(Record::<Loan>::replay(uuid(7), rows).is_err());
    assert_eq!(asked, 1);
}

#[test]
fn a_reader_stays_as_it_was_if_a_row_is_not_loaded_or_out_of_turn() {
    let reader = || {
        loan([
            ("2024-10-01", requested(3)),
            ("2024-10-05", LoanEvent::Approved),
        ])
    };
    for (numbers, rule) in [
        (&[3, 4, 4][..], "RE-14"),
        (&[4], "RE-13"),
        (&[4, 3], "RE-13"),
        // what the reader knows is refused too
        (&[2, 3, 4], "RE-14"),
    ] {
        let mut reading = reader();
        let rows = stored(numbers).into_iter();
        let refused = reading.catch_up(rows.map(Ok::<_, std::convert::Infallible>));
        assert_eq!(refused.unwrap_err().rule(), Some(rule), "{numbers:?}");
        assert_eq!(reading, reader());
    }
    let mut reading = reader();
    let rows = stored(&[3]).into_iter().map(Ok).chain([Err("mất kết nối")]);
    let (line, error) = (4.into(), "mất kết nối");
    assert_eq!(
        reading.catch_up(rows),
        Err(ReplayError::NotLoaded { line, error })
    );
    assert_eq!(reading, reader());
    assert_eq!(
        reading.catch_up(stored(&[3, 4]).into_iter().map(Ok::<_, &str>)),
        Ok(())
    );
    assert_eq!(reading, lent());
}

#[test]
fn salvage_stops_at_a_gap() {
    let salvaged = Record::<Loan>::salvage(uuid(7), stored(&[1, 2, 4]));
    assert_eq!(salvaged.record.map(|record| record.version()), Some(2));
    breaks_at(&salvaged.refused.unwrap(), 4, "RE-13");
    assert_eq!(salvaged.rest, stored(&[4]));
    let salvaged = Record::<Loan>::salvage(uuid(7), stored(&[2, 3]));
    assert_eq!((salvaged.record, salvaged.rest), (None, stored(&[2, 3])));
}
