//! Both articles through one API: what each has, and what neither had to make up for the other.

use crate::bac_quang::facts as bac_quang;
use crate::ha_tinh::facts as ha_tinh;
use lienvien::record::{Aggregate, Record};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// The same record, line by line through the one door.
#[track_caller]
fn replayed<A: Aggregate>(record: &Record<A>) -> String {
    let rows = (1..).zip(record.ledger().to_vec()).map(Ok::<_, Infallible>);
    let again = Record::<A>::replay(record.id(), rows).unwrap();
    assert_eq!(again, *record);
    serde_json::to_string(&again).unwrap()
}

#[test]
fn trap_t1_both_articles_are_replayed_by_the_same_api_without_a_dummy_agreement() {
    let memorandum = ha_tinh::memorandum().unwrap();
    let survey = bac_quang::survey().unwrap();
    let agreement_first = replayed(&memorandum);
    let survey_first = replayed(&survey);
    // Neither refers to a record of the kind that the other begins with.
    assert!(!survey_first.contains("agreement"));
    assert!(
        survey
            .state()
            .plan()
            .basis
            .as_ref()
            .unwrap()
            .counted_under()
            .is_none()
    );
    assert!(!agreement_first.contains("\"survey") && !agreement_first.contains("\"plan/"));
    for package in ha_tinh::packages().unwrap() {
        let package_first = replayed(&package);
        assert!(!package_first.contains("agreement") && !package_first.contains("\"survey"));
    }
    let training_first = replayed(&ha_tinh::past_training().unwrap());
    assert!(!training_first.contains("agreement") && !training_first.contains("\"survey"));
}

/// Experts are promised, advice is offered: nobody was sent yet, and no case discussed.
#[test]
fn trap_t9_both_articles_loaded_make_no_secondment_and_no_consultation() {
    let mut records = vec![
        replayed(&ha_tinh::memorandum().unwrap()),
        replayed(&bac_quang::survey().unwrap()),
    ];
    records.extend(ha_tinh::packages().unwrap().iter().map(replayed));
    let schemas: BTreeSet<_> = records.iter().map(|json| schema(json)).collect();
    let expected = ["agreement", "package", "survey"].map(|kind| format!("lienvien/{kind}/1"));
    assert_eq!(schemas, BTreeSet::from(expected));
    let refers = |json: &String| ["\"secondment/", "\"consultation/"].map(|to| json.contains(to));
    assert!(records.iter().all(|json| refers(json) == [false; 2]));
}

fn schema(json: &str) -> String {
    let record: serde_json::Value = serde_json::from_str(json).unwrap();
    record["schema"].as_str().unwrap().to_owned()
}
