//! Why an enrolment refuses an event.

use super::EnrolmentStatus;
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use alloc::boxed::Box;

messages! {
    /// Why an enrolment refuses an event. Persons are never named.
    pub enum EnrolmentRefusal {
        /// The day of the report is before the reported status was reached.
        ReportedTooEarly {
            /// The day of the report, and the day when the status was reached.
            dates: Box<TooEarly>,
        } = "EN-01" "enrolment.reported.before_reached" {
            en("reported as of {found}, expected not before {bound}, when it was reached", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm đạt được là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// A certificate is given for a trainee who is reported in a status without one.
        ReportedCertificate {
            /// The reported status.
            reached: EnrolmentStatus,
        } = "EN-02" "enrolment.reported.certificate" {
            en("a certificate is given for a trainee reported as `{reached}`, expected a status in which one may have been issued")
            vi("đã nêu chứng chỉ, giấy chứng nhận nhưng lại ghi nhận là “{reached}”, cần trạng thái mà học viên có thể đã được cấp", reached = reached.vi())
            at("payload.known.certificate")
        }
        /// A unit of return is given for a trainee who is reported in a status without a return.
        ReportedUnit {
            /// The reported status.
            reached: EnrolmentStatus,
        } = "EN-03" "enrolment.reported.unit" {
            en("a unit of return is given for a trainee reported as `{reached}`, expected a status after which the trainee may have returned")
            vi("đã nêu nơi trở lại làm việc nhưng lại ghi nhận là “{reached}”, cần trạng thái mà học viên có thể đã trở lại làm việc", reached = reached.vi())
            at("payload.known.unit")
        }
        /// The seat is another person's.
        OtherPerson = "EN-04" "enrolment.acceptance.other_person" {
            en("the seat was given to another person, expected the trainee's own seat")
            vi("suất học xếp cho người khác, cần suất của chính học viên")
            at("payload.admission.seat.person")
        }
        /// The assessment names another person.
        AssessedOther = "EN-05" "enrolment.assessment.other_person" {
            en("another person was assessed, expected the trainee of this enrolment")
            vi("kết quả đánh giá của người khác, cần kết quả của chính học viên này")
            at("payload.assessment.trainee")
        }
        /// The trainee is accepted already.
        AcceptedAlready = "EN-06" "enrolment.acceptance.already" {
            en("the trainee is accepted already, expected one acceptance in a record")
            vi("học viên đã được tiếp nhận, mỗi hồ sơ chỉ ghi một lần tiếp nhận")
            at("type")
        }
        /// The trainee assessed the trainee.
        AssessedBySelf {
            /// The place in the list of assessors, counted from 0 as in JSON.
            index: usize,
        } = "EN-07" "enrolment.assessment.by_trainee" {
            en("the trainee is one of the assessors, expected other persons")
            vi("học viên lại là người đánh giá chính mình, cần người khác đánh giá")
            at("payload.assessment.assessors[{index}]")
        }
        /// The trainee signed the certificate.
        SignedByTrainee {
            /// The field that names the person who signed.
            at: LinePath,
        } = "EN-08" "enrolment.certificate.by_trainee" {
            en("the certificate is signed by the trainee, expected another person")
            vi("chứng chỉ, giấy chứng nhận do chính học viên ký, cần người khác ký")
            at("{at}")
        }
        /// The trainee asks the trainee to repay.
        AskedBySelf = "EN-09" "enrolment.repayment.asked_by_trainee" {
            en("the trainee asks for the repayment, expected another person or a unit")
            vi("người yêu cầu đền bù chi phí đào tạo lại là chính học viên, cần người khác hoặc đơn vị")
            at("payload.by.person")
        }
        /// The commitment is already broken.
        BrokenAlready = "EN-10" "enrolment.commitment.broken_already" {
            en("the commitment of service is already broken, expected a commitment that is not broken")
            vi("cam kết phục vụ đã được ghi nhận là bị vi phạm, cần cam kết còn hiệu lực")
            at("type")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "EN-11" "enrolment.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The seat is another enrolment's.
        OtherEnrolment = "EN-12" "enrolment.acceptance.other_enrolment" {
            en("the seat was given to another enrolment, expected the seat of this one")
            vi("suất học xếp cho hồ sơ học viên khác, cần suất của chính hồ sơ này")
            at("payload.admission.seat.enrolment")
        }
        /// The return is written already.
        ReturnedAlready = "EN-13" "enrolment.return.already" {
            en("the return of the trainee is written already, expected one return in a record")
            vi("việc trở lại làm việc của học viên đã được ghi, mỗi hồ sơ chỉ ghi một lần")
            at("type")
        }
    }
}
