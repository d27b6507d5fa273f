//! Why an enrolment refuses an event: each rule on, inside and outside its boundary.

use crate::agreement_support::covered_between;
use crate::enrolment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::organisation::PersonRef;
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::Refused;
use lienvien::specialty::Specialty;
use lienvien::training::enrolment::{
    CertificateKind, Certification, EnrolmentAcceptance, EnrolmentEvent, EnrolmentStatus,
    Examination, FinalScore, Owed, PassRule, ReportedEnrolment, WithoutCourse,
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

const REPORTED: [EnrolmentStatus; 5] = [
    EnrolmentStatus::Active,
    EnrolmentStatus::Passed,
    EnrolmentStatus::Failed,
    EnrolmentStatus::Certified,
    EnrolmentStatus::Returned,
];

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
    let certified = [EnrolmentStatus::Certified, EnrolmentStatus::Returned];
    let rule = |opened: Result<_, Refused<_>>| opened.err().and_then(|it| it.rule());
    for reached in REPORTED {
        let refused = (!certified.contains(&reached)).then_some("EN-02");
        assert_eq!(rule(with_certificate(reached)), refused, "{reached}");
        let refused = (reached != EnrolmentStatus::Returned).then_some("EN-03");
        assert_eq!(rule(with_unit(reached)), refused, "{reached}");
    }
    assert_says(
        &with_certificate(EnrolmentStatus::Failed).unwrap_err(),
        (
            "EN-02",
            "enrolment.reported.certificate",
            "a certificate is given for a trainee reported as `failed`, expected `certified` or `returned`",
            "đã nêu chứng chỉ, giấy chứng nhận nhưng lại ghi nhận là “Chưa đạt”, \
             cần “đã được cấp chứng chỉ, giấy chứng nhận” hoặc “đã trở lại làm việc”",
        ),
    );
    assert_says(
        &with_unit(EnrolmentStatus::Certified).unwrap_err(),
        (
            "EN-03",
            "enrolment.reported.unit",
            "a unit of return is given for a trainee reported as `certified`, expected `returned`",
            "đã nêu đơn vị trở về nhưng lại ghi nhận là “đã được cấp chứng chỉ, giấy chứng nhận”, \
             cần “đã trở lại làm việc”",
        ),
    );
}

#[test]
fn en_04_and_05_the_seat_is_in_the_course_of_the_nomination() {
    let nominee = standing_in(EnrolmentStatus::Nominated);
    let at = when("2025-01-10").to_string();
    then(
        nominee.clone(),
        accepted(EnrolmentAcceptance::new(seat())),
        &at,
    );
    assert_refused(
        &nominee,
        accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        &at,
        (
            "EN-04",
            "enrolment.acceptance.no_seat",
            "accepted without a seat, expected a seat in course `00000000-0000-0000-0000-0000000001f4`, \
             for which the trainee was nominated",
            "tiếp nhận không có suất học, cần suất trong khóa `00000000-0000-0000-0000-0000000001f4` \
             mà học viên được cử đi học",
        ),
    );
    let other = seat_in(id(501), trainee(), "unknown");
    assert_refused(
        &nominee,
        accepted(EnrolmentAcceptance::new(other.clone())),
        &at,
        (
            "EN-05",
            "enrolment.acceptance.other_course",
            "the seat is in another course, expected a seat in course `00000000-0000-0000-0000-0000000001f4`, \
             for which the trainee was nominated",
            "suất học thuộc khóa khác, cần suất trong khóa `00000000-0000-0000-0000-0000000001f4` \
             mà học viên được cử đi học",
        ),
    );
    // A trainee who is sent to learn a subject may learn it in any course, or in none.
    let nominee = record_of(nominated(bedside()), []);
    let seated = then(
        nominee.clone(),
        accepted(EnrolmentAcceptance::new(other)),
        &at,
    );
    assert_eq!(seated.state().course(), Some(id(501)));
    let nominee = then(
        nominee,
        accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        &at,
    );
    assert_eq!(nominee.state().course(), None);
}

#[test]
fn en_06_and_07_the_seat_is_the_trainees_own_and_was_given_by_then() {
    let nominee = record_of(nominated(nomination()), []);
    let on = |seat| accepted(EnrolmentAcceptance::new(seat));
    assert_refused(
        &nominee,
        on(seat_in(course(), id(1002), "unknown")),
        "unknown",
        (
            "EN-06",
            "enrolment.acceptance.other_person",
            "the seat was given to another person, expected the trainee's own seat",
            "suất học xếp cho người khác, cần suất của chính học viên",
        ),
    );
    let given = seat_in(course(), trainee(), "2025-01-09");
    for at in ["2025-01-09", "2025-01-10", "2025-01", "unknown"] {
        then(nominee.clone(), on(given.clone()), at);
    }
    for at in ["2025-01-08", "2024"] {
        let refused = refusal(&nominee, on(given.clone()), at);
        assert_eq!(refused.rule(), Some("EN-07"), "{at}");
    }
    assert_refused(
        &nominee,
        on(given),
        "2025-01-08",
        (
            "EN-07",
            "enrolment.acceptance.before_seat",
            "accepted on 2025-01-08, expected not before 2025-01-09, when the seat was given",
            "tiếp nhận vào 08/01/2025, không được trước thời điểm xếp suất học là 09/01/2025",
        ),
    );
}

#[test]
fn en_08_the_assessment_is_the_trainees_own() {
    let own = TraineeAssessment::new(AssessmentConclusion::Passed);
    then(at_the_bedside(), assessed(own.clone()), "unknown");
    let named = own.clone().trainee(trainee());
    then(at_the_bedside(), assessed(named), "unknown");
    assert_refused(
        &at_the_bedside(),
        assessed(own.trainee(id(1002))),
        "unknown",
        (
            "EN-08",
            "enrolment.assessment.other_person",
            "another person was assessed, expected the trainee of this enrolment",
            "kết quả đánh giá của người khác, cần kết quả của chính học viên này",
        ),
    );
}

#[test]
fn en_09_who_fails_is_told_why() {
    then(at_the_bedside(), failed(), "unknown");
    assert_refused(
        &at_the_bedside(),
        assessed(TraineeAssessment::new(AssessmentConclusion::Failed)),
        "unknown",
        (
            "EN-09",
            "enrolment.assessment.no_reason",
            "the trainee has not passed and no reason is given, expected a reason",
            "học viên Chưa đạt nhưng không nêu lý do, cần nêu lý do",
        ),
    );
}

#[test]
fn en_10_nobody_passes_against_the_rule_in_the_record() {
    let active = standing_in(EnrolmentStatus::Active);
    let sat = |theory, practice| assessed(scored(AssessmentConclusion::Passed, theory, practice));
    for (theory, practice, is_ok) in [
        (Some(500), Some(500), true),
        (Some(400), Some(599), true), // 4.995 is 5.00
        (Some(400), Some(598), false),
        (Some(0), Some(1000), true),
        // With a 10 in a score that is not given, even these would pass.
        (None, Some(0), true),
        (Some(0), None, true),
        (None, None, true),
    ] {
        let accepted = is_accepted(&active, sat(theory, practice), "2025-04-21");
        assert_eq!(accepted, is_ok, "{theory:?} {practice:?}");
    }
    assert_refused(
        &active,
        sat(Some(400), Some(598)),
        "2025-04-21",
        (
            "EN-10",
            "enrolment.assessment.below_mark",
            "the final score is at most 4.99, expected 5.00 or more to pass by the rule of this record",
            "điểm kết luận cao nhất là 4,99, theo quy tắc xét đạt của hồ sơ cần từ 5 trở lên",
        ),
    );
    // With a higher mark no missing score would help.
    let higher = PassRule::new(FinalScore::MeanOrOnlyOne, score(501));
    let only =
        |practice| Examination::from(scored(AssessmentConclusion::Passed, None, Some(practice)));
    for (practice, is_ok) in [(0, false), (1, true)] {
        let event = assessed(only(practice).pass_rule(higher));
        assert_eq!(
            is_accepted(&active, event, "2025-04-21"),
            is_ok,
            "{practice}"
        );
    }
    // Without a rule in the record the hospital alone decides.
    then(at_the_bedside(), sat(Some(100), Some(100)), "unknown");
    // A rule never prevents the conclusion that somebody failed.
    let well = scored(AssessmentConclusion::Failed, Some(1000), Some(1000));
    let well = well.reason(text("nghỉ quá số buổi quy định"));
    then(active, assessed(well), "2025-04-21");
}

/// The rule of the assessment is preferred to that of the acceptance, and that to the rule of the nomination.
#[test]
fn en_10_the_nearest_rule_judges() {
    let by = |mark| PassRule::new(FinalScore::MeanOrOnlyOne, score(mark));
    let accepted_by = |rule: Option<PassRule>| {
        let mut acceptance = EnrolmentAcceptance::new(seat());
        acceptance.pass_rule = rule;
        let events = [accepted(acceptance), EnrolmentEvent::Started];
        record_of(nominated(nomination()), events)
    };
    let six = || Examination::from(scored(AssessmentConclusion::Passed, Some(600), Some(600)));
    for (of_acceptance, of_assessment, is_ok) in [
        (None, None, true),
        (Some(by(600)), None, true),
        (Some(by(601)), None, false),
        (Some(by(601)), Some(by(600)), true),
        (Some(by(500)), Some(by(601)), false),
        (None, Some(by(601)), false),
    ] {
        let record = accepted_by(of_acceptance);
        let rule = of_acceptance.unwrap_or_else(five);
        assert_eq!(record.state().pass_rule(), Some(rule));
        let examination = match of_assessment {
            Some(rule) => six().pass_rule(rule),
            None => six(),
        };
        let accepted = is_accepted(&record, assessed(examination), "unknown");
        assert_eq!(accepted, is_ok, "{of_acceptance:?} {of_assessment:?}");
    }
    // The refusal names the score that falls short.
    let each = by(500).each(score(450));
    let sat = scored(AssessmentConclusion::Passed, Some(449), Some(900));
    assert_refused(
        &accepted_by(None),
        assessed(Examination::from(sat).pass_rule(each)),
        "unknown",
        (
            "EN-10",
            "enrolment.assessment.below_mark",
            "the theory score is at most 4.49, expected 4.50 or more to pass by the rule of this record",
            "điểm lý thuyết cao nhất là 4,49, theo quy tắc xét đạt của hồ sơ cần từ 4,5 trở lên",
        ),
    );
}

#[test]
fn en_11_nobody_certifies_oneself() {
    let passed = standing_in(EnrolmentStatus::Passed);
    let by = |signer: PersonRef| certified(certificate().signer(signer));
    for signer in [person(2001), named("PGS.TS Đào Xuân Cơ")] {
        then(passed.clone(), by(signer), "2025-05-20");
    }
    then(passed.clone(), certified(certificate()), "2025-05-20");
    let said = (
        "EN-11",
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

/// The table refuses to certify a trainee who has not passed.
#[test]
fn only_one_who_passed_is_certified() {
    for status in EnrolmentStatus::ALL.iter().copied() {
        if status == EnrolmentStatus::Passed {
            continue;
        }
        let refused = refusal(&standing_in(status), certified(certificate()), "unknown");
        assert_eq!(refused.code(), "record.transition.not_allowed");
        assert_eq!(refused.rule(), Some("RE-11"));
    }
    let failed = standing_in(EnrolmentStatus::Failed);
    let paper = Certification::new(CertificateKind::Attestation);
    assert_eq!(
        refusal(&failed, certified(paper), "unknown").vi(),
        "không thể ghi “cấp chứng chỉ, giấy chứng nhận” khi hồ sơ ở trạng thái “Chưa đạt”, \
         lúc này chỉ ghi được “đánh giá kết quả”, “kết thúc theo dõi”"
    );
}

#[test]
fn en_12_and_13_a_commitment_is_there_and_is_broken_once() {
    let free = then(at_the_bedside(), passed(), "unknown");
    let none = (
        "EN-12",
        "enrolment.commitment.none",
        "the nomination has no commitment of service, expected a commitment",
        "hồ sơ cử đi đào tạo không có cam kết phục vụ, cần có cam kết",
    );
    assert_refused(&free, broken(), "unknown", none);
    assert_refused(&free, repaid(dong(1)), "unknown", none);
    // A promise made before the report may not be stated.
    let known = ReportedEnrolment::new(bedside());
    let taken_up = record_of(reported(EnrolmentStatus::Certified, known), []);
    let taken_up = then(taken_up, repaid(dong(1)), "unknown");
    let taken_up = then(taken_up, broken(), "unknown");
    assert_eq!(taken_up.state().owed(), Owed::Unknown);
    let again = refusal(&taken_up, broken(), "unknown");
    assert_eq!(again.rule(), Some("EN-13"));

    let bound = standing_in(EnrolmentStatus::Certified);
    // A trainee may repay before breaking the commitment, in order to leave.
    let bound = then(bound, repaid(dong(1)), "2025-07-01");
    let broken_once = then(bound, broken(), "2025-07-02");
    assert_refused(
        &broken_once,
        broken(),
        "2025-07-03",
        (
            "EN-13",
            "enrolment.commitment.broken_already",
            "the commitment of service is already broken, expected a commitment that is not broken",
            "cam kết phục vụ đã được ghi nhận là bị vi phạm, cần cam kết còn hiệu lực",
        ),
    );
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
fn en_14_the_agreement_is_in_force_on_the_day_of_the_acceptance() {
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
    let on_it = accepted(EnrolmentAcceptance::new(training.clone()));
    for on in ["2025-02-01", "2025-02", "2025", "unknown"] {
        let accepted = then(nominee.clone(), on_it.clone(), on);
        assert_eq!(accepted.state().counted_under(), Some(agreement), "{on}");
    }
    for on in ["2025-01-31", "2025-02-02"] {
        let refused = refusal(&nominee, on_it.clone(), on);
        assert_eq!(refused.rule(), Some("EN-14"), "{on}");
    }
    assert_refused(
        &nominee,
        on_it,
        "2025-03",
        (
            "EN-14",
            "enrolment.basis.unfit",
            "the evidence of the agreement is for 2025-02-01, expected for the day of the event, 2025-03",
            "văn bản hợp tác được xác nhận vào 01/02/2025, cần xác nhận vào thời điểm của sự việc là 03/2025",
        ),
    );
    // A nominee of a course needs its seat, whatever the basis and the day.
    let nominee = record_of(nominated(nomination()), []);
    let without_seat = accepted(EnrolmentAcceptance::new(training));
    let refused = refusal(&nominee, without_seat, "2025-03");
    assert_eq!(refused.rule(), Some("EN-04"));
}
