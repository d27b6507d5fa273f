//! Why a consultation refuses its request and its approvals: each rule on, inside and outside its
//! boundary.

use crate::agreement_support::covered_between;
use crate::consultation_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviserRef, ConsultationEvent, ConsultationStart, ConsultationStatus as Status, ConsultedCase,
    ReportedConsultation,
};
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
        "“Bệnh viện ĐKKV Bắc Quang” vừa là đơn vị đề nghị vừa là đơn vị tư vấn, cần hai đơn vị khác nhau",
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
        assert_refused(&waiting, joined(adviser.clone()), "unknown", said);
        assert_refused(
            &waiting,
            declined_by(AdviserRef::Joining(adviser)),
            "unknown",
            said,
        );
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
        "`Bệnh viện Hữu Nghị Việt Đức` is an adviser already, expected each adviser once: \
         an adviser that was asked answers by its number",
        "“Bệnh viện Hữu Nghị Việt Đức” đã là đơn vị tư vấn, mỗi đơn vị chỉ nêu một lần; \
         đơn vị đã được đề nghị trả lời theo số thứ tự",
    );
    assert_says(
        &open(requested(difficult().advisers([viet_duc()])), "unknown").unwrap_err(),
        said,
    );
    let waiting = asked(CaseSeverity::Difficult, [approved()]);
    assert_refused(&waiting, joined(viet_duc()), "unknown", said);
}

#[test]
fn cn_03_something_is_asked() {
    let mut request = difficult();
    request.questions.clear();
    let known = ReportedConsultation::new(request.clone());
    record_of(reported(Status::Closed, known), []);
    assert_says(
        &open(requested(request), "unknown").unwrap_err(),
        (
            "CN-03",
            "consultation.request.no_question",
            "the request has no question, expected at least one",
            "chưa nêu câu hỏi, đề nghị hội chẩn cần ít nhất một câu hỏi",
        ),
    );
}

#[test]
fn cn_04_a_case_is_linked_to_that_of_another_patient() {
    let linked = |other| {
        let mut request = difficult();
        request.case = ConsultedCase::new(token(1)).linked([token(other)]);
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
            "văn bản hợp tác được xác nhận vào 01/03/2025, cần xác nhận vào thời điểm của sự việc là 02/03/2025",
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

#[test]
fn cn_07_only_a_critical_case_is_an_emergency() {
    for &severity in CaseSeverity::ALL {
        let is_critical = severity == CaseSeverity::Critical;
        let flagged = request(severity).emergency();
        assert_eq!(
            rule_of(requested(flagged), "unknown"),
            (!is_critical).then_some("CN-07"),
            "{severity}"
        );
        let early = [vec![], vec![approved()], vec![approved(), accepted(1)]];
        let usual = vec![approved(), accepted(1), scheduled(schedule_at("unknown"))];
        for events in early.into_iter().chain([usual]) {
            let record = asked(severity, events);
            let begun = is_accepted(&record, emergency(), "unknown");
            assert_eq!(begun, is_critical, "{severity}");
        }
    }
    let said = |severity: &str, vi: &str| {
        (
            format!(
                "the case is `{severity}`, expected a critical case for an emergency: \
                 any other case is approved, accepted and scheduled first"
            ),
            format!(
                "mức độ ca bệnh là “{vi}”, chỉ ca nguy cấp mới được hội chẩn khẩn cấp; \
                 ca khác phải được duyệt, tiếp nhận và lập lịch trước"
            ),
        )
    };
    for (severity, code, vi) in [
        (CaseSeverity::Routine, "routine", "thông thường"),
        (CaseSeverity::Difficult, "difficult", "ca bệnh khó"),
    ] {
        let (en, vi) = said(code, vi);
        let code = "consultation.emergency.not_critical";
        let record = asked(severity, []);
        assert_refused(&record, emergency(), "unknown", ("CN-07", code, &en, &vi));
    }
}

#[test]
fn cn_08_an_emergency_says_why() {
    let record = asked(CaseSeverity::Critical, [approved()]);
    then(record.clone(), emergency(), "unknown");
    assert_refused(
        &record,
        ConsultationEvent::started(ConsultationStart::new()),
        "unknown",
        (
            "CN-08",
            "consultation.emergency.no_reason",
            "the session was not scheduled and no reason is given, expected the reason of the emergency",
            "buổi hội chẩn chưa được lập lịch nhưng không nêu lý do, cần nêu lý do khẩn cấp",
        ),
    );
    // One that was scheduled needs none.
    in_session(CaseSeverity::Critical);
}

#[test]
fn cn_09_only_a_critical_case_is_approved_late() {
    let said = (
        "CN-09",
        "consultation.approval.late",
        "the session has begun and the case is `difficult`, expected the approvals before the session: \
         only those of a critical case may come late",
        "buổi hội chẩn đã bắt đầu và mức độ ca bệnh là “ca bệnh khó”, cần duyệt và tiếp nhận trước; \
         chỉ ca nguy cấp mới được bổ sung sau",
    );
    let begun = in_session(CaseSeverity::Difficult);
    let over = then(begun.clone(), concluded(conclusion(1)), "unknown");
    for record in [begun, over] {
        assert_refused(&record, accepted(2), "unknown", said);
        assert_refused(&record, approved(), "unknown", said);
    }
    let begun = in_session(CaseSeverity::Critical);
    let over = then(begun.clone(), concluded(conclusion(1)), "unknown");
    for record in [begun, over] {
        then(record, accepted(2), "unknown");
    }
}

#[test]
fn cn_10_it_is_approved_once() {
    let late = asked(CaseSeverity::Critical, [emergency(), approved()]);
    assert_refused(
        &late,
        approved(),
        "unknown",
        (
            "CN-10",
            "consultation.approval.twice",
            "the asking hospital has approved the request already, expected one approval",
            "đề nghị đã được duyệt, chỉ duyệt một lần",
        ),
    );
}
