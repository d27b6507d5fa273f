//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::{self as support, signed, signed_by, standing_in};
use crate::amendments::*;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, AgreementStatus, AgreementSuspension, Appendix,
    ContentKind, Leaving, Liquidation, Party, PartyLetter, PartyRole, PartySignature, Renewal,
    Termination, TerminationCause, TermsChange,
};
use lienvien::organisation::{Office, OrganisationKind, OrganisationRef, PersonRef};
use lienvien::record::{Actor, Event, IntoLine, Record};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

fn party_committee() -> OrganisationRef {
    let name = text("Huyện uỷ Bắc Quang");
    OrganisationRef::new(OrganisationKind::PartyCommittee, name)
}

fn witnessed(party: u16, witness: u128) -> PartySignature {
    PartySignature::new(party).witnesses([Actor::Person(person(witness))])
}

#[test]
fn a_signature_breaks_three_rules() {
    let first = AgreementEvent::signed(witnessed(1, 9).signer(person(7)));
    let partly = then(support::four_parties(), first, "2024-10-12");
    // the second signature of the party, by the witness of the first, witnessed by its signer
    let again = witnessed(1, 7).signer(person(9));
    assert_breaks(
        &partly,
        AgreementEvent::signed(again),
        "2024-10-12",
        &[
            ("AG-19", "payload.witnesses"),
            ("AG-19", "payload.signer"),
            ("AG-18", "payload.side"),
        ],
    );
    // and before the earlier one
    let unnamed = signed_by(4, person(9));
    assert_breaks(
        &partly,
        unnamed,
        "2024-10-11",
        &[
            ("AG-16", "payload.side"),
            ("AG-19", "payload.signer"),
            ("RE-01", "on"),
        ],
    );
    // a party that is not there has nothing else that could be wrong
    assert_breaks(&partly, signed(5), "unknown", &[("AG-15", "payload.side")]);
    assert_breaks(&partly, signed(2), "unknown", &[]);
}

#[test]
fn every_signature_under_a_later_paper_is_judged() {
    let pact = pact();
    let signatures = [
        witnessed(1, 9).signer(person(7)),
        PartySignature::new(4),
        witnessed(1, 7),
        PartySignature::new(2).signer(person(9)),
    ];
    let broken = |missing| {
        [
            ("AG-15", "payload.signatures[1].side"),
            ("AG-19", "payload.signatures[2].witnesses"),
            ("AG-18", "payload.signatures[2].side"),
            ("AG-19", "payload.signatures[3].signer"),
            (missing, "payload.signatures"),
        ]
    };
    let minutes = Liquidation::new(document("Biên bản thanh lý"), signatures.clone());
    let liquidated = AgreementEvent::liquidated(minutes);
    assert_breaks(&pact, liquidated, "2025-06-01", &broken("AG-27"));
    let appendix = Appendix::new()
        .changes([content(Specialty::Neurology)])
        .signatures(signatures);
    assert_breaks(&pact, amended(appendix), "2025-06-01", &broken("AG-32"));
    // each party that is missing is told
    let minutes = Liquidation::new(document("Biên bản thanh lý"), [PartySignature::new(2)]);
    let line = AgreementEvent::liquidated(minutes).on(when("2025-06-01"));
    let missing: Vec<_> = pact.refusals(&line.into_line());
    let missing: Vec<_> = missing.iter().map(Explain::parameters).collect();
    assert_eq!(missing, [[("party", "1".into())], [("party", "3".into())]]);
}

#[test]
fn an_appendix_breaks_several_rules() {
    let nothing = Appendix::new().effective(when("2024-12-19"));
    assert_breaks(
        &pact(),
        amended(nothing),
        "2025-06-01",
        &[
            ("AG-31", "payload"),
            ("AG-35", "payload.effective"),
            ("AG-32", "payload.signatures"),
            ("AG-32", "payload.signatures"),
            ("AG-32", "payload.signatures"),
        ],
    );
    let unfit = succeeded(4, newcomer(), document("Quyết định"))
        .changes([
            TermsChange::RemoveContent(9.into()),
            content(Specialty::Neurology),
            TermsChange::RemoveContent(0.into()),
        ])
        .signatures([1, 2, 3]);
    assert_breaks(
        &pact(),
        amended(unfit),
        "2025-06-01",
        &[
            ("AG-15", "payload.successions[0].party"),
            ("AG-33", "payload.changes[0].remove_content"),
            ("AG-33", "payload.changes[2].remove_content"),
        ],
    );
}

#[test]
fn what_an_appendix_brings_in_is_told_where_it_stands() {
    let organisation = |party: u16| {
        pact()
            .state()
            .terms()
            .party(party)
            .unwrap()
            .organisation
            .clone()
    };
    let (first, second) = (organisation(1).unwrap(), organisation(2).unwrap());
    let nowhere = |from: &[u16], to: &[u16]| {
        let kind = ContentKind::TechniqueTransfer;
        let content = AgreementContent::new(kind).direction(support::direction(from, to));
        TermsChange::AddContent(content)
    };
    let doubled = Party::signing(first.clone(), PartyRole::Transferor).letter(PartyLetter::D);
    let lettered = Party::signing(newcomer(), PartyRole::Monitor).letter(PartyLetter::D);
    let changes = [
        TermsChange::RemoveContent(1.into()),
        nowhere(&[1], &[9]),
        TermsChange::AddParty(doubled),
        nowhere(&[2], &[]),
        TermsChange::AddParty(lettered),
    ];
    let by_five = by_all(changes).signatures([4, 5]);
    assert_breaks(
        &pact(),
        amended(by_five),
        "2025-06-01",
        &[
            ("AG-03", "payload.changes[2].add_party.organisation"),
            ("AG-05", "payload.changes[4].add_party.letter"),
            ("AG-07", "payload.changes[1].add_content.direction.to[0]"),
            ("AG-11", "payload.changes[3].add_content.direction.to"),
        ],
    );
    // The second party becomes the first one; then the first becomes the second.
    for (party, by) in [(2, first), (1, second)] {
        let merged = succeeded(party, by, document("Quyết định sáp nhập"));
        assert_breaks(
            &pact(),
            amended(merged.signatures([1, 2, 3])),
            "2025-06-01",
            &[("AG-03", "payload.successions[0].by")],
        );
    }
    // A committee of the Party takes the place of a party that gives support.
    let merged = succeeded(3, party_committee(), document("Quyết định sáp nhập"));
    assert_breaks(
        &pact(),
        amended(merged.signatures([1, 2, 3])),
        "2025-06-01",
        &[("AG-06", "payload.successions[0].by")],
    );
}

#[test]
fn what_is_wrong_with_the_whole_is_told_of_the_change() {
    let effective = support::terms_with(|draft| draft.effective = Some(when("2024-10-20")));
    let pact = support::signed_on(effective, "2024-10-12");
    let shorter = Appendix::new()
        .changes([period("2020", "2030"), period("2020", "2023")])
        .signatures([1, 2]);
    assert_breaks(
        &pact,
        amended(shorter),
        "2024-10-12",
        &[("AG-10", "payload.changes[1].period")],
    );
}

#[test]
fn an_end_or_a_pause_breaks_two_rules() {
    let pact = pact();
    let leaving = Leaving::new(7, text("sáp nhập")).effective(when("2024-12-19"));
    assert_breaks(
        &pact,
        AgreementEvent::party_left(leaving),
        "2025-06-01",
        &[("AG-15", "payload.party"), ("AG-37", "payload.effective")],
    );
    let gone = Leaving::new(3, text("sáp nhập"));
    let without = then(
        pact.clone(),
        AgreementEvent::party_left(gone.clone()),
        "2025-05-01",
    );
    let again = gone.effective(when("2024-12-19"));
    assert_breaks(
        &without,
        AgreementEvent::party_left(again),
        "2025-06-01",
        &[("AG-36", "payload.party"), ("AG-37", "payload.effective")],
    );
    let mut ended = Termination::new(TerminationCause::Mutual).party(0);
    assert_breaks(
        &pact,
        AgreementEvent::terminated(ended.clone()),
        "2024-12-19",
        &[("AG-15", "payload.party"), ("AG-26", "on"), ("RE-01", "on")],
    );
    ended.effective = Some(when("2024-12-19"));
    assert_breaks(
        &pact,
        AgreementEvent::terminated(ended),
        "2025-06-01",
        &[("AG-15", "payload.party"), ("AG-26", "payload.effective")],
    );
    let pause = AgreementSuspension::new(text("bão lũ")).until(when("2024-12-01"));
    assert_breaks(
        &pact,
        AgreementEvent::suspended(pause),
        "2024-12-19",
        &[("AG-29", "on"), ("AG-25", "payload.until"), ("RE-01", "on")],
    );
    let renewal = Renewal::new(id(7));
    let renewed = then(pact, AgreementEvent::renewed(renewal.clone()), "2025-06-01");
    assert_breaks(
        &renewed,
        AgreementEvent::renewed(renewal.from(when("2024-12-19"))),
        "2025-06-02",
        &[("AG-38", "type"), ("AG-39", "payload.from")],
    );
}

#[test]
fn an_identification_breaks_two_rules_and_no_rule_is_told_twice() {
    let nobody = || PersonRef::in_office(Office::parse("Giám đốc").unwrap());
    let mut partly = then(
        support::four_parties(),
        signed_by(1, person(7)),
        "2024-10-12",
    );
    partly = then(
        partly,
        AgreementEvent::signed(witnessed(2, 9)),
        "2024-10-12",
    );
    let identified = |party, person| support::identified(party, person);
    assert_breaks(
        &partly,
        identified(1, nobody()),
        "unknown",
        &[("AG-22", "payload.party"), ("AG-23", "payload.person")],
    );
    assert_breaks(
        &partly,
        identified(1, person(9)),
        "unknown",
        &[("AG-22", "payload.party"), ("AG-19", "payload.person")],
    );
    assert_breaks(
        &partly,
        identified(9, person(9)),
        "unknown",
        &[("AG-15", "payload.party"), ("AG-19", "payload.person")],
    );
    // That the signer of party 1 is known follows from this, that all are known.
    let known = then(partly, identified(2, person(8)), "unknown");
    assert_breaks(
        &known,
        identified(1, person(6)),
        "unknown",
        &[("AG-28", "type")],
    );
    let other = identified(3, nobody());
    let broken = [
        ("AG-28", "type"),
        ("AG-20", "payload.party"),
        ("AG-23", "payload.person"),
    ];
    assert_breaks(&known, other, "unknown", &broken);
}

#[test]
fn an_opening_says_where() {
    let reported = support::reported(AgreementStatus::Signed, support::terms(), "2024-10-12");
    assert_opening_breaks::<Agreement>(reported, "2024-10-11", &[("AG-30", "on")]);
    assert_opening_breaks::<Agreement>(signed(1), "2024", &[("RE-11", "type")]);
    let draft = standing_in(AgreementStatus::Draft);
    assert_breaks(&draft, signed(1), "unknown", &[("RE-11", "type")]);
}

/// In a record the path leads there from the record, and each problem names the line.
#[test]
fn a_refused_line_of_a_record_gives_every_problem_of_its_appendix() {
    let pact = pact();
    let lettered = |letter| {
        let party = Party::signing(newcomer(), PartyRole::Monitor).letter(letter);
        TermsChange::AddParty(party)
    };
    let twice = [lettered(PartyLetter::A), lettered(PartyLetter::D)];
    let faulty = amended(by_all(twice).signatures([4, 5])).on(when("2025-06-01"));
    let lines = pact.ledger().iter().cloned().chain([faulty.into_line()]);
    let rows = (1..).zip(lines).map(Ok::<_, std::convert::Infallible>);
    let refused = Record::<Agreement>::replay(pact.id(), rows).unwrap_err();
    let entry = format!("entries[{}].payload.changes", pact.version());
    let line = (pact.version() + 1).to_string();
    let told: Vec<_> = refused
        .explanations()
        .into_iter()
        .map(|mut told| (told.path, told.code, told.parameters.remove("line")))
        .collect();
    let expected = [
        ("[0].add_party.letter", "agreement.terms.same_letter"),
        (
            "[1].add_party.organisation",
            "agreement.terms.same_organisation",
        ),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(path, code)| {
            (
                format!("{entry}{path}"),
                (*code).to_owned(),
                Some(line.clone()),
            )
        })
        .collect();
    assert_eq!(told, expected);
    assert_eq!(refused.path(), format!("{entry}[0].add_party.letter"));
    assert_eq!(refused.rule(), Some("AG-34"));
}
