//! Which recipients and subjects an agreement covers on a day.

use super::{
    Agreement, ContentNumber, Coverage, Direction, Party, PartyNumber, Recipient, RecipientNumber,
    RequestNumber, Standing, Terms,
};
use crate::organisation::{Organisation, OrganisationRef, Territory};
use crate::record::{Missing, Record};
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Trả lời về phạm vi: whether an agreement covers a recipient and subjects on a day, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Covering {
    /// The answer for the day: like `by_terms`, but only if the agreement is in force.
    pub coverage: Coverage,
    /// What the terms cover, in force or not: the weaker of `by_subjects` and `by_recipient`.
    pub by_terms: Coverage,
    /// Whether the terms cover the subjects, for any recipient.
    pub by_subjects: Coverage,
    /// Whether the terms cover the recipient, for any subject.
    pub by_recipient: Coverage,
    /// The standing of the agreement on the day.
    pub standing: Standing,
    /// The parts of the agreement that give the answer, in the order of the terms.
    pub clauses: Vec<Clause>,
    /// The facts that are needed to decide but are not known.
    pub missing: Vec<Missing>,
}

/// Căn cứ trả lời: a part of an agreement that supports an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Clause {
    /// A content of the terms.
    Content(ContentNumber),
    /// The on-demand clause.
    OnDemand,
    /// An accepted request.
    Request(RequestNumber),
    /// A recipient named in the terms.
    Recipient(RecipientNumber),
    /// A party that receives, if the terms name no recipients.
    Party(PartyNumber),
}

impl Coverage {
    /// Logical and: the weaker of two answers. A certain no is the weakest, then an unknown answer.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotCovered, _) | (_, Self::NotCovered) => Self::NotCovered,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::OnDemand, _) | (_, Self::OnDemand) => Self::OnDemand,
            (Self::Covered, Self::Covered) => Self::Covered,
        }
    }

    /// The answer if both agree, otherwise unknown.
    fn or_unknown(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
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

/// A question of coverage, for one reading of the terms, one facility and one day.
struct Reading<'a> {
    agreement: &'a Agreement,
    terms: &'a Terms,
    facility: &'a Organisation,
    day: NaiveDate,
    clauses: Vec<Clause>,
}

/// Subjects that a content or an accepted request covers.
struct Listed<'a> {
    clause: Clause,
    subjects: &'a [Subject],
    /// Whether this applies on the day to the facility.
    holds: Answer,
}

impl<'a> Reading<'a> {
    /// The facility as a party, if it is one.
    fn own(&self) -> Option<(PartyNumber, &'a Party)> {
        self.terms
            .numbered_parties()
            .find(|(_, party)| match &party.organisation {
                Some(organisation) => organisation.id == Some(self.facility.id()),
                None => false,
            })
    }

    fn stays(&self, party: PartyNumber) -> Answer {
        self.agreement
            .has_left_on_or_before(party, self.day)
            .negate()
    }

    /// Whether some content names this party as a receiver.
    fn is_directed_to(&self, party: PartyNumber) -> bool {
        self.terms
            .contents
            .iter()
            .filter_map(|content| content.direction.as_ref())
            .any(|direction| direction.receives(party))
    }

    /// Whether support in this direction, or by the roles if there is no direction, applies on the
    /// day to this facility. At least one giver must still be a party; and if the facility is a
    /// party itself, it must not be on the side that only gives.
    fn holds(&self, direction: Option<&Direction>) -> Answer {
        let own = self.own();
        if let Some((number, party)) = own {
            let receives = match direction {
                Some(direction) => direction.receives(number),
                None => !party.role.only_gives(),
            };
            if !receives {
                return Answer::No;
            }
        }
        let own_number = own.map(|(number, _)| number);
        Agreement::givers(self.terms, direction)
            .filter(|giver| Some(*giver) != own_number)
            .map(|giver| self.stays(giver))
            .reduce(Answer::or)
            // If the paper does not say who gives, no giver can have left.
            .unwrap_or(Answer::Yes)
    }

    /// Whether the terms cover a subject, including requests accepted on or before that day.
    fn subject(&mut self, subject: &Subject) -> Coverage {
        match self.listed(subject) {
            Answer::Yes => return Coverage::Covered,
            Answer::Unknown => return Coverage::Unknown,
            Answer::No => {}
        }
        if let Some(clause) = &self.terms.on_demand
            && clause.reaches(subject)
        {
            let holds = self.holds(None);
            if !holds.is_no() {
                self.clauses.push(Clause::OnDemand);
                // If it is unknown whether a subject is on demand or not covered, the answer is
                // unknown.
                return Coverage::from(holds).and(Coverage::OnDemand);
            }
        }
        if self.is_open_to(subject) {
            Coverage::Unknown
        } else {
            Coverage::NotCovered
        }
    }

    /// Whether the contents and the accepted requests cover the subject: the subject itself, a
    /// whole of it, or all its parts.
    fn listed(&mut self, subject: &Subject) -> Answer {
        let possible = self.lists_about(subject);
        let subjects = possible.iter().flat_map(|list| list.subjects);
        if !subject.is_covered_by(subjects) {
            return Answer::No;
        }
        let certain = possible.iter().filter(|list| list.holds.is_yes());
        let is_certain = subject.is_covered_by(certain.flat_map(|list| list.subjects));
        self.clauses.extend(possible.iter().map(|list| list.clause));
        if is_certain {
            Answer::Yes
        } else {
            Answer::Unknown
        }
    }

    /// The contents and requests that may apply on the day and list the subject, a part of it, or a
    /// whole of it.
    fn lists_about(&self, subject: &Subject) -> Vec<Listed<'a>> {
        let mut lists = Vec::new();
        for (number, content) in self.terms.numbered_contents() {
            lists.push(Listed {
                clause: Clause::Content(number),
                subjects: &content.subjects,
                holds: self.holds(content.direction.as_ref()),
            });
        }
        for (number, request) in self.agreement.numbered_requests() {
            lists.push(Listed {
                clause: Clause::Request(number),
                subjects: core::slice::from_ref(&request.what.subject),
                holds: request.on.on_or_before(self.day).and(self.holds(None)),
            });
        }
        lists.retain(|list| {
            let mut subjects = list.subjects.iter();
            !list.holds.is_no()
                && subjects.any(|listed| listed.covers(subject) || subject.covers(listed))
        });
        lists
    }

    /// Whether the paper leaves open which subjects it covers. If some contents list similar
    /// subjects, one of these lists must be marked as incomplete. If no content does, the list of
    /// contents must be marked as incomplete, or one of them must name no subjects.
    fn is_open_to(&self, subject: &Subject) -> bool {
        let mut has_similar = false;
        let mut names_nothing = self.terms.contents.is_empty();
        for content in &self.terms.contents {
            names_nothing |= content.subjects.is_empty();
            if content
                .subjects
                .iter()
                .any(|listed| listed.is_akin_to(subject))
            {
                has_similar = true;
                if content.subjects_open {
                    return true;
                }
            }
        }
        !has_similar && (self.terms.contents_open || names_nothing)
    }

    /// Whether the facility is in the territory, with the borders that the province had on the day
    /// of signing.
    fn reaches(&self, territory: Territory) -> Answer {
        let Some(signed) = self.agreement.signed() else {
            return territory.covers(self.facility, self.day, self.day);
        };
        let (Some(first), Some(last)) = (signed.earliest(), signed.latest()) else {
            return Answer::Unknown;
        };
        let on_first = territory.covers(self.facility, first, self.day);
        let on_last = territory.covers(self.facility, last, self.day);
        if on_first == on_last {
            on_first
        } else {
            Answer::Unknown
        }
    }

    /// Whether the facility is the named organisation. They are compared by id.
    fn is_named(&self, organisation: &OrganisationRef) -> Answer {
        match organisation.id {
            Some(id) => (id == self.facility.id()).into(),
            None => Answer::Unknown,
        }
    }

    /// Whether the facility is one of the recipients.
    fn recipient(&mut self) -> Answer {
        let mut answers = Vec::new();
        if self.terms.recipients.is_empty() {
            self.ask_receiving_parties(&mut answers);
        }
        for (number, recipient) in self.terms.numbered_recipients() {
            let answer = match recipient {
                Recipient::Facility(organisation) => self.is_named(organisation),
                Recipient::Territory(territory) => self.reaches(*territory),
            };
            answers.push((answer, Clause::Recipient(number)));
        }
        // If no recipient is given, or the list is open, the answer is not a certain no.
        let parties_open = self.terms.recipients.is_empty() && self.terms.parties_open;
        let is_open = answers.is_empty() || self.terms.recipients_open || parties_open;
        let mut found = if is_open { Answer::Unknown } else { Answer::No };
        for (answer, clause) in answers {
            found = found.or(answer);
            if !answer.is_no() {
                self.clauses.push(clause);
            }
        }
        found
            .and(self.may_itself_receive())
            .and(self.facility.kind().is_facility().into())
    }

    /// Whether the facility, if it is a party, can be a recipient: a party that only gives, or that
    /// has left, is not a recipient even if it is in the territory.
    fn may_itself_receive(&self) -> Answer {
        match self.own() {
            Some((own, party)) => {
                let receives = !party.role.only_gives() || self.is_directed_to(own);
                self.stays(own).and(receives.into())
            }
            None => Answer::Yes,
        }
    }

    /// Adds whether the facility is one of the parties that receive, by role or by a direction, and
    /// have not left.
    fn ask_receiving_parties(&self, answers: &mut Vec<(Answer, Clause)>) {
        for (number, party) in self.terms.numbered_parties() {
            if !party.role.receives() && !self.is_directed_to(number) {
                continue;
            }
            let answer = match &party.organisation {
                Some(organisation) if organisation.kind.is_facility() => {
                    self.is_named(organisation)
                }
                // An authority receives support for facilities that the paper does not name.
                Some(_) | None => Answer::Unknown,
            };
            answers.push((answer.and(self.stays(number)), Clause::Party(number)));
        }
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
    /// Combines two readings of the terms: an answer is known only if both give it.
    fn or(mut self, other: Self) -> Self {
        if self.by_terms != other.by_terms {
            self.missing.push(Missing::AmendmentDate);
        }
        self.missing.extend(other.missing);
        self.coverage = self.coverage.or_unknown(other.coverage);
        self.by_terms = self.by_terms.or_unknown(other.by_terms);
        self.by_subjects = self.by_subjects.or_unknown(other.by_subjects);
        self.by_recipient = self.by_recipient.or_unknown(other.by_recipient);
        self
    }
}

impl Agreement {
    /// If it is not known which terms apply, the clauses and the standing are those of the first
    /// reading.
    pub(super) fn cover(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let of_terms = |terms| Reading {
            agreement: self,
            terms,
            facility,
            day,
            clauses: Vec::new(),
        };
        let mut readings = self.readings_on(day);
        let first = readings.next().unwrap_or(&self.terms);
        let mut covering = of_terms(first).answer(subjects);
        for terms in readings {
            covering = covering.or(of_terms(terms).answer(subjects));
        }
        covering
    }
}

impl Record<Agreement> {
    /// Whether the agreement covers this facility and all these subjects on a day.
    ///
    /// - A subject is covered if the contents list it, or a whole of which it is a part or a kind, or
    ///   all its parts; or if a request for it was accepted on that day or before.
    /// - It is *on demand* if the on-demand clause covers it and no request was accepted.
    /// - Otherwise it is not covered. But the answer is unknown if the paper leaves the list open,
    ///   or if no content lists a similar subject and there is a content without subjects, or no
    ///   content at all.
    /// - A content no longer applies after all who give it have left. The on-demand clause and the
    ///   requests no longer apply after all who give by role have left. If the facility is a party
    ///   itself, a content does not apply to it if it is on the side that only gives, by the
    ///   direction of the content or, without a direction, by its role.
    /// - The facility is covered if it is named, or is in a named territory. If no recipients are
    ///   named, the recipients are the parties that receive. A party that only gives, or has left,
    ///   is not a recipient even if it is in the territory. Facilities are compared by id.
    /// - On a day on which the agreement is certainly not in force, nothing is covered.
    /// - The terms are those of the day, with the appendices in effect by then.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let covering = memorandum.covers(&hospital, &[neurology], day!(2024-10-12));
    /// assert_eq!(covering.coverage, Coverage::Covered);
    /// // The list of the paper is complete, and diseases of the eye are not on it.
    /// let eyes = Specialty::Ophthalmology.into();
    /// assert_eq!(memorandum.covers(&hospital, &[eyes], day!(2024-10-12)).coverage, Coverage::NotCovered);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn covers(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let mut covering = self.state().cover(facility, subjects, day);
        if self.is_voided() {
            covering.coverage = Coverage::NotCovered;
            covering.standing = Standing::Ended;
        }
        covering
    }
}
