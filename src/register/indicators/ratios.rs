//! Ratios of two indicators, each a row: a new one is one row.

use super::Indicator;
use crate::value::Ratio;
use alloc::vec::Vec;
use core::fmt;
use serde::{Serialize, Serializer};

/// Loại tỷ số: which indicator is set against which. A row of [`RatioKind::all`].
#[non_exhaustive]
pub struct RatioKind {
    /// The stable code.
    pub code: &'static str,
    /// The code of the indicator that is the number.
    pub number: &'static str,
    /// The code of the indicator that is the base.
    pub base: &'static str,
    /// The Vietnamese name.
    pub vi: &'static str,
    /// The English name.
    pub en: &'static str,
    /// What exactly is set against what, in Vietnamese.
    pub definition_vi: &'static str,
    /// What exactly is set against what, in English.
    pub definition_en: &'static str,
}

/// Tỷ số của hai chỉ số: one indicator against another of the same time, lived and reported apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct IndicatorRatio {
    /// What is set against what.
    pub kind: &'static RatioKind,
    /// By entries that tell what happened; `None` if the base is or may be 0.
    pub lived: Option<Ratio>,
    /// By reports; `None` if the base is or may be 0.
    pub reported: Option<Ratio>,
}

/// Declares ratios: code, number, base; names and definitions.
macro_rules! ratios {
    ($(
        $code:literal is $number:literal of $base:literal {
            $vi:literal, $definition_vi:literal;
            $en:literal, $definition_en:literal
        }
    )+) => {
        const ALL: &[RatioKind] = &[$(
            RatioKind {
                code: $code,
                number: $number,
                base: $base,
                vi: $vi,
                en: $en,
                definition_vi: $definition_vi,
                definition_en: $definition_en,
            }
        ),+];
    };
}

ratios! {
    "packages.accepted_of_committed" is "packages.accepted" of "packages.committed" {
        "gói nghiệm thu trên gói cam kết", "số gói kỹ thuật được nghiệm thu trong kỳ trên số gói được cam kết chuyển giao trong kỳ; hai số có thể là của những gói khác nhau";
        "packages accepted of those committed", "packages accepted in the period against those committed in it, which may be others"
    }
    "packages.independent_of_accepted" is "packages.independent" of "packages.accepted" {
        "gói thực hiện độc lập trên gói nghiệm thu", "số gói kỹ thuật được xác nhận thực hiện độc lập trong kỳ trên số gói được nghiệm thu trong kỳ; hai số có thể là của những gói khác nhau";
        "packages independent of those accepted", "packages shown in the period to be performed alone against those accepted in it, which may be others"
    }
    "trainees.passed_of_nominated" is "trainees.passed" of "trainees.nominated" {
        "lượt đạt trên lượt được cử", "số lượt học viên đạt trong kỳ trên số lượt được cử đi đào tạo trong kỳ; hai số có thể là của những học viên khác nhau";
        "trainees who passed of those nominated", "trainees who passed in the period against those nominated in it, who may be others"
    }
    "trainees.passed_of_assessed" is "trainees.passed" of "trainees.assessed" {
        "lượt đạt trên lượt được đánh giá", "số lượt học viên đạt lần đầu trong kỳ trên số lượt được đánh giá trong kỳ";
        "trainees who passed of those assessed", "of the trainees assessed in the period, those who first passed in it"
    }
    "trainees.practising_of_followed_up" is "trainees.practising" of "trainees.followed_up" {
        "lượt đang thực hành trên lượt được theo dõi", "số lượt học viên được ghi nhận đang thực hành trên số lượt được theo dõi sau đào tạo trong kỳ";
        "trainees practising of those followed up", "of the trainees followed up in the period, those who practise what was learnt"
    }
    "consultations.mean_response" is "consultations.response_minutes" of "consultations.timed" {
        "thời gian đáp ứng bình quân", "tổng số phút từ khi đề nghị đến khi bắt đầu buổi đầu tiên trên số ca hội chẩn biết thời gian đáp ứng trong kỳ";
        "mean response time", "minutes from the request to the first session, for each consultation with a response time in the period"
    }
    "consultations.followed_of_outcomes" is "consultations.followed" of "consultations.with_outcome" {
        "ca thực hiện toàn bộ tư vấn trên ca có báo cáo kết quả", "số ca hội chẩn thực hiện toàn bộ tư vấn trên số ca có báo cáo kết quả trong kỳ";
        "advice followed of outcomes reported", "of the consultations with an outcome reported in the period, those whose advice was wholly followed"
    }
    "referrals.avoided_of_outcomes" is "referrals.avoided" of "consultations.with_outcome" {
        "ca không phải chuyển trên ca có báo cáo kết quả", "số ca không phải chuyển cơ sở khám bệnh, chữa bệnh trên số ca hội chẩn có báo cáo kết quả trong kỳ";
        "referrals avoided of outcomes reported", "of the consultations with an outcome reported in the period, those whose patient was treated at the asker and not sent away"
    }
    "referrals.made_of_outcomes" is "referrals.made" of "consultations.with_outcome" {
        "ca chuyển đi trên ca có báo cáo kết quả", "số ca chuyển cơ sở khám bệnh, chữa bệnh lần đầu trong kỳ trên số ca hội chẩn có báo cáo kết quả trong kỳ";
        "referrals made of outcomes reported", "of the consultations with an outcome reported in the period, those whose patient was first sent away in it"
    }
}

impl RatioKind {
    /// Every ratio, in the order in which they are given.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        ALL.iter()
    }

    /// The ratio with this code.
    pub fn with_code(code: &str) -> Option<&'static Self> {
        Self::all().find(|kind| kind.code == code)
    }
}

impl IndicatorRatio {
    /// Every ratio of the indicators of one time, in the order of [`RatioKind::all`]. A ratio of which an
    /// indicator is not given is left out.
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::period;
    /// use lienvien::register::IndicatorRatio;
    /// # let mut register = lienvien::register::Register::new();
    /// package.append(PackageEvent::accepted(PackageAcceptance::new()).on(when!(2025-06)))?;
    /// register.put(package.into());
    /// let indicators = register.indicators(&period!(2025-01-01 ..= 2025-12-31));
    /// let ratios = IndicatorRatio::all(&indicators);
    /// let of = |code| ratios.iter().find(|it| it.kind.code == code).unwrap().lived;
    /// assert_eq!(of("packages.independent_of_accepted").unwrap().to_string(), "0/1");
    /// assert_eq!(of("trainees.passed_of_nominated"), None);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn all(indicators: &[Indicator]) -> Vec<Self> {
        let with = |code| indicators.iter().find(|it| it.kind.code == code);
        let mut ratios = Vec::new();
        for kind in ALL {
            if let (Some(number), Some(base)) = (with(kind.number), with(kind.base)) {
                ratios.push(Self {
                    kind,
                    lived: Ratio::of(number.lived.count, base.lived.count),
                    reported: Ratio::of(number.reported.count, base.reported.count),
                });
            }
        }
        ratios
    }
}

impl fmt::Debug for RatioKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RatioKind").field(&self.code).finish()
    }
}

impl PartialEq for RatioKind {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for RatioKind {}

/// By its code.
impl Serialize for RatioKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}
