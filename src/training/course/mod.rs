//! Khóa đào tạo: one course, from its plan to its report.
//!
//! It gives no more seats than it has, whatever is corrected later, and keeps a waiting list in its
//! order. Who has a seat can attend; what was missed can be made up. Whether somebody passed is the
//! matter of the enrolment, for which the record vouches that it has a [`Seat`].
//!
//! ```
//! use lienvien::agreement::{Modality, Mode};
//! use lienvien::record::{Approval, Event, Record};
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::specialty::ManagementField;
//! use lienvien::training::course::{Course, CourseEvent, CoursePlan, Learner, SessionHeld};
//! use lienvien::value::{Explain, Id, Text, When};
//! use uuid::Uuid;
//!
//! let hanoi = Mode { place: Some(Text::new("Hà Nội")?), ..Mode::of(Modality::AtSupporter) };
//! let plan = CoursePlan::about([ManagementField::HospitalManagement])
//!     .taught(hanoi)
//!     .with_capacity(1)
//!     .with_session(90);
//! let on = When::year(2025)?;
//! let mut course = Record::<Course>::open(Uuid::from_u128(1), CourseEvent::Planned(plan.into()).on(on.clone()))?;
//! let bach_mai = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
//! let approval = Approval::by(bach_mai);
//! course.append(CourseEvent::Approved(approval.into()).on(on.clone()))?;
//!
//! let learner = |n| Learner { enrolment: Id::new(Uuid::from_u128(n)), person: Id::new(Uuid::from_u128(n)) };
//! course.append(CourseEvent::SeatGiven(learner(1)).on(on.clone()))?;
//! assert_eq!(course.state().free_seats(), Some(0));
//! let refused = course.append(CourseEvent::SeatGiven(learner(2)).on(on.clone())).unwrap_err();
//! assert_eq!(refused.vi(), "khóa đào tạo đã đủ học viên, chỉ được xếp tối đa 1 người");
//! course.append(CourseEvent::Waitlisted(learner(2)).on(on.clone()))?;
//!
//! let first = learner(1).enrolment;
//! assert_eq!(course.seat(first)?.person(), learner(1).person);
//! course.append(CourseEvent::Started.on(on.clone()))?;
//! course.append(CourseEvent::SessionHeld(SessionHeld::of(1, 90).attended_by([first]).into()).on(on.clone()))?;
//! assert_eq!(course.state().attendance_of(first).map(|it| (it.attended, it.planned)), Some((90, Some(90))));
//! course.append(CourseEvent::Finished.on(on))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod event;
mod evidence;
mod guard;
mod lifecycle;
mod refusal;
mod state;
mod status;
mod vocabulary;

pub use content::{Attendance, CoursePlan, PlannedSession, SessionExcused, SessionHeld};
pub use event::{CourseEvent, CourseEventKind, CourseReport, Learner, ReportedCourse, SeatRelease};
pub(crate) use evidence::read_seat;
pub use evidence::{NoSeat, Seat};
pub use refusal::CourseRefusal;
pub use state::{AttendedMinutes, Course, TakenSeat, Teaching, Waiting};
pub use status::{CourseStatus, TRANSITIONS};
pub use vocabulary::CourseKind;
