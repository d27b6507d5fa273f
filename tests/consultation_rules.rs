//! Why a consultation refuses an event: each rule on, inside and outside its boundary.

#[path = "support/agreement.rs"]
mod agreement_support;
#[path = "support/consultation.rs"]
mod consultation_support;
#[path = "support/door.rs"]
mod door;

use agreement_support::ha_tinh_agreement;
use consultation_support::*;
use lienvien::basis::Basis;
use lienvien::consultation::ConsultationEvent;
use lienvien::consultation::{
    AdviserRef, Conclusion, Consultation, ConsultationRefusal, ConsultationStatus as Status,
    ConsultedCase, Participant, ReportedConsultation, Request, Schedule, Side,
};
use lienvien::record::{Event, Record, Refused};
use lienvien::survey::CaseSeverity;
use lienvien::value::Explain;

fn difficult() -> Request {
    request(CaseSeverity::Difficult)
}

/// Scheduled in the usual way, of this severity.
fn in_session(severity: CaseSeverity) -> Consult {
    let events = [
        approved(),
        accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
    ];
    asked(severity, events)
}

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
        "`Bệnh viện ĐKKV Bắc Quang` vừa là đơn vị đề nghị vừa là đơn vị tư vấn, cần hai đơn vị khác nhau",
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
        "`Bệnh viện Hữu Nghị Việt Đức` đã là đơn vị tư vấn, mỗi đơn vị chỉ nêu một lần; \
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
            "consultation.request.basis_of_other_day",
            "the basis vouches for 2025-03-01, expected for 2025-03-02, when it was requested",
            "căn cứ cho ngày 01/03/2025, cần cho thời điểm đề nghị là 02/03/2025",
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
        let opening = reported(Status::Closed, known).on(when("2025-03-02"));
        Record::<Consultation>::open(uuid::Uuid::nil(), opening)
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
            let mut record = asked(severity, events);
            let begun = record.append(emergency().on(when("unknown")));
            assert_eq!(begun.is_ok(), is_critical, "{severity}");
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

#[test]
fn cn_11_advisers_are_numbered_from_one_to_the_last() {
    let waiting = asked(CaseSeverity::Critical, [approved()]);
    let one = then(waiting.clone(), accepted(1), "unknown");
    let scheduled_one = then(one.clone(), scheduled(schedule_at("unknown")), "unknown");
    let with = |adviser| {
        let other = Participant::of(Side::Adviser(adviser));
        schedule_at("unknown").with(other)
    };
    for (adviser, is_ok) in [(0, false), (1, true), (2, true), (3, false)] {
        for (record, event) in [
            (&waiting, accepted(adviser)),
            (&waiting, declined(adviser)),
            (&one, scheduled(with(adviser))),
            (&scheduled_one, no_show(Side::Adviser(adviser))),
        ] {
            let appended = record.clone().append(event.on(when("unknown")));
            assert_eq!(appended.is_ok(), is_ok, "{adviser}");
        }
    }
    let said = (
        "CN-11",
        "consultation.adviser.no_such_adviser",
        "there is no adviser 3, the consultation has 2, expected a number from 1",
        "không có đơn vị tư vấn thứ 3, hội chẩn chỉ có 2 đơn vị, đánh số từ 1",
    );
    assert_refused(&waiting, accepted(3), "unknown", said);
    assert_refused(&one, withdrawn(3), "unknown", said);
    let known = ReportedConsultation {
        conclusion: Some(
            Conclusion::written_in(document("Biên bản")).with(Participant::of(Side::Adviser(3))),
        ),
        ..ReportedConsultation::of(difficult())
    };
    let opened = open(reported(Status::Closed, known), "unknown");
    assert_says(&opened.unwrap_err(), said);
}

#[test]
fn cn_12_an_adviser_answers_once() {
    let one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    let said = |adviser: &str, en: &str, vi: &str| {
        (
            format!("adviser {adviser} has answered `{en}` already, expected one that has not"),
            format!("đơn vị tư vấn thứ {adviser} đã trả lời “{vi}”, cần đơn vị chưa trả lời"),
        )
    };
    let code = "consultation.adviser.answered_already";
    let (en, vi) = said("1", "accepted", "tiếp nhận");
    for event in [accepted(1), declined(1)] {
        assert_refused(&one, event, "unknown", ("CN-12", code, &en, &vi));
    }
    let (en, vi) = said("2", "declined", "từ chối tiếp nhận");
    assert_refused(&one, declined(2), "unknown", ("CN-12", code, &en, &vi));
    // It may think again, and then withdraw.
    let both = then(one, accepted(2), "unknown");
    let one = then(both, withdrawn(2), "unknown");
    assert_eq!(one.status(), Status::Accepted);
    then(one, declined(2), "unknown");
}

#[test]
fn cn_13_only_an_acceptance_is_taken_back() {
    let one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    then(one.clone(), withdrawn(1), "unknown");
    assert_refused(
        &one,
        withdrawn(2),
        "unknown",
        (
            "CN-13",
            "consultation.adviser.not_accepted",
            "adviser 2 has not accepted, expected one whose acceptance stands",
            "đơn vị tư vấn thứ 2 chưa tiếp nhận, cần đơn vị đang tiếp nhận",
        ),
    );
}

#[test]
fn cn_14_a_session_is_not_scheduled_for_the_past() {
    let record = asked(CaseSeverity::Difficult, [approved(), accepted(1)]);
    for (at, is_ok) in [
        ("unknown", true),
        ("2025-03", true),
        ("2025-03-02T08:00+07:00", true),
        ("2025-03-01T22:20+07:00", true),
        ("2025-03-01T22:19+07:00", false),
        ("2025-02-28", false),
    ] {
        let entry = scheduled(schedule_at(at)).on(when("2025-03-01T22:20+07:00"));
        assert_eq!(record.clone().append(entry).is_ok(), is_ok, "{at}");
    }
    assert_refused(
        &record,
        scheduled(schedule_at("2025-02-28")),
        "2025-03-01",
        (
            "CN-14",
            "consultation.schedule.in_the_past",
            "the session is to be on 2025-02-28, expected not before 2025-03-01, when that was set",
            "lịch hội chẩn vào 28/02/2025, không được trước thời điểm lập lịch là 01/03/2025",
        ),
    );
}

#[test]
fn cn_15_and_cn_16_both_sides_take_part() {
    let accepted_one = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), declined(2)],
    );
    let begun = then(
        accepted_one.clone(),
        scheduled(schedule_at("unknown")),
        "unknown",
    );
    let begun = then(begun, started(), "unknown");
    let [asker, adviser] = both_sides();
    let declined = Participant::of(Side::Adviser(2));
    let no_asker = (
        "CN-15",
        "consultation.participants.no_asker",
        "nobody takes part for the asker, expected participants of both sides",
        "chưa có người tham gia của bên đề nghị, cần có đủ hai bên",
    );
    let no_adviser = (
        "CN-16",
        "consultation.participants.no_adviser",
        "nobody takes part for an adviser that has not declined, expected participants of both sides",
        "chưa có người tham gia của đơn vị tư vấn (không kể đơn vị đã từ chối), cần có đủ hai bên",
    );
    for (participants, said) in [
        (vec![], Some(no_asker)),
        (vec![adviser.clone()], Some(no_asker)),
        (vec![asker.clone()], Some(no_adviser)),
        (vec![asker.clone(), declined], Some(no_adviser)),
        (vec![asker, adviser], None),
    ] {
        let schedule = Schedule {
            participants: participants.clone(),
            ..schedule_at("unknown")
        };
        let conclusion = Conclusion {
            participants,
            ..conclusion(1)
        };
        for (record, event) in [
            (&accepted_one, scheduled(schedule)),
            (&begun, concluded(conclusion)),
        ] {
            match said {
                Some(said) => assert_refused(record, event, "unknown", said),
                None => drop(then(record.clone(), event, "unknown")),
            }
        }
    }
    // Asked of nobody by name: somebody joins, late, before it is concluded.
    let mut open = request(CaseSeverity::Critical);
    open.advisers.clear();
    let begun = record_of(requested(open), [emergency()]);
    assert_refused(&begun, concluded(conclusion(1)), "unknown", no_adviser);
    let joined = then(begun, joined(bach_mai()), "unknown");
    then(joined, concluded(conclusion(1)), "unknown");
}

#[test]
fn cn_17_questions_are_numbered_from_one_to_the_last() {
    let begun = in_session(CaseSeverity::Difficult);
    for (question, is_ok) in [(0, false), (1, true), (2, false)] {
        let conclusion = conclusion(1).answering(question, text("có"));
        let appended = begun
            .clone()
            .append(concluded(conclusion).on(when("unknown")));
        assert_eq!(appended.is_ok(), is_ok, "{question}");
    }
    let said = (
        "CN-17",
        "consultation.conclusion.no_such_question",
        "there is no question 2, the request has 1, expected a number from 1",
        "không có câu hỏi thứ 2, đề nghị chỉ có 1 câu hỏi, đánh số từ 1",
    );
    assert_refused(&begun, concluded(conclusion(2)), "unknown", said);
    let known = ReportedConsultation {
        conclusion: Some(conclusion(2)),
        ..ReportedConsultation::of(difficult())
    };
    let refused = open(reported(Status::Closed, known), "unknown").unwrap_err();
    assert_says(&refused, said);
}

#[test]
fn cn_18_every_question_is_answered() {
    let mut request = request(CaseSeverity::Critical);
    for question in [
        "có cần truyền máu không?",
        "có cần chuyển người bệnh không?",
    ] {
        request = request.asking(text(question));
    }
    let begun = record_of(requested(request), [emergency()]);
    // Two answers to one question leave the others open.
    let one = conclusion(0)
        .answering(2, text("có"))
        .answering(2, text("không"));
    assert_refused(
        &begun,
        concluded(one),
        "unknown",
        (
            "CN-18",
            "consultation.conclusion.unanswered",
            "these questions have no answer: 1, 3; expected an answer to each",
            "các câu hỏi sau chưa có trả lời: 1, 3; cần trả lời từng câu hỏi",
        ),
    );
    let Refused::Rule(ConsultationRefusal::Unanswered { questions }) =
        refusal(&begun, concluded(conclusion(2)), "unknown")
    else {
        panic!("a question is left")
    };
    assert_eq!(questions.0, [3]);
    let all = then(begun, concluded(conclusion(3)), "unknown");
    assert_eq!(all.status(), Status::Concluded);
}

/// More questions than can be numbered do no harm.
#[test]
fn questions_beyond_the_last_number_are_no_panic() {
    let mut request = request(CaseSeverity::Critical);
    request.questions = vec![text("?"); usize::from(u16::MAX) + 2];
    let begun = record_of(requested(request), [emergency()]);
    assert_eq!(
        refusal(&begun, concluded(conclusion(1)), "unknown").rule(),
        Some("CN-18")
    );
}
