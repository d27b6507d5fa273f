//! Late entries: facts that become known after later ones. And what a record warns of.

use crate::support::{day, loan::*, on, refuses, text};
use lienvien::{
    record::{Correction, Line, Note, NoteContent, Place, ValueWarning, Warned},
    value::{Count, Explain, Figure, Known, Unit},
    when,
};

fn inspected(found: u32) -> LoanEvent {
    LoanEvent::Inspected(Pieces(found))
}

#[test]
fn what_is_judged_by_its_own_date_may_become_known_in_any_order() {
    let dates = ["2024-11-03", "unknown", "2024-11", "2024-11-05", "2023"];
    let mut expected = None;
    // every order of the five
    for mut n in 0..120 {
        let (mut record, mut left) = (lent(), dates.to_vec());
        for choices in (1..=5).rev() {
            let date = left.remove(n % choices);
            n /= choices;
            record.append(on(date, inspected(1))).unwrap();
        }
        let found: Vec<_> = record.state().inspections.clone();
        let first = expected.get_or_insert(found.clone());
        assert_eq!(*first, found);
    }
    let found = expected.unwrap_or_default();
    let dates: Vec<_> = found.iter().map(|(on, _)| on.to_string()).collect();
    let by_date = ["unknown", "2023", "2024-11", "2024-11-03", "2024-11-05"];
    assert_eq!(dates, by_date);
}

#[test]
fn a_late_entry_holds_nothing_up() {
    let mut record = lent();
    record.append(on("2025-06-01", inspected(1))).unwrap();
    // the pieces came back before that, and this became known later
    record.append(on("2025-03-01", returned(1))).unwrap();
    refuses(&record, on("2025-02-01", returned(1)), "RE-01");
    record.append(on("2025-02-01", inspected(1))).unwrap();
    let kinds: Vec<_> = record.history().map(|held| held.late).collect();
    assert_eq!(kinds.iter().filter(|late| **late).count(), 2);
}

#[test]
fn the_status_of_a_day_does_not_depend_on_late_entries() {
    let (mut record, plain) = (lent(), lent());
    for date in ["2024-10-07", "2024", "unknown", "2030-01-01"] {
        record.append(on(date, inspected(1))).unwrap();
    }
    for date in ["2023-01-01", "2024-10-07", "2024-10-20", "2029-12-31"] {
        assert_eq!(record.status_on(day(date)), plain.status_on(day(date)));
    }
    assert_eq!(
        record.status_on(day("2030-01-01")),
        Known::Known(Some(LoanStatus::Lent))
    );
}

#[test]
fn after_an_end_only_late_facts_are_written() {
    let mut record = lent();
    record.append(on("2025-03-01", returned(3))).unwrap();
    assert!(record.is_ended());
    record.append(on("2025-02-01", inspected(3))).unwrap();
    assert!(record.is_ended());
    refuses(&record, on("2025-04-01", held(None)), "RE-11");
}

#[test]
fn a_correction_may_move_a_late_entry() {
    let mut record = lent();
    record.append(on("2025-06-01", inspected(1))).unwrap();
    let number = record.version();
    let earlier =
        Correction::because(text("ghi nhầm ngày")).replace(number, on("2024-11-02", inspected(2)));
    record.append(earlier).unwrap();
    assert_eq!(record.state().inspections, [(when!(2024 - 11 - 02), 2)]);
}

#[test]
fn a_record_warns_with_code_languages_and_lines() {
    let mut record = lent();
    let version = record.version();
    record.append(on("2025-01-02", inspected(9))).unwrap();
    let sum = Figure::new(text("ca"), Count::exact(5), Unit::Case).out_of(Count::exact(4));
    record
        .append(Note::new(NoteContent::Figure(sum.into())))
        .unwrap();
    let warnings = record.warnings(day("2025-02-01"));
    let [own, any] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(own.code(), "loan.inspection.too_many");
    assert_eq!(own.lines, [Place::from(version + 1)]);
    assert_eq!(own.to_string(), "9 pieces work, but only 3 were asked for");
    assert_eq!(
        own.vi(),
        "có 9 chiếc hoạt động, nhưng chỉ đề nghị mượn 3 chiếc"
    );
    assert_eq!(any.lines, [Place::from(version + 2)]);
    assert!(matches!(
        any.what,
        Warned::Any(ValueWarning::AboveWhole { .. })
    ));
    // what is struck warns no more, and a voided record warns of nothing
    let mut struck = record.clone();
    struck
        .append(Correction::because(text("nhầm")).strike(version + 1))
        .unwrap();
    assert_eq!(struck.warnings(day("2025-02-01")).len(), 1);
    record.append(Line::void(text("nhập trùng"))).unwrap();
    assert!(record.warnings(day("2025-02-01")).is_empty());
}

#[test]
fn the_table_says_what_may_be_late() {
    for status in LoanStatus::ALL {
        for kind in LoanEventKind::ALL {
            let row = LOAN.row(Some(*status), *kind);
            let late = row.is_some_and(|row| row.late);
            assert_eq!(
                late,
                row.is_some() && *kind == LoanEventKind::Inspected,
                "{}",
                kind.code()
            );
        }
    }
}
