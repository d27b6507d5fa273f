//! What a register finds, and what it does not.

use crate::door::day;
use lienvien::any::AnyRecord;
use lienvien::register::{Finding, Register};
use lienvien::value::RecordRef;

/// What a finding says: its code, in English, in Vietnamese, and its lines.
pub(crate) type Said<'a> = (&'a str, &'a str, &'a str, &'a [(RecordRef, &'a str)]);

pub(crate) fn register(records: impl IntoIterator<Item = AnyRecord>) -> Register {
    records.into_iter().collect()
}

/// The findings of checks; not what a record warns of by itself.
fn of_checks(register: &Register, on: &str) -> Vec<Finding> {
    let mut findings = register.findings(day(on));
    findings.retain(|finding| finding.check.is_some());
    findings
}

/// Asserts that exactly this is found on the day, and that it is found also if only the records are asked
/// that are affected.
#[track_caller]
pub(crate) fn assert_finds(register: &Register, on: &str, (code, en, vi, lines): Said<'_>) {
    let findings = of_checks(register, on);
    let said: Vec<_> = findings.iter().map(Finding::to_string).collect();
    assert_eq!(said, [en]);
    let finding = &findings[0];
    assert_eq!((finding.code(), finding.vi().as_str()), (code, vi));
    let found = finding.lines.iter();
    let found: Vec<_> = found
        .map(|line| (line.record, line.place.to_string()))
        .collect();
    let lines = lines
        .iter()
        .map(|(record, place)| (*record, (*place).to_owned()));
    assert_eq!(found, lines.collect::<Vec<_>>());
    for record in &finding.records {
        let of_record = register.findings_of(*record, day(on));
        assert!(of_record.contains(finding), "`{record}` is concerned");
    }
    assert_only_affected_change(register, on);
}

#[track_caller]
pub(crate) fn assert_clean(register: &Register, on: &str) {
    let said: Vec<_> = of_checks(register, on)
        .iter()
        .map(Finding::to_string)
        .collect();
    assert_eq!(said, [""; 0]);
    assert_only_affected_change(register, on);
}

/// Without a record, only the findings of records that it affects are others.
#[track_caller]
fn assert_only_affected_change(register: &Register, on: &str) {
    for record in register.iter() {
        let reference = record.reference();
        let affected = register.affected_by(reference);
        let mut without = register.clone();
        without.remove(reference);
        let unaffected = |register: &Register| -> Vec<Finding> {
            let mut findings = register.findings(day(on));
            findings.retain(|finding| {
                let first = finding.records.first();
                first.is_none_or(|first| !affected.contains(first))
            });
            findings
        };
        assert_eq!(unaffected(register), unaffected(&without), "`{reference}`");
    }
}
