//! Why an agreement refuses an event: each rule on, inside and outside its boundary.

#[path = "support/agreement.rs"]
mod agreement_support;

use agreement_support::*;
use lienvien::agreement::{
    AgreementEvent, AgreementRefusal, AgreementStatus, Liquidation, Party, PartyRole, Signature,
    Termination, TerminationCause, TermsFault,
};
use lienvien::organisation::{Office, PersonRef};
use lienvien::record::{Actor, Event};
use lienvien::specialty::Specialty;
use lienvien::value::When;

/// Refused at an unknown time, so that no date can be the reason.
#[track_caller]
fn assert_refused(
    record: &Pact,
    event: AgreementEvent,
    rule: &str,
    code: &str,
    en: &str,
    vi: &str,
) {
    let refused = refusal(record, event.on(When::UNKNOWN));
    assert_says(&refused, rule, code, en, vi);
}

#[track_caller]
fn assert_accepted(record: &Pact, event: AgreementEvent) -> Pact {
    then(record.clone(), event, "unknown")
}

/// Two parties that sign, one that doesn't, and one that is still to be named.
fn four_parties() -> Pact {
    let terms = terms_with(|draft| {
        let mut monitor = Party::signing(committee().with_id(id(3)), PartyRole::Monitor);
        monitor.signs = false;
        let mut unnamed = Party::signing(committee(), PartyRole::Funder);
        unnamed.organisation = None;
        draft.parties.extend([monitor, unnamed]);
    });
    record_of(terms, [AgreementEvent::Agreed])
}

fn witnessed_by(party: u16, witness: u128) -> Signature {
    Signature::of(party.into()).before(Actor::Person(person(witness)))
}

#[test]
fn rules_and_codes_are_unique_and_the_rules_in_order() {
    let cases: Vec<_> = TermsFault::CASES
        .iter()
        .chain(AgreementRefusal::CASES)
        .collect();
    for (case, n) in cases.iter().zip(1..) {
        assert_eq!(
            case.rule,
            Some(format!("AG-{n:02}").as_str()),
            "{}",
            case.code
        );
    }
    let mut codes: Vec<_> = cases.iter().map(|case| case.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), cases.len());
    assert!(codes.iter().all(|code| code.starts_with("agreement.")));
}

#[test]
fn ag_11_there_must_be_something_to_agree_on() {
    let none = record_of(terms_with(|draft| draft.contents.clear()), []);
    assert_refused(
        &none,
        AgreementEvent::Agreed,
        "AG-11",
        "agreement.agreed.no_content",
        "the terms have no content, expected at least one before the parties agree",
        "điều khoản chưa có nội dung hợp tác, cần ít nhất một nội dung trước khi thống nhất",
    );
    let one = terms_with(|draft| draft.contents.truncate(1));
    let revised = assert_accepted(&none, AgreementEvent::Revised(one));
    assert_accepted(&revised, AgreementEvent::Agreed);
}

#[test]
fn ag_12_parties_are_numbered_from_one_to_the_last() {
    let agreed = standing_in(AgreementStatus::Agreed);
    for party in [1, 2] {
        assert_accepted(&agreed, signed(party));
    }
    for (party, en, vi) in [
        (
            0,
            "there is no party 0, expected 1 to 2",
            "không có bên thứ 0, chỉ có từ bên thứ 1 đến bên thứ 2",
        ),
        (
            3,
            "there is no party 3, expected 1 to 2",
            "không có bên thứ 3, chỉ có từ bên thứ 1 đến bên thứ 2",
        ),
    ] {
        let terminated = AgreementEvent::Terminated(Termination {
            cause: TerminationCause::Breach,
            party: Some(party.into()),
            effective: None,
            reason: None,
        });
        let (partly, full) = (AgreementStatus::PartlySigned, AgreementStatus::Signed);
        for (status, event) in [
            (AgreementStatus::Agreed, signed(party)),
            (
                AgreementStatus::Draft,
                AgreementEvent::Rejected(rejection(party)),
            ),
            (partly, rescinded(party)),
            (partly, identified(party, person(5))),
            (full, terminated),
            (full, liquidated(&[1, 2, party])),
        ] {
            let code = "agreement.party.not_a_party";
            assert_refused(&standing_in(status), event, "AG-12", code, en, vi);
        }
    }
}

#[test]
fn ag_13_and_ag_14_only_a_named_party_that_signs_signs() {
    let agreed = four_parties();
    assert_refused(
        &agreed,
        signed(4),
        "AG-13",
        "agreement.signature.party_unnamed",
        "party 4 is still to be named, expected a signature for a named party",
        "bên thứ 4 chưa được nêu tên, chỉ bên đã nêu tên mới ký được",
    );
    assert_refused(
        &agreed,
        signed(3),
        "AG-14",
        "agreement.signature.party_does_not_sign",
        "party 3 does not sign this paper, expected a signature for a party that does",
        "bên thứ 3 không phải bên ký văn bản này, chỉ ghi chữ ký của bên phải ký",
    );
    // Nor under the minutes of liquidation.
    let full = assert_accepted(&assert_accepted(&agreed, signed(1)), signed(2));
    assert_eq!(full.status(), AgreementStatus::Signed);
    for (party, code) in [
        (3, "agreement.signature.party_does_not_sign"),
        (4, "agreement.signature.party_unnamed"),
    ] {
        use lienvien::value::Explain;
        let refused = refusal(&full, liquidated(&[1, 2, party]).on(When::UNKNOWN));
        assert_eq!(refused.code(), code);
    }
}

#[test]
fn ag_15_a_party_signs_once() {
    let code = "agreement.signature.twice";
    let partly = standing_in(AgreementStatus::PartlySigned);
    let en = "party 1 has signed already, expected one signature for each party";
    let vi = "bên thứ 1 đã ký, mỗi bên chỉ ký một lần";
    assert_refused(&partly, signed(1), "AG-15", code, en, vi);
    let minutes = liquidated(&[1, 2, 1]);
    assert_refused(
        &standing_in(AgreementStatus::Signed),
        minutes,
        "AG-15",
        code,
        en,
        vi,
    );
    // Once taken back, it may be given again.
    let rescinded = assert_accepted(&partly, rescinded(1));
    assert_accepted(&rescinded, signed(1));
}

#[test]
fn ag_16_a_witness_never_signs_in_whatever_order_it_is_written() {
    let code = "agreement.signature.by_witness";
    let en = |party| {
        format!(
            "a witness of the signing signs for party {party}, expected somebody else: a witness \
             never counts as a signer"
        )
    };
    let vi = |party| {
        format!(
            "người chứng kiến lại ký thay bên thứ {party}, người chứng kiến không được tính là \
             người ký"
        )
    };
    let agreed = standing_in(AgreementStatus::Agreed);
    let own = AgreementEvent::Signed(witnessed_by(1, 5).by(person(5)));
    assert_refused(&agreed, own, "AG-16", code, &en(1), &vi(1));

    let seen = assert_accepted(&agreed, AgreementEvent::Signed(witnessed_by(1, 5)));
    assert_refused(
        &seen,
        signed_by(2, person(5)),
        "AG-16",
        code,
        &en(2),
        &vi(2),
    );
    assert_refused(
        &seen,
        identified(1, person(5)),
        "AG-16",
        code,
        &en(1),
        &vi(1),
    );
    assert_accepted(&seen, signed_by(2, person(6)));

    let given = assert_accepted(&agreed, signed_by(1, person(5)));
    let looked_on = AgreementEvent::Signed(witnessed_by(2, 5));
    assert_refused(&given, looked_on, "AG-16", code, &en(1), &vi(1));

    // Names prove nothing, and an organisation that looks on is nobody.
    let by_name = Signature::of(1.into())
        .by(named("Trần Báu Hà"))
        .before(Actor::Person(named("Trần Báu Hà")))
        .before(Actor::Organisation(committee()));
    assert_accepted(&agreed, AgreementEvent::Signed(by_name));
    // With the signature taken back its witnesses are gone too.
    let rescinded = assert_accepted(&seen, rescinded(1));
    assert_accepted(&rescinded, signed_by(2, person(5)));
}

#[test]
fn ag_16_each_paper_has_its_own_witnesses() {
    let agreed = standing_in(AgreementStatus::Agreed);
    let first = AgreementEvent::Signed(witnessed_by(1, 5));
    let full = assert_accepted(&assert_accepted(&agreed, first), signed(2));
    let minutes = |signatures| {
        AgreementEvent::Liquidated(Liquidation {
            minutes: document("Biên bản thanh lý"),
            signatures,
        })
    };
    // Who looked on at the signing may years later sign the minutes that settle it,
    let later = Signature::of(1.into()).by(person(5));
    assert_accepted(&full, minutes(vec![later, Signature::of(2.into())]));
    // but not look on there too.
    let both = vec![Signature::of(1.into()).by(person(6)), witnessed_by(2, 6)];
    assert_refused(
        &full,
        minutes(both),
        "AG-16",
        "agreement.signature.by_witness",
        "a witness of the signing signs for party 1, expected somebody else: a witness never counts \
         as a signer",
        "người chứng kiến lại ký thay bên thứ 1, người chứng kiến không được tính là người ký",
    );
}

#[test]
fn ag_17_only_what_was_signed_is_taken_back_or_identified() {
    let partly = standing_in(AgreementStatus::PartlySigned);
    for event in [rescinded(2), identified(2, person(5))] {
        assert_refused(
            &partly,
            event,
            "AG-17",
            "agreement.signature.missing",
            "party 2 has not signed, expected a party that has",
            "bên thứ 2 chưa ký, chỉ áp dụng cho bên đã ký",
        );
    }
    assert_accepted(&partly, rescinded(1));
    assert_accepted(&partly, identified(1, person(5)));
}

#[test]
fn ag_18_a_paper_is_numbered_once() {
    let once = assert_accepted(
        &standing_in(AgreementStatus::PartlySigned),
        numbered("12/BGN"),
    );
    for number in ["12/BGN", "13/BGN"] {
        assert_refused(
            &once,
            numbered(number),
            "AG-18",
            "agreement.number.twice",
            "the paper has its number already, expected a number once; to change it, correct the line",
            "văn bản đã được cấp số, chỉ cấp số một lần; muốn đổi phải đính chính",
        );
    }
}

#[test]
fn ag_19_and_ag_25_a_signer_is_identified_once() {
    let partly = standing_in(AgreementStatus::Agreed);
    let partly = assert_accepted(&partly, signed_by(1, named("Trần Báu Hà")));
    assert_refused(
        &partly,
        identified(1, person(5)),
        "AG-25",
        "agreement.signer.all_identified",
        "it is known of every signature who signed, expected one without a person",
        "tất cả chữ ký đều đã rõ người ký, cần một chữ ký chưa rõ người ký",
    );
    let full = assert_accepted(&partly, signed(2));
    assert_refused(
        &full,
        identified(1, person(5)),
        "AG-19",
        "agreement.signer.identified_twice",
        "it is known already who signed for party 1, expected a signature without a person",
        "đã biết người ký của bên thứ 1, chỉ xác định cho chữ ký chưa rõ người ký",
    );
    assert_accepted(&full, identified(2, person(5)));
}

#[test]
fn ag_20_who_is_identified_has_a_name_or_an_id() {
    let partly = standing_in(AgreementStatus::PartlySigned);
    let office = Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh").unwrap();
    for nobody in [PersonRef::in_office(office), PersonRef::of(committee())] {
        assert_refused(
            &partly,
            identified(1, nobody),
            "AG-20",
            "agreement.signer.nobody_identified",
            "the person who signed for party 1 has neither name nor id, expected one of them",
            "người ký của bên thứ 1 không có cả họ tên lẫn mã định danh, cần ít nhất một trong hai",
        );
    }
    assert_accepted(&partly, identified(1, named("Trần Báu Hà")));
    assert_accepted(&partly, identified(1, person(5)));
}

#[test]
fn ag_21_a_request_needs_the_clause() {
    let without = terms_with(|draft| draft.on_demand = None);
    assert_refused(
        &signed_on(without, "2024-10-12"),
        requested(Specialty::Pathology),
        "AG-21",
        "agreement.request.no_clause",
        "the terms have no on-demand clause, expected one before a request is accepted under it",
        "điều khoản không có nội dung hỗ trợ theo nhu cầu nên không thể chấp thuận đề nghị",
    );
    assert_accepted(&ha_tinh_agreement(), requested(Specialty::Pathology));
}

#[test]
fn ag_22_a_suspension_does_not_end_before_it_begins() {
    let agreement = ha_tinh_agreement();
    for (on, until) in [
        ("2025-03-02", "2025-03-01"),
        ("2025-03-01", "2025-02"),
        ("2025", "2024"),
    ] {
        let refused = refusal(&agreement, suspended(Some(until)).on(when(on)));
        assert_says(
            &refused,
            "AG-22",
            "agreement.suspension.ends_before_start",
            &format!("suspended until {until}, expected not before {on}, when it begins"),
            &format!(
                "tạm dừng đến {}, không được trước khi bắt đầu tạm dừng là {}",
                when(until).vi(),
                when(on).vi()
            ),
        );
    }
    // On the very day, and where what is known doesn't decide.
    for until in ["2025-03-01", "2025-03", "2025", "--02-01", "unknown"] {
        then(agreement.clone(), suspended(Some(until)), "2025-03-01");
    }
}

#[test]
fn ag_23_no_end_before_the_signing() {
    let agreement = ha_tinh_agreement();
    let event = terminated(Some("2024-10-11"));
    assert_says(
        &refusal(&agreement, event.on(when("2025-01-01"))),
        "AG-23",
        "agreement.termination.before_signing",
        "terminated from 2024-10-11, expected not before 2024-10-12, when it was signed",
        "chấm dứt từ 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
    );
    for effective in ["2024-10-12", "2024-10", "2024", "unknown", "2026-01-01"] {
        then(agreement.clone(), terminated(Some(effective)), "2025-01-01");
    }
}

#[test]
fn ag_24_every_party_signs_the_minutes_of_liquidation() {
    let full = standing_in(AgreementStatus::Signed);
    for (signers, missing) in [(&[1][..], 2), (&[2], 1), (&[], 1)] {
        assert_refused(
            &full,
            liquidated(signers),
            "AG-24",
            "agreement.liquidation.unsigned",
            &format!(
                "party {missing} has not signed the minutes of liquidation, expected every party \
                 that signs"
            ),
            &format!(
                "bên thứ {missing} chưa ký biên bản thanh lý, cần đủ chữ ký của các bên phải ký"
            ),
        );
    }
    assert_accepted(&full, liquidated(&[2, 1]));
    // Neither who doesn't sign nor who isn't named is missed.
    let four = assert_accepted(&assert_accepted(&four_parties(), signed(1)), signed(2));
    assert_accepted(&four, liquidated(&[1, 2]));
}

#[test]
fn ag_26_no_suspension_before_the_signing() {
    // Nothing but the report's own words says when it was signed.
    let event = reported(AgreementStatus::Signed, terms(), "2024-10-12");
    let agreement = reported_on(event, "unknown");
    assert_says(
        &refusal(&agreement, suspended(None).on(when("2024-10-11"))),
        "AG-26",
        "agreement.suspension.before_signing",
        "suspended from 2024-10-11, expected not before 2024-10-12, when it was signed",
        "tạm dừng từ 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
    );
    for on in ["2024-10-12", "2024-10", "unknown", "2025-01-01"] {
        then(agreement.clone(), suspended(None), on);
    }
    let ended = refusal(&agreement, terminated(None).on(when("2024-10-11")));
    assert_eq!(
        ended.to_string(),
        "terminated from 2024-10-11, expected not before 2024-10-12, when it was signed"
    );
}

#[test]
fn ag_27_nothing_is_reported_as_of_a_time_before_the_signing() {
    let event = || reported(AgreementStatus::Signed, terms(), "2024-10-12");
    let refused = Pact::open(id(7), event().on(when("2024-10-11"))).unwrap_err();
    assert_says(
        &refused,
        "AG-27",
        "agreement.reported.before_signing",
        "reported as of 2024-10-11, expected not before 2024-10-12, when it was signed",
        "ghi nhận theo báo cáo tại thời điểm 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
    );
    for on in ["2024-10-12", "2024", "unknown", "2025-01-01"] {
        reported_on(event(), on);
    }
}
