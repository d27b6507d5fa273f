//! What a figure counts, and how it is known.

use crate::value::Coded;

vocabulary! {
    /// Đơn vị tính: what a figure counts. Papers count more than this list has: a figure has a
    /// [`Coded`] unit.
    pub enum Unit("unit") {
        /// People, each once.
        Person = "person", "người" | "bệnh nhân" | "người bệnh" | "học viên" | "cán bộ" | "bác sĩ", "person";
        /// Turns: one person may have several.
        Turn = "turn", "lượt", "turn";
        /// Cases.
        Case = "case", "ca" | "ca bệnh", "case";
        /// Visits of patients.
        Visit = "visit", "lượt khám", "visit";
        /// Techniques.
        Technique = "technique", "kỹ thuật", "technique";
        /// Technique packages.
        Package = "package", "gói kỹ thuật" | "gói", "technique package";
        /// Classes.
        Class = "class", "lớp" | "lớp học", "class";
        /// Sessions.
        Session = "session", "buổi", "session";
        /// Lessons of a course.
        Lesson = "lesson", "tiết" | "tiết học", "lesson";
        /// Sites.
        Site = "site", "cơ sở" | "điểm cầu", "site";
        /// Hospitals.
        Hospital = "hospital", "bệnh viện", "hospital";
        /// Departments of a hospital.
        Department = "department", "khoa" | "khoa, phòng", "department";
        /// Specialties.
        Specialty = "specialty", "chuyên khoa" | "chuyên ngành", "specialty";
        /// Hospital beds.
        Bed = "bed", "giường bệnh" | "giường", "bed";
        /// Minutes.
        Minute = "minute", "phút", "minute";
        /// Hours.
        Hour = "hour", "giờ", "hour";
        /// Days.
        Day = "day", "ngày", "day";
        /// Months.
        Month = "month", "tháng", "month";
        /// Points of a score.
        Point = "point", "điểm", "point";
        /// Parts of a hundred.
        Percent = "percent", "phần trăm", "percent";
        /// Money, in đồng.
        Dong = "dong", "đồng", "đồng";
        /// Money, in dollars of the United States. Other currencies are other words: `bảng Anh`.
        Usd = "usd", "đô la Mỹ" | "USD", "US dollar";
        /// Money, in euros.
        Euro = "euro", "euro" | "EUR", "euro";
        /// Money, in yen.
        Yen = "yen", "yên Nhật" | "yên" | "JPY", "yen";
    }
}

/// Kinds of unit, as far as a sum or a sign depends on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// Things that are counted: there is no negative number of them.
    Countable,
    /// Money: it adds up, and may be negative.
    Money,
    /// A rate or a score: two of them have no sum.
    Rate,
    /// Other words: nothing is known, unless they show a rate.
    Other,
}

impl Coded<Unit> {
    pub(super) fn kind(&self) -> UnitKind {
        let unit = match self {
            Self::Listed(unit) => *unit,
            Self::Other(written) if written.contains(['%', '‰', '/']) => return UnitKind::Rate,
            Self::Other(_) => return UnitKind::Other,
        };
        match unit {
            Unit::Percent | Unit::Point => UnitKind::Rate,
            Unit::Dong | Unit::Usd | Unit::Euro | Unit::Yen => UnitKind::Money,
            Unit::Person
            | Unit::Turn
            | Unit::Case
            | Unit::Visit
            | Unit::Technique
            | Unit::Package
            | Unit::Class
            | Unit::Session
            | Unit::Lesson
            | Unit::Site
            | Unit::Hospital
            | Unit::Department
            | Unit::Specialty
            | Unit::Bed
            | Unit::Minute
            | Unit::Hour
            | Unit::Day
            | Unit::Month => UnitKind::Countable,
        }
    }

    /// Whether there can be a negative number of it: of money, points, percentages, and of what is not in
    /// the list.
    ///
    /// ```
    /// use lienvien::value::{Coded, Unit};
    /// assert!(!Coded::from(Unit::Person).may_be_negative());
    /// assert!(Coded::from(Unit::Percent).may_be_negative());
    /// ```
    pub fn may_be_negative(&self) -> bool {
        self.kind() != UnitKind::Countable
    }
}

vocabulary! {
    /// Cơ sở của số liệu: how the person or paper that reports a figure knows it.
    pub enum FigureBasis("basis of a figure") {
        /// Counted or measured.
        Measured = "measured", "thống kê", "measured";
        /// Judged by the organisation or person that it is about.
        SelfAssessed = "self_assessed", "tự đánh giá", "self-assessed";
        /// Stated without a source.
        Claimed = "claimed", "theo phát biểu", "claimed";
        /// Planned, a target: nothing that has happened. It is never added to a figure that was reported,
        /// or compared with one as if both were the same.
        Planned = "planned", "kế hoạch" | "chỉ tiêu", "planned";
    }
}
