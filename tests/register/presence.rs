//! Who acted somewhere else, and what acted when it was closed.

use crate::consultation_support::{difficult, requested, started};
use crate::course_support::{approved, held, plan, planned, session};
use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use crate::package_support::logged;
use crate::people::{DOCTOR, secondment, sent};
use crate::secondment_support::{begun, doctor, past};
use crate::sides::master;
use crate::survey_support::{opened, verdict};
use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::any::AnyRecord;
use lienvien::consultation::Consultation;
use lienvien::organisation::{Closure, OrganisationRef};
use lienvien::package::{CaseLevel, LoggedCase, Package, PackageEvent, PackageProposal};
use lienvien::record::{Event, Record};
use lienvien::register::Register;
use lienvien::secondment::Secondment;
use lienvien::specialty::Specialty;
use lienvien::survey::{Survey, SurveyEvent, SurveyFinding, SurveyPlan, Verdict};
use lienvien::training::course::{Course, CourseEvent, CoursePlan, Learner, SessionHeld};
use lienvien::value::{RecordKind, RecordRef};

fn course() -> RecordRef {
    RecordRef::new(RecordKind::Course, uuid(88))
}

/// A course in which the doctor has a seat, and in which this session was held.
fn class(plan: CoursePlan, session: SessionHeld, on: &str) -> AnyRecord {
    let record = Record::<Course>::open(uuid(88), planned(plan).on(when("2025-01-02"))).unwrap();
    let seat = CourseEvent::seat_given(Learner::new(id(1), doctor()));
    let record = then_each(
        record,
        [approved(), seat, CourseEvent::Started],
        "2025-01-06",
    );
    then(record, held(session), on).into()
}

fn taught(modality: Modality) -> SessionHeld {
    session(1, [])
        .trainers([doctor()])
        .mode(Mode::new(modality))
}

/// The doctor was at this host from 3 to 28 March.
fn away(host: OrganisationRef) -> Record<Secondment> {
    sent(2, host, [(past(doctor(), "2025-03-03"), "2025-03-28")])
}

fn elsewhere(place: &str, day: &str, vi_day: &str) -> (String, String) {
    let other = secondment(2);
    let en = format!(
        "person `{DOCTOR}` was at `{place}` on {day} by this record, amid a stint at another host by `{other}`"
    );
    let vi = format!(
        "ngày {vi_day}, theo hồ sơ này người `{DOCTOR}` có mặt tại “{place}”, trong khi theo hồ sơ `{other}` đang trong đợt công tác ở cơ sở khác"
    );
    (en, vi)
}

#[test]
fn a_teacher_and_a_learner_are_amid_a_stint() {
    let with = |session, on| {
        register([
            class(plan(), session, on),
            away(hospital_of_ha_tinh()).into(),
        ])
    };
    let learnt = session(1, [1]).mode(Mode::new(Modality::AtSupporter));
    let lines = [(course(), "5"), (secondment(2), "2")];
    for session in [taught(Modality::AtSupporter), learnt] {
        for (on, vi_on, next) in [
            ("2025-03-04", "04/03/2025", "2025-03-05"),
            ("2025-03-27", "27/03/2025", "2025-03-28"),
        ] {
            let found = with(session.clone(), on);
            let (en, vi) = elsewhere("Bệnh viện Bạch Mai", on, vi_on);
            assert_clean(&found, on); // as far as that day tells, the doctor may have left
            assert_finds(
                &found,
                next,
                ("register.person.elsewhere", &en, &vi, &lines),
            );
            assert_finds(
                &found,
                "2026-01-01",
                ("register.person.elsewhere", &en, &vi, &lines),
            );
        }
        for on in ["2025-03-03", "2025-03-28", "2025-03", "unknown"] {
            assert_clean(&with(session.clone(), on), "2026-01-01");
        }
    }
    // nobody knows where, or at a distance; who was absent
    let nowhere = session(1, [1]);
    let mut absent = session(1, [1]).mode(Mode::new(Modality::AtSupporter));
    absent.attendance.as_mut().unwrap()[0].minutes = Some(0);
    for session in [
        nowhere,
        taught(Modality::Remote),
        taught(Modality::OnSite),
        absent,
    ] {
        assert_clean(&with(session, "2025-03-10"), "2026-01-01");
    }
    // at a host without an id; by one of two organisers
    let there = class(plan(), taught(Modality::AtSupporter), "2025-03-10");
    let host = OrganisationRef::new(bac_quang().kind, bac_quang().name);
    assert_clean(&register([there, away(host).into()]), "2026-01-01");
    let mut both = plan();
    both.organisers.push(viet_duc());
    let there = class(both, taught(Modality::AtSupporter), "2025-03-10");
    assert_clean(
        &register([there, away(hospital_of_ha_tinh()).into()]),
        "2026-01-01",
    );
}

#[test]
fn a_session_at_the_recipient_is_amid_a_stint_elsewhere() {
    let mut for_one = plan();
    for_one.recipients = vec![Recipient::Facility(bac_quang())];
    let there = || class(for_one.clone(), taught(Modality::OnSite), "2025-03-10");
    let found = register([there(), away(hospital_of_ha_tinh()).into()]);
    let name = bac_quang().name.to_string();
    let (en, vi) = elsewhere(&name, "2025-03-10", "10/03/2025");
    let lines = [(course(), "5"), (secondment(2), "2")];
    assert_finds(
        &found,
        "2026-01-01",
        ("register.person.elsewhere", &en, &vi, &lines),
    );
    assert_clean(&register([there(), away(bac_quang()).into()]), "2026-01-01");
    let open = sent(2, hospital_of_ha_tinh(), [(begun(doctor()), "2025-03-03")]);
    let found = register([there(), open.into()]);
    assert_clean(&found, "2025-03-10");
    assert_finds(
        &found,
        "2025-03-11",
        ("register.person.elsewhere", &en, &vi, &lines),
    );
}

fn transferred(event: PackageEvent, on: &str) -> Record<Package> {
    let proposal = PackageProposal::new(text("gói"), bac_quang()).subjects([Specialty::Neurology]);
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    then(Record::open(uuid(3), proposed).unwrap(), event, on)
}

fn by_the_doctor(level: CaseLevel) -> PackageEvent {
    logged(LoggedCase::new(token(1)).level(level).performer(doctor()))
}

#[test]
fn a_case_is_performed_amid_a_stint_elsewhere() {
    let with = |level, on| {
        let package = transferred(by_the_doctor(level), on);
        register([package.into(), away(hospital_of_ha_tinh()).into()])
    };
    let name = bac_quang().name.to_string();
    let (en, vi) = elsewhere(&name, "2025-03-10", "10/03/2025");
    let package = RecordRef::new(RecordKind::Package, uuid(3));
    let lines = [(package, "2"), (secondment(2), "2")];
    assert_finds(
        &with(CaseLevel::Independent, "2025-03-10"),
        "2026-01-01",
        ("register.person.elsewhere", &en, &vi, &lines),
    );
    for (level, on) in [
        (CaseLevel::Assisted, "2025-03-10"),
        (CaseLevel::Independent, "2025-03-28"),
        (CaseLevel::Independent, "2025-03"),
    ] {
        assert_clean(&with(level, on), "2026-01-01");
    }
}

// -------------------------------------------------------------------------------------- organisations

/// The record and the host, which was closed after this day.
fn closed_after(last: &str, record: impl Into<AnyRecord>, host: &OrganisationRef) -> Register {
    let mut register = register([record.into()]);
    let draft = master(host, &[]).closed([Closure::from(when(last))]);
    register.put_organisation(draft.try_into().unwrap());
    register
}

#[test]
fn an_organisation_is_at_work_while_it_is_closed() {
    let host = hospital_of_ha_tinh();
    let found = |last: &str| closed_after(last, away(hospital_of_ha_tinh()), &host);
    let lines = [(secondment(2), "2")];
    for (last, on, vi_on) in [
        ("2025-03-02", "2025-03-03", "03/03/2025"),
        ("2025-03-03", "2025-03-28", "28/03/2025"),
        ("2025-03-27", "2025-03-28", "28/03/2025"),
    ] {
        let en = format!(
            "by this record `Bệnh viện đa khoa tỉnh Hà Tĩnh` was at work on {on}, but by the master data it was not open on that day"
        );
        let vi = format!(
            "theo hồ sơ này “Bệnh viện đa khoa tỉnh Hà Tĩnh” hoạt động ngày {vi_on}, nhưng theo dữ liệu tổ chức thì không hoạt động vào thời điểm đó"
        );
        let said = (
            "register.organisation.acted_while_closed",
            &*en,
            &*vi,
            &lines[..],
        );
        assert_finds(&found(last), on, said);
        assert_finds(&found(last), "2026-01-01", said);
    }
    assert_clean(&found("2025-03-02"), "2025-03-02");
    assert_clean(&found("2025-03-03"), "2025-03-27");
    assert_clean(&found("2025-03-28"), "2026-01-01");
    assert_clean(&found("unknown"), "2026-01-01");
    // a stint that nobody ended says nothing of the days after the first
    let open = sent(2, hospital_of_ha_tinh(), [(begun(doctor()), "2025-03-03")]);
    assert_clean(&closed_after("2025-03-10", open, &host), "2026-01-01");
}

/// How often something is found after it was closed on this day and on the eve.
#[track_caller]
fn assert_acts_on(record: impl Into<AnyRecord>, by: &OrganisationRef, [eve, on]: [&str; 2]) {
    let record = record.into();
    let count = |last| {
        let found = closed_after(last, record.clone(), by).findings(day("2026-01-01"));
        let acted = |code: &str| code == "register.organisation.acted_while_closed";
        found.iter().filter(|it| acted(it.code())).count()
    };
    assert_eq!([count(eve), count(on)], [1, 0]);
}

#[test]
fn every_kind_of_work_needs_who_is_open() {
    let days = ["2025-03-09", "2025-03-10"];
    let case = transferred(by_the_doctor(CaseLevel::Independent), "2025-03-10");
    assert_acts_on(case, &bac_quang(), days);
    let taught = class(plan(), taught(Modality::Remote), "2025-03-10");
    assert_acts_on(taught, &bach_mai(), days);
    let asked = requested(difficult()).on(when("2025-03-10T08:00+07:00"));
    let asked = Record::<Consultation>::open(uuid(9), asked).unwrap();
    let consulted = then(asked, started(), "2025-03-10T10:00+07:00");
    let by = consulted.state().request().asker.clone();
    assert_acts_on(consulted, &by, days);
    let survey = SurveyEvent::planned(SurveyPlan::new(bach_mai(), [bac_quang()]));
    let survey = Record::<Survey>::open(uuid(9), survey.on(when("2025-03-01"))).unwrap();
    let survey = then(survey, opened(), "2025-03-10");
    let mut found = SurveyFinding::of(Specialty::Neurology, Verdict::Ready);
    let everywhere = verdict(Specialty::Neurology.into(), Verdict::Ready);
    found.site = Some(1.into());
    let of_host = then(survey.clone(), SurveyEvent::found(found), "2025-03-10");
    assert_acts_on(of_host, &bac_quang(), days);
    let of_all = then(survey, everywhere, "2025-03-10");
    assert_clean(
        &closed_after("2025-03-09", of_all, &bac_quang()),
        "2026-01-01",
    );
}
