//! The packages that were received before the memorandum.

use super::capitalised;
use crate::facts::RECEIVED;
use lienvien::agreement::Agreement;
use lienvien::package::Package;
use lienvien::paper::Paper;
use lienvien::record::{NoteContent, Record};
use lienvien::specialty::Subject;
use lienvien::vi::items;

pub(super) fn received(
    report: &mut Paper,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
) {
    report.heading("CÁC GÓI KỸ THUẬT ĐÃ TIẾP NHẬN TRƯỚC BIÊN BẢN GHI NHỚ");
    for alike in packages.chunk_by(|one, next| told(one) == told(next)) {
        if let Some(first) = alike.first() {
            report.paragraph(told(first));
        }
        let rows = (1..).zip(alike).map(|(number, record)| row(number, record));
        report.table(
            [
                "TT",
                "Gói kỹ thuật",
                "Chuyên khoa",
                "Trạng thái",
                "Thời gian",
            ],
            rows,
        );
    }
    if !items(RECEIVED).is_exhaustive {
        report.paragraph("(Danh mục chưa đầy đủ; nguồn không nêu số lượng)");
    }
    let under =
        |package: &&Record<Package>| package.state().counted_under() == Some(memorandum.id());
    let counted = packages.iter().filter(under).count();
    report.paragraph(format!(
        "Số gói tính là kết quả của biên bản ghi nhớ này: {counted}"
    ));
}

/// From whom to whom, and what the source says of it.
fn told(record: &Record<Package>) -> String {
    let proposal = record.state().proposal();
    let supporters: Vec<_> = proposal
        .supporters
        .iter()
        .map(ToString::to_string)
        .collect();
    let mut said = Vec::new();
    for (_, note) in record.notes() {
        if let NoteContent::Statement(text) = &note.content {
            said.push(text.as_str());
        }
    }
    let (supporters, recipient) = (supporters.join(", "), &proposal.recipient);
    format!(
        "Bên hỗ trợ: {supporters}; cơ sở tiếp nhận: {recipient}; nguồn nêu: “{}”",
        said.join("; ")
    )
}

fn row(number: usize, record: &Record<Package>) -> [String; 5] {
    let package = record.state();
    let proposal = package.proposal();
    let subjects: Vec<_> = proposal.subjects.iter().map(Subject::vi).collect();
    let by_report = if record.is_reported() {
        " (ghi nhận theo báo cáo)"
    } else {
        ""
    };
    let since = package.reached_since();
    let since = if since.is_unknown() {
        "không nêu".to_owned()
    } else {
        since.vi().to_string()
    };
    [
        number.to_string(),
        capitalised(&proposal.name),
        subjects.join("; "),
        format!("{}{by_report}", record.status().vi()),
        since,
    ]
}
