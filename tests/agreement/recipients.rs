//! Whom an agreement covers on a day: by name, by territory, or as the party that receives.

use crate::agreement_support::*;
use lienvien::agreement::{
    AgreementStatus, Clause, ContentKind, Coverage, Party, PartyRole, Recipient, TermsDraft,
};
use lienvien::organisation::{Organisation, OrganisationDraft, OrganisationKind, OrganisationRef};
use lienvien::record::Missing;
use lienvien::specialty::Specialty;

use Coverage::{Covered, NotCovered, Unknown};

fn agreement_with(change: impl FnOnce(&mut TermsDraft)) -> Pact {
    signed_on(terms_with(change), "2024-10-12")
}

/// What the agreement says of the facility in a subject that it lists.
#[track_caller]
fn assert_covers(
    record: &Pact,
    facility: &Organisation,
    on: &str,
    expected: Coverage,
    says: &[Clause],
) {
    let day = when(on).exact_day().unwrap();
    let covering = record.covers(
        facility,
        ContentKind::TechniqueTransfer,
        &[Specialty::Neurology.into()],
        day,
    );
    assert_eq!(covering.by_terms, expected, "on {day}");
    let (of_recipients, of_subjects): (Vec<_>, Vec<_>) = covering
        .clauses
        .into_iter()
        .partition(|clause| matches!(clause, Clause::Recipient(_) | Clause::Party(_)));
    assert_eq!(of_recipients, says, "on {day}");
    // Whoever only gives is given nothing.
    let is_listed = covering.by_subjects != NotCovered;
    assert_eq!(
        of_subjects == [Clause::Content(2.into())],
        is_listed,
        "on {day}"
    );
    let is_missing = covering.missing.contains(&Missing::Recipient);
    assert_eq!(is_missing, expected == Unknown);
}

fn facility_ref(number: Option<u128>) -> OrganisationRef {
    let name = text("Bệnh viện đa khoa tỉnh Hà Tĩnh");
    let mut facility = OrganisationRef::new(OrganisationKind::ProvincialHospital, name);
    facility.id = number.map(id);
    facility
}

/// Opened on this day in this province.
fn opened(on: &str, province: &str) -> Organisation {
    let mut draft = OrganisationDraft::from(hospital(20, &[(province, on)]));
    draft.opened = when(on);
    draft.try_into().unwrap()
}

// --------------------------------------------------------------------------------------- territory

#[test]
fn rows_1_15_and_1_16_and_trap_t2_a_recipient_need_not_sign() {
    let agreement = ha_tinh_agreement();
    let says = [Clause::Recipient(1.into())];
    assert_covers(&agreement, &ha_tinh(), "2024-10-12", Covered, &says);
    assert_covers(&agreement, &nghe_an(), "2024-10-12", NotCovered, &[]);
    // Nor is who gives the support a recipient, or who signs for the province.
    let bach_mai = hospital(2, &[("01", "unknown")]);
    assert_covers(&agreement, &bach_mai, "2024-10-12", NotCovered, &[]);
    let draft = OrganisationDraft::new(
        id(1),
        OrganisationKind::PeoplesCommittee,
        [committee().name],
    );
    let committee = Organisation::try_from(draft).unwrap();
    assert_covers(&agreement, &committee, "2024-10-12", NotCovered, &[]);
    let nowhere = hospital(21, &[]);
    assert_covers(&agreement, &nowhere, "2024-10-12", Unknown, &says);
}

#[test]
fn a_facility_opened_later_in_the_same_province_is_covered_from_then() {
    let agreement = ha_tinh_agreement();
    let new = opened("2026-01-01", "42");
    assert_covers(&agreement, &new, "2025-12-31", NotCovered, &[]);
    assert_covers(
        &agreement,
        &new,
        "2026-01-01",
        Covered,
        &[Clause::Recipient(1.into())],
    );
}

#[test]
fn a_province_merged_in_mid_term_stays_what_it_was_at_the_signing() {
    let agreement = agreement_with(|draft| {
        draft.recipients = vec![Recipient::Territory(territory("02"))];
    });
    let says = [Clause::Recipient(1.into())];
    let bac_quang = hospital(22, &[("02", "unknown")]);
    let old_tuyen_quang = hospital(23, &[("08", "2010")]);
    let new = opened("2025-08-01", "08");
    for day in ["2025-06-30", "2025-07-01", "2030-12-31"] {
        assert_covers(&agreement, &bac_quang, day, Covered, &says);
        assert_covers(&agreement, &old_tuyen_quang, day, NotCovered, &[]);
    }
    assert_covers(&agreement, &new, "2025-07-31", NotCovered, &[]);
    assert_covers(&agreement, &new, "2025-08-01", Unknown, &says);
}

#[test]
fn a_province_renamed_in_mid_term_stays_the_same() {
    // Thừa Thiên Huế is Huế, a city, since 01/01/2025, with the same code.
    let agreement = agreement_with(|draft| {
        draft.recipients = vec![Recipient::Territory(territory("46"))];
    });
    let hue = hospital(24, &[("46", "unknown")]);
    for day in ["2024-12-31", "2025-01-01", "2025-07-01"] {
        assert_covers(
            &agreement,
            &hue,
            day,
            Covered,
            &[Clause::Recipient(1.into())],
        );
    }
}

#[test]
fn a_code_is_read_as_of_the_signing() {
    // 24 was Bắc Giang and is, with the old Bắc Ninh (27), Bắc Ninh.
    let signed = |on| {
        let terms = terms_with(|draft| {
            draft.recipients = vec![Recipient::Territory(territory("24"))];
        });
        signed_on(terms, on)
    };
    let bac_giang = hospital(25, &[("24", "2010")]);
    let bac_ninh = hospital(26, &[("27", "2010")]);
    let says = [Clause::Recipient(1.into())];
    for (on, expected) in [
        ("2025-06-30", NotCovered),
        ("2025-07-01", Covered),
        ("2025", Unknown),
        ("2024", NotCovered),
        ("2026", Covered),
    ] {
        let agreement = signed(on);
        assert_covers(&agreement, &bac_giang, "2027-01-01", Covered, &says);
        let says = if expected == NotCovered {
            &[][..]
        } else {
            &says
        };
        assert_covers(&agreement, &bac_ninh, "2027-01-01", expected, says);
    }
    // Without any date of signing nobody knows which province is meant.
    assert_covers(&signed("unknown"), &bac_giang, "2027-01-01", Unknown, &says);
}

// ------------------------------------------------------------------------------------------ by name

#[test]
fn a_facility_by_name_is_compared_by_id_alone() {
    for (named, expected, says) in [
        (Some(10), Covered, &[Clause::Recipient(1.into())][..]),
        (Some(11), NotCovered, &[]),
        (None, Unknown, &[Clause::Recipient(1.into())]),
    ] {
        let agreement = agreement_with(|draft| {
            draft.recipients = vec![Recipient::Facility(facility_ref(named))];
        });
        assert_covers(&agreement, &ha_tinh(), "2025-01-01", expected, says);
    }
}

#[test]
fn the_strongest_of_several_recipients_holds_and_all_that_may_are_named() {
    let agreement = agreement_with(|draft| {
        draft.recipients = vec![
            Recipient::Facility(facility_ref(Some(99))),
            Recipient::Facility(facility_ref(None)),
            Recipient::Territory(territory("42")),
        ];
    });
    let says = [Clause::Recipient(2.into()), Clause::Recipient(3.into())];
    assert_covers(&agreement, &ha_tinh(), "2025-01-01", Covered, &says);
    assert_covers(&agreement, &nghe_an(), "2025-01-01", Unknown, &says[..1]);
}

#[test]
fn an_open_list_of_recipients_excludes_nobody() {
    let agreement = agreement_with(|draft| draft.recipients_open = true);
    assert_covers(
        &agreement,
        &ha_tinh(),
        "2025-01-01",
        Covered,
        &[Clause::Recipient(1.into())],
    );
    assert_covers(&agreement, &nghe_an(), "2025-01-01", Unknown, &[]);
    // Except who treats no patients.
    let draft = OrganisationDraft::new(id(30), OrganisationKind::Company, [text("Công ty A")]);
    let company = Organisation::try_from(draft).unwrap();
    assert_covers(&agreement, &company, "2025-01-01", NotCovered, &[]);
}

// ------------------------------------------------------------------------------------- as a party

/// Without recipients, and with this party that receives beside Bạch Mai.
fn received_by(party: Party) -> Pact {
    agreement_with(|draft| {
        draft.recipients.clear();
        draft.parties[0] = party;
    })
}

#[test]
fn without_named_recipients_the_party_that_receives_is_meant() {
    let party = |number| Party::signing(facility_ref(number), PartyRole::Recipient);
    let says = [Clause::Party(1.into())];
    let agreement = received_by(party(Some(10)));
    assert_covers(&agreement, &ha_tinh(), "2025-01-01", Covered, &says);
    assert_covers(&agreement, &nghe_an(), "2025-01-01", NotCovered, &[]);
    let no_id = received_by(party(None));
    assert_covers(&no_id, &ha_tinh(), "2025-01-01", Unknown, &says);
}

#[test]
fn who_gives_and_receives_is_covered_too() {
    let agreement = agreement_with(|draft| {
        draft.recipients.clear();
        for (party, number) in draft.parties.iter_mut().zip([10, 11]) {
            *party = Party::signing(facility_ref(Some(number)), PartyRole::Mutual);
        }
    });
    assert_covers(
        &agreement,
        &ha_tinh(),
        "2025-01-01",
        Covered,
        &[Clause::Party(1.into())],
    );
    assert_covers(
        &agreement,
        &nghe_an(),
        "2025-01-01",
        Covered,
        &[Clause::Party(2.into())],
    );
}

#[test]
fn an_authority_receives_for_facilities_that_the_paper_does_not_name() {
    let agreement = received_by(Party::signing(committee(), PartyRole::Recipient));
    for facility in [ha_tinh(), nghe_an()] {
        assert_covers(
            &agreement,
            &facility,
            "2025-01-01",
            Unknown,
            &[Clause::Party(1.into())],
        );
    }
}

#[test]
fn a_party_that_is_still_to_be_named_may_be_anybody() {
    let agreement = agreement_with(|draft| {
        draft.recipients.clear();
        draft.parties[0] = Party::signing(facility_ref(Some(11)), PartyRole::Recipient);
        draft.parties.push(unnamed(PartyRole::Recipient));
    });
    assert_covers(
        &agreement,
        &ha_tinh(),
        "2025-01-01",
        Unknown,
        &[Clause::Party(3.into())],
    );
}

#[test]
fn where_no_party_is_said_to_receive_nothing_is_known() {
    let agreement = received_by(Party::signing(facility_ref(Some(10)), PartyRole::NotStated));
    let says = [Clause::Party(1.into())];
    assert_covers(&agreement, &ha_tinh(), "2025-01-01", Unknown, &says);
}

#[test]
fn where_there_are_more_parties_than_are_named_nobody_is_excluded() {
    let agreement = agreement_with(|draft| {
        draft.recipients.clear();
        draft.parties_open = true;
        draft.parties[0] = Party::signing(facility_ref(Some(11)), PartyRole::Recipient);
    });
    assert_covers(&agreement, &ha_tinh(), "2025-01-01", Unknown, &[]);
    // Beside the named recipients a party that is not named may receive.
    let named = agreement_with(|draft| draft.parties_open = true);
    assert_covers(&named, &nghe_an(), "2025-01-01", Unknown, &[]);
}

#[test]
fn a_paper_that_is_not_signed_is_read_as_of_the_day_asked() {
    let draft = standing_in(AgreementStatus::Agreed);
    assert_covers(
        &draft,
        &ha_tinh(),
        "2025-01-01",
        Covered,
        &[Clause::Recipient(1.into())],
    );
    assert_covers(&draft, &nghe_an(), "2025-01-01", NotCovered, &[]);
}
