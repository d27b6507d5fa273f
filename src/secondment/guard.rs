//! The rules about the payloads of events of a secondment.

use super::{
    ReportedSecondment, SecondedMember, Secondment, SecondmentDecision, SecondmentExtension,
    SecondmentProposal, SecondmentRefusal, SecondmentReplacement, SecondmentStatus, SecondmentTeam,
    Stint,
};
use crate::record::{Reported, TooEarly};
use crate::value::{Count, PersonId, When, numbered};
use alloc::{boxed::Box, collections::BTreeSet};
use chrono::NaiveDate;
use core::cmp::Ordering;

type Guarded = Result<(), SecondmentRefusal>;

pub(super) fn guard_proposal(proposal: &SecondmentProposal, on: &When) -> Guarded {
    guard_people(proposal)?;
    match &proposal.basis {
        Some(basis) => basis
            .check_day(on)
            .map_err(|dates| SecondmentRefusal::BasisOnOtherDay { dates }),
        None => Ok(()),
    }
}

/// The rules of a proposal that do not depend on its date.
fn guard_people(proposal: &SecondmentProposal) -> Guarded {
    let SecondmentProposal { home, host, .. } = proposal;
    if home.same_as(host).is_yes() {
        return Err(SecondmentRefusal::HostIsHome {
            name: host.name.clone(),
        });
    }
    match &proposal.team {
        Some(team) if is_nobody(team) => Err(SecondmentRefusal::NobodySent),
        Some(team) => guard_members(team.members()),
        None => Ok(()),
    }
}

/// Whether a team is certainly empty.
fn is_nobody(team: &SecondmentTeam) -> bool {
    match team {
        SecondmentTeam::HeadCount(count) => count.compare(Count::exact(1)) == Some(Ordering::Less),
        SecondmentTeam::Persons(members) => members.is_empty(),
    }
}

fn guard_members(members: &[SecondedMember]) -> Guarded {
    let mut earlier = BTreeSet::new();
    for (number, member) in numbered(members) {
        if member.person.is_some_and(|person| !earlier.insert(person)) {
            return Err(SecondmentRefusal::MemberTwice { member: number });
        }
    }
    Ok(())
}

/// Checks a report; its stints may be in any order.
pub(super) fn guard_report(
    report: &Reported<SecondmentStatus, ReportedSecondment>,
    on: &When,
) -> Guarded {
    let ReportedSecondment {
        proposal, stints, ..
    } = &report.known;
    guard_people(proposal)?;
    for (before, stint) in stints.iter().enumerate() {
        if let Some(ended) = &stint.ended {
            guard_end(stint, ended)?;
        }
        guard_reported_since(on, &stint.began)?;
        if let Some(ended) = &stint.ended {
            guard_reported_since(on, ended)?;
        }
        for other in stints.iter().take(before) {
            guard_apart(other, stint)?;
        }
    }
    let persons = stints.iter().filter(|stint| stint.goes_on()).count();
    match (report.reached == SecondmentStatus::OnSite, persons) {
        (true, 0) => Err(SecondmentRefusal::NobodyOnSite),
        (true, _) | (false, 0) => Ok(()),
        (false, persons) => Err(SecondmentRefusal::StillOnSite { persons }),
    }
}

/// Checks that a report is not dated before a day on which a stint began or ended.
fn guard_reported_since(on: &When, date: &When) -> Guarded {
    TooEarly::check(on, date).map_err(|dates| SecondmentRefusal::ReportedTooEarly { dates })
}

/// Checks two stints: a person must not have two stints on one day.
fn guard_apart(one: &Stint, other: &Stint) -> Guarded {
    if one.person != other.person || !one.certainly_meets(other) {
        return Ok(());
    }
    if order_of_beginning(one) <= order_of_beginning(other) {
        Err(one.refuses(&other.began))
    } else {
        Err(other.refuses(&one.began))
    }
}

/// If two stints begin on one day, the open stint comes first.
fn order_of_beginning(stint: &Stint) -> (Option<NaiveDate>, bool) {
    (stint.began.earliest(), stint.ended.is_some())
}

fn guard_end(stint: &Stint, on: &When) -> Guarded {
    TooEarly::check(on, &stint.began).map_err(|dates| SecondmentRefusal::StintBackwards { dates })
}

impl Secondment {
    /// Checks a decision. If the first decision comes after the first stint has begun, it must give
    /// a reason, unless that stint was begun in an emergency.
    pub(super) fn guard_decision(&self, decision: &SecondmentDecision, on: &When) -> Guarded {
        let is_first = self.decisions.is_empty() && self.told.is_none();
        match self.stints.first() {
            Some(stint)
                if is_first && decision.late_because.is_none() && stint.emergency.is_none() =>
            {
                TooEarly::check(&stint.began, on)
                    .map_err(|dates| SecondmentRefusal::LateWithoutGround { dates })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Checks that a person who begins a stint has no other stint on that day.
    pub(super) fn guard_begin(&self, person: PersonId, on: &When) -> Guarded {
        for stint in self.stints_of(person) {
            if stint.certainly_goes_on_to(on) {
                return Err(stint.refuses(on));
            }
        }
        Ok(())
    }

    pub(super) fn guard_leaving(&self, person: PersonId, on: &When) -> Guarded {
        for stint in self.open_stints() {
            if stint.person == person {
                return guard_end(stint, on);
            }
        }
        Err(SecondmentRefusal::NotOnSite)
    }

    /// Checks that a person who is on site can leave on this day.
    pub(super) fn guard_day_of_leaving(&self, on: &When) -> Guarded {
        let mut refused = SecondmentRefusal::NotOnSite;
        for stint in self.open_stints() {
            match guard_end(stint, on) {
                Ok(()) => return Ok(()),
                Err(refusal) => refused = refusal,
            }
        }
        Err(refused)
    }

    /// Checks that everybody who is on site can leave on this day.
    pub(super) fn guard_end_of_all(&self, on: &When) -> Guarded {
        for stint in self.open_stints() {
            guard_end(stint, on)?;
        }
        Ok(())
    }

    /// Checks that a day of work is in a stint of this person or, if no person is named, of any
    /// person.
    pub(super) fn guard_day(&self, person: Option<PersonId>, on: &When) -> Guarded {
        // Before a report there may have been stints that the report does not name.
        if self.told.is_some() {
            return Ok(());
        }
        for stint in &self.stints {
            let may_be_of = person.is_none_or(|person| person == stint.person);
            if may_be_of && !stint.excludes(on) {
                return Ok(());
            }
        }
        Err(SecondmentRefusal::OutsideStints { on: on.clone() })
    }

    pub(super) fn guard_extension(&self, extension: &SecondmentExtension) -> Guarded {
        let begins = match (self.stints.first(), &self.proposal.period) {
            (Some(stint), _) => &stint.began,
            (None, Some(period)) => period.from(),
            (None, None) => return Ok(()),
        };
        TooEarly::check(&extension.to, begins)
            .map_err(|dates| SecondmentRefusal::ExtendedBackwards { dates })
    }

    pub(super) fn guard_replacement(&self, replacement: &SecondmentReplacement) -> Guarded {
        if replacement.person == replacement.by {
            return Err(SecondmentRefusal::ReplacedByOneself);
        }
        self.guard_sent(Some(replacement.person))
    }

    pub(super) fn guard_sent(&self, person: Option<PersonId>) -> Guarded {
        match person {
            Some(person) if !self.may_have_been_sent(person) => Err(SecondmentRefusal::NotSent),
            Some(_) | None => Ok(()),
        }
    }

    /// The status after this person has left.
    pub(super) fn without(&self, person: PersonId) -> SecondmentStatus {
        if self.on_site().all(|there| there == person) {
            SecondmentStatus::Between
        } else {
            SecondmentStatus::OnSite
        }
    }
}

impl Stint {
    /// Why the same person cannot begin another stint at that time, because of this one.
    fn refuses(&self, began: &When) -> SecondmentRefusal {
        match &self.ended {
            None => SecondmentRefusal::AlreadyOnSite {
                since: self.began.clone(),
            },
            Some(ended) => SecondmentRefusal::TwiceOnOneDay {
                dates: Box::new(TooEarly {
                    found: began.clone(),
                    bound: ended.clone(),
                }),
            },
        }
    }
}
