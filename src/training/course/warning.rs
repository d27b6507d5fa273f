//! What a course warns of.

use super::{Course, CourseEvent, CourseStatus, SessionHeld, SessionNumber, TakenSeat};
use crate::record::{Held, Place, Record, Warnings};
use crate::value::{EnrolmentId, Period, When, is_before};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

messages! {
    /// What a course warns of.
    pub enum CourseWarning {
        /// A session was held outside the planned period.
        OutsidePeriod {
            /// The planned period.
            period: Box<Period>,
        } = "course.session.outside_period" {
            en("the session was held outside the planned period `{period}`")
            vi("buổi học được tổ chức ngoài thời gian theo kế hoạch “{period}”", period = period.vi())
            parameters(period = period.interval())
        }
        /// A session was held after the course had finished.
        AfterEnd = "course.session.after_end" {
            en("the session was held after the course had come to its end")
            vi("buổi học được tổ chức sau khi khóa đào tạo đã kết thúc")
        }
        /// Somebody attended who had no seat on that day.
        AttendedWithoutSeat {
            /// The enrolment.
            enrolment: EnrolmentId,
        } = "course.attendance.no_seat" {
            en("enrolment `{enrolment}` attended the session, but had no seat on that day")
            vi("học viên `{enrolment}` có mặt ở buổi học nhưng ngày đó không có suất trong khóa")
        }
        /// More learners attended than the course ever had seats.
        AboveCapacity {
            /// The number of learners who attended.
            found: usize,
            /// The number of seats.
            capacity: u16,
        } = "course.attendance.above_capacity" {
            en("{found} learners attended the session, but the course has {capacity} seats")
            vi("buổi học có {found} học viên, trong khi khóa đào tạo chỉ nhận {capacity} người")
        }
        /// The planned end has passed, and the course has not come to its end.
        PastEnd {
            /// The last planned day.
            end: NaiveDate,
        } = "course.period.past_end" {
            en("the course was planned until {end}, but has not come to its end")
            vi("khóa đào tạo theo kế hoạch đến ngày {end} nhưng chưa kết thúc", end = When::from(*end).vi())
        }
        /// The course came to its end, but planned sessions were neither held nor excused.
        SessionsOpen {
            /// The first of them.
            session: SessionNumber,
            /// How many there are.
            open: usize,
        } = "course.sessions.open" {
            en("the course has come to its end, but {open} planned sessions were neither held nor excused, the first is session {session}")
            vi("khóa đào tạo đã kết thúc nhưng còn {open} buổi theo kế hoạch chưa ghi là đã tổ chức hoặc không tổ chức, đầu tiên là buổi thứ {session}")
        }
        /// The course was approved only after it had begun.
        ApprovedAfterStart {
            /// The date of the first approval.
            approved: When,
            /// The date on which the course began.
            started: When,
        } = "course.approval.after_start" {
            en("the course began on {started}, but was approved only on {approved}")
            vi("khóa đào tạo khai giảng {started} nhưng {approved} mới được phê duyệt", started = started.vi(), approved = approved.vi())
        }
    }
}

/// A record of a course, with what its warnings need of it.
struct Looked<'a> {
    course: &'a Course,
    /// The planned period, unless the course was postponed.
    period: Option<&'a Period>,
    /// Where the course came to its end, and when.
    ended: Option<(Place, &'a When)>,
    seats: BTreeMap<EnrolmentId, Vec<&'a TakenSeat>>,
    /// The most seats that the course ever had.
    capacity: Option<u16>,
}

pub(super) fn warn(record: &Record<Course>, day: NaiveDate, out: &mut Warnings<Course>) {
    let course = record.state();
    let mut seats: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for seat in course.seats_ever() {
        seats.entry(seat.enrolment).or_default().push(seat);
    }
    let changed = course.capacity_changes().iter().map(|it| it.what.capacity);
    let planned = course.plan().capacity;
    let mut looked = Looked {
        course,
        period: course
            .plan()
            .period
            .as_ref()
            .filter(|_| course.postponements().is_empty()),
        ended: None,
        seats,
        capacity: planned.and_then(|planned| changed.chain([planned]).max()),
    };
    let mut approved: Option<(Place, &When)> = None;
    for held in record.history() {
        match &held.entry.event {
            CourseEvent::Finished => looked.ended = Some((held.place, &held.entry.on)),
            CourseEvent::Approved(_) => {
                let is_first =
                    approved.is_none_or(|(_, first)| held.entry.on.sort_key() < first.sort_key());
                if is_first {
                    approved = Some((held.place, &held.entry.on));
                }
            }
            CourseEvent::Planned(_)
            | CourseEvent::Reported(_)
            | CourseEvent::Refused(_)
            | CourseEvent::SeatGiven(_)
            | CourseEvent::SeatReleased(_)
            | CourseEvent::Waitlisted(_)
            | CourseEvent::CapacityChanged(_)
            | CourseEvent::Postponed(_)
            | CourseEvent::Cancelled(_)
            | CourseEvent::Started
            | CourseEvent::SessionHeld(_)
            | CourseEvent::SessionExcused(_)
            | CourseEvent::Interrupted(_)
            | CourseEvent::Resumed
            | CourseEvent::Aborted(_)
            | CourseEvent::Closed(_) => {}
        }
    }
    for held in record.history() {
        if let CourseEvent::SessionHeld(session) = &held.entry.event {
            looked.warn_of_session(&held, session, out);
        }
    }
    if let (Some((place, approved)), Some(started)) = (approved, course.started())
        && approved.is_after(started).is_yes()
    {
        let (approved, started) = (approved.clone(), started.clone());
        out.push(
            CourseWarning::ApprovedAfterStart { approved, started },
            [place],
        );
    }
    looked.warn_of_end(record.status(), day, out);
}

impl Looked<'_> {
    fn warn_of_session(
        &self,
        held: &Held<'_, Course>,
        what: &SessionHeld,
        out: &mut Warnings<Course>,
    ) {
        let (on, place) = (&held.entry.on, held.place);
        if let Some(period) = self.period
            && lies_outside(on, period)
        {
            let period = Box::new(period.clone());
            out.push(
                CourseWarning::OutsidePeriod { period },
                [Place::FIRST, place],
            );
        }
        if let Some((ended, end)) = self.ended
            && on.is_after(end).is_yes()
        {
            out.push(CourseWarning::AfterEnd, [ended, place]);
        }
        if let (Some(found), Some(capacity)) = (what.learners(), self.capacity)
            && found > usize::from(capacity)
        {
            out.push(CourseWarning::AboveCapacity { found, capacity }, [place]);
        }
        for attended in what.present() {
            let enrolment = attended.enrolment;
            if !self.may_sit(enrolment, on) {
                out.push(CourseWarning::AttendedWithoutSeat { enrolment }, [place]);
            }
        }
    }

    /// Whether this enrolment may have had a seat on that day.
    fn may_sit(&self, enrolment: EnrolmentId, on: &When) -> bool {
        let seats = self.seats.get(&enrolment).map_or(&[][..], Vec::as_slice);
        let may = |seat: &&TakenSeat| {
            let is_later = seat.given.is_after(on).is_yes();
            let released = seat.released.as_ref();
            !is_later && !released.is_some_and(|it| it.on.is_before(on).is_yes())
        };
        self.course.may_have_sat(enrolment) || seats.iter().any(may)
    }

    fn warn_of_end(&self, status: CourseStatus, day: NaiveDate, out: &mut Warnings<Course>) {
        match status {
            CourseStatus::Planned
            | CourseStatus::Open
            | CourseStatus::Running
            | CourseStatus::Interrupted => {
                if let Some(period) = self.period
                    && let Some(end) = period.end_before(day)
                {
                    out.push(CourseWarning::PastEnd { end }, [Place::FIRST]);
                }
            }
            CourseStatus::Finished | CourseStatus::Closed => {
                let first = self.course.open_sessions().next();
                if let Some(session) = first.filter(|_| !self.course.is_reported()) {
                    let open = self.course.open_sessions().count();
                    let ended = self.ended.map(|(place, _)| place);
                    out.push(
                        CourseWarning::SessionsOpen { session, open },
                        [ended.unwrap_or(Place::FIRST)],
                    );
                }
            }
            CourseStatus::Refused | CourseStatus::Cancelled | CourseStatus::Aborted => {}
        }
    }
}

/// Whether a date is certainly before or after a period.
fn lies_outside(on: &When, period: &Period) -> bool {
    is_before(period.latest_end(), on.earliest()) || is_before(on.latest(), period.earliest_start())
}
