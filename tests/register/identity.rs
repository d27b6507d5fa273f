//! Organisations that may be one.

use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, ProvinceCode,
};
use lienvien::record::{Event, Record};
use lienvien::register::Register;
use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal};

fn hospital(number: u128, name: &str, change: impl FnOnce(&mut OrganisationDraft)) -> Organisation {
    let kind = OrganisationKind::ProvincialHospital;
    let mut draft = OrganisationDraft::new(id(number), kind, [text(name)]);
    draft.opened = when("2000");
    change(&mut draft);
    draft.try_into().unwrap()
}

fn within(code: &str) -> impl FnOnce(&mut OrganisationDraft) {
    let code: ProvinceCode = code.parse().unwrap();
    move |draft| draft.located = vec![DatedPlace::new(code)]
}

/// A secondment to this hospital.
fn sent(host: OrganisationRef) -> Register {
    let proposal = SecondmentProposal::new(bach_mai(), host);
    let proposed = SecondmentEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::<Secondment>::open(uuid(1), proposed).unwrap();
    register([record.into()])
}

const HA_TINH: &str = "Bệnh viện đa khoa tỉnh Hà Tĩnh";

#[test]
fn a_name_without_an_id_may_be_an_organisation() {
    let kind = OrganisationKind::ProvincialHospital;
    let mut found = sent(OrganisationRef::new(kind, text("BVĐK tỉnh Hà Tĩnh")));
    assert_clean(&found, "2025-06-01");
    found.put_organisation(hospital(10, HA_TINH, within("42")));
    let one = uuid(10);
    let en = format!("`BVĐK tỉnh Hà Tĩnh` is named without an id, and may be one of these: {one}");
    let vi = format!(
        "“BVĐK tỉnh Hà Tĩnh” được nêu chưa có mã định danh, có thể là một trong các tổ chức sau: {one}"
    );
    assert_finds(
        &found,
        "2025-06-01",
        ("register.reference.may_be", &en, &vi, &[]),
    );
    // two of that name, in two provinces
    found.put_organisation(hospital(11, "BV Đa khoa tỉnh Hà Tĩnh", within("40")));
    let two = uuid(11);
    let en = format!(
        "`BVĐK tỉnh Hà Tĩnh` is named without an id, and may be one of these: {one}, {two}"
    );
    let vi = format!(
        "“BVĐK tỉnh Hà Tĩnh” được nêu chưa có mã định danh, có thể là một trong các tổ chức sau: {one}, {two}"
    );
    assert_finds(
        &found,
        "2025-06-01",
        ("register.reference.may_be", &en, &vi, &[]),
    );
    // an organisation that is put in anew has only its new names
    found.put_organisation(hospital(10, "Bệnh viện Bắc Hà", within("42")));
    found.put_organisation(hospital(11, "Bệnh viện Nam Hà", within("40")));
    assert_clean(&found, "2025-06-01");
}

#[test]
fn a_name_with_an_id_or_of_another_kind_is_no_question() {
    let mut found = sent(hospital_of_ha_tinh());
    found.put_organisation(hospital(12, HA_TINH, within("42")));
    assert_clean(&found, "2025-06-01");
    let kind = OrganisationKind::PeoplesCommittee;
    let mut found = sent(OrganisationRef::new(kind, text(HA_TINH)));
    found.put_organisation(hospital(12, HA_TINH, within("42")));
    assert_clean(&found, "2025-06-01");
}

#[test]
fn an_organisation_may_be_entered_twice() {
    let two = |one: Organisation, other: Organisation| {
        let mut register = Register::new();
        register.put_organisation(one);
        register.put_organisation(other);
        register
    };
    let first = || hospital(10, HA_TINH, within("42"));
    let (one, other) = (uuid(10), uuid(11));
    let en = format!(
        "organisations `{one}` and `{other}` have the name `{HA_TINH}` and may be in one province, so that they may be one"
    );
    let vi = format!(
        "tổ chức `{one}` và `{other}` cùng tên “{HA_TINH}” và có thể cùng tỉnh, nên có thể là một"
    );
    let said = (
        "register.organisation.may_be",
        en.as_str(),
        vi.as_str(),
        &[][..],
    );
    let second = hospital(11, "BVĐK tỉnh Hà Tĩnh", within("42"));
    let found = two(first(), second);
    assert_finds(&found, "2025-06-01", said);
    let findings = found.findings(day("2025-06-01"));
    assert_eq!(findings[0].organisations, [id(10), id(11)]);
    assert!(findings[0].records.is_empty());
    // where the second is located is not known
    assert_finds(
        &two(first(), hospital(11, HA_TINH, |_| {})),
        "2025-06-01",
        said,
    );
    // in another province or country, closed, of another name or kind
    let closed = |draft: &mut OrganisationDraft| {
        draft.closed = vec![lienvien::organisation::Closure::new(when("2024-12-31"))];
    };
    for second in [
        hospital(11, HA_TINH, within("40")),
        hospital(11, HA_TINH, |draft| draft.country = Some(text("Lào"))),
        hospital(11, HA_TINH, closed),
        hospital(11, "Bệnh viện đa khoa tỉnh Nghệ An", within("42")),
        hospital(11, HA_TINH, |draft| {
            draft.kind = OrganisationKind::CentralHospital.into();
        }),
    ] {
        assert_clean(&two(first(), second), "2025-06-01");
    }
}
