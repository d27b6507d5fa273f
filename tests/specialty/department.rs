//! Departments: the lists, their dates, the places, and the forms of a code.

use chrono::NaiveDate;
use lienvien::{
    specialty::{
        Department, DepartmentCode, DepartmentError, DepartmentForm, DepartmentList,
        DepartmentPlace, ManagementField, Specialty, Subject,
    },
    value::{Answer, Explain, Known, same_key},
};
use proptest::prelude::*;
use unicode_normalization::is_nfc;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The names that the code may have on a day; "" for none.
fn named(code: &str, on: NaiveDate) -> Vec<&'static str> {
    let name = |found: Option<Department>| found.map_or("", Department::name);
    match Department::at(code, on) {
        Known::Known(found) => vec![name(found)],
        Known::Unknown(candidates) => candidates.into_iter().map(name).collect(),
    }
}

fn the(code: &str, on: NaiveDate) -> Department {
    Department::at(code, on).known().flatten().unwrap()
}

#[test]
fn the_lists_have_sixty_one_departments_and_six_parts_and_one_code_with_two_meanings() {
    let codes: Vec<_> = Department::all().map(Department::code).collect();
    assert!(codes.is_sorted());
    assert_eq!(codes.len(), 68);
    let today = day(2026, 11, 21);
    let current: Vec<_> = Department::all()
        .filter(|department| department.is_in_use_on(today).is_yes())
        .collect();
    let parts: Vec<_> = current.iter().filter(|d| d.parent().is_some()).collect();
    assert_eq!((current.len() - parts.len(), parts.len()), (61, 6));
    let twice: Vec<_> = codes.windows(2).filter(|w| w[0] == w[1]).collect();
    assert_eq!(twice, [&["K99", "K99"]]);
    let of = |list| Department::all().filter(|d| d.first_list() == list).count();
    let lists: Vec<_> = DepartmentList::ALL.iter().map(|list| of(*list)).collect();
    assert_eq!(lists, [50, 1, 3, 14]);
}

#[test]
fn every_code_has_its_form_and_every_name_is_in_nfc() {
    for department in Department::all() {
        let code: DepartmentCode = department.code().parse().unwrap();
        let form = if department.parent().is_some() {
            DepartmentForm::Sub
        } else {
            DepartmentForm::Single
        };
        assert_eq!(code.form(), form, "{code}");
        assert!(!department.names().is_empty() && department.en().is_ascii());
        for name in department.names() {
            assert!(is_nfc(name) && name.starts_with("Khoa "), "{name}");
        }
    }
}

#[test]
fn a_code_means_something_only_in_its_time() {
    // QĐ 5937/QĐ-BYT of 30/12/2021 made K99, QĐ 1804/QĐ-BYT of 19/6/2026 gave it another meaning
    let (covid, group_a) = (
        "Khoa Điều trị COVID-19",
        "Khoa Điều trị bệnh truyền nhiễm nhóm A",
    );
    for (on, expected) in [
        (day(2021, 12, 29), &[""][..]),
        (day(2021, 12, 30), &[covid]),
        (day(2021, 12, 31), &[covid]),
        (day(2026, 6, 18), &[covid]),
        // hospitals use the new list by 01/08/2026 at the latest
        (day(2026, 6, 19), &[covid, group_a]),
        (day(2026, 7, 31), &[covid, group_a]),
        (day(2026, 8, 1), &[group_a]),
        (day(2026, 8, 2), &[group_a]),
    ] {
        assert_eq!(named("K99", on), expected, "{on}");
    }
    let meanings: Vec<_> = Department::meanings("K99").collect();
    assert_eq!(meanings[0].replaced_by(), Some(DepartmentList::Qd1804));
    for (on, old, new) in [
        (day(2026, 6, 18), Answer::Yes, Answer::No),
        (day(2026, 6, 19), Answer::Unknown, Answer::Unknown),
        (day(2026, 7, 31), Answer::Unknown, Answer::Unknown),
        (day(2026, 8, 1), Answer::No, Answer::Yes),
    ] {
        let asked = [&meanings[0], &meanings[1]].map(|meaning| meaning.is_in_use_on(on));
        assert_eq!(asked, [old, new], "{on}");
    }
    assert_eq!(meanings[1].replaced_by(), None);
    for (on, expected) in [
        (day(2026, 6, 18), &[""][..]),
        (day(2026, 6, 19), &["", "Khoa Y học gia đình"]),
        (day(2026, 7, 31), &["", "Khoa Y học gia đình"]),
        (day(2026, 8, 1), &["Khoa Y học gia đình"]),
    ] {
        assert_eq!(named("K54", on), expected, "{on}");
    }
}

#[test]
fn while_a_list_may_be_in_use_or_not_it_is_unknown() {
    for (code, issued, everywhere) in [
        ("K01", day(2015, 1, 1), day(2015, 12, 31)),
        ("K51", day(2025, 6, 19), day(2025, 8, 1)),
        ("K60", day(2026, 6, 19), day(2026, 8, 1)),
    ] {
        let department = Department::meanings(code).next().unwrap();
        for (on, expected) in [
            (issued.pred_opt().unwrap(), Answer::No),
            (issued, Answer::Unknown),
            (everywhere.pred_opt().unwrap(), Answer::Unknown),
            (everywhere, Answer::Yes),
            (day(2030, 1, 1), Answer::Yes),
        ] {
            assert_eq!(department.is_in_use_on(on), expected, "{code} {on}");
            let at = Department::at(code, on);
            assert_eq!(at == Known::Known(Some(department)), expected.is_yes());
            assert_eq!(at == Known::Known(None), expected.is_no());
        }
    }
    let dates = DepartmentList::ALL.iter().map(|list| {
        (
            list.issued().to_string(),
            list.used_everywhere_from().to_string(),
        )
    });
    let expected = [
        ("2015", "2015"),
        ("2021-12-30", "2021-12-30"),
        ("2025-06-19", "2025-08-01"),
        ("2026-06-19", "2026-08-01"),
    ];
    assert!(dates.eq(expected.map(|(a, b)| (a.to_owned(), b.to_owned()))));
}

/// Names of departments on real papers.
#[test]
fn departments_are_found_by_the_names_on_their_papers() {
    for (written, code) in [
        ("Khoa Gây mê hồi sức", "K26"),
        ("Khoa Hồi sức cấp cứu", "K02"),
        ("Khoa Xét nghiệm", "K47"),
        ("Khoa Ngoại tổng hợp", "K19"),
        ("Khoa Phụ sản", "K27"),
        ("Khoa Tiêu hóa", "K05"),
        ("khoa Khám bệnh", "K01"),
        ("Khoa Phục hồi chức năng", "K31"),
        ("khoa Dược", "K44"),
        ("GÂY MÊ HỒI SỨC", "K26"),
    ] {
        let found: Vec<_> = Department::named(written).map(Department::code).collect();
        assert_eq!(found, [code], "{written}");
    }
    for none in ["", "Khoa", "khoa học", "Khoa Ma", "Khoa Láo"] {
        assert_eq!(Department::named(none).count(), 0, "{none}");
    }
    for department in Department::all() {
        for name in department.names() {
            assert!(Department::named(name).any(|found| found == department));
        }
    }
}

#[test]
fn every_department_has_a_place_and_its_specialty_knows_the_code() {
    for department in Department::all() {
        match department.place() {
            // what K99 means depends on the day, so it is no code of a specialty
            DepartmentPlace::Specialty(specialty) if department.code() == "K99" => {
                assert_eq!(specialty, Specialty::InfectiousDiseases);
            }
            DepartmentPlace::Specialty(specialty) => assert!(
                specialty.department_codes().contains(&department.code()),
                "{department:?}"
            ),
            DepartmentPlace::Management(field) => {
                assert_eq!(department.code(), "K44");
                assert_eq!(field, ManagementField::PharmacyManagement);
            }
            DepartmentPlace::General => assert!(
                ["K01", "K57", "K59", "K59.1", "K59.2"].contains(&department.code()),
                "{department:?}"
            ),
            _ => panic!("{department:?} has a new kind of place"),
        }
        assert_eq!(
            department.place().specialty(),
            department.place().subject().and_then(|s| s.specialty())
        );
    }
    let subject = |code| Department::meanings(code).next().unwrap().place().subject();
    assert_eq!(subject("K01"), None);
    assert_eq!(subject("K13"), Some(Specialty::Dermatology.into()));
    assert_eq!(
        subject("K44"),
        Some(Subject::from(ManagementField::PharmacyManagement))
    );
}

#[test]
fn every_department_code_of_a_specialty_is_a_department() {
    for specialty in Specialty::ALL {
        for code in specialty.department_codes() {
            assert!(
                Department::meanings(code).next().is_some(),
                "{specialty} {code}"
            );
        }
    }
}

#[test]
fn a_department_is_found_in_the_catalogue_under_its_name_where_the_lists_name_a_specialty() {
    for department in Department::all() {
        let bare = department.name().strip_prefix("Khoa ").unwrap();
        if let Some(found) = Specialty::find(bare) {
            assert!(
                found.department_codes().contains(&department.code()),
                "{bare} is {found}"
            );
        }
    }
    // lão and lao have one key: neither is taken for the other
    assert_eq!(Specialty::find("lão"), None);
    assert_eq!(Specialty::find("lao"), None);
    assert!(same_key("Khoa Lão", "Khoa Lao"));
}

#[test]
fn parts_point_at_their_department() {
    let parents: Vec<_> = Department::all()
        .filter_map(|d| Some((d.code(), d.parent()?.code())))
        .collect();
    assert_eq!(
        parents,
        [
            ("K16.1", "K16"),
            ("K16.2", "K16"),
            ("K16.3", "K16"),
            ("K22.1", "K22"),
            ("K59.1", "K59"),
            ("K59.2", "K59"),
        ]
    );
}

#[test]
fn names_show_the_better_wording_and_keep_the_others() {
    for (code, names) in [
        (
            "K31",
            &[
                "Khoa Vật lý trị liệu - Phục hồi chức năng",
                "Khoa Hồi chức năng và/hoặc Vật lý trị liệu",
                "Khoa Phục hồi chức năng",
                "Khoa PHCN",
                "Khoa Vật lý trị liệu",
                "Khoa VLTL - PHCN",
            ][..],
        ),
        (
            "K43",
            &[
                "Khoa Kiểm soát nhiễm khuẩn",
                "Khoa Chống nhiễm khuẩn",
                "Khoa KSNK",
            ],
        ),
        (
            "K17",
            &[
                "Khoa Lão học",
                "Khoa Lão",
                "Khoa Người cao tuổi",
                "Khoa Lão khoa",
            ],
        ),
    ] {
        let department = the(code, day(2024, 10, 12));
        assert_eq!(department.names(), names);
        assert_eq!(department.to_string(), names[0]);
    }
    let debug = format!("{:?}", the("K04", day(2024, 10, 12)));
    assert_eq!(debug, "K04 Khoa Nội tim mạch");
}

#[test]
fn a_code_is_split_into_parts() {
    let today = day(2026, 11, 21);
    for (written, form, numbers, sub, unit, departments) in [
        (
            "K02",
            DepartmentForm::Single,
            &["02"][..],
            None,
            None,
            &["K02"][..],
        ),
        (
            "K0809",
            DepartmentForm::Joint,
            &["08", "09"],
            None,
            None,
            &["K08", "K09"],
        ),
        (
            "K080911",
            DepartmentForm::Joint,
            &["08", "09", "11"],
            None,
            None,
            &["K08", "K09", "K11"],
        ),
        (
            "K22.1",
            DepartmentForm::Sub,
            &["22"],
            Some("1"),
            None,
            &["K22.1"],
        ),
        // a part that only the hospital knows belongs to its department
        (
            "K22.12",
            DepartmentForm::Sub,
            &["22"],
            Some("12"),
            None,
            &["K22"],
        ),
        (
            "K02.D35",
            DepartmentForm::Unit,
            &["02"],
            None,
            Some("35"),
            &["K02"],
        ),
        ("K99", DepartmentForm::Single, &["99"], None, None, &["K99"]),
        // no list names it: the form is right, the department unknown
        ("K77", DepartmentForm::Single, &["77"], None, None, &[]),
    ] {
        let code: DepartmentCode = written.parse().unwrap();
        assert_eq!(code.form(), form, "{code}");
        assert_eq!(code.numbers().collect::<Vec<_>>(), numbers, "{code}");
        assert_eq!((code.sub(), code.unit()), (sub, unit), "{code}");
        let found = code
            .departments_on(today)
            .filter_map(|found| found.known()?);
        let found: Vec<_> = found.map(Department::code).collect();
        assert_eq!(found, departments, "{code}");
        assert_eq!(code.to_string(), written);
        let json = format!("\"{written}\"");
        assert_eq!(serde_json::to_string(&code).unwrap(), json);
        assert_eq!(serde_json::from_str::<DepartmentCode>(&json).unwrap(), code);
    }
    // before the list that names it, a part is its department
    let part: DepartmentCode = "K22.1".parse().unwrap();
    let before: Vec<_> = part
        .departments_on(day(2026, 6, 18))
        .filter_map(|found| Some(found.known()??.code()))
        .collect();
    assert_eq!(before, ["K22"]);
    // one hospital uses the list already, another not yet
    let between: Vec<_> = part.departments_on(day(2026, 7, 1)).collect();
    let itself = Department::meanings("K22.1").next();
    assert_eq!(between, [Known::Unknown(vec![None, itself])]);
}

#[test]
fn what_is_no_code_is_refused_in_both_languages() {
    for wrong in [
        "",
        "K",
        "K1",
        "K080",
        "k02",
        " K02",
        "K02 ",
        "02",
        "K02.",
        "K0809.1",
        "K02.D",
        "K02.D3",
        "K02.D355",
        "K02.1234",
        "K0102030405",
        "K001085001234",
        "K02.D3x",
        "K02.x",
        "K02.1.2",
        "K٠٢",
        "Khoa",
        "TYT",
    ] {
        let error = wrong.parse::<DepartmentCode>().unwrap_err();
        assert_eq!(error.code(), "department.not_a_code");
        assert!(
            matches!(&error, DepartmentError::NotCode { found } if found.chars().count() == wrong.chars().count())
        );
    }
    let error = "K1".parse::<DepartmentCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`K1` is not a department code, expected a form such as `K02`, `K0809`, `K22.1` or `K02.D35`"
    );
    assert_eq!(
        error.vi(),
        "`K1` không phải mã khoa, cần một dạng như `K02`, `K0809`, `K22.1` hoặc `K02.D35`"
    );
    let error = serde_json::from_str::<DepartmentCode>("\"K1\"").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`K1` is not a department code"),
        "{error}"
    );
    let error = serde_json::from_str::<DepartmentCode>("2").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
}

proptest! {
    #[test]
    fn what_has_a_form_is_printed_back(written in "K([0-9]{2}){1,4}|K[0-9]{2}\\.([0-9]{1,3}|D[0-9]{2})") {
        let code: DepartmentCode = written.parse().unwrap();
        prop_assert_eq!(code.to_string(), written.as_str());
        let joined = format!("K{}", code.numbers().collect::<String>());
        prop_assert!(written.starts_with(&joined));
        let is_joint = code.form() == DepartmentForm::Joint;
        prop_assert_eq!(is_joint, code.numbers().count() > 1);
    }

    #[test]
    fn no_text_breaks_the_reader(written in "\\PC{0,12}|K[0-9.D]{0,8}") {
        if let Ok(code) = written.parse::<DepartmentCode>() {
            prop_assert_eq!(code.as_str(), written);
        }
    }

    #[test]
    fn on_any_day_a_code_has_at_most_one_certain_meaning(days in 0..6000i64, number in 1..100u8) {
        let on = day(2014, 1, 1) + chrono::TimeDelta::days(days);
        let code = format!("K{number:02}");
        let certain: Vec<_> = Department::meanings(&code).filter(|d| d.is_in_use_on(on).is_yes()).collect();
        prop_assert!(certain.len() <= 1);
        match Department::at(&code, on) {
            Known::Known(found) => prop_assert!(certain.into_iter().eq(found)),
            Known::Unknown(candidates) => prop_assert!(certain.is_empty() && candidates.len() == 2),
        }
    }
}
