//! How an agreement stands on a day: what the boundary days, partial dates and each end make of it.

#[path = "support/agreement.rs"]
mod agreement_support;

use agreement_support::*;
use chrono::NaiveDate;
use lienvien::agreement::{AgreementEvent, AgreementStatus, AgreementUnavailable, Standing, Terms};
use lienvien::record::{Certainty, Correction, Event, Missing};
use lienvien::value::{Answer, Explain, Length, LengthUnit, Period, When};

use Standing::{Draft, Ended, Expired, InForce, NotInForce, Suspended, Unknown};

fn parse(day: &str) -> NaiveDate {
    when(day).exact_day().unwrap()
}

/// Asserts how it stands on each day, and that evidence is given out just where it may be in force.
#[track_caller]
fn assert_stands(record: &Pact, expected: &[(&str, Standing)]) {
    for &(day, standing) in expected {
        let day = parse(day);
        assert_eq!(record.standing_on(day), standing, "on {day}");
        match (standing, record.in_force_on(day)) {
            (InForce, Ok(evidence)) => {
                assert_eq!(*evidence.certainty(), Certainty::Certain, "on {day}");
            }
            (Unknown, Ok(evidence)) => {
                assert_ne!(*evidence.certainty(), Certainty::Certain, "on {day}");
            }
            (_, Ok(_)) => panic!("evidence on {day} of an agreement that is `{standing}`"),
            (_, Err(unavailable)) => {
                assert_eq!(
                    unavailable,
                    AgreementUnavailable::NotInForce { standing, day }
                );
            }
        }
    }
}

#[track_caller]
fn assert_missing(record: &Pact, day: &str, missing: &[Missing]) {
    let evidence = record.in_force_on(parse(day)).unwrap();
    assert_eq!(*evidence.certainty(), Certainty::Presumed(missing.to_vec()));
}

fn lasting(period: Period) -> Terms {
    terms_with(|draft| draft.period = Some(period))
}

fn years(count: u16) -> Terms {
    lasting(Period::lasting(
        Length::new(count, LengthUnit::Year).unwrap(),
    ))
}

fn from_to(from: &str, to: &str) -> Terms {
    lasting(Period::new(when(from), when(to)).unwrap())
}

// ---------------------------------------------------------------------------- signing and period

#[test]
fn row_1_12_and_trap_t4_in_force_from_the_signing_to_the_last_day_of_2030() {
    let agreement = ha_tinh_agreement();
    assert_stands(
        &agreement,
        &[
            ("2024-01-01", Draft),
            ("2024-10-11", Draft),
            ("2024-10-12", InForce),
            ("2030-12-31", InForce),
            ("2031-01-01", Expired),
        ],
    );
    for (day, expired) in [
        ("2024-10-11", Answer::No),
        ("2030-12-31", Answer::No),
        ("2031-01-01", Answer::Yes),
    ] {
        assert_eq!(agreement.is_expired_but_not_liquidated(parse(day)), expired);
    }
    for (day, left) in [("2030-12-30", 1), ("2030-12-31", 0), ("2031-01-01", 0)] {
        assert_eq!(agreement.remaining(parse(day)), Some(left..=left));
    }
}

#[test]
fn signed_before_the_period_it_is_in_force_from_its_first_day() {
    let early = signed_on(terms(), "2023-12-31");
    assert_stands(
        &early,
        &[
            ("2023-12-30", Draft),
            ("2023-12-31", NotInForce),
            ("2024-01-01", InForce),
        ],
    );
    // Signed when it was over already, it never was.
    let late = signed_on(terms(), "2031-01-01");
    assert_stands(&late, &[("2030-12-31", Draft), ("2031-01-01", Expired)]);
}

#[test]
fn an_effective_date_takes_the_place_of_the_start() {
    let terms = terms_with(|draft| draft.effective = Some(when("2024-11-01")));
    assert_stands(
        &signed_on(terms.clone(), "2024-10-12"),
        &[
            ("2024-10-11", Draft),
            ("2024-10-12", NotInForce),
            ("2024-10-31", NotInForce),
            ("2024-11-01", InForce),
            ("2030-12-31", InForce),
            ("2031-01-01", Expired),
        ],
    );
    // But nothing is in force before it is signed.
    assert_stands(
        &signed_on(terms, "2024-11-02"),
        &[("2024-11-01", Draft), ("2024-11-02", InForce)],
    );
    let partial = terms_with(|draft| draft.effective = Some(when("2024-11")));
    let partial = signed_on(partial, "2024-10-12");
    assert_stands(
        &partial,
        &[
            ("2024-10-31", NotInForce),
            ("2024-11-01", Unknown),
            ("2024-11-29", Unknown),
            ("2024-11-30", InForce),
        ],
    );
    assert_missing(&partial, "2024-11-01", &[Missing::PeriodStart]);
}

#[test]
fn without_a_period_it_is_unknown_after_the_signing_and_never_no() {
    let agreement = signed_on(terms_with(|draft| draft.period = None), "2024-10-12");
    assert_stands(
        &agreement,
        &[
            ("2024-10-11", Draft),
            ("2024-10-12", Unknown),
            ("2060-01-01", Unknown),
        ],
    );
    assert_missing(&agreement, "2060-01-01", &[Missing::PeriodEnd]);
    assert_eq!(agreement.remaining(parse("2024-10-12")), None);
    let expired = |day| agreement.is_expired_but_not_liquidated(parse(day));
    assert_eq!(expired("2024-10-11"), Answer::No);
    assert_eq!(expired("2024-10-12"), Answer::Unknown);
    // Nor does a start tell the end.
    let open = signed_on(from_to("2024", "unknown"), "2024-10-12");
    assert_stands(&open, &[("2024-10-11", Draft), ("2024-10-12", Unknown)]);
}

#[test]
fn two_years_run_from_the_signing() {
    let agreement = signed_on(years(2), "2024-10-12");
    assert_stands(
        &agreement,
        &[
            ("2024-10-11", Draft),
            ("2024-10-12", InForce),
            ("2026-10-11", InForce),
            ("2026-10-12", Expired),
        ],
    );
    assert_eq!(agreement.remaining(parse("2026-10-01")), Some(10..=10));
    // From 29/02 to 28/02.
    let leap = signed_on(years(2), "2024-02-29");
    assert_stands(&leap, &[("2026-02-28", InForce), ("2026-03-01", Expired)]);
    // From the effective date, where there is one.
    let terms = terms_with(|draft| {
        draft.period = Some(Period::parse_vi("2 năm").unwrap());
        draft.effective = Some(when("2025-01-01"));
    });
    assert_stands(
        &signed_on(terms, "2024-10-12"),
        &[
            ("2024-12-31", NotInForce),
            ("2025-01-01", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Expired),
        ],
    );
}

#[test]
fn a_partial_signing_date_leaves_open_what_it_leaves_open() {
    let agreement = signed_on(years(2), "2024-10");
    assert_stands(
        &agreement,
        &[
            ("2024-09-30", Draft),
            ("2024-10-01", Unknown),
            ("2024-10-30", Unknown),
            ("2024-10-31", InForce),
            ("2026-09-30", InForce),
            ("2026-10-01", Unknown),
            ("2026-10-29", Unknown),
            ("2026-10-31", Expired),
        ],
    );
    assert_missing(&agreement, "2024-10-01", &[Missing::SigningDate]);
    assert_missing(&agreement, "2026-10-01", &[Missing::PeriodEnd]);
    assert_eq!(agreement.remaining(parse("2026-09-30")), Some(0..=30));
    let expired = |day| agreement.is_expired_but_not_liquidated(parse(day));
    assert_eq!(expired("2026-10-01"), Answer::Unknown);
    assert_eq!(expired("2026-10-31"), Answer::Yes);
}

#[test]
fn row_1_10_a_day_without_its_year_decides_nothing_until_the_year_is_supplied() {
    let unresolved = signed_on(terms(), "--10-12");
    assert_stands(
        &unresolved,
        &[("2024-10-12", Unknown), ("2027-01-01", Unknown)],
    );
    assert_missing(&unresolved, "2027-01-01", &[Missing::SigningDate]);
    // Whenever it was signed, its period is over; but it isn't known to have been signed by then.
    assert_stands(
        &unresolved,
        &[("2031-01-01", NotInForce), ("2023-12-31", NotInForce)],
    );
    let over = unresolved.is_expired_but_not_liquidated(parse("2031-01-01"));
    assert_eq!(over, Answer::Unknown);

    let basis = text("năm đầu của giai đoạn 2024 – 2030");
    let on = when("--10-12").resolved(2024, basis).unwrap();
    let mut resolved = record_of(terms(), [AgreementEvent::Agreed]);
    for party in [1, 2] {
        resolved.append(signed(party).on(on.clone())).unwrap();
    }
    assert_stands(&resolved, &[("2024-10-11", Draft), ("2024-10-12", InForce)]);
}

#[test]
fn signed_by_some_it_is_not_signed() {
    let partly = record_of(terms(), [AgreementEvent::Agreed]);
    let partly = then(partly, signed(1), "2024-10-12");
    assert_stands(&partly, &[("2024-10-12", Draft), ("2027-01-01", Draft)]);
    let rescinded = then(partly, rescinded(1), "2024-10-13");
    let again = then(
        then(rescinded, signed(1), "2024-10-14"),
        signed(2),
        "2024-10-15",
    );
    assert_stands(&again, &[("2024-10-14", Draft), ("2024-10-15", InForce)]);
}

#[test]
fn a_corrected_signing_date_moves_the_standing() {
    let mut agreement = ha_tinh_agreement();
    let correction = Correction::because(text("ghi nhầm ngày ký"))
        .replace(3, signed(1).on(day(2024, 10, 10)))
        .replace(4, signed(2).on(day(2024, 10, 11)));
    agreement.append(correction).unwrap();
    assert_stands(
        &agreement,
        &[("2024-10-10", Draft), ("2024-10-11", InForce)],
    );
    assert_eq!(agreement.state().signed(), Some(&when("2024-10-11")));
}

#[test]
fn a_correction_may_take_a_signature_away() {
    let mut agreement = ha_tinh_agreement();
    let correction = Correction::because(text("chưa ký")).strike(4);
    agreement.append(correction).unwrap();
    assert_eq!(agreement.status(), AgreementStatus::PartlySigned);
    assert_stands(&agreement, &[("2024-10-12", Draft)]);
}

// ------------------------------------------------------------------------- suspension and the ends

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
    let again = then(resumed, agreement_support::suspended(None), "2026-01-01");
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
        let expired = ended.is_expired_but_not_liquidated(parse("2031-01-01"));
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
    let open = |day| after.is_expired_but_not_liquidated(parse(day));
    assert_eq!(open("2031-05-31"), Answer::Yes);
    assert_eq!(open("2031-06-01"), Answer::No);
}

#[test]
fn what_was_rejected_or_withdrawn_has_ended() {
    for event in [AgreementStatus::Rejected, AgreementStatus::Withdrawn] {
        let unknown = standing_in(event);
        assert_stands(&unknown, &[("2024-10-12", NotInForce)]);
    }
    let rejected = AgreementEvent::Rejected(rejection(1));
    let dated = then(record_of(terms(), []), rejected, "2024-09-01");
    assert_stands(&dated, &[("2024-08-31", Draft), ("2024-09-01", Ended)]);
}

#[test]
fn a_voided_agreement_never_was() {
    let mut agreement = ha_tinh_agreement();
    agreement.void(text("nhập nhầm")).unwrap();
    assert_stands(&agreement, &[("2024-10-12", Ended), ("2031-01-01", Ended)]);
    let expired = agreement.is_expired_but_not_liquidated(parse("2031-01-01"));
    assert_eq!(expired, Answer::No);
    agreement
        .append(Correction::because(text("hủy nhầm")).strike(5))
        .unwrap();
    assert_stands(&agreement, &[("2024-10-12", InForce)]);
}

// ----------------------------------------------------------------------------------------- reports

#[test]
fn a_reported_agreement_stands_as_the_report_says() {
    let report = |reached| reported_on(reported(reached, terms(), "2024-10-12"), "2026-05-01");
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
    let agreement = reported_on(report, "2026-05-01");
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
        reported_on(resumed, "2026-05-01"),
        AgreementEvent::Resumed,
        "2026-06-01",
    );
    assert_stands(
        &resumed,
        &[("2026-05-31", Suspended), ("2026-06-01", InForce)],
    );
}

#[test]
fn a_report_without_any_date_leaves_all_open() {
    let report = |reached| reported_on(reported(reached, years(2), "unknown"), "unknown");
    let signed = report(AgreementStatus::Signed);
    assert_stands(&signed, &[("2024-10-12", Unknown)]);
    let missing = [Missing::PeriodEnd, Missing::SigningDate];
    assert_missing(&signed, "2024-10-12", &missing);
    assert_eq!(signed.remaining(parse("2024-10-12")), None);
    assert_stands(
        &report(AgreementStatus::Liquidated),
        &[("2024-10-12", Unknown)],
    );
}

// ---------------------------------------------------------------------------------------- evidence

#[test]
fn evidence_names_what_was_relied_on() {
    let agreement = ha_tinh_agreement();
    let evidence = agreement.in_force_on(day(2024, 10, 12)).unwrap();
    assert_eq!(evidence.agreement(), agreement.id());
    assert_eq!(evidence.version(), 4);
    assert_eq!(evidence.day(), day(2024, 10, 12));
    assert_eq!(
        serde_json::to_string(&evidence).unwrap(),
        r#"{"agreement":"00000000-0000-0000-0000-000000000007","version":4,"day":"2024-10-12","certainty":"certain"}"#
    );
    let open = signed_on(terms_with(|draft| draft.period = None), "2024-10-12");
    let presumed = open.in_force_on(day(2024, 10, 12)).unwrap();
    let json = serde_json::to_value(presumed.certainty()).unwrap();
    assert_eq!(json, serde_json::json!({"presumed": ["period_end"]}));
}

#[test]
fn what_is_not_in_force_is_said_in_both_languages() {
    let refused = ha_tinh_agreement()
        .in_force_on(day(2031, 1, 1))
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_in_force");
    assert_eq!(
        refused.to_string(),
        "the agreement is `expired` on 2031-01-01, expected one that is in force"
    );
    assert_eq!(
        refused.vi(),
        "vào ngày 01/01/2031 văn bản hợp tác đã hết thời hạn, cần văn bản đang có hiệu lực"
    );
}

#[test]
fn a_draft_without_any_date_is_not_in_force() {
    let record = record_of(terms(), []);
    assert_stands(&record, &[("2024-10-12", Draft)]);
    assert_eq!(
        record.history().next().map(|held| &held.entry.on),
        Some(&When::UNKNOWN)
    );
}
