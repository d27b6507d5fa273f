//! Evidence is read only in a form in which a record gives it.

use crate::agreement_support::{ha_tinh, ha_tinh_agreement};
use crate::claims::written;
use crate::door::day;
use crate::{course_support, survey_support};
use lienvien::agreement::ContentKind;
use lienvien::any::AnyLine;
use lienvien::record::{Certainty, Missing};
use lienvien::specialty::Specialty;
use lienvien::survey::Verdict;
use lienvien::value::EvidenceKind;
use serde_json::{Value, json};

/// Evidence of every kind, as a record gave it.
fn given() -> Vec<(EvidenceKind, Value)> {
    let agreement = ha_tinh_agreement();
    let on = day("2025-03-01");
    let covered = agreement.covered_on(
        &ha_tinh(),
        ContentKind::TechniqueTransfer,
        &[Specialty::Neurology.into()],
        on,
    );
    let found = survey_support::verdict(survey_support::DIGESTIVE, Verdict::Ready);
    let survey = survey_support::signed_with([found]);
    let site = survey_support::SITE;
    let ready = survey.ready_to_start(site, &[survey_support::DIGESTIVE], on);
    let course = course_support::running_with(course_support::plan(), [1]);
    let seat = course.seat(course_support::enrolment(1));
    let given = vec![
        (
            EvidenceKind::InForce,
            json!(agreement.in_force_on(on).unwrap()),
        ),
        (EvidenceKind::Covered, json!(covered.unwrap())),
        (
            EvidenceKind::SignedMinutes,
            json!(survey.signed_minutes(site).unwrap()),
        ),
        (EvidenceKind::ReadyToStart, json!(ready.unwrap())),
        (EvidenceKind::Seat, json!(seat.unwrap())),
    ];
    assert_eq!(given.len(), EvidenceKind::ALL.len());
    given
}

/// The code and the end of the path of everything that is told of a line with this evidence.
fn told(kind: EvidenceKind, evidence: &Value) -> Vec<(String, String)> {
    let (record, text) = written(kind, evidence);
    let problems = AnyLine::problems_in(record, &text);
    assert_eq!(problems.is_empty(), AnyLine::read(record, &text).is_ok());
    let told = problems.into_iter().map(|problem| {
        assert_ne!(problem.en, problem.vi);
        let path = problem.path.rsplit('.').next().unwrap_or_default();
        (problem.code.clone(), path.to_owned())
    });
    told.collect()
}

#[track_caller]
fn refused(kind: EvidenceKind, evidence: &Value, code: &str, path: &str) {
    assert_eq!(
        told(kind, evidence),
        [(code.to_owned(), path.to_owned())],
        "{kind}"
    );
}

#[test]
fn a_record_without_lines_gives_no_evidence() {
    for (kind, mut evidence) in given() {
        assert_eq!(told(kind, &evidence), []);
        for (version, is_read) in [(0, false), (1, true), (u32::MAX, true)] {
            evidence["version"] = json!(version);
            if is_read {
                assert_eq!(told(kind, &evidence), [], "{kind} {version}");
            } else {
                refused(kind, &evidence, "evidence.version_zero", "version");
            }
        }
    }
}

/// Minutes have a rule of their own.
#[test]
fn what_is_missing_is_at_least_one_fact_each_once_and_in_order() {
    for (kind, mut evidence) in given() {
        if evidence.get("certainty").is_none() || kind == EvidenceKind::SignedMinutes {
            continue;
        }
        for (missing, code) in [
            (json!([]), Some("evidence.nothing_missing")),
            (json!(["subject"]), None),
            (json!(["period_end", "subject"]), None),
            (
                json!(["subject", "period_end"]),
                Some("evidence.missing_out_of_order"),
            ),
            (
                json!(["subject", "subject"]),
                Some("evidence.missing_out_of_order"),
            ),
            (json!(Missing::ALL), None),
        ] {
            evidence["certainty"] = json!({"presumed": missing});
            match code {
                Some(code) => refused(kind, &evidence, code, "presumed"),
                None => assert_eq!(told(kind, &evidence), [], "{kind} {missing}"),
            }
        }
    }
}

/// However the facts were found, certainty names each once, in the order of the list.
#[test]
fn certainty_lacks_facts_in_one_order() {
    let mut facts = Missing::ALL.to_vec();
    for _ in 0..facts.len() {
        facts.rotate_left(1);
        for end in 0..=facts.len() {
            let found = facts.iter().take(end).chain(facts.iter().take(end)).rev();
            let certainty = Certainty::lacking(found.copied());
            let Certainty::Presumed(missing) = certainty else {
                assert_eq!(end, 0);
                continue;
            };
            let mut expected = facts[..end].to_vec();
            expected.sort_unstable();
            assert!(missing.iter().eq(expected.iter().copied()));
            for fact in Missing::ALL {
                assert_eq!(missing.contains(*fact), expected.contains(fact));
            }
            assert_eq!(format!("{missing:?}"), format!("{expected:?}"));
            let text = serde_json::to_string(&certainty).unwrap();
            assert_eq!(serde_json::from_str::<Certainty>(&text).unwrap(), certainty);
        }
    }
}

#[test]
fn minutes_are_presumed_exactly_if_their_day_is_not_known() {
    let mut all = given().into_iter();
    let (kind, minutes) = all
        .find(|(kind, _)| *kind == EvidenceKind::SignedMinutes)
        .unwrap();
    let presumed = json!({"presumed": ["signing_date"]});
    let other = json!({"presumed": ["period_end"]});
    let both = json!({"presumed": ["period_end", "signing_date"]});
    for (signed, certainty, is_read) in [
        ("2024-07-18", &json!("certain"), true),
        ("2024-07", &json!("certain"), true),
        ("2024-07-18", &presumed, false),
        ("unknown", &presumed, true),
        ("unknown", &json!("certain"), false),
        ("unknown", &other, false),
        ("unknown", &both, false),
    ] {
        let mut evidence = minutes.clone();
        evidence["signed"] = json!(signed);
        evidence["certainty"] = certainty.clone();
        if is_read {
            assert_eq!(told(kind, &evidence), [], "{signed} {certainty}");
        } else {
            refused(kind, &evidence, "evidence.signing_date", "survey");
        }
    }
}

#[test]
fn nobody_is_ready_to_start_with_nothing() {
    let mut all = given().into_iter();
    let (kind, mut ready) = all
        .find(|(kind, _)| *kind == EvidenceKind::ReadyToStart)
        .unwrap();
    ready["subjects"] = json!([]);
    refused(kind, &ready, "evidence.no_subject", "subjects");
}
