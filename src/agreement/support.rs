//! Who supports whom in a subject, or in any, under one reading of the terms.

use super::parties::Parties;
use super::scope::{Ground, Scope};
use super::{Agreement, ContentKind, Direction, PartyRole, Terms};
use crate::specialty::Subject;
use crate::value::{Answer, nth_mut};
use alloc::{vec, vec::Vec};
use chrono::NaiveDate;

/// The most ways in doubt that are combined to candidates.
const MOST_IN_DOUBT: usize = 3;

/// From which parties to which a content or request supports.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Way {
    from: Parties,
    to: Parties,
    both_ways: bool,
    /// Whether this follows from the roles of the parties.
    by_roles: bool,
}

/// Support by an activity in a subject.
pub(super) struct Support {
    parties: usize,
    /// The ways of what certainly applies.
    certain: Vec<Way>,
    /// The ways of what may apply.
    in_doubt: Vec<Way>,
    /// Whether there may be other ways.
    is_open: bool,
    /// The parties whose role is not stated.
    unstated: Parties,
    /// Whether there are more parties than those named.
    parties_open: bool,
}

impl Support {
    pub(super) fn of(
        agreement: &Agreement,
        terms: &Terms,
        activity: ContentKind,
        subject: Option<&Subject>,
        day: NaiveDate,
    ) -> Self {
        let scope = Scope::new(agreement, terms, activity, day);
        let by_roles = Way {
            from: terms.parties_where(PartyRole::gives),
            to: terms.parties_where(PartyRole::receives),
            both_ways: false,
            by_roles: true,
        };
        let way = |ground: &Ground<'_>| ground.direction.map_or(by_roles, Way::of);
        let (mut certain, mut in_doubt) = (Vec::new(), Vec::new());
        for ground in &scope.grounds {
            let includes = subject.map_or(Answer::Yes, |subject| ground.includes(subject));
            match ground.applies().and(includes) {
                Answer::Yes => certain.push(way(ground)),
                Answer::Unknown => in_doubt.push(way(ground)),
                Answer::No => {}
            }
        }
        let mut is_open = subject.is_none() && scope.is_open;
        if let Some(subject) = subject
            && certain.is_empty()
        {
            is_open = scope.is_open_to(subject);
            // Several contents together may list all parts of the subject.
            let mut together = Vec::new();
            for ground in &scope.grounds {
                if ground.includes(subject).is_no() && ground.is_about(subject) {
                    together.push(ground);
                }
            }
            let listed = subject.is_covered_by(together.iter().flat_map(|it| it.subjects));
            let applies = together.iter().all(|it| it.applies().is_yes());
            let by_roles = together.iter().any(|it| way(it).by_roles);
            let first = together.first().map(|ground| way(ground));
            match first {
                Some(first)
                    if listed.is_yes()
                        && applies
                        && in_doubt.is_empty()
                        && together.iter().all(|it| way(it).is_like(&first)) =>
                {
                    certain.push(Way { by_roles, ..first });
                }
                Some(_) => is_open |= !listed.is_no(),
                None => {}
            }
        }
        // Contents that are not listed may include the subject too.
        if !certain.is_empty() && scope.is_open {
            in_doubt.push(by_roles);
        }
        in_doubt.retain(|way| !certain.contains(way));
        Self::new(terms, certain, in_doubt, is_open)
    }

    fn new(terms: &Terms, certain: Vec<Way>, in_doubt: Vec<Way>, is_open: bool) -> Self {
        let mut different = Vec::new();
        let mut is_open = is_open;
        for way in in_doubt {
            if different.contains(&way) {
                continue;
            }
            if different.len() == MOST_IN_DOUBT {
                is_open = true;
                break;
            }
            different.push(way);
        }
        Self {
            parties: terms.parties.len(),
            certain,
            in_doubt: different,
            is_open,
            unstated: terms.parties_where(PartyRole::is_not_stated),
            parties_open: terms.parties_open,
        }
    }

    /// Whether there may be support that the paper does not tell, after these parties have left.
    pub(super) fn is_open_without(&self, gone: Parties) -> bool {
        let mut ways = self.certain.iter().chain(&self.in_doubt);
        self.is_open
            || ways.any(|way| {
                way.by_roles
                    && (self.parties_open
                        || !self.unstated.without(gone).is_empty()
                        || way.supports_nobody())
            })
    }

    /// For each party the parties that it supports: without any of the ways in doubt, and with them.
    pub(super) fn possible(&self) -> Vec<Vec<Parties>> {
        let mut supported = vec![Parties::NONE; self.parties];
        for way in &self.certain {
            way.add_to(&mut supported);
        }
        let mut possible = vec![supported];
        for way in &self.in_doubt {
            let mut with_it = possible.clone();
            for supported in &mut with_it {
                way.add_to(supported);
            }
            possible.append(&mut with_it);
        }
        possible
    }
}

impl Way {
    fn of(direction: &Direction) -> Self {
        Self {
            from: direction.from.iter().collect(),
            to: direction.to.iter().collect(),
            both_ways: direction.both_ways,
            by_roles: false,
        }
    }

    /// Whether the same support the same, by the paper or by their roles.
    fn is_like(&self, other: &Self) -> bool {
        (self.from, self.to, self.both_ways) == (other.from, other.to, other.both_ways)
    }

    /// Whether nobody is on one side, or one party alone on both.
    fn supports_nobody(&self) -> bool {
        let mut givers = self.from.iter();
        givers.all(|giver| self.to.without_one(giver).is_empty())
    }

    fn add_to(&self, supported: &mut [Parties]) {
        let mut add = |from: Parties, to: Parties| {
            for giver in from.iter() {
                if let Some(receivers) = nth_mut(supported, giver) {
                    *receivers = *receivers | to;
                }
            }
        };
        add(self.from, self.to);
        if self.both_ways {
            add(self.to, self.from);
        }
    }
}
