//! Evidence that a course gives to other records: a learner has a seat.

use super::{Course, CourseStatus};
use crate::record::{Record, evidence};
use crate::value::{CourseId, EnrolmentId, PersonId, When};

evidence! {
    /// Suất học: evidence that an enrolment was given a seat in a course and still has it. Only the
    /// record of the course makes it. It is never presumed: a learner who may have had a seat
    /// before a report must be given a seat in the record. In a line from outside it is a
    /// [claim](crate::record::Claim).
    ///
    /// The record of an enrolment takes only its own seat: it checks the course, the person, the day and
    /// whether [`enrolment`](Self::enrolment) is its own id.
    ///
    /// ```compile_fail,E0451
    /// // No other code can make this evidence.
    /// let seat = lienvien::training::course::Seat { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // It is read only as a part of a line, and there it is a claim.
    /// let seat: lienvien::training::course::Seat = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct Seat: Seat by course on given ("evidence of a seat", read_seat) {
        /// The course that gives the evidence.
        copy course: CourseId;
        /// The number of lines in the record at that time.
        copy version: u32;
        /// The enrolment that has the seat.
        copy enrolment: EnrolmentId;
        /// The person who has the seat.
        copy person: PersonId;
        /// The date on which the seat was given.
        lend given: When, serde(default, skip_serializing_if = "When::is_unknown");
    }
}

messages! {
    /// Why a course gives no evidence of a seat.
    pub enum NoSeat {
        /// The record was entered in error.
        Voided = "course.evidence.voided" {
            en("the course was entered in error, expected a course that is counted")
            vi("hồ sơ khóa đào tạo đã bị hủy do ghi nhầm, cần khóa còn giá trị")
        }
        /// The course was cancelled before it began.
        Cancelled = "course.evidence.cancelled" {
            en("the course was cancelled before it began, expected a course that takes place")
            vi("khóa đào tạo đã bị hủy trước khi khai giảng, cần khóa có tổ chức")
        }
        /// The enrolment is still on the waiting list.
        Waiting {
            /// The enrolment.
            enrolment: EnrolmentId,
        } = "course.evidence.waiting" {
            en("enrolment `{enrolment}` is on the waiting list, expected an enrolment that was given a seat")
            vi("học viên `{enrolment}` còn trong danh sách chờ, cần học viên đã được xếp vào khóa")
        }
        /// The enrolment has no seat, or gave it up.
        NotSeated {
            /// The enrolment.
            enrolment: EnrolmentId,
        } = "course.evidence.not_seated" {
            en("enrolment `{enrolment}` has no seat in the course, expected an enrolment that was given a seat and kept it")
            vi("học viên `{enrolment}` không có suất trong khóa, cần học viên đã được xếp và còn giữ suất")
        }
    }
}

impl Record<Course> {
    /// Evidence that this enrolment has a seat.
    ///
    /// # Errors
    ///
    /// [`NoSeat`] if it has no seat, or if the course was cancelled or entered in error.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let enrolment = id!("0f8b3c1e-5a7d-4e2b-9c60-1d4f7a92b3e5");
    /// assert_eq!(course.seat(enrolment).unwrap_err().code(), "course.evidence.not_seated");
    /// let person = id!("5c1d9a70-3b84-4f6e-8a25-e9c7b0d41f36");
    /// course.append(CourseEvent::seat_given(Learner::new(enrolment, person)).on(day!(2025-03-03)))?;
    /// assert_eq!(course.seat(enrolment)?.person(), person);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn seat(&self, enrolment: EnrolmentId) -> Result<Seat, NoSeat> {
        if self.is_voided() {
            return Err(NoSeat::Voided);
        }
        if self.status() == CourseStatus::Cancelled {
            return Err(NoSeat::Cancelled);
        }
        if let Some(seat) = self.state().seat_of(enrolment) {
            return Ok(Seat {
                course: self.id(),
                version: self.version(),
                enrolment,
                person: seat.person,
                given: seat.given.clone(),
            });
        }
        if self.state().waits(enrolment) {
            return Err(NoSeat::Waiting { enrolment });
        }
        Err(NoSeat::NotSeated { enrolment })
    }
}
