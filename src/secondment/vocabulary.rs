//! The closed lists of secondments.

vocabulary! {
    /// Mục đích cử: what for somebody is sent.
    pub enum SecondmentPurpose("purpose of a secondment") {
        /// To teach and hand over techniques.
        Teach = "teach", "đào tạo, chuyển giao kỹ thuật", "teach";
        /// To treat patients where staff is short.
        Treat = "treat", "khám bệnh, chữa bệnh", "treat";
        /// To lead a department.
        LeadDepartment = "lead_department", "phụ trách khoa", "lead a department";
        /// To exchange experience.
        Exchange = "exchange", "trao đổi chuyên môn", "exchange";
        /// Something else.
        Other = "other", "mục đích khác", "other";
    }
}

vocabulary! {
    /// Mức độ hoàn thành nhiệm vụ: how well the one who was sent did, as the report of the expert
    /// and the assessment of the host grade it.
    pub enum CompletionGrade("completion grade") {
        /// The best.
        Excellent = "excellent", "Xuất sắc", "excellent";
        /// Good.
        Good = "good", "Tốt", "good";
        /// Neither good nor bad.
        Ordinary = "ordinary", "Bình thường", "ordinary";
        /// The task was not done.
        NotCompleted = "not_completed", "Không hoàn thành", "not completed";
    }
}
