//! The statuses of a survey, and which events may follow each.

use super::SurveyEventKind;

vocabulary! {
    /// Trạng thái khảo sát: the progress of a survey.
    pub enum SurveyStatus("survey status") {
        /// Planned.
        Planned = "planned", "đã lập kế hoạch" | "đã lên kế hoạch", "planned";
        /// The delegation is at work.
        InProgress = "in_progress", "đang khảo sát", "in progress";
        /// It was broken off before both sides came to a conclusion.
        BrokenOff = "broken_off", "đã dừng khi chưa kết luận" | "đã dừng giữa chừng", "broken off";
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
    /// The lifecycle of a survey. Steps that no source tells are left out. What was presented, proposed,
    /// found and required, and what became of a requirement, may become known late.
    pub(super) const TRANSITIONS: SurveyStatus, SurveyEventKind = {
        [] Planned => [Planned];
        [] Reported => [Planned, InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Cancelled, Superseded];
        [Planned] Postponed => [same];
        [Planned] Cancelled => [Cancelled];
        [Planned] Opened => [InProgress];
        [InProgress] Opened => [same];
        [Planned] Presented => [InProgress];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Presented late => [same];
        [Planned, InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Cancelled, Superseded] NeedsProposed late => [same];
        [Planned] Found => [InProgress];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Found late => [same];
        [Planned] Required => [InProgress];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Required late => [same];
        [Planned, InProgress] BrokenOff => [BrokenOff];
        [Planned, InProgress, BrokenOff] Concluded => [Concluded];
        [Concluded, PartlySigned, Signed, Disputed] Concluded => [same];
        [BrokenOff, Concluded, PartlySigned, Signed, Disputed] Reopened => [InProgress];
        [Planned, InProgress, BrokenOff, Concluded] Signed => [PartlySigned, Signed];
        [PartlySigned] Signed => [same, Signed];
        [Disputed] Signed => [same, PartlySigned, Signed];
        [Planned, InProgress, BrokenOff, Concluded, PartlySigned] RefusedToSign => [Disputed];
        [Disputed] RefusedToSign => [same];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Met late => [same];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Waived late => [same];
        [InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed, Superseded] Unmet late => [same];
        [Planned, InProgress, BrokenOff, Concluded, PartlySigned, Signed, Disputed] Superseded => [Superseded];
    };
}
