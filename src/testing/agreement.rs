//! Payloads of agreements.

use super::values::{document, organisation, person};
use super::{Payloads, values};
use crate::agreement::{
    AcceptedRequest, Agreement, AgreementContent, AgreementEvent, AgreementEventKind,
    AgreementStatus, AgreementSuspension, Appendix, AutomaticRenewal, ContentKind, Identification,
    InstrumentKind, Leaving, Link, LinkKind, LinkTarget, Liquidation, Notice, NoticeKind,
    NoticeNumber, NoticeWithdrawal, Numbering, OnDemand, Party, PartyNumber, PartyRole,
    PartySignature, Recipient, Rejection, Renewal, ReportedAgreement, RollOver, Termination,
    TerminationCause, Terms, TermsChange, TermsDraft,
};
use crate::organisation::{ProvinceCode, Territory};
use crate::record::{Actor, Entry, Event, Reason, Record};
use crate::specialty::{Specialty, SpecialtyGroup, Subject};
use crate::value::{Length, LengthUnit, Period};
use alloc::vec::Vec;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};

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
                .prop_map(|reason| AgreementEvent::withdrawn(Reason::new(reason)))
                .boxed(),
            AgreementEventKind::Signed => {
                signature(unsigned).prop_map(AgreementEvent::Signed).boxed()
            }
            AgreementEventKind::Rescinded => rejection(signed.collect())
                .prop_map(AgreementEvent::Rescinded)
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

pub(super) fn subject() -> impl Strategy<Value = Subject> {
    select(Specialty::ALL).prop_map(Subject::Specialty)
}

fn party() -> impl Strategy<Value = Party> {
    let organisation = option::weighted(0.9, organisation());
    (organisation, select(PartyRole::ALL), any::<bool>()).prop_map(|(organisation, role, signs)| {
        let mut party = Party::new(role, signs);
        party.organisation = organisation;
        party
    })
}

fn content() -> impl Strategy<Value = AgreementContent> {
    let subjects = subsequence(Specialty::ALL, 0..4);
    (select(ContentKind::ALL), subjects, any::<bool>()).prop_map(|(kind, subjects, is_open)| {
        let mut content = AgreementContent::new(kind).subjects(subjects);
        content.subjects_open = is_open;
        content
    })
}

fn length() -> impl Strategy<Value = Length> {
    (1..8_u16, select(LengthUnit::ALL))
        .prop_map(|(count, unit)| Length::new(count, unit).expect("it is not 0"))
}

fn automatic_renewal() -> impl Strategy<Value = AutomaticRenewal> {
    let (term, ahead) = (option::weighted(0.8, length()), option::of(length()));
    (term, ahead, option::of(0..4_u16)).prop_map(|(term, notice, most)| {
        let mut clause = AutomaticRenewal::new();
        clause.term = term;
        clause.notice = notice;
        clause.most = most;
        clause
    })
}

pub(super) fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        length().prop_map(Period::lasting),
        (2000..2030, 0..9).prop_map(|(from, years)| {
            Period::years(from, from + years).expect("it ends after it begins")
        }),
    ]
}

pub(super) fn terms() -> BoxedStrategy<Terms> {
    let recipient = prop_oneof![
        organisation().prop_map(Recipient::Facility),
        select(&["01", "02", "40", "42"][..]).prop_map(|code| {
            let province: ProvinceCode = code.parse().expect("it is a code");
            Recipient::Territory(Territory::new(province))
        }),
    ];
    let on_demand = subsequence(SpecialtyGroup::ALL, 0..=3).prop_map(OnDemand::new);
    let parts = (
        (select(InstrumentKind::ALL), values::text()),
        vec(party(), 2..5),
        vec(content(), 0..3),
        option::of(on_demand),
        vec(recipient, 0..3),
        option::of(period()),
        option::weighted(0.2, values::when()),
        option::weighted(0.4, automatic_renewal()),
    );
    parts
        .prop_filter_map(
            "terms that contradict themselves",
            |(
                (kind, title),
                parties,
                contents,
                on_demand,
                recipients,
                period,
                effective,
                renewal,
            )| {
                let mut draft = TermsDraft::new(kind, title, parties);
                draft.contents = contents;
                draft.recipients = recipients;
                draft.on_demand = on_demand;
                draft.period = period;
                draft.effective = effective;
                draft.automatic_renewal = renewal;
                Terms::try_from(draft).ok()
            },
        )
        .boxed()
}

fn reported() -> BoxedStrategy<AgreementEvent> {
    let known = (terms(), values::when())
        .prop_map(|(terms, signed)| ReportedAgreement::new(terms).signed(signed));
    values::reported(select(AgreementStatus::ALL), known)
        .prop_map(AgreementEvent::reported)
        .boxed()
}

fn rejection(parties: Vec<PartyNumber>) -> impl Strategy<Value = Rejection> {
    (one_of(parties), values::text()).prop_map(|(party, reason)| Rejection::new(party, reason))
}

fn signature(parties: Vec<PartyNumber>) -> impl Strategy<Value = PartySignature> {
    let witnesses = vec(person().prop_map(Actor::Person), 0..2);
    (one_of(parties), option::of(person()), witnesses).prop_map(|(party, signer, witnesses)| {
        let mut signature = PartySignature::new(party).witnesses(witnesses);
        signature.signer = signer;
        signature
    })
}

/// An appendix signed by all who have to sign; now and then one signature is missing.
fn amendment(state: &Agreement) -> BoxedStrategy<AgreementEvent> {
    let contents = u16::try_from(state.terms().contents.len()).unwrap_or_default();
    let change = prop_oneof![
        3 => period().prop_map(TermsChange::Period),
        3 => content().prop_map(TermsChange::AddContent),
        2 => (0..=contents).prop_map(|number| TermsChange::RemoveContent(number.into())),
        1 => party().prop_map(TermsChange::AddParty),
    ];
    let signatures = of_all_who_sign(state);
    let some = subsequence(signatures.clone(), 0..=signatures.len());
    (
        vec(change, 0..3),
        option::weighted(0.3, values::when()),
        prop_oneof![4 => Just(signatures), 1 => some],
    )
        .prop_map(|(changes, effective, signatures)| {
            let mut appendix = Appendix::new().changes(changes).signatures(signatures);
            appendix.effective = effective;
            AgreementEvent::amended(appendix)
        })
        .boxed()
}

fn leaving(parties: Vec<PartyNumber>) -> BoxedStrategy<AgreementEvent> {
    (
        one_of(parties),
        values::text(),
        option::weighted(0.3, values::when()),
    )
        .prop_map(|(party, cause, effective)| {
            let mut leaving = Leaving::new(party, cause);
            leaving.effective = effective;
            AgreementEvent::party_left(leaving)
        })
        .boxed()
}

fn suspension() -> BoxedStrategy<AgreementEvent> {
    (values::text(), option::of(values::when()))
        .prop_map(|(reason, until)| {
            let mut suspension = AgreementSuspension::new(reason);
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
            AgreementEvent::liquidated(Liquidation::new(minutes, signatures))
        })
        .boxed()
}
