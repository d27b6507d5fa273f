//! Parties that leave: AG-36 and AG-37, who supports and who answers afterwards, and when it ends.

use crate::papers::{
    Pact, agreed, assert_says, covers, day, facility, left, organisation, refusal, signature,
    signed, stands, subject, terms, terms_with, text, then,
};
use lienvien::agreement::{
    AcceptedRequest, AgreementEvent, AgreementStatus, AgreementSuspension, ContentKind, Coverage,
    Party, PartyNumber, PartyRole, Recipient, Standing,
};
use lienvien::organisation::{FacilityClass, OrganisationKind, ProvinceCode, Territory};
use lienvien::record::Refused;
use lienvien::value::{Answer, Explain, Known};

const THREE: &str = include_str!("../agreements/03_ba_ben.json");

/// Parties 1 and 2 support party 3; 2025 to 2027, signed on 20/12/2024.
fn pact() -> Pact {
    signed(
        3,
        terms(THREE),
        &[1, 2, 3].map(|party| (party, "2024-12-20")),
    )
}

fn numbers(parties: &[u16]) -> Vec<PartyNumber> {
    parties.iter().copied().map(PartyNumber::new).collect()
}

#[test]
fn ag_36_a_party_leaves_once() {
    let pact = then(pact(), left(2, None), "2025-06-01");
    assert_says(
        &refusal(&pact, left(2, None), "2025-06-02"),
        (
            "AG-36",
            "agreement.party.left_twice",
            "party 2 has left already, expected a party that has not left",
            "bên thứ 2 đã rút khỏi văn bản hợp tác, chỉ áp dụng cho bên còn tham gia",
        ),
    );
    for nobody in [0, 4] {
        let refused = refusal(&pact, left(nobody, None), "2025-06-02");
        assert_eq!(refused.code(), "agreement.party.not_a_party");
    }
}

#[test]
fn ag_37_a_party_does_not_leave_before_the_signing() {
    assert_says(
        &refusal(&pact(), left(2, Some("2024-12-19")), "2025-06-01"),
        (
            "AG-37",
            "agreement.party.left_before_signing",
            "the party leaves from 2024-12-19, expected not before 2024-12-20, when the paper was signed",
            "bên này rút khỏi văn bản hợp tác từ 19/12/2024, không được trước thời điểm ký kết là 20/12/2024",
        ),
    );
    for effective in ["2024-12-20", "2024-12-21", "2024-12", "unknown"] {
        then(pact(), left(2, Some(effective)), "2025-06-01");
    }
}

#[test]
fn who_has_not_signed_cannot_leave() {
    let partly = then(agreed(3, terms(THREE)), signature(1), "2024-12-20");
    assert!(matches!(
        refusal(&partly, left(2, None), "2024-12-21"),
        Refused::NotAllowed { .. }
    ));
}

#[test]
fn the_status_stays_while_two_stay() {
    let suspension = AgreementSuspension::from(text("bão lũ"));
    let suspended = then(pact(), AgreementEvent::suspended(suspension), "2025-05-01");
    let suspended = then(suspended, left(2, None), "2025-06-01");
    assert_eq!(suspended.status(), AgreementStatus::Suspended);
    let ended = then(suspended, left(1, None), "2025-07-01");
    assert_eq!(ended.status(), AgreementStatus::Terminated);
    stands(
        &ended,
        &[
            ("2025-06-30", Standing::Suspended),
            ("2025-07-01", Standing::Ended),
        ],
    );
    refusal(&ended, left(3, None), "2025-07-02"); // the table allows none more
}

#[test]
fn a_party_that_is_still_to_be_named_keeps_nothing_alive() {
    let json = include_str!("../agreements/15_mot_ben_chua_neu_ten.json");
    let pact = signed(15, terms(json), &[(1, "2025-02-10"), (2, "2025-02-10")]);
    let pact = then(pact, left(1, None), "2025-06-01");
    assert_eq!(pact.status(), AgreementStatus::Terminated);
}

/// The one who left last in the record had gone first: it ends only when the other goes too.
#[test]
fn it_ends_when_the_last_of_them_goes() {
    let pact = then(pact(), left(2, Some("2026-12-31")), "2025-06-01");
    let pact = then(pact, left(1, Some("2025-09-01")), "2025-07-01");
    assert_eq!(pact.status(), AgreementStatus::Terminated);
    stands(
        &pact,
        &[
            ("2025-09-01", Standing::InForce), // parties 2 and 3 still stand by it
            ("2026-12-30", Standing::InForce),
            ("2026-12-31", Standing::Ended),
        ],
    );
    let recipient = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    covers(
        &pact,
        &recipient,
        &[
            ("surgery", "2025-08-31", Coverage::Covered),
            ("surgery", "2025-09-01", Coverage::NotCovered),
            ("obstetrics", "2025-09-01", Coverage::Covered),
        ],
    );
}

#[test]
fn a_date_that_is_not_known_leaves_it_open_who_stays() {
    let pact = then(pact(), left(2, Some("2026")), "2025-11-01");
    let party = PartyNumber::new(2);
    let has_left = |on| pact.state().has_left_on_or_before(party, day(on));
    assert_eq!(has_left("2025-12-31"), Answer::No);
    assert_eq!(has_left("2026-06-01"), Answer::Unknown);
    assert_eq!(has_left("2026-12-31"), Answer::Yes);
    assert_eq!(
        pact.state()
            .has_left_on_or_before(PartyNumber::new(1), day("2027-01-01")),
        Answer::No
    );

    let pair = vec![(party, PartyNumber::new(3))];
    let supports = |on| {
        pact.supports(
            ContentKind::TechniqueTransfer,
            &subject("obstetrics"),
            day(on),
        )
    };
    assert_eq!(supports("2025-12-31"), Known::Known(pair.clone()));
    assert_eq!(supports("2026-06-01"), Known::Unknown(vec![pair, vec![]]));
    assert_eq!(supports("2026-12-31"), Known::Known(vec![]));
    let recipient = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    covers(
        &pact,
        &recipient,
        &[
            ("obstetrics", "2025-12-31", Coverage::Covered),
            ("obstetrics", "2026-06-01", Coverage::Unknown),
            ("obstetrics", "2026-12-31", Coverage::NotCovered),
        ],
    );
}

#[test]
fn a_shared_duty_falls_to_those_who_stay() {
    let json = include_str!("../agreements/20_hai_ben_cung_phu_trach_san_khoa.json");
    let pact = signed(
        20,
        terms(json),
        &[1, 2, 3].map(|party| (party, "2024-12-20")),
    );
    let pact = then(pact, left(1, Some("2026")), "2025-11-01");
    let responsible = |on| {
        pact.responsible_for(
            ContentKind::TechniqueTransfer,
            &subject("obstetrics"),
            day(on),
        )
    };
    assert_eq!(responsible("2025-12-31"), Known::Known(numbers(&[1, 2])));
    let either = Known::Unknown(vec![numbers(&[1, 2]), numbers(&[2])]);
    assert_eq!(responsible("2026-06-01"), either);
    assert_eq!(responsible("2026-12-31"), Known::Known(numbers(&[2])));
}

/// A recipient that leaves is none any more, though it lies in the territory that is named.
#[test]
fn who_left_receives_nothing() {
    let terms = terms_with(THREE, |draft| {
        let province: ProvinceCode = "42".parse().unwrap();
        let hospitals = Territory::new(province).classes([FacilityClass::Hospital]);
        draft.recipients = vec![Recipient::Territory(hospitals)];
    });
    let pact = signed(3, terms, &[1, 2, 3].map(|party| (party, "2024-12-20")));
    let pact = then(pact, left(3, Some("2026-01-01")), "2025-11-01");
    let party = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    let neighbour = facility(0x702, OrganisationKind::ProvincialHospital, "42");
    for (on, coverage) in [
        ("2025-12-31", Coverage::Covered),
        ("2026-01-01", Coverage::NotCovered),
    ] {
        covers(&pact, &party, &[("surgery", on, coverage)]);
        covers(&pact, &neighbour, &[("surgery", on, Coverage::Covered)]);
    }
}

/// Without anybody who gives, nothing can be asked for, and what was accepted is given by nobody.
#[test]
fn the_clause_on_demand_ends_with_the_last_who_gives() {
    let json = include_str!("../agreements/01_ubnd_tinh_va_benh_vien_trung_uong.json");
    let terms = terms_with(json, |draft| {
        let kind = OrganisationKind::DepartmentOfHealth;
        let monitor = organisation(kind, "Sở Y tế tỉnh Lạng Sơn", 0x202);
        draft
            .parties
            .push(Party::signing(monitor, PartyRole::Monitor));
        draft.contents_open = false;
    });
    let pact = signed(1, terms, &[1, 2, 3].map(|party| (party, "2024-10-15")));
    let request = AgreementEvent::request_accepted(AcceptedRequest::new(subject("neurology")));
    let pact = then(
        then(pact, request, "2025-03-02"),
        left(2, Some("2026")),
        "2025-11-01",
    );
    assert_eq!(pact.status(), AgreementStatus::Signed);
    let hospital = facility(0x901, OrganisationKind::RegionalHospital, "20");
    covers(
        &pact,
        &hospital,
        &[
            ("neurology", "2025-12-31", Coverage::Covered),
            ("endocrinology", "2025-12-31", Coverage::OnDemand),
            ("neurology", "2026-06-01", Coverage::Unknown),
            ("endocrinology", "2026-06-01", Coverage::Unknown),
            ("neurology", "2026-12-31", Coverage::NotCovered),
            ("endocrinology", "2026-12-31", Coverage::NotCovered),
        ],
    );
    let supports = |on| {
        pact.supports(
            ContentKind::TechniqueTransfer,
            &subject("neurology"),
            day(on),
        )
    };
    let pair = vec![(PartyNumber::new(2), PartyNumber::new(1))];
    assert_eq!(supports("2026-06-01"), Known::Unknown(vec![pair, vec![]]));
    assert_eq!(supports("2026-12-31"), Known::Known(vec![]));
}

#[test]
fn leaving_survives_the_round_trip() {
    let pact = then(pact(), left(2, Some("2026")), "2025-11-01");
    let json = serde_json::to_string(&pact).unwrap();
    assert!(json.contains(r#""type":"party_left""#));
    assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), pact);
}
