//! Who attended the sessions of a course, and who taught.

use super::{Course, SessionHeld, SessionNumber};
use crate::record::Dated;
use crate::value::{EnrolmentId, PersonId};
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
    pub session: &'a Dated<Arc<SessionHeld>>,
    /// The number of learners who attended; `None` if nobody recorded the attendance.
    pub learners: Option<usize>,
    /// The number of trainers who taught the session together.
    pub trainers: usize,
}

impl Course {
    /// The attendance of this enrolment; `None` if it never had a seat. If a report opened the
    /// record, anybody may have had a seat before: then only the attendance in this record is
    /// given.
    pub fn attendance_of(&self, enrolment: EnrolmentId) -> Option<AttendedMinutes> {
        let mut seats = self.seats.iter();
        let had_seat = seats.any(|seat| seat.enrolment == enrolment);
        if self.report.is_none() && !had_seat {
            return None;
        }
        let mut sum = AttendedMinutes {
            attended: 0,
            not_taken: 0,
            held: self.minutes_held(),
            planned: self.plan.minutes(),
        };
        let mut sessions: BTreeMap<SessionNumber, AttendedSession> = BTreeMap::new();
        for held in self.sessions.iter().map(|dated| &dated.what) {
            sessions
                .entry(held.session)
                .or_default()
                .add(held, enrolment);
        }
        for (number, session) in sessions {
            let planned = self.plan.session(number).and_then(|it| it.minutes);
            let (attended, not_taken) = session.within(planned);
            sum.attended = sum.attended.saturating_add(attended);
            sum.not_taken = sum.not_taken.saturating_add(not_taken);
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
        self.teaching().map(|it| it.trainer).collect()
    }
}

/// What one enrolment attended of one session, in it or in its make-up sessions.
#[derive(Default)]
struct AttendedSession {
    /// The length as it was held.
    length: Option<u16>,
    attended: u32,
    not_taken: u32,
}

impl AttendedSession {
    fn add(&mut self, held: &SessionHeld, enrolment: EnrolmentId) {
        if !held.makes_up {
            self.length = Some(held.minutes);
        }
        match held.minutes_of(enrolment) {
            Some(minutes) => self.attended = self.attended.saturating_add(minutes.into()),
            None => self.not_taken = self.not_taken.saturating_add(held.minutes.into()),
        }
    }

    /// The minutes attended, and the additional minutes that may have been attended. Together they
    /// are at most the length of the session: as it was held, otherwise as it was planned.
    fn within(&self, planned: Option<u16>) -> (u32, u32) {
        let most = self.length.or(planned).map_or(u32::MAX, u32::from);
        let attended = self.attended.min(most);
        (attended, self.not_taken.min(most.saturating_sub(attended)))
    }
}
