//! Bảng tổng hợp hoạt động: how many records of each kind stand where, for a report of half a year.

use super::Paper;
use super::words::{BLANK, head, printed};
use crate::any::AnyRecord;
use crate::record::{Aggregate, Event as _, Record};
use crate::value::{Answer, Known, Period, RecordKind, Vocabulary, When};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Where the records of one kind and status are counted.
#[derive(Default)]
struct Counts {
    /// Opened step by step.
    lived: usize,
    /// Known by report.
    reported: usize,
    /// With an event that certainly falls into the period.
    moved: usize,
    /// With an event that perhaps does.
    perhaps: usize,
}

/// Bảng tổng hợp hoạt động 6 tháng (quý, năm): for each kind of record and the status in which it stands at the end
/// of the period, how many records there are; those known by report are counted apart, and so are those of which
/// the dates do not tell whether anything happened in the period.
///
/// Records that begin after the period and records that are void are left out.
///
/// ```
#[doc = include_str!("../agreement/example.txt")]
/// # use lienvien::paper;
/// # use lienvien::any::AnyRecord;
/// let records = [AnyRecord::from(memorandum)];
/// let table = paper::activity_table(&records, &period!(2024-07 ..= 2024-12)).to_string();
/// assert!(table.contains("BẢNG TỔNG HỢP HOẠT ĐỘNG HỢP TÁC"));
/// assert!(table.contains("| 1  | Văn bản hợp tác      | đã ký kết "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn activity_table<'a>(
    records: impl IntoIterator<Item = &'a AnyRecord>,
    period: &Period,
) -> Paper {
    let mut counts: BTreeMap<(RecordKind, usize, &'static str), Counts> = BTreeMap::new();
    for record in records {
        match record {
            AnyRecord::Agreement(record) => {
                count(&mut counts, RecordKind::Agreement, record, period);
            }
            AnyRecord::Survey(record) => count(&mut counts, RecordKind::Survey, record, period),
            AnyRecord::Plan(record) => count(&mut counts, RecordKind::Plan, record, period),
            AnyRecord::Package(record) => count(&mut counts, RecordKind::Package, record, period),
            AnyRecord::Course(record) => count(&mut counts, RecordKind::Course, record, period),
            AnyRecord::Enrolment(record) => {
                count(&mut counts, RecordKind::Enrolment, record, period);
            }
            AnyRecord::Secondment(record) => {
                count(&mut counts, RecordKind::Secondment, record, period);
            }
            AnyRecord::Consultation(record) => {
                count(&mut counts, RecordKind::Consultation, record, period);
            }
        }
    }
    let mut paper = Paper::blank();
    head(&mut paper, [], None, None, &When::UNKNOWN);
    paper.title([
        "BẢNG TỔNG HỢP HOẠT ĐỘNG HỢP TÁC".to_owned(),
        format!("Kỳ báo cáo: {}", period.vi()),
    ]);
    let mut rows: Vec<[String; 7]> = Vec::new();
    for kind in RecordKind::ALL {
        let of_kind = counts.iter().filter(|((own, _, _), _)| own == kind);
        let before = rows.len();
        for ((_, _, status), counted) in of_kind {
            rows.push(row(rows.len(), *kind, status, counted));
        }
        if rows.len() == before {
            rows.push(row(rows.len(), *kind, "không có hồ sơ", &Counts::default()));
        }
    }
    let head = [
        "TT",
        "Hoạt động",
        "Trạng thái cuối kỳ",
        "Số hồ sơ",
        "Ghi theo báo cáo",
        "Có sự việc trong kỳ",
        "Chưa rõ có sự việc",
    ];
    paper.table(head, rows);
    paper.paragraph(
        "Số hồ sơ không gồm hồ sơ ghi theo báo cáo. Hồ sơ hủy bỏ và hồ sơ bắt đầu sau kỳ báo cáo không tính.",
    );
    paper.paragraph(format!("Nơi nhận: {BLANK}"));
    printed(&mut paper);
    paper
}

fn row(at: usize, kind: RecordKind, status: &str, counted: &Counts) -> [String; 7] {
    [
        at.saturating_add(1).to_string(),
        super::words::capitalised(kind.vi()),
        status.to_owned(),
        counted.lived.to_string(),
        counted.reported.to_string(),
        counted.moved.to_string(),
        counted.perhaps.to_string(),
    ]
}

fn count<A: Aggregate>(
    counts: &mut BTreeMap<(RecordKind, usize, &'static str), Counts>,
    kind: RecordKind,
    record: &Record<A>,
    period: &Period,
) {
    const UNCERTAIN: (usize, &str) = (usize::MAX, "chưa xác định được");
    if record.is_voided() {
        return;
    }
    let place = |status: A::Status| {
        let at = A::Status::ALL.iter().position(|own| *own == status);
        (at.unwrap_or(usize::MAX), status.vi())
    };
    let (at, status) = match period.latest_end() {
        None => place(record.status()),
        Some(end) => match record.status_on(end) {
            Known::Known(None) => return,
            Known::Known(Some(status)) => place(status),
            Known::Unknown(_) => UNCERTAIN,
        },
    };
    let counted = counts.entry((kind, at, status)).or_default();
    let kind_of_record = if record.is_reported() {
        &mut counted.reported
    } else {
        &mut counted.lived
    };
    *kind_of_record = kind_of_record.saturating_add(1);
    let mut happened = Answer::No;
    for held in record.history() {
        // that something was reported in the period does not say that it happened then
        if held.entry.event.kind() != A::REPORTED {
            happened = happened.or(is_within(&held.entry.on, period));
        }
    }
    let moved = match happened {
        Answer::Yes => &mut counted.moved,
        Answer::Unknown => &mut counted.perhaps,
        Answer::No => return,
    };
    *moved = moved.saturating_add(1);
}

/// Whether the date lies in the period, of which a side may be open.
fn is_within(on: &When, period: &Period) -> Answer {
    let start = period.earliest_start();
    let end = period.latest_end();
    let after = |day: NaiveDate| on.is_before(&day.into()).negate();
    let before = |day: NaiveDate| on.on_or_before(day);
    start
        .map_or(Answer::Yes, after)
        .and(end.map_or(Answer::Yes, before))
}
