//! Why an enrolment refuses an event: each rule on, inside and outside its boundary.

use crate::agreement_support::covered_between;
use crate::enrolment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::organisation::PersonRef;
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::{Actor, Refused};
use lienvien::specialty::Specialty;
use lienvien::training::enrolment::{
    EnrolmentAcceptance, EnrolmentEvent, EnrolmentStatus, Nomination, Owed, RepaymentRequest,
    ReportedEnrolment, WithoutCourse,
};
use lienvien::value::{Explain, Text};

#[test]
fn en_01_what_is_reported_was_reached_by_then() {
    let since = |since: &str| {
        let mut known = ReportedEnrolment::new(nomination());
        known.since = when(since);
        reported(EnrolmentStatus::Returned, known)
    };
    for reached in ["unknown", "2024", "2024-10-11", "2024-10-12"] {
        open(since(reached), "2024-10-12").unwrap();
    }
    assert_says(
        &open(since("2024-10-13"), "2024-10-12").unwrap_err(),
        (
            "EN-01",
            "enrolment.reported.before_reached",
            "reported as of 2024-10-12, expected not before 2024-10-13, when it was reached",
            "ghi nhận theo báo cáo tại thời điểm 12/10/2024, không được trước thời điểm đạt được là 13/10/2024",
        ),
    );
}

#[test]
fn en_02_and_03_no_more_is_known_than_was_reached() {
    let with_certificate = |reached| {
        let mut known = ReportedEnrolment::new(nomination());
        known.certificate = Some(certificate());
        open(reported(reached, known), "unknown")
    };
    let with_unit = |reached| {
        let mut known = ReportedEnrolment::new(nomination());
        known.unit = Some(home());
        open(reported(reached, known), "unknown")
    };
    let certified = [
        EnrolmentStatus::Certified,
        EnrolmentStatus::Revoked,
        EnrolmentStatus::Returned,
        EnrolmentStatus::Closed,
    ];
    let rule = |opened: Result<_, Refused<_>>| opened.err().and_then(|it| it.rule());
    let back = [
        EnrolmentStatus::Returned,
        EnrolmentStatus::Closed,
        EnrolmentStatus::Withdrawn,
        EnrolmentStatus::Expelled,
    ];
    for reached in EnrolmentStatus::ALL.iter().copied() {
        let refused = (!certified.contains(&reached)).then_some("EN-02");
        assert_eq!(rule(with_certificate(reached)), refused, "{reached}");
        let refused = (!back.contains(&reached)).then_some("EN-03");
        assert_eq!(rule(with_unit(reached)), refused, "{reached}");
    }
    assert_says(
        &with_certificate(EnrolmentStatus::Failed).unwrap_err(),
        (
            "EN-02",
            "enrolment.reported.certificate",
            "a certificate is given for a trainee reported as `failed`, \
             expected a status in which one may have been issued",
            "đã nêu chứng chỉ, giấy chứng nhận nhưng lại ghi nhận là “chưa đạt”, \
             cần trạng thái mà học viên có thể đã được cấp",
        ),
    );
    assert_says(
        &with_unit(EnrolmentStatus::Certified).unwrap_err(),
        (
            "EN-03",
            "enrolment.reported.unit",
            "a unit of return is given for a trainee reported as `certified`, \
             expected a status after which the trainee may have returned",
            "đã nêu nơi trở lại làm việc nhưng lại ghi nhận là “đã được cấp chứng chỉ, giấy chứng nhận”, cần trạng thái mà học viên có thể đã trở lại làm việc",
        ),
    );
}

/// The one warning of a trainee who is accepted in this way then.
#[track_caller]
fn assert_warned(
    nomination: Nomination,
    acceptance: EnrolmentAcceptance,
    at: &str,
    [code, en, vi]: [&str; 3],
) {
    let record = then(
        record_of(nominated(nomination), []),
        accepted(acceptance),
        at,
    );
    let warnings = record.warnings(day("2025-01-10"));
    let [warning] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(
        (warning.code(), warning.to_string(), warning.vi()),
        (code, en.into(), vi.into())
    );
}

#[test]
fn an_acceptance_that_does_not_fit_the_nomination_is_warned_of() {
    let at = when("2025-01-10").to_string();
    let with_seat = then(
        record_of(nominated(nomination()), []),
        accepted(EnrolmentAcceptance::new(seat())),
        &at,
    );
    assert!(with_seat.warnings(day("2025-01-10")).is_empty());
    assert_warned(
        nomination(),
        EnrolmentAcceptance::new(WithoutCourse::new()),
        &at,
        [
            "enrolment.acceptance.no_seat",
            "the trainee was nominated for course `00000000-0000-0000-0000-0000000001f4`, but accepted without a seat in it",
            "học viên được cử đi đào tạo ở khóa `00000000-0000-0000-0000-0000000001f4` nhưng được tiếp nhận không có suất học trong khóa",
        ],
    );
    let other = seat_in(id(501), trainee(), "unknown");
    assert_warned(
        nomination(),
        EnrolmentAcceptance::new(other.clone()),
        &at,
        [
            "enrolment.acceptance.other_course",
            "the trainee was nominated for course `00000000-0000-0000-0000-0000000001f4`, but the seat is in another course",
            "học viên được cử đi đào tạo ở khóa `00000000-0000-0000-0000-0000000001f4` nhưng suất học thuộc khóa khác",
        ],
    );
    // A trainee who is sent to learn a subject may learn it in any course, or in none.
    let nominee = record_of(nominated(bedside()), []);
    let seated = then(
        nominee.clone(),
        accepted(EnrolmentAcceptance::new(other)),
        &at,
    );
    assert_eq!(seated.state().course(), Some(id(501)));
    assert!(seated.warnings(day("2025-01-10")).is_empty());
    let nominee = then(
        nominee,
        accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        &at,
    );
    assert_eq!(nominee.state().course(), None);
    assert!(nominee.warnings(day("2025-01-10")).is_empty());
}

#[test]
fn en_04_the_seat_is_the_trainees_own() {
    let nominee = record_of(nominated(nomination()), []);
    assert_refused(
        &nominee,
        accepted(EnrolmentAcceptance::new(seat_in(
            course(),
            id(1002),
            "unknown",
        ))),
        "unknown",
        (
            "EN-04",
            "enrolment.acceptance.other_person",
            "the seat was given to another person, expected the trainee's own seat",
            "suất học xếp cho người khác, cần suất của chính học viên",
        ),
    );
}

#[test]
fn a_trainee_accepted_before_the_seat_was_given_is_warned_of() {
    let given = EnrolmentAcceptance::new(seat_in(course(), trainee(), "2025-01-09"));
    for at in ["2025-01-09", "2025-01-10", "2025-01", "unknown"] {
        let nominee = record_of(nominated(nomination()), []);
        let seated = then(nominee, accepted(given.clone()), at);
        assert!(seated.warnings(day("2025-01-10")).is_empty(), "{at}");
    }
    assert_warned(
        nomination(),
        given,
        "2025-01-08",
        [
            "enrolment.acceptance.before_seat",
            "the trainee was accepted on 2025-01-08, but the seat was given only on 2025-01-09",
            "học viên được tiếp nhận 08/01/2025 nhưng đến 09/01/2025 mới được xếp suất học",
        ],
    );
}

#[test]
fn en_05_the_assessment_is_the_trainees_own() {
    let own = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
    then(at_the_bedside(), assessed(own.clone()), "unknown");
    let named = own.clone().trainee(trainee());
    then(at_the_bedside(), assessed(named), "unknown");
    assert_refused(
        &at_the_bedside(),
        assessed(own.trainee(id(1002))),
        "unknown",
        (
            "EN-05",
            "enrolment.assessment.other_person",
            "another person was assessed, expected the trainee of this enrolment",
            "kết quả đánh giá của người khác, cần kết quả của chính học viên này",
        ),
    );
}

#[test]
fn en_06_a_trainee_is_accepted_once() {
    let said = (
        "EN-06",
        "enrolment.acceptance.already",
        "the trainee is accepted already, expected one acceptance in a record",
        "học viên đã được tiếp nhận, mỗi hồ sơ chỉ ghi một lần tiếp nhận",
    );
    let acceptance = || accepted(EnrolmentAcceptance::new(seat()));
    assert_refused(
        &standing_in(EnrolmentStatus::Active),
        acceptance(),
        "2026",
        said,
    );
    // It may become known after the training began, and after it ended.
    let begun = then(
        standing_in(EnrolmentStatus::Nominated),
        EnrolmentEvent::Started,
        "2025-02-03",
    );
    let left = then(begun.clone(), withdrawn(), "2025-03-03");
    for (record, status) in [
        (begun, EnrolmentStatus::Active),
        (left, EnrolmentStatus::Withdrawn),
    ] {
        let known = then(record, acceptance(), "2025-01-10");
        assert_eq!(
            (known.status(), known.state().seat()),
            (status, Some(&seat()))
        );
        assert_refused(&known, acceptance(), "2025-01-09", said);
    }
}

#[test]
fn en_07_nobody_assesses_oneself() {
    let judged = |by: &[u128]| {
        let passed = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
        assessed(passed.assessors(by.iter().map(|number| id(*number))))
    };
    then(at_the_bedside(), judged(&[2001, 2002]), "unknown");
    assert_refused(
        &at_the_bedside(),
        judged(&[2001, 1001]),
        "unknown",
        (
            "EN-07",
            "enrolment.assessment.by_trainee",
            "the trainee is one of the assessors, expected other persons",
            "học viên lại là người đánh giá chính mình, cần người khác đánh giá",
        ),
    );
    let path = refusal(&at_the_bedside(), judged(&[2001, 1001]), "unknown").path();
    assert_eq!(path, "payload.assessment.assessors[1]");
}

#[test]
fn en_09_nobody_asks_oneself_to_repay() {
    let bound = standing_in(EnrolmentStatus::Certified);
    let by = |actor| EnrolmentEvent::repayment_asked(RepaymentRequest::new().by(actor));
    then(bound.clone(), by(Actor::Organisation(home())), "2026");
    then(
        bound.clone(),
        by(Actor::Person(named("Nguyễn Văn An"))),
        "2026",
    );
    then(
        bound.clone(),
        EnrolmentEvent::repayment_asked(RepaymentRequest::new()),
        "2026",
    );
    assert_refused(
        &bound,
        by(Actor::Person(PersonRef::identified(trainee()))),
        "2026",
        (
            "EN-09",
            "enrolment.repayment.asked_by_trainee",
            "the trainee asks for the repayment, expected another person or a unit",
            "người yêu cầu đền bù chi phí đào tạo lại là chính học viên, cần người khác hoặc đơn vị",
        ),
    );
}

#[test]
fn en_13_a_trainee_returns_once() {
    let left = then(
        standing_in(EnrolmentStatus::Withdrawn),
        returned(home()),
        "2025-03-10",
    );
    assert_eq!(left.status(), EnrolmentStatus::Withdrawn);
    assert_refused(
        &left,
        returned(elsewhere()),
        "2025-03-11",
        (
            "EN-13",
            "enrolment.return.already",
            "the return of the trainee is written already, expected one return in a record",
            "việc trở lại làm việc của học viên đã được ghi, mỗi hồ sơ chỉ ghi một lần",
        ),
    );
}

#[test]
fn en_08_nobody_certifies_oneself() {
    let passed = standing_in(EnrolmentStatus::Passed);
    let by = |signer: PersonRef| certified(certificate().signer(signer));
    for signer in [person(2001), named("PGS.TS Đào Xuân Cơ")] {
        then(passed.clone(), by(signer), "2025-05-20");
    }
    then(passed.clone(), certified(certificate()), "2025-05-20");
    let said = (
        "EN-08",
        "enrolment.certificate.by_trainee",
        "the certificate is signed by the trainee, expected another person",
        "chứng chỉ, giấy chứng nhận do chính học viên ký, cần người khác ký",
    );
    let own = PersonRef::identified(trainee());
    assert_refused(&passed, by(own.clone()), "2025-05-20", said);
    let mut known = ReportedEnrolment::new(nomination());
    known.certificate = Some(certificate().signer(own));
    let reported = reported(EnrolmentStatus::Certified, known);
    assert_says(&open(reported, "unknown").unwrap_err(), said);
}

#[test]
fn en_10_a_commitment_is_broken_once() {
    // A promise made before the report may not be stated.
    let known = ReportedEnrolment::new(bedside());
    let taken_up = record_of(reported(EnrolmentStatus::Certified, known), []);
    let taken_up = then(taken_up, repaid(dong(1)), "unknown");
    let taken_up = then(taken_up, broken(), "unknown");
    assert_eq!(taken_up.state().owed(), Owed::Unknown);
    let again = refusal(&taken_up, broken(), "unknown");
    assert_eq!(again.rule(), Some("EN-10"));

    let bound = standing_in(EnrolmentStatus::Certified);
    // A trainee may repay before breaking the commitment, in order to leave.
    let bound = then(bound, repaid(dong(1)), "2025-07-01");
    let broken_once = then(bound, broken(), "2025-07-02");
    for on in ["2025-07-03", "2025-07-01"] {
        assert_refused(
            &broken_once,
            broken(),
            on,
            (
                "EN-10",
                "enrolment.commitment.broken_already",
                "the commitment of service is already broken, expected a commitment that is not broken",
                "cam kết phục vụ đã được ghi nhận là bị vi phạm, cần cam kết còn hiệu lực",
            ),
        );
    }
}

/// A refusal names nobody, neither in its message nor in its debug output.
#[test]
fn a_refusal_names_nobody() {
    let paper = certificate().signer(named("Nguyễn Văn A").with_id(trainee()));
    let passed = standing_in(EnrolmentStatus::Passed);
    let refused = refusal(&passed, certified(paper), "2025-05-20");
    let name: Text = text("Nguyễn");
    for said in [refused.to_string(), refused.vi(), format!("{refused:?}")] {
        assert!(!said.contains(name.as_str()), "{said}");
    }
}

#[test]
fn en_11_the_agreement_is_in_force_on_the_day_of_the_acceptance() {
    let nominee = record_of(nominated(bedside()), []);
    let covered = covered_between(
        &[bach_mai()],
        &home(),
        ContentKind::ProfessionalTraining,
        &[Specialty::Neurology.into()],
        "2025-02-01",
    );
    let agreement = covered.agreement();
    let training = WithoutCourse::new().basis(Basis::Covered(covered));
    let on_it = accepted(EnrolmentAcceptance::new(training));
    for on in ["2025-02-01", "2025-02", "2025", "unknown"] {
        let accepted = then(nominee.clone(), on_it.clone(), on);
        assert_eq!(accepted.state().counted_under(), Some(agreement), "{on}");
    }
    for on in ["2025-01-31", "2025-02-02"] {
        let refused = refusal(&nominee, on_it.clone(), on);
        assert_eq!(refused.rule(), Some("EN-11"), "{on}");
    }
    assert_refused(
        &nominee,
        on_it,
        "2025-03",
        (
            "EN-11",
            "enrolment.basis.unfit",
            "the evidence of the agreement is for 2025-02-01, expected for the day of the event, 2025-03",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/02/2025, cần xác nhận tại thời điểm của sự việc là 03/2025",
        ),
    );
}
