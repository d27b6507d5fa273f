//! What is recorded of the result: examinations, certificates, the return, what follows from it.

use super::{CertificateKind, PassRule};
use crate::agreement::Money;
use crate::organisation::{OrganisationRef, PersonRef};
use crate::package::TraineeAssessment;
use crate::value::{CaseToken, PackageId, Text};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Kết quả đánh giá: the assessment of the trainee, and the rule by which it is judged. The trainee
/// need not be named in it; the enrolment is of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examination {
    /// Scores and conclusion.
    pub assessment: TraineeAssessment,
    /// By which rule one passes here; for this assessment it takes the place of any given before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_rule: Option<PassRule>,
}

/// Cấp chứng chỉ, giấy chứng nhận: the paper that somebody gets who has passed. Its date is that of
/// the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certification {
    /// Chứng chỉ, or giấy chứng nhận.
    pub paper: CertificateKind,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text>,
    /// The institution that issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<OrganisationRef>,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<PersonRef>,
    /// What it is worth as continuing training, in minutes of credit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<u32>,
}

/// Trở về đơn vị: the unit at which the trainee works again. It may be another than the one that sent:
/// that is kept, and asked for by [`returned_elsewhere`](super::Enrolment::returned_elsewhere).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// The unit.
    pub unit: OrganisationRef,
}

/// Theo dõi sau đào tạo: what became of the training some time later. The patients are tokens, as in
/// the cases of a package.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// How many months after the training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_months: Option<u16>,
    /// Whether the trainee practises what was learnt, if it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practising: Option<bool>,
    /// Which techniques.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub techniques: Vec<Text>,
    /// The package in whose record the cases are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<PackageId>,
    /// Cases that the trainee did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseToken>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
}

/// Bồi hoàn: that something was repaid of what a commitment sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repayment {
    /// How much.
    pub amount: Money,
}

impl Examination {
    /// The same, judged by this rule.
    #[must_use]
    pub fn judged_by(self, rule: PassRule) -> Self {
        Self {
            pass_rule: Some(rule),
            ..self
        }
    }
}

impl From<TraineeAssessment> for Examination {
    fn from(assessment: TraineeAssessment) -> Self {
        Self {
            assessment,
            pass_rule: None,
        }
    }
}

impl Certification {
    /// A paper of which nothing is known but what it is.
    pub const fn of(paper: CertificateKind) -> Self {
        Self {
            paper,
            number: None,
            issuer: None,
            signer: None,
            credit: None,
        }
    }

    /// The same, with this number.
    #[must_use]
    pub fn numbered(self, number: Text) -> Self {
        Self {
            number: Some(number),
            ..self
        }
    }

    /// The same, issued by this institution.
    #[must_use]
    pub fn issued_by(self, issuer: OrganisationRef) -> Self {
        Self {
            issuer: Some(issuer),
            ..self
        }
    }

    /// The same, signed by this person.
    #[must_use]
    pub fn signed_by(self, signer: PersonRef) -> Self {
        Self {
            signer: Some(signer),
            ..self
        }
    }

    /// The same, worth so many minutes of credit.
    #[must_use]
    pub fn worth(self, credit: u32) -> Self {
        Self {
            credit: Some(credit),
            ..self
        }
    }
}

impl FollowUp {
    /// A follow-up of which only that is known: whether the trainee practises. Of one that doesn't
    /// say it, nothing is known by [`default`](Self::default).
    pub fn of(practising: bool) -> Self {
        Self {
            practising: Some(practising),
            ..Self::default()
        }
    }

    /// The same, so many months after the training.
    #[must_use]
    pub fn after_months(self, months: u16) -> Self {
        Self {
            after_months: Some(months),
            ..self
        }
    }

    /// The same, with these cases too, in the record of this package.
    #[must_use]
    pub fn with_cases(
        mut self,
        package: PackageId,
        cases: impl IntoIterator<Item = CaseToken>,
    ) -> Self {
        self.package = Some(package);
        self.cases.extend(cases);
        self
    }
}
