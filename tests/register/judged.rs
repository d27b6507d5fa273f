//! Who judged whom, and who is left of those who passed.

use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use crate::package_support::{accepted, assessed, committed, logged, project_1816, whole};
use crate::people::{DOCTOR, secondment, sent};
use crate::secondment_support::{doctor, nurse};
use lienvien::any::AnyRecord;
use lienvien::organisation::{Cadre, OrganisationRef};
use lienvien::package::{
    AssessmentConclusion, CaseLevel, Exception, LoggedCase, Outline, Package, PackageAcceptance,
    PackageEvent, PackageProposal, TeamMember, TraineeAssessment,
};
use lienvien::record::{Event, Record};
use lienvien::register::Register;
use lienvien::secondment::{LoggedDay, SecondmentEvent};
use lienvien::specialty::Specialty;
use lienvien::training::enrolment::{Enrolment, EnrolmentEvent, Nomination, Return};
use lienvien::value::{PersonId, RecordKind, RecordRef};

const TRAINEE: &str = "00000000-0000-0000-0000-0000000003e9";

fn trainee() -> PersonId {
    id(1001)
}

fn package(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Package, uuid(number))
}

/// A package for the hospital of Hà Tĩnh, with these events.
fn transferred<'a>(
    number: u128,
    events: impl IntoIterator<Item = (PackageEvent, &'a str)>,
) -> Record<Package> {
    let proposal = PackageProposal::new(text(&format!("gói {number}")), hospital_of_ha_tinh())
        .subjects([Specialty::Neurology]);
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::open(uuid(number), proposed).unwrap();
    let events = events.into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

fn practised(level: CaseLevel) -> LoggedCase {
    LoggedCase::new(token(1)).level(level).performer(trainee())
}

fn judged_by_the_doctor() -> TraineeAssessment {
    let passed = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
    passed.trainee(trainee()).assessors([doctor()])
}

/// The doctor assesses a trainee who practised one case.
fn judged(level: CaseLevel) -> Record<Package> {
    transferred(
        3,
        [
            (logged(practised(level)), "2025-03-04"),
            (assessed(judged_by_the_doctor()), "2025-04-01"),
        ],
    )
}

fn taught(teacher: PersonId) -> PackageEvent {
    logged(practised(CaseLevel::SupervisedInRoom).taught_by(teacher))
}

fn assessor(other: RecordRef) -> (String, String) {
    (
        format!(
            "person `{DOCTOR}` assessed trainee `{TRAINEE}`, whom that person had taught by `{other}` in a case that is logged here"
        ),
        format!(
            "người `{DOCTOR}` đánh giá học viên `{TRAINEE}`, trong khi theo hồ sơ `{other}` chính người này đã hướng dẫn học viên ở ca ghi nhận tại đây"
        ),
    )
}

#[test]
fn an_assessor_taught_the_case_by_another_package() {
    let other = transferred(4, [(taught(doctor()), "2025-03-04")]);
    let found = register([judged(CaseLevel::Assisted).into(), other.clone().into()]);
    let (en, vi) = assessor(package(4));
    let lines = [(package(3), "3"), (package(4), "2")];
    assert_clean(&found, "2025-03-31");
    assert_finds(
        &found,
        "2025-04-01",
        ("register.person.assessor_taught", &en, &vi, &lines),
    );
    // observing is no practice
    let found = register([judged(CaseLevel::Observed).into(), other.into()]);
    assert_clean(&found, "2025-04-01");
    // taught only after the assessment, or perhaps
    let other = || transferred(4, [(taught(doctor()), "2025-04-02")]);
    for on in ["2025-04-02", "2025-04", "unknown"] {
        let judged = transferred(
            3,
            [
                (logged(practised(CaseLevel::Assisted)), on),
                (assessed(judged_by_the_doctor()), "2025-04-01"),
            ],
        );
        assert_clean(&register([judged.into(), other().into()]), "2026-01-01");
    }
    // somebody else taught
    let other = transferred(4, [(taught(nurse()), "2025-03-04")]);
    let found = register([judged(CaseLevel::Assisted).into(), other.into()]);
    assert_clean(&found, "2025-04-01");
}

#[test]
fn minutes_that_name_the_assessor_hide_nothing() {
    let named = PackageAcceptance::partial(document("Biên bản"), [Exception::AssessorTaught]);
    let judged = then(judged(CaseLevel::Assisted), accepted(named), "2025-04-02");
    let other = transferred(4, [(taught(doctor()), "2025-03-04")]);
    assert_clean(&register([judged.into(), other.into()]), "2025-05-01");
}

#[test]
fn an_assessor_taught_the_cases_of_a_day_in_a_secondment() {
    let day_of = |taught| {
        let day = LoggedDay::new().person(doctor()).taught(taught);
        SecondmentEvent::day_logged(day.package(id(3)))
    };
    let (en, vi) = assessor(secondment(1));
    let lines = [(package(3), "3"), (secondment(1), "2")];
    let sent = |taught, on| sent(1, hospital_of_ha_tinh(), [(day_of(taught), on)]);
    let found = register([
        judged(CaseLevel::Assisted).into(),
        sent(1, "2025-03-04").into(),
    ]);
    assert_finds(
        &found,
        "2025-04-01",
        ("register.person.assessor_taught", &en, &vi, &lines),
    );
    // no case was taught, on another day, on a day that is not known
    for sent in [
        sent(0, "2025-03-04"),
        sent(1, "2025-03-05"),
        sent(1, "2025-03"),
    ] {
        let found = register([judged(CaseLevel::Assisted).into(), sent.into()]);
        assert_clean(&found, "2025-04-01");
    }
    // another trainee may have been taught on that day
    let another = LoggedCase::new(token(2))
        .level(CaseLevel::Assisted)
        .performer(id(1002));
    for on in ["2025-03-04", "2025-03", "unknown"] {
        let judged = then(judged(CaseLevel::Assisted), logged(another.clone()), on);
        let found = register([judged.into(), sent(1, "2025-03-04").into()]);
        assert_clean(&found, "2025-04-01");
    }
}

// ---------------------------------------------------------------------------------------------- team

/// An accepted package for a team of two, of whom these passed.
fn accepted_for(passed: &[u128], team: u16) -> Record<Package> {
    let outline = Outline::new().team([TeamMember::new(Cadre::Doctor).count(team)]);
    let mut events = vec![
        (PackageEvent::outlined(outline), "2025-01-03"),
        (committed(project_1816()), "2025-01-04"),
    ];
    for person in passed {
        let passed = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
        events.push((assessed(passed.trainee(id(1000 + person))), "2025-04-01"));
    }
    events.push((accepted(whole()), "2025-04-10"));
    transferred(3, events)
}

/// A trainee of the hospital of Hà Tĩnh who learnt without a course and returned to this unit.
fn came_back(number: u128, unit: OrganisationRef, on: &str) -> Record<Enrolment> {
    let nomination = Nomination::new(
        id(1000 + number),
        hospital_of_ha_tinh(),
        Specialty::Neurology,
    );
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-02"));
    let record = Record::open(uuid(50 + number), nominated).unwrap();
    let record = then(record, EnrolmentEvent::Started, "2025-01-06");
    then(record, EnrolmentEvent::returned(Return::new(unit)), on)
}

fn enrolment(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Enrolment, uuid(50 + number))
}

#[test]
fn the_trained_team_is_smaller_than_the_outline_needs() {
    let gone = || -> AnyRecord { came_back(1, bac_quang(), "2025-05-01").into() };
    let en = "1 of the 2 trainees who passed are left at the recipient, and the outline needs a team of 2";
    let vi = "trong 2 học viên đạt chỉ còn 1 người tại cơ sở tiếp nhận, trong khi kíp theo đề cương cần 2 người";
    let lines = [(enrolment(1), "3")];
    let both = |package: Record<_>| register([package.into(), gone()]);
    let found = both(accepted_for(&[1, 2], 2));
    let only = |on: &str| {
        let findings = found.findings(day(on));
        let of_team = findings
            .into_iter()
            .filter(|it| it.code() == "register.package.team_left");
        of_team.collect::<Vec<_>>()
    };
    assert!(only("2025-04-30").is_empty());
    let [finding] = &only("2025-05-01")[..] else {
        panic!("one")
    };
    assert_eq!(
        (finding.to_string().as_str(), finding.vi().as_str()),
        (en, vi)
    );
    assert_eq!(finding.persons, [trainee()]);
    assert_eq!(finding.records, [package(3), enrolment(1)]);
    assert_eq!(
        (
            finding.lines[0].record,
            finding.lines[0].place.to_string().as_str()
        ),
        lines[0]
    );
    let is_quiet = |found: &Register| {
        let findings = found.findings(day("2026-01-01"));
        findings
            .iter()
            .all(|it| it.code() != "register.package.team_left")
    };
    // a smaller team is enough, nobody of the team left, it is not known how many passed
    assert!(is_quiet(&both(accepted_for(&[1, 2], 1))));
    assert!(is_quiet(&both(accepted_for(&[2, 3], 3))));
    let unnamed = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
    assert!(is_quiet(&both(then(
        accepted_for(&[1, 2], 2),
        assessed(unnamed),
        "2025-04-02"
    ))));
    // the person performs a case later, or comes back
    let later = logged(practised(CaseLevel::Independent));
    let package = accepted_for(&[1, 2], 2);
    assert!(is_quiet(&both(then(
        package.clone(),
        later.clone(),
        "2025-05-02"
    ))));
    assert!(is_quiet(&both(then(package.clone(), later, "unknown"))));
    let back = Record::open(
        uuid(70),
        EnrolmentEvent::nominated(Nomination::new(
            trainee(),
            hospital_of_ha_tinh(),
            Specialty::Neurology,
        ))
        .on(when("2025-06-01")),
    );
    let back = then(back.unwrap(), EnrolmentEvent::Started, "2025-06-02");
    let home = EnrolmentEvent::returned(Return::new(hospital_of_ha_tinh()));
    let back: Record<Enrolment> = then(back, home, "2025-07-01");
    assert!(is_quiet(&register([package.into(), gone(), back.into()])));
}
