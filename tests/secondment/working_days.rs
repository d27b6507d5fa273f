//! Working days: between two dates, and over the stints of a secondment.

use crate::secondment_support::*;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use lienvien::secondment::{SecondmentEventKind, SecondmentStatus, WorkCalendar};
use lienvien::value::{Count, When};
use proptest::{collection::vec, prelude::*};

fn count(written: &str) -> Count {
    written.parse().unwrap()
}

/// 30/04 and 01/05 off, 02/05 (a Friday) off for 26/04 (a Saturday).
fn spring() -> WorkCalendar {
    let off = ["2025-04-30", "2025-05-01", "2025-05-02"].map(day);
    WorkCalendar::monday_to_friday()
        .with_holidays(off)
        .with_working_days([day("2025-04-26")])
}

#[test]
fn a_calendar_is_the_callers() {
    let plain = WorkCalendar::monday_to_friday();
    assert_eq!(plain.days(day("2025-04-21"), day("2025-05-04")), 10);
    assert_eq!(spring().days(day("2025-04-21"), day("2025-05-04")), 8);
    let six_days = WorkCalendar::with_weekdays_off([Weekday::Sun]);
    assert_eq!(six_days.days(day("2025-04-21"), day("2025-05-04")), 12);
    let every = WorkCalendar::every_day();
    assert_eq!(every.days(day("2025-04-21"), day("2025-05-04")), 14);
    let none = WorkCalendar::with_weekdays_off((0..7).map(|n| Weekday::try_from(n).unwrap()));
    assert_eq!(none.days(NaiveDate::MIN, NaiveDate::MAX), 0);
}

#[test]
fn the_last_word_on_a_day_holds() {
    let holiday = day("2025-04-30");
    let off = WorkCalendar::monday_to_friday().with_holidays([holiday]);
    assert!(!off.is_working_day(holiday));
    assert!(off.with_working_days([holiday]).is_working_day(holiday));
    // A holiday on a Sunday takes no working day away.
    let sunday = WorkCalendar::monday_to_friday().with_holidays([day("2025-05-04")]);
    assert_eq!(sunday.days(day("2025-05-01"), day("2025-05-04")), 2);
}

#[test]
fn both_days_belong_to_it() {
    let calendar = WorkCalendar::monday_to_friday();
    for (from, to, days) in [
        ("2025-03-03", "2025-03-03", "1"),
        ("2025-03-01", "2025-03-02", "0"), // a weekend
        ("2025-03-03", "2025-03-09", "5"),
        ("2025-03-03", "2025-03-10", "6"),
        ("2025-03-03", "2025-03-02", "0"), // backwards
        ("2025-03-03T09:30+07:00", "2025-03-04T16:00+07:00", "2"),
    ] {
        let found = calendar.working_days(&when(from), &when(to));
        assert_eq!(found, count(days), "{from} to {to}");
    }
}

#[test]
fn what_is_not_known_leaves_bounds() {
    let calendar = WorkCalendar::monday_to_friday();
    for (from, to, days) in [
        ("2025-03-03", "2025-03", "0..21"),
        ("2025-03", "2025-03", "0..21"),
        ("2025-02", "2025-04-01", "23..42"),
        ("2025", "2025", "0..261"),
        ("2025-03-03", "unknown", ">=0"),
        ("unknown", "2025-03-03", ">=0"),
        ("--03-03", "2025-03-03", ">=0"),
        ("unknown", "unknown", ">=0"),
        ("2025-04", "2025-03", "0"), // certainly backwards
    ] {
        let found = calendar.working_days(&when(from), &when(to));
        assert_eq!(found, count(days), "{from} to {to}");
    }
}

#[test]
fn far_dates_do_not_panic() {
    let far = [NaiveDate::MIN, NaiveDate::MAX, day("2025-03-03")];
    let calendar = spring()
        .with_holidays(far)
        .with_working_days([NaiveDate::MAX]);
    for first in far {
        for last in far {
            let days = calendar.days(first, last);
            let length = last.signed_duration_since(first).num_days() + 1;
            assert!(i64::from(days) <= length.max(0));
            let _ = calendar.working_days(&first.into(), &last.into());
        }
    }
    let every = WorkCalendar::every_day().days(NaiveDate::MIN, NaiveDate::MAX);
    let length = NaiveDate::MAX
        .signed_duration_since(NaiveDate::MIN)
        .num_days()
        + 1;
    assert_eq!(i64::from(every), length);
}

/// Two stints, as of days in, on and outside of them.
#[test]
fn stints_add_up_as_of_a_day() {
    let record = standing_in(SecondmentStatus::Between);
    let calendar = WorkCalendar::monday_to_friday();
    // 03/03 – 28/03 and 05/05 – 16/05
    for (as_of, working, days) in [
        ("2025-03-02", "0", "0"),
        ("2025-03-03", "1", "1"),
        ("2025-03-09", "5", "7"),
        ("2025-03-28", "20", "26"),
        ("2025-05-04", "20", "26"),
        ("2025-05-05", "21", "27"),
        ("2025-05-16", "30", "38"),
        ("2030-01-01", "30", "38"),
    ] {
        let (state, as_of) = (record.state(), day(as_of));
        assert_eq!(
            state.working_days(&calendar, as_of),
            count(working),
            "{as_of}"
        );
        let own = state.working_days_of(doctor(), &calendar, as_of);
        assert_eq!(own, count(working), "{as_of}");
        assert_eq!(state.calendar_days(as_of), count(days), "{as_of}");
        assert_eq!(
            state.calendar_days_of(doctor(), as_of),
            count(days),
            "{as_of}"
        );
        assert_eq!(state.calendar_days_of(nurse(), as_of), count("0"));
    }
    let holiday = calendar.with_holidays([day("2025-03-03")]);
    assert_eq!(
        record.state().working_days(&holiday, day("2030-01-01")),
        count("29")
    );
}

#[test]
fn a_stint_that_nobody_ended_goes_on() {
    let record = standing_in(SecondmentStatus::OnSite);
    let calendar = WorkCalendar::monday_to_friday();
    let as_of = |date| record.state().working_days(&calendar, day(date));
    assert_eq!(as_of("2025-05-05"), count("21"));
    assert_eq!(as_of("2025-06-05"), count("44"));
}

/// Two persons on one day are two working days; one person is never two.
#[test]
fn persons_add_up_and_days_of_one_person_do_not() {
    let end = day("2025-12-31");
    let both = then(
        standing_in(SecondmentStatus::OnSite),
        begun(nurse()),
        "2025-05-06",
    );
    let both = then(both, event(SecondmentEventKind::Recalled), "2025-05-06");
    let state = both.state();
    assert_eq!(state.calendar_days_of(doctor(), end), count("28"));
    assert_eq!(state.calendar_days_of(nurse(), end), count("1"));
    assert_eq!(state.calendar_days(end), count("29"));

    // Dates that leave open whether they meet: March has 31 days, however often one came.
    let mut record = standing_in(SecondmentStatus::Decided);
    for _ in 0..3 {
        record = then(record, begun(doctor()), "2025-03");
        record = then(record, ended(doctor()), "2025-03");
    }
    assert_eq!(record.state().calendar_days(end), count("0..31"));
    assert_eq!(
        record.state().calendar_days(day("2025-03-10")),
        count("0..10")
    );
}

/// The last day that one stint may have is the first of the next: it is counted once.
#[test]
fn a_day_that_two_stints_may_share_is_one_day() {
    let mut record = standing_in(SecondmentStatus::Decided);
    for (event, on) in [
        (begun(doctor()), "2025-03-24"),
        (ended(doctor()), "2025-03"),
        (begun(doctor()), "2025-03-31"),
        (ended(doctor()), "2025-04-04"),
    ] {
        record = then(record, event, on);
    }
    let days = record.state().calendar_days(day("2025-12-31"));
    assert_eq!(days, count("6..12"));
}

#[test]
fn inexact_stints_leave_bounds() {
    let calendar = WorkCalendar::monday_to_friday();
    let begun = then(
        standing_in(SecondmentStatus::Decided),
        begun(doctor()),
        "2025-03",
    );
    let ended = then(begun.clone(), ended(doctor()), "2025-05-09");
    let worked = |record: &Sent, date| record.state().working_days(&calendar, day(date));
    assert_eq!(worked(&ended, "2025-12-31"), count("30..50"));
    assert_eq!(worked(&ended, "2025-04-01"), count("2..22"));
    assert_eq!(worked(&ended, "2025-03-31"), count("1..21"));
    assert_eq!(worked(&ended, "2025-03-30"), count("0..20"));
    assert_eq!(worked(&ended, "2025-02-28"), count("0"));
    let unknown = then(begun, crate::secondment_support::ended(doctor()), "unknown");
    assert_eq!(worked(&unknown, "2025-12-31"), count("0..218"));
}

/// The day on which somebody came is one of theirs, whenever they left; and so is that of leaving.
#[test]
fn the_days_of_coming_and_of_leaving_belong_to_it() {
    let lasting = |began, end| {
        let began = then(
            standing_in(SecondmentStatus::Decided),
            begun(doctor()),
            began,
        );
        then(began, ended(doctor()), end)
    };
    let days = |record: &Sent, date| record.state().calendar_days(day(date));
    for end in ["unknown", "2025", "--03-05"] {
        let came = lasting("2025-03-03", end);
        assert_eq!(days(&came, "2025-03-02"), count("0"), "{end}");
        assert_eq!(days(&came, "2025-03-03"), count("1"), "{end}");
        assert_eq!(days(&came, "2025-03-04"), count("1..2"), "{end}");
    }
    // at least until the earliest day on which it may have ended
    let april = lasting("2025-03-31", "2025-04");
    assert_eq!(days(&april, "2025-12-31"), count("2..31"));
    let left = lasting("2025-03", "2025-03-28");
    assert_eq!(days(&left, "2025-03-27"), count("0..27"));
    assert_eq!(days(&left, "2025-03-28"), count("1..28"));
    let left = lasting("unknown", "2025-03-28");
    assert_eq!(days(&left, "2025-03-27"), count(">=0"));
    assert_eq!(days(&left, "2025-03-28"), count(">=1"));
    assert_eq!(days(&left, "2025-03-29"), count(">=1"));
}

/// What was before a report nobody has told in full.
#[test]
fn of_a_reported_secondment_there_were_at_least_so_many() {
    let stints = [stint("2024-03-04", Some("2024-03-08"))];
    let report = reported(SecondmentStatus::Completed, stints);
    let record = record_of(report, "2025", []);
    let calendar = WorkCalendar::monday_to_friday();
    let worked = |date| record.state().working_days(&calendar, day(date));
    assert_eq!(worked("2024-03-05"), count(">=2"));
    assert_eq!(worked("2025-01-01"), count(">=5"));
    let nobody = record_of(reported(SecondmentStatus::Completed, []), "2025", []);
    assert_eq!(
        nobody.state().calendar_days(day("2025-01-01")),
        count(">=0")
    );
    assert_eq!(nobody.state().reported_figures().len(), 1);
}

// ------------------------------------------------------------------------------------- properties

fn date(offset: i64) -> NaiveDate {
    day("2024-12-01") + TimeDelta::days(offset)
}

/// A date within some 100 days, as exactly as one paper or another gives it.
fn inexact() -> impl Strategy<Value = When> {
    (0..100_i64, 0..6_u8).prop_map(|(offset, precision)| {
        let day = date(offset);
        match precision {
            0 => When::month(day.year(), day.month()).unwrap(),
            1 => When::year(day.year()).unwrap(),
            2 => When::UNKNOWN,
            _ => When::from(day),
        }
    })
}

fn calendars() -> impl Strategy<Value = (WorkCalendar, Vec<Weekday>, Vec<NaiveDate>, Vec<NaiveDate>)>
{
    let days = || vec((0..100_i64).prop_map(date), 0..8);
    let off = vec((0..7_u8).prop_map(|n| Weekday::try_from(n).unwrap()), 0..4);
    (off, days(), days()).prop_map(|(off, holidays, worked)| {
        let calendar = WorkCalendar::with_weekdays_off(off.clone())
            .with_holidays(holidays.clone())
            .with_working_days(worked.clone());
        (calendar, off, holidays, worked)
    })
}

/// Day by day, as one counts with a finger on the calendar.
fn naive(
    (_, off, holidays, worked): &(WorkCalendar, Vec<Weekday>, Vec<NaiveDate>, Vec<NaiveDate>),
    first: NaiveDate,
    last: NaiveDate,
) -> u32 {
    let is_worked_on = |day: &NaiveDate| {
        let is_off = off.contains(&day.weekday()) || holidays.contains(day);
        worked.contains(day) || !is_off
    };
    let days = first.iter_days().take_while(|day| *day <= last);
    u32::try_from(days.filter(is_worked_on).count()).unwrap()
}

proptest! {
    #[test]
    fn days_are_as_counted_one_by_one(all in calendars(), a in 0..100_i64, b in 0..100_i64) {
        let (first, last) = (date(a), date(b));
        prop_assert_eq!(all.0.days(first, last), naive(&all, first, last));
        prop_assert_eq!(all.0.is_working_day(first), naive(&all, first, first) == 1);
    }

    /// Whatever days two dates may mean, the bounds hold; and the upper one is reached.
    #[test]
    fn bounds_hold_for_every_reading(all in calendars(), from in inexact(), to in inexact()) {
        let found = all.0.working_days(&from, &to);
        let readings = |when: &When| match (when.earliest(), when.latest()) {
            (Some(first), Some(last)) => {
                first.iter_days().take_while(|day| *day <= last).step_by(7).chain([last]).collect()
            }
            _ => vec![date(0), date(50), date(99)],
        };
        let mut most = 0;
        for first in readings(&from) {
            for last in readings(&to) {
                if first <= last {
                    let days = naive(&all, first, last);
                    prop_assert!(!found.is_less_than(days).is_yes());
                    prop_assert!(!found.is_more_than(days).is_yes());
                    most = most.max(days);
                }
            }
        }
        match (from.exact_day(), to.exact_day(), from.is_unknown() || to.is_unknown()) {
            (Some(first), Some(last), _) => {
                prop_assert_eq!(found, Count::exact(naive(&all, first, last)));
            }
            (_, _, true) => prop_assert!(matches!(found, Count::AtLeast(_))),
            _ => prop_assert!(found.is_at_least(most + 1).is_no()),
        }
    }

    /// Stints of one person, one after the other: as of any day the days
    /// are those that lie in one of them.
    #[test]
    fn days_of_a_person_are_counted_once(
        all in calendars(),
        stints in vec((1..20_i64, 0..15_i64), 0..6),
        as_of in 0..200_i64,
    ) {
        let mut record = record_of(proposed(proposal()), "unknown", [(approved(), "unknown")]);
        let mut today = 0;
        let mut spans = Vec::new();
        for (pause, length) in stints {
            let (first, last) = (date(today + pause), date(today + pause + length));
            record = then(record, begun(doctor()), &first.to_string());
            record = then(record, ended(doctor()), &last.to_string());
            spans.push((first, last));
            today += pause + length;
        }
        let as_of = date(as_of);
        let counted = spans.iter().map(|(first, last)| naive(&all, *first, (*last).min(as_of)));
        let counted: u32 = counted.sum();
        let found = record.state().working_days(&all.0, as_of);
        prop_assert_eq!(found, Count::exact(counted));
    }
}
