//! The state of a secondment.

use super::spans::Spans;
use super::{
    BackReport, HostAssessment, LoggedDay, ReportedSecondment, SecondedMember, SecondmentDecision,
    SecondmentExtension, SecondmentProposal, SecondmentReplacement, SecondmentTeam, Stint,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Approval, Dated};
use crate::specialty::Subject;
use crate::value::{AgreementId, Answer, Count, Figure, PackageId, PersonId, When, distinct};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};
use chrono::NaiveDate;

/// The day, the person (all, if absent) and the package of an entry of the diary.
pub(super) type Logged = (NaiveDate, Option<PersonId>, Option<PackageId>);

/// Cử chuyên gia: the state of one secondment, from one hospital to another.
///
/// The number of days worked depends on a calendar: see [`working_days`](Secondment::working_days).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Secondment {
    pub(super) proposal: Arc<SecondmentProposal>,
    /// The figures of the report, if the record begins with a report. `None` for a secondment whose
    /// stints are all in the record.
    pub(super) told: Option<Vec<Figure>>,
    pub(super) approval: Option<Dated<Approval>>,
    pub(super) decisions: Vec<Dated<SecondmentDecision>>,
    pub(super) confirmed: Option<When>,
    pub(super) stints: Vec<Stint>,
    /// The open stint of each person who is on site, by its index.
    pub(super) open: BTreeMap<PersonId, usize>,
    /// The stints that are over, from the earliest possible first day to the earliest possible last
    /// day: on these days their persons cannot begin another stint.
    pub(super) certain: Spans,
    /// The stints that are over, from the earliest possible first day to the latest possible last
    /// day: work on these days may have been done in them.
    pub(super) possible: Spans,
    /// The persons who had a stint or replaced another.
    pub(super) sent: BTreeSet<PersonId>,
    pub(super) days: Vec<Dated<LoggedDay>>,
    /// Of each entry of the diary whose day is known, what no other entry may repeat.
    pub(super) logged: BTreeSet<Logged>,
    pub(super) extensions: Vec<Dated<SecondmentExtension>>,
    pub(super) replacements: Vec<Dated<SecondmentReplacement>>,
    pub(super) reports: Vec<Dated<Arc<BackReport>>>,
    pub(super) assessments: Vec<Dated<Arc<HostAssessment>>>,
}

impl Secondment {
    pub(super) fn proposed(proposal: Arc<SecondmentProposal>) -> Self {
        Self {
            proposal,
            told: None,
            approval: None,
            decisions: Vec::new(),
            confirmed: None,
            stints: Vec::new(),
            open: BTreeMap::new(),
            certain: Spans::default(),
            possible: Spans::default(),
            sent: BTreeSet::new(),
            days: Vec::new(),
            logged: BTreeSet::new(),
            extensions: Vec::new(),
            replacements: Vec::new(),
            reports: Vec::new(),
            assessments: Vec::new(),
        }
    }

    pub(super) fn reported(known: &ReportedSecondment) -> Self {
        let mut state = Self::proposed(Arc::new(known.proposal.clone()));
        state.told = Some(known.figures.clone());
        for stint in &known.stints {
            state.add(stint.clone());
        }
        state
    }

    /// The proposal: who is sent, from which hospital to which, and for what purpose.
    pub fn proposal(&self) -> &SecondmentProposal {
        &self.proposal
    }

    /// The organisation that sends.
    pub fn home(&self) -> &OrganisationRef {
        &self.proposal.home
    }

    /// The organisation that receives.
    pub fn host(&self) -> &OrganisationRef {
        &self.proposal.host
    }

    /// The subjects.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.proposal.subjects.iter())
    }

    /// The organisations that take part: the one that sends, then the one that receives.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        alloc::vec![&self.proposal.home, &self.proposal.host]
    }

    /// The basis that authorises it, if it is known.
    pub fn basis(&self) -> Option<&Basis> {
        self.proposal.basis.as_ref()
    }

    /// The agreement under which it is counted: the agreement that was in force when it was
    /// proposed. `None` if it has another basis, or if it is reported, because a reported
    /// secondment began before its record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        match self.told {
            Some(_) => None,
            None => self.proposal.basis.as_ref()?.counted_under(),
        }
    }

    /// The figures of the report with which the record begins. They are counted separately.
    pub fn reported_figures(&self) -> &[Figure] {
        self.told.as_deref().unwrap_or_default()
    }

    /// The approval.
    pub const fn approval(&self) -> Option<&Dated<Approval>> {
        self.approval.as_ref()
    }

    /// The decisions that send the staff, in their order.
    pub fn decisions(&self) -> &[Dated<SecondmentDecision>] {
        &self.decisions
    }

    /// The date on which the host confirmed that it receives them, if it has.
    pub const fn confirmed(&self) -> Option<&When> {
        self.confirmed.as_ref()
    }

    /// The stints, in their order. For a reported secondment, only the known stints.
    pub fn stints(&self) -> &[Stint] {
        &self.stints
    }

    /// The stints of this person.
    pub fn stints_of(&self, person: PersonId) -> impl Iterator<Item = &Stint> + Clone {
        let stints = self.stints.iter();
        stints.filter(move |stint| stint.person == person)
    }

    /// The persons who had a stint, each once, in the order of their first stints.
    pub fn persons(&self) -> impl Iterator<Item = PersonId> {
        let mut met = BTreeSet::new();
        let persons = self.stints.iter().map(|stint| stint.person);
        persons.filter(move |person| met.insert(*person))
    }

    /// The persons who are at the host now: their stints are not over.
    pub fn on_site(&self) -> impl Iterator<Item = PersonId> {
        self.open_stints().map(|stint| stint.person)
    }

    pub(super) fn open_stints(&self) -> impl Iterator<Item = &Stint> {
        self.stints.iter().filter(|stint| stint.goes_on())
    }

    /// Adds a stint.
    pub(super) fn add(&mut self, stint: Stint) {
        let (index, person) = (self.stints.len(), stint.person);
        self.sent.insert(person);
        if stint.goes_on() {
            self.open.insert(person, index);
        } else {
            self.index(&stint, index);
        }
        self.stints.push(stint);
    }

    /// Ends the open stint of this person.
    pub(super) fn end(&mut self, person: PersonId, on: &When) {
        if let Some(index) = self.open.remove(&person)
            && let Some(stint) = self.stints.get_mut(index)
        {
            stint.ended = Some(on.clone());
            let stint = stint.clone();
            self.index(&stint, index);
        }
    }

    /// Stores the days of a stint that is over.
    fn index(&mut self, stint: &Stint, index: usize) {
        let first = stint.began.earliest().unwrap_or(NaiveDate::MIN);
        if let Some(last) = stint.last_at_earliest() {
            self.certain.add(Some(stint.person), (first, last), index);
        }
        let ended = stint.ended.as_ref().and_then(When::latest);
        let days = (first, ended.unwrap_or(NaiveDate::MAX));
        self.possible.add(Some(stint.person), days, index);
        self.possible.add(None, days, index);
    }

    /// Whether this person was at the host on a day. A stint is open until somebody ends it. A
    /// reported secondment may have had stints that the report does not name.
    pub fn is_on_site_on(&self, person: PersonId, day: NaiveDate) -> Answer {
        let otherwise = match self.told {
            Some(_) => Answer::Unknown,
            None => Answer::No,
        };
        let stints = self.stints_of(person).map(|stint| stint.contains(day));
        stints.fold(otherwise, Answer::or)
    }

    /// The named members of the team after all replacements. If the team does not name the replaced
    /// person, the new person is only in [`replacements`](Self::replacements).
    pub fn team(&self) -> Vec<SecondedMember> {
        let mut team = match &self.proposal.team {
            Some(team) => team.members().to_vec(),
            None => Vec::new(),
        };
        for replacement in &self.replacements {
            let (gone, by) = (Some(replacement.what.person), Some(replacement.what.by));
            if team.iter().any(|member| member.person == gone) {
                team.retain(|member| member.person != by);
            }
            for member in &mut team {
                if member.person == gone {
                    member.person = by;
                }
            }
        }
        team
    }

    /// Whether this person may have been sent: `false` only if everybody who was sent is known.
    pub(super) fn may_have_been_sent(&self, person: PersonId) -> bool {
        let may_be_in_team = match &self.proposal.team {
            None | Some(SecondmentTeam::HeadCount(_)) => true,
            Some(SecondmentTeam::Persons(members)) => members
                .iter()
                .any(|member| member.person.is_none_or(|id| id == person)),
        };
        may_be_in_team || self.told.is_some() || self.sent.contains(&person)
    }

    /// The planned last day, after all extensions. `None` if it is not known.
    pub fn planned_end(&self) -> Option<&When> {
        let end = match (self.extensions.last(), &self.proposal.period) {
            (Some(extension), _) => &extension.what.to,
            (None, Some(period)) => period.to(),
            (None, None) => return None,
        };
        if end.is_unknown() { None } else { Some(end) }
    }

    /// The extensions, in their order.
    pub fn extensions(&self) -> &[Dated<SecondmentExtension>] {
        &self.extensions
    }

    /// The replacements, in their order.
    pub fn replacements(&self) -> &[Dated<SecondmentReplacement>] {
        &self.replacements
    }

    /// The days that are logged.
    pub fn days(&self) -> &[Dated<LoggedDay>] {
        &self.days
    }

    /// The logged cases in which local staff was taught, including those that a package also logs.
    /// It is a lower bound if a day does not give the number, or if the record begins with a
    /// report, because the days before the report are not logged.
    pub fn taught(&self) -> Count {
        self.total(&self.days, |day| day.taught)
    }

    /// The logged cases in which local staff was taught, without those that a package logs and counts.
    pub fn taught_here(&self) -> Count {
        self.total(self.days_here(), |day| day.taught)
    }

    /// The logged cases in which local staff was helped, including those that a package also logs.
    /// It is a lower bound in the same cases as [`taught`](Self::taught).
    pub fn assisted(&self) -> Count {
        self.total(&self.days, |day| day.assisted)
    }

    /// The logged cases in which local staff was helped, without those that a package logs and counts.
    pub fn assisted_here(&self) -> Count {
        self.total(self.days_here(), |day| day.assisted)
    }

    /// The logged visits of patients.
    pub fn patients(&self) -> Count {
        self.total(&self.days, |day| day.patients)
    }

    /// The logged minutes of work.
    pub fn minutes(&self) -> Count {
        self.total(&self.days, |day| day.minutes)
    }

    /// The sum over these days. It is a lower bound if one of them does not give the number, or if
    /// there may be other days, before a report.
    fn total<'a>(
        &self,
        days: impl IntoIterator<Item = &'a Dated<LoggedDay>>,
        of: impl Fn(&LoggedDay) -> Option<u16>,
    ) -> Count {
        let (mut sum, mut is_whole) = (0_u32, self.told.is_none());
        for day in days {
            match of(&day.what) {
                Some(number) => sum = sum.saturating_add(number.into()),
                None => is_whole = false,
            }
        }
        if is_whole {
            Count::exact(sum)
        } else {
            Count::AtLeast(sum.into())
        }
    }

    fn days_here(&self) -> impl Iterator<Item = &Dated<LoggedDay>> {
        self.days.iter().filter(|day| day.what.package.is_none())
    }

    /// The reports after the return, in their order.
    pub fn reports(&self) -> &[Dated<Arc<BackReport>>] {
        &self.reports
    }

    /// The assessments by the host, in their order.
    pub fn assessments(&self) -> &[Dated<Arc<HostAssessment>>] {
        &self.assessments
    }
}

impl Stint {
    /// Whether nobody has ended it: the stint is open.
    pub(super) const fn goes_on(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether the day belongs to the stint. A stint is open until somebody ends it.
    pub fn contains(&self, day: NaiveDate) -> Answer {
        // A stint that has ended has begun, even if nobody knows when.
        let has_begun = match self.ended_on_or_before(day) {
            Answer::Yes => Answer::Yes,
            Answer::No | Answer::Unknown => self.began_on_or_before(day),
        };
        has_begun.and(self.ended_before(day).negate())
    }

    fn began_on_or_before(&self, day: NaiveDate) -> Answer {
        self.began.on_or_before(day)
    }

    fn ended_on_or_before(&self, day: NaiveDate) -> Answer {
        match &self.ended {
            Some(ended) => ended.on_or_before(day),
            None => Answer::No,
        }
    }

    /// Whether it ended before the day. A stint that has not begun has not ended.
    fn ended_before(&self, day: NaiveDate) -> Answer {
        match day.pred_opt() {
            Some(eve) if !self.began_on_or_before(eve).is_no() => self.ended_on_or_before(eve),
            Some(_) | None => Answer::No,
        }
    }

    /// The latest possible first day: not after the stint ended.
    pub(super) fn first_at_latest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::latest);
        match (self.began.latest(), ended) {
            (Some(began), Some(ended)) => Some(began.min(ended)),
            (began, ended) => began.or(ended),
        }
    }

    /// The earliest possible last day: not before the stint began.
    pub(super) fn last_at_earliest(&self) -> Option<NaiveDate> {
        let ended = self.ended.as_ref().and_then(When::earliest);
        ended.max(self.began.earliest())
    }

    /// Whether the date is certainly outside the stint.
    pub(super) fn excludes(&self, on: &When) -> bool {
        let is_over = match &self.ended {
            Some(ended) => lies_before(ended, on),
            None => false,
        };
        is_over || lies_before(on, &self.began)
    }

    /// The latest possible first day and the earliest possible last day. Two stints certainly share
    /// a day if neither certainly ends before the other begins: if each first day is on or before the
    /// last day of the other.
    pub(super) fn certain_days(&self) -> (NaiveDate, NaiveDate) {
        let first = self.first_at_latest().unwrap_or(NaiveDate::MAX);
        let last = self.last_at_earliest().unwrap_or(NaiveDate::MIN);
        (first, if self.goes_on() { NaiveDate::MAX } else { last })
    }
}

/// Whether the first date is certainly before the second.
fn lies_before(one: &When, other: &When) -> bool {
    matches!((one.latest(), other.earliest()), (Some(one), Some(other)) if one < other)
}
