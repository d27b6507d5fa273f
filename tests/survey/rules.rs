//! Why a survey refuses its plan, its opening and its steps: each rule on, inside and outside its
//! boundary.

use crate::survey_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::survey::{
    AgreedItem, Delegation, DelegationMember, Finding, HostTeam, NeedProposal, Opening,
    Presentation, Requirement, RequirementKind, SurveyEvent, SurveyEventKind as Kind, SurveySide,
    Verdict,
};
use lienvien::value::Explain;

#[test]
fn su_01_somebody_is_surveyed() {
    assert_unopened(
        planned(plan_of(0)),
        (
            "SU-01",
            "survey.plan.no_host",
            "the survey has no host, expected at least one site that is surveyed",
            "chưa nêu cơ sở được khảo sát, cần ít nhất một cơ sở",
        ),
    );
    survey(plan_of(1));
    survey(plan_of(5));
}

#[test]
fn su_02_each_host_once() {
    let mut twice = plan_of(3);
    twice.hosts[2] = twice.hosts[0].clone();
    assert_unopened(
        planned(twice.clone()),
        (
            "SU-02",
            "survey.plan.host_twice",
            "site 3 is the same organisation as a site before it, expected each host once",
            "cơ sở thứ 3 trùng với một cơ sở đã nêu, mỗi cơ sở chỉ nêu một lần",
        ),
    );
    // Without ids equal names are no proof.
    twice.hosts[2].id = None;
    survey(twice);
}

#[test]
fn su_03_row_2_08_a_committee_of_the_party_only_looks_on() {
    let name = text("Huyện uỷ Bắc Quang");
    let committee = OrganisationRef::new(OrganisationKind::PartyCommittee, name);
    let mut surveyed = plan();
    surveyed.hosts = vec![committee.clone()];
    let code = "survey.plan.party_committee";
    assert_unopened(
        planned(surveyed),
        (
            "SU-03",
            code,
            "site 1 is a committee of the Party, expected it as a guest: it neither gives nor receives support",
            "cơ sở thứ 1 là cấp ủy Đảng, chỉ có thể là khách mời, không hỗ trợ hoặc nhận hỗ trợ",
        ),
    );
    let mut surveys = plan();
    surveys.surveyor = committee.clone();
    assert_unopened(
        planned(surveys),
        (
            "SU-03",
            code,
            "the delegation is a committee of the Party, expected it as a guest: it neither gives nor receives support",
            "đoàn khảo sát là cấp ủy Đảng, chỉ có thể là khách mời, không hỗ trợ hoặc nhận hỗ trợ",
        ),
    );
    let opening = Opening::new(Delegation::unnamed()).guests([committee]);
    assert_accepted(&survey(plan()), SurveyEvent::opened(opening));
    // Any body may survey, an authority too.
    let mut by_authority = plan();
    by_authority.surveyor.kind = OrganisationKind::DepartmentOfHealth;
    survey(by_authority);
}

fn delegation(leads: &[bool]) -> SurveyEvent {
    let mut members = Vec::new();
    for &leads in leads {
        let mut member = DelegationMember::new();
        member.leads = leads;
        members.push(member);
    }
    SurveyEvent::opened(Opening::new(Delegation::new(members)))
}

#[test]
fn su_04_row_2_04_exactly_one_member_leads() {
    let planned = survey(plan());
    for (leads, found) in [(&[][..], 0), (&[false, false], 0), (&[true, true], 2)] {
        assert_refused(
            &planned,
            delegation(leads),
            "unknown",
            (
                "SU-04",
                "survey.delegation.leaders",
                &format!("{found} members lead the delegation, expected exactly one"),
                &format!("đoàn công tác có {found} trưởng đoàn, cần đúng một trưởng đoàn"),
            ),
        );
    }
    assert_accepted(&planned, delegation(&[true]));
    assert_accepted(&planned, delegation(&[false, true, false]));
}

fn meeting(sites: &[u16]) -> SurveyEvent {
    let teams = sites.iter().map(|site| HostTeam::new(*site));
    SurveyEvent::opened(Opening::new(Delegation::unnamed()).hosts(teams))
}

#[test]
fn su_05_a_site_is_one_of_those_surveyed() {
    let three = survey(plan_of(3));
    let two = then(three.clone(), meeting(&[1, 3]), "unknown");
    let code = "survey.site.not_surveyed";
    for site in [0, 4] {
        assert_refused(
            &three,
            meeting(&[site]),
            "unknown",
            (
                "SU-05",
                code,
                &format!("site {site} is not surveyed, expected one of 1, 2, 3"),
                &format!("không khảo sát cơ sở thứ {site}, chỉ có cơ sở thứ 1, 2, 3"),
            ),
        );
    }
    let at = |site: u16| {
        let reason = text("lịch làm việc đổi");
        let finding = Finding::new(DIGESTIVE, Verdict::Ready).out_of_order(reason);
        [
            SurveyEvent::presented(Presentation::new().site(site)),
            SurveyEvent::needs_proposed(NeedProposal::new().site(site)),
            found(finding.site(site)),
            required(Requirement::of_host(1, RequirementKind::Other).site(site)),
        ]
    };
    for event in at(2) {
        assert_refused(
            &two,
            event,
            "unknown",
            (
                "SU-05",
                code,
                "site 2 is not surveyed, expected one of 1, 3",
                "không khảo sát cơ sở thứ 2, chỉ có cơ sở thứ 1, 3",
            ),
        );
    }
    let concludable = then_each(two, at(3), "unknown");
    let item = AgreedItem::new(DIGESTIVE).offered().site(2);
    let refused = refusal(&concludable, concluded([item]), "unknown");
    assert_eq!(refused.code(), code);
    let minutes = then(concludable, concluded([]), "unknown");
    for event in [signed(SurveySide::Site(2.into())), refused_by(2)] {
        assert_eq!(refusal(&minutes, event, "unknown").code(), code);
    }
}

fn refused_by(site: u16) -> SurveyEvent {
    refused(SurveySide::Site(site.into()))
}

#[test]
fn su_06_a_site_takes_part_once() {
    let three = survey(plan_of(3));
    assert_refused(
        &three,
        meeting(&[1, 3, 1]),
        "unknown",
        (
            "SU-06",
            "survey.site.twice",
            "site 1 is listed twice, expected each site once",
            "cơ sở thứ 1 được nêu hai lần, mỗi cơ sở chỉ nêu một lần",
        ),
    );
    assert_accepted(&three, meeting(&[3, 2, 1]));
}

#[test]
fn su_07_presentation_and_proposal_come_before_any_finding() {
    let found = then(begun(plan()), verdict(DIGESTIVE, Verdict::Ready), "unknown");
    for event in [presented(), proposed(&[])] {
        assert_refused(
            &found,
            event.clone(),
            "unknown",
            (
                "SU-07",
                "survey.step.after_findings",
                "there is a finding at this site already, expected presentation and proposal before any finding, or the reason in `out_of_order`",
                "đã có kết quả khảo sát tại cơ sở này; trình bày và đề xuất phải trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do",
            ),
        );
        assert_accepted(&begun(plan()), event);
    }
    assert_accepted(&found, event(Kind::Presented));
    assert_accepted(&found, event(Kind::NeedsProposed));
    // What is found at one site says nothing of another.
    let two = begun(plan_of(2));
    let first = then(
        two,
        self::found(Finding::new(DIGESTIVE, Verdict::Ready).site(1)),
        "unknown",
    );
    let at = |site: u16| SurveyEvent::presented(Presentation::new().site(site));
    assert_accepted(&first, at(2));
    refusal(&first, at(1), "unknown");
}

#[test]
fn su_08_row_2_17_nothing_is_found_before_presentation_and_proposal() {
    let opened = then(survey(plan()), opened(), "unknown");
    let early = verdict(DIGESTIVE, Verdict::Ready);
    let only = |step: SurveyEvent| then(opened.clone(), step, "unknown");
    for record in [opened.clone(), only(presented()), only(proposed(&[]))] {
        assert_refused(
            &record,
            early.clone(),
            "unknown",
            (
                "SU-08",
                "survey.finding.before_steps",
                "the host has not yet presented itself and proposed its needs, expected both before any finding, or the reason in `out_of_order`",
                "cơ sở chưa trình bày và đề xuất nhu cầu; cần cả hai bước trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do",
            ),
        );
        let reason = text("khảo sát lại, không có trình bày");
        let with_reason = Finding::new(DIGESTIVE, Verdict::Ready).out_of_order(reason);
        let found = assert_accepted(&record, found(with_reason));
        assert_accepted(&found, verdict(UROLOGY, Verdict::Ready));
    }
    assert_accepted(&begun(plan()), early);
}
