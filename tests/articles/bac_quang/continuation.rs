//! How it may go on, which is invented: marked as such, and true to the rules.

use super::{
    facts,
    invented::{self, consultations},
    printed, survey, working_day,
};
use lienvien::consultation::Consultation;
use lienvien::package::{Extent, Package, PackageStatus};
use lienvien::plan::{Plan, PlanEvent, PlanStatus};
use lienvien::record::{Aggregate, Event as _, Line, LineNumber, NoteContent, Record};
use lienvien::survey::Survey;
use lienvien::value::{Explain as _, RecordRef, When};

/// The lines that the example prints for a store.
fn lines() -> Vec<String> {
    let mut out = Vec::new();
    printed::write(&mut out).unwrap();
    let printed = String::from_utf8(out).unwrap();
    printed.lines().map(str::to_owned).collect()
}

/// The record of this line; it is written again as it was read.
#[track_caller]
fn read<A: Aggregate>(line: &str) -> Record<A> {
    let record = serde_json::from_str(line).unwrap();
    assert_eq!(serde_json::to_string(&record).unwrap(), line);
    record
}

/// Where a note says that this record, or what follows, is invented: the number of its line.
fn marked<A: Aggregate>(record: &Record<A>) -> Option<(LineNumber, String)> {
    record.notes().find_map(|(line, note)| match &note.content {
        NoteContent::Statement(said) if said.starts_with("GIẢ ĐỊNH") => {
            Some((line, said.to_string()))
        }
        _ => None,
    })
}

#[test]
fn every_line_printed_reads_back_equal() {
    let lines = lines();
    let [first, second, third, fourth, fifth, sixth, seventh] = lines.as_slice() else {
        panic!("seven records")
    };
    let ready = invented::with_requirements_met(&survey()).unwrap();
    assert_eq!(read::<Survey>(first), ready);
    let whole = invented::digestive_surgery(&ready).unwrap();
    let plan = invented::plan_under_way(&survey(), whole.id()).unwrap();
    assert_eq!(read::<Plan>(second), plan);
    assert_eq!(read::<Package>(third), whole);
    let part = invented::pathology(&ready).unwrap();
    assert_eq!(read::<Package>(fourth), part);
    let routine = consultations::routine_case(&survey()).unwrap();
    assert_eq!(read::<Consultation>(fifth), routine);
    let difficult = consultations::difficult_case(&survey()).unwrap();
    assert_eq!(read::<Consultation>(sixth), difficult);
    let critical = consultations::critical_case(&survey()).unwrap();
    assert_eq!(read::<Consultation>(seventh), critical);
}

#[test]
fn what_is_invented_is_marked_in_every_record() {
    let told = survey();
    assert_eq!(marked(&told), None);
    let ready = invented::with_requirements_met(&told).unwrap();
    let (line, said) = marked(&ready).unwrap();
    assert_eq!(said, invented::INVENTED_FROM_HERE);
    // Before the mark stands what the article tells, and nothing else.
    assert_eq!(line.get(), told.version() + 1);
    assert_eq!(&ready.ledger()[..told.ledger().len()], told.ledger());
    let whole = invented::digestive_surgery(&ready).unwrap();
    let part = invented::pathology(&ready).unwrap();
    let plan = invented::plan_under_way(&told, whole.id()).unwrap();
    let routine = consultations::routine_case(&told).unwrap();
    let difficult = consultations::difficult_case(&told).unwrap();
    let critical = consultations::critical_case(&told).unwrap();
    let packages = [marked(&whole), marked(&part)];
    let consultations = [marked(&routine), marked(&difficult), marked(&critical)];
    for mark in packages
        .into_iter()
        .chain([marked(&plan)])
        .chain(consultations)
    {
        assert_eq!(mark, Some((2.into(), invented::ALL_INVENTED.to_owned())));
    }
}

#[test]
fn one_package_becomes_independent_and_one_is_accepted_in_part() {
    let ready = invented::with_requirements_met(&survey()).unwrap();
    let whole = invented::digestive_surgery(&ready).unwrap();
    assert_eq!(whole.status(), PackageStatus::Independent);
    let accepted = whole.state().acceptance().unwrap();
    assert_eq!(accepted.what.extent, Some(Extent::Whole));
    let part = invented::pathology(&ready).unwrap();
    assert_eq!(part.status(), PackageStatus::Accepted);
    let accepted = part.state().acceptance().unwrap();
    assert_eq!(accepted.what.extent, Some(Extent::Partial));
    assert_eq!(accepted.what.exceptions.len(), 1);
    for package in [&whole, &part] {
        assert_eq!(package.state().counted_under(), None);
        let host = facts::bac_quang().unwrap();
        assert_eq!(package.state().proposal().recipient, host);
    }
}

#[test]
fn the_plan_goes_on_until_every_item_is_settled() {
    let ready = invented::with_requirements_met(&survey()).unwrap();
    let whole = invented::digestive_surgery(&ready).unwrap();
    let mut plan = invented::plan_under_way(&survey(), whole.id()).unwrap();
    let from_plan = Some(RecordRef::from(plan.id()));
    assert_eq!(whole.state().proposal().origin, from_plan);
    assert_eq!(plan.status(), PlanStatus::Approved);
    plan.append(PlanEvent::completed().on(When::UNKNOWN))
        .unwrap();
    let warned = plan.warnings(working_day());
    assert!(
        warned
            .iter()
            .any(|it| it.code() == "plan.completed.unsettled")
    );
}

#[test]
fn what_the_article_tells_has_no_plan_no_package_and_no_consultation() {
    let told = survey();
    let lines = told.ledger().iter();
    let said: Vec<_> = lines
        .map(|line: &Line<_>| serde_json::to_string(line).unwrap())
        .collect();
    let kinds = ["\"plan/", "\"package/", "\"consultation/"];
    let refers = |line: &String| kinds.iter().any(|kind| line.contains(kind));
    assert!(!said.iter().any(refers));
    assert!(told.state().requirements().all(|it| it.outcomes.is_empty()));
}
