//! The vocabularies of cooperation papers.

use crate::value::{Answer, Coded};

vocabulary! {
    /// Loại văn bản: the kind of paper. The paper's own name for it is stored separately.
    pub enum InstrumentKind("instrument kind") {
        /// A memorandum of understanding.
        Memorandum = "memorandum", "biên bản ghi nhớ" | "bản ghi nhớ" | "bản ghi nhớ hợp tác" | "biên bản ghi nhớ hợp tác", "memorandum of understanding";
        /// A cooperation agreement, also a comprehensive one.
        CooperationAgreement = "cooperation_agreement", "thỏa thuận hợp tác" | "thỏa thuận hợp tác toàn diện", "cooperation agreement";
        /// A cooperation plan.
        CooperationPlan = "cooperation_plan", "kế hoạch hợp tác" | "kế hoạch phối hợp", "cooperation plan";
        /// A framework contract (HĐNT), carried out by detailed contracts.
        FrameworkContract = "framework_contract", "hợp đồng nguyên tắc" | "hợp đồng khung", "framework contract";
        /// A contract on the transfer of techniques.
        TransferContract = "transfer_contract", "hợp đồng chuyển giao kỹ thuật", "technique transfer contract";
        /// A contract that divides responsibilities.
        ResponsibilityContract = "responsibility_contract", "hợp đồng trách nhiệm", "responsibility contract";
        /// A programme.
        Programme = "programme", "chương trình hợp tác" | "chương trình phối hợp" | "chương trình", "programme";
        /// A decision of an authority.
        Decision = "decision", "quyết định", "decision of an authority";
    }
}

vocabulary! {
    /// Vai trò của bên: the role of a party. It never follows from the letter A or B.
    pub enum PartyRole("party role") {
        /// Gives support.
        Transferor = "transferor", "bên hỗ trợ" | "bên hỗ trợ, chuyển giao" | "bên chuyển giao", "supporter";
        /// Receives support.
        Recipient = "recipient", "bên tiếp nhận" | "bên nhận chuyển giao", "recipient";
        /// Gives and receives.
        Mutual = "mutual", "bên hỗ trợ lẫn nhau" | "hỗ trợ lẫn nhau", "mutual supporter";
        /// An authority that coordinates.
        CoordinatingAuthority = "coordinating_authority", "cơ quan điều phối", "coordinating authority";
        /// Monitors how it is carried out.
        Monitor = "monitor", "bên giám sát", "monitor";
        /// Pays.
        Funder = "funder", "bên tài trợ", "funder";
        /// The paper does not say.
        NotStated = "not_stated", "không nêu", "not stated";
    }
}

impl PartyRole {
    /// Whether a party in this role gives support.
    pub const fn gives(self) -> bool {
        match self {
            Self::Transferor | Self::Mutual => true,
            Self::Recipient
            | Self::CoordinatingAuthority
            | Self::Monitor
            | Self::Funder
            | Self::NotStated => false,
        }
    }

    /// Whether a party in this role gives support and does not receive any.
    pub(super) const fn only_gives(self) -> bool {
        self.gives() && !self.receives()
    }

    /// Whether the paper does not state the role.
    pub(super) const fn is_not_stated(self) -> bool {
        matches!(self, Self::NotStated)
    }

    /// Whether a party in this role receives support.
    pub const fn receives(self) -> bool {
        match self {
            Self::Recipient | Self::Mutual => true,
            Self::Transferor
            | Self::CoordinatingAuthority
            | Self::Monitor
            | Self::Funder
            | Self::NotStated => false,
        }
    }
}

vocabulary! {
    /// Bên A, bên B: the letter of a party in the paper. It says nothing about the role.
    pub enum PartyLetter("party letter") {
        /// Bên A.
        A = "A", "Bên A", "Party A";
        /// Bên B.
        B = "B", "Bên B", "Party B";
        /// Bên C.
        C = "C", "Bên C", "Party C";
        /// Bên D.
        D = "D", "Bên D", "Party D";
        /// Bên E.
        E = "E", "Bên E", "Party E";
    }
}

vocabulary! {
    /// Loại nội dung: the kinds of work that are agreed.
    pub enum ContentKind("content kind") {
        /// Training in running a hospital.
        ManagementTraining = "management_training", "đào tạo quản lý", "management training";
        /// Training in a profession.
        ProfessionalTraining = "professional_training", "đào tạo chuyên môn", "professional training";
        /// Transfer of techniques.
        TechniqueTransfer = "technique_transfer", "chuyển giao kỹ thuật" | "chuyển giao kỹ thuật y học thực hành", "technique transfer";
        /// Sending experts.
        ExpertSupport = "expert_support", "cử chuyên gia hỗ trợ", "expert support";
        /// Consultation on cases.
        Consultation = "consultation", "hội chẩn", "consultation";
        /// Research.
        Research = "research", "nghiên cứu khoa học", "research";
        /// Exchange of experience.
        Exchange = "exchange", "trao đổi kinh nghiệm", "exchange of experience";
    }
}

impl Coded<ContentKind> {
    /// Whether a content of this kind includes an activity; unknown of a kind that is not in the list.
    pub(super) fn includes(&self, activity: ContentKind) -> Answer {
        match self {
            Self::Listed(kind) => kind.includes(activity),
            Self::Other(_) => Answer::Unknown,
        }
    }
}

impl ContentKind {
    /// Whether a content of this kind includes an activity: the activity itself, and for a transfer of
    /// techniques also the training and the visits of experts by which a technique is handed over.
    ///
    /// ```
    /// use lienvien::{agreement::ContentKind, value::Answer};
    /// let transfer = ContentKind::TechniqueTransfer;
    /// assert_eq!(transfer.includes(ContentKind::ExpertSupport), Answer::Yes);
    /// assert_eq!(ContentKind::ExpertSupport.includes(transfer), Answer::No);
    /// assert_eq!(ContentKind::Research.includes(transfer), Answer::No);
    /// ```
    pub const fn includes(self, activity: Self) -> Answer {
        match (self, activity) {
            (
                Self::TechniqueTransfer,
                Self::TechniqueTransfer | Self::ProfessionalTraining | Self::ExpertSupport,
            )
            | (Self::ManagementTraining, Self::ManagementTraining)
            | (Self::ProfessionalTraining, Self::ProfessionalTraining)
            | (Self::ExpertSupport, Self::ExpertSupport)
            | (Self::Consultation, Self::Consultation)
            | (Self::Research, Self::Research)
            | (Self::Exchange, Self::Exchange) => Answer::Yes,
            (
                Self::ManagementTraining
                | Self::ProfessionalTraining
                | Self::TechniqueTransfer
                | Self::ExpertSupport
                | Self::Consultation
                | Self::Research
                | Self::Exchange,
                _,
            ) => Answer::No,
        }
    }
}

vocabulary! {
    /// Hình thức hỗ trợ: where support takes place.
    pub enum Modality("mode of support") {
        /// At the hospital that gives support.
        AtSupporter = "at_supporter", "tại cơ sở hỗ trợ" | "hỗ trợ tại cơ sở hỗ trợ" | "hỗ trợ tại đơn vị chuyển giao" | "đào tạo tại đơn vị chuyển giao", "at the supporter";
        /// At the facility that receives support.
        OnSite = "on_site", "tại cơ sở tiếp nhận" | "hỗ trợ trực tiếp tại cơ sở tiếp nhận", "on site";
        /// At a distance.
        Remote = "remote", "từ xa" | "hỗ trợ từ xa", "remote";
    }
}

vocabulary! {
    /// Phương thức truyền đạt: how a technique is taught.
    pub enum TeachingMethod("teaching method") {
        /// Bedside teaching: the teacher guides the learner's hands.
        HandsOn = "hands_on", "cầm tay chỉ việc", "hands-on";
        /// In class.
        Classroom = "classroom", "lý thuyết tại lớp", "classroom";
        /// On line.
        Online = "online", "trực tuyến", "on line";
    }
}

vocabulary! {
    /// Hạng chuyên gia: the staff that the supporter sends.
    pub enum ExpertRank("expert rank") {
        /// The leading experts of a field.
        Leading = "leading", "chuyên gia đầu ngành", "leading expert";
        /// Experts.
        Expert = "expert", "chuyên gia", "expert";
        /// Professional staff.
        Staff = "staff", "cán bộ chuyên môn", "professional staff";
    }
}

vocabulary! {
    /// Mục tiêu: the objectives of cooperation. An objective stated twice counts once.
    pub enum Objective("objective") {
        /// Better trained staff.
        StaffCompetence = "staff_competence", "nâng cao trình độ chuyên môn của đội ngũ y, bác sĩ", "staff competence";
        /// The ability to examine and treat.
        ClinicalCapacity = "clinical_capacity", "nâng cao năng lực khám bệnh, chữa bệnh" | "nâng cao năng lực khám, chữa bệnh", "clinical capacity";
        /// Better care.
        CareQuality = "care_quality", "nâng cao chất lượng khám bệnh, chữa bệnh" | "nâng cao chất lượng khám, chữa bệnh", "quality of care";
        /// Better management of hospitals.
        ManagementCapacity = "management_capacity", "nâng cao năng lực quản lý bệnh viện", "management capacity";
        /// A healthier population.
        PopulationHealth = "population_health", "nâng cao năng lực chăm sóc, bảo vệ sức khỏe nhân dân", "population health";
        /// Patients treated in their own province.
        TreatedLocally = "treated_locally", "người dân được điều trị ngay tại địa phương" | "người dân được điều trị ngay tại tỉnh nhà", "treatment at home";
        /// Fewer patients sent to the higher-level facilities.
        ReduceUpperLevelLoad = "reduce_upper_level_load", "giảm tải cho các cơ sở y tế tuyến trên", "less load on the upper level";
    }
}

vocabulary! {
    /// Đối tượng thụ hưởng: the groups that benefit without being a party.
    pub enum BeneficiaryKind("beneficiary kind") {
        /// A sector, such as the health sector of a province.
        Sector = "sector", "ngành", "sector";
        /// A population.
        Population = "population", "người dân", "population";
        /// Staff.
        Staff = "staff", "cán bộ y tế", "staff";
    }
}

vocabulary! {
    /// Lý do chấm dứt: why an agreement ends before its time.
    pub enum TerminationCause("termination cause") {
        /// The parties agree to end it.
        Mutual = "mutual", "các bên thỏa thuận chấm dứt", "mutual consent";
        /// A party gave notice.
        Notice = "notice", "một bên thông báo chấm dứt", "notice";
        /// A party broke the agreement.
        Breach = "breach", "một bên vi phạm", "breach by a party";
        /// An authority ordered it.
        AuthorityOrder = "authority_order", "theo yêu cầu của cơ quan có thẩm quyền", "order of an authority";
        /// The law ended it.
        Law = "law", "theo quy định của pháp luật", "law";
    }
}

vocabulary! {
    /// Hiệu lực: the standing of an agreement on a day. It is computed for each question, never
    /// stored.
    pub enum Standing("standing") {
        /// Not yet signed by all parties that have to sign.
        Draft = "draft", "chưa ký kết", "not yet signed";
        /// Signed, but not yet in effect; or certainly not in force, but it is not known for which
        /// of the other reasons.
        NotInForce = "not_in_force", "chưa có hiệu lực" | "không có hiệu lực", "not in force";
        /// In force.
        InForce = "in_force", "đang có hiệu lực", "in force";
        /// Suspended.
        Suspended = "suspended", "đang tạm dừng", "suspended";
        /// Its period has ended.
        Expired = "expired", "đã hết thời hạn", "expired";
        /// Ended before its time, or settled, rejected, withdrawn, or entered in error.
        Ended = "ended", "đã chấm dứt" | "đã kết thúc", "ended";
        /// The known facts do not decide it.
        Unknown = "unknown", "chưa xác định được", "unknown";
    }
}

vocabulary! {
    /// Phạm vi áp dụng: whether an agreement covers a recipient and subjects on a day.
    pub enum Coverage("coverage") {
        /// Covered.
        Covered = "covered", "thuộc phạm vi hợp tác", "covered";
        /// Covered only after a request for it is accepted.
        OnDemand = "on_demand", "chỉ thuộc phạm vi hợp tác khi đề nghị theo nhu cầu được chấp thuận" | "theo nhu cầu", "on demand";
        /// Not covered.
        NotCovered = "not_covered", "không thuộc phạm vi hợp tác", "not covered";
        /// The known facts do not decide it.
        Unknown = "unknown", "chưa xác định được", "unknown";
    }
}
