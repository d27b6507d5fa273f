//! What a record knows of a secondment.

use super::{
    BackReport, Decision, Extension, HostAssessment, LoggedDay, Replacement, ReportedSecondment,
    SecondedMember, SecondmentProposal, Stint, Team,
};
use crate::record::{Approval, Dated};
use crate::value::{AgreementId, Answer, Count, Figure, PersonId, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Cử chuyên gia: the state of one secondment, from one hospital to one other.
///
/// How many days its people worked there is asked with a calendar:
/// [`working_days`](Secondment::working_days).
#[derive(Debug, Clone, PartialEq)]
pub struct Secondment {
    pub(super) proposal: SecondmentProposal,
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
    pub(super) const fn proposed(proposal: SecondmentProposal) -> Self {
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
            ..Self::proposed(known.proposal.clone())
        }
    }

    /// Who is sent, from where to where, and what for.
    pub const fn proposal(&self) -> &SecondmentProposal {
        &self.proposal
    }

    /// The agreement that it counts under: the one in force that it was proposed on. None for what
    /// rests on anything else, and for what is reported, which was done before any record.
    pub fn counted_under(&self) -> Option<AgreementId> {
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
    pub fn stints_of(&self, person: PersonId) -> impl Iterator<Item = &Stint> + Clone {
        let stints = self.stints.iter();
        stints.filter(move |stint| stint.person == person)
    }

    /// Whoever had a stint, each once, in the order of their first.
    pub fn persons(&self) -> impl Iterator<Item = PersonId> {
        let before = |n: usize| self.stints.iter().take(n);
        let stints = self.stints.iter().enumerate();
        stints
            .filter(move |(n, stint)| !before(*n).any(|earlier| earlier.person == stint.person))
            .map(|(_, stint)| stint.person)
    }

    /// Whoever is at the host now: their stints go on.
    pub fn on_site(&self) -> impl Iterator<Item = PersonId> {
        self.open_stints().map(|stint| stint.person)
    }

    pub(super) fn open_stints(&self) -> impl Iterator<Item = &Stint> {
        self.stints.iter().filter(|stint| stint.goes_on())
    }

    /// Whether this person was at the host on a day. A stint that nobody has ended goes on. Of a
    /// reported secondment there may be stints that nobody told of.
    pub fn is_on_site_on(&self, person: PersonId, day: NaiveDate) -> Answer {
        let otherwise = match self.told {
            Some(_) => Answer::Unknown,
            None => Answer::No,
        };
        let stints = self.stints_of(person).map(|stint| stint.contains(day));
        stints.fold(otherwise, Answer::or)
    }

    /// The members of the team that are named, as replaced since. Who went in the place of somebody
    /// that it doesn't name is in [`replacements`](Self::replacements) only.
    pub fn team(&self) -> Vec<SecondedMember> {
        let team = self.proposal.team.as_ref().map_or(&[][..], Team::members);
        let mut team = team.to_vec();
        for replacement in &self.replacements {
            let (gone, by) = (Some(replacement.what.person), Some(replacement.what.by));
            if team.iter().any(|member| member.person == gone) {
                team.retain(|member| member.person != by);
            }
            for member in team.iter_mut().filter(|member| member.person == gone) {
                member.person = by;
            }
        }
        team
    }

    /// Whether this person may have been sent: `false` only if everybody who was is known.
    pub(super) fn may_have_been_sent(&self, person: PersonId) -> bool {
        let is_or_may_be = |member: &SecondedMember| member.person.is_none_or(|id| id == person);
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

    /// All cases in which local staff was taught, of what is logged: also those that are logged in a
    /// package too. A day that doesn't say makes it at least so many, and so does a report, since
    /// what came before it was logged nowhere.
    pub fn taught(&self) -> Count {
        self.total(&self.days, |day| day.taught)
    }

    /// The cases in which local staff was taught that are counted here only, of what is logged. What
    /// a package logs case by case is counted there.
    pub fn taught_here(&self) -> Count {
        self.total(self.days_here(), |day| day.taught)
    }

    /// All cases in which local staff was helped, of what is logged: also those that are logged in a
    /// package too. It is at least so many where [`taught`](Self::taught) would be.
    pub fn assisted(&self) -> Count {
        self.total(&self.days, |day| day.assisted)
    }

    /// The cases in which local staff was helped that are counted here only, of what is logged.
    pub fn assisted_here(&self) -> Count {
        self.total(self.days_here(), |day| day.assisted)
    }

    /// The visits of patients, of what is logged.
    pub fn patients(&self) -> Count {
        self.total(&self.days, |day| day.patients)
    }

    /// The minutes of work, of what is logged.
    pub fn minutes(&self) -> Count {
        self.total(&self.days, |day| day.minutes)
    }

    /// The sum over these days: at least so many if one of them doesn't say, or there may be others
    /// that nobody told of.
    fn total<'a>(
        &self,
        days: impl IntoIterator<Item = &'a Dated<LoggedDay>>,
        of: impl Fn(&LoggedDay) -> Option<u16>,
    ) -> Count {
        let (mut sum, mut is_whole) = (0_u32, self.told.is_none());
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

impl Stint {
    /// Whether nobody has ended it.
    pub(super) const fn goes_on(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether a day is one of it; as long as nobody has ended it, it goes on.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        let begun_by = |day| self.began.by(day);
        let ended_by = |day| self.ended.as_ref().map_or(Answer::No, |it| it.by(day));
        // What has ended has begun, and what has not begun has not ended.
        let begun = match ended_by(day) {
            Answer::Yes => Answer::Yes,
            Answer::No | Answer::Unknown => begun_by(day),
        };
        let over = match day.pred_opt() {
            Some(eve) if !begun_by(eve).is_no() => ended_by(eve),
            Some(_) | None => Answer::No,
        };
        begun.and(over.negate())
    }

    /// The first day at its latest: what has ended has begun.
    pub(super) fn first_at_latest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::latest);
        match (self.began.latest(), ended) {
            (Some(began), Some(ended)) => Some(began.min(ended)),
            (began, ended) => began.or(ended),
        }
    }

    /// The last day at its earliest, of one that ended: not before it began.
    pub(super) fn last_at_earliest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::earliest);
        ended.max(self.began.earliest())
    }

    /// Whether the whole date lies outside of it: certainly none of its days.
    pub(super) fn excludes(&self, on: &When) -> bool {
        let is_over = |ended| lies_before(ended, on);
        lies_before(on, &self.began) || self.ended.as_ref().is_some_and(is_over)
    }

    /// Whether this one and another certainly share a day, whenever of what is known either began
    /// and ended: neither is over before the other begins.
    pub(super) fn certainly_meets(&self, other: &Self) -> bool {
        self.certainly_lasts_to(other.first_at_latest())
            && other.certainly_lasts_to(self.first_at_latest())
    }

    /// Whether it certainly is not over before some day that is at the latest this one.
    fn certainly_lasts_to(&self, day: Option<NaiveDate>) -> bool {
        let last = self.last_at_earliest();
        self.goes_on() || matches!((last, day), (Some(last), Some(day)) if day <= last)
    }

    /// Whether a stint that the record has begin after this one certainly shares a day with it.
    pub(super) fn certainly_goes_on_to(&self, began: &When) -> bool {
        if self.goes_on() {
            return true;
        }
        // A day before this one is refused by the order of the record.
        !lies_before(began, &self.began) && self.certainly_lasts_to(began.latest())
    }
}

/// Whether all days that the one may be lie before all that the other may be.
fn lies_before(one: &When, other: &When) -> bool {
    matches!((one.latest(), other.earliest()), (Some(one), Some(other)) if one < other)
}
