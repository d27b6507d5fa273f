//! Why a secondment refuses an event: each rule on, inside and outside its boundary.

#[path = "support/agreement.rs"]
mod agreement_support;
#[path = "support/door.rs"]
mod door;
#[path = "support/secondment.rs"]
mod secondment_support;

use agreement_support::ha_tinh_agreement;
use lienvien::basis::Basis;
use lienvien::secondment::{
    Member, Proposal, Purpose, SecondmentEvent, SecondmentStatus as Status, Stint, StintStart, Team,
};
use lienvien::value::Explain;
use secondment_support::*;

/// Both openings that hold this proposal.
fn openings(proposal: Proposal) -> [SecondmentEvent; 2] {
    let SecondmentEvent::Reported(mut report) = reported(Status::Completed, []) else {
        panic!("a report")
    };
    report.known.secondment = proposal.clone();
    [proposed(proposal), SecondmentEvent::Reported(report)]
}

#[test]
fn se_01_nobody_is_sent_to_where_they_come_from() {
    let to = |host| Proposal::new(bach_mai(), host, Purpose::Teach);
    let mut unnumbered = bach_mai();
    unnumbered.id = None;
    for opening in openings(to(unnumbered))
        .into_iter()
        .chain(openings(to(host())))
    {
        assert!(open(opening, "unknown").is_ok());
    }
    // a department of one's own is no other organisation
    for opening in openings(to(bach_mai().with_unit(text("Cơ sở 2")))) {
        assert_says(
            &open(opening, "unknown").unwrap_err(),
            (
                "SE-01",
                "secondment.host.is_home",
                "`Bệnh viện Bạch Mai` is both home and host, expected two organisations",
                "`Bệnh viện Bạch Mai` vừa là đơn vị cử vừa là đơn vị tiếp nhận, cần hai đơn vị khác nhau",
            ),
        );
    }
}

#[test]
fn se_02_somebody_is_sent() {
    let count = |written: &str| Team::HeadCount(written.parse().unwrap());
    for (team, is_ok) in [
        (count("0"), false),
        (count("1"), true),
        (count("5"), true),
        (count("<1"), false),
        (count("<=1"), true),
        (count("0..1"), true),
        (count("~5"), true),
        (count("up"), true),
        (Team::Persons(vec![]), false),
        (Team::Persons(vec![Member::default()]), true),
    ] {
        for opening in openings(proposal().with_team(team.clone())) {
            assert_eq!(open(opening, "unknown").is_ok(), is_ok, "{team:?}");
        }
    }
    let mut unknown = proposal();
    unknown.team = None;
    assert!(open(proposed(unknown), "unknown").is_ok());
    assert_says(
        &open(proposed(proposal().with_team(count("0"))), "unknown").unwrap_err(),
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
    let unknown = Member::default();
    let twice_unknown = Team::Persons(vec![unknown, unknown]);
    for team in [twice_unknown, Team::of([doctor(), nurse()])] {
        assert!(open(proposed(proposal().with_team(team)), "unknown").is_ok());
    }
    let team = Team::of([doctor(), nurse(), doctor()]);
    for opening in openings(proposal().with_team(team)) {
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
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    let founded = proposed(proposal().on_basis(Basis::Agreement(in_force)));
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
        assert_eq!(open(founded.clone(), on).is_ok(), is_ok, "{on}");
    }
    assert_says(
        &open(founded, "2025-03-02").unwrap_err(),
        (
            "SE-04",
            "secondment.basis.other_day",
            "the agreement was in force on 2025-03-01, expected on 2025-03-02, when the secondment was proposed",
            "chứng cứ văn bản hợp tác có hiệu lực cho ngày 01/03/2025, cần cho thời điểm đề xuất là 02/03/2025",
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
        assert_eq!(open(over(), on).is_ok(), is_ok, "{on}");
    }
    assert_says(
        &open(over(), "2025-03-27").unwrap_err(),
        (
            "SE-05",
            "secondment.reported.before_stint",
            "reported as of 2025-03-27, expected not before 2025-03-28, the date of a stint",
            "ghi nhận theo báo cáo tại thời điểm 27/03/2025, không được trước 28/03/2025 là thời điểm của một đợt",
        ),
    );
    let begins_later = reported(Status::Completed, [stint("2025-03-03", Some("unknown"))]);
    assert!(open(begins_later.clone(), "2025-03-03").is_ok());
    assert!(open(begins_later, "2025-03-02").is_err());
    let goes_on = reported(Status::OnSite, [stint("2025-03-03", None)]);
    assert!(open(goes_on.clone(), "2025-03-03").is_ok());
    assert!(open(goes_on, "2025-03-02").is_err());
}

#[test]
fn se_06_and_07_a_report_fits_its_stints() {
    let (over, goes_on) = (stint("2025-03", Some("2025-04")), stint("2025-05", None));
    let both = [over.clone(), goes_on];
    assert!(open(reported(Status::OnSite, both.clone()), "2025-06").is_ok());
    for reached in [Status::Between, Status::Completed, Status::Recalled] {
        assert!(open(reported(reached, [over.clone()]), "2025-06").is_ok());
        let refused = open(reported(reached, both.clone()), "2025-06").unwrap_err();
        assert_eq!(refused.code(), "secondment.still_on_site");
    }
    for stints in [vec![], vec![over]] {
        assert_says(
            &open(reported(Status::OnSite, stints), "2025-06").unwrap_err(),
            (
                "SE-06",
                "secondment.reported.nobody_on_site",
                "reported as on site with every stint over, expected one that goes on",
                "báo cáo là đang công tác nhưng không có đợt nào đang diễn ra, cần ít nhất một đợt chưa kết thúc",
            ),
        );
    }
}

/// The stints of a report pass the same rules as those that were lived through.
#[test]
fn a_report_holds_no_impossible_stints() {
    let report = |stints: &[Stint]| open(reported(Status::Completed, stints.to_vec()), "unknown");
    let (one, other) = (
        stint("2025-03-03", Some("2025-03-28")),
        stint("2025-03-29", Some("2025-03-30")),
    );
    assert!(report(&[one.clone(), other]).is_ok());
    let rule = |stints: &[Stint]| report(stints).unwrap_err().rule();
    let backwards = stint("2025-03-03", Some("2025-03-02"));
    assert_eq!(rule(&[backwards]), Some("SE-12"));
    let meets = stint("2025-03-28", Some("2025-03-30"));
    assert_eq!(rule(&[one.clone(), meets.clone()]), Some("SE-10"));
    let goes_on = stint("2025-03-03", None);
    assert_eq!(rule(&[goes_on, meets.clone()]), Some("SE-09"));
    // another person may be there on the same days
    let nurses = Stint {
        person: nurse(),
        ..meets
    };
    assert!(report(&[one, nurses]).is_ok());
}

#[test]
fn se_07_it_is_not_completed_while_somebody_is_there() {
    let two = then(standing_in(Status::OnSite), begun(nurse()), "2025-05-06");
    assert_refused(
        &two,
        SecondmentEvent::Completed,
        "2025-05-16",
        (
            "SE-07",
            "secondment.still_on_site",
            "2 of those sent are still on site, expected every stint to be over",
            "còn 2 người đang công tác tại đơn vị tiếp nhận, cần kết thúc mọi đợt trước",
        ),
    );
    let one = then(two, ended(doctor()), "2025-05-16");
    let refused = refusal(&one, SecondmentEvent::Completed, "2025-05-16");
    assert!(refused.to_string().starts_with("1 of those sent"));
    let none = then(one, ended(nurse()), "2025-05-16");
    then(none, SecondmentEvent::Completed, "2025-05-16");
}

#[test]
fn se_08_a_late_decision_says_why() {
    let gone = then(approved_of(proposal()), begun(doctor()), "2025-03-03");
    for (on, is_ok) in [
        ("2025-03-03", true),
        ("2025-03", true),
        ("2025-03-04", false),
        ("2025-04", false),
        ("unknown", true),
    ] {
        assert_eq!(is_accepted(&gone, decided(None), on), is_ok, "{on}");
        assert!(is_accepted(&gone, decided(Some("đi gấp")), on));
    }
    assert_refused(
        &gone,
        decided(None),
        "2025-03-04",
        (
            "SE-08",
            "secondment.decision.late_without_ground",
            "the decision is of 2025-03-04, after the first stint began on 2025-03-03, and gives no ground, expected one",
            "quyết định ra 04/03/2025, sau khi đợt đầu tiên đã bắt đầu 03/03/2025, nhưng không nêu lý do; cần nêu lý do",
        ),
    );
    // An emergency is a ground; a second decision is not late; of a report nobody knows.
    let emergency = SecondmentEvent::StintBegun(StintStart {
        person: doctor(),
        emergency: Some(text("tai nạn hàng loạt")),
    });
    let gone = then(approved_of(proposal()), emergency, "2025-03-03");
    assert!(is_accepted(&gone, decided(None), "2025-03-04"));
    assert!(is_accepted(
        &standing_in(Status::OnSite),
        decided(None),
        "2025-06"
    ));
    let report = reported(Status::OnSite, [stint("2025-03-03", None)]);
    assert!(is_accepted(
        &record_of(report, "2025-03-05", []),
        decided(None),
        "2025-03-06"
    ));
}
