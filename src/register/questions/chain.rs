//! The papers to which an agreement belongs.

use crate::agreement::{Agreement, AgreementEvent, Amendment, LinkKind, LinkTarget};
use crate::any::AnyRecord;
use crate::record::{Place, Record};
use crate::register::Register;
use crate::value::{AgreementId, Coded, RecordRef, When};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// Chuỗi văn bản: the agreements that renew one another, with their appendices, and what they are linked to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgreementChain {
    /// The agreements of the chain of renewals, the one that others renew first. Of two of which neither
    /// comes first, the lesser id does.
    pub members: Vec<ChainMember>,
    /// The links of the members to other papers, and of other agreements to the members, in the order of
    /// the members.
    pub links: Vec<ChainLink>,
    /// Whether some agreements renew one another in a circle; these come last, by id.
    pub is_circular: bool,
}

/// Văn bản trong chuỗi: an agreement of a chain of renewals.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainMember {
    /// The agreement.
    pub agreement: AgreementId,
    /// Whether the register has it, and it was not entered in error. Of another, only the id is known.
    pub is_known: bool,
    /// The agreement that continues it, and from when, if this is written.
    pub renewed_by: Option<(AgreementId, Option<When>)>,
    /// Its appendices, by the dates from which they are in effect.
    pub amendments: Vec<Amendment>,
}

/// Liên kết: a link from an agreement to another paper.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainLink {
    /// The agreement in which it is written.
    pub from: AgreementId,
    /// The place of the entry.
    pub place: Place,
    /// What the other is to it, such as the framework to which it belongs.
    pub kind: Coded<LinkKind>,
    /// The other paper.
    pub to: LinkTarget,
    /// The date of the link.
    pub on: When,
}

impl Register {
    /// The chain of renewals to which an agreement belongs, from the first to the last, and the papers to
    /// which its members are linked: frameworks, programmes, papers of one series. `None` if the register
    /// does not have the agreement, or it was entered in error.
    ///
    /// ```
    #[doc = include_str!("../../agreement/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// let successor = id!("11111111-1111-4111-8111-111111111111");
    /// memorandum.append(AgreementEvent::renewed(Renewal::new(successor)).on(day!(2030-12-01)))?;
    /// let first = memorandum.id();
    /// register.put(memorandum.into());
    /// let chain = register.chain_of(first).unwrap_or_default();
    /// let members: Vec<_> = chain.members.iter().map(|it| (it.agreement, it.is_known)).collect();
    /// assert_eq!(members, [(first, true), (successor, false)]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn chain_of(&self, agreement: AgreementId) -> Option<AgreementChain> {
        self.valid_agreement(agreement)?;
        let (mut found, mut next) = (BTreeSet::new(), alloc::vec![agreement]);
        while let Some(member) = next.pop() {
            if !found.insert(member) {
                continue;
            }
            next.extend(self.successor(member));
            for other in self.agreements_naming(member) {
                if self.successor(other.id()) == Some(member) {
                    next.push(other.id());
                }
            }
        }
        let (order, is_circular) = self.in_order(&found);
        let mut chain = AgreementChain {
            is_circular,
            ..AgreementChain::default()
        };
        for member in order {
            let known = self.valid_agreement(member);
            let state = known.map(Record::state);
            let renewal = state.and_then(|state| state.renewal());
            chain.members.push(ChainMember {
                agreement: member,
                is_known: known.is_some(),
                renewed_by: renewal.map(|it| (it.successor, it.from.clone())),
                amendments: state.map_or_else(Vec::new, |state| state.amendments().to_vec()),
            });
            if let Some(known) = known {
                add_links(known, |_| true, &mut chain.links);
            }
            for other in self.agreements_naming(member) {
                if !found.contains(&other.id()) {
                    let is_to_member = |to: &LinkTarget| match to {
                        LinkTarget::Record(record) => *record == member.into(),
                        LinkTarget::Document(_) => false,
                    };
                    add_links(other, is_to_member, &mut chain.links);
                }
            }
        }
        Some(chain)
    }

    /// The members, those that others renew first; and whether there are circles, which come last.
    fn in_order(&self, members: &BTreeSet<AgreementId>) -> (Vec<AgreementId>, bool) {
        let mut waits_for: BTreeMap<AgreementId, usize> = BTreeMap::new();
        for member in members {
            if let Some(successor) = self.successor(*member) {
                let count = waits_for.entry(successor).or_default();
                *count = count.saturating_add(1);
            }
        }
        let is_first = |member: &&AgreementId| !waits_for.contains_key(*member);
        let mut ready: BTreeSet<AgreementId> = members.iter().filter(is_first).copied().collect();
        let (mut order, mut left) = (Vec::new(), members.clone());
        while let Some(member) = ready.pop_first() {
            order.push(member);
            left.remove(&member);
            let Some(successor) = self.successor(member) else {
                continue;
            };
            if let Some(count) = waits_for.get_mut(&successor) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    ready.insert(successor);
                }
            }
        }
        let is_circular = !left.is_empty();
        order.extend(left);
        (order, is_circular)
    }

    fn valid_agreement(&self, id: AgreementId) -> Option<&Record<Agreement>> {
        let agreement = self.get::<Agreement>(id)?;
        (!agreement.is_voided()).then_some(agreement)
    }

    fn successor(&self, agreement: AgreementId) -> Option<AgreementId> {
        let agreement = self.valid_agreement(agreement)?;
        Some(agreement.state().renewal()?.successor)
    }

    /// The agreements that name this one, by id.
    fn agreements_naming(&self, agreement: AgreementId) -> Vec<&Record<Agreement>> {
        let mut found = Vec::new();
        for record in self.naming(RecordRef::from(agreement)) {
            if let AnyRecord::Agreement(other) = record
                && !other.is_voided()
            {
                found.push(other);
            }
        }
        found.sort_by_key(|other| other.id());
        found
    }
}

/// Adds the links that the agreement still has, and that go where they should.
fn add_links(
    agreement: &Record<Agreement>,
    is_wanted: impl Fn(&LinkTarget) -> bool,
    links: &mut Vec<ChainLink>,
) {
    for held in agreement.history() {
        if let AgreementEvent::Linked(link) = &held.entry.event
            && is_wanted(&link.other)
        {
            links.push(ChainLink {
                from: agreement.id(),
                place: held.place,
                kind: link.kind.clone(),
                to: link.other.clone(),
                on: held.entry.on.clone(),
            });
        }
    }
}
