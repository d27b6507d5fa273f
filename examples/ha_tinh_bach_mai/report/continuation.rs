//! GIẢ ĐỊNH: how it may go on. No word of it is in the article.

mod expert;
mod trainees;

use super::{day, heading};
use crate::facts::Result;
use crate::invented::{self, course};
use lienvien::agreement::{Agreement, Mode};
use lienvien::basis::Basis;
use lienvien::record::{Event as _, Record};
use lienvien::training::course::{Course, CourseEvent};
use lienvien::value::{Explain as _, Text, When};
use std::io::Write;

/// A day before the signing, on which no course can rest on the memorandum.
const TOO_EARLY: &str = "11/10/2024";

pub(super) fn write(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    heading(
        out,
        "XIV. GIẢ ĐỊNH: DIỄN BIẾN TIẾP THEO (không có trong nguồn; khóa học, học viên, chuyên gia, văn bản, kỹ thuật, \
         số ca và ngày là tự đặt)",
    )?;
    let invented = invented::all(memorandum)?;
    writeln!(
        out,
        "1. GIẢ ĐỊNH: một khóa đào tạo tại Hà Nội theo biên bản ghi nhớ:"
    )?;
    planned(out, invented.course.state())?;
    before_the_signing(out, memorandum)?;
    writeln!(out, "2. GIẢ ĐỊNH: số suất học còn trống:")?;
    seats(out, memorandum)?;
    writeln!(out, "3. GIẢ ĐỊNH: thời gian có mặt và giờ tín chỉ:")?;
    trainees::attendance(out, &invented)?;
    writeln!(out, "4. GIẢ ĐỊNH: kết quả và nơi công tác sau đào tạo:")?;
    trainees::results(out, &invented)?;
    writeln!(out, "5. GIẢ ĐỊNH: ai thực hành kỹ thuật đã học:")?;
    trainees::practising(out, &invented)?;
    writeln!(
        out,
        "6. GIẢ ĐỊNH: cử chuyên gia về Bệnh viện đa khoa tỉnh Hà Tĩnh:"
    )?;
    expert::sent(out, &invented.secondment)?;
    writeln!(out, "7. GIẢ ĐỊNH: số ngày làm việc:")?;
    expert::working_days(out, invented.secondment.state())?;
    writeln!(out, "8. GIẢ ĐỊNH: số ca hướng dẫn, mỗi ca tính một lần:")?;
    expert::taught_once(out, &invented)?;
    writeln!(out, "(Hết phần GIẢ ĐỊNH)")?;
    Ok(())
}

fn planned(out: &mut impl Write, course: &Course) -> Result<()> {
    let plan = course.plan();
    let name = plan.name.as_ref().map_or("(chưa đặt tên)", Text::as_str);
    writeln!(out, "   {name}")?;
    for Mode {
        modality, place, ..
    } in &plan.modes
    {
        let place = place.as_ref().map_or("không nêu", Text::as_str);
        writeln!(out, "   Hình thức: {}; địa điểm: {place}", modality.vi())?;
    }
    if let Some(Basis::Covered(covered)) = &plan.basis {
        let on = When::from(covered.day());
        writeln!(
            out,
            "   Căn cứ: biên bản ghi nhớ đang có hiệu lực ngày {}",
            on.vi()
        )?;
    }
    let (sessions, minutes) = (plan.sessions.len(), plan.minutes().unwrap_or_default());
    writeln!(
        out,
        "   Số buổi: {sessions}; tổng thời gian: {minutes} phút"
    )?;
    Ok(())
}

fn before_the_signing(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    writeln!(out, "   Nếu lập kế hoạch ngày {TOO_EARLY}:")?;
    match memorandum.in_force_on(day(TOO_EARLY)?) {
        Ok(_) => writeln!(out, "   → Có căn cứ")?,
        Err(unavailable) => writeln!(out, "   → Chưa có căn cứ: {}", unavailable.vi())?,
    }
    Ok(())
}

/// Before anybody had a seat, when both were given, and when one had gone over.
fn seats(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    let seated = course::seated(memorandum)?;
    let (approved, reseated) = (course::approved(memorandum)?, course::reseated(&seated)?);
    free(out, "Khi duyệt mở khóa", approved.state())?;
    free(out, "Khi xếp A và C vào khóa, B chờ", seated.state())?;
    one_too_many(out, &seated)?;
    free(out, "Khi C rút khỏi khóa và B được xếp", reseated.state())
}

fn free(out: &mut impl Write, when: &str, course: &Course) -> Result<()> {
    let free = course.free_seats();
    let free = free.map_or("chưa rõ".to_owned(), |seats| seats.to_string());
    let waiting = course.waiting().len();
    writeln!(
        out,
        "   - {when}: còn {free} suất; danh sách chờ: {waiting} người"
    )?;
    Ok(())
}

fn one_too_many(out: &mut impl Write, course: &Record<Course>) -> Result<()> {
    let on = When::parse_vi("03/03/2025")?;
    let given = CourseEvent::seat_given(course::B).on(on);
    if let Err(refused) = course.check(&given.into()) {
        let rule = refused.rule().unwrap_or_default();
        writeln!(out, "     Xếp thêm B → Từ chối ({rule}): {}", refused.vi())?;
    }
    Ok(())
}
