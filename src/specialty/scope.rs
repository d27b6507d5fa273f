//! Scopes of practice.

mod table;

use super::short::{Short, are_digits};
use crate::value::{NameKey, quoted, read_str};
use alloc::boxed::Box;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use table::{ROWS, Row};

messages! {
    /// Why the code of a scope of practice is refused.
    pub enum PracticeScopeError {
        /// Not in the form of such a code.
        NotCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "practice_scope.not_a_code" {
            en("`{found}` is not a code of a scope of practice, expected three digits such as `101`, with a suffix as in `102.04`")
            vi("`{found}` không phải mã phạm vi chuyên môn, cần ba chữ số như `101`, có thể kèm đuôi như `102.04`")
        }
    }
}

vocabulary! {
    /// Chức danh: the profession that a scope of practice is for, as the list groups them, and those in
    /// which Law 15/2023/QH15, Art. 26(1), gives a licence to practise.
    pub enum Profession("profession") {
        /// Codes from 101.
        Doctor = "doctor", "bác sỹ" | "BS", "doctor";
        /// Codes from 201.
        AssistantDoctor = "assistant_doctor", "y sỹ" | "YS", "assistant doctor";
        /// Codes from 301.
        Nurse = "nurse", "điều dưỡng" | "điều dưỡng viên", "nurse";
        /// Codes from 401.
        Midwife = "midwife", "hộ sinh" | "nữ hộ sinh" | "hộ sinh viên" | "NHS", "midwife";
        /// Codes from 501.
        Technician = "technician", "kỹ thuật y" | "kỹ thuật viên" | "kỹ thuật viên y" | "kỹ thuật viên y tế"
            | "KTV", "technician";
        /// Code 601.
        ClinicalPsychologist = "clinical_psychologist", "tâm lý lâm sàng", "clinical psychologist";
        /// Code 701.
        TraditionalHealer = "traditional_healer", "lương y", "traditional healer";
        /// Codes from 801.
        Pharmacist = "pharmacist", "dược sỹ" | "DS", "pharmacist";
        /// Codes from 901.
        Engineer = "engineer", "kỹ sư, cử nhân" | "kỹ sư", "engineer or bachelor";
        /// In Art. 26(1) of Law 15/2023/QH15 and not in the list of scopes, as the next two.
        Nutritionist = "nutritionist", "dinh dưỡng lâm sàng", "clinical nutritionist";
        /// Who helps before the hospital.
        Paramedic = "paramedic", "cấp cứu viên ngoại viện" | "cấp cứu viên", "paramedic";
        /// Who has a remedy or a treatment from the family.
        RemedyHolder = "remedy_holder", "người có bài thuốc gia truyền hoặc có phương pháp chữa bệnh gia truyền"
            | "người có bài thuốc gia truyền" | "người có phương pháp chữa bệnh gia truyền",
            "holder of a traditional family remedy";
    }
}

/// Mã phạm vi chuyên môn: the code of a scope of practice.
///
/// # Invariants
///
/// Three digits; for a part of such a scope, also `.` and two digits. The code need not be in the
/// list; see [`PracticeScope::with_code`].
///
/// # JSON
///
/// A string: `"102.50"`; never a number.
///
/// ```
/// use lienvien::specialty::{PracticeScope, PracticeScopeCode};
/// let code: PracticeScopeCode = "102.04".parse()?;
/// assert_eq!(PracticeScope::with_code(&code).unwrap().name(), "Bác sỹ chuyên khoa Nội Tim mạch");
/// assert_eq!(
///     "102.5".parse::<PracticeScopeCode>().unwrap_err().to_string(),
///     "`102.5` is not a code of a scope of practice, expected three digits such as `101`, with a suffix as in `102.04`",
/// );
/// # Ok::<(), lienvien::specialty::PracticeScopeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PracticeScopeCode(Short<6>);

impl PracticeScopeCode {
    fn read(written: &str) -> Option<Self> {
        let (main, suffix) = match written.split_once('.') {
            Some((main, suffix)) => (main, Some(suffix)),
            None => (written, None),
        };
        let is_main = main.len() == 3 && are_digits(main);
        let is_code =
            is_main && suffix.is_none_or(|suffix| suffix.len() == 2 && are_digits(suffix));
        is_code.then(|| Self(Short::new(written)))
    }

    /// The code as written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The three digits: `102` in `102.04`.
    pub fn main(&self) -> &str {
        self.as_str().get(..3).unwrap_or_default()
    }

    /// The two digits after the dot: `04` in `102.04`.
    pub fn suffix(&self) -> Option<&str> {
        self.as_str().get(4..)
    }
}

/// The length of the longest key of a name.
const LONGEST: usize = "ki thuat y xet nghiem giai phau benh trinh do tu dai hoc tro len".len();

/// Phạm vi chuyên môn: a scope of practice in the list of health insurance (Công văn 2148/BHXH of
/// 02/7/2024, field `PHAMVI_CM`).
///
/// ```
/// use lienvien::specialty::{PracticeScope, Profession};
/// let scope = PracticeScope::find("bac si noi tru"); // a degree, no scope
/// assert_eq!(scope, None);
/// let scope = PracticeScope::find("BÁC SĨ CHUYÊN KHOA NHI KHOA").unwrap();
/// assert_eq!((scope.code().as_str(), scope.profession()), ("103", Profession::Doctor));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PracticeScope(&'static Row);

impl PracticeScope {
    /// Every scope, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The scope with this code.
    pub fn with_code(code: &PracticeScopeCode) -> Option<Self> {
        let row = ROWS.binary_search_by(|row| row.code.cmp(code)).ok()?;
        ROWS.get(row).map(Self)
    }

    /// The scope with this code, or this name in any spelling.
    pub(crate) fn written(text: &str) -> Option<Self> {
        if let Some(code) = PracticeScopeCode::read(text) {
            return Self::with_code(&code);
        }
        let key = NameKey::new(text, LONGEST);
        let key = key.whole()?;
        Self::all().find(|scope| scope.0.key.as_bytes() == key)
    }

    /// Its code.
    pub const fn code(self) -> PracticeScopeCode {
        self.0.code
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The profession that the scope is for.
    pub const fn profession(self) -> Profession {
        self.0.profession
    }

    /// Mã khoa: the department whose number is the suffix. No source says what the suffix means;
    /// this is the reading of this crate, and the names agree with it.
    pub const fn department_code(self) -> Option<&'static str> {
        self.0.department
    }

    /// The scope of which it is a part: 102 for 102.04.
    pub fn parent(self) -> Option<Self> {
        self.0.code.suffix()?;
        Self::all().find(|scope| scope.0.code.as_str() == self.0.code.main())
    }
}

impl FromStr for PracticeScopeCode {
    type Err = PracticeScopeError;

    fn from_str(written: &str) -> Result<Self, PracticeScopeError> {
        Self::read(written).ok_or_else(|| PracticeScopeError::NotCode {
            found: quoted(written),
        })
    }
}

impl fmt::Display for PracticeScopeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for PracticeScopeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Shows the name.
impl fmt::Display for PracticeScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for PracticeScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code(), self.name())
    }
}

impl Serialize for PracticeScopeCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PracticeScopeCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a code of a scope of practice", str::parse)
    }
}
