//! The vocabularies of secondments.

use crate::agreement::ContentKind;

vocabulary! {
    /// Mục đích cử: the purpose of sending staff.
    pub enum SecondmentPurpose("purpose of a secondment") {
        /// To teach and hand over techniques.
        Teach = "teach", "đào tạo, chuyển giao kỹ thuật", "teach";
        /// To treat patients where staff is short.
        Treat = "treat", "khám bệnh, chữa bệnh", "treat";
        /// To lead a department.
        LeadDepartment = "lead_department", "phụ trách khoa", "lead a department";
        /// To exchange experience.
        Exchange = "exchange", "trao đổi chuyên môn", "exchange";
        /// Another purpose.
        Other = "other", "mục đích khác", "other";
    }
}

impl SecondmentPurpose {
    /// The activities of an agreement that a secondment for this purpose may be.
    pub(super) const fn activities(self) -> &'static [ContentKind] {
        match self {
            Self::Teach => &[
                ContentKind::ExpertSupport,
                ContentKind::ProfessionalTraining,
                ContentKind::ManagementTraining,
                ContentKind::TechniqueTransfer,
            ],
            Self::Treat | Self::LeadDepartment => &[ContentKind::ExpertSupport],
            Self::Exchange => &[ContentKind::ExpertSupport, ContentKind::Exchange],
            Self::Other => ContentKind::ALL,
        }
    }
}

vocabulary! {
    /// Mức độ hoàn thành nhiệm vụ: how well the task was done, as graded in the report of the expert
    /// and in the assessment of the host.
    pub enum CompletionGrade("completion grade") {
        /// Excellent.
        Excellent = "excellent", "Xuất sắc", "excellent";
        /// Good.
        Good = "good", "Tốt", "good";
        /// Neither good nor bad.
        Ordinary = "ordinary", "Bình thường", "ordinary";
        /// The task was not completed.
        NotCompleted = "not_completed", "Không hoàn thành", "not completed";
    }
}
