//! Many stints of few persons: what is refused is what comparing with every stint finds.

use crate::secondment_support::*;
use lienvien::record::{Event, Refused};
use lienvien::secondment::{LoggedDay, Secondment, SecondmentTeam, Stint, WorkCalendar};
use lienvien::value::{Explain, When};

fn somebody(number: u32) -> Person {
    id(100 + u128::from(number))
}

/// Whether the first date is certainly before the second.
fn lies_before(one: &When, other: &When) -> bool {
    matches!((one.latest(), other.earliest()), (Some(one), Some(other)) if one < other)
}

/// Whether somebody who has this stint cannot begin another on this date.
fn shares_a_day(stint: &Stint, began: &When) -> bool {
    let Some(ended) = &stint.ended else {
        return true;
    };
    let last = ended.earliest().max(stint.began.earliest());
    !lies_before(began, &stint.began)
        && matches!((last, began.latest()), (Some(last), Some(day)) if day <= last)
}

fn contains(stint: &Stint, on: &When) -> bool {
    let is_over = stint
        .ended
        .as_ref()
        .is_some_and(|ended| lies_before(ended, on));
    !is_over && !lies_before(on, &stint.began)
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
        let (event, expected) = match next(5) {
            0 | 1 => (begun(person), own.any(|stint| shares_a_day(stint, &on))),
            2 => {
                let open = own.find(|stint| stint.ended.is_none());
                let can_leave = open.is_some_and(|stint| !on.is_before(&stint.began).is_yes());
                (ended(person), !can_leave)
            }
            3 => (
                logged(LoggedDay::new().person(person)),
                is_logged(&record, Some(person), &on) || !own.any(|stint| contains(stint, &on)),
            ),
            _ => (
                logged(LoggedDay::new()),
                is_logged(&record, None, &on) || !stints.iter().any(|stint| contains(stint, &on)),
            ),
        };
        let kind = event.kind();
        // The table refuses before any rule.
        let is_in_table = match kind.code() {
            "stint_ended" => !open.is_empty(),
            "day_logged" => !stints.is_empty(),
            _ => true,
        };
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
        ("day_logged", "SE-13"),
        ("day_logged", "SE-17"),
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
fn who_is_on_site_is_told_in_the_order_of_coming_however_many_left() {
    let mut record = standing_in(lienvien::secondment::SecondmentStatus::Decided);
    for n in [9, 3, 7, 1] {
        record = then(record, begun(somebody(n)), "2025-03-03");
    }
    record = then_each(
        record,
        [ended(somebody(3)), ended(somebody(9))],
        "2025-03-04",
    );
    let there: Vec<_> = record.state().on_site().collect();
    assert_eq!(there, [somebody(7), somebody(1)]);
    record = then(record, begun(somebody(9)), "2025-03-05");
    assert_eq!(record.state().on_site().last(), Some(somebody(9)));
    let persons: Vec<_> = record.state().persons().collect();
    assert_eq!(persons, [9, 3, 7, 1].map(somebody));
    // All open stints end at once, and only those.
    let over = then(
        record,
        lienvien::secondment::SecondmentEvent::Completed,
        "2025-03-06",
    );
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
        "2025-03-04",
        "2025-03-06",
        "2025-03-06",
        "2025-03-06",
    ];
    assert_eq!(ends, expected.map(on));
}

#[test]
fn only_who_was_sent_reports() {
    let team = SecondmentTeam::persons([somebody(1)]);
    let record = approved_of(proposal().team(team));
    let record = then(record, decided(None), "unknown");
    let events = [
        replaced(somebody(1), somebody(2)),
        begun(somebody(3)),
        lienvien::secondment::SecondmentEvent::Completed,
    ];
    let record = then_each(record, events, "unknown");
    for n in 1..=3 {
        assert!(
            is_accepted(&record, reported_back(Some(somebody(n))), "unknown"),
            "{n}"
        );
    }
    let refused = refusal(&record, reported_back(Some(somebody(4))), "unknown");
    assert_eq!(refused.rule(), Some("SE-16"));
}
