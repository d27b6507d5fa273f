//! Licences of facilities and persons.

use chrono::{Datelike, NaiveDate};
use lienvien::organisation::{
    FacilityLicence, LicenceError, LicenceNumber, PractitionerLicence, PractitionerLicenceKind,
};
use lienvien::value::{Answer, Explain, Text, TextError, Vocabulary, When};
use proptest::prelude::*;
use std::error::Error as _;

use PractitionerLicenceKind::{Certificate, Licence, PharmacyCertificate};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn number(written: &str) -> LicenceNumber {
    written.parse().unwrap()
}

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn licence(
    issued: Option<&str>,
    expires: Option<&str>,
) -> Result<PractitionerLicence, LicenceError> {
    let [issued, expires] = [issued, expires].map(|date| date.map_or(When::UNKNOWN, when));
    PractitionerLicence::new(Licence, number("009999/HNO-GPHN")).with_dates(issued, expires)
}

#[test]
fn the_usual_form_is_a_question() {
    for (written, usual) in [
        ("001234/BYT-CCHN", true),
        ("009999/HNO-GPHN", true),
        ("01234/ĐL-CCHND", true),
        ("1234/BYT-CCHN", false),
        ("12345/BYT-CCHN", true),
        ("1234567/BYT-CCHN", true),
        ("12345678/BYT-CCHN", false),
        ("001234/B-CCHN", false),
        ("001234/BY-CCHN", true),
        ("001234/BYTBYTBYTB-CCHN", true),
        ("001234/BYTBYTBYTBY-CCHN", false),
        ("001234/B T-CCHN", false),
        ("001234/-CCHN", false),
        ("001234/BYT-CCHNX", false),
        ("001234/BYT-GPHĐ", false),
        ("001234-CCHN", false),
        ("00123a/BYT-CCHN", false),
        ("số 12", false),
    ] {
        assert_eq!(number(written).is_usual_form(), usual, "{written}");
        assert_eq!(number(written).as_str(), written);
    }
}

#[test]
fn a_number_has_no_place_in_logs_and_errors() {
    let secret = "001234/BYT-CCHN";
    let licence = PractitionerLicence::new(Certificate, number(secret));
    let facility = FacilityLicence::new(number(secret));
    for shown in [format!("{licence:?}"), format!("{facility:?}")] {
        assert!(shown.contains("LicenceNumber(15 characters)"), "{shown}");
        assert!(!shown.contains("1234"), "{shown}");
    }
    let json = format!(r#"{{"kind":"cchn","number":"{secret}","issued":"2024","expires":"2023"}}"#);
    let error = serde_json::from_str::<PractitionerLicence>(&json).unwrap_err();
    assert!(!error.to_string().contains("1234"), "{error}");
    assert_eq!(number(secret).to_string(), secret);
}

#[test]
fn a_number_that_is_no_text_is_refused() {
    let blank = " ".parse::<LicenceNumber>().unwrap_err();
    assert_eq!(
        blank,
        LicenceError::NotText {
            why: TextError::Blank
        }
    );
    assert_eq!(blank.code(), "licence.number_not_text");
    assert_eq!(
        blank.to_string(),
        "a licence number is refused: the text is blank, expected at least one visible character"
    );
    assert_eq!(
        blank.vi(),
        "số giấy phép, chứng chỉ không hợp lệ: nội dung để trống, cần ít nhất một ký tự nhìn thấy được"
    );
}

#[test]
fn a_licence_holds_from_its_first_day_to_its_last() {
    let dated = licence(Some("2024-03-01"), Some("2029-02-28")).unwrap();
    for (on, answer) in [
        (day(2024, 2, 29), Answer::No),
        (day(2024, 3, 1), Answer::Yes),
        (day(2029, 2, 28), Answer::Yes),
        (day(2029, 3, 1), Answer::No),
    ] {
        assert_eq!(dated.holds_on(on), answer, "{on}");
    }
}

#[test]
fn what_the_dates_leave_open_is_unknown() {
    let on = |issued, expires, day| licence(issued, expires).unwrap().holds_on(day);
    // Some day of 2024, to some day of 2029.
    let years = (Some("2024"), Some("2029"));
    assert_eq!(on(years.0, years.1, day(2023, 12, 31)), Answer::No);
    assert_eq!(on(years.0, years.1, day(2024, 12, 30)), Answer::Unknown);
    assert_eq!(on(years.0, years.1, day(2024, 12, 31)), Answer::Yes);
    assert_eq!(on(years.0, years.1, day(2029, 1, 1)), Answer::Yes);
    assert_eq!(on(years.0, years.1, day(2029, 1, 2)), Answer::Unknown);
    assert_eq!(on(years.0, years.1, day(2030, 1, 1)), Answer::No);
    // Without an end it is never certain that it still holds; without a beginning that it did yet.
    assert_eq!(on(Some("2012"), None, day(2011, 12, 31)), Answer::No);
    assert_eq!(on(Some("2012"), None, day(2030, 1, 1)), Answer::Unknown);
    assert_eq!(
        on(None, Some("2029-02-28"), day(2029, 2, 28)),
        Answer::Unknown
    );
    assert_eq!(on(None, Some("2029-02-28"), day(2029, 3, 1)), Answer::No);
    assert_eq!(on(None, None, day(2029, 3, 1)), Answer::Unknown);
}

#[test]
fn one_that_certainly_ends_before_it_was_issued_is_refused() {
    let error = licence(Some("2024-03-01"), Some("2024-02-29")).unwrap_err();
    assert_eq!(error.code(), "licence.ends_before_issued");
    assert_eq!(
        error.to_string(),
        "it ends `2024-02-29`, before it was issued `2024-03-01`"
    );
    assert_eq!(
        error.vi(),
        "ngày hết hiệu lực `29/02/2024` trước ngày cấp `01/03/2024`"
    );
    for (issued, expires) in [
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01", "2024"),
        ("unknown", "2024"),
    ] {
        assert!(
            licence(Some(issued), Some(expires)).is_ok(),
            "{issued} {expires}"
        );
    }
    let reversed = FacilityLicence::new(number("1")).with_dates(when("2024"), when("2023"));
    assert_eq!(reversed.unwrap_err().code(), "licence.ends_before_issued");
    assert_eq!(LicenceError::CASES.len(), 2);
}

#[test]
fn an_error_names_the_error_that_it_wraps() {
    let error = " ".parse::<LicenceNumber>().unwrap_err();
    let source = error.source().and_then(|why| why.downcast_ref());
    assert_eq!(source, Some(&TextError::Blank));
}

#[test]
fn an_unknown_date_is_left_out_of_the_json() {
    let written = r#"{"number":"1","issued":"unknown","expires":"unknown"}"#;
    let licence: FacilityLicence = serde_json::from_str(written).unwrap();
    assert_eq!(licence, FacilityLicence::new(number("1")));
    assert_eq!(
        serde_json::to_string(&licence).unwrap(),
        r#"{"number":"1"}"#
    );
}

#[test]
fn papers_are_found_by_their_names() {
    for (name, kind) in [
        ("CCHN", Certificate),
        ("chứng chỉ hành nghề", Certificate),
        ("CCHND", PharmacyCertificate),
        ("GPHN", Licence),
        ("Giấy phép hành nghề", Licence),
    ] {
        assert_eq!(PractitionerLicenceKind::find(name), Some(kind), "{name}");
    }
}

#[test]
fn licences_go_through_json() {
    let scope = Text::new("Khám bệnh, chữa bệnh chuyên khoa Nội").unwrap();
    let (issued, expires) = (when("2024-03-01"), when("2029-02-28"));
    let licence = PractitionerLicence::new(Licence, number("009999/HNO-GPHN"))
        .with_scope(scope.clone())
        .with_dates(issued.clone(), expires.clone())
        .unwrap();
    assert_eq!(licence.kind(), Licence);
    assert_eq!(licence.number().as_str(), "009999/HNO-GPHN");
    assert_eq!((licence.issued(), licence.expires()), (&issued, &expires));
    assert_eq!(licence.scope(), Some(&scope));
    let json = serde_json::to_string(&licence).unwrap();
    assert_eq!(
        json,
        "{\"kind\":\"gphn\",\"number\":\"009999/HNO-GPHN\",\"issued\":\"2024-03-01\",\
          \"expires\":\"2029-02-28\",\"scope\":\"Khám bệnh, chữa bệnh chuyên khoa Nội\"}"
    );
    assert_eq!(
        serde_json::from_str::<PractitionerLicence>(&json).unwrap(),
        licence
    );

    let authority = Text::new("Bộ Y tế").unwrap();
    let facility = FacilityLicence::new(number("12/BYT-GPHĐ")).with_authority(authority.clone());
    assert_eq!(facility.authority(), Some(&authority));
    let json = serde_json::to_string(&facility).unwrap();
    assert_eq!(json, r#"{"number":"12/BYT-GPHĐ","authority":"Bộ Y tế"}"#);
    assert_eq!(
        serde_json::from_str::<FacilityLicence>(&json).unwrap(),
        facility
    );

    for (json, message) in [
        (
            r#"{"kind":"gphn","number":"1","holder":"A"}"#,
            "unknown field `holder`",
        ),
        (
            r#"{"kind":"gphd","number":"1"}"#,
            "`gphd` is not a kind of practitioner's licence",
        ),
        (r#"{"kind":"gphn"}"#, "missing field `number`"),
        (
            r#"{"kind":"gphn","number":"1","issued":"2024","expires":"2023"}"#,
            "it ends `2023`",
        ),
    ] {
        let error = serde_json::from_str::<PractitionerLicence>(json)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
    let error = serde_json::from_str::<FacilityLicence>(r#"{"number":"1","kind":"gphn"}"#);
    assert!(
        error
            .unwrap_err()
            .to_string()
            .starts_with("unknown field `kind`")
    );
}

proptest! {
    #[test]
    fn knowing_less_never_turns_a_certain_answer_round(
        issued in 0_u64..4_000, lasts in 0_u64..4_000, asked in 0_u64..9_000,
    ) {
        let start = day(2010, 1, 1) + chrono::Days::new(issued);
        let end = start + chrono::Days::new(lasts);
        let on = day(2010, 1, 1) + chrono::Days::new(asked);
        let make = |issued: When, expires: When| {
            PractitionerLicence::new(Certificate, number("1")).with_dates(issued, expires).unwrap()
        };
        let sure = make(start.into(), end.into()).holds_on(on);
        let year = |day: NaiveDate| When::year(day.year()).unwrap();
        for vague in [make(year(start), year(end)), make(start.into(), When::UNKNOWN)] {
            let vague = vague.holds_on(on);
            prop_assert!(vague == Answer::Unknown || vague == sure);
        }
        prop_assert_eq!(sure, Answer::from(start <= on && on <= end));
    }
}
