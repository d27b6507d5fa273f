//! What a package consists of: what is proposed and what the outline sets down.

use super::{CaseLevel, StagePlace};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::{Subject, TechniqueClass, TechniqueCode};
use crate::survey::PackageKind;
use crate::value::{Period, RecordRef, Text, is_false, nth};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Đề xuất gói kỹ thuật: one technique package for one recipient.
///
/// The recipient is a facility; an authority may sign for it elsewhere, and receives no technique.
///
/// # JSON
///
/// ```
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::{package::PackageProposal, specialty::Specialty, value::Text};
/// let recipient = OrganisationRef::new(
///     OrganisationKind::ProvincialHospital,
///     Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?,
/// );
/// let package = PackageProposal::new(Text::new("tiêm khớp")?, recipient).in_subjects([Specialty::Musculoskeletal]);
/// assert_eq!(
///     serde_json::to_string(&package).unwrap(),
///     r#"{"name":"tiêm khớp","recipient":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"subjects":[{"specialty":"musculoskeletal"}]}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageProposal {
    /// What it is called.
    pub name: Text,
    /// For whom it is: a facility.
    pub recipient: OrganisationRef,
    /// Who gives it; several may share it, and none may be known yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<OrganisationRef>,
    /// Of techniques, or of professional knowledge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PackageKind>,
    /// What it is about. It may cross several specialties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Its techniques, numbered from 1 in this order; none if the paper names only a field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub techniques: Vec<PackageTechnique>,
    /// Whether it has more techniques than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub techniques_open: bool,
    /// What it comes from: an item of a plan, a survey, another package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<RecordRef>,
}

/// Kỹ thuật: a technique of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageTechnique {
    /// What it is called.
    pub name: Text,
    /// Its code; memoranda name fields, not codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<TechniqueCode>,
    /// Whether it is new or advanced, where somebody says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<TechniqueClass>,
}

/// Đề cương: the outline of a package. Where it was made from a template, that is copied here and
/// may be changed; the template is only named.
///
/// # Rules
///
/// Judged when it is written into a record: at least one place; each target names a level, and a
/// technique of the package if any.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// The template it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<Text>,
    /// What the trainees shall know and be able to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// What is taught.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<Text>,
    /// By what the transfer is judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Text>,
    /// How many cases have to be done, numbered from 1 in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<PracticeTarget>,
    /// The team (kíp) that learns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamMember>,
    /// Where it is taught.
    pub places: Vec<StagePlace>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

/// Mục tiêu: one goal of an outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Of which kind it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GoalKind>,
    /// The goal.
    pub text: Text,
}

vocabulary! {
    /// Loại mục tiêu: what a goal is about.
    pub enum GoalKind("kind of goal") {
        /// To know.
        Knowledge = "knowledge", "kiến thức", "knowledge";
        /// To be able to.
        Skill = "skill", "kỹ năng", "skill";
        /// To act as one should.
        Attitude = "attitude", "thái độ", "attitude";
    }
}

/// Chỉ tiêu thực hành: how many cases all the trainees (of a cadre) together have to do. No source
/// sets a number for the whole country; each outline sets its own, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeTarget {
    /// Whose cases count; if absent, everybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadre: Option<Cadre>,
    /// The number of the technique; if absent, cases of any count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<u16>,
    /// Cases at any of these levels count; at least one.
    pub levels: Vec<CaseLevel>,
    /// How many.
    pub cases: u16,
}

/// Thành phần kíp: how many of a cadre learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamMember {
    /// The cadre.
    pub cadre: Cadre,
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
}

impl PackageProposal {
    /// A package of which only its name and its recipient are known.
    pub const fn new(name: Text, recipient: OrganisationRef) -> Self {
        Self {
            name,
            recipient,
            supporters: Vec::new(),
            kind: None,
            subjects: Vec::new(),
            techniques: Vec::new(),
            techniques_open: false,
            origin: None,
        }
    }

    /// The same, about these subjects too.
    #[must_use]
    pub fn in_subjects<S: Into<Subject>>(mut self, subjects: impl IntoIterator<Item = S>) -> Self {
        self.subjects.extend(subjects.into_iter().map(Into::into));
        self
    }

    /// The same, given by this one too.
    #[must_use]
    pub fn supported_by(mut self, supporter: OrganisationRef) -> Self {
        self.supporters.push(supporter);
        self
    }

    /// The same, with this technique too.
    #[must_use]
    pub fn with_technique(mut self, name: Text) -> Self {
        self.techniques.push(PackageTechnique {
            name,
            code: None,
            class: None,
        });
        self
    }

    /// The technique with this number, counted from 1.
    pub fn technique(&self, number: u16) -> Option<&PackageTechnique> {
        nth(&self.techniques, number)
    }

    /// The technique that a case without a number is of, if the package has but one.
    pub(super) fn technique_of(&self, number: Option<u16>) -> Option<u16> {
        let is_only_one = self.techniques.len() == 1 && !self.techniques_open;
        number.or(is_only_one.then_some(1))
    }
}

impl Outline {
    /// An outline of which only the places are known.
    pub fn at(places: impl IntoIterator<Item = StagePlace>) -> Self {
        Self {
            places: places.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The same, with this target too.
    #[must_use]
    pub fn with_target(mut self, target: PracticeTarget) -> Self {
        self.targets.push(target);
        self
    }

    /// The target with this number, counted from 1.
    pub fn target(&self, number: u16) -> Option<&PracticeTarget> {
        nth(&self.targets, number)
    }
}

impl PracticeTarget {
    /// So many cases at any of these levels, whoever does them.
    pub fn of(cases: u16, levels: impl IntoIterator<Item = CaseLevel>) -> Self {
        Self {
            cadre: None,
            technique: None,
            levels: levels.into_iter().collect(),
            cases,
        }
    }

    /// The same, done by this cadre.
    #[must_use]
    pub fn of_cadre(self, cadre: Cadre) -> Self {
        Self {
            cadre: Some(cadre),
            ..self
        }
    }

    /// The same, of the technique with this number.
    #[must_use]
    pub fn of_technique(self, number: u16) -> Self {
        Self {
            technique: Some(number),
            ..self
        }
    }
}
