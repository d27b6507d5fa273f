//! What a register keeps: the latest version of each record, and histories that diverge.

use crate::secondment_support::*;
use lienvien::any::AnyRecord;
use lienvien::record::{Event, Record};
use lienvien::register::{Register, Stored};
use lienvien::secondment::{Secondment, SecondmentEvent};
use lienvien::value::{RecordKind, RecordRef, SecondmentId};

fn sent(number: u128) -> Sent {
    Record::open(uuid(number), proposed(proposal()).on(when("2025-01-02"))).unwrap()
}

fn refused(record: &Sent, on: &str) -> Sent {
    then(record.clone(), SecondmentEvent::refused(reason()), on)
}

#[test]
fn a_later_version_takes_the_place_of_an_earlier_one() {
    let (first, id) = (sent(1), SecondmentId::new(uuid(1)));
    let later = refused(&first, "2025-02-01");
    let mut register = Register::new();
    assert!(register.is_empty());
    for (record, stored) in [
        (&first, Stored::New),
        (&first, Stored::Same),
        (&later, Stored::Later),
        (&first, Stored::Earlier),
        (&later, Stored::Same),
    ] {
        assert_eq!(register.put(record.clone().into()), stored);
    }
    assert_eq!(register.len(), 1);
    assert_eq!(register.get::<Secondment>(id), Some(&later));
    assert_eq!(register.record(id), Some(&AnyRecord::from(later.clone())));
    assert_eq!(register.get::<Secondment>(SecondmentId::new(uuid(2))), None);
    assert_eq!(register.remove(id), Some(later.into()));
    assert_eq!((register.remove(id), register.len()), (None, 0));
    assert_eq!(register.affected_by(id), [RecordRef::from(id)]);
}

#[test]
fn histories_that_diverge_are_both_kept_in_sight() {
    let (first, id) = (sent(1), SecondmentId::new(uuid(1)));
    let (one, other) = (refused(&first, "2025-02-01"), refused(&first, "2025-02-02"));
    let longer = then(
        other.clone(),
        SecondmentEvent::cancelled(reason()),
        "2025-03-01",
    );
    let mut register = Register::new();
    for (record, stored) in [
        (&one, Stored::New),
        (&other, Stored::Diverged),
        (&other, Stored::Diverged),
    ] {
        assert_eq!(register.put(record.clone().into()), stored);
    }
    assert_eq!(
        register.get::<Secondment>(id),
        Some(&one),
        "it was there first"
    );
    assert_eq!(register.diverged(id), [AnyRecord::from(other.clone())]);
    let findings = register.findings(day("2025-06-01"));
    assert_eq!(findings[0].number(), Some("RG-01"));
    assert_eq!(
        findings[0].to_string(),
        format!(
            "2 histories of `secondment/{}` were given, and none goes on from another",
            uuid(1)
        )
    );
    // The longer one is shown, and what goes on from a history is no other one.
    assert_eq!(register.put(longer.clone().into()), Stored::Diverged);
    assert_eq!(register.get::<Secondment>(id), Some(&longer));
    assert_eq!(register.diverged(id), [AnyRecord::from(one.clone())]);
    register.remove(id);
    assert!(register.diverged(id).is_empty());
    assert_eq!(register.put(one.into()), Stored::New);
    assert!(register.findings(day("2025-06-01")).is_empty());
}

#[test]
fn records_are_in_a_fixed_order() {
    let mut register: Register = [5, 3, 9, 1].map(|n| sent(n).into()).into_iter().collect();
    let order = |register: &Register| -> Vec<_> { register.iter().map(AnyRecord::id).collect() };
    assert_eq!(order(&register), [1, 3, 5, 9].map(uuid));
    register.remove(SecondmentId::new(uuid(3)));
    register.extend([AnyRecord::from(sent(4))]);
    assert_eq!(order(&register), [1, 4, 5, 9].map(uuid));
    assert_eq!(register.of_kind(RecordKind::Secondment).count(), 4);
    assert_eq!(register.of_kind(RecordKind::Agreement).count(), 0);
}
