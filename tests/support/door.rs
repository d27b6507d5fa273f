//! The door of a record, as the tests of every aggregate knock on it: what it takes, what it
//! refuses, and what it says then.
#![allow(dead_code)] // no test file needs all of it

#[path = "paths.rs"]
pub(crate) mod paths;
#[path = "values.rs"]
mod values;

pub(crate) use values::*;

use lienvien::record::{Aggregate, Event, KindOf, Line, Record, Refused};
use lienvien::value::Explain;

/// The record with this event too.
#[track_caller]
pub(crate) fn then<A: Aggregate>(record: Record<A>, event: A::Event, on: &str) -> Record<A> {
    then_each(record, [event], on)
}

/// The record with these events too, all of the same date.
#[track_caller]
pub(crate) fn then_each<A: Aggregate>(
    mut record: Record<A>,
    events: impl IntoIterator<Item = A::Event>,
    on: &str,
) -> Record<A> {
    for event in events {
        record.append(event.on(when(on))).unwrap();
    }
    record
}

/// The record with this event too, at an unknown time.
#[track_caller]
pub(crate) fn assert_accepted<A: Aggregate>(record: &Record<A>, event: A::Event) -> Record<A> {
    then(record.clone(), event, "unknown")
}

pub(crate) fn is_accepted<A: Aggregate>(record: &Record<A>, event: A::Event, on: &str) -> bool {
    record.clone().append(event.on(when(on))).is_ok()
}

/// The numbers of the rules that, on this day, stand in the way of any event of this kind.
pub(crate) fn blockers<A: Aggregate>(
    record: &Record<A>,
    kind: KindOf<A>,
    on: &str,
) -> Vec<&'static str> {
    let mut steps = record.next_steps(day(on)).into_iter();
    let step = steps.find(|step| step.event == kind).unwrap();
    let rules = step.blockers.iter().map(|refusal| refusal.rule().unwrap());
    rules.collect()
}

/// Why the record refuses the line: checked first, then appended, and nothing has changed.
#[track_caller]
pub(crate) fn refusal_of<A: Aggregate>(
    record: &Record<A>,
    line: impl Into<Line<A::Event>>,
) -> Refused<A> {
    let line = line.into();
    let mut after = record.clone();
    let checked = record.check(&line).unwrap_err();
    assert_eq!(paths::refusals(record, &line).first(), Some(&checked));
    let refused = after.append(line).unwrap_err();
    assert_eq!(checked, refused);
    assert_eq!(after, *record, "a refusal changes nothing");
    refused
}

/// Why the record refuses the event.
#[track_caller]
pub(crate) fn refusal<A: Aggregate>(record: &Record<A>, event: A::Event, on: &str) -> Refused<A> {
    refusal_of(record, event.on(when(on)))
}

/// Asserts that the line is refused under this number.
#[track_caller]
pub(crate) fn refuses<A: Aggregate>(
    record: &Record<A>,
    line: impl Into<Line<A::Event>>,
    rule: &str,
) -> Refused<A> {
    let refused = refusal_of(record, line);
    assert_eq!(refused.rule(), Some(rule), "{refused}");
    refused
}

/// The number of a rule, its code, and what it says in English and in Vietnamese.
pub(crate) type Said<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Asserts that the record refuses the event by this rule, in these words.
#[track_caller]
pub(crate) fn assert_refused<A: Aggregate>(
    record: &Record<A>,
    event: A::Event,
    on: &str,
    said: Said<'_>,
) {
    assert_says(&refusal(record, event, on), said);
}

/// Asserts that an error is this rule, in these words.
#[track_caller]
pub(crate) fn assert_says(error: &dyn Explain, (rule, code, en, vi): Said<'_>) {
    assert_eq!(error.rule(), Some(rule), "{error}");
    assert_words(error, (code, en, vi));
}

/// Asserts that an error, which has no number, has this code and these words.
#[track_caller]
pub(crate) fn assert_tells(error: &dyn Explain, said: (&str, &str, &str)) {
    assert_eq!(error.rule(), None, "{error}");
    assert_words(error, said);
}

#[track_caller]
fn assert_words(error: &dyn Explain, (code, en, vi): (&str, &str, &str)) {
    assert_eq!(error.code(), code);
    assert_eq!(error.to_string(), en);
    assert_eq!(error.vi(), vi);
}
