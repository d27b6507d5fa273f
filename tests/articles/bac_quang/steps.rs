//! Proposal, findings and requirements, in the order of a survey.

use super::{
    SITE, document, facts, open_requirements, plan_with, subjects, survey, text, working_day,
};
use lienvien::plan::PlanContent;
use lienvien::record::{Event as _, Missing, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    Assessed, Dimension, EquipmentItem, PackageKind, Rating, Requirement, RequirementKind,
    RequirementMet, RequirementOwner, RequirementWaived, Survey, SurveyEvent,
    SurveyEventKind as Kind, SurveyFinding, TrackedRequirement, Verdict,
};
use lienvien::value::{Coded, Count, Explain as _};

#[test]
fn row_2_16_packages_of_two_kinds_are_proposed_in_no_named_specialty() {
    let record = survey();
    let [proposed] = record.state().proposals() else {
        panic!("one proposal")
    };
    let items = &proposed.what.items;
    let kinds: Vec<_> = items.iter().filter_map(|item| item.kind.as_ref()).collect();
    let expected = [PackageKind::Expertise, PackageKind::Technique].map(Coded::from);
    assert_eq!(kinds, expected.each_ref());
    assert!(items.iter().all(|item| item.subject.is_none()));
    assert!(proposed.what.items_open);
}

/// The article tells them in this order; a paper that leaves one out can be written down too.
#[test]
fn row_2_17_presentation_and_proposal_come_before_the_findings() {
    let record = survey();
    let kinds = record.history().map(|held| held.entry.event.kind());
    let mut kinds: Vec<_> = kinds.collect();
    kinds.dedup();
    let steps = [Kind::Presented, Kind::NeedsProposed, Kind::Found];
    assert!(kinds.windows(3).any(|three| three == steps), "{kinds:?}");
    let mut begun = facts::opened().unwrap();
    let found = SurveyFinding::of(Specialty::DigestiveSurgery, Verdict::Conditional).site(SITE);
    begun
        .append(SurveyEvent::found(found).on(working_day()))
        .unwrap();
}

#[test]
fn row_2_18_specialty_by_specialty() {
    let record = survey();
    let found = record.state().findings().iter();
    let found: Vec<_> = found.filter_map(|it| it.what.subject.clone()).collect();
    assert_eq!(found, subjects());
}

/// The ratings of this dimension, of every finding: that it was assessed, and how.
fn ratings(of: Dimension) -> Vec<Option<Coded<Rating>>> {
    let record = survey();
    let findings = record.state().findings().iter();
    let assessed = findings.filter_map(|finding| finding.what.assessment_of(of));
    assessed.map(|how| how.rating.clone()).collect()
}

#[test]
fn row_2_19_staff_was_assessed_with_no_result_told() {
    assert_eq!(ratings(Dimension::Staff), [const { None }; 5]);
}

#[test]
fn row_2_20_equipment_was_assessed_with_no_result_told() {
    assert_eq!(ratings(Dimension::Equipment), [const { None }; 5]);
}

/// The survey as it stood before the first finding.
fn proposed() -> Record<Survey> {
    let lines = facts::concluded().unwrap();
    let before = lines.ledger().iter().take(4).cloned();
    Record::replay(
        lines.id(),
        (1..).zip(before).map(Ok::<_, std::convert::Infallible>),
    )
    .unwrap()
}

/// Where the results are told, they are kept with their reasons.
#[test]
fn row_2_19_and_2_20_a_mark_has_its_reason_and_equipment_its_counts() {
    let finding = |why: Option<&str>| {
        let machine = EquipmentItem::new(text("dàn mổ nội soi"))
            .good(Count::exact(1))
            .not_working(Count::exact(2))
            .meets_need(false);
        let staff = Assessed::new(Dimension::Staff)
            .rating(Rating::Average)
            .reason(text("thiếu phẫu thuật viên"));
        let mut equipment = Assessed::new(Dimension::Equipment).rating(Rating::Insufficient);
        equipment.reason = why.map(text);
        SurveyFinding::of(Specialty::DigestiveSurgery, Verdict::Conditional)
            .site(SITE)
            .assessed([staff, equipment])
            .inventory([machine])
    };
    let mut record = proposed();
    // A paper may give no reason.
    let found = SurveyEvent::found(finding(None));
    assert!(record.check(&found.on(working_day()).into()).is_ok());
    let told = finding(Some("hai dàn máy hỏng"));
    let found = SurveyEvent::found(told.clone());
    record.append(found.on(working_day())).unwrap();
    let json = serde_json::to_string(&record).unwrap();
    let read: Record<Survey> = serde_json::from_str(&json).unwrap();
    assert_eq!(read.state().findings()[0].what, told);
}

/// Asserts that this requirement of the host comes from all findings and has no date.
#[track_caller]
fn is_asked(tracked: &TrackedRequirement, kind: RequirementKind) {
    let Requirement {
        kind: asked,
        owner,
        from,
        blocking,
        due,
        ..
    } = &tracked.requirement;
    assert_eq!(
        (asked, owner),
        (&kind.into(), &Some(RequirementOwner::Host))
    );
    assert_eq!(from, &subjects());
    assert!(*blocking == Some(true) && due.is_unknown());
}

#[test]
fn row_2_21_a_staff_plan_is_required_of_the_host() {
    let record = survey();
    let asked = record.state().requirement(1.into()).unwrap();
    is_asked(asked, RequirementKind::StaffDevelopmentPlan);
}

#[test]
fn row_2_22_better_equipment_is_required_of_the_host() {
    let record = survey();
    let asked = record.state().requirement(2.into()).unwrap();
    is_asked(asked, RequirementKind::EquipmentUpgrade);
    assert_eq!(record.state().requirements().len(), 2);
}

#[test]
fn row_2_23_requirements_gate_the_start_until_met_or_waived() {
    let mut record = survey();
    let refused = record.ready_to_start(SITE, &subjects(), working_day());
    assert_eq!(
        refused.unwrap_err().vi(),
        "vào ngày 18/07/2024 còn yêu cầu chưa đáp ứng: số 1 (kế hoạch phát triển nhân lực), \
         số 2 (nâng cấp trang thiết bị); cần đáp ứng hoặc được miễn trước khi triển khai"
    );
    assert_eq!(open_requirements(&record), ["1", "2"]);
    // Planning is allowed all the same.
    assert!(
        plan_with(PlanContent::default())
            .state()
            .premise()
            .is_some()
    );
    let met = SurveyEvent::met(RequirementMet::new(1).evidence(document("Biên bản kiểm tra")));
    record.append(met.on(working_day())).unwrap();
    assert_eq!(open_requirements(&record), ["2"]);
    let waived = SurveyEvent::waived(
        RequirementWaived::new(2)
            .by(facts::viet_duc().unwrap())
            .document(document("Công văn")),
    );
    record.append(waived.on(working_day())).unwrap();
    assert!(open_requirements(&record).is_empty());
    let presumed = record.presume_ready_to_start(SITE, &subjects(), working_day());
    let missing = presumed.unwrap().certainty().missing().unwrap();
    assert!(missing.iter().eq([Missing::Verdict]));
}
