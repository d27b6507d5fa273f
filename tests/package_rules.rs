//! Why a package refuses an event: each rule on, inside and outside its boundary.

#[path = "support/agreement.rs"]
mod agreement_support;
#[path = "support/package.rs"]
mod package_support;
#[path = "support/readiness.rs"]
mod readiness;

use agreement_support::{
    bach_mai, committee, day, document, ha_tinh, ha_tinh_agreement, hospital, id, text, when,
};
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::Package;
use lienvien::package::{
    CaseLevel, Exception, Extent, Outline, PackageEvent, PackageRefusal, PackageStatus,
    PracticeTarget, Readiness, StagePlace,
};
use lienvien::record::{Event, Record, Refused};
use lienvien::specialty::Specialty;
use lienvien::value::When;
use package_support::*;
use readiness::{ready, ready_of};

fn open(event: PackageEvent, on: &str) -> Result<Pack, Refused<Package>> {
    Record::open(uuid::Uuid::from_u128(77), event.on(when(on)))
}

#[test]
fn rules_and_codes_are_unique_and_the_rules_in_order() {
    let mut codes = Vec::new();
    for (case, n) in PackageRefusal::CASES.iter().zip(1..) {
        assert_eq!(
            case.rule,
            Some(format!("PK-{n:02}").as_str()),
            "{}",
            case.code
        );
        assert!(case.code.starts_with("package.") && !codes.contains(&case.code));
        codes.push(case.code);
    }
}

#[test]
fn a_refusal_is_small() {
    assert!(size_of::<PackageRefusal>() <= 24);
    assert!(size_of::<Refused<Package>>() <= 32);
}

#[test]
fn pk_01_the_recipient_is_a_facility() {
    for &kind in OrganisationKind::ALL {
        let mut package = proposal();
        package.recipient = OrganisationRef::new(kind, text("Đơn vị tiếp nhận"));
        for event in [
            proposed(package.clone()),
            reported(PackageStatus::Received, package),
        ] {
            let opened = open(event, "unknown");
            assert_eq!(opened.is_ok(), kind.is_facility(), "{kind}");
        }
    }
    let mut package = proposal();
    package.recipient = committee();
    assert_says(
        &open(proposed(package), "unknown").unwrap_err(),
        (
            "PK-01",
            "package.recipient.not_facility",
            "`UBND tỉnh Hà Tĩnh` is no health facility, expected a facility as recipient: \
             an authority may sign for it elsewhere",
            "`UBND tỉnh Hà Tĩnh` không phải cơ sở khám bệnh, chữa bệnh; đơn vị tiếp nhận phải là cơ sở, \
             cơ quan quản lý chỉ ký kết văn bản hợp tác",
        ),
    );
}

#[test]
fn pk_02_nobody_supports_itself() {
    let by = |supporter| proposed(proposal().by(supporter));
    let mut unnumbered = recipient();
    unnumbered.id = None;
    assert!(open(by(unnumbered), "unknown").is_ok());
    assert!(open(by(bach_mai()), "unknown").is_ok());
    assert_says(
        &open(by(recipient()), "unknown").unwrap_err(),
        (
            "PK-02",
            "package.supporter.is_recipient",
            "`Bệnh viện đa khoa tỉnh Hà Tĩnh` is both supporter and recipient, expected two organisations",
            "`Bệnh viện đa khoa tỉnh Hà Tĩnh` vừa là đơn vị chuyển giao vừa là đơn vị tiếp nhận, \
             cần hai đơn vị khác nhau",
        ),
    );
}

#[test]
fn pk_03_what_is_reported_was_reached_by_then() {
    let since = |since: &str| {
        let PackageEvent::Reported(mut report) = reported(PackageStatus::Accepted, proposal())
        else {
            panic!("a report")
        };
        report.known.since = when(since);
        PackageEvent::Reported(report)
    };
    for (reached, is_ok) in [
        ("unknown", true),
        ("2024", true),
        ("2024-10-11", true),
        ("2024-10-12", true),
        ("2024-10-13", false),
    ] {
        assert_eq!(
            open(since(reached), "2024-10-12").is_ok(),
            is_ok,
            "{reached}"
        );
    }
    assert_says(
        &open(since("2025"), "2024-10-12").unwrap_err(),
        (
            "PK-03",
            "package.reported.before_reached",
            "reported as of 2024-10-12, expected not before 2025, when it was reached",
            "ghi nhận theo báo cáo tại thời điểm 12/10/2024, không được trước thời điểm đạt được là năm 2025",
        ),
    );
}

#[test]
fn pk_04_an_outline_takes_place_somewhere() {
    let proposed = standing_in(PackageStatus::Proposed);
    let at = |places: &[StagePlace]| {
        PackageEvent::Outlined(Box::new(Outline::at(places.iter().copied())))
    };
    for place in StagePlace::ALL {
        then(proposed.clone(), at(&[*place]), "unknown");
    }
    assert_refused(
        &proposed,
        at(&[]),
        "unknown",
        (
            "PK-04",
            "package.outline.no_place",
            "the outline names no place, expected at the supporter, on site or both",
            "đề cương chưa nêu nơi thực hiện, cần ít nhất một nơi: tại đơn vị chuyển giao hoặc tại đơn vị tiếp nhận",
        ),
    );
}

#[test]
fn pk_05_a_target_says_what_counts() {
    let some = PracticeTarget::of(3, [CaseLevel::Assisted]);
    let none = PracticeTarget::of(3, []);
    let proposed = standing_in(PackageStatus::Proposed);
    then(proposed.clone(), outlined([some.clone()]), "unknown");
    assert_refused(
        &proposed,
        outlined([some, none]),
        "unknown",
        (
            "PK-05",
            "package.target.no_level",
            "practice target 2 names no level, expected at least one at which a case counts",
            "chỉ tiêu thực hành thứ 2 chưa nêu mức độ thực hiện, cần ít nhất một mức độ được tính",
        ),
    );
}

#[test]
fn pk_06_techniques_are_numbered_from_one_to_the_last() {
    let training = training_with([]);
    let target = |technique| {
        let target = PracticeTarget::of(1, [CaseLevel::Assisted]);
        outlined([target.of_technique(technique)])
    };
    let except = |technique| {
        let mut partial = whole();
        partial.extent = Extent::Partial;
        partial.exceptions.push(Exception::Technique(technique));
        accepted(partial)
    };
    let proposed = standing_in(PackageStatus::Proposed);
    for (technique, is_ok) in [(0, false), (1, true), (2, true), (3, false)] {
        let one = case(1, CaseLevel::Assisted).of_technique(technique);
        for (record, event) in [
            (&training, logged(one)),
            (&training, except(technique)),
            (&proposed, target(technique)),
        ] {
            let appended = record.clone().append(event.on(When::UNKNOWN));
            assert_eq!(appended.is_ok(), is_ok, "{technique}");
        }
    }
    assert_refused(
        &training,
        logged(case(1, CaseLevel::Assisted).of_technique(3)),
        "unknown",
        (
            "PK-06",
            "package.technique.no_such_technique",
            "there is no technique 3, the package names 2, expected a number from 1",
            "không có kỹ thuật thứ 3, gói chỉ nêu 2 kỹ thuật, đánh số từ 1",
        ),
    );
}

#[test]
fn pk_07_the_evidence_covers_this_recipient() {
    let outlined = standing_in(PackageStatus::Outlined);
    let signed = ha_tinh_agreement();
    let on = day(2025, 3, 1);
    let subjects = [Specialty::Neurology.into()];
    let own = signed.covered_on(&ha_tinh(), &subjects, on).unwrap();
    let after = then(outlined.clone(), committed(own.clone()), "2025-03-01");
    assert_eq!(after.state().counted_under(), Some(signed.id()));

    let sister = hospital(12, &[("42", "unknown")]);
    let others = signed.covered_on(&sister, &subjects, on).unwrap();
    assert_refused(
        &outlined,
        committed(others.clone()),
        "2025-03-01",
        (
            "PK-07",
            "package.commitment.recipient_not_covered",
            "the evidence covers another recipient, expected `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
            "chứng cứ phạm vi dành cho đơn vị khác, cần cho `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
        ),
    );
    // Whoever that is: without an id it isn't certain that it is another.
    let mut package = proposal();
    package.recipient.id = None;
    let unknown = record_of(proposed(package), [package_support::outlined([])]);
    then(unknown, committed(others), "2025-03-01");
}

#[test]
fn pk_08_the_evidence_covers_every_subject() {
    let covered = |subjects: &[Specialty]| {
        let subjects: Vec<_> = subjects.iter().map(|it| (*it).into()).collect();
        let signed = ha_tinh_agreement();
        committed(
            signed
                .covered_on(&ha_tinh(), &subjects, day(2025, 3, 1))
                .unwrap(),
        )
    };
    let package = proposal().in_subjects([Specialty::DigestiveSurgery]);
    let two = record_of(proposed(package), [outlined([])]);
    let (first, part) = (Specialty::Neurology, Specialty::DigestiveSurgery);
    then(two.clone(), covered(&[part, first]), "2025-03-01");
    // A whole covers its parts.
    then(
        two.clone(),
        covered(&[first, Specialty::Surgery]),
        "2025-03-01",
    );
    assert_refused(
        &two,
        covered(&[first]),
        "2025-03-01",
        (
            "PK-08",
            "package.commitment.subject_not_covered",
            "the evidence does not cover `digestive_surgery`, expected every subject of the package",
            "chứng cứ phạm vi không bao gồm `phẫu thuật tiêu hóa`, cần đủ mọi nội dung của gói",
        ),
    );
}

#[test]
fn pk_09_the_evidence_is_for_the_day() {
    let outlined = standing_in(PackageStatus::Outlined);
    let signed = ha_tinh_agreement();
    let subjects = [Specialty::Neurology.into()];
    let covered = signed
        .covered_on(&ha_tinh(), &subjects, day(2025, 3, 1))
        .unwrap();
    for (on, is_ok) in [
        ("2025-02-28", false),
        ("2025-03-01", true),
        ("2025-03-01T09:30+07:00", true),
        ("2025-03-02", false),
        ("2025-03", true),
        ("2025-04", false),
        ("2025", true),
        ("--03-01", true),
        ("unknown", true),
    ] {
        let entry = committed(covered.clone()).on(when(on));
        assert_eq!(outlined.clone().append(entry).is_ok(), is_ok, "{on}");
    }
    assert_refused(
        &outlined,
        committed(covered),
        "2025-03-02",
        (
            "PK-09",
            "package.commitment.other_day",
            "the evidence is for 2025-03-01, expected for 2025-03-02, when it was committed",
            "chứng cứ phạm vi cho ngày 01/03/2025, cần cho thời điểm cam kết là 02/03/2025",
        ),
    );
}

#[test]
fn pk_10_that_an_agreement_is_in_force_is_not_enough() {
    let outlined = standing_in(PackageStatus::Outlined);
    let in_force = ha_tinh_agreement().in_force_on(day(2025, 3, 1)).unwrap();
    assert_refused(
        &outlined,
        committed(Basis::Agreement(in_force)),
        "2025-03-01",
        (
            "PK-10",
            "package.commitment.agreement_without_coverage",
            "the basis is an agreement in force, expected evidence that it covers this recipient and these subjects",
            "căn cứ chỉ cho thấy văn bản hợp tác đang có hiệu lực, cần chứng cứ văn bản bao gồm đơn vị và nội dung này",
        ),
    );
    for basis in [
        project_1816(),
        Basis::AuthorityOrder {
            document: document("Quyết định"),
        },
        Basis::Emergency {
            reason: text("bão lũ"),
        },
    ] {
        let committed = then(outlined.clone(), committed(basis), "2025-03-01");
        assert_eq!(committed.state().counted_under(), None);
    }
}

#[test]
fn pk_11_to_13_the_survey_found_this_host_ready_in_these_subjects_that_day() {
    let committed = standing_in(PackageStatus::Committed);
    let surveyed = |ready| started(Readiness::Surveyed(ready));
    let own = ready(recipient(), &[Specialty::Neurology], day(2025, 3, 1));
    let on_site = then(committed.clone(), surveyed(own.clone()), "2025-03-01");
    assert_eq!(on_site.status(), PackageStatus::OnSite);

    let mut nobody = recipient();
    nobody.id = None;
    let unknown = ready(nobody, &[Specialty::Neurology], day(2025, 3, 1));
    then(committed.clone(), surveyed(unknown), "2025-03-01");
    let sister = recipient().with_id(id(12));
    assert_refused(
        &committed,
        surveyed(ready(sister, &[Specialty::Neurology], day(2025, 3, 1))),
        "2025-03-01",
        (
            "PK-11",
            "package.start.other_host",
            "the survey vouches for another host, expected `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
            "kết quả khảo sát dành cho cơ sở khác, cần cho `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
        ),
    );
    let both = [Specialty::Cardiology, Specialty::Neurology];
    then(
        committed.clone(),
        surveyed(ready(recipient(), &both, day(2025, 3, 1))),
        "2025-03-01",
    );
    assert_refused(
        &committed,
        surveyed(ready(
            recipient(),
            &[Specialty::Cardiology],
            day(2025, 3, 1),
        )),
        "2025-03-01",
        (
            "PK-12",
            "package.start.subject_not_ready",
            "the survey does not vouch for `neurology`, expected every subject of the package",
            "kết quả khảo sát không bao gồm `thần kinh`, cần đủ mọi nội dung của gói",
        ),
    );
    for (on, is_ok) in [("2025-02-28", false), ("2025-03", true), ("unknown", true)] {
        let entry = surveyed(own.clone()).on(when(on));
        assert_eq!(committed.clone().append(entry).is_ok(), is_ok, "{on}");
    }
    assert_refused(
        &committed,
        surveyed(own),
        "2025-03-02",
        (
            "PK-13",
            "package.start.other_day",
            "the survey vouches for 2025-03-01, expected for 2025-03-02, when the stage began",
            "kết quả khảo sát cho ngày 01/03/2025, cần cho thời điểm bắt đầu là 02/03/2025",
        ),
    );
    let later = ready_of(
        &readiness::survey(recipient(), &both),
        &both,
        day(2025, 4, 1),
    );
    then(committed, surveyed(later.unwrap()), "2025-04-01");
}
