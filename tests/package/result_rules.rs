//! Why a package refuses what is recorded of stages, cases and results: each rule on, inside and
//! outside its boundary.

use crate::package_support::*;
use lienvien::organisation::Cadre;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Independence, PackageAcceptance,
    PackageEvent, PackageStatus, PracticeTarget, SideSignature, TraineeAssessment, TransferSide,
};
use lienvien::record::Event;
use lienvien::value::When;
use lienvien::{day, when};

#[test]
fn pk_14_a_case_counts_once_for_each_technique_and_level() {
    let (first, second) = (CaseLevel::Assisted, CaseLevel::SupervisedScrubbed);
    let one = case(1, first).technique(1);
    let logged_one = then(training_with([]), logged(one.clone()), "unknown");
    // Another level, another technique, another case, another person in the same case.
    for other in [
        one.clone().performer(trainee(1)),
        case(1, second).technique(1),
        case(1, first).technique(2),
        case(2, first).technique(1),
        case(1, first),
    ] {
        then(logged_one.clone(), logged(other), "unknown");
    }
    for same in [one.clone(), one.clone().cadre(Cadre::Nurse)] {
        assert_refused(
            &logged_one,
            logged(same),
            "unknown",
            (
                "PK-14",
                "package.case.twice",
                "the case is already logged, expected each case once for each technique, level and person",
                "ca này đã được ghi nhận, mỗi ca chỉ ghi một lần cho mỗi kỹ thuật, mức độ và người thực hiện",
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
    refuses(&single, logged(one.clone()).on(When::UNKNOWN), "PK-14");
    package.techniques_open = true;
    then(
        record_of(proposed(package), events),
        logged(one.clone()),
        "unknown",
    );
}

/// The minutes may be known without signatures, in part, without a word of how much was accepted.
#[test]
fn an_acceptance_holds_what_the_paper_says() {
    let training = standing_in(PackageStatus::Training);
    for signed in [&[][..], &[TransferSide::Supporter], TransferSide::ALL] {
        let mut minutes = whole();
        minutes.signatures = signed.iter().copied().map(SideSignature::new).collect();
        assert_accepted(&training, accepted(minutes));
    }
    for exceptions in [&[][..], &[Exception::Other(text("chưa có thuốc"))]] {
        assert_accepted(&training, partial(exceptions.iter().cloned()));
    }
}

#[test]
fn the_whole_warns_of_its_targets() {
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
    let unmet = |acceptance: PackageAcceptance| {
        let record = then(record.clone(), accepted(acceptance), "unknown");
        warnings(&record, "2025-06-01")
    };
    assert_eq!(unmet(whole()), ["package.acceptance.target_unmet"]);
    let [first, second] = [1, 2].map(|number| Exception::Target(number.into()));
    assert_eq!(
        unmet(whole().exceptions([first])),
        ["package.acceptance.target_unmet"]
    );
    assert_eq!(unmet(whole().exceptions([second])), [""; 0]);
    assert_eq!(unmet(PackageAcceptance::partial(minutes(), [])), [""; 0]);
    assert_eq!(unmet(PackageAcceptance::new()), [""; 0]);
    let short = then(record.clone(), accepted(whole()), "unknown");
    assert_tells(
        &short.warnings(day!(2025 - 06 - 01))[0],
        (
            "package.acceptance.target_unmet",
            "the whole package was accepted, but of the 3 cases of practice target 2 at most 2 were performed",
            "nghiệm thu toàn bộ gói, nhưng chỉ tiêu thực hành thứ 2 mới có 2 trên 3 ca",
        ),
    );
    // A case that becomes known after the acceptance is written after it.
    let known = then(short, logged(case(3, SupervisedInRoom)), "unknown");
    assert_eq!(warnings(&known, "2025-06-01"), [""; 0]);
}

/// What a trainee is said to have performed beyond what is logged may be what is missing.
#[test]
fn what_was_performed_unlogged_leaves_it_open() {
    let level = CaseLevel::SupervisedInRoom;
    let record = training_with([PracticeTarget::new([level], 3)]);
    let one = case(1, level).performer(trainee(1));
    let record = then(record, logged(one.clone()), "unknown");
    let performed = |times| {
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .trainee(trainee(1));
        let passed = assessed(passed.times_performed(times));
        then(record.clone(), passed, "unknown")
    };
    for times in 0..=3 {
        let accepted = then(performed(times), accepted(whole()), "unknown");
        let is_short = !warnings(&accepted, "2025-06-01").is_empty();
        assert_eq!(is_short, times < 3, "{times}");
    }
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
    // Of an outline that is not known nobody can tell how many targets it has.
    assert_accepted(&standing_in(PackageStatus::Received), except(7));
}

#[test]
fn pk_20_a_permission_ends_after_it_begins() {
    let accepted = standing_in(PackageStatus::Accepted);
    for until in ["2025-03-01", "2025"] {
        then(accepted.clone(), authorised(Some(until)), "2025-03-01");
    }
    let early = authorised(Some("2025-02-28")).on(day!(2025 - 03 - 01));
    refuses(&accepted, early, "PK-20");
    let from = Authorisation::new()
        .decision(document("Quyết định"))
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
            "được phép thực hiện kỹ thuật đến 31/05/2025, không được trước thời điểm bắt đầu là 06/2025",
        ),
    );
}

#[test]
fn pk_22_independence_is_shown_by_at_least_one_case() {
    let accepted = standing_in(PackageStatus::Accepted);
    assert_refused(
        &accepted,
        shown_by([]),
        "unknown",
        (
            "PK-22",
            "package.independence.no_case",
            "no case is named, expected at least one that was performed unaided",
            "chưa nêu ca nào, cần ít nhất một ca thực hiện độc lập",
        ),
    );
}

/// What is named as evidence may become known later; until then the record warns of it.
#[test]
fn a_case_that_is_no_evidence_is_warned_of() {
    use CaseLevel::{Independent, SupervisedInRoom, TaughtOthers};
    let before = then(
        training_with([]),
        logged(case(1, Independent)),
        "2025-01-01",
    );
    let mut record = then(before, accepted(whole()), "2025-02-01");
    for after in [
        case(2, Independent),
        case(3, TaughtOthers),
        case(4, SupervisedInRoom),
    ] {
        record = then(record, logged(after), "2025-03-01");
    }
    record = then(record, authorised(None), "2025-01-01");
    record = then(record, PackageEvent::AuthorisationEnded, "2026-01-01");
    let of = |record: &Pack, cases: &[u128]| {
        let shown = then(
            record.clone(),
            shown_by(cases.iter().copied()),
            "2025-04-01",
        );
        warnings(&shown, "2025-06-01")
    };
    let unaided = "package.independence.case_not_unaided";
    assert_eq!(of(&record, &[2, 3]), [""; 0]);
    for other in [1, 4, 99] {
        assert_eq!(of(&record, &[2, other]), [unaided], "{other}");
    }
    assert_eq!(of(&record, &[1, 4]), [unaided; 2]);
    // An assisted case may still follow.
    let independent = then(record, shown_by([2]), "2025-04-01");
    let after = then(
        independent,
        logged(case(5, CaseLevel::Assisted)),
        "2025-05-01",
    );
    assert_eq!(after.status(), PackageStatus::Independent);
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
