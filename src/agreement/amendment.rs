//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{AgreementContent, Party, PartyNumber, PartySignature, Terms, TermsDraft, TermsFault};
use crate::organisation::OrganisationRef;
use crate::value::{AgreementId, Document, Period, Problems, RecordRef, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

/// Phụ lục: an appendix by which the parties change what they signed. It is signed by those who
/// have to sign the paper, or by their successors, and by a party that it adds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appendix {
    /// Its number and title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// From when it holds; if absent, from the day on which it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
    /// Organisations that took the place of a party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successions: Vec<PartySuccession>,
    /// What it changes, applied in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<TermsChange>,
    /// The signatures under it.
    pub signatures: Vec<PartySignature>,
}

/// Kế thừa: an organisation that took the place of a party, as by a merger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartySuccession {
    /// The party that it succeeds.
    pub party: PartyNumber,
    /// Who it is.
    pub by: OrganisationRef,
    /// By which paper.
    pub document: Document,
}

/// Nội dung sửa đổi: one thing that an appendix changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermsChange {
    /// Gia hạn, rút ngắn: another period. An extension signed after the end is not refused; it is
    /// found by who looks at the records together.
    Period(Period),
    /// Another content.
    AddContent(AgreementContent),
    /// The content with this number, counted from 1 as the terms then stand, is taken out.
    RemoveContent(u16),
    /// Another party, numbered after the others.
    AddParty(Party),
}

/// Rời khỏi: a party that leaves an agreement that goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaving {
    /// The party.
    pub party: PartyNumber,
    /// Why.
    pub cause: Text,
    /// From when it is no longer a party; if absent, from the day of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
}

/// Liên kết: another paper that this one belongs with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// How they belong together.
    pub kind: LinkKind,
    /// The other one.
    pub other: LinkTarget,
}

/// Văn bản được liên kết: what a link points at: a record, or a paper of which there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTarget {
    /// A record.
    Record(RecordRef),
    /// A paper.
    Document(Document),
}

vocabulary! {
    /// Loại liên kết: how two papers belong together.
    pub enum LinkKind("link kind") {
        /// The other one is the framework that this one fills in.
        Framework = "framework", "thuộc hợp đồng, thỏa thuận khung", "framework";
        /// Both were signed on one occasion.
        SameOccasion = "same_occasion", "ký cùng dịp", "same occasion";
        /// Both belong to a series of like papers.
        Series = "series", "cùng chuỗi văn bản", "series";
        /// The other one is the programme that this one carries out.
        Programme = "programme", "thuộc chương trình", "programme";
    }
}

/// Gia hạn bằng văn bản mới: a later agreement that carries this one on. It changes no date of this
/// one, unless it says from when it takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// The later agreement.
    pub successor: AgreementId,
    /// From when it takes the place of this one, which is in force to the day before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
}

/// Why an appendix can't be applied to terms.
pub(super) enum Unfit {
    /// There is no such party.
    Party(PartyNumber),
    /// There is no such content, of so many.
    Content(u16, usize),
    /// The terms that result are faulty.
    Terms(Box<Problems<TermsFault>>),
}

impl Appendix {
    /// An appendix that changes this, not signed yet.
    pub fn of(changes: impl IntoIterator<Item = TermsChange>) -> Self {
        Self {
            document: None,
            effective: None,
            successions: Vec::new(),
            changes: changes.into_iter().collect(),
            signatures: Vec::new(),
        }
    }

    /// The same, signed for these parties.
    #[must_use]
    pub fn signed_by(mut self, parties: impl IntoIterator<Item = u16>) -> Self {
        let signatures = parties
            .into_iter()
            .map(|party| PartySignature::of(party.into()));
        self.signatures.extend(signatures);
        self
    }

    /// The terms as they read with this appendix.
    pub(super) fn apply(&self, terms: &Terms) -> Result<Terms, Unfit> {
        let mut draft = TermsDraft::from(terms.clone());
        for succession in &self.successions {
            let party = draft.party_mut(succession.party);
            let party = party.ok_or(Unfit::Party(succession.party))?;
            party.organisation = Some(succession.by.clone());
        }
        for change in &self.changes {
            match change {
                TermsChange::Period(period) => draft.period = Some(period.clone()),
                TermsChange::AddContent(content) => draft.contents.push(content.clone()),
                TermsChange::RemoveContent(number) => {
                    let at = usize::from(*number).checked_sub(1);
                    let contents = draft.contents.len();
                    match at.filter(|at| *at < contents) {
                        Some(at) => drop(draft.contents.remove(at)),
                        None => return Err(Unfit::Content(*number, contents)),
                    }
                }
                TermsChange::AddParty(party) => draft.parties.push(party.clone()),
            }
        }
        Terms::try_from(draft).map_err(|problems| Unfit::Terms(Box::new(problems)))
    }
}
