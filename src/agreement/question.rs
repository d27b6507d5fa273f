//! A question of coverage under one reading of the terms.

use super::parties::Parties;
use super::standing::note;
use super::{
    Agreement, Clause, Coverage, Covering, Party, PartyNumber, Recipient, Standing, Terms,
};
use crate::organisation::{Organisation, OrganisationRef, Territory};
use crate::record::Missing;
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;

/// A question of coverage, for one reading of the terms, one facility and one day.
pub(super) struct Reading<'a> {
    agreement: &'a Agreement,
    terms: &'a Terms,
    facility: &'a Organisation,
    day: NaiveDate,
    /// The facility as a party, if it is one.
    own: Option<(PartyNumber, &'a Party)>,
    /// The parties that have left by the day, and those that may have.
    departures: (Parties, Parties),
    /// The parties that some content names as receivers.
    directed_to: Parties,
    /// Whether support by the roles of the parties applies on the day to the facility.
    by_roles: Answer,
    /// The same for each content, by its direction.
    by_contents: Vec<Answer>,
    clauses: BTreeSet<Clause>,
}

/// Subjects that a content or an accepted request covers.
struct Listed<'a> {
    clause: Clause,
    subjects: &'a [Subject],
    /// Whether this applies on the day to the facility.
    holds: Answer,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        agreement: &'a Agreement,
        terms: &'a Terms,
        facility: &'a Organisation,
        day: NaiveDate,
        departures: (Parties, Parties),
    ) -> Self {
        let own = terms
            .numbered_parties()
            .find(|(_, party)| match &party.organisation {
                Some(organisation) => organisation.id == Some(facility.id()),
                None => false,
            });
        let mut reading = Self {
            agreement,
            terms,
            facility,
            day,
            own,
            departures,
            directed_to: Parties::NONE,
            by_roles: Answer::Yes,
            by_contents: Vec::new(),
            clauses: BTreeSet::new(),
        };
        let givers = terms
            .numbered_parties()
            .filter(|(_, party)| party.role.gives());
        let givers = givers.map(|(number, _)| number).collect();
        reading.by_roles = reading.holds(givers, |_, party| !party.role.only_gives());
        for content in &terms.contents {
            let holds = match &content.direction {
                Some(direction) => {
                    let receiving = direction.receiving();
                    reading.directed_to = reading.directed_to | receiving;
                    reading.holds(direction.giving(), |own, _| receiving.contains(own))
                }
                None => reading.by_roles,
            };
            reading.by_contents.push(holds);
        }
        reading
    }

    fn stays(&self, party: PartyNumber) -> Answer {
        let (gone, in_doubt) = self.departures;
        if gone.contains(party) {
            Answer::No
        } else if in_doubt.contains(party) {
            Answer::Unknown
        } else {
            Answer::Yes
        }
    }

    /// Whether support by these givers applies on the day to this facility. At least one of them
    /// must still be a party; and if the facility is a party itself, it must not be on the side that
    /// only gives.
    fn holds(&self, givers: Parties, receives: impl Fn(PartyNumber, &Party) -> bool) -> Answer {
        let mut givers = givers;
        if let Some((own, party)) = self.own {
            if !receives(own, party) {
                return Answer::No;
            }
            givers.remove(own);
        }
        let (gone, in_doubt) = self.departures;
        let perhaps = givers.without(gone);
        // If the paper does not say who gives, no giver can have left.
        if givers.is_empty() || !perhaps.without(in_doubt).is_empty() {
            Answer::Yes
        } else if perhaps.is_empty() {
            Answer::No
        } else {
            Answer::Unknown
        }
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
            let holds = self.by_roles;
            if !holds.is_no() {
                self.clauses.insert(Clause::OnDemand);
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
        let contents = self.terms.numbered_contents().zip(&self.by_contents);
        let contents = contents.map(|((number, content), holds)| Listed {
            clause: Clause::Content(number),
            subjects: &content.subjects,
            holds: *holds,
        });
        let requests = self
            .agreement
            .numbered_requests()
            .map(|(number, request)| Listed {
                clause: Clause::Request(number),
                subjects: core::slice::from_ref(&request.what.subject),
                holds: request.on.on_or_before(self.day).and(self.by_roles),
            });
        let mut lists = Vec::new();
        for list in contents.chain(requests) {
            let mut subjects = list.subjects.iter();
            if !list.holds.is_no()
                && subjects.any(|listed| listed.covers(subject) || subject.covers(listed))
            {
                lists.push(list);
            }
        }
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
                self.clauses.insert(clause);
            }
        }
        found
            .and(self.may_itself_receive())
            .and(self.facility.kind().is_facility().into())
    }

    /// Whether the facility, if it is a party, can be a recipient: a party that only gives, or that
    /// has left, is not a recipient even if it is in the territory.
    fn may_itself_receive(&self) -> Answer {
        match self.own {
            Some((own, party)) => {
                let receives = !party.role.only_gives() || self.directed_to.contains(own);
                self.stays(own).and(receives.into())
            }
            None => Answer::Yes,
        }
    }

    /// Adds whether the facility is one of the parties that receive, by role or by a direction, and
    /// have not left.
    fn ask_receiving_parties(&self, answers: &mut Vec<(Answer, Clause)>) {
        for (number, party) in self.terms.numbered_parties() {
            if !party.role.receives() && !self.directed_to.contains(number) {
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

    pub(super) fn answer(
        mut self,
        subjects: &[Subject],
        (standing, mut missing): (Standing, Vec<Missing>),
    ) -> Covering {
        let mut by_subjects = Coverage::Covered;
        for subject in subjects {
            by_subjects = by_subjects.and(self.subject(subject));
        }
        if by_subjects == Coverage::Unknown {
            note(&mut missing, [Missing::Subject]);
        }
        let by_recipient = Coverage::from(self.recipient());
        if by_recipient == Coverage::Unknown {
            note(&mut missing, [Missing::Recipient]);
        }
        let by_terms = by_subjects.and(by_recipient);
        Covering {
            coverage: by_terms.and(standing.is_in_force().into()),
            by_terms,
            by_subjects,
            by_recipient,
            standing,
            clauses: self.clauses.into_iter().collect(),
            missing,
        }
    }
}
