//! What a survey warns of, and what is not certain, of which it does not warn.

use crate::survey_support::*;
use lienvien::survey::{
    Assessed, Delegation, DelegationMember, Dimension, MinutesSignature, Opening, Rating,
    Requirement, RequirementKind, SurveyEvent, SurveyFinding, SurveySide, SurveyStatus as Status,
    Verdict,
};
use lienvien::value::Explain;

#[test]
fn a_requirement_is_overdue() {
    let due = |due: &str| {
        let licence = Requirement::of_host(1, RequirementKind::Licence).due(when(due));
        signed_with([required(licence)])
    };
    let overdue = "survey.requirement.overdue";
    let record = due("2024-08-15");
    assert_eq!(warnings(&record, "2024-08-15"), [""; 0]);
    assert_eq!(warnings(&record, "2024-08-16"), [overdue]);
    let warning = &record.warnings(day("2024-08-16"))[0];
    assert_eq!(
        (warning.to_string(), warning.vi(), warning.lines.len()),
        (
            "requirement 1 was due by 2024-08-15 and is open".to_owned(),
            "yêu cầu số 1 đã quá hạn 15/08/2024 mà chưa được đáp ứng hoặc được miễn".to_owned(),
            1
        )
    );
    // It was met, it may have been met, or nobody says when it is due.
    for on in ["2024-08-16", "2024-08", "unknown"] {
        assert_eq!(
            warnings(&then(record.clone(), met(1), on), "2024-08-16"),
            [""; 0],
            "{on}"
        );
    }
    assert_eq!(warnings(&due("unknown"), "2030-01-01"), [""; 0]);
}

#[test]
fn an_outcome_of_a_requirement_that_is_not_stated() {
    let record = then_each(
        standing_in(Status::Signed),
        [met(7), unmet(7), met(1)],
        "unknown",
    );
    let found = record.warnings(day("2025-01-01"));
    let codes: Vec<_> = found.iter().map(|it| (it.code(), it.lines.len())).collect();
    assert_eq!(codes, [("survey.requirement.unknown", 2)]);
    let others = record.state().outcomes_without_requirement();
    assert_eq!(others.count(), 2);
    let stated = required(Requirement::of_host(7, RequirementKind::Licence));
    assert_eq!(
        warnings(&then(record, stated, "unknown"), "2025-01-01"),
        [""; 0]
    );
}

#[test]
fn ready_though_something_is_insufficient() {
    let found = |rating: Rating, verdict: Verdict| {
        let assessed = Assessed::new(Dimension::Equipment).rating(rating);
        let finding = SurveyFinding::of(DIGESTIVE, verdict).assessed([assessed]);
        warnings(
            &then(begun(plan()), SurveyEvent::found(finding), "unknown"),
            "2025-01-01",
        )
    };
    for &rating in Rating::ALL {
        for &verdict in Verdict::ALL {
            let is_odd = rating == Rating::Insufficient && verdict == Verdict::Ready;
            let expected = is_odd.then_some("survey.finding.ready_though_insufficient");
            assert_eq!(
                found(rating, verdict),
                Vec::from_iter(expected),
                "{rating} {verdict}"
            );
        }
    }
}

#[test]
fn somebody_else_signs_for_the_delegation() {
    let met_by = |members: Vec<DelegationMember>, complete| {
        let mut delegation = Delegation::new().members(members);
        delegation.complete = complete;
        let opened = SurveyEvent::opened(Opening::new(delegation));
        let by = MinutesSignature::new(SurveySide::Delegation).signer(person(3));
        let record = then_each(survey(plan()), [opened, SurveyEvent::signed(by)], "unknown");
        warnings(&record, "2025-01-01")
    };
    let member = |n| DelegationMember::new().person(person(n));
    let other = "survey.signature.not_in_delegation";
    assert_eq!(met_by(vec![member(1), member(2)], true), [other]);
    assert_eq!(met_by(vec![], true), [other]);
    // There may be more members, one of them may be the signer, or the signer is one.
    assert_eq!(met_by(vec![member(1), member(2)], false), [""; 0]);
    let unnamed = DelegationMember::new();
    assert_eq!(met_by(vec![member(1), unnamed], true), [""; 0]);
    let no_id = DelegationMember::new().person(named("Nguyễn Văn A"));
    assert_eq!(met_by(vec![member(1), no_id], true), [""; 0]);
    assert_eq!(met_by(vec![member(1), member(3)], true), [""; 0]);
}
