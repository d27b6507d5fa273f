//! What a record knows of a course.

use super::{
    CoursePlan, CourseReport, CourseStatus, Learner, ReportedCourse, SessionExcused, SessionHeld,
};
use crate::record::{Approval, Dated, Postponement, Reason, Reported};
use crate::value::{AgreementId, Count, EnrolmentId, Figure, PersonId, Text, When, numbered};
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
/// - only who had a seat then attended a session.
///
/// Who had a seat in a course before it was taken up by report, nobody says. There an enrolment of
/// which this record knows nothing may have had one: it can attend, and can give the seat up, once.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub(super) plan: CoursePlan,
    /// What is known by report alone.
    pub(super) report: Option<KnownByReport>,
    /// When it reached what is reported.
    pub(super) since: When,
    pub(super) approval: Option<Dated<Approval>>,
    pub(super) postponements: Vec<Dated<Postponement>>,
    pub(super) started: Option<When>,
    pub(super) seats: Vec<TakenSeat>,
    pub(super) waiting: Vec<Waiting>,
    /// For whom each enrolment stands, of those too who left.
    pub(super) persons: BTreeMap<EnrolmentId, PersonId>,
    /// Those of whom nothing is known but that they gave up a seat from before the report.
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenSeat {
    /// The enrolment that has it.
    pub enrolment: EnrolmentId,
    /// The person who sits there.
    pub person: PersonId,
    /// When it was given.
    pub given: When,
    /// How many then waited who stood before this one on the waiting list. More than none is bad
    /// practice.
    pub passed_over: usize,
    /// When it was given up, and why.
    pub released: Option<Dated<Reason>>,
}

/// Đang chờ: a place on the waiting list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The enrolment that waits.
    pub enrolment: EnrolmentId,
    /// The person.
    pub person: PersonId,
    /// Since when.
    pub since: When,
}

/// Thời gian có mặt: for how long an enrolment attended, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendedMinutes {
    /// Attended, with what was made up. What was made up beyond the length of its session doesn't count.
    /// It may be more than [`held`](Self::held): a session that was excused is not held, and made up.
    pub attended: u32,
    /// Of sessions where nobody took down who attended: so much more it may have been.
    pub not_taken: u32,
    /// Held in all, without make-ups.
    pub held: u32,
    /// Planned in all, if that is known.
    pub planned: Option<u32>,
}

/// Giảng dạy: one trainer in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teaching<'a> {
    /// The trainer.
    pub trainer: PersonId,
    /// The session, or what makes it up.
    pub session: &'a Dated<SessionHeld>,
    /// How many learners were there; none if nobody took it down.
    pub learners: Option<usize>,
    /// How many trainers shared them.
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

    /// The agreement that it counts under: the one in force that it was planned on. None for what rests
    /// on anything else, and for what is reported, which was done before any record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        match self.report {
            Some(_) => None,
            None => self.plan.basis.as_ref()?.counted_under(),
        }
    }

    /// When it reached what is reported; unknown if nobody says, or if it was not reported.
    pub const fn reached_since(&self) -> &When {
        &self.since
    }

    /// How many people learned, as reported when the record was taken up.
    pub fn reported_learners(&self) -> Option<Count> {
        self.report.as_ref()?.learners
    }

    /// What else was counted, as reported when the record was taken up, and at the end.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let before = self.report.iter().flat_map(|known| &known.figures);
        let at_end = self.closing.iter().flat_map(|report| &report.what.figures);
        before.chain(at_end)
    }

    /// The approval.
    pub const fn approval(&self) -> Option<&Dated<Approval>> {
        self.approval.as_ref()
    }

    /// How often it was put off, and why.
    pub fn postponements(&self) -> &[Dated<Postponement>] {
        &self.postponements
    }

    /// When it began, if that was lived through here.
    pub const fn started(&self) -> Option<&When> {
        self.started.as_ref()
    }

    /// The seats that are taken, in the order in which they were given.
    pub fn seats(&self) -> impl Iterator<Item = &TakenSeat> + Clone {
        self.seats.iter().filter(|seat| seat.released.is_none())
    }

    /// The seats that were ever given, those that were given up too.
    pub fn seats_ever(&self) -> &[TakenSeat] {
        &self.seats
    }

    /// The seat that this enrolment has.
    pub fn seat_of(&self, enrolment: EnrolmentId) -> Option<&TakenSeat> {
        self.seats().find(|seat| seat.enrolment == enrolment)
    }

    /// Whether this enrolment has a seat, or may have one since before the report.
    pub(super) fn may_sit(&self, enrolment: EnrolmentId) -> bool {
        self.seat_of(enrolment).is_some() || self.may_have_sat(enrolment)
    }

    /// Whether this enrolment, of which nothing else is known, may have a seat since before the report.
    fn may_have_sat(&self, enrolment: EnrolmentId) -> bool {
        let is_known = self.persons.contains_key(&enrolment) || self.gone.contains(&enrolment);
        self.report.is_some() && !is_known
    }

    /// Whether certainly nobody has a seat or waits.
    pub(super) fn has_nobody(&self) -> bool {
        let nobody_here = self.waiting.is_empty() && self.seats().next().is_none();
        self.report.is_none() && nobody_here
    }

    /// How many seats are free. None if the capacity is not known, or if the course was taken up
    /// by report: nobody says how many seats were taken before.
    pub fn free_seats(&self) -> Option<u16> {
        match self.report {
            Some(_) => None,
            None => self.seats_left(),
        }
    }

    /// How many seats can still be given at most, if that is known.
    pub(super) fn seats_left(&self) -> Option<u16> {
        let taken = u16::try_from(self.seats().count()).unwrap_or(u16::MAX);
        Some(self.plan.capacity?.saturating_sub(taken))
    }

    /// The waiting list, in its order.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// The seats that went past somebody who stood before on the waiting list: bad practice.
    pub fn seats_out_of_turn(&self) -> impl Iterator<Item = &TakenSeat> {
        self.seats.iter().filter(|seat| seat.passed_over > 0)
    }

    /// The sessions held, make-ups among them, in their order.
    pub fn sessions(&self) -> &[Dated<SessionHeld>] {
        &self.sessions
    }

    /// The sessions dropped.
    pub fn excused(&self) -> &[Dated<SessionExcused>] {
        &self.excused
    }

    /// The numbers of the planned sessions that were neither held nor excused here. A course that
    /// was taken up by report may have held them before.
    pub fn open_sessions(&self) -> impl Iterator<Item = u16> {
        let planned = numbered(&self.plan.sessions).map(|(number, _)| number);
        planned.filter(|session| !self.is_settled(*session))
    }

    pub(super) fn is_settled(&self, session: u16) -> bool {
        let is_excused = |it: &Dated<SessionExcused>| it.what.session == session;
        self.held_as(session).is_some() || self.excused.iter().any(is_excused)
    }

    /// The session with this number as it was held, not what makes it up.
    fn held_as(&self, session: u16) -> Option<&SessionHeld> {
        let held = self.sessions.iter().map(|session| &session.what);
        held.filter(|it| !it.makes_up)
            .find(|it| it.session == session)
    }

    /// How many minutes were held. Make-ups don't count: they repeat. That holds too where a session
    /// was excused and made up later, so that somebody may have attended for longer.
    pub fn minutes_held(&self) -> u32 {
        let held = self.sessions.iter().map(|session| &session.what);
        let minutes = held.filter(|it| !it.makes_up).map(|it| it.minutes.into());
        minutes.fold(0, u32::saturating_add)
    }

    /// For how long this enrolment attended; none if it never had a seat. In a course that was taken
    /// up by report anybody may have had one before: then it is what was attended here.
    pub fn attendance_of(&self, enrolment: EnrolmentId) -> Option<AttendedMinutes> {
        let mut seats = self.seats.iter();
        if self.report.is_none() && !seats.any(|seat| seat.enrolment == enrolment) {
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

    /// The minutes of a session that were attended, then or made up, and those that may have been.
    fn attended(&self, session: u16, enrolment: EnrolmentId) -> (u32, u32) {
        let planned = || self.plan.session(session)?.minutes;
        let length = self.held_as(session).map(|it| it.minutes).or_else(planned);
        let most = length.map_or(u32::MAX, u32::from);
        let (mut attended, mut not_taken) = (0_u32, 0_u32);
        let held = self.sessions.iter().map(|it| &it.what);
        for it in held.filter(|it| it.session == session) {
            match it.minutes_of(enrolment) {
                Some(minutes) => attended = attended.saturating_add(minutes.into()),
                None => not_taken = not_taken.saturating_add(it.minutes.into()),
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

    /// What was reported at the end.
    pub const fn closing(&self) -> Option<&Dated<CourseReport>> {
        self.closing.as_ref()
    }

    pub(super) fn seat(&mut self, learner: Learner, on: &When) {
        let Learner { enrolment, person } = learner;
        let mut places = self.waiting.iter();
        let place = places.position(|place| place.enrolment == enrolment);
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
                seat.released.get_or_insert_with(|| Dated {
                    on: on.clone(),
                    what: Reason {
                        reason: why.clone(),
                    },
                });
            }
        }
    }
}
