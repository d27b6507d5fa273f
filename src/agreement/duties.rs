//! The duties for a subject, the more specific before the more general.

use super::Terms;
use super::parties::Parties;
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::vec::Vec;

/// Duties of one level: they name the subject by the same wider subjects.
struct Level<'a> {
    by: Vec<&'a Subject>,
    parties: Parties,
}

/// The duties for a subject under one reading of the terms.
pub(super) struct Duties<'a> {
    levels: Vec<Level<'a>>,
    subject: &'a Subject,
    /// The parties of the duties of which it is not known whether they are for the subject.
    in_doubt: Parties,
}

impl<'a> Duties<'a> {
    pub(super) fn of(terms: &'a Terms, subject: &'a Subject) -> Self {
        let mut levels: Vec<Level<'a>> = Vec::new();
        let mut in_doubt = Parties::NONE;
        for duty in &terms.duties {
            let parties = duty.parties.iter().collect();
            match subject.is_covered_by(&duty.subjects) {
                Answer::Yes => {}
                Answer::Unknown => {
                    in_doubt = in_doubt | parties;
                    continue;
                }
                Answer::No => continue,
            }
            let by = most_specific(&duty.subjects, subject);
            match levels.iter_mut().find(|level| level.by == by) {
                Some(level) => level.parties = level.parties | parties,
                None => levels.push(Level { by, parties }),
            }
        }
        Self {
            levels,
            subject,
            in_doubt,
        }
    }

    /// The parties that are responsible, after these have left: those of the most specific duties.
    pub(super) fn responsible_without(&self, gone: Parties) -> Parties {
        let mut responsible = Parties::NONE;
        for level in self.levels_without(gone) {
            let mut others = self.levels_without(gone);
            if !others.any(|other| other.is_more_specific_than(level)) {
                responsible = responsible | level.parties;
            }
        }
        responsible.without(gone)
    }

    /// Whether one of those that may be for the subject may decide: no duty names the subject itself.
    pub(super) fn are_in_doubt_without(&self, gone: Parties) -> bool {
        let mut levels = self.levels_without(gone);
        !self.in_doubt.without(gone).is_empty()
            && !levels.any(|level| level.by.iter().any(|by| self.subject.covers(by).is_yes()))
    }

    /// The levels in which somebody is left.
    fn levels_without(&self, gone: Parties) -> impl Iterator<Item = &Level<'a>> {
        let levels = self.levels.iter();
        levels.filter(move |level| !level.parties.without(gone).is_empty())
    }
}

impl Level<'_> {
    fn is_more_specific_than(&self, other: &Self) -> bool {
        other
            .by
            .iter()
            .all(|wide| self.by.iter().any(|narrow| is_wider(wide, narrow)))
    }
}

/// The subjects of a list by which it names the subject, without those that are wider than another of
/// them. A list that names all its parts names the subject itself.
fn most_specific<'a>(listed: &'a [Subject], subject: &'a Subject) -> Vec<&'a Subject> {
    let mut by: Vec<&Subject> = Vec::new();
    for one in listed {
        if one.covers(subject).is_yes() && !by.contains(&one) {
            by.push(one);
        }
    }
    let all = by.clone();
    by.retain(|wide| !all.iter().any(|narrow| is_wider(wide, narrow)));
    by.sort_unstable();
    if by.is_empty() {
        by.push(subject);
    }
    by
}

fn is_wider(wide: &Subject, narrow: &Subject) -> bool {
    wide.covers(narrow).is_yes() && !narrow.covers(wide).is_yes()
}
