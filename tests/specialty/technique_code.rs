//! Technique codes: their forms, their parts, and how they compare.

use lienvien::{
    specialty::{TechniqueCode, TechniqueCodeError},
    value::Explain,
};
use proptest::prelude::*;
use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
};

fn code(written: &str) -> TechniqueCode {
    written.parse().unwrap()
}

/// The parts as text: supplement, chapter, number, letter, tariff item, variant, facility.
type Parts<'a> = (
    bool,
    &'a str,
    &'a str,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
);

fn parts(code: &TechniqueCode) -> Parts<'_> {
    (
        code.is_supplement(),
        code.chapter(),
        code.number(),
        code.letter(),
        code.tariff_item(),
        code.variant(),
        code.facility(),
    )
}

#[test]
fn each_form_is_split_and_printed_back() {
    for (written, expected) in [
        ("1.9", (false, "1", "9", None, None, None, None)),
        ("2.101", (false, "2", "101", None, None, None, None)),
        ("10.1118", (false, "10", "1118", None, None, None, None)),
        ("27.205b", (false, "27", "205", Some("b"), None, None, None)),
        ("BS_1.387", (true, "1", "387", None, None, None, None)),
        ("02.0085", (false, "2", "85", None, None, None, None)),
        (
            "02.0085.1778",
            (false, "2", "85", None, Some("1778"), None, None),
        ),
        (
            "27.205b.0463",
            (false, "27", "205", Some("b"), Some("0463"), None, None),
        ),
        (
            "27.208b.0459_GT",
            (
                false,
                "27",
                "208",
                Some("b"),
                Some("0459"),
                Some("GT"),
                None,
            ),
        ),
        (
            "23.0121.1548_BS",
            (false, "23", "121", None, Some("1548"), Some("BS"), None),
        ),
        (
            "23.0121.1548.K.92115",
            (false, "23", "121", None, Some("1548"), None, Some("92115")),
        ),
        (
            "23.0121.1548.K.01C51",
            (false, "23", "121", None, Some("1548"), None, Some("01C51")),
        ),
    ] {
        let code = code(written);
        assert_eq!(parts(&code), expected);
        assert_eq!(code.to_string(), written);
        let json = format!("\"{written}\"");
        assert_eq!(serde_json::to_string(&code).unwrap(), json);
        assert_eq!(
            serde_json::from_str::<TechniqueCode>(&json)
                .unwrap()
                .as_str(),
            written
        );
    }
}

#[test]
fn codes_are_compared_as_parts_and_never_as_numbers() {
    assert_ne!(code("2.240"), code("2.24"));
    assert!(!code("2.240").same_technique_as(&code("2.24")));
    assert_eq!(code("02.0101"), code("2.101"));
    let hasher = RandomState::new();
    assert_eq!(
        hasher.hash_one(code("02.0101")),
        hasher.hash_one(code("2.101"))
    );

    let (listed, shared) = (code("2.101"), code("02.0101.0054"));
    assert!(listed.same_technique_as(&shared) && listed != shared);
    assert!(shared.same_technique_as(&code("02.0101.0055")));
    assert_ne!(shared, code("02.0101.0055"));
    for other in ["BS_2.101", "2.101b", "2.1010", "12.101", "2.11"] {
        assert!(!listed.same_technique_as(&code(other)), "{other}");
    }
    for (written, technique) in [
        ("02.0101.0054", "2.101"),
        ("02.0240.1778", "2.240"),
        ("27.208b.0459_GT", "27.208b"),
        ("23.0121.1548.K.92115", "23.121"),
        ("BS_1.387", "BS_1.387"),
    ] {
        assert_eq!(code(written).technique().to_string(), technique);
    }
}

#[test]
fn codes_sort_as_the_list_does() {
    let sorted = [
        "1.9",
        "1.65",
        "1.387",
        "BS_1.2",
        "2.24",
        "02.0024.1791",
        "02.0024.1792",
        "2.101",
        "2.240",
        "10.39",
        "10.1118",
        "27.205",
        "27.205b",
        "27.205b.0463",
        "27.205b.0463_GT",
    ];
    let codes: Vec<_> = sorted.map(code).into();
    assert!(codes.is_sorted_by(|a, b| a < b));
    let distinct: HashSet<_> = codes.iter().copied().collect();
    assert_eq!(distinct.len(), sorted.len());
}

#[test]
fn what_is_no_technique_code_is_refused_in_both_languages() {
    for wrong in [
        "",
        ".",
        "2",
        "2.",
        ".1",
        "2,101",
        "2.10111",
        "002.1",
        "0.1",
        "2.0",
        "2.101B",
        "2.101bb",
        "bs_1.2",
        "BS1.2",
        "BS_02.0101.0054",
        "2.0101.0054",
        "02.01.0054",
        "02.0101.54",
        "02.0101.00541",
        "02.0101.0054_G",
        "02.0101.0054_gt",
        "02.0101.0054_GTA",
        "02.0101.0054.K.9211",
        "02.0101.0054.K.A2115",
        "02.0101.0054.92115",
        "02.101.0054.K.92115",
        "02.0101.0054_GT.K.92115",
        "02.0101.0054.K.92115_GT",
        " 2.101",
        "2.101 ",
        "２.101",
        "2.10٣",
        "37.8B00.0098",
        "K03.NO2",
    ] {
        let error = wrong.parse::<TechniqueCode>().unwrap_err();
        assert_eq!(error.code(), "technique_code.not_a_code");
        assert!(
            matches!(&error, TechniqueCodeError::NotCode { found } if found.chars().count() == wrong.chars().count())
        );
    }
    let error = "2,101".parse::<TechniqueCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`2,101` is not a technique code, expected a form such as `2.101`, `27.205b`, `BS_1.387` or \
         `02.0101.0054`"
    );
    assert_eq!(
        error.vi(),
        "`2,101` không phải mã kỹ thuật, cần một dạng như `2.101`, `27.205b`, `BS_1.387` hoặc \
         `02.0101.0054`"
    );
    // a number has already lost its final zero
    let error = serde_json::from_str::<TechniqueCode>("2.24").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
    let error = serde_json::from_str::<TechniqueCode>("\"2,24\"").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`2,24` is not a technique code"),
        "{error}"
    );
}

const FORM: &str = "(BS_)?[1-9][0-9]?\\.[1-9][0-9]{0,3}[a-z]?\
    |[0-2][1-9]\\.0?[1-9][0-9]{2}[a-z]?\\.[0-9]{4}(_[A-Z]{2})?\
    |[0-2][1-9]\\.[0-9]{3}[1-9]\\.[0-9]{4}\\.K\\.[0-9][0-9A-Z]{4}";

proptest! {
    #[test]
    fn a_code_of_any_form_is_printed_back(written in FORM) {
        let code = code(&written);
        prop_assert_eq!(code.as_str(), written.as_str());
        prop_assert!(code.same_technique_as(&code.technique()));
        prop_assert_eq!(code.technique().technique(), code.technique());
        prop_assert!(code.technique().tariff_item().is_none());
    }

    #[test]
    fn equal_codes_are_those_of_equal_parts(a in FORM, b in FORM) {
        let (a, b) = (code(&a), code(&b));
        prop_assert_eq!(a == b, parts(&a) == parts(&b));
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.same_technique_as(&b), a.technique() == b.technique());
    }

    #[test]
    fn filling_zeros_change_nothing_and_others_do(chapter in 1..10u32, number in 1..1000u32) {
        let listed = code(&format!("{chapter}.{number}"));
        prop_assert_eq!(listed, code(&format!("{chapter:02}.{number:04}")));
        let longer = code(&format!("{chapter}.{number}0"));
        prop_assert_ne!(listed, longer);
        prop_assert!(listed < longer);
    }

    #[test]
    fn no_text_breaks_the_reader(written in "\\PC{0,24}|[0-9.KBSGT_ab]{0,24}") {
        if let Ok(code) = written.parse::<TechniqueCode>() {
            prop_assert_eq!(code.as_str(), written);
        }
    }
}
