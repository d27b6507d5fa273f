//! GIẢ ĐỊNH: the trainees, from the sessions to what they do at home.

use crate::facts::Result;
use crate::invented::{Invented, course};
use lienvien::package::AssessmentConclusion;
use lienvien::paper::Paper;
use lienvien::training::course::{AttendedMinutes, Course};
use lienvien::training::{CreditRow, CreditUnit};
use lienvien::value::EnrolmentId;

pub(super) fn attendance(report: &mut Paper, invented: &Invented) -> Result<()> {
    let (table, course) = (course::credit_table()?, invented.course.state());
    for row in table.rows() {
        report.paragraph(format!("Bảng quy đổi tự đặt: {}", per(row)));
    }
    for (name, enrolment) in invented.enrolments() {
        let Some(attended) = course.attendance_of(enrolment.id()) else {
            report.dash(format!("Học viên {name}: không học theo khóa"));
            continue;
        };
        report.dash(format!("Học viên {name}: {}", present(attended)));
        if course.seat_of(enrolment.id()).is_none() {
            report.plus("Đã rút khỏi khóa");
            continue;
        }
        made_up(report, course, enrolment.id());
        let credit = enrolment.state().credit();
        let credit = credit.map_or("không rõ số giờ tín chỉ".to_owned(), hours);
        report.plus(format!("Được tính {credit}"));
    }
    let form = course::BEDSIDE;
    if table.row(form).is_none() {
        report.paragraph(format!(
            "Hình thức “{form}” không có trong bảng quy đổi: không rõ được tính bao nhiêu"
        ));
    }
    Ok(())
}

/// Credit in hours, the unit of papers.
fn hours(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => format!("{hours} giờ tín chỉ"),
        (0, rest) => format!("{rest} phút tín chỉ"),
        (hours, rest) => format!("{hours} giờ {rest} phút tín chỉ"),
    }
}

fn present(attended: AttendedMinutes) -> String {
    let planned = attended.planned;
    let planned = planned.map_or("chưa rõ".to_owned(), |minutes| minutes.to_string());
    format!("có mặt {}/{planned} phút", attended.attended)
}

fn made_up(report: &mut Paper, course: &Course, enrolment: EnrolmentId) {
    for held in course.sessions().iter().filter(|held| held.what.makes_up) {
        if let Some(session) = held.what.session
            && held.what.minutes_of(enrolment) > Some(0)
        {
            let on = held.on.vi();
            report.plus(format!("Trong đó học bù buổi {session} ngày {on}"));
        }
    }
}

fn per(row: &CreditRow) -> String {
    let unit = match row.per {
        CreditUnit::Minutes(minutes) => format!("{minutes} phút"),
        CreditUnit::Piece => "lần".to_owned(),
        _ => "đơn vị khác".to_owned(),
    };
    let whole = if row.whole {
        ", chỉ tính đơn vị trọn"
    } else {
        ""
    };
    format!(
        "“{}”, mỗi {unit} tính {}{whole}",
        row.form,
        hours(row.credit)
    )
}

/// Where they work, and who practises: that is shown by the cases of a package, or said by a follow-up; without
/// either it is unknown.
pub(super) fn at_work(report: &mut Paper, invented: &Invented) {
    for (name, enrolment) in invented.enrolments() {
        let state = enrolment.state();
        report.point(format!("Học viên {name}: {}", enrolment.status().vi()));
        if let Some(returned) = state.returned() {
            let (unit, home) = (
                &returned.what.unit,
                state.returned_elsewhere().negate().vi(),
            );
            report.dash(format!("Nơi công tác: {unit}; có trở về đơn vị cử: {home}"));
        }
        if state.conclusion() != Some(AssessmentConclusion::Passed) {
            report.dash("Chưa có kết luận Đạt, không xét việc thực hành");
            continue;
        }
        let packages = || [invented.package.state()];
        let practises = state.practises(packages()).vi();
        let idle = state.trained_but_not_practising(packages()).vi();
        report.dash(format!(
            "Đang thực hành: {practises}; đã đào tạo nhưng chưa thực hành: {idle}"
        ));
    }
    let package = invented.package.state();
    let alone = package.performed_by(invented.at_home.state().person());
    let alone = alone.filter(|case| case.is_unaided().is_yes()).count();
    let (name, status) = (&package.proposal().name, invented.package.status().vi());
    report.paragraph(format!(
        "({name}: {status}; học viên A thực hiện độc lập {alone} ca, mỗi ca một mã ẩn danh)"
    ));
}
