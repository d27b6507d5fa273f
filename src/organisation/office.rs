//! Offices that people hold.

use super::{OrganisationRef, SigningCapacity};
use crate::value::{Coded, Text};
use core::fmt;

vocabulary! {
    /// Loại chức vụ: the kind of office that a person holds.
    ///
    /// ```
    /// use lienvien::{organisation::OfficeKind, value::Vocabulary};
    /// assert_eq!(OfficeKind::find("phó giám đốc"), Some(OfficeKind::DeputyDirector));
    /// ```
    pub enum OfficeKind("office") {
        /// The director of a hospital or of another body of its own.
        Director = "director", "Giám đốc", "director";
        /// A deputy director of a hospital or of another body of its own.
        DeputyDirector = "deputy_director", "Phó Giám đốc", "deputy director";
        /// The director of a centre with a name of its own (Trung tâm Đào tạo và Chỉ đạo tuyến). Most
        /// are parts of a hospital, so this is not the director of a hospital.
        DirectorOfCentre = "director_of_centre", "Giám đốc trung tâm trực thuộc", "director of a centre";
        /// A deputy director of such a centre.
        DeputyDirectorOfCentre = "deputy_director_of_centre", "Phó Giám đốc trung tâm trực thuộc", "deputy director of a centre";
        /// The director of an institute, of its own or in a hospital.
        InstituteDirector = "institute_director", "Viện trưởng", "director of an institute";
        /// A deputy director of an institute.
        DeputyInstituteDirector = "deputy_institute_director", "Phó Viện trưởng" | "Viện phó", "deputy director of an institute";
        /// The head of a clinical or paraclinical department.
        HeadOfDepartment = "head_of_department", "Trưởng khoa" | "Chủ nhiệm khoa", "head of department";
        /// A deputy head of a clinical or paraclinical department.
        DeputyHeadOfDepartment = "deputy_head_of_department", "Phó Trưởng khoa" | "Phó khoa" | "Phó Chủ nhiệm khoa", "deputy head of department";
        /// The head of an office of the administration.
        HeadOfOffice = "head_of_office", "Trưởng phòng", "head of office";
        /// A deputy head of an office of the administration.
        DeputyHeadOfOffice = "deputy_head_of_office", "Phó Trưởng phòng" | "Phó phòng", "deputy head of office";
        /// The head of a clinic of its own (phòng khám).
        HeadOfClinic = "head_of_clinic", "Trưởng phòng khám", "head of a clinic";
        /// The chief nurse of a hospital or a department.
        ChiefNurse = "chief_nurse", "Điều dưỡng trưởng" | "ĐD trưởng", "chief nurse";
        /// The chief midwife of a hospital or a department.
        ChiefMidwife = "chief_midwife", "Hộ sinh trưởng" | "NHS trưởng", "chief midwife";
        /// The chief technician of a hospital or a department.
        ChiefTechnician = "chief_technician", "Kỹ thuật viên trưởng" | "KTV trưởng", "chief technician";
        /// The chief accountant, who signs for sums beside the head.
        ChiefAccountant = "chief_accountant", "Kế toán trưởng", "chief accountant";
        /// The head of a health station.
        HeadOfStation = "head_of_station", "Trưởng trạm Y tế" | "Trưởng trạm" | "Trạm trưởng", "head of a health station";
        /// A deputy head of a health station.
        DeputyHeadOfStation = "deputy_head_of_station", "Phó Trưởng trạm Y tế" | "Phó Trưởng trạm", "deputy head of a health station";
        /// The head of a department that teaches (bộ môn).
        HeadOfSubject = "head_of_subject", "Trưởng bộ môn" | "Chủ nhiệm bộ môn", "head of a teaching department";
        /// A deputy head of a department that teaches.
        DeputyHeadOfSubject = "deputy_head_of_subject", "Phó Trưởng bộ môn" | "Phó Chủ nhiệm bộ môn", "deputy head of a teaching department";
        /// The head of a university or college.
        Rector = "rector", "Hiệu trưởng", "rector";
        /// A deputy head of a university or college.
        ViceRector = "vice_rector", "Phó Hiệu trưởng" | "Hiệu phó", "vice-rector";
        /// The head of a delegation.
        HeadOfDelegation = "head_of_delegation", "Trưởng đoàn", "head of delegation";
        /// The person who writes the minutes.
        Secretary = "secretary", "Thư ký", "secretary";
        /// Represents an organisation, without a stated office.
        Representative = "representative", "Người đại diện" | "Đại diện", "representative";
        /// A minister.
        Minister = "minister", "Bộ trưởng", "minister";
        /// A deputy minister.
        DeputyMinister = "deputy_minister", "Thứ trưởng", "deputy minister";
        /// The head of an administration (cục) of a ministry.
        HeadOfAdministration = "head_of_administration", "Cục trưởng", "head of an administration";
        /// A deputy head of an administration of a ministry.
        DeputyHeadOfAdministration = "deputy_head_of_administration", "Phó Cục trưởng" | "Cục phó", "deputy head of an administration";
        /// The head of a department (vụ) of a ministry.
        HeadOfMinistryDepartment = "head_of_ministry_department", "Vụ trưởng", "head of a department of a ministry";
        /// A deputy head of a department of a ministry.
        DeputyHeadOfMinistryDepartment = "deputy_head_of_ministry_department", "Phó Vụ trưởng" | "Vụ phó", "deputy head of a department of a ministry";
        /// The head of the office (văn phòng) of an authority; signs TL. for its head.
        ChiefOfOffice = "chief_of_office", "Chánh Văn phòng" | "Chánh VP", "chief of office";
        /// A deputy head of the office of an authority.
        DeputyChiefOfOffice = "deputy_chief_of_office", "Phó Chánh Văn phòng" | "Phó Chánh VP", "deputy chief of office";
        /// The general director of a company, such as a group of private hospitals, or of social insurance.
        GeneralDirector = "general_director", "Tổng Giám đốc", "general director";
        /// A deputy general director.
        DeputyGeneralDirector = "deputy_general_director", "Phó Tổng Giám đốc", "deputy general director";
        /// The chair of the board of a company, a school or a hospital.
        BoardChair = "board_chair", "Chủ tịch Hội đồng quản trị" | "Chủ tịch HĐQT" | "Chủ tịch Hội đồng thành viên" | "Chủ tịch Hội đồng quản lý" | "Chủ tịch Hội đồng trường", "chair of the board";
        /// The chair of a People's Committee.
        Chair = "chair", "Chủ tịch" | "Chủ tịch UBND" | "Chủ tịch Ủy ban nhân dân", "chair";
        /// A vice chair of a People's Committee.
        ViceChair = "vice_chair", "Phó Chủ tịch" | "Phó Chủ tịch UBND" | "Phó Chủ tịch Ủy ban nhân dân", "vice-chair";
        /// The director of the Department of Health of a province.
        HealthDirector = "health_director", "Giám đốc Sở Y tế", "director of the department of health";
        /// A deputy director of the Department of Health of a province.
        DeputyHealthDirector = "deputy_health_director", "Phó Giám đốc Sở Y tế", "deputy director of the department of health";
        /// The secretary of a committee of the Party; attends, and never signs for a party.
        PartySecretary = "party_secretary", "Bí thư", "party secretary";
        /// A deputy secretary of a committee of the Party; attends, and never signs for a party.
        DeputyPartySecretary = "deputy_party_secretary", "Phó Bí thư", "deputy party secretary";
        /// The chair of a trade union.
        UnionChair = "union_chair", "Chủ tịch Công đoàn", "trade union chair";
        /// A vice chair of a trade union.
        UnionViceChair = "union_vice_chair", "Phó Chủ tịch Công đoàn", "trade union vice-chair";
    }
}

vocabulary! {
    /// Cách giữ chức vụ: how a person holds an office to which he or she is not appointed, or no more.
    ///
    /// Source: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 7 (Q.) and Điều 13(1) (a deputy put in charge
    /// signs KT.).
    ///
    /// ```
    /// use lienvien::organisation::{Office, OfficeHolding, OfficeKind, SigningCapacity};
    /// let acting = Office::parse("Q. Giám đốc Bệnh viện A")?;
    /// assert_eq!(acting.kind, OfficeKind::Director);
    /// assert_eq!(acting.holding, Some(OfficeHolding::Acting));
    /// let in_charge = Office::parse("Phó Giám đốc phụ trách")?;
    /// assert_eq!(in_charge.kind, OfficeKind::DeputyDirector);
    /// assert_eq!(in_charge.holding, Some(OfficeHolding::InCharge));
    /// assert_eq!(OfficeHolding::InCharge.signs(), Some(SigningCapacity::ForSuperior));
    /// // Who held an office holds it no more, so the kind says nothing.
    /// let former = Office::parse("Nguyên Giám đốc Bệnh viện A")?;
    /// assert_eq!(former.kind.listed(), None);
    /// assert_eq!(former.holding, Some(OfficeHolding::Former));
    /// assert_eq!(former.scope.as_deref(), Some("Bệnh viện A"));
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    pub enum OfficeHolding("way of holding an office") {
        /// The acting head.
        Acting = "acting", "quyền cấp trưởng" | "quyền" | "Q", "acting";
        /// Put in charge while there is no head: a deputy, or somebody whose office is not stated.
        InCharge = "in_charge", "phụ trách" | "phụ trách, điều hành", "in charge";
        /// Held the office and holds it no more.
        Former = "former", "nguyên" | "cựu", "former";
    }
}

impl OfficeHolding {
    /// In which capacity such a person signs for the organisation; `None` for one who holds the office no
    /// more.
    pub const fn signs(self) -> Option<SigningCapacity> {
        match self {
            Self::Acting => Some(SigningCapacity::Acting),
            Self::InCharge => Some(SigningCapacity::ForSuperior),
            Self::Former => None,
        }
    }
}

payload! {
    /// Chức vụ: an office, as written, and what of it is certain.
    ///
    /// # JSON
    ///
    /// `{"kind":"vice_chair","written":"Phó Chủ tịch UBND tỉnh Hà Tĩnh","scope":"UBND tỉnh Hà Tĩnh"}`;
    /// `holding` and `scope` only if there are any. What the list does not have is
    /// `{"kind":{"other":"Trợ lý Giám đốc"},"written":"Trợ lý Giám đốc"}`.
    ///
    /// ```
    /// use lienvien::organisation::{Office, OfficeKind};
    /// let office = Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh")?;
    /// assert_eq!(office.kind, OfficeKind::ViceChair);
    /// assert_eq!(office.scope.as_deref(), Some("UBND tỉnh Hà Tĩnh"));
    /// assert_eq!(office.to_string(), "Phó Chủ tịch UBND tỉnh Hà Tĩnh");
    /// // The first words do not make a vice-chair of a People's Committee.
    /// assert_eq!(Office::parse("Phó Chủ tịch Hội Điều dưỡng tỉnh A")?.kind.listed(), None);
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    pub struct Office {
        /// The kind of office.
        pub kind: Coded<OfficeKind>,
        /// The office, as written.
        pub written: Text,
        /// How it is held, if its holder is not appointed to it.
        pub holding: Option<OfficeHolding> = None,
        /// What follows the name of the office: the unit, the organisation, the field.
        pub scope: Option<Text> = None,
    }
}

impl Office {
    /// Whether the office, as written, contains the name of this organisation.
    pub(super) fn names(&self, organisation: &OrganisationRef) -> bool {
        let name = organisation.name.search_key();
        self.written.search_key().contains(&name)
    }
}

impl fmt::Display for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}
