//! Whether a permission exists on a day, and whether the technique may be performed.

use crate::package_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    Authorisation, CaseLevel, LoggedCase, PackageEvent, PackageStatus as Status, PackageSuspension,
    SuspensionCause,
};
use lienvien::value::Answer::{self, No, Unknown, Yes};

/// What the record answers for each day: permitted, and to be performed.
#[track_caller]
fn assert_answers(record: &Pack, expected: &[(&str, Answer, Answer)]) {
    for (on, permitted, performed) in expected {
        let state = record.state();
        let found = (
            state.is_authorised_on(day(on)),
            state.may_be_performed_on(day(on)),
        );
        assert_eq!(found, (*permitted, *performed), "{on}");
    }
}

fn permitted() -> Pack {
    then(
        standing_in(Status::Accepted),
        authorised(None),
        "2025-03-01",
    )
}

#[test]
fn a_stop_order_has_its_authority_and_its_document() {
    let department = OrganisationRef::new(OrganisationKind::DepartmentOfHealth, text("Sở Y tế"));
    let stop = PackageSuspension::ordered_by(department.clone(), document("Quyết định đình chỉ"));
    let record = then(permitted(), PackageEvent::suspended(stop), "2025-06-01");
    let stopped = &record.state().suspension().unwrap().what;
    assert_eq!(stopped.cause, Some(SuspensionCause::AuthorityOrder.into()));
    assert_eq!(stopped.authority, Some(department));
    assert_eq!(stopped.document, Some(document("Quyết định đình chỉ")));
    let days = [
        ("2025-02-28", No, No),
        ("2025-03-01", Yes, Yes),
        ("2025-05-31", Yes, Yes),
        ("2025-06-01", Yes, No),
        ("2026-06-01", Yes, No),
    ];
    assert_answers(&record, &days);
    let again = then(record, restored(), "2025-09-01");
    let days = [("2025-08-31", Yes, No), ("2025-09-01", Yes, Yes)];
    assert_answers(&again, &days);
}

/// The permission may end, or be given, during the suspension.
#[test]
fn a_suspension_and_a_permission_are_two_things() {
    let record = then(permitted(), suspended(), "2025-06-01");
    let record = then(record, PackageEvent::AuthorisationEnded, "2025-07-01");
    let record = then(record, authorised(None), "2025-08-01");
    let record = then(record, restored(), "2025-09-01");
    let days = [
        ("2025-06-30", Yes, No),
        ("2025-07-01", No, No),
        ("2025-08-01", Yes, No),
        ("2025-09-01", Yes, Yes),
    ];
    assert_answers(&record, &days);
}

#[test]
fn a_lapse_stops_it_and_a_hold_does_not() {
    let held = then(permitted(), PackageEvent::held(reason()), "2025-05-01");
    assert_answers(&held, &[("2025-05-02", Yes, Yes)]);
    let lapsed = then(held, PackageEvent::lapsed(reason()), "2025-06");
    let days = [
        ("2025-05-31", Yes, Yes),
        ("2025-06-15", Yes, Unknown),
        ("2025-06-30", Yes, No),
    ];
    assert_answers(&lapsed, &days);
    let again = then(lapsed, restored(), "2025-12-01");
    assert_answers(&again, &[("2025-11-30", Yes, No), ("2025-12-01", Yes, Yes)]);
}

/// A second cause ends with the first: the technique is performed again.
#[test]
fn several_suspensions_end_together() {
    let twice = then(
        then(permitted(), suspended(), "2025-06-01"),
        suspended(),
        "2025-07-01",
    );
    assert_eq!(
        (twice.status(), twice.state().interruptions().len()),
        (Status::Suspended, 2)
    );
    let again = then(twice, restored(), "2025-08-01");
    assert_answers(&again, &[("2025-07-31", Yes, No), ("2025-08-01", Yes, Yes)]);
}

#[test]
fn a_pilot_is_over_when_its_cases_are_used_up() {
    let pilot = PackageEvent::authorised(Authorisation::new().cases(2));
    let record = then(standing_in(Status::Accepted), pilot, "2025-03-01");
    let unaided = |n| logged(case(n, CaseLevel::Independent));
    // Before the permission, watched, or the same case again by another: none of these uses it up.
    let record = then(record, unaided(1), "2025-02-28");
    let record = then(record, logged(case(2, CaseLevel::Observed)), "2025-03-02");
    let record = then(record, unaided(3), "2025-03-03");
    let same = case(3, CaseLevel::Independent).performer(trainee(5));
    let record = then(record, logged(same), "2025-03-03");
    assert_answers(
        &record,
        &[("2025-03-02", Yes, Yes), ("2026-01-01", Yes, Yes)],
    );
    // With help it may have been performed elsewhere.
    let helped = then(
        record.clone(),
        logged(case(4, CaseLevel::SupervisedInRoom)),
        "2025-03-05",
    );
    assert_answers(
        &helped,
        &[("2025-03-04", Yes, Yes), ("2025-03-05", Yes, Unknown)],
    );
    let used_up = then(record, unaided(5), "2025-03-06");
    assert_answers(
        &used_up,
        &[("2025-03-05", Yes, Yes), ("2025-03-06", Yes, No)],
    );
    // Another permission goes on.
    let official = then(used_up, authorised(None), "2025-06-01");
    assert_answers(
        &official,
        &[("2025-05-31", Yes, No), ("2025-06-01", Yes, Yes)],
    );
}

/// The end of a permission whose beginning is not known says that there was one.
#[test]
fn an_end_without_a_beginning_is_written() {
    let accepted = standing_in(Status::Accepted);
    let ended = then(accepted, PackageEvent::AuthorisationEnded, "2025-06-01");
    let days = [("2025-05-31", Unknown, Unknown), ("2025-06-01", No, No)];
    assert_answers(&ended, &days);
    // It does not end what was given later, and it ends what becomes known to have been given before.
    let later = then(ended.clone(), authorised(None), "2025-07-01");
    let days = [
        ("2025-05-31", Unknown, Unknown),
        ("2025-06-15", No, No),
        ("2025-07-01", Yes, Yes),
    ];
    assert_answers(&later, &days);
    let before = then(ended, authorised(None), "2025-01-01");
    let days = [
        ("2024-12-31", No, No),
        ("2025-01-01", Yes, Yes),
        ("2025-06-01", No, No),
    ];
    assert_answers(&before, &days);
    // Of one day nobody knows which came first.
    let same = then(permitted(), PackageEvent::AuthorisationEnded, "2025-03-01");
    assert_answers(&same, &[("2025-03-01", Unknown, Unknown)]);
}

/// A case of which nobody says how the person took part may be one without help, or none.
#[test]
fn a_case_without_a_level_is_certain_of_nothing() {
    let pilot = Authorisation::new().cases(1);
    let record = then(
        standing_in(Status::Accepted),
        PackageEvent::authorised(pilot),
        "2025-03-01",
    );
    let person = id(1003);
    let told = LoggedCase::new(token(41)).performer(person);
    assert_eq!(told.is_unaided(), Unknown);
    let record = then(
        record,
        PackageEvent::case_logged(told.clone()),
        "2025-04-01",
    );
    assert_answers(&record, &[("2025-04-02", Yes, Unknown)]);
    assert_eq!(record.warnings(day("2025-05-01")), []);
    for (level, answer) in [(CaseLevel::Observed, No), (CaseLevel::TaughtOthers, Yes)] {
        assert_eq!(told.clone().level(level).is_unaided(), answer);
    }
}
