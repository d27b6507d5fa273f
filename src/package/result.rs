//! What is recorded of the result: assessments, acceptance, permission, independence, reviews.

use super::{AssessmentConclusion, AuthorisationKind, Extent, TransferSide};
use crate::record::Signature;
use crate::value::{CaseToken, Count, Document, PersonId, Provenance, Score, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Đánh giá học viên: the scores of one trainee, and whether the trainee has the technique. By
/// which rule the one follows from the other is the hospital's matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraineeAssessment {
    /// Who was assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainee: Option<PersonId>,
    /// Đạt or Chưa đạt.
    pub conclusion: AssessmentConclusion,
    /// Why; somebody who failed is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The score before the transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Score>,
    /// The score in theory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theory: Option<Score>,
    /// The score in practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<Score>,
    /// The score after the transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Score>,
    /// How often the trainee performed the technique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times_performed: Option<u16>,
    /// Who assessed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessors: Vec<PersonId>,
}

/// Nghiệm thu: the minutes by which both sides accept what was handed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageAcceptance {
    /// The minutes.
    pub minutes: Document,
    /// The signatures under them: at least one of each side.
    pub signatures: Vec<SideSignature>,
    /// All of it, or part.
    pub extent: Extent,
    /// What is left out, or is not as it should be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
}

/// Chữ ký biên bản nghiệm thu: the signature of one side. Where a side has several organisations, the
/// signer says for which.
pub type SideSignature = Signature<TransferSide>;

/// Ngoại lệ: what is named in the minutes as left out, or as not what it should be.
///
/// # JSON
///
/// `{"target":1}`, `{"technique":2}`, `"no_passed_trainee"`, `"assessor_taught"`, `{"other":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Exception {
    /// The practice target with this number is not reached.
    Target(u16),
    /// The technique with this number is not part of what is accepted.
    Technique(u16),
    /// No trainee has passed.
    NoPassedTrainee,
    /// One who assessed had taught the cases that count.
    AssessorTaught,
    /// Something else.
    Other(Text),
}

/// Cho phép thực hiện: the decision by which the recipient may perform the technique. What is
/// accepted is not yet permitted, and not yet paid by insurance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authorisation {
    /// The decision.
    pub decision: Document,
    /// Of which kind it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AuthorisationKind>,
    /// From when; if absent, from the day of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
    /// Until when, if it is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// For how many cases, if it is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cases: Option<u32>,
}

/// Thực hiện độc lập: that the recipient performs the technique alone. An assisted case may still
/// follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Independence {
    /// By what it is known.
    pub evidence: IndependenceEvidence,
    /// Which part is performed alone, if not all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<Text>,
}

/// Căn cứ xác nhận độc lập: by what it is known that a technique is performed alone.
///
/// # JSON
///
/// `{"cases":["…"]}`, `{"statement":{"text":"…","source":{…}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum IndependenceEvidence {
    /// Cases that were done unaided after the acceptance, and are logged here.
    Cases(Vec<CaseToken>),
    /// Somebody says so.
    Statement {
        /// What is said.
        text: Text,
        /// Who says it, and where.
        source: Provenance,
    },
}

/// Đánh giá sau chuyển giao: how the technique stands some time later.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// How many months after the transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_months: Option<u16>,
    /// How many cases were done since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cases: Option<Count>,
    /// How many of those trained have left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_left: Option<u16>,
    /// Whether it may be lost; if not said, nothing changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_risk: Option<bool>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
}

/// Khôi phục thực hiện: by what it is known that the cause of a suspension is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restoration {
    /// What has changed.
    pub evidence: Text,
    /// The paper that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

impl TraineeAssessment {
    /// An assessment of which only the conclusion is known.
    pub const fn of(conclusion: AssessmentConclusion) -> Self {
        Self {
            trainee: None,
            conclusion,
            reason: None,
            before: None,
            theory: None,
            practice: None,
            after: None,
            times_performed: None,
            assessors: Vec::new(),
        }
    }

    /// The same, of this trainee.
    #[must_use]
    pub fn trainee(self, trainee: PersonId) -> Self {
        Self {
            trainee: Some(trainee),
            ..self
        }
    }

    /// The same, for this reason.
    #[must_use]
    pub fn because(self, reason: Text) -> Self {
        Self {
            reason: Some(reason),
            ..self
        }
    }

    /// The same, assessed by this one too.
    #[must_use]
    pub fn assessed_by(mut self, assessor: PersonId) -> Self {
        self.assessors.push(assessor);
        self
    }
}

impl PackageAcceptance {
    /// Both sides signed these minutes and accept all of it.
    pub fn whole(minutes: Document) -> Self {
        Self {
            minutes,
            signatures: alloc::vec![
                SideSignature::of(TransferSide::Supporter),
                SideSignature::of(TransferSide::Recipient)
            ],
            extent: Extent::Whole,
            exceptions: Vec::new(),
        }
    }

    /// Both sides signed these minutes and accept all but this.
    pub fn partial(minutes: Document, exceptions: impl IntoIterator<Item = Exception>) -> Self {
        Self {
            extent: Extent::Partial,
            exceptions: exceptions.into_iter().collect(),
            ..Self::whole(minutes)
        }
    }
}

impl Authorisation {
    /// A permission of which only the decision is known.
    pub const fn by(decision: Document) -> Self {
        Self {
            decision,
            kind: None,
            from: None,
            until: None,
            cases: None,
        }
    }

    /// The same, from then.
    #[must_use]
    pub fn from(self, from: When) -> Self {
        Self {
            from: Some(from),
            ..self
        }
    }

    /// The same, until then.
    #[must_use]
    pub fn until(self, until: When) -> Self {
        Self {
            until: Some(until),
            ..self
        }
    }
}

impl Independence {
    /// Known by these cases.
    pub fn shown_by(cases: impl IntoIterator<Item = CaseToken>) -> Self {
        let cases = cases.into_iter().collect();
        Self {
            evidence: IndependenceEvidence::Cases(cases),
            partial: None,
        }
    }

    /// Known because somebody says so.
    pub const fn stated(text: Text, source: Provenance) -> Self {
        Self {
            evidence: IndependenceEvidence::Statement { text, source },
            partial: None,
        }
    }
}
