//! The list of activities.

use super::{assessed, days, transferred};
use crate::consultation_support as consult;
use crate::course_support as class;
use crate::door::*;
use crate::package_support as pack;
use crate::plan_support as plans;
use crate::secondment_support as sent;
use crate::survey_support as visit;
use lienvien::any::AnyRecord;
use lienvien::consultation::{AdviceFollowed, ConsultationKind, PatientOutcome};
use lienvien::package::{AssessmentConclusion, CaseLevel, CaseOutcome};
use lienvien::plan::Approver;
use lienvien::register::{ActivityKind, Register};
use lienvien::secondment::{LoggedDay, SecondmentPurpose, SecondmentStatus};
use lienvien::survey::CaseSeverity;
use lienvien::training::course::CourseEvent;

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");

/// Kind, whether it is longer, dates, words, result and place of each row; `?` if it only may lie in the period.
fn told(records: &[AnyRecord], (from, to): (&str, &str)) -> Vec<String> {
    let register: Register = records.iter().cloned().collect();
    let period = days(from, to);
    let rows = register.activities(&period);
    let line = |row: &lienvien::register::ActivityRow<'_>| {
        let until = row
            .until
            .as_ref()
            .map_or("…".to_owned(), ToString::to_string);
        let batch = if row.is_batch { "*" } else { "" };
        let perhaps = if row.in_period.is_yes() { "" } else { "?" };
        let result = row.result.as_deref().unwrap_or("-");
        let (kind, from, what) = (row.kind.code(), &row.from, &row.description);
        format!(
            "{}{perhaps} {kind}{batch} {from}/{until} {what} [{result}]",
            row.place
        )
    };
    rows.iter().map(line).collect()
}

#[test]
fn stints_and_days_of_experts() {
    let opened = sent::open(sent::proposed(sent::proposal()), "2025-01-02").unwrap();
    let record = then(opened, sent::begun(sent::doctor()), "2025-02-03");
    let day = LoggedDay::new().patients(12).person(sent::doctor());
    let record = then(record, sent::logged(day), "2025-02-04");
    let day = LoggedDay::new()
        .taught(2)
        .assisted(1)
        .content(text("mổ nội soi"));
    let record = then(record, sent::logged(day.clone()), "2025-02-05");
    let in_package = LoggedDay::new()
        .taught(1)
        .package(pack::record_of(pack::proposed(pack::proposal()), []).id());
    let record = then(record, sent::logged(in_package), "2025-02-06");
    let record = then(record, sent::ended(sent::doctor()), "2025-02-28");
    let past = sent::past(sent::nurse(), "2025-01-10");
    let record = then(record, past, "2025-01-20");
    let records = [AnyRecord::from(record)];
    assert_eq!(
        told(&records, YEAR),
        [
            "7 expert_support* 2025-01-10/2025-01-20 đợt công tác của chuyên gia [-]",
            "2 expert_support* 2025-02-03/2025-02-28 đợt công tác của chuyên gia [-]",
            "3 examination 2025-02-04/2025-02-04 ngày công tác [12 lượt khám]",
            "4 expert_support 2025-02-05/2025-02-05 mổ nội soi [hướng dẫn 2 ca; hỗ trợ 1 ca]",
            "5 technique_transfer 2025-02-06/2025-02-06 ngày công tác [hướng dẫn 1 ca]",
        ]
    );
    // a stint lies in the period if a day of it does
    let stints = |from, to| told(&records, (from, to)).len();
    assert_eq!(stints("2025-02-28", "2025-03-31"), 1);
    assert_eq!(stints("2025-03-01", "2025-03-31"), 0);
    assert_eq!(stints("2025-01-01", "2025-01-09"), 0);
    assert_eq!(stints("2025-01-01", "2025-01-10"), 1);
}

#[test]
fn a_stint_that_is_not_over_goes_on() {
    let proposal = sent::proposal().purpose(SecondmentPurpose::Treat);
    let opened = sent::open(sent::proposed(proposal), "2024-01-02").unwrap();
    let record = then(opened, sent::begun(sent::doctor()), "2024-02-03");
    assert_eq!(
        told(&[record.into()], YEAR),
        ["2 examination* 2024-02-03/… đợt công tác của chuyên gia [-]"]
    );
    let stints = [
        sent::stint("2025-03", Some("2025-03")),
        sent::stint("2024-03-01", Some("2024-03-02")),
    ];
    let report = sent::reported(SecondmentStatus::OnSite, stints);
    let record = sent::open(report, "2025-06-01").unwrap();
    let register: Register = [AnyRecord::from(record)].into_iter().collect();
    let period = days("2025-03-15", "2025-12-31");
    let rows = register.activities(&period);
    assert_eq!(rows.len(), 1);
    assert!(rows[0].is_report && !rows[0].in_period.is_yes());
    let cells = rows[0].cells(1, |_| None);
    assert_eq!(cells[10], "ghi nhận theo báo cáo; chưa rõ có trong kỳ");
}

#[test]
fn stages_cases_and_results_of_packages() {
    let package = transferred(pack::project_1816(), "2025-03-10");
    let case = pack::case(1, CaseLevel::SupervisedInRoom)
        .technique(2)
        .performer(pack::trainee(1))
        .taught_by(pack::trainee(2))
        .outcome(CaseOutcome::Successful);
    let package = then(package, pack::logged(case), "2025-03-11");
    let ended = pack::ended(lienvien::package::StagePlace::AtSupporter);
    let package = then(package, ended, "2025-03-20");
    let passed = assessed(1).conclusion(AssessmentConclusion::Passed);
    let package = then(package, pack::assessed(passed), "2025-03-21");
    let package = then(package, pack::on_site(), "2025-04-01");
    let package = then(package, pack::accepted(pack::whole()), "2025-05-01");
    assert_eq!(
        told(&[package.into()], YEAR),
        [
            "3 technique_transfer* 2025-03-10/2025-03-20 tiêu sợi huyết: giai đoạn tại cơ sở hỗ trợ [-]",
            "4 technique_transfer 2025-03-11/2025-03-11 tiêu sợi huyết đường động mạch: \
             thực hiện, người hướng dẫn có mặt tại phòng [thành công]",
            "6 technique_transfer 2025-03-21/2025-03-21 tiêu sợi huyết: đánh giá học viên [đạt]",
            "7 technique_transfer* 2025-04-01/… tiêu sợi huyết: giai đoạn tại cơ sở tiếp nhận [-]",
            "8 technique_transfer 2025-05-01/2025-05-01 tiêu sợi huyết: nghiệm thu [toàn bộ]",
        ]
    );
}

#[test]
fn what_a_report_tells_was_before_it() {
    let event = pack::reported(lienvien::package::PackageStatus::Received, pack::proposal());
    let records = [AnyRecord::from(pack::open(event, "2025-06-01").unwrap())];
    assert_eq!(
        told(&records, YEAR),
        ["1? technique_transfer* unknown/unknown tiêu sợi huyết [-]"]
    );
    assert!(told(&records, ("2025-06-02", "2025-12-31")).is_empty());
    let event = pack::reported(
        lienvien::package::PackageStatus::Committed,
        pack::proposal(),
    );
    let records = [AnyRecord::from(pack::open(event, "2025-06-01").unwrap())];
    assert!(told(&records, YEAR).is_empty());
}

#[test]
fn courses_and_sessions() {
    let course = class::open_with(class::plan());
    let course = then(course, class::given(1), "2025-02-01");
    let course = then(course, CourseEvent::Started, "2025-03-01");
    let course = then(course, class::held(class::session(1, [1])), "2025-03-02");
    let made_up = class::session(1, []).makes_up();
    let course = then(course, class::held(made_up), "2025-03-03");
    let course = then(course, CourseEvent::Finished, "2025-03-05");
    assert_eq!(
        told(&[course.into()], YEAR),
        [
            "4 training* 2025-03-01/2025-03-05 Siêu âm tim cơ bản [-]",
            "5 training 2025-03-02/2025-03-02 Siêu âm tim cơ bản: buổi 1 [1 học viên có mặt]",
            "6 training 2025-03-03/2025-03-03 Siêu âm tim cơ bản: học bù buổi 1 [0 học viên có mặt]",
        ]
    );
}

#[test]
fn consultations_surveys_and_plans() {
    let record = consult::in_session(CaseSeverity::Difficult);
    let treated = consult::outcome(AdviceFollowed::Wholly, Some(PatientOutcome::TreatedLocally));
    let record = then(record, treated, "2025-06-01");
    let rows = told(&[record.into()], ("2000-01-01", "2100-01-01"));
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("consultation") && rows[0].ends_with("[điều trị tại cơ sở]"));
    let asked = consult::open(consult::requested(consult::difficult()), "2025-01-02").unwrap();
    assert!(told(&[asked.clone().into()], YEAR).is_empty());
    let mut guided = consult::difficult();
    guided.kind = ConsultationKind::GuidedOperation.into();
    let guided = consult::open(consult::requested(guided), "2025-01-02").unwrap();
    let concluded = then(
        guided,
        consult::concluded(consult::conclusion(0)),
        "2025-01-03",
    );
    assert_eq!(
        told(&[concluded.into()], YEAR),
        ["2 operation 2025-01-03/2025-01-03 hội chẩn tư vấn phẫu thuật [-]"]
    );
    let survey = visit::open(visit::planned(visit::plan()), "2025-01-02").unwrap();
    let survey = then(survey, visit::opened(), "2025-01-03");
    let survey = then(survey, visit::concluded([]), "2025-01-04");
    let rows = told(&[survey.into()], YEAR);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].starts_with("2 survey 2025-01-03/2025-01-03 "));
    assert!(rows[1].starts_with("3 survey 2025-01-04/2025-01-04 "));
    let plan = plans::opened(plans::draft(), "2025-01-02").unwrap();
    let plan = then(plan, plans::approved(Approver::Authority), "2025-01-03");
    let plan = then(plan, plans::settled(1), "2025-01-04");
    let rows = told(&[plan.into()], YEAR);
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(
        rows[2].starts_with("3 planning 2025-01-04/2025-01-04 nội dung 1"),
        "{rows:?}"
    );
}

#[test]
fn without_a_date_it_comes_last_and_may_lie_anywhere() {
    let course = class::open_with(class::plan());
    let course = then(course, CourseEvent::Started, "unknown");
    let other = transferred(pack::project_1816(), "2025-03-10");
    let rows = told(&[course.into(), other.into()], YEAR);
    assert_eq!(rows.len(), 2);
    assert!(rows[1].contains("? training* unknown/…"), "{rows:?}");
    assert_eq!(ActivityKind::ALL.len(), 8);
}
