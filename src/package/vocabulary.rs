//! The vocabularies of packages.

vocabulary! {
    /// Nơi thực hiện: where a stage of a package takes place. The stages may come in any order, and some
    /// of them may be missing.
    pub enum StagePlace("place of a stage") {
        /// At the hospital that transfers the technique.
        AtSupporter = "at_supporter", "tại cơ sở hỗ trợ" | "tại đơn vị chuyển giao", "at the supporter";
        /// At the recipient.
        OnSite = "on_site", "tại cơ sở tiếp nhận" | "tại đơn vị tiếp nhận" | "tại chỗ", "on site";
        /// At a distance.
        Remote = "remote", "từ xa" | "trực tuyến", "remote";
    }
}

vocabulary! {
    /// Mức độ thực hiện: how a person took part in one case.
    pub enum CaseLevel("level of practice") {
        /// Observed it.
        Observed = "observed", "quan sát", "observed";
        /// Assisted in it.
        Assisted = "assisted", "phụ mổ, phụ thủ thuật" | "tham gia phụ" | "phụ", "assisted";
        /// Performed it, with the trainer scrubbed in.
        SupervisedScrubbed = "supervised_scrubbed", "thực hiện, người hướng dẫn cùng tham gia", "supervised, trainer scrubbed";
        /// Performed it, with the trainer in the room.
        SupervisedInRoom = "supervised_in_room", "thực hiện, người hướng dẫn có mặt tại phòng", "supervised, trainer in the room";
        /// Performed it alone.
        Independent = "independent", "thực hiện độc lập", "independent";
        /// Taught others while performing it.
        TaughtOthers = "taught_others", "hướng dẫn người khác", "taught others";
    }
}

impl CaseLevel {
    /// Whether it was performed without help: alone, or while teaching others.
    pub const fn is_unaided(self) -> bool {
        match self {
            Self::Independent | Self::TaughtOthers => true,
            Self::Observed | Self::Assisted | Self::SupervisedScrubbed | Self::SupervisedInRoom => {
                false
            }
        }
    }
}

vocabulary! {
    /// Kết quả ca: the outcome of a case.
    pub enum CaseOutcome("outcome of a case") {
        /// It went as intended.
        Successful = "successful", "thành công", "successful";
        /// It had a complication.
        Complicated = "complicated", "có tai biến, biến chứng", "with a complication";
        /// The technique could not be completed.
        Unsuccessful = "unsuccessful", "không thành công", "unsuccessful";
    }
}

vocabulary! {
    /// Kết luận: whether a trainee has learnt the technique.
    pub enum AssessmentConclusion("conclusion") {
        /// Has learnt it.
        Passed = "passed", "đạt", "passed";
        /// Has not learnt it yet.
        Failed = "failed", "chưa đạt", "not yet passed";
    }
}

vocabulary! {
    /// Bên: one of the two sides of a transfer.
    pub enum TransferSide("side") {
        /// Transfers the technique.
        Supporter = "supporter", "bên hỗ trợ" | "bên chuyển giao", "supporter";
        /// Receives the technique.
        Recipient = "recipient", "bên tiếp nhận" | "bên nhận chuyển giao", "recipient";
    }
}

vocabulary! {
    /// Phạm vi nghiệm thu: how much of the package was accepted.
    pub enum Extent("extent of acceptance") {
        /// All of it.
        Whole = "whole", "toàn bộ", "whole";
        /// A part; the minutes name what is not accepted.
        Partial = "partial", "một phần", "partial";
    }
}

vocabulary! {
    /// Loại cho phép: the kind of decision by which the technique may be performed.
    pub enum AuthorisationKind("kind of authorisation") {
        /// The technique is on the recipient's approved list of techniques.
        ApprovedList = "approved_list", "danh mục kỹ thuật được phê duyệt", "approved list";
        /// A new technique, on trial.
        PilotNew = "pilot_new", "kỹ thuật mới, áp dụng thí điểm", "new technique, pilot";
        /// A new technique, permanently.
        OfficialNew = "official_new", "kỹ thuật mới, áp dụng chính thức", "new technique, official";
    }
}

vocabulary! {
    /// Nguyên nhân tạm ngừng: why a technique is not performed for some time.
    pub enum SuspensionCause("cause of suspension") {
        /// The last person trained in it left.
        LastTrainedLeft = "last_trained_left", "không còn người đã được đào tạo tại cơ sở tiếp nhận", "the last trained person left";
        /// Equipment is broken or missing.
        Equipment = "equipment", "trang thiết bị, vật tư" | "thiết bị, vật tư", "equipment";
        /// A licence is missing.
        Licence = "licence", "giấy phép hoạt động, phạm vi hoạt động chuyên môn", "operating licence, scope of activities";
        /// An authority ordered it.
        AuthorityOrder = "authority_order", "yêu cầu của cơ quan có thẩm quyền" | "yêu cầu của cơ quan quản lý", "order of an authority";
        /// It was not safe.
        Safety = "safety", "an toàn người bệnh", "safety";
    }
}
