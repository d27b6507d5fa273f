//! The statuses of an agreement, and its transitions.

use super::AgreementEventKind;

vocabulary! {
    /// Trạng thái văn bản: the progress of an agreement. Whether it is in force on a day is another
    /// question: [`Standing`](super::Standing).
    pub enum AgreementStatus("agreement status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// The parties agree on the text.
        Agreed = "agreed", "đã thống nhất", "agreed";
        /// Signed by some of the parties that have to sign.
        PartlySigned = "partly_signed", "đã ký một phần", "partly signed";
        /// Signed by all parties that have to sign.
        Signed = "signed", "đã ký kết", "signed";
        /// Signed, and suspended for some time.
        Suspended = "suspended", "đang tạm dừng" | "tạm dừng", "suspended";
        /// Ended early; not yet settled. What becomes known late may still be written, and a party that
        /// leaves before an end to come. Not so a suspension, since after it the status would no longer tell
        /// that the end is agreed on; nor a notice, since there is nothing left to give notice of.
        Terminated = "terminated", "đã chấm dứt", "terminated";
        /// Settled and closed (thanh lý).
        Liquidated = "liquidated", "đã thanh lý", "liquidated";
        /// A party refused it. A draft that nobody refused is *withdrawn* instead.
        Rejected = "rejected", "đã bị từ chối" | "bị từ chối", "rejected";
        /// Withdrawn before it was signed.
        Withdrawn = "withdrawn", "đã rút lại" | "đã rút", "withdrawn";
    }
}

crate::transitions! {
    /// The lifecycle of an agreement.
    pub(super) const TRANSITIONS: AgreementStatus, AgreementEventKind = {
        [] Drafted => [Draft];
        [] Reported => [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated, Liquidated, Rejected, Withdrawn];
        [Draft, Agreed, PartlySigned] Revised => [Draft];
        [Draft] Agreed => [Agreed];
        [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated, Liquidated, Rejected, Withdrawn] Approved late => [same];
        [Draft, Agreed, PartlySigned] Rejected => [Rejected];
        [Draft, Agreed, PartlySigned] Withdrawn => [Withdrawn];
        [Draft, Agreed, PartlySigned] Signed => [PartlySigned, Signed];
        [PartlySigned] Rescinded => [Agreed, PartlySigned];
        [Agreed, PartlySigned, Signed, Suspended, Terminated, Liquidated, Rejected, Withdrawn] Numbered late => [same];
        [PartlySigned, Signed, Suspended, Terminated, Liquidated, Rejected, Withdrawn] Identified => [same];
        [Signed, Suspended, Terminated, Liquidated] Amended late => [same];
        [PartlySigned, Signed, Suspended, Terminated, Liquidated] ObligationMet late => [same];
        [PartlySigned, Signed, Suspended, Terminated, Liquidated] ObligationWaived late => [same];
        [PartlySigned, Signed, Suspended, Terminated, Liquidated] ObligationMissed late => [same];
        [Signed, Suspended, Terminated, Liquidated] RequestAccepted late => [same];
        [Signed, Suspended] PartyLeft => [same, Terminated];
        [Terminated] PartyLeft => [same];
        [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated, Liquidated, Rejected, Withdrawn] Linked late => [same];
        [Signed, Suspended] Suspended => [Suspended];
        [Suspended] Resumed => [Signed];
        [Signed, Suspended] NoticeGiven => [same];
        [Signed, Suspended] NoticeWithdrawn => [same];
        [Signed, Suspended] RolledOver => [same];
        [Signed, Suspended, Terminated, Liquidated] Renewed late => [same];
        [Signed, Suspended] Terminated => [Terminated];
        [Signed, Suspended, Terminated] Liquidated => [Liquidated];
    };
}

impl AgreementStatus {
    /// Whether all parties that have to sign had signed.
    pub(crate) const fn is_signed(self) -> bool {
        match self {
            Self::Signed | Self::Suspended | Self::Terminated | Self::Liquidated => true,
            Self::Draft | Self::Agreed | Self::PartlySigned | Self::Rejected | Self::Withdrawn => {
                false
            }
        }
    }
}
