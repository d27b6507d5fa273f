//! Papers with as many parties, contents and appendices as there may be: every rule still reaches the
//! last of them, and no answer repeats itself.

use crate::amendments::*;
use lienvien::agreement::{
    AgreementContent, AgreementEvent, AgreementStatus, ContentKind, InstrumentKind, Party,
    PartyNumber, PartyRole, TermsDraft, in_force_among,
};
use lienvien::organisation::OrganisationKind;
use lienvien::record::{Event, Missing};
use lienvien::specialty::Specialty;
use lienvien::value::{Explain, Known, Period, When};

const MOST_PARTIES: u16 = 100;

fn hospital(number: u16) -> lienvien::organisation::OrganisationRef {
    let name = format!("Bệnh viện đa khoa tỉnh số {number}");
    let kind = OrganisationKind::ProvincialHospital;
    organisation(kind, &name, 0x1000 + u128::from(number))
}

/// Every second party gives, and every other receives.
fn party(number: u16) -> Party {
    let role = if number.is_multiple_of(2) {
        PartyRole::Transferor
    } else {
        PartyRole::Recipient
    };
    Party::signing(hospital(number), role)
}

fn surgery() -> AgreementContent {
    AgreementContent::new(ContentKind::TechniqueTransfer).subjects([Specialty::Surgery])
}

fn draft(parties: u16) -> TermsDraft {
    let parties: Vec<_> = (1..=parties).map(party).collect();
    TermsDraft::new(InstrumentKind::Memorandum, text("Bản ghi nhớ"), parties)
        .contents([surgery()])
        .period(Period::years(2025, 2027).unwrap())
}

/// Signed by all on 20/12/2024.
fn pact(draft: TermsDraft) -> Pact {
    let signers = u16::try_from(draft.parties.len()).unwrap();
    let signatures: Vec<_> = (1..=signers).map(|party| (party, "2024-12-20")).collect();
    signed(9, draft.try_into().unwrap(), &signatures)
}

/// Nobody knows from when it is in effect.
fn undated(change: Change) -> Planned {
    Planned::new()
        .changes([change])
        .signatures([1, 2])
        .effective(When::UNKNOWN)
}

#[test]
fn a_paper_is_signed_when_the_last_of_its_parties_has_signed() {
    let mut record = agreed(9, draft(MOST_PARTIES).try_into().unwrap());
    for party in 1..MOST_PARTIES {
        record = then(record, signature(party), "2024-12-20");
        assert_eq!(record.status(), AgreementStatus::PartlySigned);
        assert!(
            record
                .state()
                .unsigned()
                .eq((party + 1..=MOST_PARTIES).map(PartyNumber::new))
        );
    }
    refuses(
        &record,
        signature(MOST_PARTIES - 1).on(when("2024-12-20")),
        "AG-18",
    );
    refuses(
        &record,
        signature(MOST_PARTIES + 1).on(when("2024-12-20")),
        "AG-15",
    );
    let record = then(record, signature(MOST_PARTIES), "2024-12-21");
    assert_eq!(record.status(), AgreementStatus::Signed);
    assert_eq!(record.state().signed(), Some(&when("2024-12-21")));
}

#[test]
fn a_signature_that_was_taken_back_is_missing_again() {
    let record = agreed(9, draft(MOST_PARTIES).try_into().unwrap());
    let record = (1..MOST_PARTIES).fold(record, |record, party| {
        then(record, signature(party), "2024-12-20")
    });
    let reason = lienvien::agreement::Rescission::new(50);
    let record = then(record, AgreementEvent::rescinded(reason), "2024-12-20");
    assert!(
        record
            .state()
            .unsigned()
            .eq([50.into(), MOST_PARTIES.into()])
    );
    let record = then(record, signature(MOST_PARTIES), "2024-12-20");
    assert_eq!(record.status(), AgreementStatus::PartlySigned);
    let record = then(record, signature(50), "2024-12-20");
    assert_eq!(record.status(), AgreementStatus::Signed);
}

#[test]
fn a_paper_has_at_most_100_parties_and_so_has_an_appendix() {
    let too_many = draft(MOST_PARTIES + 1);
    let problems = lienvien::agreement::Terms::try_from(too_many).unwrap_err();
    assert_eq!(
        problems.iter().next().unwrap().error.code(),
        "agreement.terms.out_of_bounds"
    );
    let record = pact(draft(MOST_PARTIES));
    let all = Planned::new().signatures(1..=MOST_PARTIES);
    assert_eq!(
        amend(record, all, "2025-06-01")
            .state()
            .terms()
            .parties
            .len(),
        100
    );
}

#[test]
fn a_history_has_at_most_100_appendices() {
    let change = || {
        Planned::new()
            .changes([period("2025", "2028")])
            .signatures([1, 2])
    };
    let record = (0..100).fold(pact(draft(2)), |record, _| {
        amend(record, change(), "2025-06-01")
    });
    refuses(
        &record,
        change().of(&record).on(when("2025-06-01")),
        "RE-16",
    );
}

/// The terms with so many appendices are those of the last of them.
#[test]
fn the_terms_with_some_appendices_are_those_of_the_last() {
    let subjects = [
        Specialty::Neurology,
        Specialty::Urology,
        Specialty::Cardiology,
    ];
    let mut record = crate::amendments::pact();
    let mut expected = vec![record.state().terms().clone()];
    let mut add = |planned: Planned| {
        let event = planned.signatures([1, 2, 3]).of(&record);
        record.append(event.on(when("2025-06-01"))).unwrap();
        expected.push(record.state().terms().clone());
    };
    for subject in subjects {
        add(Planned::new().changes([content(subject), Change::RemoveContent(1)]));
    }
    let succession = succeeded(3, newcomer(), document("Quyết định sáp nhập"));
    add(succession.changes([period("2025", "2030")]));
    let state = record.state();
    assert_eq!(state.amendments().len() + 1, expected.len());
    for (amendments, terms) in expected.iter().enumerate() {
        assert_eq!(state.terms_with(amendments), *terms, "{amendments}");
        let with_it = amendments.checked_sub(1).map(|i| &state.amendments()[i]);
        assert!(with_it.is_none_or(|with_it| with_it.appendix.terms == *terms));
    }
    assert_eq!(state.terms_with(99), *state.terms());
    assert_eq!(state.terms_with(0), *state.terms_as_signed());
    let kinds: Vec<_> = state.terms().subjects().into_iter().cloned().collect();
    assert!(kinds.contains(&Specialty::Cardiology.into()));
    assert_eq!(state.terms().parties[2].organisation, Some(newcomer()));
}

#[test]
fn of_more_than_four_terms_none_is_listed() {
    let subjects = [
        Specialty::Neurology,
        Specialty::Urology,
        Specialty::Cardiology,
        Specialty::Dermatology,
    ];
    let add = |record, subject| amend(record, undated(content(subject)), "2025-06-01");
    let three = subjects[..3]
        .iter()
        .fold(pact(draft(2)), |record, subject| add(record, *subject));
    let candidates = |record: &Pact| match record.state().terms_on(day("2026-01-01")) {
        Known::Unknown(terms) => terms.iter().map(|terms| terms.contents.len()).collect(),
        Known::Known(_) => vec![],
    };
    assert_eq!(candidates(&three), [1, 2, 3, 4]);
    let four = add(three, subjects[3]);
    assert_eq!(candidates(&four), [0_usize; 0]);
    assert_eq!(
        four.state().terms_on(day("2026-01-01")),
        Known::Unknown(vec![])
    );
    let amendments = four.state().amendments_on(day("2026-01-01"));
    assert_eq!(amendments, Known::Unknown(vec![0, 1, 2, 3, 4]));
}

#[test]
fn a_fact_is_missing_once_however_many_appendices_have_no_date() {
    let asked = facility(0x301, OrganisationKind::ProvincialHospital, "42");
    let ends = (2028..2038).map(|year| period("2025", &year.to_string()));
    let record = ends.fold(pact(draft(2)), |record, end| {
        amend(record, undated(end), "2025-06-01")
    });
    let covering = record.covers(
        &asked,
        ContentKind::TechniqueTransfer,
        &[subject("surgery")],
        day("2030-01-01"),
    );
    let once: std::collections::BTreeSet<_> = covering.missing.iter().collect();
    assert_eq!(covering.missing.len(), once.len(), "{:?}", covering.missing);
    assert!(covering.missing.contains(&Missing::AmendmentDate));
}

#[test]
fn of_more_than_128_candidates_none_is_listed() {
    let endless = |number: u128| {
        let mut terms = draft(2);
        terms.period = None;
        signed(
            number,
            terms.try_into().unwrap(),
            &[(1, "2025-01-20"), (2, "2025-01-20")],
        )
    };
    let records: Vec<_> = (1..=128).map(endless).collect();
    let among = |records: &[Pact]| match in_force_among(records, day("2025-06-01")) {
        Known::Unknown(candidates) => candidates.len(),
        Known::Known(_) => panic!("it is not known"),
    };
    assert_eq!(among(&records[..127]), 128);
    assert_eq!(among(&records), 0);
    // an agreement counts once
    let twice = [&records[0], &records[0]];
    let either = Known::Unknown(vec![vec![], vec![&records[0]]]);
    assert_eq!(in_force_among(twice, day("2025-06-01")), either);
}

#[test]
fn parties_that_may_have_left_leave_as_many_candidates_as_are_few() {
    let record = pact(draft(MOST_PARTIES));
    let (on, day) = ("2026-06-01", day("2026-03-01"));
    let leave = |record, party| then(record, left(party, Some("2026")), on);
    let one = leave(record.clone(), MOST_PARTIES);
    let Known::Unknown(candidates) =
        one.supports(ContentKind::TechniqueTransfer, &subject("surgery"), day)
    else {
        panic!("it is not known who supports whom");
    };
    // each of 50 gives to each of 50; then one less gives
    assert_eq!(
        candidates.iter().map(Vec::len).collect::<Vec<_>>(),
        [2_500, 2_450]
    );
    assert!(candidates[0].contains(&(MOST_PARTIES.into(), (MOST_PARTIES - 1).into())));
    assert!(
        !candidates[1]
            .iter()
            .any(|(giver, _)| *giver == MOST_PARTIES.into())
    );
    let many = (91..MOST_PARTIES).fold(one, leave);
    assert_eq!(
        many.supports(ContentKind::TechniqueTransfer, &subject("surgery"), day),
        Known::Unknown(vec![])
    );
    let Known::Unknown(givers) =
        many.responsible_for(ContentKind::TechniqueTransfer, &subject("surgery"), day)
    else {
        panic!("several give");
    };
    assert_eq!(givers.len(), 50);
}
