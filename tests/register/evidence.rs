//! What records rely on: whether those that are said to vouch for it gave it, and still do.

use crate::agreements::{NEUROLOGY, from_bach_mai, pact};
use crate::course_support::{approved, given, plan, planned, released};
use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use lienvien::agreement::{AgreementEvent, ContentKind, PartySignature};
use lienvien::any::AnyRecord;
use lienvien::organisation::Organisation;
use lienvien::package::{Package, PackageCommitment, PackageEvent, PackageProposal};
use lienvien::record::{Correction, Event, Place, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{Survey, SurveyEvent, SurveyPlan};
use lienvien::training::course::Course;
use lienvien::training::enrolment::{Enrolment, EnrolmentAcceptance, EnrolmentEvent, Nomination};
use lienvien::value::{RecordKind, RecordRef};

const TODAY: &str = "2026-01-01";

type Pact = Record<lienvien::agreement::Agreement>;

fn signed() -> Pact {
    pact(1, from_bach_mai(NEUROLOGY), "2024-10-12")
}

/// A survey that relies on the agreement as it stands there, on a day.
fn survey(under: &Pact) -> Record<Survey> {
    let plan = SurveyPlan::new(bach_mai(), [hospital_of_ha_tinh()])
        .basis(under.in_force_on(day("2025-01-06")).unwrap());
    Record::open(uuid(200), SurveyEvent::planned(plan).on(when("2025-01-06"))).unwrap()
}

fn here() -> RecordRef {
    RecordRef::new(RecordKind::Survey, uuid(200))
}

fn agreement() -> RecordRef {
    RecordRef::new(RecordKind::Agreement, uuid(1))
}

#[test]
fn the_record_never_gave_the_evidence() {
    // the evidence is of version 3, and the agreement of the register was never signed
    let under = signed();
    let survey = survey(&under);
    let mut lines = AnyRecord::from(under.clone()).since(0).into_iter();
    let drafted = AnyRecord::open(uuid(1), lines.next().unwrap()).unwrap();
    let id = agreement();
    let en = format!(
        "`{id}` did not give the evidence `in_force` at version 3, on which this record relies"
    );
    let vi = format!(
        "hồ sơ `{id}` ở phiên bản 3 không cấp chứng cứ “văn bản hợp tác đang có hiệu lực” mà hồ sơ này đã dẫn"
    );
    assert_finds(
        &register([drafted, survey.clone().into()]),
        TODAY,
        ("register.evidence.never_held", &en, &vi, &[(here(), "1")]),
    );
    assert_clean(&register([under.into(), survey.into()]), TODAY);
}

#[test]
fn the_evidence_holds_no_longer() {
    let mut under = signed();
    let survey = survey(&under);
    // both had signed later than was written, and after the survey
    let signed = |party: u16| AgreementEvent::signed(PartySignature::new(party));
    let later = |on: &str| {
        Correction::because(text("đọc nhầm ngày ký"))
            .replace(Place::line(2), signed(1).on(when(on)))
            .replace(Place::line(3), signed(2).on(when(on)))
    };
    under.append(later("2025-01-06")).unwrap();
    assert_clean(
        &register([under.clone().into(), survey.clone().into()]),
        TODAY,
    );
    under.append(later("2025-01-07")).unwrap();
    let id = agreement();
    let en = format!("`{id}` gave the evidence `in_force` at version 3, but does not any more");
    let vi = format!(
        "hồ sơ `{id}` ở phiên bản 3 đã cấp chứng cứ “văn bản hợp tác đang có hiệu lực” nhưng nay chứng cứ đó không còn đúng"
    );
    assert_finds(
        &register([under.into(), survey.into()]),
        TODAY,
        (
            "register.evidence.no_longer_holds",
            &en,
            &vi,
            &[(here(), "1")],
        ),
    );
}

#[test]
fn the_record_that_gave_the_evidence_is_not_in_the_register() {
    let survey = survey(&signed());
    let id = agreement();
    let en =
        format!("`{id}`, which is said to give the evidence `in_force`, is not in the register");
    let vi = format!(
        "hồ sơ `{id}` được dẫn là đã cấp chứng cứ “văn bản hợp tác đang có hiệu lực” nhưng chưa có trong sổ theo dõi"
    );
    assert_finds(
        &register([survey.into()]),
        TODAY,
        (
            "register.evidence.record_unknown",
            &en,
            &vi,
            &[(here(), "1")],
        ),
    );
}

#[test]
fn the_organisation_of_the_evidence_is_not_in_the_register() {
    let under = signed();
    let facility: Organisation = hospital_of_ha_tinh().try_into().unwrap();
    let (activity, subjects) = (
        ContentKind::TechniqueTransfer,
        [Specialty::Neurology.into()],
    );
    let covered = under.covered_on(&facility, activity, &subjects, day("2025-01-06"));
    let proposal = PackageProposal::new(text("tiêu sợi huyết"), hospital_of_ha_tinh())
        .subjects(subjects.clone())
        .supporters([bach_mai()]);
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let package: Record<Package> = Record::open(uuid(100), proposed).unwrap();
    let committed = PackageCommitment::new().basis(covered.unwrap());
    let package = then(package, PackageEvent::committed(committed), "2025-01-06");
    let here = RecordRef::from(package.id());
    let mut planted = register([under.into(), package.into()]);
    let (organisation, id) = (facility.id(), agreement());
    let en = format!(
        "organisation `{organisation}`, of which `{id}` is said to give evidence, is not in the register"
    );
    let vi = format!(
        "tổ chức `{organisation}` nêu trong chứng cứ của hồ sơ `{id}` chưa có trong sổ theo dõi"
    );
    assert_finds(
        &planted,
        TODAY,
        (
            "register.evidence.organisation_unknown",
            &en,
            &vi,
            &[(here, "2")],
        ),
    );
    planted.put_organisation(facility);
    assert_clean(&planted, TODAY);
}

/// What a trainee relied on was true, also if the seat was given up later.
#[test]
fn a_seat_that_was_given_up_was_given() {
    let course: Record<Course> =
        Record::open(uuid(500), planned(plan()).on(when("2025-01-02"))).unwrap();
    let course = then(course, approved(), "2025-01-03");
    let course = then(course, given(1), "2025-01-10");
    let seat = course.seat(id(1)).unwrap();
    let trainee: lienvien::value::PersonId = id(1001);
    let nomination = Nomination::new(trainee, hospital_of_ha_tinh(), course.id());
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-05"));
    let enrolment: Record<Enrolment> = Record::open(uuid(1), nominated).unwrap();
    let accepted = EnrolmentEvent::accepted(EnrolmentAcceptance::new(seat));
    let enrolment = then(enrolment, accepted, "2025-01-10");
    let found = |course: Record<Course>| {
        let found = register([course.into(), enrolment.clone().into()]).findings(day(TODAY));
        found
            .iter()
            .filter(|it| it.code().starts_with("register.evidence"))
            .count()
    };
    assert_eq!(found(course.clone()), 0);
    assert_eq!(found(then(course, released(1), "2025-01-20")), 0);
}
