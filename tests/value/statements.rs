//! What a period answers rests on what the paper states: taking a statement out never makes an answer
//! more certain, and adding one never turns a certain answer into its opposite.

use Answer::{No, Unknown, Yes};
use chrono::{Days, NaiveDate};
use lienvien::value::{Answer, CountingRule, Period, PeriodStart, When};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

const FROM: &[&str] = &[
    "2024",
    "2024-10",
    "2024-10-12",
    "2024-02-29",
    "2024-01-01",
    "2025",
    "--10-12",
    "2024-10/2024-12",
    "../2024-12-31",
    "2024-10-12/..",
    "2024-10~",
];

const TO: &[&str] = &[
    "2025",
    "2026",
    "2026-10",
    "2026-10-11",
    "2026-10-12",
    "2025-12-31",
    "2026-02-28",
    "..",
    "--10-11",
    "2026-07/2026-12",
    "../2026-12-31",
    "2026-07-01/..",
    "2026~",
];

const LENGTHS: &[&str] = &["P2Y", "P24M", "P1Y", "P3Y", "P730D", "P90D", "P104W"];

fn stated(parts: &Map<String, Value>) -> Option<Period> {
    serde_json::from_value(Value::Object(parts.clone())).ok()
}

fn any_parts() -> impl Strategy<Value = Map<String, Value>> {
    let maybe = |list: &'static [&str]| prop::option::weighted(0.8, select(list));
    (
        maybe(FROM),
        maybe(TO),
        maybe(LENGTHS),
        select(PeriodStart::ALL),
        select(CountingRule::ALL),
    )
        .prop_map(|(from, to, length, starts, counting)| {
            let mut parts = Map::new();
            for (key, given) in [("from", from), ("to", to), ("length", length)] {
                if let Some(given) = given {
                    parts.insert(key.into(), given.into());
                }
            }
            parts.insert("starts".into(), starts.code().into());
            parts.insert("counting".into(), counting.code().into());
            parts
        })
}

fn answers(period: &Period, day: NaiveDate) -> [(&'static str, Answer); 3] {
    [
        ("contains", period.contains(day)),
        ("ended_before", period.ended_before(day)),
        ("started_on_or_before", period.started_on_or_before(day)),
    ]
}

/// The days on which something may change, and their neighbours.
fn days(periods: [&Period; 2]) -> Vec<NaiveDate> {
    let bounds = periods.into_iter().flat_map(|period| {
        [
            period.earliest_start(),
            period.latest_start(),
            period.earliest_end(),
            period.latest_end(),
        ]
    });
    bounds
        .flatten()
        .flat_map(|day| [day - Days::new(1), day, day + Days::new(1)])
        .collect()
}

/// Whether the dates show that the length is counted by the other rule, which the period does not know
/// without its end.
fn shows_the_other_rule(full: &Period, without_end: &Period) -> bool {
    full.length().is_some()
        && (without_end.latest_end() < full.latest_end()
            || full.earliest_end() < without_end.earliest_end())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_statement_less_makes_an_answer_more_certain(parts in any_parts()) {
        let Some(full) = stated(&parts) else { return Ok(()) };
        // statements that may contradict each other leave more open than one of them alone
        if full.agrees() != Yes {
            return Ok(());
        }
        for key in ["from", "to", "length"] {
            let mut fewer = parts.clone();
            let (Some(_), Some(less)) = (fewer.remove(key), stated(&fewer)) else { continue };
            if key == "to" && shows_the_other_rule(&full, &less) {
                continue;
            }
            for day in days([&full, &less]) {
                for ((name, with), (_, without)) in answers(&full, day).into_iter().zip(answers(&less, day)) {
                    prop_assert!(without == Unknown || without == with, "{} on {}: {} has {:?}, without its {} {} {:?}", name, day, full, with, key, less, without);
                }
            }
        }
    }

    /// Also where the statements contradict each other.
    #[test]
    fn no_statement_more_turns_an_answer_round(parts in any_parts()) {
        let Some(full) = stated(&parts) else { return Ok(()) };
        for key in ["from", "to", "length"] {
            let mut fewer = parts.clone();
            let (Some(_), Some(less)) = (fewer.remove(key), stated(&fewer)) else { continue };
            if key == "to" && full.agrees() == Yes && shows_the_other_rule(&full, &less) {
                continue;
            }
            for day in days([&full, &less]) {
                for ((name, with), (_, without)) in answers(&full, day).into_iter().zip(answers(&less, day)) {
                    let is_opposite = matches!((with, without), (Yes, No) | (No, Yes));
                    prop_assert!(!is_opposite, "{} on {}: {} has {:?}, without its {} {} {:?}", name, day, full, with, key, less, without);
                }
            }
        }
    }

    /// What is certain of a start between two days is so of each day between them.
    #[test]
    fn a_start_between_two_days_is_as_certain_as_all_of_them(
        length in select(LENGTHS),
        is_open in any::<bool>(),
        starts in select(PeriodStart::ALL),
        first in 0..800_u64,
        wide in 0..90_u64,
        within in 0..90_u64,
    ) {
        let unknown = When::UNKNOWN;
        let agreed = if is_open { Period::open_ended(unknown) } else { Period::lasting(length.parse().unwrap()) };
        let agreed = agreed.starting(starts);
        let earliest = NaiveDate::from_ymd_opt(2023, 12, 1).unwrap() + Days::new(first);
        let latest = earliest + Days::new(wide);
        let start = earliest + Days::new(within.min(wide));
        let between = agreed.clone().anchored_between(&earliest.into(), &latest.into());
        prop_assert!(between.earliest_end() <= between.latest_end());
        let known = agreed.anchored(&start.into());
        for day in days([&between, &known]) {
            for ((name, open), (_, exact)) in answers(&between, day).into_iter().zip(answers(&known, day)) {
                prop_assert!(open == Unknown || open == exact, "{} on {}: {} {:?}, {} {:?}", name, day, between, open, known, exact);
            }
        }
    }
}
