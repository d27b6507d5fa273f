//! What the lists of a package may not name twice: PK-25 to PK-28.

use crate::door::*;
use crate::package_support::*;
use lienvien::organisation::OrganisationRef;
use lienvien::package::{
    CaseLevel, PackageProposal, PackageStatus as Status, PackageTechnique, SideSignature,
    TransferSide,
};
use lienvien::record::Refused;
use lienvien::value::Explain;

/// The proposal of these supporters only.
fn by(supporters: &[OrganisationRef]) -> PackageProposal {
    let mut proposal = proposal();
    proposal.supporters = supporters.to_vec();
    proposal
}

fn refused_of(proposal: PackageProposal) -> Refused<lienvien::package::Package> {
    let of_report = open(reported(Status::Received, proposal.clone()), "2025-01-01").unwrap_err();
    let refused = open(proposed(proposal), "2025-01-01").unwrap_err();
    assert_eq!(of_report.code(), refused.code());
    let path = refused
        .path()
        .replace("payload.", "payload.known.proposal.");
    assert_eq!(of_report.path(), path);
    refused
}

#[test]
fn pk_25_a_supporter_is_named_once() {
    let mut unknown = bach_mai();
    unknown.id = None;
    let heart = bach_mai().unit(text("Viện Tim mạch"));
    open(
        proposed(by(&[
            bach_mai(),
            heart.clone(),
            viet_duc(),
            unknown.clone(),
            unknown,
        ])),
        "2025",
    )
    .unwrap();
    let refused = refused_of(by(&[heart.clone(), viet_duc(), heart]));
    assert_says(
        &refused,
        (
            "PK-25",
            "package.supporter.twice",
            "`Bệnh viện Bạch Mai` is a supporter already, expected each supporter once",
            "“Bệnh viện Bạch Mai” đã là đơn vị chuyển giao, mỗi đơn vị chỉ nêu một lần",
        ),
    );
    assert_eq!(refused.path(), "payload.supporters[2]");
}

/// A long list is looked through another way than a short one; both find the same.
#[test]
fn pk_25_however_long_the_list_is() {
    for length in [2, 15, 16, 17, 18, 40] {
        let mut supporters: Vec<_> = (0..length).map(|n| viet_duc().id(id(500 + n))).collect();
        open(proposed(by(&supporters)), "2025").unwrap();
        let last = supporters.len() - 1;
        supporters[last] = supporters[0].clone();
        let refused = refused_of(by(&supporters));
        assert_eq!(refused.path(), format!("payload.supporters[{last}]"));
    }
}

#[test]
fn pk_26_a_technique_has_one_number() {
    let named = |name, code: Option<&str>| {
        let mut technique = PackageTechnique::new(text(name));
        technique.code = code.map(|code| code.parse().unwrap());
        technique
    };
    let of = |techniques: &[PackageTechnique]| {
        let mut proposal = proposal();
        proposal.techniques = techniques.to_vec();
        proposal
    };
    let apart = [
        named("cắt gan", None),
        named("cắt gan", Some("10.1")),
        named("cắt lách", Some("10.1")),
    ];
    open(proposed(of(&apart)), "2025").unwrap();
    for twice in &apart {
        let refused = refused_of(of(&[twice.clone(), named("khác", None), twice.clone()]));
        assert_says(
            &refused,
            (
                "PK-26",
                "package.technique.twice",
                "technique 3 has the name and code of a technique before it, expected each technique once",
                "kỹ thuật thứ 3 trùng tên và mã với một kỹ thuật đã nêu, mỗi kỹ thuật chỉ nêu một lần",
            ),
        );
        assert_eq!(refused.path(), "payload.techniques[2]");
    }
}

#[test]
fn pk_27_a_person_signs_the_minutes_once_for_a_side() {
    let signature = |side, signer: Option<u128>| {
        let mut signature = SideSignature::new(side);
        signature.signer = signer.map(person);
        signature
    };
    let (supporter, recipient) = (TransferSide::Supporter, TransferSide::Recipient);
    let with = |signatures: Vec<SideSignature>| {
        let mut acceptance = whole();
        acceptance.signatures = signatures;
        accepted(acceptance)
    };
    let record = training_with([]);
    // several organisations of a side sign, and it may not be known who did
    let apart = vec![
        signature(supporter, Some(1)),
        signature(supporter, Some(2)),
        signature(supporter, None),
        signature(supporter, None),
        signature(recipient, Some(3)),
    ];
    assert_accepted(&record, with(apart.clone()));
    let mut twice = apart;
    twice.push(signature(supporter, Some(1)));
    assert_refused(
        &record,
        with(twice),
        "unknown",
        (
            "PK-27",
            "package.acceptance.signed_twice",
            "the same person signed for the supporter before, expected each signature once",
            &format!(
                "người này đã ký cho {}, mỗi chữ ký chỉ ghi một lần",
                supporter.vi()
            ),
        ),
    );
}

#[test]
fn pk_28_a_case_shows_independence_once() {
    let unaided = |number| logged(case(number, CaseLevel::Independent));
    let record = then_each(
        standing_in(Status::Accepted),
        [unaided(1), unaided(2)],
        "unknown",
    );
    assert_accepted(&record, shown_by([1, 2]));
    assert_refused(
        &record,
        shown_by([1, 2, 1]),
        "unknown",
        (
            "PK-28",
            "package.independence.case_twice",
            "case 3 of those named is named before, expected each case once",
            "ca thứ 3 trong các ca đã nêu trùng với một ca trước đó, mỗi ca chỉ nêu một lần",
        ),
    );
}
