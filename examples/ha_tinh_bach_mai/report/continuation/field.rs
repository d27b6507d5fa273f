//! GIẢ ĐỊNH: the reports that offices ask for, from a register of what is invented.

use super::super::capitalised;
use crate::facts;
use crate::invented::{ASSESSOR, EXPERT};
use lienvien::any::AnyRecord;
use lienvien::paper::Paper;
use lienvien::period;
use lienvien::register::{
    ActivityRow, ProgrammeRow, ProgrammeTable, Register, TrainedStaffRow, YearlyTotals,
};
use lienvien::value::{Period, PersonId};

pub(super) fn reports(
    records: Vec<AnyRecord>,
    trainee: impl Fn(PersonId) -> Option<String>,
) -> Paper {
    let register: Register = records.into_iter().collect();
    let period = period!(2025 - 01 - 01..=2025 - 12 - 31);
    let name = |person| {
        if person == EXPERT {
            Some("Chuyên gia (giả định)".to_owned())
        } else if person == ASSESSOR {
            Some("Người đánh giá (giả định)".to_owned())
        } else {
            trainee(person)
        }
    };
    let mut paper = Paper::new("BÁO CÁO NĂM 2025 CỦA BỆNH VIỆN BẠCH MAI");
    taught(&mut paper, &register, &period);
    received(&mut paper, &register, &period, name);
    done(&mut paper, &register, &period, name);
    paper
}

/// The table of each programme in which anything was taught.
fn taught(paper: &mut Paper, register: &Register, period: &Period) {
    paper.heading("GIẢ ĐỊNH: ĐÀO TẠO VÀ CHUYỂN GIAO KỸ THUẬT THEO CHƯƠNG TRÌNH");
    let table = register.yearly_table(facts::BACH_MAI_ID, period);
    for programme in &table.programmes {
        if programme.rows.is_empty() {
            continue;
        }
        paper.paragraph(heading(programme));
        let rows = (1..).zip(&programme.rows);
        paper.table(
            ProgrammeRow::HEADINGS,
            rows.map(|(number, row)| row.cells(number)),
        );
    }
    paper.paragraph(format!("Cả năm: {}", counted(&table.lived)));
}

fn heading(table: &ProgrammeTable) -> String {
    let programme = capitalised(table.programme.vi());
    format!("{programme}: {}", counted(&table.lived))
}

/// The line of the form, and the courses beside it.
fn counted(totals: &YearlyTotals) -> String {
    let (heading, courses) = (totals.heading_vi(), totals.courses);
    let (held, trainees) = (courses.held.vi(), courses.trainees.vi());
    format!("{heading}; {held} khóa đào tạo, {trainees} học viên")
}

fn received(
    paper: &mut Paper,
    register: &Register,
    period: &Period,
    name: impl Fn(PersonId) -> Option<String>,
) {
    paper.heading("GIẢ ĐỊNH: CÁN BỘ NHẬN CHUYỂN GIAO KỸ THUẬT");
    let staff = register.trained_staff(facts::BACH_MAI_ID, period);
    let rows = (1..).zip(&staff).map(|(number, row)| {
        let name = name(row.person);
        row.cells(number, name.as_deref())
    });
    paper.table(TrainedStaffRow::HEADINGS, rows);
}

fn done(
    paper: &mut Paper,
    register: &Register,
    period: &Period,
    name: impl Fn(PersonId) -> Option<String>,
) {
    paper.heading("GIẢ ĐỊNH: HOẠT ĐỘNG TRONG NĂM");
    let activities = register.activities(period);
    // the record and the notes of each row are for whoever checks the list
    let [columns @ .., _, _] = ActivityRow::HEADINGS;
    let rows = (1..).zip(&activities).map(|(number, row)| {
        let [cells @ .., _, _] = row.cells(number, &name);
        cells
    });
    paper.table(columns, rows);
}
