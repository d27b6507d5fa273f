//! Đào tạo đã thực hiện: the training before the memorandum, which the article mentions in one sentence.

use super::{Result, article, bach_mai, ha_tinh};
use lienvien::agreement::Recipient;
use lienvien::record::{Event as _, Note, NoteContent, Record, Reported};
use lienvien::training::course::{Course, CourseEvent, CoursePlan, CourseStatus, ReportedCourse};
use lienvien::value::{Text, When};
use uuid::Uuid;

const PAST_TRAINING: Uuid = Uuid::from_u128(0x3ac8_15e7_f60b_4d29_92d4_8b71_0ef3_a65c);

/// What it says of the result: of all who were trained, and of nobody by name.
pub(crate) const SAID_OF_TRAINING: &str = "Bệnh viện Bạch Mai còn đào tạo cho cán bộ y tế tỉnh Hà Tĩnh nhiều lĩnh vực, chuyên khoa \
     và sau khi trở về đơn vị đều phát huy được hiệu quả trong triển khai các kỹ thuật đã được đào tạo";

/// Đào tạo đã thực hiện, by report: nobody states which courses, when, in what and for how many. All of
/// it is one record, which does not stand for any number of courses.
pub(crate) fn past_training() -> Result<Record<Course>> {
    let plan = CoursePlan::new()
        .subjects_open() // “nhiều lĩnh vực, chuyên khoa”
        .organisers([bach_mai()])
        .recipients([Recipient::Territory(ha_tinh()?)]);
    let report = Reported::new(CourseStatus::Finished, article(), ReportedCourse::new(plan));
    let reported = CourseEvent::reported(report);
    let mut record = Record::open(PAST_TRAINING, reported.on(When::UNKNOWN))?;
    let said = NoteContent::Statement(Text::new(SAID_OF_TRAINING)?);
    record.append(Note::new(said).source(article()))?;
    Ok(record)
}
