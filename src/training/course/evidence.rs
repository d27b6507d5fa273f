//! What a course confirms to other records: that somebody has a seat.

use super::{Course, CourseStatus};
use crate::record::{Record, evidence};
use crate::value::{CourseId, EnrolmentId, PersonId, When};

evidence! {
    /// Suất học: that an enrolment was given a seat in a course and still has it. Only the record of
    /// the course makes it. Nothing in it is presumed: somebody who may have a seat from before a
    /// report has to be given one in the record.
    ///
    /// The record of an enrolment checks the course, the person and the day. It does not check whether
    /// [`enrolment`](Self::enrolment) is its own id: whoever keeps both records compares the ids, or
    /// gives the seat under the id of the enrolment's record.
    ///
    /// ```compile_fail,E0451
    /// // Other code can't make one.
    /// let seat = lienvien::training::course::Seat { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // Nor can it be read from JSON by itself.
    /// let seat: lienvien::training::course::Seat = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct Seat("evidence of a seat", read_seat) {
        /// The course that gives the evidence.
        copy course: CourseId;
        /// The number of lines it had then.
        copy version: u32;
        /// The enrolment that has the seat.
        copy enrolment: EnrolmentId;
        /// The person who has the seat.
        copy person: PersonId;
        /// When the seat was given.
        lend given: When, serde(default, skip_serializing_if = "When::is_unknown");
    }
}

messages! {
    /// Why a course gives no evidence of a seat.
    pub enum NoSeat {
        /// The record was entered in error.
        Voided = "course.evidence.voided" {
            en("the course was entered in error, expected one that counts")
            vi("khóa đào tạo đã bị hủy bỏ do nhập nhầm, cần khóa còn giá trị")
        }
        /// The course was called off before it began.
        Cancelled = "course.evidence.cancelled" {
            en("the course was called off before it began, expected one that takes place")
            vi("khóa đào tạo đã bị hủy trước khi khai giảng, cần khóa có tổ chức")
        }
        /// The enrolment is still waiting.
        Waiting {
            /// Which enrolment.
            enrolment: EnrolmentId,
        } = "course.evidence.waiting" {
            en("enrolment `{enrolment}` is on the waiting list, expected one that was given a seat")
            vi("học viên `{enrolment}` còn trong danh sách chờ, cần học viên đã được xếp vào khóa")
        }
        /// The enrolment has no seat, or gave it up.
        NotSeated {
            /// Which enrolment.
            enrolment: EnrolmentId,
        } = "course.evidence.not_seated" {
            en("enrolment `{enrolment}` has no seat in the course, expected one that was given a seat and kept it")
            vi("học viên `{enrolment}` không có suất trong khóa, cần học viên đã được xếp và còn giữ suất")
        }
    }
}

impl Record<Course> {
    /// Evidence that this enrolment has a seat.
    ///
    /// # Errors
    ///
    /// [`NoSeat`] if it has none, or the course was called off or entered in error.
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
        let mut waiting = self.state().waiting().iter();
        if waiting.any(|place| place.enrolment == enrolment) {
            return Err(NoSeat::Waiting { enrolment });
        }
        Err(NoSeat::NotSeated { enrolment })
    }
}
