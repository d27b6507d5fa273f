//! What was done and what is promised, by the article alone.

use super::{capitalised, heading};
use crate::facts::Result;
use lienvien::agreement::Agreement;
use lienvien::package::Package;
use lienvien::record::{NoteContent, Record};
use lienvien::training::course::Course;
use lienvien::value::{RecordKind, RecordRef};
use std::io::Write;

pub(super) fn done_and_promised(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
    training: &Record<Course>,
) -> Result<()> {
    heading(
        out,
        "XIII. VIỆC ĐÃ LÀM VÀ VIỆC MỚI CAM KẾT, CHỈ THEO BÀI VIẾT",
    )?;
    past_training(out, training)?;
    let promises = memorandum
        .notes()
        .filter_map(|(line, note)| match &note.content {
            NoteContent::Commitment(_) => Some(line.to_string()),
            _ => None,
        });
    let lines: Vec<_> = promises.collect();
    let lines = lines.join(", ");
    writeln!(
        out,
        "2. Cam kết ở dòng {lines} là việc sẽ làm, chưa phải việc đã làm. Số hồ sơ lập được từ bài viết \
         (hồ sơ đào tạo ghi gộp, không phải số khóa):"
    )?;
    let mut told = vec![RecordRef::from(memorandum.id()), training.id().into()];
    told.extend(packages.iter().map(|package| RecordRef::from(package.id())));
    for kind in RecordKind::ALL {
        let records = told.iter().filter(|record| record.kind == *kind).count();
        writeln!(out, "   - {}: {records}", capitalised(kind.vi()))?;
    }
    Ok(())
}

fn past_training(out: &mut impl Write, training: &Record<Course>) -> Result<()> {
    let course = training.state();
    let learners = course.reported_learners();
    let learners = learners.map_or("không nêu".to_owned(), |count| count.vi().to_string());
    let subjects = if course.plan().subjects_open {
        "có nhiều, nguồn không kể tên"
    } else {
        "không nêu"
    };
    let status = training.status().vi();
    writeln!(
        out,
        "1. Đào tạo trước biên bản ghi nhớ: {status} (ghi nhận theo báo cáo); lĩnh vực, chuyên khoa: {subjects}; \
         số khóa và thời gian: không nêu; số học viên: {learners}"
    )?;
    for (_, note) in training.notes() {
        if let NoteContent::Statement(said) = &note.content {
            writeln!(out, "   Nguồn nêu: “{said}”")?;
        }
    }
    Ok(())
}
