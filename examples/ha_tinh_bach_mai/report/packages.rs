//! The packages that were received before the memorandum.

use super::{capitalised, heading};
use crate::facts::{RECEIVED, Result};
use lienvien::agreement::Agreement;
use lienvien::organisation::OrganisationRef;
use lienvien::package::Package;
use lienvien::record::{Note, NoteContent, Record};
use lienvien::specialty::Subject;
use lienvien::vi::items;
use std::io::Write;

pub(super) fn received(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
) -> Result<()> {
    heading(
        out,
        "VI. CÁC GÓI KỸ THUẬT ĐÃ TIẾP NHẬN TRƯỚC BIÊN BẢN GHI NHỚ",
    )?;
    let mut number = 0;
    for alike in packages.chunk_by(|one, next| told(one) == told(next)) {
        if let Some(first) = alike.first() {
            writeln!(out, "{}", told(first))?;
        }
        for record in alike {
            number += 1;
            writeln!(out, "{number}. {}", package(record))?;
        }
    }
    if !items(RECEIVED).is_exhaustive {
        writeln!(
            out,
            "(Danh mục còn để mở, chưa phải toàn bộ; nguồn không nêu số lượng)"
        )?;
    }
    let under =
        |package: &&Record<Package>| package.state().counted_under() == Some(memorandum.id());
    let counted = packages.iter().filter(under).count();
    writeln!(
        out,
        "Số gói tính là kết quả của biên bản ghi nhớ này: {counted}"
    )?;
    Ok(())
}

/// From whom to whom, and what the source says of it.
fn told(record: &Record<Package>) -> String {
    let proposal = record.state().proposal();
    let supporters: Vec<_> = proposal
        .supporters
        .iter()
        .map(OrganisationRef::to_string)
        .collect();
    let said: Vec<_> = record
        .notes()
        .filter_map(|(_, note)| statement(note))
        .collect();
    let (supporters, recipient, said) =
        (supporters.join(", "), &proposal.recipient, said.join("; "));
    format!("Đơn vị chuyển giao: {supporters}; đơn vị tiếp nhận: {recipient}; nguồn nêu: “{said}”")
}

fn statement(note: &Note) -> Option<&str> {
    match &note.content {
        NoteContent::Statement(said) => Some(said),
        _ => None,
    }
}

fn package(record: &Record<Package>) -> String {
    let package = record.state();
    let proposal = package.proposal();
    let subjects: Vec<_> = proposal.subjects.iter().map(Subject::vi).collect();
    let (name, subjects) = (capitalised(&proposal.name), subjects.join("; "));
    let status = record.status().vi();
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
    format!("{name} – chuyên khoa: {subjects}; {status}{by_report}; thời gian: {since}")
}
