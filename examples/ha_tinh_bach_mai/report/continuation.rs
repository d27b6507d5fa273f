//! GIẢ ĐỊNH: how it may go on. No word of it is in the article.

mod expert;
mod field;
mod indicators;
mod trainees;

use super::on;
use crate::facts::Result;
use crate::invented::{self, Invented, course};
use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::paper::{self, Paper};
use lienvien::record::{Event as _, Record};
use lienvien::training::course::{Course, CourseEvent};
use lienvien::value::{Explain as _, PersonId, When};
use lienvien::{day, period};
use std::io::Write;

/// A day before the signing, on which no course can rest on the memorandum.
const TOO_EARLY: NaiveDate = day!(2024 - 10 - 11);

pub(super) fn write(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    let invented = invented::all(memorandum)?;
    let mut report = Paper::new("GIẢ ĐỊNH: DIỄN BIẾN TIẾP THEO");
    report.paragraph(
        "(Không có trong nguồn; khóa học, học viên, chuyên gia, văn bản, kỹ thuật, số ca và ngày là tự đặt.)",
    );
    report.heading("GIẢ ĐỊNH: SỐ SUẤT HỌC CÒN TRỐNG");
    before_the_signing(&mut report, memorandum);
    seats(&mut report, memorandum)?;
    report.heading("GIẢ ĐỊNH: THỜI GIAN CÓ MẶT VÀ GIỜ TÍN CHỈ");
    trainees::attendance(&mut report, &invented)?;
    report.heading("GIẢ ĐỊNH: SAU ĐÀO TẠO");
    trainees::at_work(&mut report, &invented);
    report.heading("GIẢ ĐỊNH: CỬ CHUYÊN GIA VỀ BỆNH VIỆN ĐA KHOA TỈNH HÀ TĨNH");
    expert::sent(&mut report, &invented.secondment);
    report.heading("GIẢ ĐỊNH: SỐ NGÀY LÀM VIỆC");
    expert::working_days(&mut report, invented.secondment.state())?;
    report.heading("GIẢ ĐỊNH: SỐ CA HƯỚNG DẪN, MỖI CA TÍNH MỘT LẦN");
    expert::taught_once(&mut report, &invented)?;
    let records = records(memorandum, &invented);
    report.heading("GIẢ ĐỊNH: CHỈ SỐ NĂM 2025, TỪ SỔ THEO DÕI");
    indicators::of_the_year(&mut report, records.clone())?;
    writeln!(out, "{report}")?;
    papers(out, records, &invented)
}

/// The memorandum and all that is invented.
fn records(memorandum: &Record<Agreement>, invented: &Invented) -> Vec<AnyRecord> {
    let mut records: Vec<AnyRecord> = vec![memorandum.clone().into()];
    records.push(invented.course.clone().into());
    let enrolments = invented.enrolments().into_iter();
    records.extend(enrolments.map(|(_, enrolment)| enrolment.clone().into()));
    records.push(invented.package.clone().into());
    records.push(invented.secondment.clone().into());
    records
}

/// The list of trainees, the decision and the table of the first half of 2025.
fn papers(out: &mut impl Write, records: Vec<AnyRecord>, invented: &Invented) -> Result<()> {
    let enrolments = invented.enrolments();
    let name = |person: PersonId| {
        let mut all = enrolments.iter();
        let own = all.find(|(_, enrolment)| enrolment.state().person() == person);
        own.map(|(letter, _)| format!("Học viên {letter}"))
    };
    let all = enrolments.iter().map(|(_, enrolment)| *enrolment);
    let list = paper::trainee_list(&invented.course, all, name);
    writeln!(out, "GIẢ ĐỊNH\n{list}")?;
    let expert = |_| Some("Chuyên gia (giả định)".to_owned());
    let decision = paper::secondment_decision(&invented.secondment, expert);
    writeln!(out, "GIẢ ĐỊNH\n{decision}")?;
    let table = paper::activity_table(&records, &period!(2025 - 01..=2025 - 06));
    writeln!(out, "GIẢ ĐỊNH\n{table}")?;
    let reports = field::reports(records, name);
    writeln!(out, "GIẢ ĐỊNH\n{reports}\n(Hết phần GIẢ ĐỊNH)")?;
    Ok(())
}

fn before_the_signing(report: &mut Paper, memorandum: &Record<Agreement>) {
    let answer = match memorandum.in_force_on(TOO_EARLY) {
        Ok(_) => "có căn cứ".to_owned(),
        Err(unavailable) => format!("chưa có căn cứ, vì {}", unavailable.vi()),
    };
    report.dash(format!("Nếu lập kế hoạch ngày {}: {answer}", on(TOO_EARLY)));
}

/// Before anybody had a seat, when both were given, and when one had gone over.
fn seats(report: &mut Paper, memorandum: &Record<Agreement>) -> Result<()> {
    let seated = course::seated(memorandum)?;
    let (approved, reseated) = (course::approved(memorandum)?, course::reseated(&seated)?);
    free(report, "Khi phê duyệt mở khóa", approved.state());
    free(report, "Khi xếp A và C vào khóa, B chờ", seated.state());
    one_too_many(report, &seated)?;
    free(
        report,
        "Khi C rút khỏi khóa và B được xếp",
        reseated.state(),
    );
    Ok(())
}

fn free(report: &mut Paper, when: &str, course: &Course) {
    let free = course.free_seats();
    let free = free.map_or("chưa rõ".to_owned(), |seats| seats.to_string());
    let waiting = course.waiting().len();
    report.dash(format!(
        "{when}: còn {free} suất; danh sách chờ: {waiting} người"
    ));
}

fn one_too_many(report: &mut Paper, course: &Record<Course>) -> Result<()> {
    let given = CourseEvent::seat_given(course::B).on(When::parse_vi("03/03/2025")?);
    if let Err(refused) = course.check(&given.into()) {
        let rule = refused.rule().unwrap_or_default();
        report.plus(format!("Xếp thêm B: từ chối ({rule}), {}", refused.vi()));
    }
    Ok(())
}
