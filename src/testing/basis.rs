//! What authorises support: agreements in force, and other grounds.

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
    let agreement = (terms(), values::day(), values::text());
    agreement.prop_filter_map("not in force", |(terms, day, publisher)| {
        in_force(terms, day.into(), Provenance::by(publisher))
    })
}

fn in_force(terms: Terms, signed: When, source: Provenance) -> Option<InForce> {
    let day = signed.exact_day()?;
    let report = AgreementEvent::Reported(Reported {
        reached: AgreementStatus::Signed,
        source,
        known: ReportedAgreement {
            terms,
            signed: signed.clone(),
        },
    });
    let agreement = Record::<Agreement>::open(uuid::Uuid::nil(), report.on(signed));
    agreement.ok()?.in_force_on(day).ok()
}

/// A basis that is no agreement.
pub(super) fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![
        values::when().prop_map(|year| Basis::DirectionOfLowerLevels { year }),
        option::of(document()).prop_map(|decision| Basis::Project1816 { decision }),
        option::of(document()).prop_map(|project| Basis::Satellite { project }),
        option::of(document()).prop_map(|decision| Basis::Rotation { decision }),
        document().prop_map(|document| Basis::AuthorityOrder { document }),
        document().prop_map(|document| Basis::Invitation { document }),
        values::text().prop_map(|reason| Basis::Emergency { reason }),
        document().prop_map(Basis::Document),
    ]
}
