//! A string from outside takes no more room than a few times itself, however it is refused.

use crate::allocation::peak;
use lienvien::agreement::Currency;
use lienvien::organisation::{
    DocumentRef, FacilityCode, LicenceNumber, Office, OrganisationKind, PersonName, PersonRef,
    Province, ProvinceCode, TransferColumns,
};
use lienvien::record::Place;
use lienvien::specialty::{
    DepartmentCode, PracticeScope, PracticeScopeCode, Specialty, Subject, TechniqueCode,
};
use lienvien::value::{
    AgreementId, CaseToken, Count, Decimal, Length, Period, RecordRef, Text, Vocabulary, When,
    same_key, search_key,
};
use lienvien::vi::{groups, items};
use serde::{Deserialize, de::value};

const KIB: usize = 1024;

fn place(text: &str) -> Result<Place, value::Error> {
    Place::deserialize(value::StrDeserializer::new(text))
}

/// All that reads a string, by name.
#[allow(
    clippy::type_complexity,
    clippy::redundant_closure,
    clippy::redundant_closure_for_method_calls,
    reason = "every row has the same form"
)]
fn parsers() -> Vec<(&'static str, fn(&str))> {
    fn of<T>(read: fn(&str) -> T) -> fn(&str) -> T {
        read
    }
    macro_rules! all {
        ($($name:literal: $read:expr;)+) => { vec![$( ($name, |text: &str| { let _ = std::hint::black_box(of($read)(text)); }) ),+] };
    }
    all! {
        "text": |text| Text::new(text);
        "when": |text| text.parse::<When>();
        "when in Vietnamese": |text| When::parse_vi(text);
        "period in Vietnamese": |text| Period::parse_vi(text);
        "length": |text| text.parse::<Length>();
        "count": |text| text.parse::<Count>();
        "count in Vietnamese": |text| Count::parse_vi(text);
        "decimal": |text| text.parse::<Decimal>();
        "id": |text| text.parse::<AgreementId>();
        "reference": |text| text.parse::<RecordRef>();
        "token": |text| text.parse::<CaseToken>();
        "code of a list": |text| text.parse::<OrganisationKind>();
        "word of a list": |text| OrganisationKind::find(text);
        "search key": |text| search_key(text);
        "two search keys": |text| same_key(text, "a");
        "items": |text| items(text).items.len();
        "groups": |text| groups(text).items.len();
        "person": |text| text.parse::<PersonName>();
        "person in office": |text| Text::new(text).map(PersonRef::in_office);
        "office": |text| Office::parse(text);
        "licence": |text| text.parse::<LicenceNumber>();
        "facility": |text| text.parse::<FacilityCode>();
        "document": |text| text.parse::<DocumentRef>();
        "columns": |text| TransferColumns::read(text, text, text);
        "province": |text| text.parse::<ProvinceCode>();
        "province by name": |text| Province::find(text, chrono::NaiveDate::MAX);
        "currency": |text| text.parse::<Currency>();
        "department": |text| text.parse::<DepartmentCode>();
        "technique code": |text| text.parse::<TechniqueCode>();
        "specialty": |text| Specialty::find(text);
        "subject": |text| Subject::find(text);
        "practice scope code": |text| text.parse::<PracticeScopeCode>();
        "practice scope": |text| PracticeScope::find(text);
        "place": place;
    }
}

/// What is repeated to make a long string: letters, accents alone, digits, signs, items, words, codes.
const PIECES: &[&str] = &[
    "ữ", "\u{301}", "7", ",a", ";", "01929;", "vào ", "12/", " ", "CCCD 1 ", "\u{200b}", "İ",
];

fn fits(name: &str, parse: fn(&str), text: &str, piece: &str) {
    let peak = peak(|| parse(text));
    let most = 8 * text.len() + 64 * KIB;
    assert!(
        peak <= most,
        "{name}: {peak} bytes for {} of {piece:?}",
        text.len()
    );
}

#[test]
fn a_megabyte_takes_at_most_eight_times_its_room() {
    for piece in PIECES {
        let text = piece.repeat(1024 * KIB / piece.len());
        for (name, parse) in parsers() {
            fits(name, parse, &text, piece);
        }
    }
}

/// The length of a text is told before anything is made of it.
#[test]
fn a_text_that_is_too_long_takes_no_room() {
    for piece in PIECES {
        let text = piece.repeat(10 * 1024 * KIB / piece.len());
        let taken = peak(|| Text::new(&text));
        assert!(taken <= KIB, "{taken} bytes for {piece:?}");
        let text = piece.repeat(Text::MAX);
        let taken = peak(|| Text::new(&text));
        assert!(taken <= 8 * text.len() + KIB, "{taken} bytes for {piece:?}");
    }
}

#[test]
fn the_peak_is_seen() {
    assert!(peak(|| vec![0_u8; 1000]) >= 1000);
    assert!(peak(|| drop(vec![0_u8; 1000])) >= 1000);
    assert_eq!(peak(|| 1), 0);
}
