//! The rules of what an event of a consultation carries.

use super::{
    Adviser, AdviserAnswer, AdviserRef, Consultation, ConsultationConclusion, ConsultationRefusal,
    ConsultationSide, ConsultationStatus, Decline, Participant, ReportedConsultation, Request,
    Schedule, Start,
};
use crate::organisation::OrganisationRef;
use crate::record::{Reported, TooEarly};
use crate::survey::CaseSeverity;
use crate::value::{Joined, When, numbered};
use alloc::{boxed::Box, vec::Vec};

type Guarded = Result<(), ConsultationRefusal>;

pub(super) fn guard_request(request: &Request, on: &When) -> Guarded {
    guard_case(request)?;
    if request.questions.is_empty() {
        return Err(ConsultationRefusal::NoQuestion);
    }
    let basis = request.basis.as_ref();
    basis
        .map_or(Ok(()), |basis| basis.check_day(on))
        .map_err(|dates| ConsultationRefusal::BasisOnOtherDay { dates })
}

/// What holds of a reported request too.
fn guard_case(request: &Request) -> Guarded {
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

/// An adviser is not the asker, and is none already. Two units of one hospital are two advisers.
fn guard_adviser<'a>(
    adviser: &OrganisationRef,
    asker: &OrganisationRef,
    mut others: impl Iterator<Item = &'a OrganisationRef>,
) -> Guarded {
    let name = || adviser.name.clone();
    if adviser.same_as(asker).is_yes() {
        return Err(ConsultationRefusal::AskerAdvises { name: name() });
    }
    if others.any(|other| adviser.same_as(other).is_yes() && adviser.unit == other.unit) {
        return Err(ConsultationRefusal::AdviserTwice { name: name() });
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
    let stated = Consultation::reported(report);
    if let Some(conclusion) = &known.conclusion {
        stated.guard_numbers(conclusion)?;
    }
    TooEarly::check(on, &known.held)
        .map_err(|dates| ConsultationRefusal::ReportedTooEarly { dates })
}

impl Consultation {
    fn known_adviser(&self, number: u16) -> Result<&Adviser, ConsultationRefusal> {
        self.adviser(number)
            .ok_or(ConsultationRefusal::NoSuchAdviser {
                adviser: number,
                advisers: self.advisers.len(),
            })
    }

    /// An adviser answers what it has not answered yet; an acceptance may follow a refusal.
    pub(super) fn guard_answer(&self, adviser: &AdviserRef, answer: AdviserAnswer) -> Guarded {
        let number = match adviser {
            AdviserRef::Number(number) => *number,
            AdviserRef::Joining(organisation) => {
                let others = self.advisers.iter().map(|adviser| &adviser.organisation);
                return guard_adviser(organisation, &self.request.asker, others);
            }
        };
        match self
            .known_adviser(number)?
            .answer
            .as_ref()
            .map(|it| it.what)
        {
            Some(said) if said == answer || said == AdviserAnswer::Accepted => {
                let (adviser, answer) = (number, said);
                Err(ConsultationRefusal::AnsweredAlready { adviser, answer })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Declined is what every adviser that was asked by name has declined. Where none was named,
    /// somebody else may still be asked.
    pub(super) fn after_decline(
        &self,
        status: ConsultationStatus,
        decline: &Decline,
    ) -> ConsultationStatus {
        let declining = |number: u16| decline.adviser == AdviserRef::Number(number);
        let mut advisers = numbered(&self.advisers);
        let is_over = !self.request.advisers.is_empty()
            && advisers.all(|(number, adviser)| declining(number) || adviser.has_declined());
        if is_over {
            ConsultationStatus::Declined
        } else {
            status
        }
    }

    pub(super) fn guard_withdrawal(&self, adviser: u16) -> Guarded {
        if self.known_adviser(adviser)?.has_accepted() {
            Ok(())
        } else {
            Err(ConsultationRefusal::NotAccepted { adviser })
        }
    }

    /// Another acceptance that stands keeps the consultation where it is.
    pub(super) fn after_withdrawal(
        &self,
        status: ConsultationStatus,
        adviser: u16,
    ) -> ConsultationStatus {
        let mut others = numbered(&self.advisers);
        if others.any(|(number, other)| number != adviser && other.has_accepted()) {
            status
        } else {
            ConsultationStatus::ApprovedInternally
        }
    }

    pub(super) fn guard_schedule(&self, schedule: &Schedule, on: &When) -> Guarded {
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

    fn guard_sides(&self, participants: &[Participant]) -> Guarded {
        let mut sides = participants.iter().map(|participant| participant.side);
        sides.try_for_each(|side| self.guard_side(side))
    }

    /// Somebody of the asker, and of an adviser that has not declined.
    fn guard_both_sides(&self, participants: &[Participant]) -> Guarded {
        self.guard_sides(participants)?;
        let has = |wanted: &dyn Fn(ConsultationSide) -> bool| {
            participants.iter().any(|it| wanted(it.side))
        };
        if !has(&|side| side == ConsultationSide::Asker) {
            return Err(ConsultationRefusal::NobodyOfAsker);
        }
        let advises = |side| match side {
            ConsultationSide::Asker => false,
            ConsultationSide::Adviser(number) => {
                let adviser = self.adviser(number);
                adviser.is_some_and(|adviser| !adviser.has_declined())
            }
        };
        if !has(&advises) {
            return Err(ConsultationRefusal::NobodyOfAdviser);
        }
        Ok(())
    }

    pub(super) fn guard_start(&self, status: ConsultationStatus, start: &Start) -> Guarded {
        if start.emergency.is_some() {
            return guard_emergency(self.request.severity);
        }
        if status == ConsultationStatus::Scheduled {
            Ok(())
        } else {
            Err(ConsultationRefusal::NoEmergencyReason)
        }
    }

    /// The questions and advisers that a conclusion names are there.
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
        let is_answered = |number| {
            let mut answers = conclusion.answers.iter();
            answers.any(|answer| answer.question == number)
        };
        let numbers = numbered(&self.request.questions);
        let unanswered = numbers.filter(|(number, _)| !is_answered(*number));
        let unanswered: Vec<u16> = unanswered.map(|(number, _)| number).collect();
        if !unanswered.is_empty() {
            let questions = Box::new(Joined(unanswered));
            return Err(ConsultationRefusal::Unanswered { questions });
        }
        self.guard_both_sides(&conclusion.participants)
    }
}
