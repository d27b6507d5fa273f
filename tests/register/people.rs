//! Persons: two places on one day, and who was replaced.

use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use crate::secondment_support::{
    approved, begun, decided, doctor, ended, nurse, past, replaced, reported, stint,
};
use lienvien::any::AnyRecord;
use lienvien::organisation::{DatedWhole, Organisation, OrganisationDraft, OrganisationRef};
use lienvien::record::{Event, Line, Record};
use lienvien::secondment::{
    Secondment, SecondmentEvent, SecondmentProposal, SecondmentStatus, SecondmentTeam,
};
use lienvien::value::{RecordKind, RecordRef};

pub(crate) const DOCTOR: &str = "00000000-0000-0000-0000-000000000015";

pub(crate) fn secondment(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Secondment, uuid(number))
}

/// A secondment to this host, of the doctor.
pub(crate) fn sent<'a>(
    number: u128,
    host: OrganisationRef,
    events: impl IntoIterator<Item = (SecondmentEvent, &'a str)>,
) -> Record<Secondment> {
    let proposal = SecondmentProposal::new(bach_mai(), host)
        .team(SecondmentTeam::persons([doctor(), nurse()]));
    let proposed = SecondmentEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::open(uuid(number), proposed).unwrap();
    let events = events.into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

/// The doctor was at one host from 3 to 28 March, and then at another.
fn two_stints(host: OrganisationRef, began: &str, ended: &str) -> [AnyRecord; 2] {
    let first = sent(
        1,
        hospital_of_ha_tinh(),
        [(past(doctor(), "2025-03-03"), "2025-03-28")],
    );
    let second = sent(2, host, [(past(doctor(), began), ended)]);
    [first.into(), second.into()]
}

#[test]
fn one_person_is_in_two_places_on_one_day() {
    let found = register(two_stints(bac_quang(), "2025-03-27", "2025-04-11"));
    let other = secondment(2);
    let en = format!(
        "person `{DOCTOR}` was on site by this record on 2025-03-27, and by `{other}` at another host"
    );
    let vi = format!(
        "ngày 27/03/2025, theo hồ sơ này người `{DOCTOR}` có mặt tại cơ sở tiếp nhận, còn theo hồ sơ `{other}` thì ở cơ sở khác"
    );
    let lines = [(secondment(1), "2"), (other, "2")];
    assert_clean(&found, "2025-03-26");
    assert_clean(&found, "2025-03-27"); // the day of the way, as far as the day tells
    assert_finds(
        &found,
        "2025-03-28",
        ("register.person.two_places", &en, &vi, &lines),
    );
    assert_finds(
        &found,
        "2026-01-01",
        ("register.person.two_places", &en, &vi, &lines),
    );
}

#[test]
fn one_person_goes_from_one_host_to_another() {
    // on one day, on different days, or perhaps
    for (began, ended) in [
        ("2025-03-28", "2025-04-11"),
        ("2025-03-29", "2025-04-11"),
        ("2025-03", "2025-04-11"),
        ("unknown", "2025-04-11"),
        ("2025-02-03", "2025-03-03"),
    ] {
        assert_clean(
            &register(two_stints(bac_quang(), began, ended)),
            "2026-01-01",
        );
    }
    // at one host, at a host without an id
    for host in [
        hospital_of_ha_tinh(),
        OrganisationRef::new(bac_quang().kind, bac_quang().name),
    ] {
        assert_clean(
            &register(two_stints(host, "2025-03-10", "2025-04-11")),
            "2026-01-01",
        );
    }
}

#[test]
fn a_part_of_the_host_is_no_other_place() {
    let mut found = register(two_stints(bac_quang(), "2025-03-10", "2025-04-11"));
    let mut draft = OrganisationDraft::new(
        bac_quang().id.unwrap(),
        bac_quang().kind,
        [bac_quang().name],
    );
    draft.part_of = vec![DatedWhole::new().of(hospital_of_ha_tinh().id.unwrap())];
    let part: Organisation = draft.try_into().unwrap();
    found.put_organisation(part);
    assert_clean(&found, "2026-01-01");
}

#[test]
fn an_open_stint_lasts_until_the_day_that_is_asked() {
    let first = sent(1, hospital_of_ha_tinh(), [(begun(doctor()), "2025-03-03")]);
    let second = sent(2, bac_quang(), [(begun(doctor()), "2025-03-10")]);
    let mut found = register([first.clone().into(), second.into()]);
    let other = secondment(2);
    let en = format!(
        "person `{DOCTOR}` was on site by this record on 2025-03-10, and by `{other}` at another host"
    );
    let vi = format!(
        "ngày 10/03/2025, theo hồ sơ này người `{DOCTOR}` có mặt tại cơ sở tiếp nhận, còn theo hồ sơ `{other}` thì ở cơ sở khác"
    );
    let lines = [(secondment(1), "2"), (other, "2")];
    assert_clean(&found, "2025-03-10");
    assert_finds(
        &found,
        "2025-03-11",
        ("register.person.two_places", &en, &vi, &lines),
    );
    found.put(then(first, ended(doctor()), "2025-03-09").into());
    assert_clean(&found, "2025-03-11");
}

#[test]
fn a_reported_stint_counts_too_and_a_voided_record_does_not() {
    let opening = reported(
        SecondmentStatus::Completed,
        [stint("2025-03-03", Some("2025-03-28"))],
    );
    let first = Record::<Secondment>::open(uuid(1), opening.on(when("2025-06-01"))).unwrap();
    let mut second = sent(
        2,
        bac_quang(),
        [(past(doctor(), "2025-03-10"), "2025-03-12")],
    );
    let mut found = register([first.into(), second.clone().into()]);
    let other = secondment(2);
    let en = format!(
        "person `{DOCTOR}` was on site by this record on 2025-03-10, and by `{other}` at another host"
    );
    let vi = format!(
        "ngày 10/03/2025, theo hồ sơ này người `{DOCTOR}` có mặt tại cơ sở tiếp nhận, còn theo hồ sơ `{other}` thì ở cơ sở khác"
    );
    let lines = [(secondment(1), "1"), (other, "2")];
    assert_finds(
        &found,
        "2026-01-01",
        ("register.person.two_places", &en, &vi, &lines),
    );
    second.append(Line::void(text("ghi nhầm"))).unwrap();
    found.put(second.into());
    assert_clean(&found, "2026-01-01");
}

// ------------------------------------------------------------------------------------- replacements

#[test]
fn a_replacement_that_nobody_approved() {
    let before = || {
        [
            (approved(), "2025-01-10"),
            (decided(None), "2025-01-12"),
            (replaced(doctor(), nurse()), "2025-02-03"),
        ]
    };
    let en = format!("person `{DOCTOR}` was replaced, and no approval or decision came after that");
    let vi = format!("đã thay người `{DOCTOR}` nhưng sau đó không có phê duyệt hay quyết định cử");
    let record = sent(1, hospital_of_ha_tinh(), before());
    let found = register([record.clone().into()]);
    let lines = [(secondment(1), "4")];
    assert_clean(&found, "2025-02-02");
    assert_finds(
        &found,
        "2025-02-03",
        (
            "register.secondment.replacement_not_approved",
            &en,
            &vi,
            &lines,
        ),
    );
    // a decision after it, on that day, or on a day that is not known
    for on in ["2025-02-10", "2025-02-03", "unknown"] {
        let decided = then(record.clone(), decided(None), on);
        assert_clean(&register([decided.into()]), "2025-03-01");
    }
    let late = then(record, decided(None), "2025-02-10");
    assert_finds(
        &register([late.into()]),
        "2025-02-09",
        (
            "register.secondment.replacement_not_approved",
            &en,
            &vi,
            &lines,
        ),
    );
    // nobody goes
    let cancelled = SecondmentEvent::cancelled(crate::secondment_support::reason());
    let cancelled = then(
        sent(1, hospital_of_ha_tinh(), before()),
        cancelled,
        "2025-02-05",
    );
    assert_finds(
        &register([cancelled.clone().into()]),
        "2025-02-04",
        (
            "register.secondment.replacement_not_approved",
            &en,
            &vi,
            &lines,
        ),
    );
    assert_clean(&register([cancelled.into()]), "2025-02-05");
    // when the person was replaced is not known
    let mut events = before();
    events[2].1 = "unknown";
    let record = sent(1, hospital_of_ha_tinh(), events);
    assert_clean(&register([record.into()]), "2026-01-01");
}
