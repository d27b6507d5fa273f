//! Flat rows: their columns, CSV and JSON.

use crate::agreement_support as pact;
use crate::door::*;
use crate::package_support as pack;
use lienvien::any::AnyRecord;
use lienvien::record::{Correction, Event, Line};
use lienvien::register::{FlatRow, Register};

/// The lines of a CSV text, each with its cells, as RFC 4180 tells them apart.
fn parsed(csv: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut characters) = (false, csv.chars().peekable());
    while let Some(character) = characters.next() {
        match (is_quoted, character) {
            (true, '"') if characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            (_, '"') => is_quoted = !is_quoted,
            (false, ',') => line.push(std::mem::take(&mut cell)),
            (false, '\r') => {
                assert_eq!(characters.next(), Some('\n'));
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            (_, other) => cell.push(other),
        }
    }
    assert!(line.is_empty() && cell.is_empty(), "the last line ends too");
    lines
}

/// What a JSON value is as a cell.
fn cell(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Bool(_) | serde_json::Value::Number(_) => value.to_string(),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => {
            panic!("{value} is no scalar")
        }
    }
}

/// The CSV reads back to the same cells as the JSON of the rows, under the columns of the documentation.
fn check(register: &Register) {
    let lines = parsed(&register.rows_csv().to_string());
    let names: Vec<_> = FlatRow::COLUMNS.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(lines[0], names);
    let rows: Vec<_> = register.rows().collect();
    assert_eq!(lines.len(), rows.len() + 1);
    for (line, row) in lines[1..].iter().zip(&rows) {
        let json = serde_json::to_value(row).unwrap();
        let object = json.as_object().unwrap();
        assert_eq!(object.len(), names.len());
        let cells: Vec<_> = names.iter().map(|name| cell(&object[*name])).collect();
        assert_eq!(*line, cells);
    }
}

#[test]
fn a_row_for_each_record_and_entry() {
    let package = pack::open(pack::proposed(pack::proposal()), "2025-01").unwrap();
    let mut package = then(package, pack::committed(pack::project_1816()), "2025-02-10");
    let earlier = pack::outlined([]).on(when("2025-02-01"));
    let correction = Correction::because(text("bỏ sót")).insert_after(1, earlier);
    package.append(correction).unwrap();
    let mut voided = pact::ha_tinh_agreement();
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    let register: Register = [AnyRecord::from(package), voided.into()]
        .into_iter()
        .collect();
    let rows: Vec<_> = register.rows().collect();
    let told = |row: &FlatRow| {
        (
            row.kind,
            row.line.clone().unwrap_or_default(),
            row.event.unwrap_or_default(),
            row.status,
        )
    };
    let of_package: Vec<_> = rows
        .iter()
        .filter(|row| row.kind == "package")
        .map(told)
        .collect();
    assert_eq!(
        of_package,
        [
            ("package", String::new(), "", "committed"),
            ("package", "1".to_owned(), "proposed", "proposed"),
            ("package", "3.1".to_owned(), "outlined", "outlined"),
            ("package", "2".to_owned(), "committed", "committed"),
        ]
    );
    let first = rows.iter().find(|row| row.kind == "package").unwrap();
    assert_eq!(
        (first.on_earliest, first.on_latest),
        (Some(day("2025-01-01")), Some(day("2025-01-31")))
    );
    assert_eq!((first.subjects.as_str(), first.version), ("neurology", 3));
    let organisations = [bach_mai(), hospital_of_ha_tinh()].map(|it| it.id.unwrap().to_string());
    assert_eq!(first.organisations.split(';').count(), 2);
    assert!(
        organisations
            .iter()
            .all(|it| first.organisations.contains(it))
    );
    assert!(
        rows.iter()
            .all(|row| row.voided == (row.kind == "agreement"))
    );
    assert!(!rows.iter().any(|row| row.reported));
    check(&register);
}

#[test]
fn a_report_is_marked() {
    let told = pack::reported(lienvien::package::PackageStatus::Accepted, pack::proposal());
    let package = then(
        pack::open(told, "2025-01-01").unwrap(),
        pack::stated(),
        "2025-02-01",
    );
    let register: Register = [AnyRecord::from(package)].into_iter().collect();
    let reported: Vec<_> = register.rows().map(|row| row.reported).collect();
    assert_eq!(reported, [true, true, false]);
}

#[test]
fn cells_with_signs_of_the_form_are_quoted() {
    assert_eq!(
        parsed("a,\"b\"\"c,\r\n\"\r\n,\r\n"),
        [
            vec!["a".to_owned(), "b\"c,\r\n".to_owned()],
            vec![String::new(), String::new()]
        ]
    );
    check(&Register::new());
}

/// A sum over the rows is what the indicator counts.
#[test]
fn rows_answer_what_the_indicators_do() {
    let accepted = |number: u128, on: &str| {
        let opened = lienvien::record::Record::<lienvien::package::Package>::open(
            uuid(number),
            pack::proposed(pack::proposal()).on(when("2024")),
        );
        AnyRecord::from(then(opened.unwrap(), pack::accepted(pack::whole()), on))
    };
    let records = [
        accepted(1, "2025-01-01"),
        accepted(2, "2025-12-31"),
        accepted(3, "2026-01-01"),
    ];
    let register: Register = records.into_iter().collect();
    let (first, last) = (day("2025-01-01"), day("2025-12-31"));
    let counts = |row: &FlatRow| {
        row.kind == "package"
            && row.event == Some("accepted")
            && row.on_earliest.is_some_and(|on| on >= first)
            && row.on_latest.is_some_and(|on| on <= last)
            && !row.voided
    };
    assert_eq!(register.rows().filter(counts).count(), 2);
    let period = lienvien::value::Period::new(first.into(), last.into()).unwrap();
    let all = register.indicators(&period);
    let accepted = all
        .iter()
        .find(|it| it.kind.code == "packages.accepted")
        .unwrap();
    assert_eq!(accepted.lived.count, lienvien::value::Count::exact(2));
}

#[cfg(feature = "proptest")]
mod laws {
    use super::check;
    use crate::incremental::any_record;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn csv_reads_back(records in vec(any_record(), 1..6)) {
            check(&records.into_iter().collect());
        }
    }
}
