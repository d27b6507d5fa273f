//! The kinds of organisation that take part.

use crate::value::{Answer, Coded};

vocabulary! {
    /// Loại tổ chức: what an organisation is. Where the list has no word, a field holds the words of
    /// the paper ([`Coded`]).
    ///
    /// A kind says where an organisation belongs, not what it specialises in: a provincial
    /// rehabilitation hospital is a provincial hospital.
    ///
    /// Sources: the forms of facilities are those of NĐ 96/2023/NĐ-CP, Điều 39. Districts ended on
    /// 01/07/2025 (Luật 72/2025/QH15): since then there are People's Committees of provinces and of
    /// communes only, and health centres of areas.
    ///
    /// ```
    /// use lienvien::organisation::OrganisationKind;
    /// use lienvien::value::{Answer, Vocabulary};
    /// // The Hà Tĩnh article: one signs for the province, the other treats patients.
    /// assert_eq!(OrganisationKind::PeoplesCommittee.is_authority(), Answer::Yes);
    /// assert_eq!(OrganisationKind::ProvincialHospital.is_facility(), Answer::Yes);
    /// // Some institutes have beds, others do not.
    /// assert_eq!(OrganisationKind::Institute.is_facility(), Answer::Unknown);
    /// assert_eq!(OrganisationKind::find("CDC"), Some(OrganisationKind::DiseaseControlCentre));
    /// ```
    pub enum OrganisationKind("organisation kind") {
        /// A hospital of the Ministry of Health, or of another ministry.
        CentralHospital = "central_hospital", "bệnh viện trung ương" | "bệnh viện trực thuộc Bộ Y tế" | "bệnh viện tuyến trung ương", "central hospital";
        /// A general or specialised hospital of a province, under its Department of Health.
        ProvincialHospital = "provincial_hospital", "bệnh viện tuyến tỉnh" | "bệnh viện tỉnh" | "bệnh viện đa khoa tỉnh" | "bệnh viện chuyên khoa tỉnh" | "bệnh viện y học cổ truyền tỉnh", "provincial hospital";
        /// A general hospital of an area within a province; until 30/06/2025 of several districts.
        RegionalHospital = "regional_hospital", "bệnh viện đa khoa khu vực" | "bệnh viện khu vực" | "BVĐKKV", "regional hospital";
        /// A hospital of a district; districts ended on 01/07/2025.
        DistrictHospital = "district_hospital", "bệnh viện tuyến huyện" | "bệnh viện huyện" | "bệnh viện đa khoa huyện", "district hospital";
        /// A private hospital.
        PrivateHospital = "private_hospital", "bệnh viện tư nhân" | "bệnh viện tư" | "bệnh viện ngoài công lập", "private hospital";
        /// A hospital of the army (quân đội).
        MilitaryHospital = "military_hospital", "bệnh viện quân đội" | "bệnh viện quân y" | "quân y viện", "military hospital";
        /// A hospital of the police (công an).
        PoliceHospital = "police_hospital", "bệnh viện công an" | "bệnh viện công an nhân dân" | "bệnh viện thuộc Bộ Công an", "police hospital";
        /// A hospital of a medical university.
        UniversityHospital = "university_hospital", "bệnh viện thuộc trường đại học" | "bệnh viện trực thuộc trường đại học" | "bệnh viện trường đại học" | "bệnh viện đại học", "university hospital";
        /// A hospital abroad.
        ForeignHospital = "foreign_hospital", "bệnh viện nước ngoài", "foreign hospital";
        /// A health centre, of a district until 30/06/2025; also one whose area a paper does not state.
        HealthCentre = "health_centre", "trung tâm y tế" | "TTYT" | "trung tâm y tế huyện", "health centre";
        /// A health centre of an area, since 01/07/2025.
        AreaHealthCentre = "area_health_centre", "trung tâm y tế khu vực" | "TTYT khu vực" | "TTYTKV", "area health centre";
        /// A health station of a commune, a ward or a special zone.
        CommuneStation = "commune_station", "trạm y tế" | "trạm y tế xã" | "trạm y tế phường" | "trạm y tế cấp xã" | "trạm y tế đặc khu" | "TYT", "commune health station";
        /// A polyclinic, public or private.
        Polyclinic = "polyclinic", "phòng khám đa khoa" | "PKĐK" | "phòng khám đa khoa khu vực", "polyclinic";
        /// A maternity home.
        MaternityHome = "maternity_home", "nhà hộ sinh", "maternity home";
        /// A centre for emergencies outside hospitals.
        EmergencyCentre = "emergency_centre", "trung tâm cấp cứu 115" | "trung tâm 115" | "cấp cứu 115" | "cơ sở cấp cứu ngoại viện", "115 emergency centre";
        /// A centre for disease control; many of them also treat patients.
        DiseaseControlCentre = "disease_control_centre", "trung tâm kiểm soát bệnh tật" | "CDC" | "TTKSBT", "centre for disease control";
        /// An institute, with beds or without.
        Institute = "institute", "viện" | "viện nghiên cứu" | "viện có giường bệnh", "institute";
        /// A ministry or one of its administrations.
        Ministry = "ministry", "bộ, đơn vị thuộc bộ" | "bộ" | "Bộ Y tế" | "cục" | "vụ" | "Cục Quản lý Khám, chữa bệnh", "ministry";
        /// The Department of Health of a province: it approves, directs and witnesses.
        DepartmentOfHealth = "department_of_health", "Sở Y tế" | "SYT", "department of health";
        /// A People's Committee of a province, or until 30/06/2025 of a district; also one whose level
        /// a paper does not state.
        PeoplesCommittee = "peoples_committee", "Ủy ban nhân dân" | "UBND" | "UBND tỉnh" | "UBND thành phố" | "UBND huyện" | "Ủy ban nhân dân tỉnh" | "Ủy ban nhân dân thành phố", "people's committee";
        /// A People's Committee of a commune, a ward or a special zone.
        CommunePeoplesCommittee = "commune_peoples_committee", "Ủy ban nhân dân cấp xã" | "UBND cấp xã" | "UBND xã" | "UBND phường" | "UBND đặc khu" | "Ủy ban nhân dân xã" | "Ủy ban nhân dân phường" | "Ủy ban nhân dân đặc khu", "commune people's committee";
        /// A People's Council.
        PeoplesCouncil = "peoples_council", "Hội đồng nhân dân" | "HĐND" | "HĐND tỉnh" | "Hội đồng nhân dân tỉnh", "people's council";
        /// Social insurance, which pays for what is insured.
        SocialInsurance = "social_insurance", "Bảo hiểm xã hội" | "BHXH" | "BHXH tỉnh" | "Bảo hiểm xã hội Việt Nam", "social insurance";
        /// A committee of the Party: it attends; it neither transfers nor receives.
        PartyCommittee = "party_committee", "cấp ủy Đảng" | "Đảng ủy" | "Tỉnh ủy" | "Thành ủy" | "Huyện ủy", "party committee";
        /// A trade union.
        TradeUnion = "trade_union", "công đoàn" | "liên đoàn lao động" | "Công đoàn Y tế Việt Nam", "trade union";
        /// A university or college.
        University = "university", "cơ sở giáo dục, đào tạo" | "trường đại học" | "đại học" | "trường cao đẳng" | "học viện", "university or college";
        /// A professional society.
        Society = "society", "hội nghề nghiệp" | "hội chuyên ngành", "professional society";
        /// A company.
        Company = "company", "doanh nghiệp" | "công ty", "company";
        /// An organisation abroad, or an international one, that is not a hospital.
        ForeignBody = "foreign_body", "tổ chức nước ngoài" | "tổ chức quốc tế", "foreign body";
    }
}

impl OrganisationKind {
    /// Cơ sở khám bệnh, chữa bệnh: whether it treats patients, so that a technique can be handed to
    /// it. Unknown for a kind of which some do and others do not.
    pub const fn is_facility(self) -> Answer {
        match self {
            Self::CentralHospital
            | Self::ProvincialHospital
            | Self::RegionalHospital
            | Self::DistrictHospital
            | Self::PrivateHospital
            | Self::MilitaryHospital
            | Self::PoliceHospital
            | Self::UniversityHospital
            | Self::ForeignHospital
            | Self::HealthCentre
            | Self::AreaHealthCentre
            | Self::CommuneStation
            | Self::Polyclinic
            | Self::MaternityHome
            | Self::EmergencyCentre => Answer::Yes,
            Self::DiseaseControlCentre | Self::Institute => Answer::Unknown,
            Self::Ministry
            | Self::DepartmentOfHealth
            | Self::PeoplesCommittee
            | Self::CommunePeoplesCommittee
            | Self::PeoplesCouncil
            | Self::SocialInsurance
            | Self::PartyCommittee
            | Self::TradeUnion
            | Self::University
            | Self::Society
            | Self::Company
            | Self::ForeignBody => Answer::No,
        }
    }

    /// Cơ quan nhà nước: whether it is an authority of the state. An authority may sign for the
    /// facilities under it, but is not itself a facility. Unknown for social insurance, which papers
    /// describe either way.
    pub const fn is_authority(self) -> Answer {
        match self {
            Self::Ministry
            | Self::DepartmentOfHealth
            | Self::PeoplesCommittee
            | Self::CommunePeoplesCommittee
            | Self::PeoplesCouncil => Answer::Yes,
            Self::SocialInsurance => Answer::Unknown,
            Self::CentralHospital
            | Self::ProvincialHospital
            | Self::RegionalHospital
            | Self::DistrictHospital
            | Self::PrivateHospital
            | Self::MilitaryHospital
            | Self::PoliceHospital
            | Self::UniversityHospital
            | Self::ForeignHospital
            | Self::HealthCentre
            | Self::AreaHealthCentre
            | Self::CommuneStation
            | Self::Polyclinic
            | Self::MaternityHome
            | Self::EmergencyCentre
            | Self::DiseaseControlCentre
            | Self::Institute
            | Self::PartyCommittee
            | Self::TradeUnion
            | Self::University
            | Self::Society
            | Self::Company
            | Self::ForeignBody => Answer::No,
        }
    }
}

/// Certain only for a kind of the list.
impl Coded<OrganisationKind> {
    /// Whether it treats patients; see [`OrganisationKind::is_facility`].
    pub fn is_facility(&self) -> Answer {
        self.listed()
            .map_or(Answer::Unknown, OrganisationKind::is_facility)
    }

    /// Whether it is an authority of the state; see [`OrganisationKind::is_authority`].
    pub fn is_authority(&self) -> Answer {
        self.listed()
            .map_or(Answer::Unknown, OrganisationKind::is_authority)
    }
}
