//! Persons of master data, with the offices that they hold from day to day.

use chrono::NaiveDate;
use lienvien::organisation::{
    HeldOffice, Office, OfficeHolding, OrganisationKind, OrganisationRef, Person, PersonDraft,
    PersonFault, PersonName, PersonRef,
};
use lienvien::value::{Answer, Explain, Id, Known, Problems, Text, When};

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn held(office: &str, from: &str, until: Option<&str>) -> HeldOffice {
    let mut held = HeldOffice::new(Office::parse(office).unwrap()).since(when(from));
    held.until = until.map(when);
    held
}

fn draft(offices: impl IntoIterator<Item = HeldOffice>) -> PersonDraft {
    let id = Id::new(uuid::Uuid::from_u128(1));
    let name = PersonName::parse("BSCKII Nguyễn Văn An").unwrap();
    PersonDraft::new(id, name).offices(offices)
}

fn person(offices: impl IntoIterator<Item = HeldOffice>) -> Person {
    Person::try_from(draft(offices)).unwrap()
}

/// The offices of that day: alone if it is certain which.
fn on(person: &Person, written: &str) -> Vec<String> {
    let office = |it: &PersonRef| it.office().map_or("–".to_owned(), ToString::to_string);
    match person.reference_on(day(written)) {
        Known::Known(reference) => {
            assert_eq!(reference.id(), Some(person.id()));
            assert_eq!(reference.name(), Some(person.name()));
            vec![office(&reference)]
        }
        Known::Unknown(candidates) => candidates.iter().map(office).collect(),
    }
}

#[test]
fn an_office_is_held_from_a_day_to_a_day() {
    let head = person([
        held("Phó Giám đốc", "2019-03-01", Some("2022-12-31")),
        held("Phó Giám đốc phụ trách", "2023-01-01", Some("2023-09-30")),
        held("Giám đốc", "2023-10-01", None),
    ]);
    assert_eq!(on(&head, "2019-02-28"), ["–"]);
    assert_eq!(on(&head, "2019-03-01"), ["Phó Giám đốc"]);
    assert_eq!(on(&head, "2022-12-31"), ["Phó Giám đốc"]);
    assert_eq!(on(&head, "2023-01-01"), ["Phó Giám đốc phụ trách"]);
    assert_eq!(on(&head, "2023-09-30"), ["Phó Giám đốc phụ trách"]);
    assert_eq!(on(&head, "2030-01-01"), ["Giám đốc"]);
    let in_charge = head.offices_on(day("2023-05-01"));
    assert_eq!(in_charge.len(), 1);
    assert_eq!(in_charge[0].0.office.holding, Some(OfficeHolding::InCharge));
    assert_eq!(head.offices().len(), 3);
}

#[test]
fn what_is_vague_or_held_together_leaves_several() {
    let vague = person([held("Giám đốc", "2023", None)]);
    assert_eq!(on(&vague, "2022-12-31"), ["–"]);
    assert_eq!(on(&vague, "2023-06-01"), ["–", "Giám đốc"]);
    assert_eq!(on(&vague, "2023-12-31"), ["Giám đốc"]);
    let unknown = person([HeldOffice::from(Office::parse("Giám đốc").unwrap())]);
    assert_eq!(
        unknown.offices()[0].is_held_on(day("2023-01-01")),
        Answer::Unknown
    );
    let ended = person([held("Giám đốc", "2010", Some("unknown"))]);
    assert_eq!(on(&ended, "2023-01-01"), ["–", "Giám đốc"]);
    let both = person([
        held("Bí thư Đảng ủy", "2020-01-01", None),
        held("Giám đốc", "2021-01-01", None),
    ]);
    assert_eq!(on(&both, "2020-06-01"), ["Bí thư Đảng ủy"]);
    assert_eq!(on(&both, "2021-01-01"), ["Bí thư Đảng ủy", "Giám đốc"]);
}

#[test]
fn an_office_does_not_end_before_it_begins() {
    let problems: Problems<PersonFault> =
        Person::try_from(draft([held("Giám đốc", "2023-10-01", Some("2023-09-30"))])).unwrap_err();
    assert_eq!(problems.code(), "person.office_ends_before_it_begins");
    assert_eq!(
        problems.vi(),
        "`offices[0].until`: ngày thôi giữ chức vụ `30/09/2023` trước ngày bắt đầu `01/10/2023`"
    );
    for (from, until) in [
        ("2023-10-01", "2023-10-01"),
        ("2023", "2023-01-01"),
        ("unknown", "2000"),
        ("2023", "unknown"),
    ] {
        assert!(Person::try_from(draft([held("Giám đốc", from, Some(until))])).is_ok());
    }
    let many = std::iter::repeat_n(held("Giám đốc", "2023", None), 201);
    let problems = Person::try_from(draft(many)).unwrap_err();
    assert_eq!(problems.code(), "person.out_of_bounds");
}

#[test]
fn a_person_goes_through_json() {
    let hospital = Text::new("Bệnh viện A").unwrap();
    let hospital = OrganisationRef::new(OrganisationKind::ProvincialHospital, hospital);
    let said = draft([held("Giám đốc", "2023-10-01", Some("unknown")).organisation(hospital)]);
    let person = Person::try_from(said.clone()).unwrap();
    let json = serde_json::to_string(&person).unwrap();
    assert!(
        json.contains(r#""since":"2023-10-01","until":"unknown""#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Person>(&json).unwrap(), person);
    assert_eq!(PersonDraft::from(person.clone()), said);
    let Known::Unknown(references) = person.reference_on(day("2024-01-01")) else {
        panic!("nobody knows when it ended");
    };
    assert!(references[1].organisation().is_some());
    let early = json.replace("unknown", "2022");
    let refused = serde_json::from_str::<Person>(&early).unwrap_err();
    assert!(refused.to_string().contains("before it begins"));
}
