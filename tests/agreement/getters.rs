//! What the record of an agreement answers of itself.

use crate::agreement_support::draft;
use crate::amendments::{by_all, content, from, pact};
use crate::papers::{Pact, amend, day, facility, left, signed, subject, terms, text, then, when};
use lienvien::agreement::{ContentKind, InstrumentKind, Party, PartyNumber, PartyRole, TermsDraft};
use lienvien::organisation::OrganisationKind;
use lienvien::record::Missing;
use lienvien::specialty::Specialty;

#[test]
fn who_left_and_from_when_is_kept_in_order() {
    let pact = pact();
    assert_eq!(pact.state().left(), []);
    // absent: the day of the entry
    let pact = then(pact, left(2, Some("2025-09-01")), "2025-06-01");
    let pact = then(pact, left(1, None), "2025-07-01");
    let told: Vec<_> = pact
        .state()
        .left()
        .iter()
        .map(|it| (it.what, it.on.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (PartyNumber::new(2), when("2025-09-01")),
            (PartyNumber::new(1), when("2025-07-01")),
        ]
    );
}

/// A fact that is missing is told once for the terms in effect, whatever appendices led to them.
#[test]
fn an_appendix_in_effect_repeats_no_missing_fact() {
    let hospital = facility(1, OrganisationKind::ProvincialHospital, "42");
    let missing = |pact: &Pact| {
        let covering = pact.covers(
            &hospital,
            ContentKind::TechniqueTransfer,
            &[subject("cardiology")],
            day("2026-01-01"),
        );
        let mut missing = covering.missing;
        missing.retain(|fact| *fact == Missing::SuspensionEnd);
        missing.len()
    };
    let suspended = || crate::agreement_support::suspended(Some("unknown"));
    let mut pact = pact();
    for (on, subject) in [
        ("2025-02-01", Specialty::Urology),
        ("2025-03-01", Specialty::Neurology),
        ("2025-04-01", Specialty::Surgery),
    ] {
        assert_eq!(
            missing(&then(pact.clone(), suspended(), "2025-06-01")),
            1,
            "{on}"
        );
        pact = amend(pact, from(on, by_all([content(subject)])), on);
    }
    assert_eq!(missing(&then(pact, suspended(), "2025-06-01")), 1);
}

#[test]
fn the_signature_of_a_party_is_found_by_its_number() {
    let pact = signed(
        3,
        terms(include_str!("../agreements/03_ba_ben.json")),
        &[(2, "2024-12-20")],
    );
    let given = pact.state().signature_of(2).map(|given| given.side);
    assert_eq!(given, Some(PartyNumber::new(2)));
    for party in [0_u16, 1, 3, 4] {
        assert_eq!(pact.state().signature_of(party), None, "{party}");
    }
}

#[test]
fn parties_are_numbered_from_one_and_sign_if_they_are_to() {
    let hospital = draft().parties.swap_remove(1);
    let mut silent = hospital.clone();
    silent.signs = false;
    let parties = [hospital, silent, Party::new(PartyRole::Recipient, true)];
    let drafted = TermsDraft::new(InstrumentKind::Memorandum, text("Bản ghi nhớ"), parties);
    let numbered: Vec<_> = drafted
        .numbered_parties()
        .map(|(number, party)| (number.get(), party.signs, party.organisation.is_some()))
        .collect();
    assert_eq!(
        numbered,
        [(1, true, true), (2, false, true), (3, true, false)]
    );
}
