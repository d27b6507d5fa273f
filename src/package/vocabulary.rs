//! The closed lists of packages.

vocabulary! {
    /// Nơi thực hiện: where a stage of a package takes place. Either stage may come first, or be missing.
    pub enum StagePlace("place of a stage") {
        /// At the hospital that supports.
        AtSupporter = "at_supporter", "tại đơn vị chuyển giao", "at the supporter";
        /// At the recipient.
        OnSite = "on_site", "tại đơn vị tiếp nhận", "on site";
    }
}

vocabulary! {
    /// Mức độ thực hiện: how far somebody went in one case.
    pub enum CaseLevel("level of practice") {
        /// Looked on.
        Observed = "observed", "quan sát", "observed";
        /// Helped.
        Assisted = "assisted", "phụ", "assisted";
        /// Did it, with the trainer scrubbed in.
        SupervisedScrubbed = "supervised_scrubbed", "thực hiện, người hướng dẫn cùng tham gia", "supervised, trainer scrubbed";
        /// Did it, with the trainer in the room.
        SupervisedInRoom = "supervised_in_room", "thực hiện, người hướng dẫn có mặt tại phòng", "supervised, trainer in the room";
        /// Did it alone.
        Independent = "independent", "thực hiện độc lập", "independent";
        /// Taught others while doing it.
        TaughtOthers = "taught_others", "hướng dẫn người khác", "taught others";
    }
}

impl CaseLevel {
    /// Whether it was done without help: alone, or while teaching others.
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
    /// Kết quả ca: how a case went.
    #[non_exhaustive]
    pub enum CaseOutcome("outcome of a case") {
        /// As intended.
        Successful = "successful", "thành công", "successful";
        /// With a complication.
        Complicated = "complicated", "có tai biến, biến chứng", "with a complication";
        /// The technique could not be carried through.
        Unsuccessful = "unsuccessful", "không thành công", "unsuccessful";
    }
}

vocabulary! {
    /// Kết luận: whether a trainee has the technique.
    pub enum AssessmentConclusion("conclusion") {
        /// Has it.
        Passed = "passed", "Đạt", "passed";
        /// Has it not yet.
        Failed = "failed", "Chưa đạt", "not yet passed";
    }
}

vocabulary! {
    /// Bên: one of the two sides of a transfer.
    pub enum TransferSide("side") {
        /// Gives the technique.
        Supporter = "supporter", "bên chuyển giao", "supporter";
        /// Takes it over.
        Recipient = "recipient", "bên tiếp nhận", "recipient";
    }
}

vocabulary! {
    /// Phạm vi nghiệm thu: how much was accepted.
    pub enum Extent("extent of acceptance") {
        /// All of it.
        Whole = "whole", "toàn bộ", "whole";
        /// Not all of it; what is left out is named.
        Partial = "partial", "một phần", "partial";
    }
}

vocabulary! {
    /// Loại cho phép: by what kind of decision the technique may be performed.
    #[non_exhaustive]
    pub enum AuthorisationKind("kind of authorisation") {
        /// It stands on the recipient's approved list of techniques.
        ApprovedList = "approved_list", "danh mục kỹ thuật được phê duyệt", "approved list";
        /// A new technique, on trial.
        PilotNew = "pilot_new", "kỹ thuật mới, áp dụng thí điểm", "new technique, pilot";
        /// A new technique, for good.
        OfficialNew = "official_new", "kỹ thuật mới, áp dụng chính thức", "new technique, official";
    }
}

vocabulary! {
    /// Nguyên nhân tạm ngừng: why a technique is not performed for the time being.
    #[non_exhaustive]
    pub enum SuspensionCause("cause of suspension") {
        /// The last person who had it left.
        LastTrainedLeft = "last_trained_left", "người được đào tạo cuối cùng rời đơn vị", "the last trained person left";
        /// Equipment is broken or missing.
        Equipment = "equipment", "thiết bị, vật tư", "equipment";
        /// A licence is missing.
        Licence = "licence", "giấy phép, phạm vi hành nghề", "licence";
        /// An authority ordered it.
        AuthorityOrder = "authority_order", "yêu cầu của cơ quan quản lý", "order of an authority";
        /// It was not safe.
        Safety = "safety", "an toàn người bệnh", "safety";
        /// Another cause.
        Other = "other", "nguyên nhân khác", "other";
    }
}
