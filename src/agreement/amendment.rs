//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{
    AgreementContent, ContentNumber, Party, PartyNumber, PartySignature, Terms, TermsDraft,
    TermsFault,
};
use crate::organisation::OrganisationRef;
use crate::value::{
    AgreementId, Document, Period, Problem, RecordRef, Text, TooLarge, When, nth, nth_mut,
};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::mem;
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
        pub successions: Vec<PartySuccession; 100> = Vec::new(),
        /// What it changes, applied in this order.
        pub changes: Vec<TermsChange; 500> = Vec::new(),
        /// The signatures under it.
        pub signatures: Vec<PartySignature; 100> = Vec::new(),
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
pub(super) enum Origin {
    /// From the terms as they were, where it has this index.
    Kept(usize),
    /// From the change at this index.
    Added(usize),
    /// Its organisation comes from the succession at this index.
    Replaced(usize),
}

impl Appendix {
    /// What it changes in the terms: all parties and the period as they are then, but only the contents
    /// that it adds. Changes of what is not there are left out and handed over.
    pub(super) fn changed(&self, terms: &Terms, mut unfit: impl FnMut(Unfit)) -> Changed {
        let (kind, title) = (terms.kind, terms.title.clone());
        let mut draft = TermsDraft::new(kind, title, terms.parties.iter().cloned());
        draft.effective.clone_from(&terms.effective);
        draft.period.clone_from(&terms.period);
        let mut parties: Vec<_> = (0..terms.parties.len()).map(Origin::Kept).collect();
        for (i, succession) in self.successions.iter().enumerate() {
            if let Some(origin) = nth_mut(&mut parties, succession.party) {
                *origin = Origin::Replaced(i);
            } else {
                unfit(Unfit::Party(i, succession.party));
            }
        }
        for (i, change) in self.changes.iter().enumerate() {
            if let TermsChange::AddParty(_) = change {
                parties.push(Origin::Added(i));
            }
        }
        self.apply_to_parties(&mut draft);
        let contents = self.contents_of(terms.contents.len(), unfit);
        for origin in &contents {
            draft.contents.extend(self.added_content(*origin).cloned());
        }
        Changed {
            draft,
            parties,
            contents,
        }
    }

    /// Changes these terms.
    pub(super) fn apply(&self, draft: &mut TermsDraft) {
        self.apply_to_parties(draft);
        let is_removal = |change: &_| matches!(change, TermsChange::RemoveContent(_));
        if !self.changes.iter().any(is_removal) {
            let added = (0..self.changes.len()).map(Origin::Added);
            let added = added.filter_map(|origin| self.added_content(origin));
            draft.contents.extend(added.cloned());
            return;
        }
        let before = mem::take(&mut draft.contents);
        let mut before: Vec<_> = before.into_iter().map(Some).collect();
        let origins = self.contents_of(before.len(), |_| {});
        draft.contents = Vec::with_capacity(origins.len());
        for origin in origins {
            draft.contents.extend(match origin {
                Origin::Kept(i) => before.get_mut(i).and_then(Option::take),
                Origin::Added(_) | Origin::Replaced(_) => self.added_content(origin).cloned(),
            });
        }
    }

    fn apply_to_parties(&self, draft: &mut TermsDraft) {
        for succession in &self.successions {
            if let Some(party) = draft.party_mut(succession.party) {
                party.organisation = Some(succession.by.clone());
            }
        }
        for change in &self.changes {
            match change {
                TermsChange::Period(period) => draft.period = Some(period.clone()),
                TermsChange::AddParty(party) => draft.parties.push(party.clone()),
                TermsChange::AddContent(_) | TermsChange::RemoveContent(_) => {}
            }
        }
    }

    /// Where the contents of the changed terms come from, if there were so many before.
    fn contents_of(&self, before: usize, mut unfit: impl FnMut(Unfit)) -> Vec<Origin> {
        let mut contents: Vec<_> = (0..before).map(Origin::Kept).collect();
        for (i, change) in self.changes.iter().enumerate() {
            match change {
                TermsChange::AddContent(_) => contents.push(Origin::Added(i)),
                TermsChange::RemoveContent(number) => {
                    if nth(&contents, *number).is_some() {
                        contents.remove(usize::from(number.index()));
                    } else {
                        unfit(Unfit::Content(i, *number, contents.len()));
                    }
                }
                TermsChange::Period(_) | TermsChange::AddParty(_) => {}
            }
        }
        contents
    }

    fn added_content(&self, origin: Origin) -> Option<&AgreementContent> {
        let Origin::Added(i) = origin else {
            return None;
        };
        match self.changes.get(i)? {
            TermsChange::AddContent(content) => Some(content),
            TermsChange::Period(_) | TermsChange::RemoveContent(_) | TermsChange::AddParty(_) => {
                None
            }
        }
    }
}

/// What an appendix changes in terms.
pub(super) struct Changed {
    /// All parties and the period as they are then, and the contents that are added.
    pub(super) draft: TermsDraft,
    parties: Vec<Origin>,
    contents: Vec<Origin>,
}

impl Changed {
    /// The problems of the changed terms, each with the path into the appendix that causes it.
    pub(super) fn problems(&self, appendix: &Appendix) -> Vec<Problem<TermsFault>> {
        if self.contents.len() > TermsDraft::MOST_CONTENTS {
            let (at, most) = ("contents".into(), TermsDraft::MOST_CONTENTS);
            let why = Box::new(TooLarge::List { at, most });
            return alloc::vec![Problem::new("changes", TermsFault::TooLarge { why })];
        }
        let mut problems = self.draft.problems();
        if problems.is_empty() {
            return problems;
        }
        let is_added = |origin: &&Origin| matches!(origin, Origin::Added(_));
        let added: Vec<_> = self.contents.iter().filter(is_added).collect();
        for problem in &mut problems {
            let cause = match element(&problem.path) {
                ("parties", Some(i), rest) => match (self.parties.get(i), &problem.error) {
                    // the party before it may be the one that was replaced
                    (Some(Origin::Kept(_)), TermsFault::SameOrganisation { party }) => {
                        cause_of(self.parties.get(usize::from(party.index())), "")
                    }
                    (origin, _) => cause_of(origin, &format!("add_party{rest}")),
                },
                ("contents", Some(i), rest) => {
                    cause_of(added.get(i).copied(), &format!("add_content{rest}"))
                }
                ("effective", _, _) => {
                    let is_period = |change: &_| matches!(change, TermsChange::Period(_));
                    let last = appendix.changes.iter().rposition(is_period);
                    last.map(|i| format!("changes[{i}].period"))
                }
                _ => None,
            };
            problem.path = cause.unwrap_or_else(|| "changes".into()).into();
        }
        problems
    }
}

/// The path into an appendix that leads to a party or a content of this origin.
fn cause_of(origin: Option<&Origin>, added: &str) -> Option<String> {
    match *origin? {
        Origin::Kept(_) => None,
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
