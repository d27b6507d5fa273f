//! What was done and what is promised, by the article alone.

use super::capitalised;
use lienvien::agreement::Agreement;
use lienvien::package::Package;
use lienvien::paper::Paper;
use lienvien::record::{NoteContent, Record};
use lienvien::training::course::Course;
use lienvien::value::{RecordKind, RecordRef};

pub(super) fn done_and_promised(
    report: &mut Paper,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
    training: &Record<Course>,
) {
    report.heading("VIỆC ĐÃ LÀM VÀ VIỆC MỚI CAM KẾT, CHỈ THEO BÀI VIẾT");
    past_training(report, training);
    let mut promises = Vec::new();
    for (line, note) in memorandum.notes() {
        if let NoteContent::Commitment(_) = note.content {
            promises.push(line.to_string());
        }
    }
    report.point(format!(
        "Cam kết ở mục {} là việc sẽ làm, chưa phải việc đã làm.",
        promises.join(", ")
    ));
    report.point("Số hồ sơ lập được từ bài viết (hồ sơ đào tạo ghi gộp, không phải số khóa):");
    let mut told = vec![RecordRef::from(memorandum.id()), training.id().into()];
    told.extend(packages.iter().map(|package| RecordRef::from(package.id())));
    for kind in RecordKind::ALL {
        let records = told.iter().filter(|record| record.kind == *kind).count();
        report.dash(format!("{}: {records}", capitalised(kind.vi())));
    }
}

fn past_training(report: &mut Paper, training: &Record<Course>) {
    let course = training.state();
    let learners = course.reported_learners();
    let learners = learners.map_or("không nêu".to_owned(), |count| count.vi().to_string());
    let subjects = if course.plan().subjects_open {
        "có nhiều, nguồn không kể tên"
    } else {
        "không nêu"
    };
    let status = training.status().vi();
    report.point(format!(
        "Đào tạo trước biên bản ghi nhớ: {status} (ghi nhận theo báo cáo); lĩnh vực, chuyên khoa: {subjects}; \
         số khóa và thời gian: không nêu; số học viên: {learners}"
    ));
    for (_, note) in training.notes() {
        if let NoteContent::Statement(said) = &note.content {
            report.dash(format!("Nguồn nêu: “{said}”"));
        }
    }
}
