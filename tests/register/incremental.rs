//! Who asks only the records that a change may affect finds what all together would find.
#![cfg(feature = "proptest")]

use crate::door::day;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::consultation::Consultation;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::Record;
use lienvien::register::{Finding, Register};
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::testing::{Payloads, histories};
use lienvien::training::course::Course;
use lienvien::training::enrolment::Enrolment;
use lienvien::value::RecordRef;
use proptest::{collection::vec, prelude::*, strategy::BoxedStrategy};
use std::collections::{BTreeMap, BTreeSet};

fn some<A: Payloads>() -> BoxedStrategy<AnyRecord>
where
    AnyRecord: From<Record<A>>,
{
    histories::<A>().prop_map(AnyRecord::from).boxed()
}

pub(crate) fn any_record() -> BoxedStrategy<AnyRecord> {
    prop_oneof![
        some::<Agreement>(),
        some::<Survey>(),
        some::<Plan>(),
        some::<Package>(),
        some::<Course>(),
        some::<Enrolment>(),
        some::<Secondment>(),
        some::<Consultation>(),
    ]
    .boxed()
}

/// The findings in records, by the record in which each was found.
fn by_record(findings: Vec<Finding>) -> BTreeMap<RecordRef, Vec<Finding>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for finding in findings {
        if let Some(record) = finding.records.first() {
            found.entry(*record).or_default().push(finding);
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_asked_again_is_what_may_have_changed(records in vec(any_record(), 1..8)) {
        let today = day("2026-01-01");
        let mut register = Register::new();
        let mut known = BTreeMap::new();
        for record in records {
            let reference = record.reference();
            register.put(record);
            for affected in register.affected_by(reference) {
                let of = register.findings_of(affected, today);
                let own = of.into_iter().filter(|it| it.records[0] == affected);
                known.insert(affected, own.collect::<Vec<_>>());
            }
            known.retain(|_, own| !own.is_empty());
            prop_assert_eq!(&by_record(register.findings(today)), &known);
        }
    }

    /// The order in which records are put in does not matter.
    #[test]
    fn the_order_of_records_does_not_matter(records in vec(any_record(), 1..6)) {
        let forth: Register = records.iter().cloned().collect();
        let back: Register = records.iter().rev().cloned().collect();
        let references: BTreeSet<_> = records.iter().map(AnyRecord::reference).collect();
        if references.len() == records.len() {
            let today = day("2026-01-01");
            prop_assert_eq!(forth.findings(today), back.findings(today));
        }
    }
}
