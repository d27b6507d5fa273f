//! Techniques that packages are made of.

mod table;

use super::{Specialty, TechniqueChapter, TechniqueCode};
use core::fmt;
use table::{ROWS, Row};

vocabulary! {
    /// Hạng phẫu thuật, thủ thuật: how difficult an operation or a procedure is (TT 50/2014/TT-BYT).
    pub enum TechniqueGrade("grade of technique") {
        /// Very complex, very dangerous, with special equipment.
        Special = "special", "đặc biệt" | "loại đặc biệt", "special grade";
        /// Grade I.
        First = "grade_1", "I" | "loại I", "grade I";
        /// Grade II.
        Second = "grade_2", "II" | "loại II", "grade II";
        /// Grade III.
        Third = "grade_3", "III" | "loại III", "grade III";
    }
}

vocabulary! {
    /// Phẫu thuật, thủ thuật: the kinds of technique that TT 50/2014/TT-BYT grades.
    pub enum TechniqueKind("kind of technique") {
        /// An operation.
        Surgery = "surgery", "phẫu thuật", "surgery";
        /// A procedure.
        Procedure = "procedure", "thủ thuật", "procedure";
    }
}

vocabulary! {
    /// Chủ đề gói kỹ thuật: the topic of a technique package.
    ///
    /// The eight packages that the Hà Tĩnh hospitals had received before come first, then the five
    /// topics agreed in the [Bắc Quang article](crate#the-two-articles).
    pub enum TechniqueTopic("topic of technique packages") {
        /// Package 1 of the [Hà Tĩnh article](crate#the-two-articles).
        CoronaryIntervention = "coronary_intervention", "can thiệp mạch vành", "coronary intervention";
        /// Package 2 of the [Hà Tĩnh article](crate#the-two-articles).
        MolecularBiology = "molecular_biology", "sinh học phân tử", "molecular biology";
        /// Package 3 of the [Hà Tĩnh article](crate#the-two-articles).
        Immunohistochemistry = "immunohistochemistry", "hóa mô miễn dịch", "immunohistochemistry";
        /// Package 4 of the [Hà Tĩnh article](crate#the-two-articles).
        Thrombolysis = "thrombolysis", "tiêu sợi huyết", "thrombolysis";
        /// Package 5 of the [Hà Tĩnh article](crate#the-two-articles).
        Haemodialysis = "haemodialysis", "chạy thận nhân tạo", "haemodialysis";
        /// Package 6 of the [Hà Tĩnh article](crate#the-two-articles).
        Spirometry = "spirometry", "đo chức năng hô hấp", "spirometry";
        /// Package 7 of the [Hà Tĩnh article](crate#the-two-articles).
        Ultrasound = "ultrasound", "siêu âm", "ultrasound";
        /// Package 8 of the [Hà Tĩnh article](crate#the-two-articles).
        JointInjection = "joint_injection", "tiêm khớp", "joint injection";
        /// Agreed in the [Bắc Quang article](crate#the-two-articles).
        DigestiveSurgery = "digestive_surgery", "phẫu thuật tiêu hóa", "digestive surgery";
        /// Agreed in the [Bắc Quang article](crate#the-two-articles).
        UrologicalSurgery = "urological_surgery", "phẫu thuật tiết niệu", "urological surgery";
        /// Agreed in the [Bắc Quang article](crate#the-two-articles).
        TraumaOrthopaedicSurgery = "trauma_orthopaedic_surgery",
            "phẫu thuật chấn thương chỉnh hình", "trauma and orthopaedic surgery";
        /// Agreed in the [Bắc Quang article](crate#the-two-articles).
        DiagnosticImaging = "diagnostic_imaging", "chẩn đoán hình ảnh", "diagnostic imaging";
        /// Agreed in the [Bắc Quang article](crate#the-two-articles).
        AnatomicalPathology = "anatomical_pathology", "giải phẫu bệnh", "anatomical pathology";
    }
}

impl TechniqueTopic {
    /// The specialties of the topic. This mapping is this crate's own: `tiêu sợi huyết` has three.
    pub const fn specialties(self) -> &'static [Specialty] {
        match self {
            Self::CoronaryIntervention => &[Specialty::InterventionalCardiology],
            Self::MolecularBiology => &[Specialty::MolecularBiology],
            Self::Immunohistochemistry | Self::AnatomicalPathology => &[Specialty::Pathology],
            Self::Thrombolysis => &[
                Specialty::Neurology,
                Specialty::EmergencyCriticalCare,
                Specialty::Cardiology,
            ],
            Self::Haemodialysis => &[Specialty::Dialysis],
            Self::Spirometry => &[Specialty::Respiratory],
            Self::Ultrasound | Self::DiagnosticImaging => &[Specialty::DiagnosticImaging],
            Self::JointInjection => &[Specialty::Musculoskeletal],
            Self::DigestiveSurgery => &[Specialty::DigestiveSurgery],
            Self::UrologicalSurgery => &[Specialty::UrologicalSurgery],
            Self::TraumaOrthopaedicSurgery => &[Specialty::TraumaOrthopaedicSurgery],
        }
    }

    /// Its techniques in the catalogue.
    pub fn techniques(self) -> impl Iterator<Item = Technique> {
        Technique::all().filter(move |technique| technique.topic() == self)
    }
}

/// Kỹ thuật: a technique of the list that packages on the topics of the articles may contain.
///
/// The catalogue has only techniques for those topics, not the whole list: a code that is not in it
/// may still be valid. Source: QĐ 7603/QĐ-BYT, annex 1, its codes and names compared with annex 1
/// of TT 23/2024/TT-BYT. This crate itself chose the rows for each topic.
///
/// ```
/// use lienvien::specialty::{Technique, TechniqueGrade, TechniqueTopic};
/// let stent = Technique::with_code(&"2.101".parse()?).unwrap();
/// assert_eq!(stent.name(), "Nong và đặt stent động mạch vành");
/// assert_eq!(stent.code().to_string(), "02.0101.0054");
/// assert_eq!(stent.grade(), Some(TechniqueGrade::Special));
/// assert!(TechniqueTopic::CoronaryIntervention.techniques().any(|other| other == stent));
/// # Ok::<(), lienvien::specialty::TechniqueCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Technique(&'static Row);

impl Technique {
    /// The catalogue, by topic.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The technique of a code, in any form of the code.
    pub fn with_code(code: &TechniqueCode) -> Option<Self> {
        Self::all().find(|technique| technique.0.code.same_technique_as(code))
    }

    /// The topic of packages with this technique.
    pub const fn topic(self) -> TechniqueTopic {
        self.0.topic
    }

    /// Its shared code: `02.0101.0054`. For the code of the list see [`TechniqueCode::technique`].
    pub const fn code(self) -> TechniqueCode {
        self.0.code
    }

    /// Its name in the list.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Its chapter.
    pub fn chapter(self) -> Option<TechniqueChapter> {
        TechniqueChapter::of(&self.0.code)
    }

    /// Its class as QĐ 7603/QĐ-BYT writes it, `TDB` or `P1`; `None` if it gives none.
    pub fn class_code(self) -> Option<&'static str> {
        self.0.class.map(|class| class.code)
    }

    /// Whether it is an operation or a procedure; `None` if it has no class.
    pub fn kind(self) -> Option<TechniqueKind> {
        self.0.class.map(|class| class.kind)
    }

    /// Its grade; `None` if it has no class.
    pub fn grade(self) -> Option<TechniqueGrade> {
        self.0.class.map(|class| class.grade)
    }

    /// Whether annex 1 of TT 23/2024/TT-BYT gives the same class, or also no class.
    pub const fn is_class_confirmed(self) -> bool {
        self.0.is_class_confirmed
    }

    /// Phân tuyến kỹ thuật: the letter, A to D, that QĐ 7603/QĐ-BYT gives for the line of the system.
    pub const fn line(self) -> char {
        self.0.line
    }
}

/// Shows the name.
impl fmt::Display for Technique {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Technique {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code(), self.name())
    }
}
