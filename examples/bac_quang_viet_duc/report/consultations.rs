//! GIẢ ĐỊNH: consultations, two of which take up the offer. The article has the offer, and no case.

use crate::facts::Result;
use crate::invented::consultations as invented;
use lienvien::consultation::{Consultation, ConsultationMilestone as Milestone};
use lienvien::day;
use lienvien::paper::{self, Paper};
use lienvien::record::{Event as _, Record};
use lienvien::survey::Survey;
use lienvien::value::{Explain as _, When};
use std::io::Write;

/// Between which moments the report tells the time.
const TIMES: [(Milestone, Milestone); 4] = [
    (Milestone::Requested, Milestone::Accepted),
    (Milestone::Accepted, Milestone::Started),
    (Milestone::Requested, Milestone::Started),
    (Milestone::Started, Milestone::Concluded),
];

/// The record of each consultation.
pub(super) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    for (_, held) in all(survey)? {
        writeln!(out, "GIẢ ĐỊNH\n{}", paper::consultation_record(&held))?;
    }
    Ok(())
}

fn all(survey: &Record<Survey>) -> Result<[(&'static str, Record<Consultation>); 3]> {
    Ok([
        (
            "hội chẩn thường quy theo công tác chỉ đạo tuyến năm 2025",
            invented::routine_case(survey)?,
        ),
        (
            "hội chẩn một ca bệnh khó",
            invented::difficult_case(survey)?,
        ),
        (
            "hội chẩn khẩn cấp một ca nguy cấp, duyệt và tiếp nhận bổ sung sau",
            invented::critical_case(survey)?,
        ),
    ])
}

/// How long each took, what came of it, and what the records warn of.
pub(super) fn questions(report: &mut Paper, survey: &Record<Survey>) -> Result<()> {
    report.heading("GIẢ ĐỊNH: CÁC BUỔI HỘI CHẨN (NGUỒN CHỈ CÓ ĐỀ XUẤT HỖ TRỢ TỪ XA)");
    for (what, record) in all(survey)? {
        let held = record.state();
        report.point(format!("GIẢ ĐỊNH: {what}"));
        let times = TIMES.into_iter().filter_map(|(from, to)| {
            let minutes = held.minutes(from, to)?.vi();
            Some(format!("{} → {}: {minutes} phút", from.vi(), to.vi()))
        });
        let times: Vec<_> = times.collect();
        report.dash(format!("Thời gian: {}", times.join("; ")));
        let (followed, avoided) = (held.is_advice_followed(), held.is_referral_avoided());
        report.dash(format!(
            "Tính đến báo cáo mới nhất: thực hiện toàn bộ tư vấn: {}; không phải chuyển cơ sở khám bệnh, chữa bệnh: {}",
            followed.vi(),
            avoided.vi()
        ));
    }
    let begun = invented::begun_in_emergency(survey)?;
    let due: Vec<_> = begun.state().approvals_due().map(Milestone::vi).collect();
    report.point(format!(
        "Khi bắt đầu ca khẩn cấp còn thiếu: {}",
        due.join(", ")
    ));
    warnings(report, survey)
}

fn warnings(report: &mut Paper, survey: &Record<Survey>) -> Result<()> {
    let day = day!(2025 - 05 - 12);
    report.point("Cảnh báo khi bắt đầu khẩn cấp mà ca không nguy cấp:");
    let mut requested = invented::requested(survey)?;
    let begun = invented::begun_without_approval(survey)?;
    requested.append(begun.on(When::parse_vi("7 giờ 45 ngày 12/05/2025")?))?;
    for warning in requested.warnings(day) {
        report.dash(warning.vi());
    }
    report.point("Cảnh báo khi kết luận mà còn câu hỏi chưa trả lời:");
    let mut in_session = invented::in_session(survey)?;
    let first_alone = invented::concluded(invented::ANSWERS.into_iter().take(1))?;
    in_session.append(first_alone.on(When::parse_vi("14 giờ 40 ngày 12/05/2025")?))?;
    for warning in in_session.warnings(day) {
        report.dash(warning.vi());
    }
    Ok(())
}
