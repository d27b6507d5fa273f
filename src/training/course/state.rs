//! The state of a course.

use super::{
    CoursePlan, CourseReport, CourseStatus, Learner, ReportedCourse, SessionExcused, SessionHeld,
    SessionNumber,
};
use crate::agreement::Recipient;
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Approval, Dated, Postponement, Reason, Reported};
use crate::specialty::Subject;
use crate::value::{
    AgreementId, Count, EnrolmentId, Figure, PersonId, Text, When, distinct, numbered,
};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

/// Khóa đào tạo: the state of one course.
///
/// # Invariants
///
/// - no more seats are taken than the course has, whatever was corrected;
/// - a person has one seat or waits once, or neither; an enrolment stands for one person throughout;
/// - the waiting list keeps its order;
/// - only an enrolment that had a seat at that time attended a session.
///
/// It is not known who had a seat before a report opened the record. In such a course, an enrolment
/// that this record does not name may have had a seat: it can attend, and can give the seat up
/// once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pub(super) plan: CoursePlan,
    /// The facts that are known only from a report.
    pub(super) report: Option<KnownByReport>,
    /// The date on which it reached the reported status.
    pub(super) since: When,
    pub(super) approval: Option<Dated<Approval>>,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) started: Option<When>,
    pub(super) seats: Vec<TakenSeat>,
    pub(super) waiting: Vec<Waiting>,
    /// The person of each enrolment, including those who left.
    pub(super) persons: BTreeMap<EnrolmentId, PersonId>,
    /// Enrolments that gave up a seat from before the report; nothing else is known about them.
    pub(super) gone: BTreeSet<EnrolmentId>,
    pub(super) sessions: Vec<Dated<SessionHeld>>,
    pub(super) excused: Vec<Dated<SessionExcused>>,
    pub(super) closing: Option<Dated<CourseReport>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KnownByReport {
    learners: Option<Count>,
    figures: Vec<Figure>,
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

/// Thời gian có mặt: the attendance of an enrolment, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AttendedMinutes {
    /// The minutes attended, including make-up sessions. A make-up session counts at most the
    /// length of the session that it makes up. The number may be more than [`held`](Self::held): an
    /// excused session was not held, but can be made up.
    pub attended: u32,
    /// The greatest number of additional minutes that may have been attended, in sessions whose
    /// attendance nobody recorded.
    pub not_taken: u32,
    /// The minutes held in total, without make-up sessions.
    pub held: u32,
    /// The minutes planned in total, if known.
    pub planned: Option<u32>,
}

/// Giảng dạy: one trainer in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Teaching<'a> {
    /// The trainer.
    pub trainer: PersonId,
    /// The session, or the make-up session.
    pub session: &'a Dated<SessionHeld>,
    /// The number of learners who attended; `None` if nobody recorded the attendance.
    pub learners: Option<usize>,
    /// The number of trainers who taught the session together.
    pub trainers: usize,
}

impl Course {
    pub(super) const fn planned(plan: CoursePlan) -> Self {
        Self {
            plan,
            report: None,
            since: When::UNKNOWN,
            approval: None,
            postponements: Vec::new(),
            started: None,
            seats: Vec::new(),
            waiting: Vec::new(),
            persons: BTreeMap::new(),
            gone: BTreeSet::new(),
            sessions: Vec::new(),
            excused: Vec::new(),
            closing: None,
        }
    }

    pub(super) fn reported(report: &Reported<CourseStatus, ReportedCourse>) -> Self {
        let known = &report.known;
        Self {
            report: Some(KnownByReport {
                learners: known.learners,
                figures: known.figures.clone(),
            }),
            since: known.since.clone(),
            ..Self::planned(known.plan.clone())
        }
    }

    /// The plan.
    pub const fn plan(&self) -> &CoursePlan {
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
    pub const fn basis(&self) -> Option<&Basis> {
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

    /// The other figures, from the report that opened the record and from the final report.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let before = self.report.iter().flat_map(|known| &known.figures);
        let at_end = self.closing.iter().flat_map(|report| &report.what.figures);
        before.chain(at_end)
    }

    /// The approval.
    pub const fn approval(&self) -> Option<&Dated<Approval>> {
        self.approval.as_ref()
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
        self.seats().find(|seat| seat.enrolment == enrolment)
    }

    /// Whether this enrolment has a seat, or may have one from before the report.
    pub(super) fn may_sit(&self, enrolment: EnrolmentId) -> bool {
        self.seat_of(enrolment).is_some() || self.may_have_sat(enrolment)
    }

    /// Whether this enrolment, which the record does not name, may have a seat from before the
    /// report.
    pub(super) fn may_have_sat(&self, enrolment: EnrolmentId) -> bool {
        let is_known = self.persons.contains_key(&enrolment) || self.gone.contains(&enrolment);
        self.report.is_some() && !is_known
    }

    /// Whether certainly nobody has a seat or is on the waiting list.
    pub(super) fn has_nobody(&self) -> bool {
        let nobody_here = self.waiting.is_empty() && self.seats().next().is_none();
        self.report.is_none() && nobody_here
    }

    /// The number of free seats. `None` if the capacity is not known, or if a report opened the
    /// record, because it is not known how many seats were taken before.
    pub fn free_seats(&self) -> Option<u16> {
        match self.report {
            Some(_) => None,
            None => self.seats_left(),
        }
    }

    /// The greatest number of seats that can still be given, if the capacity is known.
    pub(super) fn seats_left(&self) -> Option<u16> {
        let taken = u16::try_from(self.seats().count()).unwrap_or(u16::MAX);
        Some(self.plan.capacity?.saturating_sub(taken))
    }

    /// The waiting list, in its order.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// The seats that were given while another person was earlier on the waiting list: bad
    /// practice.
    pub fn seats_out_of_turn(&self) -> impl Iterator<Item = &TakenSeat> {
        self.seats.iter().filter(|seat| seat.passed_over > 0)
    }

    /// The sessions that were held, including make-ups, in their order.
    pub fn sessions(&self) -> &[Dated<SessionHeld>] {
        &self.sessions
    }

    /// The sessions that were excused.
    pub fn excused(&self) -> &[Dated<SessionExcused>] {
        &self.excused
    }

    /// The numbers of the planned sessions that were neither held nor excused in this record. If a
    /// report opened the record, these sessions may have been held before.
    pub fn open_sessions(&self) -> impl Iterator<Item = SessionNumber> {
        numbered(&self.plan.sessions)
            .map(|(number, _)| number)
            .filter(|number| !self.is_settled(*number))
    }

    /// Whether the session was held or excused.
    pub(super) fn is_settled(&self, session: SessionNumber) -> bool {
        let mut excused = self.excused.iter();
        self.held_as(session).is_some() || excused.any(|it| it.what.session == session)
    }

    /// The session with this number as it was held, not a make-up session.
    fn held_as(&self, session: SessionNumber) -> Option<&SessionHeld> {
        let mut held = self.sessions.iter().map(|dated| &dated.what);
        held.find(|it| it.session == session && !it.makes_up)
    }

    /// The minutes held. Make-up sessions are not counted, because they repeat a session. The
    /// make-up of an excused session is not counted either, so an enrolment may have attended more
    /// minutes.
    pub fn minutes_held(&self) -> u32 {
        let mut minutes: u32 = 0;
        for session in &self.sessions {
            if !session.what.makes_up {
                minutes = minutes.saturating_add(session.what.minutes.into());
            }
        }
        minutes
    }

    /// The attendance of this enrolment; `None` if it never had a seat. If a report opened the
    /// record, anybody may have had a seat before: then only the attendance in this record is
    /// given.
    pub fn attendance_of(&self, enrolment: EnrolmentId) -> Option<AttendedMinutes> {
        let had_seat = self.seats.iter().any(|seat| seat.enrolment == enrolment);
        if self.report.is_none() && !had_seat {
            return None;
        }
        let mut sum = AttendedMinutes {
            attended: 0,
            not_taken: 0,
            held: self.minutes_held(),
            planned: self.plan.minutes(),
        };
        let numbers: BTreeSet<_> = self.sessions.iter().map(|it| it.what.session).collect();
        for session in numbers {
            let (attended, not_taken) = self.attended(session, enrolment);
            sum.attended = sum.attended.saturating_add(attended);
            sum.not_taken = sum.not_taken.saturating_add(not_taken);
        }
        Some(sum)
    }

    /// The minutes of a session that an enrolment attended, in it or in its make-up sessions, and
    /// the additional minutes that it may have attended. Together they are at most the length of
    /// the session.
    fn attended(&self, session: SessionNumber, enrolment: EnrolmentId) -> (u32, u32) {
        let length = match self.held_as(session) {
            Some(held) => Some(held.minutes),
            None => self.plan.session(session).and_then(|it| it.minutes),
        };
        let most = length.map_or(u32::MAX, u32::from);
        let (mut attended, mut not_taken) = (0_u32, 0_u32);
        for held in self.sessions.iter().map(|dated| &dated.what) {
            if held.session != session {
                continue;
            }
            match held.minutes_of(enrolment) {
                Some(minutes) => attended = attended.saturating_add(minutes.into()),
                None => not_taken = not_taken.saturating_add(held.minutes.into()),
            }
        }
        let attended = attended.min(most);
        (attended, not_taken.min(most.saturating_sub(attended)))
    }

    /// Each trainer in each session, with the number of learners who attended.
    pub fn teaching(&self) -> impl Iterator<Item = Teaching<'_>> {
        self.sessions.iter().flat_map(|session| {
            let trainers = session.what.distinct_trainers();
            let (learners, count) = (session.what.learners(), trainers.len());
            trainers.into_iter().map(move |trainer| Teaching {
                trainer,
                session,
                learners,
                trainers: count,
            })
        })
    }

    /// The trainers, each once.
    pub fn trainers(&self) -> BTreeSet<PersonId> {
        self.teaching().map(|it| it.trainer).collect()
    }

    /// The final report.
    pub const fn closing(&self) -> Option<&Dated<CourseReport>> {
        self.closing.as_ref()
    }

    pub(super) fn seat(&mut self, learner: Learner, on: &When) {
        let Learner { enrolment, person } = learner;
        // A person who was not on the list passes over everybody on it.
        let mut waiting = self.waiting.iter();
        let place = waiting.position(|place| place.enrolment == enrolment);
        let passed_over = place.unwrap_or(self.waiting.len());
        self.waiting.retain(|place| place.enrolment != enrolment);
        self.persons.insert(enrolment, person);
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
        self.persons.insert(enrolment, person);
        self.waiting.push(Waiting {
            enrolment,
            person,
            since: on.clone(),
        });
    }

    pub(super) fn release(&mut self, enrolment: EnrolmentId, why: &Text, on: &When) {
        if self.may_have_sat(enrolment) {
            self.gone.insert(enrolment);
        }
        self.waiting.retain(|place| place.enrolment != enrolment);
        for seat in &mut self.seats {
            if seat.enrolment == enrolment {
                seat.released
                    .get_or_insert_with(|| Dated::new(Reason::new(why.clone()), on.clone()));
            }
        }
    }
}
