//! The content of a package: the proposal and the outline.

use super::logged::CaseKey;
use super::{CaseLevel, LoggedCase, StagePlace};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::{Subject, TechniqueClass, TechniqueCode};
use crate::survey::PackageKind;
use crate::value::{Coded, Document, Figure, Period, PersonId, RecordRef, Text, nth};
use alloc::vec::Vec;

numbers! {
    /// Số thứ tự của kỹ thuật: the number of a technique in the order of the package, from 1.
    TechniqueNumber(u16);

    /// Số thứ tự của chỉ tiêu thực hành: the number of a practice target in the outline, from 1.
    TargetNumber(u16);
}

payload! {
    /// Đề xuất gói kỹ thuật: one technique package for one recipient.
    ///
    /// The recipient is a health facility. An authority may sign the agreement for it, but cannot
    /// receive a technique.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::{package::PackageProposal, specialty::Specialty, text};
    /// let recipient = OrganisationRef::new(
    ///     OrganisationKind::ProvincialHospital,
    ///     text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"),
    /// );
    /// let package = PackageProposal::new(text!("tiêm khớp"), recipient)
    ///     .subjects([Specialty::Musculoskeletal]);
    /// assert_eq!(
    ///     serde_json::to_string(&package).unwrap(),
    ///     r#"{"name":"tiêm khớp","recipient":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"subjects":[{"specialty":"musculoskeletal"}]}"#,
    /// );
    /// ```
    pub struct PackageProposal {
        /// Its name.
        pub name: Text,
        /// The facility that receives it.
        pub recipient: OrganisationRef,
        /// The hospitals that transfer it: one or several, or none if that is not known yet.
        pub supporters: Vec<OrganisationRef; 100> = Vec::new(),
        /// Whether it is a package of techniques or of professional knowledge.
        pub kind: Option<Coded<PackageKind>> = None,
        /// Its subjects. A package may include several specialties.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// Its techniques, numbered from 1 in this order; empty if the paper names only a field.
        pub techniques: Vec<PackageTechnique; 500> = Vec::new(),
        /// Whether it has more techniques than those named.
        pub techniques_open: bool = false,
        /// The record that it comes from: a plan, a survey, another package.
        pub origin: Option<RecordRef> = None,
        /// The time for which it is wanted.
        pub wanted: Option<Period> = None,
        /// The letter by which it is proposed.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Kỹ thuật: a technique of a package.
    pub struct PackageTechnique {
        /// Its name.
        pub name: Text,
        /// Its code, if known; memoranda usually name fields, not codes.
        pub code: Option<TechniqueCode> = None,
        /// Whether it is new or advanced, if this is stated.
        pub class: Option<TechniqueClass> = None,
    }
}

payload! {
    /// Đề cương: the outline of a package. An outline made from a template is a copy, which may be
    /// changed; only the name of the template is kept.
    ///
    /// # Rules
    ///
    /// Checked when it is written into a record: if a target names a technique, the package has it; nobody
    /// is in the team twice.
    pub struct Outline {
        /// The name of the template that it was copied from.
        pub template: Option<Text> = None,
        /// What the trainees must know and be able to do at the end.
        pub goals: Vec<Goal; 200> = Vec::new(),
        /// The content that is taught.
        pub content: Vec<Text; 500> = Vec::new(),
        /// The criteria by which the transfer is judged.
        pub criteria: Vec<Text; 200> = Vec::new(),
        /// The numbers of cases to be done, numbered from 1 in this order.
        pub targets: Vec<PracticeTarget; 200> = Vec::new(),
        /// The team (kíp) that learns.
        pub team: Vec<TeamMember; 200> = Vec::new(),
        /// The places where it is taught, as far as stated.
        pub places: Vec<Coded<StagePlace>; 100> = Vec::new(),
        /// The period in which it is taught.
        pub period: Option<Period> = None,
        /// Planned quantities, such as `20 học viên`.
        pub planned: Vec<Figure; 200> = Vec::new(),
    }
}

payload! {
    /// Mục tiêu: one goal of an outline.
    pub struct Goal {
        /// Whether it is about knowledge, skill or attitude.
        pub kind: Option<Coded<GoalKind>> = None,
        /// The goal.
        pub text: Text,
    }
}

vocabulary! {
    /// Loại mục tiêu: the kinds of goal.
    pub enum GoalKind("kind of goal") {
        /// Knowledge: what trainees must know.
        Knowledge = "knowledge", "kiến thức", "knowledge";
        /// Skill: what trainees must be able to do.
        Skill = "skill", "kỹ năng", "skill";
        /// Attitude: how trainees must behave.
        Attitude = "attitude", "thái độ", "attitude";
    }
}

payload! {
    /// Chỉ tiêu thực hành: the number of cases that the trainees (or those of one cadre) must do
    /// together. No source sets a number for the whole country; each outline sets its own number,
    /// or none.
    ///
    /// ```
    /// use lienvien::package::{CaseLevel, PracticeTarget, TargetNumber, TechniqueNumber};
    /// let target = PracticeTarget::new([CaseLevel::SupervisedInRoom], 3).technique(1);
    /// assert_eq!(target.technique, Some(TechniqueNumber::new(1)));
    /// assert_eq!(
    ///     serde_json::to_string(&target).unwrap(),
    ///     r#"{"technique":1,"levels":["supervised_in_room"],"cases":3}"#,
    /// );
    /// assert_eq!(TargetNumber::new(2).to_string(), "2");
    /// ```
    pub struct PracticeTarget {
        /// The cadre whose cases count; if absent, the cases of everybody count.
        pub cadre: Option<Coded<Cadre>> = None,
        /// The number of the technique; if absent, cases of any technique count.
        pub technique: Option<TechniqueNumber> = None,
        /// The levels at which a case counts; if none is named, cases of any level count.
        pub levels: Vec<CaseLevel; 20>,
        /// The number of cases.
        pub cases: u16,
    }
}

payload! {
    /// Thành phần kíp: the people of one cadre who learn.
    pub struct TeamMember {
        /// The cadre.
        pub cadre: Coded<Cadre>,
        /// The number of people.
        pub count: Option<u16> = None,
        /// Those of them who are known.
        pub people: Vec<PersonId; 200> = Vec::new(),
    }
}

impl From<Text> for PackageTechnique {
    fn from(name: Text) -> Self {
        Self::new(name)
    }
}

impl PackageProposal {
    /// The technique with this number.
    pub fn technique(&self, number: TechniqueNumber) -> Option<&PackageTechnique> {
        nth(&self.techniques, number)
    }

    /// The number of the technique of a case: the number given, or 1 if the package has exactly one
    /// technique.
    pub(crate) fn technique_of(&self, number: Option<TechniqueNumber>) -> Option<TechniqueNumber> {
        if self.techniques.len() == 1 && !self.techniques_open {
            return number.or(Some(TechniqueNumber::new(1)));
        }
        number
    }

    /// What makes a case of the package another case.
    pub(super) fn key_of(&self, case: &LoggedCase) -> CaseKey {
        let technique = self.technique_of(case.technique);
        (case.token, case.level, technique, case.performer)
    }
}

impl Outline {
    /// The target with this number.
    pub fn target(&self, number: TargetNumber) -> Option<&PracticeTarget> {
        nth(&self.targets, number)
    }
}
