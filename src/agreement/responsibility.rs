//! Who supports whom, and who is responsible for which subject.

use super::candidates::Candidates;
use super::duties::Duties;
use super::parties::Parties;
use super::support::Support;
use super::{Agreement, ContentKind, PartyNumber};
use crate::record::Record;
use crate::specialty::Subject;
use crate::value::{Known, numbered};
use alloc::vec::Vec;
use chrono::NaiveDate;

impl Record<Agreement> {
    /// Who supports whom by an activity in a subject on a day: pairs of a giver and a receiver. For a
    /// content without a direction, and for an accepted request, the roles of the parties decide.
    ///
    /// - Nobody supports anybody, for certain, only if the list of contents is complete, and none of
    ///   them includes the activity and the subject, or all who give or receive have left.
    /// - The answer is unknown if the subject may be in an open list, if a content that counts has a
    ///   condition, or if the roles decide and do not tell everything: one is not stated, nobody gives
    ///   or nobody receives, or there are more parties than those named. A direction names its parties
    ///   and stays known.
    /// - If the list of contents is open, others may include the subject, by the roles of the parties.
    ///
    /// If there may be pairs that the paper does not tell, no candidate is listed; nor of more than
    /// 128 candidates, or of candidates with more than 10,000 pairs together.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let pairs = memorandum.supports(ContentKind::TechniqueTransfer, &neurology, day!(2024-10-12));
    /// assert_eq!(pairs, Known::Known(vec![(PartyNumber::new(2), PartyNumber::new(1))]));
    /// let pairs = memorandum.supports(ContentKind::Research, &neurology, day!(2024-10-12));
    /// assert_eq!(pairs, Known::Known(vec![]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn supports(
        &self,
        activity: ContentKind,
        subject: &Subject,
        day: NaiveDate,
    ) -> Known<Vec<(PartyNumber, PartyNumber)>> {
        self.supports_in(activity, Some(subject), day)
    }

    /// Who supports whom by an activity in a subject; without one, in any.
    pub(crate) fn supports_in(
        &self,
        activity: ContentKind,
        subject: Option<&Subject>,
        day: NaiveDate,
    ) -> Known<Vec<(PartyNumber, PartyNumber)>> {
        let state = self.state();
        let gone_on = state.gone_on(day);
        let mut candidates = Candidates::new();
        for terms in state.possible_terms_on(day) {
            let support = Support::of(state, terms, activity, subject, day);
            for gone in &gone_on {
                if candidates.are_too_many() {
                    break;
                }
                if support.is_open_without(*gone) {
                    candidates.leave_open();
                    break;
                }
                for supported in support.possible() {
                    candidates.add(pairs(&supported, *gone));
                }
            }
        }
        candidates.answer()
    }

    /// Who is responsible for an activity in a subject on a day.
    ///
    /// - The parties with a duty for the subject, whatever the activity. The more specific duty
    ///   answers: one for orthopaedic surgery comes before one for surgery. Duties of one level are
    ///   shared.
    /// - If no duty names the subject, the only party that gives support in it. If several parties
    ///   give, or none, it is not known: each giver is a candidate. It is also not known wherever
    ///   [`supports`](Self::supports) does not know who gives.
    ///
    /// If others may be responsible whom the paper does not tell, no candidate is listed; nor of more
    /// than 128 candidates, or of candidates with more than 10,000 parties together.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let responsible = memorandum.responsible_for(ContentKind::TechniqueTransfer, &neurology, day!(2024-10-12));
    /// assert_eq!(responsible, Known::Known(vec![PartyNumber::new(2)]));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn responsible_for(
        &self,
        activity: ContentKind,
        subject: &Subject,
        day: NaiveDate,
    ) -> Known<Vec<PartyNumber>> {
        let state = self.state();
        let gone_on = state.gone_on(day);
        let mut candidates = Candidates::new();
        for terms in state.possible_terms_on(day) {
            let duties = Duties::of(terms, subject);
            let support = Support::of(state, terms, activity, Some(subject), day);
            for gone in &gone_on {
                if candidates.are_too_many() {
                    break;
                }
                let responsible = duties.responsible_without(*gone);
                if duties.are_in_doubt_without(*gone) {
                    candidates.leave_open();
                } else if !responsible.is_empty() {
                    candidates.add(responsible.iter().collect());
                } else if support.is_open_without(*gone) {
                    candidates.leave_open();
                } else {
                    add_givers(&support, *gone, &mut candidates);
                }
            }
        }
        candidates.answer()
    }
}

/// Adds each party that may give to another as a candidate. The answer is known only if one certainly gives, and
/// no other may.
fn add_givers(support: &Support, gone: Parties, candidates: &mut Candidates<PartyNumber>) {
    for supported in support.possible() {
        let mut givers = pairs(&supported, gone);
        givers.dedup_by_key(|(giver, _)| *giver);
        if givers.len() != 1 {
            candidates.doubt();
        }
        for (giver, _) in givers {
            candidates.add(alloc::vec![giver]);
        }
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
