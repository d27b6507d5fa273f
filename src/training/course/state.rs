//! The state of a course.

use super::waiting::WaitingList;
use super::{
    CapacityChange, CoursePlan, CourseReport, CourseStatus, Learner, ReportedCourse,
    SessionExcused, SessionHeld, SessionNumber,
};
use crate::agreement::Recipient;
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Approval, Dated, Postponement, Reason, Reported};
use crate::specialty::Subject;
use crate::value::{AgreementId, Count, EnrolmentId, Figure, PersonId, Text, When, distinct};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

/// Khóa đào tạo: the state of one course.
///
/// # Invariants
///
/// - no more seats are given than the course has, whatever was corrected;
/// - a person has one seat or waits once, or neither; an enrolment stands for one person throughout;
/// - the waiting list keeps its order;
/// - nobody attended a session twice, or a session that the same person taught.
///
/// It is not known who had a seat before a report opened the record, unless the report says that it names
/// all seats. Otherwise an enrolment that this record does not name may have had a seat, and can give it up
/// once. Sessions, approvals and final reports are kept by date, because they may become known late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pub(super) plan: Arc<CoursePlan>,
    /// The facts that are known only from a report.
    pub(super) report: Option<KnownByReport>,
    /// The date on which it reached the reported status.
    pub(super) since: When,
    pub(super) approvals: Vec<Dated<Approval>>,
    /// The number of seats now.
    pub(super) capacity: Option<u16>,
    pub(super) capacity_changes: Vec<Dated<CapacityChange>>,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) started: Option<When>,
    pub(super) seats: Vec<TakenSeat>,
    pub(super) waiting: WaitingList,
    /// The learners, including those who left.
    pub(super) learners: BTreeMap<EnrolmentId, LearnerNow>,
    /// An enrolment of each person: the first.
    pub(super) persons: BTreeMap<PersonId, EnrolmentId>,
    /// The persons who have more than one enrolment.
    pub(super) again: BTreeSet<PersonId>,
    /// The persons who taught.
    pub(super) taught: BTreeSet<PersonId>,
    /// The persons who have a seat or wait.
    pub(super) here: BTreeSet<PersonId>,
    /// Enrolments that gave up a seat from before the report; nothing else is known about them.
    pub(super) gone: BTreeSet<EnrolmentId>,
    pub(super) sessions: Vec<Dated<Arc<SessionHeld>>>,
    pub(super) excused: Vec<Dated<SessionExcused>>,
    /// The numbers of the sessions that were held or excused.
    pub(super) settled: BTreeSet<SessionNumber>,
    /// How many of the planned sessions were neither.
    pub(super) open_sessions: usize,
    pub(super) closings: Vec<Dated<Arc<CourseReport>>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KnownByReport {
    learners: Option<Count>,
    figures: Vec<Figure>,
    /// Whether the report names all the seats.
    names_all: bool,
}

/// A person, and what the person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LearnerNow {
    pub(super) person: PersonId,
    pub(super) has: Has,
}

/// What a learner has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Has {
    /// A seat, by its index.
    Seat(usize),
    /// A place on the waiting list, by the number of its arrival.
    Place(usize),
    /// Nothing any more.
    Nothing,
}

/// Suất đã xếp: a seat that was given, and whether and when it was given up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TakenSeat {
    /// The enrolment that has it.
    pub enrolment: EnrolmentId,
    /// The person who has the seat.
    pub person: PersonId,
    /// The date on which it was given.
    pub given: When,
    /// The number of people who were before this person on the waiting list and did not get the
    /// seat. A number above 0 is bad practice.
    pub passed_over: usize,
    /// The date on which it was given up, and the reason.
    pub released: Option<Dated<Reason>>,
}

/// Đang chờ: a place on the waiting list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Waiting {
    /// The enrolment that waits.
    pub enrolment: EnrolmentId,
    /// The person who waits.
    pub person: PersonId,
    /// The date from which the person waits.
    pub since: When,
}

impl Course {
    pub(super) fn planned(plan: Arc<CoursePlan>) -> Self {
        Self {
            open_sessions: plan.sessions.len(),
            capacity: plan.capacity,
            plan,
            report: None,
            since: When::UNKNOWN,
            approvals: Vec::new(),
            capacity_changes: Vec::new(),
            postponements: Vec::new(),
            started: None,
            seats: Vec::new(),
            waiting: WaitingList::default(),
            learners: BTreeMap::new(),
            persons: BTreeMap::new(),
            again: BTreeSet::new(),
            taught: BTreeSet::new(),
            here: BTreeSet::new(),
            gone: BTreeSet::new(),
            sessions: Vec::new(),
            excused: Vec::new(),
            settled: BTreeSet::new(),
            closings: Vec::new(),
        }
    }

    pub(super) fn reported(report: &Reported<CourseStatus, ReportedCourse>) -> Self {
        let known = &report.known;
        Self {
            report: Some(KnownByReport {
                learners: known.learners,
                figures: known.figures.clone(),
                names_all: known.seats_complete,
            }),
            since: known.since.clone(),
            ..Self::planned(Arc::new(known.plan.clone()))
        }
    }

    pub(super) const fn is_reported(&self) -> bool {
        self.report.is_some()
    }

    /// Whether somebody may have a seat whom the record does not name.
    pub(super) fn has_unnamed(&self) -> bool {
        self.report.as_ref().is_some_and(|report| !report.names_all)
    }

    /// The plan.
    pub fn plan(&self) -> &CoursePlan {
        &self.plan
    }

    /// The specialties and fields of management that are taught, each once.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.plan.subjects.iter())
    }

    /// The organisations that take part: the organisers, then the named facilities whose staff it is
    /// for.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let mut organisations: Vec<_> = self.plan.organisers.iter().collect();
        for recipient in &self.plan.recipients {
            match recipient {
                Recipient::Facility(facility) => organisations.push(facility),
                Recipient::Territory(_) => {}
            }
        }
        organisations
    }

    /// The basis that authorises it.
    pub fn basis(&self) -> Option<&Basis> {
        self.plan.basis.as_ref()
    }

    /// The agreement under which it is counted: the agreement that was in force when it was
    /// planned. `None` if it has another basis, or if it is reported, because a reported course was
    /// planned before its record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        match self.report {
            Some(_) => None,
            None => self.basis()?.counted_under(),
        }
    }

    /// The date on which it reached the reported status; unknown if the report does not say, or if
    /// there is no report.
    pub const fn reached_since(&self) -> &When {
        &self.since
    }

    /// The number of learners, from the report that opened the record.
    pub fn reported_learners(&self) -> Option<Count> {
        self.report.as_ref()?.learners
    }

    /// The other figures, from the report that opened the record and from the final reports.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let before = self.report.iter().flat_map(|known| &known.figures);
        let at_end = self.closings.iter().flat_map(|report| &report.what.figures);
        before.chain(at_end)
    }

    /// The approvals, by date.
    pub fn approvals(&self) -> &[Dated<Approval>] {
        &self.approvals
    }

    /// The number of seats: that of the plan, or of the last change.
    pub const fn capacity(&self) -> Option<u16> {
        self.capacity
    }

    /// The changes of the number of seats, in their order.
    pub fn capacity_changes(&self) -> &[Dated<CapacityChange>] {
        &self.capacity_changes
    }

    /// The postponements, in their order.
    pub fn postponements(&self) -> &[Dated<Postponement>] {
        &self.postponements
    }

    /// The date on which it began. `None`: this record does not contain the beginning. Unknown: it
    /// began on a day that is not known.
    pub const fn started(&self) -> Option<&When> {
        self.started.as_ref()
    }

    /// The seats that are taken, in the order in which they were given.
    pub fn seats(&self) -> impl Iterator<Item = &TakenSeat> + Clone {
        self.seats.iter().filter(|seat| seat.released.is_none())
    }

    /// Every seat that was ever given, including those that were given up.
    pub fn seats_ever(&self) -> &[TakenSeat] {
        &self.seats
    }

    /// The seat that this enrolment has.
    pub fn seat_of(&self, enrolment: EnrolmentId) -> Option<&TakenSeat> {
        self.seats.get(self.seat_index(enrolment)?)
    }

    /// The index of the seat that this enrolment has.
    pub(super) fn seat_index(&self, enrolment: EnrolmentId) -> Option<usize> {
        match self.learners.get(&enrolment)?.has {
            Has::Seat(index) => Some(index),
            Has::Place(_) | Has::Nothing => None,
        }
    }

    /// Whether this enrolment is on the waiting list.
    pub(super) fn waits(&self, enrolment: EnrolmentId) -> bool {
        let learner = self.learners.get(&enrolment);
        learner.is_some_and(|learner| matches!(learner.has, Has::Place(_)))
    }

    /// Whether this enrolment has a seat, or may have one from before the report.
    pub(super) fn may_sit(&self, enrolment: EnrolmentId) -> bool {
        self.seat_of(enrolment).is_some() || self.may_have_sat(enrolment)
    }

    /// Whether this enrolment, which the record does not name, may have a seat from before the
    /// report.
    pub(super) fn may_have_sat(&self, enrolment: EnrolmentId) -> bool {
        let is_known = self.learners.contains_key(&enrolment) || self.gone.contains(&enrolment);
        self.has_unnamed() && !is_known
    }

    /// Whether certainly nobody has a seat or is on the waiting list.
    pub(super) fn has_nobody(&self) -> bool {
        !self.has_unnamed() && self.here.is_empty()
    }

    /// The number of free seats. `None` if the capacity is not known, or if a report opened the
    /// record that does not name all the seats.
    pub fn free_seats(&self) -> Option<u16> {
        if self.has_unnamed() {
            return None;
        }
        self.seats_left()
    }

    /// The number of seats that are taken, as far as the record names them.
    pub(super) fn taken(&self) -> usize {
        // Each person here either has a seat or waits.
        self.here.len().saturating_sub(self.waiting.len())
    }

    /// The greatest number of seats that can still be given, if the capacity is known.
    pub(super) fn seats_left(&self) -> Option<u16> {
        let taken = u16::try_from(self.taken()).unwrap_or(u16::MAX);
        Some(self.capacity?.saturating_sub(taken))
    }

    /// The waiting list, in its order.
    pub fn waiting(&self) -> impl ExactSizeIterator<Item = &Waiting> + Clone {
        self.waiting.iter()
    }

    /// The seats that were given while another person was earlier on the waiting list: bad
    /// practice.
    pub fn seats_out_of_turn(&self) -> impl Iterator<Item = &TakenSeat> {
        self.seats.iter().filter(|seat| seat.passed_over > 0)
    }

    /// The final reports, by date.
    pub fn closings(&self) -> &[Dated<Arc<CourseReport>>] {
        &self.closings
    }

    pub(super) fn seat(&mut self, learner: Learner, on: &When) {
        let Learner { enrolment, person } = learner;
        // A person who was not on the list passes over everybody on it.
        let passed_over = match self.learners.get(&enrolment).map(|learner| learner.has) {
            Some(Has::Place(number)) => self.waiting.remove(number),
            Some(Has::Seat(_) | Has::Nothing) | None => self.waiting.len(),
        };
        self.enter(learner, Has::Seat(self.seats.len()));
        self.seats.push(TakenSeat {
            enrolment,
            person,
            given: on.clone(),
            passed_over,
            released: None,
        });
    }

    pub(super) fn wait(&mut self, learner: Learner, on: &When) {
        let Learner { enrolment, person } = learner;
        let number = self.waiting.push(Waiting {
            enrolment,
            person,
            since: on.clone(),
        });
        self.enter(learner, Has::Place(number));
    }

    fn enter(&mut self, learner: Learner, has: Has) {
        let Learner { enrolment, person } = learner;
        self.learners.insert(enrolment, LearnerNow { person, has });
        self.here.insert(person);
        if *self.persons.entry(person).or_insert(enrolment) != enrolment {
            self.again.insert(person);
        }
    }

    pub(super) fn release(&mut self, enrolment: EnrolmentId, why: Option<&Text>, on: &When) {
        if self.may_have_sat(enrolment) {
            self.gone.insert(enrolment);
        }
        let Some(learner) = self.learners.get_mut(&enrolment) else {
            return;
        };
        match learner.has {
            Has::Seat(index) => {
                if let Some(seat) = self.seats.get_mut(index) {
                    let mut reason = Reason::new();
                    reason.reason = why.cloned();
                    seat.released = Some(Dated::new(reason, on.clone()));
                }
            }
            Has::Place(number) => {
                self.waiting.remove(number);
            }
            Has::Nothing => return,
        }
        learner.has = Has::Nothing;
        self.here.remove(&learner.person);
    }
}
