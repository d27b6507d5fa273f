//! The rules of what an event of a package carries.

use super::{
    Authorisation, Exception, Extent, Independence, IndependenceEvidence, LoggedCase, Outline,
    Package, PackageAcceptance, PackageBasis, PackageProposal, PackageRefusal, PackageStatus,
    Readiness, ReportedPackage, Review, StagePlace, TransferSide,
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
    let name = || recipient.name.clone();
    if !recipient.kind.is_facility() {
        return Err(PackageRefusal::RecipientNotFacility { name: name() });
    }
    let mut supporters = proposal.supporters.iter();
    if supporters.any(|supporter| supporter.same_as(recipient).is_yes()) {
        return Err(PackageRefusal::SupportsItself { name: name() });
    }
    Ok(())
}

pub(super) fn guard_report(
    report: &Reported<PackageStatus, ReportedPackage>,
    on: &When,
) -> Guarded {
    guard_proposal(&report.known.proposal)?;
    TooEarly::check(on, &report.known.since)
        .map_err(|dates| PackageRefusal::ReportedTooEarly { dates })?;
    Ok(())
}

impl Package {
    /// The first subject of the package that is not among these.
    fn missing_among(&self, subjects: &[Subject]) -> Option<Box<Subject>> {
        let mut own = self.proposal.subjects.iter();
        let missing = own.find(|subject| !subject.is_covered_by(subjects))?;
        Some(Box::new(missing.clone()))
    }

    fn guard_technique(&self, number: Option<u16>) -> Guarded {
        match number {
            Some(technique) if self.proposal.technique(technique).is_none() => {
                let techniques = self.proposal.techniques.len();
                Err(PackageRefusal::NoSuchTechnique {
                    technique,
                    techniques,
                })
            }
            Some(_) | None => Ok(()),
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
            self.guard_technique(target.technique)?;
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
            Readiness::NotSurveyed { .. } => Ok(()),
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
        self.guard_technique(case.technique)?;
        let technique = self.proposal.technique_of(case.technique);
        let is_same = |logged: &LoggedCase| {
            logged.token == case.token
                && logged.level == case.level
                && self.proposal.technique_of(logged.technique) == technique
        };
        if self.seen.may_hold(case.token) && self.cases.iter().any(is_same) {
            return Err(PackageRefusal::CaseTwice { level: case.level });
        }
        Ok(())
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
            Exception::Target(target) => {
                let outline = self.outline.as_ref();
                if outline.is_some_and(|outline| outline.target(*target).is_some()) {
                    return Ok(());
                }
                let (target, targets) = (*target, outline.map_or(0, |it| it.targets.len()));
                Err(PackageRefusal::NoSuchTarget { target, targets })
            }
            Exception::Technique(technique) => self.guard_technique(Some(*technique)),
            Exception::NoPassedTrainee | Exception::AssessorTaught | Exception::Other(_) => Ok(()),
        }
    }

    fn guard_targets(&self, exceptions: &[Exception]) -> Guarded {
        let is_excepted = |target| exceptions.contains(&Exception::Target(target));
        let mut unmet = self.shortfalls().filter(|short| !is_excepted(short.target));
        match unmet.next() {
            Some(short) => Err(PackageRefusal::TargetUnmet {
                target: short.target,
                found: short.found,
                wanted: short.wanted,
            }),
            None => Ok(()),
        }
    }

    pub(super) fn guard_independence(&self, event: &Independence) -> Guarded {
        let cases = match &event.evidence {
            IndependenceEvidence::Statement { .. } => return Ok(()),
            IndependenceEvidence::Cases(cases) => cases,
        };
        if cases.is_empty() {
            return Err(PackageRefusal::NoCase);
        }
        let shows = |token| {
            let mut logged = self.cases_since_acceptance().iter();
            logged.any(|case| case.token == token && case.level.is_unaided())
        };
        match cases.iter().position(|token| !shows(*token)) {
            Some(at) => Err(PackageRefusal::CaseNotUnaided {
                case: at.saturating_add(1),
            }),
            None => Ok(()),
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

pub(super) fn guard_authorisation(authorisation: &Authorisation, on: &When) -> Guarded {
    let from = authorisation.from.as_ref().unwrap_or(on);
    let until = authorisation.until.as_ref();
    until
        .map_or(Ok(()), |until| TooEarly::check(until, from))
        .map_err(|dates| PackageRefusal::AuthorisedBackwards { dates })
}
