//! GIẢ ĐỊNH: a course in Hà Nội under the memorandum, of two seats.

use super::super::facts::{self, Result};
use super::{EXPERT, day, open, write};
use lienvien::agreement::{Agreement, Modality, Mode, Recipient};
use lienvien::basis::Basis;
use lienvien::organisation::{Cadre, Territory};
use lienvien::record::{Approval, Record};
use lienvien::specialty::Specialty;
use lienvien::training::course::{
    Course, CourseEvent, CourseKind, CoursePlan, CourseReport, Learner, SeatRelease, SessionHeld,
};
use lienvien::training::{CreditRow, CreditTable, CreditUnit};
use lienvien::value::{Count, Figure, Id, Text, Unit};
use uuid::Uuid;

const COURSE: Uuid = Uuid::from_u128(0xd3a6_4f18_92be_4c50_8e7d_b61f_05c9_2a84);

/// The day of planning: on this day the memorandum has to be in force.
const PLANNED: &str = "10/02/2025";

/// How long each session lasts, in minutes.
const SESSION: u16 = 240;

/// Học viên: their enrolments and who they are. The first three are sent to this course.
pub(crate) const A: Learner = learner(0x4e81_d7c2_0f95_4b36_9a08_e3d1_762c_b5f0);
pub(crate) const B: Learner = learner(0x97c0_5a3e_b1f4_4d68_8c25_06be_d94a_17e3);
pub(crate) const C: Learner = learner(0x2df6_81b9_6ea3_4750_b94f_5c08_a3e7_d912);
pub(crate) const D: Learner = learner(0xe05b_c924_37d8_4f1e_a6b3_8f70_1d59_42ca);

/// Ids are the embedder's: these are made up, the person's after the enrolment's.
const fn learner(id: u128) -> Learner {
    Learner {
        enrolment: Id::new(Uuid::from_u128(id)),
        person: Id::new(Uuid::from_u128(id + 1)),
    }
}

/// Bảng quy đổi của bên sử dụng: the caller's table, which is invented too. It has no row for training
/// at the bedside.
pub(crate) fn credit_table() -> Result<CreditTable> {
    let lesson = CreditUnit::Minutes(50);
    let row = CreditRow::new(Text::new(FORM)?, lesson, 60).in_whole_units();
    Ok(CreditTable::new([row])?)
}

/// Hình thức: what the course is in that table, and what training at the bedside would be.
pub(crate) const FORM: &str = "khóa đào tạo liên tục";
pub(crate) const BEDSIDE: &str = "kèm cặp tại khoa";

/// The course as it was planned and approved, when nobody had a seat yet.
pub(crate) fn approved(memorandum: &Record<Agreement>) -> Result<Record<Course>> {
    let planned = CourseEvent::Planned(plan(memorandum)?.into());
    let mut course = open(COURSE, PLANNED, planned)?;
    let approval = Approval {
        decision: Some(super::document("Quyết định mở khóa đào tạo (giả định)")?),
        ..Approval::by(facts::bach_mai()?)
    };
    let approved = CourseEvent::Approved(approval.into());
    write(&mut course, [("17/02/2025", approved)])?;
    Ok(course)
}

fn plan(memorandum: &Record<Agreement>) -> Result<CoursePlan> {
    let hanoi = Mode {
        place: Some(Text::new("Hà Nội")?),
        ..Mode::of(Modality::AtSupporter)
    };
    let ha_tinh = Territory {
        province: "42".parse()?,
    };
    let in_force = memorandum.in_force_on(day(PLANNED)?)?;
    let mut plan = CoursePlan::about([Specialty::Cardiology])
        .named(Text::new("Khóa đào tạo siêu âm tim (giả định)")?)
        .organised_by(facts::bach_mai()?)
        .for_staff_of(Recipient::Territory(ha_tinh))
        .for_cadres([Cadre::Doctor])
        .of_kind(CourseKind::Upgrading)
        .taught(hanoi)
        .with_capacity(2)
        .on_basis(Basis::Agreement(in_force));
    for _ in 1..=3 {
        plan = plan.with_session(SESSION);
    }
    Ok(plan)
}

/// The same, when both seats were given and one more was waiting.
pub(crate) fn seated(memorandum: &Record<Agreement>) -> Result<Record<Course>> {
    let mut course = approved(memorandum)?;
    let on = "03/03/2025";
    write(
        &mut course,
        [
            (on, CourseEvent::SeatGiven(A)),
            (on, CourseEvent::SeatGiven(C)),
            (on, CourseEvent::Waitlisted(B)),
        ],
    )?;
    Ok(course)
}

/// The same, when a seat was given up and went to the one who waited.
pub(crate) fn reseated(seated: &Record<Course>) -> Result<Record<Course>> {
    let mut course = seated.clone();
    let released = CourseEvent::SeatReleased(SeatRelease {
        enrolment: C.enrolment,
        reason: Text::new("đơn vị cử rút học viên")?,
    });
    write(
        &mut course,
        [
            ("07/03/2025", released),
            ("10/03/2025", CourseEvent::SeatGiven(B)),
        ],
    )?;
    Ok(course)
}

/// The same, to its end: B missed the first session, made it up, and left the second one early.
pub(crate) fn held(reseated: &Record<Course>) -> Result<Record<Course>> {
    let mut course = reseated.clone();
    let (both, session) = ([A.enrolment, B.enrolment], |n| SessionHeld::of(n, SESSION));
    let second = session(2).attended_by([A.enrolment]);
    let second = second.attended_for(B.enrolment, 180);
    let made_up = SessionHeld::making_up(1, SESSION).attended_by([B.enrolment]);
    write(
        &mut course,
        [
            ("17/03/2025", CourseEvent::Started),
            ("17/03/2025", taught(session(1).attended_by([A.enrolment]))),
            ("18/03/2025", taught(second)),
            ("19/03/2025", taught(session(3).attended_by(both))),
            ("20/03/2025", taught(made_up)),
            ("21/03/2025", CourseEvent::Finished),
            ("31/03/2025", CourseEvent::Closed(report()?.into())),
        ],
    )?;
    Ok(course)
}

fn taught(session: SessionHeld) -> CourseEvent {
    CourseEvent::SessionHeld(session.taught_by(EXPERT).into())
}

fn report() -> Result<CourseReport> {
    let measure = Text::new("học viên hoàn thành khóa đào tạo")?;
    Ok(CourseReport {
        figures: vec![Figure::new(measure, Count::exact(2), Unit::Person)],
        document: Some(super::document("Báo cáo tổng kết khóa đào tạo (giả định)")?),
    })
}
