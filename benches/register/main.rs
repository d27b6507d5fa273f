//! What a register of a whole country costs, at a tenth of its size and at full size, in one run: how time grows,
//! how many bytes the index takes beside the records, and, for scale, the same questions asked of SQLite tables
//! with indexes. Compare within a run, never between runs.
//!
//! Not a criterion bench: each question is asked a few times, and the best time counts. Budgets: ten times the
//! records cost at most 12 times the time for what reads all of them, and at most twice the time for what is
//! asked of one, with warm caches; the index takes at most 64 bytes a record and 24 a case.
//!
//! `cargo bench --package lienvien-benches --bench register`; with `-- 20` both sizes are twenty times smaller.

#![allow(missing_docs, unreachable_pub, clippy::pedantic, clippy::unwrap_used)]

#[path = "../../tests/support/allocation.rs"]
mod allocation;
#[path = "../../tests/support/country.rs"]
mod country;
mod tables;

use country::Size;
use lienvien::agreement::{ContentKind, Coverage};
use lienvien::any::AnyRecord;
use lienvien::register::Register;
use lienvien::value::{OrganisationId, RecordKind, RecordRef};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tables::Tables;

/// What one size took.
struct Measured {
    records: usize,
    lines: u64,
    /// Of the index, beside the records.
    bytes: usize,
    cases: u64,
    rows: Vec<(&'static str, Budget, Duration)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Budget {
    /// For ten times the records, at most 12 times the time.
    All,
    /// For ten times the records, at most twice the time.
    One,
    /// None: it is there for scale.
    Scale,
}

impl Budget {
    const fn most(self) -> Option<f64> {
        match self {
            Self::All => Some(12.0),
            Self::One => Some(2.0),
            Self::Scale => None,
        }
    }
}

/// The best of some runs.
fn best<T>(runs: u32, mut work: impl FnMut() -> T) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..runs {
        let begun = Instant::now();
        black_box(work());
        best = best.min(begun.elapsed());
    }
    best
}

/// The best of some runs of a question that is asked of several, for one of them.
fn each<K: Copy, T>(asked: &[K], mut work: impl FnMut(K) -> T) -> Duration {
    let all = best(20, || {
        for it in asked {
            black_box(work(*it));
        }
    });
    all / u32::try_from(asked.len()).unwrap()
}

/// Some records of each kind, spread over the register.
fn some(register: &Register) -> Vec<RecordRef> {
    let mut some = Vec::new();
    for kind in RecordKind::ALL {
        let all: Vec<_> = register.of_kind(*kind).map(AnyRecord::reference).collect();
        some.extend(all.iter().step_by(all.len() / 20 + 1));
    }
    some
}

/// The time to read a register from documents.
fn read(documents: &[String]) -> Duration {
    best(2, || {
        let records = documents.iter().map(|it| serde_json::from_str(it));
        records.collect::<Result<Register, _>>().unwrap()
    })
}

fn measured(size: Size) -> Measured {
    let organisations: Vec<_> = country::organisations(size).collect();
    let mut records: Vec<_> = country::records(size).collect();
    records.shrink_to_fit();
    let documents: Vec<_> = records
        .iter()
        .map(|it| serde_json::to_string(it).unwrap())
        .collect();
    let (count, lines) = (
        records.len(),
        records.iter().map(|it| u64::from(it.version())).sum(),
    );

    let (before, begun) = (allocation::held(), Instant::now());
    let mut register = Register::new();
    register.extend(records);
    let put = begun.elapsed();
    // the list of the records is gone: each stands in a place of its own
    let bytes = allocation::held() - before;
    let hospitals: Vec<OrganisationId> = organisations.iter().map(|it| it.id()).collect();
    for organisation in organisations {
        register.put_organisation(organisation);
    }

    let (day, time) = (country::today(), country::half_year());
    assert!(
        register.findings(day).is_empty(),
        "nothing is wrong in this country"
    );
    let asked = some(&register);
    let spokes: Vec<_> = hospitals.iter().rev().take(20).copied().collect();
    let transfer = ContentKind::TechniqueTransfer;
    let subject = [country::subjects(size, 0)[0].clone()];
    let mut rows = vec![
        ("load documents", Budget::All, read(&documents)),
        ("put records", Budget::Scale, put),
        ("findings", Budget::All, best(3, || register.findings(day))),
        (
            "indicators",
            Budget::All,
            best(3, || register.indicators(&time)),
        ),
        (
            "supports_on",
            Budget::Scale,
            best(2, || register.supports_on(day)),
        ),
        ("due", Budget::Scale, best(2, || register.due(day, day))),
        ("at_risk", Budget::Scale, best(2, || register.at_risk(day))),
        ("rows", Budget::Scale, best(2, || register.rows().count())),
        (
            "findings_of",
            Budget::One,
            each(&asked, |it| register.findings_of(it, day)),
        ),
        (
            "affected_by",
            Budget::One,
            each(&asked, |it| register.affected_by(it)),
        ),
        (
            "next_steps",
            Budget::One,
            each(&asked, |it| register.next_steps(it, day)),
        ),
        (
            "coverage",
            Budget::One,
            each(&spokes, |it| register.coverage(it, transfer, &subject, day)),
        ),
    ];

    let begun = Instant::now();
    let tables = Tables::of(&register);
    rows.push(("SQLite: load", Budget::Scale, begun.elapsed()));
    let covers = |it| register.coverage(it, transfer, &subject, day).coverage;
    let covered = spokes
        .iter()
        .filter(|it| covers(**it) == Coverage::Covered)
        .count();
    let by_table = spokes
        .iter()
        .filter(|it| tables.covers(**it, &subject[0], day));
    assert_eq!(by_table.count(), covered, "both give the same answers");
    assert_eq!(tables.in_two_places(day), 0);
    assert_eq!(tables.open_under_ended(day), 0);
    let accepted = register.indicators(&time).into_iter();
    let mut accepted = accepted.filter(|it| it.kind.code == "packages.accepted");
    let parts = accepted.next().unwrap().lived.parts.into_iter();
    let recipients: BTreeSet<_> = parts.map(|part| part.key[1].clone()).collect();
    assert_eq!(tables.accepted(&time).len(), recipients.len());
    rows.extend([
        (
            "SQLite: persons in two places",
            Budget::Scale,
            best(2, || tables.in_two_places(day)),
        ),
        (
            "SQLite: open packages under an ended agreement",
            Budget::Scale,
            best(2, || tables.open_under_ended(day)),
        ),
        (
            "SQLite: packages accepted, by recipient",
            Budget::Scale,
            best(2, || tables.accepted(&time)),
        ),
        (
            "SQLite: coverage",
            Budget::Scale,
            each(&spokes, |it| tables.covers(it, &subject[0], day)),
        ),
    ]);
    Measured {
        records: count,
        lines,
        bytes,
        cases: size.cases(),
        rows,
    }
}

fn main() {
    let smaller = std::env::args().find_map(|it| it.parse().ok());
    let full = Size::COUNTRY.divided(smaller.unwrap_or(1));
    let small = measured(full.divided(10));
    let full = measured(full);
    let mut above = 0;
    let (some, all) = (small.records, full.records);
    println!("{:<48} {some:>9} rec. {all:>9} rec. {:>7}", "", "ratio");
    for ((name, budget, few), (_, _, many)) in small.rows.iter().zip(&full.rows) {
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        let is_above = budget.most().is_some_and(|most| ratio > most);
        above += usize::from(is_above);
        let mark = if is_above { " <-- above" } else { "" };
        println!("{name:<48} {few:>14.2?} {many:>14.2?} {ratio:>7.1}{mark}");
    }
    for of in [&small, &full] {
        let most = 64 * of.records + 24 * usize::try_from(of.cases).unwrap();
        let Measured {
            records,
            lines,
            bytes,
            cases,
            ..
        } = of;
        above += usize::from(*bytes > most);
        println!(
            "{records} records of {lines} lines with {cases} cases: the index takes {bytes} bytes, budget {most}"
        );
    }
    println!("{above} above the budget");
}
