//! The vocabularies of secondments.

use crate::agreement::ContentKind;
use crate::value::Coded;

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
    }
}

impl Coded<SecondmentPurpose> {
    /// The activities of an agreement that a secondment for this purpose may be.
    pub(super) const fn activities(&self) -> &'static [ContentKind] {
        match self.listed() {
            Some(SecondmentPurpose::Teach) => &[
                ContentKind::ExpertSupport,
                ContentKind::ProfessionalTraining,
                ContentKind::ManagementTraining,
                ContentKind::TechniqueTransfer,
            ],
            Some(SecondmentPurpose::Treat | SecondmentPurpose::LeadDepartment) => {
                &[ContentKind::ExpertSupport]
            }
            Some(SecondmentPurpose::Exchange) => {
                &[ContentKind::ExpertSupport, ContentKind::Exchange]
            }
            None => ContentKind::ALL,
        }
    }
}

vocabulary! {
    /// Mức độ hoàn thành nhiệm vụ: how well the task was done, as graded in the report of the expert
    /// and in the assessment of the host. Other scales stay in the words of the paper.
    pub enum CompletionGrade("completion grade") {
        /// Excellent.
        Excellent = "excellent", "hoàn thành xuất sắc nhiệm vụ" | "xuất sắc", "excellent";
        /// Good.
        Good = "good", "hoàn thành tốt nhiệm vụ" | "tốt", "good";
        /// Neither good nor bad.
        Ordinary = "ordinary", "hoàn thành nhiệm vụ" | "bình thường", "ordinary";
        /// The task was not completed.
        NotCompleted = "not_completed", "không hoàn thành nhiệm vụ" | "không hoàn thành", "not completed";
    }
}
