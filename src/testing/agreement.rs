//! Payloads of agreements.

mod terms;

pub(super) use terms::{period, subject, terms};

use super::values::{document, organisation, person};
use super::{Payloads, values};
use crate::agreement::{
    AcceptedRequest, Agreement, AgreementEvent, AgreementEventKind, AgreementStatus,
    AgreementSuspension, Identification, Leaving, Link, LinkKind, LinkTarget, Liquidation, Notice,
    NoticeKind, NoticeNumber, NoticeWithdrawal, Numbering, ObligationMet, ObligationMissed,
    ObligationNumber, ObligationWaived, PartyNumber, PartySignature, Rejection, Renewal,
    ReportedAgreement, Rescission, RollOver, Termination, TerminationCause,
};
use crate::record::{Actor, Entry, Event, Reason, Record};
use alloc::vec::Vec;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};
use terms::amendment;

impl Payloads for Agreement {
    fn opening() -> BoxedStrategy<Entry<AgreementEvent>> {
        let event = prop_oneof![
            3 => terms().prop_map(AgreementEvent::Drafted),
            1 => reported(),
        ];
        (event, values::when())
            .prop_map(|(event, on)| event.on(on))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: AgreementEventKind) -> BoxedStrategy<AgreementEvent> {
        let state = record.state();
        let unsigned = state.unsigned().collect();
        let signed = state.signatures().iter().map(|given| given.what.side);
        let mut nameless = Vec::new();
        for given in state.signatures() {
            if !given.what.is_identified() {
                nameless.push(given.what.side);
            }
        }
        match kind {
            AgreementEventKind::Drafted => terms().prop_map(AgreementEvent::Drafted).boxed(),
            AgreementEventKind::Revised => terms().prop_map(AgreementEvent::Revised).boxed(),
            AgreementEventKind::Reported => reported(),
            AgreementEventKind::Agreed => Just(AgreementEvent::Agreed).boxed(),
            AgreementEventKind::Resumed => Just(AgreementEvent::Resumed).boxed(),
            AgreementEventKind::Approved => values::approval()
                .prop_map(AgreementEvent::Approved)
                .boxed(),
            AgreementEventKind::Rejected => rejection(all_parties(state))
                .prop_map(AgreementEvent::Rejected)
                .boxed(),
            AgreementEventKind::Withdrawn => values::text()
                .prop_map(|reason| AgreementEvent::withdrawn(Reason::from(reason)))
                .boxed(),
            AgreementEventKind::Signed => {
                signature(unsigned).prop_map(AgreementEvent::Signed).boxed()
            }
            AgreementEventKind::Rescinded => (one_of(signed.collect()), option::of(values::text()))
                .prop_map(|(party, reason)| {
                    let mut rescission = Rescission::new(party);
                    rescission.reason = reason;
                    AgreementEvent::rescinded(rescission)
                })
                .boxed(),
            AgreementEventKind::Numbered => values::text()
                .prop_map(|number| AgreementEvent::numbered(Numbering::new(number)))
                .boxed(),
            AgreementEventKind::Identified => (one_of(nameless), person())
                .prop_map(|(party, person)| {
                    AgreementEvent::identified(Identification::new(party, person))
                })
                .boxed(),
            AgreementEventKind::RequestAccepted => (subject(), option::of(document()))
                .prop_map(|(subject, document)| {
                    let mut request = AcceptedRequest::new(subject);
                    request.document = document;
                    AgreementEvent::request_accepted(request)
                })
                .boxed(),
            AgreementEventKind::Amended => amendment(state),
            AgreementEventKind::ObligationMet => obligation()
                .prop_map(|obligation| {
                    AgreementEvent::obligation_met(ObligationMet::new(obligation))
                })
                .boxed(),
            AgreementEventKind::ObligationWaived => (obligation(), option::of(values::actor()))
                .prop_map(|(obligation, by)| {
                    let mut waived = ObligationWaived::new(obligation);
                    waived.by = by;
                    AgreementEvent::obligation_waived(waived)
                })
                .boxed(),
            AgreementEventKind::ObligationMissed => (obligation(), option::of(values::text()))
                .prop_map(|(obligation, reason)| {
                    let mut missed = ObligationMissed::new(obligation);
                    missed.reason = reason;
                    AgreementEvent::obligation_missed(missed)
                })
                .boxed(),
            AgreementEventKind::PartyLeft => leaving(staying(state)),
            AgreementEventKind::Linked => (select(LinkKind::ALL), document())
                .prop_map(|(kind, document)| {
                    let other = LinkTarget::Document(document);
                    AgreementEvent::linked(Link::new(kind, other))
                })
                .boxed(),
            AgreementEventKind::NoticeGiven => notice(all_parties(state)),
            AgreementEventKind::NoticeWithdrawn => {
                let standing = state.standing_notices().map(|(number, _)| number);
                withdrawal(standing.collect())
            }
            AgreementEventKind::RolledOver => (values::when(), option::weighted(0.3, document()))
                .prop_map(|(until, document)| {
                    let mut noted = RollOver::new().until(until);
                    noted.document = document;
                    AgreementEvent::rolled_over(noted)
                })
                .boxed(),
            AgreementEventKind::Renewed => (values::id(), option::of(values::when()))
                .prop_map(|(successor, from)| {
                    let mut renewal = Renewal::new(successor);
                    renewal.from = from;
                    AgreementEvent::renewed(renewal)
                })
                .boxed(),
            AgreementEventKind::Suspended => suspension(),
            AgreementEventKind::Terminated => termination(all_parties(state)),
            AgreementEventKind::Liquidated => liquidation(state),
        }
    }
}

fn all_parties(state: &Agreement) -> Vec<PartyNumber> {
    let parties = state.terms().numbered_parties();
    parties.map(|(number, _)| number).collect()
}

fn staying(state: &Agreement) -> Vec<PartyNumber> {
    let mut parties = all_parties(state);
    for left in state.left() {
        parties.retain(|party| *party != left.what);
    }
    parties
}

/// The signatures of all parties that have to sign a later paper.
fn of_all_who_sign(state: &Agreement) -> Vec<PartySignature> {
    let staying = staying(state);
    let parties = state.terms().numbered_parties();
    parties
        .filter(|(number, party)| party.must_sign() && staying.contains(number))
        .map(|(number, _)| PartySignature::new(number))
        .collect()
}

/// One of these parties; now and then another number, with or without a party.
fn one_of(parties: Vec<PartyNumber>) -> BoxedStrategy<PartyNumber> {
    let any = (0..6_u16).prop_map(PartyNumber::new);
    if parties.is_empty() {
        any.boxed()
    } else {
        prop_oneof![9 => select(parties), 1 => any].boxed()
    }
}

fn reported() -> BoxedStrategy<AgreementEvent> {
    let some = vec(signature((1..3).map(PartyNumber::new).collect()), 0..3);
    (select(AgreementStatus::ALL), terms(), values::when(), some)
        .prop_flat_map(|(reached, terms, signed, some)| {
            let signatures = match reached {
                AgreementStatus::Draft | AgreementStatus::Agreed => Vec::new(),
                AgreementStatus::PartlySigned => {
                    let signs = terms
                        .numbered_parties()
                        .find(|(_, party)| party.must_sign());
                    signs.map(|(party, _)| party.into()).into_iter().collect()
                }
                _ => some,
            };
            let known = ReportedAgreement::new(terms)
                .signed(signed)
                .signatures(signatures);
            values::reported(Just(reached), Just(known))
        })
        .prop_map(AgreementEvent::reported)
        .boxed()
}

fn rejection(parties: Vec<PartyNumber>) -> impl Strategy<Value = Rejection> {
    let party = option::weighted(0.9, one_of(parties));
    (
        party,
        option::of(organisation()),
        option::of(values::text()),
    )
        .prop_map(|(party, authority, reason)| {
            let mut rejection = Rejection::new();
            rejection.authority = authority.filter(|_| party.is_none());
            (rejection.party, rejection.reason) = (party, reason);
            rejection
        })
}

/// One of the first obligations, which the terms may have or not.
fn obligation() -> impl Strategy<Value = ObligationNumber> {
    (1..4_u16).prop_map(ObligationNumber::new)
}

fn signature(parties: Vec<PartyNumber>) -> impl Strategy<Value = PartySignature> {
    let witnesses = vec(person().prop_map(Actor::Person), 0..2);
    (one_of(parties), option::of(person()), witnesses).prop_map(|(party, signer, witnesses)| {
        let mut signature = PartySignature::new(party).witnesses(witnesses);
        signature.signer = signer;
        signature
    })
}

fn leaving(parties: Vec<PartyNumber>) -> BoxedStrategy<AgreementEvent> {
    (
        one_of(parties),
        values::text(),
        option::weighted(0.3, values::when()),
    )
        .prop_map(|(party, cause, effective)| {
            let mut leaving = Leaving::new(party).cause(cause);
            leaving.effective = effective;
            AgreementEvent::party_left(leaving)
        })
        .boxed()
}

fn suspension() -> BoxedStrategy<AgreementEvent> {
    (values::text(), option::of(values::when()))
        .prop_map(|(reason, until)| {
            let mut suspension = AgreementSuspension::from(reason);
            suspension.until = until;
            AgreementEvent::suspended(suspension)
        })
        .boxed()
}

/// Given by some of the parties; now and then by an authority.
fn notice(parties: Vec<PartyNumber>) -> BoxedStrategy<AgreementEvent> {
    (
        select(NoticeKind::ALL),
        vec(one_of(parties), 0..3),
        option::weighted(0.2, organisation()),
        option::weighted(0.8, values::when()),
        option::of(values::text()),
        option::weighted(0.3, document()),
    )
        .prop_map(|(kind, by, authority, effective, reason, document)| {
            let mut notice = Notice::new(kind).by(by);
            notice.effective = effective;
            notice.authority = authority;
            notice.reason = reason;
            notice.document = document;
            AgreementEvent::notice_given(notice)
        })
        .boxed()
}

/// Of one of these notices; now and then of another number, with or without a notice.
fn withdrawal(standing: Vec<NoticeNumber>) -> BoxedStrategy<AgreementEvent> {
    let any = (0..4_u16).prop_map(NoticeNumber::new);
    let number = if standing.is_empty() {
        any.boxed()
    } else {
        prop_oneof![4 => select(standing), 1 => any].boxed()
    };
    (number, option::of(values::text()))
        .prop_map(|(number, reason)| {
            let mut withdrawal = NoticeWithdrawal::new(number);
            withdrawal.reason = reason;
            AgreementEvent::notice_withdrawn(withdrawal)
        })
        .boxed()
}

fn termination(parties: Vec<PartyNumber>) -> BoxedStrategy<AgreementEvent> {
    let (party, effective) = (option::of(one_of(parties)), option::of(values::when()));
    (select(TerminationCause::ALL), party, effective)
        .prop_map(|(cause, party, effective)| {
            let mut termination = Termination::new(cause);
            termination.party = party;
            termination.effective = effective;
            AgreementEvent::terminated(termination)
        })
        .boxed()
}

/// A liquidation signed by all who have to sign; now and then one signature is missing, or there is
/// one too many.
fn liquidation(state: &Agreement) -> BoxedStrategy<AgreementEvent> {
    let signatures = of_all_who_sign(state);
    let (all, others) = (signatures.clone(), all_parties(state));
    let other = signature(others).prop_map(move |other| {
        let mut signatures = all.clone();
        signatures.push(other);
        signatures
    });
    let some = subsequence(signatures.clone(), 0..=signatures.len());
    (
        document(),
        prop_oneof![4 => Just(signatures), 1 => some, 1 => other],
    )
        .prop_map(|(minutes, signatures)| {
            let liquidation = Liquidation::new().minutes(minutes);
            AgreementEvent::liquidated(liquidation.signatures(signatures))
        })
        .boxed()
}
