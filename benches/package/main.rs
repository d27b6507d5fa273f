//! What a package with hundreds of cases costs, beside what one would write without a record, in one
//! run: filling it, beside the same lifecycle written by hand as one `match`; reading it back with all
//! rules checked, beside plain derives that check none. Compare within a run, never between runs.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::pedantic,
    clippy::unwrap_used
)]

mod by_hand;
#[path = "../documents.rs"]
mod documents;
mod peers;

use chrono::NaiveDate;
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lienvien::{
    basis::Basis,
    organisation::{Cadre, OrganisationKind, OrganisationRef},
    package::{
        CaseLevel, CaseOutcome, LoggedCase, Outline, Package, PackageAcceptance, PackageCommitment,
        PackageEvent, PackageProposal, PackageStatus, PracticeTarget, StagePlace, TrainingStart,
    },
    record::{Entry, Event, Line, Record},
    value::{CaseToken, Document as Paper, Id, Text},
};
use peers::{FlatPackage, FlattenedPackage};
use std::convert::Infallible;
use std::hint::black_box;
use uuid::Uuid;

const CASES: u128 = 200;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

/// A case, and who did it.
fn case(n: u128) -> LoggedCase {
    let made = 0x0192_f0c1_7e4b_7c3a_9d52_0000_0000_0000 | (n * 0x9e37_79b9) & 0xffff_ffff_ffff;
    let token = CaseToken::new(Uuid::from_u128(made)).unwrap();
    LoggedCase::new(token)
        .level(CaseLevel::SupervisedInRoom)
        .performer(Id::new(Uuid::from_u128(n % 6)))
}

/// A case of which all is known.
fn told(n: u128) -> LoggedCase {
    let case = case(n).cadre(Cadre::Doctor).technique(1);
    case.taught_by(Id::new(Uuid::from_u128(7)))
        .outcome(CaseOutcome::Successful)
}

/// A package that is proposed, taught in so many cases and accepted.
fn entries(cases: u128, case: fn(u128) -> LoggedCase) -> Vec<Entry<PackageEvent>> {
    let name = text("Bệnh viện đa khoa tỉnh");
    let recipient = OrganisationRef::new(OrganisationKind::ProvincialHospital, name);
    let proposal =
        PackageProposal::new(text("tiêm khớp"), recipient).techniques([text("tiêm khớp gối")]);
    let target = PracticeTarget::new([CaseLevel::SupervisedInRoom], cases as u16);
    let outline = Outline::new()
        .places([StagePlace::AtSupporter])
        .targets([target]);
    let basis = Basis::project_1816(None);
    let mut events = vec![
        PackageEvent::proposed(proposal),
        PackageEvent::outlined(outline),
        PackageEvent::committed(PackageCommitment::new().basis(basis)),
        PackageEvent::training_started(TrainingStart::new()),
    ];
    events.extend((0..cases).map(|n| PackageEvent::case_logged(case(n))));
    let minutes = Paper::new(text("Biên bản nghiệm thu"));
    events.push(PackageEvent::accepted(PackageAcceptance::whole(minutes)));
    let on = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
    events.into_iter().map(|event| event.on(on)).collect()
}

/// Budget: the record at most twice the hand-written match.
fn package_with_200_cases(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("package/200 cases");
    group.throughput(Throughput::Elements(CASES as u64));
    let entries = entries(CASES, case);
    group.bench_function("record", |b| {
        b.iter_batched(
            || entries.clone(),
            |entries| {
                let mut entries = entries.into_iter();
                let opening = entries.next().unwrap();
                let mut record = Record::<Package>::open(Uuid::from_u128(9), opening).unwrap();
                for entry in entries {
                    record.append(entry).unwrap();
                }
                assert_eq!(record.status(), PackageStatus::Accepted);
                record
            },
            BatchSize::SmallInput,
        );
    });
    group.bench_function("match by hand", |b| {
        b.iter_batched(
            || entries.clone(),
            |entries| {
                let mut entries = entries.into_iter();
                let mut package = by_hand::ByHand::open(entries.next().unwrap()).unwrap();
                for entry in entries {
                    package.apply(entry).unwrap();
                }
                assert_eq!(package.status, PackageStatus::Accepted);
                package
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// The document of a record with so many cases, of each of which all is known.
fn document(cases: u128) -> String {
    let lines = entries(cases, told).into_iter().map(Line::from);
    let rows = (1..).zip(lines).map(Ok::<_, Infallible>);
    let record = Record::<Package>::replay(Uuid::from_u128(9), rows).unwrap();
    serde_json::to_string(&record).unwrap()
}

/// Budget with 200 cases: the record at most 1.2 times the flat structs, at most 0.7 times the
/// flattened enum. With more, a case costs as much as with few.
fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("package/read");
    for cases in [CASES, 10 * CASES, 500 * CASES] {
        let document = document(cases);
        group.throughput(Throughput::Bytes(document.len() as u64));
        group.bench_with_input(BenchmarkId::new("record", cases), &*document, |b, json| {
            b.iter_with_large_drop(|| {
                serde_json::from_str::<Record<Package>>(black_box(json)).unwrap()
            });
        });
        if cases > CASES {
            continue;
        }
        group.bench_with_input(
            BenchmarkId::new("flat structs", cases),
            &*document,
            |b, json| {
                b.iter_with_large_drop(|| {
                    serde_json::from_str::<FlatPackage>(black_box(json)).unwrap()
                });
            },
        );
        group.bench_with_input(
            BenchmarkId::new("flattened enum", cases),
            &*document,
            |b, json| {
                b.iter_with_large_drop(|| {
                    serde_json::from_str::<FlattenedPackage>(black_box(json)).unwrap()
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, package_with_200_cases, read);
criterion_main!(benches);
