//! Evidence of any kind: what one record proves to another.

use super::{RecordRef, When};
use core::{any::Any, fmt};

vocabulary! {
    /// Loại chứng cứ: what a piece of evidence says.
    pub enum EvidenceKind("kind of evidence") {
        /// An agreement was in force.
        InForce = "in_force", "văn bản hợp tác đang có hiệu lực", "an agreement in force";
        /// An agreement covered a recipient and subjects.
        Covered = "covered", "cơ sở tiếp nhận và nội dung thuộc phạm vi hợp tác", "a recipient and subjects covered by an agreement";
        /// The minutes of a survey were signed.
        SignedMinutes = "signed_minutes", "biên bản khảo sát đã ký", "signed minutes of a survey";
        /// A host was ready to start.
        ReadyToStart = "ready_to_start", "đủ điều kiện triển khai", "a host that is ready to start";
        /// An enrolment had a seat in a course.
        Seat = "seat", "suất học trong khóa đào tạo", "a seat in a course";
    }
}

/// Chứng cứ: what one record proves to another. Only the record makes it; but whoever writes a line
/// as text can write any evidence into it, so evidence *in a line from outside is a claim*. `confirm`
/// in the module [`any`](crate::any) asks the record again.
///
/// A piece of evidence of a known type is found by `downcast_ref` of [`Any`].
pub trait Evidence: Any + fmt::Debug + Send + Sync {
    /// What it says.
    fn kind(&self) -> EvidenceKind;

    /// The record that gives it.
    fn record(&self) -> RecordRef;

    /// The number of lines in that record when it gave the evidence.
    fn version(&self) -> u32;

    /// The day for which it is given, as far as known.
    fn on(&self) -> When;
}
