//! Why a survey refuses its plan, its opening and its steps: each rule on, inside and outside its
//! boundary.

use crate::survey_support::*;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::survey::{
    AgreedItem, Assessed, Delegation, Dimension, HostTeam, NeedProposal, Opening, Presentation,
    Rating, Requirement, RequirementKind, SurveyEvent, SurveyFinding, SurveySide, Verdict,
};
use lienvien::value::{Coded, Explain};

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
            "cơ sở thứ 1 là cấp ủy Đảng, chỉ là khách mời, không phải bên hỗ trợ hay bên tiếp nhận",
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
            "đoàn khảo sát là cấp ủy Đảng, chỉ là khách mời, không phải bên hỗ trợ hay bên tiếp nhận",
        ),
    );
    let opening = Opening::new(Delegation::new()).guests([committee]);
    assert_accepted(&survey(plan()), SurveyEvent::opened(opening));
    // Any body may survey, an authority too.
    let mut by_authority = plan();
    by_authority.surveyor.kind = OrganisationKind::DepartmentOfHealth.into();
    survey(by_authority);
}

fn meeting(sites: &[u16]) -> SurveyEvent {
    let teams = sites.iter().map(|site| HostTeam::new(*site));
    SurveyEvent::opened(Opening::new(Delegation::new()).hosts(teams))
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
        let finding = SurveyFinding::of(DIGESTIVE, Verdict::Ready);
        [
            SurveyEvent::presented(Presentation::new().site(site)),
            SurveyEvent::needs_proposed(NeedProposal::new().site(site)),
            found(finding.site(site)),
            required(Requirement::of_host(site, RequirementKind::Licence).site(site)),
            concluded([AgreedItem::new(DIGESTIVE).site(site)]),
        ]
    };
    for event in at(4) {
        let en = "site 4 is not surveyed, expected one of 1, 2, 3";
        let vi = "không khảo sát cơ sở thứ 4, chỉ có cơ sở thứ 1, 2, 3";
        assert_refused(&two, event, "unknown", ("SU-05", code, en, vi));
    }
    // Something may be found at a site that the meeting did not name; but it does not sign.
    for event in at(2) {
        assert_accepted(&two, event);
    }
    let minutes = then(two, concluded([]), "unknown");
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
fn su_07_a_person_is_once_among_the_people_of_a_site() {
    let with = |first: u128, second: u128| {
        let team =
            HostTeam::new(1).people([person(first), named("An"), named("An"), person(second)]);
        SurveyEvent::opened(Opening::new(Delegation::new()).hosts([team]))
    };
    let planned = survey(plan());
    assert_accepted(&planned, with(1, 2));
    assert_refused(
        &planned,
        with(1, 1),
        "unknown",
        (
            "SU-07",
            "survey.site.person_twice",
            "the person is among the people of site 1 already, expected each person once",
            "người này đã có trong thành phần của cơ sở thứ 1, mỗi người chỉ nêu một lần",
        ),
    );
}

#[test]
fn su_08_a_dimension_is_assessed_once_in_a_finding() {
    let with = |dimensions: [Coded<Dimension>; 3]| {
        let assessed = dimensions.map(|dimension| Assessed::new(dimension).rating(Rating::Meets));
        found(SurveyFinding::of(DIGESTIVE, Verdict::Ready).assessed(assessed))
    };
    let begun = begun(plan());
    let other = |words| text(words).into();
    let (staff, volume) = (Dimension::Staff.into(), Dimension::Volume.into());
    assert_accepted(&begun, with([staff, volume, other("tổ chức")]));
    for (twice, en, vi) in [
        (
            [
                Dimension::Staff.into(),
                other("tổ chức"),
                Dimension::Staff.into(),
            ],
            "staff",
            "nhân lực",
        ),
        (
            [other("tổ chức"), other("khác"), other("tổ chức")],
            "tổ chức",
            "tổ chức",
        ),
    ] {
        assert_refused(
            &begun,
            with(twice),
            "unknown",
            (
                "SU-08",
                "survey.finding.dimension_twice",
                &format!("`{en}` is assessed twice in one finding, expected each dimension once"),
                &format!(
                    "nội dung “{vi}” được đánh giá hai lần trong một kết quả, mỗi nội dung chỉ đánh giá một lần"
                ),
            ),
        );
    }
}
