//! A defect that is planted in a register that is otherwise clean, and what the register says of it.

use crate::door::day;
use lienvien::any::AnyRecord;
use lienvien::register::{Finding, Register};
use lienvien::value::RecordRef;

/// The records and organisations of a register.
pub(crate) fn register(records: impl IntoIterator<Item = AnyRecord>) -> Register {
    records.into_iter().collect()
}

fn found(register: &Register, number: &str, on: &str) -> Vec<Finding> {
    let mut findings = register.findings(day(on));
    findings.retain(|finding| finding.number() == Some(number));
    findings
}

/// Asserts that there is one finding of this check on this day, in these words, of these records and these
/// lines, which are given by the place of the record among them and the number of the line.
#[track_caller]
pub(crate) fn assert_finds(
    register: &Register,
    (number, on): (&str, &str),
    (en, vi): (&str, &str),
    records: &[RecordRef],
    lines: &[(usize, &str)],
) {
    let findings = found(register, number, on);
    let [finding] = findings.as_slice() else {
        panic!(
            "{} findings of {number} on {on}: {findings:?}",
            findings.len()
        );
    };
    assert_eq!(finding.to_string(), en);
    assert_eq!(finding.vi(), vi);
    assert_eq!(finding.records, records);
    let lines: Vec<_> = lines
        .iter()
        .map(|(at, line)| (records[*at], (*line).to_owned()))
        .collect();
    let found: Vec<_> = finding
        .lines
        .iter()
        .map(|it| (it.record, it.place.to_string()))
        .collect();
    assert_eq!(found, lines);
}

/// Asserts that this check finds nothing on this day.
#[track_caller]
pub(crate) fn assert_finds_nothing(register: &Register, number: &str, on: &str) {
    let findings = found(register, number, on);
    assert!(findings.is_empty(), "{number} on {on}: {findings:?}");
}

/// Asserts that nothing at all is found on this day.
#[track_caller]
pub(crate) fn assert_clean(register: &Register, on: &str) {
    let findings = register.findings(day(on));
    assert!(findings.is_empty(), "{findings:?}");
}
