//! Why an enrolment refuses an event: each rule on, inside and outside its boundary.

use crate::enrolment_support::*;
use lienvien::organisation::PersonRef;
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::training::enrolment::{
    CertificateKind, Certification, EnrolmentAcceptance, EnrolmentEvent, EnrolmentStatus,
    Examination, FinalScore, Owed, PassRule, ReportedEnrolment,
};
use lienvien::value::{Explain, Text};

#[test]
fn en_01_what_is_reported_was_reached_by_then() {
    let since = |since: &str| {
        let mut known = ReportedEnrolment::of(nomination());
        known.since = when(since);
        reported(EnrolmentStatus::Returned, known)
    };
    for (reached, is_ok) in [
        ("unknown", true),
        ("2024", true),
        ("2024-10-11", true),
        ("2024-10-12", true),
        ("2024-10-13", false),
    ] {
        let opened = open(since(reached), "2024-10-12");
        assert_eq!(opened.is_ok(), is_ok, "{reached}");
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
        let mut known = ReportedEnrolment::of(nomination());
        known.certificate = Some(certificate());
        open(reported(reached, known), "unknown")
    };
    let with_unit = |reached| {
        let mut known = ReportedEnrolment::of(nomination());
        known.unit = Some(home());
        open(reported(reached, known), "unknown")
    };
    let certified = [EnrolmentStatus::Certified, EnrolmentStatus::Returned];
    for reached in REPORTED {
        let is_ok = certified.contains(&reached);
        assert_eq!(with_certificate(reached).is_ok(), is_ok, "{reached}");
        let is_ok = reached == EnrolmentStatus::Returned;
        assert_eq!(with_unit(reached).is_ok(), is_ok, "{reached}");
    }
    assert_says(
        &with_certificate(EnrolmentStatus::Failed).unwrap_err(),
        (
            "EN-02",
            "enrolment.reported.certificate",
            "a certificate is known of one reported as `failed`, expected `certified` or `returned`",
            "đã nêu chứng chỉ, giấy chứng nhận nhưng lại ghi nhận là “Chưa đạt”, \
             cần “đã được cấp chứng chỉ, giấy chứng nhận” hoặc “đã trở lại làm việc”",
        ),
    );
    assert_says(
        &with_unit(EnrolmentStatus::Certified).unwrap_err(),
        (
            "EN-03",
            "enrolment.reported.unit",
            "a unit returned to is known of one reported as `certified`, expected `returned`",
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
        accepted(EnrolmentAcceptance::on(seat())),
        &at,
    );
    assert_refused(
        &nominee,
        accepted(EnrolmentAcceptance::without_course()),
        &at,
        (
            "EN-04",
            "enrolment.acceptance.no_seat",
            "accepted without a seat, expected one in course `00000000-0000-0000-0000-0000000001f4`, \
             for which the trainee was nominated",
            "tiếp nhận không có suất học, cần suất trong khóa `00000000-0000-0000-0000-0000000001f4` \
             mà học viên được cử đi học",
        ),
    );
    let other = seat_in(id(501), trainee(), "unknown");
    assert_refused(
        &nominee,
        accepted(EnrolmentAcceptance::on(other.clone())),
        &at,
        (
            "EN-05",
            "enrolment.acceptance.other_course",
            "the seat is in another course, expected one in course `00000000-0000-0000-0000-0000000001f4`, \
             for which the trainee was nominated",
            "suất học thuộc khóa khác, cần suất trong khóa `00000000-0000-0000-0000-0000000001f4` \
             mà học viên được cử đi học",
        ),
    );
    // Whoever is sent to learn a subject may do so in any course, or in none.
    let nominee = record_of(nominated(bedside()), []);
    let seated = then(
        nominee.clone(),
        accepted(EnrolmentAcceptance::on(other)),
        &at,
    );
    assert_eq!(seated.state().course(), Some(id(501)));
    let nominee = then(
        nominee,
        accepted(EnrolmentAcceptance::without_course()),
        &at,
    );
    assert_eq!(nominee.state().course(), None);
}

#[test]
fn en_06_and_07_the_seat_is_the_trainees_own_and_was_given_by_then() {
    let nominee = record_of(nominated(nomination()), []);
    let on = |seat| accepted(EnrolmentAcceptance::on(seat));
    assert_refused(
        &nominee,
        on(seat_in(course(), id(1002), "unknown")),
        "unknown",
        (
            "EN-06",
            "enrolment.acceptance.other_person",
            "the seat was given to somebody else, expected the trainee's own",
            "suất học xếp cho người khác, cần suất của chính học viên",
        ),
    );
    let given = seat_in(course(), trainee(), "2025-01-09");
    for (at, is_ok) in [
        ("2025-01-08", false),
        ("2025-01-09", true),
        ("2025-01-10", true),
        ("2025-01", true),
        ("2024", false),
        ("unknown", true),
    ] {
        assert_eq!(is_accepted(&nominee, on(given.clone()), at), is_ok, "{at}");
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
    let own = TraineeAssessment::of(AssessmentConclusion::Passed);
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
            "somebody else was assessed, expected the trainee of this enrolment",
            "kết quả đánh giá của người khác, cần kết quả của chính học viên này",
        ),
    );
}

#[test]
fn en_09_who_fails_is_told_why() {
    then(at_the_bedside(), failed(), "unknown");
    assert_refused(
        &at_the_bedside(),
        assessed(TraineeAssessment::of(AssessmentConclusion::Failed)),
        "unknown",
        (
            "EN-09",
            "enrolment.assessment.no_reason",
            "the trainee has not passed and no reason is given, expected one",
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
        // With a 10 that nobody wrote down, even these passed.
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
    // By a higher mark nothing that nobody wrote down would help.
    let higher = PassRule::of(FinalScore::MeanOrOnlyOne, score(501));
    let only =
        |practice| Examination::from(scored(AssessmentConclusion::Passed, None, Some(practice)));
    for (practice, is_ok) in [(0, false), (1, true)] {
        let event = assessed(only(practice).judged_by(higher));
        assert_eq!(
            is_accepted(&active, event, "2025-04-21"),
            is_ok,
            "{practice}"
        );
    }
    // Without a rule in the record the conclusion is the hospital's matter.
    then(at_the_bedside(), sat(Some(100), Some(100)), "unknown");
    // Nor does a rule keep anybody from failing.
    let well = scored(AssessmentConclusion::Failed, Some(1000), Some(1000));
    let well = well.because(text("nghỉ quá số buổi quy định"));
    then(active, assessed(well), "2025-04-21");
}

/// The rule of the assessment comes before that of the acceptance, and that before the nomination's.
#[test]
fn en_10_the_nearest_rule_judges() {
    let by = |mark| PassRule::of(FinalScore::MeanOrOnlyOne, score(mark));
    let accepted_by = |rule: Option<PassRule>| {
        let acceptance = EnrolmentAcceptance {
            pass_rule: rule,
            ..EnrolmentAcceptance::on(seat())
        };
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
            Some(rule) => six().judged_by(rule),
            None => six(),
        };
        let accepted = is_accepted(&record, assessed(examination), "unknown");
        assert_eq!(accepted, is_ok, "{of_acceptance:?} {of_assessment:?}");
    }
    // Which score falls short is told.
    let each = by(500).with_each(score(450));
    let sat = scored(AssessmentConclusion::Passed, Some(449), Some(900));
    assert_refused(
        &accepted_by(None),
        assessed(Examination::from(sat).judged_by(each)),
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
    let by = |signer: PersonRef| certified(certificate().signed_by(signer));
    for signer in [person(2001), named("PGS.TS Đào Xuân Cơ")] {
        then(passed.clone(), by(signer), "2025-05-20");
    }
    then(passed.clone(), certified(certificate()), "2025-05-20");
    let said = (
        "EN-11",
        "enrolment.certificate.by_trainee",
        "the certificate is signed by the trainee, expected somebody else",
        "chứng chỉ, giấy chứng nhận do chính học viên ký, cần người khác ký",
    );
    let own = PersonRef::identified(trainee());
    assert_refused(&passed, by(own.clone()), "2025-05-20", said);
    let mut known = ReportedEnrolment::of(nomination());
    known.certificate = Some(certificate().signed_by(own));
    let reported = reported(EnrolmentStatus::Certified, known);
    assert_says(&open(reported, "unknown").unwrap_err(), said);
}

/// Certifying one who has not passed is refused by the table.
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
    let paper = Certification::of(CertificateKind::Attestation);
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
        "the nomination holds no commitment of service, expected one",
        "hồ sơ cử đi đào tạo không có cam kết phục vụ, cần có cam kết",
    );
    assert_refused(&free, broken(), "unknown", none);
    assert_refused(&free, repaid(dong(1)), "unknown", none);
    // What was promised before the report, nobody may have taken down.
    let known = ReportedEnrolment::of(bedside());
    let taken_up = record_of(reported(EnrolmentStatus::Certified, known), []);
    let taken_up = then(taken_up, repaid(dong(1)), "unknown");
    let taken_up = then(taken_up, broken(), "unknown");
    assert_eq!(taken_up.state().owed(), Owed::Unknown);
    let again = refusal(&taken_up, broken(), "unknown");
    assert_eq!(again.rule(), Some("EN-13"));

    let bound = standing_in(EnrolmentStatus::Certified);
    // Somebody may repay before it is broken, to be let go.
    let bound = then(bound, repaid(dong(1)), "2025-07-01");
    let broken_once = then(bound, broken(), "2025-07-02");
    assert_refused(
        &broken_once,
        broken(),
        "2025-07-03",
        (
            "EN-13",
            "enrolment.commitment.broken_already",
            "the commitment of service is broken already, expected one that holds",
            "cam kết phục vụ đã được ghi nhận là bị vi phạm, cần cam kết còn hiệu lực",
        ),
    );
}

/// A refusal names nobody: neither in words nor as written for a log.
#[test]
fn a_refusal_names_nobody() {
    let paper = certificate().signed_by(named("Nguyễn Văn A").with_id(trainee()));
    let passed = standing_in(EnrolmentStatus::Passed);
    let refused = refusal(&passed, certified(paper), "2025-05-20");
    let name: Text = text("Nguyễn");
    for said in [refused.to_string(), refused.vi(), format!("{refused:?}")] {
        assert!(!said.contains(name.as_str()), "{said}");
    }
}
