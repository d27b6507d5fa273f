//! The terms of an agreement: what the parties set down.

use super::{
    AgreementContent, Beneficiary, Duty, Funding, Ground, InstrumentKind, NeededPermission,
    Objective, Obligation, OnDemand, Party, PartyNumber, Recipient, Resource, TermsFault,
};
use crate::value::{Both, Period, Problems, Provenance, Text, When, is_false, numbered};
use alloc::{sync::Arc, vec::Vec};
use core::ops::Deref;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Dự thảo điều khoản: terms as a form fills them in, not yet judged. `Terms::try_from(draft)`
/// names everything that is wrong at once.
///
/// The flags `…_open` say that the paper itself marks a list as incomplete (`…`, `như`,
/// `một số … khác`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsDraft {
    /// What kind of paper it is.
    pub kind: InstrumentKind,
    /// Its title.
    pub title: Text,
    /// How the paper names its own kind, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// The parties, numbered from 1 in this order.
    pub parties: Vec<Party>,
    /// Whether there are more parties than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub parties_open: bool,
    /// What they do together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<AgreementContent>,
    /// Whether there are more contents than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub contents_open: bool,
    /// Other specialties on demand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_demand: Option<OnDemand>,
    /// Who may receive support; if nobody is named, the parties that receive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// Whether there are more recipients than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub recipients_open: bool,
    /// The period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day from which it is in force, where the paper says so apart from period and signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
    /// Who answers for what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// Who has to do what, and by when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obligations: Vec<Obligation>,
    /// What is paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<Funding>,
    /// What is lent, given or shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<Resource>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Objective>,
    /// Who gains by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beneficiaries: Vec<Beneficiary>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// The permission it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<NeededPermission>,
    /// Where all this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
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
/// - an effective date does not lie certainly after the period;
/// - no objective twice.
///
/// Everything is read through [`TermsDraft`], to which terms dereference.
///
/// # JSON
///
/// That of [`TermsDraft`]; what is wrong is refused with every path.
///
/// ```
/// use lienvien::agreement::{InstrumentKind, Terms, TermsDraft};
/// use lienvien::value::{Explain, Text};
/// let draft = TermsDraft::new(InstrumentKind::Memorandum, Text::new("Bản ghi nhớ hợp tác")?);
/// let problems = Terms::try_from(draft).unwrap_err();
/// let found: Vec<_> = problems.iter().map(|p| (&*p.path, p.error.code())).collect();
/// assert_eq!(found, [
///     ("parties", "agreement.terms.too_few_parties"),
///     ("parties", "agreement.terms.nobody_signs"),
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms(Arc<TermsDraft>); // never changed once made, so ledger and state share them

impl TermsDraft {
    /// A draft of which only kind and title stand.
    pub const fn new(kind: InstrumentKind, title: Text) -> Self {
        Self {
            kind,
            title,
            label: None,
            parties: Vec::new(),
            parties_open: false,
            contents: Vec::new(),
            contents_open: false,
            on_demand: None,
            recipients: Vec::new(),
            recipients_open: false,
            period: None,
            effective: None,
            duties: Vec::new(),
            obligations: Vec::new(),
            funding: Vec::new(),
            resources: Vec::new(),
            objectives: Vec::new(),
            beneficiaries: Vec::new(),
            grounds: Vec::new(),
            permission: None,
            provenance: None,
        }
    }

    /// The party with this number.
    pub fn party(&self, number: PartyNumber) -> Option<&Party> {
        self.parties.get(number.index()?)
    }

    pub(super) fn party_mut(&mut self, number: PartyNumber) -> Option<&mut Party> {
        self.parties.get_mut(number.index()?)
    }

    /// The parties with their numbers.
    pub fn numbered_parties(&self) -> impl Iterator<Item = (PartyNumber, &Party)> {
        numbered(&self.parties).map(|(number, party)| (PartyNumber::new(number), party))
    }

    /// The parties that give support.
    pub fn transferors(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.gives())
    }

    /// The parties that receive support, for themselves or for the facilities they answer for.
    pub fn receiving_parties(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.receives())
    }
}

impl TryFrom<TermsDraft> for Terms {
    type Error = Problems<TermsFault>;

    fn try_from(mut draft: TermsDraft) -> Result<Self, Problems<TermsFault>> {
        Problems::found(draft.problems())?;
        let mut seen = Vec::new();
        draft.objectives.retain(|objective| {
            let is_new = !seen.contains(objective);
            seen.push(*objective);
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
