//! Signing an agreement in parts: who signs, who looks on, and what is learnt of them later.

use crate::agreement_support::*;
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, NeededPermission, PartyRole, PartySignature, Standing,
};
use lienvien::organisation::{Office, OfficeKind, PersonName, PersonRef, SigningCapacity};
use lienvien::record::{Actor, Approval, Event};

fn office() -> Office {
    Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh").unwrap()
}

fn agreed() -> Pact {
    standing_in(AgreementStatus::Agreed)
}

fn signer(record: &Pact, nth: usize) -> Option<&PersonRef> {
    record.state().signatures()[nth].what.signer.as_ref()
}

#[test]
fn the_order_of_the_parties_is_free() {
    for order in [[1, 2], [2, 1]] {
        let [first, second] = order;
        let partly = then(agreed(), signed(first), "2024-10-12");
        assert_eq!(partly.status(), AgreementStatus::PartlySigned);
        assert!(partly.state().unsigned().eq([second.into()]));
        assert_eq!(partly.state().signed(), None);
        let full = then(partly, signed(second), "2024-10-13");
        assert_eq!(full.status(), AgreementStatus::Signed);
        assert_eq!(full.state().unsigned().count(), 0);
        assert_eq!(full.state().signed(), Some(&when("2024-10-13")));
        let days: Vec<_> = full
            .state()
            .signatures()
            .iter()
            .map(|given| &given.on)
            .collect();
        assert_eq!(days, [&when("2024-10-12"), &when("2024-10-13")]);
    }
}

#[test]
fn only_named_parties_that_sign_are_waited_for() {
    let terms = terms_with(|draft| {
        draft.parties[1].signs = false;
        draft.parties.push(unnamed(PartyRole::Funder));
    });
    let issued = record_of(terms, [AgreementEvent::Agreed]);
    assert!(issued.state().unsigned().eq([1.into()]));
    let issued = then(issued, signed(1), "2024-10-12");
    assert_eq!(issued.status(), AgreementStatus::Signed);
}

#[test]
fn rows_1_07_and_1_37_a_signer_has_titles_office_and_capacity_as_written() {
    let director = PersonRef::named(PersonName::parse("PGS.TS Đào Xuân Cơ").unwrap())
        .with_office(Office::parse("Giám đốc").unwrap())
        .with_organisation(bach_mai());
    let deputy = named("Trần Báu Hà").with_office(office());
    let for_the_province = PartySignature::new(1)
        .signer(deputy)
        .capacity(SigningCapacity::OnBehalf)
        .place(text("Hà Tĩnh"))
        .online(false);
    let record = then(
        agreed(),
        AgreementEvent::signed(for_the_province),
        "2024-10-12",
    );
    let record = then(record, signed_by(2, director), "2024-10-12");
    assert_eq!(record.status(), AgreementStatus::Signed);
    assert_eq!(
        signer(&record, 1).map(ToString::to_string).as_deref(),
        Some("PGS.TS Đào Xuân Cơ, Giám đốc, Bệnh viện Bạch Mai")
    );
    let first = &record.state().signatures()[0].what;
    assert!(first.is_identified());
    assert_eq!(first.capacity, Some(SigningCapacity::OnBehalf));
}

#[test]
fn row_1_08_a_signer_known_by_office_is_named_later_without_a_second_signature() {
    let caption = PersonRef::in_office(office()).with_organisation(committee());
    let record = then(agreed(), signed_by(1, caption), "2024-10-12");
    assert!(!record.state().signatures()[0].what.is_identified());

    let record = then(record, identified(1, named("Trần Báu Hà")), "2024-10-13");
    assert_eq!(record.status(), AgreementStatus::PartlySigned);
    let [signature] = record.state().signatures() else {
        panic!("one signature stays one");
    };
    assert_eq!(signature.on, when("2024-10-12"));
    assert!(signature.what.is_identified());
    let signer = signature.what.signer.as_ref().unwrap();
    assert_eq!(signer.office(), Some(&office()));
    assert_eq!(signer.office().unwrap().kind, OfficeKind::ViceChair);
    assert_eq!(signer.organisation(), Some(&committee()));
    assert_eq!(
        signer.to_string(),
        "Trần Báu Hà, Phó Chủ tịch UBND tỉnh Hà Tĩnh"
    );
}

#[test]
fn what_the_paper_shows_of_a_signer_stays() {
    let caption = PersonRef::in_office(office());
    let record = then(agreed(), signed_by(1, caption), "2024-10-12");
    let later = person(5)
        .with_office(Office::parse("Chủ tịch").unwrap())
        .with_organisation(committee());
    let record = then(record, identified(1, later), "2026-01-01");
    let expected = person(5)
        .with_office(office())
        .with_organisation(committee());
    assert_eq!(signer(&record, 0), Some(&expected));
}

#[test]
fn trap_t8_a_signature_without_a_person_is_a_signature() {
    let record = then(
        then(agreed(), signed(1), "2024-10-12"),
        signed(2),
        "2024-10-12",
    );
    assert_eq!(record.status(), AgreementStatus::Signed);
    // Who it was can be learnt at any time, even after the end.
    let ended = then(record, terminated(None), "2026-01-01");
    let known = then(ended, identified(2, person(5)), "2026-01-02");
    assert_eq!(known.status(), AgreementStatus::Terminated);
    assert_eq!(signer(&known, 0), None);
    assert_eq!(signer(&known, 1), Some(&person(5)));
}

#[test]
fn trap_t7_witnesses_never_count() {
    let witnessed = PartySignature::new(1)
        .witnesses([Actor::Organisation(bach_mai())])
        .witnesses([Actor::Person(person(5))])
        .witnesses([Actor::Person(named("Đỗ Thị Mỹ"))]);
    let record = then(agreed(), AgreementEvent::signed(witnessed), "2024-10-12");
    assert_eq!(record.status(), AgreementStatus::PartlySigned);
    assert!(record.state().unsigned().eq([2.into()]));
    let full = then(record, signed(2), "2024-10-12");
    assert_eq!(full.standing_on(day("2024-10-12")), Standing::InForce);
}

#[test]
fn a_paper_is_numbered_whenever_the_clerk_does_it() {
    for (status, event) in [
        (AgreementStatus::PartlySigned, None),
        (AgreementStatus::Signed, Some(signed(2))),
        (AgreementStatus::Terminated, Some(terminated(None))),
    ] {
        let record = then(standing_in(status), numbered("12/BGN-UBND"), "2024-10-15");
        assert_eq!(record.status(), status);
        assert_eq!(record.state().number(), Some(&text("12/BGN-UBND")));
        // What follows keeps it.
        if let Some(event) = event {
            let before = standing_in(AgreementStatus::PartlySigned);
            let numbered = then(before, numbered("12/BGN-UBND"), "2024-10-15");
            let full = then(numbered, signed(2), "2024-10-16");
            let after = if status == AgreementStatus::Signed {
                full
            } else {
                then(full, event, "2026-01-01")
            };
            assert_eq!(after.status(), status);
            assert_eq!(after.state().number(), Some(&text("12/BGN-UBND")));
        }
    }
}

#[test]
fn approvals_are_kept_and_none_is_needed_to_sign() {
    let terms = terms_with(|draft| {
        draft.permission = Some(NeededPermission::new());
    });
    let approval = Approval::new(committee()).decision(document("Quyết định"));
    let record = record_of(terms.clone(), []);
    let record = then(
        record,
        AgreementEvent::approved(approval.clone()),
        "2024-09-01",
    );
    let record = then(record, AgreementEvent::Agreed, "2024-09-02");
    let record = then(record, AgreementEvent::approved(approval), "2024-09-03");
    let given: Vec<_> = record
        .state()
        .approvals()
        .iter()
        .map(|given| &given.on)
        .collect();
    assert_eq!(given, [&when("2024-09-01"), &when("2024-09-03")]);
    // To sign without the permission is found by who looks at the records, not refused.
    assert_eq!(
        signed_on(terms, "2024-10-12").status(),
        AgreementStatus::Signed
    );
}

#[test]
fn trap_t9_what_was_promised_is_not_done() {
    let agreement = ha_tinh_agreement();
    assert_eq!(agreement.state().requests(), []);
    let held: Vec<_> = agreement
        .history()
        .map(|held| held.entry.event.kind().code())
        .collect();
    assert_eq!(held, ["drafted", "agreed", "signed", "signed"]);
}
