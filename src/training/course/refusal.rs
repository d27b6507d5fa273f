//! Why a course refuses an event.

use super::SessionNumber;
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::value::{EnrolmentId, Text};
use alloc::{boxed::Box, format, string::String};

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
        PersonTwice {
            /// The place among the seats of a report, counted from 0 as in JSON.
            index: Option<u16>,
        } = "CO-05" "course.seat.person_twice" {
            en("the person already has a seat or is on the waiting list, expected each person once in a course")
            vi("người này đã được xếp hoặc đang chờ trong khóa, mỗi người chỉ được ghi một lần")
            at("{}.person", seat(*index))
        }
        /// The enrolment belongs to another person.
        EnrolmentOfAnother {
            /// The enrolment.
            enrolment: EnrolmentId,
            /// The place among the seats of a report, counted from 0 as in JSON.
            index: Option<u16>,
        } = "CO-06" "course.seat.enrolment_of_another" {
            en("enrolment `{enrolment}` is of another person in this course, expected the same person throughout")
            vi("mã học viên `{enrolment}` đã dùng cho người khác trong khóa này, mỗi mã chỉ dùng cho một người")
            at("{}.enrolment", seat(*index))
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
            vi("không có buổi thứ {session}, kế hoạch chỉ nêu {planned} buổi, đánh số từ 1")
            at("payload.session")
        }
        /// The session was already held or excused.
        SessionSettled {
            /// The number of the session.
            session: SessionNumber,
        } = "CO-10" "course.session.settled" {
            en("session {session} was held or excused already, expected this only once; a session that is held later makes it up")
            vi("buổi thứ {session} đã tổ chức hoặc đã ghi là không tổ chức, mỗi buổi chỉ ghi một lần; buổi tổ chức sau là buổi học bù")
            at("payload.session")
        }
        /// No session is left to excuse.
        NoSessionOpen = "CO-11" "course.session.none_open" {
            en("every planned session was held or excused already, expected a session that is open")
            vi("mọi buổi theo kế hoạch đều đã tổ chức hoặc đã ghi là không tổ chức, cần một buổi chưa ghi")
            at("type")
        }
        /// Somebody taught a session that the same person attended.
        TaughtBySelf {
            /// The enrolment of that person.
            enrolment: EnrolmentId,
            /// The place in the attendance, counted from 0 as in JSON; of an earlier session, none.
            index: Option<u16>,
        } = "CO-12" "course.attendance.taught_by_self" {
            en("enrolment `{enrolment}` is of a person who taught the session, expected trainers other than the learners")
            vi("học viên `{enrolment}` chính là người giảng buổi học đó, người giảng phải khác học viên")
            at("{}", attended(*index))
        }
        /// An enrolment, or a person by two enrolments, is listed twice for the same session.
        AttendedTwice {
            /// The enrolment.
            enrolment: EnrolmentId,
            /// The place in the attendance, counted from 0 as in JSON; of an earlier session, none.
            index: Option<u16>,
        } = "CO-13" "course.attendance.twice" {
            en("enrolment `{enrolment}` is of a person who is listed twice in the attendance of a session, expected each person once")
            vi("học viên `{enrolment}` được điểm danh hai lần, mỗi buổi mỗi người chỉ điểm danh một lần")
            at("{}", attended(*index))
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
        /// The course would have fewer seats than are taken.
        BelowSeats {
            /// The number of seats.
            capacity: u16,
            /// The number of seats that are taken.
            taken: usize,
        } = "CO-15" "course.capacity.below_seats" {
            en("the capacity is {capacity}, expected at least {taken}, the number of seats that are taken")
            vi("số học viên tối đa là {capacity}, không được ít hơn {taken} người đã được xếp vào khóa")
            at("payload.capacity")
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

/// Where a seat is named: in a report, or in an event of its own.
fn seat(index: Option<u16>) -> String {
    index.map_or_else(
        || "payload".into(),
        |index| format!("payload.known.seats[{index}]"),
    )
}

/// Where an enrolment is listed: in the attendance, or in the seat of a learner of an earlier session.
fn attended(index: Option<u16>) -> String {
    let listed = |index| format!("payload.attendance[{index}].enrolment");
    index.map_or_else(|| "payload.person".into(), listed)
}
