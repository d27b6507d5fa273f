//! Subjects: management, other contents, and the three kinds together.

use lienvien::{
    specialty::{ManagementField, OtherSubject, Specialty, Subject, TechniqueClass},
    value::{Vocabulary, search_key},
    vi::groups,
};
use proptest::prelude::*;
use serde_json::json;

/// The clause of the Hà Tĩnh article.
const CLAUSE: &str = "đào tạo quản lý bệnh viện; quản lý dược, dược lâm sàng và vật tư, \
    hóa chất xét nghiệm; quản lý và bảo dưỡng, sửa chữa thiết bị y tế";

fn every_subject() -> Vec<Subject> {
    let specialties = Specialty::ALL.iter().copied().map(Subject::from);
    let fields = ManagementField::ALL.iter().copied().map(Subject::from);
    let others = OtherSubject::ALL.iter().copied().map(Subject::from);
    specialties.chain(fields).chain(others).collect()
}

#[test]
fn row_1_22_a_subject_is_a_field_or_a_specialty() {
    let named = ["quản lý bệnh viện", "Ngoại khoa"].map(|name| Subject::find(name).unwrap());
    assert_eq!(
        named,
        [
            ManagementField::HospitalManagement.into(),
            Specialty::Surgery.into(),
        ]
    );
}

#[test]
fn row_1_28_to_1_32_three_printed_groups_name_five_fields() {
    use ManagementField::{
        ClinicalPharmacy, Equipment, HospitalManagement, PharmacyManagement, SuppliesAndReagents,
    };
    let printed = groups(CLAUSE);
    let named: Vec<_> = printed
        .items
        .into_iter()
        .map(ManagementField::named_in)
        .collect();
    assert_eq!(
        named,
        [
            vec![HospitalManagement],
            vec![PharmacyManagement, ClinicalPharmacy, SuppliesAndReagents],
            vec![Equipment],
        ]
    );
    assert_eq!(
        ManagementField::named_in(CLAUSE),
        [
            HospitalManagement,
            PharmacyManagement,
            ClinicalPharmacy,
            SuppliesAndReagents,
            Equipment,
        ]
    );
    assert_eq!(
        ManagementField::named_in("quản lý dược liệu"),
        [PharmacyManagement]
    );
    assert_eq!(ManagementField::named_in("quản lý bệnh"), []);
}

#[test]
fn row_1_28_to_1_32_each_field_by_its_printed_name() {
    for (name, code) in [
        ("quản lý bệnh viện", "hospital_management"),
        ("quản lý dược", "pharmacy_management"),
        ("dược lâm sàng", "clinical_pharmacy"),
        ("vật tư, hóa chất xét nghiệm", "supplies_and_reagents"),
        ("quản lý và bảo dưỡng, sửa chữa thiết bị y tế", "equipment"),
    ] {
        let field = ManagementField::find(name).unwrap();
        assert_eq!((field.vi(), field.code()), (name, code));
    }
}

#[test]
fn row_1_42_science_and_technology_is_a_subject() {
    let found = Subject::find("ứng dụng khoa học công nghệ");
    assert_eq!(found, Some(OtherSubject::ScienceAndTechnology.into()));
}

#[test]
fn row_1_43_new_and_advanced_are_independent() {
    let classes = [
        TechniqueClass::default(),
        TechniqueClass::NEW,
        TechniqueClass::ADVANCED,
        TechniqueClass::NEW_AND_ADVANCED,
    ];
    let names = classes.map(|class| (class.vi(), class.en()));
    assert_eq!(
        names,
        [
            ("kỹ thuật", "technique"),
            ("kỹ thuật mới", "new technique"),
            ("kỹ thuật chuyên sâu", "advanced technique"),
            (
                "kỹ thuật mới, kỹ thuật chuyên sâu",
                "new, advanced technique"
            ),
        ]
    );
    let written = json!({"new": true, "advanced": false});
    let class: TechniqueClass = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(serde_json::to_value(class).unwrap(), written);
    for (wrong, says) in [
        (json!({"new": true}), "missing field `advanced`"),
        (
            json!({"new": true, "advanced": false, "hard": true}),
            "unknown field `hard`",
        ),
    ] {
        let error = serde_json::from_value::<TechniqueClass>(wrong).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
    }
}

#[test]
fn every_subject_has_a_code_and_names_of_its_own() {
    let all = every_subject();
    for (place, subject) in all.iter().enumerate() {
        let mut names = vec![subject.code(), subject.vi(), subject.en()];
        names.extend(match subject {
            Subject::Specialty(specialty) => specialty.names_vi(),
            Subject::Management(field) => field.names_vi(),
            Subject::Other(other) => other.names_vi(),
            _ => &[],
        });
        for name in names {
            assert_eq!(Subject::find(name).as_ref(), Some(subject), "{name}");
        }
        assert_eq!(subject.to_string(), subject.code());
        assert!(
            all.iter()
                .skip(place + 1)
                .all(|other| other.code() != subject.code())
        );
    }
    assert_eq!(Subject::find("thiên văn"), None);
}

#[test]
fn json_is_the_kind_with_the_code() {
    for (subject, written) in [
        (
            Specialty::Cardiology.into(),
            r#"{"specialty":"cardiology"}"#,
        ),
        (
            ManagementField::ClinicalPharmacy.into(),
            r#"{"management":"clinical_pharmacy"}"#,
        ),
        (
            Subject::from(OtherSubject::RedAlert),
            r#"{"other":"red_alert"}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&subject).unwrap(), written);
        assert_eq!(serde_json::from_str::<Subject>(written).unwrap(), subject);
    }
    for (wrong, says) in [
        (r#""cardiology""#, "unknown variant `cardiology`"),
        (
            r#"{"specialty":"red_alert"}"#,
            "`red_alert` is not a specialty",
        ),
        (r#"{"custom":"x"}"#, "invalid type: string"),
    ] {
        let error = serde_json::from_str::<Subject>(wrong).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
    }
}

#[test]
fn covering_holds_within_specialties_and_is_sameness_elsewhere() {
    let all = every_subject();
    for a in &all {
        for b in &all {
            let expected = match (a.specialty(), b.specialty()) {
                (Some(a), Some(b)) => a.covers(b),
                (None, _) | (_, None) => a == b,
            };
            assert_eq!(a.covers(b), expected.into(), "{a} and {b}");
        }
        assert!(a.is_covered_by(&all).is_yes() && a.is_covered_by(&[]).is_no());
    }
    let set = [
        Specialty::Dialysis.into(),
        OtherSubject::Research.into(),
        Specialty::Urology.into(),
    ];
    assert!(
        Subject::from(Specialty::UrologyAndDialysis)
            .is_covered_by(&set)
            .is_yes()
    );
    assert!(
        Subject::from(OtherSubject::Quality)
            .is_covered_by(&set)
            .is_no()
    );
}

/// The fields whose names stand in the search key as whole words.
fn named(text: &str) -> Vec<ManagementField> {
    let spaced = |text: &str| format!(" {} ", search_key(text));
    let is_named = |field: &&ManagementField| {
        let names = field.names_vi().iter();
        names
            .map(|name| spaced(name))
            .any(|name| spaced(text).contains(&name))
    };
    ManagementField::ALL
        .iter()
        .filter(is_named)
        .copied()
        .collect()
}

proptest! {
    #[test]
    fn the_fields_that_a_text_names_stand_in_it_as_whole_words(
        words in prop::collection::vec(prop::sample::select(&[
            "quản lý", "Quản lý bệnh viện", "quan ly duoc", "dược lâm sàng", "dược", "DƯỢC LÂM", "sàng",
            "vật tư", "hóa chất xét nghiệm", "và bảo dưỡng, sửa chữa thiết bị y tế", "thiết bị y tế",
            "bảo dưỡng", "sửa chữa thiết bị y tế", "đào tạo", "Ω", "x",
        ][..]), 0..40),
        between in prop::sample::select(&[" ", ", ", "", ";"][..]),
    ) {
        let text = words.join(between);
        prop_assert_eq!(ManagementField::named_in(&text), named(&text));
    }
}

/// Names of subjects on real papers.
#[test]
fn subjects_are_found_by_the_names_on_their_papers() {
    for (written, code) in [
        ("kiểm soát nhiễm khuẩn", "infection_control"),
        ("cải tiến chất lượng bệnh viện", "quality"),
        ("Quản lý bệnh viện", "hospital_management"),
        ("chẩn đoán hình ảnh", "diagnostic_imaging"),
        ("Truyền nhiễm", "infectious_diseases"),
        ("Ung bướu", "oncology"),
        ("Nha khoa", "odonto_maxillofacial"),
        ("khoa Mắt", "ophthalmology"),
        (" KHOA MẮT", "ophthalmology"),
        ("YHCT", "traditional_medicine"),
        ("nghiên cứu khoa học", "research"),
        ("khoa học công nghệ", "science_and_technology"),
        ("Nội soi", "endoscopy"),
        ("sản phụ khoa", "obstetrics_and_gynaecology"),
    ] {
        let found = Subject::find(written).unwrap_or_else(|| panic!("{written}"));
        assert_eq!(Subject::find(code), Some(found), "{written}");
    }
    for custom in ["ngoại nhi", "khoa", "khoa quản lý dược", "khoa nghiên cứu"] {
        assert_eq!(Subject::find(custom), None, "{custom}");
    }
}
