//! A set of subjects, in which many subjects are looked up.

use super::{Specialty, Subject};
use crate::value::search_key;
use alloc::{collections::BTreeSet, string::String};

/// What a list of subjects covers. It answers as [`Subject::is_covered_by`] does, without walking over
/// the list for each subject.
#[derive(Debug, Default)]
pub(crate) struct SubjectSet<'a> {
    specialties: BTreeSet<Specialty>,
    /// The search keys of the names of custom specialties.
    customs: BTreeSet<String>,
    others: BTreeSet<&'a Subject>,
}

impl<'a> FromIterator<&'a Subject> for SubjectSet<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Subject>>(subjects: I) -> Self {
        let mut set = Self::default();
        for subject in subjects {
            match subject {
                Subject::Specialty(specialty) => {
                    set.specialties.insert(*specialty);
                }
                Subject::Custom(custom) => {
                    set.customs.insert(search_key(custom.name()));
                }
                Subject::Management(_) | Subject::Other(_) => {
                    set.others.insert(subject);
                }
            }
        }
        set
    }
}

impl SubjectSet<'_> {
    /// Whether the set covers a subject.
    pub(crate) fn covers(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Specialty(specialty) => {
                specialty.is_covered_where(&|specialty| self.reaches(specialty))
            }
            Subject::Custom(custom) => self.customs.contains(&search_key(custom.name())),
            Subject::Management(_) | Subject::Other(_) => self.others.contains(subject),
        }
    }

    /// Whether one specialty of the set [covers](Specialty::covers) this one.
    fn reaches(&self, specialty: Specialty) -> bool {
        self.specialties.contains(&specialty)
            || specialty.parents().iter().any(|it| self.reaches(*it))
            || specialty.wholes().any(|it| self.reaches(it))
    }
}
