//! Danh sách học viên: the trainees of a course with their scores.

use super::Paper;
use super::package::{conclusion, scores};
use super::words::{
    BLANK, NOT_STATED, add, basis, capitalised, date, foot, head, joined, named, stated, subjects,
    word,
};
use crate::record::Record;
use crate::training::course::Course;
use crate::training::enrolment::{Award, Enrolment};
use crate::value::{Period, PersonId, When};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Danh sách học viên: those of the enrolments that are of this course, with home, cadre, the scores of the last
/// assessment, result and certificate.
///
/// A record knows a person by an id; `name` tells the name to print instead, if the caller has it.
///
/// ```
#[doc = include_str!("../training/course/example.txt")]
/// # use lienvien::paper;
/// let list = paper::trainee_list(&course, [], |_| None).to_string();
/// assert!(list.contains("DANH SÁCH HỌC VIÊN"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn trainee_list<'a>(
    course: &Record<Course>,
    enrolments: impl IntoIterator<Item = &'a Record<Enrolment>>,
    name: impl Fn(PersonId) -> Option<String>,
) -> Paper {
    let state = course.state();
    let plan = state.plan();
    let mut paper = Paper::blank();
    let issuers = plan.organisers.iter().map(|it| it.name.to_string());
    head(&mut paper, issuers, None, None, &When::UNKNOWN);
    paper.title([
        "DANH SÁCH HỌC VIÊN".to_owned(),
        match &plan.name {
            Some(name) => capitalised(name),
            None => format!("Khóa đào tạo: {NOT_STATED}"),
        },
    ]);
    paper.dash(format!(
        "Căn cứ: {}",
        stated(plan.basis.as_ref().map(basis))
    ));
    paper.dash(format!("Đơn vị tổ chức: {}", joined(&plan.organisers)));
    paper.dash(format!(
        "Chuyên khoa, lĩnh vực: {}",
        subjects(&plan.subjects)
    ));
    let period = plan.period.as_ref().map(Period::vi);
    paper.dash(format!("Thời gian theo kế hoạch: {}", stated(period)));
    paper.dash(format!(
        "Ngày khai giảng: {}",
        stated(state.started().map(date))
    ));
    let places = plan.modes.iter().filter_map(|mode| mode.place.as_ref());
    paper.dash(format!("Địa điểm: {}", joined(places)));
    if !plan.sessions.is_empty() {
        let (sessions, minutes) = (plan.sessions.len(), stated(plan.minutes()));
        paper.dash(format!(
            "Số buổi: {sessions}; tổng thời gian (phút): {minutes}"
        ));
    }
    if let Some(learners) = state.reported_learners() {
        paper.dash(format!("Số học viên theo báo cáo: {}", learners.vi()));
    }
    let mut rows = Vec::new();
    for enrolment in enrolments {
        if enrolment.state().course() == Some(course.id()) {
            let at = rows.len().saturating_add(1);
            rows.push(row(at, enrolment, &name));
        }
    }
    if rows.is_empty() {
        paper.paragraph("Chưa có hồ sơ học viên của khóa này.");
    } else {
        let count = rows.len();
        let head = [
            "TT",
            "Họ tên hoặc mã",
            "Đơn vị cử",
            "Chức danh",
            "Điểm trước",
            "Lý thuyết",
            "Thực hành",
            "Điểm sau",
            "Kết quả",
            "Chứng chỉ",
        ];
        paper.table(head, rows);
        paper.paragraph(format!("Danh sách gồm {count} học viên."));
    }
    foot(&mut paper, course);
    paper
}

fn row(
    at: usize,
    record: &Record<Enrolment>,
    name: &impl Fn(PersonId) -> Option<String>,
) -> [String; 10] {
    let state = record.state();
    let nomination = state.nomination();
    let assessment = state.assessments().last().map(|it| &it.what.assessment);
    let [before, theory, practice, after] = match assessment {
        Some(assessment) => scores(assessment),
        None => [(); 4].map(|()| BLANK.to_owned()),
    };
    let result = match assessment {
        Some(assessment) => conclusion(assessment),
        None => record.status().vi().to_owned(),
    };
    let award = state.certificate().as_ref().map(certificate);
    [
        at.to_string(),
        named(state.person(), name),
        nomination.home.to_string(),
        word(nomination.cadre.as_ref()).to_owned(),
        before,
        theory,
        practice,
        after,
        result,
        award.unwrap_or_else(|| "chưa ghi".to_owned()),
    ]
}

/// `chứng chỉ số 12, ngày 28/03/2025`.
fn certificate(award: &Award) -> String {
    let paper = &award.certificate;
    let mut words = paper.paper.vi().to_owned();
    if let Some(number) = &paper.number {
        add(&mut words, format_args!(" số {number}"));
    }
    if !award.on.is_unknown() {
        add(&mut words, format_args!(", {}", award.on.vi_in_sentence()));
    }
    words
}
