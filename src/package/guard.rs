//! The rules about the payloads of events of a package.

use super::{
    AssessmentConclusion, Authorisation, EvidenceCaseNumber, Exception, Extent, Independence,
    IndependenceEvidence, LoggedCase, Outline, Package, PackageAcceptance, PackageProposal,
    PackageRefusal, PackageStatus, Readiness, ReportedPackage, Review, StagePlace, TargetNumber,
    TechniqueNumber, TraineeAssessment, TransferSide,
};
use crate::agreement::ContentKind;
use crate::basis::{Basis, Support};
use crate::record::{
    Broken, LinePath, OtherDay, Reported, TooEarly, repeated, repeated_organisations,
};
use crate::specialty::{Subject, SubjectSet};
use crate::survey::ReadyToStart;
use crate::value::{When, distinct, numbered};
use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};
use core::fmt;

type Guarded = Result<(), PackageRefusal>;

/// Checks a proposal; `part` is where it stands in the line.
pub(super) fn guard_proposal(
    proposal: &PackageProposal,
    part: &str,
    out: &mut Broken<PackageRefusal>,
) {
    let recipient = &proposal.recipient;
    if !recipient.kind.is_facility() {
        out.push(PackageRefusal::RecipientNotFacility {
            name: Box::new(recipient.name.clone()),
            at: LinePath::new(format_args!("{part}.recipient")),
        });
    }
    for (index, supporter) in proposal.supporters.iter().enumerate() {
        if supporter.same_as(recipient).is_yes() {
            out.push(PackageRefusal::SupportsItself {
                name: Box::new(recipient.name.clone()),
                at: LinePath::new(format_args!("{part}.supporters[{index}]")),
            });
        }
    }
    for (index, supporter) in repeated_organisations(&proposal.supporters) {
        if !supporter.same_as(recipient).is_yes() {
            out.push(PackageRefusal::SupporterTwice {
                name: Box::new(supporter.name.clone()),
                at: LinePath::new(format_args!("{part}.supporters[{index}]")),
            });
        }
    }
    for (index, _) in repeated(&proposal.techniques, |it| Some((&it.name, it.code))) {
        let technique = TechniqueNumber::at_index(index);
        let at = LinePath::new(format_args!("{part}.techniques[{index}]"));
        out.push(PackageRefusal::TechniqueTwice { technique, at });
    }
}

pub(super) fn guard_report(
    report: &Reported<PackageStatus, ReportedPackage>,
    on: &When,
    out: &mut Broken<PackageRefusal>,
) {
    guard_proposal(&report.known.proposal, "payload.known.proposal", out);
    if let Err(dates) = TooEarly::check(on, &report.known.since) {
        out.push(PackageRefusal::ReportedTooEarly { dates });
    }
}

impl Package {
    /// The subjects of the package that are not in this list, each once.
    fn missing_among(&self, subjects: &[Subject]) -> Vec<&Subject> {
        let (own, set) = (
            self.proposal.subjects.iter(),
            SubjectSet::from_iter(subjects),
        );
        distinct(own.filter(|own| set.covers(own).is_no()))
    }

    /// Checks that there is such a technique; `at` is where the line names it.
    fn guard_technique(&self, number: TechniqueNumber, at: fmt::Arguments<'_>) -> Guarded {
        match self.proposal.technique(number) {
            Some(_) => Ok(()),
            None => Err(PackageRefusal::NoSuchTechnique {
                technique: number,
                techniques: self.proposal.techniques.len(),
                at: LinePath::new(at),
            }),
        }
    }

    pub(super) fn guard_outline(&self, outline: &Outline, out: &mut Broken<PackageRefusal>) {
        if outline.places.is_empty() {
            out.push(PackageRefusal::NoPlace);
        }
        for (number, target) in numbered::<TargetNumber, _>(&outline.targets) {
            if target.levels.is_empty() {
                out.push(PackageRefusal::TargetWithoutLevel { target: number });
            }
            if let Some(technique) = target.technique {
                let index = number.index();
                let checked = self.guard_technique(
                    technique,
                    format_args!("payload.targets[{index}].technique"),
                );
                out.extend(checked.err());
            }
        }
    }

    pub(super) fn guard_basis(&self, basis: &Basis, on: &When, out: &mut Broken<PackageRefusal>) {
        let proposal = &self.proposal;
        let support = Support {
            activities: &[ContentKind::TechniqueTransfer],
            supporters: &proposal.supporters,
            recipients: &[&proposal.recipient],
            subjects: &proposal.subjects,
        };
        support.compare(basis, Some(on), format_args!("payload.basis"), |why| {
            out.push(PackageRefusal::UnfitBasis { why });
        });
    }

    pub(super) fn guard_readiness(
        &self,
        readiness: &Readiness,
        on: &When,
        out: &mut Broken<PackageRefusal>,
    ) {
        match readiness {
            Readiness::Surveyed(ready) => self.guard_survey(ready, on, out),
            Readiness::NotSurveyed(_) => {}
        }
    }

    fn guard_survey(&self, ready: &ReadyToStart, on: &When, out: &mut Broken<PackageRefusal>) {
        let recipient = &self.proposal.recipient;
        if ready.host().same_as(recipient).is_no() {
            let name = recipient.name.clone();
            out.push(PackageRefusal::SurveyOfOther { name });
        }
        for subject in self.missing_among(ready.subjects()) {
            let subject = Box::new(subject.clone());
            out.push(PackageRefusal::SubjectNotReady { subject });
        }
        if let Err(dates) = OtherDay::check(ready.day(), on) {
            out.push(PackageRefusal::ReadyOnOtherDay { dates });
        }
    }

    /// Whether every stage that has begun has ended.
    pub(super) fn has_no_open_stage(&self) -> bool {
        self.stages.iter().all(|stage| stage.ended.is_some())
    }

    pub(super) fn guard_stage_end(&self, place: StagePlace, on: &When) -> Guarded {
        let open = self.open_stage(place).and_then(|at| self.stages.get(at));
        let Some(stage) = open else {
            // If no stage is under way, this one is not: the blocker says it for every stage.
            if self.has_no_open_stage() {
                return Ok(());
            }
            return Err(PackageRefusal::StageNotOpen { stage: place });
        };
        TooEarly::check(on, &stage.began).map_err(|dates| PackageRefusal::StageEndsEarly { dates })
    }

    pub(super) fn guard_case(&self, case: &LoggedCase, out: &mut Broken<PackageRefusal>) {
        if let Some(technique) = case.technique {
            let checked = self.guard_technique(technique, format_args!("payload.technique"));
            out.extend(checked.err());
        }
        if self.is_logged(case) {
            out.push(PackageRefusal::CaseTwice { level: case.level });
        }
    }

    /// Whether the case is already logged for the same technique and level.
    fn is_logged(&self, case: &LoggedCase) -> bool {
        let logged = self.cases.iter().map(|case| self.proposal.key_of(case));
        self.logged.contain(self.proposal.key_of(case), logged)
    }

    pub(super) fn guard_acceptance(
        &self,
        acceptance: &PackageAcceptance,
        out: &mut Broken<PackageRefusal>,
    ) {
        for side in TransferSide::ALL.iter().copied() {
            let mut signatures = acceptance.signatures.iter();
            if !signatures.any(|signature| signature.side == side) {
                out.push(PackageRefusal::SideUnsigned { side });
            }
        }
        let signatures = &acceptance.signatures;
        for (index, signature) in repeated(signatures, |it| Some((it.side, it.signer_id()?))) {
            let side = signature.side;
            out.push(PackageRefusal::AcceptanceSignedTwice { side, index });
        }
        for (index, exception) in (0..).zip(&acceptance.exceptions) {
            out.extend(self.guard_exception(exception, index).err());
        }
        match acceptance.extent {
            Extent::Partial => {
                if acceptance.exceptions.is_empty() {
                    out.push(PackageRefusal::NothingExcepted);
                }
            }
            Extent::Whole => self.guard_targets(&acceptance.exceptions, out),
        }
    }

    fn guard_exception(&self, exception: &Exception, index: u32) -> Guarded {
        match exception {
            Exception::Target(target) => self.guard_target(*target, index),
            Exception::Technique(technique) => self.guard_technique(
                *technique,
                format_args!("payload.exceptions[{index}].technique"),
            ),
            Exception::NoPassedTrainee | Exception::AssessorTaught | Exception::Other(_) => Ok(()),
        }
    }

    fn guard_target(&self, number: TargetNumber, index: u32) -> Guarded {
        let outline = self.outline.as_ref();
        match outline.and_then(|outline| outline.target(number)) {
            Some(_) => Ok(()),
            None => Err(PackageRefusal::NoSuchTarget {
                target: number,
                targets: outline.map_or(0, |outline| outline.targets.len()),
                index,
            }),
        }
    }

    fn guard_targets(&self, exceptions: &[Exception], out: &mut Broken<PackageRefusal>) {
        let mut excepted = BTreeSet::new();
        for exception in exceptions {
            match exception {
                Exception::Target(target) => {
                    excepted.insert(*target);
                }
                Exception::Technique(_)
                | Exception::NoPassedTrainee
                | Exception::AssessorTaught
                | Exception::Other(_) => {}
            }
        }
        for shortfall in self.shortfalls() {
            let target = shortfall.target;
            if !excepted.contains(&target) {
                out.push(PackageRefusal::TargetUnmet {
                    target,
                    found: shortfall.found,
                    wanted: shortfall.wanted,
                });
            }
        }
    }

    pub(super) fn guard_independence(
        &self,
        event: &Independence,
        out: &mut Broken<PackageRefusal>,
    ) {
        let cases = match &event.evidence {
            IndependenceEvidence::Statement(_) => return,
            IndependenceEvidence::Cases(cases) => cases,
        };
        if cases.is_empty() {
            out.push(PackageRefusal::NoCase);
        }
        let mut unaided = BTreeSet::new();
        for case in self.cases_since_acceptance() {
            if case.level.is_unaided() {
                unaided.insert(case.token);
            }
        }
        for (token, number) in cases.iter().zip(1_u32..) {
            if !unaided.contains(token) {
                let case = EvidenceCaseNumber::new(number);
                out.push(PackageRefusal::CaseNotUnaided { case });
            }
        }
        for (index, _) in repeated(cases, |token| Some(*token)) {
            let case = EvidenceCaseNumber::at_index(index);
            out.push(PackageRefusal::EvidenceCaseTwice { case });
        }
    }

    pub(super) fn after_review(&self, status: PackageStatus, review: &Review) -> PackageStatus {
        match (status, review.at_risk) {
            (PackageStatus::AtRisk, Some(false)) => self.returns.risk,
            (status, Some(false) | None) => status,
            (_, Some(true)) => PackageStatus::AtRisk,
        }
    }
}

pub(super) fn guard_assessment(assessment: &TraineeAssessment) -> Guarded {
    match assessment.conclusion {
        AssessmentConclusion::Failed if assessment.reason.is_none() => {
            Err(PackageRefusal::FailedWithoutReason)
        }
        AssessmentConclusion::Failed | AssessmentConclusion::Passed => Ok(()),
    }
}

pub(super) fn guard_authorisation(authorisation: &Authorisation, on: &When) -> Guarded {
    let from = authorisation.from.as_ref().unwrap_or(on);
    match &authorisation.until {
        Some(until) => TooEarly::check(until, from)
            .map_err(|dates| PackageRefusal::AuthorisedBackwards { dates }),
        None => Ok(()),
    }
}
