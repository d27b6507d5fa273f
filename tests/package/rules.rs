//! Why a package refuses its proposal, a report or its outline: each rule on, inside and outside its
//! boundary.

use crate::package_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    CaseLevel, Exception, Outline, PackageEvent, PackageStatus, PracticeTarget, StagePlace,
};
use lienvien::record::Event;
use lienvien::value::{Explain, When};

#[test]
fn pk_01_the_recipient_is_a_facility() {
    for &kind in OrganisationKind::ALL {
        let mut package = proposal();
        package.recipient = OrganisationRef::new(kind, text("Đơn vị tiếp nhận"));
        for event in [
            proposed(package.clone()),
            reported(PackageStatus::Received, package),
        ] {
            let refused = open(event, "unknown").err();
            let expected = (!kind.is_facility()).then_some("PK-01");
            assert_eq!(refused.and_then(|it| it.rule()), expected, "{kind}");
        }
    }
    let mut package = proposal();
    package.recipient = committee();
    assert_says(
        &open(proposed(package), "unknown").unwrap_err(),
        (
            "PK-01",
            "package.recipient.not_facility",
            "`UBND tỉnh Hà Tĩnh` is not a health facility, expected a facility as recipient: \
             an authority only signs the agreement for it",
            "“UBND tỉnh Hà Tĩnh” không phải cơ sở khám bệnh, chữa bệnh; đơn vị tiếp nhận phải là cơ sở, \
             cơ quan quản lý chỉ ký kết văn bản hợp tác",
        ),
    );
}

#[test]
fn pk_02_nobody_supports_itself() {
    let by = |supporter| proposed(proposal().supporters([supporter]));
    let mut unnumbered = recipient();
    unnumbered.id = None;
    for other in [unnumbered, viet_duc()] {
        open(by(other), "unknown").unwrap();
    }
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
        PackageEvent::reported(*report)
    };
    for reached in ["unknown", "2024", "2024-10-11", "2024-10-12"] {
        open(since(reached), "2024-10-12").unwrap();
    }
    let refused = open(since("2024-10-13"), "2024-10-12").unwrap_err();
    assert_eq!(refused.rule(), Some("PK-03"));
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
    let at = |places: &[StagePlace]| PackageEvent::outlined(Outline::new(places.iter().copied()));
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
    let some = PracticeTarget::new([CaseLevel::Assisted], 3);
    let none = PracticeTarget::new(Vec::<CaseLevel>::new(), 3);
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
    let target = |technique: u16| {
        let target = PracticeTarget::new([CaseLevel::Assisted], 1);
        outlined([target.technique(technique)])
    };
    let except = |technique: u16| {
        let exception = Exception::Technique(technique.into());
        partial([exception])
    };
    let proposed = standing_in(PackageStatus::Proposed);
    for technique in 0..=3 {
        let one = case(1, CaseLevel::Assisted).technique(technique);
        for (record, event) in [
            (&training, logged(one)),
            (&training, except(technique)),
            (&proposed, target(technique)),
        ] {
            if (1..=2).contains(&technique) {
                assert_accepted(record, event);
            } else {
                refuses(record, event.on(When::UNKNOWN), "PK-06");
            }
        }
    }
    assert_refused(
        &training,
        logged(case(1, CaseLevel::Assisted).technique(3)),
        "unknown",
        (
            "PK-06",
            "package.technique.no_such_technique",
            "there is no technique 3, the package names 2, expected a number from 1",
            "không có kỹ thuật thứ 3, gói chỉ nêu 2 kỹ thuật, đánh số từ 1",
        ),
    );
}
