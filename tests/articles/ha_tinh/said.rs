//! What was said at the signing.

use super::{
    answers, commitments, facts, is_by, memorandum, needs, notes, signer, statements, terms,
};
use lienvien::record::{Actor, Fields, NoteContent, Wanted};
use lienvien::specialty::{ManagementField, OtherSubject, TechniqueClass};
use lienvien::value::{Answer, same_key};

#[test]
fn row_1_37_a_signatory_without_titles_speaks_at_the_ceremony() {
    let vice_chair = signer(&memorandum(), 0);
    assert_eq!(vice_chair.name().unwrap().name(), "Trần Báu Hà");
    assert!(vice_chair.name().unwrap().titles().is_empty());
    let spoken = statements();
    assert_eq!(spoken.len(), 2);
    for (_, note, _) in spoken {
        assert!(is_by(&note, &vice_chair));
        assert_eq!(note.on, facts::signing_date().unwrap());
    }
}

#[test]
fn row_1_38_thanks_change_nothing() {
    let (_, note, text) = statements().remove(0);
    assert!(text.starts_with("cảm ơn sự hỗ trợ, giúp đỡ của Bệnh viện Bạch Mai"));
    let mut record = memorandum();
    let before = (record.state().clone(), record.status());
    record.append(note).unwrap();
    assert_eq!((record.state().clone(), record.status()), before);
}

#[test]
fn row_1_41_the_province_asks_for_help_with_management() {
    let (_, note, need) = needs().remove(0);
    assert!(need.text.ends_with("nâng cao năng lực quản lý bệnh viện"));
    assert_eq!(need.subjects, [ManagementField::HospitalManagement.into()]);
    let [Actor::Person(speaker)] = &note.by[..] else {
        panic!("one person speaks");
    };
    let province = facts::province();
    assert_eq!(
        speaker.organisation().unwrap().same_as(&province),
        Answer::Yes
    );
}

#[test]
fn row_1_42_the_province_asks_for_science_and_technology() {
    let (_, _, need) = needs().remove(1);
    let words = "đẩy mạnh ứng dụng khoa học công nghệ trong quá trình khám, điều trị bệnh nhân";
    assert_eq!(&*need.text, words);
    assert_eq!(need.subjects, [OtherSubject::ScienceAndTechnology.into()]);
}

#[test]
fn row_1_43_new_and_advanced_techniques_are_a_class_without_a_specialty() {
    let (_, _, need) = needs().remove(2);
    assert!(
        need.text
            .contains("chuyển giao các kỹ thuật mới, kỹ thuật chuyên sâu phục vụ khám chữa bệnh")
    );
    let class = TechniqueClass::NEW_AND_ADVANCED;
    assert_eq!((need.subjects.len(), need.techniques), (0, Some(class)));
}

#[test]
fn row_1_45_and_1_46_the_hospital_judges_the_time_before() {
    let judged = notes(|content| match content {
        NoteContent::Assessment(assessment) => Some(assessment.clone()),
        _ => None,
    });
    assert_eq!(judged.len(), 1);
    let (_, note, assessment) = &judged[0];
    assert!(is_by(note, &facts::director().unwrap()));
    assert!(
        assessment
            .text
            .contains("thời gian qua có ý nghĩa hết sức quan trọng")
    );
    assert!(
        assessment
            .text
            .ends_with("sự nỗ lực lớn của bệnh viện và ngành Y tế Hà Tĩnh")
    );
    assert_eq!(assessment.period, None);
}

#[test]
fn row_1_47_the_hospital_promises_training_and_transfer_in_all_fields() {
    let (line, note, commitment) = commitments().remove(0);
    assert!(is_by(&note, &facts::director().unwrap()));
    assert_eq!(commitment.fields, Fields::All);
    let class = commitment.techniques.unwrap();
    assert!(class.new && class.advanced);
    let management = Wanted::Subject(ManagementField::HospitalManagement.into());
    assert_eq!(answers(&management), [line]);
    assert_eq!(answers(&Wanted::Techniques(class)), [line]);
}

#[test]
fn row_1_53_both_spellings_of_doctor_have_one_key_and_stay_as_written() {
    let (in_terms, in_note) = ("đội ngũ y bác sĩ", "đội ngũ y bác sỹ");
    assert!(same_key(in_terms, in_note));
    assert!(
        terms()
            .beneficiaries
            .iter()
            .any(|one| one.name.contains(in_terms))
    );
    let (_, _, commitment) = commitments().remove(1);
    assert!(commitment.text.contains(in_note));
}
