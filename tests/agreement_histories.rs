//! The laws of every record on agreements grown at random, and that their answers by date fit together.
#![cfg(feature = "proptest")]

#[path = "support/agreement.rs"]
mod agreement_support;

use agreement_support::ha_tinh;
use lienvien::{
    agreement::{
        Agreement, AgreementEventKind, AgreementRefusal, AgreementStatus, Coverage, Standing,
    },
    record::{Certainty, Event},
    specialty::Specialty,
    testing::{Format, histories, laws, offer, offers, values},
    value::{Explain, Known},
};
use proptest::{
    prelude::*,
    strategy::{Strategy, ValueTree},
    test_runner::{Config, TestRunner},
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;

struct Json;

impl Format for Json {
    fn write<T: Serialize>(value: &T) -> String {
        serde_json::to_string(value).unwrap()
    }

    fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}

#[test]
fn every_law_holds() {
    laws::all::<Agreement, Json>(Config::with_cases(256));
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    let mut seen = BTreeSet::new();
    // The same histories every time, so that this never fails by chance.
    let mut runner = TestRunner::deterministic();
    for _ in 0..3000 {
        let (record, line) = offers::<Agreement>()
            .new_tree(&mut runner)
            .unwrap()
            .current();
        for held in record.history() {
            seen.insert(held.status.code());
            seen.insert(held.entry.event.kind().code());
        }
        let more = (0..20).map(|seed| offer(&record, seed));
        for line in more.chain([line]) {
            if let Err(refused) = record.check(&line) {
                seen.insert(refused.code());
            }
        }
    }
    let words = AgreementStatus::ALL.iter().map(|status| status.code());
    let words = words.chain(AgreementEventKind::ALL.iter().map(|kind| kind.code()));
    let missing: Vec<_> = words.filter(|word| !seen.contains(word)).collect();
    assert_eq!(missing, [""; 0]);
    let rules = AgreementRefusal::CASES.iter().map(|case| case.code);
    let missing: Vec<_> = rules.filter(|code| !seen.contains(code)).collect();
    // Histories are dated after what is there already, and these are too rare: they are tested by name.
    let rare = [
        "agreement.signature.party_unnamed",
        "agreement.suspension.before_signing",
        "agreement.appendix.no_such_content",
        "agreement.appendix.faulty_terms",
        "agreement.party.left_before_signing",
    ];
    assert_eq!(missing, rare);
}

proptest! {
    /// The answers by date fit together, whatever happened and however little is known of it.
    #[test]
    fn answers_agree(record in histories::<Agreement>(), day in values::day()) {
        let standing = record.standing_on(day);
        let may_be = matches!(standing, Standing::InForce | Standing::Unknown);
        let evidence = record.in_force_on(day);
        prop_assert_eq!(evidence.is_ok(), may_be);
        let is_certain = evidence.is_ok_and(|it| *it.certainty() == Certainty::Certain);
        prop_assert_eq!(is_certain, standing == Standing::InForce);

        let statuses = match record.status_on(day) {
            Known::Known(status) => vec![status],
            Known::Unknown(candidates) => candidates,
        };
        let (signed, ending) = (AgreementStatus::Signed, AgreementStatus::Terminated);
        let holds = statuses.contains(&Some(signed)) || statuses.contains(&Some(ending));
        prop_assert!(holds || standing != Standing::InForce, "{:?}", statuses);
        if record.is_expired_but_not_liquidated(day).is_yes() {
            prop_assert_eq!(standing, Standing::Expired);
        }

        let subject = [Specialty::Neurology.into()];
        let covering = record.covers(&ha_tinh(), &subject, day);
        let covered = record.covered_on(&ha_tinh(), &subject, day);
        // What is certainly on demand is no basis, whether or not the agreement is in force.
        let by_terms = matches!(covering.by_terms, Coverage::Covered | Coverage::Unknown);
        let may_be = may_be && by_terms;
        prop_assert_eq!(covered.is_ok(), may_be);
        let is_certain = covered.is_ok_and(|it| *it.certainty() == Certainty::Certain);
        prop_assert_eq!(is_certain, covering.coverage == Coverage::Covered);
    }
}
