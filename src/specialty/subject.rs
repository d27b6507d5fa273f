//! What an agreement, a course or a plan may be about.

use super::{CustomSpecialty, Specialty, SpecialtyGroup};
use crate::value::{Vocabulary, search_key};
use alloc::{format, vec::Vec};
use core::fmt;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Lĩnh vực quản lý: a field of running a hospital that staff are trained in.
    ///
    /// The five of the Hà Tĩnh article, which prints them in three groups.
    ///
    /// # JSON
    ///
    /// The code: `"clinical_pharmacy"`.
    pub enum ManagementField("management field") {
        /// Running the hospital as a whole.
        HospitalManagement = "hospital_management", "quản lý bệnh viện", "hospital management";
        /// Buying, keeping and handing out medicines.
        PharmacyManagement = "pharmacy_management", "quản lý dược", "pharmacy management";
        /// The right use of medicines at the bedside.
        ClinicalPharmacy = "clinical_pharmacy", "dược lâm sàng", "clinical pharmacy";
        /// Supplies, and the chemicals of the laboratory: one field, although a comma stands in it.
        SuppliesAndReagents = "supplies_and_reagents", "vật tư, hóa chất xét nghiệm",
            "supplies and laboratory reagents";
        /// Medical equipment: its management, upkeep and repair; one field as well.
        Equipment = "equipment", "quản lý và bảo dưỡng, sửa chữa thiết bị y tế"
            | "quản lý thiết bị y tế" | "bảo dưỡng, sửa chữa thiết bị y tế",
            "management, maintenance and repair of medical equipment";
    }
}

impl ManagementField {
    /// The fields that a text names, in the order of the list. The name of a field may hold a comma
    /// (`vật tư, hóa chất xét nghiệm`), so it is looked for as a whole and not between commas.
    ///
    /// ```
    /// use lienvien::specialty::ManagementField::{self, ClinicalPharmacy, PharmacyManagement};
    /// let named = ManagementField::named_in("đào tạo quản lý dược, dược lâm sàng");
    /// assert_eq!(named, [PharmacyManagement, ClinicalPharmacy]);
    /// ```
    pub fn named_in(text: &str) -> Vec<Self> {
        let words = |text: &str| format!(" {} ", search_key(text));
        let text = words(text);
        let is_named = |name: &&str| text.contains(&words(name));
        Self::ALL
            .iter()
            .copied()
            .filter(|field| field.names_vi().iter().any(is_named))
            .collect()
    }
}

vocabulary! {
    /// Nội dung khác: what hospitals work together on besides specialties and management.
    ///
    /// # JSON
    ///
    /// The code: `"science_and_technology"`.
    pub enum OtherSubject("other subject") {
        /// Science and technology in diagnosis and treatment, as the province asks for in the Hà Tĩnh article.
        ScienceAndTechnology = "science_and_technology", "ứng dụng khoa học công nghệ"
            | "ứng dụng khoa học và công nghệ" | "khoa học công nghệ" | "khoa học và công nghệ",
            "use of science and technology";
        /// Research.
        Research = "research", "nghiên cứu khoa học" | "nghiên cứu", "research";
        /// Preventing disease.
        Prevention = "prevention", "y tế dự phòng" | "phòng bệnh", "prevention";
        /// Digital work: records, systems, data.
        Digital = "digital", "chuyển đổi số" | "công nghệ thông tin", "digital work";
        /// The quality of care and its improvement.
        Quality = "quality", "quản lý chất lượng" | "cải tiến chất lượng" | "chất lượng bệnh viện",
            "quality";
        /// Looking for disease in people who feel healthy.
        Screening = "screening", "khám sàng lọc" | "sàng lọc", "screening";
        /// Sending patients on and back.
        Referral = "referral", "chuyển tuyến" | "chuyển cơ sở khám bệnh, chữa bệnh" | "chuyển viện",
            "referral";
        /// The alarm that calls several hospitals to one patient at once.
        RedAlert = "red_alert", "báo động đỏ liên viện" | "báo động đỏ", "red alert between hospitals";
        /// Learning from one another.
        Exchange = "exchange", "trao đổi kinh nghiệm" | "trao đổi chuyên môn", "exchange of experience";
    }
}

/// Nội dung hợp tác: what an agreement, a need, a course or a package is about.
///
/// # JSON
///
/// Its kind with its code: `{"specialty":"cardiology"}`, `{"management":"clinical_pharmacy"}`,
/// `{"other":"research"}`; a [`CustomSpecialty`] as `{"custom":{"name":"y học thể thao"}}`.
///
/// ```
/// use lienvien::specialty::{ManagementField, Specialty, Subject};
/// assert_eq!(Subject::find("Ngoại khoa"), Some(Specialty::Surgery.into()));
/// assert_eq!(Subject::find("quan ly duoc"), Some(ManagementField::PharmacyManagement.into()));
/// assert!(Subject::from(Specialty::Surgery).covers(&Specialty::DigestiveSurgery.into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Subject {
    /// A specialty.
    Specialty(Specialty),
    /// A field of management.
    Management(ManagementField),
    /// Another content.
    Other(OtherSubject),
    /// A specialty that is not in the catalogue.
    Custom(CustomSpecialty),
}

impl Subject {
    /// The known subject with this code, or this Vietnamese or English name in any spelling.
    pub fn find(text: &str) -> Option<Self> {
        let management = || ManagementField::find(text).map(Self::Management);
        let other = || OtherSubject::find(text).map(Self::Other);
        Specialty::find(text)
            .map(Self::Specialty)
            .or_else(management)
            .or_else(other)
    }

    /// The specialty of the catalogue, if it is one.
    pub const fn specialty(&self) -> Option<Specialty> {
        match self {
            Self::Specialty(specialty) => Some(*specialty),
            Self::Management(_) | Self::Other(_) | Self::Custom(_) => None,
        }
    }

    /// The group of the specialty, known or custom; nothing for another subject, nor for a custom
    /// specialty whose group is not known.
    pub const fn group(&self) -> Option<SpecialtyGroup> {
        match self {
            Self::Specialty(specialty) => Some(specialty.group()),
            Self::Custom(custom) => custom.group(),
            Self::Management(_) | Self::Other(_) => None,
        }
    }

    /// Whether it is a field (`lĩnh vực`): a specialty, known or custom, or a field of management.
    pub const fn is_field(&self) -> bool {
        match self {
            Self::Specialty(_) | Self::Management(_) | Self::Custom(_) => true,
            Self::Other(_) => false,
        }
    }

    /// Whether both are specialties, both fields of management, or both other subjects. A custom
    /// specialty is a specialty.
    pub const fn is_akin_to(&self, other: &Self) -> bool {
        match self {
            Self::Specialty(_) | Self::Custom(_) => {
                matches!(other, Self::Specialty(_) | Self::Custom(_))
            }
            Self::Management(_) => matches!(other, Self::Management(_)),
            Self::Other(_) => matches!(other, Self::Other(_)),
        }
    }

    /// The stable code. No two known subjects share one, of whichever kind they are. A custom
    /// specialty has the embedder's code, or without one its name; neither is ever a known code.
    pub fn code(&self) -> &str {
        match self {
            Self::Specialty(specialty) => specialty.code(),
            Self::Management(field) => field.code(),
            Self::Other(other) => other.code(),
            Self::Custom(custom) => custom.code().unwrap_or(custom.name()),
        }
    }

    /// The Vietnamese name.
    pub fn vi(&self) -> &str {
        match self {
            Self::Specialty(specialty) => specialty.vi(),
            Self::Management(field) => field.vi(),
            Self::Other(other) => other.vi(),
            Self::Custom(custom) => custom.name(),
        }
    }

    /// The English name; a custom specialty has only the name that the paper gives it.
    pub fn en(&self) -> &str {
        match self {
            Self::Specialty(specialty) => specialty.en(),
            Self::Management(field) => field.en(),
            Self::Other(other) => other.en(),
            Self::Custom(custom) => custom.name(),
        }
    }

    /// Whether what is agreed for it extends to `other`: a specialty of the catalogue to what it
    /// [covers](Specialty::covers), a custom one to the [same](CustomSpecialty::is_same_as),
    /// anything else to itself.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Specialty(this), Self::Specialty(other)) => this.covers(*other),
            (Self::Custom(this), Self::Custom(other)) => this.is_same_as(other),
            (
                Self::Specialty(_) | Self::Management(_) | Self::Other(_) | Self::Custom(_),
                Self::Specialty(_) | Self::Management(_) | Self::Other(_) | Self::Custom(_),
            ) => self == other,
        }
    }

    /// Whether a set of subjects covers it; see [`Specialty::is_covered_by`].
    pub fn is_covered_by<'a, S>(&self, set: S) -> bool
    where
        S: IntoIterator<Item = &'a Self, IntoIter: Clone>,
    {
        let mut set = set.into_iter();
        match self.specialty() {
            Some(specialty) => specialty.is_covered_by(set.filter_map(Self::specialty)),
            None => set.any(|held| held.covers(self)),
        }
    }
}

/// Shows the code.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl From<Specialty> for Subject {
    fn from(specialty: Specialty) -> Self {
        Self::Specialty(specialty)
    }
}

impl From<ManagementField> for Subject {
    fn from(field: ManagementField) -> Self {
        Self::Management(field)
    }
}

impl From<CustomSpecialty> for Subject {
    fn from(custom: CustomSpecialty) -> Self {
        Self::Custom(custom)
    }
}

impl From<OtherSubject> for Subject {
    fn from(other: OtherSubject) -> Self {
        Self::Other(other)
    }
}

/// Loại kỹ thuật: what is said about a technique besides its specialty, `kỹ thuật mới, kỹ thuật chuyên
/// sâu` in the Hà Tĩnh article. Either, both or neither may hold.
///
/// # JSON
///
/// `{"new":true,"advanced":false}`; neither may be left out.
///
/// ```
/// use lienvien::specialty::TechniqueClass;
/// let class = TechniqueClass::NEW_AND_ADVANCED;
/// assert!(class.new && class.advanced);
/// assert_eq!(class.vi(), "kỹ thuật mới, kỹ thuật chuyên sâu");
/// assert_eq!(TechniqueClass::default().vi(), "kỹ thuật");
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TechniqueClass {
    /// Mới: new to the recipient.
    pub new: bool,
    /// Chuyên sâu: advanced.
    pub advanced: bool,
}

impl TechniqueClass {
    /// New to the recipient, not said to be advanced.
    pub const NEW: Self = Self {
        new: true,
        advanced: false,
    };
    /// Advanced, not said to be new to the recipient.
    pub const ADVANCED: Self = Self {
        new: false,
        advanced: true,
    };
    /// New to the recipient, and advanced.
    pub const NEW_AND_ADVANCED: Self = Self {
        new: true,
        advanced: true,
    };

    /// The Vietnamese name.
    pub const fn vi(self) -> &'static str {
        match (self.new, self.advanced) {
            (true, true) => "kỹ thuật mới, kỹ thuật chuyên sâu",
            (true, false) => "kỹ thuật mới",
            (false, true) => "kỹ thuật chuyên sâu",
            (false, false) => "kỹ thuật",
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match (self.new, self.advanced) {
            (true, true) => "new, advanced technique",
            (true, false) => "new technique",
            (false, true) => "advanced technique",
            (false, false) => "technique",
        }
    }
}
