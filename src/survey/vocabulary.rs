//! The vocabularies of a survey.

vocabulary! {
    /// Mục đích khảo sát: the purpose of a survey.
    pub enum SurveyPurpose("purpose of a survey") {
        /// To learn what a host needs.
        Needs = "needs", "khảo sát nhu cầu" | "khảo sát, đánh giá nhu cầu", "needs";
        /// To learn whether a host is ready to take a technique over.
        Readiness = "readiness", "khảo sát điều kiện tiếp nhận" | "khảo sát thực trạng", "readiness";
        /// To learn the results of an earlier survey or of a transfer.
        Review = "review", "khảo sát lại" | "khảo sát đánh giá lại", "review";
    }
}

vocabulary! {
    /// Nội dung đánh giá: the dimensions that are assessed in a specialty.
    pub enum Dimension("dimension") {
        /// The staff.
        Staff = "staff", "nhân lực", "staff";
        /// The equipment.
        Equipment = "equipment", "trang thiết bị", "equipment";
        /// The rooms.
        Premises = "premises", "cơ sở vật chất", "premises";
        /// The certificates and licences of the staff and the hospital.
        Certificates = "certificates", "giấy phép, chứng chỉ" | "chứng chỉ, giấy phép" | "chứng chỉ", "licences and certificates";
        /// The number of patients.
        Volume = "volume", "số lượng người bệnh" | "lượng người bệnh", "volume";
    }
}

vocabulary! {
    /// Mức đáp ứng: how far a dimension meets the need. The three ratings are those of a survey
    /// form in use in Phú Thọ.
    pub enum Rating("rating") {
        /// It meets the need.
        Meets = "meets", "đáp ứng tốt" | "đáp ứng", "meets the need";
        /// It meets the need in part.
        Average = "average", "trung bình" | "đáp ứng một phần", "average";
        /// It does not meet the need.
        Insufficient = "insufficient", "chưa đáp ứng" | "không đáp ứng", "insufficient";
    }
}

vocabulary! {
    /// Kết luận theo chuyên khoa: whether a host is able to take over techniques of a specialty.
    pub enum Verdict("verdict") {
        /// Ready.
        Ready = "ready", "đủ điều kiện", "ready";
        /// Ready after the requirements are met.
        Conditional = "conditional", "đủ điều kiện, kèm theo yêu cầu" | "đủ điều kiện khi đáp ứng yêu cầu" | "đủ điều kiện có kèm yêu cầu", "conditional";
        /// Ready; to start when the host asks for it.
        OnDemand = "on_demand", "triển khai theo nhu cầu" | "theo nhu cầu", "on demand";
        /// Still to be considered.
        ToBeWeighed = "to_be_weighed", "cần xem xét thêm" | "cần cân nhắc thêm", "to be weighed";
        /// Not ready.
        NotReady = "not_ready", "chưa đủ điều kiện", "not ready";
    }
}

vocabulary! {
    /// Loại yêu cầu: the kinds of requirement.
    pub enum RequirementKind("kind of requirement") {
        /// A plan for the development of the staff.
        StaffDevelopmentPlan = "staff_development_plan", "kế hoạch phát triển nhân lực", "staff development plan";
        /// Better equipment.
        EquipmentUpgrade = "equipment_upgrade", "nâng cấp trang thiết bị", "equipment upgrade";
        /// Better buildings and rooms.
        Infrastructure = "infrastructure", "cải tạo cơ sở vật chất" | "cải tạo cơ sở hạ tầng" | "cơ sở hạ tầng", "infrastructure";
        /// A licence or certificate.
        Licence = "licence", "giấy phép, chứng chỉ", "licences and certificates";
    }
}

vocabulary! {
    /// Tình trạng yêu cầu: whether a requirement is open.
    pub enum RequirementStanding("standing of a requirement") {
        /// Neither met nor waived.
        Open = "open", "chưa đáp ứng", "open";
        /// Met.
        Met = "met", "đã đáp ứng", "met";
        /// Waived in writing.
        Waived = "waived", "đã được miễn" | "được miễn", "waived";
    }
}

vocabulary! {
    /// Loại gói đề xuất: the kind of package that a host asks for (`các gói chuyên môn, kỹ thuật`
    /// in the [Bắc Quang article](crate#the-two-articles)).
    pub enum PackageKind("kind of package") {
        /// A package of expertise.
        Expertise = "expertise", "gói chuyên môn", "package of expertise";
        /// A package of techniques.
        Technique = "technique", "gói kỹ thuật", "technique package";
    }
}

vocabulary! {
    /// Mức độ ca bệnh: the severity of cases.
    pub enum CaseSeverity("severity of a case") {
        /// A routine case.
        Routine = "routine", "ca bệnh thường quy" | "thường quy" | "thông thường", "routine";
        /// A difficult case.
        Difficult = "difficult", "ca bệnh khó" | "khó", "difficult";
        /// A critical case.
        Critical = "critical", "ca bệnh nguy cấp" | "nguy cấp", "critical";
    }
}

vocabulary! {
    /// Vai trò trong đoàn: the roles of the members of a delegation.
    pub enum DelegationRole("role in a delegation") {
        /// Leads it.
        Head = "head", "trưởng đoàn", "head";
        /// Deputises for the head.
        DeputyHead = "deputy_head", "phó trưởng đoàn" | "phó đoàn", "deputy head";
        /// Writes its minutes.
        Secretary = "secretary", "thư ký" | "thư ký đoàn", "secretary";
        /// A member.
        Member = "member", "thành viên" | "ủy viên", "member";
    }
}
