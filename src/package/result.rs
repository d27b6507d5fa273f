//! The results of a package: assessments, acceptance, permission, independence, reviews.

use super::{
    AssessmentConclusion, AuthorisationKind, Extent, TargetNumber, TechniqueNumber, TransferSide,
};
use crate::record::Signature;
use crate::value::{CaseToken, Coded, Count, Document, PersonId, Provenance, Score, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Đánh giá học viên: the scores of one trainee, and whether the trainee has learnt the technique.
    /// Each hospital decides for itself how the conclusion follows from the scores.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::package::{AssessmentConclusion, TraineeAssessment};
    /// use lienvien::{text, value::Score};
    /// let failed = TraineeAssessment::new()
    ///     .conclusion(AssessmentConclusion::Failed)
    ///     .theory(Score::hundredths(450)?)
    ///     .reason(text!("chưa đủ số ca"));
    /// assert_eq!(
    ///     serde_json::to_string(&failed).unwrap(),
    ///     r#"{"conclusion":"failed","reason":"chưa đủ số ca","theory":450}"#,
    /// );
    /// # Ok::<(), lienvien::value::ScoreError>(())
    /// ```
    pub struct TraineeAssessment {
        /// The trainee who was assessed.
        pub trainee: Option<PersonId> = None,
        /// Đạt or chưa đạt: whether the trainee passed, if that is stated.
        pub conclusion: Option<AssessmentConclusion> = None,
        /// The reason, above all if the trainee has not passed.
        pub reason: Option<Text> = None,
        /// The score before the transfer.
        pub before: Option<Score> = None,
        /// The score in theory.
        pub theory: Option<Score> = None,
        /// The score in practice.
        pub practice: Option<Score> = None,
        /// The score after the transfer.
        pub after: Option<Score> = None,
        /// The number of times that the trainee performed the technique.
        pub times_performed: Option<u16> = None,
        /// The persons who assessed the trainee. Nobody assesses himself or herself.
        pub assessors: Vec<PersonId; 100> = Vec::new(),
    }
}

payload! {
    /// Nghiệm thu: the minutes by which both sides accept what was transferred.
    pub struct PackageAcceptance {
        /// The minutes, if they are known.
        pub minutes: Option<Document> = None,
        /// The signatures under the minutes, as far as known.
        pub signatures: Vec<SideSignature; 100> = Vec::new(),
        /// Whether the whole package is accepted, or a part, if that is stated.
        pub extent: Option<Extent> = None,
        /// The exceptions in the minutes: what is not accepted, or does not meet a requirement.
        pub exceptions: Vec<Exception; 500> = Vec::new(),
    }
}

/// Chữ ký biên bản nghiệm thu: the signature of one side. If a side has several organisations, the
/// signer's organisation shows which of them signed.
pub type SideSignature = Signature<TransferSide>;

/// Ngoại lệ: an exception in the minutes: something that is not accepted, or does not meet a
/// requirement.
///
/// # JSON
///
/// `{"target":1}`, `{"technique":2}`, `"no_passed_trainee"`, `"assessor_taught"`, `{"other":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Exception {
    /// The practice target with this number is not reached.
    Target(TargetNumber),
    /// The technique with this number is not accepted.
    Technique(TechniqueNumber),
    /// No trainee has passed.
    NoPassedTrainee,
    /// An assessor had taught the cases that count.
    AssessorTaught,
    /// Another exception.
    Other(Text),
}

mentions! { enum Exception { Target, Technique, Other; NoPassedTrainee, AssessorTaught } }

payload! {
    /// Cho phép thực hiện: the decision by which the recipient may perform the technique. A package
    /// that is accepted is not yet permitted, and not yet paid for by health insurance.
    pub struct Authorisation {
        /// The decision, if it is known.
        pub decision: Option<Document> = None,
        /// The kind of decision.
        pub kind: Option<Coded<AuthorisationKind>> = None,
        /// The day from which it is valid. Absent: the day of the event. Unknown: another day,
        /// which is not known.
        pub from: Option<When> = None,
        /// The last day on which it is valid. Absent: it has no time limit. Unknown: it has a time
        /// limit, which is not known.
        pub until: Option<When> = None,
        /// The number of cases for which it is valid, if it is limited, as for a pilot.
        pub cases: Option<u32> = None,
    }
}

payload! {
    /// Thực hiện độc lập: the recipient performs the technique alone. Assisted cases may still follow.
    pub struct Independence {
        /// The evidence.
        pub evidence: IndependenceEvidence,
        /// The part that is performed alone, if not the whole technique.
        pub partial: Option<Text> = None,
    }
}

numbers! {
    /// Số thứ tự của ca làm căn cứ: the position of a case in the list of cases that show
    /// independence, from 1.
    EvidenceCaseNumber(u32);
}

/// Căn cứ xác nhận độc lập: the evidence that the recipient performs the technique alone.
///
/// # JSON
///
/// `{"cases":["…"]}`, `{"statement":{"text":"…","source":{…}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IndependenceEvidence {
    /// Cases performed unaided after the acceptance.
    Cases(#[serde(deserialize_with = "crate::value::size::list::<_, _, 10_000>")] Vec<CaseToken>),
    /// The statement of a person or paper.
    Statement(IndependenceStatement),
}

mentions! { enum IndependenceEvidence { Cases[10_000], Statement } }

payload! {
    /// Xác nhận thực hiện độc lập: a statement that the recipient performs the technique alone.
    pub struct IndependenceStatement {
        /// The statement.
        pub text: Text,
        /// The source of the statement.
        pub source: Provenance,
    }
}

payload! {
    /// Đánh giá sau chuyển giao: the results of a review some time after the transfer.
    pub struct Review {
        /// The number of months after the transfer.
        pub after_months: Option<u16> = None,
        /// The number of cases performed since the transfer.
        pub cases: Option<Count> = None,
        /// The number of trained people who have left.
        pub staff_left: Option<u16> = None,
        /// Whether the recipient may lose the technique. Absent: the review does not say, and the
        /// status stays as it is.
        pub at_risk: Option<bool> = None,
        /// Further details.
        pub detail: Option<Text> = None,
    }
}

payload! {
    /// Khôi phục thực hiện: evidence that the cause of a suspension no longer exists.
    pub struct Restoration {
        /// The change, if it is stated.
        pub evidence: Option<Text> = None,
        /// The document that shows it.
        pub document: Option<Document> = None,
    }
}

impl PackageAcceptance {
    /// Both sides signed these minutes and accept the whole package.
    pub fn whole(minutes: impl Into<Document>) -> Self {
        let signatures = TransferSide::ALL.iter().copied().map(SideSignature::new);
        let accepted = Self::new().minutes(minutes).signatures(signatures);
        accepted.extent(Extent::Whole)
    }

    /// Both sides signed these minutes and accept the package, with one exception.
    pub fn partial(
        minutes: impl Into<Document>,
        exceptions: impl IntoIterator<Item = Exception>,
    ) -> Self {
        let accepted = Self::whole(minutes).exceptions(exceptions);
        accepted.extent(Extent::Partial)
    }
}

impl Independence {
    /// The evidence is these cases, which were performed unaided.
    pub fn shown_by(cases: impl IntoIterator<Item = CaseToken>) -> Self {
        let cases = cases.into_iter().collect();
        Self::new(IndependenceEvidence::Cases(cases))
    }

    /// The evidence is the statement of this source.
    pub fn stated(text: impl Into<Text>, source: impl Into<Provenance>) -> Self {
        let statement = IndependenceStatement::new(text, source);
        Self::new(IndependenceEvidence::Statement(statement))
    }
}
