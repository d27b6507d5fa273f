//! A set of subjects, in which many subjects are looked up.

use super::{CustomSpecialty, Specialty, Subject};
use crate::value::{Answer, search_key};
use alloc::{collections::BTreeMap, collections::BTreeSet, string::String};

/// What a list of subjects covers. It answers as [`Subject::is_covered_by`] does, without walking over
/// the list for each subject.
#[derive(Debug, Default)]
pub(crate) struct SubjectSet<'a> {
    specialties: BTreeSet<Specialty>,
    /// The custom specialties by the search keys of their names.
    customs: BTreeMap<String, &'a CustomSpecialty>,
    /// The parents of the custom specialties, each once; `None` for those that name none.
    parents: BTreeMap<Option<Specialty>, &'a CustomSpecialty>,
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
                    set.customs.insert(search_key(custom.name()), custom);
                    set.parents.insert(custom.parent(), custom);
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
    pub(crate) fn covers(&self, subject: &Subject) -> Answer {
        match subject {
            Subject::Specialty(specialty) => {
                if specialty.is_covered_where(&|specialty| self.reaches(specialty)) {
                    return Answer::Yes;
                }
                let may_be = !self.parents.is_empty()
                    && specialty.is_covered_where(&|specialty| {
                        self.reaches(specialty) || self.may_reach(specialty)
                    });
                if may_be { Answer::Unknown } else { Answer::No }
            }
            Subject::Custom(custom) => {
                if self.customs.contains_key(&search_key(custom.name())) {
                    return Answer::Yes;
                }
                let mut found = Answer::No;
                for listed in &self.specialties {
                    found = found.or(custom.is_covered_by(*listed));
                }
                for listed in self.parents.values() {
                    found = found.or(listed.covers(custom));
                }
                found
            }
            Subject::Management(_) | Subject::Other(_) => self.others.contains(subject).into(),
        }
    }

    /// Whether a custom specialty of the set may cover this one. What it covers depends on its parent
    /// alone.
    fn may_reach(&self, specialty: Specialty) -> bool {
        let mut customs = self.parents.values();
        customs.any(|custom| !custom.covers_known(specialty).is_no())
    }

    /// Whether one specialty of the set [covers](Specialty::covers) this one.
    fn reaches(&self, specialty: Specialty) -> bool {
        self.specialties.contains(&specialty)
            || specialty.parents().iter().any(|it| self.reaches(*it))
            || specialty.wholes().any(|it| self.reaches(it))
    }
}
