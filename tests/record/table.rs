//! The transition table: what runs is what is drawn.

use crate::support::{day, loan::*, on, refuses, strayed::Strayed, text, uuid};
use lienvien::{
    record::{Aggregate, Correction, Event, Record, Refused, Row},
    value::Explain,
};

/// A record in each status.
fn standing(status: LoanStatus) -> Record<Loan> {
    match status {
        LoanStatus::Requested => loan([("2024", requested(3))]),
        LoanStatus::Approved => loan([("2024", requested(3)), ("2024", LoanEvent::Approved)]),
        LoanStatus::PartlyLent => loan([("2024", reported(status, 3, 1))]),
        LoanStatus::Lent => loan([("2024", reported(status, 3, 3))]),
        LoanStatus::OnHold => loan([
            ("2024", reported(LoanStatus::Lent, 3, 3)),
            ("2024", held(None)),
        ]),
        LoanStatus::Returned => loan([("2024", reported(status, 3, 0))]),
        LoanStatus::Declined => loan([("2024", requested(3)), ("2024", LoanEvent::Declined)]),
    }
}

/// An event of each kind that is refused by no rule where the table allows it.
fn event(kind: LoanEventKind) -> LoanEvent {
    match kind {
        LoanEventKind::Requested => requested(3),
        LoanEventKind::Reported => reported(LoanStatus::Lent, 3, 3),
        LoanEventKind::Vouched => {
            let proof = proof_of_return(&standing(LoanStatus::Returned)).expect("returned");
            LoanEvent::Vouched(Vouch::by(proof))
        }
        LoanEventKind::HandedOver => handed_over(1),
        LoanEventKind::Held => held(None),
        LoanEventKind::Returned => returned(1),
        LoanEventKind::Inspected => LoanEvent::Inspected(Pieces(1)),
        LoanEventKind::Approved
        | LoanEventKind::Declined
        | LoanEventKind::Resumed
        | LoanEventKind::RepairOpened
        | LoanEventKind::RepairClosed => LoanEvent::bare(kind).expect("nothing is carried"),
    }
}

/// The table again, written by status and not by row.
fn allowed(status: Option<LoanStatus>) -> &'static [LoanEventKind] {
    use LoanEventKind::*;
    match status {
        None => &[Requested, Reported],
        Some(LoanStatus::Requested) => &[Vouched, Approved, Declined],
        Some(LoanStatus::Approved) => &[Vouched, Declined, HandedOver, Held],
        Some(LoanStatus::PartlyLent) => &[HandedOver, Held, RepairOpened, RepairClosed, Inspected],
        Some(LoanStatus::Lent) => &[Held, RepairOpened, RepairClosed, Returned, Inspected],
        Some(LoanStatus::OnHold) => &[Resumed, Inspected],
        Some(LoanStatus::Returned) => &[Inspected],
        Some(LoanStatus::Declined) => &[],
    }
}

#[test]
fn every_status_takes_exactly_the_events_of_its_rows() {
    for status in LoanStatus::ALL {
        let record = standing(*status);
        assert_eq!(record.status(), *status);
        for kind in LoanEventKind::ALL {
            let checked = record.check(&on("2025", event(*kind)).into());
            let not_allowed = Refused::NotAllowed {
                status: Some(*status),
                event: *kind,
            };
            if allowed(Some(*status)).contains(kind) {
                // Only closing a repair needs one that is open.
                let rule = checked.err().map(|refused| refused.to_string());
                let needs_repair = *kind == LoanEventKind::RepairClosed;
                assert_eq!(rule.is_some(), needs_repair, "{status} {kind} {rule:?}");
            } else {
                assert_eq!(checked, Err(not_allowed), "{status} {kind}");
            }
        }
    }
}

#[test]
fn a_guard_that_names_a_status_outside_its_row_is_stopped() {
    let opening = on("2024", reported(LoanStatus::Lent, 1, 1));
    let mut record = Record::<Strayed>::open(uuid(1), opening).unwrap();
    record.append(on("2024", returned(1))).unwrap();
    refuses(&record, on("2024", LoanEvent::RepairOpened), "RE-12");
    let correction =
        Correction::because(text("nhầm")).replace(2, on("2024", LoanEvent::RepairOpened));
    refuses(&record, correction, "RE-12");
    let opened = Record::<Strayed>::open(uuid(1), on("2024", requested(1)));
    assert_eq!(opened.unwrap_err().rule(), Some("RE-12"));
}

#[test]
fn only_an_opening_event_opens() {
    for kind in LoanEventKind::ALL {
        let opened = Record::<Loan>::open(uuid(1), on("2024", event(*kind)));
        assert_eq!(opened.is_ok(), allowed(None).contains(kind), "{kind}");
    }
}

#[test]
fn allowed_and_terminal_follow_from_the_rows() {
    for status in LoanStatus::ALL.iter().copied().map(Some).chain([None]) {
        assert!(LOAN.allowed(status).eq(allowed(status).iter().copied()));
    }
    for status in LoanStatus::ALL {
        let ended = matches!(status, LoanStatus::Returned | LoanStatus::Declined);
        assert_eq!(LOAN.is_terminal(*status), ended);
        assert_eq!(standing(*status).is_ended(), ended);
    }
}

#[test]
fn a_row_permits_its_targets_and_no_others() {
    let row: &Row<_, _> = LOAN
        .row(Some(LoanStatus::Lent), LoanEventKind::Returned)
        .unwrap();
    let to: Vec<_> = row.targets(Some(LoanStatus::Lent)).collect();
    assert_eq!(to, [LoanStatus::Lent, LoanStatus::Returned]);
    for status in LoanStatus::ALL {
        assert_eq!(
            row.permits(Some(LoanStatus::Lent), *status),
            to.contains(status)
        );
    }
    assert!(!row.permits(None, LoanStatus::Lent));
    // Staying needs a row that says so.
    let approved = LOAN.row(Some(LoanStatus::Requested), LoanEventKind::Approved);
    assert!(
        !approved
            .unwrap()
            .permits(Some(LoanStatus::Requested), LoanStatus::Requested)
    );
    assert_eq!(
        LOAN.row(Some(LoanStatus::Lent), LoanEventKind::Resumed),
        None
    );
    assert_eq!(LOAN.rows().len(), 12);
}

#[test]
fn leading_to_walks_the_rows_backwards() {
    use LoanStatus::*;
    assert_eq!(LOAN.leading_to(Requested), [Requested]);
    // By the table alone, a hold may return to any of the statuses that its row names.
    for status in [Approved, PartlyLent, Lent, OnHold] {
        let mut before = LOAN.leading_to(status);
        assert_eq!(before.remove(0), status);
        before.push(status);
        before.sort();
        assert_eq!(before, [Requested, Approved, PartlyLent, Lent, OnHold]);
    }
    assert!(!LOAN.leading_to(Declined).contains(&Returned));
    assert!(!LOAN.leading_to(Returned).contains(&Declined));
}

#[test]
fn a_hold_returns_where_it_came_from() {
    for from in [
        LoanStatus::Approved,
        LoanStatus::PartlyLent,
        LoanStatus::Lent,
    ] {
        let mut record = standing(from);
        record.append(on("2024", held(None))).unwrap();
        assert_eq!(record.status(), LoanStatus::OnHold);
        assert_eq!(
            record.next_steps(day("2025-01-01"))[0]
                .to()
                .collect::<Vec<_>>(),
            [
                LoanStatus::Approved,
                LoanStatus::PartlyLent,
                LoanStatus::Lent
            ]
        );
        record.append(on("2024", LoanEvent::Resumed)).unwrap();
        assert_eq!(record.status(), from);
    }
}

#[test]
fn the_drawing_is_the_table() {
    assert_eq!(
        Loan::TRANSITIONS.mermaid(),
        "\
stateDiagram-v2
    [*] --> requested: requested
    [*] --> partly_lent: reported
    [*] --> lent: reported
    [*] --> returned: reported
    requested --> requested: vouched
    approved --> approved: vouched
    requested --> approved: approved
    requested --> declined: declined
    approved --> declined: declined
    approved --> partly_lent: handed_over
    approved --> lent: handed_over
    partly_lent --> partly_lent: handed_over
    partly_lent --> lent: handed_over
    approved --> on_hold: held
    partly_lent --> on_hold: held
    lent --> on_hold: held
    on_hold --> approved: resumed
    on_hold --> partly_lent: resumed
    on_hold --> lent: resumed
    partly_lent --> partly_lent: repair_opened
    lent --> lent: repair_opened
    partly_lent --> partly_lent: repair_closed
    lent --> lent: repair_closed
    lent --> lent: returned
    lent --> returned: returned
    partly_lent --> partly_lent: inspected
    lent --> lent: inspected
    on_hold --> on_hold: inspected
    returned --> returned: inspected
    returned --> [*]
    declined --> [*]
"
    );
}

#[test]
fn a_voided_record_has_no_next_steps() {
    let mut record = standing(LoanStatus::Lent);
    assert_eq!(record.next_steps(day("2025-01-01")).len(), 5);
    record
        .append(lienvien::record::Line::void(text("ghi nhầm bệnh viện")))
        .unwrap();
    assert_eq!(record.next_steps(day("2025-01-01")), []);
}
