//! Where a model that is too simple goes wrong.

use super::{
    SITE, conclusion, facts, invented, open_requirements, opened_with, person, planned_with,
    subjects, survey, working_day,
};
use lienvien::organisation::name_key;
use lienvien::package::CaseLevel;
use lienvien::plan::PlanStatus;
use lienvien::record::{Event as _, Line, LineContent, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    MinutesSignature, NotReady, Survey, SurveyEvent, SurveySide, SurveyUnavailable,
};
use lienvien::value::{Explain as _, same_key};
use lienvien::vi::items;

#[test]
fn trap_t1_neither_survey_nor_minutes_need_an_agreement() {
    let record = planned_with(|plan| plan.basis = None).unwrap();
    let mut unfounded = record;
    for line in survey().since(1) {
        unfounded.append(line.clone()).unwrap();
    }
    assert!(unfounded.signed_minutes(SITE).is_ok());
}

#[test]
fn trap_t5_both_lists_are_open() {
    let conclusion = conclusion();
    assert!(!conclusion.is_exhaustive());
    assert_eq!(conclusion.agreed.iter().filter(|list| list.open).count(), 2);
}

#[test]
fn trap_t6_surgery_of_an_organ_is_surgery_and_not_its_medicine() {
    let [surgical, medical] =
        ["phẫu thuật Tiêu hóa", "tiêu hóa"].map(|name| Specialty::from_vi(name).unwrap());
    assert!(subjects().contains(&surgical.into()) && !subjects().contains(&medical.into()));
    assert!(surgical.is_a(Specialty::Surgery) && !surgical.is_a(medical));
    assert!(!medical.covers(surgical));
}

#[test]
fn trap_t7_witnesses_never_count_and_signers_always() {
    let mut alone = facts::concluded().unwrap();
    let sides = [SurveySide::Delegation, SITE.into()];
    for side in sides {
        let missing = SurveyUnavailable::NotSigned { side };
        assert_eq!(alone.signed_minutes(SITE), Err(missing));
        let signed = SurveyEvent::signed(MinutesSignature::new(side));
        alone.append(signed.on(working_day())).unwrap();
    }
    assert!(alone.state().witnesses().is_empty());
    assert!(alone.signed_minutes(SITE).is_ok());
    for side in sides {
        let mut one = facts::concluded().unwrap();
        one.append(facts::signed_by(side).unwrap()).unwrap();
        assert_eq!(one.state().witnesses().len(), 6);
        let missing = one.state().unsigned().next().unwrap();
        let refused = one.signed_minutes(SITE).unwrap_err();
        assert_eq!(refused, SurveyUnavailable::NotSigned { side: missing });
    }
}

#[test]
fn trap_t8_who_is_not_named_stays_unnamed() {
    let json = serde_json::to_string(&survey()).unwrap();
    let read: Record<Survey> = serde_json::from_str(&json).unwrap();
    let state = read.state();
    let guests = state.guests();
    let unnamed = guests.iter().filter(|it| person(it).name().is_none());
    assert_eq!(unnamed.count(), 2);
    let mut signatures = state.signatures().iter();
    assert!(signatures.all(|given| given.what.signer.is_none()));
    assert!(!json.contains("N/A"));
}

#[test]
fn trap_t9_an_offer_of_remote_support_is_no_case() {
    let record = survey();
    assert_eq!(conclusion().remote_support.len(), 1);
    // It stands in the conclusion, and no other line of the record tells of it.
    let told = record.ledger().iter().filter(|line| {
        let json = serde_json::to_string(line).unwrap();
        json.contains("TeleHealth")
    });
    let concluded = |line: &Line<SurveyEvent>| match &line.content {
        LineContent::Entry(entry) => matches!(entry.event, SurveyEvent::Concluded(_)),
        _ => false,
    };
    assert!(told.map(concluded).eq([true]));
}

#[test]
fn trap_t10_requirements_gate_the_start_and_not_the_plan() {
    let record = survey();
    let plan = invented::plan(&record).unwrap();
    assert_eq!(plan.status(), PlanStatus::Approved);
    assert!(plan.state().in_effect().is_some());
    let refused = record.ready_to_start(SITE, &subjects(), working_day());
    assert!(matches!(refused, Err(NotReady::Requirements { .. })));
    assert_eq!(open_requirements(&record), ["1", "2"]);
    let refused = invented::digestive_surgery(&record).unwrap_err();
    let refused = refused.downcast::<NotReady>().unwrap();
    assert_eq!(refused.code(), "survey.readiness.requirements_open");
}

#[test]
fn trap_t11_spellings_capitals_and_odd_separators() {
    let host = facts::bac_quang().unwrap().name;
    assert_eq!(name_key("BVĐKKV BẮC QUANG"), name_key(&host));
    let surveyor = facts::viet_duc().unwrap().name;
    assert!(same_key(&surveyor, "Bệnh viện Hữu nghị Việt Đức"));
    assert!(same_key("Huyện uỷ", "huyện ủy") && same_key("bác sĩ", "bác sỹ"));
    assert!(same_key("Bắc\u{a0}Quang", "Bắc Quang"));
    assert_eq!(items(facts::SPECIALIST).items.len(), 2);
}

#[test]
fn trap_t12_a_caption_taken_in_twice_is_taken_in_once() {
    let witnesses = facts::witnesses().unwrap();
    let signed = |witnesses: &[_]| {
        let mut record = facts::concluded().unwrap();
        for side in [SurveySide::Delegation, SITE.into()] {
            let signature = MinutesSignature::new(side).witnesses(witnesses.to_vec());
            let signed = SurveyEvent::signed(signature);
            record.append(signed.on(working_day())).unwrap();
        }
        record
    };
    let (once, twice) = (
        signed(&witnesses),
        signed(&[&*witnesses, &witnesses].concat()),
    );
    assert_eq!(once.state().witnesses(), twice.state().witnesses());
    assert_eq!(twice.state().witnesses().len(), witnesses.len());
    let guests = facts::guests().unwrap();
    let twice = opened_with(|opening| opening.guests.extend(guests.clone())).unwrap();
    assert_eq!(twice.state().guests().len(), guests.len());
}

#[test]
fn trap_t14_to_have_passed_is_not_yet_to_practise() {
    let ready = invented::with_requirements_met(&survey()).unwrap();
    let accepted = invented::accepted_whole(&ready).unwrap();
    let passed: Vec<_> = accepted.state().passed().collect();
    assert_eq!(passed.len(), 1);
    let idle = accepted.state().passed_without_unaided_case();
    assert!(idle.eq(passed.iter().copied()));
    let whole = invented::digestive_surgery(&ready).unwrap();
    assert_eq!(whole.state().passed_without_unaided_case().count(), 0);
    let mut done = whole.state().performed_by(passed[0]);
    assert!(done.any(|case| case.level == Some(CaseLevel::Independent)));
}
