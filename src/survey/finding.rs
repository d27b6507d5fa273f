//! What a survey finds, and what it asks of a host.

use super::{Dimension, Rating, RequirementKind, SiteNumber, Verdict};
use crate::organisation::OrganisationRef;
use crate::specialty::Subject;
use crate::value::{Count, Document, Figure, Text, When};
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize};

/// Kết quả khảo sát một chuyên khoa: what was found at a site in a specialty, and the verdict. What
/// was not looked at, or of which nothing is told, is left out.
///
/// # JSON
///
/// ```
/// use lienvien::specialty::Specialty;
/// use lienvien::survey::{Assessed, Finding, Rating, Verdict};
/// use lienvien::value::Text;
/// let finding = Finding {
///     staff: Some(Assessed::rated(Rating::Average).because(Text::new("thiếu phẫu thuật viên")?)),
///     ..Finding::of(Specialty::DigestiveSurgery, Verdict::Conditional)
/// };
/// assert_eq!(
///     serde_json::to_string(&finding).unwrap(),
///     r#"{"subject":{"specialty":"digestive_surgery"},"staff":{"rating":"average","reason":"thiếu phẫu thuật viên"},"verdict":"conditional"}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// At which site; absent if it is told of all alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteNumber>,
    /// In which specialty.
    pub subject: Subject,
    /// The people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Assessed>,
    /// The equipment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equipment: Option<Assessed>,
    /// The rooms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premises: Option<Assessed>,
    /// The papers that people and house need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Assessed>,
    /// How many patients there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Assessed>,
    /// The equipment piece by piece.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inventory: Vec<EquipmentItem>,
    /// Whether the host can take over what is taught.
    pub verdict: Verdict,
    /// Why it was found before the host presented itself and proposed its needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_order: Option<Text>,
}

/// Đánh giá: how one dimension of a specialty was judged. That it was judged may be known without
/// the result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessed {
    /// The mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// What was counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Figure>,
    /// The reason for the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// Thiết bị: a kind of equipment, with its counts by condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquipmentItem {
    /// What it is.
    pub name: Text,
    /// How many work well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good: Option<Count>,
    /// How many work poorly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poor: Option<Count>,
    /// How many don't work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_working: Option<Count>,
    /// Whether it meets the need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meets_need: Option<bool>,
}

/// Số của yêu cầu: a requirement by the number that the survey gives it. It is given and not counted,
/// so that a correction which strikes one leaves the others theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequirementNumber(u16);

/// Yêu cầu: what somebody has to do before a host is ready. It follows from findings, and if it
/// blocks, it stands in the way of the start, never of the planning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its number in this survey.
    pub number: RequirementNumber,
    /// At which site; absent if it is asked of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteNumber>,
    /// What is asked.
    pub kind: RequirementKind,
    /// Who has to see to it.
    pub owner: RequirementOwner,
    /// By when.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub due: When,
    /// From the findings in these specialties; none if it is asked of the whole host.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Subject>,
    /// Whether nothing can start on site before it is met or waived.
    pub blocking: bool,
    /// The words of the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
}

/// Bên thực hiện yêu cầu: who has to see to a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequirementOwner {
    /// The host.
    Host,
    /// The side that surveys.
    Surveyor,
    /// Another, such as the authority that pays.
    Other(OrganisationRef),
}

/// Xử lý yêu cầu: what became of a requirement. The latest counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequirementOutcome {
    /// It was met; this shows it.
    Met(Document),
    /// It was waived.
    Waived {
        /// By whom.
        by: OrganisationRef,
        /// By which paper.
        document: Document,
    },
    /// It was looked at and is not met.
    Unmet(Text),
}

impl Finding {
    /// A finding of which only specialty and verdict are told.
    pub fn of(subject: impl Into<Subject>, verdict: Verdict) -> Self {
        Self {
            site: None,
            subject: subject.into(),
            staff: None,
            equipment: None,
            premises: None,
            certificates: None,
            volume: None,
            inventory: Vec::new(),
            verdict,
            out_of_order: None,
        }
    }

    /// The same, at this site.
    #[must_use]
    pub fn at(self, site: impl Into<SiteNumber>) -> Self {
        Self {
            site: Some(site.into()),
            ..self
        }
    }

    /// What was judged, each with how.
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

impl Assessed {
    /// Judged with this mark.
    pub const fn rated(rating: Rating) -> Self {
        Self {
            rating: Some(rating),
            counts: Vec::new(),
            reason: None,
        }
    }

    /// The same, for this reason.
    #[must_use]
    pub fn because(self, reason: Text) -> Self {
        Self {
            reason: Some(reason),
            ..self
        }
    }
}

impl Requirement {
    /// A requirement of the whole host, which the host has to see to and which blocks.
    pub const fn of(number: RequirementNumber, kind: RequirementKind) -> Self {
        Self {
            number,
            site: None,
            kind,
            owner: RequirementOwner::Host,
            due: When::UNKNOWN,
            from: Vec::new(),
            blocking: true,
            written: None,
        }
    }

    /// The same, from the findings in these specialties.
    #[must_use]
    pub fn from<S: Into<Subject>>(self, subjects: impl IntoIterator<Item = S>) -> Self {
        Self {
            from: subjects.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// Whether it is asked for this subject: of the whole host, or from a finding that touches it.
    pub fn concerns(&self, subject: &Subject) -> bool {
        let touches = |from: &Subject| from.covers(subject) || subject.covers(from);
        self.from.is_empty() || self.from.iter().any(touches)
    }
}

impl RequirementNumber {
    /// The requirement with this number.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }
}

impl From<u16> for RequirementNumber {
    fn from(number: u16) -> Self {
        Self(number)
    }
}

impl fmt::Display for RequirementNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
