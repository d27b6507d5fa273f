//! What both sides agreed on, and what was said.

use super::conclusion;
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel, RemoteSupport, TeleHealth};
use lienvien::text;
use lienvien::vi::items;

/// The specialties agreed on in this list, and whether the list is open.
fn list(number: usize) -> (Vec<Specialty>, bool) {
    let list = conclusion().agreed.remove(number - 1);
    let specialties = list
        .items
        .iter()
        .map(|item| item.subject.specialty().unwrap());
    (specialties.collect(), list.open)
}

fn offer() -> RemoteSupport {
    let mut offers = conclusion().remote_support;
    assert_eq!(offers.len(), 1);
    offers.remove(0)
}

#[track_caller]
fn offer_says(phrase: &str) {
    assert!(offer().written.unwrap().contains(phrase), "{phrase}");
}

#[test]
fn row_2_24_the_time_to_come_is_no_date() {
    assert_eq!(conclusion().horizon, None);
}

#[test]
fn row_2_25_what_is_agreed_is_a_list_of_examples() {
    let agreed = conclusion();
    assert!(agreed.agreed.iter().all(|list| list.open));
    assert!(!agreed.is_exhaustive());
    assert!(agreed.agreed_items().all(|item| !item.offered));
    assert_eq!(agreed.agreed_items().count(), 5);
}

#[test]
fn row_2_26_digestive_surgery() {
    let agreed = list(1).0[0];
    assert_eq!(agreed, Specialty::DigestiveSurgery);
    assert!(agreed.is_a(Specialty::Surgery));
    assert!(!agreed.is_a(Specialty::Gastroenterology));
}

#[test]
fn row_2_27_urological_surgery() {
    let agreed = list(1).0[1];
    assert_eq!(agreed, Specialty::UrologicalSurgery);
    assert!(agreed.is_a(Specialty::Surgery));
}

#[test]
fn row_2_28_trauma_and_orthopaedic_surgery() {
    let agreed = list(1).0[2];
    assert_eq!(agreed, Specialty::TraumaOrthopaedicSurgery);
    assert!(agreed.is_a(Specialty::Surgery));
}

#[test]
fn row_2_29_specialist_techniques_are_a_list_of_their_own() {
    let second = conclusion().agreed.remove(1);
    let heading = second.heading.as_deref();
    assert_eq!(heading, Some("một số kỹ thuật chuyên khoa"));
    assert_eq!((list(1).0.len(), list(2).0.len()), (3, 2));
    assert!(list(2).1);
}

#[test]
fn row_2_30_imaging_is_the_one_of_the_memorandum() {
    let agreed = list(2).0[0];
    assert_eq!(Specialty::from_vi("chẩn đoán hình ảnh"), Some(agreed));
}

#[test]
fn row_2_31_pathology() {
    assert_eq!(list(2).0[1], Specialty::Pathology);
}

#[test]
fn row_2_32_a_cedilla_separates_two_items() {
    assert!(super::facts::SPECIALIST.contains('\u{b8}'));
    assert_eq!(items(super::facts::SPECIALIST).items.len(), 2);
    assert_eq!(list(2).0.len(), 2);
}

#[test]
fn row_2_33_praise_of_the_whole_is_no_verdict() {
    let conclusion = conclusion();
    assert!(conclusion.overall.unwrap().starts_with("đánh giá cao"));
    assert_eq!(conclusion.verdict, None);
}

#[test]
fn row_2_34_remote_support_is_offered() {
    offer_says("sẵn sàng hỗ trợ từ xa");
}

#[test]
fn row_2_35_for_difficult_and_critical_cases() {
    let severities = [CaseSeverity::Difficult, CaseSeverity::Critical];
    assert_eq!(offer().severities, severities);
}

#[test]
fn row_2_36_both_look_for_the_best_way() {
    offer_says("cùng Bệnh viện ĐKKV Bắc Quang tìm phương án tốt nhất");
}

#[test]
fn row_2_37_in_time() {
    offer_says("để kịp thời điều trị cho người bệnh");
}

#[test]
fn row_2_38_through_the_telehealth_system() {
    let telehealth = TeleHealth::new().system(text!("hệ thống TeleHealth"));
    assert_eq!(offer().channel, Channel::TeleHealth(telehealth));
}
