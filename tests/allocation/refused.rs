//! A refusal that says no date and no path allocates nothing, whichever rule refuses.

use crate::allocation::allocations;
use crate::consultation_support as consultations;
use crate::course_support as courses;
use crate::enrolment_support as enrolments;
use crate::package_support as packages;
use crate::secondment_support as secondments;
use lienvien::consultation::ConsultationRequest;
use lienvien::package::{CaseLevel, PackageEvent, PackageStatus};
use lienvien::record::{Aggregate, Event, Record};
use lienvien::secondment::{LoggedDay, SecondmentStatus};
use lienvien::survey::CaseSeverity;
use lienvien::training::course::{Attendance, SessionHeld};
use lienvien::training::enrolment::{EnrolmentEventKind, EnrolmentStatus};
use lienvien::value::{Explain, When};

/// Asserts that the record refuses the event by this rule, without an allocation.
#[track_caller]
fn refuses<A: Aggregate>(mut record: Record<A>, event: A::Event, rule: &str) {
    let entry = event.on(When::UNKNOWN);
    let again = entry.clone();
    assert_eq!(record.append(entry).unwrap_err().rule(), Some(rule));
    assert_eq!(allocations(|| record.append(again)), 0, "{rule}");
}

#[test]
fn a_refused_event_of_a_package_allocates_nothing() {
    let held = packages::standing_in(PackageStatus::OnHold);
    refuses(held, PackageEvent::declined(packages::reason()), "PK-13");
    let one = packages::case(1, CaseLevel::Assisted).performer(packages::trainee(1));
    let taught = packages::logged(one.taught_by(packages::trainee(1)));
    refuses(packages::training_with([]), taught, "PK-05");
    // Few cases, and many.
    for cases in [1, 400] {
        let case = |n| packages::logged(packages::case(n, CaseLevel::Assisted));
        let record = packages::training_with([]);
        let record = packages::then_each(record, (0..cases).map(case), "unknown");
        refuses(record, case(0), "PK-14");
    }
}

#[test]
fn a_refused_event_of_a_course_allocates_nothing() {
    let full = courses::open_with(courses::plan().capacity(1));
    refuses(full.clone(), courses::released(1), "CO-07");
    let full = courses::then(full, courses::given(1), "unknown");
    refuses(full.clone(), courses::given(2), "CO-04");
    refuses(full.clone(), courses::waitlisted(1), "CO-05");
    refuses(full, courses::released(2), "CO-08");
    let running = courses::running_with(courses::plan(), [1, 2]);
    refuses(running.clone(), courses::capacity(1), "CO-15");
    let too_long = Attendance::new(courses::enrolment(2)).minutes(91);
    let attended = SessionHeld::new()
        .session(1)
        .minutes(90)
        .attendance([Attendance::new(courses::enrolment(1)), too_long]);
    refuses(running.clone(), courses::held(attended), "CO-14");
    let settled = [courses::excused(1), courses::excused(2)];
    let settled = courses::then_each(running, settled, "unknown");
    refuses(settled.clone(), courses::excused(2), "CO-11");
    refuses(
        settled,
        courses::held(SessionHeld::new().session(1).minutes(90)),
        "CO-10",
    );
}

#[test]
fn a_refused_event_of_an_enrolment_allocates_nothing() {
    let active = enrolments::standing_in(EnrolmentStatus::Active);
    let again = enrolments::event(EnrolmentEventKind::Accepted);
    refuses(active, again, "EN-06");
    let returned = enrolments::standing_in(EnrolmentStatus::Returned);
    refuses(returned, enrolments::broken(), "EN-10");
}

#[test]
fn a_refused_event_of_a_secondment_allocates_nothing() {
    let there = secondments::standing_in(SecondmentStatus::OnSite);
    refuses(there, secondments::ended(secondments::stranger()), "SE-11");
    let over = secondments::standing_in(SecondmentStatus::Completed);
    let doctor = secondments::doctor();
    refuses(over, secondments::replaced(doctor, doctor), "SE-15");
    let mut left = secondments::standing_in(SecondmentStatus::Between);
    let logged = || secondments::logged(LoggedDay::new()).on(secondments::when("2025-03-05"));
    left.append(logged()).unwrap();
    assert_eq!(left.append(logged()).unwrap_err().rule(), Some("SE-13"));
    let logged = logged();
    assert_eq!(allocations(|| left.append(logged)), 0);
}

#[test]
fn a_refused_event_of_a_consultation_allocates_nothing() {
    let mut nobody: ConsultationRequest = consultations::request(CaseSeverity::Critical);
    nobody.advisers.clear();
    let asked = consultations::record_of(consultations::requested(nobody), []);
    refuses(asked, consultations::accepted(1), "CN-11");
}
