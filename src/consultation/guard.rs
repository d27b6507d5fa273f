//! The rules about the payloads of events of a consultation.

use super::{
    AdviserNumber, AdviserParty, Consultation, ConsultationConclusion, ConsultationDecline,
    ConsultationParticipant, ConsultationRefusal, ConsultationRequest, ConsultationSide,
    ConsultationStatus, ReportedConsultation,
};
use crate::agreement::ContentKind;
use crate::basis::Support;
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::{Broken, LinePath, Reported, TooEarly, repeated};
use crate::value::{When, numbered};
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
    let mut supporters = Vec::new();
    for adviser in &request.advisers {
        supporters.extend(adviser.organisation().cloned());
    }
    let support = Support {
        activities: &[ContentKind::Consultation],
        supporters: &supporters,
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
    let Some(case) = &request.case else {
        return;
    };
    for (index, linked) in case.linked.iter().enumerate() {
        if *linked == case.token {
            let at = LinePath::new(format_args!("{part}.case.linked[{index}]"));
            out.push(ConsultationRefusal::LinkedToItself { at });
        }
    }
}

/// Checks that no adviser is the asker, and that each is named only once. Two units of one hospital
/// are two advisers.
fn guard_advisers(
    request: &ConsultationRequest,
    part: &str,
    out: &mut Broken<ConsultationRefusal>,
) {
    let (mut organisations, mut persons) = (BTreeSet::new(), BTreeSet::new());
    for (index, adviser) in request.advisers.iter().enumerate() {
        let at = format_args!("{part}.advisers[{index}]");
        let is_new = match adviser {
            AdviserParty::Organisation(adviser) => {
                if adviser.same_as(&request.asker).is_yes() {
                    out.push(asker_advises(adviser, at));
                    continue;
                }
                let unit = &adviser.unit;
                adviser.id.is_none_or(|id| organisations.insert((id, unit)))
            }
            AdviserParty::Person(adviser) => adviser.id().is_none_or(|id| persons.insert(id)),
        };
        if !is_new {
            out.push(adviser_twice(at));
        }
    }
}

fn asker_advises(adviser: &OrganisationRef, at: Place<'_>) -> ConsultationRefusal {
    ConsultationRefusal::AskerAdvises {
        name: Box::new(adviser.name.clone()),
        at: LinePath::new(at),
    }
}

fn adviser_twice(at: Place<'_>) -> ConsultationRefusal {
    let at = LinePath::new(at);
    ConsultationRefusal::AdviserTwice { at }
}

impl Consultation {
    /// Checks the report that this state was made of.
    pub(super) fn guard_report(
        &self,
        report: &Reported<ConsultationStatus, ReportedConsultation>,
        on: &When,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        let known = &report.known;
        guard_case(&known.request, "payload.known.request", out);
        guard_basis(&known.request, None, "payload.known.request", out);
        if let Some(conclusion) = &known.conclusion {
            self.guard_conclusion(conclusion, "payload.known.conclusion", out);
        }
        if let Err(dates) = TooEarly::check(on, &known.held) {
            out.push(ConsultationRefusal::ReportedTooEarly { dates });
        }
    }

    /// Checks that there is an adviser with this number; `at` is where the line gives the number.
    fn guard_adviser(&self, number: AdviserNumber, at: Place<'_>) -> Guarded {
        match self.adviser(number) {
            Some(_) => Ok(()),
            None => Err(ConsultationRefusal::NoSuchAdviser {
                adviser: number,
                advisers: self.advisers.len(),
                at: LinePath::new(at),
            }),
        }
    }

    /// Checks that the adviser that answers exists. If there is none at all, the blocker says so.
    pub(super) fn guard_answer(&self, number: AdviserNumber) -> Guarded {
        if self.advisers.is_empty() {
            return Ok(());
        }
        self.guard_adviser(number, format_args!("payload.adviser"))
    }

    pub(super) fn guard_no_show(&self, side: ConsultationSide) -> Guarded {
        match side {
            ConsultationSide::Asker => Ok(()),
            ConsultationSide::Adviser(number) => {
                self.guard_adviser(number, format_args!("payload.side.adviser"))
            }
        }
    }

    /// Checks that an adviser that joins is neither the asker nor an adviser already.
    pub(super) fn guard_joining(&self, party: &AdviserParty) -> Guarded {
        if let AdviserParty::Organisation(organisation) = party
            && organisation.same_as(&self.request.asker).is_yes()
        {
            return Err(asker_advises(
                organisation,
                format_args!("payload.organisation"),
            ));
        }
        for adviser in &self.advisers {
            if party.is_same_as(&adviser.party).is_yes() {
                return Err(adviser_twice(format_args!("payload")));
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
        for (number, adviser) in numbered::<AdviserNumber, _>(&self.advisers) {
            if decline.adviser != number && !adviser.has_declined().is_yes() {
                return status;
            }
        }
        ConsultationStatus::Declined
    }

    /// The status after an adviser has withdrawn its acceptance; unchanged if another adviser has
    /// accepted.
    pub(super) fn after_withdrawal(
        &self,
        status: ConsultationStatus,
        adviser: AdviserNumber,
        on: &When,
    ) -> ConsultationStatus {
        for (number, other) in numbered::<AdviserNumber, _>(&self.advisers) {
            let is_accepted = if number == adviser {
                other.has_accepted_after(on)
            } else {
                !other.has_accepted().is_no()
            };
            if is_accepted {
                return status;
            }
        }
        if self.approvals.is_empty() {
            ConsultationStatus::Requested
        } else {
            ConsultationStatus::ApprovedInternally
        }
    }

    /// Checks that the advisers of the participants exist, and that nobody takes part twice; `part` is
    /// where the list of participants stands in the line.
    pub(super) fn guard_participants(
        &self,
        participants: &[ConsultationParticipant],
        part: &str,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        for (index, _) in repeated(participants, |it| it.person.as_ref()?.id()) {
            let at = LinePath::new(format_args!("{part}.participants[{index}].person"));
            out.push(ConsultationRefusal::ParticipantTwice { at });
        }
        let mut advisers = BTreeSet::new();
        for adviser in &self.advisers {
            if let AdviserParty::Person(person) = &adviser.party {
                advisers.extend(person.id());
            }
        }
        for (index, participant) in participants.iter().enumerate() {
            match participant.side {
                ConsultationSide::Asker => {
                    let id = participant.person.as_ref().and_then(PersonRef::id);
                    if id.is_some_and(|id| advisers.contains(&id)) {
                        let at = LinePath::new(format_args!("{part}.participants[{index}].person"));
                        out.push(ConsultationRefusal::AdviserForAsker { at });
                    }
                }
                ConsultationSide::Adviser(number) => {
                    let at = format_args!("{part}.participants[{index}].side.adviser");
                    out.extend(self.guard_adviser(number, at).err());
                }
            }
        }
    }

    /// Checks that the questions and advisers named by number in a conclusion exist, and that no answer
    /// stands twice.
    pub(super) fn guard_conclusion(
        &self,
        conclusion: &ConsultationConclusion,
        part: &str,
        out: &mut Broken<ConsultationRefusal>,
    ) {
        let answers = &conclusion.answers;
        for (index, answer) in answers.iter().enumerate() {
            if self.request.question(answer.question).is_none() {
                out.push(ConsultationRefusal::NoSuchQuestion {
                    question: answer.question,
                    questions: self.request.questions.len(),
                    at: LinePath::new(format_args!("{part}.answers[{index}].question")),
                });
            }
            if let Some(adviser) = answer.adviser {
                let at = format_args!("{part}.answers[{index}].adviser");
                out.extend(self.guard_adviser(adviser, at).err());
            }
        }
        let repeated = repeated(answers, |it| Some((it.question, it.adviser, &it.answer)));
        for (index, answer) in repeated {
            out.push(ConsultationRefusal::AnsweredTwice {
                question: answer.question,
                at: LinePath::new(format_args!("{part}.answers[{index}]")),
            });
        }
        self.guard_participants(&conclusion.participants, part, out);
    }
}
