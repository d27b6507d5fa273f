//! Lines with invented evidence, as a browser may send them, and the records of the two articles.

use crate::agreement_support::{ha_tinh, ha_tinh_agreement};
use crate::claims::claiming;
use crate::door::*;
use crate::package_support;
use crate::records::{golden, line};
use lienvien::agreement::ContentKind;
use lienvien::any::{AnyLine, AnyRecord, Loaded, LookUp, Unconfirmed, confirm};
use lienvien::organisation::{DatedPlace, Organisation, OrganisationDraft, OrganisationKind};
use lienvien::package::PackageStatus;
use lienvien::record::{LineNumber, Place};
use lienvien::value::{EvidenceKind, Mention, RecordKind};
use serde_json::json;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::error::Error;

/// What a service writes to accept a line from a browser: three lines.
fn accept(
    record: &mut AnyRecord,
    line: AnyLine,
    store: &mut impl LookUp<Error = Infallible>,
) -> Result<(), Box<dyn Error>> {
    for confirmed in confirm(line.claims(), store)? {
        confirmed.answer?;
    }
    Ok(record.append(line)?)
}

#[test]
fn no_package_is_committed_by_invented_evidence() {
    let agreement = ha_tinh_agreement();
    let outlined: AnyRecord = package_support::standing_in(PackageStatus::Outlined).into();
    let (activity, on) = (ContentKind::TechniqueTransfer, day("2025-03-01"));
    let subjects = package_support::proposal().subjects;
    let true_claim = json!(
        agreement
            .covered_on(&ha_tinh(), activity, &subjects, on)
            .unwrap()
    );
    let commit = |key: &str, value: serde_json::Value| {
        let mut claim = true_claim.clone();
        claim[key] = value;
        let mut package = outlined.clone();
        let line = claiming(EvidenceKind::Covered, &claim);
        let mut store = Loaded::new([agreement.clone().into()], [ha_tinh()]);
        // the package itself has nothing against it
        let fits = package.check(&line).is_ok();
        let result = accept(&mut package, line, &mut store).map_err(|why| why.to_string());
        assert_eq!(
            package != outlined,
            result.is_ok(),
            "a refusal changes nothing"
        );
        (fits, result)
    };
    assert_eq!(commit("certainty", json!("certain")), (true, Ok(())));
    for (key, value, why) in [
        ("agreement", json!(uuid(404)), "is not known"),
        (
            "version",
            json!(3),
            "did not give this evidence `covered` at version 3",
        ),
        (
            "version",
            json!(5),
            "did not give this evidence `covered` at version 5",
        ),
        (
            "certainty",
            json!({"presumed": ["recipient"]}),
            "did not give this evidence",
        ),
        ("supporters", json!([]), "did not give this evidence"),
        (
            "subjects",
            json!([true_claim["subjects"][0], {"specialty": "pathology"}]),
            "did not give this evidence",
        ),
    ] {
        let (fits, result) = commit(key, value);
        assert!(fits, "{key}: the package cannot know");
        let said = result.unwrap_err();
        assert!(said.contains(why), "{said}");
    }
}

/// The package would take it; only the agreement knows. The day is judged by the package, too.
#[test]
fn an_invented_day_is_found() {
    let agreement = ha_tinh_agreement();
    let claim = json!({
        "agreement": agreement.id(), "version": 4, "day": "2023-01-01", "activity": "technique_transfer", "supporters": [],
        "recipient": ha_tinh().id(),
        "subjects": package_support::proposal().subjects, "certainty": "certain",
    });
    let line = claiming(EvidenceKind::Covered, &claim);
    let mut store = Loaded::new([agreement.into()], [ha_tinh()]);
    let confirmed = confirm(line.claims(), &mut store).unwrap();
    assert!(!confirmed[0].holds());
}

/// Evidence in the entries that a correction brings is claimed like any other.
#[test]
fn claims_in_a_correction_are_found() {
    let agreement = ha_tinh_agreement();
    let claim = |version| {
        json!({
            "agreement": agreement.id(), "version": version, "day": "2025-03-01",
            "activity": "technique_transfer", "supporters": [],
        "recipient": ha_tinh().id(), "subjects": [], "certainty": "certain",
        })
    };
    let change = |place: &str, version: u32| {
        let payload = json!({"basis": {"covered": claim(version)}});
        format!(r#"{{{place}, "on": "2025-03-01", "type": "committed", "payload": {payload}}}"#)
    };
    let (first, second) = (change(r#""replace": 3"#, 4), change(r#""after": 3"#, 2));
    let text = format!(r#"{{"why": "ghi nhầm", "changes": [{first}, {{"strike": 2}}, {second}]}}"#);
    let line = line(RecordKind::Package, &text);
    let claims = line.claims();
    let versions: Vec<_> = claims
        .iter()
        .map(|claim| claim.evidence.version())
        .collect();
    assert_eq!(versions, [4, 2]);
    assert!(claims.iter().all(|claim| claim.line.is_none()));
    let mut store = Loaded::new([agreement.clone().into()], [ha_tinh()]);
    let confirmed = confirm(claims, &mut store).unwrap();
    let versions: Vec<_> = confirmed
        .iter()
        .map(|it| it.claim.evidence.version())
        .collect();
    assert_eq!(versions, [4, 2], "in the order of the claims");
    assert!(!confirmed[1].holds());
}

/// A store that counts what it is asked for.
struct Counting(Loaded, Vec<String>);

impl LookUp for Counting {
    type Error = Infallible;

    fn record(&mut self, id: lienvien::value::RecordRef) -> Result<Option<AnyRecord>, Infallible> {
        self.1.push(id.to_string());
        self.0.record(id)
    }

    fn organisation(
        &mut self,
        id: lienvien::value::OrganisationId,
    ) -> Result<Option<Organisation>, Infallible> {
        self.1.push(id.to_string());
        self.0.organisation(id)
    }
}

/// Whatever the records of the two articles and of their sequels claim of one another was given.
#[test]
fn the_records_of_the_articles_tell_the_truth() {
    let mut records: Vec<AnyRecord> = Vec::new();
    for (file, text) in golden() {
        if file.ends_with("jsonl") {
            records.push(serde_json::from_str(&text).unwrap());
        }
    }
    let mut facilities = Vec::new();
    let mut ids = BTreeSet::new();
    for mention in records.iter().flat_map(AnyRecord::mentions) {
        if let Mention::Organisation {
            id: Some(id),
            name: Some(name),
            ..
        } = mention
            && ids.insert(id)
        {
            let kind = OrganisationKind::ProvincialHospital;
            let place = DatedPlace::new(territory("42").province);
            let draft = OrganisationDraft::new(id, kind, [text(name)])
                .located([place])
                .opened(lienvien::when!(2000));
            facilities.push(Organisation::try_from(draft).unwrap());
        }
    }
    let mut store = Counting(Loaded::new(records.clone(), facilities), Vec::new());
    let mut kinds = BTreeSet::new();
    let claims: Vec<_> = records.iter().flat_map(AnyRecord::claims).collect();
    for claim in &claims {
        assert!(
            claim.line.is_some_and(|line| line >= LineNumber::new(1)),
            "{:?}",
            Place::FIRST
        );
    }
    for confirmed in confirm(claims, &mut store).unwrap() {
        let evidence = confirmed.claim.evidence;
        match confirmed.answer {
            Ok(()) => {}
            // a seat that was given up after the enrolment was accepted
            Err(Unconfirmed::NoLongerHolds { claimed, .. }) => {
                assert_eq!(claimed, EvidenceKind::Seat);
            }
            Err(why) => panic!("{why}"),
        }
        kinds.insert(evidence.kind());
    }
    // Only a survey may rest on an agreement in force alone, and the one of the article does not.
    kinds.insert(EvidenceKind::InForce);
    assert!(kinds.iter().eq(EvidenceKind::ALL), "{kinds:?}");
    let asked: BTreeSet<_> = store.1.iter().collect();
    assert_eq!(asked.len(), store.1.len(), "nothing is looked up twice");
}
