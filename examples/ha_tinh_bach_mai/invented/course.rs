//! GIẢ ĐỊNH: a course in Hà Nội under the memorandum, of two seats.

use super::super::facts::{self, Result};
use super::{EXPERT, day, open, write};
use lienvien::agreement::{Agreement, ContentKind, Modality, Mode, Recipient};
use lienvien::organisation::{Cadre, ProvinceCode, Territory};
use lienvien::record::{Approval, Record};
use lienvien::specialty::Specialty;
use lienvien::training::course::{
    Attendance, Course, CourseEvent, CourseKind, CoursePlan, CourseReport, Learner, PlannedSession,
    SeatRelease, SessionHeld,
};
use lienvien::training::{CreditRow, CreditTable, CreditUnit};
use lienvien::value::{Count, CourseId, EnrolmentId, Figure, Id, PersonId, Text, Unit};
use lienvien::{id, text};
use uuid::Uuid;

const COURSE: CourseId = id!("d3a64f18-92be-4c50-8e7d-b61f05c92a84");

/// The day of planning: on this day the memorandum has to be in force.
const PLANNED: &str = "10/02/2025";

/// How long each session lasts, in minutes.
const SESSION: u16 = 240;

/// Học viên: their enrolments and who they are. The first three are sent to this course.
#[derive(Clone, Copy)]
pub(crate) struct Trainee {
    pub(crate) enrolment: EnrolmentId,
    pub(crate) person: PersonId,
}

pub(crate) const A: Trainee = trainee(0x4e81_d7c2_0f95_4b36_9a08_e3d1_762c_b5f0);
pub(crate) const B: Trainee = trainee(0x97c0_5a3e_b1f4_4d68_8c25_06be_d94a_17e3);
pub(crate) const C: Trainee = trainee(0x2df6_81b9_6ea3_4750_b94f_5c08_a3e7_d912);
pub(crate) const D: Trainee = trainee(0xe05b_c924_37d8_4f1e_a6b3_8f70_1d59_42ca);

/// The embedder makes the ids: these are invented, each person's id follows that of the enrolment.
const fn trainee(id: u128) -> Trainee {
    Trainee {
        enrolment: Id::new(Uuid::from_u128(id)),
        person: Id::new(Uuid::from_u128(id + 1)),
    }
}

impl From<Trainee> for Learner {
    fn from(trainee: Trainee) -> Self {
        Self::new(trainee.enrolment, trainee.person)
    }
}

/// Bảng quy đổi của bên sử dụng: the caller's table, which is invented too. It has no row for training
/// at the bedside.
pub(crate) fn credit_table() -> Result<CreditTable> {
    let lesson = CreditUnit::Minutes(50);
    let row = CreditRow::new(Text::new(FORM)?, lesson, 60).whole();
    Ok(CreditTable::new([row])?)
}

/// Hình thức: what the course is in that table, and what training at the bedside would be.
pub(crate) const FORM: &str = "khóa đào tạo liên tục";
pub(crate) const BEDSIDE: &str = "kèm cặp tại khoa";

/// The course as it was planned and approved, when nobody had a seat yet.
pub(crate) fn approved(memorandum: &Record<Agreement>) -> Result<Record<Course>> {
    let planned = CourseEvent::planned(plan(memorandum)?);
    let mut course = open(COURSE, PLANNED, planned)?;
    let approval = Approval::new(facts::bach_mai())
        .decision(super::document("Quyết định mở khóa đào tạo (giả định)")?);
    let approved = CourseEvent::approved(approval);
    write(&mut course, [("17/02/2025", approved)])?;
    Ok(course)
}

fn plan(memorandum: &Record<Agreement>) -> Result<CoursePlan> {
    let hanoi = Mode::new(Modality::AtSupporter).place(text!("Hà Nội"));
    let ha_tinh = Territory::new("42".parse::<ProvinceCode>()?);
    let hospital = facts::provincial_hospital()?;
    let subjects = [Specialty::Cardiology.into()];
    let activity = ContentKind::ProfessionalTraining;
    let covered = memorandum.covered_on(&hospital, activity, &subjects, day(PLANNED)?)?;
    let session = PlannedSession::new().minutes(SESSION);
    Ok(CoursePlan::new()
        .name(text!("Khóa đào tạo siêu âm tim (giả định)"))
        .subjects([Specialty::Cardiology])
        .kind(CourseKind::Upgrading)
        .organisers([facts::bach_mai()])
        .recipients([Recipient::Territory(ha_tinh)])
        .cadres([Cadre::Doctor])
        .modes([hanoi])
        .capacity(2)
        .sessions([session.clone(), session.clone(), session])
        .basis(covered))
}

/// The course when both seats were given and one more was waiting.
pub(crate) fn seated(memorandum: &Record<Agreement>) -> Result<Record<Course>> {
    let mut course = approved(memorandum)?;
    let on = "03/03/2025";
    write(
        &mut course,
        [
            (on, CourseEvent::seat_given(A)),
            (on, CourseEvent::seat_given(C)),
            (on, CourseEvent::waitlisted(B)),
        ],
    )?;
    Ok(course)
}

/// The course when a seat was given up and went to the one who waited.
pub(crate) fn reseated(seated: &Record<Course>) -> Result<Record<Course>> {
    let mut course = seated.clone();
    let reason = text!("đơn vị cử rút học viên");
    let released = CourseEvent::seat_released(SeatRelease::new(C.enrolment).reason(reason));
    write(
        &mut course,
        [
            ("07/03/2025", released),
            ("10/03/2025", CourseEvent::seat_given(B)),
        ],
    )?;
    Ok(course)
}

/// The course until its end: B missed the first session, made it up, and left the second one early.
pub(crate) fn held(reseated: &Record<Course>) -> Result<Record<Course>> {
    let mut course = reseated.clone();
    let (a, b) = (Attendance::new(A.enrolment), Attendance::new(B.enrolment));
    let first = SessionHeld::new()
        .session(1)
        .minutes(SESSION)
        .attendance([a]);
    let second = SessionHeld::new()
        .session(2)
        .minutes(SESSION)
        .attendance([a, b.minutes(180)]);
    let third = SessionHeld::new()
        .session(3)
        .minutes(SESSION)
        .attendance([a, b]);
    let made_up = SessionHeld::new()
        .session(1)
        .minutes(SESSION)
        .makes_up()
        .attendance([b]);
    write(
        &mut course,
        [
            ("17/03/2025", CourseEvent::Started),
            ("17/03/2025", taught(first)),
            ("18/03/2025", taught(second)),
            ("19/03/2025", taught(third)),
            ("20/03/2025", taught(made_up)),
            ("21/03/2025", CourseEvent::Finished),
            ("31/03/2025", CourseEvent::closed(report()?)),
        ],
    )?;
    Ok(course)
}

fn taught(session: SessionHeld) -> CourseEvent {
    CourseEvent::session_held(session.trainers([EXPERT]))
}

fn report() -> Result<CourseReport> {
    let measure = text!("học viên hoàn thành khóa đào tạo");
    let paper = super::document("Báo cáo tổng kết khóa đào tạo (giả định)")?;
    Ok(CourseReport::new()
        .figures([Figure::new(measure, Count::exact(2), Unit::Person)])
        .document(paper))
}
