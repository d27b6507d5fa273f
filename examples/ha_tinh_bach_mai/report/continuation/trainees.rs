//! GIẢ ĐỊNH: the trainees, from the sessions to what they do at home.

use crate::facts::Result;
use crate::invented::{Invented, course};
use lienvien::package::AssessmentConclusion;
use lienvien::record::Record;
use lienvien::training::course::{AttendedMinutes, Course};
use lienvien::training::enrolment::{Award, Enrolment};
use lienvien::training::{CreditRow, CreditUnit};
use lienvien::value::EnrolmentId;
use std::io::Write;

pub(super) fn attendance(out: &mut impl Write, invented: &Invented) -> Result<()> {
    let (table, course) = (course::credit_table()?, invented.course.state());
    for row in table.rows() {
        writeln!(out, "   Bảng quy đổi tự đặt: {}", per(row))?;
    }
    for (name, enrolment) in invented.enrolments() {
        let Some(attended) = course.attendance_of(enrolment.id()) else {
            writeln!(out, "   - Học viên {name}: không học theo khóa")?;
            continue;
        };
        writeln!(out, "   - Học viên {name}: {}", present(attended))?;
        if course.seat_of(enrolment.id()).is_none() {
            writeln!(out, "     Đã rút khỏi khóa")?;
            continue;
        }
        made_up(out, course, enrolment.id())?;
        let credit = enrolment.state().credit();
        let credit = credit.map_or("không rõ".to_owned(), |minutes| minutes.to_string());
        writeln!(out, "     Được tính {credit} phút tín chỉ")?;
    }
    let form = course::BEDSIDE;
    if table.row(form).is_none() {
        writeln!(
            out,
            "   Hình thức “{form}” không có trong bảng quy đổi: không rõ được tính bao nhiêu"
        )?;
    }
    Ok(())
}

fn present(attended: AttendedMinutes) -> String {
    let planned = attended.planned;
    let planned = planned.map_or("chưa rõ".to_owned(), |minutes| minutes.to_string());
    format!("có mặt {}/{planned} phút", attended.attended)
}

fn made_up(out: &mut impl Write, course: &Course, enrolment: EnrolmentId) -> Result<()> {
    for held in course.sessions().iter().filter(|held| held.what.makes_up) {
        if let Some(session) = held.what.session
            && held.what.minutes_of(enrolment) > Some(0)
        {
            let on = held.on.vi();
            writeln!(out, "     Trong đó học bù buổi {session} ngày {on}")?;
        }
    }
    Ok(())
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
        "“{}”, mỗi {unit} tính {} phút tín chỉ{whole}",
        row.form, row.credit
    )
}

pub(super) fn results(out: &mut impl Write, invented: &Invented) -> Result<()> {
    for (name, enrolment) in invented.enrolments() {
        let state = enrolment.state();
        let (status, home) = (enrolment.status().vi(), &state.nomination().home);
        writeln!(out, "   - Học viên {name}, đơn vị cử: {home}; {status}")?;
        let conclusion = state
            .conclusion()
            .map_or("không có", AssessmentConclusion::vi);
        let paper = state
            .certificate()
            .as_ref()
            .map_or("không".to_owned(), paper);
        writeln!(out, "     Kết luận: {conclusion}; được cấp: {paper}")?;
        if let Some(returned) = state.returned() {
            let (unit, elsewhere) = (&returned.what.unit, state.returned_elsewhere().vi());
            writeln!(
                out,
                "     Nơi công tác: {unit}; khác đơn vị cử: {elsewhere}"
            )?;
        }
    }
    Ok(())
}

fn paper(award: &Award) -> String {
    format!("{} ngày {}", award.certificate.paper.vi(), award.on.vi())
}

/// Who practises is shown by the cases of a package, or said by a follow-up; without either it is unknown.
pub(super) fn practising(out: &mut impl Write, invented: &Invented) -> Result<()> {
    let trained = |enrolment: &Record<Enrolment>| {
        enrolment.state().conclusion() == Some(AssessmentConclusion::Passed)
    };
    for (name, enrolment) in invented.enrolments() {
        if !trained(enrolment) {
            writeln!(out, "   - Học viên {name}: chưa có kết luận Đạt, không xét")?;
            continue;
        }
        let packages = || [invented.package.state()];
        let practises = enrolment.state().practises(packages()).vi();
        let idle = enrolment
            .state()
            .trained_but_not_practising(packages())
            .vi();
        writeln!(
            out,
            "   - Học viên {name}: đang thực hành: {practises}; đã đào tạo nhưng chưa thực hành: {idle}"
        )?;
    }
    let package = invented.package.state();
    let alone = package.performed_by(invented.at_home.state().person());
    let alone = alone.filter(|case| case.is_unaided().is_yes()).count();
    let (name, status) = (&package.proposal().name, invented.package.status().vi());
    writeln!(
        out,
        "     ({name}: {status}; học viên A thực hiện độc lập {alone} ca, mỗi ca một mã ẩn danh)"
    )?;
    Ok(())
}
