//! What becomes known late is written late, in any order and in every status, and stands by its date.

use crate::package_support::*;
use lienvien::package::{
    AssessmentConclusion, CaseLevel, PackageEvent, PackageEventKind as Kind,
    PackageStatus as Status, StagePlace, StageStart, TraineeAssessment,
};
use lienvien::record::Event;
use lienvien::value::{Answer, Explain};

/// The order of the record binds what moves the status, and nothing else.
#[test]
fn what_is_judged_by_its_own_date_comes_late() {
    let on_site = then(standing_in(Status::Committed), on_site(), "2025-06-01");
    for kind in [
        Kind::TrainingStarted,
        Kind::StageStarted,
        Kind::StageEnded,
        Kind::CaseLogged,
        Kind::Assessed,
        Kind::Authorised,
        Kind::AuthorisationEnded,
        Kind::Reviewed,
    ] {
        let is_late = kind != Kind::TrainingStarted;
        let checked = on_site.check(&event(kind).on(day("2024-01-01")).into());
        assert_eq!(checked.is_ok(), is_late, "{kind}");
        if let Err(refused) = checked {
            assert_eq!(refused.rule(), Some("RE-01"));
        }
    }
    for status in [
        Status::Accepted,
        Status::Independent,
        Status::Lapsed,
        Status::Cancelled,
    ] {
        let dated = then(standing_in(status), event(Kind::CaseLogged), "2025-06-01");
        for kind in [Kind::TrainingStarted, Kind::OnSiteStarted, Kind::Authorised] {
            assert_eq!(
                then(dated.clone(), event(kind), "2020-01-01").status(),
                status
            );
        }
    }
}

#[test]
fn cases_stand_by_their_dates() {
    let days = [
        "2025-09-05",
        "2025-09-04",
        "unknown",
        "2025-09",
        "2025-09-06",
    ];
    let mut record = training_with([]);
    for (n, on) in (1..).zip(days) {
        record = then(record, logged(case(n, CaseLevel::Assisted)), on);
    }
    let kept: Vec<_> = record
        .state()
        .cases()
        .iter()
        .map(|case| case.on.to_string())
        .collect();
    assert_eq!(
        kept,
        [
            "unknown",
            "2025-09",
            "2025-09-04",
            "2025-09-05",
            "2025-09-06"
        ]
    );
    // After the acceptance are those that do not certainly lie before it.
    record = then(record, accepted(whole()), "2025-09-05");
    record = then(record, logged(case(9, CaseLevel::Assisted)), "2025-01-01");
    let since: Vec<_> = record
        .state()
        .cases_since_acceptance()
        .map(|case| case.on.to_string())
        .collect();
    assert_eq!(since, ["unknown", "2025-09", "2025-09-05", "2025-09-06"]);
}

/// The last assessment by its date counts, not the last that was written.
#[test]
fn the_last_assessment_is_that_of_the_latest_day() {
    let of = |conclusion: Option<AssessmentConclusion>| {
        let mut assessment = TraineeAssessment::new().trainee(trainee(1));
        assessment.conclusion = conclusion;
        assessed(assessment)
    };
    let (passed, failed) = (
        Some(AssessmentConclusion::Passed),
        Some(AssessmentConclusion::Failed),
    );
    let is_passed = |told: &[(Option<AssessmentConclusion>, &str)]| {
        let mut record = training_with([]);
        for (conclusion, on) in told {
            record = then(record, of(*conclusion), on);
        }
        record.state().passed().count() == 1
    };
    assert!(is_passed(&[(passed, "2025-05-01"), (failed, "2025-03-01")]));
    assert!(!is_passed(&[
        (failed, "2025-05-01"),
        (passed, "2025-03-01")
    ]));
    // An assessment that does not say who passed decides nothing.
    assert!(is_passed(&[(passed, "2025-03-01"), (None, "2025-05-01")]));
    assert!(!is_passed(&[(None, "2025-05-01")]));
    // The dates leave it open which came last.
    for open in ["2025", "2025-05-01", "unknown"] {
        assert!(
            !is_passed(&[(passed, "2025-05-01"), (failed, open)]),
            "{open}"
        );
        assert!(
            is_passed(&[(passed, "2025-05-01"), (passed, open)]),
            "{open}"
        );
    }
}

/// An end belongs to the first beginning at its place that is not after it; an end whose beginning is not
/// known is a stage too.
#[test]
fn stages_are_made_up_by_date() {
    let remote = |on| {
        (
            PackageEvent::stage_started(StageStart::new(StagePlace::Remote)),
            on,
        )
    };
    let mut record = standing_in(Status::Accepted);
    for (event, on) in [
        (ended(StagePlace::OnSite), "2025-07-18"),
        (ended(StagePlace::AtSupporter), "2025-03-21"),
        remote("2025-01-05"),
        (on_site(), "2025-04-01"),
        (ended(StagePlace::OnSite), "2025-02-01"),
        (ended(StagePlace::OnSite), "2025-05-01"),
        (on_site(), "2025-06-01"),
    ] {
        record = then(record, event, on);
    }
    let stages: Vec<_> = record
        .state()
        .stages()
        .iter()
        .map(|stage| {
            let ended = stage
                .ended
                .as_ref()
                .map_or("–".to_owned(), ToString::to_string);
            format!("{} {} {ended}", stage.place, stage.began)
        })
        .collect();
    assert_eq!(
        stages,
        [
            "on_site unknown 2025-02-01",
            "at_supporter unknown 2025-03-21",
            "remote 2025-01-05 –",
            "on_site 2025-04-01 2025-05-01",
            "on_site 2025-06-01 2025-07-18",
        ]
    );
}

/// A permission may be given before the acceptance, and end during a hold, a suspension, a lapse.
#[test]
fn permissions_are_written_in_every_status() {
    for &status in Status::ALL {
        let record = match status {
            Status::Received => open(reported(status, proposal()), "2025-01-01").unwrap(),
            status => standing_in(status),
        };
        let given = then(record, authorised(None), "2025-03-01");
        assert_eq!(
            given.state().is_authorised_on(day("2025-03-01")),
            Answer::Yes
        );
        let over = then(given, PackageEvent::AuthorisationEnded, "2025-06-01");
        assert_eq!(over.state().is_authorised_on(day("2025-06-01")), Answer::No);
        assert_eq!(over.status(), status);
    }
}
