//! Papers 10 to 16: what kinds of paper, and what they leave open.

use super::UNKNOWN;
use crate::papers::{
    agreed, amend, covers, day, document, facility, linked, opened, organisation, refusal,
    signature, signed, stands, subject, succeeded, terms, terms_with, then, when,
};
use Coverage::{Covered, NotCovered};
use Standing::{Draft, Ended, Expired, InForce, NotInForce};
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, ContentKind, Coverage, LinkKind, Liquidation, ResourceKind,
    Standing,
};
use lienvien::organisation::OrganisationKind::{
    CentralHospital, Company, HealthCentre, ProvincialHospital, RegionalHospital,
};
use lienvien::record::{Certainty, Missing};
use lienvien::value::{Answer, Count};

/// A framework, and the contract that fills it in: Bên A is the recipient of both.
#[test]
fn papers_10_and_11_a_framework_and_its_contract() {
    let on = "2025-01-20";
    let frame = signed(10, terms(json!("10_hop_dong_khung")), &[(1, on), (2, on)]);
    let contract = terms(json!("11_hop_dong_chuyen_giao_ky_thuat"));
    let due = |by: &str| {
        let mut due = contract.obligations.iter();
        due.all(|owed| owed.due.is_unknown() || owed.due.on_or_before(day(by)).is_yes())
    };
    assert!(!due("2025-05-30"));
    assert!(due("2025-05-31")); // `tháng 5` is over then
    let fee = contract.funding[0].amount.unwrap();
    assert_eq!(fee.amount(), Count::exact(850_000_000));
    let contract = signed(
        11,
        contract.clone(),
        &[(2, "2025-03-07"), (1, "2025-03-10")],
    );
    let contract = then(contract, linked(LinkKind::Framework, &frame), "2025-03-10");
    assert_eq!(contract.state().links()[0].what.kind, LinkKind::Framework);
    stands(
        &contract,
        &[
            ("2025-03-10", InForce),
            ("2025-09-07", InForce),
            // Six months from the first signature or from the last: the paper does not say.
            ("2025-09-08", Standing::Unknown),
            ("2025-09-10", Standing::Unknown),
            ("2025-09-11", Expired),
        ],
    );
    stands(&frame, &[("2025-09-10", InForce), ("2028-01-31", InForce)]);

    let recipient = facility(0x303, ProvincialHospital, "04");
    let giver = facility(0x101, CentralHospital, "01");
    covers(
        &contract,
        &recipient,
        &[
            ("dialysis", "2025-04-01", Covered),
            ("urology", "2025-04-01", NotCovered), // the framework has it, this contract hasn't
        ],
    );
    // The framework promises it under a condition: each transfer has its own contract.
    covers(&frame, &recipient, &[("urology", "2025-04-01", UNKNOWN)]);
    let urology = [subject("urology")];
    let transfer = ContentKind::TechniqueTransfer;
    let framed = frame.covers(&recipient, transfer, &urology, day("2025-04-01"));
    assert_eq!(framed.missing, [Missing::ContentCondition]);
    covers(&contract, &giver, &[("dialysis", "2025-04-01", NotCovered)]);
    let evidence = contract.covered_on(
        &recipient,
        ContentKind::TechniqueTransfer,
        &[subject("dialysis")],
        day("2025-04-01"),
    );
    assert_eq!(*evidence.unwrap().certainty(), Certainty::Certain);

    let minutes = Liquidation::new()
        .minutes(document("Biên bản thanh lý hợp đồng"))
        .signatures([1, 2]);
    let contract = then(contract, AgreementEvent::liquidated(minutes), "2025-10-06");
    let settled = |on| contract.is_expired_but_not_liquidated(day(on));
    assert_eq!(settled("2025-10-05"), Answer::Yes);
    assert_eq!(settled("2025-10-06"), Answer::No);
    stands(&contract, &[("2025-10-05", Expired), ("2025-10-06", Ended)]);
}

/// An authority decides: it signs alone, the others carry out.
#[test]
fn paper_12_a_decision() {
    let terms = terms(json!("12_quyet_dinh_cua_so_y_te"));
    let pact = agreed(12, terms);
    let refused = refusal(&pact, signature(2), "2025-09-10");
    assert!(
        refused
            .to_string()
            .starts_with("party 2 does not sign this paper")
    );
    let pact = then(pact, signature(1), "2025-09-10");
    assert_eq!(pact.status(), AgreementStatus::Signed);
    stands(
        &pact,
        &[
            ("2025-09-14", NotInForce),
            ("2025-09-15", InForce),
            ("2026-06-15", InForce),
            ("2026-06-16", Expired),
        ],
    );
    let supported = facility(0x305, HealthCentre, "20");
    let sender = facility(0x304, ProvincialHospital, "20");
    let another = facility(0x906, HealthCentre, "20");
    covers(&pact, &supported, &[("obstetrics", "2026-01-01", Covered)]);
    covers(&pact, &sender, &[("obstetrics", "2026-01-01", NotCovered)]);
    covers(&pact, &another, &[("obstetrics", "2026-01-01", NotCovered)]);
}

/// A programme for a year: open lists, a recipient by name alone, and a code that changed hands.
#[test]
fn paper_13_a_programme_for_a_year() {
    let json = json!("13_chuong_trinh_mot_nam");
    let pact = signed(13, terms(json), &[(1, "2026-01-08")]);
    stands(
        &pact,
        &[
            ("2026-01-07", Draft),
            ("2026-01-08", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Expired),
        ],
    );
    // Signed after the merger, `24` is all of Bắc Ninh, what was Bắc Giang and what was not.
    let of_bac_giang = opened(0x907, HealthCentre, "24", "2006");
    let of_bac_ninh = opened(0x908, HealthCentre, "27", "2006");
    let on = "2026-05-01";
    for centre in [&of_bac_giang, &of_bac_ninh] {
        covers(
            &pact,
            centre,
            &[
                ("obstetrics", on, Covered),
                ("surgery", on, UNKNOWN), // "một số chuyên khoa như …"
                ("clinical_pharmacy", on, UNKNOWN),
            ],
        );
    }
    let supporter = opened(0x306, ProvincialHospital, "24", "2006");
    covers(&pact, &supporter, &[("obstetrics", on, NotCovered)]); // it lies there, but gives

    // Elsewhere: the list is open. Closed, it still names one that nobody has looked up.
    let elsewhere = facility(0x909, HealthCentre, "31");
    covers(&pact, &elsewhere, &[("obstetrics", on, UNKNOWN)]);
    let named = terms_with(json, |draft| draft.recipients_open = false);
    let named = signed(13, named, &[(1, "2026-01-08")]);
    covers(&named, &elsewhere, &[("obstetrics", on, UNKNOWN)]);
    let closed = terms_with(json, |draft| {
        (draft.recipients_open, draft.parties_open) = (false, false);
        draft.recipients.remove(0);
    });
    let closed = signed(13, closed, &[(1, "2026-01-08")]);
    covers(&closed, &elsewhere, &[("obstetrics", on, NotCovered)]);
}

/// No period: once signed nobody can say, until it ends.
#[test]
fn paper_14_without_any_period() {
    let json = json!("14_khong_ghi_thoi_han");
    let pact = signed(14, terms(json), &[(1, "2024-05-06"), (2, "2024-05-06")]);
    stands(
        &pact,
        &[("2024-05-05", Draft), ("2024-05-06", Standing::Unknown)],
    );
    assert_eq!(pact.remaining(day("2024-05-06")), None);
    let centre = facility(0x405, HealthCentre, "86");
    let on = "2025-01-01";
    covers(
        &pact,
        &centre,
        &[("cardiology", on, UNKNOWN), ("surgery", on, UNKNOWN)],
    );
    let covering = pact.covers(
        &centre,
        ContentKind::Consultation,
        &[subject("cardiology")],
        day(on),
    );
    assert_eq!(covering.by_terms, Covered);
    // It can still be a basis, visibly presumed.
    let evidence = pact.presume_covered_on(
        &centre,
        ContentKind::Consultation,
        &[subject("cardiology")],
        day(on),
    );
    let lacking = Certainty::lacking(vec![Missing::PeriodEnd]);
    assert_eq!(*evidence.unwrap().certainty(), lacking);
    // On surgery there is no consultation; what is transferred is still to be agreed.
    let by_terms = |activity| {
        pact.covers(&centre, activity, &[subject("surgery")], day(on))
            .by_terms
    };
    assert_eq!(by_terms(ContentKind::Consultation), NotCovered);
    assert_eq!(by_terms(ContentKind::TechniqueTransfer), UNKNOWN);
    // Were remote consultation all that it said, nobody could say in what.
    let vague = terms_with(json, |draft| drop(draft.contents.remove(0)));
    let vague = signed(14, vague, &[(1, "2024-05-06"), (2, "2024-05-06")]);
    let covering = vague.covers(
        &centre,
        ContentKind::TechniqueTransfer,
        &[subject("cardiology")],
        day(on),
    );
    assert_eq!(covering.by_terms, UNKNOWN);
    let link = &pact.state().terms().resources[0];
    assert_eq!(link.kind, ResourceKind::TelemedicineLink);
}

/// The one who pays is still to be named; an appendix names it, and it signs.
#[test]
fn paper_15_a_party_still_to_be_named() {
    let terms = terms(json!("15_mot_ben_chua_neu_ten"));
    let amount = terms.funding[0].amount.unwrap().amount();
    assert_eq!(amount.is_at_least(25_000_000_000_i64), Answer::Yes);
    assert_eq!(amount.is_at_least(27_000_000_000_i64), Answer::Unknown);
    let pact = signed(15, terms, &[(1, "2025-02-10"), (2, "2025-02-10")]);
    assert_eq!(pact.status(), AgreementStatus::Signed); // who isn't named need not sign
    let recipient = facility(0x301, ProvincialHospital, "45");
    covers(
        &pact,
        &recipient,
        &[("interventional_cardiology", "2025-03-01", UNKNOWN)], // once the machine is there
    );
    let other = facility(0x90a, ProvincialHospital, "45");
    covers(
        &pact,
        &other,
        &[("interventional_cardiology", "2025-03-01", NotCovered)],
    );

    let funder = organisation(Company, "Công ty trách nhiệm hữu hạn Ánh Dương Xanh", 0x601);
    let named = succeeded(3, funder, document("Thư cam kết tài trợ"));
    let unsigned = named.clone().signatures([1, 2]).of(&pact);
    let refused = refusal(&pact, unsigned, "2025-06-16");
    assert!(
        refused
            .to_string()
            .starts_with("party 3 has not signed the appendix")
    );
    let pact = amend(pact, named.signatures([1, 2, 3]), "2025-06-16");
    let name = |on| {
        let terms = pact.state().terms_on(day(on)).known().unwrap();
        let funder = terms.parties[2].organisation.as_ref();
        funder.map(|funder| funder.name.to_string())
    };
    assert_eq!(name("2025-06-15"), None);
    let named = name("2025-06-16");
    assert_eq!(
        named.as_deref(),
        Some("Công ty trách nhiệm hữu hạn Ánh Dương Xanh")
    );
}

/// A hospital that has just opened is carried through its first year.
#[test]
fn paper_16_a_newly_opened_facility() {
    let terms = terms(json!("16_co_so_moi_hoat_dong"));
    let quantities: Vec<_> = terms.resources.iter().map(|lent| lent.quantity).collect();
    let between = Count::between(12, 15).unwrap();
    assert_eq!(quantities, [Some(Count::exact(6)), Some(between)]);
    // What is lent comes back after the end.
    let back = terms.obligations[0].due.clone();
    assert_eq!(back.is_after(&when("2026-10-31")), Answer::Yes);
    let on = "2025-10-20";
    let pact = signed(16, terms, &[(1, on), (3, on), (2, "2025-10-22")]);
    stands(
        &pact,
        &[
            ("2025-10-31", NotInForce),
            ("2025-11-01", InForce),
            ("2026-11-01", Expired),
        ],
    );
    let new = opened(0x307, RegionalHospital, "96", "2025-11-01");
    let other = facility(0x90b, RegionalHospital, "96");
    covers(
        &pact,
        &new,
        &[
            ("surgery", "2025-10-31", NotCovered),
            ("surgery", "2025-11-01", Covered),
            ("equipment", "2026-10-31", Covered),
            ("molecular_biology", "2026-10-31", Covered), // a kind of laboratory work
            ("surgery", "2026-11-01", NotCovered),
        ],
    );
    covers(&pact, &other, &[("surgery", "2026-01-01", NotCovered)]); // the authority only coordinates
}
