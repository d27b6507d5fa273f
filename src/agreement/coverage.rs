//! Which recipients and subjects an agreement covers on a day.

use super::question::Reading;
use super::standing::note;
use super::{
    Agreement, ContentKind, ContentNumber, Coverage, PartyNumber, RecipientNumber, RequestNumber,
    Standing,
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
    /// A party that receives.
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
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let departures = self.departures_on(day);
        let standing = self.stand_on(day);
        let ask = |terms| {
            let reading = Reading::new(self, terms, (facility, activity), day, departures);
            reading.answer(subjects, standing.clone())
        };
        let answers = self.possible_terms_on(day).map(ask);
        let covering = answers.reduce(Covering::or);
        covering.unwrap_or_else(|| ask(self.terms()))
    }
}

impl Record<Agreement> {
    /// Whether the agreement covers this facility on a day, for an activity in all these subjects; if
    /// none is given, for the activity in any subject.
    ///
    /// - Only the contents count that [include](ContentKind::includes) the activity. A subject is
    ///   covered if they list it, or a whole of which it is a part or a kind, or all its parts; or if
    ///   a request for it was accepted on that day or before, and the contents name the activity.
    /// - It is *on demand* if the on-demand clause covers it, no request was accepted, and the contents
    ///   name the activity.
    /// - Otherwise it is not covered. But the answer is unknown if one of these contents names no
    ///   subjects or marks its list as incomplete; if the list of contents is incomplete, and the
    ///   on-demand clause does not tell of the subject; or if a content with a condition decides.
    /// - A content no longer applies after all who give it have left. The on-demand clause and the
    ///   requests no longer apply after all who give by role have left. If the facility is a party
    ///   itself, a content does not apply to it if it is on the side that only gives, by the
    ///   direction of the content or, without a direction, by its role.
    /// - The facility is covered if it is a party that receives, by role or by a direction, if it is
    ///   named as a recipient, or if it is in a named territory and of the classes named there. If no
    ///   class is named, it is certain only if an authority of the province that signs for its
    ///   facilities directs it. A party that only gives, or has left, is not a recipient even if it is
    ///   in the territory; of a party whose role is not stated it is unknown. Facilities are compared
    ///   by id: a recipient without an id may be any facility, a party without an id any of its kind.
    /// - A list of recipients or parties that is marked as incomplete leaves it unknown whether another
    ///   facility is covered.
    /// - On a day on which the agreement is certainly not in force, nothing is covered.
    /// - The terms are those of the day, with the appendices in effect by then.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let transfer = ContentKind::TechniqueTransfer;
    /// let covering = memorandum.covers(&hospital, transfer, &[neurology.clone()], day!(2024-10-12));
    /// assert_eq!(covering.coverage, Coverage::Covered);
    /// // The list of the paper is complete, and diseases of the eye are not on it.
    /// let eyes = Specialty::Ophthalmology.into();
    /// let covers = |activity, subject| memorandum.covers(&hospital, activity, &[subject], day!(2024-10-12)).coverage;
    /// assert_eq!(covers(transfer, eyes), Coverage::NotCovered);
    /// // Nor is research on it, not even in neurology.
    /// assert_eq!(covers(ContentKind::Research, neurology), Coverage::NotCovered);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn covers(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Covering {
        let mut covering = self.state().cover(facility, activity, subjects, day);
        if self.is_voided() {
            covering.coverage = Coverage::NotCovered;
            covering.standing = Standing::Ended;
        }
        covering
    }
}
