//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{
    AgreementContent, ContentNumber, Party, PartyNumber, PartySignature, Terms, TermsFault,
};
use crate::organisation::OrganisationRef;
use crate::value::{AgreementId, Document, Period, Problems, RecordRef, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

payload! {
    /// Phụ lục: an appendix by which the parties change what they signed. Everybody who has to sign
    /// the paper signs it, or their successors, and also a party that it adds.
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
        /// The day from which it is in effect. Absent: the day of its signing. Unknown: it names
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
        /// The party that is replaced.
        pub party: PartyNumber,
        /// The organisation that takes its place.
        pub by: OrganisationRef,
        /// The paper by which it does.
        pub document: Document,
    }
}

/// Nội dung sửa đổi: one change of an appendix.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TermsChange {
    /// Gia hạn, rút ngắn: a new period. An extension signed after the end is not refused; a check
    /// across several records will find it.
    Period(Period),
    /// Adds a content.
    AddContent(AgreementContent),
    /// Removes the content that has this number when the change is applied. The contents after it
    /// move up by one.
    RemoveContent(ContentNumber),
    /// Adds a party, numbered after the others.
    AddParty(Party),
}

payload! {
    /// Rời khỏi: a party leaves an agreement that continues for the others.
    pub struct Leaving {
        /// The party.
        pub party: PartyNumber,
        /// The cause.
        pub cause: Text,
        /// The day from which it is no longer a party. Absent: the day of the event. Unknown:
        /// another day, which is not known.
        pub effective: Option<When> = None,
    }
}

payload! {
    /// Liên kết: a link to another paper.
    pub struct Link {
        /// The kind of link.
        pub kind: LinkKind,
        /// The other paper.
        pub other: LinkTarget,
    }
}

/// Văn bản được liên kết: the target of a link: a record, or a paper that has no record.
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
    /// Loại liên kết: the kinds of link between two papers.
    pub enum LinkKind("link kind") {
        /// The other paper is the framework, and this paper gives its details.
        Framework = "framework", "thuộc hợp đồng, thỏa thuận khung", "framework";
        /// Both papers were signed on one occasion.
        SameOccasion = "same_occasion", "ký cùng dịp", "same occasion";
        /// Both papers belong to a series of similar papers.
        Series = "series", "cùng chuỗi văn bản", "series";
        /// The other paper is the programme that this one carries out.
        Programme = "programme", "thuộc chương trình", "programme";
    }
}

payload! {
    /// Gia hạn bằng văn bản mới: a later agreement continues this one. It changes no date of this
    /// one, unless it states from when it takes the place of this one.
    pub struct Renewal {
        /// The later agreement.
        pub successor: AgreementId,
        /// The day from which it takes the place of this one; this one is in force to the day
        /// before. Absent: the later agreement does not say that it takes the place. Unknown: it
        /// says so, but the day is not known.
        pub from: Option<When> = None,
    }
}

/// Why an appendix cannot be applied to terms.
pub(super) enum Unfit {
    /// There is no such party.
    Party(PartyNumber),
    /// There is no such content; the second value is the number of contents.
    Content(ContentNumber, usize),
    /// The terms with the changes are faulty.
    Terms(Box<Problems<TermsFault>>),
}

impl Appendix {
    /// The terms with the changes of this appendix.
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
