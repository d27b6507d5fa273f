//! Papers 01 to 09: who cooperates.

use super::{UNKNOWN, numbers, pairs};
use crate::papers::{
    Change, Pact, Planned, agreed, amend, covers, day, document, facility, left, signature, signed,
    stands, subject, terms, then, when,
};
use Coverage::{Covered, NotCovered, OnDemand};
use Standing::{Draft, Ended, Expired, InForce, NotInForce};
use lienvien::agreement::{
    AcceptedRequest, AgreementEvent, AgreementStatus, ContentKind, Coverage, Currency,
    ResourceKind, Standing,
};
use lienvien::organisation::OrganisationKind::{
    CentralHospital, Company, HealthCentre, Ministry, PrivateHospital, ProvincialHospital,
    RegionalHospital, UniversityHospital,
};
use lienvien::record::Approval;
use lienvien::value::{Answer, Count, Known, Period, When};

/// A province and a central hospital, 2024–2030: years alone, an open list, a clause on demand.
#[test]
fn paper_01_a_peoples_committee_and_a_central_hospital() {
    let terms = terms(json!("01_ubnd_tinh_va_benh_vien_trung_uong"));
    assert_eq!(terms.label.as_deref(), Some("Bản ghi nhớ"));
    let pact = signed(1, terms, &[(1, "2024-10-15"), (2, "2024-10-15")]);
    stands(
        &pact,
        &[
            ("2024-10-14", Draft),
            ("2024-10-15", InForce),
            ("2030-12-31", InForce),
            ("2031-01-01", Expired),
        ],
    );
    let local = facility(0x901, RegionalHospital, "20");
    let elsewhere = facility(0x902, RegionalHospital, "40");
    covers(
        &pact,
        &local,
        &[
            ("cardiology_and_intervention", "2025-01-01", Covered),
            ("interventional_cardiology", "2025-01-01", Covered), // a part of it
            ("digestive_surgery", "2025-01-01", Covered),         // a kind of surgery
            ("clinical_pharmacy", "2025-01-01", Covered),
            ("neurology", "2025-01-01", OnDemand),
            ("pathology", "2025-01-01", UNKNOWN), // the clause is clinical, and there is more
            ("research", "2025-01-01", UNKNOWN),  // the paper says there is more
            ("surgery", "2024-10-14", NotCovered),
            ("surgery", "2031-01-01", NotCovered),
        ],
    );
    covers(&pact, &elsewhere, &[("surgery", "2025-01-01", NotCovered)]);
    let request = AcceptedRequest::new(subject("neurology"));
    let pact = then(
        pact,
        AgreementEvent::request_accepted(request),
        "2026-03-02",
    );
    covers(
        &pact,
        &local,
        &[
            ("neurology", "2026-03-01", OnDemand),
            ("neurology", "2026-03-02", Covered),
            ("endocrinology", "2026-03-02", OnDemand),
        ],
    );
    let supports =
        |code, on| pact.supports(ContentKind::TechniqueTransfer, &subject(code), day(on));
    assert_eq!(supports("neurology", "2026-03-01"), Known::Known(vec![]));
    let by_role = Known::Known(pairs(&[(2, 1)]));
    assert_eq!(supports("neurology", "2026-03-02"), by_role);
    let responsible = pact.responsible_for(
        ContentKind::TechniqueTransfer,
        &subject("neurology"),
        day("2026-03-02"),
    );
    assert_eq!(responsible, Known::Known(numbers(&[2])));
}

/// Two directors, two years, no date but those of the signatures; extended after the end.
#[test]
fn paper_02_two_directors_for_two_years() {
    let terms = terms(json!("02_hai_giam_doc_hai_nam"));
    let pact = signed(2, terms, &[(1, "2025-03-12"), (2, "2025-03-14")]);
    stands(
        &pact,
        &[
            ("2025-03-13", Draft),
            ("2025-03-14", InForce),
            ("2027-03-12", InForce),
            // Two years from the first signature or from the second: the paper does not say.
            ("2027-03-13", Standing::Unknown),
            ("2027-03-14", Standing::Unknown),
            ("2027-03-15", Expired),
        ],
    );
    assert_eq!(pact.remaining(day("2027-03-01")), Some(11..=13));
    let settled = |on| pact.is_expired_but_not_liquidated(day(on));
    assert_eq!(settled("2027-03-12"), Answer::No);
    assert_eq!(settled("2027-03-14"), Answer::Unknown);
    assert_eq!(settled("2027-03-15"), Answer::Yes);
    let recipient = facility(0x301, ProvincialHospital, "45");
    let host = facility(0x102, CentralHospital, "01");
    covers(
        &pact,
        &recipient,
        &[
            ("obstetrics", "2026-01-01", Covered),
            ("surgery", "2026-01-01", NotCovered),
        ],
    );
    covers(&pact, &host, &[("obstetrics", "2026-01-01", NotCovered)]);

    let period = Period::new(when("2027-05-01"), when("2029-04-30")).unwrap();
    let late = Planned::new()
        .changes([Change::Period(period)])
        .signatures([1, 2]);
    let pact = amend(pact, late, "2027-05-04");
    stands(
        &pact,
        &[
            ("2027-03-12", InForce),
            ("2027-05-03", Expired), // nothing held between the end and the appendix
            ("2027-05-04", InForce),
            ("2029-04-30", InForce),
            ("2029-05-01", Expired),
        ],
    );
}

/// Two hospitals support a third, each in its own field. One leaves, then the other.
#[test]
fn paper_03_three_parties() {
    let terms = terms(json!("03_ba_ben"));
    let on = "2024-12-20";
    let pact = signed(3, terms, &[(1, on), (2, on), (3, on)]);
    stands(
        &pact,
        &[("2024-12-31", NotInForce), ("2025-01-01", InForce)],
    );
    let known = |pairs_of: &[(u16, u16)]| Known::Known(pairs(pairs_of));
    let both = day("2025-06-01");
    assert_eq!(
        pact.supports(ContentKind::TechniqueTransfer, &subject("surgery"), both),
        known(&[(1, 3)])
    );
    assert_eq!(
        pact.supports(ContentKind::TechniqueTransfer, &subject("obstetrics"), both),
        known(&[(2, 3)])
    );
    assert_eq!(
        pact.supports(ContentKind::TechniqueTransfer, &subject("neurology"), both),
        known(&[])
    );
    let responsible = |pact: &Pact, code, on| {
        pact.responsible_for(ContentKind::TechniqueTransfer, &subject(code), day(on))
    };
    let answer = |parties: &[u16]| Known::Known(numbers(parties));
    assert_eq!(responsible(&pact, "obstetrics", "2025-06-01"), answer(&[2]));

    let pact = then(pact, left(2, Some("2026-01-01")), "2025-12-10");
    assert_eq!(pact.status(), AgreementStatus::Signed);
    let recipient = facility(0x302, ProvincialHospital, "42");
    covers(
        &pact,
        &recipient,
        &[
            ("obstetrics", "2025-12-31", Covered),
            ("obstetrics", "2026-01-01", NotCovered),
            ("surgery", "2026-01-01", Covered),
        ],
    );
    let gone = day("2026-01-01");
    assert_eq!(
        pact.supports(ContentKind::TechniqueTransfer, &subject("obstetrics"), gone),
        known(&[])
    );
    let nobody = Known::Unknown(Vec::new());
    assert_eq!(responsible(&pact, "obstetrics", "2026-01-01"), nobody);

    let pact = then(pact, left(1, None), "2026-07-01");
    assert_eq!(pact.status(), AgreementStatus::Terminated);
    stands(&pact, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
}

/// One hub and eight members; the alarm runs both ways.
#[test]
fn paper_04_a_network_of_nine() {
    let terms = terms(json!("04_mang_luoi_chin_ben"));
    let mut pact = agreed(4, terms);
    for party in 1..=8 {
        pact = then(pact, signature(party), "2025-02-27");
    }
    assert_eq!(pact.status(), AgreementStatus::PartlySigned);
    assert_eq!(pact.state().unsigned().collect::<Vec<_>>(), numbers(&[9]));
    stands(&pact, &[("2025-03-01", Draft)]);
    let pact = then(pact, signature(9), "2025-03-05");
    stands(&pact, &[("2025-03-05", InForce), ("2028-01-01", Expired)]);
    let hub = facility(0x101, CentralHospital, "01");
    let last = facility(0x317, HealthCentre, "20");
    covers(
        &pact,
        &last,
        &[
            ("neurology", "2026-01-01", Covered),
            ("red_alert", "2026-01-01", Covered),
            ("surgery", "2026-01-01", NotCovered),
        ],
    );
    covers(
        &pact,
        &hub,
        &[
            ("neurology", "2026-01-01", NotCovered), // it gives that, and receives none
            ("red_alert", "2026-01-01", Covered),
        ],
    );
    let alarm = pact.supports(
        ContentKind::Consultation,
        &subject("red_alert"),
        day("2026-01-01"),
    );
    assert_eq!(alarm.known().unwrap().len(), 16);
}

/// The company signs, its hospital receives.
#[test]
fn paper_05_a_hospital_of_a_company() {
    let terms = terms(json!("05_benh_vien_cua_cong_ty"));
    let company = terms.parties[0].organisation.as_ref().unwrap();
    assert_eq!(company.kind, Company);
    let paid = terms.funding[0].amount.unwrap();
    assert_eq!(paid.currency(), Currency::VND);
    assert_eq!(paid.amount().is_at_least(1_200_000_000), Answer::Yes);
    assert_eq!(paid.amount().is_at_least(1_200_000_001), Answer::Unknown);
    let due = &terms.obligations[0].due;
    assert_eq!(due.exact_day(), Some(day("2025-03-31")));
    assert_eq!(terms.obligations[1].due, When::UNKNOWN);
    let pact = signed(5, terms, &[(2, "2025-02-20"), (1, "2025-02-24")]);
    stands(
        &pact,
        &[
            ("2025-02-28", NotInForce),
            ("2025-03-01", InForce),
            ("2028-02-29", InForce),
            ("2028-03-01", Expired),
        ],
    );
    let hospital = facility(0x402, PrivateHospital, "79");
    let another = facility(0x903, PrivateHospital, "79");
    covers(
        &pact,
        &hospital,
        &[
            ("digestive_surgery", "2026-01-01", Covered),
            ("surgery", "2026-01-01", NotCovered), // a kind doesn't cover the whole
        ],
    );
    let asked = [("digestive_surgery", "2026-01-01", NotCovered)];
    covers(&pact, &another, &asked);
}

/// Soldiers' doctors on an island: a permission is needed, blood and a team are lent.
#[test]
fn paper_06_a_military_hospital() {
    let terms = terms(json!("06_benh_vien_quan_y"));
    let permission = terms.permission.as_ref().unwrap();
    let authority = permission.authority.clone().unwrap();
    assert_eq!(authority.kind, Ministry);
    let kinds: Vec<_> = terms
        .resources
        .iter()
        .filter_map(|lent| lent.kind.listed())
        .collect();
    assert_eq!(kinds, [ResourceKind::BloodAndTissue, ResourceKind::Staff]);
    assert_eq!(terms.funding[0].amount, None);
    let approval = Approval::new(authority).decision(document("Công văn chấp thuận"));
    let pact = then(
        agreed(6, terms),
        AgreementEvent::approved(approval),
        "2025-07-10",
    );
    let pact = then(
        then(pact, signature(2), "2025-07-25"),
        signature(1),
        "2025-07-25",
    );
    assert_eq!(pact.state().approvals().len(), 1);
    stands(
        &pact,
        &[
            ("2025-07-31", NotInForce),
            ("2025-08-01", InForce), // a month is meant whole
            ("2026-07-31", InForce),
            ("2026-08-01", Expired),
        ],
    );
    let centre = facility(0x404, HealthCentre, "48");
    covers(
        &pact,
        &centre,
        &[
            ("emergency_critical_care", "2026-01-01", Covered),
            ("toxicology", "2026-01-01", NotCovered),
            // one part is not the whole
            (
                "emergency_critical_care_and_toxicology",
                "2026-01-01",
                NotCovered,
            ),
        ],
    );
}

/// A city hospital abroad: an open list of fields, an amount in dollars, a permission not yet there.
#[test]
fn paper_07_a_city_hospital_abroad() {
    let terms = terms(json!("07_benh_vien_thanh_pho_nuoc_ngoai"));
    let aid = terms.funding[0].amount.unwrap();
    assert_eq!(aid.currency().as_str(), "USD");
    assert_eq!(aid.amount().is_at_least(100_000), Answer::Unknown); // about
    assert!(terms.permission.is_some());
    // Signing without the permission is not refused; but nobody knows then whether it is in force.
    let needed = terms.permission.clone().unwrap();
    let pact = signed(7, terms, &[(1, "2025-03-18"), (2, "2025-03-18")]);
    assert!(pact.state().approvals().is_empty());
    stands(&pact, &[("2025-04-01", Standing::Unknown)]);
    let authority = needed.authority.unwrap();
    let pact = then(
        pact,
        AgreementEvent::approved(Approval::new(authority)),
        "2025-03-25",
    );
    stands(
        &pact,
        &[
            ("2025-04-01", InForce),
            ("2028-03-31", InForce),
            ("2028-04-01", Expired),
        ],
    );
    let recipient = facility(0x502, ProvincialHospital, "22");
    covers(
        &pact,
        &recipient,
        &[
            ("rehabilitation", "2026-01-01", Covered),
            ("neurology", "2026-01-01", UNKNOWN), // "một số lĩnh vực như …"
            ("hospital_management", "2026-01-01", UNKNOWN),
            ("exchange", "2026-01-01", Covered),
        ],
    );
    let shared = pact.supports(
        ContentKind::Exchange,
        &subject("exchange"),
        day("2026-01-01"),
    );
    assert_eq!(shared, Known::Known(pairs(&[(1, 2), (2, 1)])));
}

/// A university abroad: in force from a date of its own, five years from then.
#[test]
fn paper_08_a_university_abroad() {
    let terms = terms(json!("08_dai_hoc_nuoc_ngoai"));
    let fund = terms.funding[0].amount.unwrap().amount();
    assert_eq!(fund.is_at_least(250_001), Answer::No);
    let pact = signed(8, terms, &[(2, "2025-06-20"), (1, "2025-06-23")]);
    stands(
        &pact,
        &[
            ("2025-06-22", Draft),
            ("2025-06-23", NotInForce),
            ("2025-08-31", NotInForce),
            ("2025-09-01", InForce),
            ("2030-09-01", InForce),
            ("2030-09-02", Expired),
        ],
    );
    let ours = facility(0x504, UniversityHospital, "92");
    let theirs = facility(0x904, UniversityHospital, "92");
    covers(
        &pact,
        &ours,
        &[
            ("molecular_biology", "2026-01-01", Covered),
            ("laboratory", "2026-01-01", NotCovered),
        ],
    );
    // A school may receive for a hospital that the paper doesn't name.
    covers(&pact, &theirs, &[("research", "2026-01-01", UNKNOWN)]);
}

/// Two neighbours help each other: blood and operating rooms are shared.
#[test]
fn paper_09_mutual_support() {
    let terms = terms(json!("09_ho_tro_lan_nhau"));
    assert_eq!(terms.kind.vi(), "văn bản phối hợp");
    assert_eq!(terms.resources[1].quantity, Some(Count::exact(2)));
    let pact = signed(9, terms, &[(1, "2025-01-10"), (2, "2025-01-10")]);
    let general = facility(0x505, ProvincialHospital, "42");
    let maternity = facility(0x506, ProvincialHospital, "42");
    let third = facility(0x905, ProvincialHospital, "42");
    let on = "2026-01-01";
    for one in [&general, &maternity] {
        covers(
            &pact,
            one,
            &[("obstetrics", on, Covered), ("red_alert", on, Covered)],
        );
    }
    covers(&pact, &third, &[("obstetrics", on, NotCovered)]);
    let either = Known::Known(pairs(&[(1, 2), (2, 1)]));
    assert_eq!(
        pact.supports(ContentKind::Consultation, &subject("surgery"), day(on)),
        either
    );
    let responsible =
        |code| pact.responsible_for(ContentKind::Consultation, &subject(code), day(on));
    assert_eq!(responsible("surgery"), Known::Known(numbers(&[1])));
    assert_eq!(responsible("red_alert"), Known::Known(numbers(&[1, 2])));
    // No duty names it, and both give it.
    let each = Known::Unknown(vec![numbers(&[1]), numbers(&[2])]);
    assert_eq!(responsible("obstetrics"), each);
}
