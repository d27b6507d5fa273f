//! Custom specialties: what they may be called, and where they count.

use lienvien::{
    agreement::{
        Agreement, AgreementContent, AgreementEvent, ContentKind, Coverage, InstrumentKind,
        OnDemand, Party, PartyRole, Recipient, Terms, TermsDraft,
    },
    organisation::{Organisation, OrganisationDraft, OrganisationKind, OrganisationRef},
    record::{Event, Record},
    specialty::{
        CustomSpecialty, CustomSpecialtyError, ManagementField, OtherSubject, Specialty,
        SpecialtyGroup, Subject,
    },
    value::{Explain, Id, Text, Vocabulary, When},
};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

fn text(written: &str) -> Text {
    written.parse().unwrap()
}

fn custom(name: &str, group: Option<SpecialtyGroup>) -> Subject {
    let custom = CustomSpecialty::new(text(name)).unwrap();
    match group {
        Some(group) => custom.with_group(group),
        None => custom,
    }
    .into()
}

#[test]
fn a_known_name_is_refused_in_any_spelling_naming_the_known_code() {
    for specialty in Specialty::ALL {
        for name in specialty.names_vi() {
            for written in [(*name).to_owned(), name.to_uppercase()] {
                let error = CustomSpecialty::new(text(&written)).unwrap_err();
                assert_eq!(error.code(), "custom_specialty.known_name");
                assert!(
                    error.to_string().contains(&format!("`{specialty}`")),
                    "{error}"
                );
            }
        }
    }
    for (written, known) in [
        ("Cardiology", "cardiology"),
        ("dermatology", "dermatology"),
        ("quản lý dược", "pharmacy_management"),
        ("báo động đỏ", "red_alert"),
    ] {
        let error = CustomSpecialty::new(text(written)).unwrap_err();
        let expected = CustomSpecialtyError::KnownName {
            found: written.into(),
            known: known.into(),
        };
        assert_eq!(error, expected);
    }
    let error = CustomSpecialty::new(text("Da Liễu")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`Da Liễu` is a name of `dermatology`, expected a name that is not in the catalogue"
    );
    assert_eq!(
        error.vi(),
        "tên `Da Liễu` đã có trong danh mục với mã `dermatology`, cần một tên chưa có"
    );
}

#[test]
fn a_known_code_is_refused() {
    let sports = CustomSpecialty::new(text("y học thể thao")).unwrap();
    let new = |code| sports.clone().with_code(text(code));
    let error = new("cardiology").unwrap_err();
    assert_eq!(error.code(), "custom_specialty.known_code");
    assert_eq!(
        error.to_string(),
        "the code `cardiology` stands for `cardiology`, expected a code that is not in the \
         catalogue"
    );
    assert_eq!(
        error.vi(),
        "mã `cardiology` đã dùng cho `cardiology`, cần một mã chưa có trong danh mục"
    );
    assert_eq!(new("YHTT").unwrap().code(), Some(&text("YHTT")));
}

#[test]
fn a_custom_specialty_is_a_specialty_without_a_known_code() {
    let group = Some(SpecialtyGroup::Clinical);
    let sports = CustomSpecialty::new(text("y học thể thao"))
        .unwrap()
        .with_group(SpecialtyGroup::Clinical)
        .with_code(text("YHTT"))
        .unwrap();
    let subject = Subject::from(sports.clone());
    assert_eq!(subject.specialty(), None);
    assert_eq!(subject.group(), group);
    assert!(subject.is_field());
    assert_eq!(
        (subject.code(), subject.vi(), subject.en()),
        ("YHTT", "y học thể thao", "y học thể thao")
    );
    assert_eq!(
        (subject.to_string().as_str(), sports.to_string().as_str()),
        ("YHTT", "y học thể thao")
    );
    assert_eq!(custom("y học thể thao", None).code(), "y học thể thao");
    assert_eq!(Subject::find("y học thể thao"), None);
}

#[test]
fn it_covers_the_same_in_any_spelling_and_nothing_else() {
    let (sports, upper) = (
        custom("y học thể thao", None),
        custom("Y HỌC THỂ THAO", Some(SpecialtyGroup::Clinical)),
    );
    let other = custom("y học hàng không", None);
    assert_ne!(sports, upper);
    assert!(sports.covers(&upper) && upper.covers(&sports));
    assert!(!sports.covers(&other));
    assert!(sports.is_covered_by([&other, &upper]) && !sports.is_covered_by([&other]));
    for known in Specialty::ALL.iter().copied().map(Subject::from) {
        assert!(!known.covers(&sports) && !sports.covers(&known));
        assert!(!sports.is_covered_by([&known]) && !known.is_covered_by([&sports]));
    }
}

#[test]
fn akin_are_specialties_known_or_custom() {
    let (sports, known) = (
        custom("y học thể thao", None),
        Subject::from(Specialty::Surgery),
    );
    let field = Subject::from(ManagementField::Equipment);
    let content = Subject::from(OtherSubject::Research);
    assert!(sports.is_akin_to(&known) && known.is_akin_to(&sports) && sports.is_akin_to(&sports));
    assert!(field.is_akin_to(&ManagementField::ClinicalPharmacy.into()));
    assert!(content.is_akin_to(&OtherSubject::Quality.into()));
    for (a, b) in [
        (&sports, &field),
        (&known, &field),
        (&field, &content),
        (&content, &sports),
    ] {
        assert!(!a.is_akin_to(b) && !b.is_akin_to(a), "{a} and {b}");
    }
}

#[test]
fn an_on_demand_clause_reaches_it_by_its_group() {
    let clause = OnDemand::new([SpecialtyGroup::Clinical, SpecialtyGroup::Paraclinical]);
    assert!(clause.reaches(&custom("y học thể thao", Some(SpecialtyGroup::Clinical))));
    assert!(!clause.reaches(&custom(
        "y học thể thao",
        Some(SpecialtyGroup::HospitalWide)
    )));
    assert!(!clause.reaches(&custom("y học thể thao", None)));
    assert!(clause.reaches(&Specialty::Dermatology.into()));
    assert!(!clause.reaches(&Specialty::InfectionControl.into()));
    assert!(!clause.reaches(&ManagementField::Equipment.into()));
}

/// What the terms say of this subject if their one content lists those.
fn by_terms(listed: &[Subject], subjects_open: bool, subject: Subject) -> Coverage {
    let id = Id::new(Uuid::from_u128(7));
    let kind = OrganisationKind::ProvincialHospital;
    let facility = OrganisationDraft::new(id, kind, [text("Bệnh viện đa khoa tỉnh Hà Tĩnh")]);
    let facility: Organisation = facility.try_into().unwrap();
    let recipient = OrganisationRef::new(kind, text("Bệnh viện đa khoa tỉnh Hà Tĩnh")).id(id);
    let supporter = OrganisationRef::new(
        OrganisationKind::CentralHospital,
        text("Bệnh viện Bạch Mai"),
    );
    let parties = [
        Party::signing(recipient.clone(), PartyRole::Recipient),
        Party::signing(supporter, PartyRole::Transferor),
    ];
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, text("Bản ghi nhớ"), parties);
    draft.recipients = vec![Recipient::Facility(recipient)];
    let mut content =
        AgreementContent::new(ContentKind::TechniqueTransfer).subjects(listed.iter().cloned());
    content.subjects_open = subjects_open;
    draft.contents = vec![content];
    let drafted = AgreementEvent::drafted(Terms::try_from(draft).unwrap()).on(When::UNKNOWN);
    let record = Record::<Agreement>::open(Uuid::from_u128(8), drafted).unwrap();
    let day = "2024-10-12".parse().unwrap();
    record.covers(&facility, &[subject], day).by_terms
}

#[test]
fn an_agreement_covers_it_by_name_and_an_open_list_of_specialties_leaves_it_unknown() {
    let sports = || custom("y học thể thao", None);
    let known = Subject::from(Specialty::Neurology);
    for (listed, is_open, expected) in [
        (
            vec![custom("Y học Thể thao", None)],
            false,
            Coverage::Covered,
        ),
        (vec![known.clone()], false, Coverage::NotCovered),
        (vec![known], true, Coverage::Unknown),
        (
            vec![ManagementField::Equipment.into()],
            true,
            Coverage::NotCovered,
        ),
    ] {
        assert_eq!(by_terms(&listed, is_open, sports()), expected, "{listed:?}");
    }
}

#[test]
fn json_goes_through_the_same_check() {
    for (subject, written) in [
        (
            custom("y học thể thao", None),
            json!({"custom": {"name": "y học thể thao"}}),
        ),
        (
            CustomSpecialty::new(text("tin sinh học"))
                .unwrap()
                .with_group(SpecialtyGroup::Paraclinical)
                .with_code(text("X-1"))
                .unwrap()
                .into(),
            json!({"custom": {"name": "tin sinh học", "group": "paraclinical", "code": "X-1"}}),
        ),
    ] {
        assert_eq!(serde_json::to_value(&subject).unwrap(), written);
        assert_eq!(serde_json::from_value::<Subject>(written).unwrap(), subject);
    }
    for (wrong, message) in [
        (
            json!({"custom": {"name": "Tim mạch"}}),
            "`Tim mạch` is a name of `cardiology`",
        ),
        (
            json!({"custom": {"name": "x", "code": "surgery"}}),
            "`surgery` stands for `surgery`",
        ),
        (json!({"custom": {"name": " "}}), "the text is blank"),
        (
            json!({"custom": {"group": "clinical"}}),
            "missing field `name`",
        ),
        (
            json!({"custom": {"name": "x", "parent": "surgery"}}),
            "unknown field `parent`",
        ),
        (json!({"custom": "x"}), "expected an object"),
    ] {
        let error = serde_json::from_value::<Subject>(wrong)
            .unwrap_err()
            .to_string();
        assert!(error.contains(message), "{error}");
    }
}

proptest! {
    #[test]
    fn a_name_is_custom_or_known_and_never_both(name in "[a-zà-ỹ ]{1,12}") {
        let Ok(name) = name.parse::<Text>() else { return Ok(()) };
        let known = Subject::find(&name);
        let custom = CustomSpecialty::new(name.clone());
        prop_assert_eq!(known.is_none(), custom.is_ok());
        if let Ok(custom) = custom {
            prop_assert_eq!(custom.name(), &name);
            let subject = Subject::from(custom);
            let json = serde_json::to_string(&subject).unwrap();
            prop_assert_eq!(serde_json::from_str::<Subject>(&json).unwrap(), subject);
        }
    }
}
