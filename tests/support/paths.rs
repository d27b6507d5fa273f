//! What the refusals of a line say of it: the first is what `check` finds, none is said twice, and the
//! path of each leads into the JSON of the line.

use lienvien::record::{Aggregate, Event, IntoLine, Line, Record, Refused};
use lienvien::value::Explain;
use serde_json::Value;

/// Every reason that the record has against the line, checked.
#[track_caller]
pub(crate) fn refusals<A: Aggregate>(record: &Record<A>, line: &Line<A::Event>) -> Vec<Refused<A>> {
    let found = record.refusals(line);
    assert_eq!(
        found.first(),
        record.check(line).err().as_ref(),
        "the first"
    );
    assert_fit(line, &found);
    found
}

/// Every reason against the line as the first of a record, checked.
#[track_caller]
pub(crate) fn refusals_of_opening<A: Aggregate>(line: &Line<A::Event>) -> Vec<Refused<A>> {
    let found = Record::<A>::refusals_of_opening(line);
    let opened = Record::<A>::open(uuid::Uuid::nil(), line.clone());
    assert_eq!(found.first(), opened.err().as_ref(), "the first");
    assert_fit(line, &found);
    found
}

/// A rule that is broken, and its path.
pub(crate) type Broken<'a> = (&'a str, &'a str);

/// Asserts that the record has exactly these reasons against the event, in this order.
#[track_caller]
pub(crate) fn assert_breaks<A: Aggregate>(
    record: &Record<A>,
    event: A::Event,
    on: &str,
    broken: &[Broken<'_>],
) {
    let line = event.on(super::when(on)).into_line();
    assert_are(&refusals(record, &line), broken);
}

/// Asserts that there are exactly these reasons, in this order, against the event as the first of a
/// record.
#[track_caller]
pub(crate) fn assert_opening_breaks<A: Aggregate>(
    event: A::Event,
    on: &str,
    broken: &[Broken<'_>],
) {
    let line = event.on(super::when(on)).into_line();
    assert_are(&refusals_of_opening::<A>(&line), broken);
}

#[track_caller]
fn assert_are<A: Aggregate>(found: &[Refused<A>], broken: &[Broken<'_>]) {
    let explained: Vec<_> = found.iter().flat_map(Explain::explanations).collect();
    let explained: Vec<_> = explained
        .iter()
        .map(|said| (said.rule.as_deref().unwrap_or_default(), &*said.path))
        .collect();
    assert_eq!(explained, broken);
}

#[track_caller]
fn assert_fit<A: Aggregate>(line: &Line<A::Event>, found: &[Refused<A>]) {
    if found.is_empty() {
        return;
    }
    let json = serde_json::to_value(line).unwrap();
    for (i, refused) in found.iter().enumerate() {
        assert!(!found[..i].contains(refused), "{refused} is said twice");
        assert_leads(&json, &refused.path(), refused);
        for explanation in refused.explanations() {
            assert_leads(&json, &explanation.path, refused);
        }
        let parameters = refused.parameters();
        for name in refused.case().parameters() {
            let is_given = parameters.iter().any(|(given, _)| *given == name);
            assert!(is_given, "{refused} has no `{name}`");
        }
    }
}

/// Asserts that the path leads to a value. A field that is left out may be its last step.
#[track_caller]
fn assert_leads(json: &Value, path: &str, refused: &dyn Explain) {
    let mut at = json;
    let mut steps = path.split('.').flat_map(|step| step.split('[')).peekable();
    while let Some(step) = steps.next() {
        let next = match step.strip_suffix(']') {
            Some(index) => index.parse().ok().and_then(|index: usize| at.get(index)),
            None if step.is_empty() => Some(at), // about the whole
            None => at.get(step),
        };
        let may_be_absent = at.is_object() && !step.ends_with(']') && steps.peek().is_none();
        match next {
            Some(next) => at = next,
            None => assert!(may_be_absent, "{refused}: there is no `{path}` in {json}"),
        }
    }
}

/// Every reason against the lines that are tried on histories grown at random, checked. Each rule of the
/// aggregate says where, but for those with these codes, which are about the whole line. The histories are
/// the same in every run.
#[cfg(feature = "proptest")]
pub(crate) fn check_histories<A: lienvien::testing::Payloads>(of_the_whole: &[&str]) {
    use lienvien::testing::{offer, offers};
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let (offers, openings) = (offers::<A>(), A::opening());
    for _ in 0..500 {
        let (record, line) = offers.new_tree(&mut runner).unwrap().current();
        let opening = openings.new_tree(&mut runner).unwrap().current();
        let mut found = refusals_of_opening(&opening.into());
        let lines = (0..10).map(|seed| offer(&record, seed)).chain([line]);
        for line in lines {
            found.extend(refusals(&record, &line));
            found.extend(refusals_of_opening(&line));
        }
        for refused in found {
            let may_be_blank = match &refused {
                Refused::Rule(rule) => of_the_whole.contains(&rule.code()),
                _ => true,
            };
            assert!(
                may_be_blank || !refused.path().is_empty(),
                "{refused} does not say where"
            );
        }
    }
}
