//! How long an agreement lasts: from where a length runs, what disagrees with it, and no fixed term.

use crate::agreement_support::*;
use Standing::{Draft, Ended, Expired, InForce, NotInForce, Unknown};
use lienvien::agreement::{AgreementEvent, Standing, Terms};
use lienvien::record::Missing;
use lienvien::value::{Answer, Length, LengthUnit, Period};

fn lasting(period: Period) -> Terms {
    terms_with(|draft| draft.period = Some(period))
}

/// These words of the paper and this effective date, signed on these two days.
fn worded(period: &str, effective: Option<&str>, [first, last]: [&str; 2]) -> Pact {
    let terms = terms_with(|draft| {
        draft.period = Some(Period::parse_vi(period).unwrap());
        draft.effective = effective.map(when);
    });
    let agreed = record_of(terms, [AgreementEvent::Agreed]);
    then(then(agreed, signed(1), first), signed(2), last)
}

#[test]
fn a_length_runs_from_the_day_that_the_paper_names_or_from_any_that_it_may_mean() {
    let (one_day, two_days) = (["2024-10-12"; 2], ["2024-10-10", "2024-10-12"]);
    let (later, before) = (Some("2025-01-01"), Some("2024-09-01"));
    let (not_stated, signing) = ("thời hạn 2 năm", "2 năm kể từ ngày ký");
    let effect = "2 năm kể từ ngày có hiệu lực";
    // The words, the effective date, the days of signing; the earliest and the latest last day.
    for (period, effective, signed, earliest, latest) in [
        (not_stated, None, one_day, "2026-10-12", "2026-10-12"),
        (signing, None, one_day, "2026-10-12", "2026-10-12"),
        (effect, None, one_day, "2026-10-12", "2026-10-12"),
        (not_stated, None, two_days, "2026-10-10", "2026-10-12"),
        (signing, None, two_days, "2026-10-10", "2026-10-12"),
        (effect, None, two_days, "2026-10-12", "2026-10-12"),
        (not_stated, later, one_day, "2026-10-12", "2027-01-01"),
        (signing, later, one_day, "2026-10-12", "2026-10-12"),
        (effect, later, one_day, "2027-01-01", "2027-01-01"),
        (not_stated, before, two_days, "2026-09-01", "2026-10-12"),
        (signing, before, two_days, "2026-10-10", "2026-10-12"),
        (effect, before, two_days, "2026-09-01", "2026-09-01"),
    ] {
        let agreement = worded(period, effective, signed);
        let next = |date| day(date).succ_opt().unwrap();
        let context = format!("{period} from {effective:?}, signed {signed:?}");
        let stands = |on| agreement.standing_on(on);
        assert_eq!(stands(day(earliest)), InForce, "{context}");
        assert_eq!(stands(next(latest)), Expired, "{context}");
        if earliest != latest {
            for on in [next(earliest), day(latest)] {
                assert_eq!(stands(on), Unknown, "{context}");
                let expired = agreement.is_expired_but_not_liquidated(on);
                assert_eq!(expired, Answer::Unknown, "{context}");
            }
            assert_missing(&agreement, latest, &[Missing::PeriodEnd]);
        }
        let least = day(earliest) - day("2026-08-01");
        let most = day(latest) - day("2026-08-01");
        let remaining = Some(least.num_days()..=most.num_days());
        assert_eq!(
            agreement.remaining(day("2026-08-01")),
            remaining,
            "{context}"
        );
    }
    // A date of these that nobody knows leaves the end open.
    for (effective, signed) in [
        (None, ["unknown", "2024-10-12"]),
        (Some("unknown"), one_day),
    ] {
        let agreement = worded(not_stated, effective, signed);
        assert_stands(&agreement, &[("2026-09-01", Unknown)]);
    }
    // Of an unknown day of signing nothing but the later one is needed.
    let late = worded(signing, None, ["unknown", "2024-10-12"]);
    assert_stands(&late, &[("2026-10-12", Unknown), ("2026-10-13", Expired)]);
}

#[test]
fn where_the_dates_and_the_length_disagree_it_is_unknown() {
    let (from, two_years) = (
        when("2024-10-12"),
        Length::new(2, LengthUnit::Year).unwrap(),
    );
    for (to, eve, last) in [
        ("2026-12-31", "2026-10-12", "2026-12-31"),
        ("2026-06-30", "2026-06-30", "2026-10-12"),
    ] {
        let period = Period::new(from.clone(), when(to)).unwrap();
        let agreement = signed_on(lasting(period.with_length(two_years)), "2024-10-12");
        let next = |date| day(date).succ_opt().unwrap().to_string();
        assert_stands(
            &agreement,
            &[
                (eve, InForce),
                (&next(eve), Unknown),
                (last, Unknown),
                (&next(last), Expired),
            ],
        );
        assert_missing(&agreement, last, &[Missing::PeriodEnd]);
        let days = |to| (day(to) - day("2026-06-01")).num_days();
        let remaining = agreement.remaining(day("2026-06-01"));
        assert_eq!(remaining, Some(days(eve)..=days(last)));
    }
    // By either way of counting they agree.
    for to in ["2026-10-11", "2026-10-12"] {
        let period = Period::new(from.clone(), when(to)).unwrap();
        let agreement = signed_on(lasting(period.with_length(two_years)), "2024-10-12");
        assert_stands(&agreement, &[(to, InForce), ("2026-10-13", Expired)]);
    }
}

#[test]
fn without_a_fixed_term_it_is_in_force_until_it_is_ended() {
    for words in ["không xác định thời hạn", "vô thời hạn"] {
        let agreement = worded(words, None, ["2024-10-12"; 2]);
        assert_stands(
            &agreement,
            &[
                ("2024-10-11", Draft),
                ("2024-10-12", InForce),
                ("9999-12-31", InForce),
            ],
        );
        assert_eq!(agreement.remaining(day("2024-10-12")), None);
        let expired = agreement.is_expired_but_not_liquidated(day("9999-12-31"));
        assert_eq!(expired, Answer::No);
        let ended = then(agreement, notice("2040-01-01"), "2039-07-01");
        assert_stands(&ended, &[("2039-12-31", InForce), ("2040-01-01", Ended)]);
        assert_eq!(ended.remaining(day("2039-12-01")), Some(30..=30));
    }
    let from = Period::open_ended(when("2025-01-01"));
    let from = signed_on(lasting(from), "2024-10-12");
    assert_stands(
        &from,
        &[("2024-12-31", NotInForce), ("2025-01-01", InForce)],
    );
}
