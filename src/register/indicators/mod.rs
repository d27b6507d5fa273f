//! Chỉ số: numbers for a time, with the records behind each.

mod cases;
mod figures;
mod items;
mod money;
mod packages;
mod ratios;
mod table;
mod techniques;
mod trainees;
mod training;

use super::Register;
use super::time::Time;
use crate::agreement::Currency;
use crate::secondment::WorkCalendar;
use crate::value::{Count, Period, RecordRef};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;
use items::{Gathered, Items};
use serde::{Serialize, Serializer};

pub use figures::FigureChange;
pub use ratios::{IndicatorRatio, RatioKind};

/// Loại chỉ số: what an indicator counts. A row of [`IndicatorKind::all`].
#[non_exhaustive]
pub struct IndicatorKind {
    /// The stable code.
    pub code: &'static str,
    /// What its number is a number of.
    pub unit: IndicatorUnit,
    /// The Vietnamese name.
    pub vi: &'static str,
    /// The English name.
    pub en: &'static str,
    /// What exactly is counted, in Vietnamese.
    pub definition_vi: &'static str,
    /// What exactly is counted, in English.
    pub definition_en: &'static str,
    /// By what its parts differ, such as `subjects` and `recipient`.
    pub by: &'static [&'static str],
    of: fn(&mut Gathered<'_>),
    /// Whether its function has to see all records of a kind at once, because one thing may stand in several.
    needs_all_at_once: bool,
}

/// So many records of each kind are looked at for all indicators before the next ones: they are still near then.
const BLOCK: usize = 16;

vocabulary! {
    /// Đơn vị tính của chỉ số: what the number of an indicator is a number of.
    pub enum IndicatorUnit("unit of an indicator") {
        /// Technique packages, each for one recipient.
        Package = "package", "gói kỹ thuật", "technique package";
        /// Techniques, each once.
        Technique = "technique", "kỹ thuật", "technique";
        /// Enrolments: a person who learns twice counts twice.
        Enrolment = "enrolment", "lượt học viên", "enrolment";
        /// Courses.
        Course = "course", "khóa đào tạo", "course";
        /// Sessions of courses.
        Session = "session", "buổi", "session";
        /// Minutes.
        Minute = "minute", "phút", "minute";
        /// Persons, each once.
        Person = "person", "người", "person";
        /// Days, each once for a person.
        Day = "day", "ngày", "day";
        /// Consultations, each on one case.
        Consultation = "consultation", "ca hội chẩn", "consultation";
        /// Requirements of surveys.
        Requirement = "requirement", "yêu cầu", "requirement";
        /// Money, in whole units of the currency of the indicator.
        Money = "money", "số tiền", "amount of money";
        /// Figures.
        Figure = "figure", "số liệu", "figure";
    }
}

/// Chỉ số: a number for a time. What was lived and what was only reported stand apart, and are never
/// added: who reports what is also written down as it happens would count it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Indicator {
    /// What it counts.
    pub kind: &'static IndicatorKind,
    /// The currency of a sum of money: sums in different currencies are different indicators, never added.
    pub currency: Option<Currency>,
    /// By entries that tell what happened.
    pub lived: Tally,
    /// By the reports with which records begin, and the figures of notes.
    pub reported: Tally,
}

/// Giá trị chỉ số: a number, and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Tally {
    /// The number: exact if every date that matters is known well enough, else between what is certain and
    /// what is possible, or at least what is certain.
    pub count: Count,
    /// The records behind what is certain, each once.
    pub certain: Vec<RecordRef>,
    /// The other records that may count.
    pub possible: Vec<RecordRef>,
    /// The parts, whose sum the number is, in the order of their keys. What certainly counts nothing is
    /// left out.
    pub parts: Vec<IndicatorPart>,
}

/// Thành phần của chỉ số: a part of a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct IndicatorPart {
    /// By what it differs from the others, in the order of [`IndicatorKind::by`]: codes and ids, several of
    /// them with `;` between; `not_stated` where the records do not say it.
    pub key: Vec<String>,
    /// Its number.
    pub count: Count,
    /// The records behind what is certain.
    pub certain: Vec<RecordRef>,
    /// The other records that may count.
    pub possible: Vec<RecordRef>,
}

impl IndicatorKind {
    /// Every indicator, in the order in which they are given.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        table::ALL.iter()
    }

    /// The indicator with this code.
    pub fn with_code(code: &str) -> Option<&'static Self> {
        Self::all().find(|kind| kind.code == code)
    }
}

impl fmt::Debug for IndicatorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IndicatorKind").field(&self.code).finish()
    }
}

impl PartialEq for IndicatorKind {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for IndicatorKind {}

/// By its code.
impl Serialize for IndicatorKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

impl Register {
    /// Every indicator for a time, in the order of [`IndicatorKind::all`]. Records that were entered in error
    /// do not count. Money is given in đồng, and then in each other currency that occurs.
    ///
    /// Without a calendar, working days are between none and the calendar days; see
    /// [`indicators_with`](Self::indicators_with).
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::{period, value::Count};
    /// # let mut register = lienvien::register::Register::new();
    /// package.append(PackageEvent::accepted(PackageAcceptance::new()).on(when!(2025-06)))?;
    /// register.put(package.clone().into());
    /// let accepted = |period| {
    ///     let mut all = register.indicators(&period).into_iter();
    ///     all.find(|indicator| indicator.kind.code == "packages.accepted")
    /// };
    /// let year = accepted(period!(2025-01-01 ..= 2025-12-31)).unwrap();
    /// assert_eq!((year.lived.count, &year.lived.certain[..]), (Count::exact(1), &[package.id().into()][..]));
    /// assert_eq!(year.lived.parts[0].key, ["not_stated", "Bệnh viện đa khoa tỉnh Hà Tĩnh"]);
    /// // Nobody wrote down on which day of June it was.
    /// let until_mid_june = accepted(period!(2025-01-01 ..= 2025-06-15)).unwrap();
    /// assert_eq!(until_mid_june.lived.count, Count::between(0, 1)?);
    /// assert_eq!(until_mid_june.reported.count, Count::exact(0));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn indicators(&self, period: &Period) -> Vec<Indicator> {
        self.indicators_by(period, None)
    }

    /// The indicators of [`indicators`](Self::indicators), with the working days counted by the caller's calendar.
    pub fn indicators_with(&self, period: &Period, calendar: &WorkCalendar) -> Vec<Indicator> {
        self.indicators_by(period, Some(calendar))
    }

    fn indicators_by(&self, period: &Period, calendar: Option<&WorkCalendar>) -> Vec<Indicator> {
        let mut all = Vec::new();
        for kind in table::ALL {
            let gathered = Gathered {
                register: self,
                places: 0..usize::MAX,
                time: Time(period),
                calendar,
                lived: Items::default(),
                reported: Items::default(),
                money: BTreeMap::new(),
            };
            all.push((kind, gathered));
        }
        for (kind, gathered) in &mut all {
            if kind.needs_all_at_once {
                (kind.of)(gathered);
            }
        }
        for from in (0..self.places()).step_by(BLOCK) {
            for (kind, gathered) in &mut all {
                if !kind.needs_all_at_once {
                    gathered.places = from..from.saturating_add(BLOCK);
                    (kind.of)(gathered);
                }
            }
        }
        let mut indicators = Vec::new();
        for (kind, mut gathered) in all {
            let mut add = |currency, lived: Items, reported: Items| {
                indicators.push(Indicator {
                    kind,
                    currency,
                    lived: lived.tally(),
                    reported: reported.tally(),
                });
            };
            if kind.unit == IndicatorUnit::Money {
                let dong = gathered.money.remove(&Currency::VND).unwrap_or_default();
                add(Some(Currency::VND), dong.lived, dong.reported);
                for (currency, sums) in gathered.money {
                    add(Some(currency), sums.lived, sums.reported);
                }
            } else {
                add(None, gathered.lived, gathered.reported);
            }
        }
        indicators
    }
}
