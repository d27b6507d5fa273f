//! What a record knows of a course.

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
/// - only those who had a seat at that time attended a session.
///
/// Nobody states who had a seat before a report opened the record. In such a course, an enrolment
/// of which this record knows nothing may have had one: it can attend, and can give the seat up once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pub(super) plan: CoursePlan,
    /// What is known only by report.
    pub(super) report: Option<KnownByReport>,
    /// When it reached the reported status.
    pub(super) since: When,
    pub(super) approval: Option<Dated<Approval>>,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) started: Option<When>,
    pub(super) seats: Vec<TakenSeat>,
    pub(super) waiting: Vec<Waiting>,
    /// The person of each enrolment, also of those who left.
    pub(super) persons: BTreeMap<EnrolmentId, PersonId>,
    /// Enrolments of which only this is known: they gave up a seat from before the report.
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

/// Suất đã xếp: a seat that was given, and when it was given up, if it was.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TakenSeat {
    /// The enrolment that has it.
    pub enrolment: EnrolmentId,
    /// The person who sits there.
    pub person: PersonId,
    /// When it was given.
    pub given: When,
    /// How many people stood before this one on the waiting list and were passed over. A number above
    /// 0 is bad practice.
    pub passed_over: usize,
    /// When it was given up, and why.
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
    /// Since when the person waits.
    pub since: When,
}

/// Thời gian có mặt: for how long an enrolment attended, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AttendedMinutes {
    /// Attended, including make-ups. Minutes beyond the length of the session that is made up are not
    /// counted. It may be more than [`held`](Self::held): a session that was excused was not held, but
    /// can be made up.
    pub attended: u32,
    /// The most that may have been attended in addition, in sessions where nobody took down who
    /// attended.
    pub not_taken: u32,
    /// Held in total, without make-ups.
    pub held: u32,
    /// Planned in total, if that is known.
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
    /// How many learners were there; `None` if nobody took down who attended.
    pub learners: Option<usize>,
    /// How many trainers taught the session together.
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

    /// What was planned.
    pub const fn plan(&self) -> &CoursePlan {
        &self.plan
    }

    /// The specialties and fields of management that it is about.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.plan.subjects.iter())
    }

    /// The organisations that take part: those that organise it, then the facilities whose staff it is
    /// for, where they are named.
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

    /// What authorises it.
    pub const fn basis(&self) -> Option<&Basis> {
        self.plan.basis.as_ref()
    }

    /// The agreement under which it is counted: its basis, if that is an agreement that was in force.
    /// `None` on any other basis, and for a reported course, which was planned before any record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        match self.report {
            Some(_) => None,
            None => self.basis()?.counted_under(),
        }
    }

    /// When it reached the reported status; unknown if nobody states it, or if no report opened the
    /// record.
    pub const fn reached_since(&self) -> &When {
        &self.since
    }

    /// How many people learned, by the report that opened the record.
    pub fn reported_learners(&self) -> Option<Count> {
        self.report.as_ref()?.learners
    }

    /// What else was counted: by the report that opened the record, and in the final report.
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

    /// When it began. `None`: this record does not hold its beginning. Unknown: it began, and nobody
    /// says when.
    pub const fn started(&self) -> Option<&When> {
        self.started.as_ref()
    }

    /// The seats that are taken, in the order in which they were given.
    pub fn seats(&self) -> impl Iterator<Item = &TakenSeat> + Clone {
        self.seats.iter().filter(|seat| seat.released.is_none())
    }

    /// Every seat that was ever given, also those that were given up.
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

    /// Whether this enrolment, of which nothing else is known, may have a seat from before the report.
    fn may_have_sat(&self, enrolment: EnrolmentId) -> bool {
        let is_known = self.persons.contains_key(&enrolment) || self.gone.contains(&enrolment);
        self.report.is_some() && !is_known
    }

    /// Whether certainly nobody has a seat or waits.
    pub(super) fn has_nobody(&self) -> bool {
        let nobody_here = self.waiting.is_empty() && self.seats().next().is_none();
        self.report.is_none() && nobody_here
    }

    /// How many seats are free. `None` if the capacity is not known, or if a report opened the record:
    /// nobody states how many seats were taken before.
    pub fn free_seats(&self) -> Option<u16> {
        match self.report {
            Some(_) => None,
            None => self.seats_left(),
        }
    }

    /// The most seats that can still be given, if the capacity is known.
    pub(super) fn seats_left(&self) -> Option<u16> {
        let taken = u16::try_from(self.seats().count()).unwrap_or(u16::MAX);
        Some(self.plan.capacity?.saturating_sub(taken))
    }

    /// The waiting list, in its order.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// The seats given to somebody while others stood before them on the waiting list: bad practice.
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
    /// report opened it, they may have been held before.
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

    /// The session with this number as it was held; a make-up is not meant.
    fn held_as(&self, session: SessionNumber) -> Option<&SessionHeld> {
        let mut held = self.sessions.iter().map(|dated| &dated.what);
        held.find(|it| it.session == session && !it.makes_up)
    }

    /// How many minutes were held. Make-ups are not counted, since they repeat a session; neither is
    /// the make-up of a session that was excused, so that somebody may have attended for longer.
    pub fn minutes_held(&self) -> u32 {
        let mut minutes: u32 = 0;
        for session in &self.sessions {
            if !session.what.makes_up {
                minutes = minutes.saturating_add(session.what.minutes.into());
            }
        }
        minutes
    }

    /// For how long this enrolment attended; `None` if it never had a seat. If a report opened the
    /// record, anybody may have had a seat before: the answer is then what was attended in this record.
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

    /// The minutes of a session that were attended, in it or in its make-ups, and the minutes that may
    /// have been attended in addition. Together they are not more than the length of the session.
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

    /// Each trainer in each session, with the learners who were there.
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

    /// Who taught, each once.
    pub fn trainers(&self) -> BTreeSet<PersonId> {
        self.teaching().map(|it| it.trainer).collect()
    }

    /// The final report.
    pub const fn closing(&self) -> Option<&Dated<CourseReport>> {
        self.closing.as_ref()
    }

    pub(super) fn seat(&mut self, learner: Learner, on: &When) {
        let Learner { enrolment, person } = learner;
        // Somebody who did not wait passes over everybody who does.
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
