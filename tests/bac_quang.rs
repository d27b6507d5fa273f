//! The Bắc Quang article, fact by fact: what its survey says, through the record of the example.

use chrono::NaiveDate;
use lienvien::agreement::{ContentKind, Modality, Mode};
use lienvien::basis::{Basis, BasisKind};
use lienvien::organisation::{OfficeKind, OrganisationKind};
use lienvien::plan::{
    Approver, Plan, PlanApproval, PlanContent, PlanDraft, PlanEvent, PlanItem, ResponsibleSide,
};
use lienvien::record::{Actor, Certainty, Event as _, NoteContent, Record, Refused};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    CaseSeverity, Channel, Delegation, Dimension, Finding, Member, MinutesSignature, NotReady,
    Opening, PackageKind, Presentation, RequirementKind, RequirementMet, RequirementOwner,
    RequirementWaived, Side, Survey, SurveyEvent, SurveyPlan, SurveyStatus, SurveyUnavailable,
    Verdict,
};
use lienvien::value::{Document, Explain as _, Period, Text, When};

// The example uses all of it; a test need not.
#[allow(dead_code)]
#[path = "../examples/bac_quang_viet_duc/facts.rs"]
mod facts;

use facts::SITE;

fn survey() -> Record<Survey> {
    facts::survey().unwrap()
}

fn working_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 7, 18).unwrap()
}

fn subjects() -> Vec<Subject> {
    facts::agreed_subjects().unwrap()
}

fn document(title: &str) -> Document {
    Document::called(Text::new(title).unwrap())
}

fn met(requirement: u16) -> SurveyEvent {
    SurveyEvent::Met(RequirementMet {
        requirement: requirement.into(),
        evidence: document("Biên bản kiểm tra"),
    })
}

/// The requirements that stand in the way of all that was agreed, on the day of the survey.
fn open(survey: &Record<Survey>) -> Vec<String> {
    match survey.ready_to_start(SITE, &subjects(), working_day()) {
        Ok(_) => Vec::new(),
        Err(NotReady::Requirements { open, .. }) => {
            open.iter().map(|(number, _)| number.to_string()).collect()
        }
        Err(other) => panic!("{other}"),
    }
}

/// The survey as it stood when the delegation had met the host, opened so.
fn opened_with(change: impl FnOnce(&mut Opening)) -> Result<Record<Survey>, Refused<Survey>> {
    let mut record = facts::planned().unwrap();
    let mut opening = facts::opening().unwrap();
    change(&mut opening);
    record.record(SurveyEvent::Opened(opening.into()).on(working_day()))?;
    Ok(record)
}

fn rule<T>(refused: Result<T, Refused<Survey>>) -> Option<&'static str> {
    refused.err().and_then(|refused| refused.rule())
}

// ----------------------------------------------------------------------------------- who, when, what for

#[test]
fn row_2_01_and_trap_t1_a_survey_needs_no_agreement() {
    let record = survey();
    let plan = record.state().plan();
    assert_eq!(plan.surveyor.kind, OrganisationKind::CentralHospital);
    let hosts: Vec<_> = plan.hosts.iter().map(|host| host.kind).collect();
    assert_eq!(hosts, [OrganisationKind::RegionalHospital]);
    assert!(plan.basis.as_ref().is_some_and(|b| b.agreement().is_none()));
    let without = SurveyPlan {
        basis: None,
        ..plan.clone()
    };
    let planned = SurveyEvent::Planned(without.into()).on(When::UNKNOWN);
    assert!(Record::<Survey>::open(record.id(), planned).is_ok());
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
    assert!(record.state().signed_by(Side::Delegation).is_some());
}

#[test]
fn row_2_04_exactly_one_leads() {
    let led_by = |leaders: usize| {
        let member = |leads| Member {
            person: None,
            leads,
        };
        let members = (0..3).map(|n| member(n < leaders)).collect();
        let delegation = Delegation {
            name: None,
            members,
        };
        opened_with(|opening| opening.delegation = delegation)
    };
    assert!(led_by(0).is_err() && led_by(2).is_err());
    assert!(led_by(1).is_ok());
    let record = survey();
    let leader = record.state().opening().unwrap().what.delegation.leader();
    let leader = leader.unwrap().person.as_ref().unwrap();
    assert_eq!(leader.name().unwrap().name(), "Nguyễn Mạnh Khánh");
    assert_eq!(leader.office().unwrap().kind, OfficeKind::DeputyDirector);
}

#[test]
fn row_2_06_training_and_new_techniques_are_on_the_agenda() {
    let record = survey();
    let agenda = &record.state().opening().unwrap().what.agenda;
    let kinds: Vec<_> = agenda.iter().map(|content| content.kind).collect();
    let expected = [
        ContentKind::ProfessionalTraining,
        ContentKind::TechniqueTransfer,
    ];
    assert_eq!(kinds, expected);
    let class = agenda.last().unwrap().techniques.unwrap();
    assert!(class.new && !class.advanced);
}

#[test]
fn rows_2_07_to_2_09_four_guests_two_of_them_without_a_name() {
    let record = survey();
    let name_of = |actor: &&Actor| match actor {
        Actor::Person(person) => person.name().map(|name| name.name().to_owned()),
        Actor::Organisation(_) => None,
    };
    let guests = record.state().guests();
    let names: Vec<_> = guests.iter().map(name_of).collect();
    let some = |name: &str| Some(name.to_owned());
    let expected = [some("Đỗ Thị Mỹ"), some("Lương Tiến Dũng"), None, None];
    assert_eq!(names, expected);
}

#[test]
fn row_2_10_and_trap_t7_witnesses_never_count_and_signers_always() {
    let record = survey();
    assert_eq!(record.state().witnesses().len(), 6);
    let mut alone = facts::concluded().unwrap();
    let sides = [Side::Delegation, SITE.into()];
    for side in sides {
        assert!(alone.signed_minutes(SITE).is_err(), "{side}");
        let signed = SurveyEvent::Signed(MinutesSignature::of(side).into());
        alone.record(signed.on(working_day())).unwrap();
    }
    assert!(alone.state().witnesses().is_empty());
    assert!(alone.signed_minutes(SITE).is_ok());
    for side in sides {
        let mut one = facts::concluded().unwrap();
        one.record(facts::signed_by(side).unwrap()).unwrap();
        let missing = one.state().unsigned().next().unwrap();
        let refused = one.signed_minutes(SITE).unwrap_err();
        assert_eq!(refused, SurveyUnavailable::NotSigned { side: missing });
    }
}

#[test]
fn rows_2_11_and_2_15_minutes_of_the_direction_of_lower_levels_of_2024() {
    let record = survey();
    let plan = record.state().plan();
    let year = When::year(2024).unwrap();
    assert_eq!(plan.year, year);
    let basis = plan.basis.as_ref().unwrap();
    assert_eq!(basis.kind(), BasisKind::DirectionOfLowerLevels);
    assert_eq!(basis, &Basis::DirectionOfLowerLevels { year });
}

#[test]
fn row_2_12_and_trap_t12_a_list_told_twice_is_told_once() {
    let record = survey();
    let told: usize = record
        .state()
        .signatures()
        .iter()
        .map(|given| given.what.witnesses.len())
        .sum();
    assert_eq!((told, record.state().witnesses().len()), (12, 6));
    let twice = opened_with(|opening| opening.guests.extend(facts::guests().unwrap())).unwrap();
    assert_eq!(twice.state().guests().len(), 4);
}

// ------------------------------------------------------------------------------------------------ steps

#[test]
fn rows_2_13_and_2_14_an_office_presents_with_stress_on_surgery() {
    let record = survey();
    let [presented] = record.state().presentations() else {
        panic!("one presentation")
    };
    let by = presented.what.by.as_ref().unwrap();
    assert!(by.name().is_none() && by.office().is_some());
    assert_eq!(presented.what.emphasis, [Specialty::Surgery.into()]);
}

#[test]
fn row_2_16_packages_of_two_kinds_are_proposed_in_no_named_specialty() {
    let record = survey();
    let [proposed] = record.state().proposals() else {
        panic!("one proposal")
    };
    let items = &proposed.what.items;
    let kinds: Vec<_> = items.iter().filter_map(|item| item.kind).collect();
    assert_eq!(kinds, [PackageKind::Expertise, PackageKind::Technique]);
    assert!(items.iter().all(|item| item.subject.is_none()));
    assert!(proposed.what.items_open);
}

#[test]
fn row_2_17_nothing_is_found_before_presentation_and_proposal() {
    let found = |why: Option<&str>| {
        let finding = Finding {
            out_of_order: why.map(|why| Text::new(why).unwrap()),
            ..Finding::of(Specialty::DigestiveSurgery, Verdict::Conditional).at(SITE)
        };
        SurveyEvent::Found(finding.into()).on(working_day())
    };
    let mut record = facts::opened().unwrap();
    assert_eq!(rule(record.record(found(None))), Some("SU-08"));
    let presented = SurveyEvent::Presented(Presentation::default().into());
    record.record(presented.on(working_day())).unwrap();
    assert_eq!(rule(record.record(found(None))), Some("SU-08"));
    assert!(record.record(found(Some("khảo sát thực tế trước"))).is_ok());
}

#[test]
fn row_2_18_without_a_finding_there_is_no_conclusion() {
    let mut record = facts::opened().unwrap();
    let concluded = SurveyEvent::Concluded(facts::conclusion().unwrap().into());
    let refused = record.record(concluded.on(working_day()));
    assert_eq!(rule(refused), Some("SU-13"));
    assert_eq!(survey().state().findings().len(), 5);
}

#[test]
fn rows_2_19_and_2_20_staff_and_equipment_were_assessed_with_no_result_told() {
    for finding in survey().state().findings() {
        let assessed: Vec<_> = finding.what.assessed().collect();
        let dimensions: Vec<_> = assessed.iter().map(|(what, _)| *what).collect();
        assert_eq!(dimensions, [Dimension::Staff, Dimension::Equipment]);
        assert!(assessed.iter().all(|(_, how)| how.rating.is_none()));
    }
}

#[test]
fn rows_2_21_and_2_22_two_requirements_of_the_host_come_from_the_findings() {
    let record = survey();
    let requirements = record.state().requirements();
    let kinds: Vec<_> = requirements.iter().map(|r| r.requirement.kind).collect();
    let expected = [
        RequirementKind::StaffDevelopmentPlan,
        RequirementKind::EquipmentUpgrade,
    ];
    assert_eq!(kinds, expected);
    for tracked in requirements {
        let asked = &tracked.requirement;
        assert_eq!(asked.owner, RequirementOwner::Host);
        assert_eq!(asked.from, subjects());
        assert!(asked.blocking && asked.due.is_unknown());
    }
}

#[test]
fn row_2_23_and_trap_t10_requirements_gate_the_start_until_met_or_waived() {
    let mut record = survey();
    let refused = record.ready_to_start(SITE, &subjects(), working_day());
    assert_eq!(
        refused.unwrap_err().vi(),
        "vào ngày 18/07/2024 còn yêu cầu chưa đáp ứng: số 1 (kế hoạch phát triển nhân lực), \
         số 2 (nâng cấp trang thiết bị); cần đáp ứng hoặc được miễn trước khi triển khai"
    );
    assert_eq!(open(&record), ["1", "2"]);
    record.record(met(1).on(working_day())).unwrap();
    assert_eq!(open(&record), ["2"]);
    let waived = SurveyEvent::Waived(Box::new(RequirementWaived {
        requirement: 2.into(),
        by: facts::viet_duc().unwrap(),
        document: document("Công văn"),
    }));
    record.record(waived.on(working_day())).unwrap();
    assert!(open(&record).is_empty());
}

// ------------------------------------------------------------------------------------------- conclusion

#[test]
fn row_2_24_the_time_to_come_is_no_date() {
    let record = survey();
    let conclusion = &record.state().conclusion().unwrap().what;
    assert_eq!(conclusion.horizon, None);
}

#[test]
fn rows_2_25_to_2_32_and_trap_t5_five_fields_in_two_open_lists() {
    let record = survey();
    let conclusion = &record.state().conclusion().unwrap().what;
    let named: Vec<Vec<_>> = conclusion
        .agreed
        .iter()
        .map(|list| list.items.iter().map(|item| item.subject.code()).collect())
        .collect();
    let surgery = [
        "digestive_surgery",
        "urological_surgery",
        "trauma_orthopaedic_surgery",
    ];
    assert_eq!(
        named,
        [&surgery[..], &["diagnostic_imaging", "pathology"][..]]
    );
    assert!(conclusion.agreed.iter().all(|list| list.open));
    assert!(!conclusion.is_exhaustive());
    assert!(conclusion.agreed_items().all(|item| !item.offered));
}

#[test]
fn row_2_33_praise_of_the_whole_is_no_verdict() {
    let record = survey();
    let conclusion = &record.state().conclusion().unwrap().what;
    assert!(
        conclusion
            .overall
            .as_ref()
            .unwrap()
            .contains("đánh giá cao")
    );
    assert_eq!(conclusion.verdict, None);
}

#[test]
fn rows_2_34_to_2_38_and_trap_t9_remote_support_is_offered_and_no_case_held() {
    let record = survey();
    let conclusion = &record.state().conclusion().unwrap().what;
    let [offer] = conclusion.remote_support.as_slice() else {
        panic!("one offer")
    };
    let severities = [CaseSeverity::Difficult, CaseSeverity::Critical];
    assert_eq!(offer.severities, severities);
    let Channel::TeleHealth { system } = &offer.channel else {
        panic!("a telehealth system")
    };
    assert_eq!(system.as_deref(), Some("hệ thống TeleHealth"));
    let written = offer.written.as_ref().unwrap();
    assert!(written.contains("cùng Bệnh viện ĐKKV Bắc Quang tìm phương án tốt nhất"));
    assert!(written.contains("để kịp thời điều trị cho người bệnh"));
}

// ---------------------------------------------------------------------------------------------- minutes

#[test]
fn row_2_39_and_trap_t8_two_signatures_without_a_person_suffice() {
    let record = survey();
    assert_eq!(record.status(), SurveyStatus::Signed);
    let who = |given: &MinutesSignature| (given.side, given.signer.is_some());
    let signed = record.state().signatures().iter();
    let signed: Vec<_> = signed.map(|given| who(&given.what)).collect();
    assert_eq!(
        signed,
        [(Side::Delegation, false), (Side::Site(SITE), false)]
    );
}

#[test]
fn row_2_39_a_guest_cannot_sign() {
    let mut record = facts::concluded().unwrap();
    let guest = facts::leader().unwrap();
    let by_leader = MinutesSignature::of(Side::Delegation).by(guest.clone());
    let before_itself = by_leader.before(Actor::Person(guest));
    let signed = SurveyEvent::Signed(before_itself.into());
    assert_eq!(rule(record.record(signed.on(working_day()))), Some("SU-16"));
}

fn plan(record: &Record<Survey>, content: PlanContent) -> Record<Plan> {
    let minutes = record.signed_minutes(SITE).unwrap();
    let draft = PlanDraft::new(minutes, facts::bac_quang().unwrap()).with(content);
    let drafted = PlanEvent::Drafted(draft.into()).on(working_day());
    Record::open(uuid::Uuid::from_u128(9), drafted).unwrap()
}

#[test]
fn row_2_40_and_trap_t10_signed_minutes_are_the_premise_of_a_plan() {
    assert!(facts::concluded().unwrap().signed_minutes(SITE).is_err());
    let mode = Mode::of(Modality::OnSite);
    let item = PlanItem::of(1, Specialty::DigestiveSurgery, mode, ResponsibleSide::Both);
    let content = PlanContent::within(Period::years(2025, 2026).unwrap(), [item]).unwrap();
    let mut plan = plan(&survey(), content);
    let approved = |by| {
        let open = [1, 2].map(Into::into);
        PlanEvent::Approved(PlanApproval::by(by).despite(open))
    };
    for event in [
        PlanEvent::Submitted,
        approved(Approver::Supporter),
        approved(Approver::Recipient),
    ] {
        plan.record(event.on(working_day())).unwrap();
    }
    assert!(plan.state().in_effect().is_some());
}

#[test]
fn row_2_40_minutes_of_another_host_are_no_premise() {
    let minutes = survey().signed_minutes(SITE).unwrap();
    let draft = PlanDraft::new(minutes, facts::viet_duc().unwrap());
    let drafted = PlanEvent::Drafted(draft.into()).on(working_day());
    let refused = Record::<Plan>::open(uuid::Uuid::from_u128(9), drafted).unwrap_err();
    assert_eq!(refused.rule(), Some("PL-05"));
}

#[test]
fn row_2_41_a_plan_has_no_period_until_it_is_submitted() {
    let mut plan = plan(&survey(), PlanContent::default());
    let refused = plan.record(PlanEvent::Submitted.on(working_day()));
    assert_eq!(refused.unwrap_err().rule(), Some("PL-10"));
}

#[test]
fn row_2_42_the_host_itself_tells_it() {
    let record = survey();
    let mut sources = record.notes().filter_map(|(_, note)| match &note.content {
        NoteContent::Source(source) => Some(source),
        _ => None,
    });
    let source = sources.next().unwrap();
    assert_eq!(source.author.as_deref(), Some("Đặng Hồng"));
    assert_eq!(source.publisher.as_str(), "BVĐKKV BẮC QUANG");
}

#[test]
fn the_record_survives_json() {
    let record = survey();
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(
        serde_json::from_str::<Record<Survey>>(&json).unwrap(),
        record
    );
}
