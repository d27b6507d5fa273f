//! The state of a secondment.

use super::spans::Spans;
use super::{
    BackReport, HostAssessment, LoggedDay, ReportedSecondment, SecondedMember, SecondmentDecision,
    SecondmentExtension, SecondmentProposal, SecondmentReplacement, Stint,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Approval, Dated, Reason, latest};
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
    /// The figures of the report, if the record begins with a report.
    pub(super) told: Option<Vec<Figure>>,
    /// Whether there may have been stints that the record does not hold: those before a report that does
    /// not name all.
    pub(super) has_gaps: bool,
    pub(super) approvals: Vec<Dated<Approval>>,
    pub(super) refusals: Vec<Dated<Reason>>,
    pub(super) decisions: Vec<Dated<SecondmentDecision>>,
    pub(super) confirmations: Vec<When>,
    pub(super) declines: Vec<Dated<Reason>>,
    /// In the order of `Stint::rank`.
    stints: Vec<Stint>,
    /// The open stint of each person who is on site.
    pub(super) open: BTreeMap<PersonId, Stint>,
    /// The days that the stints that are over certainly hold.
    pub(super) certain: Spans<PersonId, ()>,
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
            has_gaps: false,
            approvals: Vec::new(),
            refusals: Vec::new(),
            decisions: Vec::new(),
            confirmations: Vec::new(),
            declines: Vec::new(),
            stints: Vec::new(),
            open: BTreeMap::new(),
            certain: Spans::default(),
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
        state.has_gaps = !known.are_all_stints;
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

    /// The agreement under which it is counted: the agreement that was in force when it was proposed. Of
    /// a record that begins with a report, that is reported too. `None` if it has another basis.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.proposal.basis.as_ref()?.counted_under()
    }

    /// The figures of the report with which the record begins. They are counted separately.
    pub fn reported_figures(&self) -> &[Figure] {
        self.told.as_deref().unwrap_or_default()
    }

    /// The approvals, by date: there may be several, and they may come late.
    pub fn approvals(&self) -> &[Dated<Approval>] {
        &self.approvals
    }

    /// The refusals to approve it, by date.
    pub fn refusals(&self) -> &[Dated<Reason>] {
        &self.refusals
    }

    /// The decisions that send the staff, by date.
    pub fn decisions(&self) -> &[Dated<SecondmentDecision>] {
        &self.decisions
    }

    /// The dates on which the host confirmed that it receives them.
    pub fn confirmations(&self) -> &[When] {
        &self.confirmations
    }

    /// The refusals of the host, by date.
    pub fn declines(&self) -> &[Dated<Reason>] {
        &self.declines
    }

    /// The stints, by their first days. For a reported secondment, only the known stints.
    pub fn stints(&self) -> &[Stint] {
        &self.stints
    }

    /// The stints of this person.
    pub fn stints_of(&self, person: PersonId) -> impl Iterator<Item = &Stint> + Clone {
        let stints = self.stints.iter();
        stints.filter(move |stint| stint.person == person)
    }

    /// The persons who had a stint, each once, by the first days of their first stints.
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
        let person = stint.person;
        if stint.goes_on() {
            self.open.insert(person, stint.clone());
        } else {
            self.certain.add(person, stint.certain_span(), ());
        }
        let at = self
            .stints
            .partition_point(|other| other.rank(&stint).is_le());
        self.stints.insert(at, stint);
    }

    /// Ends the open stint of this person. If none is known, it began on an unknown day.
    pub(super) fn end(&mut self, person: PersonId, on: &When) {
        let mut stint = Stint::new(person);
        if let Some(open) = self.open.remove(&person) {
            let at = self
                .stints
                .partition_point(|other| other.rank(&open).is_lt());
            if at < self.stints.len() {
                self.stints.remove(at);
            }
            stint = open;
        }
        self.add(stint.ended(on.clone()));
    }

    /// Whether this person was at the host on a day. A stint is open until somebody ends it. A
    /// reported secondment may have had stints that the report does not name, unless it names all.
    pub fn is_on_site_on(&self, person: PersonId, day: NaiveDate) -> Answer {
        let otherwise = if self.has_gaps {
            Answer::Unknown
        } else {
            Answer::No
        };
        let stints = self.stints_of(person).map(|stint| stint.contains(day));
        stints.fold(otherwise, Answer::or)
    }

    /// The named members of the team after all replacements, by date; of those on an unknown date, first.
    /// If the team does not name the replaced person, the new person is only in
    /// [`replacements`](Self::replacements).
    ///
    /// A newcomer has only the profession that is stated for the newcomer, never that of the person who
    /// was replaced.
    pub fn team(&self) -> Vec<SecondedMember> {
        let mut team = match &self.proposal.team {
            Some(team) => team.members().to_vec(),
            None => Vec::new(),
        };
        for replacement in &self.replacements {
            let SecondmentReplacement {
                person, by, cadre, ..
            } = &replacement.what;
            let Some(gone) = team.iter().position(|it| it.person == Some(*person)) else {
                continue;
            };
            let mut newcomer = SecondedMember::from(*by);
            let (mut at, was_there) = (gone, team.iter().position(|it| it.person == Some(*by)));
            if let Some(there) = was_there {
                newcomer = team.remove(there);
                at -= usize::from(there < gone);
            }
            if cadre.is_some() {
                newcomer.cadre.clone_from(cadre);
            }
            if let Some(place) = team.get_mut(at) {
                *place = newcomer;
            }
        }
        team
    }

    /// The planned last day, by the latest extension. `None` if it is not known: also if the dates leave
    /// open which extension is the latest, and those that may be it differ.
    pub fn planned_end(&self) -> Option<&When> {
        let extensions = latest(&self.extensions);
        let end = match (extensions.split_first(), &self.proposal.period) {
            (Some((one, others)), _) => {
                let end = &one.what.to;
                others.iter().all(|it| it.what.to == *end).then_some(end)
            }
            (None, Some(period)) => Some(period.to()),
            (None, None) => None,
        };
        end.filter(|end| !end.is_unknown())
    }

    /// The extensions, by date.
    pub fn extensions(&self) -> &[Dated<SecondmentExtension>] {
        &self.extensions
    }

    /// The replacements, by date.
    pub fn replacements(&self) -> &[Dated<SecondmentReplacement>] {
        &self.replacements
    }

    /// The days that are logged, by date.
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

    /// The reports after the return, by date.
    pub fn reports(&self) -> &[Dated<Arc<BackReport>>] {
        &self.reports
    }

    /// The assessments by the host, by date.
    pub fn assessments(&self) -> &[Dated<Arc<HostAssessment>>] {
        &self.assessments
    }
}
