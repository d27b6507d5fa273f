//! What grows in every record: notes, corrections and their changes, days without a date.

use super::{Growing, asking, document, reading};
use lienvien::json;
use lienvien::record::{MOST_CHANGES, MOST_CORRECTIONS, MOST_LINES, Record};
use lienvien::secondment::Secondment;
use lienvien::value::Known;
use std::hint::black_box;

const OPENING: &str = r#"{"on":"2025-05-05","type":"proposed","payload":{"home":{"kind":"central_hospital","name":"Bệnh viện Bạch Mai"},"host":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"purpose":"teach"}}"#;

fn with(lines: impl Iterator<Item = String>) -> String {
    document(
        "secondment",
        "proposed",
        std::iter::once(OPENING.into()).chain(lines),
    )
}

fn notes(n: usize) -> String {
    with(
        (0..n)
            .map(|n| format!(r#"{{"note":{{"content":{{"statement":"cảm ơn sự hỗ trợ {n}"}}}}}}"#)),
    )
}

/// Corrections, each of the opening.
fn corrections(n: usize) -> String {
    let again = OPENING.strip_prefix('{').unwrap();
    with((0..n).map(|n| format!(r#"{{"why":"ghi nhầm {n}","changes":[{{"replace":1,{again}]}}"#)))
}

/// One correction that replaces, as often as it has changes.
fn changes(n: usize) -> String {
    let again = OPENING.strip_prefix('{').unwrap();
    let changes: Vec<_> = (0..n)
        .map(|_| format!(r#"{{"replace":1,{again}"#))
        .collect();
    let changes = changes.join(",");
    with(std::iter::once(format!(
        r#"{{"why":"ghi nhầm","changes":[{changes}]}}"#
    )))
}

pub(super) fn all() -> Vec<Growing> {
    vec![
        reading::<Secondment>("record: notes", MOST_LINES as usize - 1, notes),
        Growing {
            name: "json: every problem of a document",
            most: 40_000,
            document: |n| notes(n).replace("\"version\":", "\"version\":1"),
            read: |text| {
                let text = text.to_owned();
                Box::new(move || {
                    let problems = json::problems_in::<Record<Secondment>>(&text);
                    assert_eq!(black_box(problems).len(), 1);
                })
            },
        },
        reading::<Secondment>(
            "record: corrections",
            MOST_CORRECTIONS as usize,
            corrections,
        ),
        reading::<Secondment>("record: changes of a correction", MOST_CHANGES, changes),
        asking!(
            "record: what was known on a day, nothing recorded",
            MOST_LINES as usize - 1,
            notes,
            |record: Secondment| match record.version_on(chrono::NaiveDate::MAX) {
                Known::Known(version) => vec![version],
                Known::Unknown(versions) => versions,
            }
        ),
        asking!(
            "record: as it was known",
            MOST_LINES as usize - 1,
            notes,
            |record: Secondment| record.at_version(record.version())
        ),
        asking!(
            "record: status on a day",
            MOST_LINES as usize - 1,
            notes,
            |record: Secondment| record.status_on(chrono::NaiveDate::MAX)
        ),
        asking!(
            "record: mentions",
            MOST_LINES as usize - 1,
            notes,
            |record: Secondment| record.mentions().len()
        ),
        asking!(
            "record: needs and commitments",
            MOST_LINES as usize - 1,
            notes,
            |record: Secondment| record.needs_vs_commitments().len()
        ),
    ]
}
