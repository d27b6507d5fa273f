//! A question of coverage under one reading of the terms.

use super::parties::Parties;
use super::scope::{Ground, Scope};
use super::standing::note;
use super::{
    Agreement, Clause, ContentKind, Coverage, Covering, Direction, Party, PartyNumber, PartyRole,
    Recipient, Standing, Terms,
};
use crate::organisation::Organisation;
use crate::record::Missing;
use crate::specialty::Subject;
use crate::value::Answer;
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;
use core::iter;

/// A question of coverage, for one reading of the terms, one facility, one activity and one day.
pub(super) struct Reading<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) terms: &'a Terms,
    scope: Scope<'a>,
    pub(super) facility: &'a Organisation,
    pub(super) day: NaiveDate,
    /// The parties that the facility is, or may be because the paper gives no id.
    own: Own<'a>,
    /// Whether a recipient by name is certainly the facility.
    is_listed: bool,
    /// The parties that have left by the day, and those that may have.
    pub(super) departures: (Parties, Parties),
    /// The parties that some content names as receivers.
    pub(super) directed_to: Parties,
    /// Whether support by the roles of the parties applies on the day to the facility.
    by_roles: Answer,
    /// Whether each ground applies on the day to the facility, in the order of the grounds.
    holds: Vec<Answer>,
    pub(super) clauses: BTreeSet<Clause>,
    pub(super) missing: Vec<Missing>,
}

/// Which party a facility is.
enum Own<'a> {
    /// It is this party.
    Certain(PartyNumber, &'a Party),
    /// It is none of the parties, or one of these, of the same kind and without an id.
    Possible(Vec<(PartyNumber, &'a Party)>),
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        agreement: &'a Agreement,
        terms: &'a Terms,
        (facility, activity): (&'a Organisation, ContentKind),
        day: NaiveDate,
        departures: (Parties, Parties),
    ) -> Self {
        let is_listed = terms.recipients.iter().any(|recipient| match recipient {
            Recipient::Facility(named) => named.id == Some(facility.id()),
            Recipient::Territory(_) => false,
        });
        let (mut giving, mut receiving) = (Parties::NONE, Parties::NONE);
        for direction in terms.contents.iter().filter_map(|it| it.direction.as_ref()) {
            giving = giving | direction.giving();
            receiving = receiving | direction.receiving();
        }
        // who may be the facility: not a party that only gives, if the paper names it as a recipient
        let only_giving = if is_listed {
            giving.without(receiving) | terms.parties_where(PartyRole::only_gives)
        } else {
            Parties::NONE
        };
        let mut reading = Self {
            agreement,
            terms,
            scope: Scope::new(agreement, terms, activity, day),
            facility,
            day,
            own: own(terms, facility, only_giving),
            is_listed,
            departures,
            directed_to: receiving,
            by_roles: Answer::Unknown,
            holds: Vec::new(),
            clauses: BTreeSet::new(),
            missing: Vec::new(),
        };
        reading.by_roles = reading.applies_by_roles();
        let grounds = reading.scope.grounds.iter();
        let holds = grounds.map(|ground| {
            let for_it = match ground.direction {
                Some(direction) => reading.applies_by(direction),
                None => reading.by_roles,
            };
            ground.applies().and(for_it)
        });
        reading.holds = holds.collect();
        reading
    }

    /// The answer for the party that the facility is; if it may be several or none, the answer on
    /// which all agree.
    pub(super) fn as_party(
        &self,
        ask: impl Fn(Option<(PartyNumber, &'a Party)>) -> Answer,
    ) -> Answer {
        let possible = match &self.own {
            Own::Certain(number, party) => return ask(Some((*number, party))),
            Own::Possible(possible) => possible,
        };
        let parties = possible
            .iter()
            .map(|(number, party)| Some((*number, *party)));
        Answer::agreed(iter::once(None).chain(parties).map(ask))
    }

    /// Whether a party is still one on the day.
    pub(super) fn stays(&self, number: PartyNumber) -> Answer {
        let (gone, in_doubt) = self.departures;
        if gone.contains(number) {
            Answer::No
        } else if in_doubt.contains(number) {
            Answer::Unknown
        } else {
            Answer::Yes
        }
    }

    /// Whether one of these givers is still a party on the day.
    fn one_stays(&self, givers: Parties) -> Answer {
        let (gone, in_doubt) = self.departures;
        let perhaps = givers.without(gone);
        // If the paper does not say who gives, no giver can have left.
        if givers.is_empty() || !perhaps.without(in_doubt).is_empty() {
            Answer::Yes
        } else if perhaps.is_empty() {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether support in this direction applies on the day to the facility. At least one of those who
    /// give must still be a party; and if the facility is a party itself, it must be one of those who
    /// receive. A party on neither side may be a recipient that the terms name besides, or a facility
    /// for which an authority receives.
    fn applies_by(&self, direction: &Direction) -> Answer {
        let (giving, receiving) = (direction.giving(), direction.receiving());
        self.as_party(|own| match own {
            Some((number, _)) if receiving.contains(number) => {
                self.one_stays(giving.without_one(number))
            }
            Some((number, _)) if giving.contains(number) => Answer::No,
            Some(_) if !self.is_listed => {
                let only_parties = self.terms.recipients.is_empty() && !self.terms.recipients_open;
                let may_receive = if only_parties {
                    self.terms.receives_for_others(receiving)
                } else {
                    Answer::Unknown
                };
                self.one_stays(giving).and(may_receive)
            }
            Some(_) | None => self.one_stays(giving),
        })
    }

    /// Whether support by the roles of the parties applies on the day to the facility. At least one
    /// of those who give must still be a party; and if the facility is a party itself, it must not
    /// be one that only gives.
    fn applies_by_roles(&self) -> Answer {
        let (gone, in_doubt) = self.departures;
        let givers = self.terms.parties_where(PartyRole::gives);
        let unstated = self.terms.parties_where(PartyRole::is_not_stated);
        self.as_party(|own| {
            let (mut givers, mut unstated) = (givers, unstated);
            let mut may_give = false;
            let receives = match own {
                Some((number, party)) => {
                    may_give = (givers | unstated).contains(number);
                    givers.remove(number);
                    unstated.remove(number);
                    self.may_receive(party.role)
                }
                None => Answer::Yes,
            };
            let stays = match self.one_stays(givers) {
                // Nobody but the facility itself is said to give, if it does.
                Answer::Yes if givers.is_empty() && may_give => Answer::Unknown,
                // One who gives may have left, or may be left.
                Answer::Yes if givers.is_empty() && !(unstated & (gone | in_doubt)).is_empty() => {
                    Answer::Unknown
                }
                Answer::No if self.terms.parties_open || !unstated.without(gone).is_empty() => {
                    Answer::Unknown
                }
                stays => stays,
            };
            receives.and(stays)
        })
    }

    /// Whether a party with this role may be a recipient, if no content names it as a receiver.
    pub(super) fn may_receive(&self, role: PartyRole) -> Answer {
        if role.only_gives() {
            // The paper says that it gives, but also names it as a recipient.
            if self.is_listed {
                Answer::Unknown
            } else {
                Answer::No
            }
        } else if role.receives() || self.is_listed {
            Answer::Yes
        } else {
            Answer::Unknown
        }
    }

    /// Whether the terms cover a subject, including requests accepted on or before that day.
    fn subject(&mut self, subject: &Subject) -> Coverage {
        let (mut certain, mut possible) = (Vec::new(), Vec::new());
        let mut is_open = false;
        for (ground, holds) in self.scope.grounds.iter().zip(&self.holds) {
            match holds {
                Answer::Yes => certain.push(ground),
                Answer::Unknown => {}
                Answer::No => continue,
            }
            if ground.is_open || ground.is_about(subject) {
                is_open |= ground.is_open;
                possible.push((ground, *holds));
            }
        }
        if is_listed_in(&certain, subject).is_yes() {
            certain.retain(|ground| ground.is_about(subject));
            self.clauses
                .extend(certain.iter().map(|ground| ground.clause));
            return Coverage::Covered;
        }
        let listed = subjects_of(possible.iter().map(|(ground, _)| *ground));
        let is_listed = subject.is_covered_by(listed);
        if is_open || !is_listed.is_no() {
            for (ground, holds) in possible {
                self.clauses.insert(ground.clause);
                ground.note_missing(&mut self.missing);
                if ground.applies().is_yes() && !holds.is_yes() {
                    note(&mut self.missing, [Missing::Supporter]);
                }
            }
            if !is_listed.is_yes() {
                note(&mut self.missing, [Missing::Subject]);
            }
            return Coverage::Unknown;
        }
        self.on_demand(subject)
    }

    /// Whether the terms cover the activity, in whatever subject.
    fn activity(&mut self) -> Coverage {
        let mut found = if self.scope.is_open {
            Answer::Unknown
        } else {
            Answer::No
        };
        let mut grounds = Vec::new();
        for (ground, holds) in self.scope.grounds.iter().zip(&self.holds) {
            found = found.or(*holds);
            if !holds.is_no() {
                grounds.push(ground);
            }
        }
        for ground in grounds {
            self.clauses.insert(ground.clause);
            ground.note_missing(&mut self.missing);
        }
        if self.scope.is_open {
            note(&mut self.missing, [Missing::Activity]);
        }
        found.into()
    }

    /// Whether the terms cover on demand a subject that no content lists.
    fn on_demand(&mut self, subject: &Subject) -> Coverage {
        let is_on_demand = self.scope.is_on_demand(subject);
        let holds = is_on_demand.and(self.by_roles);
        if !holds.is_no() {
            self.clauses.insert(Clause::OnDemand);
        }
        match holds {
            Answer::Yes => return Coverage::OnDemand,
            Answer::No if !self.scope.is_open_to(subject) => return Coverage::NotCovered,
            Answer::No | Answer::Unknown => {}
        }
        if !self.scope.named.is_yes() {
            note(&mut self.missing, [Missing::Activity]);
        }
        if !holds.is_no() && !self.by_roles.is_yes() {
            note(&mut self.missing, [Missing::Supporter]);
        }
        if !is_on_demand.is_yes() {
            note(&mut self.missing, [Missing::Subject]);
        }
        Coverage::Unknown
    }

    pub(super) fn answer(
        mut self,
        subjects: &[Subject],
        (standing, mut missing): (Standing, Vec<Missing>),
    ) -> Covering {
        let mut by_subjects = if subjects.is_empty() {
            self.activity()
        } else {
            Coverage::Covered
        };
        for subject in subjects {
            by_subjects = by_subjects.and(self.subject(subject));
        }
        let of_subjects = core::mem::take(&mut self.missing);
        if by_subjects == Coverage::Unknown {
            note(&mut missing, of_subjects);
        }
        let by_recipient = Coverage::from(self.recipient());
        if by_recipient == Coverage::Unknown {
            note(&mut missing, [Missing::Recipient]);
            note(&mut missing, self.missing);
        }
        let by_terms = by_subjects.and(by_recipient);
        Covering {
            coverage: by_terms.and(standing.is_in_force().into()),
            by_terms,
            by_subjects,
            by_recipient,
            standing,
            clauses: self.clauses.into_iter().collect(),
            missing,
        }
    }
}

/// Which party of the terms a facility is, by its id. A party without an id may be the facility if it
/// is of the same kind, unless it is one of these.
fn own<'a>(terms: &'a Terms, facility: &Organisation, without: Parties) -> Own<'a> {
    let mut possible = Vec::new();
    for (number, party) in terms.numbered_parties() {
        let Some(organisation) = &party.organisation else {
            continue;
        };
        match organisation.id {
            Some(id) if id == facility.id() => return Own::Certain(number, party),
            None if facility.may_be_of(&organisation.kind) && !without.contains(number) => {
                possible.push((number, party));
            }
            Some(_) | None => {}
        }
    }
    Own::Possible(possible)
}

fn subjects_of<'a>(
    grounds: impl Iterator<Item = &'a Ground<'a>> + Clone,
) -> impl Iterator<Item = &'a Subject> + Clone {
    grounds.flat_map(|ground| ground.subjects)
}

fn is_listed_in(grounds: &[&Ground<'_>], subject: &Subject) -> Answer {
    subject.is_covered_by(subjects_of(grounds.iter().copied()))
}
