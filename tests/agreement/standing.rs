//! How an agreement stands on a day: what the signing, the period and partial dates make of it.

use crate::agreement_support::*;
use Standing::{Draft, Expired, InForce, NotInForce, Unknown};
use lienvien::agreement::{AgreementEvent, AgreementStatus, Standing, Terms};
use lienvien::record::{Correction, Event, Missing};
use lienvien::value::{Answer, Explain, Length, LengthUnit, Period, When};

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
    for (date, expired) in [
        ("2024-10-11", Answer::No),
        ("2030-12-31", Answer::No),
        ("2031-01-01", Answer::Yes),
    ] {
        assert_eq!(agreement.is_expired_but_not_liquidated(day(date)), expired);
    }
    for (date, left) in [("2030-12-30", 1), ("2030-12-31", 0), ("2031-01-01", 0)] {
        assert_eq!(agreement.remaining(day(date)), Some(left..=left));
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
fn once_signed_it_is_in_force_from_an_effective_date_before_the_signing() {
    let terms = terms_with(|draft| draft.effective = Some(when("2024-09-01")));
    let signed = signed_on(terms.clone(), "2024-10-12");
    assert_stands(
        &signed,
        &[
            ("2024-08-31", Draft),
            ("2024-09-01", InForce),
            ("2024-10-11", InForce),
            ("2024-10-12", InForce),
            ("2030-12-31", InForce),
            ("2031-01-01", Expired),
        ],
    );
    // What was known before the signing is answered by the record of then.
    let drafted = signed.at_version(3).unwrap();
    assert_stands(&drafted, &[("2024-09-01", Draft), ("2030-12-31", Draft)]);
    // Whenever it was signed, it is in force from its date.
    assert_stands(
        &signed_on(terms, "unknown"),
        &[("2024-08-31", NotInForce), ("2024-09-01", InForce)],
    );
    let partial = terms_with(|draft| draft.effective = Some(when("2024-09")));
    let partial = signed_on(partial, "2024-10-12");
    assert_stands(
        &partial,
        &[
            ("2024-08-31", Draft),
            ("2024-09-01", Unknown),
            ("2024-09-30", InForce),
        ],
    );
    assert_missing(&partial, "2024-09-01", &[Missing::PeriodStart]);
    // A date that the paper names, but nobody knows, may lie before the signing or after it.
    let unknown = terms_with(|draft| draft.effective = Some(When::UNKNOWN));
    let unknown = signed_on(unknown, "2024-10-12");
    assert_stands(
        &unknown,
        &[("2024-10-11", Unknown), ("2024-10-12", Unknown)],
    );
    // It looks back, but not beyond its own end.
    let over = terms_with(|draft| {
        draft.period = Some(Period::new(when("2024-01-01"), when("2024-06-30")).unwrap());
        draft.effective = Some(when("2024-01-01"));
    });
    let over = signed_on(over, "2024-10-12");
    assert_stands(&over, &[("2024-06-30", InForce), ("2024-07-01", Expired)]);
    let expired = |date| over.is_expired_but_not_liquidated(day(date));
    assert_eq!(expired("2024-06-30"), Answer::No);
    assert_eq!(expired("2024-07-01"), Answer::Yes);
}

#[test]
fn a_period_from_a_day_before_the_signing_leaves_the_time_between_open() {
    for from in ["2024-09-15", "2024-09"] {
        let agreement = signed_on(from_to(from, "2026-12-31"), "2024-10-12");
        assert_stands(
            &agreement,
            &[
                ("2024-08-31", Draft),
                ("2024-09-15", Unknown),
                ("2024-10-11", Unknown),
                ("2024-10-12", InForce),
                ("2026-12-31", InForce),
                ("2027-01-01", Expired),
            ],
        );
        assert_missing(&agreement, "2024-10-11", &[Missing::PeriodStart]);
    }
    let to_the_day = signed_on(from_to("2024-09-15", "2026-12-31"), "2024-10-12");
    assert_stands(&to_the_day, &[("2024-09-14", Draft)]);
    // Over before it was signed, it may have been in force for that time.
    let over = signed_on(from_to("2024-01-01", "2024-06-30"), "2024-10-12");
    assert_stands(
        &over,
        &[
            ("2024-06-30", Unknown),
            ("2024-07-01", NotInForce),
            ("2024-10-12", Expired),
        ],
    );
    // Nobody signed it: nothing to look back from.
    let draft = record_of(from_to("2024-01-01", "2024-06-30"), []);
    assert_stands(&draft, &[("2024-03-01", Draft)]);
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
    assert_eq!(agreement.remaining(day("2024-10-12")), None);
    let expired = |date| agreement.is_expired_but_not_liquidated(day(date));
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
            ("2026-10-12", InForce),
            ("2026-10-13", Expired),
        ],
    );
    assert_eq!(agreement.remaining(day("2026-10-01")), Some(11..=11));
    // From 29/02 to 28/02.
    let leap = signed_on(years(2), "2024-02-29");
    assert_stands(&leap, &[("2026-02-28", InForce), ("2026-03-01", Expired)]);
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
            ("2026-10-01", InForce),
            ("2026-10-02", Unknown),
            ("2026-10-31", Unknown),
            ("2026-11-01", Expired),
        ],
    );
    assert_missing(&agreement, "2024-10-01", &[Missing::SigningDate]);
    assert_missing(&agreement, "2026-10-02", &[Missing::PeriodEnd]);
    assert_eq!(agreement.remaining(day("2026-10-01")), Some(0..=30));
    let expired = |date| agreement.is_expired_but_not_liquidated(day(date));
    assert_eq!(expired("2026-10-02"), Answer::Unknown);
    assert_eq!(expired("2026-10-31"), Answer::Unknown);
    assert_eq!(expired("2026-11-01"), Answer::Yes);
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
    let over = unresolved.is_expired_but_not_liquidated(day("2031-01-01"));
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
        .replace(3, signed(1).on(day("2024-10-10")))
        .replace(4, signed(2).on(day("2024-10-11")));
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

#[test]
fn evidence_names_what_was_relied_on() {
    let agreement = ha_tinh_agreement();
    let evidence = agreement.in_force_on(day("2024-10-12")).unwrap();
    assert_eq!(evidence.agreement(), agreement.id());
    assert_eq!(evidence.version(), 4);
    assert_eq!(evidence.day(), day("2024-10-12"));
    assert_eq!(
        serde_json::to_string(&evidence).unwrap(),
        r#"{"agreement":"00000000-0000-0000-0000-000000000007","version":4,"day":"2024-10-12","certainty":"certain"}"#
    );
    let open = signed_on(terms_with(|draft| draft.period = None), "2024-10-12");
    let presumed = open.presume_in_force_on(day("2024-10-12")).unwrap();
    let json = serde_json::to_value(presumed.certainty()).unwrap();
    assert_eq!(json, serde_json::json!({"presumed": ["period_end"]}));
}

#[test]
fn what_is_not_in_force_is_said_in_both_languages() {
    let refused = ha_tinh_agreement()
        .in_force_on(day("2031-01-01"))
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_in_force");
    assert_eq!(
        refused.to_string(),
        "the agreement is `expired` on 2031-01-01, expected an agreement in force"
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
