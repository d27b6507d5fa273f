//! Why a course refuses an event.

use super::SessionNumber;
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::value::{EnrolmentId, Text};
use alloc::boxed::Box;

messages! {
    /// Why a course refuses an event.
    pub enum CourseRefusal {
        /// No subject is given.
        NoSubject {
            /// The field that should name one.
            at: LinePath,
        } = "CO-01" "course.plan.no_subject" {
            en("the course names no subject, expected at least one, or the mark that there are others")
            vi("khóa đào tạo chưa nêu lĩnh vực, chuyên khoa; cần nêu ít nhất một, hoặc ghi rõ là nhiều lĩnh vực")
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "CO-02" "course.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The day of the report is before the reported status was reached.
        ReportedTooEarly {
            /// The day of the report, and the day when the status was reached.
            dates: Box<TooEarly>,
        } = "CO-03" "course.reported.before_reached" {
            en("reported as of {found}, expected not before {bound}, when it was reached", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm đạt được là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// Every seat is taken.
        Full {
            /// The number of seats.
            capacity: u16,
        } = "CO-04" "course.seat.full" {
            en("every seat is given, expected at most {capacity}, the capacity of the course")
            vi("khóa đào tạo đã đủ học viên, chỉ được xếp tối đa {capacity} người")
            at("type")
        }
        /// The person is already in the course.
        PersonTwice = "CO-05" "course.seat.person_twice" {
            en("the person already has a seat or is on the waiting list, expected each person once in a course")
            vi("người này đã được xếp hoặc đang chờ trong khóa, mỗi người chỉ được ghi một lần")
            at("payload.person")
        }
        /// The enrolment belongs to another person.
        EnrolmentOfAnother {
            /// The enrolment.
            enrolment: EnrolmentId,
        } = "CO-06" "course.seat.enrolment_of_another" {
            en("enrolment `{enrolment}` is of another person in this course, expected the same person throughout")
            vi("mã học viên `{enrolment}` đã dùng cho người khác trong khóa này, mỗi mã chỉ dùng cho một người")
            at("payload.enrolment")
        }
        /// Nobody has a seat or a place to give up.
        NobodySeated = "CO-07" "course.seat.nobody" {
            en("nobody has a seat or is on the waiting list, expected a learner who has one to give up")
            vi("chưa có ai được xếp hoặc đang chờ trong khóa, cần có người để rút khỏi khóa hoặc danh sách chờ")
            at("type")
        }
        /// The enrolment has no seat or place to give up.
        NothingToRelease {
            /// The enrolment.
            enrolment: EnrolmentId,
        } = "CO-08" "course.seat.nothing_to_release" {
            en("enrolment `{enrolment}` has no seat and is not on the waiting list, expected an enrolment that has one or the other")
            vi("học viên `{enrolment}` không có suất và không chờ trong khóa, cần học viên đang giữ suất hoặc đang chờ")
            at("payload.enrolment")
        }
        /// There is no such session.
        NoSuchSession {
            /// The number given.
            session: SessionNumber,
            /// The number of planned sessions.
            planned: usize,
        } = "CO-09" "course.session.no_such_session" {
            en("there is no session {session}, the plan names {planned}, expected a number from 1")
            vi("không có buổi thứ {session}, kế hoạch nêu {planned} buổi, đánh số từ 1")
            at("payload.session")
        }
        /// The session was already held or excused.
        SessionSettled {
            /// The number of the session.
            session: SessionNumber,
        } = "CO-10" "course.session.settled" {
            en("session {session} was held or excused already, expected this only once; a session that is held later makes it up")
            vi("buổi thứ {session} đã tổ chức hoặc đã cho nghỉ, mỗi buổi chỉ ghi một lần; buổi tổ chức sau là buổi học bù")
            at("payload.session")
        }
        /// No session is left to excuse.
        NoSessionOpen = "CO-11" "course.session.none_open" {
            en("every planned session was held or excused already, expected a session that is open")
            vi("mọi buổi theo kế hoạch đều đã tổ chức hoặc đã cho nghỉ, không còn buổi nào để cho nghỉ")
            at("type")
        }
        /// A person without a seat attended.
        AttendedWithoutSeat {
            /// The enrolment.
            enrolment: EnrolmentId,
            /// The place in the attendance, counted from 0 as in JSON.
            index: u32,
        } = "CO-12" "course.attendance.no_seat" {
            en("enrolment `{enrolment}` has no seat in the course, expected only enrolments that have a seat")
            vi("học viên `{enrolment}` không có suất trong khóa, chỉ điểm danh người đã được xếp vào khóa")
            at("payload.attendance[{index}].enrolment")
        }
        /// An enrolment is listed twice for the same session.
        AttendedTwice {
            /// The enrolment.
            enrolment: EnrolmentId,
            /// The place in the attendance, counted from 0 as in JSON.
            index: u32,
        } = "CO-13" "course.attendance.twice" {
            en("enrolment `{enrolment}` is listed twice in the attendance, expected it once a session")
            vi("học viên `{enrolment}` được điểm danh hai lần, mỗi buổi chỉ điểm danh một lần")
            at("payload.attendance[{index}].enrolment")
        }
        /// An enrolment attended for longer than the session lasted.
        AttendedTooLong {
            /// The minutes attended.
            found: u16,
            /// The minutes of the session.
            minutes: u16,
            /// The place in the attendance, counted from 0 as in JSON.
            index: u32,
        } = "CO-14" "course.attendance.too_long" {
            en("{found} minutes were attended, expected at most {minutes}, the length of the session")
            vi("thời gian có mặt là {found} phút, không được quá {minutes} phút của buổi học")
            at("payload.attendance[{index}].minutes")
        }
        /// Some planned sessions were neither held nor excused.
        SessionsOpen {
            /// The first of them.
            session: SessionNumber,
            /// The number of open sessions.
            open: usize,
        } = "CO-15" "course.finish.sessions_open" {
            en("{open} planned sessions are open, the first is session {session}, expected each held or excused before the course finishes")
            vi("còn {open} buổi theo kế hoạch chưa thực hiện, đầu tiên là buổi thứ {session}; cần tổ chức hoặc cho nghỉ từng buổi trước khi bế giảng")
            at("type")
        }
        /// An organisation is named as an organiser twice.
        OrganiserTwice {
            /// Its name.
            name: Box<Text>,
            /// The field that names it again.
            at: LinePath,
        } = "CO-16" "course.organiser.twice" {
            en("`{name}` is an organiser already, expected each organiser once")
            vi("“{name}” đã là đơn vị tổ chức, mỗi đơn vị chỉ nêu một lần")
            at("{at}")
        }
    }
}
