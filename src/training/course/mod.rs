//! Khóa đào tạo: one course, from its plan to its report.
//!
//! A course never gives more seats than it has, even after corrections, and it keeps the order of
//! its waiting list. A missed session can be made up; sessions may be written late. What may be wrong, the
//! record warns of. The
//! record of the enrolment says whether a learner passed; the course gives it evidence of a
//! [`Seat`].
//!
//! ```
//! use lienvien::record::{Approval, Event, Record};
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::specialty::ManagementField;
//! use lienvien::training::course::{
//!     Attendance, Course, CourseEvent, CoursePlan, Learner, PlannedSession, SessionHeld,
//! };
//! use lienvien::{text, value::Explain, when};
//! use uuid::Uuid;
//!
//! let plan = CoursePlan::new()
//!     .subjects([ManagementField::HospitalManagement])
//!     .capacity(1)
//!     .sessions([PlannedSession::new().minutes(90)]);
//! let on = when!(2025);
//! let mut course = Record::<Course>::open(Uuid::from_u128(1), CourseEvent::planned(plan).on(on.clone()))?;
//! let bach_mai = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
//! course.append(CourseEvent::approved(Approval::new(bach_mai)).on(on.clone()))?;
//!
//! let learner = |n| Learner::new(Uuid::from_u128(n), Uuid::from_u128(n));
//! course.append(CourseEvent::seat_given(learner(1)).on(on.clone()))?;
//! assert_eq!(course.state().free_seats(), Some(0));
//! let refused = course.append(CourseEvent::seat_given(learner(2)).on(on.clone())).unwrap_err();
//! assert_eq!(refused.vi(), "khóa đào tạo đã đủ học viên, chỉ được xếp tối đa 1 người");
//! course.append(CourseEvent::waitlisted(learner(2)).on(on.clone()))?;
//!
//! let first = learner(1).enrolment;
//! assert_eq!(course.seat(first)?.person(), learner(1).person);
//! course.append(CourseEvent::started().on(on.clone()))?;
//! let session = SessionHeld::new().session(1).minutes(90).attendance([Attendance::new(first)]);
//! course.append(CourseEvent::session_held(session).on(on.clone()))?;
//! assert_eq!(course.state().attendance_of(first).map(|it| (it.attended, it.planned)), Some((90, Some(90))));
//! course.append(CourseEvent::finished().on(on))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attendance;
mod content;
mod event;
mod evidence;
mod guard;
mod lifecycle;
mod refusal;
mod state;
mod status;
mod vocabulary;
mod waiting;
mod warning;

pub use attendance::{AttendedMinutes, Teaching};
pub use content::{
    Attendance, CoursePlan, PlannedSession, SessionExcused, SessionHeld, SessionNumber,
};
pub use event::{
    CapacityChange, CourseEvent, CourseEventKind, CourseReport, Learner, ReportedCourse,
    SeatRelease,
};
pub(crate) use evidence::read_seat;
pub use evidence::{NoSeat, Seat};
pub use refusal::CourseRefusal;
pub use state::{Course, TakenSeat, Waiting};
pub use status::CourseStatus;
pub use vocabulary::CourseKind;
pub use warning::CourseWarning;
