//! The findings of a survey, and its requirements.

use super::{
    Dimension, Rating, RequirementKind, RequirementMet, RequirementUnmet, RequirementWaived,
    SiteNumber, Verdict,
};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::value::{Count, Figure, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Kết quả khảo sát một chuyên khoa: what was found at a site in a specialty, and the verdict.
    /// A field is left out if it was not examined or is not stated.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// use lienvien::survey::{Assessed, Finding, Rating, Verdict};
    /// use lienvien::text;
    /// let staff = Assessed::new().rating(Rating::Average).reason(text!("thiếu phẫu thuật viên"));
    /// let finding = Finding::new(Specialty::DigestiveSurgery, Verdict::Conditional).staff(staff);
    /// assert_eq!(
    ///     serde_json::to_string(&finding).unwrap(),
    ///     r#"{"subject":{"specialty":"digestive_surgery"},"staff":{"rating":"average","reason":"thiếu phẫu thuật viên"},"verdict":"conditional"}"#,
    /// );
    /// ```
    pub struct Finding {
        /// The site; absent if the finding is about all sites.
        pub site: Option<SiteNumber> = None,
        /// The specialty.
        pub subject: Subject,
        /// The assessment of the staff.
        pub staff: Option<Assessed> = None,
        /// The assessment of the equipment.
        pub equipment: Option<Assessed> = None,
        /// The assessment of the rooms.
        pub premises: Option<Assessed> = None,
        /// The assessment of the certificates and licences of the staff and the hospital.
        pub certificates: Option<Assessed> = None,
        /// The assessment of the number of patients.
        pub volume: Option<Assessed> = None,
        /// The equipment, item by item.
        pub inventory: Vec<EquipmentItem; 500> = Vec::new(),
        /// Whether the host is able to take the techniques over.
        pub verdict: Verdict,
        /// The reason why it was found before the host presented itself and proposed its needs.
        pub out_of_order: Option<Text> = None,
    }
}

payload! {
    /// Đánh giá: the assessment of one dimension of a specialty. A paper may say that it was
    /// assessed without giving the result.
    pub struct Assessed {
        /// The rating.
        pub rating: Option<Rating> = None,
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
    /// Yêu cầu: something that must be done before a host is ready. It follows from findings. If it
    /// is blocking, nothing can start before it is met or waived, but planning can always continue.
    pub struct Requirement {
        /// Its number in this survey.
        pub number: RequirementNumber,
        /// The site; absent if it is required of all sites.
        pub site: Option<SiteNumber> = None,
        /// The kind of requirement.
        pub kind: RequirementKind,
        /// The side that has to do it.
        pub owner: RequirementOwner,
        /// The due date.
        pub due: When = When::UNKNOWN,
        /// The specialties whose findings it follows from; empty if it concerns the whole host.
        pub from: Vec<Subject; 500> = Vec::new(),
        /// Whether nothing can start on site before it is met or waived.
        pub blocking: bool,
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

/// Xử lý yêu cầu: the outcome of a requirement. The latest outcome counts.
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

impl Finding {
    /// The dimensions that were assessed, each with its assessment.
    pub fn assessed(&self) -> impl Iterator<Item = (Dimension, &Assessed)> {
        [
            (Dimension::Staff, &self.staff),
            (Dimension::Equipment, &self.equipment),
            (Dimension::Premises, &self.premises),
            (Dimension::Certificates, &self.certificates),
            (Dimension::Volume, &self.volume),
        ]
        .into_iter()
        .filter_map(|(dimension, assessed)| Some((dimension, assessed.as_ref()?)))
    }
}

impl Requirement {
    /// A blocking requirement that the host itself has to meet: the most common kind.
    ///
    /// ```
    /// use lienvien::survey::{Requirement, RequirementKind, RequirementOwner};
    /// let licence = Requirement::of_host(3, RequirementKind::Licence);
    /// assert_eq!(licence, Requirement::new(3, RequirementKind::Licence, RequirementOwner::Host, true));
    /// ```
    pub fn of_host(number: impl Into<RequirementNumber>, kind: RequirementKind) -> Self {
        Self::new(number, kind, RequirementOwner::Host, true)
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
