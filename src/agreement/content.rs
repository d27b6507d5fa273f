//! What an agreement says: parties, contents, recipients and the rest of its terms.

use super::{
    BeneficiaryKind, ContentKind, ExpertRank, Modality, PartyLetter, PartyRole, TeachingMethod,
};
use crate::organisation::{OrganisationRef, Territory};
use crate::specialty::{SpecialtyGroup, Subject, TechniqueClass};
use crate::value::{Document, RecordRef, Text};
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
    /// // A party that does not sign, and one that is still to be named.
    /// assert!(!Party::new(PartyRole::Monitor, false).organisation(hospital).must_sign());
    /// assert!(!Party::new(PartyRole::Funder, true).must_sign());
    /// ```
    pub struct Party {
        /// Who it is; absent while it is still to be named.
        pub organisation: Option<OrganisationRef> = None,
        /// What it does under the paper.
        pub role: PartyRole,
        /// Whether it has to sign.
        pub signs: bool,
        /// The letter the paper gives it.
        pub letter: Option<PartyLetter> = None,
        /// What the paper calls it for short.
        pub short_name: Option<Text> = None,
    }
}

numbers! {
    /// Số thứ tự của bên: a party by its place among the parties of the terms, from 1. A letter would
    /// not be enough: most papers give none.
    PartyNumber(u16);
    /// Số thứ tự của nội dung: a content by its place among the contents of the terms, from 1.
    ContentNumber(u16);
    /// Số thứ tự của đơn vị thụ hưởng: a recipient by its place among the recipients of the terms,
    /// from 1.
    RecipientNumber(u16);
    /// Số thứ tự của đề nghị: an accepted request by its place among
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
        /// What kind of work it is.
        pub kind: ContentKind,
        /// In which subjects.
        pub subjects: Vec<Subject> = Vec::new(),
        /// Whether the paper marks the subjects as examples (`như`, `…`): the list is then incomplete.
        pub subjects_open: bool = false,
        /// The class of techniques meant.
        pub techniques: Option<TechniqueClass> = None,
        /// Who supports whom; absent if the paper leaves it to the roles of the parties.
        pub direction: Option<Direction> = None,
        /// In which ways.
        pub modes: Vec<Mode> = Vec::new(),
        /// Under which condition.
        pub condition: Option<Text> = None,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

payload! {
    /// Chiều hỗ trợ: which parties support which.
    pub struct Direction {
        /// The parties that give.
        pub from: Vec<PartyNumber>,
        /// The parties that receive.
        pub to: Vec<PartyNumber>,
        /// Whether the support also goes the other way.
        pub both_ways: bool = false,
    }
}

payload! {
    /// Hình thức: a way in which support is given.
    pub struct Mode {
        /// Where it takes place.
        pub modality: Modality,
        /// The place as named.
        pub place: Option<Text> = None,
        /// How it is taught.
        pub method: Option<TeachingMethod> = None,
        /// Whom the supporter sends. A promise to send is not yet a secondment.
        pub experts: Option<ExpertRank> = None,
    }
}

/// Đơn vị thụ hưởng: who may receive support under the agreement without having to sign it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Recipient {
    /// A facility by name.
    Facility(OrganisationRef),
    /// Every facility of a province, as the province was on the day of the signing.
    Territory(Territory),
}

payload! {
    /// Đối tượng thụ hưởng: who benefits from it without being a party.
    pub struct Beneficiary {
        /// What kind of beneficiary.
        pub kind: BeneficiaryKind,
        /// As the paper names it.
        pub name: Text,
        /// In which province.
        pub territory: Option<Territory> = None,
    }
}

payload! {
    /// Điều khoản theo nhu cầu: other specialties are supported too, once a request has been accepted.
    pub struct OnDemand {
        /// The groups of specialties that can be asked for.
        pub groups: Vec<SpecialtyGroup>,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Căn cứ: what an agreement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Ground {
    /// Another record.
    Record(RecordRef),
    /// A paper.
    Document(Document),
    /// What was achieved before.
    Results(Text),
}

payload! {
    /// Văn bản cho phép: a permission that the parties need before they sign. Signing without it is
    /// not refused; a check across several records will find it.
    pub struct NeededPermission {
        /// Who has to give it.
        pub authority: Option<OrganisationRef> = None,
        /// Which rule or paper requires it.
        pub ground: Option<Text> = None,
    }
}

impl Party {
    /// A named party that has to sign.
    pub fn signing(organisation: impl Into<OrganisationRef>, role: PartyRole) -> Self {
        Self::new(role, true).organisation(organisation)
    }

    /// Whether its signature is needed: it signs, and is named.
    pub const fn must_sign(&self) -> bool {
        self.signs && self.organisation.is_some()
    }
}

impl Direction {
    /// Whether the one party supports the other.
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

    /// Whether this party receives support.
    pub fn receives(&self, party: impl Into<PartyNumber>) -> bool {
        let party = party.into();
        self.to.contains(&party) || (self.both_ways && self.from.contains(&party))
    }
}

impl OnDemand {
    /// Whether the clause reaches the subject. Only specialties can be asked for; one that the
    /// catalogue does not have can be asked for only if its group is known.
    pub fn reaches(&self, subject: &Subject) -> bool {
        subject
            .group()
            .is_some_and(|group| self.groups.contains(&group))
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
