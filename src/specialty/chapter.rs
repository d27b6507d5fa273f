//! Chapters of the technique list.

mod table;

use super::TechniqueCode;
use chrono::NaiveDate;
use core::fmt;
use table::{ROWS, Row};

vocabulary! {
    /// Danh mục kỹ thuật: the lists of techniques.
    pub enum TechniqueList("technique list") {
        /// The 28 chapters by specialty, the same in both circulars: TT 43/2013/TT-BYT until 17/10/2024,
        /// and annex 1 of TT 23/2024/TT-BYT since.
        Annex1 = "annex_1", "Danh mục 28 chương (TT 43/2013/TT-BYT; Phụ lục I TT 23/2024/TT-BYT)"
            | "Phụ lục I TT 23/2024/TT-BYT" | "Danh mục TT 43/2013/TT-BYT",
            "list of 28 chapters (circular 43/2013/TT-BYT; annex 1 of circular 23/2024/TT-BYT)";
        /// The chapters by organ system.
        Annex2 = "annex_2", "Phụ lục II TT 23/2024/TT-BYT", "annex 2 of circular 23/2024/TT-BYT";
    }
}

impl TechniqueList {
    /// The first day on which it is certainly in effect: TT 43/2013/TT-BYT is of 2013, and no source at hand
    /// gives its first day. Before it no list is known.
    pub const fn valid_from(self) -> Option<NaiveDate> {
        match self {
            Self::Annex1 => NaiveDate::from_ymd_opt(2014, 1, 1),
            Self::Annex2 => NaiveDate::from_ymd_opt(2028, 1, 1),
        }
    }

    /// Its last day; `None` if none is set.
    pub const fn valid_to(self) -> Option<NaiveDate> {
        match self {
            Self::Annex1 => NaiveDate::from_ymd_opt(2027, 12, 31),
            Self::Annex2 => None,
        }
    }

    /// Whether it is the list in effect on that day.
    pub fn is_valid_on(self, day: NaiveDate) -> bool {
        self.valid_from().is_none_or(|from| from <= day)
            && self.valid_to().is_none_or(|to| day <= to)
    }
}

numbers! {
    /// Số chương: the number of a chapter, as the list prints it. Its meaning depends on the day.
    ChapterNumber(u8);
}

/// Chương kỹ thuật: a chapter of the technique list.
///
/// Until 31/12/2027 the list has the 28 chapters of TT 43/2013/TT-BYT, which annex 1 of TT
/// 23/2024/TT-BYT (in force from 18/10/2024) keeps; from 01/01/2028 it has the chapters of annex 2 (TT 25/2026/TT-BYT). Of the
/// chapters of annex 2, 28 are known: no source names chapters 21 and 30, so they are absent. The
/// meaning of a chapter number depends on the day. Techniques of annex 2 have no codes of their
/// own.
///
/// ```
/// use lienvien::{day, specialty::TechniqueChapter};
/// let name = |day| TechniqueChapter::at(2, day).map(TechniqueChapter::name);
/// assert_eq!(name(day!(2027-12-31)), Some("NỘI KHOA"));
/// assert_eq!(name(day!(2028-01-01)), Some("Tuần hoàn"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TechniqueChapter(&'static Row);

impl TechniqueChapter {
    /// Every chapter, by list and number.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The chapter with this number on that day; `None` before 2014, because no list of that time is known.
    pub fn at(number: impl Into<ChapterNumber>, day: NaiveDate) -> Option<Self> {
        let number = number.into();
        Self::all().find(|chapter| chapter.number() == number && chapter.is_valid_on(day))
    }

    /// The chapter of a technique code. It is a chapter of annex 1, because all codes come from
    /// annex 1.
    pub fn of(code: &TechniqueCode) -> Option<Self> {
        let number = ChapterNumber::new(code.chapter().parse().ok()?);
        Self::all()
            .find(|chapter| chapter.list() == TechniqueList::Annex1 && chapter.number() == number)
    }

    /// The list with this chapter.
    pub const fn list(self) -> TechniqueList {
        self.0.list
    }

    /// Its number in the list.
    pub const fn number(self) -> ChapterNumber {
        self.0.number
    }

    /// Its name, as the list prints it.
    pub fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }

    /// Every name of it, the shown one first: QĐ 7603/QĐ-BYT has other wordings for two chapters, and the source
    /// of annex 2 abbreviates three.
    pub const fn names(self) -> &'static [&'static str] {
        self.0.names
    }

    /// The English name, this crate's own; `None` for the chapters of annex 2.
    pub const fn en(self) -> Option<&'static str> {
        self.0.en
    }

    /// The first day on which it is certainly in the list.
    pub const fn valid_from(self) -> Option<NaiveDate> {
        self.list().valid_from()
    }

    /// Its last day; `None` if none is set.
    pub const fn valid_to(self) -> Option<NaiveDate> {
        self.list().valid_to()
    }

    /// Whether it is in the list in effect on that day.
    pub fn is_valid_on(self, day: NaiveDate) -> bool {
        self.list().is_valid_on(day)
    }
}

/// Shows the name.
impl fmt::Display for TechniqueChapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for TechniqueChapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}. {}", self.list(), self.number(), self.name())
    }
}
