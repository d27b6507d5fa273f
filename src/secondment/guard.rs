//! The rules about the payloads of events of a secondment.

use super::spans::Spans;
use super::state::Logged;
use super::{
    HostAssessment, LoggedDay, PastStint, ReportedSecondment, SecondedMember, SecondedMemberNumber,
    Secondment, SecondmentExtension, SecondmentProposal, SecondmentRefusal, SecondmentReplacement,
    SecondmentStatus, SecondmentTeam, Stint,
};
use crate::agreement::ContentKind;
use crate::basis::Support;
use crate::record::{Broken, LinePath, Reported, TooEarly};
use crate::value::{PersonId, When, numbered};
use alloc::{boxed::Box, collections::BTreeSet};
use chrono::NaiveDate;
use core::fmt;

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
    let activities = match &proposal.purpose {
        Some(purpose) => purpose.activities(),
        None => ContentKind::ALL,
    };
    let support = Support {
        activities,
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
        SecondmentTeam::HeadCount(count) => count.is_less_than(1).is_yes(),
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
            let (whose, days) = (stint.person, stint.certain_span());
            let other = earlier.meeting(whose, days).and_then(|at| stints.get(at));
            out.extend(other.map(|other| clash(other, stint, place)));
            earlier.add(whose, days, index);
        }
    }
    let persons = stints.iter().filter(|stint| stint.goes_on()).count();
    match (report.reached == SecondmentStatus::OnSite, persons) {
        // Unless these are all the stints, somebody is there who is not named.
        (true, 0) if report.known.are_all_stints => out.push(SecondmentRefusal::NobodyOnSite),
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

pub(super) fn guard_replacement(replacement: &SecondmentReplacement) -> Guarded {
    if replacement.person == replacement.by {
        return Err(SecondmentRefusal::ReplacedByOneself);
    }
    Ok(())
}

pub(super) fn guard_assessment(assessment: &HostAssessment) -> Guarded {
    if assessment.by.is_some() && assessment.by == assessment.person {
        return Err(SecondmentRefusal::AssessesOneself);
    }
    Ok(())
}

impl Secondment {
    /// Checks that the person of this stint has no other stint on one of its days; `at` is where the stint
    /// stands.
    fn guard_meeting(&self, stint: &Stint, at: Place<'_>) -> Guarded {
        let is_open = |open: &&Stint| open.meets(stint);
        if let Some(open) = self.open.get(&stint.person).filter(is_open) {
            return Err(already_there(open, at));
        }
        if self
            .certain
            .meeting(stint.person, stint.certain_span())
            .is_some()
        {
            let mut others = self.stints_of(stint.person);
            if let Some(other) = others.find(|other| other.meets(stint)) {
                return Err(match &other.ended {
                    Some(ended) if stint.goes_on() => later_that_day(&stint.began, ended, at),
                    Some(_) | None => clash(other, stint, at),
                });
            }
        }
        Ok(())
    }

    /// Checks that a person who begins a stint is not on site, and has no other stint on that day or
    /// later.
    pub(super) fn guard_begin(
        &self,
        person: PersonId,
        on: &When,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        if let Some(open) = self.open.get(&person) {
            out.push(already_there(open, format_args!("payload.person")));
            return;
        }
        let stint = Stint::new(person).began(on.clone());
        out.extend(self.guard_meeting(&stint, format_args!("on")).err());
    }

    /// Checks a stint that is over.
    pub(super) fn guard_past(
        &self,
        stint: &PastStint,
        on: &When,
        out: &mut Broken<SecondmentRefusal>,
    ) {
        let stint = stint.ended(on);
        if let Err(backwards) = guard_end(&stint, on, format_args!("on")) {
            out.push(backwards);
        } else {
            out.extend(self.guard_meeting(&stint, format_args!("payload")).err());
        }
    }

    /// Checks that this person is on site, and can leave on this day. Before a report that does not name
    /// all stints, anybody may have come.
    pub(super) fn guard_leaving(&self, person: PersonId, on: &When) -> Guarded {
        let Some(stint) = self.open.get(&person) else {
            if self.has_gaps {
                let stint = Stint::new(person).ended(on.clone());
                return self.guard_meeting(&stint, format_args!("on"));
            }
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
        if self.has_gaps {
            return Ok(());
        }
        let mut last = None;
        for stint in self.open.values() {
            if !on.is_before(&stint.began).is_yes() {
                return Ok(());
            }
            last = Some(stint);
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

    /// Checks that an extension does not end before the planned time begins.
    pub(super) fn guard_extension(&self, extension: &SecondmentExtension) -> Guarded {
        let Some(period) = &self.proposal.period else {
            return Ok(());
        };
        TooEarly::check(&extension.to, period.from())
            .map_err(|dates| SecondmentRefusal::ExtendedBackwards { dates })
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
