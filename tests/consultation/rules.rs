//! Why a consultation refuses its request and its approvals: each rule on, inside and outside its
//! boundary.

use crate::agreement_support::ha_tinh_agreement;
use crate::consultation_support::*;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviserRef, ConsultationEvent, ConsultationStatus as Status, ConsultedCase,
    ReportedConsultation, Request,
};
use lienvien::survey::CaseSeverity;

#[test]
fn cn_01_nobody_asks_itself() {
    // By name alone nobody is certainly the same.
    let mut unnumbered = bac_quang();
    unnumbered.id = None;
    assert!(open(requested(difficult().to(unnumbered)), "unknown").is_ok());
    let waiting = asked(CaseSeverity::Difficult, [approved()]);
    let said = (
        "CN-01",
        "consultation.adviser.is_asker",
        "`Bệnh viện ĐKKV Bắc Quang` is both asker and adviser, expected two organisations",
        "“Bệnh viện ĐKKV Bắc Quang” vừa là đơn vị đề nghị vừa là đơn vị tư vấn, cần hai đơn vị khác nhau",
    );
    // Nor does a department of it advise it.
    let own = bac_quang().with_unit(text("Khoa Ngoại"));
    for adviser in [bac_quang(), own] {
        assert_says(
            &open(requested(difficult().to(adviser.clone())), "unknown").unwrap_err(),
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
    let unit = |name| viet_duc().with_unit(text(name));
    let two = difficult()
        .to(unit("Khoa Phẫu thuật tiêu hóa"))
        .to(unit("Khoa Hồi sức"));
    assert!(open(requested(two), "unknown").is_ok());
    let said = (
        "CN-02",
        "consultation.adviser.twice",
        "`Bệnh viện Hữu Nghị Việt Đức` is an adviser already, expected each once: \
         one that was asked answers by its number",
        "“Bệnh viện Hữu Nghị Việt Đức” đã là đơn vị tư vấn, mỗi đơn vị chỉ nêu một lần; \
         đơn vị đã được đề nghị trả lời theo số thứ tự",
    );
    assert_says(
        &open(requested(difficult().to(viet_duc())), "unknown").unwrap_err(),
        said,
    );
    let waiting = asked(CaseSeverity::Difficult, [approved()]);
    assert_refused(&waiting, joined(viet_duc()), "unknown", said);
}

#[test]
fn cn_03_something_is_asked() {
    let mut request = difficult();
    request.questions.clear();
    let known = ReportedConsultation::of(request.clone());
    record_of(reported(Status::Closed, known), []);
    assert_says(
        &open(requested(request), "unknown").unwrap_err(),
        (
            "CN-03",
            "consultation.request.no_question",
            "nothing is asked, expected at least one question",
            "chưa nêu câu hỏi, đề nghị hội chẩn cần ít nhất một câu hỏi",
        ),
    );
}

#[test]
fn cn_04_a_case_is_linked_to_that_of_another_patient() {
    let linked = |other| Request {
        case: ConsultedCase::of(token(1)).linked_to(token(other)),
        ..difficult()
    };
    assert!(open(requested(linked(2)), "unknown").is_ok());
    assert_says(
        &open(requested(linked(1)), "unknown").unwrap_err(),
        (
            "CN-04",
            "consultation.case.linked_to_itself",
            "the case is linked to its own token, expected that of another patient: \
             of two patients under one token it is said which is meant",
            "ca bệnh được liên kết với chính mã của mình, cần mã của người bệnh khác; \
             nếu hai người bệnh chung một mã thì ghi rõ người mẹ hay trẻ sơ sinh",
        ),
    );
}

#[test]
fn cn_05_the_agreement_vouches_for_the_day() {
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    let request = Request {
        basis: Some(Basis::Agreement(in_force)),
        ..difficult()
    };
    for (on, is_ok) in [
        ("unknown", true),
        ("2025", true),
        ("2025-03-01T22:10+07:00", true),
        ("2025-03-01", true),
        ("2025-02-28", false),
        ("2025-04", false),
    ] {
        assert_eq!(open(requested(request.clone()), on).is_ok(), is_ok, "{on}");
    }
    assert_says(
        &open(requested(request), "2025-03-02").unwrap_err(),
        (
            "CN-05",
            "consultation.basis.other_day",
            "the agreement vouches for 2025-03-01, expected the day of the request, 2025-03-02",
            "văn bản hợp tác được xác nhận hiệu lực vào 01/03/2025, cần xác nhận vào thời điểm đề nghị là 02/03/2025",
        ),
    );
}

#[test]
fn cn_06_what_is_reported_was_held_by_then() {
    let held = |held: &str| {
        let known = ReportedConsultation {
            held: when(held),
            ..ReportedConsultation::of(difficult())
        };
        open(reported(Status::Closed, known), "2025-03-02")
    };
    for (on, is_ok) in [
        ("unknown", true),
        ("2025", true),
        ("2025-03-01", true),
        ("2025-03-02", true),
        ("2025-03-03", false),
    ] {
        assert_eq!(held(on).is_ok(), is_ok, "{on}");
    }
    assert_says(
        &held("2026").unwrap_err(),
        (
            "CN-06",
            "consultation.reported.before_held",
            "reported as of 2025-03-02, expected not before 2026, when it was held",
            "ghi nhận theo báo cáo tại thời điểm 02/03/2025, không được trước thời điểm hội chẩn là năm 2026",
        ),
    );
}

#[test]
fn cn_07_only_a_critical_case_is_an_emergency() {
    for &severity in CaseSeverity::ALL {
        let is_critical = severity == CaseSeverity::Critical;
        let flagged = Request {
            emergency: true,
            ..request(severity)
        };
        assert_eq!(
            open(requested(flagged), "unknown").is_ok(),
            is_critical,
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
                "the case is `{severity}`, expected a critical one for the emergency path: \
                 any other is approved, accepted and scheduled first"
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
        ConsultationEvent::Started(Box::default()),
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
        "the session has begun and the case is `difficult`, expected approvals before it: \
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
