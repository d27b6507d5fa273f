//! What an agreement says: every fault of its terms, all at once, and its JSON.

#[path = "support/agreement.rs"]
mod agreement_support;

use agreement_support::*;
use lienvien::agreement::TermsFault;
use lienvien::agreement::{
    Beneficiary, BeneficiaryKind, Content, ContentKind, Direction, ExpertRank, Ground,
    InstrumentKind, Modality, Mode, Objective, OnDemand, Party, PartyLetter, PartyRole, Permission,
    Recipient, TeachingMethod, Terms, TermsDraft,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::specialty::{Specialty, SpecialtyGroup, TechniqueClass};
use lienvien::value::{
    Explain, Length, LengthUnit, Period, Problem, Provenance, RecordKind, RecordRef, Vocabulary,
};
use uuid::Uuid;

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
    assert_says(&problems[0].error, rule, code, en, vi);
}

#[track_caller]
fn assert_sound(change: impl FnOnce(&mut TermsDraft)) {
    assert_eq!(problems(change), []);
}

fn unnamed(role: PartyRole) -> Party {
    let mut party = Party::signing(committee(), role);
    party.organisation = None;
    party
}

fn named(number: u128, kind: OrganisationKind, role: PartyRole) -> Party {
    let organisation = OrganisationRef::new(kind, text("Một tổ chức khác"));
    Party::signing(organisation.with_id(id(number)), role)
}

fn direction(from: &[u16], to: &[u16]) -> Option<Direction> {
    let numbers = |places: &[u16]| places.iter().map(|place| (*place).into()).collect();
    Some(Direction {
        from: numbers(from),
        to: numbers(to),
        both_ways: false,
    })
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
        assert_says(&problem.error, "AG-01", code, en, vi);
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
            "a second party is still to be named, expected at most one",
            "bên thứ hai chưa được nêu tên, chỉ được tối đa một bên chưa nêu tên",
        ),
    );
}

#[test]
fn ag_03_no_organisation_is_two_parties() {
    assert_fault(
        |draft| {
            draft
                .parties
                .push(Party::signing(committee(), PartyRole::Funder))
        },
        "parties[2].organisation",
        ("AG-03", "agreement.terms.same_organisation"),
        (
            "the organisation is already party 1, expected another one",
            "tổ chức này đã là bên thứ 1, mỗi tổ chức chỉ là một bên",
        ),
    );
    // Another id is another organisation, and equal names prove nothing.
    let twin = |id| {
        let organisation = OrganisationRef { id, ..committee() };
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
            "không có bên nào được nêu tên phải ký, cần ít nhất một bên ký",
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
        draft.kind = InstrumentKind::Decision;
        draft.parties[1].signs = false;
    });
}

#[test]
fn ag_05_a_letter_is_one_partys() {
    assert_sound(|draft| {
        draft.parties[0].letter = Some(PartyLetter::B);
        draft.parties[1].letter = Some(PartyLetter::A);
    });
    assert_fault(
        |draft| {
            for party in &mut draft.parties {
                party.letter = Some(PartyLetter::A);
            }
        },
        "parties[1].letter",
        ("AG-05", "agreement.terms.same_letter"),
        (
            "the letter is already that of party 1, expected another one",
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
    assert_sound(|draft| draft.contents[1].direction = direction(&[2], &[1]));
    let fault = ("AG-07", "agreement.terms.no_such_party");
    assert_fault(
        |draft| draft.contents[1].direction = direction(&[2, 3], &[1]),
        "contents[1].direction.from[1]",
        fault,
        (
            "there is no party 3, expected 1 to 2",
            "không có bên thứ 3, chỉ có từ bên thứ 1 đến bên thứ 2",
        ),
    );
    assert_fault(
        |draft| draft.contents[0].direction = direction(&[2], &[0]),
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
        |draft| draft.contents[1].direction = direction(&[2], &[1, 2]),
        "contents[1].direction.to[1]",
        ("AG-08", "agreement.terms.supports_itself"),
        (
            "party 2 would support itself, expected it on one side only",
            "bên thứ 2 tự hỗ trợ chính mình, mỗi bên chỉ được ở một phía",
        ),
    );
    // Support in both directions is said so, not by naming both on both sides.
    assert_sound(|draft| {
        draft.contents[1].direction = direction(&[1], &[2]).map(|direction| Direction {
            both_ways: true,
            ..direction
        });
    });
}

#[test]
fn row_1_48_ag_09_a_recipient_by_name_treats_patients() {
    for &kind in OrganisationKind::ALL {
        let recipient = OrganisationRef::new(kind, text("Một đơn vị"));
        let recipient = Recipient::Facility(recipient);
        if kind.is_facility() {
            assert_sound(|draft| draft.recipients.push(recipient));
        } else {
            assert_fault(
                |draft| draft.recipients.push(recipient),
                "recipients[1]",
                ("AG-09", "agreement.terms.recipient_not_a_facility"),
                (
                    &format!(
                        "the recipient is a `{kind}`, expected a facility that treats patients"
                    ),
                    &format!(
                        "đơn vị thụ hưởng là “{}”, cần một cơ sở khám bệnh, chữa bệnh",
                        kind.vi()
                    ),
                ),
            );
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
            "có hiệu lực từ 01/01/2031, phải trước khi hết thời hạn",
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
    let mut parties = vec![party.clone().lettered(PartyLetter::A), party];
    parties[1].letter = Some(PartyLetter::A);
    parties.extend([unnamed(PartyRole::Funder), unnamed(PartyRole::Funder)]);
    for party in &mut parties {
        party.signs = false;
    }
    draft.parties = parties;
    draft.contents[0].direction = direction(&[1, 9], &[1]);
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

#[test]
fn row_1_40_an_objective_restated_is_one_objective() {
    use Objective::{CareQuality, ClinicalCapacity, StaffCompetence};
    let terms = terms_with(|draft| {
        draft.objectives = vec![
            StaffCompetence,
            CareQuality,
            StaffCompetence,
            ClinicalCapacity,
        ];
    });
    assert_eq!(
        terms.objectives,
        [StaffCompetence, CareQuality, ClinicalCapacity]
    );
    let again = Terms::try_from(TermsDraft::from(terms.clone())).unwrap();
    assert_eq!(again, terms);
}

#[test]
fn row_1_01_who_gives_and_who_receives_is_told_by_roles_not_by_letters() {
    for letters in [[None, None], [Some(PartyLetter::B), Some(PartyLetter::A)]] {
        let terms = terms_with(|draft| {
            for (party, letter) in draft.parties.iter_mut().zip(letters) {
                party.letter = letter;
            }
        });
        let named = |party: &Party| party.organisation.clone();
        let transferors: Vec<_> = terms.transferors().map(named).collect();
        assert_eq!(transferors, [Some(bach_mai())]);
        let receiving: Vec<_> = terms.receiving_parties().map(named).collect();
        assert_eq!(receiving, [Some(committee())]);
    }
}

#[test]
fn rows_1_03_and_1_08_every_name_of_the_paper_is_one_kind() {
    for name in [
        "Biên bản ghi nhớ",
        "bản ghi nhớ",
        "bản ghi nhớ hợp tác",
        "BIÊN BẢN GHI NHỚ HỢP TÁC",
    ] {
        assert_eq!(InstrumentKind::find(name), Some(InstrumentKind::Memorandum));
    }
}

/// Every field filled.
fn full() -> TermsDraft {
    let mut draft = draft();
    let ministry = OrganisationRef::new(OrganisationKind::Ministry, text("Bộ Y tế"));
    draft.label = Some(text("Biên bản ghi nhớ"));
    draft.parties[0] = draft.parties[0].clone().called(text("Hà Tĩnh"));
    draft.parties[0].letter = Some(PartyLetter::A);
    draft.parties.push(unnamed(PartyRole::Funder));
    draft.parties_open = true;
    draft.contents[1].subjects_open = true;
    draft.contents[1].direction = direction(&[2], &[1]);
    draft.contents[1].condition = Some(text("khi đủ điều kiện"));
    draft.contents[1].techniques = Some(TechniqueClass {
        new: true,
        advanced: true,
    });
    let mode = Mode {
        place: Some(text("Hà Nội")),
        method: Some(TeachingMethod::HandsOn),
        experts: Some(ExpertRank::Leading),
        ..Mode::of(Modality::AtTransferor)
    };
    let consultation = Content::of(ContentKind::Consultation)
        .in_subjects([Specialty::Neurology])
        .by(mode)
        .written(text("hội chẩn từ xa"));
    draft.contents.push(consultation);
    draft.on_demand = Some(OnDemand {
        groups: vec![SpecialtyGroup::Clinical],
        written: Some(text("một số chuyên ngành khác theo nhu cầu")),
    });
    draft.recipients.push(Recipient::Facility(bach_mai()));
    draft.recipients_open = true;
    draft.effective = Some(when("2024-11"));
    draft.objectives = vec![Objective::TreatedLocally, Objective::ReduceUpperLevelLoad];
    draft.beneficiaries = vec![Beneficiary {
        kind: BeneficiaryKind::Population,
        name: text("người dân Hà Tĩnh"),
        territory: Some(territory("42")),
    }];
    draft.grounds = vec![
        Ground::Record(RecordRef {
            kind: RecordKind::Package,
            id: Uuid::from_u128(9),
        }),
        Ground::Document(document("Quyết định")),
        Ground::Results(text("kết quả đã đạt được trong thời gian qua")),
    ];
    draft.permission = Some(Permission {
        authority: Some(ministry),
        ground: Some(text("theo quy định")),
    });
    draft.provenance = Some(Provenance::by(text("ĐCSVN")));
    draft
}

#[test]
fn a_full_draft_goes_through_json_and_back() {
    for draft in [draft(), full()] {
        let terms = Terms::try_from(draft.clone()).unwrap();
        let json = serde_json::to_string(&terms).unwrap();
        assert_eq!(json, serde_json::to_string(&draft).unwrap());
        assert_eq!(serde_json::from_str::<TermsDraft>(&json).unwrap(), draft);
        assert_eq!(serde_json::from_str::<Terms>(&json).unwrap(), terms);
        // Any order of keys will do: this one sorts them.
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::from_value::<Terms>(value).unwrap(), terms);
    }
    // Nothing of it is left out.
    let json = serde_json::to_value(full()).unwrap();
    assert_eq!(json.as_object().map(serde_json::Map::len), Some(17));
}

#[test]
fn unknown_keys_are_refused_at_every_depth() {
    let json = serde_json::to_value(full()).unwrap();
    for at in [
        "",
        "/parties/0",
        "/parties/0/organisation",
        "/contents/1",
        "/contents/1/direction",
        "/contents/2/modes/0",
        "/on_demand",
        "/recipients/0/territory",
        "/beneficiaries/0",
        "/permission",
        "/provenance",
        "/period",
    ] {
        let mut json = json.clone();
        json.pointer_mut(at).unwrap()["status"] = "signed".into();
        let refused = serde_json::from_value::<Terms>(json)
            .unwrap_err()
            .to_string();
        assert!(
            refused.starts_with("unknown field `status`"),
            "{at}: {refused}"
        );
    }
}
