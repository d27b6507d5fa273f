//! The findings of a survey, and its requirements.

use super::{
    Dimension, Rating, RequirementKind, RequirementMet, RequirementUnmet, RequirementWaived,
    SiteNumber, Verdict,
};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::value::{Coded, Count, Figure, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Kết quả khảo sát: what was found at a site, in a specialty or about the whole house, and the verdict.
    /// A field is left out if it was not examined or is not stated. The latest finding counts, by date.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// use lienvien::survey::{Assessed, Dimension, SurveyFinding, Rating, Verdict};
    /// use lienvien::text;
    /// let staff = Assessed::new(Dimension::Staff).rating(Rating::Average);
    /// let finding = SurveyFinding::of(Specialty::DigestiveSurgery, Verdict::Conditional)
    ///     .assessed([staff.reason(text!("thiếu phẫu thuật viên"))]);
    /// assert_eq!(
    ///     serde_json::to_string(&finding).unwrap(),
    ///     r#"{"subject":{"specialty":"digestive_surgery"},"assessed":[{"dimension":"staff","rating":"average","reason":"thiếu phẫu thuật viên"}],"verdict":"conditional"}"#,
    /// );
    /// ```
    pub struct SurveyFinding {
        /// The site; absent if the finding is about all sites.
        pub site: Option<SiteNumber> = None,
        /// The specialty; absent if the finding is about the whole house.
        pub subject: Option<Subject> = None,
        /// What was assessed, dimension by dimension.
        pub assessed: Vec<Assessed; 100> = Vec::new(),
        /// The equipment, item by item.
        pub inventory: Vec<EquipmentItem; 500> = Vec::new(),
        /// Figures about the whole, such as a score.
        pub figures: Vec<Figure; 200> = Vec::new(),
        /// Whether the host is able to take the techniques over, if that is stated.
        pub verdict: Option<Coded<Verdict>> = None,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

payload! {
    /// Đánh giá: the assessment of one dimension. A paper may say that it was assessed without giving the
    /// result.
    pub struct Assessed {
        /// The dimension.
        pub dimension: Coded<Dimension>,
        /// The rating.
        pub rating: Option<Coded<Rating>> = None,
        /// The figures that were counted.
        pub counts: Vec<Figure; 200> = Vec::new(),
        /// The reason for the rating.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Thiết bị: a kind of equipment, with its counts by condition.
    pub struct EquipmentItem {
        /// The name of the equipment.
        pub name: Text,
        /// The number that work well.
        pub good: Option<Count> = None,
        /// The number that work poorly.
        pub poor: Option<Count> = None,
        /// The number that do not work.
        pub not_working: Option<Count> = None,
        /// Whether it meets the need.
        pub meets_need: Option<bool> = None,
    }
}

numbers! {
    /// Số của yêu cầu: the number of a requirement in its survey. If a correction strikes one
    /// requirement, the numbers of the others stay unchanged.
    RequirementNumber(u16);
}

payload! {
    /// Yêu cầu: something that must be done before a host is ready. If it is blocking, nothing can start
    /// before it is met or waived, but planning can always continue.
    pub struct Requirement {
        /// Its number in this survey.
        pub number: RequirementNumber,
        /// The site; absent if it is required of all sites.
        pub site: Option<SiteNumber> = None,
        /// The kind of requirement.
        pub kind: Coded<RequirementKind>,
        /// The side that has to do it, if that is stated.
        pub owner: Option<RequirementOwner> = None,
        /// The due date.
        pub due: When = When::UNKNOWN,
        /// The specialties whose findings it follows from; empty if it concerns the whole host.
        pub from: Vec<Subject; 500> = Vec::new(),
        /// Whether nothing can start on site before it is met or waived, if that is stated.
        pub blocking: Option<bool> = None,
        /// The words of the minutes.
        pub written: Option<Text> = None,
    }
}

/// Bên thực hiện yêu cầu: the side that has to meet a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequirementOwner {
    /// The host.
    Host,
    /// The side that surveys.
    Surveyor,
    /// Another organisation, such as the authority that pays.
    Other(OrganisationRef),
}

mentions! { enum RequirementOwner { Other; Host, Surveyor } }

/// Xử lý yêu cầu: the outcome of a requirement. The latest outcome counts, by date.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RequirementOutcome {
    /// It was met.
    Met(RequirementMet),
    /// It was waived.
    Waived(RequirementWaived),
    /// It was checked and is not met.
    Unmet(RequirementUnmet),
}

impl SurveyFinding {
    /// A finding in a specialty, with its verdict.
    pub fn of(subject: impl Into<Subject>, verdict: impl Into<Coded<Verdict>>) -> Self {
        Self::new().subject(subject).verdict(verdict)
    }

    /// The assessment of a dimension.
    pub fn assessment_of(&self, dimension: Dimension) -> Option<&Assessed> {
        self.assessed.iter().find(|it| it.dimension == dimension)
    }
}

impl Requirement {
    /// A blocking requirement that the host itself has to meet: the most common kind.
    ///
    /// ```
    /// use lienvien::survey::{Requirement, RequirementKind, RequirementOwner};
    /// let licence = Requirement::new(3, RequirementKind::Licence);
    /// let of_host = licence.owner(RequirementOwner::Host).blocking(true);
    /// assert_eq!(Requirement::of_host(3, RequirementKind::Licence), of_host);
    /// ```
    pub fn of_host(
        number: impl Into<RequirementNumber>,
        kind: impl Into<Coded<RequirementKind>>,
    ) -> Self {
        let required = Self::new(number, kind);
        required.owner(RequirementOwner::Host).blocking(true)
    }

    /// Whether it concerns this subject: it is required of the whole host, or it follows from a
    /// finding in this subject, in a part of it, or in a whole of which it is a part.
    pub fn concerns(&self, subject: &Subject) -> bool {
        let mut from = self.from.iter();
        self.from.is_empty()
            || from.any(|from| from.covers(subject).is_yes() || subject.covers(from).is_yes())
    }
}

impl RequirementOutcome {
    /// The requirement that has this outcome.
    pub const fn requirement(&self) -> RequirementNumber {
        match self {
            Self::Met(met) => met.requirement,
            Self::Waived(waived) => waived.requirement,
            Self::Unmet(unmet) => unmet.requirement,
        }
    }
}
