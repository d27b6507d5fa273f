//! Why an agreement refuses a signature, or what is said of one.

use crate::agreement_support::*;
use lienvien::agreement::{AgreementEvent, AgreementStatus, Liquidation, PartySignature};
use lienvien::organisation::{Office, PersonRef};
use lienvien::record::Actor;

fn witnessed_by(party: u16, witness: u128) -> PartySignature {
    PartySignature::new(party).witnesses([Actor::Person(person(witness))])
}

#[test]
fn ag_16_and_ag_14_only_a_named_party_that_signs_signs() {
    let agreed = four_parties();
    assert_refused(
        &agreed,
        signed(4),
        "unknown",
        (
            "AG-16",
            "agreement.signature.party_unnamed",
            "party 4 is still to be named, expected a signature for a named party",
            "bên thứ 4 chưa được nêu tên, chỉ bên đã nêu tên mới ký được",
        ),
    );
    assert_refused(
        &agreed,
        signed(3),
        "unknown",
        (
            "AG-17",
            "agreement.signature.party_does_not_sign",
            "party 3 does not sign this paper, expected a signature for a party that signs",
            "bên thứ 3 không phải bên ký văn bản này, chỉ ghi chữ ký của bên phải ký",
        ),
    );
    // Nor under the minutes of liquidation.
    let full = assert_accepted(&assert_accepted(&agreed, signed(1)), signed(2));
    assert_eq!(full.status(), AgreementStatus::Signed);
    for (party, code) in [
        (3, "agreement.signature.party_does_not_sign"),
        (4, "agreement.signature.party_unnamed"),
    ] {
        use lienvien::value::Explain;
        let refused = refusal(&full, liquidated(&[1, 2, party]), "unknown");
        assert_eq!(refused.code(), code);
    }
}

#[test]
fn ag_18_a_party_signs_once() {
    let code = "agreement.signature.twice";
    let partly = standing_in(AgreementStatus::PartlySigned);
    let en = "party 1 has signed already, expected one signature for each party";
    let vi = "bên thứ 1 đã ký, mỗi bên chỉ ký một lần";
    assert_refused(&partly, signed(1), "unknown", ("AG-18", code, en, vi));
    let minutes = liquidated(&[1, 2, 1]);
    assert_refused(
        &standing_in(AgreementStatus::Signed),
        minutes,
        "unknown",
        ("AG-18", code, en, vi),
    );
    // Once taken back, it may be given again.
    let rescinded = assert_accepted(&partly, rescinded(1));
    assert_accepted(&rescinded, signed(1));
}

#[test]
fn ag_19_a_witness_never_signs_in_whatever_order_it_is_written() {
    let code = "agreement.signature.by_witness";
    let en = |party| {
        format!(
            "a witness of the signing signs for party {party}, expected somebody else: a witness \
             is never a signer"
        )
    };
    let vi = |party| {
        format!(
            "người chứng kiến lại ký với tư cách bên thứ {party}, người chứng kiến không được tính là người ký"
        )
    };
    let agreed = standing_in(AgreementStatus::Agreed);
    let own = AgreementEvent::signed(witnessed_by(1, 5).signer(person(5)));
    assert_refused(&agreed, own, "unknown", ("AG-19", code, &en(1), &vi(1)));

    let seen = assert_accepted(&agreed, AgreementEvent::signed(witnessed_by(1, 5)));
    assert_refused(
        &seen,
        signed_by(2, person(5)),
        "unknown",
        ("AG-19", code, &en(2), &vi(2)),
    );
    assert_refused(
        &seen,
        identified(1, person(5)),
        "unknown",
        ("AG-19", code, &en(1), &vi(1)),
    );
    assert_accepted(&seen, signed_by(2, person(6)));

    let given = assert_accepted(&agreed, signed_by(1, person(5)));
    let looked_on = AgreementEvent::signed(witnessed_by(2, 5));
    assert_refused(
        &given,
        looked_on,
        "unknown",
        ("AG-19", code, &en(1), &vi(1)),
    );

    // Names prove nothing, and an organisation that looks on is nobody.
    let by_name = PartySignature::new(1)
        .signer(named("Trần Báu Hà"))
        .witnesses([Actor::Person(named("Trần Báu Hà"))])
        .witnesses([Actor::Organisation(committee())]);
    assert_accepted(&agreed, AgreementEvent::signed(by_name));
    // With the signature taken back its witnesses are gone too.
    let rescinded = assert_accepted(&seen, rescinded(1));
    assert_accepted(&rescinded, signed_by(2, person(5)));
}

#[test]
fn ag_19_each_paper_has_its_own_witnesses() {
    let agreed = standing_in(AgreementStatus::Agreed);
    let first = AgreementEvent::signed(witnessed_by(1, 5));
    let full = assert_accepted(&assert_accepted(&agreed, first), signed(2));
    let minutes = |signatures| {
        AgreementEvent::liquidated(
            Liquidation::new()
                .minutes(document("Biên bản thanh lý"))
                .signatures(signatures),
        )
    };
    // Who looked on at the signing may years later sign the minutes that settle it,
    let later = PartySignature::new(1).signer(person(5));
    assert_accepted(&full, minutes(vec![later, PartySignature::new(2)]));
    // but not look on there too.
    let both = vec![PartySignature::new(1).signer(person(6)), witnessed_by(2, 6)];
    assert_refused(
        &full,
        minutes(both),
        "unknown",
        (
            "AG-19",
            "agreement.signature.by_witness",
            "a witness of the signing signs for party 1, expected somebody else: a witness is never a signer",
            "người chứng kiến lại ký với tư cách bên thứ 1, người chứng kiến không được tính là người ký",
        ),
    );
}

#[test]
fn ag_20_only_what_was_signed_is_taken_back_or_identified() {
    let partly = standing_in(AgreementStatus::PartlySigned);
    for event in [rescinded(2), identified(2, person(5))] {
        assert_refused(
            &partly,
            event,
            "unknown",
            (
                "AG-20",
                "agreement.signature.missing",
                "party 2 has not signed, expected a party that has signed",
                "bên thứ 2 chưa ký, chỉ áp dụng cho bên đã ký",
            ),
        );
    }
    assert_accepted(&partly, rescinded(1));
    assert_accepted(&partly, identified(1, person(5)));
}

#[test]
fn ag_22_and_ag_25_a_signer_is_identified_once() {
    let partly = standing_in(AgreementStatus::Agreed);
    let partly = assert_accepted(&partly, signed_by(1, named("Trần Báu Hà")));
    assert_refused(
        &partly,
        identified(1, person(5)),
        "unknown",
        (
            "AG-28",
            "agreement.signer.all_identified",
            "the signer of every signature is known, expected a signature without a person",
            "tất cả chữ ký đều đã rõ người ký, cần một chữ ký chưa rõ người ký",
        ),
    );
    let full = assert_accepted(&partly, signed(2));
    assert_refused(
        &full,
        identified(1, person(5)),
        "unknown",
        (
            "AG-22",
            "agreement.signer.identified_twice",
            "it is already known who signed for party 1, expected a signature without a person",
            "đã biết người ký của bên thứ 1, chỉ xác định cho chữ ký chưa rõ người ký",
        ),
    );
    assert_accepted(&full, identified(2, person(5)));
}

#[test]
fn ag_23_who_is_identified_has_a_name_or_an_id() {
    let partly = standing_in(AgreementStatus::PartlySigned);
    let office = Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh").unwrap();
    for nobody in [PersonRef::in_office(office), PersonRef::of(committee())] {
        assert_refused(
            &partly,
            identified(1, nobody),
            "unknown",
            (
                "AG-23",
                "agreement.signer.nobody_identified",
                "the person who signed for party 1 has neither name nor id, expected one of them",
                "người ký của bên thứ 1 không có cả họ tên lẫn mã định danh, cần ít nhất một trong hai",
            ),
        );
    }
    assert_accepted(&partly, identified(1, named("Trần Báu Hà")));
    assert_accepted(&partly, identified(1, person(5)));
}
