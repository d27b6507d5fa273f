//! The kinds of organisation that take part.

vocabulary! {
    /// Loại tổ chức: what an organisation is. The list has every kind that signs, sends, receives
    /// or attends.
    ///
    /// A kind says where an organisation belongs, not what it specialises in: a provincial
    /// rehabilitation hospital is a provincial hospital.
    ///
    /// ```
    /// use lienvien::organisation::OrganisationKind;
    /// // The Hà Tĩnh article: one signs for the province, the other treats patients.
    /// assert!(OrganisationKind::PeoplesCommittee.is_authority());
    /// assert!(OrganisationKind::ProvincialHospital.is_facility());
    /// ```
    pub enum OrganisationKind("organisation kind") {
        /// A hospital of the Ministry of Health, or of another ministry.
        CentralHospital = "central_hospital", "bệnh viện trung ương" | "bệnh viện trực thuộc Bộ Y tế", "central hospital";
        /// A general or specialised hospital of a province, under its Department of Health.
        ProvincialHospital = "provincial_hospital", "bệnh viện tuyến tỉnh" | "bệnh viện tỉnh" | "bệnh viện đa khoa tỉnh" | "bệnh viện chuyên khoa tỉnh", "provincial hospital";
        /// A general hospital that serves several districts.
        RegionalHospital = "regional_hospital", "bệnh viện đa khoa khu vực" | "bệnh viện khu vực" | "BVĐKKV", "regional hospital";
        /// A hospital of a district; districts ended on 01/07/2025.
        DistrictHospital = "district_hospital", "bệnh viện tuyến huyện" | "bệnh viện huyện" | "bệnh viện đa khoa huyện", "district hospital";
        /// A private hospital.
        PrivateHospital = "private_hospital", "bệnh viện tư nhân", "private hospital";
        /// A hospital of the army or the police.
        ArmedForcesHospital = "armed_forces_hospital", "bệnh viện lực lượng vũ trang" | "bệnh viện quân y" | "bệnh viện quân đội" | "bệnh viện công an", "armed forces hospital";
        /// A hospital of a medical university.
        UniversityHospital = "university_hospital", "bệnh viện trường đại học" | "bệnh viện đại học", "university hospital";
        /// A hospital abroad.
        ForeignHospital = "foreign_hospital", "bệnh viện nước ngoài", "foreign hospital";
        /// A health centre of a district, since 01/07/2025 of an area.
        HealthCentre = "health_centre", "trung tâm y tế" | "TTYT", "health centre";
        /// A health station of a commune or ward.
        CommuneStation = "commune_station", "trạm y tế" | "trạm y tế xã" | "trạm y tế phường", "commune health station";
        /// A ministry or one of its administrations.
        Ministry = "ministry", "bộ, cơ quan thuộc bộ" | "bộ" | "Bộ Y tế", "ministry";
        /// The Department of Health of a province: it approves, directs and witnesses.
        DepartmentOfHealth = "department_of_health", "Sở Y tế", "department of health";
        /// A People's Committee: it signs for its province or district.
        PeoplesCommittee = "peoples_committee", "Ủy ban nhân dân" | "UBND" | "UBND tỉnh" | "UBND huyện", "people's committee";
        /// A committee of the Party: it attends; it neither transfers nor receives.
        PartyCommittee = "party_committee", "cấp ủy Đảng" | "Đảng ủy" | "Tỉnh ủy" | "Thành ủy" | "Huyện ủy", "party committee";
        /// A university or college.
        University = "university", "trường đại học" | "đại học" | "trường cao đẳng", "university";
        /// A professional society.
        Society = "society", "hội nghề nghiệp" | "hội chuyên ngành", "professional society";
        /// A company.
        Company = "company", "doanh nghiệp" | "công ty", "company";
        /// An organisation abroad, or an international one, that is not a hospital.
        ForeignBody = "foreign_body", "tổ chức nước ngoài" | "tổ chức quốc tế", "foreign body";
    }
}

impl OrganisationKind {
    /// Cơ sở khám bệnh, chữa bệnh: whether it treats patients, so that a technique can be handed to it.
    pub const fn is_facility(self) -> bool {
        match self {
            Self::CentralHospital
            | Self::ProvincialHospital
            | Self::RegionalHospital
            | Self::DistrictHospital
            | Self::PrivateHospital
            | Self::ArmedForcesHospital
            | Self::UniversityHospital
            | Self::ForeignHospital
            | Self::HealthCentre
            | Self::CommuneStation => true,
            Self::Ministry
            | Self::DepartmentOfHealth
            | Self::PeoplesCommittee
            | Self::PartyCommittee
            | Self::University
            | Self::Society
            | Self::Company
            | Self::ForeignBody => false,
        }
    }

    /// Cơ quan nhà nước: whether it is an authority of the state. An authority may sign for the
    /// facilities under it, but is not itself a facility.
    pub const fn is_authority(self) -> bool {
        match self {
            Self::Ministry | Self::DepartmentOfHealth | Self::PeoplesCommittee => true,
            Self::CentralHospital
            | Self::ProvincialHospital
            | Self::RegionalHospital
            | Self::DistrictHospital
            | Self::PrivateHospital
            | Self::ArmedForcesHospital
            | Self::UniversityHospital
            | Self::ForeignHospital
            | Self::HealthCentre
            | Self::CommuneStation
            | Self::PartyCommittee
            | Self::University
            | Self::Society
            | Self::Company
            | Self::ForeignBody => false,
        }
    }
}
