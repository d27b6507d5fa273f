//! The minutes, and what they are good for.

use super::{SITE, facts, plan_with, refuses, survey, working_day};
use lienvien::plan::{Plan, PlanContent, PlanDraft, PlanEvent};
use lienvien::record::{Actor, Event as _, NoteContent, Record};
use lienvien::survey::{
    MinutesSignature, SurveyEvent, SurveySide, SurveyStatus, SurveyUnavailable,
};
use lienvien::value::Explain as _;

#[test]
fn row_2_39_delegation_and_host_sign_and_no_person_is_named() {
    let record = survey();
    assert_eq!(record.status(), SurveyStatus::Signed);
    let who = |given: &MinutesSignature| (given.side, given.signer.is_some());
    let signed = record.state().signatures().iter();
    let signed: Vec<_> = signed.map(|given| who(&given.what)).collect();
    assert_eq!(
        signed,
        [
            (SurveySide::Delegation, false),
            (SurveySide::Site(SITE), false)
        ]
    );
}

#[test]
fn row_2_39_who_looks_on_cannot_sign() {
    let mut record = facts::concluded().unwrap();
    let leader = facts::leader().unwrap();
    let by_leader = MinutesSignature::new(SurveySide::Delegation).signer(leader.clone());
    let before_himself = by_leader.witnesses([Actor::Person(leader)]);
    let signed = SurveyEvent::signed(before_himself);
    refuses(&mut record, signed, "SU-16");
}

#[test]
fn row_2_40_signed_minutes_are_the_premise_of_a_plan() {
    let unsigned = facts::concluded().unwrap();
    let side = SurveySide::Delegation;
    let refused = Err(SurveyUnavailable::NotSigned { side });
    assert_eq!(unsigned.signed_minutes(SITE), refused);
    let minutes = survey().signed_minutes(SITE).unwrap();
    assert_eq!(minutes.host(), &facts::bac_quang().unwrap());
    let plan = plan_with(PlanContent::default());
    assert_eq!(plan.state().premise(), Some(&minutes.clone().into()));
    // Those of another host are none.
    let elsewhere = PlanDraft::new(facts::viet_duc().unwrap()).premise(minutes);
    let drafted = PlanEvent::drafted(elsewhere).on(working_day());
    let refused = Record::<Plan>::open(plan.id(), drafted).unwrap_err();
    assert_eq!(refused.rule(), Some("PL-04"));
}

#[test]
fn row_2_41_a_plan_that_is_submitted_without_a_period_is_warned_of() {
    let mut plan = plan_with(PlanContent::default());
    plan.append(PlanEvent::Submitted.on(working_day())).unwrap();
    let codes: Vec<_> = plan
        .warnings(working_day())
        .iter()
        .map(lienvien::value::Explain::code)
        .collect();
    assert_eq!(
        codes,
        ["plan.submitted.no_period", "plan.submitted.no_items"]
    );
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
    assert_eq!(serde_json::from_str::<Record<_>>(&json).unwrap(), record);
}
