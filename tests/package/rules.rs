//! Why a package refuses its proposal, a report or its outline: each rule on, inside and outside its
//! boundary.

use crate::package_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{CaseLevel, Exception, PackageEvent, PackageStatus, PracticeTarget};
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
            let expected = kind.is_facility().is_no().then_some("PK-01");
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
            "“UBND tỉnh Hà Tĩnh” không phải cơ sở khám bệnh, chữa bệnh; bên tiếp nhận phải là cơ sở khám bệnh, chữa bệnh, cơ quan quản lý chỉ ký văn bản hợp tác",
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
            "“Bệnh viện đa khoa tỉnh Hà Tĩnh” vừa là bên hỗ trợ vừa là bên tiếp nhận, cần hai tổ chức khác nhau",
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

/// A status that follows the hold, the suspension, the risk or the lapse; of no other can a package
/// return.
#[test]
fn pk_04_a_report_returns_to_what_it_can_have_been_before() {
    use PackageStatus as S;
    let until = |reached, returns_to: S| {
        let PackageEvent::Reported(mut report) = reported(reached, proposal()) else {
            panic!("a report")
        };
        report.known.returns_to = Some(returns_to);
        open(PackageEvent::reported(*report), "unknown")
    };
    let received = [S::Received, S::Accepted, S::Independent];
    let early = [
        S::Proposed,
        S::Outlined,
        S::Committed,
        S::Training,
        S::OnSite,
    ];
    for &to in S::ALL {
        let is_reached = received.contains(&to) || early.contains(&to);
        for (reached, may) in [
            (
                S::OnHold,
                is_reached || [S::AtRisk, S::Suspended].contains(&to),
            ),
            (S::Suspended, is_reached || to == S::AtRisk),
            (S::Lapsed, is_reached || to == S::AtRisk),
            (S::AtRisk, received.contains(&to)),
            (S::Accepted, false),
            (S::Cancelled, false),
        ] {
            let rule = until(reached, to).err().and_then(|refused| refused.rule());
            assert_eq!(rule, (!may).then_some("PK-04"), "{reached} {to}");
        }
    }
    assert_says(
        &until(S::OnHold, S::Failed).unwrap_err(),
        (
            "PK-04",
            "package.reported.returns_elsewhere",
            "a package that is `on_hold` does not return to `failed`, expected a status that it can have had before",
            "gói “đang tạm dừng” không thể trở lại “chuyển giao không đạt yêu cầu”, cần một trạng thái có thể có trước đó",
        ),
    );
    let back = |reached, to, event| then(until(reached, to).unwrap(), event, "unknown").status();
    assert_eq!(
        back(S::OnHold, S::Suspended, PackageEvent::Resumed),
        S::Suspended
    );
    assert_eq!(back(S::Suspended, S::AtRisk, restored()), S::AtRisk);
    assert_eq!(back(S::Lapsed, S::Independent, restored()), S::Independent);
    assert_eq!(
        back(S::AtRisk, S::Independent, reviewed(Some(false))),
        S::Independent
    );
    // If nobody reports it, the least that is certain.
    for (reached, event, least) in [
        (S::OnHold, PackageEvent::Resumed, S::Proposed),
        (S::Suspended, restored(), S::Received),
        (S::Lapsed, restored(), S::Received),
        (S::AtRisk, reviewed(Some(false)), S::Received),
    ] {
        let record = record_of(reported(reached, proposal()), [event]);
        assert_eq!(record.status(), least, "{reached}");
    }
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
