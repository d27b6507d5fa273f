//! Classes of facilities, as papers name them, and who manages a facility.

use super::{Organisation, OrganisationKind};
use crate::value::{Answer, Coded, Known};
use chrono::NaiveDate;

vocabulary! {
    /// Cơ quan quản lý: who manages an organisation directly.
    pub enum ManagingBody("managing body") {
        /// The Ministry of Health.
        MinistryOfHealth = "ministry_of_health", "Bộ Y tế", "Ministry of Health";
        /// Another ministry, or a body of the State like one; not those of the army and the police.
        OtherMinistry = "other_ministry", "bộ, ngành khác" | "bộ ngành", "other ministry";
        /// The Ministry of National Defence: the army.
        NationalDefence = "national_defence", "Bộ Quốc phòng" | "quân đội", "Ministry of National Defence";
        /// The Ministry of Public Security: the police.
        PublicSecurity = "public_security", "Bộ Công an" | "công an", "Ministry of Public Security";
        /// The Department of Health of the province.
        DepartmentOfHealth = "department_of_health", "Sở Y tế", "department of health";
        /// A People's Committee, of the province or below.
        PeoplesCommittee = "peoples_committee", "Ủy ban nhân dân" | "UBND", "people's committee";
        /// A university or college.
        University = "university", "cơ sở giáo dục, đào tạo" | "trường đại học" | "đại học" | "trường cao đẳng" | "học viện", "university or college";
        /// A private owner.
        Private = "private", "tư nhân" | "công ty" | "doanh nghiệp", "private owner";
    }
}

vocabulary! {
    /// Nhóm cơ sở: a class of facilities, as papers name those of a province.
    ///
    /// Sources of the meanings: public and private are the two forms of ownership of the Law on
    /// medical examination and treatment (Luật 15/2023/QH15); the tiers are those of TT
    /// 43/2013/TT-BYT, Điều 3, which papers still use.
    pub enum FacilityClass("class of facilities") {
        /// Facilities of the State.
        Public = "public", "công lập" | "cơ sở công lập" | "cơ sở y tế công lập", "public";
        /// Private facilities.
        Private = "private", "tư nhân" | "ngoài công lập" | "cơ sở y tế tư nhân" | "cơ sở y tế ngoài công lập", "private";
        /// Hospitals.
        Hospital = "hospital", "bệnh viện" | "các bệnh viện", "hospitals";
        /// Health centres.
        HealthCentre = "health_centre", "trung tâm y tế" | "các trung tâm y tế" | "TTYT", "health centres";
        /// Health stations of communes and wards.
        CommuneStation = "commune_station", "trạm y tế" | "trạm y tế xã, phường" | "các trạm y tế", "commune health stations";
        /// Facilities under the Department of Health.
        UnderDepartmentOfHealth = "under_department_of_health", "trực thuộc Sở Y tế" | "đơn vị trực thuộc Sở Y tế" | "thuộc Sở Y tế", "under the department of health";
        /// Facilities of the central level.
        Central = "central", "trung ương" | "tuyến trung ương" | "trực thuộc Bộ Y tế", "central";
        /// Facilities of the tier of the province.
        Provincial = "provincial", "tuyến tỉnh", "provincial";
        /// Facilities of the tier of the district.
        District = "district", "tuyến huyện", "district";
        /// Facilities of the army and the police.
        ArmedForces = "armed_forces", "lực lượng vũ trang" | "quân đội, công an", "armed forces";
        /// Facilities of the army.
        Military = "military", "quân đội" | "quân y" | "bệnh viện quân đội", "military";
        /// Facilities of the police.
        Police = "police", "công an" | "y tế công an" | "bệnh viện công an", "police";
        /// Hospitals of medical universities.
        University = "university", "thuộc trường đại học" | "trường đại học" | "bệnh viện trường đại học" | "bệnh viện thuộc trường đại học", "university";
        /// Polyclinics.
        Polyclinic = "polyclinic", "phòng khám đa khoa" | "các phòng khám đa khoa" | "PKĐK", "polyclinics";
    }
}

impl FacilityClass {
    /// Whether a facility is in the class on a day: by who manages it, or by its tier, if the master
    /// data tell, and otherwise by its kind. An authority, a school or a company is in no class.
    ///
    /// ```
    /// use lienvien::organisation::{FacilityClass, Organisation, OrganisationKind, OrganisationRef};
    /// use lienvien::value::Answer;
    /// use lienvien::{day, id, text};
    /// let named = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện A"));
    /// let hospital = Organisation::try_from(named.id(id!("67e55044-10b1-426f-9247-bb680e5fe0c8")))?;
    /// let on = day!(2024-10-12);
    /// assert_eq!(FacilityClass::Public.includes(&hospital, on), Answer::Yes);
    /// assert_eq!(FacilityClass::CommuneStation.includes(&hospital, on), Answer::No);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn includes(self, facility: &Organisation, day: NaiveDate) -> Answer {
        let is_facility = facility.is_facility_on(day);
        if is_facility.is_no() {
            return Answer::No;
        }
        let of_tier = |wanted| match facility.tier_on(day) {
            Known::Known(tier) => Some(Answer::from(tier == wanted)),
            Known::Unknown(_) => None,
        };
        let told = match self {
            Self::Public
            | Self::Private
            | Self::UnderDepartmentOfHealth
            | Self::ArmedForces
            | Self::Military
            | Self::Police => {
                let managed = facility.managed_on(day).known();
                let body = managed.and_then(Coded::listed);
                body.and_then(|body| self.includes_those_of(body))
            }
            Self::Provincial => of_tier(super::Tier::Provincial),
            Self::District => of_tier(super::Tier::District),
            Self::Central => of_tier(super::Tier::Central),
            Self::Hospital
            | Self::HealthCentre
            | Self::CommuneStation
            | Self::University
            | Self::Polyclinic => None,
        };
        let told = told.map(|told| told.and(is_facility));
        told.unwrap_or_else(|| {
            facility.by_kind(day, |kind| match kind {
                Coded::Listed(kind) => self.includes_kind(*kind),
                Coded::Other(_) => Answer::Unknown,
            })
        })
    }

    /// Whether the facilities that a body manages are in the class; `None` if that does not decide.
    const fn includes_those_of(self, body: ManagingBody) -> Option<Answer> {
        match (self, body) {
            (Self::Private, ManagingBody::Private)
            | (
                Self::Public,
                ManagingBody::MinistryOfHealth
                | ManagingBody::OtherMinistry
                | ManagingBody::DepartmentOfHealth
                | ManagingBody::PeoplesCommittee,
            )
            | (Self::UnderDepartmentOfHealth, ManagingBody::DepartmentOfHealth)
            | (Self::ArmedForces, ManagingBody::NationalDefence | ManagingBody::PublicSecurity)
            | (Self::Military, ManagingBody::NationalDefence)
            | (Self::Police, ManagingBody::PublicSecurity) => Some(Answer::Yes),
            (Self::Public, ManagingBody::Private)
            | (
                Self::Private,
                ManagingBody::MinistryOfHealth
                | ManagingBody::OtherMinistry
                | ManagingBody::NationalDefence
                | ManagingBody::PublicSecurity
                | ManagingBody::DepartmentOfHealth
                | ManagingBody::PeoplesCommittee,
            )
            | (
                Self::UnderDepartmentOfHealth | Self::ArmedForces | Self::Military | Self::Police,
                _,
            ) => Some(Answer::No),
            // A university may be public or private, and whether the army counts as public is not
            // agreed.
            (_, _) => None,
        }
    }

    /// Whether facilities of a kind are in the class. The kind of a facility decides only where every
    /// facility of that kind is in the class, or none is.
    ///
    /// ```
    /// use lienvien::{organisation::{FacilityClass, OrganisationKind}, value::Answer};
    /// let of = |kind| FacilityClass::Hospital.includes_kind(kind);
    /// assert_eq!(of(OrganisationKind::PrivateHospital), Answer::Yes);
    /// assert_eq!(of(OrganisationKind::CommuneStation), Answer::No);
    /// // A health centre with beds works like a hospital.
    /// assert_eq!(of(OrganisationKind::HealthCentre), Answer::Unknown);
    /// ```
    pub const fn includes_kind(self, kind: OrganisationKind) -> Answer {
        use OrganisationKind as Kind;
        if matches!(kind.is_facility(), Answer::No) {
            return Answer::No;
        }
        match (self, kind) {
            (
                Self::Public,
                Kind::CentralHospital
                | Kind::ProvincialHospital
                | Kind::RegionalHospital
                | Kind::DistrictHospital
                | Kind::HealthCentre
                | Kind::AreaHealthCentre
                | Kind::CommuneStation,
            )
            | (Self::Private, Kind::PrivateHospital)
            | (
                Self::Hospital,
                Kind::CentralHospital
                | Kind::ProvincialHospital
                | Kind::RegionalHospital
                | Kind::DistrictHospital
                | Kind::PrivateHospital
                | Kind::MilitaryHospital
                | Kind::PoliceHospital
                | Kind::UniversityHospital
                | Kind::ForeignHospital,
            )
            | (Self::HealthCentre, Kind::HealthCentre | Kind::AreaHealthCentre)
            | (Self::CommuneStation, Kind::CommuneStation)
            | (Self::Polyclinic, Kind::Polyclinic)
            | (Self::UnderDepartmentOfHealth | Self::Provincial, Kind::ProvincialHospital)
            | (Self::Central, Kind::CentralHospital)
            | (Self::District, Kind::DistrictHospital)
            | (Self::ArmedForces, Kind::MilitaryHospital | Kind::PoliceHospital)
            | (Self::Military, Kind::MilitaryHospital)
            | (Self::Police, Kind::PoliceHospital)
            | (Self::University, Kind::UniversityHospital) => Answer::Yes,
            // The army, the police, a university and a hospital from abroad may be of either ownership.
            (
                Self::Public | Self::Private,
                Kind::MilitaryHospital
                | Kind::PoliceHospital
                | Kind::UniversityHospital
                | Kind::ForeignHospital,
            )
            // A health centre with beds works like a hospital, and is of the tier of the district.
            | (Self::Hospital | Self::District, Kind::HealthCentre | Kind::AreaHealthCentre)
            // Some are under a People's Committee.
            | (
                Self::UnderDepartmentOfHealth,
                Kind::RegionalHospital
                | Kind::DistrictHospital
                | Kind::HealthCentre
                | Kind::AreaHealthCentre
                | Kind::CommuneStation,
            )
            // The tier of a hospital that no Department of Health manages differs.
            | (
                Self::Central | Self::Provincial | Self::District,
                Kind::MilitaryHospital
                | Kind::PoliceHospital
                | Kind::UniversityHospital
                | Kind::PrivateHospital,
            )
            | (Self::Provincial | Self::District, Kind::RegionalHospital)
            // Anybody may own these, at any tier. An institute may be a hospital by another name, and a
            // centre for disease control may run a polyclinic.
            | (
                Self::Public
                | Self::Private
                | Self::UnderDepartmentOfHealth
                | Self::ArmedForces
                | Self::Military
                | Self::Police
                | Self::University
                | Self::Central
                | Self::Provincial
                | Self::District,
                Kind::Polyclinic
                | Kind::MaternityHome
                | Kind::EmergencyCentre
                | Kind::DiseaseControlCentre
                | Kind::Institute,
            )
            | (Self::Hospital, Kind::Institute)
            | (Self::Polyclinic, Kind::DiseaseControlCentre) => Answer::Unknown,
            (
                Self::Public
                | Self::Private
                | Self::Hospital
                | Self::HealthCentre
                | Self::CommuneStation
                | Self::UnderDepartmentOfHealth
                | Self::Central
                | Self::Provincial
                | Self::District
                | Self::ArmedForces
                | Self::Military
                | Self::Police
                | Self::University
                | Self::Polyclinic,
                _,
            ) => Answer::No,
        }
    }
}

impl Coded<FacilityClass> {
    /// Whether a facility is in the class on a day; see [`FacilityClass::includes`]. For other words it
    /// is unknown of any facility.
    pub fn includes(&self, facility: &Organisation, day: NaiveDate) -> Answer {
        match self {
            Self::Listed(class) => class.includes(facility, day),
            Self::Other(_) => facility.is_facility_on(day).and(Answer::Unknown),
        }
    }
}

impl Organisation {
    /// Whether the authorities of its province direct it, so that they may sign for it: by who manages
    /// it, if the master data tell; otherwise yes for provincial, regional and district hospitals,
    /// health centres and commune stations.
    pub fn is_directed_by_province_on(&self, day: NaiveDate) -> Answer {
        match self.managed_on(day) {
            Known::Known(Coded::Listed(
                ManagingBody::DepartmentOfHealth | ManagingBody::PeoplesCommittee,
            )) => Answer::Yes,
            Known::Known(Coded::Listed(
                ManagingBody::MinistryOfHealth
                | ManagingBody::OtherMinistry
                | ManagingBody::NationalDefence
                | ManagingBody::PublicSecurity
                | ManagingBody::University
                | ManagingBody::Private,
            )) => Answer::No,
            Known::Unknown(candidates) if candidates.is_empty() => {
                self.by_kind(day, |kind| match kind {
                    Coded::Listed(kind) => kind.is_directed_by_province(),
                    Coded::Other(_) => Answer::Unknown,
                })
            }
            Known::Known(Coded::Other(_)) | Known::Unknown(_) => Answer::Unknown,
        }
    }
}

impl OrganisationKind {
    /// The same for all facilities of a kind.
    const fn is_directed_by_province(self) -> Answer {
        match self {
            Self::ProvincialHospital
            | Self::RegionalHospital
            | Self::DistrictHospital
            | Self::HealthCentre
            | Self::AreaHealthCentre
            | Self::CommuneStation => Answer::Yes,
            Self::Polyclinic
            | Self::MaternityHome
            | Self::EmergencyCentre
            | Self::DiseaseControlCentre
            | Self::Institute => Answer::Unknown,
            Self::CentralHospital
            | Self::PrivateHospital
            | Self::MilitaryHospital
            | Self::PoliceHospital
            | Self::UniversityHospital
            | Self::ForeignHospital
            | Self::Ministry
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
}
