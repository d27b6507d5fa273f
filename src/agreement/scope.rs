//! What the contents and the accepted requests say about an activity.

use super::standing::note;
use super::{Agreement, Clause, ContentKind, Direction, OnDemand, Terms};
use crate::record::Missing;
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// A content or an accepted request that includes the activity, or may include it.
pub(super) struct Ground<'a> {
    pub(super) clause: Clause,
    pub(super) subjects: &'a [Subject],
    /// Whether there may be more subjects: the list is marked as incomplete, or there is none.
    pub(super) is_open: bool,
    /// Who supports whom; `None` if the roles of the parties decide.
    pub(super) direction: Option<&'a Direction>,
    activity: Answer,
    is_conditional: bool,
    /// Whether it was there on the day.
    on: Answer,
}

/// The grounds for an activity under one reading of the terms.
pub(super) struct Scope<'a> {
    pub(super) grounds: Vec<Ground<'a>>,
    /// Whether the terms name the activity.
    pub(super) named: Answer,
    /// Whether there may be more contents than those listed.
    pub(super) is_open: bool,
    on_demand: Option<&'a OnDemand>,
}

impl Ground<'_> {
    /// Whether it applies on the day to the activity, whatever the subject.
    pub(super) fn applies(&self) -> Answer {
        let is_met = if self.is_conditional {
            Answer::Unknown
        } else {
            Answer::Yes
        };
        self.activity.and(is_met).and(self.on)
    }

    /// Whether its subjects include this one.
    pub(super) fn includes(&self, subject: &Subject) -> Answer {
        let is_open = if self.is_open {
            Answer::Unknown
        } else {
            Answer::No
        };
        subject.is_covered_by(self.subjects).or(is_open)
    }

    /// Whether it lists the subject, a part of it, or a whole of it.
    pub(super) fn is_about(&self, subject: &Subject) -> bool {
        let mut subjects = self.subjects.iter();
        subjects.any(|listed| !listed.covers(subject).is_no() || !subject.covers(listed).is_no())
    }

    /// Adds what is not known of it, besides its subjects.
    pub(super) fn note_missing(&self, missing: &mut Vec<Missing>) {
        if !self.activity.is_yes() {
            note(missing, [Missing::Activity]);
        }
        if self.is_conditional {
            note(missing, [Missing::ContentCondition]);
        }
        if !self.on.is_yes() {
            note(missing, [Missing::Subject]);
        }
    }
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        agreement: &'a Agreement,
        terms: &'a Terms,
        activity: ContentKind,
        day: NaiveDate,
    ) -> Self {
        let mut grounds = Vec::new();
        let (mut named, mut included) = (Answer::No, Answer::No);
        for (number, content) in terms.numbered_contents() {
            let includes_it = content.kind.includes(activity);
            if includes_it.is_no() {
                continue;
            }
            let ground = Ground {
                clause: Clause::Content(number),
                subjects: &content.subjects,
                is_open: content.subjects_open || content.subjects.is_empty(),
                direction: content.direction.as_ref(),
                activity: includes_it,
                is_conditional: content.condition.is_some(),
                on: Answer::Yes,
            };
            named = named.or(ground.applies());
            included = included.or(includes_it);
            grounds.push(ground);
        }
        let is_open = terms.contents_open || terms.contents.is_empty();
        if is_open {
            named = named.or(Answer::Unknown);
            included = included.or(Answer::Unknown);
        }
        // A request adds a subject to the activities that the contents name.
        for (number, request) in agreement.numbered_requests() {
            let ground = Ground {
                clause: Clause::Request(number),
                subjects: core::slice::from_ref(&request.what.subject),
                is_open: false,
                direction: None,
                activity: included,
                is_conditional: included != named,
                on: request.on.on_or_before(day),
            };
            if !ground.applies().is_no() {
                grounds.push(ground);
            }
        }
        Self {
            grounds,
            named,
            is_open,
            on_demand: terms.on_demand.as_ref(),
        }
    }

    /// Whether the on-demand clause is for the activity and the subject.
    pub(super) fn is_on_demand(&self, subject: &Subject) -> Answer {
        match self.on_demand {
            Some(clause) => clause.reaches(subject).and(self.named),
            None => Answer::No,
        }
    }

    /// Whether contents that are not listed may include a subject that no listed one includes. If the
    /// list is open, but the on-demand clause tells of all other specialties, they do not.
    pub(super) fn is_open_to(&self, subject: &Subject) -> bool {
        self.is_open && !self.is_on_demand(subject).is_yes()
    }
}
