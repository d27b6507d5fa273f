//! The rules of what an event of a secondment carries.

use super::{
    Decision, Extension, Replacement, ReportedSecondment, SecondedMember, Secondment,
    SecondmentProposal, SecondmentRefusal, SecondmentStatus, Stint, Team,
};
use crate::record::{Reported, TooEarly};
use crate::value::{Count, PersonId, When};
use alloc::boxed::Box;
use core::{cmp::Ordering, iter};

type Guarded = Result<(), SecondmentRefusal>;

pub(super) fn guard_proposal(proposal: &SecondmentProposal, on: &When) -> Guarded {
    guard_people(proposal)?;
    let basis = proposal.basis.as_ref();
    basis
        .map_or(Ok(()), |basis| basis.check_day(on))
        .map_err(|dates| SecondmentRefusal::BasisOnOtherDay { dates })
}

/// The rules of a proposal that hold whenever it was made.
fn guard_people(proposal: &SecondmentProposal) -> Guarded {
    let SecondmentProposal { home, host, .. } = proposal;
    if home.same_as(host).is_yes() {
        let name = host.name.clone();
        return Err(SecondmentRefusal::HostIsHome { name });
    }
    match &proposal.team {
        Some(team) if is_nobody(team) => Err(SecondmentRefusal::NobodySent),
        Some(team) => guard_members(team.members()),
        None => Ok(()),
    }
}

/// Whether a team is certainly nobody.
fn is_nobody(team: &Team) -> bool {
    match team {
        Team::HeadCount(count) => count.compare(Count::exact(1)) == Some(Ordering::Less),
        Team::Persons(members) => members.is_empty(),
    }
}

fn guard_members(members: &[SecondedMember]) -> Guarded {
    let is_again = |(n, member): (usize, &SecondedMember)| {
        let mut earlier = members.iter().take(n);
        member.person.is_some() && earlier.any(|it| it.person == member.person)
    };
    match members.iter().enumerate().position(is_again) {
        Some(at) => Err(SecondmentRefusal::MemberTwice {
            member: at.saturating_add(1),
        }),
        None => Ok(()),
    }
}

/// Judges a report, in whatever order it tells its stints.
pub(super) fn guard_report(
    report: &Reported<SecondmentStatus, ReportedSecondment>,
    on: &When,
) -> Guarded {
    let Reported { reached, known, .. } = report;
    guard_people(&known.proposal)?;
    for (before, stint) in known.stints.iter().enumerate() {
        if let Some(ended) = &stint.ended {
            guard_end(stint, ended)?;
        }
        let mut dates = iter::once(&stint.began).chain(&stint.ended);
        dates
            .try_for_each(|date| TooEarly::check(on, date))
            .map_err(|dates| SecondmentRefusal::ReportedTooEarly { dates })?;
        let mut others = known.stints.iter().take(before);
        others.try_for_each(|other| guard_apart(other, stint))?;
    }
    let persons = known.stints.iter().filter(|stint| stint.goes_on()).count();
    match (*reached == SecondmentStatus::OnSite, persons) {
        (true, 0) => Err(SecondmentRefusal::NobodyOnSite),
        (true, _) | (false, 0) => Ok(()),
        (false, persons) => Err(SecondmentRefusal::StillOnSite { persons }),
    }
}

/// Judges two stints: nobody is twice on site on one day.
fn guard_apart(one: &Stint, other: &Stint) -> Guarded {
    if one.person != other.person || !one.certainly_meets(other) {
        return Ok(());
    }
    let begins = |stint: &Stint| (stint.began.earliest(), stint.ended.is_some());
    let (earlier, later) = if begins(one) <= begins(other) {
        (one, other)
    } else {
        (other, one)
    };
    Err(earlier.refuses(&later.began))
}

fn guard_end(stint: &Stint, on: &When) -> Guarded {
    TooEarly::check(on, &stint.began).map_err(|dates| SecondmentRefusal::StintBackwards { dates })
}

impl Secondment {
    /// Judges a decision: the first one doesn't come after somebody went without saying why. That
    /// they went in an emergency says it.
    pub(super) fn guard_decision(&self, decision: &Decision, on: &When) -> Guarded {
        let is_first = self.decisions.is_empty() && self.told.is_none();
        let went = self.stints.first().filter(|_| is_first);
        let says_why = |went: &&Stint| decision.late_because.is_some() || went.emergency.is_some();
        let unexplained = went.filter(|went| !says_why(went));
        unexplained
            .map_or(Ok(()), |went| TooEarly::check(&went.began, on))
            .map_err(|dates| SecondmentRefusal::LateWithoutGround { dates })
    }

    /// Judges a beginning: nobody is twice on site on one day.
    pub(super) fn guard_begin(&self, person: PersonId, on: &When) -> Guarded {
        for stint in self.stints_of(person) {
            if stint.certainly_goes_on_to(on) {
                return Err(stint.refuses(on));
            }
        }
        Ok(())
    }

    pub(super) fn guard_leaving(&self, person: PersonId, on: &When) -> Guarded {
        let mut open = self.open_stints();
        match open.find(|stint| stint.person == person) {
            Some(stint) => guard_end(stint, on),
            None => Err(SecondmentRefusal::NotOnSite),
        }
    }

    /// Judges a day on which somebody leaves: one of those on site can.
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

    /// Judges a day on which all leave who are still there.
    pub(super) fn guard_end_of_all(&self, on: &When) -> Guarded {
        self.open_stints()
            .try_for_each(|stint| guard_end(stint, on))
    }

    /// Judges a day of work: it is one of a stint of this person, or of anybody.
    pub(super) fn guard_day(&self, person: Option<PersonId>, on: &When) -> Guarded {
        let is_of = |stint: &&Stint| person.is_none_or(|person| person == stint.person);
        let mut stints = self.stints.iter().filter(is_of);
        // before a report there may have been stints that nobody told of
        if self.told.is_some() || stints.any(|stint| !stint.excludes(on)) {
            return Ok(());
        }
        let on = on.clone();
        Err(SecondmentRefusal::OutsideStints { on })
    }

    pub(super) fn guard_extension(&self, extension: &Extension) -> Guarded {
        let first = self.stints.first().map(|stint| &stint.began);
        let planned = || Some(self.proposal.period.as_ref()?.from());
        let begins = first.or_else(planned);
        begins
            .map_or(Ok(()), |begins| TooEarly::check(&extension.to, begins))
            .map_err(|dates| SecondmentRefusal::ExtendedBackwards { dates })
    }

    pub(super) fn guard_replacement(&self, replacement: &Replacement) -> Guarded {
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

    /// Where it stands once this person has left.
    pub(super) fn without(&self, person: PersonId) -> SecondmentStatus {
        if self.on_site().all(|there| there == person) {
            SecondmentStatus::Between
        } else {
            SecondmentStatus::OnSite
        }
    }
}

impl Stint {
    /// Why the same person can't begin a stint then, once this one stands in the way.
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
