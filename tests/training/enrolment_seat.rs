//! EN-12: an enrolment takes only its own seat, wherever the seat is written.

use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support::*;
use lienvien::json::{problems_in, read};
use lienvien::record::{Correction, Event, Record, Refused};
use lienvien::training::enrolment::{Enrolment, EnrolmentAcceptance, EnrolmentEvent};
use lienvien::value::{EnrolmentId, Explain};
use serde_json::{Value, json};

const CODE: &str = "enrolment.acceptance.other_enrolment";

/// An acceptance with the seat of the trainee that the enrolment support gives.
fn acceptance() -> EnrolmentEvent {
    accepted(EnrolmentAcceptance::new(seat()))
}

/// Nominated, under this id.
fn of(id: EnrolmentId) -> Trainee {
    Record::open(id, nominated(nomination()).on(when("2025-01-01"))).unwrap()
}

#[test]
fn en_12_the_seat_of_another_enrolment_is_refused() {
    let own = then(of(enrolment()), acceptance(), "2025-03-01");
    assert_eq!(own.state().seat().unwrap().enrolment(), own.id());
    let other = of(class::enrolment(9));
    assert_refused(
        &other,
        acceptance(),
        "2025-03-01",
        (
            "EN-12",
            CODE,
            "the seat was given to another enrolment, expected the seat of this one",
            "suất học xếp cho hồ sơ học viên khác, cần suất của chính hồ sơ này",
        ),
    );
    let refused = refusal(&other, acceptance(), "2025-03-01");
    assert_eq!(refused.path(), "payload.admission.seat.enrolment");
}

#[test]
fn en_12_a_correction_brings_no_seat_of_another_enrolment() {
    let without = bedside();
    let admission = lienvien::training::enrolment::WithoutCourse::new();
    let opened = nominated(without).on(when("2025-01-01"));
    let other: Trainee = Record::open(class::enrolment(9), opened).unwrap();
    let accepted = accepted(EnrolmentAcceptance::new(admission));
    let other = then(other, accepted, "2025-03-01");
    let seated = || acceptance().on(when("2025-03-01"));
    let because = || Correction::because(text("ghi nhầm"));
    let replaced = because().replace(2, seated());
    let inserted = because().strike(2).insert_after(1, seated());
    for correction in [replaced, inserted] {
        let refused = refusal_of(&other, correction);
        assert!(matches!(refused, Refused::Corrected { .. }), "{refused}");
        assert_eq!((refused.code(), refused.path()), (CODE, "changes".into()));
    }
}

/// The id of a document may come before or after its lines: either way it is compared with them.
#[test]
fn en_12_a_document_is_judged_by_its_own_id() {
    let own = then(of(enrolment()), acceptance(), "2025-03-01");
    let written = serde_json::to_string(&own).unwrap();
    assert_eq!(read::<Enrolment>(&written).unwrap(), own);
    let (id, other) = (own.id().to_string(), class::enrolment(9).to_string());
    let forged = written.replacen(&id, &other, 1);
    let last = forged.replacen(&format!(r#""id":"{other}","#), "", 1);
    let last = format!(r#"{},"id":"{other}"}}"#, last.strip_suffix('}').unwrap());
    for forged in [forged, last] {
        let told = read::<Enrolment>(&forged).unwrap_err();
        assert_eq!((told.code.as_ref(), told.path.as_str()), (CODE, "id"));
        assert!(serde_json::from_str::<Trainee>(&forged).is_err());
        assert_eq!(problems_in::<Trainee>(&forged).len(), 1);
    }
    // a seat is not compared with what stands in the place of a bad id
    let mut bad: Value = serde_json::from_str(&written).unwrap();
    bad["id"] = json!("x");
    let told = problems_in::<Trainee>(&bad.to_string());
    let codes: Vec<_> = told
        .iter()
        .map(|problem| (&*problem.code, &*problem.path))
        .collect();
    assert_eq!(codes, [("id.not_uuid", "id")]);
}

#[test]
fn en_12_stored_lines_are_replayed_under_the_id_of_their_record() {
    let own = then(of(enrolment()), acceptance(), "2025-03-01");
    let rows = || {
        (1..)
            .zip(own.ledger().iter().cloned())
            .map(Ok::<_, std::convert::Infallible>)
    };
    assert_eq!(Record::replay(own.id(), rows()).unwrap(), own);
    let strange = Record::<Enrolment>::replay(class::enrolment(9), rows()).unwrap_err();
    assert_eq!(
        (strange.code(), strange.path()),
        (CODE, "entries[1].payload.admission.seat.enrolment".into(),)
    );
}
