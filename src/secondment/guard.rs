//! The rules about the payloads of events of a secondment.

use super::{
    ReportedSecondment, SecondedMember, SecondedMemberNumber, Secondment, SecondmentDecision,
    SecondmentExtension, SecondmentProposal, SecondmentRefusal, SecondmentReplacement,
    SecondmentStatus, SecondmentTeam, Stint,
};
use crate::record::{Broken, LinePath, Reported, TooEarly};
use crate::value::{Count, PersonId, When, numbered};
use alloc::{
    boxed::Box,
    collections::{BTreeMap, BTreeSet},
};
use chrono::NaiveDate;
use core::{cmp::Ordering, fmt, ops::Bound};

type Guarded = Result<(), SecondmentRefusal>;

/// Where something stands in the line.
type Place<'a> = fmt::Arguments<'a>;

pub(super) fn guard_proposal(
    proposal: &SecondmentProposal,
    on: &When,
    out: &mut Broken<SecondmentRefusal>,
) {
    guard_people(proposal, "payload", out);
    if let Some(basis) = &proposal.basis
        && let Err(dates) = basis.check_day(on)
    {
        out.push(SecondmentRefusal::BasisOnOtherDay { dates });
    }
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
    let mut earlier: BTreeMap<PersonId, Known<'_>> = BTreeMap::new();
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
            let known = earlier.entry(stint.person).or_default();
            out.extend(known.sharing(stint).map(|other| clash(other, stint, place)));
            known.add(stint);
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

/// Of the stints of a person, those that certainly last the longest: each by the latest possible
/// first day, with its earliest possible last day. A stint is left out if another one begins no
/// later and lasts no shorter, so that a later first day has a later last day.
#[derive(Default)]
struct Known<'a>(BTreeMap<NaiveDate, (NaiveDate, &'a Stint)>);

impl<'a> Known<'a> {
    /// A stint that certainly shares a day with this one.
    fn sharing(&self, stint: &Stint) -> Option<&'a Stint> {
        let (first, last) = stint.certain_days();
        let (_, (lasts_to, other)) = self.0.range(..=last).next_back()?;
        (first <= *lasts_to).then_some(*other)
    }

    fn add(&mut self, stint: &'a Stint) {
        let (first, last) = stint.certain_days();
        let before = self.0.range(..=first).next_back();
        if before.is_some_and(|(_, (lasts_to, _))| last <= *lasts_to) {
            return;
        }
        self.0.insert(first, (last, stint));
        let after = (Bound::Excluded(first), Bound::Unbounded);
        while let Some((&next, &(lasts_to, _))) = self.0.range(after).next()
            && lasts_to <= last
        {
            self.0.remove(&next);
        }
    }
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
    pub(super) fn guard_begin(
        &self,
        person: PersonId,
        on: &When,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        for stint in self.stints_of(person) {
            if stint.certainly_goes_on_to(on) {
                out.push(match &stint.ended {
                    None => already_there(stint, format_args!("payload.person")),
                    Some(ended) => later_that_day(on, ended, format_args!("on")),
                });
            }
        }
    }

    /// Checks that this person is on site, and can leave on this day.
    pub(super) fn guard_leaving(&self, person: PersonId, on: &When) -> Guarded {
        let mut open = self.open_stints();
        let Some(stint) = open.find(|stint| stint.person == person) else {
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
        let mut refused = SecondmentRefusal::NotOnSite;
        for stint in self.open_stints() {
            match guard_end(stint, on, format_args!("on")) {
                Ok(()) => return Ok(()),
                Err(refusal) => refused = refusal,
            }
        }
        Err(refused)
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
        if self.on_site().all(|there| there == person) {
            SecondmentStatus::Between
        } else {
            SecondmentStatus::OnSite
        }
    }
}
