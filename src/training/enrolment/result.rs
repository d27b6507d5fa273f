//! What is recorded of the result: examinations, certificates, the return, what follows from it.

use super::{CertificateKind, PassRule};
use crate::agreement::Money;
use crate::organisation::{OrganisationRef, PersonRef};
use crate::package::TraineeAssessment;
use crate::value::{CaseToken, PackageId, Text};
use alloc::vec::Vec;

payload! {
    /// Kết quả đánh giá: the assessment of the trainee, and the rule by which it is judged. It need not
    /// name the trainee: an enrolment has only one.
    pub struct Examination {
        /// Scores and conclusion.
        pub assessment: TraineeAssessment,
        /// The rule by which the trainee passes; for this assessment it replaces any earlier rule.
        pub pass_rule: Option<PassRule> = None,
    }
}

payload! {
    /// Cấp chứng chỉ, giấy chứng nhận: the paper given to a trainee who has passed. Its date is the date
    /// of the event.
    pub struct Certification {
        /// A certificate (chứng chỉ) or an attestation (giấy chứng nhận).
        pub paper: CertificateKind,
        /// Its number.
        pub number: Option<Text> = None,
        /// The institution that issues it.
        pub issuer: Option<OrganisationRef> = None,
        /// Who signed it.
        pub signer: Option<PersonRef> = None,
        /// What it is worth as continuing training, in minutes of credit.
        pub credit: Option<u32> = None,
    }
}

payload! {
    /// Trở về đơn vị: the unit where the trainee works again. It may differ from the unit that sent the
    /// trainee: see [`returned_elsewhere`](super::Enrolment::returned_elsewhere).
    pub struct Return {
        /// The unit.
        pub unit: OrganisationRef,
    }
}

payload! {
    /// Theo dõi sau đào tạo: what became of the training some time later. Cases are tokens, as in a
    /// package, and name no patient.
    pub struct FollowUp {
        /// How many months after the training.
        pub after_months: Option<u16> = None,
        /// Whether the trainee practises what was learnt, if somebody says so or denies it.
        pub practising: Option<bool> = None,
        /// The techniques that it is about.
        pub techniques: Vec<Text> = Vec::new(),
        /// The package whose record holds the cases.
        pub package: Option<PackageId> = None,
        /// Cases that the trainee did.
        pub cases: Vec<CaseToken> = Vec::new(),
        /// More details.
        pub detail: Option<Text> = None,
    }
}

payload! {
    /// Bồi hoàn: an amount repaid under a commitment of service.
    #[derive(Copy)]
    pub struct Repayment {
        /// How much.
        pub amount: Money,
    }
}

impl From<TraineeAssessment> for Examination {
    fn from(assessment: TraineeAssessment) -> Self {
        Self::new(assessment)
    }
}
