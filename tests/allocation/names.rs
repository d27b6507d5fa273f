//! SurveyFinding something by a name that somebody has written allocates nothing, whether it is found or not.

use crate::allocation::allocations;
use chrono::NaiveDate;
use lienvien::organisation::{
    Honorific, Office, OfficeKind, OrganisationKind, PersonName, Province, ProvinceCode, Title,
};
use lienvien::specialty::{
    ManagementField, OtherSubject, PracticeScope, Specialty, Subject, Technique, TechniqueTopic,
};
use lienvien::value::{Text, Vocabulary, same_key, search_key};

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| Box::new(1)), 1);
}

/// Looks each name up in several spellings, and other texts that are no names, of any length.
fn free<T>(names: impl IntoIterator<Item = &'static str>, find: impl Fn(&str) -> Option<T>) {
    let free = |written: &str, is_found: bool| {
        let mut found = None;
        let made = allocations(|| found = find(written));
        let shown: String = written.chars().take(60).collect();
        assert_eq!(made, 0, "{shown}");
        assert!(!is_found || found.is_some(), "{shown}");
    };
    for name in names {
        for spelling in [name, &name.to_uppercase(), &search_key(name)] {
            free(spelling, true);
        }
        free(&format!("{name} và khác"), false);
    }
    let long =
        ["tim mạch ", " ", "\u{301}", "ไทย", "a"].map(|part| part.repeat(10_000_000 / part.len()));
    for unknown in long
        .iter()
        .map(String::as_str)
        .chain(["", "…", "thiên văn học", "心臟病學"])
    {
        free(unknown, false);
    }
}

fn list<V: Vocabulary>() {
    let names = V::ALL.iter().flat_map(|word| word.names_vi());
    let names = names.copied().chain(V::ALL.iter().map(|word| word.en()));
    free(names, |text| V::find(text));
    for code in V::CODES {
        assert_eq!(allocations(|| V::find(code)), 0, "{code}");
    }
}

#[test]
fn a_word_of_a_list_is_found_without_allocating() {
    list::<OrganisationKind>();
    list::<OfficeKind>();
    list::<Title>();
    list::<Honorific>();
    list::<ManagementField>();
    list::<OtherSubject>();
    list::<TechniqueTopic>();
    list::<Specialty>();
}

#[test]
fn a_specialty_or_a_subject_is_found_without_allocating() {
    let vi = || {
        Specialty::ALL
            .iter()
            .flat_map(|specialty| specialty.names_vi())
    };
    free(vi().copied(), Specialty::from_vi);
    free(vi().copied(), Specialty::find);
    free(
        Specialty::ALL.iter().map(|specialty| specialty.en()),
        Specialty::find,
    );
    let other = OtherSubject::ALL.iter().flat_map(|other| other.names_vi());
    free(vi().chain(other).copied(), Subject::find);
}

#[test]
fn a_province_or_a_scope_of_practice_is_found_without_allocating() {
    let day = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
    let then = || Province::all().filter(|province| province.exists_on(day));
    let names = then().flat_map(|province| [province.name(), province.full_name()]);
    free(names, |text| Province::find(text, day));
    free(
        PracticeScope::all().map(PracticeScope::name),
        PracticeScope::find,
    );
    for code in ["102.04", "101", "999", "102.4"] {
        assert_eq!(allocations(|| PracticeScope::find(code)), 0, "{code}");
    }
    let code: ProvinceCode = "24".parse().unwrap();
    assert_eq!(allocations(|| Province::at(code, day)), 0);
    let code = "2.101".parse().unwrap();
    assert_eq!(allocations(|| Technique::with_code(&code)), 0);
}

#[test]
fn what_a_text_names_is_found_without_allocating() {
    // An office has its words as they were written, and those of its scope.
    for (written, most) in [("GIAM DOC", 1), ("Phó Chủ tịch UBND tỉnh Hà Tĩnh", 5)] {
        let text = Text::new(written).unwrap();
        let found = allocations(|| Office::from(text.clone()));
        assert!(found <= most, "{written}: {found}");
    }
    let other = "đào tạo các chuyên ngành khác ".repeat(1_000);
    assert_eq!(allocations(|| ManagementField::named_in(&other)), 0);
    // the list that is returned
    assert_eq!(allocations(|| ManagementField::named_in("quản lý dược")), 1);
    let written = Text::new("Trần Báu Hà").unwrap();
    assert_eq!(allocations(|| PersonName::try_from(written.clone())), 0);
    let written = Text::new("PGS.TS Đào Xuân Cơ").unwrap();
    assert_eq!(allocations(|| PersonName::try_from(written.clone())), 1);
}

#[test]
fn texts_are_compared_without_allocating() {
    for other in ["HỮU NGHỊ\u{a0}VIỆT ĐỨC", "Bệnh viện Bạch Mai", "ไทย"] {
        assert_eq!(allocations(|| same_key("Hữu Nghị Việt Đức", other)), 0);
    }
}
