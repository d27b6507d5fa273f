//! What an agreement says: parties, contents, recipients and the rest of its terms.

use super::parties::Parties;
use super::{
    BeneficiaryKind, ContentKind, ExpertRank, Modality, PartyLetter, PartyRole, TeachingMethod,
};
use crate::organisation::{OrganisationRef, Territory};
use crate::specialty::{SpecialtyGroup, Subject, TechniqueClass};
use crate::value::{Answer, Coded, Document, RecordRef, Text};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Bên: a party to an agreement.
    ///
    /// ```
    /// use lienvien::agreement::{Party, PartyLetter, PartyRole};
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::text;
    /// let hospital = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// let party = Party::signing(hospital.clone(), PartyRole::Transferor).letter(PartyLetter::B);
    /// assert!(party.must_sign());
    /// // A party that does not sign, and a party that is still to be named.
    /// assert!(!Party::new(PartyRole::Monitor, false).organisation(hospital).must_sign());
    /// assert!(!Party::new(PartyRole::Funder, true).must_sign());
    /// ```
    pub struct Party {
        /// The organisation; absent while it is still to be named.
        pub organisation: Option<OrganisationRef> = None,
        /// Its role under the paper.
        pub role: PartyRole,
        /// Whether it has to sign.
        pub signs: bool,
        /// The letter in the paper.
        pub letter: Option<Coded<PartyLetter>> = None,
        /// The short name in the paper.
        pub short_name: Option<Text> = None,
    }
}

numbers! {
    /// Số thứ tự của bên: the number of a party in the order of the terms, from 1. Letters cannot
    /// be used, because most papers give none.
    PartyNumber(u16);
    /// Số thứ tự của nội dung: the number of a content in the order of the terms, from 1.
    ContentNumber(u16);
    /// Số thứ tự của cơ sở tiếp nhận: the number of a recipient in the order of the terms, from 1.
    RecipientNumber(u16);
    /// Số thứ tự của đề nghị: the number of an accepted request in the order of
    /// [`Agreement::requests`](super::Agreement::requests), from 1.
    RequestNumber(u16);
}

payload! {
    /// Nội dung hợp tác: something the parties do together.
    ///
    /// ```
    /// use lienvien::agreement::{AgreementContent, ContentKind, Direction, Modality, Mode};
    /// use lienvien::specialty::Specialty;
    /// let content = AgreementContent::new(ContentKind::TechniqueTransfer)
    ///     .subjects([Specialty::Neurology, Specialty::Pathology])
    ///     .direction(Direction::new([2], [1]))
    ///     .modes([Mode::new(Modality::OnSite)]);
    /// assert_eq!(
    ///     serde_json::to_string(&content)?,
    ///     r#"{"kind":"technique_transfer","subjects":[{"specialty":"neurology"},{"specialty":"pathology"}],"direction":{"from":[2],"to":[1]},"modes":[{"modality":"on_site"}]}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct AgreementContent {
        /// The kind of work.
        pub kind: Coded<ContentKind>,
        /// The subjects of the work.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// Whether the paper marks the subjects as examples (`như`, `…`): the list is then incomplete.
        pub subjects_open: bool = false,
        /// The class of techniques that are meant.
        pub techniques: Option<TechniqueClass> = None,
        /// Who supports whom; absent if this follows from the roles of the parties.
        pub direction: Option<Direction> = None,
        /// The ways of support.
        pub modes: Vec<Mode; 50> = Vec::new(),
        /// The condition, if there is one.
        pub condition: Option<Text> = None,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

payload! {
    /// Chiều hỗ trợ: which parties support which.
    pub struct Direction {
        /// The parties that give.
        pub from: Vec<PartyNumber; 100>,
        /// The parties that receive.
        pub to: Vec<PartyNumber; 100>,
        /// Whether the support also goes the other way.
        pub both_ways: bool = false,
    }
}

payload! {
    /// Hình thức: a way in which support is given.
    pub struct Mode {
        /// Where it takes place.
        pub modality: Coded<Modality>,
        /// The place, as named.
        pub place: Option<Text> = None,
        /// How it is taught.
        pub method: Option<TeachingMethod> = None,
        /// The staff that the supporter sends. A promise to send is not yet a secondment.
        pub experts: Option<ExpertRank> = None,
    }
}

/// Đơn vị thụ hưởng: a recipient, which may receive support without having to sign the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Recipient {
    /// A facility that is named.
    Facility(OrganisationRef),
    /// The facilities of a province, with the borders that the province had on the day of signing. If
    /// no class is named, only those that a signer directs are certainly meant.
    Territory(Territory),
}

mentions! { enum Recipient { Facility, Territory } }

payload! {
    /// Đối tượng thụ hưởng: a group that benefits without being a party.
    pub struct Beneficiary {
        /// The kind of beneficiary.
        pub kind: Coded<BeneficiaryKind>,
        /// Its name in the paper.
        pub name: Text,
        /// The province, if the paper names one.
        pub territory: Option<Territory> = None,
    }
}

payload! {
    /// Điều khoản theo nhu cầu: a clause under which other specialties are supported after a
    /// request is accepted.
    pub struct OnDemand {
        /// The groups of specialties that can be asked for.
        pub groups: Vec<SpecialtyGroup; 200>,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Căn cứ: the ground of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Ground {
    /// Another record.
    Record(RecordRef),
    /// A paper.
    Document(Document),
    /// Earlier results.
    Results(Text),
}

mentions! { enum Ground { Record, Document, Results } }

payload! {
    /// Văn bản cho phép: a permission that the parties need before they sign. Signing without it is
    /// not refused; a check across several records will find it.
    pub struct NeededPermission {
        /// The authority that has to give it.
        pub authority: Option<OrganisationRef> = None,
        /// The rule or paper that requires it.
        pub ground: Option<Text> = None,
    }
}

impl Party {
    /// A named party that has to sign.
    pub fn signing(organisation: impl Into<OrganisationRef>, role: PartyRole) -> Self {
        Self::new(role, true).organisation(organisation)
    }

    /// Whether its signature is needed: the party signs, and is named.
    pub const fn must_sign(&self) -> bool {
        self.signs && self.organisation.is_some()
    }
}

impl Direction {
    /// Whether the first party supports the second.
    pub fn supports(
        &self,
        giver: impl Into<PartyNumber>,
        receiver: impl Into<PartyNumber>,
    ) -> bool {
        let (giver, receiver) = (giver.into(), receiver.into());
        let there = self.from.contains(&giver) && self.to.contains(&receiver);
        let back = self.from.contains(&receiver) && self.to.contains(&giver);
        there || (self.both_ways && back)
    }

    /// Whether this party gives support.
    pub fn gives(&self, party: impl Into<PartyNumber>) -> bool {
        let party = party.into();
        self.from.contains(&party) || (self.both_ways && self.to.contains(&party))
    }

    /// All parties that give support.
    pub(super) fn giving(&self) -> Parties {
        let from = self.from.iter().collect();
        if self.both_ways {
            from | self.to.iter().collect()
        } else {
            from
        }
    }

    /// All parties that receive support.
    pub(super) fn receiving(&self) -> Parties {
        let to = self.to.iter().collect();
        if self.both_ways {
            to | self.from.iter().collect()
        } else {
            to
        }
    }

    /// Whether this party receives support.
    pub fn receives(&self, party: impl Into<PartyNumber>) -> bool {
        let party = party.into();
        self.to.contains(&party) || (self.both_ways && self.from.contains(&party))
    }
}

impl OnDemand {
    /// Whether the clause covers the subject. Only specialties can be requested. Of a specialty that
    /// is not in the catalogue it is unknown if its group is not known.
    pub fn reaches(&self, subject: &Subject) -> Answer {
        match (subject, subject.group()) {
            (_, Some(group)) => self.groups.contains(&group).into(),
            (Subject::Custom(_), None) if !self.groups.is_empty() => Answer::Unknown,
            (_, None) => Answer::No,
        }
    }
}

impl Recipient {
    /// The facility, if one is named.
    pub const fn facility(&self) -> Option<&OrganisationRef> {
        match self {
            Self::Facility(facility) => Some(facility),
            Self::Territory(_) => None,
        }
    }
}

impl From<OrganisationRef> for Recipient {
    fn from(facility: OrganisationRef) -> Self {
        Self::Facility(facility)
    }
}

impl From<Territory> for Recipient {
    fn from(territory: Territory) -> Self {
        Self::Territory(territory)
    }
}

impl From<Document> for Ground {
    fn from(document: Document) -> Self {
        Self::Document(document)
    }
}
