//! Subjects as papers name them.

use super::department;
use super::joined::{may_be_two, only_reading};
use crate::specialty::{ManagementField, OtherSubject, Specialty, SpecialtyGroup, Subject};
use crate::value::{
    Keyed, NameKey, Text, Vocabulary, after_words, by_name, first_word, is_marked_as, longest_name,
    same_key, sorted,
};
use alloc::vec::Vec;

/// Which subjects a word before the name may announce.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Announces {
    Any,
    /// `Phòng bỏng` is prevention, no clinical specialty.
    NotClinical,
    /// `Đơn vị đào tạo` is whoever trains, no subject.
    Specialty,
}

impl Announces {
    fn allows(self, subject: &Subject) -> bool {
        match self {
            Self::Any => true,
            Self::NotClinical => subject.group() != Some(SpecialtyGroup::Clinical),
            Self::Specialty => subject.specialty().is_some(),
        }
    }
}

/// The words that stand before the name of a subject.
const BEFORE: [(&str, Announces); 10] = [
    ("khoa", Announces::Specialty),
    ("chuyên khoa", Announces::Specialty),
    ("chuyên ngành", Announces::Any),
    ("lĩnh vực", Announces::Any),
    ("bộ môn", Announces::Any),
    ("đơn nguyên", Announces::Specialty),
    ("đơn vị", Announces::Specialty),
    ("trung tâm", Announces::Specialty),
    ("phòng", Announces::NotClinical),
    ("các", Announces::Any),
];

/// The most of them before one name: `các chuyên khoa`.
const MOST_BEFORE: usize = 3;

/// What is said in place of the whole name of a field, but also of other things: so
/// [`ManagementField::named_in`] does not look for it.
static SAID: [Keyed<ManagementField>; 3] = {
    macro_rules! said {
        ($name:literal) => {
            Keyed::new(__name_key!($name), $name, ManagementField::Equipment)
        };
    }
    sorted([
        said!("trang thiết bị"),
        said!("trang thiết bị y tế"),
        said!("thiết bị y tế"),
    ])
};

impl Subject {
    /// The known subject with this code, or this Vietnamese or English name in any spelling; also after
    /// a word that announces it (`khoa Mắt`, `chuyên ngành Nhi`, `phòng Điều dưỡng`), under the name of a
    /// department, or with its abbreviation behind it (`Y học cổ truyền (YHCT)`).
    ///
    /// A name that is only near one is not found: no accent may contradict (`năm học` is not `nam học`), and
    /// what may be one subject or two is none (`Nội - Tim mạch`; see [`find_all`](Self::find_all)).
    ///
    /// ```
    /// use lienvien::specialty::{Specialty, Subject};
    /// assert_eq!(Subject::find("Khoa HSTC"), Some(Specialty::EmergencyCriticalCare.into()));
    /// assert_eq!(Subject::find("chuyên ngành Ung thư."), Some(Specialty::Oncology.into()));
    /// assert_eq!(Subject::find("ngoại nhi"), None); // a specialty that is not in the catalogue
    /// ```
    pub fn find(text: &str) -> Option<Self> {
        if text.len() > 4 * Text::MAX {
            return None;
        }
        announced(text, Announces::Any, MOST_BEFORE).or_else(|| with_abbreviation(text))
    }

    /// The subjects that a text names one after another, as `Ngoại - Sản`, `Nội, Nhi` and `dược lâm sàng
    /// và điều dưỡng` do; one if it is the name of one. `None` unless every word belongs to the name of a
    /// known subject, in one way only: `ngoại tiêu hóa - tiết niệu` may mean urology or urological surgery.
    ///
    /// ```
    /// use lienvien::specialty::{Specialty, Subject};
    /// let both = Subject::find_all("Khoa Ngoại - Sản").unwrap();
    /// assert_eq!(both, [Specialty::Surgery.into(), Specialty::Obstetrics.into()]);
    /// assert_eq!(Subject::find_all("Tai - Mũi - Họng").unwrap().len(), 1);
    /// assert_eq!(Subject::find_all("Nội - Tim mạch"), None);
    /// ```
    pub fn find_all(text: &str) -> Option<Vec<Self>> {
        if text.len() > 4 * Text::MAX || text.contains('…') || text.contains("...") {
            return None;
        }
        let rest = JOINED.iter().find_map(|words| after_words(text, words));
        let all = only_reading(rest.unwrap_or(text), Self::find)?;
        (rest.is_none() || all.len() > 1).then_some(all)
    }
}

/// The words before the joined names of one department.
pub(super) const JOINED: [&str; 4] = [
    "khoa liên chuyên khoa",
    "liên chuyên khoa",
    "khoa liên khoa",
    "liên khoa",
];

/// The subject that a text names, after at most so many words that announce it.
fn announced(text: &str, allowed: Announces, most: usize) -> Option<Subject> {
    if may_be_two(text, |name| named(name).is_some()) {
        return None;
    }
    if let Some(subject) = named(text) {
        return Some(subject).filter(|subject| allowed.allows(subject));
    }
    for (words, next) in BEFORE {
        if let Some(rest) = after_words(text, words)
            && let Some(most) = most.checked_sub(1)
            && let Some(subject) = announced(rest, allowed.max(next), most)
        {
            return Some(subject);
        }
    }
    let place = department::only(text)?.place();
    place.subject().filter(|subject| match subject {
        Subject::Management(_) => true,
        Subject::Specialty(_) | Subject::Other(_) | Subject::Custom(_) => allowed.allows(subject),
    })
}

/// The subject whose name, and then its abbreviation, a text gives.
fn with_abbreviation(text: &str) -> Option<Subject> {
    let (written, behind) = text.rsplit_once(')')?;
    if behind.contains(char::is_alphanumeric) {
        return None;
    }
    let (name, abbreviation) = written.rsplit_once('(')?;
    let subject = announced(name, Announces::Any, MOST_BEFORE)?;
    (named(abbreviation)? == subject).then_some(subject)
}

/// The subject with this code or name.
fn named(text: &str) -> Option<Subject> {
    if let Some(specialty) = Specialty::written(text) {
        return Some(Subject::Specialty(specialty));
    }
    if let Some(field) = ManagementField::from_code(text) {
        return Some(Subject::Management(field));
    }
    if let Some(other) = OtherSubject::from_code(text) {
        return Some(Subject::Other(other));
    }
    let longest = longest_name::<Specialty>()
        .max(longest_name::<ManagementField>())
        .max(longest_name::<OtherSubject>());
    let key = NameKey::new(text, longest);
    by_name(&key)
        .map(Subject::Specialty)
        .or_else(|| {
            by_name(&key)
                .or_else(|| key.find(&SAID))
                .map(Subject::Management)
        })
        .or_else(|| by_name(&key).map(Subject::Other))
        .or_else(|| is_nursing(text).then_some(Subject::Other(OtherSubject::Nursing)))
}

/// Whether a text is the abbreviation of điều dưỡng. Without its accent it may be that of dinh dưỡng.
fn is_nursing(text: &str) -> bool {
    same_key(text, "ĐD") && is_marked_as(text, "ĐD")
}

impl ManagementField {
    /// The fields that a text names, in the order of the list. The name of a field may contain a
    /// comma (`vật tư, hóa chất xét nghiệm`), so the whole text is searched instead of the parts
    /// between commas.
    ///
    /// ```
    /// use lienvien::specialty::ManagementField::{self, ClinicalPharmacy, PharmacyManagement};
    /// let named = ManagementField::named_in("đào tạo quản lý dược, dược lâm sàng");
    /// assert_eq!(named, [PharmacyManagement, ClinicalPharmacy]);
    /// assert_eq!(ManagementField::named_in("để quản lý được bệnh viện"), []);
    /// ```
    pub fn named_in(text: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some((_, after)) = first_word(rest) {
            for name in Self::NAMES_VI {
                if !found.contains(name.named()) && after_words(rest, name.name()).is_some() {
                    found.push(*name.named());
                }
            }
            rest = after;
        }
        found.sort_unstable();
        found
    }
}
