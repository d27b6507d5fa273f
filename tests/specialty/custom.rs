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
    value::{Answer, Explain, Id, Text, Vocabulary, When},
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
fn it_covers_the_same_in_any_spelling_and_nothing_else_for_certain() {
    let (sports, upper) = (
        custom("y học thể thao", None),
        custom("Y HỌC THỂ THAO", Some(SpecialtyGroup::Clinical)),
    );
    let other = custom("y học hàng không", None);
    assert_ne!(sports, upper);
    assert_eq!(sports.covers(&upper), Answer::Yes);
    assert_eq!(upper.covers(&sports), Answer::Yes);
    assert_eq!(sports.covers(&other), Answer::Unknown);
    assert_eq!(sports.is_covered_by([&other, &upper]), Answer::Yes);
    assert_eq!(sports.is_covered_by([&other]), Answer::Unknown);
    for known in Specialty::ALL.iter().copied().map(Subject::from) {
        assert_eq!(known.covers(&sports), Answer::Unknown, "{known}");
        assert_eq!(sports.covers(&known), Answer::Unknown, "{known}");
        assert_eq!(sports.is_covered_by([&known]), Answer::Unknown, "{known}");
        assert_eq!(known.is_covered_by([&sports]), Answer::Unknown, "{known}");
    }
    // A field of management and another subject are certainly no specialty.
    let fields = ManagementField::ALL.iter().copied().map(Subject::from);
    let others = OtherSubject::ALL.iter().copied().map(Subject::from);
    for no_specialty in fields.chain(others) {
        assert_eq!(no_specialty.covers(&sports), Answer::No);
        assert_eq!(sports.covers(&no_specialty), Answer::No);
        assert_eq!(no_specialty.is_covered_by([&sports]), Answer::No);
    }
    let nothing: [&Subject; 0] = [];
    assert_eq!(sports.is_covered_by(nothing), Answer::No);
}

fn child(name: &str, parent: Specialty) -> Subject {
    let custom = CustomSpecialty::new(text(name)).unwrap();
    custom.with_parent(parent).into()
}

/// What covers the parent covers it, and it covers nothing that the parent does not cover.
#[test]
fn a_parent_decides_what_covers_it_and_what_it_cannot_cover() {
    use Answer::{No, Unknown, Yes};
    let spine = child("phẫu thuật cột sống", Specialty::Surgery);
    for (specialty, covers_it, is_covered) in [
        (Specialty::Surgery, Yes, No),
        (Specialty::DigestiveSurgery, Unknown, Unknown),
        (Specialty::Cardiology, No, No),
        (Specialty::Dermatology, No, No),
    ] {
        let known = Subject::from(specialty);
        assert_eq!(known.covers(&spine), covers_it, "{known}");
        assert_eq!(spine.is_covered_by([&known]), covers_it, "{known}");
        assert_eq!(spine.covers(&known), is_covered, "{known}");
        assert_eq!(known.is_covered_by([&spine]), is_covered, "{known}");
    }
    // Between two of different names only parents that have nothing in common decide.
    let hand = child("phẫu thuật bàn tay", Specialty::Surgery);
    let skin = child("da liễu thẩm mỹ", Specialty::Dermatology);
    assert_eq!(spine.covers(&hand), Unknown);
    assert_eq!(spine.covers(&skin), No);
    assert_eq!(spine.covers(&custom("y học thể thao", None)), Unknown);
    assert_eq!(spine.covers(&custom("Phẫu thuật Cột sống", None)), Yes);
    // A part that only a custom specialty may cover leaves the whole unknown.
    let (whole, part) = (
        Specialty::UrologyAndDialysis.into(),
        Specialty::Dialysis.into(),
    );
    let rest = custom("ngoại niệu", None);
    assert_eq!(Subject::is_covered_by(&whole, [&part, &rest]), Unknown);
    assert_eq!(Subject::is_covered_by(&whole, [&part]), No);
}

/// Taking away the parent never makes an answer more certain.
#[test]
fn without_its_parent_no_answer_is_more_certain() {
    for parent in Specialty::ALL {
        let (with, without) = (
            child("y học thể thao", *parent),
            custom("y học thể thao", None),
        );
        assert_eq!(with.group(), Some(parent.group()));
        for known in Specialty::ALL.iter().copied().map(Subject::from) {
            for (more, less) in [
                (known.covers(&with), known.covers(&without)),
                (with.covers(&known), without.covers(&known)),
                (
                    with.is_covered_by([&known]),
                    without.is_covered_by([&known]),
                ),
                (
                    known.is_covered_by([&with]),
                    known.is_covered_by([&without]),
                ),
            ] {
                assert!(less == Answer::Unknown || less == more, "{parent}, {known}");
            }
            let is_parent = known == Subject::from(*parent);
            assert_eq!(
                known.covers(&with).is_yes() && !known.covers(&without).is_yes(),
                known.covers(&Subject::from(*parent)).is_yes()
            );
            assert!(!is_parent || known.covers(&with).is_yes());
        }
    }
}

#[test]
fn an_on_demand_clause_reaches_it_by_its_group() {
    let clause = OnDemand::new([SpecialtyGroup::Clinical, SpecialtyGroup::Paraclinical]);
    let sports = |group| clause.reaches(&custom("y học thể thao", group));
    assert_eq!(sports(Some(SpecialtyGroup::Clinical)), Answer::Yes);
    assert_eq!(sports(Some(SpecialtyGroup::HospitalWide)), Answer::No);
    assert_eq!(sports(None), Answer::Unknown);
    let known = |subject: Subject| clause.reaches(&subject);
    assert_eq!(
        known(child("y học thể thao", Specialty::Surgery)),
        Answer::Yes
    );
    assert_eq!(known(Specialty::Dermatology.into()), Answer::Yes);
    assert_eq!(known(Specialty::InfectionControl.into()), Answer::No);
    assert_eq!(known(ManagementField::Equipment.into()), Answer::No);
    let nothing = OnDemand::new(Vec::<SpecialtyGroup>::new());
    assert_eq!(nothing.reaches(&custom("y học thể thao", None)), Answer::No);
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
    record
        .covers(&facility, ContentKind::TechniqueTransfer, &[subject], day)
        .by_terms
}

#[test]
fn an_agreement_covers_it_by_name_or_parent_and_otherwise_leaves_it_unknown() {
    let sports = || custom("y học thể thao", None);
    let known = Subject::from(Specialty::Neurology);
    for (listed, is_open, expected) in [
        (
            vec![custom("Y học Thể thao", None)],
            false,
            Coverage::Covered,
        ),
        (vec![known.clone()], false, Coverage::Unknown),
        (vec![known.clone()], true, Coverage::Unknown),
        (
            vec![ManagementField::Equipment.into()],
            false,
            Coverage::NotCovered,
        ),
        (
            vec![ManagementField::Equipment.into()],
            true,
            Coverage::Unknown,
        ),
    ] {
        assert_eq!(by_terms(&listed, is_open, sports()), expected, "{listed:?}");
    }
    // The other way round: what the paper lists may cover what is asked.
    assert_eq!(by_terms(&[sports()], false, known), Coverage::Unknown);
    let field = ManagementField::Equipment.into();
    assert_eq!(by_terms(&[sports()], false, field), Coverage::NotCovered);
    // Its parent decides.
    let surgery = [Specialty::Surgery.into()];
    let of = |parent| child("phẫu thuật cột sống", parent);
    assert_eq!(
        by_terms(&surgery, false, of(Specialty::Neurosurgery)),
        Coverage::Covered
    );
    assert_eq!(
        by_terms(&surgery, false, of(Specialty::Dermatology)),
        Coverage::NotCovered
    );
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
        (
            child("phẫu thuật cột sống", Specialty::Surgery),
            json!({"custom": {"name": "phẫu thuật cột sống", "group": "clinical", "parent": "surgery"}}),
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
            json!({"custom": {"name": "x", "parents": "surgery"}}),
            "unknown field `parents`",
        ),
        (
            json!({"custom": {"name": "x", "parent": "surgery", "group": "paraclinical"}}),
            "the group `paraclinical` is not that of `surgery`, expected `clinical`",
        ),
        (
            json!({"custom": {"name": "x", "parent": "Ngoại khoa sọ"}}),
            "is not a specialty",
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
