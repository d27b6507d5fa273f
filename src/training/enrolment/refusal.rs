//! Why an enrolment refuses an event.

use super::{EnrolmentStatus, JudgedScore};
use crate::record::{OtherDay, TooEarly};
use crate::value::{CourseId, Score, When};
use alloc::boxed::Box;

messages! {
    /// Why an enrolment refuses an event. Persons are never named.
    pub enum EnrolmentRefusal {
        /// The day of the report is before the reported status was reached.
        ReportedTooEarly {
            /// The day of the report, and the day when the status was reached.
            dates: Box<TooEarly>,
        } = "EN-01" "enrolment.reported.before_reached" {
            en("reported as of {}, expected not before {}, when it was reached", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước thời điểm đạt được là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A certificate of a trainee who is not reported as certified or returned.
        ReportedCertificate {
            /// What is reported.
            reached: EnrolmentStatus,
        } = "EN-02" "enrolment.reported.certificate" {
            en("a certificate is given for a trainee reported as `{reached}`, expected `certified` or `returned`")
            vi("đã nêu chứng chỉ, giấy chứng nhận nhưng lại ghi nhận là “{}”, cần “{}” hoặc “{}”", reached.vi(), EnrolmentStatus::Certified.vi(), EnrolmentStatus::Returned.vi())
        }
        /// A unit of return of a trainee who is not reported as returned.
        ReportedUnit {
            /// What is reported.
            reached: EnrolmentStatus,
        } = "EN-03" "enrolment.reported.unit" {
            en("a unit of return is given for a trainee reported as `{reached}`, expected `returned`")
            vi("đã nêu đơn vị trở về nhưng lại ghi nhận là “{}”, cần “{}”", reached.vi(), EnrolmentStatus::Returned.vi())
        }
        /// Nominated for a course, but accepted without a seat in it.
        NoSeat {
            /// The course of the nomination.
            course: CourseId,
        } = "EN-04" "enrolment.acceptance.no_seat" {
            en("accepted without a seat, expected one in course `{course}`, for which the trainee was nominated")
            vi("tiếp nhận không có suất học, cần suất trong khóa `{course}` mà học viên được cử đi học")
        }
        /// A seat in another course.
        OtherCourse {
            /// The course of the nomination.
            course: CourseId,
        } = "EN-05" "enrolment.acceptance.other_course" {
            en("the seat is in another course, expected one in course `{course}`, for which the trainee was nominated")
            vi("suất học thuộc khóa khác, cần suất trong khóa `{course}` mà học viên được cử đi học")
        }
        /// Somebody else's seat.
        OtherPerson = "EN-06" "enrolment.acceptance.other_person" {
            en("the seat was given to somebody else, expected the trainee's own")
            vi("suất học xếp cho người khác, cần suất của chính học viên")
        }
        /// Accepted on a seat that was not given yet.
        BeforeSeat {
            /// When the trainee was accepted, and when the seat was given.
            dates: Box<TooEarly>,
        } = "EN-07" "enrolment.acceptance.before_seat" {
            en("accepted on {}, expected not before {}, when the seat was given", dates.found, dates.bound)
            vi("tiếp nhận vào {}, không được trước thời điểm xếp suất học là {}", dates.found.vi(), dates.bound.vi())
        }
        /// The assessment names somebody else.
        AssessedOther = "EN-08" "enrolment.assessment.other_person" {
            en("somebody else was assessed, expected the trainee of this enrolment")
            vi("kết quả đánh giá của người khác, cần kết quả của chính học viên này")
        }
        /// The trainee failed and no reason is given.
        FailedWithoutReason = "EN-09" "enrolment.assessment.no_reason" {
            en("the trainee has not passed and no reason is given, expected one")
            vi("học viên Chưa đạt nhưng không nêu lý do, cần nêu lý do")
        }
        /// The trainee passed, but these scores do not pass by the rule in the record.
        BelowMark {
            /// Which score falls short.
            score: JudgedScore,
            /// The highest value that it can have.
            found: Score,
            /// The lowest value that the rule accepts.
            wanted: Score,
        } = "EN-10" "enrolment.assessment.below_mark" {
            en("the {} is at most {found}, expected {wanted} or more to pass by the rule of this record", score.en())
            vi("{} cao nhất là {}, theo quy tắc xét đạt của hồ sơ cần từ {} trở lên", score.vi(), found.vi(), wanted.vi())
        }
        /// The trainee signed the certificate.
        SignedByTrainee = "EN-11" "enrolment.certificate.by_trainee" {
            en("the certificate is signed by the trainee, expected somebody else")
            vi("chứng chỉ, giấy chứng nhận do chính học viên ký, cần người khác ký")
        }
        /// There is no commitment that could be broken or repaid. It does not apply to a trainee who was
        /// trained before the record, whose commitment may simply not be stated.
        NotCommitted = "EN-12" "enrolment.commitment.none" {
            en("the nomination holds no commitment of service, expected one")
            vi("hồ sơ cử đi đào tạo không có cam kết phục vụ, cần có cam kết")
        }
        /// The commitment is broken already.
        BrokenAlready = "EN-13" "enrolment.commitment.broken_already" {
            en("the commitment of service is broken already, expected one that holds")
            vi("cam kết phục vụ đã được ghi nhận là bị vi phạm, cần cam kết còn hiệu lực")
        }
        /// The agreement was in force on another day.
        BasisOnOtherDay {
            /// The day of the evidence, and the day of the acceptance.
            dates: Box<OtherDay>,
        } = "EN-14" "enrolment.basis.other_day" {
            en("the agreement vouches for {}, expected the day of the acceptance, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận hiệu lực vào {}, cần xác nhận vào thời điểm tiếp nhận là {}", When::from(dates.found).vi(), dates.on.vi())
        }
    }
}
