//! The rules about the payloads of events of a secondment.

use super::spans::Spans;
use super::state::Logged;
use super::{
    LoggedDay, ReportedSecondment, SecondedMember, SecondedMemberNumber, Secondment,
    SecondmentDecision, SecondmentExtension, SecondmentProposal, SecondmentRefusal,
    SecondmentReplacement, SecondmentStatus, SecondmentTeam, Stint,
};
use crate::basis::Support;
use crate::record::{Broken, LinePath, Reported, TooEarly};
use crate::value::{Count, PersonId, When, numbered};
use alloc::{boxed::Box, collections::BTreeSet};
use chrono::NaiveDate;
use core::{cmp::Ordering, fmt};

type Guarded = Result<(), SecondmentRefusal>;

/// Where something stands in the line.
type Place<'a> = fmt::Arguments<'a>;

pub(super) fn guard_proposal(
    proposal: &SecondmentProposal,
    on: &When,
    out: &mut Broken<SecondmentRefusal>,
) {
    guard_people(proposal, "payload", out);
    guard_basis(proposal, Some(on), "payload", out);
}

/// Compares a proposal with the evidence of its basis; `part` is where it stands in the line.
fn guard_basis(
    proposal: &SecondmentProposal,
    on: Option<&When>,
    part: &str,
    out: &mut Broken<SecondmentRefusal>,
) {
    let Some(basis) = &proposal.basis else {
        return;
    };
    let support = Support {
        activities: proposal.purpose.activities(),
        supporters: core::slice::from_ref(&proposal.home),
        recipients: &[&proposal.host],
        subjects: &proposal.subjects,
    };
    support.compare(basis, on, format_args!("{part}.basis"), |why| {
        out.push(SecondmentRefusal::UnfitBasis { why });
    });
}

/// The rules of a proposal that do not depend on its date; `part` is where it stands in the line.
fn guard_people(proposal: &SecondmentProposal, part: &str, out: &mut Broken<SecondmentRefusal>) {
    let SecondmentProposal { home, host, .. } = proposal;
    if home.same_as(host).is_yes() {
        out.push(SecondmentRefusal::HostIsHome {
            name: Box::new(host.name.clone()),
            at: LinePath::new(format_args!("{part}.host")),
        });
    }
    if let Some(team) = &proposal.team {
        if is_nobody(team) {
            let at = LinePath::new(format_args!("{part}.team"));
            out.push(SecondmentRefusal::NobodySent { at });
        }
        guard_members(team.members(), part, out);
    }
}

/// Whether a team is certainly empty.
fn is_nobody(team: &SecondmentTeam) -> bool {
    match team {
        SecondmentTeam::HeadCount(count) => count.compare(Count::exact(1)) == Some(Ordering::Less),
        SecondmentTeam::Persons(members) => members.is_empty(),
    }
}

fn guard_members(members: &[SecondedMember], part: &str, out: &mut Broken<SecondmentRefusal>) {
    let mut earlier = BTreeSet::new();
    for (member, named) in numbered::<SecondedMemberNumber, _>(members) {
        if named.person.is_some_and(|person| !earlier.insert(person)) {
            let index = member.index();
            let at = LinePath::new(format_args!("{part}.team.persons[{index}].person"));
            out.push(SecondmentRefusal::MemberTwice { member, at });
        }
    }
}

/// Checks a report; its stints may be in any order.
pub(super) fn guard_report(
    report: &Reported<SecondmentStatus, ReportedSecondment>,
    on: &When,
    out: &mut Broken<SecondmentRefusal>,
) {
    let ReportedSecondment {
        proposal, stints, ..
    } = &report.known;
    guard_people(proposal, "payload.known.proposal", out);
    guard_basis(proposal, None, "payload.known.proposal", out);
    let mut earlier = Spans::default();
    for (index, stint) in stints.iter().enumerate() {
        let place = format_args!("payload.known.stints[{index}]");
        let (began, ended) = (&stint.began, stint.ended.as_ref());
        let end = match ended {
            Some(ended) => guard_end(stint, ended, format_args!("{place}.ended")),
            None => Ok(()),
        };
        let is_backwards = end.is_err();
        out.extend(end.err());
        out.extend(guard_reported_since(on, began, format_args!("{place}.began")).err());
        if let Some(ended) = ended {
            out.extend(guard_reported_since(on, ended, format_args!("{place}.ended")).err());
        }
        // A stint that ends before it begins has no days that it can share.
        if !is_backwards {
            let (whose, days) = (Some(stint.person), stint.certain_days());
            let other = earlier.meeting(whose, days).and_then(|at| stints.get(at));
            out.extend(other.map(|other| clash(other, stint, place)));
            earlier.add(whose, days, index);
        }
    }
    let persons = stints.iter().filter(|stint| stint.goes_on()).count();
    match (report.reached == SecondmentStatus::OnSite, persons) {
        (true, 0) => out.push(SecondmentRefusal::NobodyOnSite),
        (true, _) | (false, 0) => {}
        (false, persons) => out.push(SecondmentRefusal::StillOnSite { persons }),
    }
}

/// Checks that a report is not dated before a day on which a stint began or ended.
fn guard_reported_since(on: &When, date: &When, at: Place<'_>) -> Guarded {
    TooEarly::check(on, date).map_err(|dates| {
        let at = LinePath::new(at);
        SecondmentRefusal::ReportedTooEarly { dates, at }
    })
}

/// Why two stints of one person that share a day are refused; `at` is where the second stands.
fn clash(one: &Stint, other: &Stint, at: Place<'_>) -> SecondmentRefusal {
    let (earlier, later) = if order_of_beginning(one) <= order_of_beginning(other) {
        (one, other)
    } else {
        (other, one)
    };
    match &earlier.ended {
        None => already_there(earlier, at),
        Some(ended) => later_that_day(&later.began, ended, at),
    }
}

/// If two stints begin on one day, the open stint comes first.
fn order_of_beginning(stint: &Stint) -> (Option<NaiveDate>, bool) {
    (stint.began.earliest(), stint.ended.is_some())
}

fn guard_end(stint: &Stint, on: &When, at: Place<'_>) -> Guarded {
    TooEarly::check(on, &stint.began).map_err(|dates| {
        let at = LinePath::new(at);
        SecondmentRefusal::StintBackwards { dates, at }
    })
}

/// Why the person of this stint, which is not over, cannot begin another.
fn already_there(stint: &Stint, at: Place<'_>) -> SecondmentRefusal {
    SecondmentRefusal::AlreadyOnSite {
        since: Box::new(stint.began.clone()),
        at: LinePath::new(at),
    }
}

/// Why a person cannot begin a stint at that time, on a day on which an earlier one ended.
fn later_that_day(began: &When, ended: &When, at: Place<'_>) -> SecondmentRefusal {
    let (found, bound) = (began.clone(), ended.clone());
    SecondmentRefusal::TwiceOnOneDay {
        dates: Box::new(TooEarly { found, bound }),
        at: LinePath::new(at),
    }
}

/// What tells one entry of the diary from another; `None` if the day is not known.
pub(super) fn logged(day: &LoggedDay, on: &When) -> Option<Logged> {
    let known = on.earliest()?;
    (on.latest() == Some(known)).then_some((known, day.person, day.package))
}

impl Secondment {
    fn open_stint_of(&self, person: PersonId) -> Option<&Stint> {
        self.stints.get(*self.open.get(&person)?)
    }

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
    pub(super) fn guard_begin(
        &self,
        person: PersonId,
        on: &When,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        let ended = on
            .latest()
            .and_then(|day| self.certain.meeting(Some(person), (day, day)));
        if let Some(stint) = ended.and_then(|index| self.stints.get(index)) {
            let ended = stint.ended.as_ref().unwrap_or(&When::UNKNOWN);
            out.push(later_that_day(on, ended, format_args!("on")));
        }
        if let Some(stint) = self.open_stint_of(person) {
            out.push(already_there(stint, format_args!("payload.person")));
        }
    }

    /// Checks that this person is on site, and can leave on this day.
    pub(super) fn guard_leaving(&self, person: PersonId, on: &When) -> Guarded {
        let Some(stint) = self.open_stint_of(person) else {
            return Err(SecondmentRefusal::NotOnSite);
        };
        let checked = guard_end(stint, on, format_args!("on"));
        // If nobody can leave on this day, this person can't: the blocker says it of all.
        if checked.is_err() && self.guard_day_of_leaving(on).is_err() {
            return Ok(());
        }
        checked
    }

    /// Checks that a person who is on site can leave on this day.
    pub(super) fn guard_day_of_leaving(&self, on: &When) -> Guarded {
        let mut last = None;
        for index in self.open.values() {
            if let Some(stint) = self.stints.get(*index) {
                if !on.is_before(&stint.began).is_yes() {
                    return Ok(());
                }
                last = Some(stint);
            }
        }
        match last {
            Some(stint) => guard_end(stint, on, format_args!("on")),
            None => Err(SecondmentRefusal::NotOnSite),
        }
    }

    /// Checks that everybody who is on site can leave on this day.
    pub(super) fn guard_end_of_all(&self, on: &When) -> Guarded {
        for stint in self.open_stints() {
            guard_end(stint, on, format_args!("on"))?;
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
        let first = on.earliest().unwrap_or(NaiveDate::MIN);
        let last = on.latest().unwrap_or(NaiveDate::MAX);
        let is_in_open = |index: &usize| {
            let stint = self.stints.get(*index);
            stint.is_some_and(|stint| !stint.excludes(on))
        };
        let may_be_in_open = match person {
            Some(person) => self.open.get(&person).is_some_and(is_in_open),
            None => self.open.values().any(is_in_open),
        };
        if may_be_in_open || self.possible.meeting(person, (first, last)).is_some() {
            return Ok(());
        }
        Err(SecondmentRefusal::OutsideStints { on: on.clone() })
    }

    /// Checks that the day is not logged already: for the same person or, if no person is named, for
    /// all, and in the same package.
    pub(super) fn guard_logged(&self, day: &LoggedDay, on: &When) -> Guarded {
        match logged(day, on) {
            Some(logged) if self.logged.contains(&logged) => {
                Err(SecondmentRefusal::LoggedTwice { on: on.clone() })
            }
            Some(_) | None => Ok(()),
        }
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

    pub(super) fn guard_replacement(
        &self,
        replacement: &SecondmentReplacement,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        if replacement.person == replacement.by {
            out.push(SecondmentRefusal::ReplacedByOneself);
        }
        out.extend(self.guard_sent(Some(replacement.person)).err());
    }

    pub(super) fn guard_sent(&self, person: Option<PersonId>) -> Guarded {
        match person {
            Some(person) if !self.may_have_been_sent(person) => Err(SecondmentRefusal::NotSent),
            Some(_) | None => Ok(()),
        }
    }

    /// The status after this person has left.
    pub(super) fn without(&self, person: PersonId) -> SecondmentStatus {
        if self.open.keys().all(|there| *there == person) {
            SecondmentStatus::Between
        } else {
            SecondmentStatus::OnSite
        }
    }
}
