//! Many stints of few persons: what is refused is what comparing with every stint finds.

use crate::secondment_support::*;
use chrono::NaiveDate;
use lienvien::record::{Event, Refused};
use lienvien::secondment::{
    LoggedDay, PastStint, Secondment, SecondmentEvent, Stint, WorkCalendar,
};
use lienvien::value::{Explain, When};

fn somebody(number: u32) -> Person {
    id(100 + u128::from(number))
}

/// The latest possible first day and the earliest possible last day; a stint that goes on has no last.
fn certain(stint: &Stint) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let ended = stint.ended.as_ref();
    let ends = ended.and_then(When::latest);
    let first = stint.began.latest().into_iter().chain(ends).min();
    let last = ended.and_then(When::earliest).max(stint.began.earliest());
    let lasts = ended.is_none().then_some(NaiveDate::MAX);
    (first, lasts.or(last))
}

/// Whether two stints certainly share a day.
fn meet(one: &Stint, other: &Stint) -> bool {
    let ((first, last), (other_first, other_last)) = (certain(one), certain(other));
    let is_by = |day: Option<NaiveDate>, end: Option<NaiveDate>| day.is_some() && day <= end;
    is_by(first, other_last) && is_by(other_first, last)
}

/// The rule of a secondment that refuses; rules about the order of lines do not count.
fn rule(outcome: Result<(), Refused<Secondment>>) -> Option<&'static str> {
    outcome.err()?.rule().filter(|rule| rule.starts_with("SE-"))
}

/// Whether that day, if it is known, is logged for this person, or for all.
fn is_logged(record: &Sent, person: Option<Person>, on: &When) -> bool {
    let known = |on: &When| on.earliest().filter(|day| on.latest() == Some(*day));
    let mut days = record.state().days().iter();
    days.any(|day| day.what.person == person && known(on).is_some() && known(&day.on) == known(on))
}

#[test]
fn stints_and_days_are_refused_as_by_comparing_with_every_stint() {
    let mut state = 7_u32;
    let mut next = |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % most
    };
    let mut found = std::collections::BTreeMap::new();
    let mut record = standing_in(lienvien::secondment::SecondmentStatus::Decided);
    for step in 0..3_000_u32 {
        let person = somebody(next(4));
        let month = 1 + (step / 300) % 12;
        let day = 1 + next(28);
        let on = match next(12) {
            0 => "unknown".to_owned(),
            1 => format!("20{:02}", 25 + step / 3_600),
            2 | 3 => format!("2025-{month:02}"),
            4 => format!("2025-{month:02}-{:02}T08:00+07:00", 1 + step % 300 / 12),
            5 => format!("2025-{month:02}-{day:02}"),
            _ => format!("2025-{month:02}-{:02}", 1 + step % 300 / 12),
        };
        let on = when(&on);
        let stints = record.state().stints().to_vec();
        let mut own = stints.iter().filter(|stint| stint.person == person);
        let open: Vec<_> = stints
            .iter()
            .filter(|stint| stint.ended.is_none())
            .collect();
        let (event, expected) = match next(6) {
            0 | 1 => {
                let new = Stint::new(person).began(on.clone());
                let is_refused = own.any(|stint| stint.ended.is_none() || meet(stint, &new));
                (begun(person), is_refused)
            }
            2 => {
                let open = own.find(|stint| stint.ended.is_none());
                let can_leave = open.is_some_and(|stint| !on.is_before(&stint.began).is_yes());
                (ended(person), !can_leave)
            }
            3 => {
                let began = when(&format!("2025-{month:02}-{:02}", 1 + next(28)));
                let new = Stint::new(person).began(began.clone()).ended(on.clone());
                let is_refused =
                    on.is_before(&began).is_yes() || own.any(|stint| meet(stint, &new));
                let told = PastStint::new(person).began(began);
                (SecondmentEvent::stint_told(told), is_refused)
            }
            4 => (
                logged(LoggedDay::new().person(person)),
                is_logged(&record, Some(person), &on),
            ),
            _ => (logged(LoggedDay::new()), is_logged(&record, None, &on)),
        };
        let kind = event.kind();
        // The table refuses before any rule.
        let is_in_table = kind.code() != "stint_ended" || !open.is_empty();
        let outcome = record.append(event.on(on.clone())).map(drop);
        if is_in_table {
            let rule = rule(outcome);
            assert_eq!(rule.is_some(), expected, "{step} {kind} on {on}: {rule:?}");
            *found
                .entry((kind.code(), rule.unwrap_or("accepted")))
                .or_insert(0) += 1;
        }
    }
    for wanted in [
        ("stint_begun", "SE-09"),
        ("stint_begun", "SE-10"),
        ("stint_begun", "accepted"),
        ("stint_ended", "SE-11"),
        ("stint_ended", "SE-12"),
        ("stint_ended", "accepted"),
        ("stint_told", "SE-09"),
        ("stint_told", "SE-10"),
        ("stint_told", "SE-12"),
        ("stint_told", "accepted"),
        ("day_logged", "SE-13"),
        ("day_logged", "accepted"),
    ] {
        assert!(
            found.get(&wanted).is_some_and(|times| *times > 5),
            "{wanted:?} {found:?}"
        );
    }
    let days = WorkCalendar::every_day();
    let last = day("2026-12-31");
    let mut sum = 0;
    let exact = |count: lienvien::value::Count| format!("{count}").parse::<i64>();
    if let Ok(whole) = exact(record.state().working_days(&days, last)) {
        for person in record.state().persons() {
            sum += exact(record.state().working_days_of(person, &days, last)).unwrap();
        }
        assert_eq!(whole, sum);
    }
}

#[test]
fn who_is_on_site_is_told_by_the_days_of_coming_however_many_left() {
    let mut record = standing_in(lienvien::secondment::SecondmentStatus::Decided);
    for (n, on) in [
        (9, "2025-03-01"),
        (7, "2025-03-03"),
        (3, "2025-03-03"),
        (1, "2025-03-03"),
    ] {
        record = then(record, begun(somebody(n)), on);
    }
    record = then_each(
        record,
        [ended(somebody(3)), ended(somebody(9))],
        "2025-03-04",
    );
    let there: Vec<_> = record.state().on_site().collect();
    assert_eq!(there, [somebody(1), somebody(7)]);
    record = then(record, begun(somebody(9)), "2025-03-05");
    assert_eq!(record.state().on_site().last(), Some(somebody(9)));
    let persons: Vec<_> = record.state().persons().collect();
    assert_eq!(persons, [9, 1, 3, 7].map(somebody));
    // All open stints end at once, and only those.
    let over = then(record, SecondmentEvent::Completed, "2025-03-06");
    assert_eq!(over.state().on_site().count(), 0);
    let ends: Vec<_> = over
        .state()
        .stints()
        .iter()
        .map(|it| it.ended.clone())
        .collect();
    let on = |day: &str| Some(when(day));
    let expected = [
        "2025-03-04",
        "2025-03-06",
        "2025-03-04",
        "2025-03-06",
        "2025-03-06",
    ];
    assert_eq!(ends, expected.map(on));
}
