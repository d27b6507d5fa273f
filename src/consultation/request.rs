//! What is asked, by whom, of whom, and about which case.

use super::{CasePart, ConsultationKind};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::survey::CaseSeverity;
use crate::value::{Answer, CaseToken, ConsultationId, RecordRef, Text, is_false, nth};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Đề nghị hội chẩn: one hospital asks others about a case.
///
/// There is no place for a name, a number or a history of the patient: those are in the patient's
/// record at the asker, and the case is a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Who asks: the hospital that treats the patient, and decides.
    pub asker: OrganisationRef,
    /// Who is asked, numbered from 1; none while that is open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advisers: Vec<OrganisationRef>,
    /// What for.
    pub kind: ConsultationKind,
    /// How grave the case is.
    pub severity: CaseSeverity,
    /// The case.
    pub case: ConsultedCase,
    /// In which subjects, if told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// What is asked, numbered from 1: each question is answered for itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Text>,
    /// Whether there is no time for the approvals. Only a critical case is an emergency.
    #[serde(default, skip_serializing_if = "is_false")]
    pub emergency: bool,
    /// What authorises the support.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "read_basis_if_any"
    )]
    pub basis: Option<Basis>,
    /// The record that holds the offer which this takes up: an agreement, a survey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<RecordRef>,
    /// The consultation on the same case that this one goes on from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<ConsultationId>,
}

/// Ca hội chẩn: the case, by token.
///
/// A mother and her newborn are two patients. Either they are one case under one token, and `part`
/// says who is meant, or each is a case with a token of its own, and the tokens are `linked`. Twins
/// need tokens of their own.
///
/// # JSON
///
/// `{"token":"…","part":"newborn","linked":["…"]}`; `part` and `linked` only if given.
///
/// ```
/// use lienvien::consultation::{CasePart, ConsultedCase};
/// use lienvien::value::{Answer, CaseToken};
/// use uuid::Uuid;
/// let token = |n| CaseToken::new(Uuid::from_u128(n));
///
/// let (mother, newborn) = (ConsultedCase::of(token(1)).part(CasePart::Mother), ConsultedCase::of(token(1)).part(CasePart::Newborn));
/// assert_eq!(mother.is_same_patient(&newborn), Answer::No);
///
/// let newborn = ConsultedCase::of(token(2)).linked_to(token(1));
/// assert_eq!(mother.is_same_patient(&newborn), Answer::No);
/// // Two hospitals may each have given a token to one patient.
/// assert_eq!(mother.is_same_patient(&ConsultedCase::of(token(3))), Answer::Unknown);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultedCase {
    /// The token of the case. A later consultation on the case bears it again.
    pub token: CaseToken,
    /// Who is meant, where two patients are one case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<CasePart>,
    /// Cases of other patients that belong together with this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<CaseToken>,
}

impl Request {
    /// This hospital asks about a case; nobody is asked yet, and nothing.
    pub const fn new(
        asker: OrganisationRef,
        kind: ConsultationKind,
        severity: CaseSeverity,
        case: ConsultedCase,
    ) -> Self {
        Self {
            asker,
            advisers: Vec::new(),
            kind,
            severity,
            case,
            subjects: Vec::new(),
            questions: Vec::new(),
            emergency: false,
            basis: None,
            offer: None,
            previous: None,
        }
    }

    /// The same, asked of this adviser too.
    #[must_use]
    pub fn to(mut self, adviser: OrganisationRef) -> Self {
        self.advisers.push(adviser);
        self
    }

    /// The same, with one question more.
    #[must_use]
    pub fn asking(mut self, question: Text) -> Self {
        self.questions.push(question);
        self
    }

    /// The same, about these subjects too.
    #[must_use]
    pub fn in_subjects<S: Into<Subject>>(mut self, subjects: impl IntoIterator<Item = S>) -> Self {
        self.subjects.extend(subjects.into_iter().map(Into::into));
        self
    }

    /// The same, without time for the approvals.
    #[must_use]
    pub fn in_emergency(self) -> Self {
        Self {
            emergency: true,
            ..self
        }
    }

    /// The same, authorised by this.
    #[must_use]
    pub fn on_basis(self, basis: Basis) -> Self {
        Self {
            basis: Some(basis),
            ..self
        }
    }

    /// The same, taking up the offer in this record.
    #[must_use]
    pub fn taking_up(self, offer: RecordRef) -> Self {
        Self {
            offer: Some(offer),
            ..self
        }
    }

    /// The same, going on from this consultation.
    #[must_use]
    pub fn following(self, previous: ConsultationId) -> Self {
        Self {
            previous: Some(previous),
            ..self
        }
    }

    /// The question with this number.
    pub fn question(&self, number: u16) -> Option<&Text> {
        nth(&self.questions, number)
    }
}

impl ConsultedCase {
    /// The case of this token, of one patient as far as told.
    pub const fn of(token: CaseToken) -> Self {
        Self {
            token,
            part: None,
            linked: Vec::new(),
        }
    }

    /// The same, of this one of its two patients.
    #[must_use]
    pub fn part(self, part: CasePart) -> Self {
        Self {
            part: Some(part),
            ..self
        }
    }

    /// The same, together with the case of another patient.
    #[must_use]
    pub fn linked_to(mut self, other: CaseToken) -> Self {
        self.linked.push(other);
        self
    }

    /// Whether both are about the same patient, as far as tokens tell. Different tokens are no proof
    /// of different patients, unless they are linked.
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
