//! Indicators of courses and of experts who were sent.

use super::items::{Gathered, Key, code_of, organisations_word};
use crate::organisation::OrganisationRef;
use crate::record::Record;
use crate::register::time::{Time, course_report, has_started, told_on};
use crate::secondment::{Secondment, SecondmentEvent, Stint, WorkCalendar};
use crate::training::course::Course;
use crate::value::{Answer, Bounds, PersonId, RecordRef};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use chrono::NaiveDate;

pub(super) fn courses_held(gathered: &mut Gathered<'_>) {
    for course in gathered.records::<Course>() {
        let (time, state) = (gathered.time, course.state());
        let (is_report, counts) = match (told_on(course), state.started()) {
            (_, Some(started)) => (false, time.contains(started)),
            (Some(told), None) if was_held_by_report(course) => {
                (true, time.contains_told(state.reached_since(), told))
            }
            (_, None) => continue,
        };
        gathered.add_one(is_report, kind_of(course), course.id(), counts);
    }
}

/// Whether the report with which the record begins says that the course had started.
fn was_held_by_report(record: &Record<Course>) -> bool {
    course_report(record).is_some_and(|(_, report)| has_started(report.reached))
}

fn kind_of(record: &Record<Course>) -> Key {
    alloc::vec![code_of(record.state().plan().kind.as_ref())]
}

pub(super) fn sessions(gathered: &mut Gathered<'_>) {
    add_sessions(gathered, |_, counts| Bounds::one(counts));
}

pub(super) fn minutes(gathered: &mut Gathered<'_>) {
    add_sessions(gathered, |minutes, counts| {
        let high = minutes.map(u64::from);
        let low = high.unwrap_or(0);
        Bounds { low, high }.if_counts(counts)
    });
}

/// Adds the sessions of all courses that make up for no other.
fn add_sessions(gathered: &mut Gathered<'_>, bounds: fn(Option<u16>, Answer) -> Bounds) {
    for course in gathered.records::<Course>() {
        for session in course.state().sessions() {
            if !session.what.makes_up {
                let counts = gathered.time.contains(&session.on);
                let bounds = bounds(session.what.minutes, counts);
                let record = RecordRef::from(course.id());
                gathered.lived.add(kind_of(course), [record], bounds);
            }
        }
    }
}

/// The stints of one person in all secondments.
#[derive(Default)]
struct Sent<'a> {
    stints: Vec<&'a Stint>,
    records: BTreeSet<RecordRef>,
    homes: Vec<&'a OrganisationRef>,
}

type First = NaiveDate;
type Last = NaiveDate;

impl Sent<'_> {
    /// How many working days of the time the person was at a host; each day once. Nobody knows which are
    /// working days without a calendar.
    fn days(&self, time: Time<'_>, calendar: Option<&WorkCalendar>) -> Bounds {
        let every_day = WorkCalendar::every_day();
        let [certain, possible] = time.days();
        let spans: Vec<_> = self.stints.iter().map(|it| it.possible_days()).collect();
        let low = match (certain, calendar) {
            ((Some(first), Some(last)), Some(calendar)) => {
                // a stint that is wholly in the time has a day in it, even if nobody knows which; of working
                // days only if all its days are
                let has_one = |(begins, ends): &(First, Last)| {
                    first <= *begins
                        && *ends <= last
                        && calendar.days(*begins, *ends) == every_day.days(*begins, *ends)
                };
                let at_least = u64::from(spans.iter().any(has_one));
                let spans = self.stints.iter().map(|stint| stint.certain_span());
                days_of(spans.collect(), (first, last), calendar).max(at_least)
            }
            (_, _) => 0,
        };
        let high = match possible {
            (Some(first), Some(last)) => {
                let calendar = calendar.unwrap_or(&every_day);
                Some(days_of(spans, (first, last), calendar))
            }
            (_, _) => None,
        };
        Bounds { low, high }
    }
}

/// How many days between two, by a calendar, lie in some of the spans.
fn days_of(
    spans: Vec<(First, Last)>,
    (first, last): (First, Last),
    calendar: &WorkCalendar,
) -> u64 {
    let spans = spans.into_iter();
    let within = spans.map(|(begins, ends)| (begins.max(first), ends.min(last)));
    calendar.days_of(within.collect()).into()
}

pub(super) fn experts_sent(gathered: &mut Gathered<'_>) {
    add_experts(gathered, Some(&WorkCalendar::every_day()), |days| Bounds {
        low: days.low.min(1),
        high: Some(days.high.map_or(1, |high| high.min(1))),
    });
}

pub(super) fn expert_days(gathered: &mut Gathered<'_>) {
    add_experts(gathered, Some(&WorkCalendar::every_day()), |days| days);
}

pub(super) fn expert_working_days(gathered: &mut Gathered<'_>) {
    let calendar = gathered.calendar;
    add_experts(gathered, calendar, |days| days);
}

fn add_experts(
    gathered: &mut Gathered<'_>,
    calendar: Option<&WorkCalendar>,
    bounds: fn(Bounds) -> Bounds,
) {
    for is_report in [false, true] {
        let mut sent: BTreeMap<PersonId, Sent<'_>> = BTreeMap::new();
        for secondment in gathered.records::<Secondment>() {
            if secondment.is_reported() != is_report {
                continue;
            }
            let state = secondment.state();
            for stint in state.stints() {
                let person = sent.entry(stint.person).or_default();
                person.stints.push(stint);
                person.records.insert(secondment.id().into());
                person.homes.push(state.home());
            }
            if may_have_more(secondment, gathered.time) {
                let key = alloc::vec![organisations_word([state.home()])];
                let bounds = Bounds { low: 0, high: None };
                gathered
                    .items(is_report)
                    .add(key, [secondment.id().into()], bounds);
            }
        }
        let time = gathered.time;
        for person in sent.into_values() {
            let key = alloc::vec![organisations_word(person.homes.iter().copied())];
            let bounds = bounds(person.days(time, calendar));
            gathered.items(is_report).add(key, person.records, bounds);
        }
    }
}

/// Whether there may be stints in the time that the report with which the record begins does not tell.
fn may_have_more(record: &Record<Secondment>, time: Time<'_>) -> bool {
    let Some(first) = record.history().next() else {
        return false;
    };
    if let SecondmentEvent::Reported(report) = &first.entry.event {
        !report.known.are_all_stints && time.may_be_told(&first.entry.on)
    } else {
        false
    }
}
