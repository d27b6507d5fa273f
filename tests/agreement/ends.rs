//! How an agreement stands on a day: what suspensions, ends and reports make of it.

use crate::agreement_support::*;
use Standing::{Draft, Ended, Expired, InForce, NotInForce, Suspended, Unknown};
use lienvien::agreement::{AgreementEvent, AgreementStatus, Standing, Terms};
use lienvien::record::{Correction, Missing};
use lienvien::value::{Answer, Period};

#[test]
fn a_suspension_holds_from_its_day_until_it_is_resumed() {
    let suspended = then(ha_tinh_agreement(), suspended(None), "2025-03-01");
    assert_stands(
        &suspended,
        &[
            ("2025-02-28", InForce),
            ("2025-03-01", Suspended),
            ("2030-12-31", Suspended),
            ("2031-01-01", Expired),
        ],
    );
    let resumed = then(suspended, AgreementEvent::Resumed, "2025-06-01");
    let stands = [
        ("2025-03-01", Suspended),
        ("2025-05-31", Suspended),
        ("2025-06-01", InForce),
    ];
    assert_stands(&resumed, &stands);
    // Suspended again, the first time stays as it was.
    let again = then(
        resumed,
        crate::agreement_support::suspended(None),
        "2026-01-01",
    );
    assert_stands(&again, &stands);
    assert_stands(
        &again,
        &[("2025-12-31", InForce), ("2026-01-01", Suspended)],
    );
}

#[test]
fn after_the_day_until_which_it_was_suspended_it_is_unknown_unless_resumed() {
    let suspended = then(
        ha_tinh_agreement(),
        suspended(Some("2025-05-31")),
        "2025-03-01",
    );
    assert_stands(
        &suspended,
        &[
            ("2025-02-28", InForce),
            ("2025-05-31", Suspended),
            ("2025-06-01", Unknown),
            ("2031-01-01", Expired),
        ],
    );
    assert_missing(&suspended, "2025-06-01", &[Missing::SuspensionEnd]);
    // A resumption, early or late, tells until when it lasted.
    for (on, eve) in [("2025-04-15", "2025-04-14"), ("2025-07-01", "2025-06-30")] {
        let resumed = then(suspended.clone(), AgreementEvent::Resumed, on);
        assert_stands(
            &resumed,
            &[(eve, Suspended), (on, InForce), ("2025-08-01", InForce)],
        );
    }
    let resumed = then(suspended, AgreementEvent::Resumed, "2025-06");
    assert_stands(
        &resumed,
        &[
            ("2025-05-31", Suspended),
            ("2025-06-01", Unknown),
            ("2025-06-30", InForce),
        ],
    );
}

#[test]
fn partial_dates_of_a_suspension() {
    let month = then(ha_tinh_agreement(), suspended(Some("2025-05")), "2025-03");
    assert_stands(
        &month,
        &[
            ("2025-02-28", InForce),
            ("2025-03-01", Unknown),
            ("2025-03-31", Suspended),
            // A month is meant whole.
            ("2025-05-31", Suspended),
            ("2025-06-01", Unknown),
        ],
    );
    // Until a day that isn't known, it is never known to hold.
    for until in ["--05-31", "unknown"] {
        let agreement = then(ha_tinh_agreement(), suspended(Some(until)), "2025-03-01");
        assert_stands(
            &agreement,
            &[("2025-02-28", InForce), ("2025-03-01", Unknown)],
        );
    }
}

#[test]
fn a_termination_holds_from_its_effective_date_or_else_from_its_own() {
    let agreement = ha_tinh_agreement;
    let own = then(agreement(), terminated(None), "2026-05-01");
    assert_stands(&own, &[("2026-04-30", InForce), ("2026-05-01", Ended)]);
    for (effective, eve) in [
        ("2026-04-01", "2026-03-31"),
        ("2026-05-01", "2026-04-30"),
        ("2026-07-01", "2026-06-30"),
    ] {
        let ended = then(agreement(), terminated(Some(effective)), "2026-05-01");
        assert_eq!(ended.status(), AgreementStatus::Terminated);
        assert_stands(
            &ended,
            &[(eve, InForce), (effective, Ended), ("2031-01-01", Ended)],
        );
        let expired = ended.is_expired_but_not_liquidated(day("2031-01-01"));
        assert_eq!(expired, Answer::No);
    }
    let partial = then(agreement(), terminated(Some("2026-07")), "2026-05-01");
    assert_stands(
        &partial,
        &[
            ("2026-06-30", InForce),
            ("2026-07-01", Unknown),
            ("2026-07-31", Ended),
        ],
    );
    assert_missing(&partial, "2026-07-01", &[Missing::TerminationDate]);
    // Whether ended or expired, it certainly isn't in force.
    let unknown = then(agreement(), terminated(Some("unknown")), "2026-05-01");
    assert_stands(
        &unknown,
        &[("2026-07-01", Unknown), ("2031-01-01", NotInForce)],
    );
}

#[test]
fn a_suspended_agreement_stays_suspended_until_its_end_takes_effect() {
    let agreement = then(ha_tinh_agreement(), suspended(None), "2026-01-01");
    let agreement = then(agreement, terminated(Some("2026-07-01")), "2026-05-01");
    assert_stands(
        &agreement,
        &[
            ("2025-12-31", InForce),
            ("2026-06-30", Suspended),
            ("2026-07-01", Ended),
        ],
    );
}

#[test]
fn a_liquidation_ends_it_unless_it_had_ended_before() {
    let minutes = || liquidated(&[1, 2]);
    let settled = then(ha_tinh_agreement(), minutes(), "2026-05-01");
    assert_stands(&settled, &[("2026-04-30", InForce), ("2026-05-01", Ended)]);

    let ended = |effective| {
        then(
            ha_tinh_agreement(),
            terminated(Some(effective)),
            "2026-03-01",
        )
    };
    let early = then(ended("2026-04-01"), minutes(), "2026-05-01");
    assert_stands(&early, &[("2026-03-31", InForce), ("2026-04-01", Ended)]);
    // What is settled has ended, whatever it was to be.
    let late = then(ended("2026-07-01"), minutes(), "2026-05-01");
    assert_stands(&late, &[("2026-04-30", InForce), ("2026-05-01", Ended)]);
    let unknown = then(ended("unknown"), minutes(), "2026-05-01");
    assert_stands(&unknown, &[("2026-04-30", Unknown), ("2026-05-01", Ended)]);

    // Settled after its time: expired until then.
    let after = then(ha_tinh_agreement(), minutes(), "2031-06-01");
    assert_stands(&after, &[("2031-05-31", Expired), ("2031-06-01", Ended)]);
    let open = |date| after.is_expired_but_not_liquidated(day(date));
    assert_eq!(open("2031-05-31"), Answer::Yes);
    assert_eq!(open("2031-06-01"), Answer::No);
}

#[test]
fn what_was_rejected_or_withdrawn_has_ended() {
    for event in [AgreementStatus::Rejected, AgreementStatus::Withdrawn] {
        let unknown = standing_in(event);
        assert_stands(&unknown, &[("2024-10-12", NotInForce)]);
    }
    let rejected = AgreementEvent::rejected(rejection(1));
    let dated = then(record_of(terms(), []), rejected, "2024-09-01");
    assert_stands(&dated, &[("2024-08-31", Draft), ("2024-09-01", Ended)]);
}

#[test]
fn a_voided_agreement_never_was() {
    let mut agreement = ha_tinh_agreement();
    agreement
        .append(lienvien::record::Line::void(text("nhập nhầm")))
        .unwrap();
    assert_stands(&agreement, &[("2024-10-12", Ended), ("2031-01-01", Ended)]);
    let expired = agreement.is_expired_but_not_liquidated(day("2031-01-01"));
    assert_eq!(expired, Answer::No);
    agreement
        .append(Correction::because(text("hủy nhầm")).strike(5))
        .unwrap();
    assert_stands(&agreement, &[("2024-10-12", InForce)]);
}

#[test]
fn a_reported_agreement_stands_as_the_report_says() {
    let report = |reached| open(reported(reached, terms(), "2024-10-12"), "2026-05-01").unwrap();
    let days = |before, on| {
        [
            ("2024-10-11", Draft),
            ("2026-04-30", before),
            ("2026-05-01", on),
        ]
    };
    assert_stands(&report(AgreementStatus::Signed), &days(InForce, InForce));
    // Of the time before its day a report says only that it had come so far by then.
    let suspended = report(AgreementStatus::Suspended);
    assert_stands(&suspended, &days(Unknown, Suspended)[1..]);
    assert_missing(&suspended, "2026-04-30", &[Missing::SuspensionEnd]);
    for ended in [AgreementStatus::Terminated, AgreementStatus::Liquidated] {
        assert_stands(&report(ended), &days(Unknown, Ended)[1..]);
        assert_missing(&report(ended), "2026-04-30", &[Missing::TerminationDate]);
    }
    for status in [AgreementStatus::Signed, AgreementStatus::Suspended] {
        assert_eq!(report(status).state().unsigned().count(), 0);
    }
}

#[test]
fn a_report_as_of_a_day_tells_that_it_was_signed_by_then() {
    let report = reported(AgreementStatus::Signed, terms(), "unknown");
    let agreement = open(report, "2026-05-01").unwrap();
    assert_stands(
        &agreement,
        &[
            ("2023-12-31", NotInForce),
            ("2026-04-30", Unknown),
            ("2026-05-01", InForce),
            ("2031-01-01", Expired),
        ],
    );
    assert_missing(&agreement, "2026-04-30", &[Missing::SigningDate]);
    let resumed = reported(AgreementStatus::Suspended, terms(), "2024-10-12");
    let resumed = then(
        open(resumed, "2026-05-01").unwrap(),
        AgreementEvent::Resumed,
        "2026-06-01",
    );
    assert_stands(
        &resumed,
        &[("2026-05-31", Suspended), ("2026-06-01", InForce)],
    );
}

fn two_years() -> Terms {
    terms_with(|draft| draft.period = Some(Period::parse_vi("2 năm").unwrap()))
}

#[test]
fn a_report_without_any_date_leaves_all_open() {
    let report = |reached| open(reported(reached, two_years(), "unknown"), "unknown").unwrap();
    let signed = report(AgreementStatus::Signed);
    assert_stands(&signed, &[("2024-10-12", Unknown)]);
    let missing = [Missing::PeriodEnd, Missing::SigningDate];
    assert_missing(&signed, "2024-10-12", &missing);
    assert_eq!(signed.remaining(day("2024-10-12")), None);
    assert_stands(
        &report(AgreementStatus::Liquidated),
        &[("2024-10-12", Unknown)],
    );
}
