//! Why a consultation refuses its request and its approvals: each rule on, inside and outside its
//! boundary.

use crate::agreement_support::covered_between;
use crate::consultation_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{ConsultationStatus as Status, ConsultedCase, ReportedConsultation};
use lienvien::specialty::Specialty;
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

#[test]
fn cn_01_nobody_asks_itself() {
    // By name alone nobody is certainly the same.
    let mut unnumbered = bac_quang();
    unnumbered.id = None;
    assert_eq!(
        rule_of(requested(difficult().advisers([unnumbered])), "unknown"),
        None
    );
    let waiting = asked(CaseSeverity::Difficult, [approved()]);
    let said = (
        "CN-01",
        "consultation.adviser.is_asker",
        "`Bệnh viện ĐKKV Bắc Quang` is both asker and adviser, expected two organisations",
        "“Bệnh viện ĐKKV Bắc Quang” vừa là bên đề nghị vừa là bên tư vấn, cần hai tổ chức khác nhau",
    );
    // Nor does a department of it advise it.
    let own = bac_quang().unit(text("Khoa Ngoại"));
    for adviser in [bac_quang(), own] {
        assert_says(
            &open(
                requested(difficult().advisers([adviser.clone()])),
                "unknown",
            )
            .unwrap_err(),
            said,
        );
        assert_refused(&waiting, joined(adviser), "unknown", said);
    }
}

#[test]
fn cn_02_an_adviser_is_named_once() {
    // Two departments of one hospital are two advisers.
    let unit = |name| viet_duc().unit(text(name));
    let two = difficult().advisers([unit("Khoa Phẫu thuật tiêu hóa"), unit("Khoa Hồi sức")]);
    assert_eq!(rule_of(requested(two), "unknown"), None);
    let said = (
        "CN-02",
        "consultation.adviser.twice",
        "the adviser is named already, expected each adviser once: \
         an adviser that was asked answers by its number",
        "bên tư vấn này đã được nêu, mỗi bên chỉ nêu một lần; bên đã được đề nghị trả lời theo số thứ tự",
    );
    assert_says(
        &open(requested(difficult().advisers([viet_duc()])), "unknown").unwrap_err(),
        said,
    );
    let waiting = asked(CaseSeverity::Difficult, [approved()]);
    assert_refused(&waiting, joined(viet_duc()), "unknown", said);
    // A person outside any facility, too, is named once; without an id nobody knows.
    let alone = difficult().advisers([person(41), person(42)]);
    assert_eq!(rule_of(requested(alone.clone()), "unknown"), None);
    let twice = open(requested(alone.clone().advisers([person(41)])), "unknown");
    assert_says(&twice.unwrap_err(), said);
    let waiting = record_of(requested(alone), []);
    assert_refused(&waiting, joined(person(42)), "unknown", said);
    assert!(is_accepted(&waiting, joined(person(43)), "unknown"));
    assert!(is_accepted(
        &waiting,
        joined(named("Nguyễn Văn An")),
        "unknown"
    ));
}

#[test]
fn cn_04_a_case_is_linked_to_that_of_another_patient() {
    let linked = |other| {
        let mut request = difficult();
        request.case = Some(ConsultedCase::new(token(1)).linked([token(other)]));
        request
    };
    assert_eq!(rule_of(requested(linked(2)), "unknown"), None);
    assert_says(
        &open(requested(linked(1)), "unknown").unwrap_err(),
        (
            "CN-04",
            "consultation.case.linked_to_itself",
            "the case is linked to its own token, expected the token of another patient: \
             if two patients share one token, `part` says which one is meant",
            "ca bệnh được liên kết với chính mã của mình, cần mã của người bệnh khác; \
             nếu hai người bệnh chung một mã thì ghi rõ người mẹ hay trẻ sơ sinh",
        ),
    );
}

#[test]
fn cn_05_the_agreement_vouches_for_the_day() {
    let covered = covered_between(
        &[viet_duc(), bach_mai()],
        &bac_quang(),
        ContentKind::Consultation,
        &[Specialty::DigestiveSurgery.into()],
        "2025-03-01",
    );
    let request = difficult().basis(Basis::Covered(covered));
    for (on, is_ok) in [
        ("unknown", true),
        ("2025", true),
        ("2025-03-01T22:10+07:00", true),
        ("2025-03-01", true),
        ("2025-02-28", false),
        ("2025-04", false),
    ] {
        let rule = rule_of(requested(request.clone()), on);
        assert_eq!(rule, (!is_ok).then_some("CN-05"), "{on}");
    }
    assert_says(
        &open(requested(request), "2025-03-02").unwrap_err(),
        (
            "CN-05",
            "consultation.basis.unfit",
            "the evidence of the agreement is for 2025-03-01, expected for the day of the event, 2025-03-02",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/03/2025, cần xác nhận tại thời điểm của sự việc là 02/03/2025",
        ),
    );
}

#[test]
fn cn_06_what_is_reported_was_held_by_then() {
    let held = |held: &str| {
        let known = ReportedConsultation::new(difficult()).held(when(held));
        open(reported(Status::Closed, known), "2025-03-02")
    };
    for (on, is_ok) in [
        ("unknown", true),
        ("2025", true),
        ("2025-03-01", true),
        ("2025-03-02", true),
        ("2025-03-03", false),
    ] {
        let rule = held(on).err().and_then(|refused| refused.rule());
        assert_eq!(rule, (!is_ok).then_some("CN-06"), "{on}");
    }
    assert_says(
        &held("2026").unwrap_err(),
        (
            "CN-06",
            "consultation.reported.before_held",
            "the report is as of 2025-03-02, expected not before 2026, when the session was held",
            "ghi nhận theo báo cáo tại thời điểm 02/03/2025, không được trước thời điểm hội chẩn là năm 2026",
        ),
    );
}
