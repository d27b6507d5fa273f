//! What a record knows of a secondment.

use super::{
    BackReport, Decision, Extension, HostAssessment, LoggedDay, Member, Proposal, Replacement,
    ReportedSecondment, Stint, Team,
};
use crate::record::{Approval, Dated};
use crate::value::{Answer, Count, Figure, Id, When, kind};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Cử chuyên gia: the state of one secondment, from one hospital to one other.
///
/// How many days its people worked there is asked with a calendar:
/// [`working_days`](Secondment::working_days).
#[derive(Debug, Clone, PartialEq)]
pub struct Secondment {
    pub(super) proposal: Proposal,
    /// What is told of a reported one in figures; none of one that was lived through here, whose
    /// stints are all in the record.
    pub(super) told: Option<Vec<Figure>>,
    pub(super) approval: Option<Dated<Approval>>,
    pub(super) decisions: Vec<Dated<Decision>>,
    pub(super) confirmed: Option<When>,
    pub(super) stints: Vec<Stint>,
    pub(super) days: Vec<Dated<LoggedDay>>,
    pub(super) extensions: Vec<Dated<Extension>>,
    pub(super) replacements: Vec<Dated<Replacement>>,
    pub(super) reports: Vec<Dated<BackReport>>,
    pub(super) assessments: Vec<Dated<HostAssessment>>,
}

impl Secondment {
    pub(super) const fn proposed(proposal: Proposal) -> Self {
        Self {
            proposal,
            told: None,
            approval: None,
            decisions: Vec::new(),
            confirmed: None,
            stints: Vec::new(),
            days: Vec::new(),
            extensions: Vec::new(),
            replacements: Vec::new(),
            reports: Vec::new(),
            assessments: Vec::new(),
        }
    }

    pub(super) fn reported(known: &ReportedSecondment) -> Self {
        Self {
            told: Some(known.figures.clone()),
            stints: known.stints.clone(),
            ..Self::proposed(known.secondment.clone())
        }
    }

    /// Who is sent, from where to where, and what for.
    pub const fn proposal(&self) -> &Proposal {
        &self.proposal
    }

    /// The agreement that it counts under: the one in force that it was proposed on. None for what
    /// rests on anything else, and for what is reported, which was done before any record.
    pub fn counted_under(&self) -> Option<Id<kind::Agreement>> {
        match self.told {
            Some(_) => None,
            None => self.proposal.basis.as_ref()?.counted_under(),
        }
    }

    /// What is told in figures of a secondment that was done before any record. They are counted
    /// apart.
    pub fn reported_figures(&self) -> &[Figure] {
        self.told.as_deref().unwrap_or_default()
    }

    /// The approval.
    pub const fn approval(&self) -> Option<&Dated<Approval>> {
        self.approval.as_ref()
    }

    /// The decisions that send the staff, in their order.
    pub fn decisions(&self) -> &[Dated<Decision>] {
        &self.decisions
    }

    /// When the host confirmed that it receives them, if it has.
    pub const fn confirmed(&self) -> Option<&When> {
        self.confirmed.as_ref()
    }

    /// The stints, in their order; of a reported secondment those that are known.
    pub fn stints(&self) -> &[Stint] {
        &self.stints
    }

    /// The stints of this person.
    pub fn stints_of(&self, person: Id<kind::Person>) -> impl Iterator<Item = &Stint> + Clone {
        let stints = self.stints.iter();
        stints.filter(move |stint| stint.person == person)
    }

    /// Whoever had a stint, each once, in the order of their first.
    pub fn persons(&self) -> impl Iterator<Item = Id<kind::Person>> {
        let before = |n: usize| self.stints.iter().take(n);
        let stints = self.stints.iter().enumerate();
        stints
            .filter(move |(n, stint)| !before(*n).any(|earlier| earlier.person == stint.person))
            .map(|(_, stint)| stint.person)
    }

    /// Whoever is at the host now: their stints go on.
    pub fn on_site(&self) -> impl Iterator<Item = Id<kind::Person>> {
        self.open_stints().map(|stint| stint.person)
    }

    pub(super) fn open_stints(&self) -> impl Iterator<Item = &Stint> {
        self.stints.iter().filter(|stint| stint.ended.is_none())
    }

    /// Whether this person was at the host on a day. A stint that nobody has ended goes on. Of a
    /// reported secondment there may be stints that nobody told of.
    pub fn is_on_site_on(&self, person: Id<kind::Person>, day: NaiveDate) -> Answer {
        let otherwise = match self.told {
            Some(_) => Answer::Unknown,
            None => Answer::No,
        };
        let stints = self.stints_of(person).map(|stint| stint.contains(day));
        stints.fold(otherwise, Answer::or)
    }

    /// The members of the team that are named, as replaced since.
    pub fn team(&self) -> Vec<Member> {
        let team = self.proposal.team.as_ref().map_or(&[][..], Team::members);
        let mut team = team.to_vec();
        for replacement in &self.replacements {
            let (gone, by) = (Some(replacement.what.person), Some(replacement.what.by));
            team.retain(|member| member.person != by);
            for member in team.iter_mut().filter(|member| member.person == gone) {
                member.person = by;
            }
        }
        team
    }

    /// Whether this person may have been sent: `false` only if everybody who was is known.
    pub(super) fn may_have_been_sent(&self, person: Id<kind::Person>) -> bool {
        let is_or_may_be = |member: &Member| member.person.is_none_or(|id| id == person);
        let is_in_team = match &self.proposal.team {
            None | Some(Team::HeadCount(_)) => true,
            Some(Team::Persons(members)) => members.iter().any(is_or_may_be),
        };
        let has_replaced = |it: &Dated<Replacement>| it.what.by == person;
        is_in_team
            || self.told.is_some()
            || self.replacements.iter().any(has_replaced)
            || self.stints_of(person).next().is_some()
    }

    /// The last day planned, as extended since, as far as a paper gives it.
    pub fn planned_end(&self) -> Option<&When> {
        let extended = self.extensions.last().map(|extension| &extension.what.to);
        let planned = || Some(self.proposal.period.as_ref()?.to());
        extended
            .or_else(planned)
            .filter(|planned| !planned.is_unknown())
    }

    /// The extensions, in their order.
    pub fn extensions(&self) -> &[Dated<Extension>] {
        &self.extensions
    }

    /// Who went in whose place, in the order of it.
    pub fn replacements(&self) -> &[Dated<Replacement>] {
        &self.replacements
    }

    /// The days that are logged.
    pub fn days(&self) -> &[Dated<LoggedDay>] {
        &self.days
    }

    /// All cases in which local staff was taught, on the days that are logged: also those that are
    /// logged in a package too.
    pub fn taught(&self) -> Count {
        total(&self.days, |day| day.taught)
    }

    /// The cases in which local staff was taught that are counted here only. What a package logs
    /// case by case is counted there.
    pub fn taught_here(&self) -> Count {
        total(self.days_here(), |day| day.taught)
    }

    /// All cases in which local staff was helped, on the days that are logged: also those that are
    /// logged in a package too.
    pub fn assisted(&self) -> Count {
        total(&self.days, |day| day.assisted)
    }

    /// The cases in which local staff was helped that are counted here only.
    pub fn assisted_here(&self) -> Count {
        total(self.days_here(), |day| day.assisted)
    }

    /// The visits of patients on the days that are logged.
    pub fn patients(&self) -> Count {
        total(&self.days, |day| day.patients)
    }

    /// The minutes of work on the days that are logged.
    pub fn minutes(&self) -> Count {
        total(&self.days, |day| day.minutes)
    }

    fn days_here(&self) -> impl Iterator<Item = &Dated<LoggedDay>> {
        let days = self.days.iter();
        days.filter(|day| day.what.package.is_none())
    }

    /// What was reported back, in its order.
    pub fn reports(&self) -> &[Dated<BackReport>] {
        &self.reports
    }

    /// What the host said, in its order.
    pub fn assessments(&self) -> &[Dated<HostAssessment>] {
        &self.assessments
    }
}

/// The sum over these days: at least so many if one of them doesn't say.
fn total<'a>(
    days: impl IntoIterator<Item = &'a Dated<LoggedDay>>,
    of: impl Fn(&LoggedDay) -> Option<u16>,
) -> Count {
    let (mut sum, mut is_whole) = (0_u32, true);
    for day in days {
        let said = of(&day.what);
        is_whole &= said.is_some();
        sum = sum.saturating_add(said.unwrap_or_default().into());
    }
    if is_whole {
        Count::exact(sum)
    } else {
        Count::AtLeast(sum.into())
    }
}

impl Stint {
    /// Whether a day is one of it; as long as nobody has ended it, it goes on.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        let over = match (&self.ended, day.pred_opt()) {
            (Some(ended), Some(eve)) => ended.by(eve),
            (Some(_) | None, _) => Answer::No,
        };
        self.began.by(day).and(over.negate())
    }

    /// Whether the whole date lies outside of it: certainly none of its days.
    pub(super) fn excludes(&self, on: &When) -> bool {
        let is_over = |ended| lies_before(ended, on);
        lies_before(on, &self.began) || self.ended.as_ref().is_some_and(is_over)
    }

    /// Whether a later stint of the same person that begins so certainly shares a day with this one,
    /// whenever of what is known this one ended and that one begins.
    pub(super) fn certainly_meets(&self, began: &When) -> bool {
        if lies_before(began, &self.began) {
            return false; // not later: the order of the record says so
        }
        let ended = self.ended.as_ref().and_then(When::earliest);
        let last = self.began.earliest().max(ended);
        matches!((last, began.latest()), (Some(last), Some(first)) if first <= last)
    }
}

/// Whether all days that the one may be lie before all that the other may be.
fn lies_before(one: &When, other: &When) -> bool {
    matches!((one.latest(), other.earliest()), (Some(one), Some(other)) if one < other)
}
