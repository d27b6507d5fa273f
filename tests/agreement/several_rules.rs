//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::{self as support, signed, signed_by, standing_in};
use crate::amendments::*;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use lienvien::agreement::{
    Agreement, AgreementEvent, AgreementStatus, AgreementSuspension, Appendix, Leaving,
    Liquidation, PartySignature, PartySuccession, Renewal, Termination, TerminationCause,
};
use lienvien::organisation::{Office, PersonRef};
use lienvien::record::{Actor, Event, IntoLine};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

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
    let minutes = Liquidation::new()
        .minutes(document("Biên bản thanh lý"))
        .signatures(signatures.clone());
    let liquidated = AgreementEvent::liquidated(minutes);
    assert_breaks(&pact, liquidated, "2025-06-01", &broken("AG-27"));
    let appendix = Planned::new()
        .changes([content(Specialty::Neurology)])
        .signatures(signatures);
    assert_breaks(&pact, appendix.of(&pact), "2025-06-01", &broken("AG-32"));
    // each party that is missing is told
    let minutes = Liquidation::new()
        .minutes(document("Biên bản thanh lý"))
        .signatures([PartySignature::new(2)]);
    let line = AgreementEvent::liquidated(minutes).on(when("2025-06-01"));
    let missing: Vec<_> = pact.refusals(&line.into_line());
    let missing: Vec<_> = missing.iter().map(Explain::parameters).collect();
    assert_eq!(missing, [[("party", "1".into())], [("party", "3".into())]]);
}

#[test]
fn an_appendix_breaks_several_rules() {
    let fewer = support::terms_with(|draft| draft.contents_open = true);
    let wrong = Appendix::new(fewer)
        .effective(when("2024-12-19"))
        .successions([
            PartySuccession::new(1),
            PartySuccession::new(9),
            PartySuccession::new(1),
        ])
        .signatures([1]);
    assert_breaks(
        &pact(),
        AgreementEvent::amended(wrong),
        "2025-06-01",
        &[
            ("AG-35", "payload.effective"),
            ("AG-40", "payload.successions[2].party"),
            ("AG-15", "payload.successions[1].party"),
            ("AG-31", "payload.terms.parties"),
            ("AG-32", "payload.signatures"),
        ],
    );
}

#[test]
fn an_end_or_a_pause_breaks_two_rules() {
    let pact = pact();
    let leaving = Leaving::new(7)
        .cause(text("sáp nhập"))
        .effective(when("2024-12-19"));
    assert_breaks(
        &pact,
        AgreementEvent::party_left(leaving),
        "2025-06-01",
        &[("AG-15", "payload.party"), ("AG-37", "payload.effective")],
    );
    let gone = Leaving::new(3).cause(text("sáp nhập"));
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
    let pause = AgreementSuspension::from(text("bão lũ")).until(when("2024-12-01"));
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
    assert_breaks(
        &draft,
        AgreementEvent::Resumed,
        "unknown",
        &[("RE-11", "type")],
    );
}
