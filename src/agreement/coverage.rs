//! Whom and what an agreement covers on a day.

use super::responsibility::REQUESTED;
use super::{
    Agreement, AgreementContent, Coverage, Party, PartyNumber, Recipient, Standing, Terms,
};
use crate::organisation::{Organisation, Territory};
use crate::record::{Missing, Record};
use crate::specialty::Subject;
use crate::value::{Answer, OrganisationId};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Trả lời về phạm vi: whether an agreement covers a recipient and subjects on a day, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The answer: what the terms cover, on a day on which the agreement is in force.
    pub coverage: Coverage,
    /// What the terms cover, in force or not: the weaker of the next two.
    pub by_terms: Coverage,
    /// What they say of the subjects, whoever receives.
    pub by_subjects: Coverage,
    /// What they say of the recipient, whatever the subject.
    pub by_recipient: Coverage,
    /// How the agreement stands on the day.
    pub standing: Standing,
    /// What says so, in the order of the terms.
    pub clauses: Vec<Clause>,
    /// What is not known that would decide.
    pub missing: Vec<Missing>,
}

/// Căn cứ trả lời: a part of an agreement that speaks for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clause {
    /// The content at this place in the list of the terms, from 0.
    Content(usize),
    /// The on-demand clause.
    OnDemand,
    /// The accepted request at this place in [`Agreement::requests`], from 0.
    Request(usize),
    /// The recipient at this place in the list of the terms, from 0.
    Recipient(usize),
    /// The party at this place in the list of the terms, from 0: no recipients are named beside it.
    Party(usize),
}

impl Coverage {
    /// Both: the weaker of two answers. A certain no is weakest, then what isn't known.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotCovered, _) | (_, Self::NotCovered) => Self::NotCovered,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::OnDemand, _) | (_, Self::OnDemand) => Self::OnDemand,
            (Self::Covered, Self::Covered) => Self::Covered,
        }
    }
}

impl From<Answer> for Coverage {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Yes => Self::Covered,
            Answer::No => Self::NotCovered,
            Answer::Unknown => Self::Unknown,
        }
    }
}

/// A question of coverage: one reading of the terms, one facility, one day.
struct Reading<'a> {
    agreement: &'a Agreement,
    terms: &'a Terms,
    facility: &'a Organisation,
    day: NaiveDate,
    clauses: Vec<Clause>,
}

impl Reading<'_> {
    /// The party that the facility is itself, if it is one.
    fn own(&self) -> Option<(PartyNumber, &Party)> {
        self.terms.numbered_parties().find(|(_, party)| {
            let organisation = party.organisation.as_ref();
            organisation.is_some_and(|organisation| organisation.id == Some(self.facility.id()))
        })
    }

    fn stays(&self, party: PartyNumber) -> Answer {
        self.agreement.has_left_by(party, self.day).negate()
    }

    /// Whether some content names this party as one that receives.
    fn is_directed_to(&self, party: PartyNumber) -> bool {
        let contents = self.terms.contents.iter();
        let mut directions = contents.filter_map(|content| content.direction.as_ref());
        directions.any(|direction| direction.receives(party))
    }

    /// Whether a content holds on the day for this facility: somebody who gives it is still a party,
    /// and if the facility is a party itself, it is not on the side that only gives.
    fn holds(&self, content: &AgreementContent) -> Answer {
        let own = self.own();
        let receives = own.is_none_or(|(own, party)| match &content.direction {
            Some(direction) => direction.receives(own),
            None => !party.role.only_gives(),
        });
        if !receives {
            return Answer::No;
        }
        let is_another = |giver: &PartyNumber| own.is_none_or(|(own, _)| own != *giver);
        // Where the paper does not say who gives, nobody can have left.
        let givers = Agreement::givers(self.terms, content).filter(is_another);
        let stay = givers.map(|giver| self.stays(giver));
        stay.reduce(Answer::or).unwrap_or(Answer::Yes)
    }

    /// What the terms say of a subject, with the requests accepted by that day.
    fn subject(&mut self, subject: &Subject) -> Coverage {
        match self.listed(subject) {
            Answer::Yes => return Coverage::Covered,
            Answer::Unknown => return Coverage::Unknown,
            Answer::No => {}
        }
        let clause = self.terms.on_demand.as_ref();
        let given = self.holds(REQUESTED);
        if clause.is_some_and(|clause| clause.reaches(subject)) && !given.is_no() {
            self.clauses.push(Clause::OnDemand);
            // What may be on demand or not covered is unknown.
            return Coverage::from(given).and(Coverage::OnDemand);
        }
        if self.is_open_to(subject) {
            Coverage::Unknown
        } else {
            Coverage::NotCovered
        }
    }

    /// Whether what the contents list and what was asked for covers the subject: a whole of it, or
    /// all its parts.
    fn listed(&mut self, subject: &Subject) -> Answer {
        let contents = self.terms.contents.iter().enumerate();
        let contents = contents.map(|(i, content)| {
            let holds = self.holds(content);
            (holds, content.subjects.as_slice(), Clause::Content(i))
        });
        let given = self.holds(REQUESTED);
        let requests = self.agreement.requests().iter().enumerate();
        let requests = requests.map(|(i, request)| {
            let subjects = core::slice::from_ref(&request.what.subject);
            let holds = request.on.by(self.day).and(given);
            (holds, subjects, Clause::Request(i))
        });
        let says = |listed: &Subject| listed.covers(subject) || subject.covers(listed);
        let possible: Vec<_> = contents
            .chain(requests)
            .filter(|(holds, subjects, _)| !holds.is_no() && subjects.iter().any(says))
            .collect();
        let covered = |certain: bool| {
            let held = possible.iter();
            let held = held.filter(|(holds, _, _)| !certain || holds.is_yes());
            subject.is_covered_by(held.flat_map(|(_, subjects, _)| subjects.iter()))
        };
        let answer = match (covered(true), covered(false)) {
            (true, _) => Answer::Yes,
            (false, true) => Answer::Unknown,
            (false, false) => return Answer::No,
        };
        self.clauses
            .extend(possible.iter().map(|(_, _, clause)| *clause));
        answer
    }

    /// Whether the paper leaves open what is not listed: a list of like subjects that is marked so; or,
    /// where there is no such list, its contents as a whole, or one that names no subjects.
    fn is_open_to(&self, subject: &Subject) -> bool {
        let contents = || self.terms.contents.iter();
        let is_akin = |content: &&AgreementContent| {
            let mut listed = content.subjects.iter();
            listed.any(|listed| listed.is_akin_to(subject))
        };
        let mut akin = contents().filter(is_akin).peekable();
        if akin.peek().is_some() {
            return akin.any(|content| content.subjects_open);
        }
        let names_nothing = |content: &AgreementContent| content.subjects.is_empty();
        self.terms.contents_open || self.terms.contents.is_empty() || contents().any(names_nothing)
    }

    /// Whether the territory, as the province was on the day of the signing, holds the facility.
    fn reaches(&self, territory: Territory) -> Answer {
        let covers = |as_of| territory.covers(self.facility, as_of, self.day);
        match self.agreement.signed() {
            None => covers(self.day),
            Some(signed) => match (signed.earliest(), signed.latest()) {
                (Some(first), Some(last)) => match (covers(first), covers(last)) {
                    (one, other) if one == other => one,
                    (_, _) => Answer::Unknown,
                },
                (None, _) | (_, None) => Answer::Unknown,
            },
        }
    }

    /// Whether the facility is one of those that may receive support.
    fn recipient(&mut self) -> Answer {
        let named =
            |id: Option<_>| id.map_or(Answer::Unknown, |id| (id == self.facility.id()).into());
        let answers: Vec<_> = if self.terms.recipients.is_empty() {
            self.receiving_parties(named)
        } else {
            let recipients = self.terms.recipients.iter().enumerate();
            let answer = |recipient: &Recipient| match recipient {
                Recipient::Facility(organisation) => named(organisation.id),
                Recipient::Territory(territory) => self.reaches(*territory),
            };
            recipients
                .map(|(i, recipient)| (answer(recipient), Clause::Recipient(i)))
                .collect()
        };
        // Where nobody is said to receive, or the list is open, nothing is ruled out.
        let parties_open = self.terms.recipients.is_empty() && self.terms.parties_open;
        let is_open = answers.is_empty() || self.terms.recipients_open || parties_open;
        let mut found = if is_open { Answer::Unknown } else { Answer::No };
        for (answer, clause) in answers {
            found = found.or(answer);
            if !answer.is_no() {
                self.clauses.push(clause);
            }
        }
        // A party that only gives lies in the territory in vain, and so does one that has left.
        let itself = self.own().map_or(Answer::Yes, |(own, party)| {
            let receives = !party.role.only_gives() || self.is_directed_to(own);
            self.stays(own).and(receives.into())
        });
        found
            .and(itself)
            .and(self.facility.kind().is_facility().into())
    }

    /// The parties that receive, by role or by a direction, as far as they have not left.
    fn receiving_parties(
        &self,
        named: impl Fn(Option<OrganisationId>) -> Answer,
    ) -> Vec<(Answer, Clause)> {
        let parties = self.terms.numbered_parties().enumerate();
        parties
            .filter(|(_, (number, party))| party.role.receives() || self.is_directed_to(*number))
            .map(|(i, (number, party))| {
                // An authority receives for facilities that the paper doesn't name.
                let answer = match &party.organisation {
                    Some(organisation) if organisation.kind.is_facility() => named(organisation.id),
                    Some(_) | None => Answer::Unknown,
                };
                (answer.and(self.stays(number)), Clause::Party(i))
            })
            .collect()
    }

    fn answer(mut self, subjects: &[Subject]) -> Covering {
        let (standing, mut missing) = self.agreement.stand_on(self.day);
        let mut by_subjects = Coverage::Covered;
        for subject in subjects {
            by_subjects = by_subjects.and(self.subject(subject));
        }
        if by_subjects == Coverage::Unknown {
            missing.push(Missing::Subject);
        }
        let by_recipient = Coverage::from(self.recipient());
        if by_recipient == Coverage::Unknown {
            missing.push(Missing::Recipient);
        }
        self.clauses.sort_unstable();
        self.clauses.dedup();
        let by_terms = by_subjects.and(by_recipient);
        Covering {
            coverage: by_terms.and(standing.is_in_force().into()),
            by_terms,
            by_subjects,
            by_recipient,
            standing,
            clauses: self.clauses,
            missing,
        }
    }
}

impl Covering {
    /// One of two readings of the terms: what both say is known.
    fn or(mut self, other: Self) -> Self {
        let either = |one: Coverage, other: Coverage| {
            if one == other { one } else { Coverage::Unknown }
        };
        if self.by_terms != other.by_terms {
            self.missing.push(Missing::AmendmentDate);
        }
        Self {
            coverage: either(self.coverage, other.coverage),
            by_terms: either(self.by_terms, other.by_terms),
            by_subjects: either(self.by_subjects, other.by_subjects),
            by_recipient: either(self.by_recipient, other.by_recipient),
            missing: self.missing.into_iter().chain(other.missing).collect(),
            ..self
        }
    }
}

impl Agreement {
    /// The first reading of the terms stands for what is said where it is not known which holds.
    pub(super) fn cover(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let read = |terms| {
            let reading = Reading {
                agreement: self,
                terms,
                facility,
                day,
                clauses: Vec::new(),
            };
            reading.answer(subjects)
        };
        let mut readings = self.readings_on(day);
        let first = read(readings.next().unwrap_or(&self.terms));
        readings.map(read).fold(first, Covering::or)
    }
}

impl Record<Agreement> {
    /// Whether the agreement covers this facility and all these subjects on a day.
    ///
    /// - A subject is covered if a content lists it, a whole of which it is a part or a kind, or all
    ///   its parts; or if a request for it was accepted by that day.
    /// - It is *on demand* if the on-demand clause reaches it and no request was accepted.
    /// - Otherwise it is not covered; unless the paper leaves the list open, or lists nothing of the
    ///   sort but has a content without subjects or none at all, then it is unknown.
    /// - A content holds no longer once all who give it have left, nor do the clause and the requests
    ///   once nobody is left who gives by role. For a facility that is a party
    ///   itself it holds unless the facility is on the side that gives, by the direction of the
    ///   content or, without one, by its role.
    /// - The facility is covered if it is named, or lies in a territory that is named; if no
    ///   recipients are named, the parties that receive are meant. A party that only gives, or has
    ///   left, is none, wherever it lies. Facilities are compared by id.
    /// - On a day on which the agreement is certainly not in force nothing is covered.
    /// - The terms are those of the day, with the appendices that held by then.
    pub fn covers(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let covering = self.state().cover(facility, subjects, day);
        if self.is_voided() {
            return Covering {
                coverage: Coverage::NotCovered,
                standing: Standing::Ended,
                ..covering
            };
        }
        covering
    }
}
