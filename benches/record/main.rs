//! What a record costs, beside what one would write without it, in one run: accepting events, and
//! reading a document with all rules checked. Compare within a run, never between runs.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::pedantic,
    clippy::unwrap_used
)]

mod by_hand;
mod candle;
mod paper;
mod peers;

use candle::{Candle, CandleEvent};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lienvien::{
    agreement::Agreement,
    json::problems_in,
    record::{Event, Line, Record},
    value::When,
};
use peers::{FlatLine, FlattenedLine, Paper};
use std::convert::Infallible;
use std::hint::black_box;
use uuid::Uuid;

/// Budget: the record at most twice the hand-written match.
fn accepted_agreement_event(criterion: &mut Criterion) {
    const EVENTS: usize = 100;
    let mut group = criterion.benchmark_group("accept/agreement");
    group.throughput(Throughput::Elements(EVENTS as u64));
    let entries = paper::entries(EVENTS);
    let opened = Record::<Agreement>::open(Uuid::from_u128(9), paper::opening()).unwrap();
    let lines: Vec<Line<_>> = entries.iter().cloned().map(Line::from).collect();
    group.bench_function("record", |b| {
        b.iter_batched(
            || (opened.clone(), lines.clone()),
            |(mut record, lines)| {
                for line in lines {
                    record.append(line).unwrap();
                }
                record
            },
            BatchSize::SmallInput,
        );
    });
    let opened = by_hand::Paper::open(paper::opening()).unwrap();
    group.bench_function("match by hand", |b| {
        b.iter_batched(
            || (opened.clone(), entries.clone()),
            |(mut paper, entries)| {
                for entry in entries {
                    paper.apply(entry).unwrap();
                }
                paper
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// The same where the rules cost nothing: an event of a few bytes and a sum.
fn accepted_candle_event(criterion: &mut Criterion) {
    const EVENTS: u32 = 100;
    let mut group = criterion.benchmark_group("accept/candle");
    group.throughput(Throughput::Elements(EVENTS.into()));
    let on = When::ymd(2024, 10, 12).unwrap();
    let entries: Vec<_> = (0..EVENTS)
        .map(|n| CandleEvent::Burnt(n % 60).on(on.clone()))
        .collect();
    let opened =
        Record::<Candle>::open(Uuid::from_u128(9), CandleEvent::Lit.on(on.clone())).unwrap();
    let lines: Vec<Line<_>> = entries.iter().cloned().map(Line::from).collect();
    group.bench_function("record", |b| {
        b.iter_batched(
            || (opened.clone(), lines.clone()),
            |(mut record, lines)| {
                for line in lines {
                    record.append(line).unwrap();
                }
                record
            },
            BatchSize::SmallInput,
        );
    });
    let opened = candle::ByHand::light(on);
    group.bench_function("match by hand", |b| {
        b.iter_batched(
            || (opened.clone(), entries.clone()),
            |(mut candle, entries)| {
                for entry in entries {
                    candle.apply(entry).unwrap();
                }
                candle
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// The document of a record with so many lines.
fn document(lines: usize) -> String {
    let rows = (1..).zip(paper::lines(lines)).map(Ok::<_, Infallible>);
    let record = Record::<Agreement>::replay(Uuid::from_u128(9), rows).unwrap();
    assert_eq!(record.ledger().len(), lines);
    serde_json::to_string(&record).unwrap()
}

/// Budget: the record at most 1.2 times the flat structs, at most 0.7 times the flattened enum;
/// four times the lines in four times the time. Keys by the alphabet: at most twice the order that is
/// written. Every problem: at most 20 times.
fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for lines in [100, 200, 400, 800] {
        let document = document(lines);
        group.throughput(Throughput::Bytes(document.len() as u64));
        group.bench_with_input(BenchmarkId::new("record", lines), &*document, |b, json| {
            b.iter_with_large_drop(|| {
                serde_json::from_str::<Record<Agreement>>(black_box(json)).unwrap()
            });
        });
        if lines > 100 {
            continue;
        }
        // every payload waits for its `type`
        let tree: serde_json::Value = serde_json::from_str(&document).unwrap();
        let by_alphabet = tree.to_string();
        group.bench_with_input(
            BenchmarkId::new("record, keys by the alphabet", lines),
            &*by_alphabet,
            |b, json| {
                b.iter_with_large_drop(|| {
                    serde_json::from_str::<Record<Agreement>>(black_box(json)).unwrap()
                });
            },
        );
        // the last value is bad: all others are read eight times
        let bad = document.replace("\"version\":100", "\"version\":\"100\"");
        group.bench_with_input(
            BenchmarkId::new("every problem", lines),
            &*bad,
            |b, json| {
                b.iter(|| {
                    let problems = problems_in::<Record<Agreement>>(black_box(json));
                    assert_eq!(problems.len(), 1);
                });
            },
        );
        group.bench_with_input(
            BenchmarkId::new("flat structs", lines),
            &*document,
            |b, json| {
                b.iter_with_large_drop(|| {
                    serde_json::from_str::<Paper<FlatLine>>(black_box(json)).unwrap()
                });
            },
        );
        group.bench_with_input(
            BenchmarkId::new("flattened enum", lines),
            &*document,
            |b, json| {
                b.iter_with_large_drop(|| {
                    serde_json::from_str::<Paper<FlattenedLine>>(black_box(json)).unwrap()
                });
            },
        );
    }
    group.finish();
}

criterion_group!(
    benches,
    accepted_agreement_event,
    accepted_candle_event,
    read
);
criterion_main!(benches);
