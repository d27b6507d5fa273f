//! The rules about the payloads of events of a consultation.

use super::{
    Adviser, AdviserAnswer, AdviserNumber, AdviserRef, Consultation, ConsultationConclusion,
    ConsultationDecline, ConsultationNoShow, ConsultationParticipant, ConsultationRefusal,
    ConsultationRequest, ConsultationSchedule, ConsultationSide, ConsultationStart,
    ConsultationStatus, QuestionNumber, ReportedConsultation,
};
use crate::agreement::ContentKind;
use crate::basis::Support;
use crate::organisation::OrganisationRef;
use crate::record::{Broken, LinePath, Reported, TooEarly, repeated};
use crate::survey::CaseSeverity;
use crate::value::{Joined, When, numbered};
use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};
use core::fmt;

type Guarded = Result<(), ConsultationRefusal>;

/// Where something stands in the line.
type Place<'a> = fmt::Arguments<'a>;

pub(super) fn guard_request(
    request: &ConsultationRequest,
    on: &When,
    out: &mut Broken<ConsultationRefusal>,
) {
    guard_case(request, "payload", out);
    if request.questions.is_empty() {
        out.push(ConsultationRefusal::NoQuestion);
    }
    guard_basis(request, Some(on), "payload", out);
}

/// Compares a request with the evidence of its basis; `part` is where it stands in the line.
fn guard_basis(
    request: &ConsultationRequest,
    on: Option<&When>,
    part: &str,
    out: &mut Broken<ConsultationRefusal>,
) {
    let Some(basis) = &request.basis else {
        return;
    };
    let support = Support {
        activities: &[ContentKind::Consultation],
        supporters: &request.advisers,
        recipients: &[&request.asker],
        subjects: &request.subjects,
    };
    support.compare(basis, on, format_args!("{part}.basis"), |why| {
        out.push(ConsultationRefusal::UnfitBasis { why });
    });
}

/// The rules that also apply to a reported request; `part` is where it stands in the line.
fn guard_case(request: &ConsultationRequest, part: &str, out: &mut Broken<ConsultationRefusal>) {
    guard_advisers(request, part, out);
    let case = &request.case;
    for (index, linked) in case.linked.iter().enumerate() {
        if *linked == case.token {
            let at = LinePath::new(format_args!("{part}.case.linked[{index}]"));
            out.push(ConsultationRefusal::LinkedToItself { at });
        }
    }
    if request.emergency {
        let at = format_args!("{part}.emergency");
        out.extend(guard_emergency(request.severity, at).err());
    }
}

/// Checks that no adviser is the asker, and that each is named only once. Two units of one hospital
/// are two advisers.
fn guard_advisers(
    request: &ConsultationRequest,
    part: &str,
    out: &mut Broken<ConsultationRefusal>,
) {
    let mut named = BTreeSet::new();
    for (index, adviser) in request.advisers.iter().enumerate() {
        let at = format_args!("{part}.advisers[{index}]");
        if adviser.same_as(&request.asker).is_yes() {
            out.push(asker_advises(adviser, at));
        } else if let Some(id) = adviser.id
            && !named.insert((id, &adviser.unit))
        {
            out.push(adviser_twice(adviser, at));
        }
    }
}

fn asker_advises(adviser: &OrganisationRef, at: Place<'_>) -> ConsultationRefusal {
    ConsultationRefusal::AskerAdvises {
        name: Box::new(adviser.name.clone()),
        at: LinePath::new(at),
    }
}

fn adviser_twice(adviser: &OrganisationRef, at: Place<'_>) -> ConsultationRefusal {
    ConsultationRefusal::AdviserTwice {
        name: Box::new(adviser.name.clone()),
        at: LinePath::new(at),
    }
}

/// Checks that a case for which an emergency is claimed is critical; `at` is where it is claimed.
pub(super) fn guard_emergency(severity: CaseSeverity, at: Place<'_>) -> Guarded {
    match severity {
        CaseSeverity::Critical => Ok(()),
        CaseSeverity::Routine | CaseSeverity::Difficult => {
            let at = LinePath::new(at);
            Err(ConsultationRefusal::NotCritical { severity, at })
        }
    }
}

pub(super) fn guard_report(
    report: &Reported<ConsultationStatus, ReportedConsultation>,
    on: &When,
    out: &mut Broken<ConsultationRefusal>,
) {
    let known = &report.known;
    guard_case(&known.request, "payload.known.request", out);
    guard_basis(&known.request, None, "payload.known.request", out);
    if let Some(conclusion) = &known.conclusion {
        let state = Consultation::reported(report);
        state.guard_numbers(conclusion, "payload.known.conclusion", out);
    }
    if let Err(dates) = TooEarly::check(on, &known.held) {
        out.push(ConsultationRefusal::ReportedTooEarly { dates });
    }
}

/// The sides for which participants come.
struct Sides {
    asker: bool,
    /// An adviser that has not declined.
    adviser: bool,
    /// An adviser that does not exist: nobody knows which one is meant.
    unknown: bool,
}

impl Consultation {
    /// The adviser with this number; `at` is where the line gives the number.
    fn known_adviser(
        &self,
        number: AdviserNumber,
        at: Place<'_>,
    ) -> Result<&Adviser, ConsultationRefusal> {
        match self.adviser(number) {
            Some(adviser) => Ok(adviser),
            None => Err(ConsultationRefusal::NoSuchAdviser {
                adviser: number,
                advisers: self.advisers.len(),
                at: LinePath::new(at),
            }),
        }
    }

    /// Checks that an adviser answers only once; but an acceptance may follow a refusal.
    pub(super) fn guard_answer(&self, adviser: &AdviserRef, answer: AdviserAnswer) -> Guarded {
        let number = match adviser {
            AdviserRef::Number(number) => *number,
            AdviserRef::Joining(organisation) => return self.guard_joining(organisation),
        };
        let known = self.known_adviser(number, format_args!("payload.adviser.number"))?;
        match &known.answer {
            Some(earlier) if earlier.what == answer || earlier.what == AdviserAnswer::Accepted => {
                Err(ConsultationRefusal::AnsweredAlready {
                    adviser: number,
                    answer: earlier.what,
                })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Checks that an organisation that joins is neither the asker nor an adviser already.
    fn guard_joining(&self, organisation: &OrganisationRef) -> Guarded {
        let at = format_args!("payload.adviser.joining");
        if organisation.same_as(&self.request.asker).is_yes() {
            return Err(asker_advises(organisation, at));
        }
        for adviser in &self.advisers {
            let other = &adviser.organisation;
            if organisation.same_as(other).is_yes() && organisation.unit == other.unit {
                return Err(adviser_twice(organisation, at));
            }
        }
        Ok(())
    }

    /// The status after an adviser has declined: declined if every adviser has. If no adviser was
    /// asked by name, another organisation may still be asked.
    pub(super) fn after_decline(
        &self,
        status: ConsultationStatus,
        decline: &ConsultationDecline,
    ) -> ConsultationStatus {
        if self.request.advisers.is_empty() {
            return status;
        }
        for (number, adviser) in numbered(&self.advisers) {
            if decline.adviser != AdviserRef::Number(number) && !adviser.has_declined() {
                return status;
            }
        }
        ConsultationStatus::Declined
    }

    pub(super) fn guard_withdrawal(&self, adviser: AdviserNumber) -> Guarded {
        let known = self.known_adviser(adviser, format_args!("payload.adviser"))?;
        if known.has_accepted() {
            Ok(())
        } else {
            Err(ConsultationRefusal::NotAccepted { adviser })
        }
    }

    /// The status after an adviser has withdrawn its acceptance; unchanged if another adviser has
    /// accepted.
    pub(super) fn after_withdrawal(
        &self,
        status: ConsultationStatus,
        adviser: AdviserNumber,
    ) -> ConsultationStatus {
        for (number, other) in numbered::<AdviserNumber, _>(&self.advisers) {
            if number != adviser && other.has_accepted() {
                return status;
            }
        }
        ConsultationStatus::ApprovedInternally
    }

    pub(super) fn guard_schedule(
        &self,
        schedule: &ConsultationSchedule,
        on: &When,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        if let Err(dates) = TooEarly::check(&schedule.at, on) {
            out.push(ConsultationRefusal::ScheduledTooEarly { dates });
        }
        let sides = self.guard_participants(&schedule.participants, "payload", out);
        sides.guard(out);
    }

    pub(super) fn guard_no_show(&self, no_show: &ConsultationNoShow) -> Guarded {
        match no_show.side {
            ConsultationSide::Asker => Ok(()),
            ConsultationSide::Adviser(number) => self
                .known_adviser(number, format_args!("payload.side.adviser"))
                .map(drop),
        }
    }

    /// Checks that the advisers of the participants exist, and says which sides take part; `part` is
    /// where the list of participants stands in the line.
    fn guard_participants(
        &self,
        participants: &[ConsultationParticipant],
        part: &str,
        out: &mut Broken<ConsultationRefusal>,
    ) -> Sides {
        let mut sides = Sides {
            asker: false,
            adviser: false,
            unknown: false,
        };
        for (index, _) in repeated(participants, |it| it.person.as_ref()?.id()) {
            let at = LinePath::new(format_args!("{part}.participants[{index}].person"));
            out.push(ConsultationRefusal::ParticipantTwice { at });
        }
        for (index, participant) in participants.iter().enumerate() {
            match participant.side {
                ConsultationSide::Asker => sides.asker = true,
                ConsultationSide::Adviser(number) => {
                    let known = self.known_adviser(
                        number,
                        format_args!("{part}.participants[{index}].side.adviser"),
                    );
                    match known {
                        Ok(adviser) => sides.adviser |= !adviser.has_declined(),
                        Err(refusal) => {
                            sides.unknown = true;
                            out.push(refusal);
                        }
                    }
                }
            }
        }
        sides
    }

    pub(super) fn guard_start(
        &self,
        status: ConsultationStatus,
        start: &ConsultationStart,
    ) -> Guarded {
        if start.emergency.is_some() {
            let at = format_args!("payload.emergency");
            return guard_emergency(self.request.severity, at);
        }
        // Only a critical case can be an emergency: for any other the blocker says so.
        let is_critical = self.request.severity == CaseSeverity::Critical;
        if status == ConsultationStatus::Scheduled || !is_critical {
            Ok(())
        } else {
            Err(ConsultationRefusal::NoEmergencyReason)
        }
    }

    /// Checks that the questions and advisers named by number in a conclusion exist, and says which
    /// sides take part.
    fn guard_numbers(
        &self,
        conclusion: &ConsultationConclusion,
        part: &str,
        out: &mut Broken<ConsultationRefusal>,
    ) -> Sides {
        for (index, answer) in conclusion.answers.iter().enumerate() {
            if self.request.question(answer.question).is_none() {
                out.push(ConsultationRefusal::NoSuchQuestion {
                    question: answer.question,
                    questions: self.request.questions.len(),
                    at: LinePath::new(format_args!("{part}.answers[{index}].question")),
                });
            }
        }
        let answers = &conclusion.answers;
        for (index, answer) in repeated(answers, |it| Some((it.question, &it.answer))) {
            out.push(ConsultationRefusal::AnsweredTwice {
                question: answer.question,
                at: LinePath::new(format_args!("{part}.answers[{index}]")),
            });
        }
        self.guard_participants(&conclusion.participants, part, out)
    }

    pub(super) fn guard_conclusion(
        &self,
        conclusion: &ConsultationConclusion,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        let sides = self.guard_numbers(conclusion, "payload", out);
        let answers = conclusion.answers.iter();
        let answered: BTreeSet<_> = answers.map(|answer| answer.question).collect();
        let mut unanswered: Vec<QuestionNumber> = Vec::new();
        for (number, _) in numbered(&self.request.questions) {
            if !answered.contains(&number) {
                unanswered.push(number);
            }
        }
        if !unanswered.is_empty() {
            out.push(ConsultationRefusal::Unanswered {
                questions: Box::new(Joined(unanswered)),
            });
        }
        sides.guard(out);
    }
}

impl Sides {
    /// Checks that at least one person takes part for the asker, and one for an adviser that has
    /// not declined.
    fn guard(&self, out: &mut Broken<ConsultationRefusal>) {
        if !self.asker {
            out.push(ConsultationRefusal::NobodyOfAsker);
        }
        if !self.adviser && !self.unknown {
            out.push(ConsultationRefusal::NobodyOfAdviser);
        }
    }
}
