//! The laws of every record on agreements grown at random, and that their answers by date fit together.
#![cfg(feature = "proptest")]

use crate::agreement_support::ha_tinh;
use crate::door::paths::check_histories;
use crate::json::Json;
use lienvien::agreement::ContentKind;
use lienvien::{
    agreement::{Agreement, AgreementRefusal, AgreementStatus, Coverage, Standing},
    record::Certainty,
    specialty::Specialty,
    testing::{histories, laws, values},
    value::Known,
};
use proptest::{prelude::*, test_runner::Config};

#[test]
fn every_law_holds() {
    laws::all::<Agreement, Json>(Config::with_cases(256));
}

/// Every refusal leads to what it is about.
#[test]
fn every_refusal_says_where() {
    check_histories::<Agreement>(&[]);
}

/// Every status, every kind of event and every rule is met, so that the laws say something.
#[test]
fn histories_are_varied() {
    // These may be too rare: they are tested by name.
    let rare = [
        "agreement.signer.identified_twice",
        "agreement.suspension.before_signing",
        "agreement.party.too_few_stay",
        "agreement.party.left_twice",
        "agreement.appendix.unsigned",
        "agreement.appendix.before_signing",
        "agreement.renewal.twice",
        "agreement.amendment.succeeded_twice",
        "agreement.renewal.by_itself",
        "agreement.notice.by_twice",
        "agreement.notice.withdrawn_twice",
        "agreement.notice.withdrawn_too_late",
        "agreement.reported.signatures",
    ];
    for code in laws::unmet::<Agreement>(AgreementRefusal::CASES) {
        assert!(rare.contains(&code), "{code} is never met");
    }
}

proptest! {
    /// The answers by date fit together, whatever happened and however little is known of it.
    #[test]
    fn answers_agree(record in histories::<Agreement>(), day in values::day()) {
        let standing = record.standing_on(day);
        let may_be = matches!(standing, Standing::InForce | Standing::Unknown);
        let presumed = record.presume_in_force_on(day);
        prop_assert_eq!(presumed.is_ok(), may_be);
        let is_certain = presumed.is_ok_and(|it| *it.certainty() == Certainty::Certain);
        prop_assert_eq!(is_certain, standing == Standing::InForce);
        prop_assert_eq!(record.in_force_on(day).is_ok(), is_certain);

        let statuses = match record.status_on(day) {
            Known::Known(status) => vec![status],
            Known::Unknown(candidates) => candidates,
        };
        let (signed, ending) = (AgreementStatus::Signed, AgreementStatus::Terminated);
        let holds = statuses.contains(&Some(signed)) || statuses.contains(&Some(ending));
        // Once signed, it may have been in force on days on which nobody had signed it yet.
        let looks_back = record.state().terms_as_signed().effective.is_some();
        let holds = holds || looks_back;
        prop_assert!(holds || standing != Standing::InForce, "{:?}", statuses);
        if record.is_expired_but_not_liquidated(day).is_yes() {
            prop_assert_eq!(standing, Standing::Expired);
        }

        let subject = [Specialty::Neurology.into()];
        let covering = record.covers(&ha_tinh(), ContentKind::TechniqueTransfer, &subject, day);
        let (hospital, activity) = (ha_tinh(), ContentKind::TechniqueTransfer);
        let presumed = record.presume_covered_on(&hospital, activity, &subject, day);
        // What is certainly on demand is no basis, whether or not the agreement is in force.
        let by_terms = matches!(covering.by_terms, Coverage::Covered | Coverage::Unknown);
        let may_be = may_be && by_terms;
        prop_assert_eq!(presumed.is_ok(), may_be);
        // Evidence also says who supports whom.
        let is_certain = presumed.is_ok_and(|it| {
            *it.certainty() == Certainty::Certain && !it.supporters().is_empty()
        });
        prop_assert_eq!(record.covered_on(&hospital, activity, &subject, day).is_ok(), is_certain);
        prop_assert!(!is_certain || covering.coverage == Coverage::Covered);
    }
}
