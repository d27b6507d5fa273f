//! Changes to what was signed: appendices, parties that leave, links and renewals.

use super::{PartyNumber, PartySignature, Terms, TermsDraft};
use crate::value::{AgreementId, Coded, Document, RecordRef, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Phụ lục: an appendix by which the parties change what they signed. It holds the terms as they then
    /// read, so it can change any part of them; [`Terms::differences`] tells which. The parties keep their
    /// numbers, also one that has left, and those that are added come after the others. Everybody who has
    /// to sign the paper signs it, or their successors, and also a party that it adds.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// use lienvien::agreement::{Appendix, TermsPart};
    /// let signed = memorandum.state().terms();
    /// let longer = Terms::try_from(signed.to_draft().period(period!(2024 ..= 2035)))?;
    /// assert_eq!(signed.differences(&longer), [TermsPart::Period]);
    /// memorandum.append(AgreementEvent::amended(Appendix::new(longer).signatures([1, 2])).on(day!(2025-03-01)))?;
    /// assert_eq!(memorandum.state().terms().period, Some(period!(2024 ..= 2035)));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub struct Appendix {
        /// The terms as they read with it.
        pub terms: Terms,
        /// Its number and title.
        pub document: Option<Document> = None,
        /// The day from which it is in effect. Absent: the day of its signing. Unknown: it names
        /// another day, which is not known.
        pub effective: Option<When> = None,
        /// The parties whose place another organisation took: the one that the terms name there.
        pub successions: Vec<PartySuccession; 100> = Vec::new(),
        /// The signatures under it; empty if it is not known who signed.
        pub signatures: Vec<PartySignature; 100> = Vec::new(),
    }
}

payload! {
    /// Kế thừa: an organisation took the place of a party, as by a merger.
    pub struct PartySuccession {
        /// The party that is replaced.
        pub party: PartyNumber,
        /// The paper by which it is.
        pub document: Option<Document> = None,
    }
}

vocabulary! {
    /// Phần của điều khoản: the parts of the terms that an appendix can change.
    pub enum TermsPart("part of the terms") {
        /// The kind of paper, its title and its own name for its kind.
        Title = "title", "tên văn bản", "title";
        /// The parties.
        Parties = "parties", "các bên", "parties";
        /// The contents.
        Contents = "contents", "nội dung hợp tác", "contents";
        /// The clause on other specialties on demand.
        OnDemand = "on_demand", "nội dung hỗ trợ theo nhu cầu", "on-demand clause";
        /// The recipients besides the parties.
        Recipients = "recipients", "cơ sở tiếp nhận", "recipients";
        /// The period, and the day from which it is in force.
        Period = "period", "thời hạn, hiệu lực", "period";
        /// The clause by which it renews itself.
        AutomaticRenewal = "automatic_renewal", "điều khoản tự động gia hạn", "automatic renewal";
        /// Who is responsible for what.
        Duties = "duties", "phân công trách nhiệm", "duties";
        /// Who has to do what, and by when.
        Obligations = "obligations", "nghĩa vụ", "obligations";
        /// The quantities that are planned.
        Targets = "targets", "chỉ tiêu", "targets";
        /// The payments.
        Funding = "funding", "kinh phí", "funding";
        /// The things that are lent, given or shared.
        Resources = "resources", "nguồn lực", "resources";
        /// The objectives, the groups that benefit, and the grounds.
        Purpose = "purpose", "mục tiêu, đối tượng, căn cứ", "objectives, beneficiaries, grounds";
        /// The permission it needs.
        Permission = "permission", "yêu cầu phê duyệt", "permission";
    }
}

payload! {
    /// Rời khỏi: a party leaves an agreement that continues for the others.
    pub struct Leaving {
        /// The party.
        pub party: PartyNumber,
        /// The cause, if it is given.
        pub cause: Option<Text> = None,
        /// The day from which it is no longer a party. Absent: the day of the event. Unknown:
        /// another day, which is not known.
        pub effective: Option<When> = None,
    }
}

payload! {
    /// Liên kết: a link to another paper.
    pub struct Link {
        /// The kind of link.
        pub kind: Coded<LinkKind>,
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

impl Terms {
    /// The parts in which later terms differ from these, in the order of the terms.
    pub fn differences(&self, later: &Self) -> Vec<TermsPart> {
        let (a, b): (&TermsDraft, &TermsDraft) = (self, later);
        let mut parts = Vec::new();
        for &part in TermsPart::ALL {
            let is_same = match part {
                TermsPart::Title => (&a.kind, &a.title, &a.label) == (&b.kind, &b.title, &b.label),
                TermsPart::Parties => (&a.parties, a.parties_open) == (&b.parties, b.parties_open),
                TermsPart::Contents => {
                    (&a.contents, a.contents_open) == (&b.contents, b.contents_open)
                }
                TermsPart::OnDemand => a.on_demand == b.on_demand,
                TermsPart::Recipients => {
                    (&a.recipients, a.recipients_open) == (&b.recipients, b.recipients_open)
                }
                TermsPart::Period => (&a.period, &a.effective) == (&b.period, &b.effective),
                TermsPart::AutomaticRenewal => a.automatic_renewal == b.automatic_renewal,
                TermsPart::Duties => a.duties == b.duties,
                TermsPart::Obligations => a.obligations == b.obligations,
                TermsPart::Targets => a.targets == b.targets,
                TermsPart::Funding => a.funding == b.funding,
                TermsPart::Resources => a.resources == b.resources,
                TermsPart::Purpose => {
                    (&a.objectives, &a.beneficiaries, &a.grounds)
                        == (&b.objectives, &b.beneficiaries, &b.grounds)
                }
                TermsPart::Permission => a.permission == b.permission,
            };
            if !is_same {
                parts.push(part);
            }
        }
        parts
    }
}

impl From<PartyNumber> for PartySuccession {
    fn from(party: PartyNumber) -> Self {
        Self::new(party)
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
