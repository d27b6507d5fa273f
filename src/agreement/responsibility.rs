//! Who supports whom, and who answers for what.

use super::{Agreement, Direction, PartyNumber, Terms};
use crate::record::Record;
use crate::specialty::Subject;
use crate::value::{Answer, Known};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// One possible situation on a day: the terms that hold, who has left, and which support there is in a
/// subject, each by its direction, or by the roles of the parties if it has none.
#[derive(Clone)]
struct Situation<'a> {
    terms: &'a Terms,
    gone: Vec<PartyNumber>,
    support: Vec<Option<&'a Direction>>,
}

impl Agreement {
    /// Whether a request that covers the subject was accepted on this day or before.
    fn is_requested_on(&self, subject: &Subject, day: NaiveDate) -> Answer {
        let mut accepted = Answer::No;
        for request in &self.requests {
            if request.what.subject.covers(subject) {
                accepted = accepted.or(request.on.on_or_before(day));
            }
        }
        accepted
    }

    /// The possible situations on the day.
    fn situations(&self, subject: &Subject, day: NaiveDate) -> Vec<Situation<'_>> {
        let requested = self.is_requested_on(subject, day);
        let gone_on = self.gone_on(day);
        let mut situations = Vec::new();
        for terms in self.readings_on(day) {
            let contents = terms.contents.iter();
            let about = contents.filter(|content| subject.is_covered_by(&content.subjects));
            let support: Vec<_> = about.map(|content| content.direction.as_ref()).collect();
            for gone in &gone_on {
                let mut situation = Situation {
                    terms,
                    gone: gone.clone(),
                    support: support.clone(),
                };
                if !requested.is_yes() {
                    situations.push(situation.clone());
                }
                if !requested.is_no() {
                    // What is given on request has no direction.
                    situation.support.push(None);
                    situations.push(situation);
                }
            }
        }
        situations
    }
}

impl Situation<'_> {
    fn stays(&self, party: PartyNumber) -> bool {
        !self.gone.contains(&party)
    }

    /// The pairs of parties of which the first supports the second.
    fn pairs(&self) -> Vec<(PartyNumber, PartyNumber)> {
        let mut pairs = Vec::new();
        for direction in &self.support {
            for (from, giver) in self.terms.numbered_parties() {
                for (to, receiver) in self.terms.numbered_parties() {
                    let supports = match direction {
                        Some(direction) => direction.supports(from, to),
                        None => giver.role.gives() && receiver.role.receives(),
                    };
                    if supports && from != to && self.stays(from) && self.stays(to) {
                        pairs.push((from, to));
                    }
                }
            }
        }
        sorted(pairs)
    }

    /// Those who may answer for a subject: together those who share the duty, or else each who gives.
    fn responsible(&self, subject: &Subject) -> Vec<Vec<PartyNumber>> {
        let mut shared = Vec::new();
        for duty in &self.terms.duties {
            if subject.is_covered_by(&duty.subjects) {
                let staying = duty.parties.iter().copied();
                shared.extend(staying.filter(|party| self.stays(*party)));
            }
        }
        if !shared.is_empty() {
            return alloc::vec![sorted(shared)];
        }
        let mut givers = Vec::new();
        for direction in &self.support {
            let staying = Agreement::givers(self.terms, *direction);
            givers.extend(staying.filter(|party| self.stays(*party)));
        }
        let givers = sorted(givers).into_iter();
        givers.map(|giver| alloc::vec![giver]).collect()
    }
}

/// Each thing once, in order, so that equal sets are equal.
fn sorted<T: Ord>(mut things: Vec<T>) -> Vec<T> {
    things.sort_unstable();
    things.dedup();
    things
}

impl Record<Agreement> {
    /// Who supports whom in a subject on a day: pairs of a party that gives and one that receives.
    /// A content without a direction is read by the roles of the parties, and so is a request that was
    /// accepted.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let pairs = memorandum.supports(&neurology, day!(2024-10-12));
    /// assert_eq!(pairs, Known::Known(vec![(PartyNumber::new(2), PartyNumber::new(1))]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn supports(
        &self,
        subject: &Subject,
        day: NaiveDate,
    ) -> Known<Vec<(PartyNumber, PartyNumber)>> {
        let situations = self.state().situations(subject, day);
        Known::among(situations.iter().map(Situation::pairs))
    }

    /// Who answers for a subject on a day: the parties that share the duty. If no duty names it,
    /// the one party that gives support in it. If several give, or none, it is not known: each of
    /// those that give is a candidate.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let responsible = memorandum.responsible_for(&neurology, day!(2024-10-12));
    /// assert_eq!(responsible, Known::Known(vec![PartyNumber::new(2)]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn responsible_for(&self, subject: &Subject, day: NaiveDate) -> Known<Vec<PartyNumber>> {
        let mut candidates = Vec::new();
        for situation in self.state().situations(subject, day) {
            candidates.extend(situation.responsible(subject));
        }
        Known::among(candidates)
    }
}
