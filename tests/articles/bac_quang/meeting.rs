//! Who met whom, when and what for.

use super::{SITE, facts, person, planned_with, rule, survey, working_day};
use lienvien::agreement::ContentKind;
use lienvien::basis::{Basis, BasisKind};
use lienvien::organisation::{Honorific, OfficeKind, OrganisationKind, Title, name_key};
use lienvien::record::{Actor, Certainty};
use lienvien::specialty::{Specialty, TechniqueClass};
use lienvien::survey::SurveySide;
use lienvien::value::{When, same_key};

const HEADLINE: &str = "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC KHẢO SÁT HỖ TRỢ CHUYỂN GIAO KỸ THUẬT TẠI BỆNH VIỆN ĐA KHOA \
                        KHU VỰC BẮC QUANG";

#[test]
fn row_2_01_a_central_hospital_surveys_a_regional_one_without_any_agreement() {
    let record = survey();
    let plan = record.state().plan();
    assert_eq!(plan.surveyor.kind, OrganisationKind::CentralHospital);
    let [host] = plan.hosts.as_slice() else {
        panic!("one host")
    };
    assert_eq!(host.kind, OrganisationKind::RegionalHospital);
    // The headline names both in capitals.
    let key = name_key(HEADLINE);
    assert!(key.starts_with(&name_key(&plan.surveyor.name)), "{key}");
    assert!(key.ends_with(&name_key(&host.name)), "{key}");
    assert!(
        plan.basis
            .as_ref()
            .is_some_and(|b| b.counted_under().is_none())
    );
    assert!(planned_with(|plan| plan.basis = None).is_ok());
}

#[test]
fn row_2_02_every_step_is_on_that_day() {
    let record = survey();
    let opening = record.state().opening().unwrap();
    assert_eq!(opening.on.exact_day(), Some(working_day()));
    assert_eq!(opening.on.said(), &When::parse_vi("18.7").unwrap());
    assert!(opening.on.basis().unwrap().contains("năm 2024"));
    let minutes = record.signed_minutes(SITE).unwrap();
    assert_eq!(minutes.signed().exact_day(), Some(working_day()));
    assert_eq!(minutes.certainty(), &Certainty::Certain);
}

#[test]
fn row_2_03_the_delegation_signs_as_a_side() {
    let record = survey();
    let delegation = &record.state().opening().unwrap().what.delegation;
    let name = delegation.name.as_ref().unwrap().as_str();
    assert_eq!(name, "Đoàn công tác Bệnh viện Hữu Nghị Việt Đức");
    assert!(record.state().signed_by(SurveySide::Delegation).is_some());
}

#[test]
fn row_2_04_one_member_leads() {
    let record = survey();
    let leader = record.state().opening().unwrap().what.delegation.leader();
    let leader = leader.unwrap().person.as_ref().unwrap();
    let name = leader.name().unwrap();
    assert_eq!(name.titles(), [Title::AssociateProfessor, Title::Doctorate]);
    assert_eq!(name.name(), "Nguyễn Mạnh Khánh");
    assert_eq!(leader.office().unwrap().kind, OfficeKind::DeputyDirector);
}

#[test]
fn row_2_05_they_meet_at_the_host_whose_short_names_are_one() {
    let record = survey();
    assert_eq!(record.state().sites(), [SITE]);
    let host = record.state().host(SITE).unwrap();
    for name in [
        "Bệnh viện ĐKKV Bắc Quang",
        "BVĐKKV BẮC QUANG",
        "Bệnh viện Đa khoa khu vực Bắc Quang",
    ] {
        assert_eq!(name_key(name), name_key(&host.name), "{name}");
    }
}

#[test]
fn row_2_06_training_and_new_techniques_are_on_the_agenda() {
    let record = survey();
    let agenda = &record.state().opening().unwrap().what.agenda;
    let kinds: Vec<_> = agenda
        .iter()
        .filter_map(|content| content.kind.listed())
        .collect();
    let expected = [
        ContentKind::ProfessionalTraining,
        ContentKind::TechniqueTransfer,
    ];
    assert_eq!(kinds, expected);
    let new = TechniqueClass::NEW;
    assert_eq!(agenda.last().unwrap().techniques, Some(new));
}

#[test]
fn row_2_07_a_guest_of_a_department_whose_province_is_not_named() {
    let record = survey();
    let guest = person(record.state().guests()[0]);
    let name = guest.name().unwrap();
    assert_eq!(name.honorific(), Some(Honorific::Comrade));
    assert_eq!(name.name(), "Đỗ Thị Mỹ");
    let department = guest.organisation().unwrap();
    assert_eq!(department.kind, OrganisationKind::DepartmentOfHealth);
    assert_eq!(department.name.as_str(), "Sở Y tế");
    assert!(department.kind.is_authority().is_yes() && department.id.is_none());
}

#[test]
fn row_2_08_a_guest_of_a_party_committee_that_gives_and_receives_nothing() {
    let record = survey();
    let guest = person(record.state().guests()[1]);
    assert_eq!(guest.name().unwrap().name(), "Lương Tiến Dũng");
    let committee = guest.organisation().unwrap();
    assert_eq!(committee.kind, OrganisationKind::PartyCommittee);
    // As printed; the other place of the tone mark is the same name.
    assert_eq!(committee.name.as_str(), "Huyện uỷ Bắc Quang");
    assert!(same_key(&committee.name, "Huyện ủy Bắc Quang"));
    let as_host = planned_with(|plan| plan.hosts = vec![committee.clone()]);
    assert_eq!(rule(&as_host.unwrap_err()), Some("SU-03"));
}

#[test]
fn row_2_09_two_sister_hospitals_are_represented_by_nobody_named() {
    let record = survey();
    let guests = record.state().guests();
    let names: Vec<_> = guests[2..]
        .iter()
        .map(|guest| {
            let guest = person(guest);
            assert!(guest.name().is_none());
            guest.organisation().unwrap().name.to_string()
        })
        .collect();
    let expected = ["Bệnh viện Đa khoa tỉnh", "Bệnh viện Phục hồi chức năng"];
    assert_eq!(names, expected);
}

#[test]
fn row_2_10_the_staff_of_both_hospitals_witness_in_no_number() {
    let record = survey();
    let staff: Vec<_> = record
        .state()
        .witnesses()
        .into_iter()
        .filter_map(|witness| match witness {
            Actor::Organisation(of) => Some((of.unit.as_deref(), of.name.to_string())),
            Actor::Person(_) => None,
        })
        .collect();
    let of = |hospital: &str| (Some("Cán bộ"), hospital.to_owned());
    let expected = [
        of("Bệnh viện Hữu Nghị Việt Đức"),
        of("Bệnh viện ĐKKV Bắc Quang"),
    ];
    assert_eq!(staff, expected);
    assert_eq!(record.state().signatures().len(), 2);
}

#[test]
fn row_2_11_the_minutes_belong_to_the_direction_of_lower_levels() {
    let record = survey();
    let basis = record.state().plan().basis.as_ref().unwrap();
    assert_eq!(basis.kind(), BasisKind::DirectionOfLowerLevels);
    let year = When::year(2024).unwrap();
    assert_eq!(basis, &Basis::direction_of_lower_levels(year));
}

#[test]
fn row_2_12_the_caption_printed_twice_names_each_witness_once() {
    let record = survey();
    let signatures = record.state().signatures();
    let told: usize = signatures.iter().map(|it| it.what.witnesses.len()).sum();
    assert_eq!((told, record.state().witnesses().len()), (12, 6));
}

#[test]
fn row_2_13_the_leadership_presents_the_hospital() {
    let record = survey();
    let [presented] = record.state().presentations() else {
        panic!("one presentation")
    };
    let by = presented.what.by.as_ref().unwrap();
    assert!(by.name().is_none());
    assert_eq!(by.office().unwrap().written.as_str(), "Lãnh đạo Bệnh viện");
    let host = facts::bac_quang().unwrap();
    assert!(by.organisation().unwrap().same_as(&host).is_yes());
}

#[test]
fn row_2_14_the_stress_is_on_surgery() {
    let record = survey();
    let presented = &record.state().presentations()[0].what;
    assert_eq!(presented.emphasis, [Specialty::Surgery.into()]);
}

#[test]
fn row_2_15_the_programme_is_of_2024() {
    let record = survey();
    assert_eq!(record.state().plan().year, When::year(2024).unwrap());
}
