//! GIẢ ĐỊNH: consultations, two of which take up the offer. The article has the offer, and no case.

use super::{capitalised, continuation, dated, subjects};
use crate::facts::Result;
use crate::invented::consultations as invented;
use lienvien::consultation::{
    Consultation, ConsultationMilestone as Milestone, ConsultationOutcome, ConsultationRequest,
};
use lienvien::day;
use lienvien::record::{Dated, Event as _, Record};
use lienvien::survey::{Channel, Survey};
use lienvien::value::{Explain as _, When};
use std::io::Write;
use std::sync::Arc;

/// Between which moments the report tells the time.
const TIMES: [(Milestone, Milestone); 4] = [
    (Milestone::Requested, Milestone::Accepted),
    (Milestone::Accepted, Milestone::Started),
    (Milestone::Requested, Milestone::Started),
    (Milestone::Started, Milestone::Concluded),
];

pub(super) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    writeln!(
        out,
        "8. GIẢ ĐỊNH: hội chẩn thường quy theo công tác chỉ đạo tuyến năm 2025:"
    )?;
    consultation(out, &invented::routine_case(survey)?)?;
    writeln!(
        out,
        "9. GIẢ ĐỊNH: hội chẩn một ca bệnh khó (nguồn chỉ có đề xuất hỗ trợ từ xa, không có ca hội chẩn nào):"
    )?;
    consultation(out, &invented::difficult_case(survey)?)?;
    writeln!(
        out,
        "10. GIẢ ĐỊNH: hội chẩn khẩn cấp một ca nguy cấp, duyệt và tiếp nhận bổ sung sau:"
    )?;
    let begun = invented::begun_in_emergency(survey)?;
    let due: Vec<_> = begun.state().approvals_due().map(Milestone::vi).collect();
    writeln!(out, "   Khi bắt đầu còn thiếu: {}", due.join(", "))?;
    consultation(out, &invented::critical_case(survey)?)?;
    writeln!(out, "11. GIẢ ĐỊNH: hồ sơ hội chẩn cảnh báo:")?;
    warnings(out, survey)
}

fn consultation(out: &mut impl Write, record: &Record<Consultation>) -> Result<()> {
    let held = record.state();
    asked(out, held.request())?;
    continuation::history(out, record)?;
    session(out, held)?;
    answers(out, held)?;
    let times = TIMES.into_iter().filter_map(|(from, to)| {
        let minutes = held.minutes(from, to)?.vi();
        Some(format!("{} → {}: {minutes} phút", from.vi(), to.vi()))
    });
    let times: Vec<_> = times.collect();
    writeln!(out, "   Thời gian: {}", times.join("; "))?;
    for (number, reported) in (1..).zip(held.outcomes()) {
        outcome(out, number, reported)?;
    }
    let (followed, avoided) = (held.is_advice_followed(), held.is_referral_avoided());
    writeln!(
        out,
        "   Tính đến báo cáo mới nhất: thực hiện toàn bộ tư vấn: {}; tránh được chuyển tuyến: {}",
        followed.vi(),
        avoided.vi()
    )?;
    Ok(())
}

fn asked(out: &mut impl Write, request: &ConsultationRequest) -> Result<()> {
    let advisers: Vec<_> = request
        .advisers
        .iter()
        .map(|it| it.vi().to_string())
        .collect();
    let (asker, advisers) = (&request.asker, advisers.join(", "));
    writeln!(out, "   {asker} đề nghị, {advisers} tư vấn")?;
    let (severity, subjects) = (
        request
            .severity
            .as_ref()
            .map_or("chưa rõ mức độ", |severity| severity.vi()),
        subjects(&request.subjects),
    );
    let token = request.case.as_ref().map(|case| case.token.to_string());
    let token = token.unwrap_or_default();
    writeln!(
        out,
        "   {}; {subjects}; mã ca: {token}",
        capitalised(severity)
    )?;
    if let Some(offer) = request.offer {
        let (kind, id) = (offer.kind.vi(), offer.id);
        writeln!(out, "   Theo đề xuất hỗ trợ từ xa trong hồ sơ {kind} {id}")?;
    }
    Ok(())
}

/// Over which channel, who took part, and why it could not wait.
fn session(out: &mut impl Write, held: &Consultation) -> Result<()> {
    let begun = held.sessions().last().map(|session| &session.began.what);
    let channel = held.channel().map_or("không nêu", Channel::vi);
    let conclusion = held.conclusion().into_iter();
    let participants = conclusion.flat_map(|concluded| &concluded.what.participants);
    let participants = participants.map(|it| {
        let presence = it.presence.map_or("không nêu", |presence| presence.vi());
        format!("{} ({presence})", it.side.vi())
    });
    let participants: Vec<_> = participants.collect();
    let participants = participants.join(", ");
    writeln!(out, "   Kênh: {channel}; tham gia: {participants}")?;
    if let Some(why) = begun.and_then(|start| start.emergency.as_ref()) {
        writeln!(out, "   Lý do khẩn cấp: {why}")?;
    }
    Ok(())
}

fn answers(out: &mut impl Write, held: &Consultation) -> Result<()> {
    let Some(concluded) = held.conclusion() else {
        return Ok(());
    };
    for answered in &concluded.what.answers {
        let (number, answer) = (answered.question, &answered.answer);
        if let Some(question) = held.request().question(number) {
            writeln!(out, "   Câu hỏi {number}: {question} → {answer}")?;
        }
    }
    let minutes = concluded.what.minutes.as_ref();
    let minutes = minutes.map_or("không có biên bản", |minutes| minutes.title.as_str());
    let owner = held.decision_owner();
    writeln!(out, "   {minutes}; quyết định điều trị: {owner}")?;
    Ok(())
}

fn outcome(
    out: &mut impl Write,
    number: u16,
    reported: &Dated<Arc<ConsultationOutcome>>,
) -> Result<()> {
    let ConsultationOutcome {
        followed,
        then,
        detail,
        ..
    } = &*reported.what;
    let then = then.as_ref().map(|then| then.vi().to_string());
    let then = then.unwrap_or_else(|| "chưa rõ diễn biến".to_owned());
    let detail = detail.as_ref().map(|detail| format!(" ({detail})"));
    writeln!(
        out,
        "   Báo cáo lần {number}, ngày {}: {}; {then}{}",
        dated(&reported.on),
        followed.map_or("chưa rõ mức độ thực hiện", |followed| followed
            .vi()),
        detail.unwrap_or_default()
    )?;
    Ok(())
}

fn warnings(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    let day = day!(2025 - 05 - 12);
    writeln!(out, "   Bắt đầu khẩn cấp khi ca không nguy cấp:")?;
    let mut requested = invented::requested(survey)?;
    let begun = invented::begun_without_approval(survey)?;
    let on = When::parse_vi("7 giờ 45 ngày 12/05/2025")?;
    requested.append(begun.on(on))?;
    for warning in requested.warnings(day) {
        writeln!(out, "   {}: {}", warning.code(), warning.vi())?;
    }
    writeln!(out, "   Kết luận khi còn câu hỏi chưa trả lời:")?;
    let mut in_session = invented::in_session(survey)?;
    let first_alone = invented::concluded(invented::ANSWERS.into_iter().take(1))?;
    let on = When::parse_vi("14 giờ 40 ngày 12/05/2025")?;
    in_session.append(first_alone.on(on))?;
    for warning in in_session.warnings(day) {
        writeln!(out, "   {}: {}", warning.code(), warning.vi())?;
    }
    Ok(())
}
