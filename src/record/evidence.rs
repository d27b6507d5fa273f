//! How sure a piece of evidence is.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Điều chưa rõ: what a record did not know when it gave evidence.
    #[non_exhaustive]
    pub enum Missing("missing fact") {
        /// The paper states no period, or not its end.
        PeriodEnd = "period_end", "thời điểm hết hiệu lực", "end of the period";
        /// It is not known from when it holds.
        PeriodStart = "period_start", "thời điểm bắt đầu hiệu lực", "start of the period";
        /// It is not known when it was signed.
        SigningDate = "signing_date", "ngày ký", "date of signing";
        /// It is not known whether a suspension was still in effect.
        SuspensionEnd = "suspension_end", "thời điểm hết tạm dừng", "end of the suspension";
        /// It is not known from when it was terminated.
        TerminationDate = "termination_date", "thời điểm chấm dứt", "date of termination";
        /// It is not known from when an appendix holds.
        AmendmentDate = "amendment_date", "thời điểm phụ lục có hiệu lực", "date of an appendix";
        /// It is not known from when a later agreement takes its place.
        RenewalDate = "renewal_date", "thời điểm văn bản mới thay thế", "date of the renewal";
        /// It is not known whether the recipient is one of those meant.
        Recipient = "recipient", "đơn vị thụ hưởng", "recipient";
        /// It is not known whether the subject is one of those meant.
        Subject = "subject", "nội dung hợp tác", "subject";
        /// A verdict has conditions, and nothing says which.
        Conditions = "conditions", "điều kiện kèm theo kết luận khảo sát", "conditions of a verdict";
        /// It is not known when a requirement was met, waived, or found unmet.
        RequirementDate = "requirement_date", "thời điểm đáp ứng yêu cầu", "date of a requirement's outcome";
    }
}

/// Mức độ chắc chắn: whether evidence is certain, or presumed because something is not known.
/// Evidence is refused only where it is certainly not so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// What is known decides.
    Certain,
    /// Presumed; what is missing to be sure.
    Presumed(Vec<Missing>),
}

impl Certainty {
    /// Certain if nothing is missing.
    pub fn lacking(mut missing: Vec<Missing>) -> Self {
        missing.sort_unstable();
        missing.dedup();
        if missing.is_empty() {
            Self::Certain
        } else {
            Self::Presumed(missing)
        }
    }
}
