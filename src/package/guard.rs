//! The rules about the payloads of events of a package.

use super::{
    AssessmentConclusion, Authorisation, EvidenceCaseNumber, Exception, Extent, Independence,
    IndependenceEvidence, LoggedCase, Outline, Package, PackageAcceptance, PackageBasis,
    PackageProposal, PackageRefusal, PackageStatus, Readiness, ReportedPackage, Review, StagePlace,
    TargetNumber, TechniqueNumber, TraineeAssessment, TransferSide,
};
use crate::agreement::Covered;
use crate::record::{OtherDay, Reported, TooEarly};
use crate::specialty::Subject;
use crate::survey::ReadyToStart;
use crate::value::{When, numbered};
use alloc::boxed::Box;

type Guarded = Result<(), PackageRefusal>;

pub(super) fn guard_proposal(proposal: &PackageProposal) -> Guarded {
    let recipient = &proposal.recipient;
    if !recipient.kind.is_facility() {
        let name = recipient.name.clone();
        return Err(PackageRefusal::RecipientNotFacility { name });
    }
    for supporter in &proposal.supporters {
        if supporter.same_as(recipient).is_yes() {
            let name = recipient.name.clone();
            return Err(PackageRefusal::SupportsItself { name });
        }
    }
    Ok(())
}

pub(super) fn guard_report(
    report: &Reported<PackageStatus, ReportedPackage>,
    on: &When,
) -> Guarded {
    guard_proposal(&report.known.proposal)?;
    TooEarly::check(on, &report.known.since)
        .map_err(|dates| PackageRefusal::ReportedTooEarly { dates })
}

impl Package {
    /// The first subject of the package that is not in this list.
    fn missing_among(&self, subjects: &[Subject]) -> Option<Box<Subject>> {
        for own in &self.proposal.subjects {
            if !own.is_covered_by(subjects) {
                return Some(Box::new(own.clone()));
            }
        }
        None
    }

    fn guard_technique(&self, number: TechniqueNumber) -> Guarded {
        match self.proposal.technique(number) {
            Some(_) => Ok(()),
            None => Err(PackageRefusal::NoSuchTechnique {
                technique: number,
                techniques: self.proposal.techniques.len(),
            }),
        }
    }

    pub(super) fn guard_outline(&self, outline: &Outline) -> Guarded {
        if outline.places.is_empty() {
            return Err(PackageRefusal::NoPlace);
        }
        for (number, target) in numbered(&outline.targets) {
            if target.levels.is_empty() {
                return Err(PackageRefusal::TargetWithoutLevel { target: number });
            }
            if let Some(technique) = target.technique {
                self.guard_technique(technique)?;
            }
        }
        Ok(())
    }

    pub(super) fn guard_basis(&self, basis: &PackageBasis, on: &When) -> Guarded {
        match basis {
            PackageBasis::Covered(covered) => self.guard_coverage(covered, on),
            PackageBasis::Other(basis) if basis.agreement().is_some() => {
                Err(PackageRefusal::NotCovered)
            }
            PackageBasis::Other(_) => Ok(()),
        }
    }

    fn guard_coverage(&self, covered: &Covered, on: &When) -> Guarded {
        let recipient = &self.proposal.recipient;
        if recipient.id.is_some_and(|id| id != covered.recipient()) {
            let name = recipient.name.clone();
            return Err(PackageRefusal::RecipientNotCovered { name });
        }
        if let Some(subject) = self.missing_among(covered.subjects()) {
            return Err(PackageRefusal::SubjectNotCovered { subject });
        }
        OtherDay::check(covered.day(), on)
            .map_err(|dates| PackageRefusal::CoveredOnOtherDay { dates })
    }

    pub(super) fn guard_readiness(&self, readiness: &Readiness, on: &When) -> Guarded {
        match readiness {
            Readiness::Surveyed(ready) => self.guard_survey(ready, on),
            Readiness::NotSurveyed(_) => Ok(()),
        }
    }

    fn guard_survey(&self, ready: &ReadyToStart, on: &When) -> Guarded {
        let recipient = &self.proposal.recipient;
        if ready.host().same_as(recipient).is_no() {
            let name = recipient.name.clone();
            return Err(PackageRefusal::SurveyOfOther { name });
        }
        if let Some(subject) = self.missing_among(ready.subjects()) {
            return Err(PackageRefusal::SubjectNotReady { subject });
        }
        OtherDay::check(ready.day(), on).map_err(|dates| PackageRefusal::ReadyOnOtherDay { dates })
    }

    pub(super) fn guard_stage_end(&self, place: StagePlace, on: &When) -> Guarded {
        let open = self.open_stage(place).and_then(|at| self.stages.get(at));
        let Some(stage) = open else {
            return Err(PackageRefusal::StageNotOpen { stage: place });
        };
        TooEarly::check(on, &stage.began).map_err(|dates| PackageRefusal::StageEndsEarly { dates })
    }

    pub(super) fn guard_case(&self, case: &LoggedCase) -> Guarded {
        if let Some(technique) = case.technique {
            self.guard_technique(technique)?;
        }
        if self.seen.may_hold(case.token) && self.is_logged(case) {
            return Err(PackageRefusal::CaseTwice { level: case.level });
        }
        Ok(())
    }

    /// Whether the case is already logged for the same technique and level.
    fn is_logged(&self, case: &LoggedCase) -> bool {
        let technique = self.proposal.technique_of(case.technique);
        self.cases.iter().any(|logged| {
            logged.token == case.token
                && logged.level == case.level
                && self.proposal.technique_of(logged.technique) == technique
        })
    }

    pub(super) fn guard_acceptance(&self, acceptance: &PackageAcceptance) -> Guarded {
        for side in TransferSide::ALL.iter().copied() {
            let mut signatures = acceptance.signatures.iter();
            if !signatures.any(|signature| signature.side == side) {
                return Err(PackageRefusal::SideUnsigned { side });
            }
        }
        for exception in &acceptance.exceptions {
            self.guard_exception(exception)?;
        }
        match acceptance.extent {
            Extent::Partial if acceptance.exceptions.is_empty() => {
                Err(PackageRefusal::NothingExcepted)
            }
            Extent::Partial => Ok(()),
            Extent::Whole => self.guard_targets(&acceptance.exceptions),
        }
    }

    fn guard_exception(&self, exception: &Exception) -> Guarded {
        match exception {
            Exception::Target(target) => self.guard_target(*target),
            Exception::Technique(technique) => self.guard_technique(*technique),
            Exception::NoPassedTrainee | Exception::AssessorTaught | Exception::Other(_) => Ok(()),
        }
    }

    fn guard_target(&self, number: TargetNumber) -> Guarded {
        let outline = self.outline.as_ref();
        match outline.and_then(|outline| outline.target(number)) {
            Some(_) => Ok(()),
            None => Err(PackageRefusal::NoSuchTarget {
                target: number,
                targets: outline.map_or(0, |outline| outline.targets.len()),
            }),
        }
    }

    fn guard_targets(&self, exceptions: &[Exception]) -> Guarded {
        for shortfall in self.shortfalls() {
            let target = shortfall.target;
            if !exceptions.contains(&Exception::Target(target)) {
                return Err(PackageRefusal::TargetUnmet {
                    target,
                    found: shortfall.found,
                    wanted: shortfall.wanted,
                });
            }
        }
        Ok(())
    }

    pub(super) fn guard_independence(&self, event: &Independence) -> Guarded {
        let cases = match &event.evidence {
            IndependenceEvidence::Statement(_) => return Ok(()),
            IndependenceEvidence::Cases(cases) => cases,
        };
        if cases.is_empty() {
            return Err(PackageRefusal::NoCase);
        }
        let logged = self.cases_since_acceptance();
        for (token, number) in cases.iter().zip(1_u32..) {
            let mut cases = logged.iter();
            if !cases.any(|case| case.token == *token && case.level.is_unaided()) {
                let case = EvidenceCaseNumber::new(number);
                return Err(PackageRefusal::CaseNotUnaided { case });
            }
        }
        Ok(())
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
