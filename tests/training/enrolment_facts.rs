//! Facts about a trainee in the order in which they become known, and what the record warns of.

use crate::enrolment_support::*;
use lienvien::organisation::PersonRef;
use lienvien::package::AssessmentConclusion;
use lienvien::training::enrolment::{
    CertificateKind, Certification, EnrolmentAcceptance, EnrolmentEvent,
    EnrolmentEventKind as Kind, EnrolmentStatus as Status, EnrolmentWarning, Examination,
    FinalScore, FollowUp, Owed, PassRule, ReportedEnrolment, WithoutCourse,
};
use lienvien::value::{Answer, Coded, Explain, Period};
use lienvien::{agreement::Modality, agreement::Mode};

/// The codes of what the record warns of on a day.
fn warned(record: &Trainee, on: &str) -> Vec<&'static str> {
    record.warnings(day(on)).iter().map(Explain::code).collect()
}

fn told(status: Status) -> Trainee {
    record_of(reported(status, ReportedEnrolment::new(nomination())), [])
}

/// The grade falls below after the certificate: revoked, assessed again; and it is kept that the trainee
/// once passed.
#[test]
fn a_failure_after_the_certificate_is_an_event_of_its_own() {
    let certified_once = standing_in(Status::Certified);
    // while the certificate is valid
    let fallen = then(certified_once.clone(), failed(), "2025-06-10");
    assert_eq!(fallen.status(), Status::Certified);
    let state = fallen.state();
    assert_eq!(state.conclusion(), Some(AssessmentConclusion::Failed));
    assert_eq!(state.has_passed(), Answer::Yes);
    assert_eq!(
        warned(&fallen, "2025-07-01"),
        ["enrolment.certificate.without_pass"]
    );
    // the certificate is revoked: the status is not "đạt", as if nothing had happened
    let taken = then(fallen, revoked(), "2025-06-20");
    assert_eq!(
        (taken.status(), taken.status().vi()),
        (Status::Revoked, "đã bị thu hồi chứng chỉ, giấy chứng nhận")
    );
    assert_eq!(warned(&taken, "2025-07-01"), [""; 0]);
    // and assessed after that
    let again = then(
        then(certified_once, revoked(), "2025-06-20"),
        failed(),
        "2025-06-25",
    );
    assert_eq!(
        (again.status(), again.state().has_passed()),
        (Status::Failed, Answer::Yes)
    );
    let better = then(again, passed(), "2025-07-25");
    assert_eq!(better.status(), Status::Passed);
    assert_eq!(
        then(better, certified(certificate()), "2025-08-01").status(),
        Status::Certified
    );
}

/// An assessment and a certificate that become known after the return, or after all was closed.
#[test]
fn results_become_known_after_the_return() {
    for over in [Status::Returned, Status::Closed] {
        let record = told(over);
        assert_eq!(record.state().has_passed(), Answer::Unknown);
        let one = then(record.clone(), passed(), "2025-05-05");
        let both = then(one, failed(), "2025-04-21");
        assert_eq!(both.status(), over);
        assert_eq!(
            both.state().conclusion(),
            Some(AssessmentConclusion::Passed)
        );
        let other_way = then(then(record, failed(), "2025-04-21"), passed(), "2025-05-05");
        assert_eq!(other_way.state(), both.state());
        // which of two is the last, nobody can tell
        let unclear = then(both.clone(), failed(), "2025");
        assert_eq!(unclear.state().conclusion(), None);
        // the revocation of the last certificate of its time
        let first = then(both, certified(certificate()), "2025-06-01");
        let second = certified(Certification::new(CertificateKind::Attestation));
        let orders = [
            then(
                then(first.clone(), second.clone(), "2025-08-01"),
                revoked(),
                "2025-07-01",
            ),
            then(then(first, revoked(), "2025-07-01"), second, "2025-08-01"),
        ];
        for record in orders {
            let valid = record.state().certificate().unwrap();
            assert_eq!(valid.certificate.paper, CertificateKind::Attestation);
            let papers = record.state().certificates();
            assert!(papers[0].revoked.is_some() && papers[1].revoked.is_none());
        }
    }
}

/// Follow-ups in any order: the last by its date answers, if that is certain.
#[test]
fn the_last_follow_up_by_date_answers() {
    let home = standing_in(Status::Certified);
    let practises = |record: &Trainee| record.state().practises([]);
    let (yes, no) = (said(Some(true)), said(Some(false)));
    let late = then(
        then(home.clone(), no.clone(), "2026-06-01"),
        yes.clone(),
        "2025-12-01",
    );
    assert_eq!(practises(&late), Answer::No);
    let early = then(
        then(home.clone(), yes.clone(), "2025-12-01"),
        no.clone(),
        "2026-06-01",
    );
    assert_eq!(early.state(), late.state());
    for unclear in ["2026", "2026-06-01"] {
        let both = then(
            then(home.clone(), no.clone(), "2026-06-01"),
            yes.clone(),
            unclear,
        );
        assert_eq!(practises(&both), Answer::Unknown, "{unclear}");
    }
    // one that says nothing, but may be the last
    let silent = followed_up(FollowUp::new());
    let asked = then(then(home, silent, "2026-07-01"), yes, "2026-06-01");
    assert_eq!(practises(&asked), Answer::Unknown);
    // before a return, after leaving
    for status in [
        Status::Passed,
        Status::Failed,
        Status::Withdrawn,
        Status::Expelled,
    ] {
        then(standing_in(status), said(None), "2026");
    }
}

/// Who withdrew, was expelled or never came may break the commitment too.
#[test]
fn a_commitment_is_broken_by_whoever_made_it() {
    for status in [
        Status::Withdrawn,
        Status::Expelled,
        Status::NoShow,
        Status::Active,
        Status::Failed,
    ] {
        let record = then(standing_in(status), broken(), "2026-01-05");
        assert_eq!(record.status(), status);
        assert_eq!(record.state().owed(), Owed::Amount(dong(30_000_000)));
        // what is asked for counts, the last of it
        let asked_once = then(record, asked(Some(dong(20_000_000))), "2026-02-01");
        assert_eq!(asked_once.state().owed(), Owed::Amount(dong(20_000_000)));
        let paid = then(asked_once, repaid(dong(5_000_000)), "2026-01-20");
        assert_eq!(paid.state().owed(), Owed::Amount(dong(15_000_000)));
        let asked_before = then(paid.clone(), asked(Some(dong(30_000_000))), "2026-01-10");
        assert_eq!(asked_before.state().owed(), Owed::Amount(dong(15_000_000)));
        let unclear = then(paid.clone(), asked(Some(dong(30_000_000))), "2026");
        assert_eq!(unclear.state().owed(), Owed::Unknown);
        assert_eq!(
            then(paid, asked(None), "2026-03-01").state().owed(),
            Owed::Unknown
        );
    }
    // asked for, although nobody says that a commitment was broken
    let asked_only = then(standing_in(Status::Certified), asked(Some(dong(7))), "2026");
    assert_eq!(asked_only.state().owed(), Owed::Amount(dong(7)));
    assert_eq!(asked_only.state().repayment_requests().len(), 1);
}

/// No acceptance, no assessment and no reason has to be invented.
#[test]
fn a_step_that_nobody_tells_is_missing() {
    let begun = then(
        standing_in(Status::Nominated),
        EnrolmentEvent::Started,
        "2025-02-03",
    );
    let holder = then(begun.clone(), certified(certificate()), "2025-06-01");
    assert_eq!(
        (holder.status(), holder.state().has_passed()),
        (Status::Certified, Answer::Yes)
    );
    assert_eq!(holder.state().conclusion(), None);
    let back = then(begun.clone(), returned(home()), "2025-06-02");
    assert_eq!(
        (back.status(), back.state().has_passed()),
        (Status::Returned, Answer::Unknown)
    );
    let silent =
        lienvien::package::TraineeAssessment::new().conclusion(AssessmentConclusion::Failed);
    let failed = then(begun, assessed(silent), "2025-04-01");
    assert_eq!(
        then(failed, returned(home()), "2025-04-02").status(),
        Status::Returned
    );
    for status in [Status::Withdrawn, Status::Expelled] {
        let left = then(standing_in(status), returned(home()), "2025-03-10");
        assert_eq!(left.status(), status);
        assert!(left.state().returned().is_some() && left.is_ended());
    }
}

#[test]
fn every_status_is_reported() {
    for status in Status::ALL {
        assert_eq!(told(*status).status(), *status);
    }
    let back = then(told(Status::OnLeave), EnrolmentEvent::CameBack, "2025");
    assert_eq!(back.status(), Status::Active);
}

#[test]
fn passing_below_the_mark_is_a_warning() {
    let active = standing_in(Status::Active);
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
        let record = then(active.clone(), sat(theory, practice), "2025-04-21");
        let expected: &[_] = if is_ok {
            &[]
        } else {
            &["enrolment.assessment.below_mark"]
        };
        assert_eq!(
            warned(&record, "2025-05-01"),
            expected,
            "{theory:?} {practice:?}"
        );
        assert_eq!(record.status(), Status::Passed);
    }
    let low = then(active.clone(), sat(Some(400), Some(598)), "2025-04-21");
    let warnings = low.warnings(day("2025-05-01"));
    assert_eq!(
        (warnings[0].to_string(), warnings[0].vi()),
        (
            "the trainee passed, but the final score is at most 4.99, and the rule of this record asks for 5.00".into(),
            "học viên được kết luận đạt nhưng điểm kết luận cao nhất là 4,99, theo quy tắc xét đạt của hồ sơ cần từ 5 trở lên"
                .into()
        )
    );
    assert_eq!(
        warnings[0].lines,
        [lienvien::record::Place::from(low.version())]
    );
    // Each score that is too low, by the nearest rule: of the assessment, the acceptance, the nomination.
    let each = PassRule::new(FinalScore::Mean, score(500)).each(score(400));
    let both = scored(AssessmentConclusion::Passed, Some(399), Some(300));
    let judged = assessed(Examination::new(both).pass_rule(each));
    assert_eq!(
        warned(&then(active.clone(), judged, "2025-04-21"), "2025-05-01").len(),
        3
    );
    let mut acceptance = EnrolmentAcceptance::new(WithoutCourse::new());
    acceptance.pass_rule = Some(PassRule::new(FinalScore::MeanOrOnlyOne, score(601)));
    let events = [
        accepted(acceptance),
        EnrolmentEvent::Started,
        sat(Some(600), Some(600)),
    ];
    let stricter = record_of(nominated(bedside().pass_rule(five())), events);
    assert_eq!(
        warned(&stricter, "2025-05-01"),
        ["enrolment.assessment.below_mark"]
    );
    // A rule says nothing of one who failed, and there may be none.
    let well = scored(AssessmentConclusion::Failed, Some(0), Some(0));
    assert_eq!(
        warned(&then(active, assessed(well), "2025-04-21"), "2025-05-01"),
        [""; 0]
    );
    let free = then(at_the_bedside(), sat(Some(100), Some(100)), "unknown");
    assert_eq!(warned(&free, "2025-05-01"), [""; 0]);
}

#[test]
fn an_enrolment_warns_of_dates_and_of_what_is_missing() {
    // a certificate before every assessment
    let active = standing_in(Status::Active);
    let early = then(active, certified(certificate()), "2025-04-20");
    let early = then(early, passed(), "2025-04-21");
    assert_eq!(
        warned(&early, "2025-05-01"),
        ["enrolment.certificate.before_assessment"]
    );
    let not_certain = then(early, passed(), "2025-04");
    assert_eq!(warned(&not_certain, "2025-05-01"), [""; 0]);
    // a commitment that nobody stated
    let free = then(at_the_bedside(), broken(), "2025-05-01");
    assert_eq!(
        warned(&free, "2025-05-02"),
        ["enrolment.commitment.not_stated"]
    );
    let bound = then(standing_in(Status::Certified), broken(), "2025-07-01");
    assert_eq!(warned(&bound, "2025-07-02"), [""; 0]);
    // accepted after the beginning
    let begun = then(
        standing_in(Status::Nominated),
        EnrolmentEvent::Started,
        "2025-02-03",
    );
    let acceptance = || accepted(EnrolmentAcceptance::new(seat()));
    let late = then(begun.clone(), acceptance(), "2025-02-04");
    assert_eq!(
        warned(&late, "2025-03-01"),
        ["enrolment.acceptance.after_start"]
    );
    for fits in ["2025-02-03", "2025-02", "unknown"] {
        assert_eq!(
            warned(&then(begun.clone(), acceptance(), fits), "2025-03-01"),
            [""; 0]
        );
    }
    // not back after the end
    let period = Period::new(when("2025-01"), when("2025-03-31")).unwrap();
    let known = ReportedEnrolment::new(nomination()).period(period);
    for status in Status::ALL.iter().copied() {
        let record = record_of(reported(status, known.clone()), []);
        let is_away = [
            Status::Active,
            Status::OnLeave,
            Status::Passed,
            Status::Failed,
            Status::Certified,
            Status::Revoked,
        ];
        let expected: &[_] = if is_away.contains(&status) {
            &["enrolment.return.missing"]
        } else {
            &[]
        };
        assert_eq!(warned(&record, "2025-04-01"), expected, "{status}");
        assert_eq!(warned(&record, "2025-03-31"), [""; 0]);
    }
}

/// Each warning has a code, and none names a person.
#[test]
fn each_warning_is_a_sentence() {
    assert_eq!(EnrolmentWarning::CASES.len(), 9);
    for case in EnrolmentWarning::CASES {
        assert!(case.rule.is_none() && case.code.starts_with("enrolment."));
    }
}

#[test]
fn papers_and_examinations_go_beyond_the_list() {
    let other = Certification::new(Coded::Other(text("bằng chuyên khoa I")))
        .signer(PersonRef::in_office(text("Hiệu trưởng")));
    let far = Examination::from(scored(AssessmentConclusion::Passed, Some(900), None))
        .mode(Mode::new(Modality::Remote));
    let record = then(
        standing_in(Status::Active),
        assessed(far.clone()),
        "2025-04-01",
    );
    let record = then(record, certified(other), "2025-05-01");
    let read: Trainee = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
    assert_eq!(read, record);
    assert_eq!(record.state().assessments()[0].what.mode, far.mode);
    let paper = &record.state().certificate().unwrap().certificate.paper;
    assert_eq!(paper.vi(), "bằng chuyên khoa I");
    assert_eq!(
        record
            .next_steps(day("2026-01-01"))
            .iter()
            .filter(|it| it.event == Kind::Assessed)
            .count(),
        1
    );
}
