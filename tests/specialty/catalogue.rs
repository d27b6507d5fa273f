//! Specialties: the rows of the articles, the hierarchy, the codes.

use lienvien::{
    specialty::{ChapterNumber, Specialty, SpecialtyGroup},
    value::{Vocabulary, search_key},
    vi::{groups, items},
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// The clause of the Hà Tĩnh article.
const SCOPE: &str = "tim mạch và tim mạch can thiệp, tiết niệu và lọc máu, hồi sức cấp cứu - chống độc, \
    thần kinh, cơ xương khớp, nội tiết, tiêu hóa, hô hấp, dị ứng miễn dịch lâm sàng, \
    huyết học - truyền máu, phục hồi chức năng, tâm thần, ngoại khoa, nhi khoa, sản khoa, \
    truyền nhiễm, chẩn đoán hình ảnh, xét nghiệm, dinh dưỡng lâm sàng, \
    kiểm soát nhiễm khuẩn bệnh viện";

/// One row: its label byte for byte, its code, and how else it may be typed.
fn known(label: &str, code: &str, plain: &str) {
    let specialty = Specialty::from_vi(label).expect("a known name");
    assert_eq!(specialty.vi(), label);
    assert_eq!(specialty.code(), code);
    let spellings = [
        plain.to_owned(),
        label.to_uppercase(),
        label.nfd().collect(),
        format!("  {} ", label.replace(' ', "\u{a0}")),
        label.replace(" - ", " – "),
        plain.to_uppercase().replace(' ', " · "),
    ];
    for spelling in spellings {
        assert_eq!(Specialty::from_vi(&spelling), Some(specialty), "{spelling}");
    }
    assert_eq!(Specialty::find(code), Some(specialty));
    assert_eq!(
        serde_json::to_string(&specialty).unwrap(),
        format!("\"{code}\"")
    );
}

macro_rules! rows {
    ($($test:ident: $label:literal, $code:literal, $plain:literal;)+) => { $(
        #[test]
        fn $test() {
            known($label, $code, $plain);
        }
    )+ };
}

rows! {
    row_1_35_01: "tim mạch và tim mạch can thiệp", "cardiology_and_intervention", "tim mach va tim mach can thiep";
    row_1_35_02: "tiết niệu và lọc máu", "urology_and_dialysis", "tiet nieu va loc mau";
    row_1_35_03: "hồi sức cấp cứu - chống độc", "emergency_critical_care_and_toxicology", "hoi suc cap cuu chong doc";
    row_1_35_04: "thần kinh", "neurology", "than kinh";
    row_1_35_05: "cơ xương khớp", "musculoskeletal", "co xuong khop";
    row_1_35_06: "nội tiết", "endocrinology", "noi tiet";
    row_1_35_07: "tiêu hóa", "gastroenterology", "tieu hoa";
    row_1_35_08: "hô hấp", "respiratory", "ho hap";
    row_1_35_09: "dị ứng miễn dịch lâm sàng", "clinical_allergy_and_immunology", "di ung mien dich lam sang";
    row_1_35_10: "huyết học - truyền máu", "haematology_and_transfusion", "huyet hoc truyen mau";
    row_1_35_11: "phục hồi chức năng", "rehabilitation", "phuc hoi chuc nang";
    row_1_35_12: "tâm thần", "psychiatry", "tam than";
    row_1_35_13: "ngoại khoa", "surgery", "ngoai khoa";
    row_1_35_14: "nhi khoa", "paediatrics", "nhi khoa";
    row_1_35_15: "sản khoa", "obstetrics", "san khoa";
    row_1_35_16: "truyền nhiễm", "infectious_diseases", "truyen nhiem";
    row_1_35_17: "chẩn đoán hình ảnh", "diagnostic_imaging", "chan doan hinh anh";
    row_1_35_18: "xét nghiệm", "laboratory", "xet nghiem";
    row_1_35_19: "dinh dưỡng lâm sàng", "clinical_nutrition", "dinh duong lam sang";
    row_1_35_20: "kiểm soát nhiễm khuẩn bệnh viện", "infection_control", "kiem soat nhiem khuan benh vien";
}

#[test]
fn row_1_35_the_scope_is_twenty_specialties_in_the_order_of_the_list() {
    let named: Vec<_> = items(SCOPE)
        .items
        .into_iter()
        .map(Specialty::from_vi)
        .collect();
    let first: Vec<_> = Specialty::ALL.iter().copied().take(20).map(Some).collect();
    assert_eq!(named, first);
    // no semicolon stands in it: it is one group
    assert_eq!(groups(SCOPE).items.len(), 1);
}

#[test]
fn row_1_36_what_the_scope_does_not_name_is_not_covered_by_it() {
    let listed = || Specialty::ALL.iter().copied().take(20);
    assert!(!Specialty::Pathology.is_covered_by(listed()));
    for specialty in listed() {
        assert!(specialty.is_covered_by(listed()), "{specialty}");
        for part in specialty.parts() {
            assert!(part.is_covered_by(listed()), "{part}");
        }
    }
    assert!(Specialty::DigestiveSurgery.is_covered_by(listed()));
}

#[test]
fn row_1_19_specialties_of_the_packages_received_before() {
    for (package, specialties) in [
        ("can thiệp mạch vành", &["tim mạch can thiệp"][..]),
        ("sinh học phân tử", &["sinh học phân tử"]),
        ("hóa mô miễn dịch", &["giải phẫu bệnh"]),
        (
            "tiêu sợi huyết",
            &["thần kinh", "hồi sức cấp cứu", "tim mạch"],
        ),
        ("chạy thận nhân tạo", &["lọc máu"]),
        ("đo chức năng hô hấp", &["hô hấp"]),
        ("siêu âm", &["chẩn đoán hình ảnh"]),
        ("tiêm khớp", &["cơ xương khớp"]),
    ] {
        for name in specialties {
            assert!(Specialty::from_vi(name).is_some(), "{package}: {name}");
        }
    }
    assert_eq!(
        Specialty::MolecularBiology.group(),
        SpecialtyGroup::Paraclinical
    );
    assert!(Specialty::MolecularBiology.is_a(Specialty::Laboratory));
    assert_eq!(Specialty::Pathology.group(), SpecialtyGroup::Paraclinical);
    assert!(Specialty::UrologyAndDialysis.covers(Specialty::Dialysis));
}

#[test]
fn row_2_26_to_2_31_what_the_survey_agreed() {
    let list = "phẫu thuật Tiêu hóa, phẫu thuật Tiết niệu, phẫu thuật Chấn thương Chỉnh hình, \
        Chẩn đoán hình ảnh¸ Giải phẫu bệnh";
    let named: Vec<_> = items(list)
        .items
        .into_iter()
        .filter_map(Specialty::from_vi)
        .collect();
    assert_eq!(
        named,
        [
            Specialty::DigestiveSurgery,
            Specialty::UrologicalSurgery,
            Specialty::TraumaOrthopaedicSurgery,
            Specialty::DiagnosticImaging,
            Specialty::Pathology,
        ]
    );
}

#[test]
fn trap_t6_a_surgical_specialty_is_surgery_and_not_its_medical_namesake() {
    use Specialty::{DigestiveSurgery, Gastroenterology, Surgery, UrologicalSurgery, Urology};
    assert_ne!(DigestiveSurgery, Gastroenterology);
    assert!(DigestiveSurgery.is_a(DigestiveSurgery) && DigestiveSurgery.is_a(Surgery));
    assert!(!Surgery.is_a(DigestiveSurgery));
    assert!(!DigestiveSurgery.is_a(Gastroenterology) && !Gastroenterology.covers(DigestiveSurgery));
    assert!(!Urology.covers(UrologicalSurgery) && !UrologicalSurgery.covers(Urology));
    assert!(Surgery.covers(UrologicalSurgery) && !UrologicalSurgery.covers(Surgery));
}

#[test]
fn trap_t6_a_compound_covers_its_parts_and_all_its_parts_cover_it() {
    let compounds: Vec<_> = Specialty::ALL.iter().filter(|s| s.is_compound()).collect();
    assert!(compounds.contains(&&Specialty::HaematologyAndTransfusion));
    assert!(!Specialty::ClinicalAllergyAndImmunology.is_compound());
    for compound in compounds {
        let parts = compound.parts();
        assert!(compound.is_covered_by(parts.iter().copied()), "{compound}");
        for part in parts {
            assert!(compound.covers(*part) && !part.covers(*compound));
            assert!(
                !compound.is_covered_by([*part]),
                "{compound} by {part} alone"
            );
            assert!(!part.is_a(*compound) && !part.is_compound());
            assert_eq!(part.wholes().collect::<Vec<_>>(), [*compound]);
        }
    }
    assert!(!Specialty::Surgery.is_covered_by([]));
    assert!(Specialty::DigestiveSurgery.is_covered_by([Specialty::Surgery]));
}

#[test]
fn no_specialty_is_above_itself() {
    for a in Specialty::ALL {
        for b in Specialty::ALL.iter().filter(|b| *b != a) {
            assert!(!(a.covers(*b) && b.covers(*a)), "{a} and {b}");
        }
        // a compound joins at least two, and a specialty has no parent twice
        assert_ne!(a.parts().len(), 1);
        assert!(a.parents().len() <= 1 || a.parents()[0] != a.parents()[1]);
    }
}

#[test]
fn every_key_of_the_catalogue_is_the_search_key_of_its_name() {
    for specialty in Specialty::ALL {
        for name in specialty.names_vi() {
            // the exact name would be found without its key: its key and another spelling are not
            for spelling in [search_key(name), format!("{name}.")] {
                assert_eq!(
                    Specialty::from_vi(&spelling),
                    Some(*specialty),
                    "{spelling}"
                );
            }
        }
        for spelling in [search_key(specialty.en()), specialty.en().to_uppercase()] {
            assert_eq!(Specialty::find(&spelling), Some(*specialty), "{spelling}");
            assert_eq!(Specialty::from_vi(&spelling), None, "{spelling}");
        }
    }
}

#[test]
fn codes_have_their_form_and_a_compound_has_those_of_its_parts() {
    fn union<T: Copy + PartialEq>(of: Specialty, codes: fn(Specialty) -> &'static [T]) -> Vec<T> {
        let mut all = Vec::new();
        for code in of.parts().iter().flat_map(|part| codes(*part)) {
            if !all.contains(code) {
                all.push(*code);
            }
        }
        all
    }
    for s in Specialty::ALL {
        let is_department = |code: &&str| code.len() >= 3 && code.starts_with('K');
        assert!(s.department_codes().iter().all(is_department), "{s}");
        assert!(
            s.technique_chapters()
                .iter()
                .all(|chapter| (1..=28).contains(&chapter.get())),
            "{s}"
        );
        assert!(
            s.practice_scopes()
                .iter()
                .all(|scope| scope.starts_with('1')),
            "{s}"
        );
        if s.is_compound() {
            assert_eq!(
                s.department_codes(),
                union(*s, Specialty::department_codes),
                "{s}"
            );
            assert_eq!(
                s.technique_chapters(),
                union(*s, Specialty::technique_chapters),
                "{s}"
            );
            assert_eq!(
                s.practice_scopes(),
                union(*s, Specialty::practice_scopes),
                "{s}"
            );
            assert_eq!(s.snomed(), None, "{s}");
        }
    }
    assert_eq!(
        Specialty::Laboratory.department_codes(),
        ["K47", "K36", "K37", "K38", "K46"]
    );
    assert_eq!(
        Specialty::UrologicalSurgery.technique_chapters(),
        [10, 20, 27].map(ChapterNumber::new)
    );
    assert_eq!(Specialty::Cardiology.snomed(), Some("394579002"));
    assert!(Specialty::InfectionControl.technique_chapters().is_empty());
    assert!(Specialty::InfectionControl.practice_scopes().is_empty());
}

#[test]
fn groups_are_those_of_the_articles() {
    for specialty in Specialty::ALL.iter().take(20) {
        let expected = if *specialty == Specialty::InfectionControl {
            SpecialtyGroup::HospitalWide
        } else if [Specialty::DiagnosticImaging, Specialty::Laboratory].contains(specialty) {
            SpecialtyGroup::Paraclinical
        } else {
            SpecialtyGroup::Clinical
        };
        assert_eq!(specialty.group(), expected, "{specialty}");
        for below in Specialty::ALL
            .iter()
            .filter(|other| specialty.covers(**other))
        {
            assert_eq!(below.group(), expected, "{below}");
        }
    }
}

#[test]
fn what_is_not_in_the_catalogue_is_not_found() {
    let long = "tim mạch ".repeat(100);
    for unknown in [
        "",
        " - ",
        "tim",
        "tim mạch can",
        "Cardiology",
        "心臟病學",
        &long,
    ] {
        assert_eq!(Specialty::from_vi(unknown), None, "{unknown}");
    }
    assert_eq!(Specialty::find("Cardiology"), Some(Specialty::Cardiology));
    let error = "tim mạch".parse::<Specialty>().unwrap_err();
    assert!(error.to_string().starts_with(
        "`xxx xxxx` is not a specialty, expected one of `cardiology_and_intervention`"
    ));
}

/// The first specialty with this code, or with a name of the same key.
fn scanned(text: &str) -> Option<Specialty> {
    let key = search_key(text);
    Specialty::ALL.iter().copied().find(|specialty| {
        let mut names = specialty.names_vi().iter().copied().chain([specialty.en()]);
        specialty.code() == text || names.any(|name| search_key(name) == key)
    })
}

proptest! {
    #[test]
    fn finding_agrees_with_a_scan_of_the_names(text in "\\PC{0,40}|[a-z ]{0,12}") {
        prop_assert_eq!(Specialty::find(&text), scanned(&text));
        prop_assert_eq!(<Specialty as Vocabulary>::find(&text), scanned(&text));
    }

    #[test]
    fn every_spelling_of_a_name_finds_it(
        specialty in prop::sample::select(Specialty::ALL),
        upper in any::<bool>(),
        decomposed in any::<bool>(),
        space in prop::sample::select(&[" ", "  ", "\u{a0}", "-", " – ", ", ", "\u{2009}"][..]),
    ) {
        let mut text = specialty.vi().replace(' ', space);
        if upper { text = text.to_uppercase(); }
        if decomposed { text = text.nfd().collect(); }
        prop_assert_eq!(Specialty::from_vi(&text), Some(specialty));
        prop_assert_eq!(<Specialty as Vocabulary>::find(&text), Some(specialty));
    }
}
