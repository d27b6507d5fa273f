//! The Bắc Quang article as a record: the survey, its minutes, and what follows from them.

#[path = "support/bac_quang.rs"]
mod bac_quang_support;
#[path = "support/survey.rs"]
mod survey_support;

use bac_quang_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::{Basis, BasisKind};
use lienvien::organisation::{Honorific, OfficeKind, OrganisationKind, PersonName, Title};
use lienvien::record::{Actor, Event};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    Assessed, CaseSeverity, Channel, EquipmentItem, Finding, NotReady, PackageKind, Rating,
    Requirement, RequirementKind, RequirementOwner, Side, SurveyEvent, SurveyPlan, SurveyPurpose,
    SurveyStatus, Verdict,
};
use lienvien::value::{Count, same_key};
use survey_support::*;

#[test]
fn row_2_01_and_trap_t1_a_survey_needs_no_agreement() {
    let record = the_article();
    let plan = record.state().plan();
    assert_eq!(plan.surveyor.kind, OrganisationKind::CentralHospital);
    assert_eq!(plan.hosts[0].kind, OrganisationKind::RegionalHospital);
    assert!(same_key(&plan.surveyor.name, "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC"));
    assert!(plan.basis.as_ref().unwrap().agreement().is_none());
    let without = SurveyPlan::new(viet_duc(), [bac_quang()], SurveyPurpose::Needs);
    assert_eq!(survey(without).status(), SurveyStatus::Planned);
}

#[test]
fn row_2_02_the_day_has_its_year_from_the_programme() {
    let record = the_article();
    let on = &record.state().opening().unwrap().on;
    assert_eq!(on.exact_day(), Some(day("2024-07-18")));
    assert!(on.basis().unwrap().contains("năm 2024"));
}

#[test]
fn row_2_03_and_2_04_a_delegation_is_led_by_one_of_its_members() {
    let record = the_article();
    let delegation = &record.state().opening().unwrap().what.delegation;
    let leader = delegation.leader().unwrap().person.as_ref().unwrap();
    let titles = leader.name().unwrap().titles();
    assert_eq!(titles, [Title::AssociateProfessor, Title::Doctorate]);
    assert_eq!(leader.office().unwrap().kind, OfficeKind::DeputyDirector);
    // The delegation signs for itself.
    assert!(record.state().signed_by(Side::Delegation).is_some());
}

#[test]
fn row_2_05_and_2_06_the_working_session_has_an_agenda() {
    let record = the_article();
    let opening = &record.state().opening().unwrap().what;
    assert!(opening.hosts.is_empty());
    assert_eq!(record.state().sites(), [SITE]);
    assert_eq!(opening.agenda[0].kind, ContentKind::ProfessionalTraining);
    assert_eq!(opening.agenda[1].kind, ContentKind::TechniqueTransfer);
    assert!(opening.agenda[1].techniques.unwrap().new);
}

#[test]
fn row_2_07_to_2_09_and_trap_t8_guests_need_no_name_and_have_no_side_to_sign_for() {
    let record = the_article();
    let guests = record.state().guests();
    assert_eq!(guests.len(), 4);
    let people: Vec<_> = guests
        .iter()
        .map(|guest| match guest {
            Actor::Person(person) => person,
            Actor::Organisation(_) => panic!("they came in person"),
        })
        .collect();
    let honorific = people[0].name().and_then(PersonName::honorific);
    assert_eq!(honorific, Some(Honorific::Comrade));
    assert_eq!(people[0].name().unwrap().name(), "Đỗ Thị Mỹ");
    let kinds: Vec<_> = people
        .iter()
        .map(|it| it.organisation().unwrap().kind)
        .collect();
    assert!(kinds[0].is_authority());
    assert_eq!(kinds[1], OrganisationKind::PartyCommittee);
    assert!(people[2].name().is_none() && people[3].name().is_none());
    let sides: Vec<_> = record.state().sides().collect();
    assert_eq!(sides, [Side::Delegation, Side::Site(SITE)]);
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), record);
}

#[test]
fn row_2_10_and_trap_t7_witnesses_never_count() {
    let (with, without) = (the_article(), signed_before(vec![]));
    assert_eq!(with.state().witnesses().len(), 6);
    assert!(without.state().witnesses().is_empty());
    for record in [&with, &without] {
        assert_eq!(record.status(), SurveyStatus::Signed);
        assert!(record.signed_minutes(SITE).is_ok());
    }
    // One signer less is another matter, however many look on.
    for side in [Side::Delegation, Side::Site(SITE)] {
        let concluded = SurveyEvent::Concluded(Box::new(conclusion()));
        let record = append(in_progress(), [concluded, signature(side, witnesses())]);
        assert_eq!(record.status(), SurveyStatus::PartlySigned);
        assert!(record.signed_minutes(SITE).is_err());
    }
}

#[test]
fn row_2_11_and_2_15_the_minutes_belong_to_the_direction_of_lower_levels_of_2024() {
    let record = the_article();
    let plan = record.state().plan();
    let basis = plan.basis.as_ref().unwrap();
    assert_eq!(basis.kind(), BasisKind::DirectionOfLowerLevels);
    let year = when("2024");
    assert_eq!(*basis, Basis::DirectionOfLowerLevels { year: year.clone() });
    assert_eq!(plan.year, year);
}

#[test]
fn row_2_12_and_trap_t12_a_list_printed_twice_is_one_list() {
    let twice = [witnesses(), witnesses()].concat();
    let record = signed_before(twice);
    assert_eq!(
        record.state().witnesses(),
        the_article().state().witnesses()
    );
    let mut opening = opening();
    opening.guests.extend(guests());
    let record = append(survey(plan()), [SurveyEvent::Opened(Box::new(opening))]);
    assert_eq!(record.state().guests().len(), 4);
}

#[test]
fn row_2_13_and_2_14_the_host_presents_itself_with_stress_on_surgery() {
    let record = the_article();
    let [presentation] = record.state().presentations() else {
        panic!("one presentation")
    };
    let by = presentation.what.by.as_ref().unwrap();
    assert!(by.name().is_none());
    assert_eq!(by.office().unwrap().written.as_str(), "Lãnh đạo Bệnh viện");
    assert_eq!(presentation.what.emphasis, [Specialty::Surgery.into()]);
}

#[test]
fn row_2_16_two_kinds_of_package_are_proposed() {
    let record = the_article();
    let items = &record.state().proposals()[0].what.items;
    let kinds: Vec<_> = items.iter().filter_map(|item| item.kind).collect();
    assert_eq!(kinds, [PackageKind::Expertise, PackageKind::Technique]);
    assert!(items.iter().all(|item| item.subject.is_none()));
}

#[test]
fn row_2_17_and_2_18_what_is_found_specialty_by_specialty_comes_after_that() {
    let opened = append(survey(plan()), [SurveyEvent::Opened(Box::new(opening()))]);
    let early = findings().next().unwrap().on(the_day());
    assert_eq!(
        refusal(&opened, early).to_string().split(',').next(),
        Some("the host has not yet presented itself and proposed its needs")
    );
    let subjects: Vec<_> = the_article()
        .state()
        .findings()
        .iter()
        .map(|finding| finding.what.subject.clone())
        .collect();
    assert_eq!(subjects, AGREED);
}

#[test]
fn row_2_19_and_2_20_staff_and_equipment_are_judged_with_or_without_a_mark() {
    let record = the_article();
    let finding = &record.state().findings()[0].what;
    assert_eq!(finding.assessed().count(), 2);
    assert!(
        finding
            .assessed()
            .all(|(_, assessed)| assessed.rating.is_none())
    );
    let machine = EquipmentItem {
        name: text("dàn mổ nội soi"),
        good: Some(Count::exact(1)),
        poor: None,
        not_working: Some(Count::exact(2)),
        meets_need: Some(false),
    };
    let finding = Finding {
        equipment: Some(Assessed::rated(Rating::Insufficient).because(text("máy hỏng"))),
        inventory: vec![machine],
        ..Finding::of(DIGESTIVE, Verdict::Conditional)
    };
    append(begun(plan()), [found(finding)]);
}

#[test]
fn row_2_21_to_2_23_and_trap_t10_two_requirements_stand_before_the_start_and_not_before_the_plan() {
    let record = the_article();
    let [staff, equipment] = record.state().requirements() else {
        panic!("two requirements")
    };
    assert_eq!(
        staff.requirement.kind,
        RequirementKind::StaffDevelopmentPlan
    );
    assert_eq!(
        equipment.requirement.kind,
        RequirementKind::EquipmentUpgrade
    );
    assert_eq!(staff.requirement.owner, RequirementOwner::Host);
    assert!(equipment.requirement.due.is_unknown());
    assert!(record.signed_minutes(SITE).is_ok());

    let start = |record: &Visit| record.ready_to_start(SITE, &AGREED, day("2024-09-01"));
    let Err(NotReady::Requirements { open, .. }) = start(&record) else {
        panic!("two requirements are open")
    };
    let numbers: Vec<_> = open.iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, [1.into(), 2.into()]);
    let settled = then_on(record, "2024-08", [met(1), waived(2)]);
    assert!(start(&settled).is_ok());
    let from_findings = Requirement::of(3.into(), RequirementKind::Licence).from(AGREED);
    append(in_progress(), [required(from_findings)]);
}

#[test]
fn row_2_24_and_2_25_an_agreement_without_a_horizon_on_lists_that_are_not_all() {
    let record = the_article();
    let conclusion = &record.state().conclusion().unwrap().what;
    assert!(conclusion.horizon.is_none());
    assert!(!conclusion.is_exhaustive());
    let subjects: Vec<_> = conclusion
        .agreed_items()
        .map(|item| item.subject.clone())
        .collect();
    assert_eq!(subjects, AGREED);
    let lengths: Vec<_> = conclusion
        .agreed
        .iter()
        .map(|list| list.items.len())
        .collect();
    assert_eq!(lengths, [3, 2]);
}

#[test]
fn row_2_33_to_2_38_and_trap_t9_an_offer_of_remote_support_stands_with_no_case() {
    let record = the_article();
    let conclusion = &record.state().conclusion().unwrap().what;
    assert!(
        conclusion
            .overall
            .as_ref()
            .unwrap()
            .starts_with("đánh giá cao")
    );
    assert!(conclusion.verdict.is_none());
    let [offer] = conclusion.remote_support.as_slice() else {
        panic!("one offer")
    };
    let system = Some(text("hệ thống TeleHealth"));
    assert_eq!(offer.channel, Channel::TeleHealth { system });
    let severities = [CaseSeverity::Difficult, CaseSeverity::Critical];
    assert_eq!(offer.severities, severities);
    assert!(
        offer
            .written
            .as_ref()
            .unwrap()
            .contains("kịp thời điều trị")
    );
}

#[test]
fn row_2_39_two_signatures_of_organisations_are_enough() {
    let record = the_article();
    assert_eq!(record.status(), SurveyStatus::Signed);
    let signatures = record.state().signatures();
    assert_eq!(signatures.len(), 2);
    assert!(signatures.iter().all(|given| given.what.signer.is_none()));
}

#[test]
fn row_2_40_and_2_41_signed_minutes_are_the_premise_of_a_plan_with_no_horizon() {
    let minutes = the_article().signed_minutes(SITE).unwrap();
    assert_eq!(minutes.host(), &bac_quang());
    assert_eq!(minutes.signed(), &the_day());
    assert!(append(in_progress(), []).signed_minutes(SITE).is_err());
}
