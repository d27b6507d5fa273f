//! The sessions of a course, who attended them, and who taught.

use super::{Course, SessionExcused, SessionHeld, SessionNumber};
use crate::record::{Dated, keep};
use crate::value::{EnrolmentId, PersonId, When, numbered};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Thời gian có mặt: the attendance of an enrolment, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AttendedMinutes {
    /// The minutes attended, including make-up sessions. A make-up session counts at most the
    /// length of the session that it makes up. The number may be more than [`held`](Self::held): an
    /// excused session was not held, but can be made up.
    pub attended: u32,
    /// The greatest number of additional minutes that may have been attended: in sessions whose attendance
    /// nobody recorded, in those whose length is not known, and in make-up sessions of which it is not known
    /// what they make up. `None` if nothing bounds it.
    pub not_taken: Option<u32>,
    /// The minutes held in total, without make-up sessions; `None` if the length of one is not known.
    pub held: Option<u32>,
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
    pub session: &'a Dated<Arc<SessionHeld>>,
    /// The number of learners who attended; `None` if nobody recorded the attendance.
    pub learners: Option<usize>,
    /// The number of trainers who taught the session together.
    pub trainers: usize,
}

impl Course {
    /// The sessions that were held, including make-ups, by date.
    pub fn sessions(&self) -> &[Dated<Arc<SessionHeld>>] {
        &self.sessions
    }

    /// The sessions that were excused, by date.
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
        self.settled.contains(&session)
    }

    /// The minutes held; `None` if the length of a session is not known. Make-up sessions are not counted,
    /// because they repeat a session. The make-up of an excused session is not counted either, so an
    /// enrolment may have attended more minutes.
    pub fn minutes_held(&self) -> Option<u32> {
        let mut minutes: u32 = 0;
        for session in &self.sessions {
            if !session.what.makes_up {
                minutes = minutes.saturating_add(session.what.minutes?.into());
            }
        }
        Some(minutes)
    }

    pub(super) fn hold(&mut self, held: &Arc<SessionHeld>, on: &When) {
        if let (Some(session), false) = (held.session, held.makes_up) {
            self.settle(session);
        }
        self.taught.extend(&held.trainers);
        keep(&mut self.sessions, held, on);
    }

    /// Stores that a session was held or excused.
    pub(super) fn settle(&mut self, session: SessionNumber) {
        if self.settled.insert(session) && self.plan.session(session).is_some() {
            self.open_sessions = self.open_sessions.saturating_sub(1);
        }
    }

    /// The attendance of this enrolment; `None` if it never had a seat, and is in no list of attendance. If a
    /// report opened the record, anybody may have had a seat before: then only the attendance in this
    /// record is given.
    pub fn attendance_of(&self, enrolment: EnrolmentId) -> Option<AttendedMinutes> {
        let mut seats = self.seats.iter();
        let had_seat = seats.any(|seat| seat.enrolment == enrolment);
        let is_listed = || self.sessions.iter().any(|it| it.what.lists(enrolment));
        if !self.has_unnamed() && !had_seat && !is_listed() {
            return None;
        }
        let mut sum = AttendedMinutes {
            attended: 0,
            not_taken: Some(0),
            held: self.minutes_held(),
            planned: self.plan.minutes(),
        };
        let mut sessions: BTreeMap<SessionNumber, AttendedSession> = BTreeMap::new();
        for held in self.sessions.iter().map(|dated| &dated.what) {
            let Some(number) = held.session else {
                // which session it is, or makes up, is not known
                let mut alone = AttendedSession::default();
                alone.add(held, enrolment);
                sum.add(alone.within(None));
                continue;
            };
            sessions.entry(number).or_default().add(held, enrolment);
        }
        for (number, session) in sessions {
            let planned = self.plan.session(number).and_then(|it| it.minutes);
            sum.add(session.within(planned));
        }
        Some(sum)
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
        self.taught.clone()
    }
}

impl AttendedMinutes {
    fn add(&mut self, (attended, not_taken): (u32, Option<u32>)) {
        self.attended = self.attended.saturating_add(attended);
        self.not_taken = sum(self.not_taken, not_taken);
    }
}

/// `None` if either is not bounded.
fn sum(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    Some(one?.saturating_add(other?))
}

/// What one enrolment attended of one session, in it or in its make-up sessions.
struct AttendedSession {
    /// Whether it was held itself, and not only made up.
    was_held: bool,
    /// The length as it was held, if it is known.
    length: Option<u16>,
    attended: u32,
    /// `None` if nothing bounds it.
    not_taken: Option<u32>,
}

impl Default for AttendedSession {
    fn default() -> Self {
        Self {
            was_held: false,
            length: None,
            attended: 0,
            not_taken: Some(0),
        }
    }
}

impl AttendedSession {
    fn add(&mut self, held: &SessionHeld, enrolment: EnrolmentId) {
        if !held.makes_up {
            (self.was_held, self.length) = (true, held.minutes);
        }
        let may_count_twice = held.makes_up && held.session.is_none();
        match held.minutes_of(enrolment) {
            Some(minutes) if may_count_twice => {
                self.not_taken = sum(self.not_taken, Some(minutes.into()));
            }
            Some(minutes) => self.attended = self.attended.saturating_add(minutes.into()),
            None => self.not_taken = sum(self.not_taken, held.minutes.map(u32::from)),
        }
    }

    /// The minutes attended, and the additional minutes that may have been attended. Together they
    /// are at most the length of the session: as it was held, otherwise as it was planned.
    fn within(&self, planned: Option<u16>) -> (u32, Option<u32>) {
        let length = if self.was_held { self.length } else { planned };
        let Some(most) = length.map(u32::from) else {
            return (self.attended, self.not_taken);
        };
        let attended = self.attended.min(most);
        let rest = most.saturating_sub(attended);
        (attended, Some(self.not_taken.unwrap_or(rest).min(rest)))
    }
}
