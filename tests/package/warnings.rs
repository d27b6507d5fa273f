//! What a package warns of, with its lines; and what is not certain, of which it does not warn.

use crate::package_support::*;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Outline, PackageEvent,
    PackageStatus as Status, PackageWarning, TraineeAssessment,
};
use lienvien::record::Warned;
use lienvien::value::Explain;
use std::collections::BTreeSet;

/// What the record warns of on this day: the code and the places of the lines.
fn told(record: &Pack, on: &str) -> Vec<(&'static str, Vec<String>)> {
    let warnings = record.warnings(day(on)).into_iter();
    let told = warnings.map(|warning| {
        let lines = warning.lines.iter().map(ToString::to_string).collect();
        (warning.code(), lines)
    });
    told.collect()
}

fn at(places: &[&str]) -> Vec<String> {
    places.iter().map(|&place| place.to_owned()).collect()
}

fn unaided(n: u128) -> PackageEvent {
    logged(case(n, CaseLevel::Independent).performer(trainee(1)))
}

#[test]
fn a_stage_past_its_planned_end() {
    let mut outline = Outline::new();
    outline.period = Some(lienvien::period!(2025 - 03 - 01..=2025 - 05 - 31));
    let events = [PackageEvent::outlined(outline), training()];
    let record = then_each(record_of(proposed(proposal()), []), events, "2025-03-01");
    let past = "package.stage.past_planned_end";
    assert_eq!(told(&record, "2025-05-31"), []);
    assert_eq!(told(&record, "2025-06-01"), [(past, at(&["2", "3"]))]);
    // It ended, the package went on, or it is not certain that it began by then.
    let over = then(
        record.clone(),
        ended(lienvien::package::StagePlace::AtSupporter),
        "2025-05-20",
    );
    assert_eq!(told(&over, "2025-06-01"), []);
    let accepted = then(record, accepted(whole()), "2025-05-20");
    assert_eq!(told(&accepted, "2025-06-01"), []);
}

#[test]
fn a_pilot_whose_cases_are_used_up() {
    let pilot = PackageEvent::authorised(Authorisation::new().cases(1));
    let record = then(standing_in(Status::Accepted), pilot, "2025-03-01");
    let record = then(record, unaided(1), "2025-03-02");
    assert_eq!(told(&record, "2025-03-01"), []);
    assert_eq!(
        told(&record, "2025-03-02"),
        [("package.authorisation.used_up", at(&["6"]))]
    );
}

/// Cases performed unaided without a permission, during a suspension, after a lapse: the day of a stop
/// order itself is not certain.
#[test]
fn cases_that_should_not_be() {
    let record = then(
        standing_in(Status::Accepted),
        authorised(None),
        "2025-03-01",
    );
    let record = then(record, suspended(), "2025-06-01");
    let record = then(record, PackageEvent::lapsed(reason()), "2025-09-01");
    let mut logged = record;
    for (n, on) in (1..).zip([
        "2025-02-28",
        "2025-03-01",
        "2025-06-01",
        "2025-06-02",
        "2025-08-31",
        "2025-09-02",
        "2025",
    ]) {
        logged = then(logged, unaided(n), on);
    }
    assert_eq!(
        told(&logged, "2026-01-01"),
        [
            ("package.case.without_permission", at(&["9"])),
            ("package.case.while_suspended", at(&["12", "13"])),
            ("package.case.after_lapse", at(&["14"])),
        ]
    );
    // On an earlier day the later lines are not looked at.
    assert_eq!(told(&logged, "2025-02-28").len(), 1);
    // With help it may have been performed elsewhere.
    let helped = crate::package_support::logged(case(1, CaseLevel::SupervisedInRoom));
    let helped = then(standing_in(Status::Accepted), helped, "2025-01-01");
    assert_eq!(told(&helped, "2026-01-01"), []);
}

/// Who performs a technique alone before practising it with help does so out of turn.
#[test]
fn cases_out_of_turn() {
    let record = then(
        standing_in(Status::Accepted),
        authorised(None),
        "2025-01-01",
    );
    let record = then(record, unaided(1), "2025-03-01");
    let with = |first: &str| {
        let helped = logged(case(2, CaseLevel::Assisted).performer(trainee(1)));
        told(&then(record.clone(), helped, first), "2026-01-01")
    };
    assert_eq!(
        with("2025-03-02"),
        [("package.case.out_of_turn", at(&["7"]))]
    );
    for open in ["2025-02-28", "2025-03-01", "2025", "unknown"] {
        assert_eq!(with(open), [], "{open}");
    }
}

#[test]
fn an_acceptance_though_nobody_passed() {
    let of = |conclusion| assessed(TraineeAssessment::new().conclusion(conclusion));
    let failed = then(
        training_with([]),
        of(AssessmentConclusion::Failed),
        "2025-03-01",
    );
    let nobody = "package.acceptance.nobody_passed";
    let whole_of = |record: &Pack| then(record.clone(), accepted(whole()), "2025-05-01");
    assert_eq!(warnings(&whole_of(&failed), "2026-01-01"), [nobody]);
    let excepted = accepted(whole().exceptions([Exception::NoPassedTrainee]));
    assert_eq!(
        warnings(&then(failed.clone(), excepted, "2025-05-01"), "2026-01-01"),
        [""; 0]
    );
    // Nobody was assessed by then, or somebody passed.
    assert_eq!(
        warnings(&whole_of(&training_with([])), "2026-01-01"),
        [""; 0]
    );
    let passed = then(
        whole_of(&failed),
        of(AssessmentConclusion::Passed),
        "2025-04-01",
    );
    assert_eq!(warnings(&passed, "2026-01-01"), [""; 0]);
    let later = then(
        whole_of(&failed),
        of(AssessmentConclusion::Passed),
        "2025-06-01",
    );
    assert_eq!(warnings(&later, "2026-01-01"), [nobody]);
}

/// Every warning is met by a test of this package, and is said in both languages.
#[test]
fn warnings_are_said_in_both_languages() {
    let pilot = PackageEvent::authorised(Authorisation::new().cases(0));
    let record = then(standing_in(Status::Accepted), pilot, "2025-03-01");
    let warning = &record.warnings(day("2025-03-01"))[0];
    assert!(matches!(
        warning.what,
        Warned::Own(PackageWarning::PermissionUsedUp { .. })
    ));
    assert_eq!(
        (warning.to_string(), warning.vi()),
        (
            "the permission is valid for 0 cases, and 0 were performed under it".to_owned(),
            "quyết định cho phép thực hiện 0 ca, đã thực hiện 0 ca".to_owned()
        )
    );
    let codes: BTreeSet<_> = PackageWarning::CASES.iter().map(|case| case.code).collect();
    assert_eq!(codes.len(), PackageWarning::CASES.len());
}
