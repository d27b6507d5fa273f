//! The request: who asks whom, what is asked, and about which case.

use super::{CasePart, ConsultationKind, DataGround};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::specialty::Subject;
use crate::survey::CaseSeverity;
use crate::value::{
    Answer, CaseToken, Coded, ConsultationId, Document, RecordRef, Shown, Text, nth,
};
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize};

payload! {
    /// Đề nghị hội chẩn: one hospital asks others about a case, or for a lecture in a session.
    ///
    /// It has no field for the name, number or history of the patient: these are in the patient's
    /// record at the asker. Here the case is a token.
    pub struct ConsultationRequest {
        /// The hospital that asks: it treats the patient, and decides.
        pub asker: OrganisationRef,
        /// The advisers that are asked, numbered from 1; empty while this is open.
        pub advisers: Vec<AdviserParty; 100> = Vec::new(),
        /// The kind of consultation.
        pub kind: Coded<ConsultationKind>,
        /// The severity of the case, if it is stated.
        pub severity: Option<Coded<CaseSeverity>> = None,
        /// The case; `None` for a lecture, or if the source names no case.
        pub case: Option<ConsultedCase> = None,
        /// The subjects, if known.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// The questions, numbered from 1. Each question has an answer of its own.
        pub questions: Vec<Text; 200> = Vec::new(),
        /// Whether there is no time for the approvals.
        pub emergency: bool = false,
        /// On what ground data of the patient may pass between the hospitals; `None` if it is not stated.
        pub data_ground: Option<Coded<DataGround>> = None,
        /// The basis that authorises the support.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The record with the offer that this request uses: an agreement or a survey.
        pub offer: Option<RecordRef> = None,
        /// The letter by which it was asked for.
        pub document: Option<Document> = None,
        /// The earlier consultation on the same case that this one continues.
        pub previous: Option<ConsultationId> = None,
    }
}

/// Bên tư vấn: who advises, a hospital or a person who belongs to none.
///
/// # JSON
///
/// `{"organisation":{…}}`, or `{"person":{…}}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "an adviser")]
#[non_exhaustive]
pub enum AdviserParty {
    /// An organisation.
    Organisation(OrganisationRef),
    /// A person outside any facility.
    Person(PersonRef),
}

mentions! { enum AdviserParty { Organisation, Person } }

payload! {
    /// Ca hội chẩn: the case, by token.
    ///
    /// A mother and her newborn are two patients. Either they are one case with one token, and
    /// `part` says which patient is meant; or each is a case with its own token, and the tokens are
    /// `linked`. Twins need a separate token each.
    ///
    /// # JSON
    ///
    /// `{"token":"…","part":"newborn","linked":["…"]}`; `part` and `linked` only if given.
    ///
    /// ```
    /// use lienvien::consultation::{CasePart, ConsultedCase};
    /// use lienvien::value::{Answer, CaseToken};
    /// use uuid::Uuid;
    /// let token = |n: u128| CaseToken::new(Uuid::from_u128(0x0192f0c1_7e4b_7c3a_9d52_3f1c8e6a4b70 + n));
    ///
    /// let mother = ConsultedCase::new(token(1)?).part(CasePart::Mother);
    /// let newborn = ConsultedCase::new(token(1)?).part(CasePart::Newborn);
    /// assert_eq!(mother.is_same_patient(&newborn), Answer::No);
    ///
    /// let newborn = ConsultedCase::new(token(2)?).linked([token(1)?]);
    /// assert_eq!(mother.is_same_patient(&newborn), Answer::No);
    /// // Two hospitals may each have given a token to one patient.
    /// assert_eq!(mother.is_same_patient(&ConsultedCase::new(token(3)?)), Answer::Unknown);
    /// # Ok::<(), lienvien::value::CaseTokenError>(())
    /// ```
    pub struct ConsultedCase {
        /// The token of the case. A later consultation on the case has the same token.
        pub token: CaseToken,
        /// The patient that is meant, if two patients are one case.
        pub part: Option<CasePart> = None,
        /// The related cases of other patients.
        pub linked: Vec<CaseToken; 100> = Vec::new(),
    }
}

numbers! {
    /// Số thứ tự của bên tư vấn: the number of an adviser, counted from 1: first the advisers that were
    /// asked, in their order, then those that joined.
    AdviserNumber(u16);
    /// Số thứ tự câu hỏi: the number of a question, counted from 1.
    QuestionNumber(u16);
}

impl AdviserParty {
    /// The organisation; `None` for a person.
    pub const fn organisation(&self) -> Option<&OrganisationRef> {
        match self {
            Self::Organisation(organisation) => Some(organisation),
            Self::Person(_) => None,
        }
    }

    /// The name, as written: `Bệnh viện Hữu nghị Việt Đức`. A person without a name is `chuyên gia`.
    pub fn vi(&self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::Organisation(organisation) => write!(f, "{organisation}"),
            Self::Person(person) => match person.name() {
                Some(name) => write!(f, "{name}"),
                None => f.write_str("chuyên gia"),
            },
        })
    }

    /// Whether both are the same adviser. Two units of one organisation are two advisers.
    pub fn is_same_as(&self, other: &Self) -> Answer {
        match (self, other) {
            (Self::Organisation(a), Self::Organisation(b)) if a.unit == b.unit => a.same_as(b),
            (Self::Person(a), Self::Person(b)) => match (a.id(), b.id()) {
                (Some(a), Some(b)) => (a == b).into(),
                (None, _) | (_, None) => Answer::Unknown,
            },
            (Self::Organisation(_) | Self::Person(_), _) => Answer::No,
        }
    }
}

impl From<OrganisationRef> for AdviserParty {
    fn from(organisation: OrganisationRef) -> Self {
        Self::Organisation(organisation)
    }
}

impl From<PersonRef> for AdviserParty {
    fn from(person: PersonRef) -> Self {
        Self::Person(person)
    }
}

impl ConsultationRequest {
    /// The question with this number.
    pub fn question(&self, number: impl Into<QuestionNumber>) -> Option<&Text> {
        nth(&self.questions, number.into())
    }
}

impl ConsultedCase {
    /// Whether both cases are of the same patient, as far as the tokens show. Different tokens do
    /// not prove that the patients are different, unless the tokens are linked.
    pub fn is_same_patient(&self, other: &Self) -> Answer {
        if self.token != other.token {
            let are_linked =
                self.linked.contains(&other.token) || other.linked.contains(&self.token);
            return if are_linked {
                Answer::No
            } else {
                Answer::Unknown
            };
        }
        match (self.part, other.part) {
            (None, None) => Answer::Yes,
            (Some(part), Some(other)) => (part == other).into(),
            (Some(_), None) | (None, Some(_)) => Answer::Unknown,
        }
    }
}
