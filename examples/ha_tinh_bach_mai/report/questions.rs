//! What can be asked of the record: which wishes were answered, and what holds by date, facility and specialty.

use super::{SIGNING_DAY, capitalised, on, recipient, words};
use crate::facts::{self, Result};
use lienvien::agreement::{Agreement, Clause, ContentKind, Coverage, TermsDraft};
use lienvien::day;
use lienvien::organisation::Organisation;
use lienvien::paper::Paper;
use lienvien::record::{NoteContent, Record};
use lienvien::specialty::Specialty;
use uuid::Uuid;

pub(super) fn needs(report: &mut Paper, memorandum: &Record<Agreement>) {
    report.heading("MONG MUỐN VÀ CAM KẾT ĐÁP ỨNG");
    let answers = memorandum.needs_vs_commitments();
    for (line, note) in memorandum.notes() {
        let NoteContent::Need(need) = &note.content else {
            continue;
        };
        report.point(format!("Mong muốn: “{}”", need.text));
        for answer in answers.iter().filter(|answer| answer.line == line) {
            let lines: Vec<_> = answer.answered_by.iter().map(ToString::to_string).collect();
            if lines.is_empty() {
                report.dash("Chưa có cam kết nào đáp ứng");
            } else {
                report.dash(format!("Đã có cam kết ở mục {}", lines.join(", ")));
            }
        }
    }
}

pub(super) fn in_force(report: &mut Paper, memorandum: &Record<Agreement>) {
    report.heading("HIỆU LỰC THEO NGÀY");
    for asked in [
        day!(2024 - 10 - 11),
        SIGNING_DAY,
        day!(2030 - 12 - 31),
        day!(2031 - 01 - 01),
    ] {
        let standing = memorandum.standing_on(asked);
        report.dash(format!("Ngày {}: {}", on(asked), standing.vi()));
    }
}

pub(super) fn coverage(report: &mut Paper, memorandum: &Record<Agreement>) -> Result<()> {
    report.heading(format!("PHẠM VI HỢP TÁC TẠI NGÀY {}", on(SIGNING_DAY)));
    let provincial = facts::provincial_hospital()?;
    let invented = "một bệnh viện ở tỉnh Nghệ An (đơn vị giả định)";
    let invented = facts::hospital_in("40", Uuid::from_u128(1).into(), invented)?;
    for (facility, specialty) in [
        (&provincial, Specialty::Cardiology),
        (&provincial, Specialty::Pathology),
        (&invented, Specialty::Cardiology),
    ] {
        covered(report, memorandum, facility, specialty);
    }
    Ok(())
}

fn covered(
    report: &mut Paper,
    memorandum: &Record<Agreement>,
    facility: &Organisation,
    specialty: Specialty,
) {
    let subjects = [specialty.into()];
    let transfer = ContentKind::TechniqueTransfer;
    let covering = memorandum.covers(facility, transfer, &subjects, SIGNING_DAY);
    let name = facility
        .name_on(SIGNING_DAY)
        .known()
        .map_or("", |name| name);
    let answer = covering.coverage.vi();
    report.point(format!(
        "{} tại {name}: {answer}",
        capitalised(specialty.vi())
    ));
    let terms = memorandum.state().terms();
    match covering.coverage {
        Coverage::Covered | Coverage::OnDemand => {
            let clauses: Vec<_> = covering
                .clauses
                .iter()
                .map(|it| clause(terms, *it))
                .collect();
            report.dash(format!("Căn cứ: {}", clauses.join("; ")));
        }
        Coverage::Unknown => {
            let missing: Vec<_> = covering.missing.iter().map(|fact| fact.vi()).collect();
            report.dash(format!("Chưa rõ: {}", missing.join("; ")));
        }
        _ => report.dash("Không có điều khoản nào bao gồm cả đơn vị và nội dung này"),
    }
}

fn clause(terms: &TermsDraft, clause: Clause) -> String {
    match clause {
        Clause::Content(number) => terms.content(number).map_or("", words).to_owned(),
        Clause::OnDemand => "nội dung hỗ trợ theo nhu cầu".to_owned(),
        Clause::Request(_) => "đề nghị đã được chấp thuận".to_owned(),
        Clause::Recipient(number) => {
            let named = terms.recipient(number);
            named
                .map(|named| recipient(named, SIGNING_DAY))
                .unwrap_or_default()
        }
        Clause::Party(number) => {
            let party = terms.party(number);
            let organisation = party.and_then(|party| party.organisation.as_ref());
            organisation.map(ToString::to_string).unwrap_or_default()
        }
        _ => "điều khoản khác".to_owned(),
    }
}
