//! Why a secondment refuses an event: each rule on, inside and outside its boundary.

use crate::agreement_support::covered_between;
use crate::secondment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::record::Refused;
use lienvien::secondment::{
    SecondedMember, SecondedMemberNumber, SecondmentEvent, SecondmentProposal, SecondmentPurpose,
    SecondmentRefusal, SecondmentStatus as Status, SecondmentTeam, Stint,
};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

/// Both openings that hold this proposal.
fn openings(proposal: SecondmentProposal) -> [SecondmentEvent; 2] {
    let SecondmentEvent::Reported(mut report) = reported(Status::Completed, []) else {
        panic!("a report")
    };
    report.known.proposal = proposal.clone();
    [proposed(proposal), SecondmentEvent::reported(*report)]
}

#[test]
fn se_01_nobody_is_sent_to_where_they_come_from() {
    let to = |host| SecondmentProposal::new(bach_mai(), host).purpose(SecondmentPurpose::Teach);
    let mut unnumbered = bach_mai();
    unnumbered.id = None;
    for opening in openings(to(unnumbered))
        .into_iter()
        .chain(openings(to(host())))
    {
        assert_eq!(rule_of(opening, "unknown"), None);
    }
    // a department of one's own is no other organisation
    for opening in openings(to(bach_mai().unit(text("Cơ sở 2")))) {
        assert_says(
            &open(opening, "unknown").unwrap_err(),
            (
                "SE-01",
                "secondment.host.is_home",
                "`Bệnh viện Bạch Mai` is both home and host, expected two organisations",
                "“Bệnh viện Bạch Mai” vừa là đơn vị cử vừa là cơ sở tiếp nhận, cần hai tổ chức khác nhau",
            ),
        );
    }
}

#[test]
fn se_02_somebody_is_sent() {
    let count = |written: &str| SecondmentTeam::HeadCount(written.parse().unwrap());
    for (team, is_ok) in [
        (count("0"), false),
        (count("1"), true),
        (count("5"), true),
        (count("<1"), false),
        (count("<=1"), true),
        (count("0..1"), true),
        (count("~5"), true),
        (count("up"), true),
        (SecondmentTeam::Persons(Vec::new()), false),
        (SecondmentTeam::persons([SecondedMember::new()]), true),
    ] {
        for opening in openings(proposal().team(team.clone())) {
            let rule = rule_of(opening, "unknown");
            assert_eq!(rule, (!is_ok).then_some("SE-02"), "{team:?}");
        }
    }
    let mut unknown = proposal();
    unknown.team = None;
    assert_eq!(rule_of(proposed(unknown), "unknown"), None);
    assert_says(
        &open(proposed(proposal().team(count("0"))), "unknown").unwrap_err(),
        (
            "SE-02",
            "secondment.team.nobody",
            "nobody is sent, expected at least one person",
            "không có ai được cử, cần ít nhất một người",
        ),
    );
}

#[test]
fn se_03_each_person_is_in_the_team_once() {
    let unknown = SecondedMember::new();
    let twice_unknown = SecondmentTeam::persons([unknown.clone(), unknown]);
    for team in [twice_unknown, SecondmentTeam::persons([doctor(), nurse()])] {
        assert_eq!(rule_of(proposed(proposal().team(team)), "unknown"), None);
    }
    let team = SecondmentTeam::persons([doctor(), nurse(), doctor()]);
    let member = SecondedMemberNumber::new(3);
    assert!(matches!(
        open(proposed(proposal().team(team.clone())), "unknown"),
        Err(Refused::Rule(SecondmentRefusal::MemberTwice { member: found, .. })) if found == member
    ));
    for opening in openings(proposal().team(team)) {
        assert_says(
            &open(opening, "unknown").unwrap_err(),
            (
                "SE-03",
                "secondment.team.person_twice",
                "member 3 is in the team already, expected each person once",
                "thành viên thứ 3 đã có trong đoàn, mỗi người chỉ ghi một lần",
            ),
        );
    }
}

#[test]
fn se_04_the_agreement_is_in_force_on_the_day() {
    let covered = covered_between(
        &[bach_mai()],
        &host(),
        ContentKind::ExpertSupport,
        &[Specialty::Cardiology.into()],
        "2025-03-01",
    );
    let founded = proposed(proposal().basis(Basis::Covered(covered)));
    for (on, is_ok) in [
        ("2025-02-28", false),
        ("2025-03-01", true),
        ("2025-03-01T09:30+07:00", true),
        ("2025-03-02", false),
        ("2025-03", true),
        ("2025-04", false),
        ("--03-01", true),
        ("unknown", true),
    ] {
        let rule = rule_of(founded.clone(), on);
        assert_eq!(rule, (!is_ok).then_some("SE-04"), "{on}");
    }
    assert_says(
        &open(founded, "2025-03-02").unwrap_err(),
        (
            "SE-04",
            "secondment.basis.unfit",
            "the evidence of the agreement is for 2025-03-01, expected for the day of the event, 2025-03-02",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/03/2025, cần xác nhận tại thời điểm của sự việc là 02/03/2025",
        ),
    );
}

#[test]
fn se_05_what_is_reported_was_by_then() {
    let over = || reported(Status::Completed, [stint("2025-03-03", Some("2025-03-28"))]);
    for (on, is_ok) in [
        ("2025-03-27", false),
        ("2025-03-28", true),
        ("2025-03-29", true),
        ("2025-03", true),
        ("2025-02", false),
        ("unknown", true),
    ] {
        assert_eq!(rule_of(over(), on), (!is_ok).then_some("SE-05"), "{on}");
    }
    assert_says(
        &open(over(), "2025-03-27").unwrap_err(),
        (
            "SE-05",
            "secondment.reported.before_stint",
            "the report is as of 2025-03-27, expected not before 2025-03-28, the date of a stint",
            "ghi nhận theo báo cáo tại thời điểm 27/03/2025, không được trước 28/03/2025 là thời điểm của một đợt",
        ),
    );
    let begins_later = reported(Status::Completed, [stint("2025-03-03", Some("unknown"))]);
    assert_eq!(rule_of(begins_later.clone(), "2025-03-03"), None);
    assert_eq!(rule_of(begins_later, "2025-03-02"), Some("SE-05"));
    let goes_on = reported(Status::OnSite, [stint("2025-03-03", None)]);
    assert_eq!(rule_of(goes_on.clone(), "2025-03-03"), None);
    assert_eq!(rule_of(goes_on, "2025-03-02"), Some("SE-05"));
}

#[test]
fn se_06_and_07_a_report_fits_its_stints() {
    let (over, goes_on) = (stint("2025-03", Some("2025-04")), stint("2025-05", None));
    let both = [over.clone(), goes_on];
    assert_eq!(
        rule_of(reported(Status::OnSite, both.clone()), "2025-06"),
        None
    );
    for reached in [Status::Between, Status::Completed, Status::Recalled] {
        assert_eq!(rule_of(reported(reached, [over.clone()]), "2025-06"), None);
        assert_says(
            &open(reported(reached, both.clone()), "2025-06").unwrap_err(),
            (
                "SE-07",
                "secondment.reported.still_on_site",
                "reported as no longer on site, but persons whose stint goes on: 1, expected every stint to have ended",
                "báo cáo là không còn công tác tại cơ sở tiếp nhận nhưng có 1 người chưa kết thúc đợt, cần mọi đợt đã kết thúc",
            ),
        );
    }
    // Somebody may be there who is not named, unless these are all the stints.
    for stints in [vec![], vec![over]] {
        let report = reported(Status::OnSite, stints);
        assert_eq!(rule_of(report.clone(), "2025-06"), None);
        assert_says(
            &open(all_stints(report), "2025-06").unwrap_err(),
            (
                "SE-06",
                "secondment.reported.nobody_on_site",
                "reported as on site, but every stint has ended, expected a stint that goes on",
                "báo cáo là đang công tác nhưng không có đợt nào đang diễn ra, cần ít nhất một đợt chưa kết thúc",
            ),
        );
    }
}

/// The stints of a report pass the same rules as those that were lived through.
#[test]
fn a_report_holds_no_impossible_stints() {
    let refused = |stints: &[Stint]| {
        let report = reported(Status::Completed, stints.to_vec());
        open(report, "unknown").err()
    };
    let backwards = stint("2025-03-03", Some("2025-03-02"));
    assert_eq!(refused(&[backwards]).unwrap().rule(), Some("SE-12"));
    let one = stint("2025-03-03", Some("2025-03-28"));
    let meets = stint("2025-03-28", Some("2025-03-30"));
    assert_says(
        &refused(&[one.clone(), meets.clone()]).unwrap(),
        (
            "SE-10",
            "secondment.stint.twice_on_one_day",
            "the person's earlier stint ended on 2025-03-28, so that with 2025-03-28 two stints share a day, expected a later day",
            "đợt trước của người này kết thúc 28/03/2025, với thời điểm 28/03/2025 thì hai đợt trùng ngày; cần một ngày sau đó",
        ),
    );
    // another person may be there on the same days
    let mut nurses = meets;
    nurses.person = nurse();
    assert_eq!(refused(&[one, nurses]), None);
}

/// Two stints of one person certainly share a day, or may not; in whatever order they are told.
#[test]
fn a_report_tells_its_stints_in_any_order() {
    let rule = |one: &Stint, other: &Stint| {
        let stints = [one.clone(), other.clone()];
        let goes_on = stints.iter().any(|stint| stint.ended.is_none());
        let reached = if goes_on {
            Status::OnSite
        } else {
            Status::Between
        };
        rule_of(reported(reached, stints), "unknown")
    };
    let march = stint("2025-03-03", Some("2025-03-28"));
    for (began, ended, expected) in [
        // one after the other, on one day, within, around
        ("2025-03-29", Some("2025-03-30"), None),
        ("2025-03-28", Some("2025-03-30"), Some("SE-10")),
        ("2025-03-10", Some("2025-03-12"), Some("SE-10")),
        ("2025-03-01", Some("2025-03-31"), Some("SE-10")),
        ("2025-03-01", Some("2025-03-03"), Some("SE-10")),
        ("2025-03-01", Some("2025-03-02"), None),
        // as far as both are known
        ("2025-03-28", Some("unknown"), Some("SE-10")),
        ("2025-03-29", Some("unknown"), None),
        ("2025-03-02", Some("unknown"), None),
        ("unknown", Some("2025-03-03"), Some("SE-10")),
        ("unknown", Some("2025-03-29"), None),
        ("2025-03", Some("2025-03"), None),
        ("unknown", Some("unknown"), None),
        // one that goes on
        ("2025-03-29", None, None),
        ("2025-03-28", None, Some("SE-10")),
        ("2025-03-03", None, Some("SE-09")),
        ("2025-03-01", None, Some("SE-09")),
        ("unknown", None, None),
    ] {
        let other = stint(began, ended);
        let said = (rule(&march, &other), rule(&other, &march));
        assert_eq!(said, (expected, expected), "{began} to {ended:?}");
    }
    // all of March holds whatever was in March, and who is there twice now is there twice
    let all = stint("2025-03-01", Some("2025-03-31"));
    assert_eq!(
        rule(&all, &stint("2025-03", Some("2025-03"))),
        Some("SE-10")
    );
    let now = stint("unknown", None);
    assert_eq!(rule(&now, &now), Some("SE-09"));
}
