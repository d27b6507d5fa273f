//! What a survey finds, and what it requires of a host.

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
    /// Kết quả khảo sát một chuyên khoa: what was found at a site in a specialty, and the verdict. What
    /// was not looked at, or is not stated, is left out.
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
        /// At which site; none if it is said of all sites alike.
        pub site: Option<SiteNumber> = None,
        /// In which specialty.
        pub subject: Subject,
        /// The people.
        pub staff: Option<Assessed> = None,
        /// The equipment.
        pub equipment: Option<Assessed> = None,
        /// The rooms.
        pub premises: Option<Assessed> = None,
        /// The certificates and licences of the staff and the hospital.
        pub certificates: Option<Assessed> = None,
        /// The number of patients.
        pub volume: Option<Assessed> = None,
        /// The equipment piece by piece.
        pub inventory: Vec<EquipmentItem> = Vec::new(),
        /// Whether the host can take over what is taught.
        pub verdict: Verdict,
        /// Why it was found before the host presented itself and proposed its needs.
        pub out_of_order: Option<Text> = None,
    }
}

payload! {
    /// Đánh giá: how one dimension of a specialty was assessed. A paper may say that it was assessed
    /// and not give the result.
    pub struct Assessed {
        /// The rating.
        pub rating: Option<Rating> = None,
        /// What was counted.
        pub counts: Vec<Figure> = Vec::new(),
        /// The reason for the rating.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Thiết bị: a kind of equipment, with its counts by condition.
    pub struct EquipmentItem {
        /// What it is.
        pub name: Text,
        /// How many work well.
        pub good: Option<Count> = None,
        /// How many work poorly.
        pub poor: Option<Count> = None,
        /// How many don't work.
        pub not_working: Option<Count> = None,
        /// Whether it meets the need.
        pub meets_need: Option<bool> = None,
    }
}

numbers! {
    /// Số của yêu cầu: a requirement by the number that the survey gives it. A correction that strikes
    /// one requirement leaves the numbers of the others as they are.
    RequirementNumber(u16);
}

payload! {
    /// Yêu cầu: what somebody has to do before a host is ready. It follows from findings. If it is
    /// blocking, nothing can start before it is met or waived; planning can always go on.
    pub struct Requirement {
        /// Its number in this survey.
        pub number: RequirementNumber,
        /// At which site; none if it is required of all.
        pub site: Option<SiteNumber> = None,
        /// What is required.
        pub kind: RequirementKind,
        /// Who has to do it.
        pub owner: RequirementOwner,
        /// By when.
        pub due: When = When::UNKNOWN,
        /// From the findings in these specialties; empty if it concerns the whole host.
        pub from: Vec<Subject> = Vec::new(),
        /// Whether nothing can start on site before it is met or waived.
        pub blocking: bool,
        /// The words of the minutes.
        pub written: Option<Text> = None,
    }
}

/// Bên thực hiện yêu cầu: who has to do what is required.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequirementOwner {
    /// The host.
    Host,
    /// The side that surveys.
    Surveyor,
    /// Another, such as the authority that pays.
    Other(OrganisationRef),
}

/// Xử lý yêu cầu: what became of a requirement. The latest counts.
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
    /// A blocking requirement that the host itself has to meet, as most are.
    ///
    /// ```
    /// use lienvien::survey::{Requirement, RequirementKind, RequirementOwner};
    /// let licence = Requirement::of_host(3, RequirementKind::Licence);
    /// assert_eq!(licence, Requirement::new(3, RequirementKind::Licence, RequirementOwner::Host, true));
    /// ```
    pub fn of_host(number: impl Into<RequirementNumber>, kind: RequirementKind) -> Self {
        Self::new(number, kind, RequirementOwner::Host, true)
    }

    /// Whether it concerns this subject: it is required of the whole host, or follows from a finding
    /// in this subject, in a part of it or in a whole that it belongs to.
    pub fn concerns(&self, subject: &Subject) -> bool {
        let touches = |from: &Subject| from.covers(subject) || subject.covers(from);
        self.from.is_empty() || self.from.iter().any(touches)
    }
}

impl RequirementOutcome {
    /// The requirement that it is about.
    pub const fn requirement(&self) -> RequirementNumber {
        match self {
            Self::Met(met) => met.requirement,
            Self::Waived(waived) => waived.requirement,
            Self::Unmet(unmet) => unmet.requirement,
        }
    }
}
