//! The laws of every record on surveys grown at random.
#![cfg(feature = "proptest")]

use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::{
    survey::{SiteNumber, Survey, SurveyRefusal, SurveyStatus},
    testing::{histories, laws, values},
};
use proptest::{prelude::*, strategy::Strategy, test_runner::Config};

#[test]
fn every_law_holds() {
    laws::all::<Survey, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Survey>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // Two hosts with one id are too rare: they are tested by name.
    let rare = [
        "survey.plan.host_twice",
        "survey.delegation.member_twice",
        "survey.site.person_twice",
        "survey.reported.found_twice",
        "survey.superseded.by_itself",
    ];
    assert_eq!(laws::unmet::<Survey>(SurveyRefusal::CASES), rare);
}

proptest! {
    /// Who is ready has signed, whatever happened; and evidence names a host and this version.
    #[test]
    fn readiness_follows_from_signed_minutes(
        record in histories::<Survey>(),
        day in values::day(),
        site in (0..4_u16).prop_map(SiteNumber::new),
    ) {
        let minutes = record.presume_signed_minutes(site);
        for finding in record.state().findings() {
            let Some(subject) = &finding.what.subject else { continue };
            let subjects = [subject.clone()];
            if let Ok(ready) = record.presume_ready_to_start(site, &subjects, day) {
                let minutes = minutes.as_ref().unwrap();
                prop_assert_eq!(ready.host(), minutes.host());
                prop_assert_eq!(ready.version(), record.version());
                prop_assert_eq!((ready.day(), ready.subjects()), (day, &subjects[..]));
            }
        }
        for warning in record.warnings(day) {
            prop_assert!(!warning.lines.is_empty(), "{}", warning);
        }
        if minutes.is_ok() {
            prop_assert!(!record.is_voided() && record.status() != SurveyStatus::Superseded);
            prop_assert!(record.state().host(site).is_some());
        }
    }
}
