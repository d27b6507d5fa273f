//! Why an appendix is refused: AG-31 to AG-35, and the rules of signatures that hold for it too.

use crate::amendments::*;
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, AgreementSuspension, Appendix, ContentNumber, Liquidation,
    Party, PartyRole, PartySignature, TermsChange,
};
use lienvien::organisation::OrganisationKind;
use lienvien::record::{Actor, Refused};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

#[track_caller]
fn refused(appendix: Appendix) -> Refused<lienvien::agreement::Agreement> {
    refusal(&pact(), amended(appendix), "2025-06-01")
}

#[test]
fn ag_31_an_appendix_changes_something() {
    assert_says(
        &refused(by_all([])),
        (
            "AG-31",
            "agreement.appendix.empty",
            "the appendix changes nothing, expected a change or a succession",
            "phụ lục không thay đổi nội dung nào, cần ít nhất một thay đổi hoặc kế thừa",
        ),
    );
    then(
        pact(),
        amended(by_all([content(Specialty::Neurology)])),
        "2025-06-01",
    );
    let succession = succeeded(3, newcomer(), document("Quyết định sáp nhập"));
    then(
        pact(),
        amended(succession.signatures([1, 2, 3])),
        "2025-06-01",
    );
}

#[test]
fn ag_32_every_party_that_signs_signs_the_appendix() {
    let change = || Appendix::new().changes([content(Specialty::Neurology)]);
    assert_says(
        &refused(change().signatures([1, 3])),
        (
            "AG-32",
            "agreement.appendix.unsigned",
            "party 2 has not signed the appendix, expected every party that signs",
            "bên thứ 2 chưa ký phụ lục, cần đủ chữ ký của các bên phải ký",
        ),
    );
    assert_eq!(refused(change()).code(), "agreement.appendix.unsigned");
    // The order of the signatures is nobody's business.
    then(
        pact(),
        amended(change().signatures([3, 1, 2])),
        "2025-06-01",
    );
}

#[test]
fn ag_32_a_party_that_is_added_signs_too() {
    let party = |signs| Party::new(PartyRole::Recipient, signs).organisation(newcomer());
    let missing = refused(by_all([TermsChange::AddParty(party(true))]));
    assert_eq!(missing.code(), "agreement.appendix.unsigned");
    assert!(missing.to_string().starts_with("party 4 "));
    let signs = Appendix::new()
        .changes([TermsChange::AddParty(party(true))])
        .signatures([1, 2, 3, 4]);
    let joined = then(pact(), amended(signs), "2025-06-01");
    assert_eq!(joined.state().terms().parties.len(), 4);
    // One that doesn't sign may be added, but not sign.
    let silent = by_all([TermsChange::AddParty(party(false))]);
    then(pact(), amended(silent.clone()), "2025-06-01");
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
    let with_unnamed = by_all([TermsChange::AddParty(unnamed)]);
    then(pact(), amended(with_unnamed.clone()), "2025-06-01");
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
    let mut appendix = Appendix::new().changes([content(Specialty::Neurology)]);
    appendix.signatures = vec![signs(1, 9), signs(2, 2), signs(3, 3)];
    let pact = then(pact, amended(appendix.clone()), "2025-06-01");
    // In whichever order the signatures stand.
    appendix.signatures[2] = signs(3, 3).witnesses([Actor::Person(person(9))]);
    let refused = refusal(&pact, amended(appendix), "2025-06-02");
    assert_eq!(refused.code(), "agreement.signature.by_witness");
    assert!(refused.to_string().contains("party 1"));
    let minutes = Liquidation::new(
        document("Biên bản thanh lý"),
        vec![signs(1, 9), signs(2, 2), signs(3, 3)],
    );
    then(pact, AgreementEvent::liquidated(minutes), "2028-01-05");
}

#[test]
fn ag_33_a_content_that_is_removed_is_there() {
    let remove = |number| by_all([TermsChange::RemoveContent(ContentNumber::new(number))]);
    assert_says(
        &refused(remove(3)),
        (
            "AG-33",
            "agreement.appendix.no_such_content",
            "there is no content 3, expected 1 to 2",
            "không có nội dung thứ 3, chỉ có từ nội dung thứ 1 đến nội dung thứ 2",
        ),
    );
    assert_eq!(
        refused(remove(0)).code(),
        "agreement.appendix.no_such_content"
    );
    then(pact(), amended(remove(1)), "2025-06-01");
    then(pact(), amended(remove(2)), "2025-06-01");
    // Counted as the terms then stand.
    let two = [
        TermsChange::RemoveContent(1.into()),
        TermsChange::RemoveContent(2.into()),
    ];
    assert_eq!(
        refused(by_all(two)).to_string(),
        "there is no content 2, expected 1 to 1"
    );
    let added = [
        content(Specialty::Neurology),
        TermsChange::RemoveContent(3.into()),
    ];
    then(pact(), amended(by_all(added)), "2025-06-01");
}

#[test]
fn ag_34_the_terms_that_result_are_in_order() {
    let again = organisation(
        OrganisationKind::CentralHospital,
        "Bệnh viện Hồng Hà",
        0x101,
    );
    let party = Party::signing(again.clone(), PartyRole::Transferor);
    assert_says(
        &refused(by_all([TermsChange::AddParty(party)])),
        (
            "AG-34",
            "agreement.appendix.faulty_terms",
            "with the appendix the terms would be faulty: `changes[0].add_party.organisation`: the organisation is already party 1, expected another organisation",
            "với phụ lục này, điều khoản sẽ có lỗi: `changes[0].add_party.organisation`: tổ chức này đã là bên thứ 1, mỗi tổ chức chỉ là một bên",
        ),
    );
    // A succession into a party that is there already is one organisation twice as well.
    let merged = succeeded(2, again, document("Quyết định sáp nhập")).signatures([1, 2, 3]);
    assert_eq!(refused(merged).code(), "agreement.appendix.faulty_terms");
    let nobody = succeeded(4, newcomer(), document("Quyết định")).signatures([1, 2, 3]);
    assert_says(
        &refused(nobody),
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
        then(pact(), amended(change(effective)), "2025-06-01");
    }
}

#[test]
fn an_appendix_follows_the_signing_and_no_suspension() {
    let change = || amended(by_all([content(Specialty::Neurology)]));
    let draft = terms(include_str!("../agreements/03_ba_ben.json"));
    let partly = then(agreed(3, draft), signature(1), "2024-12-20");
    assert_eq!(partly.status(), AgreementStatus::PartlySigned);
    refusal(&partly, change(), "2024-12-20");
    let suspension = AgreementSuspension::new(text("bão lũ"));
    let suspended = then(pact(), AgreementEvent::suspended(suspension), "2025-05-01");
    assert!(matches!(
        refusal(&suspended, change(), "2025-06-01"),
        Refused::NotAllowed { .. }
    ));
}
