//! What an agreement says: every fault of its terms, and all at once.

use crate::agreement_support::*;
use lienvien::agreement::TermsFault;
use lienvien::agreement::{
    InstrumentKind, Party, PartyLetter, PartyRole, Recipient, Terms, TermsDraft,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::value::{Explain, Length, LengthUnit, Period, Problem};

fn problems(change: impl FnOnce(&mut TermsDraft)) -> Vec<Problem<TermsFault>> {
    let mut draft = draft();
    change(&mut draft);
    match Terms::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().cloned().collect(),
    }
}

/// Asserts that this is the one fault of the draft, there, with its words.
#[track_caller]
fn assert_fault(
    change: impl FnOnce(&mut TermsDraft),
    path: &str,
    (rule, code): (&str, &str),
    (en, vi): (&str, &str),
) {
    let problems = problems(change);
    let paths: Vec<_> = problems.iter().map(|problem| &*problem.path).collect();
    assert_eq!(paths, [path]);
    assert_says(&problems[0].error, (rule, code, en, vi));
}

#[track_caller]
fn assert_sound(change: impl FnOnce(&mut TermsDraft)) {
    assert_eq!(problems(change), []);
}

fn named(number: u128, kind: OrganisationKind, role: PartyRole) -> Party {
    let organisation = OrganisationRef::new(kind, text("Một tổ chức khác"));
    Party::signing(organisation.id(uuid(number)), role)
}

#[test]
fn ag_01_an_agreement_has_two_parties() {
    for (left, en, vi) in [
        (
            1,
            "1 parties, expected at least 2",
            "chỉ có 1 bên, cần ít nhất 2 bên",
        ),
        (
            0,
            "0 parties, expected at least 2",
            "chỉ có 0 bên, cần ít nhất 2 bên",
        ),
    ] {
        let problem = problems(|draft| draft.parties.truncate(left)).remove(0);
        assert_eq!(&*problem.path, "parties");
        let code = "agreement.terms.too_few_parties";
        assert_says(&problem.error, ("AG-01", code, en, vi));
    }
    assert_sound(|_| {});
}

#[test]
fn ag_02_at_most_one_party_is_still_to_be_named() {
    assert_sound(|draft| draft.parties.push(unnamed(PartyRole::Funder)));
    assert_fault(
        |draft| {
            let unnamed = [unnamed(PartyRole::Funder), unnamed(PartyRole::Monitor)];
            draft.parties.extend(unnamed);
        },
        "parties[3].organisation",
        ("AG-02", "agreement.terms.too_many_unnamed"),
        (
            "more than one party is still to be named, expected at most one",
            "có hơn một bên chưa được nêu tên, chỉ được tối đa một bên",
        ),
    );
}

#[test]
fn ag_03_no_organisation_is_two_parties() {
    assert_fault(
        |draft| {
            let again = Party::signing(committee(), PartyRole::Funder);
            draft.parties.push(again);
        },
        "parties[2].organisation",
        ("AG-03", "agreement.terms.same_organisation"),
        (
            "the organisation is already party 1, expected another organisation",
            "tổ chức này đã là bên thứ 1, mỗi tổ chức chỉ là một bên",
        ),
    );
    // Another id is another organisation, and equal names prove nothing.
    let twin = |id| {
        let mut organisation = committee();
        organisation.id = id;
        Party::signing(organisation, PartyRole::Funder)
    };
    assert_sound(|draft| draft.parties.push(twin(Some(id(3)))));
    assert_sound(|draft| draft.parties.push(twin(None)));
}

#[test]
fn ag_04_somebody_who_is_named_signs() {
    let fault = (
        ("AG-04", "agreement.terms.nobody_signs"),
        (
            "no named party signs, expected at least one",
            "không có bên nào đã nêu tên là bên ký, cần ít nhất một bên ký",
        ),
    );
    let nobody = |draft: &mut TermsDraft| {
        draft
            .parties
            .iter_mut()
            .for_each(|party| party.signs = false);
    };
    assert_fault(nobody, "parties", fault.0, fault.1);
    let only_unnamed = |draft: &mut TermsDraft| {
        nobody(draft);
        draft.parties.push(unnamed(PartyRole::Funder));
    };
    assert_fault(only_unnamed, "parties", fault.0, fault.1);
    // A decision of an authority is signed by its issuer alone.
    assert_sound(|draft| {
        draft.kind = InstrumentKind::Decision.into();
        draft.parties[1].signs = false;
    });
}

#[test]
fn ag_05_a_letter_is_one_partys() {
    assert_sound(|draft| {
        draft.parties[0].letter = Some(PartyLetter::B.into());
        draft.parties[1].letter = Some(PartyLetter::A.into());
    });
    assert_fault(
        |draft| {
            for party in &mut draft.parties {
                party.letter = Some(PartyLetter::A.into());
            }
        },
        "parties[1].letter",
        ("AG-05", "agreement.terms.same_letter"),
        (
            "party 1 already has this letter, expected another letter",
            "ký hiệu này đã dùng cho bên thứ 1, mỗi bên cần một ký hiệu riêng",
        ),
    );
}

#[test]
fn row_2_08_ag_06_a_party_committee_neither_gives_nor_receives() {
    for &role in PartyRole::ALL {
        let committee = named(3, OrganisationKind::PartyCommittee, role);
        if role.gives() || role.receives() {
            assert_fault(
                |draft| draft.parties.push(committee),
                "parties[2].role",
                ("AG-06", "agreement.terms.not_a_supporter"),
                (
                    &format!(
                        "a party committee can't be `{role}`, expected a role that neither gives \
                         nor receives support"
                    ),
                    &format!(
                        "cấp ủy Đảng không thể là “{}”, chỉ có thể giữ vai trò không hỗ trợ và \
                         không tiếp nhận",
                        role.vi()
                    ),
                ),
            );
        } else {
            assert_sound(|draft| draft.parties.push(committee));
        }
    }
}

#[test]
fn ag_07_a_direction_names_parties_that_are_there() {
    assert_sound(|draft| draft.contents[1].direction = Some(direction(&[2], &[1])));
    let fault = ("AG-07", "agreement.terms.no_such_party");
    assert_fault(
        |draft| draft.contents[1].direction = Some(direction(&[2, 3], &[1])),
        "contents[1].direction.from[1]",
        fault,
        (
            "there is no party 3, expected 1 to 2",
            "không có bên thứ 3, chỉ có từ bên thứ 1 đến bên thứ 2",
        ),
    );
    assert_fault(
        |draft| draft.contents[0].direction = Some(direction(&[2], &[0])),
        "contents[0].direction.to[0]",
        fault,
        (
            "there is no party 0, expected 1 to 2",
            "không có bên thứ 0, chỉ có từ bên thứ 1 đến bên thứ 2",
        ),
    );
}

#[test]
fn ag_08_no_party_supports_itself() {
    assert_fault(
        |draft| draft.contents[1].direction = Some(direction(&[2], &[1, 2])),
        "contents[1].direction.to[1]",
        ("AG-08", "agreement.terms.supports_itself"),
        (
            "party 2 would support itself, expected it on one side only",
            "bên thứ 2 tự hỗ trợ chính mình, mỗi bên chỉ được ở một phía",
        ),
    );
    // Support in both directions is said so, not by naming both on both sides.
    assert_sound(|draft| {
        draft.contents[1].direction = Some(direction(&[1], &[2]).both_ways());
    });
}

#[test]
fn row_1_48_ag_09_a_recipient_by_name_treats_patients() {
    for &kind in OrganisationKind::ALL {
        let recipient = OrganisationRef::new(kind, text("Một đơn vị"));
        let recipient = Recipient::Facility(recipient);
        if kind.is_facility().is_no() {
            assert_fault(
                |draft| draft.recipients.push(recipient),
                "recipients[1]",
                ("AG-09", "agreement.terms.recipient_not_a_facility"),
                (
                    &format!(
                        "the recipient is a `{kind}`, expected a facility that treats patients"
                    ),
                    &format!(
                        "cơ sở tiếp nhận là “{}”, cần một cơ sở khám bệnh, chữa bệnh",
                        kind.vi()
                    ),
                ),
            );
        } else {
            assert_sound(|draft| draft.recipients.push(recipient));
        }
    }
}

#[test]
fn ag_10_the_effective_date_does_not_lie_after_the_period() {
    assert_fault(
        |draft| draft.effective = Some(when("2031-01-01")),
        "effective",
        ("AG-10", "agreement.terms.effective_after_end"),
        (
            "effective from 2031-01-01, expected a date before the period ends",
            "ngày có hiệu lực 01/01/2031 phải trước ngày hết thời hạn",
        ),
    );
    // On its last day, before its first, and where what is known doesn't decide.
    for effective in ["2030-12-31", "2023-01-01", "2030", "--01-01", "unknown"] {
        assert_sound(|draft| draft.effective = Some(when(effective)));
    }
    let two_years = Length::new(2, LengthUnit::Year).unwrap();
    assert_sound(|draft| {
        draft.period = Some(Period::lasting(two_years));
        draft.effective = Some(when("2031-01-01"));
    });
}

/// A draft in which each thing that can be wrong is wrong.
fn everything_wrong() -> TermsDraft {
    let mut draft = draft();
    let party = named(3, OrganisationKind::PartyCommittee, PartyRole::Mutual);
    let mut parties = vec![party.clone().letter(PartyLetter::A), party];
    parties[1].letter = Some(PartyLetter::A.into());
    parties.extend([unnamed(PartyRole::Funder), unnamed(PartyRole::Funder)]);
    for party in &mut parties {
        party.signs = false;
    }
    draft.parties = parties;
    draft.contents[0].direction = Some(direction(&[1, 9], &[1]));
    draft.recipients = vec![Recipient::Facility(committee())];
    draft.effective = Some(when("2031"));
    draft
}

const EVERYTHING: [(&str, &str); 10] = [
    ("parties", "AG-04"),
    ("parties[3].organisation", "AG-02"),
    ("parties[0].role", "AG-06"),
    ("parties[1].organisation", "AG-03"),
    ("parties[1].role", "AG-06"),
    ("parties[1].letter", "AG-05"),
    ("contents[0].direction.from[1]", "AG-07"),
    ("contents[0].direction.to[0]", "AG-08"),
    ("recipients[0]", "AG-09"),
    ("effective", "AG-10"),
];

#[test]
fn all_faults_are_told_at_once_in_one_order() {
    for _ in 0..2 {
        let problems = Terms::try_from(everything_wrong()).unwrap_err();
        let found: Vec<_> = problems
            .iter()
            .map(|problem| (&*problem.path, problem.error.rule().unwrap()))
            .collect();
        assert_eq!(found, EVERYTHING);
        assert_eq!(problems.code(), "agreement.terms.nobody_signs");
    }
}

#[test]
fn a_bad_draft_in_json_is_refused_with_every_path_in_both_languages() {
    let json = serde_json::to_string_pretty(&everything_wrong()).unwrap();
    let refused = serde_json::from_str::<Terms>(&json)
        .unwrap_err()
        .to_string();
    for (path, _) in EVERYTHING {
        assert_eq!(refused.matches(&format!("`{path}`: ")).count(), 2, "{path}");
    }
    let problems = Terms::try_from(everything_wrong()).unwrap_err();
    let said = format!("{problems} | {}", problems.vi());
    assert!(refused.starts_with(&said), "{refused}");
}
