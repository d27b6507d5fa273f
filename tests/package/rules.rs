//! Why a package refuses its proposal, a report or its outline: each rule on, inside and outside its
//! boundary.

use crate::package_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    CaseLevel, Exception, Extent, Outline, PackageEvent, PackageStatus, PracticeTarget, StagePlace,
};

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
            "“UBND tỉnh Hà Tĩnh” không phải cơ sở khám bệnh, chữa bệnh; đơn vị tiếp nhận phải là cơ sở, \
             cơ quan quản lý chỉ ký kết văn bản hợp tác",
        ),
    );
}

#[test]
fn pk_02_nobody_supports_itself() {
    let by = |supporter| proposed(proposal().supported_by(supporter));
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
            "“Bệnh viện đa khoa tỉnh Hà Tĩnh” vừa là đơn vị chuyển giao vừa là đơn vị tiếp nhận, \
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
            assert_eq!(is_accepted(record, event, "unknown"), is_ok, "{technique}");
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
