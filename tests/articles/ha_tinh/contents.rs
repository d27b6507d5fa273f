//! What is to be done together.

use super::{
    covers_at_the_provincial_hospital, day, facts, memorandum, modes, signing_day, terms,
    transfer_subjects, with_terms,
};
use lienvien::agreement::{
    AcceptedRequest, AgreementEvent, AgreementStatus, ContentKind, Coverage, ExpertRank, Modality,
    TeachingMethod,
};
use lienvien::record::Event as _;
use lienvien::specialty::{ManagementField, Specialty, SpecialtyGroup, Subject};
use lienvien::value::{Vocabulary as _, same_key, search_key};
use lienvien::vi::groups;

#[test]
fn row_1_27_contents_are_typed_and_left_open() {
    let terms = terms();
    assert!(terms.contents_open);
    let kinds: Vec<_> = terms
        .contents
        .iter()
        .filter_map(|content| content.kind.listed())
        .collect();
    let training = ContentKind::ManagementTraining;
    assert_eq!(
        kinds,
        [training, training, training, ContentKind::TechniqueTransfer]
    );
}

#[test]
fn row_1_28_to_1_32_five_fields_in_the_three_groups_printed() {
    let contents = terms().contents;
    let printed = [
        (
            "đào tạo quản lý bệnh viện",
            vec![ManagementField::HospitalManagement],
        ),
        (
            "quản lý dược, dược lâm sàng và vật tư, hóa chất xét nghiệm",
            vec![
                ManagementField::PharmacyManagement,
                ManagementField::ClinicalPharmacy,
                ManagementField::SuppliesAndReagents,
            ],
        ),
        (
            "quản lý và bảo dưỡng, sửa chữa thiết bị y tế",
            vec![ManagementField::Equipment],
        ),
    ];
    assert_eq!(groups(facts::MANAGEMENT).items.len(), 3);
    for (content, (words, fields)) in contents.iter().zip(printed) {
        assert_eq!(content.written.as_deref(), Some(words));
        let fields: Vec<_> = fields.into_iter().map(Subject::from).collect();
        assert_eq!(content.subjects, fields);
    }
}

#[test]
fn row_1_28_to_1_32_each_field_is_covered() {
    let hospital = facts::provincial_hospital().unwrap();
    for field in ManagementField::ALL.iter().take(5) {
        let covering = memorandum().covers(
            &hospital,
            ContentKind::ManagementTraining,
            &[(*field).into()],
            signing_day(),
        );
        assert_eq!(covering.coverage, Coverage::Covered, "{field}");
    }
}

#[test]
fn row_1_33_the_transfer_of_techniques_is_the_second_block() {
    let phrase = "Chuyển giao kỹ thuật y học thực hành";
    assert_eq!(
        ContentKind::find(phrase),
        Some(ContentKind::TechniqueTransfer)
    );
    let contents = terms().contents;
    assert!(same_key(contents[3].written.as_deref().unwrap(), phrase));
}

#[test]
fn row_1_34_the_scope_is_asked_by_specialty_without_technique_codes() {
    let subjects = transfer_subjects();
    assert!(subjects.iter().all(|subject| subject.specialty().is_some()));
    assert!(
        terms()
            .contents
            .iter()
            .all(|content| content.techniques.is_none())
    );
    let coverage = covers_at_the_provincial_hospital(&memorandum(), Specialty::Surgery);
    assert_eq!(coverage, Coverage::Covered);
}

#[test]
fn row_1_35_the_twenty_specialties_by_the_words_printed() {
    let printed = [
        "tim mạch và tim mạch can thiệp",
        "tiết niệu và lọc máu",
        "hồi sức cấp cứu - chống độc",
        "thần kinh",
        "cơ xương khớp",
        "nội tiết",
        "tiêu hóa",
        "hô hấp",
        "dị ứng miễn dịch lâm sàng",
        "huyết học - truyền máu",
        "phục hồi chức năng",
        "tâm thần",
        "ngoại khoa",
        "nhi khoa",
        "sản khoa",
        "truyền nhiễm",
        "chẩn đoán hình ảnh",
        "xét nghiệm",
        "dinh dưỡng lâm sàng",
        "kiểm soát nhiễm khuẩn bệnh viện",
    ];
    let (record, subjects) = (memorandum(), transfer_subjects());
    assert_eq!(subjects.len(), printed.len());
    for (subject, words) in subjects.iter().zip(printed) {
        let specialty = Specialty::from_vi(words).unwrap();
        assert_eq!(subject.specialty(), Some(specialty));
        assert_eq!(subject.vi(), words);
        assert_eq!(
            Specialty::from_vi(&search_key(words)),
            Some(specialty),
            "{words}"
        );
        let coverage = covers_at_the_provincial_hospital(&record, specialty);
        assert_eq!(coverage, Coverage::Covered, "{words}");
    }
}

#[test]
fn row_1_36_another_specialty_is_on_demand_until_a_request_is_accepted() {
    let mut record = memorandum();
    let pathology = Specialty::from_vi("giải phẫu bệnh").unwrap();
    assert_eq!(
        covers_at_the_provincial_hospital(&record, pathology),
        Coverage::OnDemand
    );

    let request = AcceptedRequest::new(pathology);
    let accepted = AgreementEvent::request_accepted(request).on(day(2025, 3, 1));
    record.append(accepted).unwrap();
    let hospital = facts::provincial_hospital().unwrap();
    let on = |asked| {
        record
            .covers(
                &hospital,
                ContentKind::TechniqueTransfer,
                &[pathology.into()],
                asked,
            )
            .coverage
    };
    assert_eq!(on(day(2025, 2, 28)), Coverage::OnDemand);
    assert_eq!(on(day(2025, 3, 1)), Coverage::Covered);
    assert_eq!(on(day(2031, 1, 1)), Coverage::NotCovered);
}

#[test]
fn row_1_36_the_clause_names_both_groups_and_without_it_nothing_else_is_certain() {
    let clause = terms().on_demand.unwrap();
    assert_eq!(
        clause.groups,
        [SpecialtyGroup::Clinical, SpecialtyGroup::Paraclinical]
    );
    let words = "một số chuyên ngành lâm sàng, cận lâm sàng khác theo nhu cầu";
    assert_eq!(clause.written.as_deref(), Some(words));
    let without = with_terms(|terms| terms.on_demand = None);
    let coverage = covers_at_the_provincial_hospital(&without, Specialty::Pathology);
    assert_eq!(coverage, Coverage::Unknown); // “các nội dung cụ thể như”
    let closed = with_terms(|terms| {
        terms.on_demand = None;
        terms.contents_open = false;
    });
    let coverage = covers_at_the_provincial_hospital(&closed, Specialty::Pathology);
    assert_eq!(coverage, Coverage::NotCovered);
}

#[test]
fn row_1_49_training_at_the_hospital_that_supports() {
    let modes = modes(Modality::AtSupporter);
    assert_eq!(modes.len(), 1);
    assert_eq!(modes[0].place.as_deref(), Some("Hà Nội"));
    assert_eq!((modes[0].method, modes[0].experts), (None, None));
}

#[test]
fn row_1_50_to_1_52_leading_experts_teach_hands_on_on_site() {
    let modes = modes(Modality::OnSite);
    assert_eq!(modes.len(), 1);
    assert_eq!(modes[0].experts, ExpertRank::find("chuyên gia đầu ngành"));
    assert_eq!(modes[0].method, TeachingMethod::find("cầm tay chỉ việc"));
    assert_eq!(modes[0].experts, Some(ExpertRank::Leading));
    assert_eq!(modes[0].method, Some(TeachingMethod::HandsOn));
}

#[test]
fn row_1_51_each_mode_stands_without_the_other() {
    for kept in [Modality::AtSupporter, Modality::OnSite] {
        let record = with_terms(|terms| {
            for content in &mut terms.contents {
                content.modes.retain(|mode| mode.modality == kept);
            }
        });
        assert_eq!(record.status(), AgreementStatus::Signed, "{kept}");
    }
}
