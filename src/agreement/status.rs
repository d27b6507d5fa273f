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
        Suspended = "suspended", "tạm dừng", "suspended";
        /// Ended early; not yet settled. If the end is still to come, what can happen until then may be
        /// written: an approval, a number, the signer, an appendix, a request, a party that leaves, a link,
        /// a later agreement. Not so a suspension, since after it the status would no longer tell that the
        /// end is agreed on; nor a notice, since there is nothing left to give notice of.
        Terminated = "terminated", "đã chấm dứt", "terminated";
        /// Settled and closed (thanh lý).
        Liquidated = "liquidated", "đã thanh lý", "liquidated";
        /// A party refused it. A draft that nobody refused is *withdrawn* instead.
        Rejected = "rejected", "bị từ chối", "rejected";
        /// Withdrawn before it was signed.
        Withdrawn = "withdrawn", "đã rút", "withdrawn";
    }
}

crate::transitions! {
    /// The lifecycle of an agreement.
    pub(super) const TRANSITIONS: AgreementStatus, AgreementEventKind = {
        [] Drafted => [Draft];
        [] Reported => [Signed, Suspended, Terminated, Liquidated];
        [Draft, Agreed] Revised => [Draft];
        [Draft] Agreed => [Agreed];
        [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated] Approved => [same];
        [Draft, Agreed, PartlySigned] Rejected => [Rejected];
        [Draft, Agreed] Withdrawn => [Withdrawn];
        [Agreed, PartlySigned] Signed => [PartlySigned, Signed];
        [PartlySigned] Rescinded => [Agreed, PartlySigned];
        [PartlySigned, Signed, Suspended, Terminated] Numbered => [same];
        [PartlySigned, Signed, Suspended, Terminated] Identified => [same];
        [Signed, Terminated] Amended => [same];
        [Signed, Terminated] RequestAccepted => [same];
        [Signed, Suspended] PartyLeft => [same, Terminated];
        [Terminated] PartyLeft => [same];
        [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated] Linked => [same];
        [Signed] Suspended => [Suspended];
        [Suspended] Resumed => [Signed];
        [Signed, Suspended] NoticeGiven => [same];
        [Signed, Suspended] NoticeWithdrawn => [same];
        [Signed, Suspended] RolledOver => [same];
        [Signed, Suspended, Terminated] Renewed => [same];
        [Signed, Suspended] Terminated => [Terminated];
        [Signed, Suspended, Terminated] Liquidated => [Liquidated];
    };
}
