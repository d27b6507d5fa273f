//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{
    AgreementContent, ContentNumber, Party, PartyNumber, PartySignature, Terms, TermsFault,
};
use crate::organisation::OrganisationRef;
use crate::value::{AgreementId, Document, Period, Problems, RecordRef, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

payload! {
    /// Phụ lục: an appendix by which the parties change what they signed. It is signed by those who
    /// have to sign the paper, or by their successors, and by a party that it adds.
    ///
    /// ```
    /// use lienvien::agreement::{Appendix, ContentNumber, TermsChange};
    /// use lienvien::period;
    /// let longer = TermsChange::from(period!(2025 ..= 2027));
    /// let fewer = TermsChange::RemoveContent(ContentNumber::new(2));
    /// let appendix = Appendix::new().changes([longer, fewer]).signatures([1, 2]);
    /// assert_eq!(
    ///     serde_json::to_string(&appendix)?,
    ///     r#"{"changes":[{"period":{"from":"2025","to":"2027"}},{"remove_content":2}],"signatures":[{"side":1},{"side":2}]}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Appendix {
        /// Its number and title.
        pub document: Option<Document> = None,
        /// From when it holds. Absent: from the day on which it was signed. Unknown: it names
        /// another day, which is not known.
        pub effective: Option<When> = None,
        /// Organisations that took the place of a party.
        pub successions: Vec<PartySuccession> = Vec::new(),
        /// What it changes, applied in this order.
        pub changes: Vec<TermsChange> = Vec::new(),
        /// The signatures under it.
        pub signatures: Vec<PartySignature> = Vec::new(),
    }
}

payload! {
    /// Kế thừa: an organisation that took the place of a party, as by a merger.
    pub struct PartySuccession {
        /// The party that it succeeds.
        pub party: PartyNumber,
        /// Who it is.
        pub by: OrganisationRef,
        /// By which paper.
        pub document: Document,
    }
}

/// Nội dung sửa đổi: one thing that an appendix changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TermsChange {
    /// Gia hạn, rút ngắn: another period. An extension signed after the end is not refused; a check
    /// across several records will find it.
    Period(Period),
    /// Another content.
    AddContent(AgreementContent),
    /// The content that has this number at that moment is taken out; those after it move up by one.
    RemoveContent(ContentNumber),
    /// Another party, numbered after the others.
    AddParty(Party),
}

payload! {
    /// Rời khỏi: a party that leaves an agreement that goes on.
    pub struct Leaving {
        /// The party.
        pub party: PartyNumber,
        /// Why.
        pub cause: Text,
        /// From when it is no longer a party. Absent: from the day of the event. Unknown: from
        /// another day, which is not known.
        pub effective: Option<When> = None,
    }
}

payload! {
    /// Liên kết: another paper that this one belongs with.
    pub struct Link {
        /// How they belong together.
        pub kind: LinkKind,
        /// The other one.
        pub other: LinkTarget,
    }
}

/// Văn bản được liên kết: what a link points at: a record, or a paper that has no record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
        /// Both belong to a series of similar papers.
        Series = "series", "cùng chuỗi văn bản", "series";
        /// The other one is the programme that this one carries out.
        Programme = "programme", "thuộc chương trình", "programme";
    }
}

payload! {
    /// Gia hạn bằng văn bản mới: a later agreement that continues this one. No date of this one
    /// changes, unless the later one says from when it takes its place.
    pub struct Renewal {
        /// The later agreement.
        pub successor: AgreementId,
        /// From when it takes the place of this one, which is in force to the day before. Absent: the
        /// later agreement does not say that it takes its place. Unknown: it does, but the day is not
        /// known.
        pub from: Option<When> = None,
    }
}

/// Why an appendix cannot be applied to terms.
pub(super) enum Unfit {
    /// There is no such party.
    Party(PartyNumber),
    /// There is no such content; the second value is how many there are.
    Content(ContentNumber, usize),
    /// The terms that result are faulty.
    Terms(Box<Problems<TermsFault>>),
}

impl Appendix {
    /// The terms as they read with this appendix.
    pub(super) fn apply(&self, terms: &Terms) -> Result<Terms, Unfit> {
        let mut draft = terms.to_draft();
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
                    if draft.content(*number).is_none() {
                        return Err(Unfit::Content(*number, draft.contents.len()));
                    }
                    draft.contents.remove(usize::from(number.get()) - 1);
                }
                TermsChange::AddParty(party) => draft.parties.push(party.clone()),
            }
        }
        Terms::try_from(draft).map_err(|problems| Unfit::Terms(Box::new(problems)))
    }
}

impl From<Period> for TermsChange {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl From<RecordRef> for LinkTarget {
    fn from(record: RecordRef) -> Self {
        Self::Record(record)
    }
}

impl From<Document> for LinkTarget {
    fn from(document: Document) -> Self {
        Self::Document(document)
    }
}
