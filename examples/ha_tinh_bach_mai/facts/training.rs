//! Đào tạo đã thực hiện: the training before the memorandum, of which the article tells in one sentence.

use super::{Result, article, bach_mai, ha_tinh};
use lienvien::agreement::Recipient;
use lienvien::record::{Event as _, Note, NoteContent, Record, Reported};
use lienvien::training::course::{Course, CourseEvent, CoursePlan, CourseStatus, ReportedCourse};
use lienvien::value::{Text, When};
use uuid::Uuid;

const PAST_TRAINING: Uuid = Uuid::from_u128(0x3ac8_15e7_f60b_4d29_92d4_8b71_0ef3_a65c);

/// What it says came of it, of all who were trained and of nobody by name.
pub(crate) const SAID_OF_TRAINING: &str = "Bệnh viện Bạch Mai còn đào tạo cho cán bộ y tế tỉnh Hà Tĩnh nhiều lĩnh vực, chuyên khoa \
     và sau khi trở về đơn vị đều phát huy được hiệu quả trong triển khai các kỹ thuật đã được đào tạo";

/// Đào tạo đã thực hiện, by report: which courses, when, in what and for how many, nobody says. All of
/// it is one record, and stands for no number of courses.
pub(crate) fn past_training() -> Result<Record<Course>> {
    let plan = CoursePlan {
        subjects_open: true, // “nhiều lĩnh vực, chuyên khoa”
        organisers: vec![bach_mai()?],
        recipients: vec![Recipient::Territory(ha_tinh()?)],
        ..CoursePlan::default()
    };
    let report = Reported {
        reached: CourseStatus::Finished,
        source: article()?,
        known: ReportedCourse::of(plan),
    };
    let reported = CourseEvent::Reported(report.into());
    let mut record = Record::open(PAST_TRAINING, reported.on(When::UNKNOWN))?;
    let said = NoteContent::Statement(Text::new(SAID_OF_TRAINING)?);
    record.note(Note::new(said).source(article()?))?;
    Ok(record)
}
