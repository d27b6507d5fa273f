//! Payloads of courses.

use super::agreement::{period, subject};
use super::basis::{basis, covered};
use super::values::{document, organisation};
use super::{Payloads, values};
use crate::agreement::ContentKind;
use crate::agreement::{Modality, Mode, Recipient};
use crate::record::{Entry, Event, Postponement, Record};
use crate::training::course::{
    Attendance, CapacityChange, Course, CourseEvent, CourseEventKind, CourseKind, CoursePlan,
    CourseReport, CourseStatus, Learner, PlannedSession, ReportedCourse, SeatRelease,
    SessionExcused, SessionHeld, SessionNumber,
};
use crate::value::{Count, EnrolmentId, Id, PersonId, When};
use alloc::vec::Vec;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};
use uuid::Uuid;

impl Payloads for Course {
    fn opening() -> BoxedStrategy<Entry<CourseEvent>> {
        let without = (plan(), values::when()).prop_map(planned);
        let reported = (reported(), values::when()).prop_map(|(event, on)| event.on(on));
        prop_oneof![
            4 => without,
            2 => on_agreement().prop_map(planned),
            1 => reported,
        ]
        .boxed()
    }

    fn event(record: &Record<Self>, kind: CourseEventKind) -> BoxedStrategy<CourseEvent> {
        let state = record.state();
        match kind {
            CourseEventKind::Planned => plan().prop_map(CourseEvent::planned).boxed(),
            CourseEventKind::Reported => reported(),
            CourseEventKind::Approved => values::approval().prop_map(CourseEvent::approved).boxed(),
            CourseEventKind::CapacityChanged => (0..16_u16)
                .prop_map(|n| CourseEvent::capacity_changed(CapacityChange::new(n)))
                .boxed(),
            CourseEventKind::Postponed => (values::text(), values::when())
                .prop_map(|(reason, to)| CourseEvent::postponed(Postponement::from(reason).to(to)))
                .boxed(),
            CourseEventKind::Refused => values::reason().prop_map(CourseEvent::Refused).boxed(),
            CourseEventKind::Cancelled => values::reason().prop_map(CourseEvent::Cancelled).boxed(),
            CourseEventKind::Interrupted => {
                values::reason().prop_map(CourseEvent::Interrupted).boxed()
            }
            CourseEventKind::Aborted => values::reason().prop_map(CourseEvent::Aborted).boxed(),
            CourseEventKind::Started => Just(CourseEvent::Started).boxed(),
            CourseEventKind::Resumed => Just(CourseEvent::Resumed).boxed(),
            CourseEventKind::Finished => Just(CourseEvent::Finished).boxed(),
            CourseEventKind::SeatGiven => seat_given(state),
            CourseEventKind::SeatReleased => seat_released(state),
            CourseEventKind::Waitlisted => learner().prop_map(CourseEvent::Waitlisted).boxed(),
            CourseEventKind::SessionHeld => session_held(state),
            CourseEventKind::SessionExcused => (session(state), values::text())
                .prop_map(|(session, reason)| {
                    CourseEvent::session_excused(SessionExcused::new(session).reason(reason))
                })
                .boxed(),
            CourseEventKind::Closed => (vec(values::figure(), 0..2), option::of(document()))
                .prop_map(|(figures, document)| {
                    CourseEvent::closed(CourseReport { figures, document })
                })
                .boxed(),
        }
    }
}

/// A course of few seats and sessions, so that it becomes full and can finish; now and then without
/// a subject.
fn plan() -> impl Strategy<Value = CoursePlan> {
    let subjects = (vec(subject(), 0..3), any::<bool>());
    let for_whom = (
        vec(organisation().prop_map(Recipient::Facility), 0..2),
        vec(values::coded(), 0..3),
    );
    let how = (
        option::of(values::coded::<CourseKind>()),
        vec(select(Modality::ALL).prop_map(Mode::new), 0..2),
        option::of(period()),
        option::of(basis()),
    );
    let size = (
        option::weighted(0.7, 0..4_u16),
        vec(planned_session(), 0..3),
        vec(values::figure(), 0..2),
    );
    let parts = (option::of(values::text()), subjects, for_whom, how, size);
    parts.prop_map(|(name, subjects, for_whom, how, size)| {
        let (kind, modes, period, basis) = how;
        CoursePlan {
            name,
            subjects: subjects.0,
            subjects_open: subjects.1,
            kind,
            organisers: Vec::new(),
            recipients: for_whom.0,
            cadres: for_whom.1,
            modes,
            capacity: size.0,
            sessions: size.1,
            period,
            targets: size.2,
            basis,
        }
    })
}

/// A course planned under an agreement, most often on the day of its evidence.
fn on_agreement() -> impl Strategy<Value = (CoursePlan, When)> {
    let another_day = option::weighted(0.2, values::when());
    let parts = (plan(), organisation(), organisation(), values::day());
    let held = parts.prop_filter_map("not covered", |(plan, by, recipient, day)| {
        let activity = ContentKind::ProfessionalTraining;
        let covered = covered(&by, &recipient, activity, &plan.subjects, day)?;
        Some((plan.organisers([by]).basis(covered), day.into()))
    });
    (held, another_day).prop_map(|((plan, on), another)| (plan, another.unwrap_or(on)))
}

fn planned((plan, on): (CoursePlan, When)) -> Entry<CourseEvent> {
    CourseEvent::planned(plan).on(on)
}

fn planned_session() -> impl Strategy<Value = PlannedSession> {
    (option::of(minutes()), values::when()).prop_map(|(minutes, on)| PlannedSession {
        minutes,
        on,
        content: None,
        mode: None,
    })
}

fn minutes() -> impl Strategy<Value = u16> {
    select(&[45, 90, 135][..])
}

fn reported() -> BoxedStrategy<CourseEvent> {
    let known = (
        plan(),
        option::weighted(0.2, values::when()),
        option::of((0..300_u32).prop_map(Count::exact)),
        vec(values::figure(), 0..2),
        (vec(learner(), 0..3), any::<bool>()),
    );
    let known = known.prop_map(|(plan, since, learners, figures, seats)| ReportedCourse {
        plan,
        since: since.unwrap_or(When::UNKNOWN),
        learners,
        figures,
        seats: seats.0,
        seats_complete: seats.1,
    });
    values::reported(select(CourseStatus::ALL), known)
        .prop_map(CourseEvent::reported)
        .boxed()
}

fn enrolment() -> impl Strategy<Value = EnrolmentId> {
    prop_oneof![4 => 0..6_u128, 1 => 0..1000_u128].prop_map(|n| Id::new(Uuid::from_u128(n)))
}

fn person() -> impl Strategy<Value = PersonId> {
    (0..6_u128).prop_map(|n| Id::new(Uuid::from_u128(n)))
}

/// One of few learners; now and then with the enrolment of another person.
fn learner() -> impl Strategy<Value = Learner> {
    let of_another = option::weighted(0.1, person());
    (enrolment(), of_another).prop_map(|(enrolment, person)| {
        let own = Id::new(enrolment.uuid());
        Learner::new(enrolment, person.unwrap_or(own))
    })
}

/// A seat, often given to a person on the waiting list, not always to the first.
fn seat_given(state: &Course) -> BoxedStrategy<CourseEvent> {
    let mut waiting = Vec::new();
    for place in state.waiting() {
        waiting.push(Learner::new(place.enrolment, place.person));
    }
    let given = if waiting.is_empty() {
        learner().boxed()
    } else {
        prop_oneof![1 => learner(), 1 => select(waiting)].boxed()
    };
    given.prop_map(CourseEvent::SeatGiven).boxed()
}

/// A seat given up by a learner who has a seat or waits; now and then by any learner.
fn seat_released(state: &Course) -> BoxedStrategy<CourseEvent> {
    let seated = state.seats().map(|seat| seat.enrolment);
    let waiting = state.waiting().map(|place| place.enrolment);
    let mut here: Vec<_> = seated.chain(waiting).collect();
    here.push(Id::new(Uuid::nil()));
    (
        prop_oneof![4 => select(here), 1 => enrolment()],
        values::text(),
    )
        .prop_map(|(enrolment, reason)| {
            CourseEvent::seat_released(SeatRelease::new(enrolment).reason(reason))
        })
        .boxed()
}

/// A session, often one that is open; now and then one that does not exist.
fn session(state: &Course) -> impl Strategy<Value = SessionNumber> + use<> {
    let held = state.sessions().iter().map(|it| it.what.session);
    let excused = state.excused().iter().map(|it| it.what.session);
    let settled = held.flatten().chain(excused);
    let last = settled.max().map_or(0, SessionNumber::get);
    let mut open: Vec<_> = state.open_sessions().collect();
    open.push(SessionNumber::new(last.saturating_add(1)));
    prop_oneof![3 => select(open), 1 => (0..6_u16).prop_map(SessionNumber::new)]
}

/// A session attended by some who have a seat; now and then by another learner, or for too long.
fn session_held(state: &Course) -> BoxedStrategy<CourseEvent> {
    let seated: Vec<_> = state.seats().map(|seat| seat.enrolment).collect();
    let count = seated.len();
    let attendance = (
        subsequence(seated, 0..=count),
        option::weighted(0.1, enrolment()),
        option::weighted(0.3, 0..180_u16),
    )
        .prop_map(|(seated, another, minutes)| {
            let attending = seated.into_iter().chain(another);
            let mut attendance: Vec<_> = attending.map(Attendance::new).collect();
            if let Some(last) = attendance.last_mut() {
                last.minutes = minutes;
            }
            attendance
        });
    let parts = (
        option::weighted(0.9, session(state)),
        prop::bool::weighted(0.25),
        option::weighted(0.9, minutes()),
        option::weighted(0.8, attendance),
        vec(person(), 0..3),
    );
    parts
        .prop_map(|(session, makes_up, minutes, attendance, trainers)| {
            CourseEvent::session_held(SessionHeld {
                session,
                makes_up,
                minutes,
                attendance,
                trainers,
                mode: None,
            })
        })
        .boxed()
}
