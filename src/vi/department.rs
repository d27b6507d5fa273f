//! Departments as papers name them.

use super::joined::{may_be_two, only_reading};
use super::subject::JOINED;
use crate::specialty::{Department, DepartmentCode};
use crate::value::{NameKey, Text, after_words, first_word, is_marked_as, may_be_written};
use alloc::{string::String, vec::Vec};

/// Tên khoa: what the written name of a department says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DepartmentName<'a> {
    /// The department of the lists; several, in their order, for one that joins them.
    pub departments: Vec<Department>,
    /// The number or letter by which the hospital tells it from others of the kind: `1`, `II`, `A`.
    pub number: Option<&'a str>,
    /// The hospital, as written.
    pub hospital: Option<&'a str>,
}

impl<'a> DepartmentName<'a> {
    /// Reads the name of a department with its number and its hospital: `Khoa Nội 1`, `Khoa Ngoại - Sản, BVĐK
    /// huyện A`, `Khoa Nhi Bệnh viện Bạch Mai`. `None` unless every word has a certain meaning.
    ///
    /// ```
    /// use lienvien::vi::DepartmentName;
    /// let read = DepartmentName::parse("Khoa Ngoại II - Bệnh viện đa khoa tỉnh A").unwrap();
    /// assert_eq!(read.departments[0].code(), "K19");
    /// assert_eq!((read.number, read.hospital), (Some("II"), Some("Bệnh viện đa khoa tỉnh A")));
    /// assert_eq!(DepartmentName::parse("Khoa Ngoại tình"), None);
    /// ```
    pub fn parse(text: &'a str) -> Option<Self> {
        if text.len() > 4 * Text::MAX {
            return None;
        }
        let (name, hospital) = match before_hospital(text) {
            Some((name, hospital)) => (name, Some(hospital.trim().trim_end_matches([')', '.']))),
            None => (text, None),
        };
        let mut departments: Vec<_> = Department::named(name).collect();
        let mut number = None;
        if departments.is_empty()
            && let Some((unnumbered, last)) = numbered(name)
        {
            departments.extend(Department::named(unnumbered));
            number = Some(last);
        }
        (!departments.is_empty()).then_some(Self {
            departments,
            number,
            hospital,
        })
    }
}

/// The words with which the name of a hospital begins.
const HOSPITAL: [&str; 9] = [
    "bệnh viện",
    "BV",
    "BVĐK",
    "trung tâm y tế",
    "TTYT",
    "viện",
    "phòng khám",
    "của",
    "thuộc",
];

/// The name of the department, and the name of the hospital behind it.
fn before_hospital(text: &str) -> Option<(&str, &str)> {
    let mut rest = text;
    while let Some((word, after)) = first_word(rest) {
        let from = text.len() - after.len() - word.len();
        let (name, behind) = text.split_at_checked(from)?;
        for words in HOSPITAL {
            // `Bệnh viện` has a name of its own
            if from > 0
                && let Some(own) = after_words(behind, words)
                && first_word(own).is_some()
            {
                return Some((
                    name,
                    if matches!(words, "của" | "thuộc") {
                        own
                    } else {
                        behind
                    },
                ));
            }
        }
        rest = after;
    }
    None
}

/// The name before the number of a department: `Nội 1`, `Ngoại II`, `Nội A`, `Cấp cứu A9`, `Nhi số 2`.
fn numbered(name: &str) -> Option<(&str, &str)> {
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (before, number) = name.rsplit_once(|c: char| !c.is_alphanumeric())?;
    let digits = number
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or(number);
    let is_number = matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit())
        || matches!(
            number,
            "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "A" | "B" | "C" | "D"
        );
    let before = before.trim_end();
    let before = before.strip_suffix("số").unwrap_or(before);
    is_number.then_some((before, number))
}

impl Department {
    /// The department with this name, in any spelling, with `Khoa` or without; the departments, in their
    /// order, that a joint department joins. None unless every word of the name is certain: what may be one
    /// department or two (`Nội - Tim mạch`) is neither.
    ///
    /// A code of the lists for what they join is [`DepartmentCode::joining`]. For a name with a number or a
    /// hospital, see [`DepartmentName`](crate::vi::DepartmentName).
    ///
    /// ```
    /// use lienvien::specialty::Department;
    /// let codes = |name| Department::named(name).map(|found| found.code()).collect::<Vec<_>>();
    /// assert_eq!(codes("Khoa Gây mê hồi sức"), ["K26"]);
    /// assert_eq!(codes("TIEU HOA"), ["K05"]);
    /// assert_eq!(codes("Khoa Lão"), ["K17"]);
    /// assert_eq!(codes("Khoa Y học cổ truyền & PHCN"), ["K16", "K31"]);
    /// assert!(codes("Khoa Nội - Tim mạch").is_empty());
    /// ```
    pub fn named(name: &str) -> impl Iterator<Item = Self> {
        let names = if name.len() > 4 * Text::MAX {
            None
        } else {
            let rest = JOINED.iter().find_map(|words| after_words(name, words));
            only_reading(rest.unwrap_or(name), only).filter(|all| rest.is_none() || all.len() > 1)
        };
        names.unwrap_or_default().into_iter()
    }
}

/// The one department with this name. Nothing is allocated.
pub(super) fn only(name: &str) -> Option<Department> {
    let bare = after_words(name, "khoa").unwrap_or(name);
    if may_be_two(bare, |name| with_name(name).is_some()) {
        return None;
    }
    with_name(bare)
}

fn with_name(bare: &str) -> Option<Department> {
    const KHOA: usize = "Khoa ".len();
    let key = NameKey::new(bare, LONGEST);
    let key = key.whole()?;
    let mut found = None;
    for department in Department::all() {
        for (own, name) in department.keys().iter().zip(department.names()) {
            if own.as_bytes().get(KHOA..) != Some(key) {
                continue;
            }
            let name = name.get(KHOA..).unwrap_or_default();
            if is_marked_as(bare, name) {
                return Some(department);
            }
            if found.is_none() && may_be_written(bare, name) {
                found = Some(department);
            }
        }
    }
    found
}

/// The length of the longest key of a name.
const LONGEST: usize = "ngoai hau mon dai truc trang va san chau".len();

impl DepartmentCode {
    /// The code of a joint department: `K1631`. `None` for fewer than two or more than four departments, and
    /// for one that has a part of another, because QĐ 5937/QĐ-BYT, annex 5, joins whole departments only.
    ///
    /// ```
    /// use lienvien::specialty::{Department, DepartmentCode};
    /// let joined: Vec<_> = Department::named("Khoa Nội - Nhi").collect();
    /// assert_eq!(DepartmentCode::joining(&joined).unwrap().as_str(), "K0318");
    /// ```
    pub fn joining(departments: &[Department]) -> Option<Self> {
        let mut code = String::from("K");
        for department in departments {
            let number = department.code().strip_prefix('K')?;
            code.push_str(Some(number).filter(|number| number.len() == 2)?);
        }
        code.parse().ok().filter(|_| departments.len() > 1)
    }
}
