//! Why an agreement refuses an event: each rule on, inside and outside its boundary.

use crate::agreement_support::*;
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, Rejection, Termination, TerminationCause,
};
use lienvien::specialty::Specialty;

#[test]
fn ag_14_there_must_be_something_to_agree_on() {
    let none = record_of(
        terms_with(|draft| {
            draft.contents.clear();
            draft.contents_open = false;
        }),
        [],
    );
    assert_refused(
        &none,
        AgreementEvent::Agreed,
        "unknown",
        (
            "AG-14",
            "agreement.agreed.no_content",
            "the terms have no content, expected at least one before the parties agree",
            "điều khoản chưa có nội dung hợp tác, cần ít nhất một nội dung trước khi thống nhất",
        ),
    );
    // What the paper contains may be unknown.
    let open = terms_with(|draft| {
        draft.contents.clear();
        draft.contents_open = true;
    });
    assert_accepted(&record_of(open, []), AgreementEvent::Agreed);
    let one = terms_with(|draft| draft.contents.truncate(1));
    let revised = assert_accepted(&none, AgreementEvent::revised(one));
    assert_accepted(&revised, AgreementEvent::Agreed);
}

#[test]
fn ag_15_parties_are_numbered_from_one_to_the_last() {
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
        let terminated =
            AgreementEvent::terminated(Termination::new(TerminationCause::Breach).party(party));
        let (partly, full) = (AgreementStatus::PartlySigned, AgreementStatus::Signed);
        for (status, event) in [
            (AgreementStatus::Agreed, signed(party)),
            (
                AgreementStatus::Draft,
                AgreementEvent::rejected(rejection(party)),
            ),
            (partly, rescinded(party)),
            (partly, identified(party, person(5))),
            (full, terminated),
            (full, liquidated(&[1, 2, party])),
        ] {
            let code = "agreement.party.not_a_party";
            assert_refused(
                &standing_in(status),
                event,
                "unknown",
                ("AG-15", code, en, vi),
            );
        }
    }
}

#[test]
fn ag_21_a_paper_is_numbered_once() {
    let once = assert_accepted(
        &standing_in(AgreementStatus::PartlySigned),
        numbered("12/BGN"),
    );
    for number in ["12/BGN", "13/BGN"] {
        assert_refused(
            &once,
            numbered(number),
            "unknown",
            (
                "AG-21",
                "agreement.number.twice",
                "the paper has its number already, expected a number once; to change it, correct the line",
                "văn bản đã được cấp số, chỉ cấp số một lần; muốn đổi phải đính chính",
            ),
        );
    }
}

#[test]
fn ag_24_who_has_signed_takes_the_signature_back_and_does_not_reject() {
    let partly = standing_in(AgreementStatus::PartlySigned);
    assert_refused(
        &partly,
        AgreementEvent::rejected(rejection(1)),
        "unknown",
        (
            "AG-24",
            "agreement.rejected.by_signer",
            "party 1 has signed, expected a party that has not: who has signed takes the signature back",
            "bên thứ 1 đã ký, chỉ bên chưa ký mới từ chối; bên đã ký phải rút chữ ký",
        ),
    );
    assert_accepted(&partly, AgreementEvent::rejected(rejection(2)));
    // an authority, or somebody who is not known
    let by_authority = Rejection::new().authority(committee());
    assert_accepted(&partly, AgreementEvent::rejected(by_authority));
    assert_accepted(&partly, AgreementEvent::rejected(Rejection::new()));
}

#[test]
fn a_request_without_the_clause_is_written_and_warned_of() {
    let without = terms_with(|draft| draft.on_demand = None);
    let pact = assert_accepted(
        &signed_on(without, "2024-10-12"),
        requested(Specialty::Pathology),
    );
    assert_eq!(warned(&pact), ["agreement.request.no_clause"]);
    let pact = assert_accepted(&ha_tinh_agreement(), requested(Specialty::Pathology));
    assert_eq!(warned(&pact), [""; 0]);
}

#[test]
fn ag_25_a_suspension_does_not_end_before_it_begins() {
    let agreement = ha_tinh_agreement();
    for (on, until) in [
        ("2025-03-02", "2025-03-01"),
        ("2025-03-01", "2025-02"),
        ("2025", "2024"),
    ] {
        let refused = refusal(&agreement, suspended(Some(until)), on);
        assert_says(
            &refused,
            (
                "AG-25",
                "agreement.suspension.ends_before_start",
                &format!("suspended until {until}, expected not before {on}, when it begins"),
                &format!(
                    "tạm dừng đến {}, không được trước thời điểm bắt đầu tạm dừng là {}",
                    when(until).vi(),
                    when(on).vi()
                ),
            ),
        );
    }
    // On the very day, and where what is known doesn't decide.
    for until in ["2025-03-01", "2025-03", "2025", "--02-01", "unknown"] {
        then(agreement.clone(), suspended(Some(until)), "2025-03-01");
    }
}

#[test]
fn ag_26_no_end_before_the_signing() {
    let agreement = ha_tinh_agreement();
    let event = terminated(Some("2024-10-11"));
    assert_says(
        &refusal(&agreement, event, "2025-01-01"),
        (
            "AG-26",
            "agreement.termination.before_signing",
            "terminated from 2024-10-11, expected not before 2024-10-12, when it was signed",
            "chấm dứt từ 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
        ),
    );
    for effective in ["2024-10-12", "2024-10", "2024", "unknown", "2026-01-01"] {
        then(agreement.clone(), terminated(Some(effective)), "2025-01-01");
    }
}

#[test]
fn ag_27_every_party_signs_the_minutes_of_liquidation() {
    let full = standing_in(AgreementStatus::Signed);
    for (signers, missing) in [(&[1][..], 2), (&[2], 1)] {
        assert_refused(
            &full,
            liquidated(signers),
            "unknown",
            (
                "AG-27",
                "agreement.liquidation.unsigned",
                &format!(
                    "party {missing} has not signed the minutes of liquidation, expected every party \
                 that signs"
                ),
                &format!(
                    "bên thứ {missing} chưa ký biên bản thanh lý, cần đủ chữ ký của các bên phải ký"
                ),
            ),
        );
    }
    assert_accepted(&full, liquidated(&[2, 1]));
    // If no signature is given, it is not known who signed.
    assert_accepted(&full, liquidated(&[]));
    // Neither who doesn't sign nor who isn't named is missed.
    let four = assert_accepted(&assert_accepted(&four_parties(), signed(1)), signed(2));
    assert_accepted(&four, liquidated(&[1, 2]));
}

#[test]
fn ag_29_no_suspension_before_the_signing() {
    // Nothing but the report's own words says when it was signed.
    let event = reported(AgreementStatus::Signed, terms(), "2024-10-12");
    let agreement = open(event, "unknown").unwrap();
    assert_says(
        &refusal(&agreement, suspended(None), "2024-10-11"),
        (
            "AG-29",
            "agreement.suspension.before_signing",
            "suspended from 2024-10-11, expected not before 2024-10-12, when it was signed",
            "tạm dừng từ 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
        ),
    );
    for on in ["2024-10-12", "2024-10", "unknown", "2025-01-01"] {
        then(agreement.clone(), suspended(None), on);
    }
    let ended = refusal(&agreement, terminated(None), "2024-10-11");
    assert_eq!(
        ended.to_string(),
        "terminated from 2024-10-11, expected not before 2024-10-12, when it was signed"
    );
}

#[test]
fn ag_30_nothing_is_reported_as_of_a_time_before_the_signing() {
    let event = || reported(AgreementStatus::Signed, terms(), "2024-10-12");
    let refused = open(event(), "2024-10-11").unwrap_err();
    assert_says(
        &refused,
        (
            "AG-30",
            "agreement.reported.before_signing",
            "reported as of 2024-10-11, expected not before 2024-10-12, when it was signed",
            "ghi nhận theo báo cáo tại thời điểm 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
        ),
    );
    for on in ["2024-10-12", "2024", "unknown", "2025-01-01"] {
        open(event(), on).unwrap();
    }
}
