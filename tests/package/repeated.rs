//! What the lists of a package may not name twice: PK-17 to PK-23.

use crate::door::*;
use crate::package_support::*;
use lienvien::organisation::{Cadre, OrganisationRef};
use lienvien::package::{
    CaseLevel, Outline, PackageEvent, PackageProposal, PackageStatus as Status, PackageTechnique,
    SideSignature, TeamMember, TraineeAssessment, TransferSide,
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
fn pk_17_a_supporter_is_named_once() {
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
            "PK-17",
            "package.supporter.twice",
            "`Bệnh viện Bạch Mai` is a supporter already, expected each supporter once",
            "“Bệnh viện Bạch Mai” đã là bên hỗ trợ, mỗi bên chỉ nêu một lần",
        ),
    );
    assert_eq!(refused.path(), "payload.supporters[2]");
}

/// A long list is looked through another way than a short one; both find the same.
#[test]
fn pk_17_however_long_the_list_is() {
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
fn pk_18_a_technique_has_one_number() {
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
                "PK-18",
                "package.technique.twice",
                "technique 3 has the name and code of a technique before it, expected each technique once",
                "kỹ thuật thứ 3 trùng tên và mã với một kỹ thuật đã nêu, mỗi kỹ thuật chỉ nêu một lần",
            ),
        );
        assert_eq!(refused.path(), "payload.techniques[2]");
    }
}

#[test]
fn pk_21_a_person_signs_the_minutes_once() {
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
    for side in [supporter, recipient] {
        let mut twice = apart.clone();
        twice.push(signature(side, Some(1)));
        assert_refused(
            &record,
            with(twice),
            "unknown",
            (
                "PK-21",
                "package.acceptance.signed_twice",
                &format!(
                    "the same person who signs for the {} signed before, expected each person once",
                    side.en()
                ),
                &format!(
                    "người ký cho {} đã ký biên bản này, mỗi người chỉ ký một lần",
                    side.vi()
                ),
            ),
        );
    }
    // a witness does not sign, for whichever side
    let mut witnessed = apart;
    witnessed[3].witnesses = vec![person(9).into(), person(3).into()];
    assert_refused(
        &record,
        with(witnessed),
        "unknown",
        (
            "PK-16",
            "package.acceptance.signed_by_witness",
            "a witness signs for the recipient, expected somebody else: witnesses do not sign",
            "người chứng kiến lại ký với tư cách bên tiếp nhận, người chứng kiến không được tính là người ký",
        ),
    );
}

#[test]
fn pk_23_a_case_shows_independence_once() {
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
            "PK-23",
            "package.independence.case_twice",
            "case 3 of those named is named before, expected each case once",
            "ca thứ 3 trong các ca đã nêu trùng với một ca trước đó, mỗi ca chỉ nêu một lần",
        ),
    );
}

#[test]
fn pk_05_nobody_teaches_himself() {
    let by = |performer: Option<u128>, teacher: Option<u128>| {
        let mut case = case(1, CaseLevel::SupervisedInRoom);
        case.performer = performer.map(trainee);
        case.taught_by = teacher.map(trainee);
        logged(case)
    };
    let record = training_with([]);
    for (performer, teacher) in [
        (None, None),
        (Some(1), None),
        (None, Some(1)),
        (Some(1), Some(2)),
    ] {
        assert_accepted(&record, by(performer, teacher));
    }
    assert_refused(
        &record,
        by(Some(1), Some(1)),
        "unknown",
        (
            "PK-05",
            "package.case.teaches_themself",
            "the same person performed the case and taught it, expected two persons",
            "một người vừa thực hiện vừa hướng dẫn cùng một ca, cần hai người khác nhau",
        ),
    );
}

#[test]
fn pk_11_and_12_nobody_assesses_himself_or_twice() {
    let by = |assessors: &[u128]| {
        let assessors = assessors.iter().copied().map(trainee);
        assessed(
            TraineeAssessment::new()
                .trainee(trainee(1))
                .assessors(assessors),
        )
    };
    let record = training_with([]);
    assert_accepted(&record, by(&[]));
    assert_accepted(&record, by(&[2, 3]));
    assert_refused(
        &record,
        by(&[2, 1]),
        "unknown",
        (
            "PK-11",
            "package.assessment.assesses_themself",
            "the trainee is also an assessor, expected somebody else",
            "học viên đồng thời là người đánh giá, cần người khác đánh giá",
        ),
    );
    assert_refused(
        &record,
        by(&[2, 3, 2]),
        "unknown",
        (
            "PK-12",
            "package.assessment.assessor_twice",
            "the person is an assessor already, expected each assessor once",
            "người này đã là người đánh giá, mỗi người chỉ nêu một lần",
        ),
    );
}

#[test]
fn pk_15_a_person_is_in_the_team_once() {
    let team = |people: &[&[u128]]| {
        let members = people.iter().map(|people| {
            TeamMember::new(Cadre::Doctor).people(people.iter().copied().map(trainee))
        });
        PackageEvent::outlined(Outline::new().team(members))
    };
    let record = standing_in(Status::Proposed);
    assert_accepted(&record, team(&[&[1, 2], &[3], &[]]));
    assert_refused(
        &record,
        team(&[&[1, 2], &[3, 1]]),
        "unknown",
        (
            "PK-15",
            "package.team.twice",
            "the person is in the team already, expected each person once",
            "người này đã có trong kíp, mỗi người chỉ nêu một lần",
        ),
    );
}
