//! Departments of a hospital, with the days on which each code had a meaning.

mod code;
mod table;

pub use code::{DepartmentCode, DepartmentError, DepartmentForm};

use super::{ManagementField, Specialty, Subject};
use crate::value::{Answer, Known, When};
use alloc::vec::Vec;
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
        /// Annex 6 of the decision. Hospitals had until 01/08/2025 to use it.
        Qd2010 = "qd_2010", "QĐ 2010/QĐ-BYT ngày 19/06/2025", "decision 2010/QĐ-BYT of 19/06/2025";
        /// Annex 2 of the decision. Hospitals had until 01/08/2026 to use it; on that day annex 6 of
        /// QĐ 2010/QĐ-BYT ended.
        Qd1804 = "qd_1804", "QĐ 1804/QĐ-BYT ngày 19/06/2026", "decision 1804/QĐ-BYT of 19/06/2026";
    }
}

impl DepartmentList {
    /// The date of issue.
    pub fn issued(self) -> When {
        match self {
            Self::Cv9324 => When::year(2015),
            Self::Qd5937 => When::ymd(2021, 12, 30),
            Self::Qd2010 => When::ymd(2025, 6, 19),
            Self::Qd1804 => When::ymd(2026, 6, 19),
        }
        .unwrap_or(When::UNKNOWN)
    }

    /// The day from which on every hospital uses the list. Between the day of issue and this day, one
    /// hospital may use the new list and another the one before it. No source says that the two oldest
    /// lists were used from another day than that of their issue.
    pub fn used_everywhere_from(self) -> When {
        match self {
            Self::Cv9324 | Self::Qd5937 => Ok(self.issued()),
            Self::Qd2010 => When::ymd(2025, 8, 1),
            Self::Qd1804 => When::ymd(2026, 8, 1),
        }
        .unwrap_or(When::UNKNOWN)
    }

    /// Whether hospitals use the list on that day: unknown on a day on which some may and some may not.
    fn is_used_on(self, day: NaiveDate) -> Answer {
        match (
            self.issued().earliest(),
            self.used_everywhere_from().latest(),
        ) {
            (Some(issued), _) if day < issued => Answer::No,
            (_, Some(everywhere)) if everywhere <= day => Answer::Yes,
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
/// use lienvien::{day, specialty::Department, value::Known};
/// let named = |day| match Department::at("K99", day) {
///     Known::Known(one) => one.map(|one| one.name()).into_iter().collect(),
///     Known::Unknown(some) => some.into_iter().flatten().map(|one| one.name()).collect::<Vec<_>>(),
/// };
/// let (covid, group_a) = ("Khoa Điều trị COVID-19", "Khoa Điều trị bệnh truyền nhiễm nhóm A");
/// assert_eq!(named(day!(2026-06-18)), [covid]);
/// assert_eq!(named(day!(2026-07-15)), [covid, group_a]); // it depends on the hospital
/// assert_eq!(named(day!(2026-08-01)), [group_a]);
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

    /// What this code means on that day; `None` if it means nothing, because no list in use has it.
    /// Unknown, with the candidates, on a day on which some hospitals use a new list and some do not yet.
    pub fn at(code: impl AsRef<str>, day: NaiveDate) -> Known<Option<Self>> {
        let mut candidates = Vec::new();
        let mut means_something = Answer::No;
        for department in Self::meanings(code.as_ref()) {
            let is_in_use = department.is_in_use_on(day);
            means_something = means_something.or(is_in_use);
            if !is_in_use.is_no() {
                candidates.push(Some(department));
            }
        }
        // the day on which one meaning follows another leaves no gap
        if candidates.is_empty() || (candidates.len() == 1 && !means_something.is_yes()) {
            candidates.insert(0, None);
        }
        Known::among(candidates)
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

    /// Every name in the lists, the shown one first, and then the names that hospitals use for it: `Khoa
    /// Tiêu hóa`. Names that differ only in dashes are given once.
    pub const fn names(self) -> &'static [&'static str] {
        self.0.names
    }

    /// The search keys of the names, in the same order.
    pub(crate) const fn keys(self) -> &'static [&'static str] {
        self.0.keys
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
    /// the day before another list changes it. Unknown while one of these lists may be in use or not.
    pub fn is_in_use_on(self, day: NaiveDate) -> Answer {
        let is_over = self.0.until.map_or(Answer::No, |list| list.is_used_on(day));
        self.0.first.is_used_on(day).and(is_over.negate())
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
