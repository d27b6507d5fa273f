//! Techniques: chapters by date, the catalogue of topics.

use chrono::NaiveDate;
use lienvien::{
    specialty::{
        Technique, TechniqueChapter, TechniqueCode, TechniqueGrade, TechniqueKind, TechniqueList,
        TechniqueTopic,
    },
    value::Vocabulary,
};
use std::collections::HashSet;
use unicode_normalization::is_nfc;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn code(written: &str) -> TechniqueCode {
    written.parse().unwrap()
}

#[test]
fn the_chapters_are_those_of_two_lists() {
    let of = |list| TechniqueChapter::all().filter(move |chapter| chapter.list() == list);
    let numbers = |list| {
        of(list)
            .map(|chapter| chapter.number().get())
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(TechniqueList::Annex1), (1..=28).collect::<Vec<_>>());
    // no source names chapters 21 and 30 of annex 2
    let known: Vec<_> = (1..=29).filter(|number| *number != 21).collect();
    assert_eq!(numbers(TechniqueList::Annex2), known);
    assert!(of(TechniqueList::Annex1).all(|chapter| chapter.en().is_some()));
    assert!(of(TechniqueList::Annex2).all(|chapter| chapter.en().is_none()));
    for chapter in TechniqueChapter::all() {
        assert!(
            chapter.names().iter().all(|name| is_nfc(name)),
            "{chapter:?}"
        );
        assert_eq!(chapter.to_string(), chapter.name());
    }
    let worded_twice: Vec<_> = TechniqueChapter::all()
        .filter(|chapter| chapter.names().len() > 1)
        .map(TechniqueChapter::names)
        .collect();
    assert_eq!(
        worded_twice,
        [
            ["LAO (NGOẠI LAO)", "LAO"],
            ["VI SINH - KÝ SINH TRÙNG", "VI SINH"],
            ["Y học hạt nhân, hóa trị, xạ trị", "YHHN, hóa trị, xạ trị"],
            ["Y học cổ truyền", "YHCT"],
            ["Dị ứng - miễn dịch lâm sàng", "Dị ứng- MDLS"],
        ]
    );
}

#[test]
fn a_chapter_is_asked_for_as_of_a_day() {
    for (on, number, name) in [
        (day(2024, 10, 12), 1, Some("HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC")),
        (day(2027, 12, 30), 1, Some("HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC")),
        (day(2027, 12, 31), 1, Some("HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC")),
        (day(2028, 1, 1), 1, Some("Thần kinh")),
        (day(2027, 12, 31), 21, Some("THĂM DÒ CHỨC NĂNG")),
        (day(2028, 1, 1), 21, None),
        (day(2027, 12, 31), 29, None),
        (day(2028, 1, 1), 29, Some("Giải phẫu bệnh")),
        (day(2028, 1, 1), 30, None),
        (day(2024, 10, 12), 0, None),
        // TT 43/2013/TT-BYT had the same chapters; of a list before it nothing is known
        (day(2017, 1, 1), 2, Some("NỘI KHOA")),
        (day(2014, 1, 1), 2, Some("NỘI KHOA")),
        (day(2013, 12, 31), 2, None),
        (day(1990, 1, 1), 2, None),
    ] {
        let found = TechniqueChapter::at(number, on).map(TechniqueChapter::name);
        assert_eq!(found, name, "{number} on {on}");
    }
    let chapter = TechniqueChapter::at(2, day(2024, 10, 12)).unwrap();
    assert_eq!(
        (chapter.valid_from(), chapter.valid_to()),
        (Some(day(2014, 1, 1)), Some(day(2027, 12, 31)))
    );
    let chapter = TechniqueChapter::at(2, day(2028, 1, 1)).unwrap();
    assert_eq!(
        (chapter.valid_from(), chapter.valid_to()),
        (Some(day(2028, 1, 1)), None)
    );
    assert_eq!(format!("{chapter:?}"), "annex_2 2. Tuần hoàn");
}

#[test]
fn one_list_of_chapters_is_in_effect_on_each_day() {
    for (on, list) in [
        (day(2014, 1, 1), TechniqueList::Annex1),
        (day(2027, 12, 31), TechniqueList::Annex1),
        (day(2028, 1, 1), TechniqueList::Annex2),
        (day(2040, 1, 1), TechniqueList::Annex2),
    ] {
        for each in TechniqueList::ALL {
            assert_eq!(each.is_valid_on(on), *each == list, "{each} on {on}");
        }
        for chapter in TechniqueChapter::all() {
            assert_eq!(
                chapter.is_valid_on(on),
                chapter.list() == list,
                "{chapter:?} on {on}"
            );
        }
    }
}

#[test]
fn a_code_stands_in_a_chapter_of_annex_1() {
    let name = |written| TechniqueChapter::of(&code(written)).map(TechniqueChapter::name);
    assert_eq!(name("02.0101.0054"), Some("NỘI KHOA"));
    assert_eq!(name("BS_18.1"), Some("ĐIỆN QUANG"));
    assert_eq!(name("29.1"), None);
}

#[test]
fn the_catalogue_has_the_sourced_techniques_of_every_topic() {
    use TechniqueGrade::{First, Second, Special, Third};
    use TechniqueKind::{Procedure, Surgery};
    let counts: Vec<_> = TechniqueTopic::ALL
        .iter()
        .map(|topic| (topic.code(), topic.techniques().count()))
        .collect();
    assert_eq!(
        counts,
        [
            ("coronary_intervention", 11),
            ("molecular_biology", 11),
            ("immunohistochemistry", 5),
            ("thrombolysis", 5),
            ("haemodialysis", 9),
            ("spirometry", 4),
            ("ultrasound", 11),
            ("joint_injection", 6),
            ("digestive_surgery", 11),
            ("urological_surgery", 11),
            ("trauma_orthopaedic_surgery", 9),
            ("diagnostic_imaging", 7),
            ("anatomical_pathology", 7),
        ]
    );
    assert_eq!(Technique::all().count(), 107);
    let of = |kind, grade| {
        let is_of = |t: &Technique| (t.kind(), t.grade()) == (kind, grade);
        Technique::all().filter(is_of).count()
    };
    assert_eq!(of(None, None), 35);
    assert_eq!(
        [Special, First, Second, Third].map(|g| of(Some(Surgery), Some(g))),
        [10, 16, 6, 0]
    );
    assert_eq!(
        [Special, First, Second, Third].map(|g| of(Some(Procedure), Some(g))),
        [7, 9, 14, 10]
    );
    let lines = ['A', 'B', 'C', 'D'].map(|l| Technique::all().filter(|t| t.line() == l).count());
    assert_eq!(lines, [8, 66, 27, 6]);
    assert_eq!(
        Technique::all().filter(|t| t.is_class_confirmed()).count(),
        57
    );
}

#[test]
fn every_row_of_the_catalogue_is_right() {
    let mut techniques = HashSet::new();
    for technique in Technique::all() {
        let code = technique.code();
        assert_eq!(code.as_str().parse(), Ok(code));
        assert!(
            code.tariff_item().is_some() && code.as_str().len() == 12,
            "{code}"
        );
        assert!(techniques.insert(code.technique()), "{code} twice");
        assert_eq!(Technique::with_code(&code), Some(technique));
        assert_eq!(Technique::with_code(&code.technique()), Some(technique));
        assert_eq!(
            technique
                .chapter()
                .map(|c| c.number().to_string())
                .as_deref(),
            Some(code.chapter())
        );
        assert!(is_nfc(technique.name()) && technique.to_string() == technique.name());
        let class = technique.class_code().map(|class| {
            let (kind, grade) = class.split_at(1);
            let kind = if kind == "P" {
                TechniqueKind::Surgery
            } else {
                TechniqueKind::Procedure
            };
            let grade = match grade {
                "DB" => TechniqueGrade::Special,
                "1" => TechniqueGrade::First,
                "2" => TechniqueGrade::Second,
                "3" => TechniqueGrade::Third,
                other => panic!("{other}"),
            };
            (kind, grade)
        });
        assert_eq!(
            class,
            technique.kind().zip(technique.grade()),
            "{technique:?}"
        );
        assert!(!technique.topic().specialties().is_empty());
    }
    // what a spreadsheet merges stays apart: 2.24 is in the catalogue, 2.240 is not
    let spirometry = Technique::with_code(&code("2.24")).unwrap();
    assert_eq!(spirometry.name(), "Đo chức năng hô hấp");
    assert_eq!((spirometry.grade(), spirometry.class_code()), (None, None));
    assert_eq!(Technique::with_code(&code("2.240")), None);
}

#[test]
fn topics_are_the_packages_of_the_articles() {
    for name in [
        "can thiệp mạch vành",
        "sinh học phân tử",
        "hóa mô miễn dịch",
        "tiêu sợi huyết",
        "chạy thận nhân tạo",
        "đo chức năng hô hấp",
        "siêu âm",
        "tiêm khớp",
        "phẫu thuật Tiêu hóa",
        "phẫu thuật Tiết niệu",
        "phẫu thuật Chấn thương Chỉnh hình",
        "Chẩn đoán hình ảnh",
        "Giải phẫu bệnh",
    ] {
        assert!(TechniqueTopic::find(name).is_some(), "{name}");
    }
    let grades = TechniqueGrade::ALL.iter().map(|grade| grade.vi());
    assert_eq!(grades.collect::<Vec<_>>(), ["đặc biệt", "I", "II", "III"]);
    assert_eq!(
        TechniqueGrade::find("loại II"),
        Some(TechniqueGrade::Second)
    );
    assert_eq!(TechniqueGrade::find("IV"), None);
}
