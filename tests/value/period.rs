//! Periods and lengths of time: what is built, refused, read, shown and answered.

use crate::told;
use Answer::{No, Unknown, Yes};
use chrono::{Days, NaiveDate};
use lienvien::value::{
    Answer, CountingRule, Explain, Length, LengthUnit, Limit, Period, PeriodError, PeriodStart,
    When, WhenError,
};
use proptest::{prelude::*, sample::select};
use std::error::Error as _;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn length(written: &str) -> Length {
    written.parse().unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period::new(when(from), when(to)).unwrap()
}

#[test]
fn a_refused_date_is_the_source_of_the_error() {
    let error = Period::years(2024, 10_000).unwrap_err();
    let source = error.source().and_then(|why| why.downcast_ref());
    assert_eq!(source, Some(&WhenError::Year { found: 10_000 }));
    assert!(Period::years(2030, 2024).unwrap_err().source().is_none());
}

#[test]
fn row_1_12_years_are_inclusive() {
    let period = Period::parse_vi("giai đoạn 2024 – 2030").unwrap();
    assert_eq!(period, Period::years(2024, 2030).unwrap());
    assert_eq!(period.vi().to_string(), "giai đoạn 2024 – 2030");
    for (day, inside) in [
        (date(2023, 12, 31), No),
        (date(2024, 1, 1), Yes),
        (date(2024, 10, 12), Yes),
        (date(2030, 12, 31), Yes),
        (date(2031, 1, 1), No),
    ] {
        assert_eq!(period.contains(day), inside, "{day}");
    }
    assert_eq!(period.earliest_start(), Some(date(2024, 1, 1)));
    assert_eq!(period.latest_start(), Some(date(2024, 1, 1)));
    assert_eq!(period.earliest_end(), Some(date(2030, 12, 31)));
    assert_eq!(period.latest_end(), Some(date(2030, 12, 31)));
}

#[test]
fn trap_t4_a_period_does_not_say_when_it_was_signed() {
    // that it isn't in force before the signing is for the agreement to say
    let period = Period::years(2024, 2030).unwrap();
    assert_eq!(period.contains(date(2024, 10, 11)), Yes);
    assert!(!period.from().is_exact_day());
}

#[test]
fn both_ends_belong_to_it() {
    let period = period("2024-10-12", "2024-12-31");
    for (day, begun, over) in [
        (date(2024, 10, 11), No, No),
        (date(2024, 10, 12), Yes, No),
        (date(2024, 12, 31), Yes, No),
        (date(2025, 1, 1), Yes, Yes),
    ] {
        assert_eq!(
            (period.started_on_or_before(day), period.ended_before(day)),
            (begun, over),
            "{day}"
        );
        assert_eq!(period.contains(day), begun.and(over.negate()), "{day}");
    }
}

#[test]
fn an_end_that_is_not_given_is_unknown_not_infinite() {
    let open = period("2024", "unknown");
    assert_eq!((open.earliest_end(), open.latest_end()), (None, None));
    assert_eq!(open.contains(date(2023, 12, 31)), No);
    // a beginning that stands alone is some day of that year
    assert_eq!(open.contains(date(2024, 1, 1)), Unknown);
    assert_eq!(open.started_on_or_before(date(2024, 12, 30)), Unknown);
    assert_eq!(open.started_on_or_before(date(2024, 12, 31)), Yes);
    assert_eq!(open.contains(date(2024, 12, 31)), Unknown);
    assert_eq!(open.ended_before(date(2023, 12, 31)), No);
    assert_eq!(open.ended_before(date(2999, 1, 1)), Unknown);

    let until = period("unknown", "2030");
    assert_eq!(until.contains(date(2030, 12, 31)), Yes);
    assert_eq!(until.contains(date(2030, 12, 30)), Unknown);
    assert_eq!(until.contains(date(2031, 1, 1)), No);
    assert_eq!(until.started_on_or_before(date(2031, 1, 1)), Yes);

    let no_year = period("--10-12", "--12-31");
    assert_eq!(no_year.contains(date(2024, 11, 1)), Unknown);
}

/// Civil Code, Art. 147 and 148; and the same if the paper counts the first day.
#[test]
fn a_length_ends_on_the_same_date_or_the_day_before() {
    for (written, start, by_code, first_counts) in [
        ("P2Y", "2024-10-12", "2026-10-12", "2026-10-11"),
        ("P1Y", "2024-01-01", "2025-01-01", "2024-12-31"),
        ("P1Y", "2024-02-29", "2025-02-28", "2025-02-28"),
        ("P4Y", "2024-02-29", "2028-02-29", "2028-02-28"),
        ("P1Y", "2023-03-01", "2024-03-01", "2024-02-29"),
        ("P1M", "2024-01-31", "2024-02-29", "2024-02-29"),
        ("P1M", "2023-01-28", "2023-02-28", "2023-02-27"),
        ("P1M", "2023-01-29", "2023-02-28", "2023-02-28"),
        ("P1M", "2023-01-31", "2023-02-28", "2023-02-28"),
        ("P6M", "2024-08-30", "2025-02-28", "2025-02-28"),
        ("P6M", "2024-08-31", "2025-02-28", "2025-02-28"),
        ("P6M", "2023-08-31", "2024-02-29", "2024-02-29"),
        ("P6M", "2024-09-01", "2025-03-01", "2025-02-28"),
        ("P24M", "2024-10-12", "2026-10-12", "2026-10-11"),
        ("P1D", "2024-10-12", "2024-10-13", "2024-10-12"),
        ("P90D", "2024-10-12", "2025-01-10", "2025-01-09"),
        ("P1W", "2024-10-12", "2024-10-19", "2024-10-18"),
        ("P3W", "2024-10-12", "2024-11-02", "2024-11-01"),
    ] {
        let [start, by_code, first_counts] =
            [start, by_code, first_counts].map(|on| on.parse().unwrap());
        for (rule, last) in [
            (CountingRule::CivilCode, by_code),
            (CountingRule::FirstDayCounts, first_counts),
        ] {
            let found = length(written).last_day_from(start, rule);
            assert_eq!(found, Some(last), "{written} from {start}, {rule}");
            let period = Period::lasting(length(written)).counted_by(rule);
            let period = period.anchored(&NaiveDate::into(start));
            assert_eq!(period.latest_end(), Some(last));
            assert_eq!(period.contains(start), Yes);
            assert_eq!(period.contains(last), Yes);
            assert_eq!(period.contains(last + Days::new(1)), No);
        }
    }
    for unit in LengthUnit::ALL {
        let longest = Length::new(u16::MAX, *unit).unwrap();
        for rule in CountingRule::ALL {
            assert_eq!(longest.last_day_from(NaiveDate::MAX, *rule), None);
            let far = longest.last_day_from(date(9999, 12, 31), *rule);
            assert!(far.is_some());
        }
    }
    assert_eq!(
        Period::lasting(length("P2Y")).counting(),
        CountingRule::CivilCode
    );
}

/// Civil Code, Art. 148(5): the end of a length moves to the next working day, by the caller's days.
#[test]
fn a_last_day_that_is_a_day_off_moves() {
    // 10/01/2025 is a Friday; the 13th is the next Monday
    let off = [date(2025, 1, 11), date(2025, 1, 12)];
    let is_day_off = |day| off.contains(&day);
    let days = Period::lasting(length("P90D"));
    for (start, last, working) in [
        (date(2024, 10, 12), date(2025, 1, 10), date(2025, 1, 10)),
        (date(2024, 10, 13), date(2025, 1, 11), date(2025, 1, 13)),
        (date(2024, 10, 14), date(2025, 1, 12), date(2025, 1, 13)),
        (date(2024, 10, 15), date(2025, 1, 13), date(2025, 1, 13)),
    ] {
        let begun = days.clone().anchored(&start.into());
        assert_eq!(begun.latest_end(), Some(last));
        assert_eq!(begun.working_end(is_day_off), Some(working..=working));
        let rule = CountingRule::CivilCode;
        let found = length("P90D").last_working_day_from(start, rule, is_day_off);
        assert_eq!(found, Some(working));
    }
    let some_day = days.clone().anchored(&when("2024-10"));
    let working = some_day.working_end(is_day_off);
    assert_eq!(working, Some(date(2024, 12, 30)..=date(2025, 1, 29)));
    // a date that the paper gives stays
    let dated = period("2024-10-13", "2025-01-11");
    let stays = Some(date(2025, 1, 11)..=date(2025, 1, 11));
    assert_eq!(dated.working_end(is_day_off), stays);
    assert_eq!(
        dated.with_length(length("P90D")).working_end(is_day_off),
        stays
    );
    for unknown in [days, Period::open_ended(when("2024-10-13"))] {
        assert_eq!(unknown.working_end(is_day_off), None);
    }
    // a search for a working day is bounded
    let begun = Period::lasting(length("P1D")).anchored(&when("2024-10-13"));
    assert_eq!(begun.working_end(|_| true), None);
    let last = |off: u64| begun.working_end(move |day| day < date(2024, 10, 14) + Days::new(off));
    let year_later = date(2025, 10, 14);
    assert_eq!(last(365), Some(year_later..=year_later));
    assert_eq!(last(366), None);
}

/// A length with a limit is kept with it, and only the bounds that the limit gives are certain.
#[test]
fn of_a_length_with_a_limit_only_its_bounds_are_certain() {
    let start = date(2024, 10, 12);
    let full = Some(date(2025, 10, 12));
    for (written, shown, earliest, latest) in [
        ("P12M", "12 tháng", full, full),
        (">=P12M", "ít nhất 12 tháng", full, None),
        (">P12M", "hơn 12 tháng", full, None),
        ("<=P12M", "tối đa 12 tháng", Some(start), full),
        ("<P12M", "dưới 12 tháng", Some(start), full),
        ("<~P12M", "gần 12 tháng", Some(start), full),
        ("~P12M", "khoảng 12 tháng", Some(start), None),
    ] {
        let read = length(written);
        assert_eq!(read.to_string(), written);
        assert_eq!(read.vi().to_string(), shown);
        assert_eq!(Period::parse_vi(shown), Ok(Period::lasting(read)));
        let json = format!("\"{written}\"");
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        assert_eq!(serde_json::from_str::<Length>(&json).unwrap(), read);
        let rule = CountingRule::CivilCode;
        let is_exact = read.limit() == Limit::Exactly;
        assert_eq!(read.last_day_from(start, rule), full.filter(|_| is_exact));
        let begun = Period::lasting(read).anchored(&start.into());
        assert_eq!(
            (begun.earliest_end(), begun.latest_end()),
            (earliest, latest)
        );
        assert_eq!(begun.contains(start), Yes);
        let late = if latest.is_some() { No } else { Unknown };
        assert_eq!(begun.contains(date(2026, 1, 1)), late, "{written}");
        let early = if earliest == full { Yes } else { Unknown };
        assert_eq!(begun.contains(date(2025, 1, 1)), early, "{written}");
        assert_eq!(begun.working_end(|_| false).is_some(), latest.is_some());
    }
    assert_ne!(length(">=P12M"), length("P12M"));
}

#[test]
fn a_length_with_a_limit_beside_dates_is_judged_by_the_limit() {
    for (from, to, written, fits) in [
        ("2024-10-12", "2025-10-12", ">=P12M", Yes),
        ("2024-10-12", "2025-10-11", ">=P12M", Yes), // if the first day counts
        ("2024-10-12", "2025-10-10", ">=P12M", No),
        ("2024-10-12", "2030-10-12", ">=P12M", Yes),
        ("2024-10-12", "2030-10-12", ">P12M", Yes),
        ("2024-10-12", "2025-10-12", "<=P12M", Yes),
        ("2024-10-12", "2025-10-13", "<=P12M", No),
        ("2024-10-12", "2025-10-11", "<P12M", Yes),
        ("2024-10-12", "2025-09-12", "<~P12M", Unknown),
        ("2024-10-12", "2026-09-12", "<~P12M", No),
        ("2024-10-12", "2026-09-12", "~P12M", Unknown),
        ("2024-10", "2025-10-12", ">=P12M", Unknown),
        ("2024-10", "2025-11", ">=P12M", Yes),
    ] {
        let both = period(from, to).with_length(length(written));
        assert_eq!(both.agrees(), fits, "{both}");
        let to = when(to);
        if to.is_exact_day() && fits != No {
            assert_eq!(both.latest_end(), to.exact_day(), "{both}");
            assert_eq!(both.earliest_end(), to.exact_day(), "{both}");
        }
    }
}

#[test]
fn a_length_runs_from_its_start() {
    let agreed = Period::parse_vi("2 năm").unwrap();
    assert_eq!(agreed, Period::lasting(length("P2Y")));
    assert_eq!(agreed.contains(date(2024, 10, 12)), Unknown);
    let begun = agreed.clone().anchored(&when("2024-10-12"));
    assert_eq!(begun.contains(date(2024, 10, 11)), No);
    assert_eq!(begun.contains(date(2024, 10, 12)), Yes);
    assert_eq!(begun.contains(date(2026, 10, 12)), Yes);
    assert_eq!(begun.contains(date(2026, 10, 13)), No);
    assert_eq!(agreed.clone().anchored(&When::UNKNOWN), agreed);
}

#[test]
fn a_length_from_some_day_of_a_month_ends_on_some_day() {
    let begun = Period::lasting(length("P2Y")).anchored(&when("2024-10"));
    assert_eq!(begun.earliest_start(), Some(date(2024, 10, 1)));
    assert_eq!(begun.latest_start(), Some(date(2024, 10, 31)));
    assert_eq!(begun.earliest_end(), Some(date(2026, 10, 1)));
    assert_eq!(begun.latest_end(), Some(date(2026, 10, 31)));
    for (day, inside) in [
        (date(2024, 9, 30), No),
        (date(2024, 10, 1), Unknown),
        (date(2024, 10, 30), Unknown),
        (date(2024, 10, 31), Yes),
        (date(2026, 10, 1), Yes),
        (date(2026, 10, 2), Unknown),
        (date(2026, 10, 31), Unknown),
        (date(2026, 11, 1), No),
    ] {
        assert_eq!(begun.contains(day), inside, "{day}");
    }
}

#[test]
fn only_a_length_without_dates_is_anchored() {
    let start = when("2024-10-12");
    for dated in [
        Period::years(2024, 2030).unwrap(),
        period("2024", "unknown").with_length(length("P2Y")),
        period("unknown", "2030").with_length(length("P2Y")),
        period("--10-12", "unknown"),
    ] {
        assert_eq!(dated.clone().anchored(&start), dated);
    }
    let from_signing = period("unknown", "2030").starting(PeriodStart::Signing);
    assert_eq!(from_signing.anchored(&start).from(), &start);
    let no_end = Period::open_ended(When::UNKNOWN);
    assert_eq!(no_end.anchored(&start), Period::open_ended(start));
}

#[test]
fn a_length_beside_dates_is_kept_and_judged() {
    for (from, to, written, fits) in [
        ("2024-10-12", "2026-10-11", "P2Y", Yes),
        ("2024-10-12", "2026-10-12", "P2Y", Yes),
        ("2024-10-12", "2026-10-13", "P2Y", No),
        ("2024-01-01", "2025-12-31", "P2Y", Yes),
        ("2024-10", "2026-10-12", "P2Y", Unknown),
        ("2024-10-12", "2026-10-10", "P2Y", No),
        ("2024", "2030", "P7Y", Yes),
        ("2024", "2030", "P6Y", Unknown),
        ("2024", "2030", "P5Y", No),
        ("2024", "2030", "P8Y", No),
        ("2024-10-12", "2026", "P2Y", Unknown),
        ("2024-10-12", "--10-11", "P2Y", Unknown),
        ("2024-10-12", "unknown", "P2Y", Yes),
        ("unknown", "2030", "P2Y", Yes),
    ] {
        let dates = period(from, to);
        assert_eq!(dates.agrees(), Yes);
        let both = dates.clone().with_length(length(written));
        assert_eq!(both.agrees(), fits, "{both}");
        assert_eq!((both.from(), both.to()), (dates.from(), dates.to()));
        assert_eq!(both.length(), Some(length(written)));
    }
    assert_eq!(Period::lasting(length("P2Y")).agrees(), Yes);
    let no_end = Period::open_ended(when("2024-10-12"));
    assert_eq!(no_end.agrees(), Yes);
    assert_eq!(no_end.with_length(length("P2Y")).agrees(), No);
}

#[test]
fn where_dates_and_length_disagree_the_end_is_unknown() {
    for (from, to, written, earliest, latest) in [
        (
            "2024-10-12",
            "2025-12-31",
            "P2Y",
            date(2025, 12, 31),
            date(2026, 10, 12),
        ),
        (
            "2024-10-12",
            "2027-12-31",
            "P2Y",
            date(2026, 10, 12),
            date(2027, 12, 31),
        ),
        ("2024", "2030", "P6Y", date(2030, 1, 1), date(2030, 12, 31)),
        (
            "2024-10-12",
            "2026",
            "P2Y",
            date(2026, 10, 12),
            date(2026, 12, 31),
        ),
        // they fit, under one rule or the other
        (
            "2024",
            "2030",
            "P7Y",
            date(2030, 12, 31),
            date(2030, 12, 31),
        ),
        (
            "2024-10-12",
            "2026-10-11",
            "P2Y",
            date(2026, 10, 11),
            date(2026, 10, 11),
        ),
        (
            "2024-10-12",
            "2026-10-12",
            "P2Y",
            date(2026, 10, 12),
            date(2026, 10, 12),
        ),
        (
            "2024-01-01",
            "2025-12-31",
            "P2Y",
            date(2025, 12, 31),
            date(2025, 12, 31),
        ),
        // they fit if it began on the right day
        (
            "2024-10",
            "2026-10-12",
            "P2Y",
            date(2026, 10, 12),
            date(2026, 10, 12),
        ),
        // there is nothing to compare
        (
            "--10-12",
            "2026-10-12",
            "P3Y",
            date(2026, 10, 12),
            date(2026, 10, 12),
        ),
    ] {
        for rule in CountingRule::ALL {
            let both = period(from, to)
                .with_length(length(written))
                .counted_by(*rule);
            let day_before = match rule {
                CountingRule::FirstDayCounts => Days::new(1),
                CountingRule::CivilCode => Days::new(0),
            };
            // the end of the length is a day earlier if the first day counts
            let shifted = |day: NaiveDate| {
                if both.to().latest() == Some(day) {
                    day
                } else {
                    day - day_before
                }
            };
            let (earliest, latest) = (shifted(earliest), shifted(latest));
            assert_eq!(both.earliest_end(), Some(earliest), "{both}");
            assert_eq!(both.latest_end(), Some(latest), "{both}");
            assert_eq!(both.ended_before(earliest), No);
            assert_eq!(both.ended_before(latest + Days::new(1)), Yes);
            if earliest < latest {
                assert_eq!(both.ended_before(latest), Unknown);
                assert_eq!(both.contains(earliest + Days::new(1)), Unknown);
            }
        }
    }
    let no_year = period("2024-10-12", "--10-11").with_length(length("P2Y"));
    assert_eq!((no_year.earliest_end(), no_year.latest_end()), (None, None));
    let both = Period::open_ended(when("2024-10-12")).with_length(length("P2Y"));
    assert_eq!(both.ended_before(date(2026, 10, 12)), No);
    assert_eq!(both.ended_before(date(2026, 10, 13)), Unknown);
}

#[test]
fn a_period_without_end_is_not_one_whose_end_is_unknown() {
    let (no_end, not_given) = (
        Period::open_ended(when("2024-10-12")),
        period("2024-10-12", "unknown"),
    );
    assert_ne!(no_end, not_given);
    assert!(no_end.is_open_ended() && !not_given.is_open_ended());
    assert!(no_end.to().is_unknown());
    for (day, begun, within, within_other) in [
        (date(2024, 10, 11), No, No, No),
        (date(2024, 10, 12), Yes, Yes, Yes),
        (date(2024, 10, 13), Yes, Yes, Unknown),
        (NaiveDate::MAX, Yes, Yes, Unknown),
    ] {
        assert_eq!(no_end.started_on_or_before(day), begun);
        assert_eq!(no_end.ended_before(day), No);
        assert_eq!(no_end.contains(day), within);
        assert_eq!(not_given.contains(day), within_other);
    }
    assert_eq!((no_end.earliest_end(), no_end.latest_end()), (None, None));
    let bare = Period::open_ended(When::UNKNOWN);
    assert_eq!(bare.contains(date(2024, 10, 12)), Unknown);
    assert_eq!(bare.ended_before(date(2024, 10, 12)), No);
}

#[test]
fn an_end_certainly_before_the_beginning_is_refused() {
    for (from, to, ok) in [
        ("2024-10-12", "2024-10-12", true),
        ("2024-10-12", "2024-10-11", false),
        ("2024-10-12", "2024-10", true),
        ("2024-10-12", "2024-09", false),
        ("2024-10", "2024", true),
        ("2025", "2024", false),
        ("2024-10-12T09:30+07:00", "2024-10-12", true),
        ("2024-10-12T09:30+07:00", "2024-10-12T09:29+07:00", false),
        ("--10-12", "--01-01", true),
        ("unknown", "unknown", false),
    ] {
        assert_eq!(
            Period::new(when(from), when(to)).is_ok(),
            ok,
            "{from} to {to}"
        );
    }
}

#[test]
fn lengths_are_written_and_refused() {
    for (written, vi) in [
        ("P2Y", "2 năm"),
        ("P6M", "6 tháng"),
        ("P3W", "3 tuần"),
        ("P90D", "90 ngày"),
        ("P65535D", "65535 ngày"),
    ] {
        let read = length(written);
        assert_eq!(read.to_string(), written);
        assert_eq!(read.vi().to_string(), vi);
        assert_eq!(Period::parse_vi(vi), Ok(Period::lasting(read)));
        assert_eq!(
            serde_json::to_string(&read).unwrap(),
            format!("\"{written}\"")
        );
        assert_eq!(Length::new(read.count(), read.unit()), Ok(read));
    }
    for written in [
        ">", ">=", "=P2Y", "<>P2Y", "<~", "P~2Y", "~ P2Y", "≥P2Y ", "", "P", "PY", "P2", "2Y",
        "P+2Y", "P-2Y", "P2y", "p2Y", "P2H", "PT2M", "P1Y6M", "P65536D", "P 2Y", "P2Yữ", "P002Y",
        "P012M", "P00D",
    ] {
        let found = told(written);
        assert_eq!(
            written.parse::<Length>(),
            Err(PeriodError::NotLength { found })
        );
    }
    assert_eq!(
        "P0Y".parse::<Length>(),
        Err(PeriodError::NoLength {
            unit: LengthUnit::Year
        })
    );
}

#[test]
fn vietnamese_forms() {
    let years = Period::years(2024, 2030).unwrap();
    let days = period("2024-10-12", "2030-12-31");
    let two_years = Period::lasting(length("P2Y"));
    let from_signing = two_years.clone().starting(PeriodStart::Signing);
    let no_end = Period::open_ended(When::UNKNOWN);
    let from_day = period("2024-10-12", "unknown");
    for (written, read) in [
        ("giai đoạn 2024 – 2030", &years),
        ("Giai đoạn 2024-2030", &years),
        ("2024–2030", &years),
        ("2024 - 2030", &years),
        ("GIAI ĐOẠN 2024 — 2030", &years),
        ("trong giai đoạn 2024 đến 2030", &years),
        ("từ năm 2024 đến năm 2030", &years),
        ("từ 2024 đến hết 2030", &years),
        ("từ năm 2024 - 2030", &years),
        ("giai doan 2024 den 2030", &years),
        ("giai đoạn từ năm 2024 đến năm 2030", &years),
        ("từ ngày 12/10/2024 đến ngày 31/12/2030", &days),
        ("từ ngày 12/10/2024 đến hết ngày 31/12/2030", &days),
        ("12/10/2024 - 31/12/2030", &days),
        ("12-10-2024 – 31-12-2030", &days),
        (
            "từ ngày 12 tháng 10 năm 2024 đến ngày 31 tháng 12 năm 2030",
            &days,
        ),
        ("2 năm", &two_years),
        ("02 năm", &two_years),
        ("thời hạn 2 năm", &two_years),
        ("trong thời hạn 2 năm", &two_years),
        ("2 năm kể từ ngày ký", &from_signing),
        ("2 năm từ ngày ký", &from_signing),
        ("thời hạn 2 năm kể từ ngày ký", &from_signing),
        ("từ ngày ký, thời hạn 2 năm", &from_signing),
        (
            "2 năm, tính cả ngày đầu tiên",
            &two_years.clone().counted_by(CountingRule::FirstDayCounts),
        ),
        (
            "02 năm kể từ ngày có hiệu lực",
            &two_years.clone().starting(PeriodStart::Effect),
        ),
        (
            "2 năm kể từ ngày ký 12/10/2024",
            &from_day
                .clone()
                .with_length(length("P2Y"))
                .starting(PeriodStart::Signing),
        ),
        (
            "kể từ ngày ký đến hết ngày 28/02/2027",
            &period("unknown", "2027-02-28").starting(PeriodStart::Signing),
        ),
        ("kể từ ngày 01/4/1976", &period("1976-04-01", "unknown")),
        ("không xác định thời hạn", &no_end),
        ("vô thời hạn", &no_end),
        ("Thời hạn: vô thời hạn", &no_end),
        (
            "không xác định thời hạn kể từ ngày ký",
            &no_end.clone().starting(PeriodStart::Signing),
        ),
        (
            "kể từ ngày 12/10/2024, không xác định thời hạn",
            &Period::open_ended(when("2024-10-12")),
        ),
        ("từ ngày 12/10/2024", &from_day),
        ("từ 12/10/2024", &from_day),
        (
            "2 năm kể từ ngày 12/10/2024",
            &from_day.clone().with_length(length("P2Y")),
        ),
        (
            "2 năm từ 12/10/2024",
            &from_day.clone().with_length(length("P2Y")),
        ),
        (
            "từ ngày 12/10/2024, thời hạn 2 năm",
            &from_day.clone().with_length(length("P2Y")),
        ),
        ("từ năm 2024", &period("2024", "unknown")),
        ("đến năm 2030", &period("unknown", "2030")),
        ("đến hết tháng 12/2030", &period("unknown", "2030-12")),
        ("năm 2024", &period("2024", "2024")),
        ("trong năm 2024", &period("2024", "2024")),
        ("tháng 10/2024", &period("2024-10", "2024-10")),
        ("1-2-2024", &period("2024-02-01", "2024-02-01")),
        ("từ ngày 1-2-2024", &period("2024-02-01", "unknown")),
        ("10/2024 - 12/2025", &period("2024-10", "2025-12")),
        (
            "từ ngày 1/9 đến ngày 30/11/2024",
            &period("--09-01", "2024-11-30"),
        ),
        (
            "giai đoạn 2024 – 2030, thời hạn 7 năm",
            &years.clone().with_length(length("P7Y")),
        ),
    ] {
        assert_eq!(Period::parse_vi(written).as_ref(), Ok(read), "{written}");
    }
}

#[test]
fn what_is_no_vietnamese_period_is_refused() {
    for written in [
        "",
        "trong thời gian tới",
        "giai đoạn tới",
        "giai đoạn",
        "năm",
        "2 giờ",
        "2 năm 2024",
        "từ",
        "đến",
        "từ năm",
        "2024 –",
        "– 2030",
        "2024 – 2030 – 2035",
        "đến năm 2030, không xác định thời hạn",
        "thời hạn không xác định",
        "chưa xác định thời hạn",
        "tính cả ngày đầu",
        "2 năm kể từ",
        "thời hạn",
        "2024/2030",
        "70000 ngày",
        "002 năm",
        "012 tháng",
        "00 ngày",
    ] {
        let found = told(written);
        assert_eq!(
            Period::parse_vi(written),
            Err(PeriodError::NotVietnamese { found })
        );
    }
    assert_eq!(
        Period::parse_vi(&"- ".repeat(100_000)).unwrap_err().code(),
        "period.not_vietnamese"
    );
    assert_eq!(
        Period::parse_vi("từ ngày 31/4/2024"),
        Err(WhenError::Day {
            year: 2024,
            month: 4,
            day: 31,
            last: 30
        }
        .into()),
    );
    assert_eq!(
        Period::parse_vi("0 năm"),
        Err(PeriodError::NoLength {
            unit: LengthUnit::Year
        })
    );
    assert!(matches!(
        Period::parse_vi("2030 – 2024"),
        Err(PeriodError::Reversed { .. })
    ));
    assert_eq!(Period::parse_vi("không rõ ngày"), Err(PeriodError::Empty));
}

#[test]
fn shown_in_both_languages() {
    for (period, en, vi) in [
        (
            Period::years(2024, 2030).unwrap(),
            "2024 – 2030",
            "giai đoạn 2024 – 2030",
        ),
        (Period::years(2024, 2024).unwrap(), "2024", "năm 2024"),
        (
            period("2024-10", "2025-12"),
            "2024-10 – 2025-12",
            "từ tháng 10/2024 đến tháng 12/2025",
        ),
        (
            period("2024-10-12", "2030"),
            "2024-10-12 – 2030",
            "từ ngày 12/10/2024 đến năm 2030",
        ),
        (period("2024", "unknown"), "from 2024", "từ năm 2024"),
        (
            period("unknown", "2030-12-31"),
            "until 2030-12-31",
            "đến ngày 31/12/2030",
        ),
        (Period::lasting(length("P2Y")), "P2Y", "2 năm"),
        (
            period("2024-10-12", "unknown").with_length(length("P2Y")),
            "from 2024-10-12, P2Y",
            "2 năm kể từ ngày 12/10/2024",
        ),
        (
            period("unknown", "2030").with_length(length("P2Y")),
            "until 2030, P2Y",
            "đến năm 2030, thời hạn 2 năm",
        ),
        (
            Period::years(2024, 2030)
                .unwrap()
                .with_length(length("P7Y")),
            "2024 – 2030, P7Y",
            "giai đoạn 2024 – 2030, thời hạn 7 năm",
        ),
        (
            Period::lasting(length("P2Y"))
                .starting(PeriodStart::Signing)
                .counted_by(CountingRule::FirstDayCounts),
            "P2Y, from the signing, first day counted",
            "2 năm kể từ ngày ký, tính cả ngày đầu",
        ),
        (
            period("unknown", "2027-02-28").starting(PeriodStart::Effect),
            "until 2027-02-28, from the day of effect",
            "từ ngày có hiệu lực đến ngày 28/02/2027",
        ),
        (
            Period::open_ended(When::UNKNOWN),
            "without end",
            "không xác định thời hạn",
        ),
        (
            Period::open_ended(when("2024-10-12")).starting(PeriodStart::Signing),
            "from 2024-10-12 without end, from the signing",
            "từ ngày ký 12/10/2024, không xác định thời hạn",
        ),
    ] {
        assert_eq!(period.to_string(), en);
        assert_eq!(period.vi().to_string(), vi);
        assert_eq!(Period::parse_vi(vi), Ok(period));
    }
}

#[test]
fn json_holds_what_is_given() {
    for (period, json) in [
        (
            Period::years(2024, 2030).unwrap(),
            r#"{"from":"2024","to":"2030"}"#,
        ),
        (period("2024", "unknown"), r#"{"from":"2024"}"#),
        (
            period("unknown", "2030").with_length(length("P2Y")),
            r#"{"to":"2030","length":"P2Y"}"#,
        ),
        (Period::lasting(length("P2Y")), r#"{"length":"P2Y"}"#),
        (
            Period::lasting(length("P2Y"))
                .starting(PeriodStart::Signing)
                .counted_by(CountingRule::FirstDayCounts),
            r#"{"length":"P2Y","starts":"signing","counting":"first_day_counts"}"#,
        ),
        (Period::open_ended(When::UNKNOWN), r#"{"to":".."}"#),
        (
            Period::open_ended(when("2024")),
            r#"{"from":"2024","to":".."}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&period).unwrap(), json);
        assert_eq!(serde_json::from_str::<Period>(json).unwrap(), period);
    }
    let error = |json: &str| {
        serde_json::from_str::<Period>(json)
            .unwrap_err()
            .to_string()
    };
    for (json, part) in [
        ("{}", "neither dates nor a length"),
        (r#"{"from":"..","to":"2024"}"#, "`..` is not a date"),
        (
            r#"{"to":"..","counting":"other"}"#,
            "`other` is not a counting rule",
        ),
        (r#"{"to":5}"#, "expected a date or `..`"),
        (r#"{"from":"unknown"}"#, "neither dates nor a length"),
        (
            r#"{"from":"2030","to":"2024"}"#,
            "the period begins in `2030` and ends in `2024`, expected an end that is not before the beginning | giai đoạn",
        ),
        (
            r#"{"from":"2024","length":"P0Y"}"#,
            "the length is 0 years, expected at least 1 | thời hạn là 0 năm",
        ),
        (r#"{"from":"2024","until":"2030"}"#, "unknown field `until`"),
        (r#"{"from":"2024","from":"2024"}"#, "duplicate field `from`"),
        ("\"2024\"", "invalid type"),
    ] {
        assert!(error(json).contains(part), "{}", error(json));
    }
}

/// Papers and JSON read the same lengths with a zero in front.
#[test]
fn zeros_in_front_of_a_length_are_read_alike() {
    for (digits, is_number) in [
        ("2", true),
        ("02", true),
        ("002", false),
        ("12", true),
        ("012", false),
        ("00", false),
    ] {
        let json = format!("P{digits}M").parse::<Length>();
        let vi = Period::parse_vi(&format!("{digits} tháng"));
        assert_eq!([json.is_ok(), vi.is_ok()], [is_number; 2], "{digits}");
    }
}

/// A length agrees with dates that say only the month or the year as long as one of their days fits.
#[test]
fn both_ends_of_inexact_dates_still_agree() {
    let length = |written: &str| written.parse::<Length>().unwrap();
    let agrees = |from: &str, to: &str, lasting: &str| {
        let period = Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
        period.with_length(length(lasting)).agrees()
    };
    for (days, fits) in [
        // the last day that a length may end on is the first day of the end, and one day before it
        ("P29D", Unknown),
        ("P28D", No),
        // the first day that it may end on is the last day of the end, and one day after it
        ("P90D", Yes),
        ("P91D", No),
    ] {
        assert_eq!(agrees("2025-01", "2025-03", days), fits, "{days}");
    }
}

#[test]
fn every_refusal_in_both_languages() {
    for (error, code, en, vi) in [
        (
            Period::new(When::UNKNOWN, When::UNKNOWN).unwrap_err(),
            "period.empty",
            "the period has neither dates nor a length nor an event that begins it, expected at least one of them",
            "giai đoạn không có ngày tháng, không có thời hạn và không nêu sự việc bắt đầu, cần ít nhất một trong ba",
        ),
        (
            Period::years(2030, 2024).unwrap_err(),
            "period.reversed",
            "the period begins in `2030` and ends in `2024`, expected an end that is not before the beginning",
            "giai đoạn bắt đầu `2030` nhưng kết thúc `2024`, thời điểm kết thúc không được trước thời điểm bắt đầu",
        ),
        (
            Period::years(0, 2024).unwrap_err(),
            "period.date",
            "a date of the period is refused: the year is 0, expected 1 to 9999",
            "ngày tháng của giai đoạn không hợp lệ: năm 0 không hợp lệ, chỉ từ năm 1 đến năm 9999",
        ),
        (
            Period::parse_vi("giai đoạn tới").unwrap_err(),
            "period.not_vietnamese",
            "`xxxx xxxx xxx` is not a period in Vietnamese, expected one like `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` or `2 năm`",
            "không đọc được giai đoạn `xxxx xxxx xxx`, cần dạng `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` hoặc `2 năm`",
        ),
        (
            Length::new(0, LengthUnit::Month).unwrap_err(),
            "period.no_length",
            "the length is 0 months, expected at least 1",
            "thời hạn là 0 tháng, cần ít nhất 1",
        ),
        (
            "P1Y6M".parse::<Length>().unwrap_err(),
            "period.not_length",
            "`P1Y6M` is not a length of time, expected one like `P2Y`, `P6M`, `P3W` or `P90D` with at most 65535 units",
            "`P1Y6M` không phải thời hạn, cần dạng `P2Y`, `P6M`, `P3W` hoặc `P90D`, tối đa 65535 đơn vị",
        ),
    ] {
        assert_eq!((error.code(), error.rule()), (code, None));
        assert_eq!(error.to_string(), en);
        assert_eq!(error.vi(), vi);
    }
    assert_eq!(PeriodError::CASES.len(), 6);
}

fn any_when() -> impl Strategy<Value = When> {
    prop_oneof![
        Just(When::UNKNOWN),
        (1990..=2060).prop_map(|year| When::year(year).unwrap()),
        (1990..=2060, 1..=12_u32).prop_map(|(year, month)| When::month(year, month).unwrap()),
        (1..=28_u32, 1..=12_u32).prop_map(|(day, month)| When::day_month(day, month).unwrap()),
        (1990..=2060, 1..=365_u32)
            .prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).unwrap().into()),
        (1990..=2060, 0..24_u32, 0..60_u32)
            .prop_map(|(year, h, m)| When::minute(date(year, 5, 1).and_hms_opt(h, m, 0).unwrap())),
        crate::span::any_span(),
    ]
}

fn any_length() -> impl Strategy<Value = Length> {
    (1..=u16::MAX, select(LengthUnit::ALL), select(Limit::ALL))
        .prop_map(|(count, unit, limit)| Length::new(count, unit).unwrap().limited(limit))
}

fn any_period() -> impl Strategy<Value = Period> {
    let stated = (
        proptest::option::of(any_length()),
        select(PeriodStart::ALL),
        select(CountingRule::ALL),
    );
    (any_when(), any_when(), any::<bool>(), stated).prop_filter_map(
        "no period",
        |(from, to, is_open, (length, starts, counting))| {
            let period = match (Period::new(from.clone(), to), length) {
                _ if is_open => Period::open_ended(from),
                (Ok(period), _) => period,
                (Err(PeriodError::Empty), Some(length)) => Period::lasting(length),
                (Err(PeriodError::Empty), None) => Period::from_event(starts).ok()?,
                (Err(_), _) => return None,
            };
            let period = match length {
                Some(length) => period.with_length(length),
                None => period,
            };
            Some(period.starting(starts).counted_by(counting))
        },
    )
}

proptest! {
    #[test]
    fn reads_back(period in any_period()) {
        let json = serde_json::to_string(&period).unwrap();
        prop_assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period.clone());
        prop_assert_eq!(Period::parse_vi(&period.vi().to_string()), Ok(period));
    }

    #[test]
    fn lengths_read_back(length in any_length()) {
        prop_assert_eq!(length.to_string().parse(), Ok(length));
    }

    #[test]
    fn no_input_panics(written in "\\PC*", dates in "(từ|đến|năm|ngày|thời hạn|giai đoạn|[-0-9/.– ]){0,20}") {
        for written in [&written, &dates] {
            let _ = Period::parse_vi(written);
            let _ = written.parse::<Length>();
        }
    }

    #[test]
    fn answers_hold_together(period in any_period(), year in 1980..=2070_i32, ordinal in 1..=365_u32) {
        let day = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let next = day + Days::new(1);
        // once begun, begun; once over, over; over only after having begun
        if period.started_on_or_before(day).is_yes() { prop_assert_eq!(period.started_on_or_before(next), Yes); }
        if period.ended_before(day).is_yes() { prop_assert_eq!(period.ended_before(next), Yes); }
        if period.started_on_or_before(next).is_no() { prop_assert_eq!(period.started_on_or_before(day), No); }
        if period.ended_before(next).is_no() { prop_assert_eq!(period.ended_before(day), No); }
        if period.ended_before(day).is_yes() { prop_assert_eq!(period.started_on_or_before(day), Yes); }
        if let (Some(earliest), Some(latest)) = (period.earliest_end(), period.latest_end()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn one_day_longer_ends_one_day_later(year in 1..=9999_i32, ordinal in 1..=365_u32, days in 1..u16::MAX) {
        let start = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let rule = CountingRule::CivilCode;
        let last = |days| Length::new(days, LengthUnit::Day).unwrap().last_day_from(start, rule).unwrap();
        prop_assert_eq!(last(days) + Days::new(1), last(days + 1));
    }
}
