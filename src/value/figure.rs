//! Figures: what papers report, with all that makes them comparable or not.

use super::{Answer, Count, Decimal, Period, Text, When, quoted, same_key};
use alloc::{boxed::Box, format, string::String, vec::Vec};
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
    /// Cơ sở của số liệu: how the one who reports a figure comes to it.
    pub enum FigureBasis("basis of a figure") {
        /// Counted or measured.
        Measured = "measured", "thống kê", "measured";
        /// Judged by the one it is about.
        SelfAssessed = "self_assessed", "tự đánh giá", "self-assessed";
        /// Said, without saying whence.
        Claimed = "claimed", "theo phát biểu", "claimed";
    }
}

messages! {
    /// Why two figures are neither added nor compared.
    pub enum FigureMismatch {
        /// They measure different things.
        Measure {
            /// What the one measures, shortened.
            this: Box<str>,
            /// What the other measures, shortened.
            other: Box<str>,
        } = "figure.other_measure" {
            en("the figures measure `{this}` and `{other}`, expected the same measure")
            vi("hai số liệu có nội dung khác nhau, `{this}` và `{other}`, cần cùng một nội dung")
        }
        /// They are in different units.
        Unit {
            /// The unit of the one.
            this: Unit,
            /// The unit of the other.
            other: Unit,
        } = "figure.other_unit" {
            en("the figures are in `{}` and `{}`, expected the same unit", this.en(), other.en())
            vi("hai số liệu có đơn vị tính khác nhau, `{}` và `{}`, cần cùng một đơn vị", this.vi(), other.vi())
        }
        /// They cover different times.
        Time {
            /// The time of the one, if it has one.
            this: Option<Box<FigureTime>>,
            /// The time of the other, if it has one.
            other: Option<Box<FigureTime>>,
        } = "figure.other_time" {
            en("the figures cover `{}` and `{}`, expected the same time", time_en(this.as_deref()), time_en(other.as_deref()))
            vi("hai số liệu có thời gian khác nhau, `{}` và `{}`, cần cùng một thời gian", time_vi(this.as_deref()), time_vi(other.as_deref()))
        }
        /// They cover different scopes.
        Scope {
            /// The scope of the one, shortened, if it has one.
            this: Option<Box<str>>,
            /// The scope of the other, shortened, if it has one.
            other: Option<Box<str>>,
        } = "figure.other_scope" {
            en("the figures cover `{}` and `{}`, expected the same scope",
                this.as_deref().unwrap_or("no scope given"), other.as_deref().unwrap_or("no scope given"))
            vi("hai số liệu có phạm vi khác nhau, `{}` và `{}`, cần cùng một phạm vi",
                this.as_deref().unwrap_or("không nêu phạm vi"), other.as_deref().unwrap_or("không nêu phạm vi"))
        }
    }
}

/// Số liệu: a figure as it was reported.
///
/// It is never refused for its arithmetic: papers hold figures that don't fit, and the record must
/// hold them. Whether they fit is a question ([`parts_fit`](Figure::parts_fit),
/// [`out_of_fits`](Figure::out_of_fits)). Only figures of one measure, unit, time and scope are
/// [added](Figure::sum_with) or [compared](Figure::compare).
///
/// # JSON
///
/// `{"measure":"học viên được đào tạo","count":">240","unit":"person"}`, and of the rest what is given.
///
/// ```
/// use lienvien::value::{Answer, Count, Figure, Text, Unit};
/// let measure = Text::new("kỹ thuật tự thực hiện được")?;
/// let figure = Figure {
///     out_of: Some(Count::exact(19)),
///     ..Figure::new(measure, Count::exact(18), Unit::Technique)
/// };
/// assert_eq!(figure.out_of_fits(), Answer::Yes);
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What is measured.
    pub measure: Text,
    /// How many.
    pub count: Count,
    /// How many of what.
    pub unit: Unit,
    /// Out of how many: the 19 of "18 of 19".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<Count>,
    /// The time it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<FigureTime>,
    /// What it covers: a hospital, a province, a specialty, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
    /// What it is held against, in the same unit and scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The breakdown: parts that together make up the count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// How the reporter comes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<FigureBasis>,
    /// Who says so, or where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
}

/// Thời gian của số liệu: what time a figure covers.
///
/// # JSON
///
/// `{"during":{"from":"2024","to":"2024"}}` or `{"since":"2024-10-12"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureTime {
    /// All that happened in a period.
    During(Period),
    /// All that has happened since, counted together.
    Since(When),
}

/// Mốc so sánh: the earlier count that a figure is held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// How many it was.
    pub count: Count,
    /// When it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<FigureTime>,
}

/// Phần: one line of a breakdown, in the unit of its figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the part is.
    pub label: Text,
    /// How many.
    pub count: Count,
}

impl Figure {
    /// A figure of which no more is known.
    pub const fn new(measure: Text, count: Count, unit: Unit) -> Self {
        Self {
            measure,
            count,
            unit,
            out_of: None,
            time: None,
            scope: None,
            baseline: None,
            parts: Vec::new(),
            basis: None,
            source: None,
        }
    }

    /// The sum of two figures, with what stays certain of it; see [`Count::sum`].
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

    /// Names the first difference that keeps two figures apart. Two that both leave their time or
    /// their scope open don't differ in it.
    fn matches(&self, other: &Self) -> Result<(), FigureMismatch> {
        if !same_key(&self.measure, &other.measure) {
            return Err(FigureMismatch::Measure {
                this: quoted(&self.measure),
                other: quoted(&other.measure),
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
                this: self.scope.as_deref().map(quoted),
                other: other.scope.as_deref().map(quoted),
            });
        }
        Ok(())
    }

    /// Whether the breakdown fits: no part is above the whole, and together they make it up.
    /// Percentages may miss it by what rounding explains. Without parts there is nothing amiss.
    pub fn parts_fit(&self) -> Answer {
        let is_above = |part: &Part| part.count.compare(self.count) == Some(Ordering::Greater);
        if self.parts.is_empty() {
            return Answer::Yes;
        }
        if self.parts.iter().any(is_above) {
            return Answer::No;
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

    /// Whether it isn't above what it is out of. Without that there is nothing amiss.
    pub fn out_of_fits(&self) -> Answer {
        match self.out_of.map(|whole| self.count.compare(whole)) {
            Some(Some(Ordering::Greater)) => Answer::No,
            Some(Some(Ordering::Less | Ordering::Equal)) | None => Answer::Yes,
            Some(None) => Answer::Unknown,
        }
    }

    /// Whether the parts are percentages, each rounded by at most half of the last decimal given,
    /// and the whole too, and that explains why their sum isn't the whole.
    fn is_rounded(&self, sum: Count) -> bool {
        let (Unit::Percent, Count::Exact(sum), Count::Exact(whole)) = (self.unit, sum, self.count)
        else {
            return false;
        };
        // all of them are exact, for their sum is
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
    /// Whether it is the same time: `2024 – 2030` is also 01/01/2024 to 31/12/2030.
    fn is_same(&self, other: &Self) -> bool {
        let days = |period: &Period| period.earliest_start().zip(period.latest_end());
        self == other
            || match (self, other) {
                (Self::During(a), Self::During(b)) => days(a).is_some() && days(a) == days(b),
                (Self::During(_) | Self::Since(_), Self::Since(_))
                | (Self::Since(_), Self::During(_)) => false,
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

fn time_vi(time: Option<&FigureTime>) -> String {
    time.map_or_else(
        || "không nêu thời gian".into(),
        |time| format!("{}", time.vi()),
    )
}
