//! GIẢ ĐỊNH: the expert who is sent.

use super::super::on;
use crate::facts::Result;
use crate::invented::{EXPERT, Invented, secondment};
use chrono::NaiveDate;
use lienvien::day;
use lienvien::paper::Paper;
use lienvien::record::Record;
use lienvien::secondment::{LoggedDay, Secondment};
use lienvien::value::{Count, Text};

/// Days asked for: the end of the first stint, and a day after both.
const ASKED: [NaiveDate; 2] = [day!(2025 - 06 - 13), day!(2025 - 07 - 31)];

pub(super) fn sent(report: &mut Paper, record: &Record<Secondment>) {
    report.history(record);
    for assessed in record.state().assessments() {
        let (on, grade) = (assessed.on.vi(), assessed.what.grade.as_ref());
        let grade = grade.map_or("chưa xếp loại", |grade| grade.vi());
        report.dash(format!("Cơ sở tiếp nhận đánh giá ngày {on}: {grade}"));
    }
}

pub(super) fn working_days(report: &mut Paper, secondment: &Secondment) -> Result<()> {
    let holiday = secondment::HOLIDAY;
    report.paragraph(format!(
        "Lịch của bên sử dụng, tự đặt: thứ Hai đến thứ Sáu, nghỉ ngày {holiday}"
    ));
    let calendar = secondment::calendar()?;
    for asked in ASKED {
        let worked = secondment.working_days_of(EXPERT, &calendar, asked);
        let all = secondment.calendar_days_of(EXPERT, asked);
        let (worked, all) = (worked.vi(), all.vi());
        report.dash(format!(
            "Đến hết ngày {}: {worked} ngày làm việc ({all} ngày theo lịch)",
            on(asked)
        ));
    }
    Ok(())
}

/// The cases of days that name the package are those of its log: they count there.
pub(super) fn taught_once(report: &mut Paper, invented: &Invented) -> Result<()> {
    let (secondment, package) = (invented.secondment.state(), invented.package.state());
    let taught = package.taught_by(EXPERT).count();
    let here = secondment.taught_here();
    let both = Count::sum([here, Count::exact(u32::try_from(taught)?)]);
    let both = both.map_or("chưa rõ".to_owned(), |cases| cases.vi().to_string());
    report.table(
        [
            "Ngày",
            "Nội dung",
            "Ca hướng dẫn",
            "Ca hỗ trợ",
            "Ghi trong hồ sơ gói",
        ],
        secondment
            .days()
            .iter()
            .map(|day| logged(day.on.vi().to_string(), &day.what)),
    );
    let all = secondment.taught();
    let (all, here, assisted) = (all.vi(), here.vi(), secondment.assisted());
    report.dash(format!(
        "Theo nhật ký công tác: {all} ca, trong đó {here} ca chỉ ghi ở đây"
    ));
    report.dash(format!(
        "Theo hồ sơ gói kỹ thuật: {taught} ca do chuyên gia này hướng dẫn"
    ));
    report.dash(format!(
        "Cộng, mỗi ca một lần: {both} ca hướng dẫn; ngoài ra {} ca hỗ trợ",
        assisted.vi()
    ));
    for back in secondment.reports() {
        for figure in &back.what.figures {
            let (count, unit) = (figure.count.vi(), figure.unit.vi());
            let measure = &figure.measure;
            report.dash(format!(
                "Chuyên gia báo cáo (để đối chiếu, không cộng): {measure}: {count} {unit}"
            ));
        }
    }
    Ok(())
}

fn logged(on: String, day: &LoggedDay) -> [String; 5] {
    let count = |cases: Option<u16>| cases.map_or("không rõ".to_owned(), |n| n.to_string());
    let content = day
        .content
        .as_ref()
        .map_or("không nêu", Text::as_str)
        .to_owned();
    let also = day.package.map_or("không", |_| "có").to_owned();
    [on, content, count(day.taught), count(day.assisted), also]
}
