//! What was said of which sites: kept so that no line has to look through all lines before it.

use super::{NeedProposal, SiteNumber};
use crate::specialty::Subject;
use crate::value::search_key;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

/// The sites of which something was said. `None` means all sites.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct SaidOf(BTreeSet<Option<SiteNumber>>);

impl SaidOf {
    pub(super) fn add(&mut self, site: Option<SiteNumber>) {
        self.0.insert(site);
    }

    /// Whether something that was said may apply to `site`.
    pub(super) fn may_apply_to(&self, site: Option<SiteNumber>) -> bool {
        self.0.contains(&None) || (site.is_none() && !self.0.is_empty()) || self.0.contains(&site)
    }
}

/// The subjects that the hosts proposed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Proposed {
    /// By the site for which they were proposed; `None` means all sites.
    by_site: BTreeMap<Option<SiteNumber>, Subjects>,
    /// For any site.
    anywhere: Subjects,
}

/// Subjects that a list names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Subjects {
    /// Whether some list leaves open which subjects it names.
    are_open: bool,
    /// Those that are not custom specialties.
    known: BTreeSet<Subject>,
    /// The custom specialties, by the search key of their name: any spelling is the same specialty.
    custom: BTreeSet<String>,
}

impl Proposed {
    pub(super) fn add(&mut self, proposal: &NeedProposal) {
        self.by_site.entry(proposal.site).or_default().add(proposal);
        self.anywhere.add(proposal);
    }

    /// Whether a subject was proposed for the site, or may have been: some proposals name no subjects,
    /// or not all of them.
    pub(super) fn may_include(&self, subject: &Subject, site: Option<SiteNumber>) -> bool {
        let lists = match site {
            Some(_) => [self.by_site.get(&None), self.by_site.get(&site)],
            None => [Some(&self.anywhere), None],
        };
        let mut lists = lists.into_iter().flatten();
        if lists.clone().any(|list| list.are_open) {
            return true;
        }
        match subject {
            Subject::Specialty(specialty) => specialty.is_covered_if(&|held| {
                let held = Subject::Specialty(held);
                lists.clone().any(|list| list.known.contains(&held))
            }),
            Subject::Custom(custom) => {
                let key = search_key(custom.name());
                lists.any(|list| list.custom.contains(&key))
            }
            Subject::Management(_) | Subject::Other(_) => {
                lists.any(|list| list.known.contains(subject))
            }
        }
    }
}

impl Subjects {
    fn add(&mut self, proposal: &NeedProposal) {
        self.are_open |= proposal.items_open;
        for item in &proposal.items {
            match &item.subject {
                Some(Subject::Custom(custom)) => {
                    self.custom.insert(search_key(custom.name()));
                }
                Some(subject) => {
                    if !self.known.contains(subject) {
                        self.known.insert(subject.clone());
                    }
                }
                None => self.are_open = true,
            }
        }
    }
}
