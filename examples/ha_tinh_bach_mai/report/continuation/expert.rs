//! GIẢ ĐỊNH: the expert who is sent.

use super::super::day;
use crate::facts::Result;
use crate::invented::{EXPERT, Invented, secondment};
use lienvien::agreement::{ExpertRank, TeachingMethod};
use lienvien::record::{Dated, Event as _, Record};
use lienvien::secondment::{LoggedDay, Secondment, SecondmentEventKind};
use lienvien::value::{Count, Text};
use std::io::Write;

/// Days asked for: the end of the first stint, and a day after both.
const ASKED: [&str; 2] = ["13/06/2025", "31/07/2025"];

pub(super) fn sent(out: &mut impl Write, record: &Record<Secondment>) -> Result<()> {
    let secondment = record.state();
    let proposal = secondment.proposal();
    let rank = proposal.rank.map_or("không nêu", ExpertRank::vi);
    let method = proposal.method.map_or("không nêu", TeachingMethod::vi);
    let (home, host) = (&proposal.home, &proposal.host);
    writeln!(out, "   {home} cử {rank} đến {host}; hình thức: {method}")?;
    for held in record.history() {
        let (on, event, status) = (
            held.entry.on.vi(),
            held.entry.event.kind(),
            held.status.vi(),
        );
        if event != SecondmentEventKind::DayLogged {
            writeln!(out, "   - {on}: {} → {status}", event.vi())?;
        }
    }
    for assessed in secondment.assessments() {
        let (on, grade) = (assessed.on.vi(), assessed.what.grade.as_ref());
        let grade = grade.map_or("chưa xếp loại", |grade| grade.vi());
        writeln!(out, "   Đơn vị tiếp nhận đánh giá ngày {on}: {grade}")?;
    }
    Ok(())
}

pub(super) fn working_days(out: &mut impl Write, secondment: &Secondment) -> Result<()> {
    let holiday = secondment::HOLIDAY;
    writeln!(
        out,
        "   Lịch của bên sử dụng, tự đặt: thứ Hai đến thứ Sáu, nghỉ ngày {holiday}"
    )?;
    let calendar = secondment::calendar()?;
    for asked in ASKED {
        let worked = secondment.working_days_of(EXPERT, &calendar, day(asked)?);
        let all = secondment.calendar_days_of(EXPERT, day(asked)?);
        let (worked, all) = (worked.vi(), all.vi());
        writeln!(
            out,
            "   - Đến hết ngày {asked}: {worked} ngày làm việc ({all} ngày theo lịch)"
        )?;
    }
    Ok(())
}

/// The cases of days that name the package are those of its log: they count there.
pub(super) fn taught_once(out: &mut impl Write, invented: &Invented) -> Result<()> {
    let (secondment, package) = (invented.secondment.state(), invented.package.state());
    let taught = package.taught_by(EXPERT).count();
    let here = secondment.taught_here();
    let both = Count::sum([here, Count::exact(u32::try_from(taught)?)]);
    let both = both.map_or("chưa rõ".to_owned(), |cases| cases.vi().to_string());
    for day in secondment.days() {
        writeln!(out, "   - {}", logged(day))?;
    }
    let all = secondment.taught();
    let (all, here, assisted) = (all.vi(), here.vi(), secondment.assisted());
    writeln!(
        out,
        "   Theo nhật ký công tác: {all} ca, trong đó {here} ca chỉ ghi ở đây"
    )?;
    writeln!(
        out,
        "   Theo hồ sơ gói kỹ thuật: {taught} ca do chuyên gia này hướng dẫn"
    )?;
    writeln!(
        out,
        "   Cộng, mỗi ca một lần: {both} ca hướng dẫn; ngoài ra {} ca hỗ trợ",
        assisted.vi()
    )?;
    for report in secondment.reports() {
        for figure in &report.what.figures {
            let (count, unit) = (figure.count.vi(), figure.unit.vi());
            let measure = &figure.measure;
            writeln!(
                out,
                "   Chuyên gia báo cáo (để đối chiếu, không cộng): {measure}: {count} {unit}"
            )?;
        }
    }
    Ok(())
}

fn logged(Dated { on, what, .. }: &Dated<LoggedDay>) -> String {
    let count = |cases: Option<u16>| cases.map_or("không rõ".to_owned(), |n| n.to_string());
    let (taught, assisted) = (count(what.taught), count(what.assisted));
    let content = what
        .content
        .as_ref()
        .map_or("không nêu nội dung", Text::as_str);
    let also = what
        .package
        .map_or("", |_| " (các ca này ghi trong hồ sơ gói kỹ thuật)");
    format!(
        "{}: {content}; {taught} ca hướng dẫn, {assisted} ca hỗ trợ{also}",
        on.vi()
    )
}
