//! The two sides of an agreement in the master data.

use crate::agreement_support::*;
use crate::agreements::{NEUROLOGY, from_bach_mai, pact, reference};
use crate::planted::{assert_clean, assert_finds, assert_finds_nothing, register};
use lienvien::agreement::{AgreementEvent, Appendix, Terms};
use lienvien::any::AnyRecord;
use lienvien::organisation::{
    Closure, DatedPlace, OrganisationDraft, OrganisationRef, ProvinceCode, Succession,
    SuccessionKind,
};
use lienvien::register::{Finding, Register};
use lienvien::value::Period;

/// The register with the supporter and the recipient in the master data.
fn with_sides(record: Pact, giver: OrganisationDraft, receiver: OrganisationDraft) -> Register {
    let mut register = register([AnyRecord::from(record)]);
    register.put_organisation(giver.try_into().unwrap());
    register.put_organisation(receiver.try_into().unwrap());
    register
}

pub(crate) fn master(named: &OrganisationRef, places: &[(&str, &str)]) -> OrganisationDraft {
    let place = |(code, since): &(&str, &str)| {
        let code: ProvinceCode = code.parse().unwrap();
        DatedPlace::new(code).since(when(since))
    };
    let id = named.id.unwrap();
    OrganisationDraft::new(id, named.kind.clone(), [named.name.clone()])
        .opened(when("2000"))
        .located(places.iter().map(place))
}

#[test]
fn the_two_sides_become_one_organisation() {
    let giver = || master(&bach_mai(), &[]);
    let merged = |on: &str, into: u128| {
        let step = Succession::new(SuccessionKind::MergedInto)
            .on(when(on))
            .others([id(into)]);
        master(&hospital_of_ha_tinh(), &[]).succession([step])
    };
    let record = || pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let planted = with_sides(record(), giver(), merged("2026-07-01", 2));
    assert_clean(&planted, "2026-06-30");
    assert_finds(
        &planted,
        ("RG-11", "2026-07-01"),
        (
            "supporter `Bệnh viện Bạch Mai` and recipient `Bệnh viện đa khoa tỉnh Hà Tĩnh` are one organisation on 2026-07-01",
            "ngày 01/07/2026 bên hỗ trợ “Bệnh viện Bạch Mai” và bên tiếp nhận “Bệnh viện đa khoa tỉnh Hà Tĩnh” đã là một tổ chức",
        ),
        &[reference(1)],
        &[],
    );
    assert_finds_nothing(&planted, "RG-11", "2031-01-01");
    // Both became part of a third.
    let step = Succession::new(SuccessionKind::MergedInto)
        .on(when("2026-08-01"))
        .others([id(30)]);
    let third = with_sides(
        record(),
        giver().succession([step]),
        merged("2026-07-01", 30),
    );
    assert_clean(&third, "2026-07-31");
    let found = third.findings(day("2026-08-01"));
    assert_eq!(
        found.iter().map(Finding::number).collect::<Vec<_>>(),
        [Some("RG-11")]
    );
    // Part of another one; on some day of the year.
    for (on, into) in [("2026-07-01", 30), ("2026", 2)] {
        assert_clean(
            &with_sides(record(), giver(), merged(on, into)),
            "2026-07-01",
        );
    }
    assert_clean(&register([record().into()]), "2026-07-01");
}

#[test]
fn the_two_sides_come_into_one_province() {
    // Hà Giang became part of Tuyên Quang on 01/07/2025.
    let giver = || master(&bach_mai(), &[("08", "2010")]);
    let receiver = |code: &str| master(&hospital_of_ha_tinh(), &[(code, "2010")]);
    let record = |on: &str| pact(1, from_bach_mai(NEUROLOGY), on);
    let planted = with_sides(record("2024-10-12"), giver(), receiver("02"));
    assert_clean(&planted, "2025-06-30");
    assert_finds(
        &planted,
        ("RG-12", "2025-07-01"),
        (
            "supporter `Bệnh viện Bạch Mai` and recipient `Bệnh viện đa khoa tỉnh Hà Tĩnh` were in two provinces when the agreement was signed, and are both in Tuyên Quang on 2025-07-01",
            "khi ký kết, bên hỗ trợ “Bệnh viện Bạch Mai” và bên tiếp nhận “Bệnh viện đa khoa tỉnh Hà Tĩnh” thuộc hai tỉnh, ngày 01/07/2025 đều thuộc Tuyên Quang",
        ),
        &[reference(1)],
        &[],
    );
    // They always were in one, or still are in two; or nobody knows when it was signed, or where one is.
    for other in [
        with_sides(record("2024-10-12"), giver(), receiver("08")),
        with_sides(record("2024-10-12"), giver(), receiver("42")),
        with_sides(record("2024-10"), giver(), receiver("02")),
        with_sides(record("2025-07-01"), giver(), receiver("02")),
        with_sides(
            record("2024-10-12"),
            master(&bach_mai(), &[]),
            receiver("02"),
        ),
    ] {
        assert_clean(&other, "2025-07-01");
    }
}

#[test]
fn a_party_signs_while_it_is_closed() {
    let closed = |last_day: &str, reopened: Option<&str>| {
        let mut closure = Closure::from(when(last_day));
        closure.reopened = reopened.map(when);
        master(&bach_mai(), &[]).closed([closure])
    };
    let planted = |on: &str, giver: OrganisationDraft| {
        let record = pact(1, from_bach_mai(NEUROLOGY), on);
        with_sides(record, giver, master(&hospital_of_ha_tinh(), &[]))
    };
    assert_finds(
        &planted("2024-10-12", closed("2024-10-11", None)),
        ("RG-15", "2025-01-01"),
        (
            "`Bệnh viện Bạch Mai` signed on 2024-10-12, but by the master data it was not open on that day",
            "“Bệnh viện Bạch Mai” ký kết ngày 12/10/2024, nhưng theo dữ liệu tổ chức thì không hoạt động vào thời điểm đó",
        ),
        &[reference(1)],
        &[(0, "3")],
    );
    for other in [
        planted("2024-10-12", closed("2024-10-12", None)),
        planted("2024-10-12", closed("2024-10-11", Some("2024-10-12"))),
        planted("2024-10-12", closed("2024", None)),
        planted("2024-10", closed("2024-09-30", None)),
        register([pact(1, from_bach_mai(NEUROLOGY), "2024-10-12").into()]),
    ] {
        assert_clean(&other, "2025-01-01");
    }
    // An appendix is signed by both too.
    let longer = from_bach_mai(NEUROLOGY).period(Period::years(2024, 2035).unwrap());
    let appendix = Appendix::new(Terms::try_from(longer).unwrap()).signatures([1, 2]);
    let record = pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let record = then(record, AgreementEvent::amended(appendix), "2026-01-05");
    for (last_day, lines) in [("2026-01-04", &["4"][..]), ("2026-01-05", &[])] {
        let receiver = master(&hospital_of_ha_tinh(), &[]);
        let planted = with_sides(record.clone(), closed(last_day, None), receiver);
        let findings = planted.findings(day("2026-02-01"));
        let found = findings.iter().flat_map(|it| &it.lines);
        let found: Vec<_> = found.map(|it| it.place.to_string()).collect();
        assert_eq!(found, lines);
    }
    // The signature was taken back, and given again when it was open.
    let record = open(
        AgreementEvent::drafted(Terms::try_from(from_bach_mai(NEUROLOGY)).unwrap()),
        "2024-01-02",
    )
    .unwrap();
    let record = then(record, signed(2), "2024-10-12");
    let record = then(record, rescinded(2), "2024-10-20");
    let record = then_each(record, [signed(1), signed(2)], "2024-11-01");
    let closed = closed("2024-10-11", Some("2024-11-01"));
    assert_clean(
        &with_sides(record, closed, master(&hospital_of_ha_tinh(), &[])),
        "2025-01-01",
    );
}
