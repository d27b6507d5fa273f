//! Lines that break several rules at once: each is told, with its place in the line.

use crate::support::loan::*;
use crate::support::paths::{assert_breaks, assert_opening_breaks, refusals, refusals_of_opening};
use crate::support::{day, on, text};
use lienvien::record::{Correction, Event, IntoLine, Line, Record};
use lienvien::value::{Explain, When};

#[test]
fn blockers_come_first_then_the_payload_then_the_order() {
    let mut lent = lent();
    lent.append(on("2024-12-01", LoanEvent::RepairOpened))
        .unwrap();
    assert_breaks(
        &lent,
        returned(4),
        "2024-11-30",
        &[("LO-03", "type"), ("LO-05", "payload"), ("RE-01", "on")],
    );
    assert_breaks(
        &lent,
        returned(0),
        "2024-12-01",
        &[("LO-03", "type"), ("LO-01", "payload")],
    );
    assert_breaks(&lent, LoanEvent::RepairClosed, "2024-12-01", &[]);
}

/// An event that the table does not allow is judged no further, but it may be dated too early.
#[test]
fn what_the_table_refuses_has_one_reason() {
    assert_breaks(
        &lent(),
        LoanEvent::Approved,
        "2024-01-01",
        &[("RE-11", "type")],
    );
    let approved = LoanEvent::Approved;
    assert_opening_breaks::<Loan>(approved, "2024", &[("RE-11", "type")]);
}

#[test]
fn an_opening_leads_to_its_fields() {
    let nothing = requested(0);
    assert_opening_breaks::<Loan>(nothing, "2024", &[("LO-01", "payload")]);
    let contradicts = reported(LoanStatus::Lent, 3, 4);
    assert_opening_breaks::<Loan>(contradicts, "2024", &[("LO-08", "payload.known")]);
    assert_opening_breaks::<Loan>(requested(1), "2024", &[]);
}

/// The day on which a line is recorded is judged beside what it says, whatever kind of line it is.
#[test]
fn a_line_may_be_recorded_too_early_too() {
    fn recorded(line: impl IntoLine<LoanEvent>, on: &str) -> Line<LoanEvent> {
        let mut line = line.into_line();
        line.recorded = Some(day(on));
        line
    }
    let mut lent = lent();
    let hold = held(None).on(When::UNKNOWN);
    lent.append(recorded(hold, "2025-01-02")).unwrap();
    let approved = LoanEvent::Approved.on(When::UNKNOWN);
    let empty = Correction::because(text("nhập nhầm"));
    for (line, rule, path) in [
        (recorded(approved, "2025-01-01"), "RE-11", "type"),
        (recorded(empty, "2025-01-01"), "RE-06", "changes"),
    ] {
        let found = refusals(&lent, &line);
        let found = found.iter().map(|it| (it.rule().unwrap(), it.path()));
        let expected = [("RE-02", "recorded".into()), (rule, path.into())];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn only_an_entry_opens_a_record() {
    let correction = Correction::because(text("nhập nhầm")).into_line();
    let found = refusals_of_opening::<Loan>(&correction);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule(), Some("RE-08"));
    assert!(Record::<Loan>::refusals_of_opening(&requested(1).on(When::UNKNOWN).into()).is_empty());
}
