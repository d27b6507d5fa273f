//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{
    AgreementContent, ContentNumber, Party, PartyNumber, PartySignature, Terms, TermsDraft,
    TermsFault,
};
use crate::organisation::OrganisationRef;
use crate::value::{AgreementId, Document, Period, Problem, RecordRef, Text, When, nth, nth_mut};
use alloc::{format, string::String, vec::Vec};
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

mentions! { enum TermsChange { Period, AddContent, RemoveContent, AddParty } }

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

mentions! { enum LinkTarget { Record, Document } }

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

/// What an appendix cannot change, because it is not there.
pub(super) enum Unfit {
    /// The succession at this index names no party.
    Party(usize, PartyNumber),
    /// The change at this index names no content; there are only so many contents then.
    Content(usize, ContentNumber, usize),
}

/// Where a party or a content of the changed terms comes from.
#[derive(Clone, Copy)]
enum Origin {
    /// From the terms as they were.
    Kept,
    /// From the change at this index.
    Added(usize),
    /// Its organisation comes from the succession at this index.
    Replaced(usize),
}

impl Appendix {
    /// The terms with the changes of this appendix. Changes of what is not there are left out and
    /// handed over.
    pub(super) fn applied(&self, terms: &Terms, mut unfit: impl FnMut(Unfit)) -> TermsDraft {
        let mut draft = terms.to_draft();
        for (i, succession) in self.successions.iter().enumerate() {
            match draft.party_mut(succession.party) {
                Some(party) => party.organisation = Some(succession.by.clone()),
                None => unfit(Unfit::Party(i, succession.party)),
            }
        }
        for (i, change) in self.changes.iter().enumerate() {
            match change {
                TermsChange::Period(period) => draft.period = Some(period.clone()),
                TermsChange::AddContent(content) => draft.contents.push(content.clone()),
                TermsChange::RemoveContent(number) => {
                    if draft.content(*number).is_some() {
                        draft.contents.remove(usize::from(number.index()));
                    } else {
                        unfit(Unfit::Content(i, *number, draft.contents.len()));
                    }
                }
                TermsChange::AddParty(party) => draft.parties.push(party.clone()),
            }
        }
        draft
    }

    /// Gives each problem of the changed terms the path into this appendix that causes it.
    pub(super) fn causes(
        &self,
        terms: &Terms,
        mut problems: Vec<Problem<TermsFault>>,
    ) -> Vec<Problem<TermsFault>> {
        if problems.is_empty() {
            return problems;
        }
        let (parties, contents) = self.origins(terms);
        for problem in &mut problems {
            let cause = match element(&problem.path) {
                ("parties", Some(i), rest) => match (parties.get(i), &problem.error) {
                    // the party before it may be the one that was replaced
                    (Some(Origin::Kept), TermsFault::SameOrganisation { party }) => {
                        cause_of(parties.get(usize::from(party.index())), "")
                    }
                    (origin, _) => cause_of(origin, &format!("add_party{rest}")),
                },
                ("contents", Some(i), rest) => {
                    cause_of(contents.get(i), &format!("add_content{rest}"))
                }
                ("effective", _, _) => {
                    let is_period = |change: &_| matches!(change, TermsChange::Period(_));
                    let last = self.changes.iter().rposition(is_period);
                    last.map(|i| format!("changes[{i}].period"))
                }
                _ => None,
            };
            problem.path = cause.unwrap_or_else(|| "changes".into()).into();
        }
        problems
    }

    /// Where the parties and the contents of the changed terms come from.
    fn origins(&self, terms: &Terms) -> (Vec<Origin>, Vec<Origin>) {
        let mut parties = alloc::vec![Origin::Kept; terms.parties.len()];
        let mut contents = alloc::vec![Origin::Kept; terms.contents.len()];
        for (i, succession) in self.successions.iter().enumerate() {
            if let Some(party) = nth_mut(&mut parties, succession.party) {
                *party = Origin::Replaced(i);
            }
        }
        for (i, change) in self.changes.iter().enumerate() {
            match change {
                TermsChange::Period(_) => {}
                TermsChange::AddContent(_) => contents.push(Origin::Added(i)),
                TermsChange::RemoveContent(number) => {
                    if nth(&contents, *number).is_some() {
                        contents.remove(usize::from(number.index()));
                    }
                }
                TermsChange::AddParty(_) => parties.push(Origin::Added(i)),
            }
        }
        (parties, contents)
    }
}

/// The path into an appendix that leads to a party or a content of this origin.
fn cause_of(origin: Option<&Origin>, added: &str) -> Option<String> {
    match *origin? {
        Origin::Kept => None,
        Origin::Added(i) => Some(format!("changes[{i}].{added}")),
        Origin::Replaced(i) => Some(format!("successions[{i}].by")),
    }
}

/// The list that a path begins with, the index into it, and the rest of the path.
fn element(path: &str) -> (&str, Option<usize>, &str) {
    let (list, rest) = path.split_once('[').unwrap_or((path, ""));
    let (index, rest) = rest.split_once(']').unwrap_or_default();
    (list, index.parse().ok(), rest)
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
