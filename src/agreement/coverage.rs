//! Whom and what an agreement covers on a day.

use super::{Agreement, Content, Coverage, Recipient, Standing};
use crate::organisation::{Organisation, Territory};
use crate::record::{Missing, Record};
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Trả lời về phạm vi: whether an agreement covers a recipient and subjects on a day, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The answer: what the terms cover, on a day on which the agreement is in force.
    pub coverage: Coverage,
    /// What the terms cover, in force or not.
    pub by_terms: Coverage,
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

/// Whether a list of subjects is about subjects of this kind: specialties, fields, other contents.
fn is_akin(content: &Content, subject: &Subject) -> bool {
    let mut subjects = content.subjects.iter();
    subjects.any(|listed| listed.is_akin_to(subject))
}

impl Agreement {
    /// What the terms say of a subject, with the requests accepted by that day.
    fn covers_subject(
        &self,
        subject: &Subject,
        day: NaiveDate,
        clauses: &mut Vec<Clause>,
    ) -> Coverage {
        let terms = self.terms();
        let listed = terms.contents.iter().flat_map(|content| &content.subjects);
        // What is listed, and the requests of which this is the least that can be said.
        let covered = |accepted: fn(Answer) -> bool| {
            let requests = self.requests().iter();
            let accepted = requests.filter(|request| accepted(request.on.by(day)));
            let asked_for = accepted.map(|request| &request.what.subject);
            subject.is_covered_by(listed.clone().chain(asked_for))
        };
        let is_possible = |accepted: Answer| !accepted.is_no();
        if covered(is_possible) {
            let says = |listed: &Subject| listed.covers(subject) || subject.covers(listed);
            for (i, content) in terms.contents.iter().enumerate() {
                if content.subjects.iter().any(says) {
                    clauses.push(Clause::Content(i));
                }
            }
            for (i, request) in self.requests().iter().enumerate() {
                if says(&request.what.subject) && is_possible(request.on.by(day)) {
                    clauses.push(Clause::Request(i));
                }
            }
            return if covered(Answer::is_yes) {
                Coverage::Covered
            } else {
                Coverage::Unknown
            };
        }
        let on_demand = terms.on_demand.as_ref();
        if on_demand.is_some_and(|clause| clause.reaches(subject)) {
            clauses.push(Clause::OnDemand);
            return Coverage::OnDemand;
        }
        // A list that the paper leaves open does not say what is not in it.
        let mut akin = terms
            .contents
            .iter()
            .filter(|content| is_akin(content, subject))
            .peekable();
        let is_open = if akin.peek().is_some() {
            akin.any(|content| content.subjects_open)
        } else {
            // Nor does a content that names no subjects, or a paper whose contents aren't known.
            let mut contents = terms.contents.iter();
            terms.contents_open
                || terms.contents.is_empty()
                || contents.any(|content| content.subjects.is_empty())
        };
        if is_open {
            Coverage::Unknown
        } else {
            Coverage::NotCovered
        }
    }

    /// Whether the territory, as the province was on the day of the signing, holds the facility.
    fn reaches(&self, territory: Territory, facility: &Organisation, day: NaiveDate) -> Answer {
        match self.signed() {
            None => territory.covers(facility, day, day),
            Some(signed) => match (signed.earliest(), signed.latest()) {
                (Some(first), Some(last)) => {
                    let covers = |as_of| territory.covers(facility, as_of, day);
                    let (on_first, on_last) = (covers(first), covers(last));
                    if on_first == on_last {
                        on_first
                    } else {
                        Answer::Unknown
                    }
                }
                (None, _) | (_, None) => Answer::Unknown,
            },
        }
    }

    /// Whether the facility is one of those that may receive support.
    fn covers_recipient(
        &self,
        facility: &Organisation,
        day: NaiveDate,
        clauses: &mut Vec<Clause>,
    ) -> Answer {
        let terms = self.terms();
        let is = |id: Option<_>| id.map_or(Answer::Unknown, |id| (id == facility.id()).into());
        let is_open = terms.recipients_open || (terms.recipients.is_empty() && terms.parties_open);
        let mut found = if is_open { Answer::Unknown } else { Answer::No };
        let mut weigh = |answer: Answer, clause| {
            found = found.or(answer);
            if !answer.is_no() {
                clauses.push(clause);
            }
        };
        for (i, recipient) in terms.recipients.iter().enumerate() {
            let answer = match recipient {
                Recipient::Facility(named) => is(named.id),
                Recipient::Territory(territory) => self.reaches(*territory, facility, day),
            };
            weigh(answer, Clause::Recipient(i));
        }
        if terms.recipients.is_empty() {
            let mut receives = false;
            for (i, party) in terms
                .parties
                .iter()
                .enumerate()
                .filter(|(_, party)| party.role.receives())
            {
                receives = true;
                // An authority receives for facilities that the paper doesn't name.
                let answer = match &party.organisation {
                    Some(organisation) if organisation.kind.is_facility() => is(organisation.id),
                    Some(_) | None => Answer::Unknown,
                };
                weigh(answer, Clause::Party(i));
            }
            if !receives {
                found = Answer::Unknown;
            }
        }
        found.and(facility.kind().is_facility().into())
    }

    pub(super) fn cover(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let (standing, mut missing) = self.stand_on(day);
        let mut clauses = Vec::new();
        let mut by_subject = Coverage::Covered;
        for subject in subjects {
            by_subject = by_subject.and(self.covers_subject(subject, day, &mut clauses));
        }
        let by_recipient = Coverage::from(self.covers_recipient(facility, day, &mut clauses));
        if by_subject == Coverage::Unknown {
            missing.push(Missing::Subject);
        }
        if by_recipient == Coverage::Unknown {
            missing.push(Missing::Recipient);
        }
        let by_terms = by_subject.and(by_recipient);
        let by_standing = match standing {
            Standing::InForce => Answer::Yes,
            Standing::Unknown => Answer::Unknown,
            Standing::Draft
            | Standing::NotInForce
            | Standing::Suspended
            | Standing::Expired
            | Standing::Ended => Answer::No,
        };
        clauses.sort_unstable();
        clauses.dedup();
        Covering {
            coverage: by_terms.and(by_standing.into()),
            by_terms,
            standing,
            clauses,
            missing,
        }
    }
}

impl Record<Agreement> {
    /// Whether the agreement covers this facility and all these subjects on a day.
    ///
    /// - A subject is covered if a content lists it, a whole of which it is a part or a kind, or all
    ///   its parts; or if a request for it was accepted by that day.
    /// - It is *on demand* if the on-demand clause reaches it and no request was accepted.
    /// - Otherwise it is not covered; unless the paper leaves the list open, or lists nothing, then
    ///   it is unknown.
    /// - The facility is covered if it is named, or lies in a territory that is named; if no
    ///   recipients are named, the parties that receive are meant. Facilities are compared by id.
    /// - On a day on which the agreement is certainly not in force nothing is covered.
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
