//! The terms of an agreement: what the parties wrote down.

use super::{
    AgreementContent, AutomaticRenewal, Beneficiary, ContentNumber, Duty, Funding, Ground,
    InstrumentKind, NeededPermission, Objective, Obligation, ObligationNumber, OnDemand, Party,
    PartyNumber, Recipient, RecipientNumber, Resource, TermsFault,
};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::value::{
    Both, Coded, Figure, Found, Measured, Mentions, Period, Problems, Provenance, Text, When,
    distinct, nth, numbered,
};
use alloc::{sync::Arc, vec::Vec};
use core::ops::Deref;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

payload! {
    /// Dự thảo điều khoản: terms as a form fills them in, not yet checked. `Terms::try_from(draft)`
    /// reports every problem at once.
    ///
    /// The flags `…_open` say that the paper itself marks a list as incomplete (`…`, `như`,
    /// `một số … khác`).
    pub struct TermsDraft {
        /// The kind of paper.
        pub kind: Coded<InstrumentKind>,
        /// Its title.
        pub title: Text,
        /// The paper's own name for its kind, if it differs.
        pub label: Option<Text> = None,
        /// The parties, numbered from 1 in this order.
        pub parties: Vec<Party; 100>,
        /// Whether there are more parties than those named.
        pub parties_open: bool = false,
        /// The contents: what the parties do together.
        pub contents: Vec<AgreementContent; 500> = Vec::new(),
        /// Whether there are more contents than those named.
        pub contents_open: bool = false,
        /// The clause on other specialties on demand.
        pub on_demand: Option<OnDemand> = None,
        /// The recipients besides the parties that receive.
        pub recipients: Vec<Recipient; 1_000> = Vec::new(),
        /// Whether there are more recipients than those named.
        pub recipients_open: bool = false,
        /// The period.
        pub period: Option<Period> = None,
        /// The day from which it is in force, if the paper names one besides period and signing; it
        /// may be before the signing.
        /// Absent: period and signing decide. Unknown: the paper names such a day, but it is not
        /// known.
        pub effective: Option<When> = None,
        /// The clause by which it renews itself. Absent: it does not.
        pub automatic_renewal: Option<AutomaticRenewal> = None,
        /// Who is responsible for which subjects.
        pub duties: Vec<Duty; 200> = Vec::new(),
        /// Who has to do what, and by when.
        pub obligations: Vec<Obligation; 200> = Vec::new(),
        /// The quantities that are planned, such as `mỗi năm ít nhất 3 gói kỹ thuật, 20 học viên`.
        pub targets: Vec<Figure; 200> = Vec::new(),
        /// The payments.
        pub funding: Vec<Funding; 200> = Vec::new(),
        /// The things that are lent, given or shared.
        pub resources: Vec<Resource; 200> = Vec::new(),
        /// The objectives.
        pub objectives: Vec<Coded<Objective>; 200> = Vec::new(),
        /// The groups that benefit.
        pub beneficiaries: Vec<Beneficiary; 200> = Vec::new(),
        /// The grounds.
        pub grounds: Vec<Ground; 200> = Vec::new(),
        /// The permission it needs.
        pub permission: Option<NeededPermission> = None,
        /// The source of these terms.
        pub provenance: Option<Provenance> = None,
    }
}

/// Điều khoản: the terms of an agreement.
///
/// # Invariants
///
/// - at least two parties, at most one of them still to be named, none twice (by id), no letter twice;
/// - at least one named party signs;
/// - a committee of the Party neither gives nor receives support;
/// - every number names a party that exists, and no party supports itself;
/// - a decision is signed by the authority that issues it, alone;
/// - a recipient by name is a facility;
/// - an effective date does not certainly lie after the period;
/// - each objective stands once (a repeated one is dropped).
///
/// The fields are those of [`TermsDraft`], to which terms dereference. To change terms, call
/// [`Terms::to_draft`], change the draft and check it again.
///
/// # JSON
///
/// As for [`TermsDraft`]; all problems are reported, each with its path.
///
/// ```
/// use lienvien::agreement::{InstrumentKind, Party, Terms, TermsDraft};
/// use lienvien::{text, value::Explain};
/// let nobody: [Party; 0] = [];
/// let draft = TermsDraft::new(InstrumentKind::Memorandum, text!("Bản ghi nhớ hợp tác"), nobody);
/// let problems = Terms::try_from(draft).unwrap_err();
/// let found: Vec<_> = problems.iter().map(|p| (&*p.path, p.error.code())).collect();
/// assert_eq!(found, [
///     ("parties", "agreement.terms.too_few_parties"),
///     ("parties", "agreement.terms.nobody_signs"),
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Terms(Arc<TermsDraft>); // ledger and state share them: a change is made in a copy

impl Mentions for Terms {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        self.0.mention(found);
    }

    fn measure(&self) -> Measured {
        self.0.measure()
    }
}

impl TermsDraft {
    /// The party with this number.
    pub fn party(&self, number: impl Into<PartyNumber>) -> Option<&Party> {
        nth(&self.parties, number.into())
    }

    /// The content with this number.
    pub fn content(&self, number: impl Into<ContentNumber>) -> Option<&AgreementContent> {
        nth(&self.contents, number.into())
    }

    /// The recipient with this number.
    pub fn recipient(&self, number: impl Into<RecipientNumber>) -> Option<&Recipient> {
        nth(&self.recipients, number.into())
    }

    /// The obligation with this number.
    pub fn obligation(&self, number: impl Into<ObligationNumber>) -> Option<&Obligation> {
        nth(&self.obligations, number.into())
    }

    /// The obligations with their numbers.
    pub fn numbered_obligations(&self) -> impl Iterator<Item = (ObligationNumber, &Obligation)> {
        numbered(&self.obligations)
    }

    /// The parties with their numbers.
    pub fn numbered_parties(&self) -> impl Iterator<Item = (PartyNumber, &Party)> {
        numbered(&self.parties)
    }

    /// The contents with their numbers.
    pub fn numbered_contents(&self) -> impl Iterator<Item = (ContentNumber, &AgreementContent)> {
        numbered(&self.contents)
    }

    /// The recipients with their numbers.
    pub fn numbered_recipients(&self) -> impl Iterator<Item = (RecipientNumber, &Recipient)> {
        numbered(&self.recipients)
    }

    /// The subjects in the contents, each once, in their order.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.contents.iter().flat_map(|content| &content.subjects))
    }

    /// The parties that are named, in their order.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let parties = self.parties.iter();
        parties
            .filter_map(|party| party.organisation.as_ref())
            .collect()
    }

    /// The parties that give support.
    pub fn transferors(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.gives())
    }

    /// The parties that receive support, for themselves or for the facilities under them.
    pub fn receiving_parties(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.receives())
    }
}

impl Terms {
    /// The terms as a draft that can be changed. `Terms::try_from` checks it again.
    ///
    /// ```
    /// # use lienvien::agreement::{InstrumentKind, Party, PartyRole, Terms, TermsDraft};
    /// # use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// # use lienvien::{period, text};
    /// # let hospital = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// # let parties = [Party::signing(hospital, PartyRole::Transferor), Party::new(PartyRole::Recipient, true)];
    /// # let terms = Terms::try_from(TermsDraft::new(InstrumentKind::Memorandum, text!("Bản ghi nhớ"), parties)).unwrap();
    /// let longer = Terms::try_from(terms.to_draft().period(period!(2024 ..= 2030)))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_draft(&self) -> TermsDraft {
        self.0.as_ref().clone()
    }
}

impl TryFrom<TermsDraft> for Terms {
    type Error = Problems<TermsFault>;

    fn try_from(mut draft: TermsDraft) -> Result<Self, Problems<TermsFault>> {
        Problems::found(draft.problems())?;
        let mut seen = Vec::new();
        draft.objectives.retain(|objective| {
            let is_new = !seen.contains(objective);
            seen.push(objective.clone());
            is_new
        });
        Ok(Self(Arc::new(draft)))
    }
}

impl From<Terms> for TermsDraft {
    fn from(terms: Terms) -> Self {
        Arc::unwrap_or_clone(terms.0)
    }
}

impl Deref for Terms {
    type Target = TermsDraft;

    fn deref(&self) -> &TermsDraft {
        &self.0
    }
}

impl Serialize for Terms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TermsDraft::deserialize(deserializer)?
            .try_into()
            .map_err(|problems| de::Error::custom(Both(&problems)))
    }
}
