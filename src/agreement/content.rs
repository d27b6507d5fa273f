//! What an agreement says: parties, contents, recipients and the rest of its terms.

use super::{
    BeneficiaryKind, ContentKind, ExpertRank, Modality, PartyLetter, PartyRole, TeachingMethod,
};
use crate::organisation::{OrganisationRef, Territory};
use crate::specialty::{SpecialtyGroup, Subject, TechniqueClass};
use crate::value::{Document, RecordRef, Text, is_false};
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize};

/// Bên: a party to an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Who it is; absent while it is still to be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationRef>,
    /// What it does under the paper.
    pub role: PartyRole,
    /// Whether it has to sign.
    pub signs: bool,
    /// The letter the paper gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<PartyLetter>,
    /// What the paper calls it for short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<Text>,
}

/// Số thứ tự của bên: a party by its place among the parties of the terms, from 1. A letter would
/// not do: most papers give none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyNumber(u16);

/// Nội dung hợp tác: something the parties do together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementContent {
    /// What kind of work it is.
    pub kind: ContentKind,
    /// In which subjects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Whether the paper marks the subjects as examples (`như`, `…`): the list is then not all.
    #[serde(default, skip_serializing_if = "is_false")]
    pub subjects_open: bool,
    /// The class of techniques meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub techniques: Option<TechniqueClass>,
    /// Who supports whom; absent if the paper leaves it to the roles of the parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// In which ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<Mode>,
    /// Under which condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// The words of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
}

/// Chiều hỗ trợ: which parties support which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// Those who give.
    pub from: Vec<PartyNumber>,
    /// Those who receive.
    pub to: Vec<PartyNumber>,
    /// Whether the support also goes the other way.
    #[serde(default, skip_serializing_if = "is_false")]
    pub both_ways: bool,
}

/// Hình thức: a way in which support is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mode {
    /// Where it takes place.
    pub modality: Modality,
    /// The place as named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// How it is taught.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<TeachingMethod>,
    /// Whom the supporter sends. A promise to send is no secondment yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experts: Option<ExpertRank>,
}

/// Đơn vị thụ hưởng: who may receive support under the agreement without having to sign it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// A facility by name.
    Facility(OrganisationRef),
    /// Every facility of a province, as the province was on the day of the signing.
    Territory(Territory),
}

/// Đối tượng thụ hưởng: who gains by it without being a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beneficiary {
    /// What kind of beneficiary.
    pub kind: BeneficiaryKind,
    /// As the paper names it.
    pub name: Text,
    /// In which province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<Territory>,
}

/// Điều khoản theo nhu cầu: other specialties are supported too, once a request has been accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnDemand {
    /// The groups of specialties that can be asked for.
    pub groups: Vec<SpecialtyGroup>,
    /// The words of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
}

/// Căn cứ: what an agreement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Another record.
    Record(RecordRef),
    /// A paper.
    Document(Document),
    /// What was achieved before.
    Results(Text),
}

/// Văn bản cho phép: a permission that the parties need before they sign. Signing without it is
/// not refused; it is found by who looks at the records together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeededPermission {
    /// Who has to give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<OrganisationRef>,
    /// What asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Text>,
}

impl PartyNumber {
    /// The party at this place, from 1.
    pub const fn new(place: u16) -> Self {
        Self(place)
    }

    /// Where it stands in a list, from 0; nothing for the place 0.
    pub(super) fn index(self) -> Option<usize> {
        usize::from(self.0).checked_sub(1)
    }
}

impl fmt::Display for PartyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<u16> for PartyNumber {
    fn from(place: u16) -> Self {
        Self(place)
    }
}

impl Party {
    /// A party that has to sign.
    pub const fn signing(organisation: OrganisationRef, role: PartyRole) -> Self {
        Self {
            organisation: Some(organisation),
            role,
            signs: true,
            letter: None,
            short_name: None,
        }
    }

    /// The same, called so in the paper.
    #[must_use]
    pub fn called(self, short_name: Text) -> Self {
        Self {
            short_name: Some(short_name),
            ..self
        }
    }

    /// The same, with this letter.
    #[must_use]
    pub fn lettered(self, letter: PartyLetter) -> Self {
        Self {
            letter: Some(letter),
            ..self
        }
    }

    /// Whether its signature is needed: it signs, and is named.
    pub const fn must_sign(&self) -> bool {
        self.signs && self.organisation.is_some()
    }
}

impl Direction {
    /// From these parties to those.
    pub fn new(from: impl IntoIterator<Item = u16>, to: impl IntoIterator<Item = u16>) -> Self {
        Self {
            from: from.into_iter().map(PartyNumber).collect(),
            to: to.into_iter().map(PartyNumber).collect(),
            both_ways: false,
        }
    }

    /// Whether the one party supports the other.
    pub fn supports(&self, giver: PartyNumber, receiver: PartyNumber) -> bool {
        let there = self.from.contains(&giver) && self.to.contains(&receiver);
        let back = self.from.contains(&receiver) && self.to.contains(&giver);
        there || (self.both_ways && back)
    }

    /// Whether this party gives support.
    pub fn gives(&self, party: PartyNumber) -> bool {
        self.from.contains(&party) || (self.both_ways && self.to.contains(&party))
    }

    /// Whether this party receives support.
    pub fn receives(&self, party: PartyNumber) -> bool {
        self.to.contains(&party) || (self.both_ways && self.from.contains(&party))
    }
}

impl AgreementContent {
    /// A content of this kind, in no subject yet.
    pub const fn of(kind: ContentKind) -> Self {
        Self {
            kind,
            subjects: Vec::new(),
            subjects_open: false,
            techniques: None,
            direction: None,
            modes: Vec::new(),
            condition: None,
            written: None,
        }
    }

    /// The same, in these subjects too.
    #[must_use]
    pub fn in_subjects<S: Into<Subject>>(mut self, subjects: impl IntoIterator<Item = S>) -> Self {
        self.subjects.extend(subjects.into_iter().map(Into::into));
        self
    }

    /// The same, in this direction.
    #[must_use]
    pub fn directed(self, direction: Direction) -> Self {
        Self {
            direction: Some(direction),
            ..self
        }
    }

    /// The same, in this way too.
    #[must_use]
    pub fn by(mut self, mode: Mode) -> Self {
        self.modes.push(mode);
        self
    }

    /// The same, with the words of the paper.
    #[must_use]
    pub fn written(self, written: Text) -> Self {
        Self {
            written: Some(written),
            ..self
        }
    }
}

impl Mode {
    /// Support in this place, of which nothing more is said.
    pub const fn of(modality: Modality) -> Self {
        Self {
            modality,
            place: None,
            method: None,
            experts: None,
        }
    }
}

impl OnDemand {
    /// Whether the clause reaches the subject. Only specialties can be asked for, and of those that
    /// the catalogue doesn't have only one whose group is known.
    pub fn reaches(&self, subject: &Subject) -> bool {
        subject
            .group()
            .is_some_and(|group| self.groups.contains(&group))
    }
}
