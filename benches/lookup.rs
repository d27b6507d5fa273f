//! SurveyFinding something by the name that a person has written: by the tables of the crate, by a hash map
//! built once, by a scan of the names.
#![allow(missing_docs)]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use lienvien::{
    organisation::{Office, OrganisationKind, PersonName, Province, Title},
    specialty::{ManagementField, PracticeScope, Specialty, Subject},
    value::{Text, Vocabulary, search_key},
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

fn specialties(criterion: &mut Criterion) {
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

/// A name that is found, in another spelling, and one that is not.
fn names(criterion: &mut Criterion) {
    let day = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap_or_default();
    let mut bench = |table: &str, [found, unknown]: [&str; 2], find: &dyn Fn(&str) -> bool| {
        let mut group = criterion.benchmark_group(table);
        assert!(find(found) && !find(unknown), "{table}");
        group.bench_function("found", |b| b.iter(|| find(black_box(found))));
        group.bench_function("unknown", |b| b.iter(|| find(black_box(unknown))));
        group.finish();
    };
    bench(
        "subject",
        ["TRAO ĐỔI KINH NGHIỆM", "y học thể thao"],
        &|text| Subject::find(text).is_some(),
    );
    bench(
        "kind",
        ["TRUNG TÂM Y TẾ", "bệnh viện dã chiến"],
        &|text| OrganisationKind::find(text).is_some(),
    );
    bench("province", ["TP. HỒ CHÍ MINH", "Hà Tây"], &|text| {
        Province::find(text, day).is_some()
    });
    bench(
        "scope",
        ["BÁC SĨ CHUYÊN KHOA NHI KHOA", "bác sĩ nội trú"],
        &|text| PracticeScope::find(text).is_some(),
    );
    bench(
        "title",
        ["BÁC SỸ CHUYÊN KHOA CẤP II", "bác sĩ đa khoa"],
        &|text| Title::find(text).is_some(),
    );
    bench(
        "field",
        ["đào tạo QUẢN LÝ DƯỢC", "đào tạo bác sĩ"],
        &|text| !ManagementField::named_in(text).is_empty(),
    );
}

/// The values that reading a record makes from written names.
fn values(criterion: &mut Criterion) {
    let [office, name] = ["Phó Chủ tịch UBND tỉnh Hà Tĩnh", "PGS.TS Đào Xuân Cơ"].map(Text::new);
    if let (Ok(office), Ok(name)) = (office, name) {
        criterion.bench_function("office", |b| {
            b.iter(|| Office::from(black_box(&office).clone()));
        });
        criterion.bench_function("person", |b| {
            b.iter(|| PersonName::try_from(black_box(&name).clone()));
        });
    }
}

criterion_group!(benches, specialties, names, values);
criterion_main!(benches);
