//! Who supports whom, and who is responsible for which subject.

use super::candidates::Candidates;
use super::parties::Parties;
use super::{Agreement, Direction, Party, PartyNumber, Terms};
use crate::record::Record;
use crate::specialty::Subject;
use crate::value::{Answer, Known, nth_mut, numbered};
use alloc::vec::Vec;
use chrono::NaiveDate;

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

    /// Whether support on request may be given on the day, in the order of the candidates.
    fn requests_on(&self, subject: &Subject, day: NaiveDate) -> &'static [bool] {
        match self.is_requested_on(subject, day) {
            Answer::Yes => &[true],
            Answer::No => &[false],
            Answer::Unknown => &[false, true],
        }
    }
}

/// The parties of terms by what they do, and the kinds of support in a subject. Each support has its
/// direction, or `None` if it follows from the roles of the parties.
struct Sides<'a> {
    parties: usize,
    givers: Parties,
    receivers: Parties,
    support: Vec<Option<&'a Direction>>,
}

impl<'a> Sides<'a> {
    fn of(terms: &'a Terms, subject: &Subject) -> Self {
        let having = |what: fn(&Party) -> bool| {
            let parties = terms.numbered_parties();
            parties
                .filter(|(_, party)| what(party))
                .map(|(number, _)| number)
                .collect()
        };
        let contents = terms.contents.iter();
        let about = contents.filter(|content| subject.is_covered_by(&content.subjects));
        Self {
            parties: terms.parties.len(),
            givers: having(|party| party.role.gives()),
            receivers: having(|party| party.role.receives()),
            support: about.map(|content| content.direction.as_ref()).collect(),
        }
    }

    /// For each party, the parties that it supports.
    fn supported(&self, is_requested: bool) -> Vec<Parties> {
        let mut supported = alloc::vec![Parties::NONE; self.parties];
        let mut add = |from: Parties, to: Parties| {
            for giver in from.iter() {
                if let Some(receivers) = nth_mut(&mut supported, giver) {
                    *receivers = *receivers | to;
                }
            }
        };
        for direction in &self.support {
            match direction {
                Some(direction) => {
                    let (from, to) = (
                        direction.from.iter().collect(),
                        direction.to.iter().collect(),
                    );
                    add(from, to);
                    if direction.both_ways {
                        add(to, from);
                    }
                }
                None => add(self.givers, self.receivers),
            }
        }
        // Support on request has no direction.
        if is_requested {
            add(self.givers, self.receivers);
        }
        supported
    }

    /// The parties that give support.
    fn giving(&self, is_requested: bool) -> Parties {
        let mut giving = Parties::NONE;
        for direction in &self.support {
            giving = giving | direction.map_or(self.givers, Direction::giving);
        }
        if is_requested {
            giving = giving | self.givers;
        }
        giving
    }
}

/// The pairs of parties in which the first supports the second, without those that have left.
fn pairs(supported: &[Parties], gone: Parties) -> Vec<(PartyNumber, PartyNumber)> {
    let mut pairs = Vec::new();
    for (giver, receivers) in numbered::<PartyNumber, _>(supported) {
        if gone.contains(giver) {
            continue;
        }
        for receiver in receivers.without(gone).iter() {
            if receiver != giver {
                pairs.push((giver, receiver));
            }
        }
    }
    pairs
}

/// The parties that share the duty for a subject.
fn sharing_duty(terms: &Terms, subject: &Subject) -> Parties {
    let mut shared = Parties::NONE;
    for duty in &terms.duties {
        if subject.is_covered_by(&duty.subjects) {
            shared = shared | duty.parties.iter().collect();
        }
    }
    shared
}

impl Record<Agreement> {
    /// Who supports whom in a subject on a day: pairs of a giver and a receiver. For a content
    /// without a direction, and for an accepted request, the roles of the parties decide. Of more than
    /// 128 candidates, or candidates with more than 10,000 pairs together, none is listed.
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
        let state = self.state();
        let gone_on = state.gone_on(day);
        let requests = state.requests_on(subject, day);
        let mut candidates = Candidates::new();
        state.each_reading(day, |terms| {
            let sides = Sides::of(terms, subject);
            let requests = requests.iter();
            let supported: Vec<_> = requests.map(|asked| sides.supported(*asked)).collect();
            for gone in &gone_on {
                for supported in &supported {
                    if candidates.are_too_many() {
                        return;
                    }
                    candidates.add(pairs(supported, *gone));
                }
            }
        });
        candidates.answer()
    }

    /// Who is responsible for a subject on a day: the parties that share the duty. If no duty names
    /// the subject, the only party that gives support in it. If several parties give, or none, it
    /// is not known: each giver is a candidate. Of more than 128 candidates, or candidates with more than
    /// 10,000 parties together, none is listed.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let responsible = memorandum.responsible_for(&neurology, day!(2024-10-12));
    /// assert_eq!(responsible, Known::Known(vec![PartyNumber::new(2)]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn responsible_for(&self, subject: &Subject, day: NaiveDate) -> Known<Vec<PartyNumber>> {
        let state = self.state();
        let gone_on = state.gone_on(day);
        let requests = state.requests_on(subject, day);
        let mut candidates = Candidates::new();
        state.each_reading(day, |terms| {
            let duty = sharing_duty(terms, subject);
            let sides = Sides::of(terms, subject);
            for gone in &gone_on {
                let shared = duty.without(*gone);
                if !shared.is_empty() {
                    candidates.add(shared.iter().collect());
                    continue;
                }
                for is_requested in requests {
                    for giver in sides.giving(*is_requested).without(*gone).iter() {
                        candidates.add(alloc::vec![giver]);
                    }
                }
                // If more parties have left, fewer give, and none that is not listed yet.
                break;
            }
        });
        candidates.answer()
    }
}
