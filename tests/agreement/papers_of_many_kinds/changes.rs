//! Papers 17 to 20: what happens in mid-term.

use super::{UNKNOWN, numbers};
use crate::papers::{
    Change, amend, covers, day, document, facility, opened, organisation, renewed, signed, stands,
    subject, succeeded, terms, terms_with, text, then, when,
};
use Coverage::{Covered, NotCovered};
use Standing::{Expired, InForce};
use lienvien::agreement::{ContentKind, Coverage, Standing, in_force_among};
use lienvien::organisation::OrganisationKind::{
    DepartmentOfHealth, DistrictHospital, PeoplesCommittee, ProvincialHospital, RegionalHospital,
};
use lienvien::value::{Known, Period};

/// Hà Giang became part of Tuyên Quang; what was agreed for Hà Giang stays with its facilities.
#[test]
fn paper_17_a_province_that_merges_in_mid_term() {
    let on = "2023-05-10";
    let terms = terms(json!("17_tinh_ha_giang_truoc_sap_nhap"));
    let pact = signed(17, terms, &[(1, on), (2, on)]);
    let decree = document("Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh")
        .number(text("202/2025/QH15"))
        .dated(when("2025-06-12"));
    let committee = organisation(PeoplesCommittee, "Ủy ban nhân dân tỉnh Tuyên Quang", 0x207);
    let mut appendix = succeeded(1, committee, decree).signatures([1, 2]);
    appendix.effective = Some(when("2025-07-01"));
    let pact = amend(pact, appendix, "2025-08-20");
    let name = |on| {
        let terms = pact.state().terms_on(day(on)).known().unwrap();
        terms.parties[0]
            .organisation
            .as_ref()
            .unwrap()
            .name
            .to_string()
    };
    assert_eq!(name("2025-06-30"), "Ủy ban nhân dân tỉnh Hà Giang");
    assert_eq!(name("2025-07-01"), "Ủy ban nhân dân tỉnh Tuyên Quang");
    let signed_as = &pact.state().terms_as_signed().parties[0];
    let signed_as = signed_as.organisation.as_ref().unwrap();
    assert_eq!(&*signed_as.name, "Ủy ban nhân dân tỉnh Hà Giang");
    stands(
        &pact,
        &[
            ("2025-07-01", InForce),
            ("2027-12-31", InForce),
            ("2028-01-01", Expired),
        ],
    );

    let of_ha_giang = facility(0x90c, RegionalHospital, "02");
    let of_tuyen_quang = opened(0x90d, RegionalHospital, "08", "1998");
    let opened_since = opened(0x90e, RegionalHospital, "08", "2026-01-15");
    covers(
        &pact,
        &of_ha_giang,
        &[
            ("surgery", "2025-06-30", Covered),
            ("surgery", "2025-07-01", Covered),
        ],
    );
    covers(
        &pact,
        &of_tuyen_quang,
        &[
            ("surgery", "2025-06-30", NotCovered),
            ("surgery", "2025-07-01", NotCovered),
        ],
    );
    covers(
        &pact,
        &opened_since,
        &[
            ("surgery", "2026-03-01", UNKNOWN),
            ("neurology", "2026-03-01", NotCovered),
        ],
    );
}

/// `24` was Bắc Giang when this was signed; that Bắc Ninh bears it now changes nothing.
#[test]
fn paper_18_a_code_that_changed_hands() {
    let on = "2024-03-20";
    let terms = terms(json!("18_so_y_te_bac_giang_truoc_sap_nhap"));
    let department = terms.parties[0].organisation.as_ref().unwrap();
    assert_eq!(department.kind, DepartmentOfHealth);
    let pact = signed(18, terms, &[(1, on), (2, on)]);
    let of_bac_giang = opened(0x90f, ProvincialHospital, "24", "2006");
    let of_bac_ninh = opened(0x910, ProvincialHospital, "27", "2006");
    let opened_since = opened(0x911, ProvincialHospital, "24", "2025-10-01");
    for (on, of_the_new) in [("2025-06-30", NotCovered), ("2025-10-01", UNKNOWN)] {
        covers(&pact, &of_bac_giang, &[("obstetrics", on, Covered)]);
        covers(&pact, &of_bac_ninh, &[("obstetrics", on, NotCovered)]);
        covers(&pact, &opened_since, &[("obstetrics", on, of_the_new)]);
    }
}

/// A hospital gets another name, then goes into another hospital; extended in time.
#[test]
fn paper_19_a_hospital_renamed_and_merged() {
    let on = "2024-06-18";
    let terms = terms(json!("19_benh_vien_doi_ten_va_sap_nhap"));
    let pact = signed(19, terms, &[(1, on), (2, on)]);
    let renamed = organisation(
        RegionalHospital,
        "Bệnh viện Đa khoa khu vực Mường Sang",
        0x308,
    );
    let decision = document("Quyết định về việc đổi tên bệnh viện");
    let mut first = succeeded(2, renamed, decision).signatures([1, 2]);
    first.effective = Some(when("2025-07-01"));
    let pact = amend(pact, first, "2025-07-15");

    let whole = organisation(
        ProvincialHospital,
        "Bệnh viện Đa khoa tỉnh Mường Sang – Nậm Rốm",
        0x320,
    );
    let decision = document("Quyết định về việc sáp nhập bệnh viện");
    let mut second = succeeded(2, whole, decision).signatures([1, 2]);
    let period = Period::new(when("2024-07-01"), when("2026-12-31")).unwrap();
    second.changes = vec![Change::Period(period)];
    second.effective = Some(when("2026-01-01"));
    let pact = amend(pact, second, "2025-12-20");

    stands(
        &pact,
        &[
            ("2025-12-31", InForce),
            ("2026-01-01", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Expired),
        ],
    );
    let name = |on| {
        let terms = pact.state().terms_on(day(on)).known().unwrap();
        terms.parties[1]
            .organisation
            .as_ref()
            .unwrap()
            .name
            .to_string()
    };
    assert_eq!(name("2025-06-30"), "Bệnh viện Đa khoa huyện Mường Sang");
    assert_eq!(name("2025-07-01"), "Bệnh viện Đa khoa khu vực Mường Sang");
    assert_eq!(
        name("2026-01-01"),
        "Bệnh viện Đa khoa tỉnh Mường Sang – Nậm Rốm"
    );
    let former = facility(0x308, DistrictHospital, "14");
    let present = facility(0x320, ProvincialHospital, "14");
    let asked = |one, other| {
        [
            ("pathology", "2025-12-31", one),
            ("pathology", "2026-01-01", other),
        ]
    };
    covers(&pact, &former, &asked(Covered, NotCovered));
    covers(&pact, &present, &asked(NotCovered, Covered));
    // What was counted to the day, with each reading of the terms.
    assert_eq!(pact.remaining(day("2025-12-21")), Some(10..=10));
    assert_eq!(pact.remaining(day("2026-12-21")), Some(10..=10));
}

/// Carried on twice: the right one is in force on each day. Two answer for obstetrics together.
#[test]
fn paper_20_a_chain_of_renewals() {
    let json = json!("20_hai_ben_cung_phu_trach_san_khoa");
    let of = |number, from: &str, to: &str, on: &str| {
        let period = Period::new(when(from), when(to)).unwrap();
        let terms = terms_with(json, |draft| draft.period = Some(period));
        signed(number, terms, &[(1, on), (2, on), (3, on)])
    };
    let first = of(21, "2019", "2021", "2018-12-26");
    let first = then(first, renewed(22, Some("2021-12-24")), "2021-12-24");
    let second = of(22, "2021-12-24", "2024-11-30", "2021-12-24");
    let second = then(second, renewed(20, None), "2024-12-20");
    let third = signed(
        20,
        terms(json),
        &[1, 2, 3].map(|party| (party, "2024-12-20")),
    );
    let chain = [&third, &first, &second];
    let on = |on| in_force_among(chain, day(on));
    assert_eq!(on("2018-12-31"), Known::Known(vec![]));
    assert_eq!(on("2019-01-01"), Known::Known(vec![&first]));
    assert_eq!(on("2021-12-23"), Known::Known(vec![&first]));
    assert_eq!(on("2021-12-24"), Known::Known(vec![&second])); // though the first runs to 2021-12-31
    assert_eq!(on("2024-11-30"), Known::Known(vec![&second]));
    assert_eq!(on("2024-12-01"), Known::Known(vec![])); // a gap that no renewal closes
    assert_eq!(on("2025-01-01"), Known::Known(vec![&third]));
    assert_eq!(on("2028-01-01"), Known::Known(vec![]));
    stands(&first, &[("2021-12-23", InForce), ("2021-12-24", Expired)]);

    // Of a paper without a period it isn't known; it may be in force beside the certain one.
    let endless = terms_with(json, |draft| draft.period = None);
    let endless = signed(23, endless, &[1, 2, 3].map(|party| (party, "2024-12-20")));
    let both = Known::Unknown(vec![vec![&third], vec![&third, &endless]]);
    assert_eq!(in_force_among([&endless, &third], day("2025-01-01")), both);

    let responsible = |code| {
        third.responsible_for(
            ContentKind::ProfessionalTraining,
            &subject(code),
            day("2025-06-01"),
        )
    };
    assert_eq!(responsible("obstetrics"), Known::Known(numbers(&[1, 2])));
    assert_eq!(responsible("paediatrics"), Known::Known(numbers(&[2])));
    assert_eq!(
        responsible("clinical_nutrition"),
        Known::Known(numbers(&[2]))
    );
    let each = Known::Unknown(vec![numbers(&[1]), numbers(&[2])]);
    assert_eq!(responsible("laboratory"), each);
    assert_eq!(responsible("psychiatry"), Known::Unknown(vec![]));
}
