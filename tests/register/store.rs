//! What a register keeps: the latest version of each record, and histories that diverge.

use crate::secondment_support::*;
use lienvien::any::{AnyLine, AnyRecord};
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::{Event, Record};
use lienvien::register::{LoadError, Register, Stored};
use lienvien::secondment::{Secondment, SecondmentEvent};
use lienvien::specialty::Specialty;
use lienvien::training::enrolment::{Enrolment, EnrolmentEvent, Nomination};
use lienvien::value::{Explain, PersonId, RecordKind, RecordRef, SecondmentId};
use std::convert::Infallible;

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

/// The lines of a record, as rows of a store.
fn rows(record: &AnyRecord) -> Vec<Result<(RecordRef, u32, AnyLine), &'static str>> {
    let lines = record.since(0).into_iter();
    let rows = (1..).zip(lines);
    rows.map(|(number, line)| Ok((record.reference(), number, line)))
        .collect()
}

#[test]
fn stored_lines_make_the_same_register_as_the_records() {
    let one = refused(&sent(1), "2025-02-01").into();
    let other = refused(&sent(2), "2025-02-01").into();
    let mut register = Register::new();
    let mut all = rows(&one);
    all.extend(rows(&other));
    let late = all.pop();
    register.load(all).unwrap();
    assert_eq!(register.record(one.reference()), Some(&one));
    assert_eq!(
        register.record(other.reference()),
        Some(&AnyRecord::from(sent(2)))
    );
    // what came later goes on from there
    register.load(late).unwrap();
    assert_eq!(register.record(other.reference()), Some(&other));
    // and what was loaded before changes nothing
    register.load(rows(&one)).unwrap();
    assert_eq!(register.len(), 2);
}

#[test]
fn no_row_that_does_not_fit_is_passed_over_in_silence() {
    let one: AnyRecord = refused(&sent(1), "2025-02-01").into();
    let other: AnyRecord = sent(2).into();
    let of_another_kind = RecordRef::new(RecordKind::Package, uuid(3));
    let line = |of: &AnyRecord, line| of.since(0).swap_remove(line);
    let table = vec![
        Ok((one.reference(), 1, line(&one, 0))),
        Ok((one.reference(), 3, line(&one, 1))),
        Err("the disk is broken"),
        Ok((of_another_kind, 1, line(&one, 0))),
        Ok((uuid_reference(4), 2, line(&one, 1))),
        Ok((other.reference(), 1, line(&other, 0))),
    ];
    let mut register = Register::new();
    let mut table = table.into_iter();
    let mut told = Vec::new();
    while let Err(error) = register.load(&mut table) {
        match error {
            LoadError::NotLoaded(why) => told.push((None, why.to_owned())),
            LoadError::Refused {
                record, refused, ..
            } => told.push((Some(record), refused.code().to_owned())),
        }
    }
    assert_eq!(
        told,
        [
            (Some(one.reference()), "record.lines.missing".to_owned()),
            (None, "the disk is broken".to_owned()),
            (
                Some(of_another_kind),
                "record.line_of_other_kind".to_owned()
            ),
            (Some(uuid_reference(4)), "record.lines.missing".to_owned()),
        ]
    );
    // what stands before a row that does not fit is there, and what stands after it too
    assert_eq!(
        register.record(one.reference()),
        Some(&AnyRecord::from(sent(1)))
    );
    assert_eq!(register.record(other.reference()), Some(&other));
    assert_eq!(register.len(), 2);
}

fn uuid_reference(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Secondment, uuid(number))
}

#[test]
fn a_refused_row_explains_itself() {
    let one: AnyRecord = sent(1).into();
    let rows = [Ok::<_, Infallible>((
        one.reference(),
        2,
        one.since(0).remove(0),
    ))];
    let refused = Register::new().load(rows).unwrap_err();
    let record = one.reference();
    assert_eq!(refused.rule(), Some("RE-13"));
    assert_eq!(
        refused.to_string(),
        format!(
            "record `{record}`: line 2 is refused: line 2 was given, expected line 1 first: it is missing or comes later"
        )
    );
    assert_eq!(
        refused.vi(),
        format!(
            "hồ sơ `{record}`: mục 2 không được chấp nhận: gặp mục 2, cần mục 1 trước: mục đó bị thiếu hoặc đến sau"
        )
    );
    assert_eq!(refused.path(), "entries[1]");
    let broken = LoadError::NotLoaded(core::fmt::Error);
    assert_eq!(broken.code(), "register.row.not_loaded");
    assert_eq!(broken.to_string(), "a row of the store could not be loaded");
    assert_eq!(broken.vi(), "không đọc được một dòng từ nơi lưu");
}

/// So many are taken out that the places of the first are used again.
#[test]
fn what_was_taken_out_leaves_no_trace() {
    let mut register: Register = (1..=40).map(|n| sent(n).into()).collect();
    for n in 1..=40 {
        let id = SecondmentId::new(uuid(n));
        assert_eq!(register.remove(id), Some(sent(n).into()));
        assert_eq!(register.affected_by(id), [RecordRef::from(id)]);
        assert_eq!(register.put(sent(100 + n).into()), Stored::New);
        let left = register.len();
        assert_eq!(left, 40);
        assert_eq!(register.iter().count(), left);
    }
    let affected = register.affected_by(SecondmentId::new(uuid(101)));
    let expected: Vec<_> = (101..=140).map(uuid_reference).collect();
    assert_eq!(affected, expected, "all were sent with the same doctor");
}

/// A copy of a register shares the records, and goes its own way.
#[test]
fn a_copy_is_a_register_of_its_own() {
    let mut register: Register = [AnyRecord::from(sent(1))].into_iter().collect();
    let copy = register.clone();
    let id = SecondmentId::new(uuid(1));
    register.put(refused(&sent(1), "2025-02-01").into());
    assert_eq!(copy.get::<Secondment>(id), Some(&sent(1)));
    let (before, after) = (copy.record(id), register.record(id));
    assert_ne!(before, after);
    assert!(core::ptr::eq(
        copy.record(id).unwrap(),
        copy.clone().record(id).unwrap()
    ));
}

/// One expert assesses the trainees of many hospitals: what is written of one of them does not touch the others.
#[test]
fn who_only_assessed_ties_no_records_together() {
    let assessed = |number: u128, trainee: u128| {
        let trainee: PersonId = id(trainee);
        let nomination = Nomination::new(trainee, hospital_of_ha_tinh(), Specialty::Neurology);
        let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-02"));
        let record: Record<Enrolment> = Record::open(uuid(number), nominated).unwrap();
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .assessors([id(7)]);
        let record = then(record, EnrolmentEvent::Started, "2025-02-01");
        AnyRecord::from(then(record, EnrolmentEvent::assessed(passed), "2025-03-01"))
    };
    let (one, other) = (assessed(1, 11), assessed(2, 12));
    let register: Register = [one.clone(), other].into_iter().collect();
    assert_eq!(register.affected_by(one.reference()), [one.reference()]);
    assert_eq!(register.person(id(11)).studies.len(), 1);
}
