//! The statuses of a survey, and which events may follow each.

use super::SurveyEventKind;

vocabulary! {
    /// Trạng thái khảo sát: the progress of a survey.
    pub enum SurveyStatus("survey status") {
        /// Planned.
        Planned = "planned", "đã lên kế hoạch", "planned";
        /// The delegation is at work.
        InProgress = "in_progress", "đang khảo sát", "in progress";
        /// Both sides have concluded; the minutes are still to be signed.
        Concluded = "concluded", "đã kết luận", "concluded";
        /// Signed by some of the sides that have to sign.
        PartlySigned = "partly_signed", "đã ký một phần", "partly signed";
        /// Signed by the delegation and every host site.
        Signed = "signed", "đã ký biên bản", "signed";
        /// A side refuses to sign.
        Disputed = "disputed", "có bên từ chối ký", "disputed";
        /// Cancelled before it began.
        Cancelled = "cancelled", "đã hủy", "cancelled";
        /// A later survey took its place.
        Superseded = "superseded", "đã được thay thế", "superseded";
    }
}

crate::transitions! {
    /// The lifecycle of a survey.
    pub(super) const TRANSITIONS: SurveyStatus, SurveyEventKind = {
        [] Planned => [Planned];
        [] Reported => [Concluded, Signed];
        [Planned] Postponed => [same];
        [Planned] Cancelled => [Cancelled];
        [Planned] Opened => [InProgress];
        [InProgress] Presented => [same];
        [InProgress] NeedsProposed => [same];
        [InProgress] Found => [same];
        [InProgress] Required => [same];
        [InProgress] Concluded => [Concluded];
        [Concluded, PartlySigned, Signed, Disputed] Reopened => [InProgress];
        [Concluded] Signed => [PartlySigned];
        [PartlySigned] Signed => [same, Signed];
        [Concluded, PartlySigned] RefusedToSign => [Disputed];
        [Concluded, PartlySigned, Signed] Met => [same];
        [Concluded, PartlySigned, Signed] Waived => [same];
        [Concluded, PartlySigned, Signed] Unmet => [same];
        [Signed] Superseded => [Superseded];
    };
}
