//! The rules about the payloads of events of a consultation.

use super::{
    Adviser, AdviserAnswer, AdviserNumber, AdviserRef, Consultation, ConsultationConclusion,
    ConsultationDecline, ConsultationParticipant, ConsultationRefusal, ConsultationRequest,
    ConsultationSchedule, ConsultationSide, ConsultationStart, ConsultationStatus, QuestionNumber,
    ReportedConsultation,
};
use crate::organisation::OrganisationRef;
use crate::record::{Reported, TooEarly};
use crate::survey::CaseSeverity;
use crate::value::{Joined, When, numbered};
use alloc::{boxed::Box, vec::Vec};

type Guarded = Result<(), ConsultationRefusal>;

pub(super) fn guard_request(request: &ConsultationRequest, on: &When) -> Guarded {
    guard_case(request)?;
    if request.questions.is_empty() {
        return Err(ConsultationRefusal::NoQuestion);
    }
    match &request.basis {
        Some(basis) => basis
            .check_day(on)
            .map_err(|dates| ConsultationRefusal::BasisOnOtherDay { dates }),
        None => Ok(()),
    }
}

/// The rules that also apply to a reported request.
fn guard_case(request: &ConsultationRequest) -> Guarded {
    for (before, adviser) in request.advisers.iter().enumerate() {
        let others = request.advisers.iter().take(before);
        guard_adviser(adviser, &request.asker, others)?;
    }
    let case = &request.case;
    if case.linked.contains(&case.token) {
        return Err(ConsultationRefusal::LinkedToItself);
    }
    if request.emergency {
        guard_emergency(request.severity)?;
    }
    Ok(())
}

/// Checks that an adviser is not the asker, and is named only once. Two units of one hospital are
/// two advisers.
fn guard_adviser<'a>(
    adviser: &OrganisationRef,
    asker: &OrganisationRef,
    mut others: impl Iterator<Item = &'a OrganisationRef>,
) -> Guarded {
    if adviser.same_as(asker).is_yes() {
        return Err(ConsultationRefusal::AskerAdvises {
            name: adviser.name.clone(),
        });
    }
    if others.any(|other| adviser.same_as(other).is_yes() && adviser.unit == other.unit) {
        return Err(ConsultationRefusal::AdviserTwice {
            name: adviser.name.clone(),
        });
    }
    Ok(())
}

pub(super) const fn guard_emergency(severity: CaseSeverity) -> Guarded {
    match severity {
        CaseSeverity::Critical => Ok(()),
        CaseSeverity::Routine | CaseSeverity::Difficult => {
            Err(ConsultationRefusal::NotCritical { severity })
        }
    }
}

pub(super) fn guard_report(
    report: &Reported<ConsultationStatus, ReportedConsultation>,
    on: &When,
) -> Guarded {
    let known = &report.known;
    guard_case(&known.request)?;
    if let Some(conclusion) = &known.conclusion {
        Consultation::reported(report).guard_numbers(conclusion)?;
    }
    TooEarly::check(on, &known.held)
        .map_err(|dates| ConsultationRefusal::ReportedTooEarly { dates })
}

impl Consultation {
    fn known_adviser(&self, number: AdviserNumber) -> Result<&Adviser, ConsultationRefusal> {
        match self.adviser(number) {
            Some(adviser) => Ok(adviser),
            None => Err(ConsultationRefusal::NoSuchAdviser {
                adviser: number,
                advisers: self.advisers.len(),
            }),
        }
    }

    /// Checks that an adviser answers only once; but an acceptance may follow a refusal.
    pub(super) fn guard_answer(&self, adviser: &AdviserRef, answer: AdviserAnswer) -> Guarded {
        let number = match adviser {
            AdviserRef::Number(number) => *number,
            AdviserRef::Joining(organisation) => {
                let others = self.advisers.iter().map(|adviser| &adviser.organisation);
                return guard_adviser(organisation, &self.request.asker, others);
            }
        };
        match &self.known_adviser(number)?.answer {
            Some(earlier) if earlier.what == answer || earlier.what == AdviserAnswer::Accepted => {
                Err(ConsultationRefusal::AnsweredAlready {
                    adviser: number,
                    answer: earlier.what,
                })
            }
            Some(_) | None => Ok(()),
        }
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
        if self.known_adviser(adviser)?.has_accepted() {
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

    pub(super) fn guard_schedule(&self, schedule: &ConsultationSchedule, on: &When) -> Guarded {
        TooEarly::check(&schedule.at, on)
            .map_err(|dates| ConsultationRefusal::ScheduledTooEarly { dates })?;
        self.guard_both_sides(&schedule.participants)
    }

    pub(super) fn guard_side(&self, side: ConsultationSide) -> Guarded {
        match side {
            ConsultationSide::Asker => Ok(()),
            ConsultationSide::Adviser(number) => self.known_adviser(number).map(drop),
        }
    }

    fn guard_sides(&self, participants: &[ConsultationParticipant]) -> Guarded {
        for participant in participants {
            self.guard_side(participant.side)?;
        }
        Ok(())
    }

    /// Checks that at least one person takes part for the asker, and one for an adviser that has
    /// not declined.
    fn guard_both_sides(&self, participants: &[ConsultationParticipant]) -> Guarded {
        let (mut has_asker, mut has_adviser) = (false, false);
        for participant in participants {
            match participant.side {
                ConsultationSide::Asker => has_asker = true,
                ConsultationSide::Adviser(number) => {
                    has_adviser |= !self.known_adviser(number)?.has_declined();
                }
            }
        }
        match (has_asker, has_adviser) {
            (false, _) => Err(ConsultationRefusal::NobodyOfAsker),
            (true, false) => Err(ConsultationRefusal::NobodyOfAdviser),
            (true, true) => Ok(()),
        }
    }

    pub(super) fn guard_start(
        &self,
        status: ConsultationStatus,
        start: &ConsultationStart,
    ) -> Guarded {
        if start.emergency.is_some() {
            return guard_emergency(self.request.severity);
        }
        if status == ConsultationStatus::Scheduled {
            Ok(())
        } else {
            Err(ConsultationRefusal::NoEmergencyReason)
        }
    }

    /// Checks that the questions and advisers named by number in a conclusion exist.
    fn guard_numbers(&self, conclusion: &ConsultationConclusion) -> Guarded {
        for answer in &conclusion.answers {
            if self.request.question(answer.question).is_none() {
                return Err(ConsultationRefusal::NoSuchQuestion {
                    question: answer.question,
                    questions: self.request.questions.len(),
                });
            }
        }
        self.guard_sides(&conclusion.participants)
    }

    pub(super) fn guard_conclusion(&self, conclusion: &ConsultationConclusion) -> Guarded {
        self.guard_numbers(conclusion)?;
        let mut unanswered: Vec<QuestionNumber> = Vec::new();
        for (number, _) in numbered(&self.request.questions) {
            if conclusion
                .answers
                .iter()
                .all(|answer| answer.question != number)
            {
                unanswered.push(number);
            }
        }
        if !unanswered.is_empty() {
            return Err(ConsultationRefusal::Unanswered {
                questions: Box::new(Joined(unanswered)),
            });
        }
        self.guard_both_sides(&conclusion.participants)
    }
}
