//! Where a model that is too simple goes wrong.

use super::{
    answers, commitments, covers_at_the_provincial_hospital, day, facility, facts, is_of, lines,
    memorandum, printed, signer, signing_day, with_terms,
};
use lienvien::agreement::{Agreement, ContentKind, Coverage, Ground, Standing};
use lienvien::organisation::OrganisationKind;
use lienvien::package::Package;
use lienvien::record::{Fields, Record, Wanted};
use lienvien::secondment::Secondment;
use lienvien::specialty::{OtherSubject, Specialty, Subject};
use lienvien::training::course::Course;
use lienvien::training::enrolment::Enrolment;
use lienvien::value::{Explain as _, RecordKind};

#[test]
fn trap_t1_an_agreement_stands_without_any_survey() {
    let record = memorandum();
    let is_package = |ground: &Ground| match ground {
        Ground::Record(record) => record.kind == RecordKind::Package,
        _ => true,
    };
    assert!(record.state().terms().grounds.iter().all(is_package));
    assert_eq!(record.standing_on(signing_day()), Standing::InForce);
}

#[test]
fn trap_t2_who_signs_is_not_who_receives() {
    let record = memorandum();
    let subjects = [Specialty::Cardiology.into()];
    let hospital = facts::provincial_hospital().unwrap();
    let covered = record
        .covered_on(
            &hospital,
            ContentKind::TechniqueTransfer,
            &subjects,
            signing_day(),
        )
        .unwrap();
    assert_eq!(covered.recipient(), hospital.id());
    let outside = facility(OrganisationKind::ProvincialHospital, "40");
    let refused = record
        .covered_on(
            &outside,
            ContentKind::TechniqueTransfer,
            &subjects,
            signing_day(),
        )
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_covered");
    assert_eq!(
        refused.vi(),
        "vào ngày 12/10/2024 cơ sở tiếp nhận, hoạt động và nội dung này không thuộc phạm vi hợp tác, cần thuộc phạm vi hợp tác",
    );
}

#[test]
fn trap_t4_a_period_of_years_does_not_bring_the_signing_forward() {
    let record = memorandum();
    for asked in [day(2024, 1, 1), day(2024, 10, 11)] {
        let refused = record.in_force_on(asked).unwrap_err();
        assert_eq!(refused.code(), "agreement.evidence.not_in_force", "{asked}");
    }
    assert!(record.in_force_on(signing_day()).is_ok());
}

#[test]
fn trap_t5_what_an_open_list_leaves_out_is_unknown() {
    let hospital = facts::provincial_hospital().unwrap();
    let asked = |subject: Subject| {
        memorandum()
            .covers(
                &hospital,
                ContentKind::TechniqueTransfer,
                &[subject],
                signing_day(),
            )
            .coverage
    };
    assert_eq!(asked(Specialty::Neurology.into()), Coverage::Covered);
    assert_eq!(asked(Specialty::Pathology.into()), Coverage::OnDemand);
    // “các nội dung cụ thể như”: research is not named, and not shut out.
    assert_eq!(asked(OtherSubject::Research.into()), Coverage::Unknown);
}

#[test]
fn trap_t6_kinds_and_parts_are_covered_by_what_they_belong_to() {
    let record = memorandum();
    for words in [
        "tim mạch can thiệp",
        "lọc máu",
        "chống độc",
        "truyền máu",
        "phẫu thuật Tiêu hóa",
    ] {
        let specialty = Specialty::from_vi(words).unwrap();
        let coverage = covers_at_the_provincial_hospital(&record, specialty);
        assert_eq!(coverage, Coverage::Covered, "{words}");
    }
    // Without surgery its kinds are on demand, though gastroenterology stays.
    let unsurgical = with_terms(|terms| {
        let transfer = &mut terms.contents[3].subjects;
        transfer.retain(|subject| *subject != Specialty::Surgery.into());
    });
    let coverage = |specialty| covers_at_the_provincial_hospital(&unsurgical, specialty);
    assert_eq!(coverage(Specialty::DigestiveSurgery), Coverage::OnDemand);
    assert_eq!(coverage(Specialty::Gastroenterology), Coverage::Covered);
}

#[test]
fn trap_t8_a_signature_without_a_name_round_trips() {
    let record = facts::partly_signed().unwrap();
    let read: Record<Agreement> =
        serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
    assert_eq!(read, record);
    assert!(signer(&read, 0).name().is_none());
}

#[test]
fn trap_t9_a_promise_to_send_experts_is_a_note_and_no_event() {
    let (line, _, commitment) = commitments().remove(1);
    assert!(
        commitment
            .text
            .contains("sẽ cử các chuyên gia đầu ngành trên các lĩnh vực")
    );
    assert_eq!(commitment.fields, Fields::These(Vec::new()));
    let record = memorandum();
    let places: Vec<_> = record
        .history()
        .map(|held| held.place.line_number())
        .collect();
    assert!(!places.contains(&line));
}

/// "sẽ cử", "hỗ trợ đào tạo tại Hà Nội": by the article alone nobody was sent and nobody is enrolled.
#[test]
fn trap_t9_by_the_article_alone_nobody_is_sent_or_enrolled() {
    let told = lines(printed::told);
    let count = |is_one: fn(&str) -> bool| told.iter().filter(|line| is_one(line)).count();
    assert_eq!(count(is_of::<Agreement>), 1);
    assert_eq!(count(is_of::<Package>), 8);
    assert_eq!(count(is_of::<Course>), 1);
    assert_eq!(count(is_of::<Enrolment>), 0);
    assert_eq!(count(is_of::<Secondment>), 0);
    // The one course is told of, not lived through, and seats nobody.
    let training = facts::past_training().unwrap();
    assert!(training.is_reported());
    assert_eq!(training.state().seats_ever(), []);
}

#[test]
fn trap_t11_names_are_compared_by_key() {
    let hospital = facts::provincial_hospital().unwrap();
    for spelling in [
        "BỆNH VIỆN ĐA KHOA TỈNH HÀ TĨNH",
        "benh vien da khoa tinh ha tinh",
    ] {
        assert!(hospital.matches(spelling), "{spelling}");
    }
    assert!(!hospital.matches("Bệnh viện đa khoa tỉnh Nghệ An"));
}

#[test]
fn trap_t13_a_request_is_not_a_commitment() {
    let science = Wanted::Subject(OtherSubject::ScienceAndTechnology.into());
    assert_eq!(answers(&science), []);
    let all = memorandum().needs_vs_commitments();
    let unanswered = all.iter().filter(|answer| answer.answered_by.is_empty());
    assert_eq!((all.len(), unanswered.count()), (3, 1));
}
