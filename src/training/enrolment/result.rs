//! The results of training: examinations, certificates, the return, follow-ups and repayments.

use super::{CertificateKind, PassRule};
use crate::agreement::{Mode, Money};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::package::TraineeAssessment;
use crate::record::Actor;
use crate::value::{CaseToken, Coded, Document, PackageId, Text};
use alloc::vec::Vec;

payload! {
    /// Kết quả đánh giá: the assessment of the trainee, and the rule by which it is judged. The
    /// trainee need not be named, because an enrolment has only one.
    pub struct Examination {
        /// Scores and conclusion.
        pub assessment: TraineeAssessment,
        /// The rule by which the trainee passes; for this assessment it replaces any earlier rule.
        pub pass_rule: Option<PassRule> = None,
        /// The way and the place of the examination, such as remotely.
        pub mode: Option<Mode> = None,
    }
}

payload! {
    /// Cấp chứng chỉ, giấy chứng nhận: the paper given to a trainee who has passed. Its date is the date
    /// of the event.
    pub struct Certification {
        /// A certificate (chứng chỉ) or an attestation (giấy chứng nhận).
        pub paper: Coded<CertificateKind>,
        /// Its number.
        pub number: Option<Text> = None,
        /// The institution that issues it.
        pub issuer: Option<OrganisationRef> = None,
        /// The person who signed it.
        pub signer: Option<PersonRef> = None,
        /// Its credit as continuing training, in minutes.
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
    /// Theo dõi sau đào tạo: the results of the training some time later. Cases are tokens, as in a
    /// package, and name no patient.
    pub struct FollowUp {
        /// The number of months after the training.
        pub after_months: Option<u16> = None,
        /// Whether the trainee practises what was learnt, if this is stated or denied.
        pub practising: Option<bool> = None,
        /// The techniques that were checked.
        pub techniques: Vec<Text; 200> = Vec::new(),
        /// The package whose record contains the cases.
        pub package: Option<PackageId> = None,
        /// Cases that the trainee did.
        pub cases: Vec<CaseToken; 10_000> = Vec::new(),
        /// More details.
        pub detail: Option<Text> = None,
    }
}

payload! {
    /// Yêu cầu đền bù chi phí đào tạo (Law 58/2010/QH12, Art. 35(3); NĐ 115/2020/NĐ-CP, Art. 57): how much is
    /// asked for, by whom and in which paper, as far as it is known.
    pub struct RepaymentRequest {
        /// The amount.
        pub amount: Option<Money> = None,
        /// Who asks for it.
        pub by: Option<Actor> = None,
        /// The paper.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Đền bù chi phí đào tạo: an amount repaid under a commitment of service.
    #[derive(Copy)]
    pub struct Repayment {
        /// The amount.
        pub amount: Money,
    }
}

impl From<TraineeAssessment> for Examination {
    fn from(assessment: TraineeAssessment) -> Self {
        Self::new(assessment)
    }
}
