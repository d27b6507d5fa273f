//! The laws of every record, on the toy.
#![cfg(feature = "proptest")]

use crate::json::Json;
use crate::support::loan::*;
use lienvien::{
    record::{Entry, Event, Record},
    testing::{Payloads, laws, offers, values},
    value::{Explain, Id},
};
use proptest::{
    prelude::*,
    strategy::{BoxedStrategy, ValueTree},
    test_runner::{Config, TestRunner},
};
use std::collections::BTreeMap;

impl Payloads for Loan {
    fn opening() -> BoxedStrategy<Entry<LoanEvent>> {
        let event = prop_oneof![
            3 => (0..5_u32).prop_map(requested),
            1 => (proptest::sample::select(LoanStatus::ALL), 1..5_u32, 0..5_u32)
                .prop_map(|(reached, pieces, out)| reported(reached, pieces, out)),
        ];
        (event, values::when())
            .prop_map(|(event, when)| event.on(when))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: LoanEventKind) -> BoxedStrategy<LoanEvent> {
        let loan = record.state();
        let pieces = 0..=loan.pieces;
        match kind {
            LoanEventKind::Requested => pieces.prop_map(requested).boxed(),
            LoanEventKind::Reported => pieces
                .prop_map(|pieces| reported(LoanStatus::Lent, pieces, pieces))
                .boxed(),
            LoanEventKind::Vouched => prop_oneof![3 => Just(loan.device), 1 => values::id()]
                .prop_map(|device| LoanEvent::Vouched(Vouch::by(proof_about(device))))
                .boxed(),
            LoanEventKind::HandedOver => pieces.prop_map(handed_over).boxed(),
            LoanEventKind::Returned => pieces.prop_map(returned).boxed(),
            LoanEventKind::Inspected => (0..=loan.pieces.saturating_add(1))
                .prop_map(|found| LoanEvent::Inspected(Pieces(found)))
                .boxed(),
            LoanEventKind::Held => proptest::option::weighted(0.3, values::day())
                .prop_map(|until| LoanEvent::Held(Hold { until }))
                .boxed(),
            LoanEventKind::Approved
            | LoanEventKind::Declined
            | LoanEventKind::Resumed
            | LoanEventKind::RepairOpened
            | LoanEventKind::RepairClosed => Just(LoanEvent::bare(kind).unwrap()).boxed(),
        }
    }
}

/// A proof that this device is back, from a loan that says so.
fn proof_about(device: Id<Device>) -> ProofOfReturn {
    let mut earlier = loan([("2000", reported(LoanStatus::Returned, 1, 0))]);
    let request = LoanEvent::Requested(Request { device, pieces: 1 });
    let correction = lienvien::record::Correction::because(crate::support::text("máy khác"))
        .replace(1, crate::support::on("2000", request))
        .insert_after(1, crate::support::on("2000", LoanEvent::Approved))
        .insert_after(1, crate::support::on("2000", handed_over(1)))
        .insert_after(1, crate::support::on("2000", returned(1)));
    earlier.append(correction).unwrap();
    proof_of_return(&earlier).unwrap()
}

#[test]
fn every_law_holds() {
    laws::all::<Loan, Json>(Config::with_cases(1024));
}

/// The histories are worth testing with: everything happens in them, and often enough.
#[test]
fn histories_are_varied() {
    let mut seen = BTreeMap::<String, u32>::new();
    let mut count = |word: String| *seen.entry(word).or_default() += 1;
    // The same histories every time, so that this never fails by chance.
    let mut runner = TestRunner::deterministic();
    for _ in 0..1024 {
        let tree = offers::<Loan>().new_tree(&mut runner).unwrap();
        let (record, line) = tree.current();
        for held in record.history() {
            count(held.status.to_string());
            count(format!("event {}", held.entry.event.kind()));
            if held.place.change_number().is_some() {
                count("inserted".into());
            }
        }
        count(match record.check(&line) {
            Ok(()) => "accepted".into(),
            Err(refused) => refused.rule().unwrap().into(),
        });
        for (happened, word) in [
            (record.is_voided(), "voided"),
            (record.is_reported(), "reported opening"),
            (record.notes().next().is_some(), "noted"),
            (record.version() > 10, "long"),
        ] {
            if happened {
                count(word.into());
            }
        }
    }
    let statuses = LoanStatus::ALL.iter().map(ToString::to_string);
    let kinds = LoanEventKind::ALL
        .iter()
        .map(|kind| format!("event {kind}"));
    let others = [
        "accepted",
        "inserted",
        "voided",
        "reported opening",
        "noted",
        "long",
        "RE-01",
        "RE-02",
        "RE-03",
        "RE-04",
        "RE-05",
        "RE-07",
        "RE-11",
        "LO-01",
        "LO-02",
    ];
    for word in statuses.chain(kinds).chain(others.map(String::from)) {
        let times = seen.get(&word).copied().unwrap_or_default();
        assert!(times >= 5, "{word}: {times} of {seen:#?}");
    }
    assert!(seen["accepted"] > 512, "most lines are accepted: {seen:#?}");
}

#[test]
#[should_panic(expected = "`repair_opened` does not lead to `declined`")]
fn a_guard_that_strays_breaks_a_law() {
    let opening = crate::support::on("2024", reported(LoanStatus::Lent, 1, 1));
    let record =
        Record::<crate::support::strayed::Strayed>::open(crate::support::uuid(1), opening).unwrap();
    let line = crate::support::on("2024", LoanEvent::RepairOpened).into();
    laws::a_guard_keeps_to_its_row(&record, &line);
}

/// A rule that no history can meet is named, and nothing else of the toy.
#[test]
fn what_is_never_met_is_told() {
    let rules = lienvien::value::TextError::CASES;
    let never: Vec<_> = rules.iter().map(|rule| rule.code).collect();
    assert_eq!(laws::unmet::<Loan>(rules), never);
}
