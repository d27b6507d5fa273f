//! Who supports whom, and who is responsible for which subject.

use super::{Agreement, Direction, PartyNumber, Terms};
use crate::record::Record;
use crate::specialty::Subject;
use crate::value::{Answer, Known};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// One possible situation on a day: the terms, the parties that have left, and the kinds of support
/// in a subject. Each support has its direction, or `None` if it follows from the roles of the
/// parties.
#[derive(Clone)]
struct Situation<'a> {
    terms: &'a Terms,
    gone: Vec<PartyNumber>,
    support: Vec<Option<&'a Direction>>,
}

impl Agreement {
    /// Whether a request that covers the subject was accepted on or before this day.
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
                    // Support on request has no direction.
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

    /// The pairs of parties in which the first supports the second.
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

    /// The parties that may be responsible for a subject: all who share the duty together, or else
    /// each giver alone.
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
        let each = sorted(givers).into_iter();
        each.map(|giver| alloc::vec![giver]).collect()
    }
}

/// The items sorted, each once, so that equal sets are equal.
fn sorted<T: Ord>(mut things: Vec<T>) -> Vec<T> {
    things.sort_unstable();
    things.dedup();
    things
}

impl Record<Agreement> {
    /// Who supports whom in a subject on a day: pairs of a giver and a receiver. For a content
    /// without a direction, and for an accepted request, the roles of the parties decide.
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

    /// Who is responsible for a subject on a day: the parties that share the duty. If no duty names
    /// the subject, the only party that gives support in it. If several parties give, or none, it
    /// is not known: each giver is a candidate.
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
