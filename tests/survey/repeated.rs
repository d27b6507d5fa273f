//! What a survey may not name twice, and not as itself.

use crate::survey_support::*;
use lienvien::organisation::PersonRef;
use lienvien::survey::{
    Delegation, DelegationMember, Opening, SiteNumber, Supersession, SurveyEvent, SurveyFinding,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::Explain;

#[test]
fn su_09_a_report_has_one_finding_for_a_site_and_subject() {
    let finding = |site: Option<u16>, verdict| {
        let mut finding = SurveyFinding::of(DIGESTIVE, verdict);
        finding.site = site.map(SiteNumber::new);
        finding
    };
    let opened = |findings: &[SurveyFinding]| {
        let mut known = known();
        known.plan = plan_of(2);
        known.findings = findings.to_vec();
        open(reported(Status::Signed, known), "2024-07-18")
    };
    let (ready, not) = (Verdict::Ready, Verdict::NotReady);
    assert!(
        opened(&[
            finding(None, ready),
            finding(Some(1), not),
            finding(Some(2), ready)
        ])
        .is_ok()
    );
    // About the whole house there is one too.
    let house = opened(&[
        SurveyFinding::new(),
        finding(None, ready),
        SurveyFinding::new(),
    ])
    .unwrap_err();
    assert_eq!(house.rule(), Some("SU-09"));
    assert_eq!(
        house.vi(),
        "báo cáo đã có kết quả khảo sát về toàn bộ cơ sở tại cơ sở này, mỗi cơ sở và lĩnh vực chỉ nêu một lần"
    );
    for site in [None, Some(1)] {
        let refused = opened(&[
            finding(site, ready),
            finding(Some(2), ready),
            finding(site, not),
        ]);
        let refused = refused.unwrap_err();
        assert_says(
            &refused,
            (
                "SU-09",
                "survey.reported.found_twice",
                "the report has a finding in `digestive_surgery` at this site already, expected one for each site and subject",
                "báo cáo đã có kết quả khảo sát về phẫu thuật tiêu hóa tại cơ sở này, mỗi cơ sở và lĩnh vực chỉ nêu một lần",
            ),
        );
        assert_eq!(refused.path(), "payload.known.findings[2].subject");
    }
}

#[test]
fn su_04_a_person_is_once_in_the_delegation() {
    let opened = |members: Vec<PersonRef>| {
        let members = members.into_iter();
        let members = members.map(|person| DelegationMember::new().person(person));
        SurveyEvent::opened(Opening::new(Delegation::new().members(members)))
    };
    let planned = survey(plan());
    // persons of one name may be two
    assert_accepted(
        &planned,
        opened(vec![named("An"), named("An"), person(1), person(2)]),
    );
    assert_refused(
        &planned,
        opened(vec![person(1), named("An"), person(1)]),
        "2024-07-18",
        (
            "SU-04",
            "survey.delegation.member_twice",
            "the person is in the delegation already, expected each member once",
            "người này đã có trong đoàn khảo sát, mỗi thành viên chỉ ghi một lần",
        ),
    );
}

#[test]
fn su_13_no_survey_takes_its_own_place() {
    let superseded = |by| SurveyEvent::superseded(Supersession::new(by));
    let signed = standing_in(Status::Signed);
    assert_accepted(&signed, superseded(id(8)));
    assert_refused(
        &signed,
        superseded(signed.id()),
        "unknown",
        (
            "SU-13",
            "survey.superseded.by_itself",
            "the survey is said to be replaced by itself, expected another survey",
            "khảo sát được ghi là do chính nó thay thế, cần một khảo sát khác",
        ),
    );
}
