//! Minutes of an inspection as hospitals write them: the decision, a head, a deputy head, a secretary and ten
//! members with their offices, and a score about the whole house without a subject.

use crate::survey_support::*;
use lienvien::basis::Basis;
use lienvien::organisation::{Office, OrganisationKind, OrganisationRef, PersonName, PersonRef};
use lienvien::survey::{
    Delegation, DelegationMember, DelegationRole as Role, Opening, SurveyEvent, SurveyFinding,
    SurveyPlan, SurveySide, SurveyStatus as Status,
};
use lienvien::value::{Coded, Count, Figure, Unit};

/// A member with name and office, invented.
fn member(name: &str, office: &str, role: Option<Role>) -> DelegationMember {
    let name = PersonName::parse(name).unwrap();
    let person = PersonRef::named(name).with_office(Office::parse(office).unwrap());
    DelegationMember::new().person(person).roles(role)
}

fn delegation() -> Delegation {
    let officers = [
        ("BS Nguyễn Văn A", "Phó Giám đốc", Some(Role::Head)),
        ("BS Trần Thị B", "Trưởng phòng", Some(Role::DeputyHead)),
        ("CN Lê Văn C", "Chuyên viên", Some(Role::Secretary)),
    ];
    let others = [
        "Trưởng phòng",
        "Phó Trưởng phòng",
        "Trưởng khoa",
        "Phó Trưởng khoa",
        "Điều dưỡng trưởng",
        "Chuyên viên",
        "Chuyên viên",
        "Kế toán trưởng",
        "Trưởng khoa",
        "Chuyên viên",
    ];
    let others = others.map(|office| ("Phạm Văn D", office, None));
    let members = officers.into_iter().chain(others);
    Delegation::new()
        .decision(document("Quyết định thành lập đoàn kiểm tra"))
        .members(members.map(|(name, office, role)| member(name, office, role)))
        .complete()
}

#[test]
fn the_minutes_of_an_inspection_are_held_without_a_subject_or_a_verdict() {
    let department = OrganisationRef::new(OrganisationKind::DepartmentOfHealth, text("Sở Y tế"));
    let plan = SurveyPlan::new(department, [bac_quang()])
        .purpose(text("kiểm tra, đánh giá chất lượng bệnh viện"))
        .basis(Basis::Document(document(
            "Quyết định thành lập đoàn kiểm tra",
        )));
    let score = Figure::new(
        text("điểm trung bình chung của các tiêu chí"),
        Count::parse_vi("3,12").unwrap(),
        Unit::Case,
    );
    let finding = SurveyFinding::new().figures([score.clone()]);
    let events = [
        SurveyEvent::opened(Opening::new(delegation())),
        found(finding),
        signed(SurveySide::Delegation),
        signed(SITE),
    ];
    let record = then_each(survey(plan), events, "2016-12-20");
    assert_eq!(record.status(), Status::Signed);
    assert!(record.signed_minutes(SITE).is_ok());

    let delegation = &record.state().opening().unwrap().what.delegation;
    assert_eq!(delegation.members.len(), 13);
    assert!(delegation.decision.is_some() && delegation.complete);
    for (role, office) in [
        (Role::Head, "Phó Giám đốc"),
        (Role::DeputyHead, "Trưởng phòng"),
        (Role::Secretary, "Chuyên viên"),
    ] {
        let found: Vec<_> = delegation.in_role(role).collect();
        assert_eq!(found.len(), 1, "{role}");
        let person = found[0].person.as_ref().unwrap();
        assert_eq!(person.office().unwrap().written.as_str(), office);
    }
    let [found] = record.state().findings() else {
        panic!("one finding")
    };
    assert_eq!(found.what.figures, [score]);
    assert_eq!((&found.what.subject, &found.what.verdict), (&None, &None));
    assert_eq!(record.state().conclusion(), None);
    let purpose = record.state().plan().purpose.as_ref().map(Coded::vi);
    assert_eq!(purpose, Some("kiểm tra, đánh giá chất lượng bệnh viện"));
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), record);
}
