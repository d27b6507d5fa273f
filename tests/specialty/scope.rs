//! Scopes of practice: the list, its names, and the form of a code.

use chrono::NaiveDate;
use lienvien::{
    specialty::{
        Department, PracticeScope, PracticeScopeCode, PracticeScopeError, Profession, Specialty,
    },
    value::{Explain, same_key},
};
use proptest::prelude::*;
use unicode_normalization::is_nfc;

#[test]
fn the_list_has_ninety_one_scopes() {
    let of = |profession| {
        PracticeScope::all()
            .filter(|s| s.profession() == profession)
            .count()
    };
    let counts: Vec<_> = Profession::ALL
        .iter()
        .map(|profession| of(*profession))
        .collect();
    assert_eq!(counts, [48, 2, 18, 2, 13, 1, 1, 2, 4, 0, 0, 0]);
    assert_eq!(PracticeScope::all().count(), 91);
    let codes: Vec<_> = PracticeScope::all().map(PracticeScope::code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b));
}

#[test]
fn every_scope_is_found_by_code_and_by_name() {
    for scope in PracticeScope::all() {
        let code = scope.code();
        assert_eq!(code.as_str().parse(), Ok(code));
        assert_eq!(PracticeScope::with_code(&code), Some(scope));
        assert_eq!(PracticeScope::find(code.as_str()), Some(scope));
        assert!(is_nfc(scope.name()) && scope.to_string() == scope.name());
        for name in [scope.name().to_owned(), scope.name().to_uppercase()] {
            assert_eq!(PracticeScope::find(&name), Some(scope), "{name}");
        }
        let hundreds = scope.profession() as usize + 1;
        assert_eq!(
            code.main().get(..1),
            Some(hundreds.to_string().as_str()),
            "{scope:?}"
        );
    }
    // as the transcription spells it
    let found = PracticeScope::find("Bác sỹ chuyên khoa Huyết học-truyển máu").unwrap();
    assert_eq!(
        format!("{found:?}"),
        "122 Bác sỹ chuyên khoa Huyết học-truyền máu"
    );
    for unknown in ["", "135", "bác sỹ", "Bác sỹ chuyên khoa"] {
        assert_eq!(PracticeScope::find(unknown), None, "{unknown}");
    }
}

#[test]
fn a_suffix_is_the_number_of_a_department() {
    let day = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap();
    let mut suffixed = 0;
    for scope in PracticeScope::all() {
        let suffix = scope.code();
        let Some(suffix) = suffix.suffix() else {
            assert_eq!((scope.department_code(), scope.parent()), (None, None));
            continue;
        };
        suffixed += 1;
        let department = scope.department_code().unwrap();
        assert_eq!(department.strip_prefix('K'), Some(suffix));
        assert!(Department::at(department, day).known().flatten().is_some());
        assert_eq!(scope.parent().unwrap().code().as_str(), scope.code().main());
    }
    assert_eq!(suffixed, 14);
    let cardiology = PracticeScope::find("102.04").unwrap();
    assert_eq!(cardiology.department_code(), Some("K04"));
    let department = Department::at("K04", day).known().flatten().unwrap();
    assert!(same_key(department.name(), "Khoa Nội Tim mạch"));
}

#[test]
fn every_scope_of_a_specialty_is_a_doctors_scope() {
    for specialty in Specialty::ALL {
        for code in specialty.practice_scopes() {
            let scope = PracticeScope::with_code(&code.parse().unwrap());
            let profession = scope.map(PracticeScope::profession);
            assert_eq!(profession, Some(Profession::Doctor), "{specialty} {code}");
        }
    }
}

#[test]
fn what_is_no_code_is_refused_in_both_languages() {
    for wrong in [
        "", "1", "10", "1010", "101.", "101.4", "101.044", "10x", "101,04", " 101", "１01",
    ] {
        let error = wrong.parse::<PracticeScopeCode>().unwrap_err();
        assert_eq!(error.code(), "practice_scope.not_a_code");
        assert!(
            matches!(&error, PracticeScopeError::NotCode { found } if found.chars().count() == wrong.chars().count())
        );
    }
    let error = "102.5".parse::<PracticeScopeCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`102.5` is not a code of a scope of practice, expected three digits such as `101`, with a \
         suffix as in `102.04`"
    );
    assert_eq!(
        error.vi(),
        "`102.5` không phải mã phạm vi chuyên môn, cần ba chữ số như `101`, có thể kèm đuôi như \
         `102.04`"
    );
    let error = serde_json::from_str::<PracticeScopeCode>("102.5").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
    let error = serde_json::from_str::<PracticeScopeCode>("\"102.5\"").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`102.5` is not a code of a scope of practice"),
        "{error}"
    );
}

proptest! {
    #[test]
    fn a_code_is_printed_back(written in "[0-9]{3}(\\.[0-9]{2})?") {
        let code: PracticeScopeCode = written.parse().unwrap();
        prop_assert_eq!(code.to_string(), written.as_str());
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(serde_json::from_str::<PracticeScopeCode>(&json).unwrap(), code);
        let rejoined = match code.suffix() {
            Some(suffix) => format!("{}.{suffix}", code.main()),
            None => code.main().to_owned(),
        };
        prop_assert_eq!(rejoined, written);
    }

    #[test]
    fn no_text_breaks_the_reader(written in "\\PC{0,8}|[0-9.]{0,8}") {
        if let Ok(code) = written.parse::<PracticeScopeCode>() {
            prop_assert_eq!(code.as_str(), written);
        }
    }
}
