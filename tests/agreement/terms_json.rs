//! What an agreement says: what is kept of it, and its JSON.

use crate::agreement_support::*;
use lienvien::agreement::{
    AgreementContent, Beneficiary, BeneficiaryKind, ContentKind, ExpertRank, Ground,
    InstrumentKind, Modality, Mode, NeededPermission, Objective, OnDemand, Party, PartyLetter,
    PartyRole, Recipient, TeachingMethod, Terms, TermsDraft,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::specialty::{Specialty, SpecialtyGroup, TechniqueClass};
use lienvien::value::{Coded, Explain, Provenance, RecordKind, RecordRef, Vocabulary};

/// Every field filled.
fn full() -> TermsDraft {
    let mut draft = draft();
    let ministry = OrganisationRef::new(OrganisationKind::Ministry, text("Bộ Y tế"));
    draft.label = Some(text("Biên bản ghi nhớ"));
    draft.parties[0] = draft.parties[0].clone().short_name(text("Hà Tĩnh"));
    draft.parties[0].letter = Some(PartyLetter::A.into());
    draft.parties.push(unnamed(PartyRole::Funder));
    draft.parties_open = true;
    draft.contents[1].subjects_open = true;
    draft.contents[1].direction = Some(direction(&[2], &[1]));
    draft.contents[1].condition = Some(text("khi đủ điều kiện"));
    draft.contents[1].techniques = Some(TechniqueClass::NEW_AND_ADVANCED);
    let mode = Mode::new(Modality::AtSupporter)
        .place(text("Hà Nội"))
        .method(TeachingMethod::HandsOn)
        .experts(ExpertRank::Leading);
    let consultation = AgreementContent::new(ContentKind::Consultation)
        .subjects([Specialty::Neurology])
        .modes([mode])
        .written(text("hội chẩn từ xa"));
    draft.contents.push(consultation);
    draft.on_demand = Some(
        OnDemand::new([SpecialtyGroup::Clinical])
            .written(text("một số chuyên ngành khác theo nhu cầu")),
    );
    draft.recipients.push(Recipient::Facility(bach_mai()));
    draft.recipients_open = true;
    draft.effective = Some(when("2024-11"));
    draft.objectives = vec![
        Objective::TreatedLocally.into(),
        Objective::ReduceUpperLevelLoad.into(),
    ];
    draft.beneficiaries = vec![
        Beneficiary::new(BeneficiaryKind::Population, text("người dân Hà Tĩnh"))
            .territory(territory("42")),
    ];
    draft.grounds = vec![
        Ground::Record(RecordRef::new(RecordKind::Package, uuid(9))),
        Ground::Document(document("Quyết định")),
        Ground::Results(text("kết quả đã đạt được trong thời gian qua")),
    ];
    draft.permission = Some(
        NeededPermission::new()
            .authority(ministry)
            .ground(text("theo quy định")),
    );
    draft.provenance = Some(Provenance::new(text("ĐCSVN")));
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

#[test]
fn row_1_01_who_gives_and_who_receives_is_told_by_roles_not_by_letters() {
    for letters in [[None, None], [Some(PartyLetter::B), Some(PartyLetter::A)]] {
        let terms = terms_with(|draft| {
            for (party, letter) in draft.parties.iter_mut().zip(letters) {
                party.letter = letter.map(Into::into);
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
fn row_1_40_an_objective_restated_is_one_objective() {
    use Objective::{CareQuality, ClinicalCapacity, StaffCompetence};
    let terms = terms_with(|draft| {
        draft.objectives = vec![
            StaffCompetence.into(),
            CareQuality.into(),
            StaffCompetence.into(),
            ClinicalCapacity.into(),
        ];
    });
    assert_eq!(
        terms.objectives,
        [StaffCompetence, CareQuality, ClinicalCapacity].map(Coded::from)
    );
    let again = Terms::try_from(terms.to_draft()).unwrap();
    assert_eq!(again, terms);
}

/// A paper without the list of its parties is not read, not even as a draft.
#[test]
fn the_parties_are_a_key_that_must_be_there() {
    let json = r#"{"kind":"memorandum","title":"Bản ghi nhớ"}"#;
    let error = serde_json::from_str::<TermsDraft>(json).unwrap_err();
    assert!(
        error.to_string().starts_with("missing field `parties`"),
        "{error}"
    );
}

/// What is written again is what was signed; a change is judged anew.
#[test]
fn terms_become_a_draft_and_terms_again() {
    let terms = terms();
    assert_eq!(Terms::try_from(terms.to_draft()), Ok(terms.clone()));
    let mut draft = terms.to_draft();
    draft.parties.truncate(1);
    let problems = Terms::try_from(draft).unwrap_err();
    assert_eq!(Explain::code(&problems), "agreement.terms.too_few_parties");
}
