//! Why a package refuses what is recorded of stages, cases and results: each rule on, inside and
//! outside its boundary.

use crate::package_support::*;
use lienvien::organisation::Cadre;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Independence, PackageEvent,
    PackageEventKind, PackageStatus, PracticeTarget, SideSignature, StagePlace, TraineeAssessment,
    TransferSide,
};
use lienvien::record::Event;
use lienvien::value::When;
use lienvien::{day, when};

#[test]
fn pk_11_and_15_a_stage_ends_once() {
    let training = standing_in(PackageStatus::Training);
    assert_refused(
        &training,
        ended(StagePlace::OnSite),
        "unknown",
        (
            "PK-12",
            "package.stage.not_open",
            "the stage `on_site` has not begun or has ended, expected a stage that is under way",
            "giai đoạn tại đơn vị tiếp nhận chưa bắt đầu hoặc đã kết thúc, cần giai đoạn đang diễn ra",
        ),
    );
    let over = then(training, ended(StagePlace::AtSupporter), "unknown");
    assert_refused(
        &over,
        ended(StagePlace::AtSupporter),
        "unknown",
        (
            "PK-11",
            "package.stage.none_open",
            "every stage has ended, expected a stage that is under way",
            "mọi giai đoạn đều đã kết thúc, cần một giai đoạn đang diễn ra",
        ),
    );
}

#[test]
fn pk_24_a_stage_does_not_end_before_it_begins() {
    let committed = standing_in(PackageStatus::Committed);
    let training = then(
        committed,
        event(PackageEventKind::TrainingStarted),
        "2025-03",
    );
    assert_refused(
        &training,
        ended(StagePlace::AtSupporter),
        "2025-02",
        (
            "PK-24",
            "package.stage.ends_before_start",
            "the stage ends on 2025-02, expected not before 2025-03, when it began",
            "giai đoạn kết thúc vào 02/2025, không được trước thời điểm bắt đầu là 03/2025",
        ),
    );
    for on in ["2025-03", "2025-03-01", "2025", "unknown"] {
        then(training.clone(), ended(StagePlace::AtSupporter), on);
    }
}

#[test]
fn pk_13_no_case_before_the_commitment() {
    let one = || logged(case(1, CaseLevel::Observed));
    for status in [PackageStatus::Proposed, PackageStatus::Outlined] {
        let held = then(standing_in(status), PackageEvent::held(reason()), "unknown");
        assert_refused(
            &held,
            one(),
            "unknown",
            (
                "PK-13",
                "package.case.not_committed",
                "the package was put on hold before the commitment, expected a commitment before its cases",
                "gói bị tạm hoãn khi chưa cam kết chuyển giao, cần cam kết trước khi ghi nhận ca",
            ),
        );
    }
    then(standing_in(PackageStatus::OnHold), one(), "unknown");
}

#[test]
fn pk_14_a_case_counts_once_for_each_technique_and_level() {
    let (first, second) = (CaseLevel::Assisted, CaseLevel::SupervisedScrubbed);
    let one = case(1, first).technique(1);
    let logged_one = then(training_with([]), logged(one), "unknown");
    // Another level, another technique, another case, another performer of another level.
    for other in [
        case(1, second).technique(1),
        case(1, first).technique(2),
        case(2, first).technique(1),
        case(1, first),
    ] {
        then(logged_one.clone(), logged(other), "unknown");
    }
    for same in [one, one.performer(trainee(1)), one.cadre(Cadre::Nurse)] {
        assert_refused(
            &logged_one,
            logged(same),
            "unknown",
            (
                "PK-14",
                "package.case.twice",
                "the case is already logged as `assisted`, expected each case once for each technique and level",
                "ca này đã được ghi nhận ở mức “phụ”, mỗi ca chỉ ghi một lần cho mỗi kỹ thuật và mức độ",
            ),
        );
    }
    // Where there is but one technique, the case without a number is of it.
    let mut package = proposal();
    package.techniques.truncate(1);
    let events = [
        outlined([]),
        committed(project_1816()),
        logged(case(1, first)),
    ];
    let single = record_of(proposed(package.clone()), events.clone());
    refuses(&single, logged(one).on(When::UNKNOWN), "PK-14");
    package.techniques_open = true;
    then(record_of(proposed(package), events), logged(one), "unknown");
}

#[test]
fn pk_15_who_has_not_passed_is_told_why() {
    let training = standing_in(PackageStatus::Training);
    let (passed, failed) = (
        TraineeAssessment::new(AssessmentConclusion::Passed),
        TraineeAssessment::new(AssessmentConclusion::Failed),
    );
    then(training.clone(), assessed(passed), "unknown");
    let told = failed.clone().reason(text("chưa đủ số ca"));
    then(training.clone(), assessed(told), "unknown");
    assert_refused(
        &training,
        assessed(failed),
        "unknown",
        (
            "PK-15",
            "package.assessment.no_reason",
            "the trainee has not passed and no reason is given, expected a reason",
            "học viên Chưa đạt nhưng không nêu lý do, cần nêu lý do",
        ),
    );
}

#[test]
fn pk_16_both_sides_sign() {
    let training = standing_in(PackageStatus::Training);
    let by = |sides: &[TransferSide]| {
        let mut minutes = whole();
        minutes.signatures = sides.iter().copied().map(SideSignature::new).collect();
        accepted(minutes)
    };
    let (giver, taker) = (TransferSide::Supporter, TransferSide::Recipient);
    then(training.clone(), by(&[taker, giver, giver]), "unknown");
    for (sides, en, vi) in [
        (&[][..], "supporter", "bên chuyển giao"),
        (&[taker, taker], "supporter", "bên chuyển giao"),
        (&[giver], "recipient", "bên tiếp nhận"),
    ] {
        assert_refused(
            &training,
            by(sides),
            "unknown",
            (
                "PK-16",
                "package.acceptance.unsigned",
                &format!("the {en} has not signed the minutes, expected both sides"),
                &format!("{vi} chưa ký biên bản nghiệm thu, cần chữ ký của cả hai bên"),
            ),
        );
    }
}

#[test]
fn pk_17_a_part_is_named() {
    let training = standing_in(PackageStatus::Training);
    assert_refused(
        &training,
        partial([]),
        "unknown",
        (
            "PK-17",
            "package.acceptance.nothing_excepted",
            "the acceptance is partial and names no exception, expected what is not accepted",
            "nghiệm thu một phần nhưng không nêu ngoại lệ, cần nêu phần chưa nghiệm thu",
        ),
    );
    for exception in [
        Exception::NoPassedTrainee,
        Exception::AssessorTaught,
        Exception::Technique(2.into()),
        Exception::Other(text("chưa có thuốc")),
    ] {
        then(training.clone(), partial([exception]), "unknown");
    }
}

#[test]
fn pk_18_the_whole_asks_for_its_targets() {
    use CaseLevel::{Assisted, SupervisedInRoom, SupervisedScrubbed};
    let target = PracticeTarget::new([SupervisedScrubbed, SupervisedInRoom], 3);
    let doctors = target.clone().cadre(Cadre::Doctor).technique(1);
    let mut record = training_with([PracticeTarget::new([Assisted], 0), doctors]);
    // Neither level, cadre nor technique: none of these counts.
    for (n, other) in [
        (10, case(10, Assisted)),
        (11, case(11, SupervisedInRoom).cadre(Cadre::Nurse)),
        (12, case(12, SupervisedInRoom).technique(2)),
    ] {
        record = then(record, logged(other), "unknown");
        assert_eq!(record.state().shortfalls().next().unwrap().found, 0, "{n}");
    }
    // What may count, counts.
    record = then(record, logged(case(1, SupervisedScrubbed)), "unknown");
    let second = case(2, SupervisedInRoom).technique(1).cadre(Cadre::Doctor);
    record = then(record, logged(second), "unknown");
    assert_refused(
        &record,
        accepted(whole()),
        "unknown",
        (
            "PK-18",
            "package.acceptance.target_unmet",
            "2 cases count for practice target 2, expected 3 before the whole is accepted, \
             or an exception that names it",
            "chỉ tiêu thực hành thứ 2 mới có 2 ca được tính, cần 3 ca để nghiệm thu toàn bộ, hoặc nêu ngoại lệ",
        ),
    );
    let [first, second] = [1, 2].map(|number| Exception::Target(number.into()));
    let excepted = whole().exceptions([first]);
    let event = accepted(excepted.clone());
    refuses(&record, event.on(When::UNKNOWN), "PK-18");
    let excepted = excepted.exceptions([second]);
    then(record.clone(), accepted(excepted.clone()), "unknown");
    then(record.clone(), partial(excepted.exceptions), "unknown");
    for n in [3, 4] {
        record = then(record, logged(case(n, SupervisedInRoom)), "unknown");
        then(record.clone(), accepted(whole()), "unknown");
    }
}

/// What a trainee is said to have performed beyond what is logged may be what is missing.
#[test]
fn pk_18_what_was_performed_unlogged_leaves_it_open() {
    let level = CaseLevel::SupervisedInRoom;
    let record = training_with([PracticeTarget::new([level], 3)]);
    let one = case(1, level).performer(trainee(1));
    let record = then(record, logged(one), "unknown");
    let performed = |times| {
        let passed = TraineeAssessment::new(AssessmentConclusion::Passed).trainee(trainee(1));
        let passed = assessed(passed.times_performed(times));
        then(record.clone(), passed, "unknown")
    };
    for times in 0..=2 {
        let whole = accepted(whole()).on(When::UNKNOWN);
        refuses(&performed(times), whole, "PK-18");
    }
    assert_accepted(&performed(3), accepted(whole()));
}

#[test]
fn pk_19_targets_are_numbered_from_one_to_the_last() {
    let record = training_with([PracticeTarget::new([CaseLevel::Assisted], 1)]);
    let except = |target: u16| {
        let excepted = whole().exceptions([Exception::Target(target.into())]);
        accepted(excepted)
    };
    then(record.clone(), except(1), "unknown");
    refuses(&record, except(0).on(When::UNKNOWN), "PK-19");
    assert_refused(
        &record,
        except(2),
        "unknown",
        (
            "PK-19",
            "package.acceptance.no_such_target",
            "there is no practice target 2, the outline names 1, expected a number from 1",
            "không có chỉ tiêu thực hành thứ 2, đề cương chỉ nêu 1 chỉ tiêu, đánh số từ 1",
        ),
    );
    let received = standing_in(PackageStatus::Received);
    refuses(&received, except(1).on(When::UNKNOWN), "PK-19");
}

#[test]
fn pk_20_a_permission_ends_after_it_begins() {
    let accepted = standing_in(PackageStatus::Accepted);
    for until in ["2025-03-01", "2025"] {
        then(accepted.clone(), authorised(Some(until)), "2025-03-01");
    }
    let early = authorised(Some("2025-02-28")).on(day!(2025 - 03 - 01));
    refuses(&accepted, early, "PK-20");
    let from = Authorisation::new(document("Quyết định"))
        .from(when!(2025 - 06))
        .until(when!(2025 - 05 - 31));
    assert_refused(
        &accepted,
        PackageEvent::authorised(from),
        "2025-03-01",
        (
            "PK-20",
            "package.authorisation.ends_before_start",
            "authorised until 2025-05-31, expected not before 2025-06, when it begins",
            "được phép thực hiện đến 31/05/2025, không được trước thời điểm bắt đầu là 06/2025",
        ),
    );
}

#[test]
fn pk_21_only_a_permission_that_holds_ends() {
    let accepted = standing_in(PackageStatus::Accepted);
    let authorised = then(accepted.clone(), authorised(None), "2025-03-01");
    let over = then(authorised, PackageEvent::AuthorisationEnded, "2025-06-01");
    // Before a report there may have been one; once it ended, there is none.
    let reported = standing_in(PackageStatus::Received);
    let over_by_report = then(reported, PackageEvent::AuthorisationEnded, "2025-06-01");
    for record in [accepted, over, over_by_report] {
        assert_refused(
            &record,
            PackageEvent::AuthorisationEnded,
            "unknown",
            (
                "PK-21",
                "package.authorisation.none",
                "no authorisation is in force, expected an authorisation that can end",
                "chưa có quyết định cho phép nào đang áp dụng, cần có quyết định để chấm dứt",
            ),
        );
    }
}

#[test]
fn pk_22_and_26_independence_is_shown_by_cases_after_the_acceptance() {
    use CaseLevel::{Independent, SupervisedInRoom, TaughtOthers};
    let before = then(training_with([]), logged(case(1, Independent)), "unknown");
    let mut record = then(before, accepted(whole()), "unknown");
    for after in [
        case(2, Independent),
        case(3, TaughtOthers),
        case(4, SupervisedInRoom),
    ] {
        record = then(record, logged(after), "unknown");
    }
    let independent = then(record.clone(), shown_by([2, 3]), "unknown");
    // An assisted case may still follow.
    let after = then(independent, logged(case(5, CaseLevel::Assisted)), "unknown");
    assert_eq!(after.status(), PackageStatus::Independent);
    assert_refused(
        &record,
        shown_by([]),
        "unknown",
        (
            "PK-22",
            "package.independence.no_case",
            "no case is named, expected at least one performed unaided after the acceptance",
            "chưa nêu ca nào, cần ít nhất một ca thực hiện độc lập sau nghiệm thu",
        ),
    );
    // Before the acceptance, with help, and not logged at all.
    for other in [1, 4, 99] {
        assert_refused(
            &record,
            shown_by([2, other]),
            "unknown",
            (
                "PK-23",
                "package.independence.case_not_unaided",
                "case 2 of those named is not logged as performed unaided after the acceptance, expected a case that is",
                "ca thứ 2 trong các ca đã nêu chưa được ghi nhận là thực hiện độc lập sau nghiệm thu",
            ),
        );
    }
}

#[test]
fn evidence_of_independence_takes_no_other_key() {
    let read = |more: &str| {
        let said = r#""text":"đã thực hiện thành công","source":{"publisher":"Sở Y tế Hà Tĩnh"}"#;
        let json = format!(r#"{{"evidence":{{"statement":{{{said}{more}}}}}}}"#);
        serde_json::from_str::<Independence>(&json).map_err(|error| error.to_string())
    };
    read("").unwrap();
    let refused = read(r#","witness":"A""#).unwrap_err();
    assert!(refused.contains("unknown field `witness`"), "{refused}");
}
