//! Where an agreement can stand, and what may follow.

use super::AgreementEventKind;

vocabulary! {
    /// Trạng thái văn bản: how far an agreement has got. Whether it is in force on a day is
    /// another question: [`Standing`](super::Standing).
    pub enum AgreementStatus("agreement status") {
        /// Being written.
        Draft = "draft", "dự thảo", "draft";
        /// The parties agree on the text.
        Agreed = "agreed", "đã thống nhất", "agreed";
        /// Signed by some of those who have to.
        PartlySigned = "partly_signed", "đã ký một phần", "partly signed";
        /// Signed by all who have to.
        Signed = "signed", "đã ký kết", "signed";
        /// Signed, and not carried out for some time.
        Suspended = "suspended", "tạm dừng", "suspended";
        /// Ended before its time; what is owed is still to be settled.
        Terminated = "terminated", "đã chấm dứt", "terminated";
        /// Settled and closed (thanh lý).
        Liquidated = "liquidated", "đã thanh lý", "liquidated";
        /// A party refused it. Not *withdrawn*: a draft is withdrawn when nobody has refused it.
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
        [Draft, Agreed, PartlySigned] Approved => [same];
        [Draft, Agreed, PartlySigned] Rejected => [Rejected];
        [Draft, Agreed] Withdrawn => [Withdrawn];
        [Agreed, PartlySigned] Signed => [PartlySigned, Signed];
        [PartlySigned] Rescinded => [Agreed, PartlySigned];
        [PartlySigned, Signed, Suspended, Terminated] Numbered => [same];
        [PartlySigned, Signed, Suspended, Terminated] Identified => [same];
        [Signed] Amended => [same];
        [Signed] RequestAccepted => [same];
        [Signed, Suspended] PartyLeft => [same, Terminated];
        [Draft, Agreed, PartlySigned, Signed, Suspended, Terminated] Linked => [same];
        [Signed] Suspended => [Suspended];
        [Suspended] Resumed => [Signed];
        [Signed, Suspended] Renewed => [same];
        [Signed, Suspended] Terminated => [Terminated];
        [Signed, Suspended, Terminated] Liquidated => [Liquidated];
    };
}
