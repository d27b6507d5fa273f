//! Đào tạo đã thực hiện: the training before the memorandum, which the article mentions in one sentence.

use super::{Result, article, bach_mai, ha_tinh};
use lienvien::agreement::Recipient;
use lienvien::id;
use lienvien::record::{Event as _, Note, NoteContent, Record, Reported};
use lienvien::training::course::{Course, CourseEvent, CoursePlan, CourseStatus, ReportedCourse};
use lienvien::value::{CourseId, Text, When};

const PAST_TRAINING: CourseId = id!("3ac815e7-f60b-4d29-92d4-8b710ef3a65c");

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
