//! Who supports whom, and who answers for what.

use super::{Agreement, AgreementContent, ContentKind, Party, PartyNumber, Terms};
use crate::record::Record;
use crate::specialty::Subject;
use crate::value::{Answer, Known};
use alloc::vec::Vec;
use chrono::NaiveDate;

impl AgreementContent {
    /// The pairs of parties of which the first supports the second in this content.
    fn pairs(&self, terms: &Terms) -> Vec<(PartyNumber, PartyNumber)> {
        let supports = |(from, giver): (PartyNumber, &Party),
                        (to, receiver): (PartyNumber, &Party)| {
            from != to
                && match &self.direction {
                    Some(direction) => direction.supports(from, to),
                    None => giver.role.gives() && receiver.role.receives(),
                }
        };
        let parties = || terms.numbered_parties();
        parties()
            .flat_map(|giver| parties().map(move |receiver| (giver, receiver)))
            .filter(|(giver, receiver)| supports(*giver, *receiver))
            .map(|((from, _), (to, _))| (from, to))
            .collect()
    }
}

/// One of the ways in which things may stand on a day: the terms that hold, who has left, and what
/// speaks of a subject.
struct Situation<'a> {
    terms: &'a Terms,
    gone: Vec<PartyNumber>,
    contents: Vec<&'a AgreementContent>,
}

/// What is given on request: support without a direction, so that the roles say who gives it.
pub(super) const REQUESTED: &AgreementContent = &AgreementContent::of(ContentKind::Other);

impl Agreement {
    fn situations(&self, subject: &Subject, day: NaiveDate) -> Vec<Situation<'_>> {
        let requests = self.requests.iter();
        let for_it = requests.filter(|request| request.what.subject.covers(subject));
        let accepted = for_it.map(|request| request.on.by(day)).reduce(Answer::or);
        let requested: &[bool] = match accepted.unwrap_or(Answer::No) {
            Answer::Yes => &[true],
            Answer::No => &[false],
            Answer::Unknown => &[false, true],
        };
        let gone = self.gone_on(day);
        let mut situations = Vec::new();
        for terms in self.readings_on(day) {
            for gone in &gone {
                situations.extend(requested.iter().map(|requested| {
                    let contents = terms.contents.iter();
                    let about = contents.filter(|content| subject.is_covered_by(&content.subjects));
                    Situation {
                        terms,
                        gone: gone.clone(),
                        contents: about.chain(requested.then_some(REQUESTED)).collect(),
                    }
                }));
            }
        }
        situations
    }
}

impl Situation<'_> {
    fn pairs(&self) -> Vec<(PartyNumber, PartyNumber)> {
        let contents = self.contents.iter();
        let pairs = contents.flat_map(|content| content.pairs(self.terms));
        sorted(pairs.filter(|(from, to)| !self.gone.contains(from) && !self.gone.contains(to)))
    }

    /// Those who may answer for a subject: together those who share the duty, or each who gives.
    fn responsible(&self, subject: &Subject) -> Vec<Vec<PartyNumber>> {
        let stays = |party: &PartyNumber| !self.gone.contains(party);
        let duties = self.terms.duties.iter();
        let named = duties.filter(|duty| subject.is_covered_by(&duty.subjects));
        let shared = sorted(
            named
                .flat_map(|duty| duty.parties.iter().copied())
                .filter(stays),
        );
        if !shared.is_empty() {
            return alloc::vec![shared];
        }
        let contents = self.contents.iter();
        let givers = contents.flat_map(|content| Agreement::givers(self.terms, content));
        let givers = sorted(givers.filter(stays));
        givers.into_iter().map(|giver| alloc::vec![giver]).collect()
    }
}

/// Each thing once, so that equal sets are equal.
fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}

impl Record<Agreement> {
    /// Who supports whom in a subject on a day: pairs of a party that gives and one that receives.
    /// A content without a direction is read by the roles of the parties, and so is a request that was
    /// accepted.
    pub fn supports(
        &self,
        subject: &Subject,
        day: NaiveDate,
    ) -> Known<Vec<(PartyNumber, PartyNumber)>> {
        let situations = self.state().situations(subject, day);
        Known::among(situations.iter().map(Situation::pairs))
    }

    /// Who answers for a subject on a day: the parties that share the duty. If no duty names it,
    /// the one party that gives support in it. If there are several such, or none, it isn't known:
    /// the candidates are each of them.
    pub fn responsible_for(&self, subject: &Subject, day: NaiveDate) -> Known<Vec<PartyNumber>> {
        let situations = self.state().situations(subject, day);
        let responsible = |situation: &Situation<'_>| situation.responsible(subject);
        Known::among(situations.iter().flat_map(responsible))
    }
}
