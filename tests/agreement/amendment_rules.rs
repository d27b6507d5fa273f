//! Why an appendix is refused: AG-31 to AG-35, and the rules of signatures that hold for it too.

use crate::amendments::*;
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, AgreementSuspension, Appendix, Liquidation, Party, PartyRole,
    PartySignature, PartySuccession, Termination, TerminationCause, Terms,
};
use lienvien::record::{Actor, Refused};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

#[track_caller]
fn refused(appendix: Planned) -> Refused<lienvien::agreement::Agreement> {
    refusal(&pact(), appendix.of(&pact()), "2025-06-01")
}

#[test]
fn ag_31_the_parties_keep_their_numbers() {
    let terms = pact().state().terms().clone();
    let of = |parties: usize| {
        let mut draft = terms.to_draft();
        draft.parties.truncate(parties);
        if parties > 3 {
            draft
                .parties
                .push(Party::new(PartyRole::Monitor, false).organisation(newcomer()));
        }
        // nothing else names the parties
        draft.contents.clear();
        draft.duties.clear();
        AgreementEvent::amended(Appendix::new(Terms::try_from(draft).unwrap()))
    };
    assert_says(
        &refusal(&pact(), of(2), "2025-06-01"),
        (
            "AG-31",
            "agreement.appendix.parties_missing",
            "the terms with the appendix name 2 parties, expected the 3 of the terms before it, also those that have left, and any that are added after them",
            "điều khoản theo phụ lục chỉ nêu 2 bên, cần đủ 3 bên của điều khoản trước đó, kể cả bên đã rút, rồi mới đến bên bổ sung",
        ),
    );
    then(pact(), of(3), "2025-06-01");
    // One that becomes known late fits those that are dated before it and after it.
    let four = then(pact(), of(4), "2025-06-01");
    then(four.clone(), of(3), "2025-05-31");
    then(four.clone(), of(3), "unknown");
    assert_eq!(refusal(&four, of(3), "2025-06-02").rule(), Some("AG-31"));
    let three = then(pact(), of(3), "2025-06-01");
    assert_eq!(refusal(&three, of(4), "2025-05-31").rule(), Some("AG-31"));
}

#[test]
fn ag_32_every_party_that_signs_signs_the_appendix() {
    let change = || Planned::new().changes([content(Specialty::Neurology)]);
    assert_says(
        &refused(change().signatures([1, 3])),
        (
            "AG-32",
            "agreement.appendix.unsigned",
            "party 2 has not signed the appendix, expected every party that signs",
            "bên thứ 2 chưa ký phụ lục, cần đủ chữ ký của các bên phải ký",
        ),
    );
    // If no signature is given, it is not known who signed.
    amend(pact(), change(), "2025-06-01");
    // The order of the signatures is nobody's business.
    amend(pact(), change().signatures([3, 1, 2]), "2025-06-01");
}

#[test]
fn ag_32_a_party_that_is_added_signs_too() {
    let party = |signs| Party::new(PartyRole::Recipient, signs).organisation(newcomer());
    let missing = refused(by_all([Change::AddParty(party(true))]));
    assert_eq!(missing.code(), "agreement.appendix.unsigned");
    assert!(missing.to_string().starts_with("party 4 "));
    let signs = Planned::new()
        .changes([Change::AddParty(party(true))])
        .signatures([1, 2, 3, 4]);
    let joined = amend(pact(), signs, "2025-06-01");
    assert_eq!(joined.state().terms().parties.len(), 4);
    // One that doesn't sign may be added, but not sign.
    let silent = by_all([Change::AddParty(party(false))]);
    amend(pact(), silent.clone(), "2025-06-01");
    assert_eq!(
        refused(silent.signatures([4])).code(),
        "agreement.signature.party_does_not_sign"
    );
}

#[test]
fn ag_15_to_ag_15_hold_for_the_signatures_of_an_appendix() {
    let change = || by_all([content(Specialty::Neurology)]);
    let code = |appendix| refused(appendix).code();
    assert_eq!(
        code(change().signatures([4])),
        "agreement.party.not_a_party"
    );
    assert_eq!(
        code(change().signatures([0])),
        "agreement.party.not_a_party"
    );
    assert_eq!(code(change().signatures([3])), "agreement.signature.twice");
    let unnamed = Party::new(PartyRole::Funder, true);
    let with_unnamed = by_all([Change::AddParty(unnamed)]);
    amend(pact(), with_unnamed.clone(), "2025-06-01");
    let code = code(with_unnamed.signatures([4]));
    assert_eq!(code, "agreement.signature.party_unnamed");
}

/// Who looked on at the signing may sign a later paper; who looks on under one doesn't sign it.
#[test]
fn ag_19_a_witness_is_one_of_the_same_paper() {
    let terms = terms(include_str!("../agreements/03_ba_ben.json"));
    let mut pact = agreed(3, terms);
    for party in [1, 2, 3] {
        let signature = PartySignature::new(party).witnesses([Actor::Person(person(9))]);
        pact = then(pact, AgreementEvent::signed(signature), "2024-12-20");
    }
    let signs = |party: u16, by: u128| PartySignature::new(party).signer(person(by));
    let mut appendix = Planned::new().changes([content(Specialty::Neurology)]);
    appendix.signatures = vec![signs(1, 9), signs(2, 2), signs(3, 3)];
    let pact = amend(pact, appendix.clone(), "2025-06-01");
    // In whichever order the signatures stand.
    appendix.signatures[2] = signs(3, 3).witnesses([Actor::Person(person(9))]);
    let refused = refusal(&pact, appendix.of(&pact), "2025-06-02");
    assert_eq!(refused.code(), "agreement.signature.by_witness");
    assert!(refused.to_string().contains("party 1"));
    let minutes = Liquidation::new()
        .minutes(document("Biên bản thanh lý"))
        .signatures([signs(1, 9), signs(2, 2), signs(3, 3)]);
    then(pact, AgreementEvent::liquidated(minutes), "2028-01-05");
}

#[test]
fn a_succession_names_a_party() {
    let mut appendix = by_all([]).to(pact().state().terms());
    appendix.successions = vec![PartySuccession::new(4)];
    assert_says(
        &refusal(&pact(), AgreementEvent::amended(appendix), "2025-06-01"),
        (
            "AG-15",
            "agreement.party.not_a_party",
            "there is no party 4, expected 1 to 3",
            "không có bên thứ 4, chỉ có từ bên thứ 1 đến bên thứ 3",
        ),
    );
}

#[test]
fn ag_35_an_appendix_does_not_hold_before_the_signing() {
    let change = |effective| from(effective, by_all([content(Specialty::Neurology)]));
    assert_says(
        &refused(change("2024-12-19")),
        (
            "AG-35",
            "agreement.appendix.before_signing",
            "the appendix is in effect from 2024-12-19, expected not before 2024-12-20, when the paper was signed",
            "phụ lục có hiệu lực từ 19/12/2024, không được trước thời điểm ký kết là 20/12/2024",
        ),
    );
    // On the day, after it, and where it can't be told.
    for effective in ["2024-12-20", "2024-12-21", "2024-12", "2024", "unknown"] {
        amend(pact(), change(effective), "2025-06-01");
    }
}

#[test]
fn an_appendix_follows_the_signing() {
    let change = || by_all([content(Specialty::Neurology)]);
    let draft = terms(include_str!("../agreements/03_ba_ben.json"));
    let partly = then(agreed(3, draft), signature(1), "2024-12-20");
    assert_eq!(partly.status(), AgreementStatus::PartlySigned);
    let refused = refusal(&partly, change().of(&partly), "2024-12-20");
    assert!(matches!(refused, Refused::NotAllowed { .. }));
    // during a suspension, and after the end, of what was signed before
    let suspension = AgreementSuspension::from(text("bão lũ"));
    let suspended = then(pact(), AgreementEvent::suspended(suspension), "2025-05-01");
    amend(suspended.clone(), change(), "2025-06-01");
    let ended = Termination::new(TerminationCause::Mutual);
    let ended = then(suspended, AgreementEvent::terminated(ended), "2025-07-01");
    let amended = amend(ended, change(), "2025-06-01");
    assert_eq!(amended.state().amendments().len(), 1);
}
