//! Figures that papers report, with everything needed to compare them.

use super::{Answer, Count, Decimal, Period, Text, When, same_key, shortened};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use chrono::NaiveDate;
use core::{cmp::Ordering, fmt, ops::Bound};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Đơn vị tính: what a figure counts.
    pub enum Unit("unit") {
        /// People, each once.
        Person = "person", "người", "person";
        /// Turns: one person may have several.
        Turn = "turn", "lượt", "turn";
        /// Cases.
        Case = "case", "ca", "case";
        /// Visits of patients.
        Visit = "visit", "lượt khám", "visit";
        /// Techniques.
        Technique = "technique", "kỹ thuật", "technique";
        /// Technique packages.
        Package = "package", "gói kỹ thuật", "technique package";
        /// Classes.
        Class = "class", "lớp", "class";
        /// Sessions.
        Session = "session", "buổi", "session";
        /// Sites.
        Site = "site", "cơ sở" | "điểm cầu", "site";
        /// Days.
        Day = "day", "ngày", "day";
        /// Minutes.
        Minute = "minute", "phút", "minute";
        /// Parts of a hundred.
        Percent = "percent", "phần trăm", "percent";
        /// Money, in đồng.
        Dong = "dong", "đồng", "đồng";
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
    }
}

messages! {
    /// Why two figures are neither added nor compared.
    pub enum FigureMismatch {
        /// They measure different things.
        Measure {
            /// What this figure measures, shortened.
            this: Box<str>,
            /// What the other figure measures, shortened.
            other: Box<str>,
        } = "figure.other_measure" {
            en("the figures measure `{this}` and `{other}`, expected the same measure")
            vi("hai số liệu có nội dung khác nhau, `{this}` và `{other}`, cần cùng một nội dung")
        }
        /// They are in different units.
        Unit {
            /// The unit of this figure.
            this: Unit,
            /// The unit of the other figure.
            other: Unit,
        } = "figure.other_unit" {
            en("the figures are in `{this}` and `{other}`, expected the same unit", this = this.en(), other = other.en())
            vi("hai số liệu có đơn vị tính khác nhau, `{this}` và `{other}`, cần cùng một đơn vị", this = this.vi(), other = other.vi())
        }
        /// They cover different times.
        Time {
            /// The time of this figure, if it has one.
            this: Option<Box<FigureTime>>,
            /// The time of the other figure, if it has one.
            other: Option<Box<FigureTime>>,
        } = "figure.other_time" {
            en("the figures cover `{this}` and `{other}`, expected the same time", this = time_en(this.as_deref()), other = time_en(other.as_deref()))
            vi("hai số liệu có thời gian khác nhau, `{this}` và `{other}`, cần cùng một thời gian", this = time_vi(this.as_deref()), other = time_vi(other.as_deref()))
            parameters(this = interval(this.as_deref()), other = interval(other.as_deref()))
        }
        /// They cover different scopes.
        Scope {
            /// The scope of this figure, shortened, if it has one.
            this: Option<Box<str>>,
            /// The scope of the other figure, shortened, if it has one.
            other: Option<Box<str>>,
        } = "figure.other_scope" {
            en("the figures cover `{this}` and `{other}`, expected the same scope", this = this.as_deref().unwrap_or("no scope given"), other = other.as_deref().unwrap_or("no scope given"))
            vi("hai số liệu có phạm vi khác nhau, `{this}` và `{other}`, cần cùng một phạm vi", this = this.as_deref().unwrap_or("không nêu phạm vi"), other = other.as_deref().unwrap_or("không nêu phạm vi"))
            parameters(this = this.as_deref().unwrap_or_default(), other = other.as_deref().unwrap_or_default())
        }
    }
}

payload! {
    found by add_figure
    /// Số liệu: a figure as it was reported.
    ///
    /// It is never refused because of its arithmetic: papers contain figures that do not add up,
    /// and a record must be able to hold them. [`parts_fit`](Figure::parts_fit) and
    /// [`out_of_fits`](Figure::out_of_fits) say whether they do. Only figures of the same measure,
    /// unit, time and scope are [added](Figure::sum_with) or [compared](Figure::compare).
    ///
    /// # JSON
    ///
    /// `{"measure":"học viên được đào tạo","count":">240","unit":"person"}`, and the other fields
    /// that are given.
    ///
    /// ```
    /// use lienvien::{text, value::{Answer, Count, Figure, Unit}};
    /// let measure = text!("kỹ thuật tự thực hiện được");
    /// let figure = Figure::new(measure, Count::exact(18), Unit::Technique).out_of(Count::exact(19));
    /// assert_eq!(figure.out_of_fits(), Answer::Yes);
    /// ```
    pub struct Figure {
        /// What is measured.
        pub measure: Text,
        /// The number.
        pub count: Count,
        /// What is counted: persons, cases, days.
        pub unit: Unit,
        /// Out of how many: the 19 of "18 of 19".
        pub out_of: Option<Count> = None,
        /// The time it covers.
        pub time: Option<FigureTime> = None,
        /// What it covers: a hospital, a province, a specialty, as written.
        pub scope: Option<Text> = None,
        /// The earlier count that it is compared with, in the same unit and scope.
        pub baseline: Option<Baseline> = None,
        /// The breakdown: parts that together make up the count.
        pub parts: Vec<Part; 100> = Vec::new(),
        /// How the reporter knows it.
        pub basis: Option<FigureBasis> = None,
        /// Who says so, or where it is written.
        pub source: Option<Text> = None,
    }
}

/// Thời gian của số liệu: the time that a figure covers.
///
/// # JSON
///
/// `{"during":{"from":"2024","to":"2024"}}` or `{"since":"2024-10-12"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FigureTime {
    /// All that happened in a period.
    During(Period),
    /// All that has happened since this date, counted together.
    Since(When),
}

payload! {
    /// Mốc so sánh: the earlier count that a figure is compared with.
    pub struct Baseline {
        /// The count at that time.
        pub count: Count,
        /// The time of that count.
        pub time: Option<FigureTime> = None,
    }
}

payload! {
    /// Phần: one line of a breakdown, in the unit of its figure.
    pub struct Part {
        /// What the part is.
        pub label: Text,
        /// The number.
        pub count: Count,
    }
}

impl Figure {
    /// The sum of two figures, as far as it is certain; see [`Count::sum`].
    ///
    /// # Errors
    ///
    /// [`FigureMismatch`] when they differ in measure, unit, time or scope.
    pub fn sum_with(&self, other: &Self) -> Result<Option<Count>, FigureMismatch> {
        self.matches(other)?;
        Ok(Count::sum([self.count, other.count]))
    }

    /// Which of two figures is greater, if that is certain; see [`Count::compare`].
    ///
    /// # Errors
    ///
    /// [`FigureMismatch`] when they differ in measure, unit, time or scope.
    pub fn compare(&self, other: &Self) -> Result<Option<Ordering>, FigureMismatch> {
        self.matches(other)?;
        Ok(self.count.compare(other.count))
    }

    /// Refuses two figures that cannot be compared, with the first difference between them. Two
    /// figures without a time, or without a scope, do not differ in it.
    fn matches(&self, other: &Self) -> Result<(), FigureMismatch> {
        if !same_key(&self.measure, &other.measure) {
            return Err(FigureMismatch::Measure {
                this: shortened(&self.measure),
                other: shortened(&other.measure),
            });
        }
        if self.unit != other.unit {
            return Err(FigureMismatch::Unit {
                this: self.unit,
                other: other.unit,
            });
        }
        if !same(self.time.as_ref(), other.time.as_ref(), FigureTime::is_same) {
            return Err(FigureMismatch::Time {
                this: self.time.clone().map(Box::new),
                other: other.time.clone().map(Box::new),
            });
        }
        if !same(self.scope.as_deref(), other.scope.as_deref(), same_key) {
            return Err(FigureMismatch::Scope {
                this: self.scope.as_deref().map(shortened),
                other: other.scope.as_deref().map(shortened),
            });
        }
        Ok(())
    }

    /// Whether the breakdown fits: no part is greater than the whole, and their sum is the whole, for
    /// percentages up to rounding. Yes if there are no parts.
    pub fn parts_fit(&self) -> Answer {
        if self.parts.is_empty() {
            return Answer::Yes;
        }
        for part in &self.parts {
            if part.count.compare(self.count) == Some(Ordering::Greater) {
                return Answer::No;
            }
        }
        let Some(sum) = Count::sum(self.parts.iter().map(|part| part.count)) else {
            return Answer::Unknown;
        };
        match sum.compare(self.count) {
            Some(Ordering::Equal) => Answer::Yes,
            Some(Ordering::Less | Ordering::Greater) => self.is_rounded(sum).into(),
            None => Answer::Unknown,
        }
    }

    /// Whether count ≤ `out_of`. Yes if there is no `out_of`.
    pub fn out_of_fits(&self) -> Answer {
        match self.out_of.map(|whole| self.count.compare(whole)) {
            Some(Some(Ordering::Greater)) => Answer::No,
            Some(Some(Ordering::Less | Ordering::Equal)) | None => Answer::Yes,
            Some(None) => Answer::Unknown,
        }
    }

    /// Whether the figures are percentages, and rounding explains why the sum of the parts is not the
    /// whole: each of them is rounded by at most half of the last decimal given.
    fn is_rounded(&self, sum: Count) -> bool {
        let (Unit::Percent, Count::Exact(sum), Count::Exact(whole)) = (self.unit, sum, self.count)
        else {
            return false;
        };
        // the sum is exact, so each part is exact
        let finest = self.parts.iter().map(|part| match part.count.lower() {
            Bound::Included(number) => number.scale(),
            Bound::Excluded(_) | Bound::Unbounded => 0,
        });
        let step = Decimal::step(finest.fold(whole.scale(), u8::max)).unsigned_abs();
        let numbers = self.parts.iter().fold(1_u128, |n, _| n.saturating_add(1));
        let off_by = sum.millionths().abs_diff(whole.millionths());
        off_by.saturating_mul(2) <= step.saturating_mul(numbers)
    }
}

/// Whether both are absent, or both given and the same.
fn same<T: ?Sized>(a: Option<&T>, b: Option<&T>, is_same: impl FnOnce(&T, &T) -> bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => is_same(a, b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

impl FigureTime {
    /// Whether both are the same time: `2024 – 2030` equals 01/01/2024 to 31/12/2030.
    fn is_same(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        match (self.first_and_last(), other.first_and_last()) {
            (Some(days), Some(others)) => days == others,
            (Some(_) | None, None) | (None, Some(_)) => false,
        }
    }

    /// The first and the last day of a period, if both are known.
    fn first_and_last(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::During(period) => period.earliest_start().zip(period.latest_end()),
            Self::Since(_) => None,
        }
    }

    /// The time in Vietnamese: `giai đoạn 2024 – 2030`, `lũy kế từ năm 2024`.
    pub fn vi(&self) -> impl fmt::Display + '_ {
        TimeVi(self)
    }
}

impl fmt::Display for FigureTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::During(period) => fmt::Display::fmt(period, f),
            Self::Since(when) => write!(f, "since {when}"),
        }
    }
}

#[derive(Debug)]
struct TimeVi<'a>(&'a FigureTime);

impl fmt::Display for TimeVi<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            FigureTime::During(period) => write!(f, "{}", period.vi()),
            FigureTime::Since(when) => write!(f, "lũy kế từ {}", when.vi_in_sentence()),
        }
    }
}

fn time_en(time: Option<&FigureTime>) -> String {
    time.map_or_else(|| "no time given".into(), |time| format!("{time}"))
}

/// The time in no language: `2024/2030`, `2024/..`; blank if there is none.
fn interval(time: Option<&FigureTime>) -> String {
    match time {
        Some(FigureTime::During(period)) => format!("{}", period.interval()),
        Some(FigureTime::Since(when)) => format!("{when}/.."),
        None => String::new(),
    }
}

fn time_vi(time: Option<&FigureTime>) -> String {
    time.map_or_else(
        || "không nêu thời gian".into(),
        |time| format!("{}", time.vi()),
    )
}
