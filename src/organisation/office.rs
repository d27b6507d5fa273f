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
        DeputyInstituteDirector = "deputy_institute_director", "Phó Viện trưởng", "deputy director of an institute";
        /// The head of a clinical or paraclinical department.
        HeadOfDepartment = "head_of_department", "Trưởng khoa", "head of department";
        /// A deputy head of a clinical or paraclinical department.
        DeputyHeadOfDepartment = "deputy_head_of_department", "Phó Trưởng khoa" | "Phó khoa", "deputy head of department";
        /// The head of an office of the administration.
        HeadOfOffice = "head_of_office", "Trưởng phòng", "head of office";
        /// A deputy head of an office of the administration.
        DeputyHeadOfOffice = "deputy_head_of_office", "Phó Trưởng phòng" | "Phó phòng", "deputy head of office";
        /// The chief nurse of a hospital or a department.
        ChiefNurse = "chief_nurse", "Điều dưỡng trưởng", "chief nurse";
        /// The head of a health station.
        HeadOfStation = "head_of_station", "Trưởng trạm Y tế" | "Trưởng trạm" | "Trạm trưởng", "head of a health station";
        /// The head of a department that teaches (bộ môn).
        HeadOfSubject = "head_of_subject", "Trưởng bộ môn" | "Chủ nhiệm bộ môn", "head of a teaching department";
        /// The head of a university or college.
        Rector = "rector", "Hiệu trưởng", "rector";
        /// A deputy head of a university or college.
        ViceRector = "vice_rector", "Phó Hiệu trưởng", "vice-rector";
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
        DeputyHeadOfAdministration = "deputy_head_of_administration", "Phó Cục trưởng", "deputy head of an administration";
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
    /// Cách giữ chức vụ: how a person holds an office without having been appointed to it.
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
    /// assert_eq!(OfficeHolding::InCharge.signs(), SigningCapacity::ForSuperior);
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    pub enum OfficeHolding("way of holding an office") {
        /// The acting head.
        Acting = "acting", "quyền cấp trưởng" | "quyền" | "Q", "acting";
        /// A deputy who is put in charge while there is no head.
        InCharge = "in_charge", "phụ trách" | "phụ trách, điều hành", "in charge";
    }
}

impl OfficeHolding {
    /// In which capacity such a person signs for the organisation.
    pub const fn signs(self) -> SigningCapacity {
        match self {
            Self::Acting => SigningCapacity::Acting,
            Self::InCharge => SigningCapacity::ForSuperior,
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
        /// How it is held, if its holder was not appointed to it.
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
