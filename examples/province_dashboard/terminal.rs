//! The dashboard as a paper of tables, for a terminal.

use crate::province::{HALF_YEAR, TODAY, after};
use crate::view::bars::{Bar, FIRST};
use crate::view::matrix::{COLUMNS, Cell};
use crate::view::{AHEAD, INVENTED, SEVERITIES, TITLE, View, names, vi_day};
use chrono::{Months, NaiveDate};
use lienvien::paper::Paper;
use lienvien::register::Severity;

pub(crate) fn paper(view: &View<'_>) -> Paper {
    let mut paper = Paper::new(format!("{TITLE}, TẠI {}", vi_day(TODAY).to_uppercase()));
    paper.paragraph(INVENTED);
    matrix(&mut paper, view);
    timeline(&mut paper, view);
    findings(&mut paper, view);
    due(&mut paper, view);
    indicators(&mut paper, view);
    at_risk(&mut paper, view);
    planted(&mut paper, view);
    paper
}

fn matrix(paper: &mut Paper, view: &View<'_>) {
    paper.heading("MA TRẬN CƠ SỞ VÀ CHUYÊN KHOA");
    let heads = COLUMNS.map(|(_, head)| head);
    let mut head = ["Cơ sở tiếp nhận"; COLUMNS.len() + 1];
    head[1..].copy_from_slice(&heads);
    let rows = view.matrix.rows.iter().map(|row| {
        let mut cells: [String; COLUMNS.len() + 1] = Default::default();
        cells[0].clone_from(&row.facility);
        for (cell, of) in cells[1..].iter_mut().zip(row.cells) {
            of.symbol().clone_into(cell);
        }
        cells
    });
    paper.table(head, rows);
    let columns = COLUMNS.map(|(subject, head)| format!("{head} {}", subject.vi()));
    paper.paragraph(format!("Chuyên khoa: {}", columns.join("; ")));
    let cells = Cell::ALL.map(|cell| format!("{} {}", cell.symbol(), cell.vi()));
    paper.paragraph(format!("Ký hiệu: {}", cells.join("; ")));
}

/// How many months each letter of a bar stands for.
const STEP: u32 = 2;

fn timeline(paper: &mut Paper, view: &View<'_>) {
    paper.heading("DÒNG THỜI GIAN CÁC VĂN BẢN HỢP TÁC VÀ GÓI KỸ THUẬT");
    paper.paragraph(
        "Từ tháng 01/2024 đến hết tháng 12/2026, mỗi ô là hai tháng, ký hiệu như ở ma trận",
    );
    for group in &view.groups {
        paper.point(&group.recipient);
        let row = |bar: &Bar| [bar.name.clone(), drawn(bar), bar.now.to_owned()];
        let rows = group.bars.iter().map(row);
        paper.table(["Hồ sơ", "2024──2025──2026──", "Hiện nay"], rows);
    }
}

/// A letter for each step of months.
fn drawn(bar: &Bar) -> String {
    let mut drawn = String::new();
    for step in 0..36 / STEP {
        let month = |step: u32| FIRST.checked_add_months(Months::new(step * STEP));
        let (Some(from), Some(to)) = (month(step), month(step + 1)) else {
            break;
        };
        let is_then = |first: NaiveDate, last: NaiveDate| first < to && from <= last;
        let mut stretches = bar.stretches.iter();
        let last = stretches.rfind(|it| is_then(it.from, it.to));
        drawn += last.map_or(Cell::Nothing, |it| it.cell).symbol();
    }
    drawn
}

fn findings(paper: &mut Paper, view: &View<'_>) {
    paper.heading("PHÁT HIỆN CỦA SỔ THEO DÕI, THEO MỨC ĐỘ");
    let row = |severity: Severity| {
        let count = view.found(severity).count();
        [names::in_heading(severity.vi()), count.to_string()]
    };
    paper.table(["Mức độ", "Số phát hiện"], SEVERITIES.map(row));
    for severity in SEVERITIES {
        for finding in view.found(severity) {
            let sentence = names::plain(view.register, &finding.vi());
            let number = finding.number().unwrap_or("Cảnh báo của hồ sơ");
            paper.point(format!(
                "{}, {number}: {sentence}",
                names::in_heading(severity.vi())
            ));
            for record in &finding.records {
                let lines = finding.lines.iter().filter(|line| line.record == *record);
                let lines: Vec<_> = lines.map(|line| format!(", mục {}", line.place)).collect();
                let title = names::title(view.register, *record);
                paper.dash(format!("{title}{}", lines.concat()));
            }
            if !finding.resolve_vi().is_empty() {
                paper.dash(format!("Cách xử lý: {}", finding.resolve_vi()));
            }
        }
    }
}

fn due(paper: &mut Paper, view: &View<'_>) {
    let last = vi_day(after(TODAY, AHEAD));
    paper.heading(format!(
        "VIỆC ĐẾN HẠN TRONG {AHEAD} NGÀY TỚI, ĐẾN HẾT {}",
        last.to_uppercase()
    ));
    let rows = view.due.iter().map(|due| {
        let overdue = if due.is_overdue.is_yes() {
            " (quá hạn)"
        } else {
            ""
        };
        let what = names::in_heading(due.kind.vi());
        let title = names::title(view.register, due.record);
        [format!("{}{overdue}", due.on.vi()), what, title]
    });
    paper.table(["Thời hạn", "Việc", "Hồ sơ"], rows);
}

fn indicators(paper: &mut Paper, view: &View<'_>) {
    let [from, to] = HALF_YEAR.map(|day| vi_day(day).to_uppercase());
    paper.heading(format!("CHỈ SỐ CỦA KỲ TỪ {from} ĐẾN {to}"));
    let rows = view.indicators.iter().map(|indicator| {
        [
            names::in_heading(indicator.kind.vi),
            indicator.kind.unit.vi().to_owned(),
            indicator.lived.count.vi().to_string(),
            indicator.reported.count.vi().to_string(),
        ]
    });
    let head = ["Chỉ số", "Đơn vị tính", "Theo diễn biến", "Theo báo cáo"];
    paper.table(head, rows);
}

fn at_risk(paper: &mut Paper, view: &View<'_>) {
    paper.heading("KỸ THUẬT CÓ NGUY CƠ KHÔNG DUY TRÌ ĐƯỢC");
    let rows = view.at_risk.iter().map(|risk| {
        let until = risk.permission_ends.as_ref();
        [
            names::title(view.register, risk.package.into()),
            risk.status.vi().to_owned(),
            risk.persons.len().to_string(),
            until.map_or_else(|| "không".to_owned(), |on| on.vi().to_string()),
        ]
    });
    let head = [
        "Gói kỹ thuật",
        "Trạng thái",
        "Số người làm được",
        "Hết hạn cho phép",
    ];
    paper.table(head, rows);
}

fn planted(paper: &mut Paper, view: &View<'_>) {
    paper.heading("LỖI GÀI SẴN TRONG TỈNH GIẢ ĐỊNH");
    let rows = view.planted.iter().map(|planted| {
        let number = planted.defect.number().unwrap_or_default();
        let found = if planted.is_found(&view.findings) {
            "đã phát hiện"
        } else {
            "chưa phát hiện"
        };
        let defect = names::in_heading(planted.defect.vi);
        [defect, number.to_owned(), found.to_owned()]
    });
    paper.table(["Lỗi", "Phép kiểm tra", "Kết quả"], rows);
}
