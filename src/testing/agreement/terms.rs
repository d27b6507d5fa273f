//! Terms of agreements, and the appendices that change them.

use super::of_all_who_sign;
use crate::agreement::{
    Agreement, AgreementContent, AgreementEvent, Appendix, AutomaticRenewal, ContentKind,
    InstrumentKind, Obligation, OnDemand, Party, PartyRole, Recipient, Terms, TermsDraft,
};
use crate::organisation::{ProvinceCode, Territory};
use crate::specialty::{Specialty, SpecialtyGroup, Subject};
use crate::testing::values::{self, length, organisation};
use crate::value::Period;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};

pub(in crate::testing) fn subject() -> impl Strategy<Value = Subject> {
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

pub(in crate::testing) fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        length().prop_map(Period::lasting),
        (2000..2030, 0..9).prop_map(|(from, years)| {
            Period::years(from, from + years).expect("it ends after it begins")
        }),
    ]
}

pub(in crate::testing) fn terms() -> BoxedStrategy<Terms> {
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

/// A change of terms.
#[derive(Debug, Clone)]
enum Changed {
    Period(Period),
    Content(AgreementContent),
    Fewer,
    Party(Party),
    PartyGone,
    Obligation(Obligation),
    OnDemand,
}

impl Changed {
    fn apply(self, draft: &mut TermsDraft) {
        match self {
            Self::Period(period) => draft.period = Some(period),
            Self::Content(content) => draft.contents.push(content),
            Self::Fewer => drop(draft.contents.pop()),
            Self::Party(party) => draft.parties.push(party),
            Self::PartyGone => drop(draft.parties.pop()),
            Self::Obligation(obligation) => draft.obligations.push(obligation),
            Self::OnDemand => draft.on_demand = None,
        }
    }
}

/// An appendix signed by all who have to sign; now and then one signature is missing.
pub(super) fn amendment(state: &Agreement) -> BoxedStrategy<AgreementEvent> {
    let obligation = (1..3_u16, values::text(), values::when())
        .prop_map(|(party, what, due)| Obligation::new(party, what).due(due));
    let change = prop_oneof![
        6 => period().prop_map(Changed::Period),
        6 => content().prop_map(Changed::Content),
        4 => Just(Changed::Fewer),
        2 => party().prop_map(Changed::Party),
        1 => Just(Changed::PartyGone),
        4 => obligation.prop_map(Changed::Obligation),
        2 => Just(Changed::OnDemand),
    ];
    let (terms, signatures) = (state.terms().clone(), of_all_who_sign(state));
    let some = subsequence(signatures.clone(), 0..=signatures.len());
    (
        vec(change, 0..3),
        option::weighted(0.3, values::when()),
        prop_oneof![4 => Just(signatures), 1 => some],
    )
        .prop_map(move |(changes, effective, signatures)| {
            let mut draft = terms.to_draft();
            for change in changes {
                change.apply(&mut draft);
            }
            // what makes the terms faulty is left out
            let changed = Terms::try_from(draft).unwrap_or_else(|_| terms.clone());
            let mut appendix = Appendix::new(changed).signatures(signatures);
            appendix.effective = effective;
            AgreementEvent::amended(appendix)
        })
        .boxed()
}
