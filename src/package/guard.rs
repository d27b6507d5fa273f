//! The rules about the payloads of events of a package.

use super::{
    Authorisation, EvidenceCaseNumber, Exception, Independence, IndependenceEvidence, LoggedCase,
    Outline, Package, PackageAcceptance, PackageEventKind, PackageProposal, PackageRefusal,
    PackageStatus, Readiness, ReportedPackage, SideSignature, TargetNumber, TechniqueNumber,
    TraineeAssessment,
};
use crate::agreement::ContentKind;
use crate::basis::{Basis, Support};
use crate::record::{
    Broken, LinePath, OtherDay, Reported, TooEarly, repeated, repeated_organisations,
};
use crate::specialty::{Subject, SubjectSet};
use crate::survey::ReadyToStart;
use crate::value::{When, distinct};
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
    if recipient.kind.is_facility().is_no() {
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
    let known = &report.known;
    let proposal = &known.proposal;
    guard_proposal(proposal, "payload.known.proposal", out);
    if let Some(outline) = &known.outline {
        guard_outline(proposal, outline, "payload.known.outline", out);
    }
    if let Some(basis) = &known.basis {
        guard_basis(proposal, basis, None, "payload.known.basis", out);
    }
    if let Some(status) = known.returns_to
        && !may_return(report.reached, status)
    {
        let reached = report.reached;
        out.push(PackageRefusal::ReturnsElsewhere { reached, status });
    }
    if let Err(dates) = TooEarly::check(on, &known.since) {
        out.push(PackageRefusal::ReportedTooEarly { dates });
    }
}

/// Whether a package in the first status can return to the second.
fn may_return(from: PackageStatus, to: PackageStatus) -> bool {
    let table = super::status::TRANSITIONS;
    let over = match from {
        PackageStatus::OnHold => PackageEventKind::Resumed,
        PackageStatus::Suspended | PackageStatus::Lapsed => PackageEventKind::Restored,
        PackageStatus::AtRisk => PackageEventKind::Reviewed,
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Training
        | PackageStatus::OnSite
        | PackageStatus::Received
        | PackageStatus::Accepted
        | PackageStatus::Independent
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Cancelled => return false,
    };
    let row = table.row(Some(from), over);
    row.is_some_and(|row| row.to.contains(&to))
}

/// Checks an outline of this package; `part` is where it stands in the line.
pub(super) fn guard_outline(
    proposal: &PackageProposal,
    outline: &Outline,
    part: &str,
    out: &mut Broken<PackageRefusal>,
) {
    for (index, target) in outline.targets.iter().enumerate() {
        if let Some(technique) = target.technique {
            let at = format_args!("{part}.targets[{index}].technique");
            out.extend(guard_technique(proposal, technique, at).err());
        }
    }
    let mut team = BTreeSet::new();
    for (i, member) in outline.team.iter().enumerate() {
        for (j, person) in member.people.iter().enumerate() {
            if !team.insert(*person) {
                let at = LinePath::new(format_args!("{part}.team[{i}].people[{j}]"));
                out.push(PackageRefusal::TeamTwice { at });
            }
        }
    }
}

/// Checks that there is such a technique; `at` is where the line names it.
fn guard_technique(
    proposal: &PackageProposal,
    number: TechniqueNumber,
    at: fmt::Arguments<'_>,
) -> Guarded {
    match proposal.technique(number) {
        Some(_) => Ok(()),
        None => Err(PackageRefusal::NoSuchTechnique {
            technique: number,
            techniques: proposal.techniques.len(),
            at: LinePath::new(at),
        }),
    }
}

/// Checks the basis of the transfer; the day is not compared for a report.
pub(super) fn guard_basis(
    proposal: &PackageProposal,
    basis: &Basis,
    on: Option<&When>,
    part: &str,
    out: &mut Broken<PackageRefusal>,
) {
    let support = Support {
        activities: &[ContentKind::TechniqueTransfer],
        supporters: &proposal.supporters,
        recipients: &[&proposal.recipient],
        subjects: &proposal.subjects,
    };
    support.compare(basis, on, format_args!("{part}"), |why| {
        out.push(PackageRefusal::UnfitBasis { why });
    });
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

    pub(super) fn guard_case(&self, case: &LoggedCase, out: &mut Broken<PackageRefusal>) {
        if let Some(technique) = case.technique {
            let at = format_args!("payload.technique");
            out.extend(guard_technique(&self.proposal, technique, at).err());
        }
        if case.performer.is_some() && case.performer == case.taught_by {
            out.push(PackageRefusal::TeachesThemself);
        }
        if self.is_logged(case) {
            out.push(PackageRefusal::CaseTwice);
        }
    }

    /// Whether the case is already logged for the same technique, level and person.
    fn is_logged(&self, case: &LoggedCase) -> bool {
        let logged = self.cases.iter();
        let logged = logged.map(|logged| self.proposal.key_of(&logged.what));
        self.logged.contain(self.proposal.key_of(case), logged)
    }

    pub(super) fn guard_acceptance(
        &self,
        acceptance: &PackageAcceptance,
        out: &mut Broken<PackageRefusal>,
    ) {
        let signatures = &acceptance.signatures;
        for (index, signature) in repeated(signatures, SideSignature::signer_id) {
            let side = signature.side;
            out.push(PackageRefusal::AcceptanceSignedTwice { side, index });
        }
        let witnesses = signatures.iter().flat_map(SideSignature::witness_ids);
        let witnesses: BTreeSet<_> = witnesses.collect();
        for (index, signature) in signatures.iter().enumerate() {
            if signature
                .signer_id()
                .is_some_and(|id| witnesses.contains(&id))
            {
                let side = signature.side;
                out.push(PackageRefusal::SignedByWitness { side, index });
            }
        }
        for (index, exception) in (0..).zip(&acceptance.exceptions) {
            out.extend(self.guard_exception(exception, index).err());
        }
    }

    fn guard_exception(&self, exception: &Exception, index: u32) -> Guarded {
        match exception {
            Exception::Target(target) => self.guard_target(*target, index),
            Exception::Technique(technique) => guard_technique(
                &self.proposal,
                *technique,
                format_args!("payload.exceptions[{index}].technique"),
            ),
            Exception::NoPassedTrainee | Exception::AssessorTaught | Exception::Other(_) => Ok(()),
        }
    }

    /// Checks the number of a target, if the outline is known.
    fn guard_target(&self, number: TargetNumber, index: u32) -> Guarded {
        match &self.outline {
            Some(outline) if outline.target(number).is_none() => {
                Err(PackageRefusal::NoSuchTarget {
                    target: number,
                    targets: outline.targets.len(),
                    index,
                })
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// Checks the evidence that the recipient performs it alone.
pub(super) fn guard_independence(event: &Independence, out: &mut Broken<PackageRefusal>) {
    let cases = match &event.evidence {
        IndependenceEvidence::Statement(_) => return,
        IndependenceEvidence::Cases(cases) => cases,
    };
    if cases.is_empty() {
        out.push(PackageRefusal::NoCase);
    }
    for (index, _) in repeated(cases, |token| Some(*token)) {
        let case = EvidenceCaseNumber::at_index(index);
        out.push(PackageRefusal::EvidenceCaseTwice { case });
    }
}

pub(super) fn guard_assessment(assessment: &TraineeAssessment, out: &mut Broken<PackageRefusal>) {
    for (index, assessor) in assessment.assessors.iter().enumerate() {
        if assessment.trainee == Some(*assessor) {
            out.push(PackageRefusal::AssessesThemself { index });
        }
    }
    for (index, _) in repeated(&assessment.assessors, |assessor| Some(*assessor)) {
        out.push(PackageRefusal::AssessorTwice { index });
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
