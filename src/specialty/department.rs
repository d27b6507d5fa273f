//! Departments of a hospital, with the days on which each code had a meaning.

mod code;
mod table;

pub use code::{DepartmentCode, DepartmentError, DepartmentForm};

use super::{ManagementField, Specialty, Subject};
use crate::value::{Answer, When};
use chrono::NaiveDate;
use core::fmt;
use table::{ROWS, Row};

vocabulary! {
    /// Danh mục mã khoa: a list that gave departments their codes.
    pub enum DepartmentList("department list") {
        /// The oldest available list; only the year of its date is known.
        Cv9324 = "cv_9324", "Công văn 9324 năm 2015", "official letter 9324 of 2015";
        /// Annex 5 of the decision.
        Qd5937 = "qd_5937", "QĐ 5937/QĐ-BYT ngày 30/12/2021", "decision 5937/QĐ-BYT of 30/12/2021";
        /// Only the year of its date is known.
        Qd2010 = "qd_2010", "QĐ 2010/QĐ-BYT năm 2025", "decision 2010/QĐ-BYT of 2025";
        /// Annex 2 of the decision.
        Qd1804 = "qd_1804", "QĐ 1804/QĐ-BYT ngày 19/6/2026", "decision 1804/QĐ-BYT of 19/6/2026";
    }
}

impl DepartmentList {
    /// The date of issue. No source says that a list took effect on another day.
    pub fn issued(self) -> When {
        match self {
            Self::Cv9324 => When::year(2015),
            Self::Qd5937 => When::ymd(2021, 12, 30),
            Self::Qd2010 => When::year(2025),
            Self::Qd1804 => When::ymd(2026, 6, 19),
        }
        .unwrap_or(When::UNKNOWN)
    }

    fn is_issued_by(self, day: NaiveDate) -> Answer {
        let issued = self.issued();
        match (issued.earliest(), issued.latest()) {
            (Some(earliest), _) if day < earliest => Answer::No,
            (_, Some(latest)) if latest <= day => Answer::Yes,
            (_, _) => Answer::Unknown,
        }
    }
}

/// Chỗ của khoa: where a department belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DepartmentPlace {
    /// It mainly practises this specialty.
    Specialty(Specialty),
    /// It works in this field of management: Khoa Dược.
    Management(ManagementField),
    /// It serves patients of every specialty: Khoa Khám bệnh.
    General,
}

impl DepartmentPlace {
    /// The specialty; `None` if the place is not a specialty.
    pub const fn specialty(self) -> Option<Specialty> {
        match self {
            Self::Specialty(specialty) => Some(specialty),
            Self::Management(_) | Self::General => None,
        }
    }

    /// The subject that can be agreed for such a department; `None` if it serves patients of every
    /// specialty.
    pub const fn subject(self) -> Option<Subject> {
        match self {
            Self::Specialty(specialty) => Some(Subject::Specialty(specialty)),
            Self::Management(field) => Some(Subject::Management(field)),
            Self::General => None,
        }
    }
}

/// Khoa: a department of the lists of the Ministry, during the time in which its code had one
/// meaning.
///
/// There are 68 meanings; 67 are in use today. K99 was `Khoa Điều trị COVID-19` under QĐ
/// 5937/QĐ-BYT and is `Khoa Điều trị bệnh truyền nhiễm nhóm A` under QĐ 1804/QĐ-BYT. Some hospitals
/// used K51 for a department of their own before QĐ 2010/QĐ-BYT named it.
///
/// Sources: Công văn 9324 of 2015, QĐ 5937/QĐ-BYT, QĐ 2010/QĐ-BYT and QĐ 1804/QĐ-BYT; see
/// [`DepartmentList`]. A code is taken to be in use from the first list that has it. The English
/// names and the [place](Self::place) are this crate's own.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::specialty::Department;
/// let before = NaiveDate::from_ymd_opt(2026, 6, 18).unwrap();
/// let after = NaiveDate::from_ymd_opt(2026, 6, 19).unwrap();
/// assert_eq!(Department::at("K99", before).unwrap().name(), "Khoa Điều trị COVID-19");
/// assert_eq!(
///     Department::at("K99", after).unwrap().name(),
///     "Khoa Điều trị bệnh truyền nhiễm nhóm A",
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Department(&'static Row);

impl Department {
    /// Every department, past and present, by code and then by time.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// All meanings that this code has had, the earliest first. Only a code of the lists has
    /// meanings here: for a code that joins several departments, see
    /// [`DepartmentCode::departments_on`].
    pub fn meanings(code: &str) -> impl Iterator<Item = Self> {
        Self::all().filter(move |department| department.code() == code)
    }

    /// The department with this code on that day; `None` if the code certainly had no meaning then.
    /// [`is_in_use_on`](Self::is_in_use_on) says whether the code was certainly in use.
    pub fn at(code: impl AsRef<str>, day: NaiveDate) -> Option<Self> {
        Self::meanings(code.as_ref()).find(|department| !department.is_in_use_on(day).is_no())
    }

    /// Mã khoa: its code: `K16.1`.
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// Its name, with `Khoa`: the name in the latest list, unless an earlier list has a better
    /// wording.
    pub fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }

    /// Every name in the lists, the shown one first. Names that differ only in dashes are given
    /// once.
    pub const fn names(self) -> &'static [&'static str] {
        self.0.names
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        self.0.en
    }

    /// The department of which it is a part: K16 for K16.1.
    pub fn parent(self) -> Option<Self> {
        let (parent, _) = self.code().split_once('.')?;
        Self::meanings(parent).next()
    }

    /// The place of the department.
    pub const fn place(self) -> DepartmentPlace {
        self.0.place
    }

    /// The first list that gives the code this meaning.
    pub const fn first_list(self) -> DepartmentList {
        self.0.first
    }

    /// The list that gave the code another meaning; `None` if the code still has this meaning.
    pub const fn replaced_by(self) -> Option<DepartmentList> {
        self.0.until
    }

    /// Whether the code had this meaning on that day: yes from the first list with the meaning to
    /// the day before another list changes it. Unknown on a day in the year of a list, if only the
    /// year of that list is known.
    pub fn is_in_use_on(self, day: NaiveDate) -> Answer {
        let is_over = self
            .0
            .until
            .map_or(Answer::No, |list| list.is_issued_by(day));
        self.0.first.is_issued_by(day).and(is_over.negate())
    }
}

/// Shows the name.
impl fmt::Display for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code(), self.name())
    }
}
