//! Figures that papers report, with everything needed to compare them.

use super::{Coded, Count, Period, Ratio, Text, When};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Serialize};

mod bounds;
mod fit;
mod same;
mod unit;

pub use unit::{FigureBasis, Unit};

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
            this: Box<Coded<Unit>>,
            /// The unit of the other figure.
            other: Box<Coded<Unit>>,
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
        /// Both say the same of their time, and nobody can tell whether it is the same time: no time is
        /// given, or no exact one.
        Undated {
            /// What both say of their time, if anything.
            time: Option<Box<FigureTime>>,
        } = "figure.undated" {
            en("the figures cover `{time}`, expected times that are known to be the same", time = time_en(time.as_deref()))
            vi("hai số liệu có thời gian `{time}`, cần thời gian rõ ràng và giống nhau", time = time_vi(time.as_deref()))
            parameters(time = interval(time.as_deref()))
        }
        /// They say how much it was on different days.
        AsOf {
            /// The day of this figure.
            this: NaiveDate,
            /// The day of the other figure.
            other: NaiveDate,
        } = "figure.other_as_of" {
            en("the figures are as of {this} and {other}, expected the same day")
            vi("hai số liệu tính đến ngày {this} và ngày {other}, cần cùng một ngày", this = When::from(*this).vi(), other = When::from(*other).vi())
        }
        /// One is planned, the other is not said to be planned.
        Planned = "figure.planned" {
            en("one figure is planned and the other was reported, expected two of the same kind")
            vi("một số liệu là kế hoạch, một số liệu là kết quả, cần hai số liệu cùng loại")
        }
        /// They are rates or scores, which have no sum.
        Rate {
            /// The unit.
            unit: Box<Coded<Unit>>,
        } = "figure.rate" {
            en("the figures are in `{unit}`, expected a unit of which there is a sum", unit = unit.en())
            vi("hai số liệu có đơn vị tính là `{unit}`, cần đơn vị tính cộng được", unit = unit.vi())
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
    found by add_figure, checked by check
    /// Số liệu: a figure as it was reported.
    ///
    /// It is never refused because of its arithmetic: papers contain figures that do not add up,
    /// and a record must be able to hold them. [`parts_fit`](Figure::parts_fit) and
    /// [`out_of_fits`](Figure::out_of_fits) say whether they do. Only figures of the same measure,
    /// unit, known time and scope are [compared](Figure::compare), and [added](Figure::sum_with) unless
    /// they are rates.
    ///
    /// Refused is only a negative number of what is counted, persons or cases or days: by every record, with
    /// [`OutOfBounds::Negative`](crate::value::OutOfBounds::Negative). There may be a negative number of
    /// money, points, percentages, and of [other](Coded::Other) units.
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
        pub unit: Coded<Unit>,
        /// Out of how many: the 19 of "18 of 19". Of a rate, how many it is a rate of: the 200 of "80 %
        /// of 200 persons".
        pub out_of: Option<Count> = None,
        /// The time it covers.
        pub time: Option<FigureTime> = None,
        /// Tính đến: the day on which the number was that, if it grows or changes.
        pub as_of: When = When::UNKNOWN,
        /// What it covers: a hospital, a province, a specialty, as written.
        pub scope: Option<Text> = None,
        /// The earlier count that it is compared with, in the same unit and scope.
        pub baseline: Option<Baseline> = None,
        /// The breakdown: parts that together make up the count.
        pub parts: Vec<Part; 100> = Vec::new(),
        /// Whether there are more parts, which the paper does not name: `trong đó có`.
        pub parts_open: bool = false,
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
        /// Out of how many. Parts of a rate say it, because a part of a rate is no share of it: "80 % of
        /// the staff, among them 90 % of 50 doctors and 77 % of 150 nurses".
        pub out_of: Option<Count> = None,
    }
}

impl Figure {
    /// The number against the earlier one that it is compared with, such as of patients sent to other
    /// hospitals; `None` if there is none, or if that is or may be 0.
    ///
    /// ```
    /// use lienvien::{text, value::{Baseline, Count, Figure, Unit}};
    /// let sent = Figure::new(text!("ca chuyển tuyến"), Count::exact(12), Unit::Case);
    /// assert_eq!(sent.change(), None);
    /// let compared = sent.baseline(Baseline::new(Count::exact(104)));
    /// assert_eq!(compared.change().unwrap().to_string(), "12/104");
    /// ```
    pub fn change(&self) -> Option<Ratio> {
        Ratio::of(self.count, self.baseline.as_ref()?.count)
    }
}

impl FigureTime {
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
