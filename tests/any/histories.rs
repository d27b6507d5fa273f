//! What a record grown at random truly gave is confirmed, and only that.
#![cfg(feature = "proptest")]

use crate::agreement_support::{ha_tinh, nghe_an};
use crate::claims::{answer, claiming};
use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::agreement::ContentKind;
use lienvien::any::{AnyRecord, Loaded};
use lienvien::organisation::Organisation;
use lienvien::record::{Aggregate, Record};
use lienvien::specialty::Subject;
use lienvien::survey::Survey;
use lienvien::testing::{histories, values};
use lienvien::training::course::Course;
use lienvien::value::{Evidence, EvidenceKind};
use proptest::{prelude::*, test_runner::Config};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// A piece of evidence as text, and its kind.
type Given = (EvidenceKind, Value);

fn given<E: Evidence + serde::Serialize>(evidence: &E) -> Given {
    (
        Evidence::kind(evidence),
        serde_json::to_value(evidence).unwrap(),
    )
}

/// What the record gave with so many lines.
fn past<A: Aggregate>(record: &Record<A>, version: u32) -> Option<Record<A>> {
    let lines = record.ledger().get(..usize::try_from(version).unwrap())?;
    let rows = (1..).zip(lines.iter().cloned());
    Record::replay(record.id(), rows.map(Ok::<_, Infallible>)).ok()
}

fn without(mut evidence: Value) -> (Value, bool) {
    let fields = evidence.as_object_mut().unwrap();
    fields.remove("version");
    let certainty = fields.remove("certainty");
    (evidence, certainty.is_none_or(|it| it == "certain"))
}

/// For evidence of every version, the answer is the one that is worked out here by comparing texts; and
/// so it is if the evidence is said to be of another version, certain, or presumed.
fn check<A: Aggregate>(record: &Record<A>, gives: impl Fn(&Record<A>) -> Vec<Given>)
where
    Record<A>: Into<AnyRecord>,
{
    let known: [Organisation; 2] = [ha_tinh(), nghe_an()];
    let store = Loaded::new([record.clone().into()], known);
    let later: Vec<_> = gives(record)
        .into_iter()
        .map(|(kind, it)| (kind, without(it)))
        .collect();
    for version in 1..=record.version() {
        for (kind, evidence) in gives(&past(record, version).unwrap()) {
            let mut claims = vec![evidence.clone()];
            for (key, value) in [
                ("version", json!(version - 1)),
                ("version", json!(version + 1)),
                ("certainty", json!("certain")),
                ("certainty", json!({"presumed": ["subject"]})),
            ] {
                // the form of minutes says whether their day is known: no other certainty is read
                let is_minutes = kind == EvidenceKind::SignedMinutes && key == "certainty";
                if evidence.get(key).is_some() && value != json!(0) && !is_minutes {
                    let mut forged = evidence.clone();
                    forged[key] = value;
                    claims.push(forged);
                }
            }
            for claim in claims {
                let at = u32::try_from(claim["version"].as_u64().unwrap()).unwrap();
                let then = past(record, at).map_or_else(Vec::new, |past| gives(&past));
                let (content, certain) = without(claim.clone());
                let still = later.iter().any(|(it, (now, is_certain))| {
                    *it == kind && *now == content && (*is_certain || !certain)
                });
                let expected = match (then.contains(&(kind, claim.clone())), still) {
                    (false, _) => "claim.never_held",
                    (true, false) => "claim.no_longer_holds",
                    (true, true) => "holds",
                };
                assert_eq!(
                    answer(&claiming(kind, &claim), store.clone()),
                    expected,
                    "{claim}"
                );
            }
        }
    }
}

/// Some subjects of every version: an appendix changes them, and each can be asked of every version.
fn subjects_of(record: &Record<Agreement>) -> BTreeSet<Subject> {
    let mut subjects = BTreeSet::new();
    for version in 1..=record.version() {
        let past = past(record, version).unwrap();
        subjects.extend(past.state().subjects().into_iter().take(3).cloned());
    }
    subjects
}

fn of_agreement(
    record: &Record<Agreement>,
    subjects: &BTreeSet<Subject>,
    day: NaiveDate,
) -> Vec<Given> {
    let mut all: Vec<_> = record.presume_in_force_on(day).iter().map(given).collect();
    for facility in [ha_tinh(), nghe_an()] {
        all.extend(
            record
                .covered_on(&facility, ContentKind::TechniqueTransfer, &[], day)
                .iter()
                .map(given),
        );
        for subject in subjects {
            let covered = record.presume_covered_on(
                &facility,
                ContentKind::TechniqueTransfer,
                std::slice::from_ref(subject),
                day,
            );
            all.extend(covered.iter().map(given));
        }
    }
    all
}

/// The subjects of every version: each can be asked of every version.
fn surveyed(record: &Record<Survey>) -> BTreeSet<Subject> {
    let mut subjects = BTreeSet::new();
    for version in 1..=record.version() {
        let past = past(record, version).unwrap();
        subjects.extend(past.state().subjects().into_iter().cloned());
    }
    subjects
}

fn of_survey(record: &Record<Survey>, subjects: &BTreeSet<Subject>, day: NaiveDate) -> Vec<Given> {
    let mut all = Vec::new();
    for site in record.state().sites() {
        all.extend(record.presume_signed_minutes(site).iter().map(given));
        for subject in subjects {
            let ready = record.presume_ready_to_start(site, std::slice::from_ref(subject), day);
            all.extend(ready.iter().map(given));
        }
    }
    all
}

fn of_course(record: &Record<Course>) -> Vec<Given> {
    let seats = record.state().seats();
    seats
        .filter_map(|seat| record.seat(seat.enrolment).ok())
        .map(|seat| given(&seat))
        .collect()
}

proptest! {
    #![proptest_config(Config::with_cases(48))]

    #[test]
    fn agreements(record in histories::<Agreement>(), day in values::day()) {
        let subjects = subjects_of(&record);
        check(&record, |record| of_agreement(record, &subjects, day));
    }

    #[test]
    fn surveys(record in histories::<Survey>(), day in values::day()) {
        let subjects = surveyed(&record);
        check(&record, |record| of_survey(record, &subjects, day));
    }

    #[test]
    fn courses(record in histories::<Course>()) {
        check(&record, of_course);
    }
}
