//! Bases that authorise support: agreements in force, and others.

use super::agreement::terms;
use super::values::{self, document};
use crate::agreement::{
    Agreement, AgreementEvent, AgreementStatus, InForce, ReportedAgreement, Terms,
};
use crate::basis::Basis;
use crate::record::{Event, Record, Reported};
use crate::value::{Provenance, When};
use proptest::{option, prelude::*};

/// Evidence of some agreement on some day.
pub(super) fn agreement_in_force() -> impl Strategy<Value = InForce> {
    let agreement = (terms(), values::day(), values::provenance());
    agreement.prop_filter_map("not in force", |(terms, day, source)| {
        in_force(terms, day.into(), source)
    })
}

fn in_force(terms: Terms, signed: When, source: Provenance) -> Option<InForce> {
    let day = signed.exact_day()?;
    let report = AgreementEvent::reported(Reported::new(
        AgreementStatus::Signed,
        source,
        ReportedAgreement::new(terms).signed(signed.clone()),
    ));
    let agreement = Record::<Agreement>::open(uuid::Uuid::nil(), report.on(signed));
    agreement.ok()?.in_force_on(day).ok()
}

/// A basis that is not an agreement.
pub(super) fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![
        values::when().prop_map(Basis::direction_of_lower_levels),
        option::of(document()).prop_map(Basis::project_1816),
        option::of(document()).prop_map(Basis::satellite),
        option::of(document()).prop_map(Basis::rotation),
        document().prop_map(Basis::authority_order),
        document().prop_map(Basis::invitation),
        values::text().prop_map(Basis::emergency),
        document().prop_map(Basis::Document),
    ]
}
