//! Finding a specialty: by the catalogue, by a hash map built once, by a scan of the names.
#![allow(missing_docs)]

use criterion::{Criterion, criterion_group, criterion_main};
use lienvien::{
    specialty::Specialty,
    value::{Vocabulary, search_key},
};
use std::{collections::HashMap, hint::black_box};

const WRITTEN: &str = "phẫu thuật chấn thương chỉnh hình";
const UPPER: &str = "PHẪU THUẬT CHẤN THƯƠNG CHỈNH HÌNH";
const PLAIN: &str = "Phau thuat Chan thuong Chinh hinh";
const UNKNOWN: &str = "phẫu thuật mắt bằng tia sáng";

fn scan(text: &str) -> Option<Specialty> {
    let key = search_key(text);
    let named = |name: &&str| search_key(name) == key;
    Specialty::ALL
        .iter()
        .copied()
        .find(|specialty| specialty.names_vi().iter().any(named))
}

fn lookup(criterion: &mut Criterion) {
    let names = |specialty: Specialty| specialty.names_vi().iter();
    let map: HashMap<String, Specialty> = Specialty::ALL
        .iter()
        .flat_map(|s| names(*s).map(|name| (search_key(name), *s)))
        .collect();
    for (case, text) in [
        ("upper", UPPER),
        ("written", WRITTEN),
        ("plain", PLAIN),
        ("unknown", UNKNOWN),
    ] {
        let mut group = criterion.benchmark_group(case);
        group.bench_function("catalogue", |b| {
            b.iter(|| Specialty::from_vi(black_box(text)));
        });
        group.bench_function("map", |b| {
            b.iter(|| map.get(&search_key(black_box(text))).copied());
        });
        group.bench_function("scan", |b| b.iter(|| scan(black_box(text))));
        group.finish();
    }
}

criterion_group!(benches, lookup);
criterion_main!(benches);
