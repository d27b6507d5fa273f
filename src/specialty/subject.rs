//! Subjects of agreements, courses and plans.

use super::{CustomSpecialty, Specialty, SpecialtyGroup};
use crate::value::Answer;
use crate::value::reading::object;
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize};

vocabulary! {
    /// Lĩnh vực quản lý: a field of hospital management in which staff are trained.
    ///
    /// The five fields of the [Hà Tĩnh article](crate#the-two-articles), which prints them in three groups,
    /// and what hospitals train besides.
    ///
    /// # JSON
    ///
    /// The code: `"clinical_pharmacy"`.
    pub enum ManagementField("management field") {
        /// Running the hospital as a whole.
        HospitalManagement = "hospital_management", "quản lý bệnh viện" | "quản trị bệnh viện",
            "hospital management";
        /// Buying, keeping and handing out medicines.
        PharmacyManagement = "pharmacy_management", "quản lý dược" | "quản lý công tác dược",
            "pharmacy management";
        /// The right use of medicines at the bedside.
        ClinicalPharmacy = "clinical_pharmacy", "dược lâm sàng", "clinical pharmacy";
        /// Supplies, and the chemicals of the laboratory: one field, although its name has a comma.
        SuppliesAndReagents = "supplies_and_reagents", "vật tư, hóa chất xét nghiệm",
            "supplies and laboratory reagents";
        /// Medical equipment: its management, upkeep and repair; this too is one field.
        Equipment = "equipment", "quản lý và bảo dưỡng, sửa chữa thiết bị y tế"
            | "quản lý thiết bị y tế" | "quản lý trang thiết bị y tế" | "quản lý trang thiết bị"
            | "bảo dưỡng, sửa chữa thiết bị y tế" | "bảo dưỡng, sửa chữa trang thiết bị y tế",
            "management, maintenance and repair of medical equipment";
        /// Leading the nurses of a hospital; nursing itself is [`OtherSubject::Nursing`].
        NursingManagement = "nursing_management", "quản lý điều dưỡng" | "quản lý công tác điều dưỡng",
            "nursing management";
    }
}

vocabulary! {
    /// Nội dung khác: other subjects of cooperation than specialties and management.
    ///
    /// # JSON
    ///
    /// The code: `"science_and_technology"`.
    pub enum OtherSubject("other subject") {
        /// Science and technology in diagnosis and treatment, which the province asks for in the Hà
        /// Tĩnh article.
        ScienceAndTechnology = "science_and_technology", "ứng dụng khoa học công nghệ"
            | "ứng dụng khoa học và công nghệ" | "khoa học công nghệ" | "khoa học và công nghệ",
            "use of science and technology";
        /// Research.
        Research = "research", "nghiên cứu khoa học" | "nghiên cứu" | "NCKH", "research";
        /// Preventing disease.
        Prevention = "prevention", "y tế dự phòng" | "phòng bệnh", "prevention";
        /// Digital work: records, systems, data.
        Digital = "digital", "chuyển đổi số" | "công nghệ thông tin" | "ứng dụng công nghệ thông tin"
            | "CNTT", "digital work";
        /// The quality of care and its improvement.
        Quality = "quality", "quản lý chất lượng" | "cải tiến chất lượng" | "chất lượng bệnh viện"
            | "cải tiến chất lượng bệnh viện" | "quản lý chất lượng bệnh viện" | "QLCL", "quality";
        /// Looking for disease in people without symptoms.
        Screening = "screening", "khám sàng lọc" | "sàng lọc", "screening";
        /// Sending patients to another hospital and back.
        Referral = "referral", "chuyển cơ sở khám bệnh, chữa bệnh" | "chuyển tuyến" | "chuyển viện",
            "referral";
        /// A call for several hospitals to help one patient at once.
        RedAlert = "red_alert", "báo động đỏ liên viện" | "báo động đỏ", "red alert between hospitals";
        /// Learning from one another.
        Exchange = "exchange", "trao đổi kinh nghiệm" | "trao đổi chuyên môn", "exchange of experience";
        /// Nursing.
        Nursing = "nursing", "điều dưỡng" | "công tác điều dưỡng", "nursing";
        /// Social work in a hospital.
        SocialWork = "social_work", "công tác xã hội" | "CTXH", "social work";
        /// The plans of a hospital, and the papers of its patients: the work of phòng Kế hoạch tổng hợp.
        Planning = "planning", "kế hoạch tổng hợp" | "KHTH", "general planning";
        /// Training, where the paper does not say in what.
        Training = "training", "đào tạo" | "công tác đào tạo", "training";
        /// Directing hospitals of a lower level.
        Direction = "direction", "chỉ đạo tuyến" | "công tác chỉ đạo tuyến", "direction of lower levels";
    }
}

/// Nội dung hợp tác: the subject of an agreement, a need, a course or a package.
///
/// # JSON
///
/// Its kind with its code: `{"specialty":"cardiology"}`, `{"management":"clinical_pharmacy"}`,
/// `{"other":"research"}`; a [`CustomSpecialty`] as `{"custom":{"name":"y học thể thao"}}`.
///
/// ```
/// use lienvien::specialty::{ManagementField, Specialty, Subject};
/// use lienvien::value::Answer;
/// assert_eq!(Subject::find("Ngoại khoa"), Some(Specialty::Surgery.into()));
/// assert_eq!(Subject::find("quan ly duoc"), Some(ManagementField::PharmacyManagement.into()));
/// let surgery = Subject::from(Specialty::Surgery);
/// assert_eq!(surgery.covers(&Specialty::DigestiveSurgery.into()), Answer::Yes);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Subject {
    /// A specialty.
    Specialty(Specialty),
    /// A field of management.
    Management(ManagementField),
    /// Another subject.
    Other(OtherSubject),
    /// A specialty that is not in the catalogue.
    Custom(CustomSpecialty),
}

mentions!(nothing: Subject);

impl Subject {
    /// The specialty of the catalogue; `None` for any other subject.
    pub const fn specialty(&self) -> Option<Specialty> {
        match self {
            Self::Specialty(specialty) => Some(*specialty),
            Self::Management(_) | Self::Other(_) | Self::Custom(_) => None,
        }
    }

    /// The group of the specialty, known or custom; `None` for another subject, and for a custom
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

    /// The stable code. No two known subjects have the same code, even if they are of different
    /// kinds. The code of a custom specialty is the embedder's code, or else its name; neither is
    /// ever the code of a known subject.
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

    /// Whether an agreement for it also applies to `other`. A specialty of the catalogue applies to
    /// what it [covers](Specialty::covers), a custom specialty to the
    /// [same](CustomSpecialty::is_same_as) one, any other subject only to itself.
    ///
    /// Between a custom specialty and another specialty the answer is unknown, unless the custom one
    /// names its [parent](CustomSpecialty::parent): what covers the parent covers it too, and what has
    /// nothing in common with the parent certainly neither covers it nor is covered by it.
    pub fn covers(&self, other: &Self) -> Answer {
        match (self, other) {
            (Self::Specialty(this), Self::Specialty(other)) => this.covers(*other).into(),
            (Self::Custom(this), Self::Custom(other)) => this.covers(other),
            (Self::Specialty(this), Self::Custom(other)) => other.is_covered_by(*this),
            (Self::Custom(this), Self::Specialty(other)) => this.covers_known(*other),
            (
                Self::Specialty(_) | Self::Management(_) | Self::Other(_) | Self::Custom(_),
                Self::Specialty(_) | Self::Management(_) | Self::Other(_) | Self::Custom(_),
            ) => (self == other).into(),
        }
    }

    /// Whether a set of subjects covers it; see [`Specialty::is_covered_by`], and
    /// [`covers`](Self::covers) for custom specialties.
    pub fn is_covered_by<'a, S>(&self, set: S) -> Answer
    where
        S: IntoIterator<Item = &'a Self, IntoIter: Clone>,
    {
        let set = set.into_iter();
        let Self::Specialty(specialty) = self else {
            let mut found = Answer::No;
            for held in set {
                found = found.or(held.covers(self));
                if found.is_yes() {
                    break;
                }
            }
            return found;
        };
        let specialties = set.clone().filter_map(Self::specialty);
        // A set without any is quickly passed over.
        if specialties.clone().next().is_some() && specialty.is_covered_by(specialties) {
            return Answer::Yes;
        }
        if !set.clone().any(|held| matches!(held, Self::Custom(_))) {
            return Answer::No;
        }
        let may_be = specialty.is_covered_where(&|this: Specialty| {
            let this = Self::Specialty(this);
            set.clone().any(|held| !held.covers(&this).is_no())
        });
        if may_be { Answer::Unknown } else { Answer::No }
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

/// Loại kỹ thuật: whether a technique is new or advanced, `kỹ thuật mới, kỹ thuật chuyên sâu` in
/// the [Hà Tĩnh article](crate#the-two-articles). A technique may be either, both or neither.
///
/// # JSON
///
/// `{"new":true,"advanced":false}`; both keys are required.
///
/// ```
/// use lienvien::specialty::TechniqueClass;
/// let class = TechniqueClass::NEW_AND_ADVANCED;
/// assert!(class.new && class.advanced);
/// assert_eq!(class.vi(), "kỹ thuật mới, kỹ thuật chuyên sâu");
/// assert_eq!(TechniqueClass::default().vi(), "kỹ thuật");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct TechniqueClass {
    /// Mới: new to the recipient.
    pub new: bool,
    /// Chuyên sâu: advanced.
    pub advanced: bool,
}

mentions!(nothing: TechniqueClass);

impl<'de> Deserialize<'de> for TechniqueClass {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields {
            new: bool,
            advanced: bool,
        }

        let Fields { new, advanced } = object(deserializer)?;
        Ok(Self { new, advanced })
    }
}

impl TechniqueClass {
    /// New to the recipient; not stated to be advanced.
    pub const NEW: Self = Self {
        new: true,
        advanced: false,
    };
    /// Advanced; not stated to be new to the recipient.
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
