//! The request: who asks whom, what is asked, and about which case.

use super::{CasePart, ConsultationKind};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::survey::CaseSeverity;
use crate::value::{Answer, CaseToken, ConsultationId, RecordRef, Text, nth};
use alloc::vec::Vec;

payload! {
    /// Đề nghị hội chẩn: one hospital asks others about a case.
    ///
    /// It has no field for the name, number or history of the patient: these are in the patient's
    /// record at the asker. Here the case is a token.
    pub struct ConsultationRequest {
        /// The hospital that asks: it treats the patient, and decides.
        pub asker: OrganisationRef,
        /// The advisers that are asked, numbered from 1; empty while this is open.
        pub advisers: Vec<OrganisationRef; 100> = Vec::new(),
        /// The kind of consultation.
        pub kind: ConsultationKind,
        /// The severity of the case.
        pub severity: CaseSeverity,
        /// The case.
        pub case: ConsultedCase,
        /// The subjects, if known.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// The questions, numbered from 1. Each question has an answer of its own.
        pub questions: Vec<Text; 200> = Vec::new(),
        /// Whether there is no time for the approvals. Only a critical case can be an emergency.
        pub emergency: bool = false,
        /// The basis that authorises the support.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The record with the offer that this request uses: an agreement or a survey.
        pub offer: Option<RecordRef> = None,
        /// The earlier consultation on the same case that this one continues.
        pub previous: Option<ConsultationId> = None,
    }
}

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
    /// Số thứ tự đơn vị tư vấn: the number of an adviser, counted from 1: first the advisers that were
    /// asked, in their order, then those that joined.
    AdviserNumber(u16);
    /// Số thứ tự câu hỏi: the number of a question, counted from 1.
    QuestionNumber(u16);
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
