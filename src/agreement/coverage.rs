//! Which recipients and subjects an agreement covers on a day.

use super::question::Reading;
use super::standing::note;
use super::{
    Agreement, ContentNumber, Coverage, PartyNumber, RecipientNumber, RequestNumber, Standing,
};
use crate::organisation::Organisation;
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
    /// The facts that are needed to decide but are not known, each once.
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

impl Covering {
    /// Combines two readings of the terms: an answer is known only if both give it.
    fn or(mut self, other: Self) -> Self {
        if self.by_terms != other.by_terms {
            note(&mut self.missing, [Missing::AmendmentDate]);
        }
        note(&mut self.missing, other.missing);
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
        let departures = self.departures_on(day);
        let standing = self.stand_on(day);
        let mut covering: Option<Covering> = None;
        self.each_reading(day, |terms| {
            let reading = Reading::new(self, terms, facility, day, departures);
            let answer = reading.answer(subjects, standing.clone());
            covering = Some(match covering.take() {
                Some(before) => before.or(answer),
                None => answer,
            });
        });
        covering.unwrap_or_else(|| {
            let reading = Reading::new(self, &self.present, facility, day, departures);
            reading.answer(subjects, standing)
        })
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
