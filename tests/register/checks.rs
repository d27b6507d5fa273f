//! The table of checks: numbers, codes, sentences.

use lienvien::register::Check;

/// The numbers go from one to the last, each code is given once, and no sentence ends with a full stop.
#[test]
fn checks_are_numbered_from_one_to_the_last() {
    let numbers: Vec<_> = Check::all().map(|check| check.case.rule.unwrap()).collect();
    let expected: Vec<_> = (1..=numbers.len()).map(|n| format!("RG-{n:02}")).collect();
    assert_eq!(numbers, expected);
    let mut codes: Vec<_> = Check::all().map(|check| check.case.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), numbers.len());
    for check in Check::all() {
        let code = check.case.code;
        // these start from the organisations, and from the network
        let is_in_no_record = matches!(
            code,
            "register.organisation.may_be" | "register.organisations.circle"
        );
        let starts = check.from.is_empty() == is_in_no_record;
        assert!(code.starts_with("register.") && starts, "{code}");
        let said = [
            check.case.en,
            check.case.vi,
            check.resolve_en,
            check.resolve_vi,
        ];
        assert!(
            said.iter().all(|it| !it.is_empty() && !it.ends_with('.')),
            "{code}"
        );
    }
}

/// Every check is named where its defect is planted: by its number or its code.
#[test]
fn the_defect_of_every_check_is_planted() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/register");
    let mut told = String::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            told += &std::fs::read_to_string(path).unwrap();
        }
    }
    for check in Check::all() {
        let (code, number) = (check.case.code, check.case.rule.unwrap());
        let named = [code, number].map(|it| told.contains(&format!("\"{it}\"")));
        assert!(named.contains(&true), "{number} {code}");
    }
}
